"""Bearings and points: the only place where degrees clockwise from 12 become x and y."""

import math

from obverse.geometry.path import Matrix, Point
from obverse.units import Deg, Mm


def point_at(bearing: Deg, radius: Mm) -> Point:
    """Return the point at a bearing and a distance from the centre.

    >>> x, y = point_at(90, 10)
    >>> round(x, 9), round(y, 9)
    (10.0, 0.0)
    """
    angle = math.radians(bearing)
    return radius * math.sin(angle), radius * math.cos(angle)


def bearing_of(x: Mm, y: Mm) -> Deg:
    """Return the bearing of a point, 0 up to but not including 360.

    >>> bearing_of(-1, 0)
    270.0
    """
    return normal(math.degrees(math.atan2(x, y)))


def normal(bearing: Deg) -> Deg:
    """Return the same bearing as 0 up to but not including 360."""
    turned = math.fmod(bearing, 360.0)
    turned = turned + 360.0 if turned < 0 else turned
    return 0.0 if turned >= 360.0 else turned


def is_upper(bearing: Deg) -> bool:
    """Tell whether a bearing lies in the upper half of the face, 3 and 9 o'clock included."""
    return math.cos(math.radians(bearing)) > -1e-9


def arc_length(angle: Deg, radius: Mm) -> Mm:
    """Return the length of an arc."""
    return math.radians(angle) * radius


def arc_angle(length: Mm, radius: Mm) -> Deg:
    """Return the angle over which an arc of that length runs."""
    return math.degrees(length / radius)


def turn(bearing: Deg) -> Matrix:
    """Return the rotation about the centre that takes 12 o'clock to `bearing`."""
    angle = math.radians(bearing)
    sine, cosine = math.sin(angle), math.cos(angle)
    return cosine, -sine, sine, cosine, 0.0, 0.0


def stand_on(bearing: Deg, radius: Mm, *, inward: bool = False, scale: float = 1.0) -> Matrix:
    """Return the matrix that stands a drawing on a ring.

    The drawing's origin goes to the point at `bearing` and `radius`; its up axis points away from
    the centre, or with `inward` towards it, so that it reads upright at 6 o'clock.
    """
    a, b, c, d, _, _ = turn(bearing + 180 if inward else bearing)
    x, y = point_at(bearing, radius)
    return a * scale, b * scale, c * scale, d * scale, x, y


def chord(radius: Mm, height: Mm) -> Mm:
    """Return half the width of a circle at a height above its centre; 0 outside it.

    >>> chord(5, 3)
    4.0
    """
    return math.sqrt(max(0.0, radius * radius - height * height))
