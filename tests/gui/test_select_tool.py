"""The select tool: what presses, drags and keys make of the design and of the selection."""

import msgspec
import pytest
from canvas_hand import arc_points, set_up
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

import obverse
from obverse.design.document import decode, encode
from obverse.design.edit import Pick, change
from obverse.design.split import Seam, Split
from obverse.geometry.polar import point_at
from obverse.gui.canvas.frames import Stroke, crisp, paint_frame
from obverse.gui.canvas.tool import NOWHERE, Pointer
from obverse.gui.session import BURST_MS

APOLLO, GLOBE = Pick("obverse", "apollo"), Pick("obverse", "globe")
SOYUZ, STAR = Pick("obverse", "soyuz"), Pick("obverse", "star-1")
QUARTER = [0, 10, 30, 60, 90]


@pytest.fixture
def bench(session, settings, qtbot):
    return set_up(session, settings, qtbot)


@pytest.fixture
def split(bench):
    """The same with a seam towards 30 degrees."""
    design = msgspec.structs.replace(
        bench.session.design, split=Split(seam=Seam(bearing=30.0), letter_free=0.0, kerf=0.0)
    )
    bench.session.open(design)
    bench.settle()
    return bench


def test_a_click_selects_and_shift_adds_and_removes(bench):
    bench.click("obverse", point_at(0, 14.2))
    assert bench.session.selection == (APOLLO,)
    bench.click("obverse", point_at(180, 14.2), shift=True)
    assert bench.session.selection == (APOLLO, SOYUZ)
    bench.click("obverse", point_at(0, 14.2), shift=True)
    assert bench.session.selection == (SOYUZ,)
    bench.click("obverse", point_at(0, 12.35))
    assert bench.session.selection == ()


def test_alt_clicks_go_down_through_what_lies_there(bench):
    bench.session.commit(change(bench.session.design, SOYUZ, bearing=0.0), "Move")
    bench.settle()
    point = point_at(0, 14.2)
    stack = bench.tool._pointing.hits(bench.at("obverse", point))
    assert stack == (SOYUZ, APOLLO)
    bench.click("obverse", point)
    assert bench.session.selection == stack[:1]
    bench.click("obverse", point, alt=True)
    assert bench.session.selection == stack[1:2]
    bench.click("obverse", point, control=True)
    assert bench.session.selection == (SOYUZ,)


def test_a_drag_around_turns_a_legend_and_keeps_its_radius(bench):
    before = bench.session.design
    bench.drag("obverse", arc_points(14.2, QUARTER))
    legend = bench.element(APOLLO)
    assert (legend.bearing, legend.radius) == (90.0, 14.2)
    assert bench.session.history.undo_label == "Move legend"
    bench.session.undo()
    assert bench.session.design is before


def test_one_drag_is_one_step_even_after_a_long_pause(bench):
    before = bench.session.design
    points = arc_points(14.2, QUARTER)
    bench.drag("obverse", points[:3], drop=False)
    bench.qtbot.wait(BURST_MS + 200)
    bench.tool.drag(bench.at("obverse", points[-1]))
    bench.tool.release(bench.at("obverse", points[-1]))
    bench.session.undo()
    assert bench.session.design is before


def test_two_drags_are_two_steps(bench):
    bench.drag("obverse", arc_points(14.2, [0, 20, 30]))
    bench.settle()
    bench.drag("obverse", arc_points(14.2, [30, 50, 60]))
    assert bench.element(APOLLO).bearing == 60.0
    bench.session.undo()
    assert bench.element(APOLLO).bearing == 30.0


def test_a_press_that_hardly_moves_changes_nothing(bench):
    x, y = point_at(0, 14.2)
    bench.drag("obverse", [(x, y), (x + 0.05, y)])
    assert not bench.session.history.undo_label


def test_escape_takes_a_drag_back(bench):
    before = bench.session.design
    bench.drag("obverse", arc_points(14.2, QUARTER), drop=False)
    assert bench.session.design is not before
    assert bench.key(Qt.Key.Key_Escape)
    assert bench.session.design is before
    bench.tool.drag(bench.at("obverse", point_at(120, 14.2)))
    bench.tool.release(bench.at("obverse", point_at(120, 14.2)))
    assert bench.session.design is before
    assert not bench.session.history.undo_label


