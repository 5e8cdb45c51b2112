"""Lists in JSON, an array or an object a line, read entry by entry.

The standard library's decoder reads each entry, so that numbers stay exactly as they are written,
a repeated key is seen, and a fault is told with its line. Around them is only what parts entries.
"""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from obverse.errors import ListError
from obverse.lists.disguise import refuse_disguised
from obverse.lists.encoding import encoding_of
from obverse.lists.objects import DECODER, Entries, open_entries
from obverse.lists.opened import OpenList, ReadOptions, Source
from obverse.lists.source import text_of

#: Characters that are read at a time, and the longest entry.
CHUNK, LONGEST_ENTRY = 1 << 16, 1 << 22
_MARK = "\ufeff"
_SPACE = " \t\r\n"


def read_json(source: Source, options: ReadOptions) -> OpenList:
    """Read an array of flat objects, or one object whose only key holds such an array."""
    refuse_disguised(source, unless="JSON")
    encoding = encoding_of(source, options)
    return open_entries(source.name, encoding, _entries(source, encoding.codec))


def read_json_lines(source: Source, options: ReadOptions) -> OpenList:
    """Read a flat object from each line; empty lines are passed over."""
    refuse_disguised(source, unless="JSON")
    encoding = encoding_of(source, options)
    return open_entries(source.name, encoding, _line_entries(source, encoding.codec))


def _line_entries(source: Source, codec: str) -> Entries:
    number = line = 0
    with text_of(source, codec) as text:
        while words := text.readline(LONGEST_ENTRY):
            line += 1
            words = words.removeprefix(_MARK).strip(_SPACE)
            if words:
                number += 1
                yield number, _line_entry(source, line, words)


def _line_entry(source: Source, line: int, words: str) -> Any:
    if not words.startswith("{"):
        hint = "a file that is one JSON array ends in .json" if words.startswith("[") else ""
        raise ListError(f"{source.name}: line {line} is not an object", hint)
    try:
        return DECODER.decode(words)
    except (ValueError, RecursionError) as fault:
        raise _invalid(source.name, line, fault) from None


def _invalid(name: str, line: int, fault: Exception) -> ListError:
    words = fault.msg if isinstance(fault, json.JSONDecodeError) else str(fault)
    reason = words.removesuffix(" at")
    return ListError(f"{name}: line {line} is no JSON ({reason[:1].lower()}{reason[1:]})")


class _Window:
    """The part of a text that is being read; what lies behind it is forgotten."""

    def __init__(self, name: str, text: TextIO) -> None:
        self.name = name
        self._text = text
        self._held = self._text.read(CHUNK).removeprefix(_MARK)
        self._at = 0
        self._lines_behind = 0

    @property
    def line(self) -> int:
        return 1 + self._lines_behind + self._held.count("\n", 0, self._at)

    def peek(self) -> str:
        """Return the next character that isn't space, or nothing at the end."""
        while True:
            while self._held[self._at : self._at + 1] in _SPACE and self._at < len(self._held):
                self._at += 1
            if self._at < len(self._held) or not self._more():
                return self._held[self._at : self._at + 1]

    def take(self, among: str) -> str:
        """Return the next character that isn't space; ListError if it isn't one of those."""
        found = self.peek()
        if not found or found not in among:
            raise self.fault(f"expected {' or '.join(among)}, found {found or 'the end'}")
        self._at += 1
        return found

    def value(self) -> Any:
        """Return the next object or string, and read on until it is whole."""
        while True:
            try:
                value, self._at = DECODER.raw_decode(self._held, self._at)
            except (ValueError, RecursionError) as fault:
                if len(self._held) - self._at > LONGEST_ENTRY:
                    raise self.fault("an entry without an end, or longer than 4 MB") from None
                line = self._line_of(fault)
                if not self._more():
                    raise _invalid(self.name, line, fault) from None
            else:
                return value

    def fault(self, reason: str) -> ListError:
        """Return the fault of the place that is being read."""
        return _invalid(self.name, self.line, ValueError(reason))

    def _line_of(self, fault: Exception) -> int:
        if isinstance(fault, json.JSONDecodeError):
            return self._lines_behind + fault.lineno
        return self.line

    def _more(self) -> bool:
        more = self._text.read(CHUNK)
        self._lines_behind += self._held.count("\n", 0, self._at)
        self._held, self._at = self._held[self._at :] + more, 0
        return bool(more)


def _entries(source: Source, codec: str) -> Entries:
    with text_of(source, codec) as text:
        window = _Window(source.name, text)
        closing = _open_array(window)
        yield from enumerate(_array(window), 1)
        for each in closing:
            window.take(each)
        if window.peek():
            raise window.fault(f"there is {window.peek()} after its end")


def _open_array(window: _Window) -> str:
    """Go to the first entry; return what has to stand after the array."""
    if window.take("[{") == "[":
        return ""
    if window.peek() == '"':
        window.value()
        window.take(":")
        if window.peek() == "[":
            window.take("[")
            return "}"
    raise ListError(
        f"{window.name}: is an object, not a list of them",
        "a file with an object on each line ends in .jsonl",
    )


def _array(window: _Window) -> Iterator[Any]:
    number = 0
    if window.peek() == "]":
        window.take("]")
        return
    while True:
        number += 1
        if window.peek() not in ("{", ""):
            raise ListError(f"{window.name}: entry {number} (line {window.line}) is not an object")
        yield window.value()
        if window.take(",]") == "]":
            return
