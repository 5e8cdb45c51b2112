"""What laying out one element is given, and what it gives back."""

from typing import NamedTuple

from obverse.artwork import Item, Region, SideName, TextSetting
from obverse.design.elements import Element
from obverse.design.model import Blank
from obverse.design.split import Split
from obverse.errors import FontError, GeometryError, IntakeError, ObverseError
from obverse.findings import Finding, Severity
from obverse.geometry.path import Path
from obverse.paint import Paint
from obverse.text.fit import Setting
from obverse.text.fonts import FontLibrary
from obverse.text.outlines import Lettered
from obverse.units import Mm

#: What may go wrong with one element, and the code of the finding that it becomes.
REFUSALS: dict[type[ObverseError], str] = {
    FontError: "lettering.typeface",
    IntakeError: "intake.refused",
    GeometryError: "geometry.failed",
}


class SplitBlank(NamedTuple):
    """The blank of a medal that is split in a way that can be cut."""

    blank: Blank
    split: Split


#: The most that lines of one element may take, each with its number.
Ceilings = tuple[tuple[int, Setting], ...]


class Room(NamedTuple):
    """Where an element is laid out. Hashable: with the element it is the key of the memo."""

    side: SideName
    radius: Mm
    paint: Paint
    fonts: FontLibrary
    split: SplitBlank | None = None
    ceilings: Ceilings = ()

    def ceiling(self, line: int = 0) -> Setting | None:
        """Return the most that a line of the element may take, if anything is said of it."""
        return next((setting for number, setting in self.ceilings if number == line), None)


class Laid(NamedTuple):
    """What came of an element; `trimmed` where nothing can reach beyond the blank any more."""

    items: tuple[Item, ...] = ()
    findings: tuple[Finding, ...] = ()
    settings: tuple[TextSetting, ...] = ()
    trimmed: bool = False


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
