"""The reference: astp-1975-halves as it is written, measured by shapely in the SVG files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
from drawn import Sheet, read_sheet
from PIL import Image
from shapely import affinity

from obverse.design.presets import load_preset
from obverse.layout import lay_out
from obverse.units import pixels

STEM = "astp-1975-halves"
PIECES = ("apollo", "soyuz")
SIDES = ("obverse", "reverse")
RADIUS, KERF, CLEARANCE = 17.5, 0.2, 0.05
GAP = KERF + CLEARANCE
#: The seam's direction on the page, y down: 30 degrees above level, and as seen from behind.
ALONG = {"obverse": (3**0.5 / 2, -0.5), "reverse": (3**0.5 / 2, 0.5)}
LETTERS_MM = 0.3

WORDS = {
    "apollo": {"APOLLO", "1975", "STAFFORD", "BRAND", "SLAYTON", "KIM", "SOYUZ MS-27"},
    "soyuz": {"СОЮЗ", "2025", "ЛЕОНОВ", "КУБАСОВ", "RYZHIKOV", "ZUBRITSKY"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The files that `obverse export astp-1975-halves -o out` writes, as a program of its own."""
    out = tmp_path_factory.mktemp("halves") / "out"
    done = subprocess.run(
        [sys.executable, "-m", "obverse", "export", STEM, "-o", str(out)],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(Path(line).name for line in done.stdout.splitlines()) == sorted(names())
    return out


def names() -> list[str]:
    pages = [
        f"{STEM}-{side}-{piece}.{kind}"
        for kind in ("svg", "png")
        for side in SIDES
        for piece in PIECES
    ]
    return [*pages, f"{STEM}-fit.json"]


@pytest.fixture(scope="module")
def proof(folder) -> dict:
    return json.loads((folder / f"{STEM}-fit.json").read_text("utf-8"))["proof"]


@pytest.fixture(scope="module")
def sheets(folder) -> dict[tuple[str, str], Sheet]:
    return {
        (side, piece): read_sheet(folder / f"{STEM}-{side}-{piece}.svg")
        for side in SIDES
        for piece in PIECES
    }


def disc() -> shapely.Polygon:
    turn = np.linspace(0, 2 * np.pi, 4001)[:-1]
    return shapely.Polygon(np.column_stack([np.cos(turn), np.sin(turn)]) * RADIUS + RADIUS)


def seam(side: str) -> shapely.LineString:
    x, y = (2 * RADIUS * each for each in ALONG[side])
    return shapely.LineString([(RADIUS - x, RADIUS - y), (RADIUS + x, RADIUS + y)])


def body(sheet: Sheet) -> shapely.Polygon:
    (outline,) = sheet.cuts
    return outline


def all_paint(sheet: Sheet) -> shapely.Geometry:
    return shapely.union_all([each.shape for each in sheet.painted])


def test_the_files_are_two_faces_by_two_pieces_and_the_proof(folder):
    assert sorted(path.name for path in folder.iterdir()) == sorted(names())


def test_png_has_the_whole_medals_frame(folder):
    for name in names():
        if name.endswith(".png"):
            with Image.open(folder / name) as image:
                assert image.size == (pixels(2 * RADIUS, 600),) * 2


def test_the_proof_keeps_its_promises(proof):
    assert proof["fits"] is True
    assert proof["area_error"] <= 1e-4
    assert proof["overlap_mm2"] <= 1e-6 * proof["whole_mm2"]
    assert proof["gap_deviation_mm"] <= 0.005
    assert proof["mirror_error_mm2"] <= 1e-6 * proof["whole_mm2"]
    assert proof["bodies"] == {"apollo": 1, "soyuz": 1}
    assert proof["letters_cut"] == []
    assert proof["nearest_letter"]["distance_mm"] >= LETTERS_MM


def test_the_proofs_areas_are_those_of_a_sawn_circle(proof):
    whole = np.pi * RADIUS**2
    half = GAP / 2
    band = 2 * (half * np.sqrt(RADIUS**2 - half**2) + RADIUS**2 * np.arcsin(half / RADIUS))
    assert proof["whole_mm2"] == pytest.approx(whole, rel=1e-5)
    assert proof["kerf_mm2"] == pytest.approx(band, rel=1e-4)
    for area in proof["pieces_mm2"].values():
        assert area == pytest.approx((whole - band) / 2, rel=1e-5)


@pytest.mark.parametrize("side", SIDES)
def test_paint_of_both_pieces_and_the_kerf_are_the_whole_disc(sheets, side):
    one, two = (all_paint(sheets[side, piece]) for piece in PIECES)
    band = seam(side).buffer(GAP / 2, cap_style="flat").intersection(disc())
    whole = disc()
    assert abs(one.area + two.area + band.area - whole.area) <= 1e-4 * whole.area
    joined = shapely.union_all([one, two, band])
    assert joined.symmetric_difference(whole).area <= 1e-4 * whole.area
    assert one.intersection(two).area <= 1e-6 * whole.area
    assert max(one.intersection(band).area, two.intersection(band).area) <= 1e-4 * whole.area


@pytest.mark.parametrize("side", SIDES)
def test_cut_lines_are_one_polygon_a_piece_and_do_not_overlap(sheets, side):
    one, two = (body(sheets[side, piece]) for piece in PIECES)
    assert one.is_valid
    assert two.is_valid
    assert (one.geom_type, two.geom_type) == ("Polygon", "Polygon")
    assert not one.intersects(two)
    for piece in PIECES:
        sheet = sheets[side, piece]
        outside = all_paint(sheet).difference(body(sheet).buffer(0.002))
        assert outside.is_empty


@pytest.mark.parametrize("side", SIDES)
def test_pieces_are_as_far_apart_as_the_cut_is_wide(sheets, side):
    one, two = (body(sheets[side, piece]) for piece in PIECES)
    assert one.distance(two) == pytest.approx(GAP, abs=0.005)
    for here, there in ((one, two), (two, one)):
        for place in np.linspace(0, here.exterior.length, 2000):
            point = here.exterior.interpolate(place)
            if point.distance(shapely.Point(RADIUS, RADIUS)) < RADIUS - 0.3:
                assert point.distance(there) == pytest.approx(GAP, abs=0.005)


@pytest.mark.parametrize("piece", PIECES)
def test_the_reverse_of_a_piece_is_its_mirror_image(sheets, piece):
    front, back = (body(sheets[side, piece]) for side in SIDES)
    mirrored = affinity.scale(back, -1, 1, origin=(RADIUS, RADIUS))
    assert mirrored.symmetric_difference(front).area <= 1e-4 * front.area


@pytest.mark.parametrize("piece", PIECES)
def test_coin_alignment_mirrors_top_to_bottom(preset, document, run, tmp_path, piece):
    raw = preset(STEM)
    raw["blank"]["alignment"] = "coin"
    done = run("export", document(raw), "-o", tmp_path / "out", "--format", "svg")
    assert done.code == 0, done.err
    front, back = (
        body(read_sheet(tmp_path / "out" / f"design-{side}-{piece}.svg")) for side in SIDES
    )
    mirrored = affinity.scale(back, 1, -1, origin=(RADIUS, RADIUS))
    assert mirrored.symmetric_difference(front).area <= 1e-4 * front.area


@pytest.mark.parametrize("side", SIDES)
def test_letters_are_whole_and_keep_away_from_the_seam(sheets, side):
    artwork = lay_out(load_preset(STEM)).artwork.side(side)
    whole: dict[str, float] = {}
    for item in artwork.regions:
        if item.words:
            whole[item.element] = whole.get(item.element, 0) + _area(item.path)
    cut = dict.fromkeys(whole, 0.0)
    for piece in PIECES:
        for each in sheets[side, piece].lettered():
            cut[each.layer.removeprefix(f"{side}-")] += each.shape.area
            assert each.shape.distance(seam(side)) >= LETTERS_MM + GAP / 2
    assert cut == pytest.approx(whole, rel=2e-4)


def _area(path) -> float:
    from cases import area_of

    return area_of(path)


@pytest.mark.parametrize("piece", PIECES)
def test_each_crew_is_on_its_own_half(sheets, piece):
    found = {
        word for side in SIDES for text in sheets[side, piece].words for word in text.split(", ")
    }
    assert found == WORDS[piece]
    for side in SIDES:
        others = WORDS[PIECES[1 - PIECES.index(piece)]]
        described = sheets[side, piece].text.partition("Words: ")[2].replace(" | ", ", ")
        assert not others & set(described.split(", "))


def test_the_ships_dock_at_the_seam(sheets):
    """Each craft is on its own half, and both meet the docking plane."""
    apollo, soyuz = sheets["obverse", "apollo"], sheets["obverse", "soyuz"]
    for sheet, craft in ((apollo, "apollo-craft"), (soyuz, "soyuz-craft")):
        drawn = [each.shape for each in sheet.painted if each.layer == f"obverse-{craft}"]
        assert shapely.union_all(drawn).distance(seam("obverse")) == pytest.approx(GAP / 2, abs=0.3)
