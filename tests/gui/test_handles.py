"""Handles: what each of them makes of its element, and that no drag breaks a design."""

import math

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.design.document import decode, encode
from obverse.design.edit import Pick
from obverse.design.elements import (
    ELEMENT_KINDS,
    Beading,
    Denticles,
    Device,
    Dot,
    ExergueLine,
    Inscription,
    InscriptionLine,
    Laurel,
    Legend,
    Motif,
    NameRing,
    Rim,
    RingLine,
    Star,
)
from obverse.design.model import Blank, Design, Face
from obverse.design.split import Seam, Split
from obverse.geometry.polar import point_at
from obverse.gui.canvas.drags import Drag, drag_to, nudged
from obverse.gui.canvas.handles import handles_of
from obverse.gui.canvas.laws import CAP_HEIGHT, turn_between
from obverse.gui.canvas.outlines import Sector, Turned, frame_of
from obverse.gui.canvas.seam_handles import SeamDrag, drag_seam_to, seam_handles, seam_lines
from obverse.gui.canvas.snapping import Aim
from strategies import elements

PICK = Pick("obverse", "it")
LEGEND = Legend(id="it", text="WORDS", radius=14.0, bearing=30.0, arc=80.0)


def design_of(element, **fields) -> Design:
    return Design(obverse=Face(elements=(element,)), **fields)


def pulled(element, handle: str, start, at, *, turn: float | None = None, tilt=0.0):
    turn = turn_between(start, at) if turn is None else turn
    drag = Drag(design_of(element), (PICK,), PICK, handle, start, tilt)
    return drag_to(drag, Aim(at, turn)).design.obverse.elements[0]


@pytest.mark.parametrize(("handle", "end"), [("start", -40.0), ("end", 40.0)])
def test_ends_of_a_legend_set_the_arc_about_its_bearing(handle, end):
    start = point_at(30 + end, 14)
    at = point_at(30 + end * 1.5, 14)
    changed = pulled(LEGEND, handle, start, at)
    assert (changed.arc, changed.bearing, changed.radius) == (120.0, 30.0, 14.0)


def test_an_arc_stays_within_a_full_turn():
    start = point_at(70, 14)
    assert pulled(LEGEND, "end", start, point_at(350, 14), turn=280.0).arc == 360.0
    assert pulled(LEGEND, "end", start, point_at(20, 14), turn=-50.0).arc == 1.0


@pytest.mark.parametrize(("direction", "sign"), [("outward", 1), ("inward", -1)])
def test_the_top_of_a_legend_sets_its_cap_height(direction, sign):
    legend = msgspec.structs.replace(LEGEND, direction=direction)
    start = point_at(30, 14 + sign * 1.25)
    changed = pulled(legend, "cap-height", start, point_at(30, 14 + sign * 1.75))
    assert changed.lettering.cap_height == 3.5
    assert changed.radius == 14.0


def test_a_body_is_dragged_around_and_out():
    changed = pulled(LEGEND, "", point_at(20, 14.3), point_at(110, 15.3))
    assert (changed.bearing, changed.radius) == (120.0, 15.0)


def test_bearings_end_within_a_turn():
    assert pulled(LEGEND, "", point_at(30, 14), point_at(330, 14)).bearing == 330.0
    far = pulled(LEGEND, "", point_at(30, 14), point_at(30, 14), turn=720.0)
    assert far.bearing == 30.0


def test_corners_scale_about_the_middle():
    device = Device(id="it", art=Motif(name="globe"), x=2.0, y=1.0, size=10.0, rotation=30.0)
    changed = pulled(device, "scale", (5.0, 5.0), (8.0, 9.0))
    assert (changed.size, changed.x, changed.y, changed.rotation) == (20.0, 2.0, 1.0, 30.0)


def test_a_device_is_turned_about_its_own_middle():
    device = Device(id="it", art=Motif(name="globe"), x=2.0, y=1.0, size=10.0, rotation=300.0)
    changed = pulled(device, "turn", (2.0, 8.0), (9.0, 1.0))
    assert changed.rotation == 30.0


def test_an_inscription_moves_in_its_turned_frame():
    lines = (InscriptionLine(text="WORDS"),)
    block = Inscription(id="it", lines=lines, within=12.0, rotation=90.0)
    changed = pulled(block, "", (0.0, 0.0), (3.0, 0.0), tilt=90.0)
    # Turned by a quarter, the block's own up points to the right.
    assert (changed.x, changed.y) == pytest.approx((0.0, 3.0))


def test_lines_below_the_seam_go_down_as_their_offset_grows():
    lines = (InscriptionLine(text="WORDS"),)
    block = Inscription(id="it", lines=lines, within=12.0, y=1.0, along_seam=True)
    assert pulled(block, "", (0.0, -4.0), (0.0, -6.0)).y == 3.0
    assert pulled(block, "", (0.0, 4.0), (0.0, 6.0)).y == 3.0


