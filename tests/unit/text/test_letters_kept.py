"""Letters that are kept from line to line are those that a line set by itself would have."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.design.lettering import Lettering
from obverse.geometry.path import hull_box, shift, transform
from obverse.geometry.polar import stand_on
from obverse.layout.lettering import shape
from obverse.text import neighbours, outlines
from obverse.text.fit import Setting
from obverse.text.fonts import FontLibrary
from obverse.text.outlines import Lettered, set_on_ring, set_straight
from obverse.text.shaping import Line

FONTS = FontLibrary()
WORDS = ("AVATAR", "Ty. LT'j", "fi-ffl", "И\u0306 Ў", "Q\u0323", "12:34", "", " ", "W. Å|l")
lines = st.builds(
    lambda text, family: shape(text, Lettering(family=family), FONTS),
    st.one_of(st.sampled_from(WORDS), st.text("AVTLy.,j'fi \u0301", max_size=8)),
    st.sampled_from(["Jost", "Oswald", "Montserrat", "PT Serif"]),
)
settings = st.builds(
    Setting, st.sampled_from([1.0, 2.6, 4.4]), st.floats(-90, 90), st.sampled_from([0.8, 1.0])
)
turns = st.sampled_from([0.0, 90.0, -33.3, 180.0])


def straight(line: Line, setting: Setting, turned: float) -> Lettered:
    return set_straight(line, setting, (0.7, -3.1), turned)


def outward(line: Line, setting: Setting, turned: float) -> Lettered:
    return set_on_ring(line, setting, 12.0, turned, inward=False)


def inward(line: Line, setting: Setting, turned: float) -> Lettered:
    return set_on_ring(line, setting, 12.0, turned, inward=True)


rings = st.sampled_from([outward, inward])
KEPT = (
    outlines._set_straight,
    neighbours.drawn,
    neighbours._overlap,
    neighbours._union,
    neighbours._clear,
    neighbours._sides,
)


def forget() -> None:
    for each in KEPT:
        each.cache_clear()


def test_lines_set_after_others_are_as_if_set_first():
    dice = random.Random(3)
    jobs = [
        (
            dice.choice((straight, outward, inward)),
            shape(dice.choice(WORDS), Lettering(family=dice.choice(("Jost", "Oswald"))), FONTS),
            Setting(dice.choice((3.0, 4.4)), dice.choice((-60.0, 0.0)), dice.choice((0.9, 1.0))),
            dice.choice((0.0, 45.0)),
        )
        for _ in range(120)
    ]
    kept = [way(*job) for way, *job in jobs]
    for (way, *job), lettered in zip(jobs, kept, strict=True):
        forget()
        assert way(*job) == lettered


def test_line_that_stays_keeps_its_very_outline():
    line = shape("FINISHER", Lettering(), FONTS)
    first, again = (set_straight(line, Setting(3, 0), (0, 1)) for _ in range(2))
    assert first.path is again.path
    other = set_straight(line, Setting(3, 0), (0, 2))
    assert other.path != first.path


@given(rings, lines, settings, turns)
def test_letters_that_boxes_show_to_be_apart_are_apart(way, line, setting, turned):
    placed = _placed_of(way, line, setting, turned)
    for one in placed:
        for other in placed:
            if one is not other and outlines._surely_apart(one, other):
                assert not outlines._boxes_meet(one.letter, other.letter)


def _placed_of(way, line, setting, turned) -> list[outlines._Placed]:
    """Return the letters of a ring as they are before they are merged."""
    caught: list[list[outlines._Placed]] = []
    place = outlines._placed
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outlines, "_is_crowded", lambda *_: False)
        patch.setattr(outlines, "_overlap", lambda *_: False)
        patch.setattr(outlines, "_placed", lambda *job: caught.append(place(*job)) or caught[0])
        way(line, setting, turned)
    return caught[0]


@given(rings, lines, settings, turns)
def test_box_of_a_letter_is_that_of_its_outline(way, line, setting, turned):
    for each in _placed_of(way, line, setting, turned):
        about_foot = shift(each.letter.path, -each.letter.x, -each.letter.y)
        upright = transform(about_foot, stand_on(-each.letter.rotation, 0.0))
        assert each.box == pytest.approx(hull_box(upright), abs=1e-9)


@given(lines, settings, st.sampled_from([0.0, 33.0]))
def test_letters_stand_where_their_glyphs_are_put_one_by_one(line, setting, turned):
    """Set a line the long way: each glyph scaled, moved and turned by general matrices."""
    letters = straight(line, setting, turned).letters
    clusters = [cluster for cluster in line.clusters if cluster.has_ink]
    assert [letter.text for letter in letters] == [cluster.text for cluster in clusters]
    wide, cap = setting.cap_height * setting.condense, setting.cap_height
    for letter, cluster in zip(letters, clusters, strict=True):
        if len(cluster.glyphs) > 1:
            continue
        (glyph,) = cluster.glyphs
        left = (glyph.x - cluster.advance / 2) * wide
        # A rotation by almost nothing keeps the general way of transforming.
        scaled = (wide, 1e-300, 0.0, cap, left, (glyph.y - 0.5) * cap)
        upright = transform(glyph.typeface.outline(glyph.glyph), scaled)
        a, b, c, d, _, _ = stand_on(turned, 0.0)
        whole = transform(upright, (a, b, c, d, letter.x, letter.y))
        assert letter.path.verbs == whole.verbs
        assert letter.path.coords == pytest.approx(whole.coords, abs=1e-9)
