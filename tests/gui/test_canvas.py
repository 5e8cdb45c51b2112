"""The canvas as a person meets it: what it shows, how the view moves, what its tool is told."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QProxyStyle, QStyle, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import obverse
from obverse.design.edit import Pick, change
from obverse.formats.raster import render
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.rulers import THICKNESS
from obverse.gui.canvas.tool import NOWHERE, Pointer
from obverse.gui.looks.theme import colours
from obverse.gui.session import Session
from obverse.gui.settings import Settings

STILL = QPoint()
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Watcher:
    """A tool that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, Any]] = []
        self.keys: set[int] = set()

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name in ("hover", "press", "drag", "release", "double_click", "point_out", "call_off"):
            return lambda *given: self.told.append((name, *given) if given else (name, None))
        raise AttributeError(name)

    def key(self, event: QKeyEvent) -> bool:
        self.told.append(("key", event.key() or event.text()))
        return event.key() in self.keys

    def paint(self, painter: QPainter) -> None:
        self.told.append(("paint", painter.isActive()))

    def names(self) -> list[str]:
        return [name for name, _ in self.told if name not in ("paint", "hover")]


@pytest.fixture
def canvas(qtbot: QtBot, session: Session, settings: Settings) -> Canvas:
    canvas = Canvas(session, settings)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 700)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


@pytest.fixture
def tool(canvas: Canvas) -> Watcher:
    canvas.tool = Watcher()
    canvas.setFocus()
    return canvas.tool


@pytest.fixture
def halves(qtbot: QtBot, settings: Settings) -> Iterator[Canvas]:
    session = Session(obverse.load("astp-1975-halves"), obverse.FontLibrary())
    canvas = Canvas(session, settings)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 700)
    canvas.show()
    qtbot.waitUntil(lambda: session.result is not None)
    yield canvas
    session.close()


def at(canvas: Canvas, side: str, x: float, y: float) -> QPoint:
    return canvas.to_px(side, x, y).toPoint()


