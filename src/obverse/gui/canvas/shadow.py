"""The soft shadow of a medal or its pieces, a little lower than they lie.

The outline is filled small, laid over itself nine times, and drawn large, which makes it soft.
Strokes of growing width, the usual way, take twenty times as long.
"""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from obverse.artwork import SideArtwork
from obverse.gui.canvas.painting import blank_image, path_in_px, prepare

#: Pixels of the window that one pixel of the small drawing becomes, and how much lower it lies.
_COARSE, _DROP = 4, 5
#: One of nine layers.
_INK = QColor(0, 0, 0, 12)
#: Pixels of the window that a shadow may reach beyond the trim.
REACH = 2 * _COARSE + _DROP + 1


def paint_shadow(
    painter: QPainter, side: SideArtwork, scale: float, shown: QRegion, ratio: float
) -> None:
    """Paint the shadow of a side about the painter's origin, where that can be seen.

    `scale` is in pixels of the painter a mm, of which `ratio` make a pixel of the window.
    """
    # Part by part: letters around the rim have a box of which the corners lie beside the medal.
    parts: Iterable[QRect] = shown  # type: ignore[assignment]  # what Qt says of its types lacks it
    if all(_is_covered(side, scale, part, ratio) for part in parts):
        return
    seen = shown.boundingRect()
    coarse, drop = round(_COARSE * ratio), round(_DROP * ratio)
    # On a grid of its own, so that parts that are painted again look as they did.
    first = QPoint(seen.left() // coarse - 2, (seen.top() - drop) // coarse - 2)
    size = QSize(seen.width() // coarse + 6, seen.height() // coarse + 6)
    layer = blank_image(size)
    brush = QPainter(layer)
    prepare(brush, -first.x(), -first.y())
    brush.setBrush(_INK)
    brush.drawPath(path_in_px(side.trim, scale / coarse))
    brush.end()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRect(first * coarse + QPoint(0, drop), size * coarse), _softened(layer))


def _softened(layer: QImage) -> QImage:
    """Return an image laid over itself nine times, a pixel apart."""
    soft = blank_image(layer.size())
    painter = QPainter(soft)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    for x in (-1, 0, 1):
        for y in (-1, 0, 1):
            painter.drawImage(x, y, layer)
    painter.end()
    return soft


def _is_covered(side: SideArtwork, scale: float, seen: QRect, ratio: float) -> bool:
    """Tell whether the medal lies on all that can be seen of its shadow."""
    if side.side == "edge" or side.piece == "exploded":
        return False
    far_x = max(abs(seen.left()), abs(seen.right()) + 1)
    far_y = max(abs(seen.top()), abs(seen.bottom()) + 1)
    return math.hypot(far_x, far_y) < side.width / 2 * scale - ratio
