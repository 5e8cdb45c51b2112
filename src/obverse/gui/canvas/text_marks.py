"""Text marks: the caret, what is selected and what stands in braces, painted along the line."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from obverse.design.model import SideName
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.frames import look_of, to_side
from obverse.gui.canvas.guides import paint_label
from obverse.gui.canvas.text_caret import Stop, stop_at
from obverse.gui.canvas.text_entry import Entry
from obverse.gui.canvas.text_units import Unit

#: How far the caret reaches from the middle of the line, in cap heights.
_REACH = 0.78


class Written(NamedTuple):
    """What is being written: where, the text under the caret, all stops, and its units."""

    side: SideName
    number: int
    entry: Entry
    stops: tuple[Stop, ...]
    units: tuple[Unit, ...]
    preedit: str = ""


def paint_writing(
    painter: QPainter, canvas: Canvas, written: Written, *, shows_caret: bool
) -> None:
    """Paint what is selected, expressions and the caret."""
    transform = to_side(canvas, written.side)
    colour = QColor(look_of(canvas).selection)
    entry = written.entry
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_stretch(painter, transform, written, (entry.start, entry.end), _pale(colour, 110))
    for unit in written.units:
        if unit.is_expression:
            _paint_stretch(painter, transform, written, (unit.start, unit.end), _pale(colour, 50))
    stop = stop_at(written.stops, written.number, entry.caret)
    if stop is None:
        return
    if shows_caret or written.preedit:
        _paint_caret(painter, transform, stop, colour)
    said = written.preedit or _expression_at(written)
    if said:
        top = _above(stop, _REACH)
        away = transform.map(QPointF(*top)) - transform.map(QPointF(stop.x, stop.y))
        length = math.hypot(away.x(), away.y()) or 1.0
        paint_label(painter, transform.map(QPointF(*top)) + away * (16 / length), said, colour)


def _paint_caret(painter: QPainter, transform: QTransform, stop: Stop, colour: QColor) -> None:
    top, foot = (transform.map(QPointF(*_above(stop, each))) for each in (_REACH, -_REACH))
    for paint, width in ((QColor(255, 255, 255, 210), 4.0), (colour, 2.0)):
        painter.setPen(QPen(paint, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(foot, top)


def _paint_stretch(
    painter: QPainter,
    transform: QTransform,
    written: Written,
    places: tuple[int, int],
    colour: QColor,
) -> None:
    first, last = places
    stops = [
        stop
        for stop in written.stops
        if stop.entry == written.number and first <= stop.place <= last
    ]
    if len(stops) < 2:
        return
    tops = [QPointF(*_above(stop, _REACH)) for stop in stops]
    feet = [QPointF(*_above(stop, -_REACH)) for stop in reversed(stops)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(transform.map(QPolygonF([*tops, *feet])))


def _above(stop: Stop, heights: float) -> tuple[float, float]:
    angle = math.radians(stop.rotation)
    away = heights * stop.height
    return stop.x + away * math.sin(angle), stop.y + away * math.cos(angle)


def _expression_at(written: Written) -> str:
    """Return what stands in the braces that the caret touches."""
    caret = written.entry.caret
    touched = (
        written.entry.text[unit.start : unit.end]
        for unit in written.units
        if unit.is_expression and caret in (unit.start, unit.end)
    )
    return next(touched, "")


def _pale(colour: QColor, alpha: int) -> QColor:
    pale = QColor(colour)
    pale.setAlpha(alpha)
    return pale
