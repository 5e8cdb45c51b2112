import math

import pytest

import measure
from obverse.design.elements import Beading, Denticles, ExergueLine, Rim, RingLine
from obverse.geometry.path import area, contours
from obverse.geometry.polar import bearing_of, chord
from samples import codes, drawn, laid


def radii(item) -> tuple[float, float]:
    """Return the least and the largest distance of an outline from the centre."""
    found = [math.hypot(x, y) for line in measure.rings(item.path) for x, y in line]
    return min(found), max(found)


def middles(item) -> list[tuple[float, float]]:
    """Return the centroid of each contour."""
    return [measure.shape(each).centroid.coords[0] for each in contours(item.path)]


@pytest.mark.parametrize(("inset", "outer"), [(0, 19), (2.5, 16.5)])
def test_rim_lies_within_the_edge_by_its_inset(inset, outer):
    item = drawn(Rim(id="rim", width=1.5, inset=inset))
    assert radii(item) == pytest.approx((outer - 1.5, outer), abs=1e-3)
    assert area(item.path) == pytest.approx(math.pi * (outer**2 - (outer - 1.5) ** 2), rel=1e-4)


def test_rim_wider_than_the_blank_is_told():
    side, findings = laid(Rim(id="rim", width=19))
    assert codes(findings) == [("error", "layout.room")]
    assert findings[0].message == "19 mm is wider than the blank"
    assert findings[0].where == "obverse/rim"
    assert len(side.items) == 1


def test_rim_with_too_much_inset_is_told():
    assert codes(laid(Rim(id="rim", inset=18))[1]) == [("error", "layout.room")]


def test_ring_line_is_shared_to_both_sides_of_its_radius():
    assert radii(drawn(RingLine(id="a", radius=12, width=0.5))) == pytest.approx(
        (11.75, 12.25), abs=1e-3
    )


def test_ring_line_wider_than_its_circle_is_a_disc():
    item = drawn(RingLine(id="a", radius=1, width=3))
    assert len(list(contours(item.path))) == 1


@pytest.mark.parametrize("count", [3, 60, 121])
def test_beads_are_as_many_as_said_and_evenly_spaced(count):
    found = middles(drawn(Beading(id="a", radius=15, diameter=0.5, count=count)))
    assert len(found) == count
    assert found[0] == pytest.approx((0, 15), abs=1e-6)
    for index, (x, y) in enumerate(found):
        turned = (bearing_of(x, y) - 360 / count * index + 180) % 360 - 180
        assert turned == pytest.approx(0, abs=1e-6)
        assert math.hypot(x, y) == pytest.approx(15)


def test_bead_has_its_diameter():
    item = drawn(Beading(id="a", radius=15, diameter=0.8, count=40))
    assert radii(item) == pytest.approx((14.6, 15.4), abs=1e-3)


def test_beads_that_would_touch_are_told_with_a_number_that_fits():
    _, findings = laid(Beading(id="a", radius=10, diameter=0.6, count=120))
    assert findings[0].message == "120 beads of 0.6 mm touch each other"
    room = int(findings[0].hint.split()[-1])
    assert codes(laid(Beading(id="a", radius=10, diameter=0.6, count=room))[1]) == []
    assert codes(laid(Beading(id="a", radius=10, diameter=0.6, count=room + 8))[1]) != []


def test_bead_larger_than_its_ring_has_room_for_none():
    _, findings = laid(Beading(id="a", radius=0.1, diameter=20))
    assert findings[0].hint == "the ring has room for 0"


@pytest.mark.parametrize("shape", ["bar", "tooth"])
def test_teeth_point_inward_from_their_ring(shape):
    item = drawn(Denticles(id="a", radius=16, length=1, count=90, shape=shape))
    assert radii(item) == pytest.approx((15, 16), abs=1e-3)
    assert len(list(contours(item.path))) == 90


def test_bar_and_gap_share_the_pitch_as_fill_says():
    item = drawn(Denticles(id="a", radius=16, length=1, count=90, fill=0.3))
    assert area(item.path) == pytest.approx(0.3 * math.pi * (16**2 - 15**2), rel=1e-4)


@pytest.mark.parametrize("count", [3, 90])
def test_first_tooth_has_its_tip_at_twelve(count):
    item = drawn(Denticles(id="a", radius=16, length=1, count=count, shape="tooth"))
    first = measure.rings(next(iter(contours(item.path))))[0]
    assert min(first, key=lambda point: math.hypot(*point)) == pytest.approx((0, 15), abs=1e-9)
    assert area(item.path) > 0


def test_teeth_that_reach_the_centre_are_told():
    _, findings = laid(Denticles(id="a", radius=3, length=3))
    assert findings[0].message == "teeth of 3 mm reach the centre"


def test_exergue_line_crosses_its_circle():
    item = drawn(ExergueLine(id="a", y=-8, within=14, width=0.4))
    left, bottom, right, top = measure.shape(item.path).bounds
    assert (bottom, top) == pytest.approx((-8.2, -7.8))
    assert (right, -left) == pytest.approx((chord(14, 7.8), chord(14, 7.8)))


@pytest.mark.parametrize("y", [-14, 14, 13.9, 100])
def test_exergue_line_outside_its_circle_is_told(y):
    _, findings = laid(ExergueLine(id="a", y=y, within=14))
    assert codes(findings) == [("error", "layout.room")]
