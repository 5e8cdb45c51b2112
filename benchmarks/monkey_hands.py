"""Hands of the monkey: one random click, drag, key, wheel or menu action at a time."""

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

_LETTERS = "aZ яЖ0.{};-"
_Key = Qt.Key
_KEYS = (
    *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Escape, _Key.Key_Space),
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End),
    *(_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F2),
    *(_Key.Key_F6, _Key.Key_Plus, _Key.Key_Minus, _Key.Key_F),
)
_CHORDS = (
    *(_Key.Key_Z, _Key.Key_Y, _Key.Key_C, _Key.Key_V, _Key.Key_X, _Key.Key_D, _Key.Key_A),
    *(_Key.Key_L, _Key.Key_T, _Key.Key_0, _Key.Key_BracketLeft, _Key.Key_BracketRight),
)
_Mod = Qt.KeyboardModifier
_MODIFIERS = (
    *(_Mod.NoModifier, _Mod.NoModifier, _Mod.NoModifier, _Mod.ShiftModifier),
    *(_Mod.ControlModifier, _Mod.AltModifier),
)
#: How often a dialog or a menu is simply closed, so that the monkey gets on.
_BORED = 0.06


class Hands:
    """Random gestures at whatever takes them now: a menu, a dialog, or the window."""

    def __init__(self, seed: int, window: Callable[[], QMainWindow]) -> None:
        self._chance = random.Random(seed)
        self._window = window
        gestures: tuple[tuple[Callable[[QWidget], str], int], ...] = (
            (self._click, 8),
            (self._drag, 8),
            (self._double_click, 2),
            (self._right_click, 1),
            (self._wheel, 3),
            (self._type, 3),
            (self._key, 6),
            (self._chord, 4),
            (self._action, 8),
            (self._resize, 1),
        )
        self._gestures = [gesture for gesture, _ in gestures]
        self._weights = [weight for _, weight in gestures]

    def move(self) -> str:
        """Make one gesture, and return what it was."""
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            return self._in_popup(popup)
        if isinstance(dialog, QDialog) and self._chance.random() < _BORED:
            dialog.reject()
            return f"close {_name(dialog)}"
        (gesture,) = self._chance.choices(self._gestures, self._weights)
        return gesture(dialog or self._window())

    def _in_popup(self, popup: QWidget) -> str:
        if self._chance.random() < 0.3:
            popup.close()
            return f"close {_name(popup)}"
        if isinstance(popup, QMenu) and self._chance.random() < 0.5:
            return self._trigger(popup.actions())
        key = self._chance.choice((_Key.Key_Down, _Key.Key_Up, _Key.Key_Return, _Key.Key_Escape))
        QTest.keyClick(popup, key)
        return f"{key.name} in {_name(popup)}"

    def _target(self, top: QWidget) -> QWidget:
        """Return a part of a window: half of the time the canvas, where most happens."""
        canvas = getattr(top, "canvas", None)
        if canvas is not None and canvas.isVisible() and self._chance.random() < 0.5:
            return canvas
        return self._chance.choice(_parts(top) or [top])

    def _spot(self, widget: QWidget) -> QPoint:
        chance = self._chance
        return QPoint(chance.randrange(widget.width()), chance.randrange(widget.height()))

    def _click(self, top: QWidget) -> str:
        widget = self._target(top)
        modifiers = self._chance.choice(_MODIFIERS)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, self._spot(widget))
        return f"click {_name(widget)}"

    def _double_click(self, top: QWidget) -> str:
        widget = self._target(top)
        spot, button = self._spot(widget), Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, button, _Mod.NoModifier, spot)
        if isValid(widget) and widget.isVisible():
            QTest.mouseDClick(widget, button, _Mod.NoModifier, spot)
        return "double click"

    def _right_click(self, top: QWidget) -> str:
        widget = self._target(top)
        spot = self._spot(widget)
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, _Mod.NoModifier, spot)
        return f"right click {_name(widget)}"

    def _drag(self, top: QWidget) -> str:
        widget = self._target(top)
        name, button = _name(widget), self._chance.choice(_BUTTONS)
        modifiers = self._chance.choice(_MODIFIERS)
        QTest.mousePress(widget, button, modifiers, self._spot(widget))
        for _ in range(self._chance.randrange(1, 6)):
            if not isValid(widget):
                return f"drag {name} to its end"
            QTest.mouseMove(widget, self._spot(widget))
        if self._chance.random() < 0.1:
            QTest.keyClick(widget, _Key.Key_Escape)
        if isValid(widget):
            QTest.mouseRelease(widget, button, modifiers, self._spot(widget))
        return f"drag {name}"

    def _wheel(self, top: QWidget) -> str:
        widget = self._target(top)
        spot, turn = QPointF(self._spot(widget)), self._chance.choice((-240, -120, 120, 240))
        event = QWheelEvent(
            spot,
            widget.mapToGlobal(spot),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            self._chance.choice(_MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        return f"wheel {_name(widget)}"

    def _type(self, top: QWidget) -> str:
        for _ in range(self._chance.randrange(1, 5)):
            if not isValid(top):
                return "type until it closed"
            letter, to = self._chance.choice(_LETTERS), self._focus(top)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # QTest knows the letters of one alphabet only.
                QApplication.postEvent(to, QKeyEvent(kind, 0, _Mod.NoModifier, letter))
            QApplication.processEvents()
        return "type"

    def _key(self, top: QWidget) -> str:
        key = self._chance.choice(_KEYS)
        QTest.keyClick(self._focus(top), key, self._chance.choice(_MODIFIERS[:4]))
        return key.name

    def _chord(self, top: QWidget) -> str:
        key, more = self._chance.choice(_CHORDS), self._chance.random() < 0.2
        shift = _Mod.ShiftModifier if more else _Mod.NoModifier
        QTest.keyClick(self._focus(top), key, _Mod.ControlModifier | shift)
        return f"Ctrl+{key.name}"

    def _action(self, top: QWidget) -> str:
        return self._trigger(self._window().actions()) if top is self._window() else "nothing"

    def _trigger(self, actions: list[QAction]) -> str:
        usable = [each for each in actions if each.isEnabled() and not each.isSeparator()]
        if not usable:
            return "nothing"
        action = self._chance.choice(usable)
        name = action.objectName() or action.text()
        action.trigger()
        return f"action {name}"

    def _resize(self, top: QWidget) -> str:
        top.resize(self._chance.randrange(500, 1800), self._chance.randrange(400, 1000))
        return "resize"

    def _focus(self, top: QWidget) -> QWidget:
        focus = QApplication.focusWidget()
        return focus if focus is not None and top.isAncestorOf(focus) else top


_BUTTONS = (Qt.MouseButton.LeftButton,) * 5 + (Qt.MouseButton.MiddleButton,)


def _parts(top: QWidget) -> list[QWidget]:
    """Return what can be clicked in a window, in the same order in every life of one seed.

    Not with findChildren: PySide lets the window keep each widget that it returned, destroyed or
    not, and the memory would be counted as the program's.
    """
    parts = [
        each
        for each in QApplication.allWidgets()
        if each.isVisible() and each.isEnabled() and each.width() and each.height()
    ]
    placed = [(each.mapTo(top, QPoint()), each) for each in parts if top.isAncestorOf(each)]
    placed.sort(key=lambda two: (two[0].y(), two[0].x(), _name(two[1]), two[1].size().toTuple()))
    return [each for _, each in placed]


def _name(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName() or type(widget).__name__


def take_leave(window: QMainWindow) -> None:
    """Close whatever menus and dialogs are open."""
    for _ in range(20):
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()
        else:
            break
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
