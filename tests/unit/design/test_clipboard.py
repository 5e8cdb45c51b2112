"""The clipboard: what is copied comes back, in any design; what is no copy is refused in words."""

import json

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.design.clipboard import (
    duplicate_beside,
    from_text,
    paste,
    to_text,
    with_words,
    words_of,
)
from obverse.design.document import decode, encode
from obverse.design.edit import Pick, element_at
from obverse.design.elements import (
    Device,
    Inscription,
    InscriptionLine,
    Legend,
    Motif,
    NameRing,
    Rim,
    Star,
)
from obverse.design.model import Design, Face, Variable
from obverse.design.presets import load_preset
from obverse.errors import DesignError
from obverse.paint import Paint
from samples import ELEMENTS, design_of
from strategies import designs

GOLD, SILVER, RED = (
    Paint(name="gold", colour="#ffcc00"),
    Paint(name="gold", colour="#cccccc"),
    Paint(name="red", colour="#cc0000", kind="enamel"),
)
FIELD = Paint(name="field", colour="#000000")
RAISED = Paint(name="raised", colour="#ffffff")
ART = Motif(name="compass-rose")


def design_in(*paints: Paint, elements: tuple = (), **fields) -> Design:
    return Design(palette=(FIELD, RAISED, *paints), obverse=Face(elements=elements), **fields)


def every(design: Design) -> tuple[Pick, ...]:
    return tuple(
        Pick(side, each.id)
        for side in ("obverse", "reverse")
        for each in design.face(side).elements
    )


def copied(design: Design) -> Design:
    return from_text(to_text(design, every(design)))


@pytest.mark.parametrize("kind", ELEMENTS)
def test_every_kind_comes_back(kind):
    pasted, picks = paste(Design(), copied(design_of(ELEMENTS[kind])), "reverse")
    assert pasted.reverse.elements == (ELEMENTS[kind],)
    assert picks == (Pick("reverse", ELEMENTS[kind].id),)


@given(designs(), designs(), st.booleans())
@settings(max_examples=30)
def test_all_of_one_design_fits_into_any_other(one, other, in_place):
    pasted, picks = paste(other, copied(one), "obverse", in_place=in_place)
    assert decode(encode(pasted)) == pasted
    assert len(picks) == len(every(one))
    assert pasted.obverse.elements[: len(other.obverse.elements)] == other.obverse.elements


def test_clip_holds_only_what_its_elements_use():
    design = design_in(
        GOLD,
        RED,
        elements=(
            Legend(id="words", text="TO {name|upper}", radius=9, paint="gold"),
            Star(id="star", radius=9, paint="red"),
        ),
        variables=(Variable(name="name", text="Ada"), Variable(name="year", text="1843")),
    )
    clip = from_text(to_text(design, [Pick("obverse", "words")]))
    assert [each.id for each in clip.obverse.elements] == ["words"]
    assert clip.palette == (GOLD,)
    assert [each.name for each in clip.variables] == ["name"]


def test_clip_of_nothing_is_sound():
    assert every(from_text(to_text(Design(), []))) == ()


def test_missing_variables_come_along_and_those_that_are_there_stay():
    words = Legend(id="words", text="{name} {year}", radius=9)
    clip = copied(
        design_of(
            words, variables=(Variable(name="name", text="Ada"), Variable(name="year", text="1843"))
        )
    )
    here = Design(variables=(Variable(name="year", text="2025"),))
    pasted, _ = paste(here, clip, "obverse")
    assert [(each.name, each.text) for each in pasted.variables] == [
        ("year", "2025"),
        ("name", "Ada"),
    ]


@pytest.mark.parametrize(
    ("here", "paint", "palette"),
    [
        ((), "gold", ["gold"]),
        ((GOLD,), "gold", ["gold"]),
        ((SILVER,), "gold-2", ["gold", "gold-2"]),
        ((msgspec.structs.replace(GOLD, name="brass"),), "brass", ["brass"]),
        ((msgspec.structs.replace(GOLD, name="brass"), GOLD), "gold", ["brass", "gold"]),
        ((msgspec.structs.replace(GOLD, kind="enamel"),), "gold-2", ["gold", "gold-2"]),
    ],
)
def test_paint_is_found_by_its_looks_and_never_changes_them(here, paint, palette):
    clip = copied(design_in(GOLD, elements=(Star(id="star", radius=9, paint="gold"),)))
    pasted, _ = paste(design_in(*here), clip, "obverse")
    assert pasted.obverse.elements[0].paint == paint
    assert [each.name for each in pasted.palette[2:]] == palette


def test_pasting_twice_adds_a_paint_once():
    clip = copied(design_in(GOLD, elements=(Star(id="star", radius=9, paint="gold"),)))
    once, _ = paste(design_in(SILVER), clip, "obverse")
    twice, picks = paste(once, clip, "obverse")
    assert twice.palette == once.palette
    assert picks == (Pick("obverse", "star-2"),)


def test_full_palette_is_told():
    full = design_in(*(Paint(name=f"p{n}", colour=f"#{n:06x}") for n in range(1, 199)))
    clip = copied(design_in(GOLD, elements=(Star(id="star", radius=9, paint="gold"),)))
    with pytest.raises(DesignError, match="at most 200"):
        paste(full, clip, "obverse")


