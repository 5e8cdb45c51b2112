"""Pattern and values → the names of a medal's files, safe on every system."""

import unicodedata
from collections.abc import Mapping

from pathvalidate import sanitize_filename

from obverse.design.expressions import faults_in, fill_in, names_in
from obverse.errors import BatchError

#: Bytes of one part of a name: sides, pieces and extensions come on top, and 255 is the limit.
_LONGEST = 150
#: Signs that no file name takes on Windows; a value may not bring a folder of its own.
_STAND_IN = "-"
#: Plain names need no closer look, but for short ones: CON and its like are kept by Windows.
_LONGEST_RESERVED = 4
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


class Pattern:
    """A pattern for file names, as ``{design}-{index:05d}``; a / in it makes folders."""

    def __init__(self, text: str, known: Mapping[str, str]) -> None:
        """Take a pattern; BatchError where it uses what no row has."""
        unknown = sorted(names_in(text) - set(known))
        if unknown:
            raise BatchError(
                f"the name pattern {text!r} uses {', '.join(unknown)}, which no row has",
                f"there are {', '.join(sorted(known))}",
            )
        if not all(part.strip(" .") for part in text.split("/")):
            raise BatchError(
                f"the name pattern {text!r} has a part that gives no name",
                "as {design}-{index:05d}, or {club}/{index:03d}",
            )
        self._parts = text.split("/")

    def stem(self, values: Mapping[str, str]) -> str:
        """Return the name of a medal's files, without side; ValueError says what is wrong."""
        return "/".join(_safe(part, values) for part in self._parts)


def _safe(part: str, values: Mapping[str, str]) -> str:
    """Return one part of a name as every system takes it."""
    faults = faults_in(part, values)
    if faults:
        raise ValueError(faults[0])
    name = fill_in(part, values)
    if not _is_plain(name):
        name = _cleaned(_short(part, values))
    if not name:
        raise ValueError(f"the name pattern {part!r} gives no name")
    return name


def _is_plain(name: str) -> bool:
    return _LONGEST_RESERVED < len(name) <= _LONGEST and _PLAIN.issuperset(name)


def _short(part: str, values: Mapping[str, str]) -> str:
    """Return a part of a name, its longest values cut: the number after them must stay."""
    used = {name: values[name] for name in names_in(part)}
    name = _seen(fill_in(part, used))
    most = _LONGEST + 1
    while len(name.encode()) > _LONGEST and most:
        most -= 1
        used = {each: _cut(_seen(value), most) for each, value in used.items()}
        name = _seen(fill_in(part, used))
    return name


def _seen(text: str) -> str:
    # Marks that turn the direction of writing could make a name look like another one.
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if unicodedata.category(char) != "Cf").strip(" .")


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")


def _cleaned(name: str) -> str:
    safe = sanitize_filename(_cut(name, _LONGEST), replacement_text=_STAND_IN, platform="universal")
    return str(safe).strip(" .")


def fold(stem: str) -> str:
    """Return what two names share that are the same file on some system."""
    return unicodedata.normalize("NFC", stem).casefold()