def turn_wheel(canvas: Canvas, place: QPoint, *, pixels=STILL, angle=STILL, keys=NONE) -> None:
    point = QPointF(place)
    QApplication.sendEvent(
        canvas,
        QWheelEvent(
            point,
            QPointF(canvas.mapToGlobal(place)),
            pixels,
            angle,
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def hover(canvas: Canvas, place: QPoint) -> None:
    point, none = QPointF(place), Qt.MouseButton.NoButton
    moved = QEvent.Type.MouseMove
    event = QMouseEvent(moved, point, QPointF(canvas.mapToGlobal(place)), none, none, NONE)
    QApplication.sendEvent(canvas, event)


def drag(qtbot: QtBot, canvas: Canvas, start: QPoint, end: QPoint, button=LEFT) -> None:
    qtbot.mousePress(canvas, button, pos=start)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, button, pos=end)


def test_both_faces_are_fitted_at_first(canvas):
    assert canvas.view.mode == "both"
    for side in ("obverse", "reverse"):
        for x in (-17.5, 17.5):
            assert canvas.rect().contains(at(canvas, side, x, 0))
    assert not canvas.view.shows("edge")


def test_canvas_shows_what_the_png_writer_writes(qtbot, canvas, session):
    canvas.set_mode("obverse")
    size = 500
    canvas.view.look(canvas.view.camera._replace(scale=size / 35, x=520.0, y=360.0))
    canvas.grab()
    qtbot.waitUntil(lambda: canvas._scene.is_exact)
    side = session.result.laid.artwork.side("obverse")
    pixels = render(side, (size, size))
    expected = Image.frombuffer("RGBA", (size, size), bytes(pixels.data), "raw", "RGBA", 0, 1)
    grabbed = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    shown = Image.frombuffer(
        "RGBA", (grabbed.width(), grabbed.height()), bytes(grabbed.constBits()), "raw", "RGBA", 0, 1
    ).crop((270, 110, 770, 610))
    medal = expected.getchannel("A").point(lambda alpha: 255 if alpha == 255 else 0)
    difference = ImageChops.difference(shown.convert("RGB"), expected.convert("RGB"))
    assert max(ImageStat.Stat(difference, medal).mean) < 2
    assert ImageStat.Stat(medal).mean[0] > 190


@pytest.mark.parametrize("mode", ["obverse", "reverse", "edge"])
def test_one_side_alone(qtbot, canvas, mode):
    with qtbot.waitSignal(canvas.view.mode_changed) as told:
        canvas.set_mode(mode)
    assert told.args == [mode]
    assert [each for each in ("obverse", "reverse", "edge") if canvas.view.shows(each)] == [mode]
    assert canvas.rect().contains(at(canvas, mode, 0, 0))


def test_pieces_are_asked_for_when_they_are_to_be_seen(qtbot, halves):
    assert halves._session.result.halved is None
    halves.set_mode("exploded")
    qtbot.waitUntil(lambda: halves._session.result.halved is not None)
    assert not halves.view.shows("obverse")
    halves.set_mode("assembled")
    assert halves.view.shows("obverse")


def test_gap_moves_pieces_apart_and_fits_them(qtbot, halves):
    halves.set_mode("exploded")
    qtbot.waitUntil(lambda: halves._session.result.halved is not None)
    halves.view.set_gap(2.0)
    near = halves.view.camera.scale
    halves.view.set_gap(20.0)
    assert halves.view.camera.scale < near
    middle = halves.to_px("obverse", 0, 0).toPoint()
    assert picture(qtbot, halves).pixelColor(middle) == desk(halves)


def desk(canvas):
    return QColor(colours(canvas.palette()).desk)


def picture(qtbot: QtBot, canvas: Canvas) -> QImage:
    """Return what a canvas shows, in the end: a slow machine paints it in slices."""
    canvas.grab()
    qtbot.waitUntil(lambda: canvas._scene.is_exact)
    return canvas.grab().toImage()


def test_edit_is_shown(qtbot, canvas, session):
    place = at(canvas, "reverse", 0, 0)
    before = picture(qtbot, canvas)
    with qtbot.waitSignal(session.laid_out):
        session.commit(change(session.design, Pick("reverse", "ms-27-crew"), visible=False), "Hide")
    after = picture(qtbot, canvas)
    assert before != after
    assert after.pixelColor(place) == after.pixelColor(at(canvas, "reverse", 2, 0))


def test_other_document_is_fitted(qtbot, canvas, session):
    canvas.view.zoom_by(9)
    with qtbot.waitSignal(session.laid_out):
        session.open(obverse.load("finisher-medal-60"))
    assert canvas.rect().contains(at(canvas, "obverse", -30, 0))
    assert canvas.rect().contains(at(canvas, "reverse", 30, 0))


def test_palette_changes_the_desk(canvas):
    corner = QPoint(THICKNESS + 5, THICKNESS + 5)
    light = canvas.grab().toImage().pixelColor(corner)
    palette = canvas.palette()
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)
    palette.setColor(palette.ColorRole.WindowText, Qt.GlobalColor.white)
    canvas.setPalette(palette)
    assert canvas.grab().toImage().pixelColor(corner).lightness() < light.lightness()


@pytest.mark.parametrize("key", ["view/grid", "view/rulers"])
def test_switches_change_the_picture_and_back(canvas, settings, qtbot, key):
    before = picture(qtbot, canvas)
    settings[key] = not settings[key]
    assert picture(qtbot, canvas) != before
    settings[key] = not settings[key]
    assert picture(qtbot, canvas) == before


def test_control_wheel_zooms_to_the_pointer(canvas):
    place = QPoint(300, 200)
    before = canvas.pointer_at(QPointF(place))
    scale = canvas.view.camera.scale
    turn_wheel(canvas, place, angle=QPoint(0, 120), keys=CONTROL)
    after = canvas.pointer_at(QPointF(place))
    assert canvas.view.camera.scale > scale * 1.2
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=0.1)


@pytest.mark.parametrize(
    ("wheel", "moved"),
    [
        ({"angle": QPoint(0, -120)}, (0, -60)),
        ({"angle": QPoint(0, -120), "keys": SHIFT}, (-60, 0)),
        ({"angle": QPoint(120, 0)}, (60, 0)),
        ({"pixels": QPoint(7, -9), "angle": QPoint(14, -18)}, (7, -9)),
    ],
)
def test_wheel_scrolls(canvas, wheel, moved):
    before = canvas.view.camera
    turn_wheel(canvas, QPoint(300, 200), **wheel)
    assert canvas.view.camera == before.panned(*moved)


