"""Shapes in millimetres: building, combining and offsetting them with Skia's path operations."""

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import pathops

Point = tuple[float, float]
Shape: TypeAlias = pathops.Path

UNITS_PER_MM = 100.0
CONIC_TOLERANCE = 0.1
ARC_STEP = math.radians(45)


def polar(radius: float, degrees: float, centre: Point = (0.0, 0.0)) -> Point:
    """Point at a compass bearing: 0 is up, 90 is right."""
    angle = math.radians(degrees)
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


def moved(shape: Shape, dx: float = 0.0, dy: float = 0.0) -> Shape:
    """Copy shifted by (dx, dy)."""
    return shape.transform(1, 0, 0, 1, dx * UNITS_PER_MM, dy * UNITS_PER_MM)


def turned(shape: Shape, degrees: float) -> Shape:
    """Copy turned clockwise about the origin."""
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    return shape.transform(cos, sin, -sin, cos, 0, 0)


def scaled(shape: Shape, sx: float, sy: float | None = None) -> Shape:
    """Copy scaled about the origin."""
    return shape.transform(sx, 0, 0, sx if sy is None else sy, 0, 0)


def flipped(shape: Shape) -> Shape:
    """Copy mirrored left to right."""
    return scaled(shape, -1.0, 1.0)


def union(*shapes: Shape) -> Shape:
    """Everything covered by any of the shapes."""
    merged = pathops.Path()
    for shape in shapes:
        merged = pathops.op(merged, shape, pathops.PathOp.UNION)
    return merged


def together(*shapes: Shape) -> Shape:
    """Shapes that do not touch one another, gathered without computing a union."""
    gathered = pathops.Path()
    for shape in shapes:
        gathered.addPath(shape)
    return gathered


def cut(shape: Shape, *tools: Shape) -> Shape:
    """What remains of the shape outside every tool."""
    return pathops.op(shape, union(*tools), pathops.PathOp.DIFFERENCE) if tools else shape


def clip(shape: Shape, window: Shape) -> Shape:
    """The part of the shape inside the window."""
    return pathops.op(shape, window, pathops.PathOp.INTERSECTION)


def trace(start: Point, steps: Iterable[Sequence[float]], closed: bool = True) -> Shape:
    """Path from flat steps: two numbers make a line, six a cubic curve."""
    path = pathops.Path()
    path.moveTo(start[0] * UNITS_PER_MM, start[1] * UNITS_PER_MM)
    for step in steps:
        numbers = [value * UNITS_PER_MM for value in step]
        if len(numbers) == 2:
            path.lineTo(*numbers)
        else:
            path.cubicTo(*numbers)
    if closed:
        path.close()
    return path


def polygon(points: Sequence[Point]) -> Shape:
    """Closed straight-sided outline."""
    return trace(points[0], points[1:])


def mirrored(start: Point, steps: Sequence[Sequence[float]]) -> Shape:
    """Closed outline whose right half is given, from top to bottom of the axis x = 0."""
    back: list[Sequence[float]] = []
    ends = [start, *[(step[-2], step[-1]) for step in steps]]
    for step, end in zip(reversed(steps), reversed(ends[:-1]), strict=True):
        controls = [] if len(step) == 2 else [-step[2], step[3], -step[0], step[1]]
        back.append([*controls, -end[0], end[1]])
    tip = ends[-1]
    return trace(start, [*steps, (-tip[0], tip[1]), *back])


def arc_steps(
    radii: Point, start: float, stop: float, centre: Point = (0.0, 0.0)
) -> list[tuple[float, ...]]:
    """Cubics along an ellipse between two bearings in degrees."""
    sweep = math.radians(stop - start)
    pieces = max(1, math.ceil(abs(sweep) / ARC_STEP - 1e-9))
    part = sweep / pieces
    pull = 4 / 3 * math.tan(part / 4)
    steps = []
    for i in range(pieces):
        a, b = math.radians(start) + part * i, math.radians(start) + part * (i + 1)
        unit = (
            (math.sin(a) + pull * math.cos(a), -math.cos(a) + pull * math.sin(a)),
            (math.sin(b) - pull * math.cos(b), -math.cos(b) - pull * math.sin(b)),
            (math.sin(b), -math.cos(b)),
        )
        steps.append(
            tuple(
                value
                for x, y in unit
                for value in (centre[0] + x * radii[0], centre[1] + y * radii[1])
            )
        )
    return steps


