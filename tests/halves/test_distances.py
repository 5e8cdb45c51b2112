import math

import pytest

from obverse.geometry.distance import (
    clipped,
    crossed,
    crossings,
    distance,
    encloses,
    segments_of,
    spaced,
    spaced_open,
)
from obverse.geometry.path import Path, length
from obverse.geometry.shapes import circle, polygon, rectangle

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]


def test_segments_join_each_point_to_the_next():
    assert segments_of(SQUARE) == [(0, 0, 4, 0), (4, 0, 4, 4), (4, 4, 0, 4)]
    assert segments_of(SQUARE, closed=True)[-1] == (0, 4, 0, 0)
    assert segments_of([(1.0, 2.0)]) == []


@pytest.mark.parametrize(
    ("point", "away"),
    [
        ((2, -3), 3),  # beside its middle
        ((7, 4), 5),  # beyond its end
        ((-3, -4), 5),  # before its start
        ((1, 0), 0),  # on it
        ((4, 0), 0),  # at its end
    ],
)
def test_distance_to_a_segment(point, away):
    assert distance(point, [(0, 0, 4, 0)]) == away


def test_distance_is_to_the_nearest_segment():
    assert distance((5, 1), segments_of(SQUARE, closed=True)) == 1
    assert distance((2, 2), segments_of(SQUARE, closed=True)) == 2
    assert distance((3, 4), [(0, 0, 0, 0)]) == 5
    assert distance((3, 4), []) == math.inf


def test_spaced_keeps_corners_and_no_step_is_longer():
    places = spaced(SQUARE, 1.5)
    assert places[:4] == [(0, 0), (4 / 3, 0), (8 / 3, 0), (4, 0)]
    assert len(places) == 12
    assert set(SQUARE) <= set(places)
    around = [*places, places[0]]
    assert max(map(math.dist, around[:-1], around[1:])) <= 1.5


def test_spaced_does_not_divide_short_segments_or_points():
    assert spaced(SQUARE, 100) == SQUARE
    assert spaced([(1.0, 1.0)], 0.5) == [(1, 1)]


def test_spaced_open_ends_at_the_end():
    assert spaced_open([(0.0, 0.0), (3.0, 0.0)], 1) == [(0, 0), (1, 0), (2, 0), (3, 0)]
    assert spaced_open([(0.0, 0.0), (1.0, 0.0), (1.0, 0.5)], 0.5) == [
        (0, 0),
        (0.5, 0),
        (1, 0),
        (1, 0.5),
    ]
    assert spaced_open([*SQUARE, SQUARE[0]], 10) == [*SQUARE, SQUARE[0]]


def test_crossings_are_points_of_both_lines():
    level, upright = [(0, 1, 4, 1)], [(1, 0, 1, 4), (3, 0, 3, 4), (5, 0, 5, 4)]
    assert list(crossings(level, upright)) == [(1, 1), (3, 1)]
    assert list(crossings([(0, 0, 2, 2)], [(0, 2, 2, 0)])) == [(1, 1)]


def test_crossings_at_an_end_count_and_parallels_do_not_cross():
    assert list(crossings([(0, 0, 2, 0)], [(2, 0, 2, 5)])) == [(2, 0)]
    assert list(crossings([(0, 0, 2, 0)], [(0, 1, 2, 1)])) == []
    assert list(crossings([(0, 0, 2, 0)], [(3, -1, 3, 1)])) == []
    assert crossed([(0, 0, 2, 2)], [(0, 2, 2, 0)])
    assert not crossed([(0, 0, 2, 2)], [(5, 2, 7, 0)])


@pytest.mark.parametrize(
    ("point", "inside"),
    [((2, 2), True), ((5, 2), False), ((-1, 2), False), ((2, 5), False), ((3.99, 0.01), True)],
)
def test_encloses(point, inside):
    assert encloses(segments_of(SQUARE, closed=True), point) is inside


def test_encloses_leaves_out_holes():
    hole = [(1.0, 1.0), (1.0, 3.0), (3.0, 3.0), (3.0, 1.0)]
    both = segments_of(SQUARE, closed=True) + segments_of(hole, closed=True)
    assert not encloses(both, (2, 2))
    assert encloses(both, (0.5, 2))


def test_clipped_ends_on_the_circle():
    assert clipped([(-9.0, 3.0), (9.0, 3.0)], 5) == [[(-4, 3), (4, 3)]]
    assert clipped([(-9.0, 0.0), (1.0, 0.0), (1.0, 1.0), (9.0, 1.0)], 5) == [
        [(-5, 0), (1, 0), (1, 1), pytest.approx((math.sqrt(24), 1))]
    ]


def test_clipped_keeps_what_is_inside_and_drops_what_is_not():
    assert clipped([(0.0, 0.0), (1.0, 0.0)], 5) == [[(0, 0), (1, 0)]]
    assert clipped([(-9.0, 6.0), (9.0, 6.0)], 5) == []
    assert clipped([(6.0, 0.0), (9.0, 0.0)], 5) == []
    assert clipped([(0.0, 0.0), (0.0, 0.0), (9.0, 0.0)], 5) == [[(0, 0), (5, 0)]]


def test_clipped_line_that_leaves_and_comes_back_is_two_parts():
    line = [(0.0, 3.0), (9.0, 3.0), (9.0, -3.0), (0.0, -3.0)]
    assert clipped(line, 5) == [[(0, 3), (4, 3)], [(4, -3), (0, -3)]]


def test_length_is_that_of_the_outline():
    assert length(polygon(SQUARE)) == 16
    assert length(rectangle(3, 1)) == 8
    assert length(Path()) == 0
    # The polygon of control points is never shorter than the curve.
    assert 2 * math.pi * 5 <= length(circle(5)) <= 2 * math.pi * 5 * 1.06