@pytest.mark.parametrize(
    ("element", "handle", "start", "at", "field", "value"),
    [
        (RingLine(id="it", radius=10.0), "radius", (10, 0), (12, 0), "radius", 12.0),
        (RingLine(id="it", radius=10.0), "width", (0, 10), (0, 10.2), "width", 0.7),
        (Beading(id="it", radius=10.0), "size", (0, 10), (0, 10.2), "diameter", 1.0),
        (Denticles(id="it", radius=10.0), "length", (0, 9), (0, 8), "length", 1.9),
        (Rim(id="it", width=1.0), "width", (0, 18), (0, 17.5), "width", 1.5),
        (Rim(id="it", width=1.0), "inset", (19, 0), (18, 0), "inset", 1.0),
        (Rim(id="it", width=1.0), "", (18.5, 0), (17.5, 0), "inset", 1.0),
        (Dot(id="it", radius=8.0), "size", (0, 9), (0, 10), "size", 3.5),
        (Laurel(id="it", radius=12.0), "", (12, 0), (13, 0), "radius", 13.0),
        (ExergueLine(id="it", y=-8.0), "", (1, -8), (1, -5), "y", -5.0),
        (ExergueLine(id="it", y=-8.0), "within", (12, -8), (0, -13), "within", 12.58),
        (
            Inscription(id="it", lines=(), within=9.0),
            "within",
            (9, 0),
            (11, 0),
            "within",
            11.0,
        ),
    ],
)
def test_handles_set_their_value(element, handle, start, at, field, value):
    assert getattr(pulled(element, handle, start, at), field) == pytest.approx(value)


def test_tips_of_a_laurel_open_it():
    laurel = Laurel(id="it", radius=12.0, arc=100.0)
    right, left = point_at(80, 12), point_at(280, 12)
    assert pulled(laurel, "start", right, point_at(60, 12)).arc == 120.0
    assert pulled(laurel, "end", left, point_at(290, 12)).arc == 110.0


def test_nothing_is_dragged_off_its_face():
    far = pulled(LEGEND, "", (0.0, 14.0), (0.0, 90.0))
    assert far.radius == Blank().radius
    device = Device(id="it", art=Motif(name="globe"))
    changed = pulled(device, "", (0.0, 0.0), (60.0, 80.0))
    assert math.hypot(changed.x, changed.y) == pytest.approx(Blank().radius)


def test_what_is_beyond_the_face_already_is_not_pulled_in():
    wide = msgspec.structs.replace(LEGEND, radius=30.0)
    assert pulled(wide, "", (0.0, 30.0), (0.0, 29.0)).radius == 29.0
    assert pulled(wide, "", (0.0, 30.0), (0.0, 31.0)).radius == 30.0


def test_every_kind_has_a_frame_and_handles_that_have_laws():
    for kind, name in [(each, tag) for tag, each in ELEMENT_KINDS.items()]:
        element = _plain(kind)
        frame = frame_of(element, 19.0, None)
        assert isinstance(frame, Sector | Turned)
        for handle in handles_of(element, frame, 19.0, 0.1):
            # A rim that meets the edge can be pulled inwards only.
            ends = (10.2, 0.1), (9.8, -0.1)
            made = [pulled(element, handle.name, (10.0, 0.0), end) for end in ends]
            assert made != [element, element], (name, handle.name)
        locked = msgspec.structs.replace(element, locked=True)
        assert handles_of(locked, frame, 19.0, 0.1) == ()


def _plain(kind):
    needed = {
        "text": "WORDS",
        "names": ("ONE", "TWO"),
        "lines": (InscriptionLine(text="WORDS"),),
        "within": 12.0,
        "radius": 12.0,
        "art": Motif(name="globe"),
        "data": b"",
    }
    required = [each.name for each in msgspec.structs.fields(kind) if each.required]
    return kind(id="it", **{name: needed[name] for name in required if name != "id"})


def test_several_are_turned_together_and_the_others_shifted():
    globe = Device(id="globe", art=Motif(name="globe"), x=1.0)
    ring = NameRing(id="ring", names=("ONE",), radius=10.0, bearing=12.34)
    design = Design(obverse=Face(elements=(LEGEND, globe, ring)))
    picks = tuple(Pick("obverse", each) for each in ("it", "globe", "ring"))
    start, at = point_at(30, 14), point_at(60, 14)
    drag = Drag(design, picks, picks[0], "", start)
    legend, device, names = drag_to(drag, Aim(at, 30.0)).design.obverse.elements
    assert (legend.bearing, names.bearing) == (60.0, pytest.approx(42.34))
    assert (legend.radius, names.radius) == (14.0, 10.0)
    assert (device.x, device.y) == pytest.approx((1 + at[0] - start[0], at[1] - start[1]))


