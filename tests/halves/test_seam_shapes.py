"""Seams as numbers: where each kind of line runs, on both faces."""

import math

import numpy as np
import pytest
import shapely
from cases import area_of, disc, shape_of
from drawn import cubic

from obverse.design.model import Blank
from obverse.design.split import Piece, Seam, Split
from obverse.geometry.path import CUBIC, steps
from obverse.halves.cut import cuts_of, piece_at
from obverse.halves.seam import cut_band, impossible, mirror, seam_points, shape_seam

BLANK = Blank(diameter=40)
COIN = Blank(diameter=40, alignment="coin")


def split(seam: Seam, **fields) -> Split:
    return Split(seam=seam, **fields)


def inner(points, radius: float = 20) -> list[tuple[float, float]]:
    """Return the points inside the blank, rounded to the nanometre."""
    rounded = [(round(x, 6) + 0.0, round(y, 6) + 0.0) for x, y in points]
    return [point for point in rounded if math.hypot(*point) < radius - 1e-6]


def test_a_straight_seam_runs_towards_its_bearing_and_beyond_the_blank():
    shape = shape_seam(Seam(bearing=60), BLANK)
    (x0, y0), (x1, y1) = shape.points
    assert (x1, y1) == pytest.approx((30 * math.sin(math.radians(60)), 15))
    assert (x0, y0) == pytest.approx((-x1, -y1))
    assert shape.corners == ()


@pytest.mark.parametrize("bearing", [0, 60, 90, 180, -45, 300])
@pytest.mark.parametrize("offset", [3, -3])
def test_offset_moves_the_seam_to_the_right_of_its_bearing(bearing, offset):
    (x0, y0), (x1, y1) = shape_seam(Seam(bearing=bearing, offset=offset), BLANK).points
    right = math.cos(math.radians(bearing)), -math.sin(math.radians(bearing))
    for x, y in ((x0, y0), (x1, y1)):
        assert x * right[0] + y * right[1] == pytest.approx(offset)
    assert (x1 - x0) * right[1] - (y1 - y0) * right[0] < 0


def test_a_seam_upwards_with_an_offset_stands_right_of_the_centre():
    assert [x for x, _ in shape_seam(Seam(offset=3), BLANK).points] == [3, 3]


def test_a_keyed_seam_has_its_tongues_to_the_right():
    seam = Seam(kind="keyed", count=1, width=6, depth=3, offset=1)
    assert inner(shape_seam(seam, BLANK).points) == [(1, -3), (4, -3), (4, 3), (1, 3)]


def test_tongues_share_the_chord_evenly():
    seam = Seam(kind="keyed", count=2, width=4, depth=2)
    corners = inner(shape_seam(seam, BLANK).corners)
    assert corners == [
        (0, -12), (2, -12), (2, -8), (0, -8),
        (0, 8), (2, 8), (2, 12), (0, 12),
    ]  # fmt: skip


def test_a_zigzag_swings_by_half_its_depth_and_is_straight_between():
    seam = Seam(kind="zigzag", count=2, depth=3)
    assert inner(shape_seam(seam, BLANK).points) == [
        (1.5, -15), (0, -10), (-1.5, -5), (0, 0), (1.5, 5), (0, 10), (-1.5, 15),
    ]  # fmt: skip


def test_a_zigzag_through_the_centre_parts_the_blank_in_halves():
    for kind in ("zigzag", "wave", "straight"):
        cuts = cuts_of(split(Seam(kind=kind, count=3, bearing=17)), BLANK, "obverse")
        one, two = map(area_of, cuts.bodies)
        assert one == pytest.approx(two, rel=1e-5)


@pytest.mark.parametrize(("count", "depth"), [(1, 1), (3, 2), (7, 4), (12, 0.5)])
def test_a_wave_is_a_sine_within_two_percent_of_its_amplitude(count, depth):
    line = shape_seam(Seam(kind="wave", count=count, depth=depth), BLANK).line
    places = [line.coords[:2]]
    for verb, points in steps(line):
        if verb == CUBIC:
            places += cubic(places[-1], points)
    x, y = np.array(places).T
    amplitude = depth / 2
    ideal = amplitude * np.sin(2 * np.pi * y * count / (2 * 20))
    assert np.abs(x - ideal).max() < 0.02 * amplitude
    assert np.abs(x).max() == pytest.approx(amplitude, rel=1e-9)


def test_a_wave_has_no_kinks():
    line = shape_seam(Seam(kind="wave", count=5, depth=3), BLANK).line
    points = np.array(line.coords).reshape(-1, 2)
    before, after = points[3:-1:3] - points[2:-2:3], points[4::3] - points[3:-1:3]
    assert len(before) == len(after)
    np.testing.assert_allclose(before, after, atol=1e-9)


def test_the_band_is_as_wide_as_the_cut():
    band = shape_of(cut_band(Seam(bearing=60), BLANK, 0.3)).intersection(disc(20))
    assert band.area == pytest.approx(0.3 * 40, rel=1e-4)
    assert not cut_band(Seam(bearing=60), BLANK, 0)


