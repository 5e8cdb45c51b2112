import math

import pytest

import measure
from guarantees import broken
from obverse.artwork import SideArtwork
from obverse.design.lettering import Lettering
from obverse.design.model import Blank, Design, Edge, Variable
from obverse.findings import Finding
from obverse.layout import lay_out
from samples import codes

LENGTH = math.pi * 40


def edge(
    text: str = "HIH", *, blank: Blank | None = None, cap: float = 1.5, **fields
) -> tuple[SideArtwork, tuple[Finding, ...]]:
    """Return the edge strip of a blank of 40 by 3 mm, and what was found."""
    lettering = fields.pop("lettering", Lettering(cap_height=cap))
    design = Design(
        blank=blank or Blank(diameter=40, thickness=3),
        variables=(Variable(name="name", text="ADA"),),
        edge=Edge(kind="lettered", text=text, lettering=lettering, **fields),
    )
    artwork, findings = lay_out(design)
    return artwork.side("edge"), findings


@pytest.mark.parametrize("kind", ["plain", "reeded"])
def test_edge_without_words_is_not_drawn(kind):
    artwork, findings = lay_out(Design(edge=Edge(kind=kind, text="HI")))
    assert artwork.side("edge") is None
    assert findings == ()


def test_strip_is_the_circumference_by_the_thickness():
    side, findings = edge()
    assert findings == ()
    assert (side.width, side.height) == (pytest.approx(LENGTH), 3)
    assert measure.shape(side.trim).bounds == pytest.approx((-LENGTH / 2, -1.5, LENGTH / 2, 1.5))
    assert side.items[0].element == "ground"


def test_words_stand_in_the_middle_of_the_strip():
    side, _ = edge(separator="none")
    left, bottom, right, top = measure.shape(side.items[1].path).bounds
    assert (left + right, bottom, top) == pytest.approx((0, -0.75, 0.75), abs=1e-3)


@pytest.mark.parametrize("repeat", [2, 3, 5])
def test_repeated_words_are_spread_evenly(repeat):
    side, findings = edge("I", separator="none", repeat=repeat)
    assert findings == ()
    feet = [each.x for each in side.items[1].letters]
    wanted = [LENGTH / repeat * (index - (repeat - 1) / 2) for index in range(repeat)]
    assert feet == pytest.approx(wanted)


def test_separators_are_as_many_as_the_words_with_one_cut_at_the_join():
    bare, dotted = (edge("I", separator=each, repeat=3)[0].items[1] for each in ("none", "dot"))
    extra = measure.areas(dotted.path)[0] - measure.areas(bare.path)[0]
    dot = math.pi * (0.6 * 1.5 / 2) ** 2
    assert extra == pytest.approx(3 * dot, rel=1e-3)
    left, _, right, _ = measure.shape(dotted.path).bounds
    assert (left, right) == pytest.approx((-LENGTH / 2, LENGTH / 2), abs=1e-4)


@pytest.mark.parametrize(("relief", "level"), [("incuse", -0.2), ("raised", 0.2)])
def test_words_are_sunk_or_raised(relief, level):
    assert edge(relief=relief)[0].items[1].level == level


def test_variable_is_filled_in():
    side, _ = edge("FOR {name}")
    assert side.items[1].words == "FOR ADA"
    assert side.settings[0].text == "FOR ADA"


def test_unknown_variable_is_told():
    _, findings = edge("FOR {nobody}")
    assert ("error", "variables.unknown") in codes(findings)
    assert findings[0].where == "edge/edge"


def test_letters_higher_than_the_edge_are_told():
    side, findings = edge(cap=3.5)
    assert ("error", "layout.room") in codes(findings)
    assert "letters of 3.5 mm are higher than the edge of 3 mm" in [
        each.message for each in findings
    ]
    assert broken(side) == []


def test_tail_that_leaves_the_strip_is_cut_and_told():
    side, findings = edge("QUEUE,", cap=2.9)
    assert codes(findings) == [("error", "layout.beyond-edge")]
    assert broken(side) == []


def test_words_too_long_for_their_place_are_told_and_stay_on_the_strip():
    side, findings = edge("A VERY LONG EDGE INDEED " * 6, repeat=2)
    assert "lettering.fit" in [each.code for each in findings]
    assert side is None or broken(side) == []


def test_no_words_are_told():
    side, findings = edge("", separator="none")
    assert codes(findings) == [("error", "lettering.empty")]
    assert len(side.items) == 1


def test_missing_typeface_is_told_and_the_edge_left_out():
    side, findings = edge(lettering=Lettering(family="Futura"))
    assert side is None
    assert [(each.code, each.where) for each in findings] == [("lettering.typeface", "edge/edge")]
