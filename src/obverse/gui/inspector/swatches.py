"""Swatches: a paint shown as a small patch, with a frame that tells it from the ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap


def swatch_icon(colour: str, size: QSize) -> QIcon:
    """Return a patch of a colour, sharp on every screen."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QColor(QGuiApplication.palette().color(QPalette.ColorRole.WindowText))
    frame.setAlphaF(0.45)
    painter.setPen(QPen(frame, 1))
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 2.5, 2.5)
    painter.end()
    return QIcon(pixmap)
