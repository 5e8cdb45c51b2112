"""Thumbnails: motifs, and what an element looks like on the medal."""

from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPalette, QPixmap

from obverse.artwork import Item, SideArtwork
from obverse.geometry.svg_path import parse_plain
from obverse.gui.canvas.painting import item_box, paint_item, painter_path, prepare
from obverse.layout.device import motif_names
from obverse.resources import asset


def motif_icon(name: str, size: int) -> QIcon:
    """Return a bundled drawing in the colour of text; an empty icon where there is none."""
    if name not in motif_names():
        return QIcon()
    path, frame = _motif(name)
    pixmap = _blank(size)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = size / frame
    painter.translate(size / 2, size / 2)
    painter.scale(scale, scale)
    colour = QColor(QGuiApplication.palette().color(QPalette.ColorRole.WindowText))
    painter.fillPath(path, colour)
    painter.end()
    return QIcon(pixmap)


def element_pixmap(side: SideArtwork | None, element: str, size: int) -> QPixmap:
    """Return one element of a side as it is painted, as large as fits."""
    pixmap = _blank(size)
    items = [each for each in side.items if each.element == element] if side else []
    if not items:
        return pixmap
    left, bottom, right, top = _around(items)
    span = max(right - left, top - bottom, 1e-6)
    scale = (size - 4) / span
    painter = QPainter(pixmap)
    prepare(
        painter,
        size / 2 - (left + right) / 2 * scale,
        size / 2 + (bottom + top) / 2 * scale,
    )
    for item in items:
        paint_item(painter, item, scale)
    painter.end()
    return pixmap


def _around(items: list[Item]) -> tuple[float, float, float, float]:
    lefts, bottoms, rights, tops = zip(*(item_box(each) for each in items), strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


@lru_cache(maxsize=64)
def _motif(name: str) -> tuple[QPainterPath, float]:
    """Return the outline of a bundled drawing, y down about the origin, and its frame's side."""
    root = ElementTree.parse(asset("motifs", f"{name}.svg")).getroot()
    side = float(root.attrib["viewBox"].split()[2])
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for each in root.iter():
        if "d" in each.attrib:
            outline.addPath(painter_path(parse_plain(each.attrib["d"])))
    return outline, side


def _blank(size: int) -> QPixmap:
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
