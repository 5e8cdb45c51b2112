"""Random designs cut by random seams: areas, bodies, mirrors and letters, measured by shapely."""

import msgspec
import numpy as np
import pytest
import shapely
from cases import SAME, area_of, corners_of, disc, mirrored, shape_of, split_designs
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.artwork import Artwork, Region, SideArtwork
from obverse.design.model import Design
from obverse.findings import has_errors
from obverse.halves.cut import CutSide, cuts_of
from obverse.halves.seam import impossible, seam_points, shape_seam
from obverse.halves.split_artwork import Halved, split_artwork
from obverse.layout import lay_out

# A hundred and more medals are cut again and again, which a busy machine does for minutes.
pytestmark = pytest.mark.timeout(1200)

#: Share of an area, and mm² where the area is next to nothing, that a cut may lose.
SHARE, LEAST = 1e-4, 2e-4
#: Parts of a body that are smaller are rounding, not metal.
CRUMB = 1e-3


def seams_of(design: Design, side: str) -> list[shapely.LineString]:
    assert design.split is not None
    return [shapely.LineString(line) for line in seam_points(design.split, design.blank, side)]


def band_of(design: Design, side: str) -> shapely.Geometry:
    """Return what the cut takes, from the seams' lines alone."""
    split, blank = design.split, design.blank
    assert split is not None
    parts = [
        line.buffer(split.gap / 2, cap_style="flat", quad_segs=64)
        for line in seams_of(design, side)
    ]
    for seam in split.seams:
        if seam.kind == "keyed" and seam.relief > split.gap / 2:
            corners = np.array(shape_seam(seam, blank).corners).reshape(-1, 2)
            if side == "reverse":
                corners = mirrored(corners, blank.alignment)
            parts += [shapely.Point(*each).buffer(seam.relief, quad_segs=64) for each in corners]
    return shapely.union_all(parts)


def numbered(design: Design) -> Artwork:
    """Return the artwork with a number for each item's element, so that parts can be found."""
    artwork = lay_out(design).artwork
    sides = []
    for side in artwork.sides:
        items = enumerate(side.items)
        sides.append(
            side._replace(items=tuple(item._replace(element=str(at)) for at, item in items))
        )
    return artwork._replace(sides=tuple(sides))


def cut_or_refused(design: Design, artwork: Artwork) -> Halved | None:
    """Return the cut design; None where it can't be cut and one sentence says so."""
    halved = split_artwork(artwork, design)
    if halved.proof is None:
        assert not halved.faces
        (fact,) = halved.findings
        assert (fact.severity, fact.code) == ("error", "split.impossible")
        assert fact.message[0].islower() or fact.message[0].isdigit()
        assert "\n" not in fact.message
        assert not fact.message.endswith(".")
        return None
    assert not impossible(design.split, design.blank)
    return halved


def check_band(design: Design, band: shapely.Geometry) -> None:
    """The band that the program cuts is that of the ideal cut, as exact as the gap is promised."""
    assert design.split is not None
    ideal = band_of(design, "obverse").intersection(disc(design.blank.radius))
    real = band.intersection(disc(design.blank.radius))
    assert ideal.symmetric_difference(real).area <= 0.005 * ideal.length / 2 + CRUMB


def check_regions(whole: SideArtwork, cut: CutSide, band: shapely.Geometry) -> None:
    """Each region's parts and what the band takes of it add up to the region."""
    shapely.prepare(band)
    for item in whole.items:
        assert isinstance(item, Region)
        total = area_of(item.path)
        parts = (part for piece in cut.pieces for part in piece.regions)
        left = sum(area_of(part.path) for part in parts if part.element == item.element)
        rings = [shapely.Polygon(line) for line in corners_of(item.path) if len(line) > 3]
        signs = [1 if ring.exterior.is_ccw else -1 for ring in rings]
        rings = [ring if ring.is_valid else ring.buffer(0) for ring in rings]
        lost = float(np.dot(shapely.area(shapely.intersection(rings, band)), signs))
        slivers = SHARE * area_of(whole.trim) if cut.slivers else 0.0
        assert abs(left + lost - total) <= SHARE * abs(total) + LEAST + slivers, item.label


def check_inside(piece: SideArtwork) -> None:
    """Nothing of a piece reaches over its body."""
    body = shape_of(piece.trim).buffer(0.003)
    shapely.prepare(body)
    for item in piece.regions:
        points = np.array([point for line in corners_of(item.path) for point in line])
        assert shapely.contains_xy(body, *points.T).all(), (piece.piece, item.label)


