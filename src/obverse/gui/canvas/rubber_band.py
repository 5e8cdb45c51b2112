"""Rubber band: drawn from bare ground, it selects what lies wholly within it."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from obverse.design.edit import FACES, Pick
from obverse.geometry.path import Box
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.frames import look_of, to_side
from obverse.gui.canvas.hits import boxes_of
from obverse.gui.layouter import Result


def band_between(one: QPointF, other: QPointF) -> QRectF:
    """Return the box of pixels between two corners."""
    return QRectF(one, other).normalized()


def picks_within(canvas: Canvas, result: Result, band: QRectF) -> tuple[Pick, ...]:
    """Return the elements whose boxes lie within a box of pixels, in painting order."""
    return tuple(
        pick for pick, box in _boxes(canvas, result) if band.contains(box.adjusted(1, 1, -1, -1))
    )


def paint_band(painter: QPainter, canvas: Canvas, band: QRectF) -> None:
    """Paint the band."""
    colour = QColor(look_of(canvas).selection)
    painter.setPen(QPen(colour, 1))
    colour.setAlpha(36)
    painter.setBrush(colour)
    painter.drawRect(band)


def _boxes(canvas: Canvas, result: Result) -> Iterator[tuple[Pick, QRectF]]:
    for name in FACES:
        side = result.laid.artwork.side(name)
        if side is None or not canvas.view.shows(name):
            continue
        transform = to_side(canvas, name)
        for pick, box in boxes_of(result.design, side).items():
            yield pick, transform.mapRect(_rect(box))


def _rect(box: Box) -> QRectF:
    left, bottom, right, top = box
    return QRectF(QPointF(left, bottom), QPointF(right, top))
