"""Rim, ring lines, beading, denticles and the exergue line."""

import math

from obverse.design.elements import Beading, Denticles, ExergueLine, Rim, RingLine
from obverse.geometry.path import Path, join
from obverse.geometry.polar import chord, point_at
from obverse.geometry.shapes import circle, polygon, ring, sector, tooth
from obverse.layout.room import Laid, Room, finding, region
from obverse.units import Mm, show_mm


def lay_rim(element: Rim, room: Room) -> Laid:
    """Lay out the raised border."""
    outer = room.radius - element.inset
    if outer - element.width <= 0:
        return _no_room(element, room, f"{show_mm(element.width)} is wider than the blank")
    return Laid((region(element, room, ring(outer, outer - element.width)),))


def lay_ring_line(element: RingLine, room: Room) -> Laid:
    """Lay out a circle; its width is shared equally to both sides of the radius."""
    half = element.width / 2
    return Laid((region(element, room, ring(element.radius + half, element.radius - half)),))


def lay_beading(element: Beading, room: Room) -> Laid:
    """Lay out a ring of dots, the first at 12 o'clock."""
    spacing = _spacing(element.radius, element.count)
    if spacing <= element.diameter:
        message = f"{element.count} beads of {show_mm(element.diameter)} touch each other"
        hint = f"the ring has room for {_room_for(element.radius, element.diameter)}"
        return _no_room(element, room, message, hint)
    pitch = 360 / element.count
    beads = (
        circle(element.diameter / 2, point_at(pitch * index, element.radius))
        for index in range(element.count)
    )
    return Laid((region(element, room, join(beads)),))


def lay_denticles(element: Denticles, room: Room) -> Laid:
    """Lay out a ring of teeth, the first at 12 o'clock."""
    if element.radius - element.length <= 0:
        return _no_room(element, room, f"teeth of {show_mm(element.length)} reach the centre")
    pitch = 360 / element.count
    half = pitch * element.fill / 2
    teeth = (_tooth(element, pitch * index, half) for index in range(element.count))
    return Laid((region(element, room, join(teeth)),))


def lay_exergue_line(element: ExergueLine, room: Room) -> Laid:
    """Lay out the ground line with ends that follow the circle."""
    top, bottom = element.y + element.width / 2, element.y - element.width / 2
    above, below = chord(element.within, top), chord(element.within, bottom)
    if min(above, below) <= 0:
        return _no_room(element, room, "the line lies outside the circle that it should cross")
    bar = polygon([(-below, bottom), (below, bottom), (above, top), (-above, top)])
    return Laid((region(element, room, bar),))


def _tooth(element: Denticles, bearing: float, half: float) -> Path:
    outer, inner = element.radius, element.radius - element.length
    draw = sector if element.shape == "bar" else tooth
    return draw(outer, inner, bearing - half, bearing + half)


def _spacing(radius: Mm, count: int) -> Mm:
    """Return the straight distance between the middles of neighbours on a ring."""
    return math.dist(point_at(0, radius), point_at(360 / count, radius))


def _room_for(radius: Mm, diameter: Mm) -> int:
    return next(
        (count for count in range(1000, 2, -1) if _spacing(radius, count) > diameter * 1.05), 0
    )


def _no_room(
    element: Rim | Beading | Denticles | ExergueLine, room: Room, message: str, hint: str = ""
) -> Laid:
    return Laid((), (finding(element, room, "error", "layout.room", message, hint),))
