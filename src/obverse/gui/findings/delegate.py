"""How one finding is drawn: its sign, word and place, and beside or below them its sentences."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from obverse.gui.findings.model import ROW, Row
from obverse.gui.findings.severity import SEVERITIES, severity_colour, sign
from obverse.gui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
_ICON, _MARGIN, _GAP = 16, 6, 10
#: Pixels; in a narrower list the sentences stand below the place.
_WIDE = 560
#: What the place takes of a wide list, and the least and the most of that in pixels.
_PLACE_SHARE, _PLACE_PX = 0.22, (150, 280)


class _Places(NamedTuple):
    """Where word, place and sentences go; the sentences are laid out already."""

    word: QRect
    place: QRect
    text: QPointF
    layout: QTextLayout
    height: int


class FindingDelegate(QStyledItemDelegate):
    """Draws findings; sentences are wrapped, so nothing is ever cut off."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one finding."""
        row: Row = index.data(ROW)
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = option.palette.color(_role(selected, QPalette.ColorRole.Text))
        pale = option.palette.color(_role(selected, QPalette.ColorRole.PlaceholderText))
        places = _places(option, row, pale)
        at = QRect(
            option.rect.left() + _MARGIN, places.word.center().y() - _ICON // 2, _ICON, _ICON
        )
        severity = row.finding.severity
        ink = strong if selected else severity_colour(severity, option.palette)
        painter.drawPixmap(at, sign(severity, ink, _ICON, widget.devicePixelRatioF()))
        painter.save()
        painter.setPen(strong)
        places.layout.draw(painter, places.text)
        painter.setFont(_bold(option.font))
        painter.drawText(places.word, Qt.AlignmentFlag.AlignVCenter, row.severity)
        painter.setFont(option.font)
        painter.setPen(pale)
        metrics = QFontMetrics(option.font)
        name = metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, places.place.width())
        painter.drawText(places.place, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        """As high as the sentences need at the width of the list."""
        self.initStyleOption(option, index)
        width = _width(option)
        option.rect = QRect(0, 0, width, 0)
        colour = option.palette.color(QPalette.ColorRole.PlaceholderText)
        return QSize(width, _places(option, index.data(ROW), colour).height)


def _places(option: QStyleOptionViewItem, row: Row, pale: QColor) -> _Places:
    metrics, rect = QFontMetrics(option.font), option.rect
    line, top = metrics.height(), rect.top() + _MARGIN
    left = rect.left() + _MARGIN + _ICON + _GAP
    right = rect.right() - _MARGIN
    word = QRect(left, top, _word_width(option.font), line)
    after = word.right() + _GAP
    if rect.width() < _WIDE:
        place = QRect(after, top, right - after, line)
        text_left, text_top = left, top + line + 2
    else:
        least, most = _PLACE_PX
        place = QRect(after, top, min(max(round(rect.width() * _PLACE_SHARE), least), most), line)
        text_left, text_top = place.right() + _GAP, top
    width = max(right - text_left, 60)
    layout = _laid(row.message, row.hint, option.font.toString(), width, pale.rgba())
    height = text_top - rect.top() + layout.boundingRect().height() + _MARGIN
    return _Places(word, place, QPointF(text_left, text_top), layout, round(height))


def _word_width(font: QFont) -> int:
    return _widest(_bold(font).toString(), tuple(map(tr, SEVERITIES.values())))


@lru_cache(maxsize=8)
def _widest(font: str, words: tuple[str, ...]) -> int:
    return max(map(QFontMetrics(_font(font)).horizontalAdvance, words))


# The list asks for its height, and paints it, several times after every edit.
@lru_cache(maxsize=64)
def _laid(message: str, hint: str, font: str, width: int, pale: int) -> QTextLayout:
    """Return the message, and the hint after it in a paler ink, wrapped to a width."""
    layout = QTextLayout(f"{message}  {hint}".rstrip(), _font(font))
    if hint:
        span = QTextLayout.FormatRange()
        span.start, span.length = len(message) + 2, len(hint)
        ink = QTextCharFormat()
        ink.setForeground(QColor.fromRgba(pale))
        span.format = ink
        layout.setFormats([span])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _font(described: str) -> QFont:
    font = QFont()
    font.fromString(described)
    return font


def _role(selected: bool, otherwise: QPalette.ColorRole) -> QPalette.ColorRole:
    return QPalette.ColorRole.HighlightedText if selected else otherwise


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return int(view.viewport().width()) if hasattr(view, "viewport") else option.rect.width()
