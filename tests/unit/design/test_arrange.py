"""Arranging and ordering: what moves moves as one would expect, and what is locked does not."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.design import arrange
from obverse.design.document import decode, encode
from obverse.design.edit import Pick, value_at
from obverse.design.elements import Device, Dot, Legend, Motif, Rim, Star
from obverse.design.model import Design, Face
from obverse.design.order import bring, can_bring, in_order, swap_faces
from obverse.errors import DesignError
from samples import ELEMENTS, design_of
from strategies import designs

ALL = design_of(*ELEMENTS.values())
EVERY = tuple(Pick("obverse", each.id) for each in ALL.obverse.elements)
ART = Motif(name="compass-rose")


def on(*names: str) -> list[Pick]:
    return [Pick("obverse", name) for name in names]


def devices(*places: tuple[float, float], locked: str = "") -> Design:
    """Return devices a, b, c ... of 4 mm at places."""
    names = "abcdefgh"
    return design_of(
        *(
            Device(id=name, art=ART, size=4, x=x, y=y, locked=name in locked)
            for name, (x, y) in zip(names, places, strict=False)
        )
    )


def boxes_of(design: Design) -> dict[Pick, arrange.Box]:
    return {
        Pick("obverse", each.id): (
            each.x - each.size / 2,
            each.y - each.size / 2,
            each.x + each.size / 2,
            each.y + each.size / 2,
        )
        for each in design.obverse.elements
    }


def places(design: Design) -> list[tuple[float, float]]:
    return [(each.x, each.y) for each in design.obverse.elements]


def changed_kinds(design: Design, field: str) -> set[str]:
    """Return the kinds whose field differs from those in ALL."""
    pairs = zip(ALL.obverse.elements, design.obverse.elements, strict=True)
    return {
        type(new).__struct_config__.tag
        for old, new in pairs
        if hasattr(old, field) and getattr(old, field) != getattr(new, field)
    }


def test_things_with_a_place_are_moved_and_rings_stay():
    moved = arrange.move_by(ALL, EVERY, 1.5, -2)
    assert changed_kinds(moved, "x") == {"device", "picture", "inscription"}
    assert changed_kinds(moved, "y") == {"device", "picture", "inscription", "exergue-line"}
    assert changed_kinds(moved, "radius") == changed_kinds(moved, "bearing") == set()
    assert arrange.move_by(moved, EVERY, -1.5, 2) == ALL


def test_there_and_back_again_is_where_it_was():
    design = devices((0.1, 0.2))
    for way in (0.1, 0.2, -0.3):
        design = arrange.move_by(design, on("a"), way, way)
    assert places(design) == [(0.1, 0.2)]


def test_nothing_is_moved_to_where_nothing_may_be():
    with pytest.raises(DesignError, match="150"):
        arrange.move_by(devices((140, 0)), on("a"), 20, 0)


def test_turning_turns_drawings_about_themselves_and_rings_about_the_face():
    turned = arrange.turn_by(ALL, EVERY, 90)
    assert changed_kinds(turned, "rotation") == {"device", "inscription"}
    assert changed_kinds(turned, "bearing") == {"legend", "name-ring", "star", "dot"}
    assert arrange.turn_by(turned, EVERY, -90) == ALL


@pytest.mark.parametrize(
    ("bearing", "by", "then"), [(350, 90, 80), (-350, -90, 280), (270, 90, 0), (-90, -90, -180)]
)
def test_angles_stay_in_range(bearing, by, then):
    design = design_of(Star(id="a", radius=9, bearing=bearing))
    assert arrange.turn_by(design, on("a"), by).obverse.elements[0].bearing == then


def test_mirroring_is_in_the_upright_axis_of_the_face():
    design = design_of(
        Device(id="a", art=ART, x=3, y=2, rotation=30),
        Star(id="b", radius=9, bearing=60),
        Rim(id="c"),
    )
    mirrored = arrange.mirror(design, on("a", "b", "c"))
    device, star, rim = mirrored.obverse.elements
    assert (device.x, device.y, device.rotation, device.mirrored) == (-3, 2, -30, True)
    assert star.bearing == -60
    assert rim == Rim(id="c")
    assert arrange.mirror(mirrored, on("a", "b", "c")) == design


def test_centring_puts_things_in_the_middle():
    assert places(arrange.centre(devices((3, 4), (-1, 0)), on("a"))) == [(0, 0), (-1, 0)]


ALIGNED = {
    "left": [(-5, 0), (-5, 6), (-5, -3)],
    "right": [(7, 0), (7, 6), (7, -3)],
    "centre-h": [(1, 0), (1, 6), (1, -3)],
    "top": [(-5, 6), (2, 6), (7, 6)],
    "bottom": [(-5, -3), (2, -3), (7, -3)],
    "centre-v": [(-5, 1.5), (2, 1.5), (7, 1.5)],
}


@pytest.mark.parametrize("how", ALIGNED)
def test_several_are_aligned_to_what_they_cover(how):
    design = devices((-5, 0), (2, 6), (7, -3))
    aligned = arrange.align(design, on("a", "b", "c"), how, boxes_of(design))
    assert places(aligned) == ALIGNED[how]


def test_one_alone_is_aligned_to_its_face():
    design = devices((3, 4), (9, 9))
    for how, place in [("left", (-17, 4)), ("top", (3, 17)), ("centre-v", (3, 0))]:
        aligned = arrange.align(design, on("a"), how, boxes_of(design))
        assert places(aligned) == [place, (9, 9)]


def test_what_cannot_move_is_what_others_are_aligned_to():
    design = devices((-5, 0), (2, 6), locked="b")
    aligned = arrange.align(design, on("a", "b"), "right", boxes_of(design))
    assert places(aligned) == [(2, 0), (2, 6)]


def test_what_is_not_drawn_is_not_aligned():
    design = devices((-5, 0), (2, 6))
    assert arrange.align(design, on("a", "b"), "left", {}) is design


def test_each_face_is_aligned_by_itself():
    here = devices((-5, 0), (2, 6))
    design = msgspec.structs.replace(here, reverse=devices((9, 0), (3, 6)).obverse)
    boxes = boxes_of(here)
    boxes |= {Pick("reverse", "a"): (7, -2, 11, 2), Pick("reverse", "b"): (1, 4, 5, 8)}
    aligned = arrange.align(design, list(boxes), "left", boxes)
    assert [each.x for each in aligned.obverse.elements] == [-5, -5]
    assert [each.x for each in aligned.reverse.elements] == [3, 3]


def test_gaps_are_made_equal_and_the_outermost_stay():
    design = devices((0, 0), (10, 0), (-10, 5), (-8, 1))
    spread = arrange.distribute(design, on("a", "b", "c", "d"), "h", boxes_of(design))
    assert [round(x, 5) for x, _ in places(spread)] == [3.33333, 10, -10, -3.33333]
    assert [y for _, y in places(spread)] == [0, 0, 5, 1]
    upright = arrange.distribute(design, on("a", "c", "d"), "v", boxes_of(design))
    assert [y for _, y in places(upright)] == [0, 0, 5, 2.5]


def test_two_have_one_gap_and_nothing_to_distribute():
    design = devices((0, 0), (10, 0))
    assert arrange.distribute(design, on("a", "b"), "h", boxes_of(design)) is design


def test_rings_are_spaced_around_in_their_order_from_the_first_picked():
    design = design_of(
        Star(id="a", radius=9, bearing=10),
        Dot(id="b", radius=9, bearing=-90),
        Legend(id="c", text="A", radius=9, bearing=20),
        Star(id="d", radius=9, bearing=200, locked=True),
    )
    spaced = arrange.distribute_around(design, on("a", "b", "c", "d"))
    assert [each.bearing for each in spaced.obverse.elements] == [10, 250, 130, 200]
    assert arrange.distribute_around(design, on("d")) is design


def test_all_take_the_bearing_and_the_ring_of_the_first_that_has_one():
    design = design_of(
        Device(id="a", art=ART),
        Star(id="b", radius=9, bearing=45),
        Dot(id="c", radius=5, bearing=0),
        Dot(id="d", radius=5, locked=True),
    )
    picks = on("a", "b", "c", "d")
    assert arrange.align_bearing(design, picks).obverse.elements[2].bearing == 45
    assert [each.radius for each in arrange.align_radius(design, picks).obverse.elements[1:]] == [
        *(9, 9, 5)
    ]
    assert arrange.align_radius(design, on("a")) is design


def test_flags_are_set_of_locked_elements_too():
    design = devices((0, 0), (1, 1), locked="a")
    free = arrange.set_flag(design, on("a", "b"), "locked", on=False)
    assert [each.locked for each in free.obverse.elements] == [False, False]
    hidden = arrange.set_flag(design, on("a", "nobody"), "visible", on=False)
    assert [each.visible for each in hidden.obverse.elements] == [False, True]
    assert arrange.set_flag(design, on("nobody"), "visible", on=False) is design


ORDERS = [
    ("front", "bd", "aceb" + "d"),
    ("back", "bd", "bdace"),
    ("forward", "bd", "acbed"),
    ("backward", "bd", "badce"),
    ("forward", "de", "abcde"),
    ("forward", "ce", "abdce"),
    ("backward", "ab", "abcde"),
    ("backward", "ac", "acbde"),
]


@pytest.mark.parametrize(("place", "picked", "order"), ORDERS)
def test_what_is_picked_is_brought_up_or_down_in_its_own_order(place, picked, order):
    design = devices(*[(0, 0)] * 5)
    brought = bring(design, on(*picked), place)
    assert "".join(each.id for each in brought.obverse.elements) == order
    assert can_bring(design, on(*picked), place) == (order != "abcde")
    assert (brought is design) == (order == "abcde")


def test_locked_elements_are_passed_by():
    design = devices(*[(0, 0)] * 3, locked="a")
    assert bring(design, on("a"), "front") is design


def test_picks_are_put_in_painting_order():
    design = devices((0, 0), (1, 1))
    both = msgspec.structs.replace(design, reverse=design.obverse)
    wanted = [Pick("reverse", "a"), *on("b", "a", "nobody")]
    assert in_order(both, wanted) == (*on("a", "b"), Pick("reverse", "a"))


def test_faces_are_swapped_and_swapped_back():
    design = msgspec.structs.replace(ALL, reverse=Face(ground="raised"))
    assert swap_faces(design).obverse.ground == "raised"
    assert swap_faces(swap_faces(design)) == design


EDITS = {
    "move": lambda design, picks, boxes: arrange.move_by(design, picks, 1, -1),
    "turn": lambda design, picks, boxes: arrange.turn_by(design, picks, 90),
    "mirror": lambda design, picks, boxes: arrange.mirror(design, picks),
    "centre": lambda design, picks, boxes: arrange.centre(design, picks),
    "bearing": lambda design, picks, boxes: arrange.align_bearing(design, picks),
    "radius": lambda design, picks, boxes: arrange.align_radius(design, picks),
    "around": lambda design, picks, boxes: arrange.distribute_around(design, picks),
    "left": lambda design, picks, boxes: arrange.align(design, picks, "left", boxes),
    "h": lambda design, picks, boxes: arrange.distribute(design, picks, "h", boxes),
    "forward": lambda design, picks, boxes: bring(design, picks, "forward"),
}


@pytest.mark.parametrize("name", EDITS)
@settings(max_examples=20)
@given(design=designs(), data=st.data())
def test_any_edit_gives_a_sound_design_and_leaves_what_is_locked(name, design, data):
    picks = [
        Pick(side, each.id)
        for side in ("obverse", "reverse")
        for each in design.face(side).elements
    ]
    picks = data.draw(st.permutations(picks))
    numbers = st.floats(-200, 200).map(lambda value: round(value, 2))
    boxes = {pick: data.draw(st.tuples(*[numbers] * 4)) for pick in picks}
    try:
        changed = EDITS[name](design, picks, boxes)
    except DesignError:
        return  # it would have left the range of what can be
    assert decode(encode(changed)) == changed
    for side in ("obverse", "reverse"):
        locked = [each for each in value_at(design, (side, "elements")) if each.locked]
        assert all(each in changed.face(side).elements for each in locked)


def test_mirrored_angles_are_those_that_a_person_would_say():
    design = design_of(Star(id="a", radius=9, bearing=330))
    assert arrange.mirror(design, on("a")).obverse.elements[0].bearing == 30
