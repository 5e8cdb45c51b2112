"""Split: how a medal is cut into mating pieces."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from obverse.design.fields import choice, deg, mm, whole, words
from obverse.units import Deg, Mm

#: What names a piece; a part of file names.
PieceId = Annotated[str, Meta(title="Id", pattern="^[a-z][a-z0-9-]{0,29}$")]


class Seam(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The line between two pieces, as seen on the obverse.

    It runs towards `bearing`; `offset` moves it to the right of that direction. A wave or zigzag
    swings by half its depth to each side; tongues stand out by their depth to the right.
    """

    kind: Annotated[Literal["straight", "wave", "zigzag", "keyed"], choice("Kind")] = "straight"
    bearing: Annotated[Deg, deg("Bearing", -360, 360, "Towards which the seam runs")] = 0.0
    offset: Annotated[Mm, mm("Offset", -150, 150, "Of the seam from the centre, to the right")] = (
        0.0
    )
    count: Annotated[int, whole("Count", 1, 40, "Waves, teeth or tongues across the blank")] = 3
    width: Annotated[Mm, mm("Tongue width", 0.5, 100)] = 4.0
    depth: Annotated[Mm, mm("Depth", 0.1, 100, "Of waves, teeth or tongues")] = 2.0
    relief: Annotated[
        Mm, mm("Corner relief", 0, 5, "Radius of the hole that frees each corner of a tongue")
    ] = 0.0


class Piece(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One piece: its id, its name, and the mark that goes on its cut face."""

    id: PieceId
    name: Annotated[str, words("Name", 60)] = ""
    mark: Annotated[str, words("Mark", 60, "For the cut face; {serial} stands for a variable")] = ""


class Split(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One seam and two pieces, or two seams and four.

    Pieces stand in the order left, right of the first seam; with a second seam each of these is
    parted again into left, right of that.
    """

    seam: Annotated[Seam, choice("Seam")] = Seam()
    second: Annotated[Seam | None, choice("Second seam", "Makes four quarters")] = None
    kerf: Annotated[Mm, mm("Kerf", 0, 5, "Width lost to the cut")] = 0.2
    clearance: Annotated[Mm, mm("Clearance", 0, 2, "Play between the pieces")] = 0.0
    letter_free: Annotated[
        Mm, mm("Letter-free zone", 0, 20, "Kept clear of letters on each side of the seam's line")
    ] = 0.5
    pieces: Annotated[tuple[Piece, ...], Meta(title="Pieces", min_length=2, max_length=4)] = (
        Piece(id="left", name="Left"),
        Piece(id="right", name="Right"),
    )

    @property
    def gap(self) -> Mm:
        """Distance between the pieces when they are laid together."""
        return self.kerf + self.clearance

    @property
    def seams(self) -> tuple[Seam, ...]:
        """The seams in their order."""
        return (self.seam, self.second) if self.second else (self.seam,)
