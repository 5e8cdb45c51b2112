"""Form fields: what the model says of itself, as a form needs it."""

import pytest

from obverse.design.elements import (
    ELEMENT_KINDS,
    Device,
    Drawing,
    InscriptionLine,
    Legend,
    Motif,
    NameRing,
    Picture,
    Rim,
    RingLine,
)
from obverse.design.form_fields import field_of, form_fields, shared_fields
from obverse.design.lettering import Fit, Lettering
from obverse.design.model import Blank, Design, Edge, Face, Variable
from obverse.design.split import Piece, Seam, Split
from obverse.paint import Paint

STRUCTS = (
    *ELEMENT_KINDS.values(), Design, Blank, Edge, Face, Variable, Paint, Split, Seam, Piece,
    Lettering, Fit, InscriptionLine,
)  # fmt: skip


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda each: each.__name__)
def test_every_field_has_a_title_and_numbers_their_range(struct):
    fields = form_fields(struct)
    assert [each.name for each in fields] == list(struct.__struct_fields__)
    for each in fields:
        assert each.title[:1].isupper()
        if each.kind in ("number", "whole", "weight") and each.name != "schema":
            assert each.low < each.high


def test_number_has_unit_range_and_help():
    arc = field_of(Legend, "arc")
    assert (arc.kind, arc.low, arc.high, arc.unit) == ("number", 1, 360, "deg")
    assert arc.help == "Room that the words may take"
    assert (arc.default, arc.is_required) == (160.0, False)
    assert field_of(Legend, "radius").is_required


def test_choices_stand_as_they_were_declared():
    assert field_of(Legend, "direction").choices == ("outward", "inward", "auto")


@pytest.mark.parametrize(
    ("struct", "name", "kind"),
    [
        (Rim, "visible", "switch"),
        (Rim, "paint", "paint"),
        (Face, "ground", "paint"),
        (Paint, "colour", "colour"),
        (Lettering, "family", "typeface"),
        (Lettering, "weight", "weight"),
        (Lettering, "language", "language"),
        (Lettering, "fit", "struct"),
        (Legend, "text", "text"),
        (Design, "note", "long text"),
        (Edge, "reeds", "whole"),
        (Picture, "data", "bytes"),
        (Device, "art", "art"),
        (Design, "split", "optional"),
        (NameRing, "names", "list"),
    ],
)
def test_kind(struct, name, kind):
    assert field_of(struct, name).kind == kind


def test_optional_and_list_say_what_they_hold():
    height = field_of(InscriptionLine, "cap_height")
    assert (height.item.kind, height.item.low, height.item.unit) == ("number", 0.3, "mm")
    assert field_of(Design, "split").item.struct is Split
    names = field_of(NameRing, "names")
    assert (names.longest, names.item.kind, names.item.longest) == (200, "text", 2000)
    assert field_of(Design, "palette").least == 1
    assert field_of(Device, "art").choices == (Motif, Drawing)
    assert field_of(Lettering, "fit").struct is Fit


def test_fields_of_one_title_are_told_apart():
    assert [field_of(Device, name).mark for name in ("x", "y", "size")] == ["x", "y", ""]
    assert field_of(Seam, "offset").mark == ""


def test_unknown_field():
    with pytest.raises(KeyError):
        field_of(Rim, "radius")


def test_shared_fields_are_those_of_one_nature_in_the_range_of_all():
    shared = {each.name: each for each in shared_fields([Rim, RingLine, Picture])}
    assert "radius" not in shared
    assert (shared["width"].low, shared["width"].high) == (0.1, 30)
    assert shared["relief"].choices == field_of(Rim, "relief").choices
    assert shared_fields([Rim, Rim]) == form_fields(Rim)


def test_fields_of_one_name_and_another_nature_are_not_shared():
    assert shared_fields([RingLine, Seam]) == (
        field_of(RingLine, "width")._replace(low=0.5, high=30),
    )
