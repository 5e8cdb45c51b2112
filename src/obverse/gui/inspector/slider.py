"""Sliders over the useful part of a field's range."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSlider

from obverse.design.form_fields import FormField
from obverse.units import Mm

#: unit → the least difference that a slider makes, and what an arrow key in a box changes.
STEPS = {"mm": 0.1, "deg": 1.0, "share": 0.01, "em/1000": 5.0, "": 1.0}
#: Sliders end here, though the box takes more: what lies beyond is rarely wanted.
#: The one length that is not measured against the blank is its own.
_BLANK, _LARGEST_BLANK = ("diameter", 300.0), 120.0
_MOST_COUNT, _MOST_TRACKING, _HALF_TURN = 300.0, 300.0, 180.0


class RangeSlider(QSlider):
    """A slider that knows which numbers its places stand for."""

    #: Escape was pressed while it was dragged.
    called_off = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._field = field
        self._low, self._high, self._grain = 0.0, 1.0, 0.1
        self._drags = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(32)
        self.sliderPressed.connect(self._on_pressed)

    @property
    def number(self) -> float:
        """The number at which the slider stands."""
        if self.value() == self.maximum():
            return self._high
        return round(self._low + self.value() * self._grain, 6)

    @property
    def drag_key(self) -> str:
        """What the steps of the present drag share, and of no other."""
        return f"slider {id(self)} {self._drags}"

    def show_number(self, value: float, radius: Mm) -> None:
        """Stand at a number, or at the end beyond which it lies."""
        if self.isSliderDown():
            return
        with QSignalBlocker(self):
            self._low, self._high = useful_range(self._field, radius)
            self._grain = _grain(self._field, self._high - self._low)
            count = max(1, round((self._high - self._low) / self._grain))
            self.setRange(0, count)
            self.setPageStep(max(1, count // 10))
            self.setValue(round((self._turned(value) - self._low) / self._grain))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the form, unless the slider was clicked."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Call a drag off with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.isSliderDown():
            with QSignalBlocker(self):
                self.setSliderDown(False)
            self.called_off.emit()
        else:
            super().keyPressEvent(event)

    def _turned(self, value: float) -> float:
        """Return an angle of more than half a turn as one the other way around."""
        turns = self._field.unit == "deg" and (self._field.low or 0) < 0
        return (value + _HALF_TURN) % (2 * _HALF_TURN) - _HALF_TURN if turns else value

    def _on_pressed(self) -> None:
        self._drags += 1


def useful_range(field: FormField, radius: Mm) -> tuple[float, float]:
    """Return the part of a field's range that a slider is for, on a blank of that radius."""
    low, high = field.low or 0.0, field.high or 0.0
    if (field.name, high) == _BLANK:
        return low, _LARGEST_BLANK
    most = {
        "mm": _useful_length(high, radius),
        "deg": _HALF_TURN if low < 0 else high,
        "em/1000": _MOST_TRACKING,
        "": _MOST_COUNT,
    }.get(field.unit, high)
    end = min(high, max(most, low * 2))
    return max(low, -end), end


def _useful_length(high: Mm, radius: Mm) -> Mm:
    """Return how long a length gets on a blank: those of a wide range span all of it."""
    if high >= 300:
        return 2 * radius
    if high >= 100:
        return radius
    return radius / 2 if high >= 20 else radius / 4


def _grain(field: FormField, span: float) -> float:
    if field.unit != "mm":
        return STEPS[field.unit]
    if span <= 2:
        return 0.01
    return 0.05 if span <= 12 else 0.1
