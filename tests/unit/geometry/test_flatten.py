import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from obverse.geometry.flatten import flatten, polylines
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path
from obverse.geometry.shapes import circle, rectangle
from strategies import cubics


def on_curve(points: tuple[float, ...], count: int = 400) -> np.ndarray:
    """Return points of a cubic, by the formula."""
    t = np.linspace(0, 1, count)[:, None]
    p = np.array(points).reshape(4, 2)
    return (
        (1 - t) ** 3 * p[0] + 3 * (1 - t) ** 2 * t * p[1] + 3 * (1 - t) * t**2 * p[2] + t**3 * p[3]
    )


@given(cubics(), st.sampled_from([0.5, 0.05, 0.005]))
def test_polyline_keeps_to_its_tolerance(points, tolerance):
    flat = flatten(Path(bytes((MOVE, CUBIC, CLOSE)), points), tolerance)
    chain = shapely.LineString(np.array(flat.coords).reshape(-1, 2))
    distances = shapely.distance(chain, shapely.points(on_curve(points)))
    assert distances.max() <= tolerance + 1e-9


def test_flat_path_has_lines_only_and_the_same_ends():
    flat = flatten(circle(5), 0.01)
    assert set(flat.verbs) == {MOVE, LINE, CLOSE}
    assert flat.coords[:2] == circle(5).coords[:2]


def test_flattening_lines_changes_nothing():
    assert flatten(rectangle(3, 4), 0.01) == rectangle(3, 4)


def test_contour_after_a_close_starts_anew():
    pair = Path(
        bytes((MOVE, LINE, CLOSE, MOVE, CUBIC, CLOSE)),
        (0, 0, 1, 0, 5, 5, 5, 5, 6, 6, 6, 6),
    )
    assert [line[0] for line in polylines(pair, 0.1)] == [(0, 0), (5, 5)]


def test_straight_cubic_is_one_line():
    straight = Path(bytes((MOVE, CUBIC, CLOSE)), (0, 0, 1, 0, 2, 0, 3, 0))
    assert flatten(straight, 0.001).verbs == bytes((MOVE, LINE, CLOSE))


def test_polylines_do_not_repeat_the_first_point():
    (line,) = polylines(circle(5), 0.01)
    assert line[0] != line[-1]
    assert len(line) == len(set(line))


def test_tighter_tolerance_needs_more_points():
    loose, tight = (len(polylines(circle(5), each)[0]) for each in (0.01, 0.0001))
    assert tight == pytest.approx(10 * loose, rel=0.2)
    assert math.isclose(loose, 8 * math.ceil(loose / 8))
