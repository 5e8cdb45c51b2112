"""Union, difference, intersection and outlines of strokes: the only file with skia-pathops."""

from collections.abc import Callable, Sequence
from typing import Any

import pathops

from obverse.errors import GeometryError
from obverse.geometry.flatten import flatten
from obverse.geometry.path import (
    CLOSE,
    CUBIC,
    LINE,
    MOVE,
    Box,
    Path,
    area,
    boxes_meet,
    hull_box,
    join,
    reverse,
    steps,
)
from obverse.units import Mm

#: Two ways to the same area may differ by this share of what went in.
AREA_TOLERANCE = 1e-3
#: mm between a curve and the polyline that stands for it when curves would not combine.
FALLBACK_TOLERANCE: Mm = 0.0002
#: Two outlines that share less than this (mm²) touch; they do not overlap.
_TOUCH_MM2 = 1e-7
#: Verbs of overlapping paths that are combined in a second or so.
_MOST_CROWDED = 3000
#: mm between a round corner of a stroke and the parabolas that draw it.
_CONIC_TOLERANCE: Mm = 0.0002

#: pathops computes in 32-bit floats; coordinates of some ten units keep 0.1 µm, but its own
#: tolerances suit coordinates of some hundreds, so work is done at this scale.
_SCALE = 64.0

_UNION = pathops.PathOp.UNION
_DIFFERENCE = pathops.PathOp.DIFFERENCE
_INTERSECTION = pathops.PathOp.INTERSECTION

_Shape = Any


def tidy(path: Path, *, even_odd: bool = False) -> Path:
    """Return the filled area as contours that neither cross nor overlap.

    Outer contours run counter-clockwise and holes clockwise, so that both fill rules agree.
    GeometryError where the outline is too tangled.
    """
    for way in (_as_it_is, _straight):
        shape = _to_skia(way(path))
        if even_odd:
            shape.fillType = pathops.FillType.EVEN_ODD
        try:
            shape.simplify(fix_winding=True, keep_starting_points=False)
        except pathops.PathOpsError:
            continue
        return _outer_counter_clockwise(_from_skia(shape))
    raise GeometryError("an outline is too tangled to be made clean")


def tidy_all(paths: Sequence[Path]) -> Path:
    """Return the area covered by any of many paths, each of them tidy by itself.

    GeometryError where so many overlap that it would take minutes.
    """
    crowds = _crowds(paths)
    most = max((sum(len(path.verbs) for path in crowd) for crowd in crowds), default=0)
    if most > _MOST_CROWDED:
        raise GeometryError(
            f"{most:,} pieces of outline overlap; up to {_MOST_CROWDED:,} can be combined",
            "use fewer or smaller ones, or more room",
        )
    return join(_merged(crowd) for crowd in crowds)


def _crowds(paths: Sequence[Path]) -> list[list[Path]]:
    """Return the paths in groups whose boxes do not meet those of another group."""
    crowds: list[list[tuple[Box, Path]]] = []
    for path in paths:
        box = hull_box(path)
        near = [crowd for crowd in crowds if any(boxes_meet(box, other) for other, _ in crowd)]
        crowds = [crowd for crowd in crowds if crowd not in near]
        crowds.append([*(each for crowd in near for each in crowd), (box, path)])
    return [[path for _, path in crowd] for crowd in crowds]


def _merged(paths: Sequence[Path]) -> Path:
    # Halves first: one pass costs the square of its crossings, which for 360 stars is minutes.
    if len(paths) == 1:
        return paths[0]
    half = len(paths) // 2
    return tidy(join((_merged(paths[:half]), _merged(paths[half:]))))


def union(paths: Sequence[Path]) -> Path:
    """Return the area covered by any of the paths; computed twice, GeometryError if in doubt."""
    return _agreed(
        paths,
        lambda: tidy(join(paths)),
        lambda: _fold(paths),
        lambda: tidy(join(map(_straight, paths))),
        lambda: _fold([_straight(path) for path in paths]),
    )


def difference(path: Path, away: Path) -> Path:
    """Return the area of the first path outside the second; computed twice, as `union`."""
    return _agreed(
        (path, away),
        lambda: _combine(path, away, _DIFFERENCE),
        lambda: _combine(path, _combine(path, away, _INTERSECTION), _DIFFERENCE),
        lambda: _combine(_straight(path), _straight(away), _DIFFERENCE),
    )


def intersection(first: Path, second: Path) -> Path:
    """Return the area that both paths cover; computed twice, as `union`."""
    return _agreed(
        (first, second),
        lambda: _combine(first, second, _INTERSECTION),
        lambda: _combine(first, _combine(first, second, _DIFFERENCE), _DIFFERENCE),
        lambda: _combine(_straight(first), _straight(second), _INTERSECTION),
    )


def intersection_once(first: Path, second: Path) -> Path:
    """Return the area that both paths cover, unchecked: for callers that check a sum of areas.

    GeometryError where it can't be computed.
    """
    try:
        return _combine(first, second, _INTERSECTION)
    except pathops.PathOpsError:
        raise GeometryError("two outlines can't be intersected") from None


def overlap(first: Path, second: Path) -> bool:
    """Tell whether two paths share more than a seam; where that can't be told, they do."""
    try:
        return area(_combine(first, second, _INTERSECTION)) > _TOUCH_MM2
    except pathops.PathOpsError:
        return True


def outline_stroke(
    path: Path, width: Mm, *, cap: str = "butt", corner: str = "miter", miter_limit: float = 4.0
) -> Path:
    """Return the area that a pen of that width covers along a path; words as in SVG.

    A contour that ends without CLOSE is an open line here, and only here.
    """
    shape = _to_skia(path)
    shape.stroke(
        width * _SCALE,
        pathops.LineCap[f"{cap.upper()}_CAP"],
        pathops.LineJoin[f"{corner.upper()}_JOIN"],
        miter_limit,
    )
    shape.convertConicsToQuads(_CONIC_TOLERANCE * _SCALE)
    return tidy(_from_skia(shape))


def _agreed(inputs: Sequence[Path], *ways: Callable[[], Path]) -> Path:
    """Return the first result whose area another way confirms.

    skia's path operations fail or return a wrong area now and then, the latter without an error;
    different ways to the same area go wrong in different places.
    """
    allowed = AREA_TOLERANCE * sum(abs(area(path)) for path in inputs)
    results: list[Path] = []
    for way in ways:
        try:
            result = way()
        except (pathops.PathOpsError, GeometryError):
            continue
        for earlier in results:
            if abs(area(earlier) - area(result)) <= allowed:
                return earlier
        results.append(result)
    raise GeometryError("two outlines can't be combined reliably")


def _fold(paths: Sequence[Path]) -> Path:
    merged = paths[0]
    for path in paths[1:]:
        merged = _combine(merged, path, _UNION)
    return merged


def _as_it_is(path: Path) -> Path:
    return path


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