def test_round_outside_corners_of_the_band():
    seam = Seam(kind="keyed", count=1, width=6, depth=3)
    band = shape_of(cut_band(seam, BLANK, 0.5)).intersection(disc(19))
    ideal = shapely.LineString(shape_seam(seam, BLANK).points).buffer(0.25, quad_segs=64)
    assert band.symmetric_difference(ideal.intersection(disc(19))).area < 0.005 * 26


def test_corner_relief_takes_a_round_hole_at_each_corner():
    plain, relieved = (
        shape_of(cut_band(Seam(kind="keyed", count=1, width=6, depth=3, relief=relief), BLANK, 0.2))
        for relief in (0, 0.5)
    )
    holes = relieved.difference(plain)
    for x, y in ((0, -3), (3, -3), (3, 3), (0, 3)):
        assert relieved.contains(shapely.Point(x, y).buffer(0.499))
        assert holes.intersection(shapely.Point(x, y).buffer(0.6)).area > 0.3
    assert (
        holes.difference(
            shapely.union_all(
                [shapely.Point(*each).buffer(0.501) for each in [(0, -3), (3, -3), (3, 3), (0, 3)]]
            )
        ).area
        < 1e-3
    )
    # A hole smaller than the cut changes nothing, and only corners of tongues have one.
    tiny = Seam(kind="keyed", count=1, width=6, depth=3, relief=0.05)
    assert shape_of(cut_band(tiny, BLANK, 0.2)).equals_exact(plain, 1e-9)
    assert cut_band(Seam(kind="zigzag", relief=1), BLANK, 0.2) == cut_band(
        Seam(kind="zigzag"), BLANK, 0.2
    )


def test_relief_without_kerf_is_holes_alone():
    band = shape_of(cut_band(Seam(kind="keyed", count=1, width=6, depth=3, relief=0.5), BLANK, 0))
    assert band.area == pytest.approx(4 * math.pi * 0.25, rel=1e-3)


def test_a_seam_on_60_degrees_has_the_upper_left_first():
    cuts = Split(seam=Seam(bearing=60))
    assert piece_at((-5, 5), cuts, BLANK, "obverse") == "left"
    assert piece_at((5, -5), cuts, BLANK, "obverse") == "right"


def test_the_first_piece_as_seen_from_behind():
    cuts = Split(seam=Seam(bearing=60))
    # Turned about the upright axis the upper left half is the upper right one.
    assert piece_at((5, 5), cuts, BLANK, "reverse") == "left"
    assert piece_at((-5, -5), cuts, BLANK, "reverse") == "right"
    # Turned about the level axis it is the lower left one.
    assert piece_at((-5, -5), cuts, COIN, "reverse") == "left"
    assert piece_at((5, 5), cuts, COIN, "reverse") == "right"


def test_points_in_the_cut_belong_to_the_nearest_piece():
    cuts = Split(seam=Seam(kind="wave", count=2, depth=4), kerf=0.4)
    assert piece_at((-0.1, 0), cuts, BLANK, "obverse") == "left"
    assert piece_at((0.1, 0), cuts, BLANK, "obverse") == "right"
    assert piece_at((1.5, 5), cuts, BLANK, "obverse") == "left"
    assert piece_at((-1.5, -5), cuts, BLANK, "obverse") == "right"


def test_quarters_stand_left_and_right_of_both_seams():
    four = tuple(Piece(id=each) for each in ("nw", "sw", "ne", "se"))
    cuts = Split(seam=Seam(bearing=0), second=Seam(bearing=-90), pieces=four)
    # Left of a seam towards 9 o'clock is the lower half.
    found = [piece_at((x, y), cuts, BLANK, "obverse") for x in (-5, 5) for y in (-5, 5)]
    assert found == ["nw", "sw", "ne", "se"]


@pytest.mark.parametrize(("alignment", "factors"), [("medal", (-1, 1)), ("coin", (1, -1))])
def test_mirror_turns_every_seam_over(alignment, factors):
    blank = Blank(diameter=40, alignment=alignment)
    a, b, c, d, e, f = mirror(alignment)
    assert (a, d) == factors
    assert (b, c, e, f) == (0, 0, 0, 0)
    whole = Split(seam=Seam(kind="keyed", bearing=33, offset=2), kerf=0.3)
    (front,), (back,) = (seam_points(whole, blank, side) for side in ("obverse", "reverse"))
    np.testing.assert_allclose(np.array(back), np.array(front) * factors)


def test_the_sides_of_a_seam_meet_at_it_and_cover_the_blank():
    for kind in ("straight", "wave", "zigzag", "keyed"):
        shape = shape_seam(Seam(kind=kind, bearing=25, offset=2), BLANK)
        left, right = shape_of(shape.left), shape_of(shape.right)
        assert left.intersection(right).area < 1e-6
        assert disc(20).difference(left.union(right)).area < 1e-3


def test_tongues_may_go_deep_into_the_larger_piece():
    """A seam left of the centre has more room for tongues to its right than to its left."""
    seam = Seam(kind="keyed", count=1, width=4, depth=10, offset=-14)
    assert impossible(Split(seam=seam), BLANK) == ""
