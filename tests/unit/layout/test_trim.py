import math

import pytest

import measure
from guarantees import broken
from obverse.artwork import PlacedPicture, Region
from obverse.design.elements import Dot, Legend, Picture, RingLine
from obverse.geometry.path import area
from obverse.geometry.shapes import circle, rectangle
from obverse.layout.trim import cut_region, overhang
from obverse.paint import Paint
from samples import codes, drawn, laid
from strategies import small_png

GOLD = Paint(name="gold", colour="#ffd700")


def region(path) -> Region:
    return Region(path, GOLD, 0.3, "a")


@pytest.mark.parametrize(
    ("path", "over"),
    [
        (circle(10), 0),
        (circle(9.999), 0),
        (circle(10.001), 0),
        (circle(10.5), 0.5),
        (rectangle(2, 24), math.hypot(1, 12) - 10),
    ],
)
def test_overhang_is_how_far_an_outline_reaches_beyond(path, over):
    assert overhang(region(path), 10) == pytest.approx(over, abs=1e-3)


def test_overhang_of_a_picture_is_that_of_its_far_corner():
    picture = PlacedPicture(b"", -6, 0, 8, 6, "photo")
    assert overhang(picture, 10) == pytest.approx(math.hypot(10, 3) - 10, abs=0.01)


def test_what_lies_within_is_left_to_the_bit():
    assert (
        drawn(RingLine(id="a", radius=18.85, width=0.3)).path
        == drawn(RingLine(id="a", radius=18.85, width=0.3), diameter=60).path
    )


def test_drawing_beyond_the_edge_is_cut_with_a_warning():
    side, findings = laid(Dot(id="a", radius=19, size=6))
    assert codes(findings) == [("warning", "layout.beyond-edge")]
    assert (
        findings[0].message == "it reaches 3 mm beyond the edge of the blank and is cut off there"
    )
    assert broken(side) == []
    wanted = measure.shape(circle(3, (0, 19))).intersection(measure.shape(circle(19))).area
    assert area(side.items[1].path) == pytest.approx(wanted, rel=1e-3)


def test_words_beyond_the_edge_are_an_error():
    side, findings = laid(Legend(id="a", text="HIGH", radius=18.5))
    assert codes(findings) == [("error", "layout.beyond-edge")]
    assert findings[0].message.startswith("the words reach 0.")
    assert findings[0].message.endswith(" mm beyond the edge of the blank and are cut off there")
    assert broken(side) == []
    inside = measure.shape(circle(19.001))
    assert all(inside.covers(measure.shape(each.path)) for each in side.items[1].letters)


def test_what_lies_wholly_beyond_leaves_nothing_but_a_finding():
    side, findings = laid(Dot(id="a", radius=100))
    assert len(side.items) == 1
    assert codes(findings) == [("warning", "layout.beyond-edge")]


def test_picture_beyond_the_edge_is_kept_whole_with_a_warning():
    side, findings = laid(Picture(id="a", data=small_png(), width=60))
    assert codes(findings) == [("warning", "layout.beyond-edge")]
    assert findings[0].message.endswith("and is kept whole")
    assert side.items[1].width == 60


def test_cut_region_keeps_what_lies_inside():
    cut = cut_region(region(rectangle(4, 4)), rectangle(4, 4, (2, 0)))
    assert measure.shape(cut.path).bounds == pytest.approx((0, -2, 2, 2))
