"""Hits: which element lies under a point, and which lie within a box. No Qt.

Letters count with the strip on which they stand, so that thin words are easy to hit; a drawing
counts with its silhouette where nothing else is. Locked elements and the ground are never hit.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cachetools import LRUCache, cached

from obverse.artwork import Item, Letter, PlacedPicture, Region, SideArtwork
from obverse.design.edit import Pick
from obverse.design.elements import Device
from obverse.design.model import Design, FaceName
from obverse.geometry.flatten import flatten
from obverse.geometry.path import Box, Path, Point, Same, contours, hull_box
from obverse.units import Mm

#: What a letter's strip reaches beyond its outline on each side, as a share of its height: the
#: gaps between letters and words are part of the strip.
_BETWEEN = 0.5
#: mm between a curve and the polyline that is asked.
_TOLERANCE: Mm = 0.02
#: Some 6 MB of outlines.
_MOST_COORDINATES = 200_000
#: How well a point hits: on the element, near it, or within its silhouette.
_ON, _NEAR, _WITHIN, _MISSED = range(4)


class LetterBox(NamedTuple):
    """A letter's frame: its foot, the direction in which its line runs, and its box from there."""

    x: Mm
    y: Mm
    along: Point
    box: Box


def hits(design: Design, side: SideArtwork, point: Point, reach: Mm) -> tuple[Pick, ...]:
    """Return the elements under a point of a face, the best hit first.

    Those that the point lies on come before those within `reach`, and these before drawings whose
    silhouette holds it; among equals the topmost is first.
    """
    face = _face(side)
    if face is None:
        return ()
    open_to_hits = {each.id: each for each in design.face(face).elements if not each.locked}
    ranked: dict[str, int] = {}
    for item in reversed(side.items):
        element = open_to_hits.get(item.element)
        if element is None:
            continue
        rank = _rank(item, point, reach, silhouette=isinstance(element, Device))
        if rank < ranked.get(item.element, _MISSED):
            ranked[item.element] = rank
    topmost = dict.fromkeys(item.element for item in reversed(side.items))
    order = [name for name in topmost if name in ranked]
    return tuple(Pick(face, name) for name in sorted(order, key=ranked.__getitem__))


def boxes_of(design: Design, side: SideArtwork) -> dict[Pick, Box]:
    """Return the boxes of the elements of a face that can be hit, in painting order."""
    face = _face(side)
    if face is None:
        return {}
    found: dict[Pick, Box] = {}
    locked = {each.id for each in design.face(face).elements if each.locked}
    known = {each.id for each in design.face(face).elements} - locked
    for item in side.items:
        if item.element in known:
            pick = Pick(face, item.element)
            found[pick] = _around(found.get(pick), item_box(item))
    return found


def item_box(item: Item) -> Box:
    """Return the box of an item; never smaller than what is drawn."""
    if isinstance(item, PlacedPicture):
        half, high = item.width / 2, item.height / 2
        return item.x - half, item.y - high, item.x + half, item.y + high
    return _boxed(item.path).box if item.path else (0.0, 0.0, 0.0, 0.0)


@lru_cache(maxsize=2048)
def letter_box(letter: Same[Letter]) -> LetterBox:
    """Return a letter's frame and its box in it."""
    x, y, rotation = letter.value.x, letter.value.y, math.radians(letter.value.rotation)
    cos, sin = math.cos(rotation), math.sin(rotation)
    coords = letter.value.path.coords
    pairs = list(zip(coords[0::2], coords[1::2], strict=True)) or [(x, y)]
    us = [(px - x) * cos - (py - y) * sin for px, py in pairs]
    vs = [(px - x) * sin + (py - y) * cos for px, py in pairs]
    return LetterBox(x, y, (cos, -sin), (min(us), min(vs), max(us), max(vs)))


def _face(side: SideArtwork) -> FaceName | None:
    return side.side if side.side != "edge" else None