def test_copies_of_drawings_stand_where_they_are_seen():
    design = design_of(Device(id="a", art=ART), Device(id="b", art=ART, x=5, y=-5), Rim(id="rim"))
    clip = copied(design)
    once, _ = paste(design, clip, "obverse")
    twice, _ = paste(once, clip, "obverse")
    placed = [(each.x, each.y) for each in twice.obverse.elements if isinstance(each, Device)]
    assert placed == [(0, 0), (5, -5), (1, -1), (4, -4), (2, -2), (3, -3)]
    in_place, _ = paste(design, clip, "obverse", in_place=True)
    assert [(each.x, each.y) for each in in_place.obverse.elements[3:5]] == [(0, 0), (5, -5)]


def test_paste_where_nothing_lies_is_in_place():
    design = design_of(Device(id="a", art=ART, x=2, y=3))
    pasted, _ = paste(design, copied(design), "reverse")
    assert (pasted.reverse.elements[0].x, pasted.reverse.elements[0].y) == (2, 3)


def test_copy_is_never_locked():
    design = design_of(Rim(id="rim", locked=True))
    assert not paste(design, copied(design), "obverse")[0].obverse.elements[1].locked


def test_duplicates_stand_above_and_beside_their_twins():
    design = design_of(Device(id="a", art=ART, x=5, y=-5), Rim(id="rim"))
    changed, copies = duplicate_beside(design, every(design))
    assert [each.id for each in changed.obverse.elements] == ["a", "a-2", "rim", "rim-2"]
    assert copies == (Pick("obverse", "a-2"), Pick("obverse", "rim-2"))
    assert (changed.obverse.elements[1].x, changed.obverse.elements[1].y) == (4, -4)


def test_words_for_other_programs_are_filled_in_and_in_painting_order():
    design = design_of(
        Legend(id="legend", text="TO {name|upper}", radius=9),
        NameRing(id="names", names=("ADA", "GRACE"), radius=9),
        Inscription(id="lines", lines=(InscriptionLine(text="1843"),), within=9),
        Rim(id="rim"),
        variables=(Variable(name="name", text="Ada"),),
    )
    assert words_of(design, every(design)[::-1]) == "TO ADA\nADA\nGRACE\n1843"
    assert words_of(design, [Pick("obverse", "rim"), Pick("obverse", "gone")]) == ""


def test_plain_words_become_lines():
    block = Inscription(id="block", lines=(), within=9)
    lines = with_words(block, "  ONE \r\n\r\nTWO\u2028THREE\n").lines
    assert [each.text for each in lines] == ["ONE", "TWO", "THREE"]


@pytest.mark.parametrize(("words", "what"), [(" \n ", "no words"), ("A" * 100_001, "100,001")])
def test_what_makes_no_lines_is_told(words, what):
    with pytest.raises(DesignError, match=what):
        with_words(Inscription(id="block", lines=(), within=9), words)


RAW = json.loads(to_text(load_preset("crew-medallion"), every(load_preset("crew-medallion"))))
HOSTILE = {
    "nothing": b"",
    "no JSON": b"\x00\xff\xfe",
    "no object": b"[1, 2]",
    "deep": b"[" * 200_000,
    "another program's": b'{"elements": [{"kind": "rim"}]}',
    "newer": json.dumps({**RAW, "schema": 99}).encode(),
    "NaN": b'{"blank": {"diameter": NaN}}',
    "thousands of digits": b'{"schema": ' + b"9" * 5000 + b"}",
    "half a letter": b'{"title": "\\ud800"}',
    "paint of none": b'{"obverse": {"elements": [{"kind": "rim", "id": "a", "paint": "zinc"}]}}',
    "too large": b" " * (64 * 2**20 + 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_clip_is_refused_in_one_sentence(name):
    with pytest.raises(DesignError) as refusal:
        from_text(HOSTILE[name])
    assert refusal.value.message.startswith("clipboard: ")
    assert "\n" not in refusal.value.message
    assert len(refusal.value.message) < 300


@given(
    st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_are_a_clip_or_a_sentence(data):
    try:
        clip = from_text(data)
    except DesignError:
        return
    assert every(clip) == ()


def test_copies_on_a_ring_stand_further_along_it():
    design = design_of(Star(id="a", radius=9, bearing=350), Star(id="b", radius=9, bearing=5))
    changed, _ = duplicate_beside(design, [Pick("obverse", "a")])
    again, _ = duplicate_beside(changed, [Pick("obverse", "a")])
    bearings = {each.id: each.bearing for each in again.obverse.elements}
    assert bearings == {"a": 350, "b": 5, "a-2": 20, "a-3": 35}


def test_copies_of_words_go_to_the_other_end_of_the_face():
    design = design_of(Legend(id="a", text="A", radius=9, bearing=200))
    changed, (copy,) = duplicate_beside(design, [Pick("obverse", "a")])
    assert element_at(changed, copy).bearing == 20


def test_copies_on_a_full_ring_stay():
    stars = (Star(id=f"s{n}", radius=9, bearing=15.0 * n) for n in range(24))
    changed, (copy,) = duplicate_beside(design_of(*stars), [Pick("obverse", "s3")])
    assert element_at(changed, copy).bearing == 45
