"""Renames: what refers to a name goes along, and seams bring their pieces."""

import msgspec
import pytest

from obverse.design.edit import with_value
from obverse.design.elements import Inscription, InscriptionLine, Legend, NameRing, Rim
from obverse.design.model import Design, Edge, Face, Variable
from obverse.design.renames import users_of_paint, with_field, with_second_seam
from obverse.design.split import Piece, Seam, Split
from obverse.errors import DesignError

WORDS = "{name|upper} and {other}, {name}"


def design() -> Design:
    lines = (InscriptionLine(text="{name:03d}", piece="left"), InscriptionLine(text="plain"))
    return Design(
        variables=(Variable(name="name"), Variable(name="other")),
        obverse=Face(
            elements=(Rim(id="rim", paint="field"), Legend(id="legend", text=WORDS, radius=9.0))
        ),
        reverse=Face(
            ground="raised",
            elements=(
                NameRing(id="ring", names=("{name}", "ADA"), radius=9.0),
                Inscription(id="lines", lines=lines, within=9.0),
            ),
        ),
        edge=Edge(kind="lettered", text="{name}"),
        split=Split(
            pieces=(Piece(id="left", name="Left", mark="L {name}"), Piece(id="right", name="Right"))
        ),
    )


def test_paint_is_renamed_where_it_is_used():
    changed = with_field(design(), ("palette", 1, "name"), "gold")
    assert [each.name for each in changed.palette] == ["field", "gold"]
    assert [each.paint for each in changed.obverse.elements] == ["field", "gold"]
    assert (changed.reverse.ground, changed.edge.paint) == ("gold", "gold")
    assert changed.obverse.elements[0] is not None
    assert with_field(changed, ("palette", 1, "name"), "raised") == design()


def test_edge_that_is_not_in_it_keeps_its_paint():
    changed = with_field(design(), ("palette", 0, "name"), "ground")
    assert (changed.obverse.ground, changed.edge.paint) == ("ground", "raised")


def test_same_name_changes_nothing():
    same = design()
    assert with_field(same, ("palette", 1, "name"), "raised") is same


@pytest.mark.parametrize("name", ["field", "Not a name", ""])
def test_name_that_a_paint_cannot_have_is_refused(name):
    with pytest.raises(DesignError):
        with_field(design(), ("palette", 1, "name"), name)


def test_users_of_a_paint():
    assert users_of_paint(design(), "field") == ("obverse", "obverse/rim")
    assert users_of_paint(design(), "raised")[0] == "reverse"
    assert users_of_paint(design(), "raised")[-1] == "edge"


def test_variable_is_renamed_in_all_texts():
    changed = with_field(design(), ("variables", 0, "name"), "crew")
    assert changed.obverse.elements[1].text == "{crew|upper} and {other}, {crew}"
    assert changed.reverse.elements[0].names == ("{crew}", "ADA")
    assert [line.text for line in changed.reverse.elements[1].lines] == ["{crew:03d}", "plain"]
    assert changed.edge.text == "{crew}"
    assert changed.split.pieces[0].mark == "L {crew}"
    whole = with_field(with_value(design(), ("split",), None), ("variables", 0, "name"), "crew")
    assert whole.split is None


def test_name_that_a_variable_has_is_refused():
    with pytest.raises(DesignError):
        with_field(design(), ("variables", 0, "name"), "other")


def test_piece_is_renamed_on_its_lines():
    changed = with_field(design(), ("split", "pieces", 0, "id"), "west")
    assert [line.piece for line in changed.reverse.elements[1].lines] == ["west", ""]
    with pytest.raises(DesignError):
        with_field(design(), ("split", "pieces", 0, "id"), "right")
    assert with_field(design(), ("split", "pieces", 0, "id"), "left") == design()


def test_second_seam_makes_four_pieces_and_its_end_two():
    four = with_field(design(), ("split", "second"), Seam(bearing=90.0)).split
    assert [each.id for each in four.pieces] == ["left-1", "left-2", "right-1", "right-2"]
    assert [each.name for each in four.pieces] == ["Left 1", "Left 2", "Right 1", "Right 2"]
    assert with_second_seam(four, None) == design().split
    moved = with_second_seam(four, Seam(bearing=80.0))
    assert moved.pieces == four.pieces


def test_long_ids_of_quarters_stay_valid():
    long = msgspec.structs.replace(design().split.pieces[0], id="a" * 30, name="N" * 60)
    split = msgspec.structs.replace(design().split, pieces=(long, design().split.pieces[1]))
    four = with_second_seam(split, Seam(bearing=90.0))
    assert with_value(design(), ("split",), four).split == four


def test_other_fields_are_as_with_value_has_them():
    assert with_field(design(), ("title",), "Medal").title == "Medal"
    assert with_field(design(), ("split", "kerf"), 0.5).split.kerf == 0.5
    tags = with_field(design(), ("tags",), ("one",))
    assert with_field(tags, ("tags", 0), "two").tags == ("two",)
