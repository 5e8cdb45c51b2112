import math

import pathops
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

import measure
from obverse.errors import GeometryError
from obverse.geometry import combine
from obverse.geometry.combine import (
    difference,
    intersection,
    outline_stroke,
    overlap,
    tidy,
    tidy_all,
    union,
)
from obverse.geometry.path import CLOSE, LINE, MOVE, Path, area, contours, join, reverse, transform
from obverse.geometry.shapes import circle, polygon, rectangle, ring, star
from strategies import paths


def rounds() -> st.SearchStrategy[Path]:
    """Return circles, stars and rings here and there on a medal."""
    shapes = st.one_of(
        st.builds(circle, st.floats(0.5, 15)),
        st.builds(star, st.floats(0.5, 15), st.integers(3, 12), st.floats(0, 0.8)),
        st.builds(ring, st.floats(4, 15), st.floats(0.1, 3.5)),
    )
    return st.builds(
        lambda path, x, y: transform(path, (1, 0, 0, 1, x, y)),
        shapes,
        st.floats(-15, 15),
        st.floats(-15, 15),
    )


def test_tidy_unites_overlapping_contours():
    path = tidy(join((rectangle(4, 4), rectangle(4, 4, (2, 0)))))
    assert area(path) == pytest.approx(24)
    assert len(list(contours(path))) == 1


def test_tidy_makes_holes_clockwise_and_outer_contours_not():
    path = tidy(join((reverse(circle(5)), circle(3))))
    assert area(path) == pytest.approx(math.pi * 16, rel=1e-4)


def test_even_odd_leaves_a_hole_where_two_contours_overlap():
    both = join((circle(5), circle(3)))
    assert area(tidy(both)) == pytest.approx(math.pi * 25, rel=1e-4)
    assert area(tidy(both, even_odd=True)) == pytest.approx(math.pi * 16, rel=1e-4)


@given(st.lists(rounds(), min_size=1, max_size=5))
def test_tidy_makes_both_fill_rules_agree(found):
    crossed = join(found)
    nonzero, even_odd = measure.areas(tidy(crossed))
    wanted, _ = measure.areas(crossed)
    assert nonzero == pytest.approx(wanted, rel=1e-3, abs=0.01)
    assert even_odd == pytest.approx(nonzero, rel=1e-4, abs=1e-3)
    assert area(tidy(crossed)) == pytest.approx(nonzero, rel=1e-3, abs=0.01)


@given(rounds(), rounds())
def test_union_covers_what_either_covers(first, second):
    wanted = measure.shape(first).union(measure.shape(second)).area
    assert area(union([first, second])) == pytest.approx(wanted, rel=1e-3, abs=0.01)


@given(rounds(), rounds())
def test_difference_takes_away_what_is_shared(first, second):
    wanted = measure.shape(first).difference(measure.shape(second)).area
    assert area(difference(first, second)) == pytest.approx(wanted, rel=1e-3, abs=0.01)


@given(rounds(), rounds())
def test_intersection_is_what_both_cover(first, second):
    wanted = measure.shape(first).intersection(measure.shape(second)).area
    assert area(intersection(first, second)) == pytest.approx(wanted, rel=1e-3, abs=0.01)


@given(rounds(), rounds())
def test_overlap_tells_whether_anything_is_shared(first, second):
    shared = measure.shape(first).intersection(measure.shape(second)).area
    assume(shared == 0 or shared > 0.01)
    assert overlap(first, second) is (shared > 0)


def test_shapes_side_by_side_do_not_overlap():
    assert not overlap(rectangle(2, 2), rectangle(2, 2, (2, 0)))


def test_union_of_one_is_itself():
    assert area(union([circle(3)])) == pytest.approx(area(circle(3)))


@given(st.lists(rounds(), min_size=1, max_size=12))
def test_tidy_all_covers_what_any_covers(found):
    path = tidy_all(found)
    wanted = shapely.union_all([measure.shape(each) for each in found]).area
    assert area(path) == pytest.approx(wanted, rel=1e-3, abs=0.01)


def test_tidy_all_leaves_shapes_that_keep_apart_to_the_bit():
    apart = [circle(1, (5 * index, 0)) for index in range(4)]
    assert tidy_all(apart) == join(apart)


def test_tidy_all_joins_a_crowd_through_a_late_comer():
    path = tidy_all([rectangle(2, 2), rectangle(2, 2, (3, 0)), rectangle(2, 1, (1.5, 0))])
    assert len(list(contours(path))) == 1
    assert area(path) == pytest.approx(4 + 4 + 1)


