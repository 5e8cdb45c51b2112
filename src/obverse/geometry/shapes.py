"""Circles, rings, polygons, stars and leaves as paths; outer contours counter-clockwise."""

import math
from collections.abc import Sequence

from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path, Point, join, reverse
from obverse.geometry.polar import point_at
from obverse.units import Deg, Mm

#: Up to here a circle makes do with four cubics.
_SMALL_RADIUS: Mm = 2.0


def circle(radius: Mm, centre: Point = (0.0, 0.0)) -> Path:
    """Return a circle of cubics, nowhere further than 0.6 µm from round on a medal."""
    # Four pieces are off by 2.7e-4 of the radius, eight by 4e-6.
    pieces = 4 if radius <= _SMALL_RADIUS else 8
    x0, y0 = centre
    step = 2 * math.pi / pieces
    handle = radius * 4 / 3 * math.tan(step / 4)
    coords: list[float] = [x0 + radius, y0]
    for piece in range(pieces):
        coords.extend(_arc_piece(centre, radius, handle, (piece * step, (piece + 1) * step)))
    # The last point is the first, to the bit, so that no reader sees a hairline there.
    coords[-2:] = coords[:2]
    return Path(bytes((MOVE, *[CUBIC] * pieces, CLOSE)), tuple(coords))


def _arc_piece(
    centre: Point, radius: Mm, handle: Mm, angles: tuple[float, float]
) -> tuple[float, ...]:
    x0, y0 = centre
    (cos0, sin0), (cos1, sin1) = ((math.cos(a), math.sin(a)) for a in angles)
    return (
        x0 + radius * cos0 - handle * sin0,
        y0 + radius * sin0 + handle * cos0,
        x0 + radius * cos1 + handle * sin1,
        y0 + radius * sin1 - handle * cos1,
        x0 + radius * cos1,
        y0 + radius * sin1,
    )


def ring(outer: Mm, inner: Mm) -> Path:
    """Return the band between two radii; a full disc where the inner one is 0."""
    if inner <= 0:
        return circle(outer)
    return join((circle(outer), reverse(circle(inner))))


def polygon(points: Sequence[Point]) -> Path:
    """Return a closed polygon through the points, in their order."""
    verbs = bytes((MOVE, *[LINE] * (len(points) - 1), CLOSE))
    return Path(verbs, tuple(value for point in points for value in point))


def rectangle(width: Mm, height: Mm, centre: Point = (0.0, 0.0)) -> Path:
    """Return an upright rectangle."""
    x, y = centre
    half_width, half_height = width / 2, height / 2
    return polygon(
        [
            (x - half_width, y - half_height),
            (x + half_width, y - half_height),
            (x + half_width, y + half_height),
            (x - half_width, y + half_height),
        ]
    )


def star(radius: Mm, points: int, depth: float) -> Path:
    """Return a star about the origin, one point up; `depth` 0 is a polygon, towards 1 needles."""
    inner = radius * math.cos(math.pi / points) * (1 - depth)
    corners = [
        point_at(-180.0 * index / points, inner if index % 2 else radius)
        for index in range(2 * points)
    ]
    return polygon(corners)


def sector(outer: Mm, inner: Mm, start: Deg, end: Deg) -> Path:
    """Return the part of a ring between two bearings, `start` to `end` clockwise, under 360."""
    pieces = max(1, math.ceil((end - start) / 45))
    step = (end - start) / pieces
    bearings = [start + step * index for index in range(pieces + 1)]
    coords: list[float] = [*point_at(bearings[-1], outer)]
    for index in range(pieces, 0, -1):
        coords.extend(_bearing_arc(outer, bearings[index], bearings[index - 1]))
    coords.extend(point_at(start, inner))
    for index in range(pieces):
        coords.extend(_bearing_arc(inner, bearings[index], bearings[index + 1]))
    verbs = bytes((MOVE, *[CUBIC] * pieces, LINE, *[CUBIC] * pieces, CLOSE))
    return Path(verbs, tuple(coords))


def tooth(outer: Mm, inner: Mm, start: Deg, end: Deg) -> Path:
    """Return what lies between a ring, from one bearing to another, and a point nearer the centre.

    The side on the ring is an arc: a chord may lie further in than the point.
    """
    pieces = max(1, math.ceil((end - start) / 45))
    step = (end - start) / pieces
    coords: list[float] = [*point_at(end, outer)]
    for index in range(pieces):
        coords.extend(_bearing_arc(outer, end - step * index, end - step * (index + 1)))
    coords.extend(point_at((start + end) / 2, inner))
    return Path(bytes((MOVE, *[CUBIC] * pieces, LINE, CLOSE)), tuple(coords))


def _bearing_arc(radius: Mm, start: Deg, end: Deg) -> tuple[float, ...]:
    handle = radius * 4 / 3 * math.tan(math.radians(end - start) / 4)
    x0, y0 = point_at(start, radius)
    x3, y3 = point_at(end, radius)
    # The tangent at a bearing, in the sense of growing bearings, is (cos, -sin) of it.
    tx0, ty0 = point_at(start + 90, handle)
    tx3, ty3 = point_at(end + 90, handle)
    return x0 + tx0, y0 + ty0, x3 - tx3, y3 - ty3, x3, y3


def leaf(length: Mm, width: Mm) -> Path:
    """Return a pointed leaf from the origin up the y axis."""
    half = width * 2 / 3
    coords = (
        *(0.0, 0.0),
        *(half, length * 0.3, half * 0.8, length * 0.75, 0.0, length),
        *(-half * 0.8, length * 0.75, -half, length * 0.3, 0.0, 0.0),
    )
    return Path(bytes((MOVE, CUBIC, CUBIC, CLOSE)), coords)
