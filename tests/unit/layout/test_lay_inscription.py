import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

import measure
from obverse.design.elements import Inscription, InscriptionLine
from obverse.design.lettering import Fit, Lettering
from obverse.geometry.path import transform
from obverse.geometry.polar import turn
from obverse.layout.inscription import chord_width, split_lines
from samples import codes, laid

LIMITLESS = Lettering(cap_height=3, fit=Fit(tracking=-100, condense=0.5, shrink=0.2))


def block(*texts: str, **fields) -> Inscription:
    lines = tuple(InscriptionLine(text=text) for text in texts)
    return Inscription(**{"id": "a", "lines": lines, "within": 12.0, **fields})


def heights(element: Inscription) -> list[tuple[float, float]]:
    """Return foot and top of each line."""
    side, findings = laid(element)
    assert findings == ()
    bounds = [measure.shape(each.path).bounds for each in side.items[1:]]
    return [(bottom, top) for _, bottom, _, top in bounds]


def test_lines_stand_from_the_top_with_the_leading_between():
    lettering = Lettering(cap_height=2)
    first, second, third = heights(block("HI", "HI", "HI", leading=1, lettering=lettering))
    assert first == pytest.approx((2, 4), abs=1e-3)
    assert second == pytest.approx((-1, 1), abs=1e-3)
    assert third == pytest.approx((-4, -2), abs=1e-3)


def test_line_with_its_own_cap_height_takes_its_room():
    lines = (InscriptionLine(text="H", cap_height=4), InscriptionLine(text="H"))
    element = Inscription(
        id="a", lines=lines, within=12, leading=1, lettering=Lettering(cap_height=2)
    )
    assert heights(element) == [
        pytest.approx((-0.5, 3.5), abs=1e-3),
        pytest.approx((-3.5, -1.5), abs=1e-3),
    ]


def test_line_with_its_own_weight_is_heavier():
    lines = (InscriptionLine(text="H", weight=900), InscriptionLine(text="H"))
    side, _ = laid(Inscription(id="a", lines=lines, within=12))
    heavy, usual = (measure.areas(each.path)[0] for each in side.items[1:])
    assert heavy > 1.2 * usual


def test_block_is_centred_on_its_place():
    side, _ = laid(block("HIH", x=3, y=-2, lettering=Lettering(cap_height=2)))
    left, bottom, right, top = measure.shape(side.items[1].path).bounds
    assert ((left + right) / 2, (bottom + top) / 2) == pytest.approx((3, -2), abs=1e-3)


def test_rotation_turns_the_block_clockwise_about_the_centre():
    plain, turned = (laid(block("HIGH", y=5, rotation=each))[0].items[1] for each in (0, 90))
    expected = measure.shape(transform(plain.path, turn(90)))
    assert measure.shape(turned.path).symmetric_difference(expected).area < 0.001
    assert turned.letters[0].rotation == 90


@given(st.floats(-11, 11), st.floats(-4, 4))
def test_every_line_lies_within_the_circle(y, x):
    element = block("APOLLO SOYUZ TEST PROJECT", "1975", x=x, y=y, lettering=LIMITLESS)
    side, findings = laid(element)
    circle = shapely.Point(0, 0).buffer(12 + 0.01, 256)
    unfit = any(each.severity == "error" for each in findings)
    # Caps only: a tail below the line is not part of the measured height.
    assert unfit or all(circle.covers(measure.shape(each.path)) for each in side.items[1:])


def test_chord_is_taken_at_the_worse_of_foot_and_top():
    element = block("A", within=5.0)
    assert chord_width(element, 2.5, 1) == pytest.approx(8)
    assert chord_width(element, -2.5, 1) == pytest.approx(8)
    assert chord_width(block("A", within=5.0, x=-1), 2.5, 1) == pytest.approx(6)
    assert chord_width(element, 9, 1) == 0


def test_each_line_is_fitted_by_itself():
    element = block("APOLLO SOYUZ TEST PROJECT", "1975", lettering=LIMITLESS)
    side, findings = laid(element)
    long, short = side.settings
    assert codes(findings) == [("info", "lettering.fitted")]
    assert long.condense < 1
    assert (short.cap_height, short.condense) == (3, 1)


def test_line_outside_the_circle_is_told():
    side, findings = laid(block("HI", y=14))
    assert codes(findings) == [("error", "layout.room")]
    assert findings[0].message == "line “HI” lies outside the circle of 12 mm"
    assert len(side.items) == 1


def test_line_too_long_for_its_chord_is_told_by_name():
    _, findings = laid(block("HI", "A LINE THAT IS MUCH TOO LONG FOR ANY CHORD OF ITS CIRCLE"))
    assert [each.code for each in findings] == ["lettering.fit", "layout.beyond-edge"]
    assert findings[0].message.startswith("“A LINE THAT IS MUCH TOO LONG FOR…")


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        (("A\nB", " C "), [(0, "A"), (0, "B"), (1, "C")]),
        (("", "\n", "A"), [(2, "A")]),
        (("",), []),
        ((), []),
    ],
)
def test_line_breaks_make_lines_and_empty_ones_are_left_out(texts, lines):
    found = split_lines(block(*texts).lines)
    assert [(number, line.text) for number, line in found] == lines


@pytest.mark.parametrize("texts", [(), ("",), (" \n ",)])
def test_no_words_are_told(texts):
    assert codes(laid(block(*texts))[1]) == [("error", "lettering.empty")]


def test_settings_tell_every_line():
    side, _ = laid(block("ONE", "TWO"))
    assert [(each.text, each.line) for each in side.settings] == [("ONE", 0), ("TWO", 1)]
    assert [each.words for each in side.items[1:]] == ["ONE", "TWO"]


def test_settings_tell_of_which_line_of_the_element_they_are():
    side, _ = laid(block("", "ONE\nTWO", "THREE"))
    assert [each.line for each in side.settings] == [1, 1, 2]


def test_what_is_cut_off_is_told_last():
    _, findings = laid(block("LONG " * 12, "LONG " * 13))
    assert [each.code for each in findings] == ["lettering.fit"] * 2 + ["layout.beyond-edge"] * 2


def test_line_that_no_typeface_draws_leaves_no_item():
    side, findings = laid(block("☃", "OK"))
    assert ("error", "lettering.missing") in codes(findings)
    assert [each.words for each in side.items[1:]] == ["OK"]