def test_two_fingers_zoom(canvas):
    scale = canvas.view.camera.scale
    place = QPointF(400, 300)
    zoom = Qt.NativeGestureType.ZoomNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    gesture = QNativeGestureEvent(zoom, device, 2, place, place, place, 0.25, QPointF())
    QApplication.sendEvent(canvas, gesture)
    assert canvas.view.camera.scale == pytest.approx(scale * 1.25)


def test_middle_button_pans(qtbot, canvas, tool):
    before = canvas.view.camera
    drag(qtbot, canvas, QPoint(300, 300), QPoint(340, 280), MIDDLE)
    assert canvas.view.camera == before.panned(40, -20)
    assert tool.names() == []


def test_space_lets_the_left_button_pan(qtbot, canvas, tool):
    before = canvas.view.camera
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(qtbot, canvas, QPoint(300, 300), QPoint(310, 330))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert canvas.view.camera == before.panned(10, 30)
    assert "press" not in tool.names()
    drag(qtbot, canvas, QPoint(300, 300), QPoint(310, 330))
    assert "press" in tool.names()


def test_space_is_a_letter_while_the_tool_writes(qtbot, canvas, tool):
    tool.keys = {Qt.Key.Key_Space}
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_zoom_stays_within_its_ends(canvas):
    for factor in (1e9, 1e-12):
        canvas.view.zoom_by(factor)
        assert 0.05 <= canvas.view.camera.scale <= 4000
        canvas.grab()


def test_fit_follows_the_window_until_one_looks_elsewhere(canvas):
    scale = canvas.view.camera.scale
    canvas.resize(600, 420)
    assert canvas.view.camera.scale < scale
    canvas.view.zoom_by(2.0)
    scale = canvas.view.camera.scale
    canvas.resize(900, 600)
    assert canvas.view.camera.scale == scale


def test_selection_is_brought_into_view(canvas, session):
    session.select([Pick("reverse", "star")])
    canvas.view.fit_selection()
    box = canvas.view.box_of(Pick("reverse", "star"))
    width = (box[2] - box[0]) * canvas.view.camera.scale
    assert 200 < width <= 1000
    assert canvas.rect().contains(at(canvas, "reverse", box[0], box[1]))


def test_fit_selection_of_nothing_fits_all(canvas):
    before = canvas.view.camera
    canvas.view.zoom_by(3)
    canvas.view.fit_selection()
    assert canvas.view.camera == before


def test_true_size_is_what_was_measured(canvas, settings):
    settings["view/calibration"] = {canvas.screen().name(): 4.25}
    canvas.view.true_size()
    assert canvas.view.camera.scale == pytest.approx(4.25)
    assert canvas.view.zoom == pytest.approx(1.0)


def test_broken_calibration_is_ignored(canvas, settings):
    settings["view/calibration"] = {canvas.screen().name(): -3}
    canvas.view.true_size()
    assert 1 < canvas.view.camera.scale < 40


def test_reveal_moves_no_more_than_needed(canvas):
    camera = canvas.view.camera
    canvas.reveal([Pick("obverse", "apollo")])
    assert canvas.view.camera == camera
    canvas.view.look(canvas.view.camera._replace(x=9000.0))
    canvas.reveal([Pick("obverse", "apollo")])
    assert canvas.view.camera.scale == camera.scale
    assert canvas.rect().contains(at(canvas, "obverse", 0, 14))


def test_reveal_turns_to_the_face(canvas):
    canvas.set_mode("obverse")
    canvas.reveal([Pick("reverse", "star")])
    assert canvas.view.shows("reverse")


def test_reveal_of_something_gone_does_nothing(canvas):
    camera = canvas.view.camera
    canvas.reveal([Pick("obverse", "nobody")])
    canvas.reveal([])
    assert canvas.view.camera == camera


@pytest.mark.parametrize("side", ["obverse", "reverse"])
def test_pointer_is_in_the_frame_of_its_face(canvas, side):
    found = canvas.pointer_at(canvas.to_px(side, 3.0, -4.0), SHIFT)
    assert found.side == side
    assert (found.x, found.y) == pytest.approx((3.0, -4.0))
    assert (found.shift, found.alt, found.control) == (True, False, False)


