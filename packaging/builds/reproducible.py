"""Builds everything once more, from a copy of the sources elsewhere, and compares the bytes."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from builds.project import BUILD, ROOT, CannotBuild, fresh, steady
from builds.sums import sha256

#: Where the second build goes: sources, its own environment, and what it makes.
_PLACE = BUILD / "twice"
#: What no build reads.
_LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "build", "dist", "out", "__pycache__", "*.pyc", ".*_cache", ".hypothesis"
)


def copy_sources() -> Path:
    """Copy the sources as they are now, elsewhere, and return their folder.

    The second build has an environment of its own, so that a path or a leftover that finds its way
    into a package is seen.
    """
    sources = fresh(_PLACE) / "obverse"
    shutil.copytree(ROOT, sources, ignore=_LEFT_OUT, symlinks=True)
    return sources


def build_again(sources: Path, forms: Sequence[str]) -> Path:
    """Build forms from a copy of the sources and return the folder of what that made."""
    out = _PLACE / "dist"
    command: list[str | Path] = [
        sys.executable,
        sources / "packaging" / "build.py",
        *forms,
        "--out",
        out,
    ]
    print("building again, elsewhere", flush=True)
    if subprocess.call(command, cwd=sources, env=steady()):
        raise CannotBuild("the second build failed")
    return out


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield a line for each difference between two packages; none if they are the same bytes."""
    if not other.is_file():
        yield f"{one.name}: the second build did not make it"
    elif sha256(one) != sha256(other):
        found = list(_within(one, other))
        yield from (f"{one.name}: {what}" for what in found or ["differs, in no file within it"])


def _within(one: Path, other: Path) -> Iterator[str]:
    """Yield what differs within two archives; nothing where these are none that Python reads."""
    read = _reader(one)
    if read is None:
        return
    first, second = read(one), read(other)
    for name in sorted(first.keys() | second.keys()):
        if name not in first or name not in second:
            yield f"{name} is in one of them only"
        elif first[name] != second[name]:
            facts = zip(("rights", "time", "bytes"), first[name], second[name], strict=True)
            yield f"{name}: {', '.join(fact for fact, a, b in facts if a != b)} differ"


#: Of a file within a package: its rights, its time, its bytes.
_Entry = tuple[int, object, bytes]


def _reader(file: Path) -> Callable[[Path], dict[str, _Entry]] | None:
    if zipfile.is_zipfile(file):
        return _read_zip
    return _read_tar if tarfile.is_tarfile(file) else None


def _read_zip(file: Path) -> dict[str, _Entry]:
    with zipfile.ZipFile(file) as archive:
        every = archive.infolist()
        return {e.filename: (e.external_attr, e.date_time, archive.read(e)) for e in every}


def _read_tar(file: Path) -> dict[str, _Entry]:
    with tarfile.open(file) as archive:
        return {entry.name: _entry(archive, entry) for entry in archive}


def _entry(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> _Entry:
    opened = archive.extractfile(entry) if entry.isfile() else None
    return entry.mode, entry.mtime, opened.read() if opened else entry.linkname.encode()
