"""Writing shapes as the one-path SVG files that Obverse reads."""

import math

import pathops

from motifs.geometry import UNITS_PER_MM, Point, Shape

VIEW_BOX = "-12 -12 24 24"
SHORTEST_EDGE = 0.0015
SMALLEST_AREA = 0.004

Curve = list[Point]


def number(value: float) -> str:
    """Four decimals at most, without trailing zeros or a minus zero."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tidied(shape: Shape) -> Shape:
    """Shape with no overlaps and with opposite windings for holes."""
    path = pathops.Path(shape)
    path.simplify(fix_winding=True, keep_starting_points=False)
    return path


def as_cubic(start: Point, quad: list[Point]) -> Curve:
    """The cubic that equals a quadratic curve."""
    control, end = quad
    first = tuple(s + 2 / 3 * (c - s) for s, c in zip(start, control, strict=True))
    second = tuple(e + 2 / 3 * (c - e) for e, c in zip(end, control, strict=True))
    return [(first[0], first[1]), (second[0], second[1]), end]


def contour_curves(contour: Shape) -> tuple[Point, list[Curve]]:
    """Start point and the lines (one point) and cubics (three points) of one contour, in mm."""
    start = here = (0.0, 0.0)
    curves: list[Curve] = []
    for verb, raw in contour:
        points = [(x / UNITS_PER_MM, y / UNITS_PER_MM) for x, y in raw]
        if verb == pathops.PathVerb.MOVE:
            start = here = points[0]
            continue
        if not points:
            continue
        curve = as_cubic(here, points) if verb == pathops.PathVerb.QUAD else points
        if len(curve) == 3 or math.dist(here, curve[-1]) > SHORTEST_EDGE:
            curves.append(curve)
            here = curve[-1]
    return start, curves


def contour_data(contour: Shape) -> str:
    """Path data of one closed contour."""
    start, curves = contour_curves(contour)
    parts = [f"M{number(start[0])} {number(start[1])}"]
    for curve in curves:
        letter = "L" if len(curve) == 1 else "C"
        parts.append(letter + " ".join(f"{number(x)} {number(y)}" for x, y in curve))
    return "".join(parts) + "Z"


def path_data(shape: Shape) -> str:
    """Path data of a whole shape, leaving out specks."""
    speck = SMALLEST_AREA * UNITS_PER_MM**2
    contours = [c for c in tidied(shape).contours if abs(c.area) >= speck]
    return " ".join(contour_data(contour) for contour in contours)


def document(title: str, shape: Shape) -> str:
    """The SVG file of one motif."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{VIEW_BOX}">\n'
        f"  <title>{title}</title>\n"
        f'  <path fill="currentColor" d="{path_data(shape)}"/>\n'
        "</svg>\n"
    )
