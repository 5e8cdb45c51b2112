"""Distances between points and polylines."""

import math
from collections.abc import Iterable, Iterator, Sequence

from obverse.geometry.path import Point
from obverse.units import Mm

Segment = tuple[Mm, Mm, Mm, Mm]


def segments_of(points: Sequence[Point], *, closed: bool = False) -> list[Segment]:
    """Return the pieces of a polyline; with `closed` also the one from its end to its start."""
    ends = [*points[1:], points[0]] if closed else points[1:]
    return [(x0, y0, x1, y1) for (x0, y0), (x1, y1) in zip(points, ends, strict=False)]


def distance(point: Point, segments: Iterable[Segment]) -> Mm:
    """Return the distance of a point to the nearest segment; infinite where there is none."""
    return math.sqrt(min((_squared(point, segment) for segment in segments), default=math.inf))


def _squared(point: Point, segment: Segment) -> float:
    x, y = point
    x0, y0, x1, y1 = segment
    dx, dy = x1 - x0, y1 - y0
    long = dx * dx + dy * dy
    t = ((x - x0) * dx + (y - y0) * dy) / long if long else 0.0
    t = 0.0 if t < 0 else min(t, 1.0)
    ex, ey = x0 + t * dx - x, y0 + t * dy - y
    return ex * ex + ey * ey


def spaced(points: Sequence[Point], step: Mm) -> list[Point]:
    """Return places along a closed polyline: its corners, and more no further apart than a step."""
    places: list[Point] = []
    for x0, y0, x1, y1 in segments_of(points, closed=True):
        count = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / step))
        places += [(x0 + (x1 - x0) * i / count, y0 + (y1 - y0) * i / count) for i in range(count)]
    return places


def spaced_open(points: Sequence[Point], step: Mm) -> list[Point]:
    """Return places along an open polyline, as `spaced`, with its end."""
    places = spaced(points, step)
    # The closing segment's places come last; an open line has none of them.
    (x0, y0), (x1, y1) = points[-1], points[0]
    closing = max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / step))
    return places[: len(places) - closing + 1]


def crossings(first: Iterable[Segment], second: Sequence[Segment]) -> Iterator[Point]:
    """Yield the points where segments of one kind cross those of another."""
    for one in first:
        for other in second:
            point = _crossing(one, other)
            if point is not None:
                yield point


def crossed(first: Iterable[Segment], second: Sequence[Segment]) -> bool:
    """Tell whether any segment of one kind crosses one of another."""
    return next(crossings(first, second), None) is not None


def _crossing(one: Segment, other: Segment) -> Point | None:
    x0, y0, x1, y1 = one
    x2, y2, x3, y3 = other
    dx, dy, ex, ey = x1 - x0, y1 - y0, x3 - x2, y3 - y2
    across = dx * ey - dy * ex
    if not across:
        return None
    t = ((x2 - x0) * ey - (y2 - y0) * ex) / across
    s = ((x2 - x0) * dy - (y2 - y0) * dx) / across
    return (x0 + t * dx, y0 + t * dy) if 0 <= t <= 1 and 0 <= s <= 1 else None


def encloses(outline: Iterable[Segment], point: Point) -> bool:
    """Tell whether a closed outline goes around a point, by counting crossings of a ray."""
    x, y = point
    inside = False
    for x0, y0, x1, y1 in outline:
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            inside = not inside
    return inside


def clipped(points: Sequence[Point], radius: Mm) -> list[list[Point]]:
    """Return the parts of a polyline inside a circle about the origin, ends on the circle."""
    parts: list[list[Point]] = []
    within = False
    for x0, y0, x1, y1 in segments_of(points):
        dx, dy = x1 - x0, y1 - y0
        # |start + t (end - start)| = radius
        a, b = dx * dx + dy * dy, x0 * dx + y0 * dy
        root = b * b - a * (x0 * x0 + y0 * y0 - radius * radius)
        if a == 0 or root <= 0:
            continue
        enter, leave = (-b - math.sqrt(root)) / a, (-b + math.sqrt(root)) / a
        if enter < 1 and leave > 0:
            first, last = max(enter, 0.0), min(leave, 1.0)
            if not within:
                parts.append([(x0 + first * dx, y0 + first * dy)])
            parts[-1].append((x0 + last * dx, y0 + last * dy))
            within = leave >= 1
    return parts
