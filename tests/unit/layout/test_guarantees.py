"""The guarantees of artwork.py, on every preset and on any design at all."""

import pytest
from hypothesis import given, settings

from guarantees import broken
from obverse.artwork import PlacedPicture, Region, SideArtwork
from obverse.design.presets import load_preset, preset_ids
from obverse.geometry.path import Path, join, reverse
from obverse.geometry.shapes import circle, rectangle, ring
from obverse.layout import lay_element, lay_out
from obverse.paint import Paint
from strategies import designs

GOLD = Paint(name="gold", colour="#ffd700")


@pytest.mark.parametrize("name", preset_ids())
def test_preset_keeps_every_promise(name):
    artwork, findings = lay_out(load_preset(name))
    assert {each.code for each in findings} <= {"split.moved"}
    for side in artwork.sides:
        assert broken(side) == []
        assert len(side.items) > 1
        assert sum(each.letters_in for each in side.settings) == sum(
            each.letters_out for each in side.settings
        )


@settings(max_examples=150)
@given(designs())
def test_any_design_is_laid_out_and_keeps_every_promise(design):
    artwork, findings = lay_out(design, {"name": "ÅЖ"})
    assert [each for side in artwork.sides for each in broken(side)] == []
    shown = {
        (side, element.id)
        for side in ("obverse", "reverse")
        for element in design.face(side).elements
        if element.visible
    }
    there = {(side.side, item.element) for side in artwork.sides for item in side.items}
    told = {(each.side, each.element) for each in findings}
    assert shown <= there | told
    assert there <= shown | {
        (side.side, each) for side in artwork.sides for each in ("ground", "edge")
    }
    assert all(each.message and "\n" not in each.message for each in findings)


@settings(max_examples=30)
@given(designs())
def test_same_design_gives_the_same_artwork(design):
    first = lay_out(design)
    lay_element.cache_clear()
    assert lay_out(design) == first


def side_of(*paths: Path) -> SideArtwork:
    items = tuple(Region(path, GOLD, 0.3, "a") for path in paths)
    return SideArtwork("obverse", "", 20, 20, circle(10), GOLD, items)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (Path(), "is not made of closed contours"),
        (Path(b"\1\2", (0, 0, 1, 1)), "is not made of closed contours"),
        (Path(b"\1\2\0", (0, 0, 1, float("nan"))), "has coordinates that are none"),
        (Path(b"\1\2\0", (0, 0, 1)), "has coordinates that are none"),
        (join((circle(5), circle(5, (3, 0)))), "fill rules differ"),
        (reverse(circle(5)), "windings are wrong"),
        (reverse(ring(5, 3)), "windings are wrong"),
        (circle(10.02), "stands 0.020 mm over the edge"),
    ],
)
def test_a_broken_promise_is_noticed(path, said):
    assert any(each.startswith(f"a: {said}") for each in broken(side_of(path)))


def test_kept_promises_are_not_complained_of():
    assert broken(side_of(circle(10), ring(5, 3), rectangle(2, 2))) == []


def test_a_picture_has_no_outline_to_complain_of():
    picture = PlacedPicture(b"", 0, 0, 99, 99, "photo")
    assert broken(side_of(circle(10))._replace(items=(picture,))) == []
