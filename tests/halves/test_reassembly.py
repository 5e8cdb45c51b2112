"""Pieces drawn and laid together are the whole medal with the kerf cut out, pixel by pixel."""

import numpy as np
import pytest
from cases import SAME, split_designs
from hypothesis import given, settings

from obverse.artwork import SideArtwork
from obverse.design.model import Design
from obverse.design.presets import load_preset
from obverse.formats.raster import render
from obverse.geometry import polygons
from obverse.halves.cut import cuts_of
from obverse.halves.split_artwork import split_artwork
from obverse.layout import lay_out

SIZE = (300, 300)


def premultiplied(side: SideArtwork) -> np.ndarray:
    pixels = np.frombuffer(render(side, SIZE).data, np.uint8).reshape(*SIZE, 4).astype(float)
    pixels[..., :3] *= pixels[..., 3:] / 255
    return pixels


def sawn(design: Design, side: SideArtwork) -> SideArtwork:
    """Return the whole face without what the cut takes, computed by Clipper alone."""
    band = cuts_of(design.split, design.blank, side.side).band
    if not band:
        return side
    paths = [
        polygons.combine(item.path, band, polygons.DIFFERENCE, 0.0005) for item in side.regions
    ]
    items = zip(side.regions, paths, strict=True)
    return side._replace(items=tuple(item._replace(path=path) for item, path in items if path))


def apart(design: Design) -> list[float]:
    """Return the mean difference of each face in levels of 255; none where it can't be cut."""
    artwork = lay_out(design).artwork
    halved = split_artwork(artwork, design)
    found = []
    for cut in halved.faces:
        whole = artwork.side(cut.pieces[0].side)
        together = sum(premultiplied(piece) for piece in cut.pieces)
        found.append(float(np.abs(together - premultiplied(sawn(design, whole))).mean()))
    return found


@pytest.mark.parametrize("name", ["astp-1975-halves", "keepsake-halves", "quarters-1975"])
def test_the_pieces_of_a_preset_make_the_whole_again(name):
    assert max(apart(load_preset(name))) < 1


@settings(SAME, max_examples=40)
@given(split_designs())
def test_random_pieces_make_the_whole_again(design):
    assert max(apart(design), default=0) < 1


def test_a_missing_part_would_show():
    """The measure itself: one legend left out of one piece is more than a level."""
    design = load_preset("astp-1975-halves")
    artwork = lay_out(design).artwork
    cut = split_artwork(artwork, design).faces[0]
    one, two = cut.pieces
    less = one._replace(items=tuple(item for item in one.items if item.element != "apollo"))
    whole = premultiplied(sawn(design, artwork.sides[0]))
    assert np.abs(premultiplied(less) + premultiplied(two) - whole).mean() > 1
