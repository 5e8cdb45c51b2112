"""Edits: each gives a sound design or a sentence, and never touches the one it was given."""

import math
import typing

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.design.document import decode, encode
from obverse.design.edit import (
    Pick,
    add,
    add_all,
    change,
    change_each,
    duplicate,
    element_at,
    fresh_id,
    remove,
    reorder,
    send_to,
    value_at,
    with_element,
    with_value,
)
from obverse.design.elements import Dot, Inscription, InscriptionLine, Legend, Rim, Star
from obverse.design.lettering import Fit, Lettering
from obverse.design.model import Blank, Design, Face, FaceName
from obverse.design.split import Split
from obverse.errors import DesignError
from samples import ELEMENTS, design_of
from strategies import designs

STAR, RIM, DOT = Star(id="star", radius=9), Rim(id="rim"), Dot(id="dot", radius=4)
THREE = design_of(RIM, STAR, DOT)
LOCKED = design_of(RIM, Star(id="star", radius=9, locked=True))


def ids(design: Design, side: FaceName = "obverse") -> list[str]:
    return [each.id for each in design.face(side).elements]


def on(*names: str) -> list[Pick]:
    return [Pick("obverse", name) for name in names]


def leaves(value: object, path: tuple = ()) -> typing.Iterator[tuple]:
    """Yield the path of every value that can be reached from one, itself included."""
    if path:
        yield path
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from leaves(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from leaves(each, (*path, index))


#: What a broken form, or a bold one, might hand in for any field.
ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers(-400, 400)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(
        ["gone", "field", "raised", "\ud800", "#ff0000", "opaque", "А" * 3000, b"", (), ("a", "b")]
    )
    | st.sampled_from(
        [
            Lettering(cap_height=-1.0),
            Lettering(fit=Fit(condense=math.nan)),
            Blank(diameter=1e9),
            Split(),
            (InscriptionLine(text="\udfff"),),
            (RIM, RIM),
            Face(ground="nowhere"),
            STAR,
        ]
    )
)


@given(designs(), st.data())
def test_any_value_anywhere_is_refused_in_words_or_makes_a_document(design, data):
    before = encode(design)
    paths = [path for path in leaves(design) if path != ("schema",)]
    path = data.draw(st.sampled_from(paths))
    value = data.draw(ANYTHING)
    said = ""
    try:
        changed = with_value(design, path, value)
    except DesignError as fault:
        changed, said = design, fault.message
    assert changed is not design or said
    assert "\n" not in said
    assert decode(encode(changed)) == changed
    assert encode(design) == before


@given(designs(), st.data())
def test_setting_what_is_there_changes_nothing(design, data):
    path = data.draw(st.sampled_from(list(leaves(design))))
    assert with_value(design, path, value_at(design, path)) == design


def test_refusal_says_where_and_what_is_allowed():
    with pytest.raises(DesignError) as refusal:
        with_value(THREE, ("obverse", "elements", 1, "size"), 1e3)
    assert refusal.value.message == (
        "obverse.elements[1].size: 1000.0 is not allowed; expected a number from 0.1 to 100 mm"
    )


@pytest.mark.parametrize(
    "path",
    [
        ("nothing",),
        ("title", "upper"),
        ("title", 0),
        ("blank", "radius"),
        ("blank", 0),
        ("palette", 9),
        ("palette", -9),
        ("obverse", "elements", 1, "nothing"),
    ],
)
def test_no_value_is_set_where_there_is_no_field(path):
    with pytest.raises(KeyError):
        with_value(THREE, path, 1)


@pytest.mark.parametrize("path", [("nothing",), ("palette", 9), ("title", 0, "x"), ("split", 0)])
def test_path_that_leads_nowhere_is_a_key_error(path):
    with pytest.raises(KeyError):
        value_at(THREE, path)


@pytest.mark.parametrize(
    ("value", "what"), [(math.nan, "not a number"), ("\ud800", "surrogate"), ("x" * 101, "100")]
)
def test_what_no_document_can_hold_is_refused(value, what):
    field = "size" if isinstance(value, float) else "label"
    with pytest.raises(DesignError, match=what):
        change(THREE, Pick("obverse", "star"), **{field: value})


def test_value_within_a_new_element_is_looked_at_however_deep():
    broken = Legend(id="legend", text="A", radius=9, lettering=Lettering(fit=Fit(shrink=7.0)))
    with pytest.raises(DesignError, match=r"lettering\.fit\.shrink: 7\.0 is not allowed"):
        add(THREE, "obverse", broken)


def test_letters_of_any_script_are_letters():
    block = Inscription(id="block", lines=(InscriptionLine(text="Ёж 🚀"),), within=9)
    assert add(THREE, "obverse", block)[0].obverse.elements[-1] == block


def test_element_is_found_by_its_pick():
    assert element_at(THREE, Pick("obverse", "star")) is STAR
    assert element_at(THREE, Pick("reverse", "star")) is None


def test_change_of_one_element_leaves_all_others_the_very_same():
    changed = change(THREE, Pick("obverse", "star"), points=6)
    assert value_at(changed, ("obverse", "elements", 1, "points")) == 6
    assert changed.obverse.elements[0] is RIM
    assert changed.reverse is THREE.reverse


