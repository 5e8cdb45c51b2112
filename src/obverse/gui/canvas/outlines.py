"""Outlines: the frame in which an element is shown as selected, in mm of its face. No Qt.

Things on a ring have a sector of it; everything else has a box that is turned with it. Frames are
made of the design's values, so that they follow the hand at once; only how large words and
drawings are is read from the artwork.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from obverse.artwork import Item, PlacedPicture, SideArtwork
from obverse.design.elements import (
    AnyElement,
    Beading,
    Denticles,
    Device,
    Dot,
    Drawing,
    ExergueLine,
    Inscription,
    Laurel,
    Legend,
    Motif,
    NameRing,
    Picture,
    Rim,
    RingLine,
    Star,
)
from obverse.geometry.flatten import flatten
from obverse.geometry.path import Box, Path, Point, Same, transform
from obverse.geometry.polar import chord, turn
from obverse.gui.canvas.hits import item_box
from obverse.units import Deg, Mm

#: How far the outer leaves of a laurel reach from its ring, as a share of a leaf.
LEAF_REACH = 0.6
_TOLERANCE: Mm = 0.05


class Sector(NamedTuple):
    """A part of a ring, `start` to `end` clockwise; all of it where they are 360 apart."""

    inner: Mm
    outer: Mm
    start: Deg = 0.0
    end: Deg = 360.0


class Turned(NamedTuple):
    """A box in a frame that is turned clockwise about (0, 0)."""

    box: Box
    tilt: Deg = 0.0

    @property
    def corners(self) -> tuple[Point, ...]:
        """The corners on the face: left bottom, right bottom, right top, left top."""
        left, bottom, right, top = self.box
        inner = ((left, bottom), (right, bottom), (right, top), (left, top))
        return tuple(turned(corner, self.tilt) for corner in inner)


Frame = Sector | Turned


def turned(point: Point, angle: Deg) -> Point:
    """Return a point turned clockwise about the centre.

    >>> x, y = turned((0.0, 1.0), 90.0)
    >>> round(x, 9), round(y, 9)
    (1.0, 0.0)
    """
    a, b, c, d, _, _ = turn(angle)
    return point[0] * a + point[1] * c, point[0] * b + point[1] * d


def frame_of(element: AnyElement, radius: Mm, extent: Turned | None) -> Frame:
    """Return an element's frame; `radius` is that of the blank, `extent` what was measured."""
    match element:
        case Rim():
            outer = radius - element.inset
            return Sector(max(0.0, outer - element.width), max(0.0, outer))
        case ExergueLine():
            half = chord(element.within, element.y) or element.within
            thick = element.width / 2
            return Turned((-half, element.y - thick, half, element.y + thick))
        case Device() | Picture() | Inscription():
            return extent or _guessed(element)
    return _on_ring(element)


def measure(element: AnyElement, side: SideArtwork) -> Turned | None:
    """Return how large words, a drawing or a picture came out, in the element's own frame.

    The frame's origin is the middle of the element, the box is for an element of size 1 where it
    has a size. None where nothing of it is drawn.
    """
    items = [item for item in side.items if item.element == element.id]
    if not items:
        return None
    match element:
        case Device():
            middle, size, tilt = (element.x, element.y), element.size, element.rotation
        case Picture():
            middle, size, tilt = (element.x, element.y), element.width, 0.0
        case Inscription():
            tilt = _tilt(items, element.rotation)
            middle, size = turned((element.x, element.y), tilt), 1.0
        case _:
            return None
    boxes = [_level_box(item, tilt) for item in items]
    x, y = turned(middle, -tilt)
    left, bottom = min(box[0] for box in boxes) - x, min(box[1] for box in boxes) - y
    right, top = max(box[2] for box in boxes) - x, max(box[3] for box in boxes) - y
    return Turned((left / size, bottom / size, right / size, top / size), tilt)


def placed(element: AnyElement, unit: Turned) -> Turned | None:
    """Return what was measured at the place and size that the element has now."""
    match element:
        case Device():
            x, y = turned((element.x, element.y), -element.rotation)
            size, tilt = element.size, element.rotation
        case Picture():
            x, y, size, tilt = element.x, element.y, element.width, 0.0
        case Inscription():
            x, y, size = element.x, element.y, 1.0
            tilt = unit.tilt if element.along_seam else element.rotation
        case _:
            return None
    left, bottom, right, top = (edge * size for edge in unit.box)
    return Turned((left + x, bottom + y, right + x, top + y), tilt)


