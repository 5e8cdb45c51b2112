"""Hand: what the pointer and the keyboard do on the canvas, given to the view or to the tool."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture

from obverse.design.model import SideName
from obverse.gui.canvas.navigation import Navigation
from obverse.gui.canvas.tool import NOWHERE

if TYPE_CHECKING:
    from obverse.gui.canvas.canvas import Canvas

_LEFT = Qt.MouseButton.LeftButton
#: What leaves a text or a drag as it is: the person comes back to it.
_PASSING = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class Hand:
    """Takes events of a canvas one by one, and holds what is under way."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._navigation = Navigation(canvas)
        #: The side where the left button went down; "" while it is up.
        self._held: SideName | Literal[""] | None = ""
        kinds = QEvent.Type
        self._takers: dict[QEvent.Type, Callable[[Any], bool]] = {
            kinds.MouseButtonPress: self._press,
            kinds.MouseMove: self._move,
            kinds.MouseButtonRelease: self._release,
            kinds.MouseButtonDblClick: self._double_click,
            kinds.Leave: self._leave,
            kinds.Wheel: self._wheel,
            kinds.NativeGesture: self._native,
            kinds.Gesture: self._gesture,
            kinds.ShortcutOverride: self._override,
            kinds.KeyPress: self._key,
            kinds.KeyRelease: self._key_up,
            kinds.InputMethod: self._composed,
            kinds.FocusOut: self._focus_out,
            kinds.ContextMenu: self._menu,
            kinds.DragEnter: self._drag_enter,
            kinds.DragMove: self._drag_enter,
            kinds.Drop: self._drop,
        }

    def takes(self, event: QEvent) -> bool:
        """Tell whether an event was meant for the view or the tool, and is done with."""
        taker = self._takers.get(event.type())
        return taker is not None and taker(event)

    def _press(self, event: QMouseEvent) -> bool:
        if self._navigation.press(event):
            return True
        if event.button() != _LEFT:
            return False
        at = self._canvas.pointer_at(event.position(), event.modifiers())
        self._held = at.side
        if self._canvas.tool:
            self._canvas.tool.press(at)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        canvas = self._canvas
        if self._navigation.is_panning:
            canvas.view.look(self._navigation.move(event, canvas.view.camera))
        at = canvas.pointer_at(event.position(), event.modifiers(), self._held)
        canvas.heed(at)
        if self._navigation.is_panning or not canvas.tool:
            return True
        if self._held != "":
            canvas.tool.drag(at)
        elif not event.buttons():
            canvas.tool.hover(at)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if self._navigation.release(event):
            return True
        if event.button() != _LEFT or self._held == "":
            return False
        at = self._canvas.pointer_at(event.position(), event.modifiers(), self._held)
        self._held = ""
        if self._canvas.tool:
            self._canvas.tool.release(at)
        return True

    def _double_click(self, event: QMouseEvent) -> bool:
        if event.button() != _LEFT or not self._canvas.tool:
            return self._press(event)
        at = self._canvas.pointer_at(event.position(), event.modifiers())
        # Who clicks and at once presses again to drag is heard too.
        self._held = at.side
        self._canvas.tool.double_click(at)
        return True

    def _leave(self, _event: QEvent) -> bool:
        self._canvas.heed(None)
        if self._canvas.tool and self._held == "":
            self._canvas.tool.hover(NOWHERE)
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        self._canvas.view.look(self._navigation.wheel(event, self._canvas.view.camera))
        event.accept()
        return True

    def _native(self, event: QNativeGestureEvent) -> bool:
        self._canvas.view.look(self._navigation.native(event, self._canvas.view.camera))
        return True

    def _gesture(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            self._canvas.view.look(self._navigation.pinch(pinch, self._canvas.view.camera))
            return True
        return False

    def _override(self, event: QKeyEvent) -> bool:
        """Keep a key from the shortcuts of the window while the tool writes with it."""
        wants = getattr(self._canvas.tool, "wants_key", None)
        if wants is None or not wants(event):
            return False
        event.accept()
        return True

    def _key(self, event: QKeyEvent) -> bool:
        canvas, key = self._canvas, event.key()
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and _is_tab(event):
            return canvas.leave(backwards=key == Qt.Key.Key_Backtab)
        if canvas.tool and canvas.tool.key(event):
            return True
        if key == Qt.Key.Key_Space and not event.modifiers():
            self._navigation.hold_space(held=True)
            return True
        return False

    def _key_up(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        self._navigation.hold_space(held=False)
        return True

    def _composed(self, event: QInputMethodEvent) -> bool:
        """Hand over what an input method makes of several keys."""
        text, tool = event.commitString(), self._canvas.tool
        compose = getattr(tool, "compose", None)
        if compose is not None:
            return bool(compose(event))
        if text and tool:
            none = Qt.KeyboardModifier.NoModifier
            tool.key(QKeyEvent(QEvent.Type.KeyPress, 0, none, text))
        return False

    def _focus_out(self, event: QFocusEvent) -> bool:
        self._navigation.call_off()
        is_dragging, self._held = self._held != "", ""
        if self._canvas.tool and (is_dragging or event.reason() not in _PASSING):
            self._canvas.tool.call_off()
        return False

    def _menu(self, event: QContextMenuEvent) -> bool:
        canvas = self._canvas
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = canvas.middle_of_selection()
            place = canvas.mapToGlobal(point.toPoint())
        else:
            point, place = QPointF(event.pos()), QPoint(event.globalPos())
            if canvas.tool and self._held == "":
                canvas.tool.point_out(canvas.pointer_at(point))
        canvas.menu_wanted.emit(canvas.pointer_at(point), place)
        event.accept()
        return True

    def _drag_enter(self, event: QDropEvent) -> bool:
        if not _files(event):
            return False
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        files = _files(event)
        if not files:
            return False
        event.acceptProposedAction()
        at = self._canvas.pointer_at(event.position(), event.modifiers())
        self._canvas.files_dropped.emit(files, at)
        return True


def _is_tab(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def _files(event: QDropEvent) -> list[Path]:
    """Return the files on this machine that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
