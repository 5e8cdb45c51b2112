"""Guides: lines that show to what a drag snapped, and the readout of its numbers."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from obverse.design.model import SideName
from obverse.geometry.polar import point_at
from obverse.geometry.shapes import circle
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.frames import Stroke, look_of, paint_frame, to_side
from obverse.gui.canvas.laws import CAP_HEIGHT, Values
from obverse.gui.canvas.outlines import turned
from obverse.gui.canvas.painting import painter_path
from obverse.gui.canvas.snapping import Guide
from obverse.gui.words import mark, tr
from obverse.units import Mm

#: How far guides reach beyond the blank, as a share of its radius.
_BEYOND = 1.12
#: field → what the readout says of it; those in degrees end with their sign.
_SAID = {
    "bearing": mark("bearing {value}°"),
    "rotation": mark("rotation {value}°"),
    "arc": mark("arc {value}°"),
    "pitch": mark("pitch {value}°"),
    "radius": mark("radius {value} mm"),
    "within": mark("within {value} mm"),
    "x": mark("x {value} mm"),
    "y": mark("y {value} mm"),
    "offset": mark("offset {value} mm"),
    "inset": mark("inset {value} mm"),
    "width": mark("width {value} mm"),
    "size": mark("size {value} mm"),
    "diameter": mark("bead {value} mm"),
    "length": mark("length {value} mm"),
    "leaf": mark("leaf {value} mm"),
    CAP_HEIGHT: mark("cap height {value} mm"),
}
_ANGLES = frozenset({"bearing", "rotation", "arc", "pitch"})


def say_values(values: Values) -> str:
    """Return the values of a drag in words, numbers as the person's country writes them."""
    return "   ".join(tr(_SAID[name], value=show(name, each)) for name, each in values.items())


def show(name: str, value: float) -> str:
    """Return the number of a field: a tenth of a degree, a hundredth of a mm."""
    return QLocale().toString(value, "f", 1 if name in _ANGLES else 2)


def paint_guides(
    painter: QPainter, canvas: Canvas, side: SideName, guides: Iterable[Guide], radius: Mm
) -> None:
    """Paint guides on a side, each with its number at its end."""
    look = look_of(canvas)
    stroke, colour = Stroke(look.guide, look.handle, 1.2), QColor(look.guide)
    transform = to_side(canvas, side)
    for guide in dict.fromkeys(guides):
        path, end = _line(guide, radius * _BEYOND)
        paint_frame(painter, transform.map(path), stroke, dashed=True)
        paint_label(painter, transform.map(end), _label(guide), colour)


def paint_label(painter: QPainter, at: QPointF, text: str, colour: QColor) -> None:
    """Paint a short text on a small plate in the middle of a point."""
    metrics = QFontMetricsF(painter.font())
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 2)
    box.moveCenter(at)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 4, 4)
    light = colour.lightnessF() > 0.55
    painter.setPen(QColor("#15120f" if light else "#ffffff"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_readout(painter: QPainter, widget: QWidget, at: QPointF, lines: Sequence[str]) -> None:
    """Paint what a drag is doing beside the pointer, within the widget."""
    metrics = QFontMetricsF(painter.font())
    width = max(metrics.horizontalAdvance(line) for line in lines) + 16
    box = QRectF(at.x() + 18, at.y() + 18, width, metrics.height() * len(lines) + 8)
    area = QRectF(widget.rect()).adjusted(4, 4, -4, -4)
    if box.right() > area.right():
        box.moveRight(at.x() - 14)
    if box.bottom() > area.bottom():
        box.moveBottom(at.y() - 14)
    painter.setPen(QPen(QColor(255, 255, 255, 60), 1))
    painter.setBrush(QColor(24, 22, 20, 235))
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(QColor("#f6f2ea"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))


def _line(guide: Guide, reach: Mm) -> tuple[QPainterPath, QPointF]:
    """Return a guide's line in mm of its side, and where its label goes."""
    path = QPainterPath()
    if guide.kind == "ray":
        end = QPointF(*point_at(guide.value, reach))
        path.lineTo(end)
        return path, end
    if guide.kind == "circle":
        return painter_path(circle(max(guide.value, 0.01))), QPointF(*point_at(45, guide.value))
    upright = guide.kind == "upright"
    ends = [(guide.value, each) if upright else (each, guide.value) for each in (-reach, reach)]
    first, last = (QPointF(*turned(end, guide.tilt)) for end in ends)
    path.moveTo(first)
    path.lineTo(last)
    return path, last


def _label(guide: Guide) -> str:
    if guide.kind == "ray":
        return f"{show('bearing', guide.value)}°"
    return tr("{value} mm", value=show("radius", guide.value))