def check_bodies(design: Design, halved: Halved, fronts: list[shapely.Geometry]) -> None:
    """The proof counts bodies as shapely does, and does not call several parts a fit."""
    assert design.split is not None
    assert halved.proof is not None
    counts = [sum(part.area > CRUMB for part in shapely.get_parts(front)) for front in fronts]
    said = list(halved.proof.bodies.values())
    if any(count != 1 for count in counts):
        assert not halved.proof.fits
    if halved.proof.fits:
        assert counts == said == [1] * len(fronts)
    if design.split.gap:
        left = disc(design.blank.radius).difference(band_of(design, "obverse"))
        parts = [part for part in shapely.get_parts(left) if part.area > CRUMB]
        if len(parts) != len(fronts):
            assert not halved.proof.fits
    assert halved.proof.fits != has_errors(halved.findings)


def check_letters(design: Design, halved: Halved, faces: list[SideArtwork]) -> None:
    """The nearest letter and the letters that are cut are those that shapely finds."""
    assert design.split is not None
    assert halved.proof is not None
    near, cut = [], []
    for face in faces:
        seams = shapely.union_all(seams_of(design, face.side))
        for item in face.regions:
            for letter in item.letters:
                shape = shape_of(letter.path)
                away = shape.distance(seams) - design.split.gap / 2
                near.append(away)
                if shape.buffer(-0.02).intersects(seams):
                    cut.append(letter.text)
    nearest = halved.proof.nearest_letter
    assert (nearest is None) == (not near)
    if nearest is not None and min(near) > 1e-9 - design.split.gap / 2:
        assert nearest.distance_mm == pytest.approx(min(near), abs=0.012)
    elif nearest is not None:
        # The line runs through a letter: how deep is measured elsewhere.
        assert nearest.distance_mm < -design.split.gap / 2
    said = list(halved.proof.letters_cut)
    for text in cut:
        assert text in said
        said.remove(text)


def check_cut(design: Design) -> None:
    artwork = numbered(design)
    halved = cut_or_refused(design, artwork)
    if halved is None:
        return
    faces = [side for side in artwork.sides if side.side != "edge"]
    for whole, cut in zip(faces, halved.faces, strict=True):
        check_regions(whole, cut, shape_of(cuts_of(design.split, design.blank, whole.side).band))
        for piece in cut.pieces:
            check_inside(piece)
    fronts, backs = ([shape_of(piece.trim) for piece in cut.pieces] for cut in halved.faces)
    check_band(design, shape_of(cuts_of(design.split, design.blank, "obverse").band))
    check_bodies(design, halved, fronts)
    for front, back in zip(fronts, backs, strict=True):
        turned = shapely.transform(back, lambda points: mirrored(points, design.blank.alignment))
        assert turned.symmetric_difference(front).area <= SHARE * max(front.area, 1)
    check_letters(design, halved, faces)


# 500 designs in all, in several tests so that several cores share them.


@settings(SAME, max_examples=80)
@given(split_designs("straight"))
def test_pieces_of_a_straight_cut_are_the_whole(design):
    check_cut(design)


@settings(SAME, max_examples=90)
@given(split_designs("wave"))
def test_pieces_of_a_wave_are_the_whole(design):
    check_cut(design)


@settings(SAME, max_examples=90)
@given(split_designs("zigzag"))
def test_pieces_of_a_zigzag_are_the_whole(design):
    check_cut(design)


@settings(SAME, max_examples=100)
@given(split_designs("keyed"))
def test_pieces_of_tongues_and_grooves_are_the_whole(design):
    check_cut(design)


@settings(SAME, max_examples=70)
@given(split_designs(None, quarters=True))
def test_quarters_are_the_whole(design):
    check_cut(design)


@settings(SAME, max_examples=70)
@given(split_designs(None))
def test_pieces_of_any_cut_are_the_whole(design):
    check_cut(design)


@settings(SAME, max_examples=40)
@given(split_designs(), st.data())
def test_a_seam_outside_the_blank_is_never_cut(design, data):
    far = data.draw(st.floats(design.blank.radius, 150)) * data.draw(st.sampled_from([-1, 1]))
    seam = msgspec.structs.replace(design.split.seam, offset=far)
    split = msgspec.structs.replace(design.split, seam=seam)
    outside = msgspec.structs.replace(design, split=split)
    assert cut_or_refused(outside, numbered(outside)) is None
