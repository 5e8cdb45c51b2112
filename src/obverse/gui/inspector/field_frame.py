"""Field frame: a frame around a field for a moment, to show which one is meant."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from obverse.gui.looks.theme import colours

_SHOWN_MS = 2500
_MARGIN = 3


class FieldFrame(QWidget):
    """Lies over a form; clicks go through it."""

    def __init__(self, form: QWidget, field: QWidget) -> None:
        super().__init__(form)
        self._form, self._field = form, field
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.installEventFilter(self)
        self._follow()
        self.show()
        self.raise_()
        QTimer.singleShot(_SHOWN_MS, self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay around the field where that is moved, and go where it goes."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours(self.palette()).selection), 2.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _follow(self) -> None:
        corner = self._field.mapTo(self._form, self._field.rect().topLeft())
        box = self._field.rect().translated(corner)
        self.setGeometry(box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
