"""Artwork → pixels of Qt: regions as filled paths, pictures on the whole pixels of their frames.

A path becomes Qt's own once for each path, and is mapped to pixels whenever it is drawn: mapping
takes microseconds, while a painter that scales takes five times as long to draw.
"""

import math
from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

from cachetools import LRUCache, cached
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from obverse.artwork import Item, PlacedPicture, SideArtwork
from obverse.geometry.path import CLOSE, CUBIC, LINE, Box, Path, Same, hull_box
from obverse.units import Mm

#: Verbs of all paths that are kept: some 40 MB, half of it the coordinates that are their keys.
_MOST_VERBS = 200_000
#: Pixels of a picture that is kept at the size at which it shows.
_MOST_PIXELS = 4_000_000
#: Bytes of all pictures that are kept so: three of the largest.
_MOST_FITTED = 3 * 4 * _MOST_PIXELS


class PathMemo:
    """Qt's paths of the paths drawn last, in mm, y up; bounded by verbs, for art may be heavy."""

    def __init__(self, most_verbs: int) -> None:
        self._most, self._held = most_verbs, 0
        self._paths: OrderedDict[Same[Path], tuple[QPainterPath, Box]] = OrderedDict()
        # Thumbnails may be drawn beside the window's own thread.
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._paths)

    def forget(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._paths.clear()
            self._held = 0

    def of(self, path: Path) -> tuple[QPainterPath, Box]:
        """Return a path as Qt has it, and the box of its control points."""
        key = Same(path)
        with self._lock:
            known = self._paths.get(key)
            if known is not None:
                self._paths.move_to_end(key)
                return known
        made = painter_path(path), hull_box(path) if path else (0.0, 0.0, 0.0, 0.0)
        with self._lock:
            if key not in self._paths:
                self._held += len(path.verbs)
            self._paths[key] = made
            while self._held > self._most and len(self._paths) > 1:
                oldest, _ = self._paths.popitem(last=False)
                self._held -= len(oldest.value.verbs)
        return made


_memo = PathMemo(_MOST_VERBS)


def forget() -> None:
    """Forget Qt's paths and pictures: they were of another document."""
    _memo.forget()
    _decoded.cache_clear()
    _fitted.cache_clear()


def painter_path(path: Path) -> QPainterPath:
    """Return a path as Qt has it, in mm, y up; filled by the nonzero rule."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    coords, at = path.coords, 0
    move, line, cubic, close = made.moveTo, made.lineTo, made.cubicTo, made.closeSubpath
    for verb in path.verbs:
        if verb == CUBIC:
            cubic(*coords[at : at + 6])
            at += 6
        elif verb == CLOSE:
            close()
        else:
            (line if verb == LINE else move)(coords[at], coords[at + 1])
            at += 2
    return made


def path_in_px(path: Path, scale: float) -> QPainterPath:
    """Return a path in pixels about the side's middle, y down; `scale` is in pixels a mm."""
    mapped: QPainterPath = _to_px(scale).map(_memo.of(path)[0])
    return mapped


def item_box(item: Item) -> Box:
    """Return the box of an item in mm."""
    if isinstance(item, PlacedPicture):
        dx, dy = item.width / 2, item.height / 2
        return item.x - dx, item.y - dy, item.x + dx, item.y + dy
    return _memo.of(item.path)[1]


def paint_side(
    painter: QPainter, side: SideArtwork, scale: float, x_px: float, y_px: float
) -> None:
    """Paint a side with its middle at a pixel; `scale` is in pixels of the painter a mm."""
    painter.save()
    prepare(painter, x_px, y_px)
    for item in side.items:
        paint_item(painter, item, scale)
    painter.restore()


def prepare(painter: QPainter, x_px: float, y_px: float) -> None:
    """Set a painter up for `paint_item`: the middle of the side at a pixel, no outlines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(x_px, y_px)


def paint_item(painter: QPainter, item: Item, scale: float) -> None:
    """Paint one item with a painter that `prepare` set up."""
    if isinstance(item, PlacedPicture):
        _paint_picture(painter, item, scale)
    elif item.path:
        painter.setBrush(colour_of(item.paint.colour))
        painter.drawPath(_to_px(scale).map(_memo.of(item.path)[0]))


def side_image(side: SideArtwork, size_px: int, ratio: float = 1.0) -> QImage:
    """Return a side whose longer measure is `size_px`; transparent around it.

    With a device pixel ratio the image has as many more pixels, and says so.
    """
    scale = size_px * ratio / max(side.width, side.height)
    width, height = (max(1, round(length * scale)) for length in (side.width, side.height))
    image = blank_image(QSize(width, height))
    painter = QPainter(image)
    paint_side(painter, side, scale, width / 2, height / 2)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def blank_image(size: QSize) -> QImage:
    """Return an image with nothing on it, in the format that Qt paints fastest."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


@lru_cache(maxsize=256)
def colour_of(colour: str) -> QColor:
    """Return a colour of a paint as Qt has it."""
    return QColor(colour)


@lru_cache(maxsize=8)
def _to_px(scale: float) -> QTransform:
    return QTransform(scale, 0.0, 0.0, -scale, 0.0, 0.0)


def _paint_picture(painter: QPainter, item: PlacedPicture, scale: float) -> None:
    image = _decoded(Same(item.png))
    if image.isNull():
        return
    frame = _frame(painter, item, scale)
    if frame.isEmpty():
        return
    if frame.width() * frame.height() <= _MOST_PIXELS:
        painter.drawImage(frame.topLeft(), _fitted(Same(item.png), frame.width(), frame.height()))
    else:
        painter.drawImage(QRectF(frame), image)


def _frame(painter: QPainter, item: PlacedPicture, scale: float) -> QRect:
    """Return the whole pixels nearest to a picture's frame, as the PNG writer takes them."""
    shift_x, shift_y = painter.transform().dx(), painter.transform().dy()
    left, bottom, right, top = item_box(item)
    first = _nearest(left, scale, shift_x), _nearest(-top, scale, shift_y)
    end = _nearest(right, scale, shift_x), _nearest(-bottom, scale, shift_y)
    return QRect(QPoint(*first), QSize(end[0] - first[0], end[1] - first[1]))


def _nearest(length: Mm, scale: float, shift: float) -> int:
    """Return a length in the pixels that are whole once the painter has moved them."""
    return math.floor(length * scale + shift + 0.5) - math.floor(shift)


@lru_cache(maxsize=4)
def _decoded(png: Same[bytes]) -> QImage:
    image = QImage.fromData(png.value)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


# Bounded by bytes, for every step of a zoom leaves one of another size.
@cached(LRUCache(_MOST_FITTED, getsizeof=QImage.sizeInBytes), lock=Lock())
def _fitted(png: Same[bytes], width: int, height: int) -> QImage:
    return _decoded(png).scaled(
        QSize(width, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def items_within(items: Iterable[Item], box: Box) -> list[Item]:
    """Return the items of which something may lie in a box of mm, in painting order."""
    left, bottom, right, top = box
    found = []
    for item in items:
        own = item_box(item)
        if own[0] <= right and left <= own[2] and own[1] <= top and bottom <= own[3]:
            found.append(item)
    return found
