"""Pieces put together again: assembled with the seam drawn, or exploded with a gap."""

from obverse.artwork import Item, Region, SideArtwork
from obverse.design.model import Blank
from obverse.design.split import Split
from obverse.geometry.combine import intersection
from obverse.geometry.distance import clipped
from obverse.geometry.path import LINE, MOVE, Matrix, Path, join, transform
from obverse.geometry.shapes import circle
from obverse.halves.cut import CutSide, Fence, cuts_of
from obverse.halves.seam import seam_points
from obverse.paint import Paint
from obverse.units import Mm

#: What shows between pieces that lie together.
SEAM_PAINT = Paint(name="seam", colour="#141414")


def assemble(side: CutSide, split: Split, blank: Blank) -> SideArtwork:
    """Return a face with its pieces laid together and the cut between them drawn."""
    first = side.pieces[0]
    band = cuts_of(split, blank, first.side).band
    items: list[Item] = []
    if band:
        gap = intersection(circle(blank.radius), band)
        items.append(Region(gap, SEAM_PAINT, 0.0, "seam", "Seam"))
    items += [item for piece in side.pieces for item in piece.items]
    return first._replace(
        trim=circle(blank.radius),
        items=tuple(items),
        piece="assembled",
        cut_lines=_lines(split, blank, first.side),
    )


def explode(side: CutSide, split: Split, blank: Blank, gap: Mm) -> SideArtwork:
    """Return a face with its pieces moved apart by `gap`, on a page that holds them all."""
    fences = cuts_of(split, blank, side.pieces[0].side).fences
    shifts = [_outwards(index, fences, gap / 2) for index in range(len(side.pieces))]
    moved = [_moved(piece, shift) for piece, shift in zip(side.pieces, shifts, strict=True)]
    first = side.pieces[0]
    width = first.width + 2 * max(abs(x) for x, _ in shifts)
    height = first.height + 2 * max(abs(y) for _, y in shifts)
    return first._replace(
        width=width,
        height=height,
        trim=join(piece.trim for piece in moved),
        items=tuple(item for piece in moved for item in piece.items),
        piece="exploded",
        cut_lines=tuple(line for piece in moved for line in piece.cut_lines),
    )


def _lines(split: Split, blank: Blank, side: str) -> tuple[Path, ...]:
    """Return the seams' lines, as far as the blank, as open paths."""
    lines = seam_points(split, blank, side)
    return tuple(_open(part) for points in lines for part in clipped(points, blank.radius))


def _open(points: list[tuple[Mm, Mm]]) -> Path:
    verbs = bytes((MOVE, *[LINE] * (len(points) - 1)))
    return Path(verbs, tuple(value for point in points for value in point))


def _outwards(index: int, fences: tuple[Fence, ...], distance: Mm) -> tuple[Mm, Mm]:
    """Return the shift of a piece away from every seam, each of which parts left from right."""
    x = y = 0.0
    for fence in reversed(fences):
        away = distance if index % 2 else -distance
        x, y = x + fence.nx * away, y + fence.ny * away
        index //= 2
    return x, y


def _moved(piece: SideArtwork, shift: tuple[Mm, Mm]) -> SideArtwork:
    matrix: Matrix = (1.0, 0.0, 0.0, 1.0, *shift)
    return piece._replace(
        trim=transform(piece.trim, matrix),
        items=tuple(_moved_item(item, matrix) for item in piece.items),
        cut_lines=tuple(transform(line, matrix) for line in piece.cut_lines),
    )


def _moved_item(item: Item, matrix: Matrix) -> Item:
    if not isinstance(item, Region):
        return item._replace(x=item.x + matrix[4], y=item.y + matrix[5])
    letters = tuple(
        letter._replace(
            path=transform(letter.path, matrix), x=letter.x + matrix[4], y=letter.y + matrix[5]
        )
        for letter in item.letters
    )
    return item._replace(path=transform(item.path, matrix), letters=letters)