def middle_of(element: AnyElement) -> Point:
    """Return the middle about which an element is scaled and turned, on its face."""
    if isinstance(element, Device | Picture):
        return element.x, element.y
    return 0.0, 0.0


def art_key(element: AnyElement) -> tuple[object, bool] | None:
    """Return what decides the shape of a drawing's or picture's frame, as a key of memos."""
    match element:
        case Device(art=Motif(name=name)):
            return name, element.mirrored
        case Device(art=Drawing() as art):
            return Same(art), element.mirrored
        case Picture():
            return Same(element.data), False
    return None


def _on_ring(
    element: RingLine | Beading | Denticles | Legend | NameRing | Laurel | Star | Dot,
) -> Frame:
    match element:
        case RingLine():
            return _ring(element.radius, element.width)
        case Beading():
            return _ring(element.radius, element.diameter)
        case Denticles():
            return Sector(max(0.0, element.radius - element.length), element.radius)
        case Legend():
            return _arc(element.radius, element.lettering.cap_height, element.bearing, element.arc)
        case NameRing():
            return _ring(element.radius, element.lettering.cap_height)
        case Laurel():
            return _arc(element.radius, 2 * LEAF_REACH * element.leaf, 180, 2 * element.arc)
        case Star() | Dot():
            return _of_ornament(element)


def _ring(radius: Mm, width: Mm) -> Sector:
    return Sector(max(0.0, radius - width / 2), radius + width / 2)


def _arc(radius: Mm, width: Mm, bearing: Deg, arc: Deg) -> Sector:
    inner, outer, _, _ = _ring(radius, width)
    return Sector(inner, outer, bearing - arc / 2, bearing + arc / 2)


def _of_ornament(element: Star | Dot) -> Frame:
    half = element.size / 2
    if element.count == 1:
        tilt = element.bearing
        return Turned((-half, element.radius - half, half, element.radius + half), tilt)
    reach = math.degrees(math.atan2(half, max(element.radius, half)))
    arc = min(360.0, element.pitch * (element.count - 1) + 2 * reach)
    return _arc(element.radius, element.size, element.bearing, arc)


def _guessed(element: Device | Picture | Inscription) -> Turned:
    """Return the box of an element of which nothing is drawn."""
    if isinstance(element, Inscription):
        heights = [line.cap_height or element.lettering.cap_height for line in element.lines]
        high = sum(heights) + element.leading * max(0, len(heights) - 1) or element.leading or 1.0
        wide = element.within
        return Turned(_about(element.x, element.y, wide / 2, high / 2), element.rotation)
    half = (element.size if isinstance(element, Device) else element.width) / 2
    tilt = element.rotation if isinstance(element, Device) else 0.0
    x, y = turned((element.x, element.y), -tilt)
    return Turned(_about(x, y, half, half), tilt)


def _about(x: Mm, y: Mm, wide: Mm, high: Mm) -> Box:
    return x - wide, y - high, x + wide, y + high


def _tilt(items: list[Item], rotation: Deg) -> Deg:
    """Return how an inscription is turned: along a seam it is not as its own field says."""
    return next(iter(_rotations(items)), rotation)


def _rotations(items: list[Item]) -> Iterator[Deg]:
    for item in items:
        if not isinstance(item, PlacedPicture):
            yield from (letter.rotation for letter in item.letters[:1])


def _level_box(item: Item, tilt: Deg) -> Box:
    if isinstance(item, PlacedPicture) or not tilt:
        return item_box(item)
    return _turned_box(Same(item.path), tilt)


@lru_cache(maxsize=256)
def _turned_box(path: Same[Path], tilt: Deg) -> Box:
    # Control points of a turned curve reach far beyond it; its own points don't.
    coords = transform(flatten(path.value, _TOLERANCE), turn(-tilt)).coords
    xs, ys = coords[0::2], coords[1::2]
    return min(xs), min(ys), max(xs), max(ys)
