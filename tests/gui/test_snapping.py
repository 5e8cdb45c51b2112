"""To what values are pulled, and where no pull is."""

import msgspec
import pytest

import obverse
from obverse.design.edit import Pick
from obverse.design.elements import Device, ExergueLine, Legend, Motif
from obverse.design.model import Design, Face
from obverse.design.split import Seam, Split
from obverse.geometry.polar import point_at
from obverse.gui.canvas.drags import Drag, drag_to
from obverse.gui.canvas.snapping import (
    Aim,
    Guide,
    seen_bearing,
    snap_bearing,
    snap_length,
    targets_of,
)


@pytest.mark.parametrize(
    ("value", "snapped"),
    [(44.2, 45.0), (359.5, 0.0), (-0.5, 0.0), (-46.0, 315.0), (724.0, None), (52.0, None)],
)
def test_bearings_snap_to_steps_of_15(value, snapped):
    assert snap_bearing(value, (), 1.5) == snapped


def test_bearings_snap_to_targets_when_these_are_nearer():
    assert snap_bearing(46.4, (47.0,), 2.0) == 47.0
    assert snap_bearing(0.6, (361.0,), 2.0) == 1.0


def test_lengths_snap_within_reach_only():
    assert snap_length(9.8, (10.0, 9.5), 0.25) == 10.0
    assert snap_length(9.0, (10.0, 9.5), 0.25) is None
    assert snap_length(9.0, (), 5.0) is None


def test_targets_are_those_of_what_stays():
    design = obverse.load("astp-2025")
    targets = targets_of(design, "obverse", {"apollo", "rim"})
    assert {180.0, 270.0, 90.0} <= set(targets.bearings)
    assert 11.75 in targets.radii
    assert 0.0 in targets.xs


@pytest.mark.parametrize(
    ("alignment", "side", "seen"),
    [("medal", "obverse", 60), ("medal", "reverse", -60), ("coin", "reverse", 120)],
)
def test_seams_are_mirrored_on_the_reverse(alignment, side, seen):
    assert seen_bearing(Seam(bearing=60), alignment, side) == seen
    blank = msgspec.structs.replace(Design().blank, alignment=alignment)
    design = Design(blank=blank, split=Split(seam=Seam(bearing=60)))
    assert seen % 360 in targets_of(design, side, ()).bearings


def legend_at(bearing: float, **fields) -> Design:
    legend = Legend(id="legend", text="WORDS", radius=14.0, bearing=bearing, **fields)
    globe = Device(id="globe", art=Motif(name="globe"), x=3.0, y=-4.0, size=6.0)
    line = ExergueLine(id="line", y=-9.0)
    return Design(obverse=Face(elements=(legend, globe, line)))


def pulled(design: Design, name: str, start, at, turn=0.0, *, reach=0.3, straight=False):
    pick = Pick("obverse", name)
    return drag_to(Drag(design, (pick,), pick, "", start), Aim(at, turn, reach, straight))


def test_a_ring_snaps_to_45_degrees_and_says_so():
    at = point_at(44, 14.0)
    dragged = pulled(legend_at(0), "legend", (0, 14), at, 44.0)
    assert dragged.values["bearing"] == 45.0
    assert Guide("ray", 45.0) in dragged.guides
    assert dragged.design.obverse.elements[0].bearing == 45.0


def test_without_reach_nothing_snaps_and_values_are_rounded():
    at = point_at(44.04, 14.0)
    dragged = pulled(legend_at(0), "legend", (0, 14), at, 44.04, reach=0.0)
    assert dragged.values["bearing"] == 44.0
    assert dragged.guides == ()


def test_radius_sticks_to_where_it_was():
    dragged = pulled(legend_at(0), "legend", (0, 14), point_at(33, 14.2), 33.0)
    assert dragged.values == {"bearing": 33.0, "radius": 14.0}


def test_a_drawing_snaps_to_the_centre_and_to_the_line():
    dragged = pulled(legend_at(0), "globe", (3, -4), (0.2, -8.9))
    assert dragged.values == {"x": 0.0, "y": -9.0}
    assert {guide.kind for guide in dragged.guides} == {"upright", "level"}


def test_shift_keeps_to_one_direction():
    dragged = pulled(legend_at(0), "globe", (3, -4), (3.5, 2.0), reach=0.0, straight=True)
    assert dragged.values == {"x": 3.0, "y": 2.0}
    ring = pulled(legend_at(0), "legend", (0, 14), (1, 12.0), 4.7, reach=0.0, straight=True)
    assert ring.values["bearing"] == 0.0
    assert ring.values["radius"] == pytest.approx(12.04)


def test_an_end_snaps_to_the_end_of_its_neighbour():
    design = legend_at(0, arc=80.0)
    other = Legend(id="other", text="MORE", radius=14.0, bearing=100.0, arc=84.0)
    face = Face(elements=(*design.obverse.elements, other))
    design = msgspec.structs.replace(design, obverse=face)
    pick = Pick("obverse", "legend")
    start, at = point_at(40, 14), point_at(57.5, 14)
    dragged = drag_to(Drag(design, (pick,), pick, "end", start), Aim(at, 17.5, 0.3))
    assert dragged.values["arc"] == pytest.approx(116.0)
