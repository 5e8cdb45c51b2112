"""An inscription turned parallel to the seam, its lines shared out between the pieces."""

import math
from typing import NamedTuple

from obverse.design.elements import InscriptionLine
from obverse.halves.cut import cuts_of, piece_at
from obverse.layout.room import Room, SplitBlank
from obverse.units import Deg, Mm


class SeamFrame(NamedTuple):
    """The seam as a level line: how the block is turned, and what it must keep clear of.

    Heights are above the centre in the turned block: letters stay above `high` or below `low`.
    `above` and `below` are the pieces on either side.
    """

    rotation: Deg
    high: Mm
    low: Mm
    above: str
    below: str


def seam_frame(room: Room) -> SeamFrame | None:
    """Return the first seam of a split medal as a level line; None where there is no split."""
    if room.split is None:
        return None
    blank, split = room.split
    fence = cuts_of(split, blank, room.side).fences[0]
    # The normal of the seam, turned so that it points up: then the block reads upright.
    sign = 1.0 if fence.ny > 0 or (fence.ny == 0 and fence.nx > 0) else -1.0
    up = (fence.nx * sign, fence.ny * sign)
    free = split.letter_free
    heights = sorted((fence.low * sign, fence.high * sign))
    margin = max(0.0, free - split.gap / 2)
    high, low = heights[1] + margin, heights[0] - margin
    return SeamFrame(
        math.degrees(math.atan2(up[0], up[1])),
        high,
        low,
        _piece(room.split, room, (up[0] * high, up[1] * high)),
        _piece(room.split, room, (up[0] * low, up[1] * low)),
    )


def share_lines(
    lines: tuple[InscriptionLine, ...], frame: SeamFrame
) -> tuple[list[int], list[int]]:
    """Return the numbers of the lines above and below the seam.

    A line that names a piece stands on it; of the others the first half stands above.
    """
    free = [index for index, line in enumerate(lines) if not line.piece]
    first = set(free[: len(free) // 2])
    above = [
        index
        for index, line in enumerate(lines)
        if line.piece == frame.above or (not line.piece and index in first)
    ]
    return above, [index for index in range(len(lines)) if index not in above]


def stack(heights: list[Mm], leading: Mm) -> list[Mm]:
    """Return the middles of lines that stand on each other above 0, the first one highest."""
    middles = []
    at = 0.0
    for height in reversed(heights):
        middles.append(at + height / 2)
        at += height + leading
    return middles[::-1]


def _piece(split: SplitBlank, room: Room, point: tuple[Mm, Mm]) -> str:
    return piece_at(point, split.split, split.blank, room.side)
