import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import measure
from obverse.geometry.flatten import polylines
from obverse.geometry.path import CUBIC, area, contours, hull_box, reach
from obverse.geometry.polar import bearing_of
from obverse.geometry.shapes import (
    circle,
    leaf,
    polygon,
    rectangle,
    ring,
    sector,
    star,
    tooth,
)


def radial_error(radius: float) -> float:
    """Return how far a circle's outline is from round, in radii."""
    (points,) = polylines(circle(radius), radius * 1e-7)
    return max(abs(math.hypot(x, y) / radius - 1) for x, y in points)


def test_large_circle_is_round_to_five_millionths_of_its_radius():
    assert radial_error(150) < 5e-6


def test_small_circle_is_round_to_three_ten_thousandths_of_its_radius():
    assert radial_error(2.0) < 2.8e-4


def test_no_circle_is_off_by_more_than_its_docstring_says():
    assert radial_error(2.0) * 2.0 < 0.0006
    assert radial_error(150) * 150 < 0.0006 + 1e-4


def test_circle_uses_four_cubics_when_small_and_eight_when_large():
    assert circle(2.0).verbs.count(CUBIC) == 4
    assert circle(2.1).verbs.count(CUBIC) == 8


@given(st.floats(0.05, 150), st.floats(-50, 50), st.floats(-50, 50))
def test_circle_closes_to_the_bit_and_runs_counter_clockwise(radius, x, y):
    path = circle(radius, (x, y))
    assert path.coords[:2] == path.coords[-2:]
    assert area(path) == pytest.approx(math.pi * radius**2, rel=4e-4)


@given(st.floats(0.2, 150), st.floats(0.01, 0.99))
def test_ring_is_a_disc_less_a_disc(outer, share):
    path = ring(outer, outer * share)
    assert area(path) == pytest.approx(math.pi * outer**2 * (1 - share**2), rel=2e-2)
    assert [area(each) > 0 for each in contours(path)] == [True, False]


def test_ring_without_a_hole_is_a_disc():
    assert ring(5, 0) == ring(5, -1) == circle(5)


def test_polygon_goes_through_its_points():
    points = [(0, 0), (4, 0), (4, 3)]
    assert polylines(polygon(points), 1) == [points]
    assert area(polygon(points)) == 6


def test_rectangle_stands_about_its_centre():
    assert hull_box(rectangle(4, 2, (10, 20))) == (8, 19, 12, 21)
    assert area(rectangle(4, 2)) == 8


def test_star_points_up_and_runs_counter_clockwise():
    path = star(3, 5, 0.528)
    assert path.coords[:2] == pytest.approx((0, 3))
    assert area(path) > 0


@given(st.integers(3, 60))
def test_star_of_no_depth_is_a_regular_polygon(points):
    expected = points / 2 * math.sin(2 * math.pi / points)
    assert area(star(1, points, 0)) == pytest.approx(expected)


@given(st.integers(3, 60), st.floats(0, 0.95))
def test_star_lies_within_its_radius(points, depth):
    path = star(2, points, depth)
    assert reach(path) == pytest.approx(2)
    assert len(path.coords) == 4 * points


@given(st.floats(1, 150), st.floats(0.05, 0.95), st.floats(-360, 360), st.floats(0.5, 359))
def test_sector_has_its_share_of_the_ring(outer, share, start, angle):
    inner = outer * share
    expected = math.pi * (outer**2 - inner**2) * angle / 360
    assert area(sector(outer, inner, start, start + angle)) == pytest.approx(expected, rel=1e-4)


def test_sector_lies_between_its_bearings():
    (points,) = polylines(sector(10, 8, 30, 60), 1e-4)
    found = [bearing_of(x, y) for x, y in points]
    assert (min(found), max(found)) == pytest.approx((30, 60))
    radii = [math.hypot(x, y) for x, y in points]
    assert (min(radii), max(radii)) == pytest.approx((8, 10), abs=1e-4)


@given(st.floats(1, 150), st.floats(0.05, 0.95), st.floats(-360, 360), st.floats(0.5, 170))
def test_tooth_is_a_segment_less_the_triangle_over_its_point(outer, share, start, angle):
    half, inner = math.radians(angle) / 2, outer * share
    # The sector of the disc, without the two triangles between centre, corners and point.
    wanted = outer**2 * half - outer * inner * math.sin(half)
    found = area(tooth(outer, inner, start, start + angle))
    assert found == pytest.approx(wanted, rel=1e-4, abs=1e-4 * outer**2)


def test_leaf_grows_up_from_the_origin():
    path = leaf(4, 1)
    corners = measure.rings(path)[0]
    assert path.coords[:2] == (0, 0)
    assert corners[:, 1].max() == pytest.approx(4)
    assert corners[:, 0].max() == pytest.approx(-corners[:, 0].min())
    assert area(path) > 0


def test_leaf_is_about_as_wide_as_it_says():
    width = measure.rings(leaf(4, 1))[0][:, 0]
    assert width.max() - width.min() == pytest.approx(1, rel=0.1)
