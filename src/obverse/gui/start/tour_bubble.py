"""The bubble of the tour: a card with an arrow, and a frame around what it speaks of."""

from enum import Enum

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from obverse.gui.words import tr

_WIDTH = 320
_ROUND, _ARROW, _SHADOW = 10, 11, 9


class Pointing(Enum):
    """The side of the bubble on which its arrow stands."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class Frame(QWidget):
    """A line around the part of the window that a bubble speaks of; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, area: QRect) -> None:
        """Stand around an area of the window."""
        self.setGeometry(area)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line within the area."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)


class Bubble(QWidget):
    """One card: a title, a few words, how far the tour has come, and the ways on."""

    next_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pointing = Pointing.UP
        self._target = QPointF()
        self._title = QLabel()
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self._text = QLabel(wordWrap=True)
        self._count = QLabel()
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._skip = QPushButton(tr("Skip the tour"), flat=True)
        self._skip.clicked.connect(self.end_wanted)
        self._next = QPushButton()
        self._next.clicked.connect(self.next_wanted)
        self._lay_out()
        self.hide()

    def say(self, title: str, text: str, number: int, count: int) -> None:
        """Hold the words of one stop."""
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(tr("{number} of {count}", number=number, count=count))
        is_last = number == count
        self._next.setText(tr("Done") if is_last else tr("Next"))
        self._skip.setVisible(not is_last)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        # Screen readers speak of what has the focus.
        self._next.setAccessibleDescription(f"{title}. {text}")

    def take_focus(self) -> None:
        """Make Enter go on."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def size_for(self, pointing: Pointing) -> QSize:
        """Return the size with the arrow on a side, shadow included."""
        margins = self._margins(pointing)
        inner = _WIDTH - 2 * _ROUND
        height = self._text.heightForWidth(inner)
        rest = self._title.sizeHint().height() + self._next.sizeHint().height()
        return QSize(_WIDTH, height + rest + 2 * 8 + 2 * (_ROUND + 4)).grownBy(margins)

    def place(self, rect: QRect, pointing: Pointing, target: QPoint) -> None:
        """Stand in a place of the window with the arrow on one side, towards a point of it."""
        self._pointing = pointing
        self._target = QPointF(target - rect.topLeft())
        margins = self._margins(pointing)
        inside = QMargins(_ROUND + 4, _ROUND + 4, _ROUND + 4, _ROUND + 4)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(margins + inside)
        self.setGeometry(rect)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with Enter, end with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.end_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw shadow, card and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        for spread in range(_SHADOW - 2, 0, -1):
            painter.strokePath(outline.translated(0, 2), QPen(QColor(0, 0, 0, 5), 2 * spread))
        painter.fillPath(outline, self.palette().color(QPalette.ColorRole.Base))
        painter.strokePath(outline, QPen(self.palette().color(QPalette.ColorRole.Accent), 1.5))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._count)
        buttons.addStretch()
        buttons.addWidget(self._skip)
        buttons.addWidget(self._next)
        self._text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(buttons)

    def _margins(self, pointing: Pointing) -> QMargins:
        arrow = {side: _ARROW if side is pointing else 0 for side in Pointing}
        return QMargins(
            _SHADOW + arrow[Pointing.LEFT],
            _SHADOW + arrow[Pointing.UP],
            _SHADOW + arrow[Pointing.RIGHT],
            _SHADOW + arrow[Pointing.DOWN],
        )

    def _outline(self) -> QPainterPath:
        card = QRectF(self.rect().marginsRemoved(self._margins(self._pointing)))
        path = QPainterPath()
        path.addRoundedRect(card, _ROUND, _ROUND)
        return path.united(_arrow(card, self._pointing, self._target))


def _arrow(card: QRectF, pointing: Pointing, target: QPointF) -> QPainterPath:
    """Return the arrow on a side of the card, as near to its target as the corners allow."""
    far = _ROUND + _ARROW
    x = max(card.left() + far, min(target.x(), card.right() - far))
    y = max(card.top() + far, min(target.y(), card.bottom() - far))
    foot, outward = {
        Pointing.LEFT: (QPointF(card.left(), y), QPoint(-1, 0)),
        Pointing.RIGHT: (QPointF(card.right(), y), QPoint(1, 0)),
        Pointing.UP: (QPointF(x, card.top()), QPoint(0, -1)),
        Pointing.DOWN: (QPointF(x, card.bottom()), QPoint(0, 1)),
    }[pointing]
    along = QPointF(outward.y(), outward.x()) * _ARROW
    inside = foot - QPointF(outward) * 2
    path = QPainterPath(foot + QPointF(outward) * (_ARROW - 1))
    path.lineTo(inside + along)
    path.lineTo(inside - along)
    path.closeSubpath()
    return path
