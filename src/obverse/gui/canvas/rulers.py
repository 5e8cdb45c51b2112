"""Rulers in mm along the top and the left, with a marker where the pointer is."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from obverse.gui.looks.theme import colours
from obverse.gui.words import tr

#: How thick a ruler is, in pixels.
THICKNESS = 22
#: Between numbers lie at least so many pixels, between ticks so many.
_BETWEEN_NUMBERS, _BETWEEN_TICKS = 64.0, 6.0
_MARKER = 4.0
_GONE = 100.0


class Ticks(NamedTuple):
    """Steps of a ruler in mm: from number to number, and from tick to tick."""

    number: float
    tick: float
    decimals: int


def ticks_at(scale: float) -> Ticks:
    """Return the steps of a ruler at a scale in pixels a mm: 1, 2 or 5 by powers of ten.

    >>> ticks_at(10.0)
    Ticks(number=10.0, tick=1.0, decimals=0)
    """
    power = math.floor(math.log10(_BETWEEN_NUMBERS / scale))
    base = 10.0**power
    number = next(base * n for n in (1, 2, 5, 10) if base * n * scale >= _BETWEEN_NUMBERS - 1e-9)
    decade = math.floor(math.log10(number) + 1e-9)
    # Fives are parted in five, and ones and twos in tens and their halves.
    parts = (5, 1) if round(number / 10.0**decade) == 5 else (10, 5, 2, 1)
    tick = next(number / n for n in parts if number / n * scale >= _BETWEEN_TICKS)
    return Ticks(number, tick, max(0, -decade))


class Ruler(QWidget):
    """One ruler. It takes no clicks: what lies beneath it does."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_level = orientation == Qt.Orientation.Horizontal
        self._origin, self._scale, self._marker = 0.0, 1.0, -1.0
        self._drawn: tuple[tuple[object, ...], QPixmap] | None = None

    def show_span(self, origin_px: float, scale: float) -> None:
        """Count from a pixel on, to the right or upwards; `scale` is in pixels a mm."""
        if (origin_px, scale) != (self._origin, self._scale):
            self._origin, self._scale = origin_px, scale
            self.update()

    def mark(self, px: float) -> None:
        """Show the marker at a pixel; before the first one there is none."""
        before, self._marker = self._marker, px
        for place in (before, px):
            first = int(place - _MARKER) - 1
            span = int(2 * _MARKER) + 3
            whole = self.rect()
            if self._is_level:
                self.update(first, 0, span, whole.height())
            else:
                self.update(0, first, whole.width(), span)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ticks, numbers and the marker."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._scale_picture())
            if self._marker >= 0:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
                painter.drawPolygon(self._triangle())

    def _scale_picture(self) -> QPixmap:
        """Return ticks and numbers, which stay while every edit of the medal paints them anew."""
        ratio, palette = self.devicePixelRatioF(), self.palette().cacheKey()
        state = (self._origin, self._scale, self.size(), ratio, palette, self.font().key())
        if self._drawn is None or self._drawn[0] != state:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self.palette().color(QPalette.ColorRole.Window))
            with QPainter(picture) as painter:
                self._paint_scale(painter)
            self._drawn = state, picture
        return self._drawn[1]

    def _paint_scale(self, painter: QPainter) -> None:
        ink = QColor(colours(self.palette()).ruler)
        painter.setPen(ink)
        self._paint_numbers(painter)
        ink.setAlphaF(0.6)
        painter.setPen(ink)
        painter.drawLines(list(self._lines()))
        if self._is_level:
            self._paint_corner(painter)

    def _length(self) -> int:
        return self.width() if self._is_level else self.height()

    def _places(self, step: float) -> Iterator[tuple[int, float]]:
        """Yield the steps from the origin that lie on the ruler, and their pixels."""
        stride = step * self._scale
        # Downwards on the screen is towards smaller numbers.
        way = 1 if self._is_level else -1
        ends = sorted((px - self._origin) / stride * way for px in (0, self._length()))
        for index in range(math.ceil(ends[0]), math.floor(ends[1]) + 1):
            yield index, self._origin + way * index * stride

    def _lines(self) -> Iterator[QLineF]:
        steps = ticks_at(self._scale)
        per_number = round(steps.number / steps.tick)
        edge = THICKNESS - 0.5
        yield self._line(0, self._length(), edge, along=True)
        for index, px in self._places(steps.tick):
            high = 9 if index % per_number == 0 else 6 if 2 * index % per_number == 0 else 4
            yield self._line(edge - high, edge, math.floor(px) + 0.5)

    def _line(self, start: float, end: float, at: float, *, along: bool = False) -> QLineF:
        if self._is_level == along:
            return QLineF(start, at, end, at)
        return QLineF(at, start, at, end)

    def _paint_numbers(self, painter: QPainter) -> None:
        steps = ticks_at(self._scale)
        locale = QLocale()
        font = QFont(self.font())
        font.setPixelSize(10)
        painter.setFont(font)
        for index, px in self._places(steps.number):
            text = locale.toString(index * steps.number + 0.0, "f", steps.decimals)
            painter.save()
            painter.translate(QPointF(px, 0) if self._is_level else QPointF(0, px))
            painter.rotate(0 if self._is_level else -90)
            painter.drawText(QRectF(3, 1, 80, 12), Qt.AlignmentFlag.AlignLeft, text)
            painter.restore()

    def _paint_corner(self, painter: QPainter) -> None:
        corner = QRectF(0, 0, THICKNESS, THICKNESS)
        painter.fillRect(corner, self.palette().color(QPalette.ColorRole.Window))
        painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, tr("mm"))

    def _triangle(self) -> QPolygonF:
        tip, at, size = THICKNESS - 1.0, self._marker, _MARKER
        points = [(at, tip), (at - size, tip - size * 1.4), (at + size, tip - size * 1.4)]
        return QPolygonF([QPointF(x, y) if self._is_level else QPointF(y, x) for x, y in points])


class Rulers:
    """Both rulers of a widget; the corner between them says what they count."""

    def __init__(self, widget: QWidget) -> None:
        self._top = Ruler(Qt.Orientation.Horizontal, widget)
        self._left = Ruler(Qt.Orientation.Vertical, widget)

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        """Show or hide both."""
        self._top.setVisible(visible)
        self._left.setVisible(visible)

    def resize(self, size: QSize) -> None:
        """Lie along the top and the left of a widget of that size."""
        self._top.setGeometry(0, 0, size.width(), THICKNESS)
        self._left.setGeometry(0, THICKNESS, THICKNESS, size.height() - THICKNESS)

    def show_span(self, origin: QPointF, scale: float) -> None:
        """Count from a pixel of the widget on."""
        self._top.show_span(origin.x(), scale)
        self._left.show_span(origin.y() - THICKNESS, scale)

    def mark(self, point: QPointF | None) -> None:
        """Show where the pointer is; None: elsewhere."""
        self._top.mark(point.x() if point else -_GONE)
        self._left.mark(point.y() - THICKNESS if point else -_GONE)
