"""Where sides lie on the stage, how they are framed, and what changed between two drawings."""

import math

import msgspec
import pytest

import obverse
from obverse.design.edit import Pick, change, remove, reorder
from obverse.design.model import Design, Edge
from obverse.geometry.path import boxes_meet
from obverse.gui.canvas.camera import Camera
from obverse.gui.canvas.changes import changed_boxes
from obverse.gui.canvas.framing import box_on_face, box_on_stage, centred, framed, is_within
from obverse.gui.canvas.grid import bearings, radius_step
from obverse.gui.canvas.painting import item_box
from obverse.gui.canvas.rulers import ticks_at
from obverse.gui.canvas.stage import MODES, Stage, set_stage
from obverse.halves.split_artwork import split_artwork
from obverse.layout import lay_out

HALVES = "astp-1975-halves"


def stage_of(preset: str, mode: str, **more: float) -> Stage:
    design = obverse.load(preset)
    artwork = lay_out(design).artwork
    halved = split_artwork(artwork, design) if design.split else None
    return set_stage(mode, design, artwork, halved, **more)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("preset", ["astp-2025", HALVES, "challenge-coin-44", "quarters-1975"])
def test_sides_lie_within_the_box_and_apart(preset, mode):
    stage = stage_of(preset, mode)
    boxes = [placed.box for placed in stage.placed]
    for box in boxes:
        assert box[3] <= stage.box[3] + 1e-9
        assert box[1] >= stage.box[1]
    assert not any(boxes_meet(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_both_faces_stand_beside_each_other():
    front, back = stage_of("astp-2025", "both").placed
    assert (front.name, back.name) == ("obverse", "reverse")
    assert front.box[2] < back.box[0]
    assert front.y == back.y


def test_lettered_edge_lies_beneath_the_faces():
    *faces, strip = stage_of("challenge-coin-44", "both").placed
    assert strip.name == "edge"
    assert all(strip.box[3] < face.box[1] for face in faces)


@pytest.mark.parametrize(("kind", "items"), [("plain", 1), ("reeded", 2)])
def test_edge_without_words_is_shown_as_it_is(kind, items):
    design = Design(edge=Edge(kind=kind, reeds=120))
    (strip,) = set_stage("edge", design, lay_out(design).artwork).placed
    assert strip.side.width == pytest.approx(math.pi * 38)
    assert len(strip.side.items) == items


def test_exploded_pieces_move_apart_with_the_gap():
    near, far = (stage_of(HALVES, "exploded", gap=gap) for gap in (1.0, 9.0))
    assert near.placed[0].side.width < far.placed[0].side.width
    assert not any(placed.is_whole for placed in far.placed)


def test_assembled_pieces_lie_where_the_design_has_them():
    stage = stage_of(HALVES, "assembled")
    assert [placed.side.piece for placed in stage.placed] == ["assembled"] * 2
    assert all(placed.is_whole for placed in stage.placed)


@pytest.mark.parametrize("mode", ["assembled", "exploded"])
def test_design_without_a_split_shows_its_faces(mode):
    assert [placed.side.piece for placed in stage_of("astp-2025", mode).placed] == ["", ""]


def test_only_points_on_the_disc_are_on_a_face():
    stage = stage_of("astp-2025", "obverse")
    assert stage.under(0, 17.4).name == "obverse"
    assert stage.under(14, 14) is None


def test_framed_box_fills_the_window():
    window = (22.0, 22.0, 1022.0, 722.0)
    camera = framed((-10, -5, 10, 5), window, 50)
    assert camera.to_px(-10, 0)[0] == pytest.approx(72)
    assert camera.to_px(10, 0)[0] == pytest.approx(972)
    assert camera.to_px(0, 0) == pytest.approx((522, 372))


def test_frame_in_a_tiny_window_is_still_a_camera():
    camera = framed((-10, -5, 10, 5), (22.0, 22.0, 20.0, 10.0), 50)
    assert camera.scale > 0


def test_centred_box_keeps_the_scale():
    window = (0.0, 0.0, 400.0, 300.0)
    camera = centred(Camera(10, -5000, 900), (1, 1, 3, 3), window)
    assert camera.scale == 10
    assert is_within(camera, (1, 1, 3, 3), window)
    assert not is_within(camera, (1, 1, 60, 3), window)


def test_box_of_an_element_is_that_of_its_items():
    artwork = lay_out(obverse.load("astp-2025")).artwork
    items = [item for item in artwork.side("reverse").items if item.element == "ms-27-crew"]
    box = box_on_face(artwork, Pick("reverse", "ms-27-crew"))
    assert len(items) > 1
    assert box[0] == min(item_box(item)[0] for item in items)
    assert box[3] == max(item_box(item)[3] for item in items)
    assert box_on_face(artwork, Pick("reverse", "nobody")) is None


def test_boxes_on_the_stage_go_with_their_faces():
    artwork = lay_out(obverse.load("astp-2025")).artwork
    stage = stage_of("astp-2025", "both")
    pick = Pick("reverse", "star")
    on_face = box_on_face(artwork, pick)
    assert box_on_stage(artwork, [pick], stage)[0] == on_face[0] + stage.at("reverse").x
    assert box_on_stage(artwork, [pick], stage_of("astp-2025", "obverse")) is None


def faces(edit):
    """Return a face before and after an edit, laid out one after the other."""
    design = obverse.load("astp-2025")
    return [lay_out(each).artwork.side("obverse") for each in (design, edit(design))]


def test_same_drawing_has_not_changed():
    side, again = faces(lambda design: design)
    assert changed_boxes(side, again) == []


def test_moved_star_changes_two_places():
    pick = Pick("obverse", "star-1")
    before, after = faces(lambda design: change(design, pick, bearing=20.0))
    boxes = changed_boxes(before, after)
    wanted = [item_box(i) for side in (before, after) for i in side.items if i.element == "star-1"]
    assert sorted(boxes) == sorted(wanted)


def test_new_letter_leaves_others_alone():
    pick = Pick("obverse", "apollo")
    before, after = faces(lambda design: change(design, pick, text="APOLLA"))
    boxes = changed_boxes(before, after)
    whole = box_on_face(lay_out(obverse.load("astp-2025")).artwork, pick)
    assert boxes
    assert all(box[2] - box[0] < (whole[2] - whole[0]) / 2 for box in boxes)


@pytest.mark.parametrize(
    "edit",
    [
        lambda design: remove(design, [Pick("obverse", "globe")]),
        lambda design: reorder(design, Pick("obverse", "globe"), 1),
        lambda design: change(design, Pick("obverse", "globe"), paint="field"),
        lambda design: change(design, Pick("obverse", "globe"), visible=False),
    ],
)
def test_changed_boxes_hold_the_element(edit):
    globe = box_on_face(lay_out(obverse.load("astp-2025")).artwork, Pick("obverse", "globe"))
    assert globe in changed_boxes(*faces(edit))


def test_other_blank_changes_everything():
    blank = msgspec.structs.replace(obverse.load("astp-2025").blank, diameter=36.0)
    assert changed_boxes(*faces(lambda each: msgspec.structs.replace(each, blank=blank))) is None


@pytest.mark.parametrize("scale", [0.05, 0.7, 3.3, 10, 41, 333, 4000])
def test_ruler_steps_are_readable_and_round(scale):
    steps = ticks_at(scale)
    assert 60 <= steps.number * scale <= 64 * 2.5 + 1
    assert steps.tick * scale >= 6
    assert round(steps.number / steps.tick) in (1, 2, 5, 10)
    assert float(f"{steps.number:.{steps.decimals}f}") == pytest.approx(steps.number)


@pytest.mark.parametrize("scale", [0.05, 2, 20, 4000])
def test_grid_circles_are_not_crowded(scale):
    assert 26 <= radius_step(scale) * scale <= 66


def test_fine_rays_show_on_large_faces_only():
    assert len(list(bearings(100))) == 12
    assert len(list(bearings(300))) == 24
