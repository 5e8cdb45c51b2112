"""Letters beside one another on a straight line: which overlap, and what these are as one outline.

All measures are in cap heights before letters are condensed. What two letters have to do with one
another depends on nothing else than how far they are apart there, so that the names of a list
share it, whatever their sizes and places.
"""

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from obverse.geometry.combine import overlap, union
from obverse.geometry.flatten import polylines
from obverse.geometry.path import Box, Path, hull_box, join, shift, transform
from obverse.text.shaping import Cluster

#: mm: the cap height at which outlines are combined, for their tolerances are in mm. A power of
#: two, so that going there and back rounds nothing.
_CAP = 4.0
_SCALE = (_CAP, 0.0, 0.0, _CAP, 0.0, 0.0)
_UNSCALE = (1 / _CAP, 0.0, 0.0, 1 / _CAP, 0.0, 0.0)

#: Distances are rounded to this many places before anything is computed from them: some 1e-7 mm,
#: so that sums in another order are one key, and what is kept is what would be computed.
_PLACES = 8

#: Rows to a cap height in which the sides of letters are compared.
_ROWS = 48
#: How far the straight pieces of a side may lie from its curves.
_NEARLY = 0.002


class Drawn(NamedTuple):
    """A cluster about its foot, the middle of its advance at half cap height; its box."""

    path: Path
    box: Box


class _Sides(NamedTuple):
    """How far a cluster reaches to the left and to the right in each row that it touches."""

    left: dict[int, float]
    right: dict[int, float]


@lru_cache(maxsize=1024)
def drawn(cluster: Cluster) -> Drawn | None:
    """Return the outline of a cluster; None where it has no ink."""
    left = -cluster.advance / 2
    parts = [
        shift(each.typeface.outline(each.glyph), left + each.x, each.y - 0.5)
        for each in cluster.glyphs
        if each.typeface.outline(each.glyph)
    ]
    if not parts:
        return None
    path = parts[0] if len(parts) == 1 else _united(parts)
    return Drawn(path, hull_box(path))


def _united(parts: list[Path]) -> Path:
    scaled = [transform(part, _SCALE) for part in parts]
    if any(overlap(one, two) for one, two in pairwise(scaled)):
        return transform(union(scaled), _UNSCALE)
    return join(parts)


def meet(first: Cluster, second: Cluster, distance: float) -> bool:
    """Tell whether two clusters overlap, the second one's foot that far right of the first's."""
    one, other = drawn(first), drawn(second)
    if one is None or other is None:
        return False
    if distance + other.box[0] > one.box[2] or distance + other.box[2] < one.box[0]:
        return False
    return distance <= _clear(first, second) and _overlap(first, second, round(distance, _PLACES))


def as_one(first: Cluster, second: Cluster, distance: float) -> Path:
    """Return two clusters with ink as one outline about the first one's foot."""
    return _union(first, second, round(distance, _PLACES))


@lru_cache(maxsize=512)
def _overlap(first: Cluster, second: Cluster, distance: float) -> bool:
    return overlap(*_side_by_side(first, second, distance))


@lru_cache(maxsize=256)
def _union(first: Cluster, second: Cluster, distance: float) -> Path:
    return transform(union(_side_by_side(first, second, distance)), _UNSCALE)


def _side_by_side(first: Cluster, second: Cluster, distance: float) -> tuple[Path, Path]:
    one, other = drawn(first), drawn(second)
    assert one
    assert other
    place = (_CAP, 0.0, 0.0, _CAP, distance * _CAP, 0.0)
    return transform(one.path, _SCALE), transform(other.path, place)


@lru_cache(maxsize=1024)
def _clear(first: Cluster, second: Cluster) -> float:
    """Return a distance beyond which two clusters are surely apart."""
    right, left = _sides(first).right, _sides(second).left
    shared = right.keys() & left.keys()
    return max((right[row] - left[row] for row in shared), default=-math.inf) + 2 * _NEARLY


@lru_cache(maxsize=512)
def _sides(cluster: Cluster) -> _Sides:
    sides = _Sides({}, {})
    outline = drawn(cluster)
    for line in polylines(outline.path, _NEARLY) if outline else ():
        for (x, y), (to_x, to_y) in pairwise((*line, line[0])):
            _reach(sides, *((x, y, to_x, to_y) if y <= to_y else (to_x, to_y, x, y)))
    return sides


def _reach(sides: _Sides, x: float, y: float, to_x: float, to_y: float) -> None:
    """Widen the rows that a line comes near on its way up from (x, y)."""
    slope = (to_x - x) / (to_y - y) if to_y > y else 0.0
    for row in range(math.floor((y - _NEARLY) * _ROWS), math.floor((to_y + _NEARLY) * _ROWS) + 1):
        bottom, top = row / _ROWS - _NEARLY, (row + 1) / _ROWS + _NEARLY
        low = x if y >= bottom else x + (bottom - y) * slope
        high = to_x if to_y <= top else x + (top - y) * slope
        sides.left[row] = min(sides.left.get(row, low), low, high)
        sides.right[row] = max(sides.right.get(row, low), low, high)


#: What is remembered of letters, and with them of their typefaces.
MEMOS = (drawn, _overlap, _union, _clear, _sides)
