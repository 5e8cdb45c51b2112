"""Numbers: a box for exact entry with its unit, and a slider beside it."""

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from obverse.design.form_fields import FormField
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.refusals import number, range_words, unit_of
from obverse.gui.inspector.slider import STEPS, RangeSlider
from obverse.gui.inspector.subject import Place
from obverse.gui.words import tr

_BOX_WIDTH = 84
#: Finer than anyone can cut, and finer than what is shown: a value keeps what isn't shown of it.
_DECIMALS = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NumberEditor(Editor):
    """A number or a whole number."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.box = NumberBox(field)
        self.slider = RangeSlider(field)
        self.slider.setAccessibleName(tr("{title}, slider", title=title))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box)
        row.addWidget(self.slider, 1)
        self.watch(self.box)
        self.box.valueChanged.connect(self._on_typed)
        self.box.lineEdit().textEdited.connect(self._on_text)
        self.box.entered.connect(self._on_entered)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.sliderReleased.connect(self._on_released)
        self.slider.called_off.connect(self._on_called_off)

    @property
    def main(self) -> QWidget:
        """The box."""
        return self.box

    def show_value(self, value: Any) -> None:
        """Show a number in the box and on the slider."""
        self.box.show_number(float(value))
        self.slider.show_number(float(value), self.place.subject.radius)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the numbers differ; the slider stands at the first."""
        self.box.show_none(float(values[0]))
        self.slider.show_number(float(values[0]), self.place.subject.radius)

    def _on_typed(self, value: float) -> None:
        if not self.box.is_blank:
            self.type_in(self._as_model(value))

    def _on_text(self, text: str) -> None:
        self.box.is_blank = False
        value = self.box.read(text)
        if value is None:
            self.refuse(tr("Write a whole number") if self._is_whole else tr("Write a number"))
        elif not self.box.minimum() <= value <= self.box.maximum():
            self.refuse(range_words(self.field))
        elif value == self.box.value():  # Qt says nothing of it, but it may differ elsewhere
            self.type_in(self._as_model(value))

    def _on_entered(self) -> None:
        self.finish()
        self.refresh(force=True)
        self.box.tidy()
        self.box.selectAll()

    def _on_slid(self) -> None:
        value = self._as_model(self.slider.number)
        if self.slider.isSliderDown():
            self.commit(value, self.slider.drag_key)
            self.place.session.hold()
        else:
            self.type_in(value)

    def _on_released(self) -> None:
        self.place.session.history_sealed()
        self.refresh(force=True)

    def _on_called_off(self) -> None:
        self.place.session.call_off(self.slider.drag_key)
        self.refresh(force=True)

    def _as_model(self, value: float) -> float | int:
        return round(value) if self._is_whole else value

    @property
    def _is_whole(self) -> bool:
        return self.field.kind == "whole"


class NumberBox(QDoubleSpinBox):
    """Takes any text; numbers with a point or a comma are read, whatever the locale."""

    #: Enter was pressed.
    entered = Signal()

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self._unit = unit_of(field)
        self._is_whole = field.kind == "whole"
        #: Nothing is shown, as the things differ.
        self.is_blank = False
        self.setDecimals(0 if self._is_whole else _DECIMALS)
        self.setRange(field.low or 0, 1e9 if field.high is None else field.high)
        narrow = field.unit == "mm" and (field.high or 0) <= 5
        self.setSingleStep(0.05 if narrow else STEPS[field.unit])
        self.setSuffix(self._unit)
        self.setAccelerated(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(_BOX_WIDTH)

    def show_number(self, value: float) -> None:
        """Show a number, unless it stands there already in other words."""
        if not self.is_blank and self.value() == value and self.read(self.text()) == value:
            if not self.hasFocus():
                self._write(value)
            return
        self._write(value)

    def show_none(self, start: float) -> None:
        """Show nothing but a word; steps start from a number."""
        with QSignalBlocker(self):
            self.is_blank = True
            self.setValue(start)
            self.setSuffix("")
            self.lineEdit().setPlaceholderText(tr("mixed"))
            self.lineEdit().clear()

    def tidy(self) -> None:
        """Write the number as this locale does, whatever way it was typed."""
        if not self.is_blank:
            self._write(self.value())

    def read(self, text: str) -> float | None:
        """Return the number in a text; None where there is none."""
        bare = text.removesuffix(self._unit).strip().replace("\N{MINUS SIGN}", "-")
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
        value, is_number = locale.toDouble(bare)
        if not is_number:
            value, is_number = QLocale.c().toDouble(bare.replace(",", "."))
        if not is_number or not math.isfinite(value):
            return None
        return None if self._is_whole and value != round(value) else value

    def textFromValue(self, value: float) -> str:  # noqa: N802
        """Return a number as this locale writes it; nothing while the things differ."""
        # Qt writes the text anew at moments of its own.
        return "" if self.is_blank else number(value)

    def valueFromText(self, text: str) -> float:  # noqa: N802
        """Return the number in a text; the present one where it is what the text shows."""
        if text == self.textFromValue(self.value()) + self.suffix():
            return self.value()
        value = self.read(text)
        return self.value() if value is None else value

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Allow every text: what is wrong with it is said below the box."""
        value = self.read(text)
        fine = value is not None and self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if fine else QValidator.State.Intermediate
        return state, text, at

    def stepBy(self, steps: int) -> None:  # noqa: N802
        """Step on from what is there, also where nothing is shown."""
        if self.is_blank:
            with QSignalBlocker(self):
                self._write(self.value())
        super().stepBy(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the form, unless the box was clicked."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take Enter as the end of what is written; Qt would round what isn't shown."""
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Stay blank where nothing was written."""
        blank = self.is_blank
        super().focusOutEvent(event)
        if blank:
            self.show_none(self.value())
        else:
            self.tidy()

    def _write(self, value: float) -> None:
        with QSignalBlocker(self):
            self.is_blank = False
            self.lineEdit().setPlaceholderText("")
            if self.suffix() != self._unit:
                self.setSuffix(self._unit)
            self.setValue(value)
