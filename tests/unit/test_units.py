import pytest

from obverse.units import MM_PER_PT, pixels, pixels_per_metre, show_mm


@pytest.mark.parametrize(
    ("length", "dpi", "count"),
    [(35, 600, 827), (25.4, 300, 300), (25.4, 0.5, 1), (25.4, 0.49, 0), (38, 1200, 1795)],
)
def test_pixels_round_half_up(length, dpi, count):
    assert pixels(length, dpi) == count


@pytest.mark.parametrize(("dpi", "per_metre"), [(300, 11811), (600, 23622), (1200, 47244)])
def test_pixels_per_metre_are_those_of_every_reader(dpi, per_metre):
    assert pixels_per_metre(dpi) == per_metre


@pytest.mark.parametrize(
    ("length", "text"),
    [(2.5, "2.5 mm"), (2.504, "2.5 mm"), (10, "10 mm"), (-0.001, "0 mm"), (-1.25, "-1.25 mm")],
)
def test_lengths_are_shown_as_a_person_writes_them(length, text):
    assert show_mm(length) == text


def test_point_is_a_seventy_second_of_an_inch():
    assert pytest.approx(25.4) == MM_PER_PT * 72