def arc(radius: float, start: float, stop: float, centre: Point = (0.0, 0.0)) -> Shape:
    """Open circular arc between two bearings."""
    return trace(
        polar(radius, start, centre), arc_steps((radius, radius), start, stop, centre), False
    )


def ellipse(rx: float, ry: float, centre: Point = (0.0, 0.0)) -> Shape:
    """Filled ellipse."""
    return trace((centre[0], centre[1] - ry), arc_steps((rx, ry), 0, 360, centre))


def circle(radius: float, centre: Point = (0.0, 0.0)) -> Shape:
    """Filled disc."""
    return ellipse(radius, radius, centre)


def box(left: float, top: float, right: float, bottom: float) -> Shape:
    """Filled rectangle."""
    return polygon([(left, top), (right, top), (right, bottom), (left, bottom)])


def stroked(path: Shape, width: float, round_ends: bool = True) -> Shape:
    """Outline of a pen of the given width drawn along the path."""
    line = pathops.Path(path)
    cap = pathops.LineCap.ROUND_CAP if round_ends else pathops.LineCap.BUTT_CAP
    line.stroke(width * UNITS_PER_MM, cap, pathops.LineJoin.ROUND_JOIN, 4)
    line.convertConicsToQuads(CONIC_TOLERANCE)
    line.simplify(fix_winding=True, keep_starting_points=False)
    return line


def line(start: Point, end: Point, width: float, round_ends: bool = False) -> Shape:
    """Straight bar."""
    return stroked(trace(start, [end], False), width, round_ends)


def grown(shape: Shape, margin: float) -> Shape:
    """Shape with every edge pushed outward."""
    return union(shape, stroked(shape, 2 * margin))


def shrunk(shape: Shape, margin: float) -> Shape:
    """Shape with every edge pulled inward."""
    return cut(shape, stroked(shape, 2 * margin))


def softened(shape: Shape, radius: float) -> Shape:
    """Shape with its outward corners rounded, and anything thinner than 2 x radius gone."""
    return grown(shrunk(shape, radius), radius)


def filleted(shape: Shape, radius: float) -> Shape:
    """Shape with its inward corners rounded, and gaps thinner than 2 x radius closed."""
    return shrunk(grown(shape, radius), radius)


def silhouette(shape: Shape, bridge: float = 0.0) -> Shape:
    """Shape with its holes filled, after closing gaps up to 2 x bridge wide."""
    closed = shrunk(outer(grown(shape, bridge)), bridge) if bridge else shape
    return outer(closed)


def outer(shape: Shape) -> Shape:
    """Only the outer contours of the shape."""
    return union(*shape.contours)


def without_crumbs(shape: Shape, smallest: float) -> Shape:
    """Shape without contours (pieces or holes) under the given area in square millimetres."""
    kept = pathops.Path()
    for contour in shape.contours:
        if abs(contour.area) >= smallest * UNITS_PER_MM**2:
            kept.addPath(contour)
    return kept


def sparkle(radius: float, waist: float, centre: Point) -> Shape:
    """Four-pointed star with hollow sides."""
    tips = [polar(radius, 90.0 * i) for i in range(4)]
    dents = [polar(waist, 90.0 * i + 45) for i in range(4)]
    steps = []
    for i in range(4):
        tip, dent = tips[(i + 1) % 4], dents[i]
        steps.append((*dent, *dent, *tip))
    return moved(trace(tips[0], steps), *centre)


def limb_between(start: Point, start_radius: float, end: Point, end_radius: float) -> Shape:
    """Two discs and the tangents that join them."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = math.atan2(dy, dx)
    lean = math.acos((start_radius - end_radius) / math.hypot(dx, dy))

    def touch(centre: Point, radius: float, angle: float) -> Point:
        return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)

    body = polygon(
        [
            touch(start, start_radius, along + lean),
            touch(end, end_radius, along + lean),
            touch(end, end_radius, along - lean),
            touch(start, start_radius, along - lean),
        ]
    )
    return union(body, circle(start_radius, start), circle(end_radius, end))
