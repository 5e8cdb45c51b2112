"""Cards: large buttons that show a medallion, and a grid that fits as many as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRadialGradient,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from obverse.design.model import Design

#: Pixels.
DISC = 104
_PADDING, _BETWEEN, _CORNER = 14, 10, 10
#: Cards of a grid grow to fill its rows.
NARROWEST = 2 * DISC + _BETWEEN + 2 * _PADDING
_WIDEST = 300
_SPACING = 16
_TITLE_LINES = 2


class Card(QAbstractButton):
    """A button that opens something; Enter presses it too."""

    def __init__(self, key: str, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.title, self.detail = key, title, detail
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; arrows are for the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def matches(self, words: Sequence[str]) -> bool:
        """Tell whether all words occur in what is said of the card."""
        said = f"{self.accessibleName()} {self.key}".casefold()
        return all(word in said for word in words)

    def paint_ground(self, painter: QPainter, *, framed: bool) -> None:
        """Paint the card itself: what is under the pointer stands out, and so does the focus."""
        palette, hovered = self.palette(), self.underMouse() and self.isEnabled()
        accent = palette.color(QPalette.ColorRole.Accent)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if framed or hovered or self.isDown():
            role = QPalette.ColorRole.Midlight if self.isDown() else QPalette.ColorRole.Base
            painter.setBrush(palette.color(role))
            if framed:
                line = accent if hovered else palette.color(QPalette.ColorRole.Midlight)
                painter.setPen(QPen(line, 1))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(frame, _CORNER, _CORNER)


class PresetCard(Card):
    """Both faces of a design, its title and its size."""

    def __init__(
        self, key: str, title: str, detail: str, design: Design, parent: QWidget | None = None
    ) -> None:
        super().__init__(key, title, detail, parent)
        paints = {paint.name: paint.colour for paint in design.palette}
        self._colours = tuple(
            QColor(paints[design.face(side).ground]) for side in ("obverse", "reverse")
        )
        self._faces: tuple[QImage, ...] = ()
        metrics = QFontMetrics(self._title_font())
        height = _PADDING + DISC + 14 + _TITLE_LINES * metrics.height() + 4
        self.setFixedHeight(height + self.fontMetrics().height() + _PADDING)

    @property
    def is_drawn(self) -> bool:
        """Tell whether the faces are there."""
        return bool(self._faces)

    def show_faces(self, faces: Sequence[QImage]) -> None:
        """Show the faces themselves in the place of plain discs."""
        self._faces = tuple(faces)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint faces and words."""
        del event
        painter = QPainter(self)
        self.paint_ground(painter, framed=True)
        left = (self.width() - 2 * DISC - _BETWEEN) // 2
        for at, colour in enumerate(self._colours):
            place = QRect(left + at * (DISC + _BETWEEN), _PADDING, DISC, DISC)
            paint_disc(painter, place, self._faces[at] if self._faces else None, colour)
        top = _PADDING + DISC + 14
        room = QRect(left, top, self.width() - left - _PADDING, self.height() - top - _PADDING)
        painter.setFont(self._title_font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        metrics = painter.fontMetrics()
        for line in wrapped(self.title, metrics, room.width(), _TITLE_LINES):
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)
            room.setTop(room.top() + metrics.height())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room.setTop(room.top() + 4)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.detail)
        painter.end()

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class CardGrid(QWidget):
    """Cards in rows, as many in each as fit; hidden ones leave no gap."""

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = tuple(cards)
        for card in cards:
            card.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrow grids are high."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return how high the rows are together."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two cards beside each other, unless there is more room."""
        width = 2 * NARROWEST + _SPACING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One card."""
        return QSize(NARROWEST, NARROWEST)

    def arrange(self) -> None:
        """Put the cards into their places."""
        for card, place in self._places(self.width()):
            card.setGeometry(place)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Find new places in another width."""
        super().resizeEvent(event)
        self.arrange()

    def _places(self, width: int) -> list[tuple[Card, QRect]]:
        shown = [card for card in self.cards if not card.isHidden()]
        columns = max(1, (width + _SPACING) // (NARROWEST + _SPACING))
        wide = min((width + _SPACING) // columns - _SPACING, _WIDEST)
        places = []
        for at, card in enumerate(shown):
            row, column = divmod(at, columns)
            left, top = column * (wide + _SPACING), row * (card.height() + _SPACING)
            places.append((card, QRect(left, top, wide, card.height())))
        return places


def paint_disc(painter: QPainter, place: QRect, face: QImage | None, colour: QColor) -> None:
    """Paint a face on its soft shadow, or a plain disc where the face is not there yet."""
    middle = QPointF(place.center()) + QPointF(0.5, 0.5 + place.height() * 0.03)
    radius = place.width() * 0.55
    shadow = QRadialGradient(middle, radius)
    shadow.setColorAt(0.86, QColor(0, 0, 0, 70))
    shadow.setColorAt(1.0, QColor(0, 0, 0, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shadow)
    painter.drawEllipse(middle, radius, radius)
    if face is not None and not face.isNull():
        painter.drawImage(place, face)
        return
    painter.setBrush(colour)
    painter.drawEllipse(place)


def wrapped(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """Return a text in at most so many lines of a width; what is too long ends in dots."""
    found, words = [""], text.split()
    for at, word in enumerate(words):
        longer = f"{found[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not found[-1]:
            found[-1] = longer
        elif len(found) < lines:
            found.append(word)
        else:
            found[-1] = " ".join([found[-1], *words[at:]])
            break
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in found]
