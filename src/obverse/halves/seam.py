"""A seam as geometry: its line across the blank, the band that the cut takes, the two sides of it.

Everything here is seen on the obverse; `mirror` turns it to the reverse.
"""

import math
from functools import lru_cache
from typing import NamedTuple

from obverse.design.model import Blank
from obverse.design.split import Seam, Split
from obverse.errors import GeometryError
from obverse.geometry.combine import outline_stroke, union
from obverse.geometry.flatten import flatten
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Matrix, Path, Point, transform
from obverse.geometry.polar import turn
from obverse.geometry.shapes import circle
from obverse.units import Mm, show_mm

#: A seam goes on beyond the blank by this share of the radius, so that no end of it shows.
_BEYOND = 1.5
#: mm between a seam's curve and the polyline by which distances to it are measured.
LINE_TOLERANCE: Mm = 0.001
#: A tongue with a neck thinner than this breaks off when the pieces are pushed together.
_LEAST_NECK: Mm = 0.1


class SeamShape(NamedTuple):
    """A seam on the obverse: an open line, the same as a polyline, its corners and the far square.

    `left` and `right` are the plane on either side of the line, far beyond the blank.
    """

    line: Path
    points: tuple[Point, ...]
    corners: tuple[Point, ...]
    left: Path
    right: Path


@lru_cache(maxsize=64)
def shape_seam(seam: Seam, blank: Blank) -> SeamShape:
    """Return a seam's geometry; GeometryError says why it can't be cut."""
    _check(seam, blank.radius)
    upright = _LINES[seam.kind](seam, blank.radius)
    placed = transform(upright, turn(seam.bearing))
    points = _points(flatten(placed, LINE_TOLERANCE))
    corners = _points(placed) if seam.kind in ("keyed", "zigzag") else ()
    inside = tuple(point for point in corners if math.hypot(*point) < blank.radius)
    return SeamShape(
        placed,
        points,
        inside,
        _closed_around(placed, seam, blank.radius, -1),
        _closed_around(placed, seam, blank.radius, 1),
    )


@lru_cache(maxsize=64)
def cut_band(seam: Seam, blank: Blank, gap: Mm) -> Path:
    """Return the band that a cut of that width takes along a seam, corner reliefs included."""
    shape = shape_seam(seam, blank)
    # A round tool leaves round outside corners, and then the gap is the same all along.
    parts = [outline_stroke(shape.line, gap, corner="round")] if gap > 0 else []
    if seam.kind == "keyed" and seam.relief > gap / 2:
        parts += [circle(seam.relief, corner) for corner in shape.corners]
    return union(parts) if parts else Path()


@lru_cache(maxsize=64)
def seam_points(split: Split, blank: Blank, side: str) -> tuple[tuple[Point, ...], ...]:
    """Return the seams' lines as polylines, as they are seen on a side."""
    lines = [shape_seam(seam, blank).points for seam in split.seams]
    return tuple(_seen_on(side, line, blank) for line in lines)


@lru_cache(maxsize=64)
def left_halves(split: Split, blank: Blank, side: str) -> tuple[tuple[Point, ...], ...]:
    """Return the plane to the left of each seam as a closed polyline, as it is seen on a side."""
    shapes = [shape_seam(seam, blank) for seam in split.seams]
    halves = [_points(flatten(shape.left, LINE_TOLERANCE)) for shape in shapes]
    return tuple(_seen_on(side, half, blank) for half in halves)


def _seen_on(side: str, points: tuple[Point, ...], blank: Blank) -> tuple[Point, ...]:
    if side != "reverse":
        return points
    a, _, _, d, _, _ = mirror(blank.alignment)
    return tuple((x * a, y * d) for x, y in points)


