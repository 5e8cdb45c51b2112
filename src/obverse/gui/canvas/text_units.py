"""Text units: the steps in which a caret goes through a text. No Qt.

A unit is a letter with its marks, or all that stands in one pair of braces: while a text is being
edited the medal goes on showing what a variable stands for, and the caret steps over it as over
one letter. What is typed between braces is plain text until it is an expression.
"""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from obverse.casing import upper
from obverse.design.elements import AnyElement, Inscription, Legend, NameRing
from obverse.design.expressions import Expression, Texts, fill_in, parse
from obverse.design.variables import texts_of
from obverse.text.itemise import itemise

#: What keeps two characters together, besides marks: joiners and variation selectors.
_JOINER = "\u200d"
_SELECTORS = range(0xFE00, 0xFE10)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


class Unit(NamedTuple):
    """One step: where it stands in the text, and what the medal shows for it."""

    start: int
    end: int
    shown: str
    is_expression: bool = False


def units_of(text: str, values: Texts, language: str = "", *, capitals: bool) -> tuple[Unit, ...]:
    """Return the units of a text; `capitals` tells whether it is set in them."""
    units: list[Unit] = []
    at = 0
    for part in parse(text):
        if isinstance(part, Expression):
            shown = fill_in(part.text, values, language)
            # One that can't be filled in shows as it is written, and is edited so.
            if shown != part.text:
                units.append(Unit(at, at + len(part.text), _cased(shown, language, capitals), True))
                at += len(part.text)
                continue
        plain = part if isinstance(part, str) else part.text
        for cluster in clusters_of(plain):
            units.append(Unit(at, at + len(cluster), _cased(cluster, language, capitals)))
            at += len(cluster)
    return tuple(units)


def units_of_element(element: AnyElement, values: Texts) -> tuple[tuple[Unit, ...], ...]:
    """Return the units of every text of an element; none where it holds no words."""
    match element:
        case Legend() | NameRing() | Inscription():
            manner = element.lettering
            return tuple(
                units_of(text, values, manner.language, capitals=manner.upper)
                for text in texts_of(element)
            )
    return ()


def clusters_of(text: str) -> tuple[str, ...]:
    """Return the letters of a text, each with its marks.

    >>> [len(each) for each in clusters_of("éa")]
    [2, 1]
    """
    found: list[str] = []
    for char in text:
        if found and _clings(char, found[-1]):
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)


def seen_order(shown: str) -> list[int]:
    """Return the characters of a line by their places in it, in the order in which they are seen.

    That is from left to right, but for scripts that run from right to left.
    """
    order: list[int] = []
    taken: set[int] = set()
    for run in itemise(shown):
        start = _find(shown, run.text, taken)
        if start is None:
            return list(range(len(shown)))
        places = range(start, start + len(run.text))
        taken.update(places)
        order += reversed(places) if run.rtl else places
    return order


def _find(text: str, piece: str, taken: Iterable[int]) -> int | None:
    used = set(taken)
    start = text.find(piece)
    while start >= 0 and not used.isdisjoint(range(start, start + len(piece))):
        start = text.find(piece, start + 1)
    return start if start >= 0 else None


def _clings(char: str, before: str) -> bool:
    code = ord(char)
    return (
        unicodedata.category(char) in ("Mn", "Me", "Mc")
        or char == _JOINER
        or before.endswith(_JOINER)
        or code in _SELECTORS
        or code in _SKIN_TONES
    ) and before != "\n"


def _cased(text: str, language: str, capitals: bool) -> str:
    return upper(text, language) if capitals else text
