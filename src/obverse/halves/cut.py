"""Artwork → the artwork of each piece: true closed paths, never a clip."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from obverse.artwork import Artwork, Item, Letter, PlacedPicture, Region, SideArtwork
from obverse.design.model import Blank
from obverse.design.split import Seam, Split
from obverse.errors import GeometryError
from obverse.geometry.combine import difference, intersection, intersection_once, union
from obverse.geometry.distance import distance, encloses, segments_of
from obverse.geometry.flatten import polylines
from obverse.geometry.path import Path, Point, area, contours, join, length, reverse, transform
from obverse.geometry.polar import turn
from obverse.geometry.polygons import INTERSECTION, combine
from obverse.geometry.shapes import circle
from obverse.halves.seam import cut_band, mirror, shape_seam
from obverse.halves.words import words_on
from obverse.units import Mm

#: A shred thinner than this can't be made and is taken away.
SLIVER: Mm = 0.02
#: mm between a curve and the polyline that stands for it when curves would not be cut.
STRAIGHT_TOLERANCE: Mm = 0.00001
#: Parts and band must add up to the whole within this share of it, or this many mm².
_SHARE, _LEAST = 1e-4, 1e-4
#: An angle at which no two edges of a design are likely to stay in line.
_ODD_ANGLE = 17.3


class Fence(NamedTuple):
    """A seam as the place where contours surely do not cross it.

    The distance of (x, y) to the right of the seam's axis is ``x * nx + y * ny``; below `low` all
    is left of the cut, above `high` all is right of it.
    """

    nx: float
    ny: float
    low: Mm
    high: Mm


class Cuts(NamedTuple):
    """All that cuts one side: the plane and body of each piece, the band, a fence for each seam."""

    planes: tuple[Path, ...]
    bodies: tuple[Path, ...]
    band: Path
    fences: tuple[Fence, ...]


class CutSide(NamedTuple):
    """One side of all pieces, with how many shreds were taken away."""

    pieces: tuple[SideArtwork, ...]
    slivers: int


def cut(artwork: Artwork, split: Split, blank: Blank) -> tuple[CutSide, ...]:
    """Return the faces of a medal cut into pieces, in the order of the pieces.

    Both faces are cut by the same seam, the reverse as seen from behind. The edge strip is not
    cut. The split must be possible (`impossible` is empty); GeometryError where outlines can't be
    cut reliably.
    """
    return tuple(
        _cut_side(side, split, cuts_of(split, blank, side.side))
        for side in artwork.sides
        if side.side != "edge"
    )


@lru_cache(maxsize=64)
def cuts_of(split: Split, blank: Blank, side: str) -> Cuts:
    """Return what cuts a side."""
    planes, bands = _planes(split, blank)
    band = union(bands) if bands else Path()
    disc = circle(blank.radius)
    bodies = [intersection(disc, plane) for plane in planes]
    fences = [_fence(seam, split, blank, side) for seam in split.seams]
    if side == "obverse":
        return Cuts(tuple(planes), tuple(bodies), band, tuple(fences))
    over = mirror(blank.alignment)
    return Cuts(
        tuple(transform(plane, over) for plane in planes),
        tuple(transform(body, over) for body in bodies),
        transform(band, over),
        tuple(fences),
    )


def _planes(split: Split, blank: Blank) -> tuple[list[Path], list[Path]]:
    """Return the plane of each piece on the obverse, and the bands between them."""
    planes: list[Path] = []
    bands: list[Path] = []
    for seam in split.seams:
        shape = shape_seam(seam, blank)
        band = cut_band(seam, blank, split.gap)
        halves = [_positive(half) for half in (shape.left, shape.right)]
        kept = [difference(half, band) if band else half for half in halves]
        planes = [intersection(one, half) for one in planes for half in kept] if planes else kept
        bands += [band] if band else []
    return planes, bands


def _positive(path: Path) -> Path:
    return reverse(path) if area(path) < 0 else path


def _fence(seam: Seam, split: Split, blank: Blank, side: str) -> Fence:
    angle = math.radians(seam.bearing)
    nx, ny = math.cos(angle), -math.sin(angle)
    if side == "reverse":
        over = mirror(blank.alignment)
        nx, ny = nx * over[0], ny * over[3]
    margin = max(split.gap / 2, seam.relief)
    swing = {"straight": (0.0, 0.0), "keyed": (0.0, seam.depth)}.get(
        seam.kind, (seam.depth / 2, seam.depth / 2)
    )
    return Fence(nx, ny, seam.offset - swing[0] - margin, seam.offset + swing[1] + margin)


def piece_at(point: Point, split: Split, blank: Blank, side: str) -> str:
    """Return the id of the piece on which a point of a side lies, or to which it is nearest."""
    return split.pieces[_nearest(point, cuts_of(split, blank, side))].id


def _nearest(point: Point, cuts: Cuts) -> int:
    """Return the piece on which a point lies, or to which it is nearest."""
    home = _home((*point, *point), cuts)
    if home is not None:
        return home
    outlines = [
        [edge for line in polylines(body, 0.01) for edge in segments_of(line, closed=True)]
        for body in cuts.bodies
    ]
    inside = [index for index, edges in enumerate(outlines) if encloses(edges, point)]
    away = [distance(point, edges) for edges in outlines]
    return inside[0] if inside else away.index(min(away))


def _cut_side(side: SideArtwork, split: Split, cuts: Cuts) -> CutSide:
    kept: list[list[Item]] = [[] for _ in split.pieces]
    slivers = 0
    for item in side.items:
        parts, lost = _cut_item(item, cuts)
        slivers += lost
        for items, part in zip(kept, parts, strict=True):
            if part is not None:
                items.append(part)
    pieces = tuple(
        side._replace(trim=body, items=tuple(items), piece=piece.id, cut_lines=(body,))
        for piece, body, items in zip(split.pieces, cuts.bodies, kept, strict=True)
    )
    return CutSide(pieces, slivers)


def _cut_item(item: Item, cuts: Cuts) -> tuple[list[Item | None], int]:
    if not isinstance(item, Region):
        # A picture can't be cut along a curve; it goes to the piece that holds its middle.
        nearest = _nearest((item.x, item.y), cuts)
        return [item if index == nearest else None for index in range(len(cuts.planes))], 0
    home = _home(item.path.coords, cuts)
    if home is not None:
        return [item if index == home else None for index in range(len(cuts.planes))], 0
    paths, slivers = cut_path(item.path, cuts)
    letters = [cut_path(letter.path, cuts)[0] for letter in item.letters]
    parts: list[Item | None] = []
    for index, path in enumerate(paths):
        own = tuple(_letters(item.letters, letters, index))
        words = words_on(item.words, item.letters, [bool(each[index]) for each in letters])
        part = item._replace(path=path, words=words, letters=own)
        parts.append(part if path else None)
    return parts, slivers


def on_seam(picture: PlacedPicture, cuts: Cuts) -> bool:
    """Tell whether a picture may reach over a seam: its frame does."""
    across, up = picture.width / 2, picture.height / 2
    corners = ((x * across, y * up) for x in (-1, 1) for y in (-1, 1))
    return _home([v for x, y in corners for v in (picture.x + x, picture.y + y)], cuts) is None


def _letters(letters: tuple[Letter, ...], paths: list[list[Path]], index: int) -> Iterable[Letter]:
    for letter, parts in zip(letters, paths, strict=True):
        if parts[index]:
            yield letter._replace(path=parts[index])


def _home(coords: Sequence[float], cuts: Cuts) -> int | None:
    """Return the piece on which all points surely lie; None where a seam may run between them."""
    home = 0
    xs, ys = coords[0::2], coords[1::2]
    for nx, ny, low, high in cuts.fences:
        across = [nx * x + ny * y for x, y in zip(xs, ys, strict=True)]
        if min(across) >= high:
            home = home * 2 + 1
        elif max(across) <= low:
            home = home * 2
        else:
            return None
    return home


def cut_path(path: Path, cuts: Cuts) -> tuple[list[Path], int]:
    """Return the part of a path on each piece, and how many shreds were taken away.

    Contours that are clear of the seams keep their coordinates to the bit.
    """
    whole: list[list[Path]] = [[] for _ in cuts.planes]
    crossing: list[Path] = []
    for contour in contours(path):
        home = _home(contour.coords, cuts)
        (crossing if home is None else whole[home]).append(contour)
    slivers = 0
    if crossing:
        for parts, part in zip(whole, _cut_across(join(crossing), cuts), strict=True):
            clean, lost = without_slivers(part)
            parts.append(clean)
            slivers += lost
    return [join(parts) for parts in whole], slivers


def _cut_across(path: Path, cuts: Cuts) -> list[Path]:
    """Return the parts of a path that lies across a seam, checked by their areas.

    Skia keeps curves and is wrong now and then; turned a little, the same outlines rarely fail
    again. Polygons are the last resort, and are checked the same way.
    """
    total = area(path)
    # Polygons lose no more area than this to the curves that they stand for.
    allowed = max(_LEAST, _SHARE * abs(total)) + STRAIGHT_TOLERANCE * length(path)
    for way in (_keep_curves, _keep_curves_turned, _keep_polygons):
        try:
            *parts, lost = way(path, (*cuts.planes, cuts.band))
        except GeometryError:
            continue
        if abs(sum(map(area, parts)) + area(lost) - total) <= allowed:
            return parts
    raise GeometryError("an outline can't be cut reliably; turn or move the seam a little")


def _keep_curves(path: Path, planes: tuple[Path, ...]) -> list[Path]:
    return [intersection_once(path, plane) for plane in planes]


def _keep_curves_turned(path: Path, planes: tuple[Path, ...]) -> list[Path]:
    away, back = turn(_ODD_ANGLE), turn(-_ODD_ANGLE)
    turned = transform(path, away)
    return [transform(intersection_once(turned, transform(plane, away)), back) for plane in planes]


def _keep_polygons(path: Path, planes: tuple[Path, ...]) -> list[Path]:
    return [combine(path, plane, INTERSECTION, STRAIGHT_TOLERANCE) for plane in planes]


def without_slivers(path: Path) -> tuple[Path, int]:
    """Return a path without contours thinner than `SLIVER`, and how many there were."""
    kept, lost = [], 0
    for contour in contours(path):
        # For a long thin shape, twice the area by the outline's length is its width.
        if 2 * abs(area(contour)) < SLIVER * length(contour):
            lost += 1
        else:
            kept.append(contour)
    return join(kept), lost