def mirror(alignment: str) -> Matrix:
    """Return what takes the obverse to the reverse as it is seen after the turn.

    Medal alignment turns about the upright axis, coin alignment about the level one.
    """
    if alignment == "medal":
        return (-1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (1.0, 0.0, 0.0, -1.0, 0.0, 0.0)


@lru_cache(maxsize=64)
def impossible(split: Split, blank: Blank) -> str:
    """Return why a split can't be cut, in one sentence; empty where it can."""
    wanted = 2 ** len(split.seams)
    if len(split.pieces) != wanted:
        return f"{len(split.seams)} seam(s) make {wanted} pieces, and {len(split.pieces)} are named"
    if len({piece.id for piece in split.pieces}) < wanted:
        return "two pieces have the same id"
    if split.gap > blank.radius / 2:
        return (
            f"a kerf of {show_mm(split.gap)} leaves too little of a {show_mm(blank.diameter)} blank"
        )
    if split.gap > 2 * split.letter_free:
        return (
            f"the kerf of {show_mm(split.gap)} is wider than the letter-free zone of "
            f"{show_mm(2 * split.letter_free)} along the seam"
        )
    for seam in split.seams:
        try:
            shape_seam(seam, blank)
            _check_necks(seam, blank.radius, split.gap)
        except GeometryError as fault:
            return fault.message
    return ""


def _check(seam: Seam, radius: Mm) -> None:
    if abs(seam.offset) >= radius:
        raise GeometryError(
            f"the seam lies {show_mm(abs(seam.offset))} from the centre, outside the blank of "
            f"radius {show_mm(radius)}"
        )
    deep = 0.0 if seam.kind == "straight" else seam.depth
    swing = deep if seam.kind == "keyed" else deep / 2
    # Tongues go into the piece on the right alone, waves and teeth into both.
    room = radius - (seam.offset if seam.kind == "keyed" else abs(seam.offset))
    if swing >= room:
        raise GeometryError(
            f"the {_NAMES[seam.kind]} of {show_mm(deep)} goes deeper than the piece, which has "
            f"{show_mm(room)}"
        )
    if seam.kind == "keyed":
        _check_tongues(seam, radius)


def _check_tongues(seam: Seam, radius: Mm) -> None:
    pitch = _pitch(seam, radius)
    if seam.width >= pitch * 0.9:
        raise GeometryError(
            f"{seam.count} tongues of {show_mm(seam.width)} have no room on a seam of "
            f"{show_mm(pitch * seam.count)}"
        )
    outermost = pitch * (seam.count - 1) / 2 + seam.width / 2
    tip = abs(seam.offset + seam.depth)
    if math.hypot(outermost, tip) >= radius:
        raise GeometryError(
            f"the tongue of {show_mm(seam.depth)} goes deeper than the piece: its corner lies "
            "outside the blank"
        )


def _check_necks(seam: Seam, radius: Mm, gap: Mm) -> None:
    """Refuse tongues, and what stands between them, of which cut and reliefs leave too little."""
    if seam.kind != "keyed":
        return
    between = _pitch(seam, radius) - seam.width if seam.count > 1 else math.inf
    least = min(seam.width, between)
    if least - 2 * max(seam.relief, gap / 2) < _LEAST_NECK:
        raise GeometryError(
            f"kerf and corner reliefs leave too little of a tongue or groove of {show_mm(least)}"
        )


def _pitch(seam: Seam, radius: Mm) -> Mm:
    """Return the distance from one tongue to the next: they share the seam evenly."""
    return 2 * math.sqrt(radius**2 - seam.offset**2) / seam.count


_NAMES = {"wave": "wave", "zigzag": "tooth", "keyed": "tongue"}


def _straight(seam: Seam, radius: Mm) -> Path:
    reach = radius * _BEYOND
    return _polyline([(seam.offset, -reach), (seam.offset, reach)])


def _zigzag(seam: Seam, radius: Mm) -> Path:
    step = radius / (2 * seam.count)
    half = seam.depth / 2
    steps = math.ceil(radius * _BEYOND / step)
    # The swing is zero at the centre, so a seam through the centre parts the blank in halves.
    points = [
        (seam.offset + half * _triangle(index), index * step) for index in range(-steps, steps + 1)
    ]
    return _polyline(points)


def _triangle(index: int) -> float:
    return (0.0, 1.0, 0.0, -1.0)[index % 4]


def _wave(seam: Seam, radius: Mm) -> Path:
    """Return a sine as cubics that meet it in place and slope at every quarter of a wave."""
    quarter = radius / (2 * seam.count)
    half = seam.depth / 2
    steps = math.ceil(radius * _BEYOND / quarter)
    slope = half * math.pi / (2 * quarter)
    coords: list[float] = []
    for index in range(-steps, steps + 1):
        x, y = seam.offset + half * _triangle(index), index * quarter
        lean = slope * _triangle(index + 1) * quarter / 3
        if index > -steps:
            coords += (x - lean, y - quarter / 3)
        coords += (x, y)
        if index < steps:
            coords += (x + lean, y + quarter / 3)
    return Path(bytes((MOVE, *[CUBIC] * (2 * steps))), tuple(coords))


def _keyed(seam: Seam, radius: Mm) -> Path:
    reach = radius * _BEYOND
    pitch = _pitch(seam, radius)
    points = [(seam.offset, -reach)]
    for index in range(seam.count):
        middle = pitch * (index - (seam.count - 1) / 2)
        low, high = middle - seam.width / 2, middle + seam.width / 2
        tip = seam.offset + seam.depth
        points += [(seam.offset, low), (tip, low), (tip, high), (seam.offset, high)]
    return _polyline([*points, (seam.offset, reach)])


_LINES = {"straight": _straight, "wave": _wave, "zigzag": _zigzag, "keyed": _keyed}


def _polyline(points: list[Point]) -> Path:
    verbs = bytes((MOVE, *[LINE] * (len(points) - 1)))
    return Path(verbs, tuple(value for point in points for value in point))


def _points(path: Path) -> tuple[Point, ...]:
    return tuple(zip(path.coords[0::2], path.coords[1::2], strict=True))


def _closed_around(line: Path, seam: Seam, radius: Mm, side: int) -> Path:
    """Return the plane to the left (-1) or right (1) of a line, as far as anything reaches."""
    far = 3 * radius * side
    reach = radius * _BEYOND
    ends = transform(_polyline([(far, reach), (far, -reach)]), turn(seam.bearing))
    verbs = line.verbs + bytes((LINE, LINE, CLOSE))
    return Path(verbs, line.coords + ends.coords)
