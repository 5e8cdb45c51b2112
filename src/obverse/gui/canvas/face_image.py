"""A side as pixels of the screen: kept while it stays, painted again only where it changed."""

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QRegion

from obverse.artwork import Item, SideArtwork
from obverse.geometry.path import Box
from obverse.gui.canvas.changes import changed_boxes
from obverse.gui.canvas.grid import paint_grid
from obverse.gui.canvas.painting import (
    blank_image,
    item_box,
    items_within,
    paint_item,
    prepare,
)
from obverse.gui.canvas.shadow import REACH, paint_shadow

#: Beyond what is seen, so that not every pixel of panning paints something.
_AHEAD = 160
#: A picture may take so long (ms) at once; the rest of it is painted in slices, while the one
#: before stands in.
_AT_ONCE, _SLICE = 20, 8
#: More parts than this are painted faster as one.
_MOST_PARTS = 250


class FaceImage:
    """The pixels of one side at one scale, about the side's middle; all in device pixels."""

    def __init__(self, ratio: float = 1.0, *, has_grid: bool = False) -> None:
        self.ratio, self.has_grid = ratio, has_grid
        self.image = QImage()
        #: What the image covers, the middle of the side being (0, 0).
        self.area = QRect()
        self._side: SideArtwork | None = None
        self._scale = self._image_scale = 0.0
        self._whole_ms = 0.0
        self._work: Iterator[None] | None = None
        self._work_area = QRect()

    @property
    def is_exact(self) -> bool:
        """Tell whether nothing stands in for what the image should be."""
        return self._work is None

    def show(self, side: SideArtwork, scale: float, seen: QRect) -> None:
        """Bring the image up to date; `seen` is the part of the side that can be seen."""
        wanted = seen.intersected(extent(side, scale, self.ratio))
        if scale != self._scale or self._side is None:
            self._begin(side, scale, wanted)
        elif self._work is not None:
            # What changed meanwhile waits, or a picture that takes long would never come.
            if not self._work_area.contains(wanted) and not wanted.isEmpty():
                self._begin(side, scale, wanted)
        else:
            self._keep_up(side, wanted)

    def sharpen(self) -> bool:
        """Paint a slice of what a picture stands in for; tell whether that ended it."""
        if self._work is None:
            return False
        next(self._work, None)
        return self._work is None

    def paint(self, painter: QPainter, x_px: int, y_px: int) -> None:
        """Paint the image with the side's middle at a pixel; the painter's are device pixels."""
        if self._image_scale == self._scale:
            painter.drawImage(self.area.topLeft() + QPoint(x_px, y_px), self.image)
            return
        factor = self._scale / self._image_scale
        painter.save()
        painter.translate(x_px, y_px)
        painter.scale(factor, factor)
        painter.drawImage(self.area.topLeft(), self.image)
        painter.restore()

    def _keep_up(self, side: SideArtwork, wanted: QRect) -> None:
        """Paint what is new at the same scale."""
        assert self._side is not None
        boxes = changed_boxes(self._side, side)
        self._side = side
        region = _region(boxes or (), self._scale) & self.area
        items = self._items_in(region)
        share = len(items) / max(1, len(side.items))
        if boxes is None or self._whole_ms * share > _AT_ONCE:
            self._begin(side, self._scale, wanted)
            return
        if not region.isEmpty():
            self._paint_region(self.image, self.area, region, items)
        if not self.area.contains(wanted) and not wanted.isEmpty():
            self._grow(self._ahead(wanted))

    def _begin(self, side: SideArtwork, scale: float, wanted: QRect) -> None:
        """Paint all of it: at once if that is quick, else in slices."""
        self._side, self._scale = side, scale
        self._work_area = self._ahead(wanted)
        if self._work_area.isEmpty():
            self.image, self.area, self._image_scale = QImage(), QRect(), scale
            self._work = None
            return
        self._work = self._painting(side, scale, self._work_area)
        clock = QElapsedTimer()
        clock.start()
        while self._work is not None and (self.image.isNull() or self._may_go_on(clock.elapsed())):
            next(self._work, None)

    def _may_go_on(self, spent_ms: float) -> bool:
        """Tell whether to paint on before anything shows; not where the last time was too long."""
        return self._whole_ms < 2 * _AT_ONCE and spent_ms < _AT_ONCE - _SLICE

    def _painting(self, side: SideArtwork, scale: float, area: QRect) -> Iterator[None]:
        """Paint a fresh image, giving way after each slice, and put it in the place of the old."""
        image = blank_image(area.size())
        painter = QPainter(image)
        clock, spent = QElapsedTimer(), 0.0
        clock.start()
        try:
            prepare(painter, -area.left(), -area.top())
            paint_shadow(painter, side, scale, QRegion(area), self.ratio)
            for item in items_within(side.items, _mm_box(area, scale)):
                if clock.elapsed() >= _SLICE:
                    spent += clock.nsecsElapsed() / 1e6
                    yield
                    clock.restart()
                paint_item(painter, item, scale)
            self._paint_grid(painter, area)
        finally:
            painter.end()
        self.image, self.area, self._image_scale = image, area, scale
        self._whole_ms = spent + clock.nsecsElapsed() / 1e6
        self._work = None

    def _grow(self, area: QRect) -> None:
        """Make the image cover another area; what it shows already is only moved."""
        image = blank_image(area.size())
        kept = area.intersected(self.area)
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(
            kept.topLeft() - area.topLeft(), self.image, kept.translated(-self.area.topLeft())
        )
        painter.end()
        region = QRegion(area) - QRegion(kept)
        self._paint_region(image, area, region, self._items_in(region))
        self.image, self.area = image, area

    def _items_in(self, region: QRegion) -> list[Item]:
        if self._side is None or region.isEmpty():
            return []
        near = items_within(self._side.items, _mm_box(region.boundingRect(), self._scale))
        return [each for each in near if region.intersects(_px_rect(item_box(each), self._scale))]

    def _paint_region(self, image: QImage, area: QRect, region: QRegion, items: list[Item]) -> None:
        assert self._side is not None
        painter = QPainter(image)
        prepare(painter, -area.left(), -area.top())
        painter.setClipRegion(region)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(region.boundingRect(), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        paint_shadow(painter, self._side, self._scale, region, self.ratio)
        for item in items:
            paint_item(painter, item, self._scale)
        self._paint_grid(painter, region.boundingRect())
        painter.end()

    def _paint_grid(self, painter: QPainter, seen: QRect) -> None:
        if self.has_grid and self._side:
            paint_grid(painter, self._side.width / 2, self._scale, seen, self.ratio)

    def _ahead(self, wanted: QRect) -> QRect:
        assert self._side is not None
        if wanted.isEmpty():
            return QRect()
        grown = wanted.adjusted(-_AHEAD, -_AHEAD, _AHEAD, _AHEAD)
        return grown.intersected(extent(self._side, self._scale, self.ratio))


def extent(side: SideArtwork, scale: float, ratio: float = 1.0) -> QRect:
    """Return all pixels that a side and its shadow may touch, its middle being (0, 0)."""
    dx, dy = side.width / 2, side.height / 2
    margin = math.ceil(REACH * ratio)
    return _px_rect((-dx, -dy, dx, dy), scale).adjusted(-margin, -margin, margin, margin)


def _region(boxes: Sequence[Box], scale: float) -> QRegion:
    """Return the pixels of some boxes; of very many, the box of all."""
    region = QRegion()
    for box in boxes:
        region += _px_rect(box, scale)
        if region.rectCount() > _MOST_PARTS:
            region = QRegion(region.boundingRect())
    return region


def _px_rect(box: Box, scale: float) -> QRect:
    """Return the whole pixels that a box of mm touches, with one more for soft edges."""
    left, bottom, right, top = (value * scale for value in box)
    first = QPoint(math.floor(left) - 1, math.floor(-top) - 1)
    return QRect(first, QPoint(math.ceil(right), math.ceil(-bottom)))


def _mm_box(area: QRect, scale: float) -> Box:
    left, top = area.left() / scale, -area.top() / scale
    return left, top - area.height() / scale, left + area.width() / scale, top
