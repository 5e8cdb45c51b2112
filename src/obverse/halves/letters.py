"""How near letters come to a seam, and what to say about it."""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import msgspec

from obverse.artwork import Letter, Region, SideArtwork
from obverse.design.model import Blank
from obverse.design.split import Split
from obverse.findings import Finding
from obverse.geometry.distance import (
    Segment,
    crossed,
    distance,
    encloses,
    segments_of,
    spaced,
)
from obverse.geometry.flatten import polylines
from obverse.geometry.path import hull_box
from obverse.halves.cut import piece_at
from obverse.halves.seam import left_halves, seam_points
from obverse.units import Mm, show_mm

#: mm between a letter's curves and the polylines on which distances are measured.
_TOLERANCE: Mm = 0.005
#: mm between places on a letter's outline at which the depth of a cut is measured.
_STEP: Mm = 0.1


class NearLetter(msgspec.Struct, frozen=True, kw_only=True):
    """A letter near a seam: its distance from the edge of the cut, negative where it is cut."""

    letter: str
    element: str
    side: str
    piece: str
    distance_mm: float


def near_letters(
    faces: tuple[SideArtwork, ...], split: Split, blank: Blank
) -> tuple[NearLetter, ...]:
    """Return the nearest letter to a seam and all others inside the letter-free zone, in order."""
    candidates = sorted(
        (candidate for side in faces for candidate in _candidates(side, split, blank)),
        key=lambda each: each.bound,
    )
    found: list[NearLetter] = []
    best = math.inf
    for candidate in candidates:
        if candidate.bound - split.gap / 2 > max(best, split.letter_free):
            break  # all others are further away still
        near = _measure(candidate, split, blank)
        best = min(best, near.distance_mm)
        found.append(near)
    found.sort(key=lambda each: (each.distance_mm, each.side, each.element))
    return tuple(each for each in found if each.distance_mm <= max(best, split.letter_free))


def letter_findings(near: tuple[NearLetter, ...], split: Split) -> tuple[Finding, ...]:
    """Return a warning for each letter inside the letter-free zone."""
    room = split.letter_free - split.gap / 2
    return tuple(
        Finding(
            severity="warning",
            code="split.letter",
            message=_sentence(each, room),
            side=each.side,
            element=each.element,
            hint="turn or move the seam, or tell the element to keep clear of it",
        )
        for each in near
        if each.distance_mm < room - 1e-6
    )


def _sentence(near: NearLetter, room: Mm) -> str:
    name = f"letter “{near.letter}” of the piece {near.piece!r}"
    if near.distance_mm < 0:
        return f"{name} is cut by the seam, which goes {show_mm(-near.distance_mm)} into it"
    return f"{name} lies {show_mm(near.distance_mm)} from the cut; {show_mm(room)} is wanted"


class _Candidate(NamedTuple):
    """A letter with a lower bound of its distance to the seams."""

    bound: Mm
    letter: Letter
    element: str
    side: str


def _candidates(side: SideArtwork, split: Split, blank: Blank) -> Iterator[_Candidate]:
    segments = _segments(side.side, split, blank)
    for item in side.items:
        if isinstance(item, Region):
            # Of a letter that lies beyond the edge nothing is left.
            for letter in filter(lambda each: each.path, item.letters):
                left, bottom, right, top = hull_box(letter.path)
                middle = ((left + right) / 2, (bottom + top) / 2)
                reach = math.hypot(right - left, top - bottom) / 2
                bound = distance(middle, segments) - reach
                yield _Candidate(bound, letter, item.element, side.side)


def _measure(candidate: _Candidate, split: Split, blank: Blank) -> NearLetter:
    letter = candidate.letter
    away = _distance(letter, _segments(candidate.side, split, blank))
    if away == 0:
        away = -_depth(letter, split, blank, candidate.side)
    away -= split.gap / 2
    return NearLetter(
        letter=letter.text,
        element=candidate.element,
        side=candidate.side,
        piece=piece_at((letter.x, letter.y), split, blank, candidate.side),
        distance_mm=round(away, 4),
    )


@lru_cache(maxsize=64)
def _segments(side: str, split: Split, blank: Blank) -> tuple[Segment, ...]:
    """Return the seams' lines on a side."""
    lines = seam_points(split, blank, side)
    return tuple(segment for line in lines for segment in segments_of(line))


def _distance(letter: Letter, seams: tuple[Segment, ...]) -> Mm:
    """Return the distance of a letter to the seams; 0 where one runs through it."""
    outlines = polylines(letter.path, _TOLERANCE)
    edges = [edge for outline in outlines for edge in segments_of(outline, closed=True)]
    if crossed(edges, seams):
        return 0.0
    # The nearest places of two polylines that don't cross include a corner of one of them.
    return min(
        min(distance(point, seams) for outline in outlines for point in outline),
        min(distance((x, y), edges) for x, y, _, _ in seams),
    )


def _depth(letter: Letter, split: Split, blank: Blank, side: str) -> Mm:
    """Return how far the smaller part of a letter that is cut reaches over a seam's line."""
    outlines = polylines(letter.path, _TOLERANCE)
    places = [place for outline in outlines for place in spaced(outline, _STEP)]
    depths = []
    for line, left in zip(
        seam_points(split, blank, side), left_halves(split, blank, side), strict=True
    ):
        segments, border = segments_of(line), segments_of(left, closed=True)
        reach = {True: 0.0, False: 0.0}
        for place in places:
            half = encloses(border, place)
            reach[half] = max(reach[half], distance(place, segments))
        depths.append(min(reach.values()))
    # A seam may graze a letter without a place of its outline beyond it.
    return max(_TOLERANCE, *depths)
