"""A line and the room it has → how it is set: tracked, then condensed, then shrunk."""

from typing import NamedTuple

from obverse.text.shaping import Line
from obverse.units import Mm

#: A line at the very ceiling that its own width set must not shrink again by rounding.
_SLACK: Mm = 1e-9


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


def lower(one: Setting, other: Setting) -> Setting:
    """Return the smaller of two settings in each measure.

    A line that fits its room with either of them fits it with this one.

    >>> lower(Setting(2.0, -20.0), Setting(2.5, 0.0, 0.9))
    Setting(cap_height=2.0, tracking=-20.0, condense=0.9)
    """
    return Setting(*map(min, one, other))


def fit(
    lines: tuple[Line, ...],
    wanted: Setting,
    room: Mm,
    limits: Limits,
    ceiling: Setting | None = None,
) -> Setting:
    """Return the setting nearest to the wanted one with which the lines together fit the room.

    It is no larger than the ceiling in any measure. Where the lines don't fit at the limits
    either, the setting at all limits is returned; whether it fits is for the caller to see from
    its width.
    """
    advance = sum(line.advance for line in lines)
    gaps = sum(line.gaps * line.em for line in lines) / 1000
    least_cap = wanted.cap_height * limits.shrink
    start = lower(wanted, ceiling) if ceiling else wanted
    cap, tracking, condense = start
    if cap * (advance * condense + gaps * tracking) <= room + (_SLACK if ceiling else 0.0):
        return start
    if gaps > 0:
        least = min(limits.tracking, tracking)
        tracking = min(tracking, max(least, (room / cap - advance * condense) / gaps))
    if advance > 0:
        narrow = (room / cap - gaps * tracking) / advance
        condense = min(condense, max(limits.condense, narrow))
    units = advance * condense + gaps * tracking
    if units > 0:
        cap = min(cap, max(least_cap, room / units))
    return Setting(cap, tracking, condense)


def cap_height_for(lines: tuple[Line, ...], setting: Setting, room: Mm) -> Mm:
    """Return the cap height at which lines fit a room, tracked and condensed as the setting says.

    0 where there is no room.
    """
    units = sum(setting.units(line) for line in lines)
    return max(0.0, room / units) if units > 0 else setting.cap_height
