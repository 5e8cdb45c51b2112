"""How the letters of a list are stored: told by its first bytes, by trial, or guessed."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from obverse.errors import ListError
from obverse.findings import Finding
from obverse.lists.guess import examples, guesses, mostly_utf_8, words_beyond_ascii
from obverse.lists.opened import ReadOptions, Source

#: First bytes → codec and name; the longer ones first, as one begins like another.
MARKS = {
    codecs.BOM_UTF32_LE: ("utf-32-le", "UTF-32"),
    codecs.BOM_UTF32_BE: ("utf-32-be", "UTF-32"),
    codecs.BOM_UTF8: ("utf-8", "UTF-8"),
    codecs.BOM_UTF16_LE: ("utf-16-le", "UTF-16"),
    codecs.BOM_UTF16_BE: ("utf-16-be", "UTF-16"),
}
#: Bytes that are read at a time, and bytes that show whether every other one is a NUL.
CHUNK, GLANCE = 1 << 18, 1 << 12
_HINT = "name it with --encoding"


class Encoding(NamedTuple):
    """The codec that reads a list, and what a person should know about it."""

    codec: str
    notes: tuple[Finding, ...] = ()


def encoding_of(source: Source, options: ReadOptions) -> Encoding:
    """Return an encoding that reads the whole file; ListError names the line where it doesn't.

    What a person named counts, then a byte-order mark, then UTF-8, strictly; the rest is guessed
    and said to be. The file is read through once or more, in pieces.
    """
    if options.encoding:
        return _asked(source, options.encoding)
    found = _marked(source) or _unmarked_utf_16(source)
    if found:
        _require(source, found.codec)
        return found
    line = _first_fault(source, "utf-8")
    return Encoding("utf-8") if line is None else _guessed(source, line)


def _asked(source: Source, name: str) -> Encoding:
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        raise ListError(
            f"there is no encoding '{name}'", "utf-8 and windows-1251 are two that there are"
        ) from None
    _require(source, name)
    return Encoding(name)


def _marked(source: Source) -> Encoding | None:
    source.file.seek(0)
    start = source.file.read(4)
    for mark, (codec, name) in MARKS.items():
        if start.startswith(mark):
            return Encoding(codec, () if codec == "utf-8" else (_told(source, name),))
    return None


def _told(source: Source, name: str) -> Finding:
    message = f"{source.name}: read as {name}, as its first bytes say"
    return Finding(severity="info", code="list.encoding", message=message)


def _unmarked_utf_16(source: Source) -> Encoding | None:
    """Recognise UTF-16 by its NULs: delimiters and digits have one, all on the same side."""
    source.file.seek(0)
    glance = source.file.read(GLANCE)
    even, odd = glance[::2].count(0), glance[1::2].count(0)
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = glance.decode(codec, "ignore")
    if even == odd or max(even, odd) < max(2, len(glance) // 20) or "\0" in text:
        return None
    return Encoding(codec, (_doubtful(source, "UTF-16", text.split()),))


def _guessed(source: Source, line: int) -> Encoding:
    """Return the likeliest encoding that reads the whole file, and say that it was guessed."""
    words = words_beyond_ascii(_chunks(source))
    if mostly_utf_8(words):
        raise ListError(
            f"{source.name}: line {line} isn't UTF-8, and most of the list is",
            "mend that line, or name the encoding with --encoding",
        )
    # KOI8-R and cp866 have a letter for every byte, so there is always one.
    name = next(each for each in guesses(words) if _first_fault(source, each) is None)
    return Encoding(name, (_doubtful(source, name, examples(words, name)),))


def _doubtful(source: Source, name: str, words: Iterable[str]) -> Finding:
    shown = list(islice((f"'{word}'" for word in words if not word.isascii()), 2))
    such_as = f", with words such as {' and '.join(shown)}" if shown else ""
    message = f"{source.name}: read as {name}, which is a guess{such_as}"
    return Finding(severity="warning", code="list.encoding", message=message, hint=_HINT)


def _require(source: Source, codec: str) -> None:
    line = _first_fault(source, codec)
    if line is not None:
        raise ListError(f"{source.name}: line {line} can't be read as {codec}", _HINT)


def _first_fault(source: Source, codec: str) -> int | None:
    """Return the line where a codec fails, or None; reads the whole file, chunk by chunk."""
    decoder = codecs.getincrementaldecoder(codec)()
    line = 1
    try:
        for chunk in _chunks(source):
            line += decoder.decode(chunk).count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as fault:
        return line + fault.object[: fault.start].count(b"\n")
    except UnicodeError:
        return line
    return None


def _chunks(source: Source) -> Iterator[bytes]:
    source.file.seek(0)
    while chunk := source.file.read(CHUNK):
        yield chunk
