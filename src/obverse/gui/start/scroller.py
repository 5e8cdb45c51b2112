"""A scroll area that leaves arrow keys to the page around it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Scroller(QScrollArea):
    """Scrolls up and down alone, and lets the colour of the page shine through."""

    def __init__(self, widget: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if widget is not None:
            self.show_widget(widget)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll this widget."""
        self.setWidget(widget)
        # Qt gives what is scrolled a ground of its own.
        widget.setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Page Up and Page Down scroll; all else is for the page."""
        if event.key() in _PAGES:
            super().keyPressEvent(event)
        else:
            event.ignore()
