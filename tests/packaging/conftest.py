"""What the tests of packages share: the tarball, unpacked once."""

import subprocess
from pathlib import Path

import pytest
from built import built


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory) -> Path:
    """The folder that the tarball holds."""
    package = built("obverse-*-linux-*.tar.xz")
    place = tmp_path_factory.mktemp("tarball")
    subprocess.run(["tar", "-xf", package, "-C", place], check=True)
    (folder,) = place.iterdir()
    return folder


@pytest.fixture(scope="session")
def command(unpacked: Path) -> Path:
    """The frozen command, where the tarball lies unpacked."""
    return unpacked / "bin" / "obverse"
