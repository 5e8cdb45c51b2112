import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import measure
from obverse.geometry.path import (
    CLOSE,
    CUBIC,
    IDENTITY,
    LINE,
    MOVE,
    Path,
    Same,
    area,
    boxes_meet,
    contours,
    hull_box,
    join,
    multiply,
    reach,
    reverse,
    shift,
    steps,
    transform,
)
from obverse.geometry.shapes import circle, rectangle, star
from strategies import matrices, paths

HALF_MOON = Path(bytes((MOVE, CUBIC, LINE, CLOSE)), (0, 0, 0, 4, 6, 4, 6, 0, 3, -1))


def test_steps_give_each_verb_its_points():
    assert list(steps(HALF_MOON)) == [
        (MOVE, (0, 0)),
        (CUBIC, (0, 4, 6, 4, 6, 0)),
        (LINE, (3, -1)),
        (CLOSE, ()),
    ]


def test_empty_path_is_false_and_any_other_true():
    assert not Path()
    assert HALF_MOON


def test_join_keeps_contours_in_order():
    both = join((rectangle(2, 2), HALF_MOON))
    assert list(contours(both)) == [rectangle(2, 2), HALF_MOON]


def test_contours_of_nothing_are_none():
    assert list(contours(Path())) == []


def test_reverse_runs_the_same_points_the_other_way():
    assert reverse(HALF_MOON) == Path(
        bytes((MOVE, LINE, CUBIC, CLOSE)), (3, -1, 6, 0, 6, 4, 0, 4, 0, 0)
    )


@given(paths())
def test_reverse_twice_is_the_same(path):
    assert reverse(reverse(path)) == path


@given(paths())
def test_reverse_turns_the_sign_of_the_area(path):
    assert area(reverse(path)) == pytest.approx(-area(path), abs=1e-6)


@given(paths(), matrices())
def test_transform_scales_the_area_by_the_determinant(path, matrix):
    a, b, c, d, _, _ = matrix
    expected = abs(a * d - b * c) * area(path)
    assert area(transform(path, matrix)) == pytest.approx(expected, rel=1e-6, abs=1e-4)


@given(paths(), matrices(), matrices())
def test_multiply_is_one_transform_after_the_other(path, first, then):
    at_once = transform(path, multiply(first, then))
    in_turn = transform(transform(path, first), then)
    assert at_once.verbs == in_turn.verbs
    assert at_once.coords == pytest.approx(in_turn.coords, rel=1e-6, abs=1e-4)


@given(matrices())
def test_identity_changes_no_matrix(matrix):
    assert multiply(IDENTITY, matrix) == matrix == multiply(matrix, IDENTITY)


def test_mirror_keeps_outer_contours_counter_clockwise():
    mirrored = transform(circle(3), (-1, 0, 0, 1, 0, 0))
    assert area(mirrored) == pytest.approx(area(circle(3)))


def test_area_of_lines_is_that_of_the_polygon():
    assert area(rectangle(3, 4, (7, -9))) == 12


def test_area_of_a_cubic_is_exact():
    # Under the cubic: 3 (1 - t) t · 4 against dx, which gives 14.4; below it a triangle of 3.
    assert abs(area(HALF_MOON)) == pytest.approx(14.4 + 3)


def test_area_of_a_circle_is_that_of_its_shape():
    assert area(circle(5)) == pytest.approx(measure.areas(circle(5))[0], rel=2e-4)


def test_hull_box_holds_every_control_point():
    assert hull_box(HALF_MOON) == (0, -1, 6, 4)


def test_reach_is_the_farthest_control_point():
    assert reach(HALF_MOON) == math.hypot(6, 4)
    assert reach(star(5, 5, 0.5)) == pytest.approx(5)


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        ((1, 1, 3, 3), True),
        ((2, 0, 3, 1), True),
        ((2.1, 0, 3, 1), False),
        ((-3, 0, -0.1, 1), False),
        ((0, 2.1, 1, 3), False),
        ((0, -3, 1, -0.1), False),
    ],
)
def test_boxes_meet_where_they_share_a_point(other, meets):
    assert boxes_meet((0, 0, 2, 2), other) is meets


@given(st.lists(paths(), max_size=4))
def test_join_adds_areas(found):
    assert area(join(found)) == pytest.approx(sum(map(area, found)), abs=1e-5)


@given(paths(), st.floats(-50, 50), st.floats(-50, 50))
def test_shift_moves_every_point_alike(path, x, y):
    moved = transform(path, (1, 0, 0, 1, x, y))
    assert moved == shift(path, x, y)
    assert moved.verbs == path.verbs
    assert moved.coords[0::2] == tuple(value + x for value in path.coords[0::2])
    assert moved.coords[1::2] == tuple(value + y for value in path.coords[1::2])


@given(paths(), matrices())
def test_scaling_is_to_the_bit_what_the_general_way_gives(path, matrix):
    a, _, _, d, e, f = matrix
    scaled = transform(path, (a, 0.0, 0.0, d, e, f))
    # A skew too small to count takes the general way; beside nothing at all it shows.
    general = transform(path, (a, 1e-300, 0.0, d, e, f))
    assert scaled.verbs == general.verbs
    # Where scaling leaves next to nothing as well, the two are both nothing.
    one, two = (
        tuple(0.0 if abs(v) < 1e-290 else v for v in each.coords) for each in (scaled, general)
    )
    assert one == two


def test_same_is_the_object_itself_and_no_equal_one():
    one, twin = rectangle(2, 3), rectangle(2, 3)
    assert one == twin
    assert Same(one) == Same(one)
    assert hash(Same(one)) == hash(Same(one))
    assert Same(one) != Same(twin)
    assert Same(one) != one


def test_reach_is_of_the_path_that_is_asked_for():
    one, other = rectangle(6, 8), rectangle(6, 8, (1, 0))
    assert [reach(path) for path in (one, other, one)] == [5, math.hypot(4, 4), 5]
