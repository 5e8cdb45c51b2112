"""Scene: the sides of a view on the screen, and where each of them lies in pixels."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from obverse.design.model import SideName
from obverse.gui.canvas.face_image import FaceImage
from obverse.gui.canvas.flip import Flip
from obverse.gui.canvas.grid import NUMBERS_HEIGHT, paint_bearings
from obverse.gui.canvas.stage import Placed
from obverse.gui.canvas.view import View
from obverse.gui.element_names import side_name

#: Pixels between a side and its caption, and how high that is.
_CAPTION_DROP, _CAPTION_HEIGHT = 14.0, 20.0


class Scene:
    """Keeps the pixels of every side that a widget shows."""

    def __init__(self, widget: QWidget, view: View) -> None:
        self._widget, self._view = widget, view
        self._images: dict[SideName, FaceImage] = {}
        self.shows_grid = False

    def forget_hidden(self) -> None:
        """Let go of the pixels of sides that aren't shown."""
        shown = {placed.name for placed in self._view.stage.placed}
        self._images = {name: each for name, each in self._images.items() if name in shown}

    def middle(self, placed: Placed) -> QPointF:
        """Return where the middle of a side lies: on a whole pixel of the screen."""
        ratio = self._widget.devicePixelRatioF()
        device = self._device_middle(placed, ratio)
        return QPointF(device.x() / ratio, device.y() / ratio)

    def paint(self, painter: QPainter) -> None:
        """Paint all sides with their captions, and the bearings of the grid."""
        ratio = self._widget.devicePixelRatioF()
        for placed in self._view.stage.placed:
            middle = self._device_middle(placed, ratio)
            image = self._image(placed, middle, ratio)
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            image.paint(painter, middle.x(), middle.y())
            painter.restore()
            if image.has_grid:
                radius_px = placed.side.width / 2 * self._view.camera.scale
                paint_bearings(painter, self.middle(placed), radius_px, self._widget)
            self._paint_caption(painter, placed)

    def paint_flip(self, painter: QPainter, flip: Flip) -> None:
        """Paint the face that shows while one turns into the other."""
        placed = flip.face
        ratio = self._widget.devicePixelRatioF()
        middle = self._device_middle(placed, ratio)
        image = self._image(placed, middle, ratio)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        flip.paint(
            painter,
            QPointF(middle),
            self._view.camera.scale * ratio,
            lambda painter: image.paint(painter, 0, 0),
        )
        painter.restore()

    @property
    def is_exact(self) -> bool:
        """Tell whether no picture stands in for another one."""
        return all(image.is_exact for image in self._images.values())

    def sharpen(self) -> bool:
        """Paint a slice of what isn't exact yet; tell whether there is something to show."""
        waiting = next((each for each in self._images.values() if not each.is_exact), None)
        return waiting is not None and waiting.sharpen()

    def _device_middle(self, placed: Placed, ratio: float) -> QPoint:
        x, y = self._view.camera.to_px(placed.x, placed.y)
        return QPoint(round(x * ratio), round(y * ratio))

    def _image(self, placed: Placed, middle: QPoint, ratio: float) -> FaceImage:
        has_grid = self.shows_grid and placed.is_whole and placed.name != "edge"
        image = self._images.get(placed.name)
        if image is None or image.ratio != ratio or image.has_grid != has_grid:
            image = self._images[placed.name] = FaceImage(ratio, has_grid=has_grid)
        size = self._widget.size() * ratio
        image.show(placed.side, self._view.camera.scale * ratio, QRect(-middle, size))
        return image

    def _paint_caption(self, painter: QPainter, placed: Placed) -> None:
        middle, scale = self.middle(placed), self._view.camera.scale
        half_width = placed.side.width / 2 * scale
        foot = middle.y() + placed.side.height / 2 * scale + _CAPTION_DROP
        foot += NUMBERS_HEIGHT if self._images[placed.name].has_grid else 0.0
        place = QRectF(middle.x() - half_width, foot, 2 * half_width, _CAPTION_HEIGHT)
        if foot > self._widget.height() or place.width() < 40:
            return
        ink = self._widget.palette().color(QPalette.ColorRole.WindowText)
        ink.setAlphaF(0.7)
        painter.setPen(ink)
        painter.setFont(QFont(self._widget.font()))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, side_name(placed.name))
