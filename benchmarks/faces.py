"""The designs that are measured, and laying them out anew."""

from typing import NamedTuple

import msgspec

import obverse
from obverse.artwork import SideArtwork
from obverse.design.model import Design, Edge, Face, FaceName
from obverse.layout import MEMOS, lay_out, ornament
from obverse.text.shaping import shape_line

#: Our own set: both faces of each.
DESIGNS = (
    "astp-2025",
    "crew-medallion",
    "challenge-coin-44",
    "finisher-medal-60",
    "table-medal-60",
    "blank-38",
)


class FaceOf(NamedTuple):
    """One face of a design: the design with that face alone, and its artwork."""

    preset: str
    name: FaceName
    design: Design
    artwork: SideArtwork

    @property
    def stem(self) -> str:
        """What files of this face are called."""
        return f"{self.preset}-{self.name}"


def faces_of(preset: str) -> tuple[FaceOf, FaceOf]:
    """Return both faces of a preset, laid out."""
    return _face(preset, "obverse"), _face(preset, "reverse")


def _face(preset: str, name: FaceName) -> FaceOf:
    design = obverse.load(preset)
    other = "reverse" if name == "obverse" else "obverse"
    alone = msgspec.structs.replace(design, edge=Edge(), **{other: Face()})
    artwork = lay_out(alone).artwork.side(name)
    assert artwork is not None
    return FaceOf(preset, name, alone, artwork)


def forget() -> None:
    """Empty the memos of laying out; typefaces stay open and glyph outlines drawn."""
    for memo in (*MEMOS, shape_line, ornament._branch):
        memo.cache_clear()


def lay_out_anew(design: Design) -> None:
    """Lay out a design as if it had not been seen before."""
    forget()
    lay_out(design)
