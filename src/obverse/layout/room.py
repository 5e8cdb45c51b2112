"""What laying out one element is given, and what it gives back."""

from typing import NamedTuple

from obverse.artwork import Item, Region, SideName, TextSetting
from obverse.design.elements import Element
from obverse.design.model import Blank
from obverse.design.split import Split
from obverse.findings import Finding, Severity
from obverse.geometry.path import Path
from obverse.paint import Paint
from obverse.text.fonts import FontLibrary
from obverse.text.outlines import Lettered
from obverse.units import Mm


class SplitBlank(NamedTuple):
    """The blank of a medal that is split in a way that can be cut."""

    blank: Blank
    split: Split


class Room(NamedTuple):
    """Where an element is laid out. Hashable: with the element it is the key of the memo."""

    side: SideName
    radius: Mm
    paint: Paint
    fonts: FontLibrary
    split: SplitBlank | None = None


class Laid(NamedTuple):
    """What came of an element."""

    items: tuple[Item, ...] = ()
    findings: tuple[Finding, ...] = ()
    settings: tuple[TextSetting, ...] = ()


def region(
    element: Element, room: Room, path: Path, *, words: str = "", lettered: Lettered | None = None
) -> Region:
    """Return a region of an element in its paint and at its level."""
    return Region(
        path,
        room.paint,
        element.level,
        element.id,
        element.label or element.id,
        words,
        lettered.letters if lettered else (),
    )


def finding(
    element: Element, room: Room, severity: Severity, code: str, message: str, hint: str = ""
) -> Finding:
    """Return a finding about an element."""
    return Finding(
        severity=severity,
        code=code,
        message=message,
        side=room.side,
        element=element.id,
        hint=hint,
    )
