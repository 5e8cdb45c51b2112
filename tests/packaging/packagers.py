"""Programs that the files of installers are made and checked with."""

import os
import shutil

import pytest

#: program → how it is got.
SOURCES = {
    "makensis": "apt-get install nsis",
    "node": "apt-get install nodejs",
    "plistutil": "apt-get install libplist-utils",
    "shellcheck": "apt-get install shellcheck",
    "wine": "apt-get install wine wine64",
}


def find_packager(program: str) -> str:
    """Return the path of a program; skip the test where it is not here and may be missing."""
    found = shutil.which(program)
    if found is None:
        leave_out(f"{program} is not here: {SOURCES[program]}")
    return str(found)


def leave_out(reason: str) -> None:
    """Skip the test, or fail it where everything has to be here."""
    assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
    pytest.skip(reason)
