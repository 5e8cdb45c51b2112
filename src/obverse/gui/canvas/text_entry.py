"""Text entry: a text under a caret as a value, and every key that changes it. No Qt."""

from typing import Literal, NamedTuple

from obverse.design.fields import LONGEST_TEXT
from obverse.gui.canvas.text_units import Unit

#: Characters that are no letters: controls, separators of lines, halves of surrogate pairs.
_REFUSED = {code: None for code in (*range(32), *range(127, 160), 0x2028, 0x2029)}


class Entry(NamedTuple):
    """A text, the caret in it, and the other end of what is selected; both are places in it."""

    text: str
    caret: int = 0
    anchor: int = 0

    @property
    def start(self) -> int:
        """Where the selection starts."""
        return min(self.caret, self.anchor)

    @property
    def end(self) -> int:
        """Where the selection ends."""
        return max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        return self.text[self.start : self.end]


def at_end(text: str) -> Entry:
    """Return a text with the caret behind it."""
    return Entry(text, len(text), len(text))


def all_selected(text: str) -> Entry:
    """Return a text with all of it selected."""
    return Entry(text, len(text), 0)


def clean(typed: str) -> str:
    """Return what was typed or pasted without what no text may hold; line breaks become spaces."""
    lines = " ".join(typed.splitlines()) if len(typed) > 1 else typed
    kept = lines.replace("\t", " ").translate(_REFUSED)
    return "".join(char for char in kept if not "\ud800" <= char <= "\udfff")


def insert(entry: Entry, typed: str) -> Entry:
    """Return the entry with text in the place of what is selected, as far as there is room."""
    room = LONGEST_TEXT - (len(entry.text) - len(entry.selected))
    typed = clean(typed)[: max(0, room)]
    if not typed:
        return entry
    text = entry.text[: entry.start] + typed + entry.text[entry.end :]
    at = entry.start + len(typed)
    return Entry(text, at, at)


def erase(entry: Entry, units: tuple[Unit, ...], step: int, *, by_word: bool = False) -> Entry:
    """Return the entry without its selection, or without a unit or word before (-1) or after it."""
    if entry.caret == entry.anchor:
        entry = entry._replace(anchor=_next(entry, units, step, by_word=by_word))
    text = entry.text[: entry.start] + entry.text[entry.end :]
    return Entry(text, entry.start, entry.start)


def step_to(
    entry: Entry,
    units: tuple[Unit, ...],
    where: Literal["left", "right", "home", "end"],
    *,
    selecting: bool = False,
    by_word: bool = False,
) -> Entry:
    """Return the entry with its caret elsewhere; a selection ends unless one is being made."""
    if where in ("home", "end"):
        at = 0 if where == "home" else len(entry.text)
    elif entry.caret != entry.anchor and not selecting and not by_word:
        at = entry.start if where == "left" else entry.end
    else:
        at = _next(entry, units, -1 if where == "left" else 1, by_word=by_word)
    return entry._replace(caret=at, anchor=entry.anchor if selecting else at)


def put(entry: Entry, at: int, *, selecting: bool = False) -> Entry:
    """Return the entry with the caret at a place."""
    return entry._replace(caret=at, anchor=entry.anchor if selecting else at)


def word_at(entry: Entry, at: int) -> Entry:
    """Return the entry with the word at a place selected."""
    start = end = at
    while start > 0 and not entry.text[start - 1].isspace():
        start -= 1
    while end < len(entry.text) and not entry.text[end].isspace():
        end += 1
    return entry._replace(anchor=start, caret=end)


def follow(entry: Entry, text: str) -> Entry:
    """Return the entry as it is after its text was changed by somebody else."""
    most = len(text)
    return Entry(text, min(entry.caret, most), min(entry.anchor, most))


def _next(entry: Entry, units: tuple[Unit, ...], step: int, *, by_word: bool) -> int:
    """Return the next place for the caret, a unit or a word away."""
    stops = [0, *(unit.end for unit in units)]
    if step < 0:
        before = [stop for stop in stops if stop < entry.caret] or [0]
        at = before[-1]
        while by_word and at > 0 and not _starts_word(entry.text, at):
            at = max(stop for stop in stops if stop < at)
        return at
    after = [stop for stop in stops if stop > entry.caret] or [len(entry.text)]
    at = after[0]
    while by_word and at < len(entry.text) and not _starts_word(entry.text, at):
        at = min(stop for stop in stops if stop > at)
    return at


def _starts_word(text: str, at: int) -> bool:
    return not text[at].isspace() and text[at - 1].isspace()
