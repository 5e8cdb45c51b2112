"""A canvas with the select tool on it, and a hand that drags."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from obverse.design.edit import Pick
from obverse.geometry.path import Point
from obverse.geometry.polar import point_at
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.select_tool import SelectTool
from obverse.gui.canvas.tool import Pointer
from obverse.gui.session import Session
from obverse.gui.settings import Settings


class Bench(NamedTuple):
    session: Session
    canvas: Canvas
    tool: SelectTool
    qtbot: QtBot

    def element(self, pick: Pick):
        elements = self.session.design.face(pick.side).elements
        return next(each for each in elements if each.id == pick.id)

    def at(self, side: str, point: Point, **keys: bool) -> Pointer:
        pointer = self.canvas.pointer_at(self.canvas.to_px(side, *point))
        return Pointer(pointer.px, pointer.py, side, *point)._replace(**keys)

    def drag(self, side: str, points: list[Point], *, drop: bool = True, **keys: bool) -> None:
        first, *rest = points
        self.tool.press(self.at(side, first))
        for point in rest:
            self.tool.drag(self.at(side, point, **keys))
        if drop:
            self.tool.release(self.at(side, points[-1], **keys))

    def click(self, side: str, point: Point, **keys: bool) -> None:
        at = self.at(side, point, **keys)
        self.tool.press(at)
        self.tool.release(at)

    def type(self, text: str) -> None:
        for letter in text:
            self.key(0, text=letter)

    def key(self, key: int, text: str = "", shift: bool = False, control: bool = False) -> bool:
        held = Qt.KeyboardModifier.NoModifier
        held |= Qt.KeyboardModifier.ShiftModifier if shift else held
        held |= Qt.KeyboardModifier.ControlModifier if control else held
        return self.tool.key(QKeyEvent(QEvent.Type.KeyPress, key, held, text))

    def settle(self) -> None:
        def is_laid_out() -> bool:
            result = self.session.result
            return result is not None and result.design is self.session.design

        self.qtbot.waitUntil(is_laid_out)

    def handle(self, name: str, side: str | None = None) -> Pointer:
        spots = self.tool._pointing.handles()
        spot = next(each for each in spots if each.mark.name == name and side in (None, each.side))
        return self.at(spot.side, spot.mark.at)


def set_up(session: Session, settings: Settings, qtbot: QtBot) -> Bench:
    canvas = Canvas(session, settings)
    qtbot.addWidget(canvas)
    canvas.resize(1200, 700)
    canvas.tool = tool = SelectTool(canvas, session, settings)
    canvas.view.fit()
    return Bench(session, canvas, tool, qtbot)


def arc_points(radius: float, bearings: list[float]) -> list[Point]:
    return [point_at(bearing, radius) for bearing in bearings]