def _around(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    low = min(one[0], other[0]), min(one[1], other[1])
    return *low, max(one[2], other[2]), max(one[3], other[3])


def _rank(item: Item, point: Point, reach: Mm, *, silhouette: bool) -> int:
    if isinstance(item, PlacedPicture):
        if _holds(item_box(item), point, 0.0):
            return _ON
        return _NEAR if _holds(item_box(item), point, reach) else _MISSED
    if item.letters and _on_strip(item, point, reach):
        return _ON
    if not item.path or not _holds(item_box(item), point, reach):
        return _MISSED
    return _rank_of_path(item.path, point, reach, silhouette=silhouette)


def _on_strip(region: Region, point: Point, reach: Mm) -> bool:
    x, y = point
    for letter in region.letters:
        foot_x, foot_y, (cos, minus_sin), box = letter_box(Same(letter))
        dx, dy = x - foot_x, y - foot_y
        high = box[3] - box[1]
        # Most letters are far away: no need to turn to their frames.
        if abs(dx) + abs(dy) > 4 * high + (box[2] - box[0]) + 2 * reach:
            continue
        u, v = dx * cos + dy * minus_sin, -dx * minus_sin + dy * cos
        wide = high * _BETWEEN + reach
        if box[0] - wide <= u <= box[2] + wide and box[1] - reach <= v <= box[3] + reach:
            return True
    return False


def _rank_of_path(path: Path, point: Point, reach: Mm, *, silhouette: bool) -> int:
    """Count how often the contours near a point wind around it, and how near they come."""
    winding, near, held = 0, False, False
    parts = _parts(path)
    for contour, box in zip(parts.contours, parts.boxes, strict=True):
        if not _holds(box, point, reach):
            continue
        turns, distance = _winding(_outline(Same(contour)), point)
        winding += turns
        held = held or turns != 0
        near = near or distance <= reach
    if winding:
        return _ON
    if near:
        return _NEAR
    return _WITHIN if held and silhouette else _MISSED


def _winding(outline: tuple[Point, ...], point: Point) -> tuple[int, Mm]:
    """Return how often a closed polyline winds around a point, and its distance from it."""
    x, y = point
    turns, nearest = 0, math.inf
    (x0, y0) = outline[-1]
    for x1, y1 in outline:
        if (y0 <= y) != (y1 <= y) and ((x1 - x0) * (y - y0) > (x - x0) * (y1 - y0)) == (y1 > y0):
            turns += 1 if y1 > y0 else -1
        nearest = min(nearest, _square_distance(x - x0, y - y0, x1 - x0, y1 - y0))
        x0, y0 = x1, y1
    return turns, math.sqrt(nearest)


def _square_distance(px: Mm, py: Mm, dx: Mm, dy: Mm) -> float:
    length = dx * dx + dy * dy
    share = min(1.0, max(0.0, (px * dx + py * dy) / length)) if length else 0.0
    return (px - share * dx) ** 2 + (py - share * dy) ** 2


def _holds(box: Box, point: Point, reach: Mm) -> bool:
    left, bottom, right, top = box
    return left - reach <= point[0] <= right + reach and bottom - reach <= point[1] <= top + reach


class _Boxed(NamedTuple):
    """The box of a path, and how many coordinates are kept alive for it."""

    box: Box
    size: int


class _Parts(NamedTuple):
    """The contours of a path with their boxes, and how many coordinates these are."""

    contours: tuple[Path, ...]
    boxes: tuple[Box, ...]
    size: int


# Bounded by coordinates, for a drag leaves hundreds of drawings of ten thousand each.
@cached(LRUCache(_MOST_COORDINATES, getsizeof=lambda known: known.size), key=Same)
def _boxed(path: Path) -> _Boxed:
    return _Boxed(hull_box(path), len(path.coords))


@cached(LRUCache(_MOST_COORDINATES, getsizeof=lambda known: known.size), key=Same)
def _parts(path: Path) -> _Parts:
    parts = tuple(contours(path))
    return _Parts(parts, tuple(map(hull_box, parts)), 2 * len(path.coords))


@lru_cache(maxsize=256)
def _outline(contour: Same[Path]) -> tuple[Point, ...]:
    return tuple(_pairs(flatten(contour.value, _TOLERANCE).coords))


def _pairs(coords: tuple[float, ...]) -> Iterator[Point]:
    return zip(coords[0::2], coords[1::2], strict=True)


def forget() -> None:
    """Forget what was measured: it was of another document."""
    for memo in (letter_box, _boxed, _parts, _outline):
        memo.cache_clear()
