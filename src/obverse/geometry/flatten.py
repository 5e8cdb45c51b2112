"""Curves to polylines within a named tolerance."""

import math

from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path, steps
from obverse.units import Mm


def flatten(path: Path, tolerance: Mm) -> Path:
    """Return the path with lines only, nowhere further than `tolerance` from the curve."""
    verbs: list[int] = []
    coords: list[float] = []
    x = y = 0.0
    for verb, points in steps(path):
        if verb == CUBIC:
            flat = _flatten_cubic((x, y, *points), tolerance)
            verbs += [LINE] * (len(flat) // 2)
            coords += flat
        else:
            verbs.append(verb)
            coords += points
        x, y = points[-2:] if points else (x, y)
    return Path(bytes(verbs), tuple(coords))


def _flatten_cubic(points: tuple[float, ...], tolerance: Mm) -> list[float]:
    count = _pieces(points, tolerance)
    x0, y0, x1, y1, x2, y2, x3, y3 = points
    flat: list[float] = []
    for index in range(1, count):
        t = index / count
        s = 1 - t
        b0, b1, b2, b3 = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        flat += (
            b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3,
            b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3,
        )
    return [*flat, x3, y3]


def _pieces(points: tuple[float, ...], tolerance: Mm) -> int:
    # Wang's bound: n >= sqrt(degree (degree - 1) / 8 * max second difference / tolerance).
    x0, y0, x1, y1, x2, y2, x3, y3 = points
    bend = max(
        math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
        math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
    )
    return max(1, math.ceil(math.sqrt(0.75 * bend / tolerance)))


def polylines(path: Path, tolerance: Mm) -> list[list[tuple[float, float]]]:
    """Return each contour as its corner points, the first not repeated at the end."""
    lines: list[list[tuple[float, float]]] = []
    for verb, points in steps(flatten(path, tolerance)):
        if verb == MOVE:
            lines.append([])
        if verb != CLOSE:
            lines[-1].append((points[0], points[1]))
    return [line[:-1] if len(line) > 1 and line[0] == line[-1] else line for line in lines]
