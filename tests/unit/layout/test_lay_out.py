"""The whole of lay_out: what it gives back, what it leaves out, what it remembers."""

import msgspec
import pytest

from obverse.design.elements import ELEMENT_KINDS, Device, Legend, Motif, NameRing, Rim, RingLine
from obverse.design.model import Blank, Design, Edge, Face, Variable
from obverse.design.presets import load_preset, preset_ids
from obverse.errors import DesignError
from obverse.geometry.path import hull_box
from obverse.geometry.shapes import circle
from obverse.layout import MEMOS, lay_changing, lay_element, lay_out
from obverse.layout.specification import specify
from obverse.paint import Paint
from samples import ELEMENTS, codes, design_of, laid

LONG = "ONE HUNDRED AND TWENTY LETTERS THAT COME FROM OUTSIDE " * 3


@pytest.fixture
def nothing_remembered():
    """For tests that count what is laid out anew: others may have laid out the same before."""
    for memo in MEMOS:
        memo.cache_clear()


def test_both_faces_are_there_even_when_bare():
    artwork, findings = lay_out(Design(title="Bare"))
    assert findings == ()
    assert artwork.title == "Bare"
    assert [(side.side, side.title) for side in artwork.sides] == [
        ("obverse", "Bare"),
        ("reverse", "Bare"),
    ]
    assert [item.element for side in artwork.sides for item in side.items] == ["ground"] * 2


def test_face_is_as_wide_as_the_blank():
    side, _ = laid(diameter=35)
    assert (side.width, side.height, side.trim) == (35, 35, circle(17.5))


@pytest.mark.parametrize("kind", ELEMENT_KINDS)
def test_every_kind_is_drawn_without_complaint(kind):
    side, findings = laid(ELEMENTS[kind])
    assert findings == ()
    assert {item.element for item in side.items[1:]} == {ELEMENTS[kind].id}


@pytest.mark.parametrize("kind", ELEMENT_KINDS)
def test_hidden_element_leaves_nothing(kind):
    side, findings = laid(msgspec.structs.replace(ELEMENTS[kind], visible=False))
    assert (len(side.items), findings) == (1, ())


def test_hidden_fault_is_no_finding():
    assert laid(Device(id="a", art=Motif(name="unicorn"), visible=False))[1] == ()


def test_items_stand_in_the_order_of_the_elements():
    side, _ = laid(*ELEMENTS.values(), diameter=60)
    order = list(dict.fromkeys(item.element for item in side.items))
    assert order == ["ground", *(each.id for each in ELEMENTS.values())]


def test_locked_element_is_drawn_as_any():
    assert laid(Rim(id="a", locked=True))[0].items == laid(Rim(id="a"))[0].items


def test_ground_stops_under_an_outer_rim_and_its_paint_meets_the_edge():
    side, _ = laid(Rim(id="rim", width=2))
    assert hull_box(side.items[0].path)[2] == pytest.approx(18)
    assert side.edge_paint.name == "raised"


@pytest.mark.parametrize(
    "rim",
    [Rim(id="rim", inset=1), Rim(id="rim", visible=False), Rim(id="rim", width=19)],
)
def test_ground_goes_to_the_edge_where_no_rim_does(rim):
    side, _ = laid(rim)
    assert side.items[0].path == circle(19)
    assert side.edge_paint.name == "field"


def test_topmost_outer_rim_gives_the_paint_at_the_edge():
    side, _ = laid(
        Rim(id="a", paint="raised"), RingLine(id="b", radius=9), Rim(id="c", paint="field")
    )
    assert side.edge_paint.name == "field"


def test_given_texts_stand_for_variables():
    design = design_of(
        Legend(id="a", text="FOR {name}", radius=12), variables=(Variable(name="name"),)
    )
    artwork, findings = lay_out(design, {"name": "ADA"})
    assert findings == ()
    assert artwork.sides[0].items[1].words == "FOR ADA"


def test_legend_too_long_because_of_a_given_text_is_told():
    design = design_of(
        Legend(id="motto", text="{name}", radius=16),
        variables=(Variable(name="name", text="ADA"),),
        diameter=35,
    )
    assert lay_out(design).findings == ()
    (fact,) = lay_out(design, {"name": LONG[:120]}).findings
    assert (fact.severity, fact.code, fact.where) == ("error", "lettering.fit", "obverse/motto")
    assert "letters) needs " in fact.message


def test_value_for_no_variable_is_an_error():
    with pytest.raises(DesignError, match="variable 'name' is not in this design"):
        lay_out(Design(), {"name": "ADA"})


@pytest.mark.parametrize(
    "element",
    [Legend(id="a", text="{x} {y}", radius=12), NameRing(id="a", names=("{x}", "{y}"), radius=12)],
)
def test_unknown_variables_are_told_and_still_drawn(element):
    side, findings = laid(element)
    assert ("error", "variables.unknown") in codes(findings)
    assert findings[0].message == "{x}, {y} is no variable of this design"
    assert len(side.items) == 2


