"""Typefaces: what a design names, what is here, and what else this computer has."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from obverse.design.elements import Inscription, Legend, NameRing
from obverse.design.model import Design, Edge
from obverse.design.variables import parts_of
from obverse.errors import FontError
from obverse.text.fonts import BUNDLED, FontLibrary
from obverse.text.typeface import FontFile

#: What typeface files are called.
SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})
#: OpenType's number for the name of a cut in a family of more than four.
_CUT_NAME = 17
#: What a plain cut of a family is called: of two cuts that are told apart by nothing else, it wins.
_PLAIN = frozenset({"", "regular", "bold", "italic", "bold italic", "oblique", "book", "roman"})


class FoundFile(NamedTuple):
    """A font file of the person's or the computer's, and what it says of itself."""

    path: Path
    family: str
    italic: bool
    lightest: int
    heaviest: int
    is_plain: bool = True


class Family(NamedTuple):
    """A family and its files, one a cut."""

    name: str
    files: tuple[FoundFile, ...]


def families_of(design: Design) -> tuple[str, ...]:
    """Return the families that a design names for what it shows, each once, in order of use."""
    lettered = (
        part.lettering.family
        for part in parts_of(design).values()
        if isinstance(part, Legend | NameRing | Inscription | Edge)
    )
    return tuple({name.casefold(): name for name in lettered}.values())


def library_for(design: Design, files: Iterable[Path]) -> FontLibrary:
    """Return the bundled typefaces with those of the files whose family the design names.

    Others are left out, or they would stand in for letters and the design would look otherwise
    than it does without them. A file that is broken or gone is passed over.
    """
    return FontLibrary(files_for(design, files))


def files_for(design: Design, files: Iterable[Path]) -> tuple[Path, ...]:
    """Return those of the files that `library_for` would use: for a batch, which opens its own."""
    wanted = {name.casefold() for name in families_of(design)}
    found = (read_file(path) for path in files)
    return tuple(each.path for each in found if each and each.family.casefold() in wanted)


def read_file(path: Path) -> FoundFile | None:
    """Return what a font file says of itself; None where it is none, or broken."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4096)
def _read(path: Path, changed_ns: int, size: int) -> FoundFile | None:
    try:
        file = FontFile.open(path)
    except FontError:
        return None
    is_plain = (file.face.get_name(_CUT_NAME) or "").casefold() in _PLAIN
    return FoundFile(path, file.family, file.italic, file.lightest, file.heaviest, is_plain)


def is_bundled(family: str) -> bool:
    """Tell whether a family comes with the program."""
    return family.casefold() in {name.casefold() for name in BUNDLED}


def system_folders() -> tuple[Path, ...]:
    """Return where this system keeps typefaces, the person's own folders first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts"
    if sys.platform == "darwin":
        return home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts"
    return own, home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")


def scan(
    folders: Iterable[Path], is_stopping: Callable[[], bool] = lambda: False
) -> tuple[Family, ...]:
    """Return the families in some folders and those below, by name; broken files are passed over.

    It reads every file: for a thread. What was found is returned when someone stops it.
    """
    found: dict[str, list[FoundFile]] = {}
    for path in _files_below(folders):
        if is_stopping():
            break
        file = read_file(path)
        if file is not None:
            found.setdefault(file.family.casefold(), []).append(file)
    families = (Family(files[0].family, _one_a_cut(files)) for files in found.values())
    return tuple(sorted(families, key=lambda family: family.name.casefold()))


def _files_below(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                if Path(name).suffix.lower() in SUFFIXES:
                    yield Path(place, name)


def _one_a_cut(files: list[FoundFile]) -> tuple[FoundFile, ...]:
    """Return one file a style and weight: thin cuts of old families say no weight of theirs."""
    cuts: dict[tuple[bool, int, int], FoundFile] = {}
    for file in sorted(files, key=lambda each: not each.is_plain):
        cuts.setdefault((file.italic, file.lightest, file.heaviest), file)
    return tuple(cuts.values())
