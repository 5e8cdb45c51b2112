"""What is under a point, and what lies within a band."""

import msgspec
import pytest

import obverse
from obverse.design.edit import Pick, change
from obverse.design.elements import Dot
from obverse.design.model import Design, Face
from obverse.geometry.polar import point_at
from obverse.gui.canvas.hits import boxes_of, hits
from obverse.layout import lay_out


@pytest.fixture(scope="module")
def design():
    return obverse.load("astp-2025")


def ids(design: Design, point, side="obverse", reach=0.2) -> list[str]:
    artwork = lay_out(design).artwork.side(side)
    return [pick.id for pick in hits(design, artwork, point, reach)]


def test_letters_count_with_the_gaps_between_them(design):
    # Halfway between two letters of APOLLO, which are tracked widely.
    artwork = lay_out(design).artwork.side("obverse")
    region = next(each for each in artwork.regions if each.element == "apollo")
    one, two = region.letters[2:4]
    assert ids(design, ((one.x + two.x) / 2, (one.y + two.y) / 2))[0] == "apollo"


def test_holes_of_letters_are_hit(design):
    assert ids(design, (13.9, 1.0))[0] == "year-2025"


def test_ground_is_nothing(design):
    assert ids(design, (0.0, 12.3), reach=0.01) == []


def test_a_few_pixels_beside_count(design):
    beside = point_at(20, 11.75 + 0.175 + 0.15)
    assert "inner-line" in ids(design, beside, reach=0.2)
    assert "inner-line" not in ids(design, beside, reach=0.1)


def test_a_drawing_is_hit_in_its_gaps_last_of_all(design):
    empty = (0.0, -8.0)
    assert "globe" in ids(design, empty, reach=0.01)


def test_locked_and_hidden_elements_are_not_hit(design):
    point = point_at(0, 14.2)
    pick = Pick("obverse", "apollo")
    assert "apollo" in ids(design, point)
    assert "apollo" not in ids(change(design, pick, locked=True), point)
    assert "apollo" not in ids(change(design, pick, visible=False), point)


def test_topmost_comes_first_and_what_is_below_follows():
    dots = tuple(Dot(id=name, radius=0.0, size=6.0) for name in ("low", "middle", "top"))
    design = msgspec.structs.replace(Design(), obverse=Face(elements=dots))
    assert ids(design, (0.5, 0.5)) == ["top", "middle", "low"]


def test_on_a_thing_comes_before_near_one():
    near = Dot(id="near", radius=0.0, size=2.0)
    on = Dot(id="on", radius=2.05, size=2.0, bearing=90)
    design = msgspec.structs.replace(Design(), obverse=Face(elements=(on, near)))
    assert ids(design, (1.06, 0.0), reach=0.3) == ["on", "near"]


def test_the_edge_has_no_elements(design):
    lettered = msgspec.structs.replace(
        design, edge=msgspec.structs.replace(design.edge, kind="lettered", text="EDGE")
    )
    side = lay_out(lettered).artwork.side("edge")
    assert hits(lettered, side, (0.0, 0.0), 1.0) == ()
    assert boxes_of(lettered, side) == {}


def test_boxes_hold_whole_elements_and_no_locked_ones(design):
    artwork = lay_out(design).artwork.side("obverse")
    boxes = boxes_of(design, artwork)
    left, bottom, right, top = boxes[Pick("obverse", "rim")]
    assert (left, bottom, right, top) == pytest.approx((-17.5, -17.5, 17.5, 17.5), abs=0.05)
    assert boxes[Pick("obverse", "globe")][0] < 0 < boxes[Pick("obverse", "globe")][2]
    locked = change(design, Pick("obverse", "globe"), locked=True)
    assert Pick("obverse", "globe") not in boxes_of(locked, artwork)
