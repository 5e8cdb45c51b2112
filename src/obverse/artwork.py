"""Artwork: what is made. Every writer, the canvas and every check read this and nothing else.

Guarantees, on which all readers rely:

- Lengths are mm; y is up; the origin is the middle of the side, seen from its own front.
- Items stand in painting order: a later one covers an earlier one.
- A region is one filled path. Its contours are closed, finite, and neither cross nor overlap;
  outer contours run counter-clockwise and holes clockwise, so that the nonzero and the even-odd
  rule agree. There are no strokes, clips, gradients, references or text.
- Nothing is hidden: an invisible element leaves no item.
- A placed picture is an 8-bit sRGB PNG, upright, at a stated place and size.
- Every item names the element that it came from; words that were set are kept as text beside the
  outlines, and each letter has a path of its own in `letters`.
"""

from typing import Literal, NamedTuple

from obverse.geometry.path import Path
from obverse.paint import Paint
from obverse.units import Deg, Mm

SideName = Literal["obverse", "reverse", "edge"]


class Letter(NamedTuple):
    """One grapheme cluster as it was set: its text, outline, and foot on the reference line.

    The foot is the middle of the cluster's advance; on a ring it lies on the mid-cap circle.
    """

    text: str
    path: Path
    x: Mm
    y: Mm
    rotation: Deg


class Region(NamedTuple):
    """A filled area in one paint at one relief level (mm above the field)."""

    path: Path
    paint: Paint
    level: Mm
    element: str
    label: str = ""
    words: str = ""
    letters: tuple[Letter, ...] = ()


class PlacedPicture(NamedTuple):
    """A picture whose middle lies at (x, y)."""

    png: bytes
    x: Mm
    y: Mm
    width: Mm
    height: Mm
    element: str
    label: str = ""


Item = Region | PlacedPicture


class TextSetting(NamedTuple):
    """How one text was set in the end: the record for proofs and manifests.

    `line` is the place of its line among those of its element; texts that a line break parts
    share one. It is 0 where the element has no lines.
    """

    element: str
    text: str
    cap_height: Mm
    tracking: float
    condense: float
    letters_in: int
    letters_out: int
    line: int = 0


class SideArtwork(NamedTuple):
    """One side: a page of `width` by `height` about the origin, the trim outline and the items.

    `edge_paint` is the paint that meets the trim, which bleed continues outwards;
    `specification` says in words what the maker must know besides the picture. Of a split medal,
    `piece` names the piece that this is, and `cut_lines` are where a tool runs: not painted, and
    the only paths that may be open.
    """

    side: SideName
    title: str
    width: Mm
    height: Mm
    trim: Path
    edge_paint: Paint
    items: tuple[Item, ...]
    settings: tuple[TextSetting, ...] = ()
    specification: str = ""
    piece: str = ""
    cut_lines: tuple[Path, ...] = ()

    @property
    def regions(self) -> tuple[Region, ...]:
        """The items that are regions."""
        return tuple(item for item in self.items if isinstance(item, Region))

    @property
    def pictures(self) -> tuple[PlacedPicture, ...]:
        """The items that are pictures."""
        return tuple(item for item in self.items if isinstance(item, PlacedPicture))


class Artwork(NamedTuple):
    """All sides of a medal that have something to show."""

    title: str
    sides: tuple[SideArtwork, ...]

    def side(self, name: str) -> SideArtwork | None:
        """Return one side, or None where the design leaves it bare."""
        return next((side for side in self.sides if side.side == name), None)
