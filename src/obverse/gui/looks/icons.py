"""Icons: our own SVG drawings, painted in the colours of the palette at the moment of painting."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from obverse.resources import asset

#: What stands for a colour in the drawings.
_INK = b"currentColor"
#: The application's own icon is a picture in colours.
APPLICATION = "obverse-app"


def icon(name: str) -> QIcon:
    """Return an icon of our set by its name, as ``zoom-in``; an empty one where there is none.

    It takes the colour of the text it stands beside: light and dark follow by themselves, and
    a disabled action is pale.
    """
    return QIcon(_Engine(name)) if _drawing(name) else QIcon()


def application_icon() -> QIcon:
    """Return the icon of the program and of its windows."""
    return icon(APPLICATION)


class _Ink(NamedTuple):
    """What a drawing is drawn in: a name that Qt knows for a colour, and how strongly."""

    colour: str
    opacity: float


class _Engine(QIconEngine):
    """Draws one SVG at any size, mode and state."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self.scaledPixmap(place.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the drawing; `scale` is how many pixels of the screen one of the size has."""
        fine = size * scale
        pixmap = QPixmap(_pixmap(self._name, fine.width(), fine.height(), _ink(mode, state)))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def actualSize(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State
    ) -> QSize:
        return size

    def key(self) -> str:
        return "obverse"

    def iconName(self) -> str:  # noqa: N802
        return self._name

    def isNull(self) -> bool:  # noqa: N802
        return False

    def clone(self) -> QIconEngine:
        # Qt owns what it gets here without telling Python, which would take it away too soon.
        copy = _Engine(self._name)
        _copies.append(copy)
        return copy


_copies: list[QIconEngine] = []


def _ink(mode: QIcon.Mode, state: QIcon.State) -> _Ink:
    palette = QGuiApplication.palette()
    if mode == QIcon.Mode.Disabled:
        return _Ink(palette.color(QPalette.ColorRole.WindowText).name(), 0.38)
    if mode == QIcon.Mode.Selected:
        return _Ink(palette.color(QPalette.ColorRole.HighlightedText).name(), 1.0)
    role = QPalette.ColorRole.WindowText
    if state == QIcon.State.On:
        role = QPalette.ColorRole.Accent
    return _Ink(palette.color(role).name(), 1.0)


@cache
def _drawing(name: str) -> bytes:
    """Return the SVG of an icon; empty where there is none."""
    file = asset("icons", f"{name}.svg")
    return file.read_bytes() if file.is_file() else b""


@cache
def _pixmap(name: str, width: int, height: int, ink: _Ink) -> QPixmap:
    # Loading QtSvg takes some time, and the first icon is shown only after the window is made.
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace(_INK, ink.colour.encode())
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    side = min(width, height)
    frame = QRectF((width - side) / 2, (height - side) / 2, side, side)
    QSvgRenderer(QByteArray(drawing)).render(painter, frame)
    # Made pale as a whole: strokes that cross must not shine through each other.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(pixmap.rect(), QColor(0, 0, 0, round(255 * ink.opacity)))
    painter.end()
    return pixmap
