"""SeamPicture: both faces with the seam across them; and little pictures of the kinds of seams."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from obverse.artwork import SideArtwork
from obverse.design.model import Blank, Design
from obverse.design.split import Seam, Split
from obverse.errors import GeometryError
from obverse.geometry.path import Point
from obverse.gui.canvas.painting import paint_side
from obverse.gui.layouter import Result
from obverse.gui.looks.theme import colours
from obverse.gui.words import tr
from obverse.halves.seam import impossible, seam_points
from obverse.units import Deg

_GAP_PX = 24
_CAPTION_PX = 22
#: What a little picture shows: a blank of this diameter, in mm.
_SAMPLE = Blank(diameter=20.0)


class SeamPicture(QWidget):
    """The faces as they are laid out; dragging across one turns the seam."""

    #: A bearing to which the seam was turned.
    turned = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._design: Design | None = None
        self.setAccessibleName(tr("Both faces with the seam"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(420, 260)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for two faces."""
        return QSize(600, 340)

    def show_result(self, result: Result | None, design: Design) -> None:
        """Show what was laid out last, and the seam as it is now."""
        self._result, self._design = result, design
        self.update()

    def _faces(self) -> list[SideArtwork]:
        sides = self._result.laid.artwork.sides if self._result else ()
        return [side for side in sides if side.side != "edge"]

    def _scale(self) -> float:
        """Return pixels a mm."""
        assert self._design is not None
        across = (self.width() - 3 * _GAP_PX) / 2
        up = self.height() - 2 * _GAP_PX - _CAPTION_PX
        return max(min(across, up), 20) / self._design.blank.diameter

    def _middle(self, index: int) -> QPointF:
        quarter = (self.width() - _GAP_PX) / 4
        x = _GAP_PX / 2 + quarter * (1 + 2 * index)
        return QPointF(x, (self.height() - _CAPTION_PX) / 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the faces, the cut and the seam."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours(self.palette()).desk))
        if self._design is None:
            return
        for index, side in enumerate(self._faces()):
            middle = self._middle(index)
            paint_side(painter, side, self._scale(), middle.x(), middle.y())
            self._paint_seams(painter, side.side, middle)
            self._paint_caption(painter, side.side, middle)

    def _paint_seams(self, painter: QPainter, side: str, middle: QPointF) -> None:
        design = self._design
        split = design.split if design else None
        if design is None or split is None:
            return
        painter.save()
        radius = design.blank.radius * self._scale()
        blank = QPainterPath()
        blank.addEllipse(middle, radius * 1.04, radius * 1.04)
        painter.setClipPath(blank)
        for points in _lines(split, design.blank, side):
            line = _polygon(points, self._scale(), middle)
            self._paint_line(painter, line, split.gap * self._scale())
        painter.restore()

    def _paint_line(self, painter: QPainter, line: QPolygonF, gap_px: float) -> None:
        # A bright line on a dark one shows on every metal, whatever its colour.
        seam = QColor(colours(self.palette()).seam)
        for colour, width in (
            (QColor(255, 255, 255, 200), max(gap_px, 0.0) + 4.0),
            (seam, max(gap_px, 2.0)),
        ):
            painter.setPen(QPen(colour, width, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(line)

    def _paint_caption(self, painter: QPainter, side: str, middle: QPointF) -> None:
        words = tr("Obverse") if side == "obverse" else tr("Reverse")
        assert self._design is not None
        below = middle.y() + self._design.blank.radius * self._scale() + 8
        place = QRectF(middle.x() - 100, below, 200, _CAPTION_PX)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Turn the seam towards the pointer."""
        self._turn(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Turn the seam towards the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._turn(event)

    def _turn(self, event: QMouseEvent) -> None:
        at = event.position()
        index = 0 if at.x() < self.width() / 2 else 1
        if self._design is None or index >= len(self._faces()):
            return
        away = at - self._middle(index)
        if math.hypot(away.x(), away.y()) > 4:
            bearing = math.degrees(math.atan2(away.x(), -away.y()))
            self.turned.emit(_on_obverse(bearing, index, self._design))


def _on_obverse(bearing: Deg, index: int, design: Design) -> Deg:
    """Return a bearing of either face as it is on the obverse, in whole degrees from 0 to 359."""
    if index:
        bearing = -bearing if design.blank.alignment == "medal" else 180 - bearing
    return float(round(bearing) % 360)


def _lines(split: Split, blank: Blank, side: str) -> tuple[tuple[Point, ...], ...]:
    try:
        return () if impossible(split, blank) else seam_points(split, blank, side)
    except GeometryError:
        return ()


def _polygon(points: tuple[Point, ...], scale: float, middle: QPointF) -> QPolygonF:
    return QPolygonF([QPointF(middle.x() + x * scale, middle.y() - y * scale) for x, y in points])


def seam_icon(kind: str, palette: QPalette, side_px: int = 48) -> QIcon:
    """Return a little picture of a kind of seam across a blank."""
    seam = Seam(kind=kind, bearing=90.0, count=3, depth=3.0, width=3.0)  # type: ignore[arg-type]
    if kind == "keyed":
        seam = Seam(kind="keyed", bearing=90.0, count=1, depth=4.0, width=5.0)
    ratio = 2
    pixmap = QPixmap(side_px * ratio, side_px * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(side_px / 2, side_px / 2)
    disc = QPainterPath()
    disc.addEllipse(middle, side_px / 2 - 2, side_px / 2 - 2)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.ButtonText), 1.5))
    painter.drawPath(disc)
    painter.setClipPath(disc)
    scale = (side_px - 4) / _SAMPLE.diameter
    painter.setPen(QPen(QColor(colours(palette).seam), 2.5))
    for points in _lines(Split(seam=seam), _SAMPLE, "obverse"):
        painter.drawPolyline(_polygon(points, scale, middle))
    painter.end()
    return QIcon(pixmap)
