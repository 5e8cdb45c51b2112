"""PreviewPicture: a picture in the middle of its place, on a chequered ground where it is clear."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

#: Side of a square of the ground, in pixels.
_SQUARE = 8


class PreviewPicture(QWidget):
    """Shows one picture as large as its place allows."""

    def __init__(self, name: str, side_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._side = side_px
        self.setAccessibleName(name)
        self.setMinimumSize(side_px, side_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a square."""
        return QSize(self._side, self._side)

    @property
    def longest_px(self) -> int:
        """Pixels of the screen that a picture may fill."""
        return round(self._side * self.devicePixelRatioF())

    def show_png(self, data: bytes) -> None:
        """Show a picture; nothing where there is none."""
        self._image = QImage.fromData(data)
        self.update()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no picture."""
        return self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground and the picture."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._image.isNull():
            return
        inside = self.rect().adjusted(8, 8, -8, -8)
        size = self._image.size().scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(inside.center())
        if self._image.hasAlphaChannel():
            _paint_chequers(painter, place, self.palette())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)


def _paint_chequers(painter: QPainter, place: QRect, palette: QPalette) -> None:
    light = palette.color(QPalette.ColorRole.Base)
    other = QColor(palette.color(QPalette.ColorRole.WindowText))
    other.setAlpha(20)
    painter.fillRect(place, light)
    painter.save()
    painter.setClipRect(place)
    for row in range(place.height() // _SQUARE + 1):
        for column in range(row % 2, place.width() // _SQUARE + 1, 2):
            x, y = place.x() + column * _SQUARE, place.y() + row * _SQUARE
            painter.fillRect(x, y, _SQUARE, _SQUARE, other)
    painter.restore()
