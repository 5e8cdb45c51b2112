"""View bar: which faces or pieces the canvas shows, and how far apart."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.window.actions import Actions
from obverse.gui.words import plain_text, tr

_MODES = (
    "view-both",
    "view-obverse",
    "view-reverse",
    "view-edge",
    "view-assembled",
    "view-exploded",
)
#: The slider counts in tenths of a mm.
_TENTHS = 10
_WIDEST_GAP = 40


class ViewBar(QFrame):
    """Buttons for the view, turning over, and the gap between pieces."""

    #: The gap in mm.
    gap_changed = Signal(float)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 4)
        rows.setSpacing(4)
        rows.addLayout(_views(actions))
        # A row of its own: beside the buttons it would take the width of the side panels.
        self._gap = _GapSlider(self)
        self._gap.slider.valueChanged.connect(self._on_gap)
        rows.addWidget(self._gap)
        self.show_mode("both", is_split=False)

    @property
    def gap(self) -> float:
        """The gap between exploded pieces in mm."""
        return self._gap.slider.value() / _TENTHS

    def show_mode(self, mode: str, *, is_split: bool) -> None:
        """Show the slider where there is something to move apart."""
        self._gap.setVisible(mode == "exploded" and is_split)

    def _on_gap(self, tenths: int) -> None:
        self._gap.show_value(tenths / _TENTHS)
        self.gap_changed.emit(tenths / _TENTHS)


class _GapSlider(QWidget):
    """A slider with its name and its value."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        name = QLabel(tr("&Gap"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _WIDEST_GAP * _TENTHS)
        self.slider.setPageStep(2 * _TENTHS)
        self.slider.setMaximumWidth(400)
        self.slider.setAccessibleName(tr("Gap between the pieces"))
        name.setBuddy(self.slider)
        self._value = QLabel()
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("00,0 mm"))
        row.addWidget(name)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value, 1)
        self.slider.setValue(6 * _TENTHS)
        self.show_value(6.0)

    def show_value(self, gap: float) -> None:
        self._value.setText(tr("{length} mm", length=QLocale().toString(float(gap), "f", 1)))


def _views(actions: Actions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2)
    for name in _MODES:
        row.addWidget(_button(actions, name))
    row.addSpacing(10)
    row.addWidget(_button(actions, "flip"))
    row.addStretch(1)
    return row


def _button(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setText(plain_text(actions[name].text()))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(plain_text(actions[name].text()))
    return button
