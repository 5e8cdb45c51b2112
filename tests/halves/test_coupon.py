"""The kerf coupon, measured in its SVG file."""

import pytest
import shapely
from drawn import read_sheet
from PIL import Image
from shapely import affinity

from obverse.units import pixels

CLEARANCES = [index * 0.05 for index in range(9)]


@pytest.fixture
def sheet(run, tmp_path):
    done = run("coupon", "-o", tmp_path / "out")
    assert done.code == 0
    assert done.names == ["kerf-coupon.svg", "kerf-coupon.png"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(done.names)
    return read_sheet(tmp_path / "out" / "kerf-coupon.svg")


def plates(sheet):
    (tongues,) = (each.shape for each in sheet.painted if each.layer == "obverse-tongues")
    (slots,) = (each.shape for each in sheet.painted if each.layer == "obverse-slots")
    return tongues, slots


def toothed(plate, low: float, high: float) -> list[shapely.Polygon]:
    """Return the parts of a plate within a height, left to right."""
    band = shapely.box(-1e3, low, 1e3, high)
    parts = shapely.get_parts(plate.intersection(band))
    return sorted(parts, key=lambda part: part.bounds[0])


def test_both_plates_are_one_body_each_and_are_cut_lines(sheet):
    tongues, slots = plates(sheet)
    for plate in (tongues, slots):
        assert plate.geom_type == "Polygon"
        assert plate.is_valid
        assert not plate.interiors
    assert len(sheet.cuts) == 2
    assert all(line.geom_type == "Polygon" for line in sheet.cuts)
    assert sheet.cuts[0].equals(tongues)
    assert sheet.cuts[1].equals(slots)
    assert tongues.distance(slots) >= 2


def test_the_page_holds_everything_with_a_margin(sheet):
    page = shapely.box(0, 0, sheet.width, sheet.height)
    for each in sheet.painted:
        assert page.buffer(-1.9).contains(each.shape)


def test_nine_pairs_each_with_twice_its_clearance(sheet):
    tongues, slots = plates(sheet)
    top = slots.bounds[1]
    # The teeth hang in the lowest 3 mm of the upper plate; y runs down.
    teeth = toothed(tongues, tongues.bounds[3] - 2.9, tongues.bounds[3] - 0.1)
    walls = toothed(slots, top + 0.1, top + 2.9)
    assert (len(teeth), len(walls)) == (9, 10)
    for tooth, one, two, clearance in zip(teeth, walls, walls[1:], CLEARANCES, strict=False):
        tongue = tooth.bounds[2] - tooth.bounds[0]
        slot = two.bounds[0] - one.bounds[2]
        assert slot - tongue == pytest.approx(2 * clearance, abs=0.001)
        assert (one.bounds[2] + two.bounds[0]) / 2 == pytest.approx(
            (tooth.bounds[0] + tooth.bounds[2]) / 2, abs=0.001
        )


def test_tongues_go_in_with_their_clearance_to_spare(sheet):
    """The upper plate pushed down until the plates meet: nothing overlaps."""
    tongues, slots = plates(sheet)
    foot = tongues.bounds[3] - 3.0
    inserted = affinity.translate(tongues, 0, slots.bounds[1] - foot)
    assert inserted.intersection(slots).area < 1e-3
    assert inserted.union(slots).buffer(1e-3).geom_type == "Polygon"


def test_marks_say_the_clearance_on_both_plates(sheet):
    tongues, slots = plates(sheet)
    marks = sheet.lettered()
    wanted = [f"{clearance:.2f}" for clearance in CLEARANCES]
    for plate in (tongues, slots):
        own = sorted(
            (each for each in marks if plate.contains(each.shape)),
            key=lambda each: each.shape.centroid.x,
        )
        assert [each.words for each in own] == wanted
    assert wanted[0] == "0.00"
    assert wanted[-1] == "0.40"


def test_the_png_has_the_pages_size(run, tmp_path):
    run("coupon", "-o", tmp_path)
    sheet = read_sheet(tmp_path / "kerf-coupon.svg")
    with Image.open(tmp_path / "kerf-coupon.png") as image:
        assert image.size == (pixels(sheet.width, 600), pixels(sheet.height, 600))


def test_two_runs_write_the_same_bytes(run, tmp_path):
    for name in ("one", "two"):
        run("coupon", "-o", tmp_path / name)
    for file in ("kerf-coupon.svg", "kerf-coupon.png"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_folder_that_cannot_be_made_is_one_sentence(run, tmp_path):
    (tmp_path / "taken").write_text("a file")
    done = run("coupon", "-o", tmp_path / "taken" / "in")
    assert done.code == 1
    assert done.err.count("error: ") == 1