def test_undo_within_a_drag_ends_it(bench):
    before = bench.session.design
    bench.drag("obverse", arc_points(14.2, QUARTER), drop=False)
    bench.session.undo()
    bench.tool.drag(bench.at("obverse", point_at(120, 14.2)))
    assert bench.session.design is before


def test_drags_snap_to_45_and_alt_suspends_that(bench):
    points = arc_points(14.2, [0, 20, 44.3])
    bench.drag("obverse", points)
    assert bench.element(APOLLO).bearing == 45.0
    bench.session.undo()
    bench.settle()
    bench.drag("obverse", points, alt=True)
    assert bench.element(APOLLO).bearing == pytest.approx(44.3)


def test_the_setting_switches_snapping_off(bench, settings):
    settings["view/snap"] = False
    bench.drag("obverse", arc_points(14.2, [0, 20, 44.3]))
    assert bench.element(APOLLO).bearing == pytest.approx(44.3)


def test_handles_are_those_of_the_one_selected(bench):
    bench.session.select((APOLLO,))
    end = bench.handle("end")
    bench.drag("obverse", [(end.x, end.y), point_at(60, 14.2), point_at(75, 14.2)])
    assert bench.element(APOLLO).arc == 150.0
    assert bench.session.history.undo_label == "Set arc"
    bench.session.select((APOLLO, SOYUZ))
    assert bench.tool._pointing.handles() == ()


def test_several_are_dragged_together(bench):
    bench.session.select((APOLLO, SOYUZ))
    bench.drag("obverse", arc_points(14.2, [0, 20, 30]))
    assert (bench.element(APOLLO).bearing, bench.element(SOYUZ).bearing) == (30.0, 210.0)
    assert bench.session.selection == (APOLLO, SOYUZ)
    bench.session.undo()
    assert bench.element(SOYUZ).bearing == 180.0


def test_what_is_selected_is_dragged_though_something_lies_above(bench):
    bench.session.commit(change(bench.session.design, SOYUZ, bearing=0.0), "Move")
    bench.settle()
    bench.session.select((APOLLO,))
    bench.drag("obverse", arc_points(14.2, [2, 20, 32]))
    assert (bench.element(APOLLO).bearing, bench.element(SOYUZ).bearing) == (30.0, 0.0)
    assert bench.session.selection == (APOLLO,)


def test_a_locked_element_stays(bench):
    bench.session.commit(change(bench.session.design, APOLLO, locked=True), "Lock")
    bench.settle()
    bench.drag("obverse", arc_points(14.2, QUARTER))
    assert bench.element(APOLLO).bearing == 0.0


def test_a_band_selects_what_lies_within(bench):
    middle = bench.canvas.to_px("obverse", *point_at(0, 14.2))
    beside = bench.canvas.to_px("obverse", -24.0, 24.0)
    far = bench.canvas.to_px("obverse", 24.0, 8.5)
    bench.tool.press(Pointer(beside.x(), beside.y(), None, 0, 0))
    bench.tool.drag(Pointer(middle.x(), middle.y(), None, 0, 0))
    bench.tool.drag(Pointer(far.x(), far.y(), None, 0, 0))
    bench.tool.release(Pointer(far.x(), far.y(), None, 0, 0))
    assert APOLLO in bench.session.selection
    assert SOYUZ not in bench.session.selection
    assert Pick("obverse", "rim") not in bench.session.selection


def test_a_band_that_is_called_off_selects_what_was_selected(bench):
    bench.session.select((GLOBE,))
    beside = bench.canvas.to_px("obverse", -24.0, 24.0)
    bench.tool.press(Pointer(beside.x(), beside.y(), None, 0, 0))
    bench.tool.drag(Pointer(beside.x() + 900, beside.y() + 900, None, 0, 0))
    assert bench.session.selection != (GLOBE,)
    bench.tool.call_off()
    assert bench.session.selection == (GLOBE,)


def test_tab_walks_all_elements_that_are_shown(bench):
    design = bench.session.design
    order = [Pick(side, each.id) for side in ("obverse", "reverse") for each in _of(design, side)]
    seen = []
    while bench.key(Qt.Key.Key_Tab):
        seen += bench.session.selection
    assert seen == order
    assert bench.session.selection == ()
    assert bench.key(Qt.Key.Key_Backtab)
    assert bench.session.selection == (order[-1],)


def _of(design, side):
    return design.face(side).elements