def test_tidy_all_refuses_what_would_take_minutes():
    crowd = [star(9, 60, 0.5 + index / 1000) for index in range(60)]
    with pytest.raises(GeometryError, match=r"7,260 pieces of outline overlap; up to 3,000"):
        tidy_all(crowd)


@given(paths())
def test_tangled_outlines_become_clean_or_are_refused(path):
    try:
        clean = tidy(path)
    except GeometryError:
        return
    nonzero, even_odd = measure.areas(clean)
    assert even_odd == pytest.approx(nonzero, rel=1e-2, abs=0.5)


def test_stroke_of_a_closed_circle_is_a_ring():
    stroke = outline_stroke(circle(5), 1)
    assert area(stroke) == pytest.approx(math.pi * (5.5**2 - 4.5**2), rel=1e-3)


@pytest.mark.parametrize(("cap", "extra"), [("butt", 0), ("square", 2 * 2), ("round", math.pi)])
def test_stroke_of_an_open_line_ends_with_its_cap(cap, extra):
    line = Path(bytes((MOVE, LINE)), (0, 0, 10, 0))
    assert area(outline_stroke(line, 2, cap=cap)) == pytest.approx(20 + extra, rel=1e-3)


@pytest.mark.parametrize(
    ("corner", "extra"), [("miter", 1), ("bevel", 0.5), ("round", math.pi / 4)]
)
def test_stroke_turns_a_corner_as_it_is_told(corner, extra):
    bent = Path(bytes((MOVE, LINE, LINE)), (-10, 0, 0, 0, 0, 10))
    # Two bars that share the inner quarter of the corner, and the outer quarter as told.
    assert area(outline_stroke(bent, 2, corner=corner)) == pytest.approx(39 + extra, rel=1e-3)


def test_closed_contour_strokes_all_its_sides():
    triangle = polygon([(0, 0), (10, 0), (0, 10)])
    open_line = Path(triangle.verbs.rstrip(bytes((CLOSE,))), triangle.coords)
    third_side = area(outline_stroke(triangle, 1)) - area(outline_stroke(open_line, 1))
    assert third_side == pytest.approx(10)


def lying(results):
    """Return a stand-in for `_combine` that gives the results before it tells the truth."""
    honest, queue = combine._combine, list(results)
    return lambda *given: queue.pop(0) if queue else honest(*given)


def test_wrong_area_is_not_believed(monkeypatch):
    monkeypatch.setattr(combine, "_combine", lying([circle(1)]))
    path = intersection(circle(5), circle(5, (5, 0)))
    wanted = measure.shape(circle(5)).intersection(measure.shape(circle(5, (5, 0)))).area
    assert area(path) == pytest.approx(wanted, rel=1e-3)


def test_failure_of_one_way_leaves_it_to_the_others(monkeypatch):
    honest = combine._combine
    failures = [pathops.PathOpsError("once")]

    def failing(*given):
        if failures:
            raise failures.pop()
        return honest(*given)

    monkeypatch.setattr(combine, "_combine", failing)
    assert area(difference(rectangle(4, 4), rectangle(2, 2))) == pytest.approx(12)


def test_no_two_ways_that_agree_is_an_error(monkeypatch):
    monkeypatch.setattr(combine, "_combine", lying([circle(r) for r in range(1, 9)]))
    with pytest.raises(GeometryError, match="can't be combined reliably"):
        difference(circle(9), rectangle(2, 2))


def test_overlap_that_cannot_be_told_counts_as_one(monkeypatch):
    def failing(*given):
        raise pathops.PathOpsError

    monkeypatch.setattr(combine, "_combine", failing)
    assert overlap(circle(1), circle(1, (9, 9)))


def test_outline_that_will_not_simplify_is_tried_straight_and_then_refused(monkeypatch):
    tried = []

    class Stubborn(pathops.Path):
        def simplify(self, **options):
            tried.append(len(list(self)))
            raise pathops.PathOpsError

    monkeypatch.setattr(combine.pathops, "Path", Stubborn)
    with pytest.raises(GeometryError, match="too tangled"):
        tidy(circle(5))
    assert len(tried) == 2
    assert tried[1] > tried[0]


def test_intersection_that_skia_gives_up_is_refused(monkeypatch):
    def give_up(*_):
        raise pathops.PathOpsError

    monkeypatch.setattr(combine, "_combine", give_up)
    with pytest.raises(GeometryError, match="can't be intersected"):
        combine.intersection_once(circle(2), circle(1))


def test_intersection_once_is_the_area_that_both_cover():
    shared = combine.intersection_once(circle(2), circle(1))
    assert area(shared) == pytest.approx(math.pi, rel=1e-3)