def test_what_can_not_be_filled_in_is_told_by_its_reason():
    text = "{name|shout} {name:05d} {name} {nobody|upper} {name|shout}"
    design = design_of(
        Legend(id="a", text=text, radius=15, arc=300),
        variables=(Variable(name="name", text="ADA"),),
    )
    artwork, findings = lay_out(design)
    assert codes(findings)[:3] == [
        ("error", "variables.unknown"),
        ("error", "variables.filter"),
        ("error", "variables.number"),
    ]
    assert [each.message for each in findings[:3]] == [
        "{nobody|upper} is no variable of this design",
        "{name|shout} has no filter 'shout'",
        "{name:05d} needs a whole number and has 'ADA'",
    ]
    assert artwork.sides[0].items[1].words.startswith("{name|shout} {name:05d} ADA {nobody|upper}")


def test_braces_that_come_with_a_value_are_told():
    design = design_of(
        Legend(id="a", text="FOR {name}", radius=12), variables=(Variable(name="name"),)
    )
    (fact,) = lay_out(design, {"name": "{first} X"}).findings
    assert fact.message == "{first} is no variable of this design"


def test_index_and_serial_need_no_declaration():
    design = design_of(Legend(id="a", text="{index:03d}/{serial}", radius=12))
    assert lay_out(design).artwork.sides[0].items[1].words == "001/1"
    given = lay_out(design, {"index": "7", "serial": "A-9"})
    assert given.artwork.sides[0].items[1].words == "007/A-9"


def test_findings_say_on_which_side_they_are():
    bad = (Device(id="a", art=Motif(name="unicorn")),)
    _, findings = lay_out(Design(obverse=Face(elements=bad), reverse=Face(elements=bad)))
    assert [each.where for each in findings] == ["obverse/a", "reverse/a"]


@pytest.mark.usefixtures("nothing_remembered")
def test_edit_of_one_element_lays_out_that_one_only():
    elements = [Legend(id=f"l{index}", text=f"WORD {index}", radius=12) for index in range(9)]
    lay_out(design_of(*elements))
    before = lay_element.cache_info()
    elements[4] = msgspec.structs.replace(elements[4], text="ANOTHER")
    lay_out(design_of(*elements))
    after = lay_element.cache_info()
    assert after.misses - before.misses == 1
    assert after.hits - before.hits == 8


@pytest.mark.usefixtures("nothing_remembered")
def test_next_name_of_a_batch_lays_out_only_what_uses_it():
    design = design_of(
        Legend(id="a", text="{name}", radius=15),
        *(Legend(id=f"s{index}", text=f"SAME {index}", radius=10) for index in range(5)),
        variables=(Variable(name="name"),),
    )
    lay_out(design, {"name": "FIRST OF A BATCH"})
    fixed, changing = lay_element.cache_info(), lay_changing.cache_info()
    lay_out(design, {"name": "SECOND OF A BATCH"})
    assert lay_element.cache_info().misses == fixed.misses
    assert lay_changing.cache_info().misses - changing.misses == 1


@pytest.mark.usefixtures("nothing_remembered")
def test_same_design_is_not_laid_out_again():
    design = load_preset("astp-2025")
    lay_out(design)
    before = lay_element.cache_info().misses
    lay_out(design)
    assert lay_element.cache_info().misses == before


@pytest.mark.parametrize("name", preset_ids())
def test_preset_letters_are_all_drawn_by_the_typeface_asked_for(name):
    artwork, findings = lay_out(load_preset(name))
    assert {each.code for each in findings} <= {"split.moved"}
    for side in artwork.sides:
        for setting in side.settings:
            assert setting.letters_in == setting.letters_out > 0
            assert setting.condense >= 0.85


def test_specification_tells_the_maker_blank_edge_and_paints():
    side, _ = laid(Rim(id="rim"))
    assert side.specification == (
        "Blank 38 mm x 3 mm; nickel silver; medal alignment; edge plain; "
        "field: #5a4320, metal, antique gold, field; raised: #edcb7d, metal, gold tone, polished"
    )


def test_specification_counts_reeds_and_leaves_out_what_is_empty():
    design = Design(
        blank=Blank(metal="", finish="proof", alignment="coin"), edge=Edge(kind="reeded", reeds=90)
    )
    assert specify(design, ()) == "Blank 38 mm x 3 mm; proof; coin alignment; edge with 90 reeds"


def test_specification_of_a_paint_without_a_code_ends_with_its_kind():
    side, _ = laid(Rim(id="rim"))
    bare = side.items[1]._replace(paint=Paint(name="red", colour="#ff0000", kind="enamel"))
    assert specify(Design(), (bare,)).endswith("; red: #ff0000, enamel")