def test_tab_passes_over_what_is_locked_or_not_shown(bench):
    bench.session.commit(change(bench.session.design, APOLLO, locked=True), "Lock")
    bench.canvas.set_mode("obverse")
    seen = []
    while bench.key(Qt.Key.Key_Tab):
        seen += bench.session.selection
    assert APOLLO not in seen
    assert {pick.side for pick in seen} == {"obverse"}


def test_escape_selects_nothing_and_then_is_for_others(bench):
    bench.session.select((APOLLO,))
    assert bench.key(Qt.Key.Key_Escape)
    assert bench.session.selection == ()
    assert not bench.key(Qt.Key.Key_Escape)


def test_arrows_nudge_in_one_step_a_burst(bench):
    before = bench.session.design
    x, y = bench.element(GLOBE).x, bench.element(GLOBE).y
    assert not bench.key(Qt.Key.Key_Right)
    bench.session.select((GLOBE,))
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Up, shift=True)
    globe = bench.element(GLOBE)
    assert (globe.x, globe.y) == (pytest.approx(x + 0.1), pytest.approx(y + 1.0))
    bench.session.undo()
    assert bench.session.design is before


def test_arrows_turn_rings(bench):
    bench.session.select((APOLLO,))
    bench.key(Qt.Key.Key_Right, shift=True)
    assert bench.element(APOLLO).bearing == pytest.approx(4.0349, abs=1e-3)
    bench.key(Qt.Key.Key_Up)
    assert bench.element(APOLLO).radius == pytest.approx(14.3)


def test_a_seam_is_turned_by_its_end_on_both_faces(split):
    end = split.handle("head", "obverse")
    split.drag("obverse", [(end.x, end.y), *arc_points(18.0, [40, 60])])
    assert split.session.design.split.seam.bearing == 60.0
    assert split.session.history.undo_label == "Turn seam"
    end = split.handle("head", "reverse")
    split.drag("reverse", [(end.x, end.y), *arc_points(18.0, [310, 330])])
    assert split.session.design.split.seam.bearing == 30.0
    split.session.undo()
    assert split.session.design.split.seam.bearing == 60.0


def test_handles_beside_the_blank_are_held_in_the_frame_of_their_face(split):
    end = split.handle("head", "obverse")
    to = split.canvas.to_px("obverse", *point_at(75, 19.0))
    split.tool.press(Pointer(end.px, end.py, None, 1.0, 2.0))
    split.tool.drag(Pointer(to.x(), to.y(), None, 3.0, 4.0))
    split.tool.release(Pointer(to.x(), to.y(), None, 3.0, 4.0))
    assert split.session.design.split.seam.bearing == 75.0


def test_the_middle_of_a_seam_shifts_it_while_nothing_is_selected(split):
    middle = split.handle("middle", "reverse")
    away = point_at(240, 3.0)
    split.drag("reverse", [(middle.x, middle.y), away], alt=True)
    # The reverse shows the seam mirrored: what is to the left there is to the right here.
    assert split.session.design.split.seam.offset == pytest.approx(3.0, abs=0.01)
    split.session.select((APOLLO,))
    names = {spot.mark.name for spot in split.tool._pointing.handles()}
    assert "middle" not in names
    assert {"head", "tail"} <= names


def test_pieces_that_are_moved_apart_have_no_handles(split):
    split.canvas.set_mode("exploded")
    split.qtbot.waitUntil(lambda: split.session.result.halved is not None)
    assert split.tool._pointing.handles() == ()
    assert split.tool._pointing.hits(split.at("obverse", point_at(0, 14.2))) == ()


def test_another_document_ends_what_is_under_way(bench):
    bench.drag("obverse", arc_points(14.2, QUARTER), drop=False)
    other = obverse.load("blank-38")
    bench.session.open(other)
    bench.tool.drag(bench.at("obverse", point_at(120, 14.2)))
    bench.tool.release(bench.at("obverse", point_at(120, 14.2)))
    assert bench.session.design is other


def test_everything_is_painted_without_a_warning(split):
    split.session.select((APOLLO,))
    split.tool.hover(split.at("obverse", point_at(180, 14.2)))
    split.canvas.grab()
    split.drag("obverse", arc_points(14.2, QUARTER), drop=False)
    split.canvas.grab()
    split.tool.call_off()
    split.session.select((Pick("reverse", "ms-27-crew"), GLOBE))
    split.canvas.grab()
    split.tool.press(Pointer(1.0, 1.0, None, 0, 0))
    split.tool.drag(Pointer(300.0, 300.0, None, 0, 0))
    split.canvas.grab()
    split.tool.release(Pointer(300.0, 300.0, None, 0, 0))


