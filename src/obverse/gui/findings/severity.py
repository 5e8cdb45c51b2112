"""How serious something is: its word, its sign in its colour, and sentences about it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from obverse.findings import Severity
from obverse.gui.looks.icons import icon
from obverse.gui.looks.theme import colours
from obverse.gui.words import mark

#: Severities from the worst on, each with its word.
SEVERITIES: dict[Severity, str] = {
    "error": mark("Error"),
    "warning": mark("Warning"),
    "info": mark("Note"),
}
_ENDS = (".", "!", "?", "…")


def severity_colour(severity: Severity, palette: QPalette) -> QColor:
    """Return the colour of a severity in the look that a palette belongs to."""
    return QColor(getattr(colours(palette), severity))


def sign(severity: Severity, ink: QColor, size: int, ratio: float) -> QPixmap:
    """Return the sign of a severity; `size` is in device-independent pixels."""
    pixmap = icon(severity).pixmap(QSize(size, size), ratio)
    if pixmap.isNull():
        return pixmap
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(0, 0, size, size, ink)
    painter.end()
    return pixmap


def sentence(text: str) -> str:
    """Return a text with a capital and a full stop: the core's begin small and end bare."""
    if not text:
        return ""
    first = text.split(maxsplit=1)[0].rstrip(",")
    # A file or a field that opens a sentence keeps its name.
    begun = text[0].upper() + text[1:] if first.isalpha() else text
    return begun if begun.endswith(_ENDS) else f"{begun}."
