"""Laws: what a pull at an element, or at one of its handles, makes of its values. No Qt.

A law returns raw values by field, before snapping, rounding and limits; `lettering.cap_height` is
the one that lies deeper. All are relative to where the element was grabbed, so nothing jumps.
"""

import math
from collections.abc import Callable
from typing import Any, NamedTuple

from obverse.design.elements import (
    AnyElement,
    Beading,
    Denticles,
    Device,
    Dot,
    ExergueLine,
    Inscription,
    Laurel,
    Legend,
    NameRing,
    Picture,
    Rim,
    RingLine,
    Star,
)
from obverse.geometry.path import Point
from obverse.geometry.polar import bearing_of
from obverse.gui.canvas.outlines import middle_of, turned
from obverse.layout.legend import is_inward
from obverse.units import Deg, Mm

CAP_HEIGHT = "lettering.cap_height"
#: mm: nearer to its middle than this, a handle says nothing about size.
_LEAST: Mm = 0.05

Values = dict[str, float]


class Pull(NamedTuple):
    """From where to where the pointer went on a face.

    `turn` is how far it went around the centre: more than half a turn is not lost in it. `tilt`
    is how the frame of the element is turned on the face, `is_below` whether it was grabbed in
    the lower half of that frame.
    """

    start: Point
    at: Point
    turn: Deg
    tilt: Deg = 0.0

    @property
    def shift(self) -> Point:
        """How far the pointer went across the face."""
        return self.at[0] - self.start[0], self.at[1] - self.start[1]

    @property
    def out(self) -> Mm:
        """How far the pointer went away from the centre."""
        return math.hypot(*self.at) - math.hypot(*self.start)

    @property
    def is_below(self) -> bool:
        """Whether it began in the lower half of the element's frame."""
        return turned(self.start, -self.tilt)[1] < 0


def turn_between(start: Point, at: Point, about: Point = (0.0, 0.0)) -> Deg:
    """Return how far a point is turned about another, from -180 up to 180."""
    first = bearing_of(start[0] - about[0], start[1] - about[1])
    second = bearing_of(at[0] - about[0], at[1] - about[1])
    return half_turn(second - first)


def half_turn(angle: Deg) -> Deg:
    """Return the same angle as -180 up to 180.

    >>> half_turn(350.0)
    -10.0
    """
    return math.remainder(angle, 360.0)


def moved(element: AnyElement, pull: Pull) -> Values:
    """Return where an element goes when its body is pulled."""
    dx, dy = pull.shift
    match element:
        case Legend() | NameRing() | Star() | Dot():
            return {"bearing": element.bearing + pull.turn, "radius": element.radius + pull.out}
        case RingLine() | Beading() | Denticles() | Laurel():
            return {"radius": element.radius + pull.out}
        case Rim():
            return {"inset": element.inset - pull.out}
        case ExergueLine():
            return {"y": element.y + dy}
        case Inscription():
            dx, dy = turned((dx, dy), -pull.tilt)
            # Along a seam the offset parts the lines: those below go down as it grows.
            dy = -dy if element.along_seam and pull.is_below else dy
            return {"x": element.x + dx, "y": element.y + dy}
        case Device() | Picture():
            return {"x": element.x + dx, "y": element.y + dy}


def handled(element: AnyElement, handle: str, pull: Pull) -> Values:
    """Return what a pull at one of an element's handles makes of it."""
    return _LAWS[type(element), handle](element, pull)


def is_around(element: AnyElement) -> bool:
    """Tell whether an element has a bearing on a ring."""
    return isinstance(element, Legend | NameRing | Star | Dot)


def _arc(sign: int) -> Callable[[Legend, Pull], Values]:
    def law(element: Legend, pull: Pull) -> Values:
        return {"arc": max(1.0, min(360.0, element.arc + 2 * sign * pull.turn))}

    return law


def _branch(sign: int) -> Callable[[Laurel, Pull], Values]:
    return lambda element, pull: {"arc": element.arc + sign * pull.turn}


def _cap_height(element: Legend | NameRing, pull: Pull) -> Values:
    inward = is_inward(element.direction, element.bearing)
    grown = -2 * pull.out if inward else 2 * pull.out
    return {CAP_HEIGHT: element.lettering.cap_height + grown}


def _grow(field: str, share: float = 1.0) -> Callable[[Any, Pull], Values]:
    return lambda element, pull: {field: getattr(element, field) + share * pull.out}


def _scale(field: str) -> Callable[[Any, Pull], Values]:
    def law(element: Any, pull: Pull) -> Values:
        middle = middle_of(element)
        start, at = math.dist(pull.start, middle), math.dist(pull.at, middle)
        return {field: getattr(element, field) * (at / start if start > _LEAST else 1.0)}

    return law


def _turn(element: Device | Inscription, pull: Pull) -> Values:
    angle = turn_between(pull.start, pull.at, middle_of(element))
    return {"rotation": element.rotation + angle}


def _pitch(element: Star | Dot, pull: Pull) -> Values:
    return {"pitch": element.pitch + 2 * pull.turn / max(1, element.count - 1)}


#: (kind, handle) → its law.
_LAWS: dict[tuple[type, str], Callable[[Any, Pull], Values]] = {
    (Rim, "inset"): _grow("inset", -1),
    (Rim, "width"): _grow("width", -1),
    (RingLine, "radius"): _grow("radius"),
    (RingLine, "width"): _grow("width", 2),
    (Beading, "radius"): _grow("radius"),
    (Beading, "size"): _grow("diameter", 2),
    (Denticles, "radius"): _grow("radius"),
    (Denticles, "length"): _grow("length", -1),
    (Legend, "start"): _arc(-1),
    (Legend, "end"): _arc(1),
    (Legend, "cap-height"): _cap_height,
    (NameRing, "radius"): _grow("radius"),
    (NameRing, "cap-height"): _cap_height,
    (Inscription, "within"): _grow("within"),
    (Inscription, "turn"): _turn,
    (Device, "scale"): _scale("size"),
    (Device, "turn"): _turn,
    (Picture, "scale"): _scale("width"),
    (Star, "size"): _grow("size", 2),
    (Dot, "size"): _grow("size", 2),
    (Star, "pitch"): _pitch,
    (Dot, "pitch"): _pitch,
    (Laurel, "radius"): _grow("radius"),
    (Laurel, "start"): _branch(-1),
    (Laurel, "end"): _branch(1),
    (Laurel, "leaf"): _grow("leaf", 1 / 0.6),
    (ExergueLine, "within"): _grow("within"),
}