def test_nudges_push_by_mm_and_turn_rings():
    design = design_of(LEGEND)
    legend = nudged(design, (PICK,), 0.1, 0.0).obverse.elements[0]
    assert legend.bearing == pytest.approx(30 + math.degrees(0.1 / 14), abs=1e-5)
    assert legend.radius == 14.0
    assert nudged(design, (PICK,), 0.0, 0.1).obverse.elements[0].radius == pytest.approx(14.1)
    device = Device(id="it", art=Motif(name="globe"), x=1.0)
    moved = nudged(design_of(device), (PICK,), -0.1, 1.0).obverse.elements[0]
    assert (moved.x, moved.y) == (pytest.approx(0.9), 1.0)
    locked = design_of(msgspec.structs.replace(LEGEND, locked=True))
    assert nudged(locked, (PICK,), 1.0, 1.0) is locked


def test_nudge_does_not_turn_what_lies_at_the_centre():
    star = design_of(Star(id="it", radius=2e-313, bearing=90.0))
    assert nudged(star, (PICK,), 0.1, 0.0).obverse.elements[0].bearing == 90.0


SPLIT = Split(seam=Seam(bearing=30.0, offset=2.0))


def seam_pulled(side: str, handle: str, start, at, *, alignment="medal", second=None) -> Seam:
    blank = Blank(alignment=alignment)
    split = msgspec.structs.replace(SPLIT, second=second)
    design = Design(split=split, blank=blank)
    drag = SeamDrag(design, 1 if second else 0, handle, side, start)
    aim = Aim(at, turn_between(start, at))
    changed = drag_seam_to(drag, aim).design.split
    return changed.second if second else changed.seam


def test_seam_is_turned_as_it_is_seen():
    seam = seam_pulled("obverse", "head", point_at(30, 20), point_at(50, 20))
    assert (seam.bearing, seam.offset) == (50.0, 2.0)
    seam = seam_pulled("reverse", "head", point_at(330, 20), point_at(310, 20))
    assert (seam.bearing, seam.offset) == (50.0, 2.0)
    seam = seam_pulled("reverse", "tail", point_at(150, 20), point_at(130, 20), alignment="coin")
    assert (seam.bearing, seam.offset) == (50.0, 2.0)


def test_seam_is_shifted_as_it_is_seen():
    right = point_at(120, 1.5)
    assert seam_pulled("obverse", "middle", (0.0, 0.0), right).offset == pytest.approx(3.5)
    mirrored = (-right[0], right[1])
    assert seam_pulled("reverse", "middle", (0.0, 0.0), mirrored).offset == pytest.approx(3.5)
    far = point_at(120, 500)
    assert abs(seam_pulled("obverse", "middle", (0.0, 0.0), far).offset) < Blank().radius


def test_second_seam_has_handles_of_its_own():
    second = Seam(bearing=120.0)
    seam = seam_pulled("obverse", "head", point_at(120, 20), point_at(100, 20), second=second)
    assert seam.bearing == 100.0


@pytest.mark.parametrize("alignment", ["medal", "coin"])
@pytest.mark.parametrize("side", ["obverse", "reverse"])
def test_handles_lie_on_the_seam_that_is_cut(side, alignment):
    design = Design(split=SPLIT, blank=Blank(alignment=alignment))
    (line,) = seam_lines(design, side)
    for each in seam_handles(design, side, 0.1, middles=True):
        assert _distance(each.handle.at, line[0], line[-1]) < 0.01


def _distance(point, one, other) -> float:
    (x, y), (x0, y0), (x1, y1) = point, one, other
    area = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
    return abs(area) / math.dist(one, other)


def test_a_seam_that_cannot_be_cut_still_shows():
    design = Design(split=Split(seam=Seam(kind="keyed", width=90.0)))
    assert len(seam_lines(design, "obverse")) == 1


points = st.tuples(st.floats(-40, 40), st.floats(-40, 40))


@settings(max_examples=120, deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", sorted(ELEMENT_KINDS))
def test_no_drag_breaks_a_design(kind, data):
    element = msgspec.structs.replace(data.draw(elements(kind)), id="it")
    design = design_of(element, blank=Blank(diameter=data.draw(st.sampled_from([5.0, 38.0]))))
    radius = design.blank.radius
    frame = frame_of(element, radius, None)
    names = {handle.name for handle in handles_of(element, frame, radius, 0.1)}
    handle = data.draw(st.sampled_from(["", *sorted(names)]))
    turn, reach = data.draw(st.floats(-720, 720)), data.draw(st.sampled_from([0.0, 0.5]))
    drag = Drag(design, (PICK,), PICK, handle, data.draw(points), data.draw(st.floats(-360, 360)))
    aim = Aim(data.draw(points), turn, reach, data.draw(st.booleans()))
    dragged = drag_to(drag, aim)
    assert decode(encode(dragged.design)) == dragged.design
    pushed = nudged(design, (PICK,), *data.draw(points))
    assert decode(encode(pushed)) == pushed
    assert CAP_HEIGHT in dragged.values or handle != "cap-height"
