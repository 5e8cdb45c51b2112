"""Copies of the system's libraries in the frozen application, and where they come from."""

import re
import subprocess
from functools import cache
from pathlib import Path

from builds.project import CannotBuild, program

#: Python's own, which are told of by name: they are no packages of the system's where it was built.
_PYTHONS = re.compile(r"lib(python|pyside|shiboken)")


@cache
def system_libraries(internal: Path) -> dict[str, str]:
    """Return library → Debian package, of the copies that lie at the top of `_internal`.

    Those of wheels lie in folders of their own and come with the licences of these. CannotBuild
    where the system is not made of Debian's packages, which tell origin and licence.
    """
    names = [file.name for file in _copies(internal)]
    if not names:
        return {}
    packages = _packages(names)
    unknown = sorted(set(names) - set(packages))
    if unknown:
        raise CannotBuild(f"no package of this system brings {', '.join(unknown)}")
    return {name: packages[name] for name in names}


def _copies(internal: Path) -> list[Path]:
    found = sorted(internal.glob("*.so*"))
    return [file for file in found if not file.is_symlink() and not _PYTHONS.match(file.name)]


def _packages(names: list[str]) -> dict[str, str]:
    query = program("dpkg-query", "dpkg")
    patterns = [f"*/{name}" for name in names]
    # It fails if one pattern is nowhere, and tells of the others all the same.
    told = subprocess.run([query, "-S", *patterns], capture_output=True, text=True, check=False)
    line = re.compile(r"^([^:,\n]+)[^\n]*: (?:/usr)?/lib/[^/\n]+/([^/\n]+)$", re.MULTILINE)
    return {name: package for package, name in line.findall(told.stdout)}


def package_version(package: str) -> str:
    """Return the version of a package of the system."""
    query = program("dpkg-query", "dpkg")
    command = [query, "-W", "-f", "${Version}\n", package]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return told.splitlines()[0]


def copyright_of(package: str) -> str:
    """Return what Debian says of a package's licence."""
    return Path("/usr/share/doc", package, "copyright").read_text(
        encoding="utf-8", errors="replace"
    )


def least_glibc(folder: Path) -> str:
    """Return the oldest version of the C library with which all binaries below a folder start."""
    wanted = {(2, 17)}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                data = opened.read() if opened.read(4) == b"\x7fELF" else b""
            found = re.findall(rb"\0GLIBC_(\d+)\.(\d+)", data)
            wanted.update((int(major), int(minor)) for major, minor in found)
    return ".".join(map(str, max(wanted)))