def test_pointer_beside_all_sides_is_on_the_stage(canvas):
    point = QPointF(canvas.width() - 3, canvas.height() - 3)
    found = canvas.pointer_at(point)
    assert found.side is None
    assert (found.x, found.y) == pytest.approx(canvas.view.camera.to_mm(point.x(), point.y()))


def test_drag_stays_on_the_side_where_it_began(qtbot, canvas, tool):
    start, end = at(canvas, "obverse", 0, 0), at(canvas, "reverse", 0, 0)
    drag(qtbot, canvas, start, end)
    assert tool.names() == ["press", "drag", "release"]
    moved = next(given for name, given in tool.told if name == "drag")
    assert moved.side == "obverse"
    assert moved.x > 30


def test_drag_that_began_beside_stays_beside(qtbot, canvas, tool):
    drag(qtbot, canvas, QPoint(990, 690), at(canvas, "obverse", 0, 0))
    assert {given.side for name, given in tool.told if name in ("press", "drag")} == {None}


def test_tool_hovers_while_no_button_is_held(qtbot, canvas, tool):
    with qtbot.waitSignal(canvas.pointer_moved) as told:
        hover(canvas, at(canvas, "reverse", 1, 1))
    assert isinstance(told.args[0], Pointer)
    assert [given.side for name, given in tool.told if name == "hover"] == ["reverse"]
    assert canvas.view.current_face == "reverse"


def test_double_click_is_told(qtbot, canvas, tool):
    qtbot.mouseDClick(canvas, LEFT, pos=at(canvas, "obverse", 0, 14))
    assert "double_click" in tool.names()


def test_right_button_is_not_the_tools(qtbot, canvas, tool):
    qtbot.mouseClick(canvas, Qt.MouseButton.RightButton, pos=QPoint(300, 300))
    assert tool.names() == []


def test_tool_paints_over_the_artwork(canvas, tool):
    canvas.grab()
    assert ("paint", True) in tool.told


def test_canvas_without_a_tool_takes_everything_calmly(qtbot, canvas):
    drag(qtbot, canvas, QPoint(300, 300), QPoint(400, 300))
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(300, 300))
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    canvas.grab()


def test_keys_reach_the_tool(qtbot, canvas, tool):
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert ("key", Qt.Key.Key_Left) in tool.told


def test_composed_letters_reach_the_tool_as_one(canvas, tool):
    event = QInputMethodEvent("", [])
    event.setCommitString("é")
    QApplication.sendEvent(canvas, event)
    assert ("key", "é") in tool.told


def test_keys_that_the_tool_wants_are_no_shortcuts(canvas, tool):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, NONE, "a")
    event.ignore()
    QApplication.sendEvent(canvas, event)
    assert not event.isAccepted()
    tool.wants_key = lambda _event: True
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()


@pytest.fixture
def neighbours(canvas: Canvas) -> Iterator[tuple[QLineEdit, QLineEdit]]:
    window = QWidget()
    column = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    for widget in (before, canvas, after):
        column.addWidget(widget)
    window.show()
    canvas.setFocus()
    yield before, after
    canvas.setParent(None)
    window.close()


def test_tab_is_the_tools_and_control_tab_leaves(qtbot, canvas, tool, neighbours):
    tool.keys = {Qt.Key.Key_Tab}
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.window().focusWidget() is canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Tab, CONTROL)
    assert canvas.window().focusWidget() is neighbours[1]


def test_control_shift_tab_leaves_backwards(qtbot, canvas, tool, neighbours):
    qtbot.keyClick(canvas, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert canvas.window().focusWidget() is neighbours[0]


def test_tab_that_the_tool_declines_moves_on(qtbot, canvas, tool, neighbours):
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.window().focusWidget() is neighbours[1]


@pytest.mark.parametrize(
    ("reason", "called_off"),
    [(Qt.FocusReason.MouseFocusReason, True), (Qt.FocusReason.PopupFocusReason, False)],
)
def test_losing_the_focus_calls_the_tool_off(canvas, tool, reason, called_off):
    tool.told.clear()
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert ("call_off" in tool.names()) is called_off


def test_drag_ends_when_the_window_is_left(qtbot, canvas, tool):
    qtbot.mousePress(canvas, LEFT, pos=QPoint(300, 300))
    QApplication.sendEvent(
        canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    )
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(300, 300))
    assert tool.names() == ["press", "call_off"]


