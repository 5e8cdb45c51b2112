"""The proof that pieces fit: measured on every split export, from the pieces as they are."""

import math
from itertools import combinations
from typing import NamedTuple

import msgspec

from obverse.artwork import SideArtwork
from obverse.design.model import Blank
from obverse.design.split import Seam, Split
from obverse.geometry.combine import intersection_once
from obverse.geometry.distance import Segment, crossings, distance, segments_of, spaced
from obverse.geometry.flatten import polylines
from obverse.geometry.path import Path, Point, area, contours, transform
from obverse.geometry.shapes import circle
from obverse.halves.cut import Cuts, CutSide, cuts_of
from obverse.halves.letters import NearLetter, near_letters
from obverse.halves.seam import mirror, shape_seam
from obverse.units import Mm

#: Limits within which pieces fit: shares of the whole area, and mm.
AREA_LIMIT = 1e-4
OVERLAP_LIMIT = 1e-6
GAP_LIMIT: Mm = 0.005

#: mm between a curve and the polyline on which distances are measured.
_TOLERANCE: Mm = 0.001
#: mm between places on a piece's edge at which the gap is measured.
_STEP: Mm = 0.5


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured. Areas are of the pieces' bodies.

    The gap is the distance from the edge of one piece to the next one. Its deviation is measured
    away from corners, where two straight edges are further apart than the cut is wide.
    """

    whole_mm2: float
    pieces_mm2: dict[str, float]
    kerf_mm2: float
    area_error: float
    overlap_mm2: float
    gap_mm: float
    narrowest_gap_mm: float
    widest_gap_mm: float
    gap_deviation_mm: float
    bodies: dict[str, int]
    mirror_error_mm2: float
    slivers_removed: int
    letters_cut: tuple[str, ...]
    nearest_letter: NearLetter | None
    fits: bool


class _Gaps(NamedTuple):
    narrowest: Mm
    widest: Mm
    deviation: Mm


def prove(
    faces: tuple[SideArtwork, ...], cut: tuple[CutSide, ...], split: Split, blank: Blank
) -> Proof:
    """Measure whether the pieces of a cut medal fit; `faces` are those of the whole medal."""
    cuts = cuts_of(split, blank, "obverse")
    names = [piece.id for piece in split.pieces]
    areas = [area(body) for body in cuts.bodies]
    whole = area(circle(blank.radius))
    kerf = area(intersection_once(circle(blank.radius), cuts.band)) if cuts.band else 0.0
    error = abs(sum(areas) + kerf - whole) / whole
    overlap = sum(area(intersection_once(one, two)) for one, two in combinations(cuts.bodies, 2))
    bodies = [_bodies(body) for body in cuts.bodies]
    mirrored = _mirror_error(split, blank)
    gaps = _gaps(split, blank, cuts)
    near = near_letters(faces, split, blank)
    return Proof(
        whole_mm2=_round(whole),
        pieces_mm2=dict(zip(names, map(_round, areas), strict=True)),
        kerf_mm2=_round(kerf),
        area_error=_round(error, 9),
        overlap_mm2=_round(overlap, 9),
        gap_mm=_round(split.gap),
        narrowest_gap_mm=_round(gaps.narrowest),
        widest_gap_mm=_round(gaps.widest),
        gap_deviation_mm=_round(gaps.deviation),
        bodies=dict(zip(names, bodies, strict=True)),
        mirror_error_mm2=_round(mirrored, 9),
        slivers_removed=sum(side.slivers for side in cut),
        letters_cut=tuple(each.letter for each in near if each.distance_mm < 0),
        nearest_letter=near[0] if near else None,
        fits=error <= AREA_LIMIT
        and overlap <= OVERLAP_LIMIT * whole
        and mirrored <= AREA_LIMIT * whole
        and gaps.deviation <= GAP_LIMIT
        and gaps.narrowest >= split.gap - GAP_LIMIT
        and set(bodies) == {1},
    )


def _round(value: float, digits: int = 6) -> float:
    return round(value, digits) + 0.0


def _bodies(path: Path) -> int:
    """Return how many separate bodies a path makes: its outer contours."""
    return sum(area(contour) > 0 for contour in contours(path))


def _mirror_error(split: Split, blank: Blank) -> float:
    """Return the area by which fronts and backs of the pieces, laid on each other, differ."""
    turn = mirror(blank.alignment)
    fronts = cuts_of(split, blank, "obverse").bodies
    backs = cuts_of(split, blank, "reverse").bodies
    error = 0.0
    for front, back in zip(fronts, backs, strict=True):
        shared = area(intersection_once(front, transform(back, turn)))
        error += abs(area(front) + area(back) - 2 * shared)
    return error


def _gaps(split: Split, blank: Blank, cuts: Cuts) -> _Gaps:
    """Measure the distance from places on each cut edge to the nearest other piece."""
    if not split.gap:
        return _Gaps(0.0, 0.0, 0.0)
    outlines = [polylines(body, _TOLERANCE) for body in cuts.bodies]
    edges = [
        [segment for line in lines for segment in segments_of(line, closed=True)]
        for lines in outlines
    ]
    corners = _corners(split, blank)
    narrowest, widest, deviation = math.inf, 0.0, 0.0
    for index, lines in enumerate(outlines):
        others = [segment for other, each in enumerate(edges) if other != index for segment in each]
        for point in (point for line in lines for point in spaced(line, _STEP)):
            if math.hypot(*point) > blank.radius - split.gap:
                continue  # on the rim, where there is no neighbour
            gap = distance(point, others)
            narrowest, widest = min(narrowest, gap), max(widest, gap)
            if not any(math.dist(point, corner) < free for corner, free in corners):
                deviation = max(deviation, abs(gap - split.gap))
    return _Gaps(narrowest, widest, deviation)


def _corners(split: Split, blank: Blank) -> list[tuple[Point, Mm]]:
    """Return where the gap is wider on purpose, and how far around."""
    shapes = [shape_seam(seam, blank) for seam in split.seams]
    found = [
        (corner, _widened(split.gap, _half_angle(seam, blank)) + seam.relief)
        for seam, shape in zip(split.seams, shapes, strict=True)
        for corner in shape.corners
    ]
    if len(shapes) == 2:
        one, two = (segments_of(shape.points) for shape in shapes)
        for point in crossings(one, two):
            half = _crossing_angle(point, one, two) / 2
            found.append((point, max(3 * split.gap, _widened(split.gap, half))))
    return found


def _widened(gap: Mm, half_angle: float) -> Mm:
    """Return how far from a corner of that half angle the gap is wider than the cut.

    The tip of the piece inside the corner is set back as far, and the other piece faces it.
    """
    return max(2 * gap, gap / 2 / max(math.sin(half_angle), 1e-9))


def _half_angle(seam: Seam, blank: Blank) -> float:
    if seam.kind == "keyed":
        return math.pi / 4
    return math.atan2(blank.radius / seam.count, seam.depth)


def _crossing_angle(point: Point, one: list[Segment], two: list[Segment]) -> float:
    """Return the smaller angle between two lines where they cross."""
    (x0, y0, x1, y1), (x2, y2, x3, y3) = (
        min(line, key=lambda segment: distance(point, (segment,))) for line in (one, two)
    )
    turned = abs(math.atan2(y1 - y0, x1 - x0) - math.atan2(y3 - y2, x3 - x2)) % math.pi
    return min(turned, math.pi - turned)
