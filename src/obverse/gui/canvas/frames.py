"""Frames: how selections, handles and seams are painted over the artwork, in pixels."""

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from obverse.design.model import SideName
from obverse.geometry.path import Point
from obverse.geometry.shapes import circle, polygon, ring, sector
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.handles import Handle
from obverse.gui.canvas.outlines import Frame, Sector
from obverse.gui.canvas.painting import painter_path
from obverse.gui.looks.theme import Colours, colours

_DASH = [4.0, 3.0]
_HALO_ALPHA = 170


def look_of(canvas: Canvas) -> Colours:
    """Return what colours mean on this canvas."""
    return colours(canvas.palette())


def to_side(canvas: Canvas, side: SideName) -> QTransform:
    """Return what takes mm of a side to pixels."""
    zero, right, up = canvas.to_px(side, 0, 0), canvas.to_px(side, 1, 0), canvas.to_px(side, 0, 1)
    along, above = right - zero, up - zero
    return QTransform(along.x(), along.y(), above.x(), above.y(), zero.x(), zero.y())


def frame_path(frame: Frame) -> QPainterPath:
    """Return the outline of a frame in mm of its side."""
    return _frame_path(frame)


@lru_cache(maxsize=256)
def _frame_path(frame: Frame) -> QPainterPath:
    if not isinstance(frame, Sector):
        return painter_path(polygon(frame.corners))
    if frame.end - frame.start >= 359.9:
        outer = max(frame.outer, 0.01)
        return painter_path(ring(outer, frame.inner) if frame.inner > 0 else circle(outer))
    return painter_path(sector(frame.outer, frame.inner, frame.start, frame.end))


def crisp(path: QPainterPath) -> QPainterPath:
    """Return a box in pixels with its lines in the middle of pixels; a turned one as it is."""
    box = path.boundingRect()
    points = [path.elementAt(index) for index in range(path.elementCount())]
    on_lines = (
        min(abs(at.x - box.left()), abs(at.x - box.right())) < 0.01
        and min(abs(at.y - box.top()), abs(at.y - box.bottom())) < 0.01
        for at in points
    )
    if not all(on_lines):
        return path
    aligned = QPainterPath()
    left, top = math.floor(box.left()) + 0.5, math.floor(box.top()) + 0.5
    right, bottom = math.floor(box.right()) + 0.5, math.floor(box.bottom()) + 0.5
    aligned.addRect(QRectF(left, top, right - left, bottom - top))
    return aligned


class Stroke(NamedTuple):
    """The colour of a line, that of the halo which parts it from what lies below, its width."""

    colour: str
    halo: str
    width: float = 1.4


def paint_frame(
    painter: QPainter, path: QPainterPath, stroke: Stroke, *, dashed: bool = False
) -> None:
    """Paint the outline of a path in pixels."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(stroke.halo, stroke.width + 2.2, alpha=_HALO_ALPHA))
    painter.drawPath(path)
    pen = _pen(stroke.colour, stroke.width)
    if dashed:
        pen.setDashPattern(_DASH)
    painter.setPen(pen)
    painter.drawPath(path)


def paint_lines(
    painter: QPainter, transform: QTransform, lines: Iterable[tuple[Point, ...]], stroke: Stroke
) -> None:
    """Paint polylines of mm, dashed."""
    for line in lines:
        path = QPainterPath()
        path.addPolygon(QPolygonF([transform.map(QPointF(*point)) for point in line]))
        paint_frame(painter, path, stroke, dashed=True)


def paint_handle(
    painter: QPainter, place: QPointF, handle: Handle, stroke: Stroke, *, is_near: bool
) -> None:
    """Paint a handle; the one under the pointer is filled with the colour of its outline."""
    line, inside = stroke.colour, stroke.halo
    painter.save()
    painter.translate(place)
    painter.rotate(handle.bearing)
    painter.setBrush(QColor(line if is_near else inside))
    painter.setPen(_pen(inside, 3.6, alpha=_HALO_ALPHA))
    draw = _SHAPES[handle.shape]
    draw(painter)
    painter.setPen(_pen(line, 1.4))
    draw(painter)
    if handle.shape == "turn":
        _paint_arrow(painter, inside if is_near else line)
    painter.restore()


def cursor_of(handle: Handle) -> Qt.CursorShape:
    """Return the cursor that says in which direction a handle is pulled."""
    if handle.shape == "turn":
        return Qt.CursorShape.PointingHandCursor
    return _CURSORS[round(handle.bearing / 45) % 4]


_CURSORS = (
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
)


def _pen(colour: str, width: float, *, alpha: int = 255) -> QPen:
    paint = QColor(colour)
    paint.setAlpha(alpha)
    pen = QPen(paint, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _square(painter: QPainter) -> None:
    painter.rotate(-45)
    painter.drawRect(QRectF(-4.0, -4.0, 8.0, 8.0))
    painter.rotate(45)


def _round(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, 0), 4.8, 4.8)


def _bar(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(-8.0, -2.8, 16.0, 5.6), 2.8, 2.8)


def _diamond(painter: QPainter) -> None:
    painter.drawPolygon(
        QPolygonF([QPointF(0, -6.4), QPointF(5.2, 0), QPointF(0, 6.4), QPointF(-5.2, 0)])
    )


def _disc(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, 0), 8.5, 8.5)


def _paint_arrow(painter: QPainter, colour: str) -> None:
    """Paint the round arrow of a handle that turns."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, 1.4))
    # From the upper right round the left to the lower right; the head lies where it begins.
    painter.drawArc(QRectF(-4.2, -4.2, 8.4, 8.4), 35 * 16, 285 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(1.2, -2.4), QPointF(5.4, -2.4), QPointF(4.4, 1.6)]))


_SHAPES: dict[str, Callable[[QPainter], None]] = {
    "square": _square,
    "round": _round,
    "bar": _bar,
    "diamond": _diamond,
    "turn": _disc,
}