def test_menu_by_mouse_and_by_key(qtbot, canvas, session, tool):
    place = at(canvas, "obverse", 0, 14)
    wanted = []
    canvas.menu_wanted.connect(lambda *given: wanted.append(given))
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        session.select([Pick("reverse", "star")])
        QApplication.sendEvent(canvas, QContextMenuEvent(reason, place, canvas.mapToGlobal(place)))
    assert [pointer.side for pointer, _ in wanted] == ["obverse", "reverse"]
    assert all(isinstance(point, QPoint) for _, point in wanted)


def drop(canvas: Canvas, urls: list[QUrl], place: QPoint) -> QDropEvent:
    data = QMimeData()
    data.setUrls(urls)
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, NONE)
    entering.ignore()
    QApplication.sendEvent(canvas, entering)
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(canvas, event)
    return event


def test_files_are_dropped_where_they_are_dropped(canvas):
    dropped = []
    canvas.files_dropped.connect(lambda *given: dropped.append(given))
    drop(canvas, [QUrl.fromLocalFile("/a/b.svg")], at(canvas, "reverse", 2, 3))
    ((files, pointer),) = dropped
    assert files == [Path("/a/b.svg")]
    assert isinstance(pointer, Pointer)
    assert pointer.side == "reverse"


def test_links_to_elsewhere_are_not_taken(qtbot, canvas):
    with qtbot.assertNotEmitted(canvas.files_dropped):
        event = drop(canvas, [QUrl("https://example.org/a.svg")], QPoint(300, 300))
    assert not event.isAccepted()


class Still(QProxyStyle):
    """A style of a system where nothing is to move."""

    def styleHint(self, hint, *more):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, *more)


def test_flip_turns_to_the_other_face(qtbot, canvas):
    canvas.set_mode("obverse")
    canvas.flip()
    assert canvas.view.mode == "reverse"
    canvas.grab()
    qtbot.waitUntil(lambda: canvas._flip is None)
    assert canvas.view.shows("reverse")
    canvas.flip()
    assert canvas.view.mode == "obverse"


def test_flip_of_both_turns_the_one_at_hand(canvas):
    hover(canvas, at(canvas, "reverse", 1, 1))
    canvas.flip()
    assert canvas.view.mode == "obverse"


def test_flip_keeps_where_one_looks(canvas):
    canvas.set_mode("obverse")
    canvas.view.zoom_by(4)
    camera = canvas.view.camera
    canvas.flip()
    assert canvas.view.camera == camera


def test_nothing_moves_where_the_system_says_so(canvas):
    # Kept by the canvas, which does not own it.
    canvas.still = Still()
    canvas.setStyle(canvas.still)
    canvas.flip()
    assert canvas._flip is None
    assert canvas.view.mode == "reverse"


def test_tool_is_not_painted_while_faces_turn(canvas, tool):
    canvas.set_mode("obverse")
    canvas.flip()
    tool.told.clear()
    canvas.grab()
    assert tool.told == []


def test_canvas_says_what_is_selected(canvas, session):
    assert canvas.accessibleName() == "Canvas"
    assert canvas.accessibleDescription() == "Nothing is selected"
    session.select([Pick("obverse", "rim")])
    assert "Rim" in canvas.accessibleDescription()


def test_a_drag_out_of_a_double_click_is_told(qtbot, canvas, tool):
    first, then = at(canvas, "obverse", 0, 0), at(canvas, "obverse", 5, 5)
    kinds, left = QEvent.Type, Qt.MouseButton.LeftButton
    for kind, place in (
        (kinds.MouseButtonDblClick, first),
        (kinds.MouseMove, then),
        (kinds.MouseButtonRelease, then),
    ):
        globally = QPointF(canvas.mapToGlobal(place))
        event = QMouseEvent(kind, QPointF(place), globally, left, left, NONE)
        QApplication.sendEvent(canvas, event)
    assert tool.names() == ["double_click", "drag", "release"]


def test_nothing_is_told_of_a_pointer_that_left(qtbot, canvas, tool):
    with qtbot.waitSignal(canvas.pointer_moved) as moved:
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert moved.args == [NOWHERE]
    assert ("hover", NOWHERE) in tool.told
