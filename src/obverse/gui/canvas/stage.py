"""Stage: where each side lies, in mm, for every way of looking at a medal. No Qt."""

import math
from functools import lru_cache
from typing import Literal, NamedTuple

from obverse.artwork import Artwork, Region, SideArtwork
from obverse.design.model import Blank, Design, SideName
from obverse.geometry.path import Box, Path, Same, join
from obverse.geometry.shapes import rectangle
from obverse.halves.cut import CutSide
from obverse.halves.split_artwork import Halved
from obverse.halves.views import assemble, explode
from obverse.paint import Paint, rgb
from obverse.units import Mm

Mode = Literal["both", "obverse", "reverse", "edge", "assembled", "exploded"]
MODES: tuple[Mode, ...] = ("both", "obverse", "reverse", "edge", "assembled", "exploded")
#: Ways of looking that need a design's pieces.
PIECES: tuple[Mode, ...] = ("assembled", "exploded")

#: Between the faces, as a share of the diameter; there are captions beneath them.
_BETWEEN = 0.14
_CAPTION = 0.11


class Placed(NamedTuple):
    """A side with its middle at (x, y) of the stage.

    `is_whole` tells whether points of the design lie where they are on the side: not so where
    pieces are moved apart.
    """

    name: SideName
    side: SideArtwork
    x: Mm
    y: Mm
    is_whole: bool = True

    @property
    def box(self) -> Box:
        """The box of the side on the stage."""
        dx, dy = self.side.width / 2, self.side.height / 2
        return self.x - dx, self.y - dy, self.x + dx, self.y + dy

    def holds(self, x: Mm, y: Mm) -> bool:
        """Tell whether a point of the stage lies on the side."""
        dx, dy = x - self.x, y - self.y
        if self.name == "edge":
            return abs(dx) <= self.side.width / 2 and abs(dy) <= self.side.height / 2
        return math.hypot(dx, dy) <= self.side.width / 2


class Stage(NamedTuple):
    """All sides that are shown, and the box that `fit` brings into view."""

    placed: tuple[Placed, ...] = ()
    box: Box = (-20.0, -20.0, 20.0, 20.0)

    def at(self, name: str | None) -> Placed | None:
        """Return a side by its name, or None where it isn't shown."""
        return next((each for each in self.placed if each.name == name), None)

    def under(self, x: Mm, y: Mm) -> Placed | None:
        """Return the side that a point of the stage lies on."""
        return next((each for each in self.placed if each.holds(x, y)), None)


def set_stage(
    mode: Mode, design: Design, artwork: Artwork, halved: Halved | None = None, gap: Mm = 4.0
) -> Stage:
    """Return the stage of a way of looking.

    Where pieces are wanted and there are none, as of a design without a split, both faces stand
    in their place.
    """
    if mode == "edge":
        side = _strip(design, artwork)
        return _alone(Placed("edge", side, 0.0, 0.0))
    if mode in ("obverse", "reverse"):
        face = artwork.side(mode)
        assert face is not None, "both faces are always laid out"
        return _alone(Placed(face.side, face, 0.0, 0.0))
    if mode in PIECES and halved and halved.faces and design.split:
        faces = tuple(_joined(Same(face), Same(design), mode, gap) for face in halved.faces)
        return _beside(faces, None, is_whole=mode == "assembled")
    faces = tuple(face for face in artwork.sides if face.side != "edge")
    return _beside(faces, artwork.side("edge"), is_whole=True)


def _alone(placed: Placed) -> Stage:
    left, bottom, right, top = placed.box
    return Stage((placed,), (left, bottom - _CAPTION * placed.side.height, right, top))


def _beside(faces: tuple[SideArtwork, ...], strip: SideArtwork | None, *, is_whole: bool) -> Stage:
    """Return the obverse left of the reverse, and the strip of the edge beneath them.

    The strip is half as long again as both faces; they are what is to fill the window, so it may
    reach beyond what `fit` shows.
    """
    width, height = faces[0].width, faces[0].height
    away = width * (1 + _BETWEEN) / 2
    placed = [
        Placed(face.side, face, x, 0.0, is_whole)
        for face, x in zip(faces, (-away, away), strict=True)
    ]
    foot = -height / 2 - _CAPTION * height
    if strip:
        placed.append(Placed("edge", strip, 0.0, foot - strip.height / 2))
        foot -= strip.height + _CAPTION * height
    return Stage(tuple(placed), (-away - width / 2, foot, away + width / 2, height / 2))


@lru_cache(maxsize=8)
def _joined(face: Same[CutSide], design: Same[Design], mode: Mode, gap: Mm) -> SideArtwork:
    split, blank = design.value.split, design.value.blank
    assert split is not None
    if mode == "assembled":
        return assemble(face.value, split, blank)
    return explode(face.value, split, blank, gap)


def _strip(design: Design, artwork: Artwork) -> SideArtwork:
    """Return the edge: as it was laid out if it has words, else plain or with its reeds."""
    laid = artwork.side("edge")
    if laid:
        return laid
    paints = {paint.name: paint for paint in design.palette}
    reeds = design.edge.reeds if design.edge.kind == "reeded" else 0
    return _bare_strip(design.blank, paints[design.obverse.ground], reeds)


@lru_cache(maxsize=8)
def _bare_strip(blank: Blank, ground: Paint, reeds: int) -> SideArtwork:
    length, height = math.pi * blank.diameter, blank.thickness
    outline = rectangle(length, height)
    items = [Region(outline, ground, 0.0, "ground", "Ground")]
    if reeds:
        paint = Paint(name="reeds", colour=_deeper(ground.colour))
        items.append(Region(_grooves(length, height, reeds), paint, 0.0, "edge", "Reeds"))
    return SideArtwork("edge", "", length, height, outline, ground, tuple(items))


def _grooves(length: Mm, height: Mm, reeds: int) -> Path:
    pitch = length / reeds
    middles = ((index + 0.5) * pitch - length / 2 for index in range(reeds))
    return join(rectangle(pitch / 2, height, (x, 0.0)) for x in middles)


def _deeper(colour: str) -> str:
    """Return a colour as it is in the shade."""
    return "#" + "".join(f"{round(part * 0.6):02x}" for part in rgb(colour))


def forget() -> None:
    """Forget the pieces laid together and apart: they were of another document."""
    _joined.cache_clear()
