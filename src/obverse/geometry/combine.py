"""Union, difference, intersection and outlines of strokes: the only file with skia-pathops."""

from collections.abc import Callable, Sequence
from typing import Any

import pathops

from obverse.geometry.flatten import flatten
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path, area, reverse, steps
from obverse.units import Mm

#: A combined area may be off by this share of what went in before the result is not believed.
AREA_TOLERANCE = 1e-4
#: mm between a curve and the polyline that stands for it when curves would not combine.
FALLBACK_TOLERANCE: Mm = 0.002

#: pathops computes in 32-bit floats; coordinates of some ten units keep 0.1 µm, but its own
#: tolerances suit coordinates of some hundreds, so work is done at this scale.
_SCALE = 64.0

_Shape = Any
_Combine = Callable[[_Shape, _Shape], _Shape]


def tidy(path: Path, *, even_odd: bool = False) -> Path:
    """Return the filled area as contours that neither cross nor overlap.

    Outer contours run counter-clockwise and holes clockwise, so that both fill rules agree.
    """
    shape = _to_skia(path)
    if even_odd:
        shape.fillType = pathops.FillType.EVEN_ODD
    shape.simplify(fix_winding=True, keep_starting_points=False)
    return _outer_counter_clockwise(_from_skia(shape))


def union(paths: Sequence[Path]) -> Path:
    """Return the area covered by any of the paths, checked by inclusion and exclusion."""
    merged = paths[0]
    for path in paths[1:]:
        merged = _checked(merged, path, pathops.PathOp.UNION, _expected_union)
    return merged


def difference(path: Path, away: Path) -> Path:
    """Return the area of the first path that the second does not cover, checked."""
    return _checked(path, away, pathops.PathOp.DIFFERENCE, _expected_difference)


def intersection(first: Path, second: Path) -> Path:
    """Return the area that both paths cover."""
    return _combine(first, second, pathops.PathOp.INTERSECTION)


def outline_stroke(
    path: Path, width: Mm, *, cap: str = "butt", join: str = "miter", miter_limit: float = 4.0
) -> Path:
    """Return the area that a pen of that width covers along a path; words as in SVG.

    A contour that ends without CLOSE is an open line here, and only here.
    """
    shape = _to_skia(path)
    shape.stroke(
        width * _SCALE,
        pathops.LineCap[f"{cap.upper()}_CAP"],
        pathops.LineJoin[f"{join.upper()}_JOIN"],
        miter_limit,
    )
    shape.convertConicsToQuads(0.01)
    shape.simplify(fix_winding=True, keep_starting_points=False)
    return _outer_counter_clockwise(_from_skia(shape))


def _expected_union(first: float, second: float, shared: float) -> float:
    return first + second - shared


def _expected_difference(first: float, second: float, shared: float) -> float:
    return first - shared


def _checked(
    first: Path,
    second: Path,
    operation: Any,
    expected: Callable[[float, float, float], float],
) -> Path:
    # skia's path operations return a wrong area now and then, without an error. The intersection
    # is computed independently, so the two would have to be wrong in step to pass unseen.
    for one, other in ((first, second), (_straight(first), _straight(second))):
        result = _combine(one, other, operation)
        shared = area(_combine(one, other, pathops.PathOp.INTERSECTION))
        wanted = expected(area(one), area(other), shared)
        allowed = AREA_TOLERANCE * (abs(area(one)) + abs(area(other)))
        if abs(area(result) - wanted) <= allowed:
            return result
    raise AssertionError(f"{operation} gave area {area(result)} where {wanted} was due")


def _straight(path: Path) -> Path:
    return flatten(path, FALLBACK_TOLERANCE)


def _combine(first: Path, second: Path, operation: Any) -> Path:
    result = pathops.op(
        _to_skia(first),
        _to_skia(second),
        operation,
        fix_winding=True,
        keep_starting_points=False,
    )
    return _outer_counter_clockwise(_from_skia(result))


def _outer_counter_clockwise(path: Path) -> Path:
    # fix_winding makes contours alternate; which way the outer ones run is its own choice.
    return reverse(path) if area(path) < 0 else path


def _to_skia(path: Path) -> _Shape:
    shape = pathops.Path()
    actions = {MOVE: shape.moveTo, LINE: shape.lineTo, CUBIC: shape.cubicTo}
    for verb, points in steps(path):
        if verb == CLOSE:
            shape.close()
        else:
            actions[verb](*[value * _SCALE for value in points])
    return shape


def _from_skia(shape: _Shape) -> Path:
    verbs: list[int] = []
    coords: list[float] = []
    for verb, points in shape:
        flat = [value / _SCALE for point in points for value in point]
        if verb == pathops.PathVerb.QUAD:
            flat = _raise_quad(coords[-2], coords[-1], flat)
        verbs.append(_VERBS[verb])
        coords += flat
    return Path(bytes(verbs), tuple(coords))


def _raise_quad(x0: float, y0: float, quad: list[float]) -> list[float]:
    # A quadratic is a cubic exactly.
    x1, y1, x2, y2 = quad
    return [(x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3, (x2 + 2 * x1) / 3, (y2 + 2 * y1) / 3, x2, y2]


_VERBS = {
    pathops.PathVerb.MOVE: MOVE,
    pathops.PathVerb.LINE: LINE,
    pathops.PathVerb.QUAD: CUBIC,
    pathops.PathVerb.CUBIC: CUBIC,
    pathops.PathVerb.CLOSE: CLOSE,
}
