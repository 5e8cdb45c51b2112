import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.geometry.path import multiply
from obverse.geometry.polar import (
    arc_angle,
    arc_length,
    bearing_of,
    chord,
    is_upper,
    normal,
    point_at,
    stand_on,
    turn,
)

bearings = st.floats(-720, 720)
radii = st.floats(0.1, 200)


def mapped(matrix, x, y):
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


@pytest.mark.parametrize(
    ("bearing", "point"), [(0, (0, 2)), (90, (2, 0)), (180, (0, -2)), (270, (-2, 0))]
)
def test_bearings_run_clockwise_from_twelve(bearing, point):
    assert point_at(bearing, 2) == pytest.approx(point)


@given(bearings, radii)
def test_bearing_of_point_at_is_the_bearing(bearing, radius):
    found = bearing_of(*point_at(bearing, radius))
    assert math.cos(math.radians(found - bearing)) == pytest.approx(1)
    assert math.hypot(*point_at(bearing, radius)) == pytest.approx(radius)


@given(st.floats(-1e6, 1e6))
def test_normal_bearing_is_within_one_turn(bearing):
    assert 0 <= normal(bearing) < 360
    assert math.isclose(
        math.cos(math.radians(normal(bearing))), math.cos(math.radians(bearing)), abs_tol=1e-6
    )


def test_normal_of_just_below_zero_is_zero():
    assert normal(-1e-20) == 0.0


@pytest.mark.parametrize(
    ("bearing", "upper"), [(0, True), (90, True), (-90, True), (90.1, False), (180, False)]
)
def test_upper_half_includes_three_and_nine(bearing, upper):
    assert is_upper(bearing) is upper


@given(st.floats(-360, 360), radii)
def test_arc_angle_undoes_arc_length(angle, radius):
    assert arc_angle(arc_length(angle, radius), radius) == pytest.approx(angle)


def test_arc_length_of_a_full_turn_is_the_circumference():
    assert arc_length(360, 10) == pytest.approx(2 * math.pi * 10)


@given(bearings, bearings)
def test_turns_add_up(first, second):
    assert multiply(turn(first), turn(second)) == pytest.approx(turn(first + second), abs=1e-9)


@given(bearings, radii)
def test_outward_stand_points_its_top_away_from_the_centre(bearing, radius):
    foot, top = (mapped(stand_on(bearing, radius), 0, y) for y in (0, 1))
    assert foot == pytest.approx(point_at(bearing, radius), abs=1e-9)
    assert top == pytest.approx(point_at(bearing, radius + 1), abs=1e-9)


@given(bearings, radii)
def test_inward_stand_points_its_top_to_the_centre(bearing, radius):
    foot, top = (mapped(stand_on(bearing, radius, inward=True), 0, y) for y in (0, 1))
    assert foot == pytest.approx(point_at(bearing, radius), abs=1e-9)
    assert top == pytest.approx(point_at(bearing, radius - 1), abs=1e-9)


def test_stand_scales_the_drawing_and_not_the_ring():
    x, y = mapped(stand_on(90, 10, scale=3), 0, 1)
    assert (x, y) == pytest.approx((13, 0))


def test_inward_stand_at_six_is_upright():
    assert mapped(stand_on(180, 10, inward=True), 1, 0) == pytest.approx((1, -10))


@given(radii, st.floats(-1, 1))
def test_chord_ends_on_the_circle(radius, share):
    assert math.hypot(chord(radius, share * radius), share * radius) == pytest.approx(radius)


def test_chord_outside_the_circle_is_nothing():
    assert chord(5, 5.1) == 0
