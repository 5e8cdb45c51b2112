"""The same words above and below look the same: one cap height, one gap."""

from itertools import pairwise

import pytest
import shapely

import measure
from obverse.design.elements import Legend
from obverse.design.lettering import Lettering
from obverse.geometry.path import transform
from obverse.geometry.polar import turn
from samples import drawn

CAP = 2.5
radii = pytest.mark.parametrize("radius", [10, 12.5, 15, 20, 30])


def legend(text: str, radius: float, bearing: float) -> Legend:
    lettering = Lettering(cap_height=CAP, weight=600)
    return Legend(id="a", text=text, radius=radius, bearing=bearing, arc=300, lettering=lettering)


def upright(text: str, radius: float, bearing: float) -> list[shapely.Geometry]:
    """Return each letter turned back, so that it stands as it would in a straight line."""
    letters = drawn(legend(text, radius, bearing), diameter=80).letters
    return [measure.shape(transform(each.path, turn(-each.rotation))) for each in letters]


def gaps(text: str, radius: float, bearing: float) -> list[float]:
    """Return the clear distance of neighbours at the middle of the cap height."""
    letters = drawn(legend(text, radius, bearing), diameter=80).letters
    band = shapely.Point(0, 0).buffer(radius + 0.05, 256) - shapely.Point(0, 0).buffer(
        radius - 0.05, 256
    )
    shapes = [measure.shape(each.path) & band for each in letters]
    return [one.distance(other) for one, other in pairwise(shapes)]


@radii
@pytest.mark.parametrize("bearing", [0, 180])
def test_flat_capital_is_as_high_as_it_says(radius, bearing):
    for letter in upright("HIH", radius, bearing):
        _, bottom, _, top = letter.bounds
        assert top - bottom == pytest.approx(CAP, abs=1e-4)


@radii
def test_gaps_above_and_below_are_equal(radius):
    above, below = (gaps("HIHNI", radius, bearing) for bearing in (0, 180))
    assert below == pytest.approx(above, rel=0.03)


def test_gap_does_not_depend_on_the_radius():
    tight, wide = (gaps("HIHNI", radius, 0) for radius in (10, 30))
    assert tight == pytest.approx(wide, rel=0.03)


@radii
@pytest.mark.parametrize("bearing", [0, 180])
def test_letters_straddle_the_ring_evenly(radius, bearing):
    element = legend("I", radius, bearing)
    _, low, _, high = measure.shape(drawn(element, diameter=80).path).bounds
    assert (abs(low) + abs(high)) / 2 == pytest.approx(radius, abs=1e-3)
