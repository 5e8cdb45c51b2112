"""What shows over a page while files are held above it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from obverse.gui.words import tr

_INSET, _CORNER = 14, 14


def dropped_paths(data: QMimeData) -> list[Path]:
    """Return the files of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropFrame(QWidget):
    """A dashed frame with a word; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, page: QWidget) -> None:
        """Cover a page."""
        self.setGeometry(page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a veil, the frame and the word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self.palette().color(QPalette.ColorRole.Window))
        veil.setAlphaF(0.85)
        painter.fillRect(self.rect(), veil)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, _CORNER, _CORNER)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.5)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tr("Drop to open"))
        painter.end()
