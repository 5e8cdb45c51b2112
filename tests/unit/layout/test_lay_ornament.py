import math
from itertools import pairwise

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

import measure
from obverse.design.elements import Dot, Laurel, Star
from obverse.geometry.path import area, contours
from obverse.geometry.polar import bearing_of
from obverse.layout.ornament import SEPARATORS, bearings_around
from samples import codes, drawn, laid


def parts(item) -> list[shapely.Geometry]:
    return [measure.shape(each) for each in contours(item.path)]


@given(st.floats(-360, 360), st.integers(1, 50), st.floats(0, 40))
def test_bearings_are_a_pitch_apart_about_their_middle(bearing, count, pitch):
    found = bearings_around(bearing, count, pitch)
    assert len(found) == count
    assert sum(found) / count == pytest.approx(bearing, abs=1e-6)
    assert all(b - a == pytest.approx(pitch) for a, b in pairwise(found))


def test_dots_stand_around_the_bearing():
    item = drawn(Dot(id="a", radius=10, size=1, bearing=90, count=3, pitch=20))
    found = [bearing_of(*each.centroid.coords[0]) for each in parts(item)]
    assert found == pytest.approx([70, 90, 110], abs=1e-6)
    assert area(item.path) == pytest.approx(3 * math.pi / 4, rel=1e-3)


@pytest.mark.parametrize(("upright", "top"), [(False, (11, 0)), (True, (10, 1))])
def test_star_points_away_from_the_centre_or_up(upright, top):
    item = drawn(Star(id="a", radius=10, size=2, bearing=90, upright=upright))
    corners = measure.rings(item.path)[0]
    assert min(abs(corners - top).sum(axis=1)) < 1e-6


def test_star_in_the_middle_is_as_large_as_it_says():
    item = drawn(Star(id="a", radius=0, size=8, points=6))
    assert max(math.hypot(x, y) for x, y in measure.rings(item.path)[0]) == pytest.approx(4)


def test_crowded_dots_are_one_clean_outline():
    item = drawn(Dot(id="a", radius=10, size=3, count=12, pitch=5))
    nonzero, even_odd = measure.areas(item.path)
    assert even_odd == pytest.approx(nonzero, rel=1e-4)
    assert nonzero < 12 * math.pi * 1.5**2 / 2


def test_far_too_crowded_stars_are_told_at_once():
    side, findings = laid(Star(id="a", radius=5, size=8, points=60, count=360, pitch=1))
    assert codes(findings) == [("error", "geometry.failed")]
    assert len(side.items) == 1


def test_laurel_is_symmetric_about_the_upright_axis():
    wreath = measure.shape(drawn(Laurel(id="a", radius=12)).path)
    mirrored = shapely.transform(wreath, lambda points: points * (-1, 1))
    assert wreath.symmetric_difference(mirrored).area < 1e-6


def test_laurel_has_two_branches_that_rise_by_their_arc():
    wreath = drawn(Laurel(id="a", radius=12, arc=100, leaf=2))
    branches = measure.shape(wreath.path).geoms
    assert len(branches) == 2
    right = max(branches, key=lambda each: each.centroid.x)
    bearings = [bearing_of(x, y) for x, y in right.exterior.coords]
    # The last leaf grows on past the end of the branch by at most its own length.
    assert 80 - math.degrees(2 / 12) < min(bearings) < 80
    assert max(bearings) < 180


def test_branches_part_at_six_o_clock():
    wreath = measure.shape(drawn(Laurel(id="a", radius=12, leaf=2)).path)
    left, right = sorted(wreath.geoms, key=lambda each: each.centroid.x)
    assert left.distance(right) > 0.5


def test_more_pairs_are_more_leaf():
    few, many = (area(drawn(Laurel(id="a", radius=12, pairs=each)).path) for each in (6, 12))
    assert many > 1.3 * few


@pytest.mark.parametrize("stem", [0.3, 4])
def test_large_leaves_on_a_small_ring_are_still_one_clean_outline(stem):
    side, _ = laid(Laurel(id="a", radius=1.5, leaf=4.8, pairs=20, arc=118, stem=stem))
    nonzero, even_odd = measure.areas(side.items[1].path)
    assert even_odd == pytest.approx(nonzero, rel=1e-3)


@pytest.mark.parametrize("name", SEPARATORS)
def test_separator_has_its_diameter(name):
    _, bottom, _, top = measure.shape(SEPARATORS[name](2)).bounds
    assert top == pytest.approx(1, abs=1e-3)
    assert -1.001 <= bottom < -0.8
