"""Packages that build.py made, for the tests that look into them."""

import os
import shutil
import sys
from functools import cache
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from builds.project import DIST, sources_hash, version

#: The end of a package's name → the form that makes it.
_FORMS = {
    ".whl": "wheel",
    ".deb": "deb",
    ".tar.xz": "tarball",
    ".tar.gz": "sdist",
    ".AppImage": "appimage",
}


def built(name_pattern: str) -> Path:
    """Return the package whose name fits, of this version and made of the sources as they are.

    The test is skipped where there is none, or fails where everything has to be here.
    """
    folder = Path(os.environ.get("OBVERSE_DIST") or DIST)
    made = dict(line.split()[::-1] for line in _lines(folder / f"obverse-{version()}.sources"))
    found = [file for file in sorted(folder.glob(name_pattern)) if file.name in made]
    if not found:
        _leave_out(f"{name_pattern} is not in {folder}", name_pattern)
    if made[found[-1].name] != _sources():
        _leave_out(f"{found[-1].name} was made of other sources", name_pattern)
    return found[-1]


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


@cache
def _sources() -> str:
    return sources_hash()


def _leave_out(what: str, name_pattern: str) -> None:
    form = next((form for end, form in _FORMS.items() if name_pattern.endswith(end)), "all")
    reason = f"{what}; build it first: python packaging/build.py {form}"
    assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
    pytest.skip(reason)


def need(program: str, package: str) -> str:
    """Return the path of a program; skip, or fail as above, where it is not here."""
    found = shutil.which(program)
    if found is None:
        reason = f"{program} is not here: apt-get install {package}"
        assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
        pytest.skip(reason)
    return str(found)
