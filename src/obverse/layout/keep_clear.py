"""Words on a ring that give way to the seam of a split medal."""

import math
from functools import lru_cache
from typing import NamedTuple

from obverse.artwork import SideName
from obverse.geometry.distance import spaced_open
from obverse.geometry.polar import bearing_of, normal
from obverse.halves.seam import seam_points
from obverse.layout.room import Room, SplitBlank
from obverse.units import Deg, Mm

#: mm between the places on a seam at which a ring is looked at.
_STEP: Mm = 0.1
#: Degrees that rounding may cost.
_SLACK: Deg = 1e-6


class Sector(NamedTuple):
    """A stretch of a ring, clockwise; the end may be beyond 360."""

    start: Deg
    end: Deg

    @property
    def middle(self) -> Deg:
        """Its middle."""
        return (self.start + self.end) / 2

    @property
    def width(self) -> Deg:
        """How far it runs."""
        return self.end - self.start


def free_sectors(room: Room, radius: Mm, cap_height: Mm) -> list[Sector]:
    """Return the stretches of a ring of letters that are clear of every seam.

    One of 360 degrees where nothing is in the way; none where the seam runs along the ring.
    """
    blocked = _blocked(room.side, room.split, radius, cap_height) if room.split else ()
    if not blocked:
        return [Sector(0.0, 360.0)]
    nexts = [*blocked[1:], Sector(blocked[0].start + 360, blocked[0].end + 360)]
    gaps = (Sector(one.end, two.start) for one, two in zip(blocked, nexts, strict=True))
    return [gap for gap in gaps if gap.width > 0]


@lru_cache(maxsize=64)
def _blocked(side: SideName, halved: SplitBlank, radius: Mm, cap_height: Mm) -> tuple[Sector, ...]:
    """Return where a seam comes near a ring of letters, sorted and merged.

    Memoised: the next name of a list stands on the same ring, mostly at the same size.
    """
    blank, split = halved
    inner, outer = radius - cap_height / 2, radius + cap_height / 2
    free = split.letter_free
    pad = math.degrees(math.asin(min(1.0, free / max(inner, free))))
    near = sorted(
        bearing_of(x, y)
        for line in seam_points(split, blank, side)
        for x, y in spaced_open(line, _STEP)
        if inner - free <= math.hypot(x, y) <= outer + free
    )
    return tuple(_merged([Sector(bearing - pad, bearing + pad) for bearing in near]))


def _merged(sectors: list[Sector]) -> list[Sector]:
    merged: list[Sector] = []
    for sector in sectors:
        if merged and sector.start <= merged[-1].end:
            merged[-1] = Sector(merged[-1].start, max(merged[-1].end, sector.end))
        else:
            merged.append(sector)
    if len(merged) > 1 and merged[0].start + 360 <= merged[-1].end:
        first = merged.pop(0)
        merged[-1] = Sector(merged[-1].start, max(merged[-1].end, first.end + 360))
    return merged


def shift_into(sectors: list[Sector], bearing: Deg, half: Deg, most: Deg) -> Deg | None:
    """Return the least turn that brings words at a bearing into a sector; None beyond `most`.

    `half` is half the angle that the words take.
    """
    shifts = []
    for sector in sectors:
        if sector.width >= 360:
            return 0.0
        if sector.width < 2 * half:
            continue
        for target in (sector.start + half, sector.end - half):
            shifts.append(_turn(bearing, target))
        if _inside(sector, bearing, half):
            return 0.0
    best = min(shifts, key=abs, default=None)
    return best if best is not None and abs(best) <= most + _SLACK else None


def _inside(sector: Sector, bearing: Deg, half: Deg) -> bool:
    offset = _turn(sector.middle, bearing)
    return abs(offset) + half <= sector.width / 2 + _SLACK


def _turn(start: Deg, end: Deg) -> Deg:
    """Return the shortest turn from one bearing to another, -180 up to 180."""
    turned = normal(end - start)
    return turned - 360 if turned > 180 else turned


def share_out(sectors: list[Sector], middles: list[Deg]) -> list[int]:
    """Return the sector of each name: the one that its middle lies in, or is nearest to."""

    def outside(sector: Sector, bearing: Deg) -> Deg:
        return max(0.0, abs(_turn(sector.middle, bearing)) - sector.width / 2)

    return [
        min(range(len(sectors)), key=lambda index: outside(sectors[index], middle))
        for middle in middles
    ]


def spread(sector: Sector, widths: list[Deg]) -> list[Deg]:
    """Return the middles of names spread over a sector with equal gaps, half a gap at its ends."""
    gap = (sector.width - sum(widths)) / len(widths)
    middles = []
    at = sector.start + gap / 2
    for width in widths:
        middles.append(at + width / 2)
        at += width + gap
    return middles
