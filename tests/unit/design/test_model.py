import pytest

from obverse.design.fields import choice, deg, mm, share, thousandths, whole, words
from obverse.design.model import SIDES, Blank, Design, Face


def test_radius_is_half_the_diameter():
    assert Blank(diameter=35).radius == 17.5


def test_face_is_found_by_its_name():
    design = Design(obverse=Face(ground="raised"))
    assert design.face("obverse").ground == "raised"
    assert design.face("reverse").ground == "field"


def test_sides_are_in_the_order_of_the_files():
    assert SIDES == ("obverse", "reverse", "edge")


@pytest.mark.parametrize(
    ("declare", "unit"), [(mm, "mm"), (deg, "deg"), (share, "share"), (thousandths, "em/1000")]
)
def test_number_carries_label_range_and_unit(declare, unit):
    meta = declare("Size", 1, 9, "Of it")
    assert (meta.title, meta.ge, meta.le, meta.description) == ("Size", 1, 9, "Of it")
    assert meta.extra == {"unit": unit}
    assert meta.extra_json_schema == {"x-unit": unit}


def test_count_has_no_unit_in_the_schema():
    assert whole("Count", 1, 9).extra_json_schema is None


def test_words_have_a_length_and_choices_only_a_label():
    assert words("Label", 100).max_length == 100
    assert choice("Italic").title == "Italic"
