import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.design.elements import Legend
from obverse.design.lettering import Fit, Lettering
from obverse.geometry.polar import bearing_of
from obverse.layout.legend import is_inward
from obverse.units import show_mm
from samples import codes, drawn, laid

NO_LIMITS = Fit(tracking=-100, condense=0.5, shrink=0.2)


def turns(item, middle: float) -> list[float]:
    """Return where letters stand, as degrees clockwise from a bearing."""
    return [(bearing_of(each.x, each.y) - middle + 180) % 360 - 180 for each in item.letters]


@given(st.floats(-360, 360))
def test_even_word_stands_symmetrically_about_its_bearing(bearing):
    item = drawn(Legend(id="a", text="HINNIH", radius=12, bearing=bearing))
    found = turns(item, bearing)
    assert [a + b for a, b in zip(found, reversed(found), strict=True)] == pytest.approx(
        [0] * 6, abs=1e-6
    )


@pytest.mark.parametrize(
    ("direction", "bearing", "inward"),
    [
        ("auto", 0, False),
        ("auto", 90, False),
        ("auto", 91, True),
        ("auto", 180, True),
        ("auto", -91, True),
        ("outward", 180, False),
        ("inward", 0, True),
    ],
)
def test_direction_auto_keeps_words_upright(direction, bearing, inward):
    assert is_inward(direction, bearing) is inward


@pytest.mark.parametrize(("direction", "clockwise"), [("outward", True), ("inward", False)])
def test_outward_words_run_clockwise_and_inward_ones_back(direction, clockwise):
    found = turns(drawn(Legend(id="a", text="HIM", radius=12, direction=direction)), 0)
    assert found == sorted(found, reverse=not clockwise)


@pytest.mark.parametrize(("direction", "rotation"), [("outward", 30), ("inward", 210)])
def test_letter_is_turned_with_its_place(direction, rotation):
    (letter,) = drawn(Legend(id="a", text="H", radius=12, bearing=30, direction=direction)).letters
    assert letter.rotation == pytest.approx(rotation)


def test_words_that_fit_are_set_as_asked():
    side, findings = laid(Legend(id="a", text="AVATAR", radius=12))
    (setting,) = side.settings
    assert findings == ()
    assert (setting.cap_height, setting.tracking, setting.condense) == (2.5, 0, 1)
    assert (setting.letters_in, setting.letters_out) == (6, 6)


@given(st.floats(20, 200))
def test_long_words_keep_to_their_arc(arc):
    lettering = Lettering(fit=NO_LIMITS)
    element = Legend(id="a", text="APOLLO SOYUZ TEST", radius=14, arc=arc, lettering=lettering)
    side, findings = laid(element)
    found = turns(side.items[1], 0)
    # The feet of the first and the last letter lie half an advance within the arc.
    assert max(found) - min(found) < arc
    assert {each.code for each in findings} <= {"lettering.fitted"}


def test_what_was_done_to_fit_is_told():
    side, findings = laid(Legend(id="a", text="APOLLO SOYUZ", radius=14, arc=70))
    (setting,) = side.settings
    assert codes(findings) == [("info", "lettering.fitted")]
    assert findings[0].message == (
        f"“APOLLO SOYUZ” is tracked to -20, condensed to 85%, "
        f"shrunk to cap height {show_mm(setting.cap_height)} to fit"
    )


LONG = "THE HUNDRED AND TWENTY LETTERS OF THIS LEGEND WILL NEVER FIT " * 2


def test_legend_that_cannot_fit_names_element_letters_and_lengths():
    assert len(LONG[:120]) == 120
    side, findings = laid(Legend(id="motto", text=LONG[:120], radius=16), diameter=35)
    (fact,) = findings
    (setting,) = side.settings
    drawn_letters = len(side.items[1].letters)
    room = math.radians(160) * 16
    assert (fact.severity, fact.code, fact.where) == ("error", "lettering.fit", "obverse/motto")
    assert fact.message.startswith("“THE HUNDRED AND TWENTY LETTERS O…")
    assert f"({drawn_letters} letters) needs " in fact.message
    width = float(fact.message.split(" needs ")[1].split()[0])
    assert fact.message.endswith(
        f" mm at its smallest setting, cap height 1.75 mm, and has {room:.2f} mm; "
        f"it would fit at cap height {room * setting.cap_height / width:.2f} mm"
    )
    assert drawn_letters == setting.letters_out == sum(not char.isspace() for char in LONG[:120])


def test_legend_fits_at_the_cap_height_that_is_told():
    legend = Legend(id="motto", text=LONG[:120], radius=16)
    _, (fact,) = laid(legend, diameter=35)
    told = float(fact.message.rsplit("cap height ")[-1].removesuffix(" mm"))
    lettering = Lettering(cap_height=told - 0.005, fit=Fit(shrink=1))
    _, findings = laid(msgspec.structs.replace(legend, lettering=lettering), diameter=35)
    assert codes(findings) == [("info", "lettering.fitted")]


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_no_words_are_told(text):
    side, findings = laid(Legend(id="a", text=text, radius=12))
    assert codes(findings) == [("error", "lettering.empty")]
    assert len(side.items) == 1


def test_missing_typeface_is_told_with_those_that_are_here():
    element = Legend(id="a", text="A", radius=12, lettering=Lettering(family="Futura"))
    side, findings = laid(element)
    assert codes(findings) == [("error", "lettering.typeface")]
    assert findings[0].message == "typeface 'Futura' is not here"
    assert "Jost" in findings[0].hint
    assert len(side.items) == 1


def test_region_carries_paint_level_words_and_label():
    element = Legend(
        id="a", label="Motto", text="AVE", radius=12, paint="field", relief="incuse", height=0.2
    )
    item = drawn(element)
    assert (item.paint.name, item.level, item.words, item.label) == ("field", -0.2, "AVE", "Motto")
    assert drawn(Legend(id="a", text="AVE", radius=12)).label == "a"