@pytest.mark.parametrize("fields", [{"paint": "zinc"}, {"id": "rim"}])
def test_changed_names_are_held_to_the_design(fields):
    with pytest.raises(DesignError, match=r"zinc|twice"):
        change(THREE, Pick("obverse", "star"), **fields)


def test_what_is_gone_cannot_be_changed():
    with pytest.raises(KeyError):
        change(THREE, Pick("obverse", "nobody"), label="x")
    with pytest.raises(KeyError):
        with_element(THREE, Pick("obverse", "nobody"), STAR)


def test_several_are_changed_at_once_and_what_is_gone_is_left_out():
    def wider(each):
        return msgspec.structs.replace(each, label=f"my {each.id}")

    changed = change_each(THREE, dict.fromkeys(on("rim", "dot", "nobody"), wider))
    assert [each.label for each in changed.obverse.elements] == ["my rim", "", "my dot"]
    assert change_each(THREE, dict.fromkeys(on("nobody"), wider)) is THREE
    with pytest.raises(DesignError):
        change_each(
            THREE, {Pick("obverse", "dot"): lambda each: msgspec.structs.replace(each, size=-1.0)}
        )


def test_element_is_added_on_top_or_at_an_index_under_an_id_of_its_own():
    changed, pick = add(THREE, "obverse", STAR)
    assert ids(changed) == ["rim", "star", "dot", "star-2"]
    assert pick == Pick("obverse", "star-2")
    assert ids(add(changed, "obverse", STAR, 0)[0])[0] == "star-3"
    assert add(THREE, "reverse", STAR)[1] == Pick("reverse", "star")


def test_several_are_added_in_their_order():
    changed, picks = add_all(THREE, "obverse", [STAR, STAR, RIM], 1)
    assert ids(changed) == ["rim", "star-2", "star-3", "rim-2", "star", "dot"]
    assert picks == tuple(on("star-2", "star-3", "rim-2"))


def test_added_element_needs_its_paint():
    with pytest.raises(DesignError, match="zinc"):
        add(THREE, "obverse", Star(id="star", radius=9, paint="zinc"))


def test_face_takes_no_more_than_a_document_may_hold():
    full = Design(obverse=Face(elements=tuple(Dot(id=f"d{n}", radius=1) for n in range(5000))))
    with pytest.raises(DesignError, match=r"obverse.elements: .*5000"):
        add(full, "obverse", STAR)


def test_locked_elements_are_not_removed():
    assert ids(remove(THREE, on("star", "nobody"))) == ["rim", "dot"]
    assert remove(LOCKED, on("star")) is LOCKED


def test_copies_stand_above_what_they_copy_and_are_not_locked():
    changed, copies = duplicate(LOCKED, on("star", "nobody", "rim"))
    assert ids(changed) == ["rim", "rim-2", "star", "star-2"]
    assert copies == tuple(on("star-2", "rim-2"))
    assert [each.locked for each in changed.obverse.elements] == [False, False, True, False]
    assert ids(duplicate(THREE, on("star"))[0]) == ["rim", "star", "star-2", "dot"]


@pytest.mark.parametrize(
    ("index", "order"),
    [
        (0, ["star", "rim", "dot"]),
        (2, ["rim", "dot", "star"]),
        (99, ["rim", "dot", "star"]),
        (-5, ["star", "rim", "dot"]),
    ],
)
def test_element_is_moved_in_the_painting_order(index, order):
    assert ids(reorder(THREE, Pick("obverse", "star"), index)) == order


def test_elements_are_sent_to_the_top_of_the_other_face():
    there, _ = add(THREE, "reverse", STAR)
    changed, picks = send_to(there, on("dot", "star", "nobody"), "reverse")
    assert ids(changed) == ["rim"]
    assert ids(changed, "reverse") == ["star", "star-2", "dot"]
    assert picks == (Pick("reverse", "dot"), Pick("reverse", "star-2"), Pick("obverse", "nobody"))


def test_locked_elements_and_those_that_are_there_stay():
    picks = (*on("star"), Pick("reverse", "rim"))
    changed, now = send_to(LOCKED, picks, "reverse")
    assert changed == LOCKED
    assert now == picks


@pytest.mark.parametrize(
    ("taken", "wanted", "fresh"),
    [
        ([], "star", "star"),
        (["star"], "star", "star-2"),
        (["star", "star-2"], "star-2", "star-3"),
        (["star-2"], "star-2", "star-3"),
        (["b-side"], "b-side", "b-side-2"),
        (["x" * 60], "x" * 60, "x" * 58 + "-2"),
    ],
)
def test_fresh_id_is_the_next_that_is_free(taken, wanted, fresh):
    assert fresh_id(taken, wanted) == fresh


def test_fresh_id_of_a_shorter_kind_of_name_keeps_its_length():
    assert fresh_id(["x" * 40], "x" * 40, 40) == "x" * 38 + "-2"


@pytest.mark.parametrize("kind", ELEMENTS)
def test_every_kind_can_be_added_copied_and_sent(kind):
    design, pick = add(Design(), "obverse", ELEMENTS[kind])
    design, copies = duplicate(design, [pick])
    design, _ = send_to(design, copies, "reverse")
    assert decode(encode(design)) == design