@pytest.mark.parametrize("side", ["obverse", "reverse"])
def test_every_handle_of_every_element_can_be_pulled(bench, side):
    for element in bench.session.design.face(side).elements:
        pick = Pick(side, element.id)
        bench.session.select((pick,))
        for spot in bench.tool._pointing.handles():
            start = bench.canvas.to_px(side, *spot.mark.at)
            for to in (QPointF(10, 10), QPointF(900, 300)):
                bench.tool.press(bench.canvas.pointer_at(start))
                bench.tool.drag(bench.canvas.pointer_at(to))
                bench.tool.drag(bench.canvas.pointer_at(start + QPointF(20, -12)))
                assert decode(encode(bench.session.design)) == bench.session.design
                bench.tool.call_off()
    assert not bench.session.history.undo_label


def test_the_mouse_itself_drags_and_the_keyboard_writes(bench, qtbot):
    canvas = bench.canvas
    canvas.show()
    qtbot.waitExposed(canvas)
    left = Qt.MouseButton.LeftButton
    places = [canvas.to_px("obverse", *point_at(bearing, 14.2)) for bearing in (0, 15, 30)]
    first, middle, last = (place.toPoint() for place in places)
    qtbot.mousePress(canvas, left, pos=first)
    for place in (middle, last):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            canvas.mapToGlobal(QPointF(place)),
            Qt.MouseButton.NoButton,
            left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(canvas, event)
    qtbot.mouseRelease(canvas, left, pos=last)
    assert bench.element(APOLLO).bearing == 30.0
    bench.settle()
    qtbot.mouseDClick(canvas, left, pos=last)
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    qtbot.keyClicks(canvas, " 18")
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert bench.element(APOLLO).text == "APOLLO 18"
    bench.session.undo()
    bench.session.undo()
    assert bench.element(APOLLO).bearing == 0.0


def test_a_menu_is_for_what_lies_under_the_pointer(bench):
    bench.tool.point_out(bench.at("obverse", point_at(0, 14.2)))
    assert bench.session.selection == (APOLLO,)
    bench.session.select([SOYUZ, APOLLO])
    bench.tool.point_out(bench.at("obverse", point_at(0, 14.2)))
    assert bench.session.selection == (SOYUZ, APOLLO)
    bench.tool.point_out(bench.at("obverse", point_at(0, 12.35)))
    assert bench.session.selection == ()


def test_a_second_press_in_haste_drags_what_holds_no_words(bench):
    star, bearing = bench.element(STAR), bench.element(STAR).bearing
    start, end = (point_at(bearing + turn, star.radius) for turn in (0, 20))
    bench.tool.double_click(bench.at("obverse", start))
    bench.tool.drag(bench.at("obverse", end, alt=True))
    bench.tool.release(bench.at("obverse", end, alt=True))
    assert bench.element(STAR).bearing == pytest.approx(bearing + 20, abs=0.1)


def test_what_the_pointer_left_is_not_hovered(bench):
    bench.tool.hover(bench.at("obverse", point_at(0, 14.2)))
    assert bench.tool._hovered == APOLLO
    bench.tool.hover(NOWHERE)
    assert bench.tool._hovered is None


def test_frames_are_as_wide_on_a_dense_screen():
    def width(ratio: int) -> int:
        image = QImage(20 * ratio, 20 * ratio, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(0xFFFFFFFF)
        path = QPainterPath(QPointF(10.5, 0))
        path.lineTo(10.5, 20)
        with QPainter(image) as painter:
            paint_frame(painter, path, Stroke("#000000", "#ffffff", 2.0))
        return sum(image.pixelColor(x, 10).lightness() < 128 for x in range(20 * ratio))

    assert width(2) == 2 * width(1)


def test_boxes_stand_on_whole_pixels_and_turned_ones_as_they_are():
    box = QPainterPath()
    box.addRect(10.3, 20.8, 30.1, 40.2)
    assert crisp(box).boundingRect() == QRectF(10.5, 20.5, 30, 41)
    turned = QTransform().rotate(10).map(box)
    assert crisp(turned) == turned
