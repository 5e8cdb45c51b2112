"""What is remembered from one medal to the next: enough, never too much, and always right."""

import msgspec
import pytest
from hypothesis import given, settings

from obverse.design.elements import (
    Device,
    Dot,
    Drawing,
    Inscription,
    InscriptionLine,
    Legend,
    Motif,
    Picture,
)
from obverse.design.model import Design, Edge, Variable
from obverse.design.variables import fill_art
from obverse.layout import (
    MEMOS,
    lay_changing,
    lay_element,
    lay_heavy,
    lay_out,
)
from obverse.layout.inscription import lay_line
from obverse.layout.memo import MOST_COORDINATES
from samples import design_of
from strategies import SVG, designs, small_png

NAME = (Variable(name="name"),)
RESULT = Inscription(
    id="result",
    lines=(
        InscriptionLine(text="FINISHER"),
        InscriptionLine(text="{name}"),
        InscriptionLine(text="42.195 km"),
    ),
    within=14,
)
DESIGN = design_of(RESULT, Legend(id="fixed", text="NORDHAVN", radius=16), variables=NAME)
HEAVY = SVG.replace("</svg>", f"<desc>{' ' * 70_000}</desc></svg>")


def forget() -> None:
    for memo in MEMOS:
        memo.cache_clear()


@pytest.fixture(autouse=True)
def _start_anew():
    forget()


def test_memos_are_bounded():
    sizes = [memo.cache_info().maxsize for memo in MEMOS]
    assert sizes == [MOST_COORDINATES, 64, 16, 64, 16, 4]


def test_an_hour_of_dragging_fills_no_memory():
    globe = Device(id="globe", art=Motif(name="astp-globe"), size=20)
    for step in range(400):
        lay_out(design_of(msgspec.structs.replace(globe, x=step / 100)))
    info = lay_element.cache_info()
    assert info.currsize <= MOST_COORDINATES
    assert 20 < len(lay_element.cache) < 400


def test_thousands_of_small_elements_are_all_remembered():
    dots = [Dot(id=f"d{at}", radius=at / 1000, size=0.1) for at in range(4000)]
    design = design_of(*dots)
    lay_out(design)
    before = lay_element.cache_info().misses
    lay_out(msgspec.structs.replace(design, title="Again"))
    assert lay_element.cache_info().misses == before


def test_many_rows_fill_no_memo_of_what_is_fixed():
    for row in range(300):
        lay_out(DESIGN, {"name": f"NO. {row}"})
    assert len(lay_element.cache) == 1
    assert lay_changing.cache_info().currsize == 64
    assert lay_line.cache_info().currsize == 64


def test_what_is_fixed_stays_the_very_same():
    first, second = (lay_out(DESIGN, {"name": name}).artwork.sides[0] for name in ("ADA", "EVA"))
    same = [one is two for one, two in zip(first.items, second.items, strict=True)]
    assert [item.words for item in first.items] == ["", "FINISHER", "ADA", "42.195 km", "NORDHAVN"]
    assert same == [True, True, False, True, True]
    assert first.trim is second.trim


def test_a_line_that_moves_is_laid_out_anew():
    taller = msgspec.structs.replace(RESULT, lines=(*RESULT.lines, InscriptionLine(text="MORE")))
    first, second = (
        lay_out(design_of(each, variables=NAME), {"name": "ADA"}).artwork.sides[0].items
        for each in (RESULT, taller)
    )
    assert first[1].words == second[1].words
    assert first[1].path != second[1].path


def test_lines_of_two_blocks_are_not_mixed_up():
    other = msgspec.structs.replace(RESULT, id="other", height=0.5)
    side = lay_out(design_of(RESULT, other, variables=NAME), {"name": "ADA"}).artwork.sides[0]
    assert [(item.element, item.level) for item in side.items[1:]] == [
        *[("result", 0.3)] * 3,
        *[("other", 0.5)] * 3,
    ]


def test_words_of_the_edge_are_laid_out_once():
    design = Design(variables=NAME, edge=Edge(kind="lettered", text="NORDHAVN"))
    first, second = (lay_out(design, {"name": name}).artwork.side("edge") for name in ("A", "B"))
    assert all(one is two for one, two in zip(first.items, second.items, strict=True))


@pytest.mark.parametrize(
    ("svg", "memo"), [(SVG, lay_changing), (HEAVY, lay_heavy)], ids=["light", "heavy"]
)
def test_foreign_drawings_are_kept_for_a_few_elements(svg, memo):
    lay_out(design_of(Device(id="a", art=Drawing(svg=svg))))
    assert (memo.cache_info().currsize, len(lay_element.cache)) == (1, 0)


def test_pictures_of_many_rows_are_not_kept():
    design = design_of(Picture(id="photo", data=b""))
    for row in range(30):
        lay_out(fill_art(design, {"photo": small_png() + bytes(70_000 + row)}))
    assert lay_heavy.cache_info().currsize == 16
    assert lay_element.cache_info().currsize == lay_changing.cache_info().currsize == 0


@settings(max_examples=40)
@given(designs())
def test_what_is_remembered_equals_what_is_laid_out_anew(design):
    lay_out(design, {"name": "ADA"})
    remembered = lay_out(design, {"name": "ÅЖ"})
    forget()
    assert lay_out(design, {"name": "ÅЖ"}) == remembered
