"""Navigation: the wheel, the middle button, Space and pinching move the camera."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QPinchGesture, QWidget

from obverse.gui.canvas.camera import Camera

#: Units of a wheel (an eighth of a degree): to the double, and to one pixel of scrolling.
_WHEEL_DOUBLE, _WHEEL_PIXEL = 360.0, 2.0


class Navigation:
    """Turns what a person does into cameras; holds whether panning is under way."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._last: QPointF | None = None
        self._button = Qt.MouseButton.NoButton
        self._has_space = False
        self._cursor: QCursor | None = None

    @property
    def is_panning(self) -> bool:
        """Tell whether the view hangs on the pointer."""
        return self._last is not None

    def wheel(self, event: QWheelEvent, camera: Camera) -> Camera:
        """Scroll, sideways with Shift; with Control zoom to the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 2.0 ** (event.angleDelta().y() / _WHEEL_DOUBLE)
            return camera.zoomed(factor, event.position().x(), event.position().y())
        by = _scrolled(event)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
            by = by.transposed()
        return camera.panned(by.x(), by.y())

    def native(self, event: QNativeGestureEvent, camera: Camera) -> Camera:
        """Zoom as two fingers on a touchpad ask for."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return camera
        factor = max(1 + event.value(), 0.1)
        return camera.zoomed(factor, event.position().x(), event.position().y())

    def pinch(self, gesture: QPinchGesture, camera: Camera) -> Camera:
        """Zoom and pan as two fingers on a screen ask for."""
        at = self._widget.mapFromGlobal(gesture.centerPoint())
        moved = gesture.centerPoint() - gesture.lastCenterPoint()
        zoomed = camera.zoomed(max(gesture.scaleFactor(), 0.1), at.x(), at.y())
        return zoomed.panned(moved.x(), moved.y())

    def press(self, event: QMouseEvent) -> bool:
        """Begin to pan, if that is what was pressed."""
        with_space = event.button() == Qt.MouseButton.LeftButton and self._has_space
        if event.button() != Qt.MouseButton.MiddleButton and not with_space:
            return False
        self._last, self._button = event.position(), event.button()
        self._take_cursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def move(self, event: QMouseEvent, camera: Camera) -> Camera:
        """Move the view with the pointer."""
        if self._last is None:
            return camera
        by, self._last = event.position() - self._last, event.position()
        return camera.panned(by.x(), by.y())

    def release(self, event: QMouseEvent) -> bool:
        """End panning, if its button was released."""
        if self._last is None or event.button() != self._button:
            return False
        self._last = None
        if self._has_space:
            self._take_cursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._give_cursor_back()
        return True

    def hold_space(self, *, held: bool) -> None:
        """While Space is held the left button pans."""
        self._has_space = held
        if held and not self.is_panning:
            self._take_cursor(Qt.CursorShape.OpenHandCursor)
        elif not held and not self.is_panning:
            self._give_cursor_back()

    def call_off(self) -> None:
        """Let go of everything, as when the window is left."""
        self._last, self._has_space = None, False
        self._give_cursor_back()

    def _take_cursor(self, shape: Qt.CursorShape) -> None:
        if self._cursor is None:
            self._cursor = self._widget.cursor()
        self._widget.setCursor(shape)

    def _give_cursor_back(self) -> None:
        if self._cursor is not None:
            self._widget.setCursor(self._cursor)
            self._cursor = None


def _scrolled(event: QWheelEvent) -> QPoint:
    """Return the pixels to scroll by: a touchpad says them itself."""
    if not event.pixelDelta().isNull():
        return event.pixelDelta()
    angle = event.angleDelta()
    return QPoint(round(angle.x() / _WHEEL_PIXEL), round(angle.y() / _WHEEL_PIXEL))
