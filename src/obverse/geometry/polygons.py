"""Union, difference and intersection of polylines: the robust way when curves fail.

The only file with Clipper, which computes in whole numbers and so never meets a rounding error.
"""

from collections.abc import Iterable
from typing import Any

import pyclipper

from obverse.errors import GeometryError
from obverse.geometry.flatten import polylines
from obverse.geometry.path import Path, join
from obverse.geometry.shapes import polygon
from obverse.units import Mm

#: Whole numbers to a mm: a nanometre each.
_SCALE = 1e6

UNION = pyclipper.CT_UNION
DIFFERENCE = pyclipper.CT_DIFFERENCE
INTERSECTION = pyclipper.CT_INTERSECTION


def combine(first: Path, second: Path, operation: int, tolerance: Mm) -> Path:
    """Return the combined area as polygons within `tolerance` of the curves.

    Outer contours run counter-clockwise and holes clockwise. GeometryError where Clipper gives up.
    """
    clipper = pyclipper.Pyclipper()
    subject, clip = (_whole(polylines(path, tolerance)) for path in (first, second))
    if not subject and not clip:
        return Path()  # which Clipper takes for a fault
    for outlines, role in ((subject, pyclipper.PT_SUBJECT), (clip, pyclipper.PT_CLIP)):
        if outlines:
            clipper.AddPaths(outlines, role, True)
    solution = _solve(clipper, operation)
    return join(
        polygon([(x / _SCALE, y / _SCALE) for x, y in outline])
        for outline in solution
        if len(outline) > 2
    )


def _solve(clipper: Any, operation: int) -> list[list[tuple[int, int]]]:
    try:
        outlines: list[list[tuple[int, int]]] = clipper.Execute(
            operation, pyclipper.PFT_NONZERO, pyclipper.PFT_NONZERO
        )
    except pyclipper.ClipperException:
        raise GeometryError("two outlines can't be combined as polygons") from None
    return outlines


def _whole(
    outlines: Iterable[list[tuple[float, float]]],
) -> list[list[tuple[int, int]]]:
    rounded = ([(round(x * _SCALE), round(y * _SCALE)) for x, y in line] for line in outlines)
    # Clipper refuses an outline that encloses nothing.
    return [line for line in rounded if len(set(line)) > 2 and pyclipper.Area(line)]
