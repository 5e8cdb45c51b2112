"""Path: closed contours of lines and cubics, as flat tuples that every stage can share."""

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import cycle
from operator import add
from typing import Generic, NamedTuple, TypeVar

from obverse.units import Mm

#: The verbs of a path, one byte each. Values are those of the rasteriser, so a path needs no
#: translation on its way to pixels.
CLOSE, MOVE, LINE, CUBIC = 0, 1, 2, 3
#: How many coordinates follow a verb.
ARITY = {CLOSE: 0, MOVE: 2, LINE: 2, CUBIC: 6}

Point = tuple[Mm, Mm]
Box = tuple[Mm, Mm, Mm, Mm]
#: (a, b, c, d, e, f): x' = a x + c y + e, y' = b x + d y + f, as in SVG.
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Path(NamedTuple):
    """Contours, each ``MOVE (LINE | CUBIC)* CLOSE``; coordinates flat: x, y, x, y ..."""

    verbs: bytes = b""
    coords: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.verbs)


Value = TypeVar("Value")


class Same(Generic[Value]):
    """A value as a key that equals the keys of this very object and no others.

    For memos: a path is as long to hash and compare as it is to write. The key holds the value,
    so that no other object can take its address while the memo lasts.
    """

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


class Step(NamedTuple):
    """One verb with the points that it adds."""

    verb: int
    points: tuple[float, ...]


def steps(path: Path) -> Iterator[Step]:
    """Walk the verbs of a path with their coordinates."""
    at = 0
    for verb in path.verbs:
        end = at + ARITY[verb]
        yield Step(verb, path.coords[at:end])
        at = end


def join(paths: Iterable[Path]) -> Path:
    """Return all contours of several paths as one; they should not overlap."""
    verbs: list[bytes] = []
    coords: list[float] = []
    for path in paths:
        verbs.append(path.verbs)
        coords.extend(path.coords)
    return Path(b"".join(verbs), tuple(coords))


def transform(path: Path, matrix: Matrix) -> Path:
    """Return the path with every point mapped."""
    a, b, c, d, e, f = matrix
    if a == d == 1.0 and b == c == 0.0:
        return shift(path, e, f)
    xs, ys = path.coords[0::2], path.coords[1::2]
    mapped = [0.0] * len(path.coords)
    if b == c == 0.0:
        mapped[0::2] = [a * x + e for x in xs]
        mapped[1::2] = [d * y + f for y in ys]
    else:
        mapped[0::2] = [a * x + c * y + e for x, y in zip(xs, ys, strict=True)]
        mapped[1::2] = [b * x + d * y + f for x, y in zip(xs, ys, strict=True)]
    moved = Path(path.verbs, tuple(mapped))
    # A mirror turns every contour round; writers rely on outer contours being counter-clockwise.
    return reverse(moved) if a * d - b * c < 0 else moved


def shift(path: Path, x: Mm, y: Mm) -> Path:
    """Return the path moved by (x, y)."""
    return Path(path.verbs, tuple(map(add, path.coords, cycle((x, y)))))


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does `first` and afterwards `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def contours(path: Path) -> Iterator[Path]:
    """Yield each contour as a path of its own."""
    start = at = 0
    verb_start = 0
    for index, verb in enumerate(path.verbs):
        at += ARITY[verb]
        if verb == CLOSE:
            yield Path(path.verbs[verb_start : index + 1], path.coords[start:at])
            verb_start, start = index + 1, at


def reverse(path: Path) -> Path:
    """Return the same outline with every contour run the other way."""
    return join(_reverse_contour(contour) for contour in contours(path))


def _reverse_contour(contour: Path) -> Path:
    points = [contour.coords[i : i + 2] for i in range(0, len(contour.coords), 2)]
    flat = tuple(value for point in reversed(points) for value in point)
    # MOVE and CLOSE keep their places; the segments between them come in the opposite order.
    return Path(bytes((MOVE, *reversed(contour.verbs[1:-1]), CLOSE)), flat)


def hull_box(path: Path) -> Box:
    """Return the box of all control points: never smaller than the exact bounds."""
    xs, ys = path.coords[0::2], path.coords[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def boxes_meet(first: Box, second: Box) -> bool:
    """Tell whether two boxes share a point."""
    left, bottom, right, top = first
    return left <= second[2] and second[0] <= right and bottom <= second[3] and second[1] <= top


def reach(path: Path) -> Mm:
    """Return the largest distance of a control point from the origin."""
    return _reach(Same(path))


@lru_cache(maxsize=64)
def _reach(same: Same[Path]) -> Mm:
    path = same.value
    xs, ys = path.coords[0::2], path.coords[1::2]
    return max(map(math.hypot, xs, ys))


def length(path: Path) -> Mm:
    """Return the length of the polygon of control points: never less than the outline's own."""
    total = 0.0
    for contour in contours(path):
        xs, ys = contour.coords[0::2], contour.coords[1::2]
        dx = (b - a for a, b in zip(xs, (*xs[1:], xs[0]), strict=True))
        dy = (b - a for a, b in zip(ys, (*ys[1:], ys[0]), strict=True))
        total += sum(map(math.hypot, dx, dy))
    return total


def area(path: Path) -> float:
    """Return the signed area in mm²: counter-clockwise contours count positive.

    Exact for cubics: Green's theorem, integrated over the Bernstein form.
    """
    total = 0.0
    x = y = start_x = start_y = 0.0
    for verb, points in steps(path):
        if verb == MOVE:
            start_x, start_y = points
        elif verb == LINE:
            total += x * points[1] - points[0] * y
        elif verb == CUBIC:
            total += _cubic_area(x, y, points)
        else:
            total += x * start_y - start_x * y
        x, y = points[-2:] if points else (start_x, start_y)
    return total / 2


def _cubic_area(x0: float, y0: float, points: tuple[float, ...]) -> float:
    x1, y1, x2, y2, x3, y3 = points
    return 0.1 * (
        6 * (x0 * y1 - x1 * y0)
        + 3 * (x0 * y2 - x2 * y0)
        + (x0 * y3 - x3 * y0)
        + 3 * (x1 * y2 - x2 * y1)
        + 3 * (x1 * y3 - x3 * y1)
        + 6 * (x2 * y3 - x3 * y2)
    )
