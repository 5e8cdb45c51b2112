"""RowSteps: to the first medal of a list, one back, a number, one on, the last."""

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from obverse.gui.looks.icons import icon
from obverse.gui.words import tr


class RowSteps(QWidget):
    """Buttons and a number; `stepped` tells which medal a person wants to see."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QSpinBox(minimum=1, maximum=1)
        self.number.setAccessibleName(tr("Number of the medal that is shown"))
        self.number.setKeyboardTracking(False)
        self.number.setGroupSeparatorShown(True)
        self.number.setMinimumWidth(90)
        self.number.valueChanged.connect(self._on_number)
        self._of = QLabel()
        self.first = _button("first", tr("First medal"))
        self.previous = _button("previous", tr("Previous medal"))
        self.next = _button("next", tr("Next medal"))
        self.last = _button("last", tr("Last medal"))
        self.first.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(self.number.value() - 1))
        self.next.clicked.connect(lambda: self.go(self.number.value() + 1))
        self.last.clicked.connect(lambda: self.go(self.number.maximum()))
        label = QLabel(tr("Me&dal"))
        label.setBuddy(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        order = (label, self.first, self.previous, self.number, self.next, self.last, self._of)
        for widget in order:
            row.addWidget(widget)
        row.addStretch()
        self.set_count(0, is_whole=True)

    def set_count(self, count: int, *, is_whole: bool) -> None:
        """Say how many medals can be shown, and whether these are all."""
        with QSignalBlocker(self.number):
            self.number.setMaximum(max(count, 1))
        shown = QLocale().toString(count)
        words = tr("of {count}", count=shown) if is_whole else tr("of {count} or more", count=shown)
        self._of.setText(words if count else "")
        self.setEnabled(count > 0)
        self._enable()

    def show_number(self, number: int) -> None:
        """Show a number without asking for it."""
        with QSignalBlocker(self.number):
            self.number.setValue(number)
        self._enable()

    def go(self, number: int) -> None:
        """Ask for a medal; those beyond the ends are the ends."""
        self.number.setValue(min(max(number, 1), self.number.maximum()))

    def _on_number(self, number: int) -> None:
        self._enable()
        self.stepped.emit(number)

    def _enable(self) -> None:
        number, most = self.number.value(), self.number.maximum()
        for button in (self.first, self.previous):
            button.setEnabled(number > 1)
        for button in (self.next, self.last):
            button.setEnabled(number < most)


def _button(name: str, words: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
