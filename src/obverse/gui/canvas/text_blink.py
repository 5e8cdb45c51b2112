"""Text blink: whether the caret shows at this moment, as the person's system has it blink."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LEAST_MS = 200


class Blink(QTimer):
    """Turns the caret of a widget off and on, and has the widget painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.shows_caret = True
        self.timeout.connect(self._turn)

    def begin(self) -> None:
        """Blink from now on, unless the system says that nothing blinks."""
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self.start(max(_LEAST_MS, flash // 2))

    def steady(self) -> None:
        """Let the caret stand for a while before it blinks again."""
        self.shows_caret = True
        if self.isActive():
            self.start()

    def _turn(self) -> None:
        self.shows_caret = not self.shows_caret
        self._widget.update()
