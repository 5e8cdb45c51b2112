"""A line and the room it has → how it is set: tracked, then condensed, then shrunk."""

from typing import NamedTuple

from obverse.text.shaping import Line
from obverse.units import Mm


class Limits(NamedTuple):
    """Least tracking in em/1000, least width and least height as shares."""

    tracking: float
    condense: float
    shrink: float


class Setting(NamedTuple):
    """How lines are set: cap height in mm, tracking in em/1000, width of letters as a share."""

    cap_height: Mm
    tracking: float
    condense: float = 1.0

    def width(self, line: Line) -> Mm:
        """Return the width of a line set this way."""
        return self.cap_height * self.units(line)

    def units(self, line: Line) -> float:
        """Return the width of a line set this way in cap heights."""
        return line.advance * self.condense + line.gaps * self.gap(line)

    def gap(self, line: Line) -> float:
        """Return what tracking adds at each place, in cap heights."""
        return self.tracking / 1000 * line.em


def fit(lines: tuple[Line, ...], wanted: Setting, room: Mm, limits: Limits) -> Setting:
    """Return the setting nearest to the wanted one with which the lines together fit the room.

    Where they don't fit at the limits either, the setting at all limits is returned; whether it
    fits is for the caller to see from its width.
    """
    advance = sum(line.advance for line in lines)
    gaps = sum(line.gaps * line.em for line in lines) / 1000
    cap, tracking, condense = wanted
    if cap * (advance * condense + gaps * tracking) <= room:
        return wanted
    if gaps > 0:
        least = min(limits.tracking, tracking)
        tracking = min(tracking, max(least, (room / cap - advance * condense) / gaps))
    if advance > 0:
        narrow = (room / cap - gaps * tracking) / advance
        condense = min(condense, max(limits.condense, narrow))
    units = advance * condense + gaps * tracking
    if units > 0:
        cap = min(cap, max(cap * limits.shrink, room / units))
    return Setting(cap, tracking, condense)
