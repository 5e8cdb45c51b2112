"""Starters: a new element of any kind fits its blank and stands where there is room."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.design.document import decode, encode
from obverse.design.edit import Pick, add
from obverse.design.elements import ELEMENT_KINDS, Dot, Legend, Rim, Star
from obverse.design.lettering import Lettering
from obverse.design.model import Blank, Design, Face
from obverse.design.presets import load_preset, preset_ids
from obverse.design.starters import FIRST_MOTIF, STARTERS, starter
from obverse.layout import lay_out
from obverse.layout.device import motif_names
from obverse.paint import Paint
from samples import design_of
from strategies import designs, small_png

TEXTS = ("ADA", "GRACE")
kinds = pytest.mark.parametrize("kind", ELEMENT_KINDS)


def blank(diameter: float) -> Design:
    return Design(blank=Blank(diameter=diameter))


def started(kind: str, design: Design) -> tuple[Design, Pick]:
    return add(design, "obverse", starter(kind, design, "obverse", TEXTS, small_png()))


def about(design: Design, pick: Pick) -> list[str]:
    return [
        f"{each.severity}: {each.message}"
        for each in lay_out(design)[1]
        if each.element == pick.id and each.severity != "info"
    ]


def test_there_is_a_starter_of_every_kind():
    assert set(STARTERS) == set(ELEMENT_KINDS)
    assert FIRST_MOTIF in motif_names()


@kinds
def test_starter_is_of_its_kind_and_named_for_it(kind):
    element = starter(kind, Design(), "obverse")
    assert type(element) is ELEMENT_KINDS[kind]
    assert element.id == kind


@kinds
@pytest.mark.parametrize("diameter", [20, 38, 60, 150, 300])
def test_starter_fits_a_bare_blank(kind, diameter):
    design, pick = started(kind, blank(diameter))
    assert about(design, pick) == []
    assert decode(encode(design)) == design


@kinds
@pytest.mark.parametrize("diameter", [5, 8, 12])
def test_starter_on_the_smallest_blank_can_be_drawn(kind, diameter):
    design, pick = started(kind, blank(diameter))
    assert [each for each in about(design, pick) if each.startswith("error")] == []


@kinds
@given(design=designs(), side=st.sampled_from(["obverse", "reverse"]))
@settings(max_examples=20)
def test_starter_is_sound_on_any_face(kind, design, side):
    changed, _ = add(design, side, starter(kind, design, side, TEXTS))
    assert decode(encode(changed)) == changed


def test_one_of_every_kind_makes_a_medal():
    design = blank(38)
    for kind in ELEMENT_KINDS:
        design, pick = started(kind, design)
        assert [each for each in about(design, pick) if each.startswith("error")] == []


@pytest.mark.parametrize("name", preset_ids())
@kinds
def test_starter_fits_every_preset(kind, name):
    design, pick = started(kind, load_preset(name))
    assert [each for each in about(design, pick) if each.startswith("error")] == []


def test_measures_grow_with_the_blank():
    small, large = (starter("legend", blank(size), "obverse", TEXTS) for size in (38, 76))
    assert large.radius == pytest.approx(2 * small.radius, rel=0.02)
    assert large.lettering.cap_height == pytest.approx(2 * small.lettering.cap_height, rel=0.02)


def test_legends_go_to_the_top_and_the_bottom_of_one_ring_and_then_of_the_next():
    design = blank(38)
    for _ in range(4):
        design, _ = started("legend", design)
    rings = [(each.radius, each.bearing) for each in design.obverse.elements]
    assert [bearing for _, bearing in rings] == [0, 180, 0, 180]
    assert rings[0][0] == rings[1][0] > rings[2][0] == rings[3][0]


def test_narrow_legends_leave_the_sides_to_others():
    narrow = (Legend(id=f"l{at}", text="A", radius=14, arc=100, bearing=at) for at in (0, 180))
    legend = starter("legend", design_of(*narrow), "obverse", TEXTS)
    assert (legend.radius, legend.bearing, legend.arc) == (14, 90, 80)


def test_legend_joins_the_one_that_is_there():
    lettering = Lettering(family="Oswald", cap_height=2)
    there = Legend(id="a", text="A", radius=14, arc=190, lettering=lettering)
    legend = starter("legend", design_of(there), "obverse", TEXTS)
    assert (legend.text, legend.radius, legend.lettering) == ("ADA", 14, lettering)
    assert (legend.bearing, legend.arc) == (180, 160)


def test_words_are_in_the_typeface_of_the_other_face():
    there = Legend(id="a", text="A", radius=14, lettering=Lettering(family="Oswald"))
    lines = starter("inscription", design_of(there), "reverse", TEXTS)
    assert lines.lettering.family == "Oswald"
    assert [each.text for each in lines.lines] == list(TEXTS)


def test_stars_find_the_widest_gap_between_legends():
    design = design_of(
        Legend(id="a", text="A", radius=14, arc=190),
        Legend(id="b", text="B", radius=14, arc=100, bearing=180),
    )
    first = starter("star", design, "obverse")
    assert first.radius == 14
    assert abs(first.bearing - 112.5) <= 1
    design, _ = add(design, "obverse", first)
    assert abs(starter("dot", design, "obverse").bearing - 247.5) <= 1


def test_second_rim_stands_within_the_first():
    design = design_of(Rim(id="rim", width=1))
    inner = starter("rim", design, "obverse")
    assert inner.inset > 1


def test_hidden_rings_and_those_of_the_field_leave_the_border_as_it_is():
    design = design_of(Rim(id="rim", width=5, visible=False), Dot(id="a", radius=0))
    assert starter("ring-line", design, "obverse") == starter("ring-line", blank(38), "obverse")


PALETTE = tuple(Paint(name=name, colour="#aabbcc") for name in ("dark", "bright", "raised"))


@pytest.mark.parametrize(
    ("palette", "ground", "elements", "paint"),
    [
        (PALETTE, "dark", (), "raised"),
        (PALETTE, "raised", (), "dark"),
        (PALETTE[:2], "dark", (), "bright"),
        (PALETTE[:1], "dark", (), "dark"),
        (PALETTE, "dark", (Star(id="a", radius=9, paint="bright"),), "bright"),
        (PALETTE, "dark", (Star(id="a", radius=9, paint="dark"),), "raised"),
    ],
)
def test_paint_shows_on_its_ground(palette, ground, elements, paint):
    face = Face(ground=ground, elements=elements)
    design = msgspec.structs.replace(Design(), palette=palette, obverse=face)
    assert starter("rim", design, "obverse").paint == paint
