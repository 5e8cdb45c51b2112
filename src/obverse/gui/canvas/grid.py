"""The polar grid: circles at whole radii and rays at bearings, over every face that is shown."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from obverse.geometry.polar import point_at
from obverse.gui.looks.theme import colours
from obverse.units import Deg, Mm

#: Circles lie at least so many pixels apart; rays of 15 degrees show from this radius on.
_BETWEEN_CIRCLES = 26.0
_FINE_FROM = 130.0
_FINE, _STRONG = 15, 30
#: How far rays keep from the centre, as a share of the radius.
_HUB = 0.04
#: Pixels between the trim and the numbers, and the room that these need below a face.
_OUTSIDE = 12.0
NUMBERS_HEIGHT = 18.0
#: Beside smaller faces there is no room for the numbers of both.
_CROWDED_BELOW = 190.0
#: Fine and strong lines, dark and then light upon it: one of the two shows on any metal. Each is
#: drawn so many pixels right of and below the one before.
_DARK = 1, (QColor(0, 0, 0, 40), QColor(0, 0, 0, 90))
_LIGHT = -1, (QColor(255, 255, 255, 60), QColor(255, 255, 255, 120))


def radius_step(scale: float) -> Mm:
    """Return the distance of circles at a scale in pixels a mm: 1, 2 or 5 by powers of ten.

    >>> radius_step(20.0)
    2.0
    """
    base: float = 10.0 ** math.floor(math.log10(_BETWEEN_CIRCLES / scale))
    return next(base * n for n in (1, 2, 5, 10) if base * n * scale >= _BETWEEN_CIRCLES - 1e-9)


def bearings(radius_px: float) -> Iterator[Deg]:
    """Yield the bearings of the rays."""
    step = _FINE if radius_px >= _FINE_FROM else _STRONG
    yield from (float(bearing) for bearing in range(0, 360, step))


def paint_grid(painter: QPainter, radius: Mm, scale: float, seen: QRect, ratio: float) -> None:
    """Paint the grid of a face about the painter's origin, where that can be seen.

    `scale` is in pixels of the painter a mm, of which `ratio` make a pixel of the window.
    """
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius_px, step = radius * scale, radius_step(scale / ratio) * scale
    for shift, alphas in _DARK, _LIGHT:
        painter.translate(shift, shift)
        for is_strong, colour in zip((False, True), alphas, strict=True):
            # Any other width than one pixel takes thirty times as long.
            painter.setPen(QPen(colour, 1.0))
            painter.drawLines(list(_rays(radius_px, ratio, strong=is_strong)))
            for index in _circles(seen, step, radius_px):
                if is_strong == (index % 5 == 0):
                    painter.drawEllipse(QPointF(), index * step, index * step)
    painter.restore()


def paint_bearings(painter: QPainter, middle: QPointF, radius_px: float, of: QWidget) -> None:
    """Write the bearings around a face whose middle lies at a pixel of the widget."""
    font, locale = QFont(of.font()), QLocale()
    font.setPixelSize(10)
    painter.save()
    painter.translate(middle)
    painter.setPen(QColor(colours(of.palette()).ruler))
    painter.setFont(font)
    for bearing in range(0, 360, _STRONG):
        if bearing in (90, 270) and radius_px < _CROWDED_BELOW:
            continue
        x, y = point_at(float(bearing), radius_px + _OUTSIDE)
        place = QRectF(x - 20, -y - 8, 40, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{locale.toString(bearing)}°")
    painter.restore()


def _rays(radius_px: float, ratio: float, *, strong: bool) -> Iterator[QLineF]:
    for bearing in bearings(radius_px / ratio):
        if strong == (bearing % _STRONG == 0):
            x, y = point_at(bearing, radius_px)
            yield QLineF(x * _HUB, -y * _HUB, x, -y)


def _circles(seen: QRect, step: float, radius_px: float) -> range:
    """Return the numbers of the circles that can be seen."""
    dx = max(seen.left(), 0, -seen.right())
    dy = max(seen.top(), 0, -seen.bottom())
    far_x = max(abs(seen.left()), abs(seen.right()))
    far_y = max(abs(seen.top()), abs(seen.bottom()))
    far = min(math.hypot(far_x, far_y), radius_px)
    return range(max(1, math.floor(math.hypot(dx, dy) / step)), math.floor(far / step) + 1)
