"""Sections: a heading that folds what is below it, which is made when it is first seen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

#: Pixels of the heading: its arrow, what is between arrow and words, and the air around them.
_ARROW, _GAP, _AIR = 12, 6, 3
_ARROWS = {
    True: QStyle.PrimitiveElement.PE_IndicatorArrowDown,
    False: QStyle.PrimitiveElement.PE_IndicatorArrowRight,
}


def settle(widget: QWidget) -> None:
    """Give everything its place at once, where something in sight came or went.

    Qt passes news of sizes up one level at a time; painted in between, all would be squeezed.
    """
    if widget.isVisible():
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Heading(QToolButton):
    """The heading of a section: an arrow and a title; within another section it is lighter."""

    def __init__(self, title: str, *, is_inner: bool) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        font = self.font()
        font.setWeight(QFont.Weight.Medium if is_inner else QFont.Weight.DemiBold)
        self.setFont(font)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, is_open: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line with a little air."""
        metrics = self.fontMetrics()
        width = _ARROW + _GAP + metrics.horizontalAdvance(self.text())
        return QSize(width, metrics.height() + 2 * _AIR)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the arrow and the words as plain text, and where the keyboard is."""
        del event
        painter, option = QStylePainter(self), QStyleOptionToolButton()
        self.initStyleOption(option)
        inside = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            option.rect = inside.adjusted(0, 1, 0, -1)
            painter.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option)
        option.rect = QRect(_AIR, (inside.height() - _ARROW) // 2, _ARROW, _ARROW)
        painter.drawPrimitive(_ARROWS[self.isChecked()], option)
        painter.drawItemText(
            inside.adjusted(_AIR + _ARROW + _GAP, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.palette(),
            self.isEnabled(),
            self.text(),
            QPalette.ColorRole.ButtonText,
        )
        painter.end()


class Section(QWidget):
    """A heading and a body; `fill` returns the body when it is needed for the first time."""

    #: True when it was opened, False when it was folded.
    folded = Signal(bool)

    def __init__(
        self,
        title: str,
        fill: Callable[[], QWidget],
        beside: QWidget | None = None,
        *,
        is_inner: bool = False,
    ) -> None:
        super().__init__()
        self._fill = fill
        self.body: QWidget | None = None
        self.heading = Heading(title, is_inner=is_inner)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.heading, 1)
        if beside is not None:
            head.addWidget(beside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self.heading.toggled.connect(self._on_toggled)

    @property
    def is_open(self) -> bool:
        """Tell whether the body shows."""
        return self.heading.isChecked()

    def set_open(self, *, is_open: bool) -> None:
        """Show or fold the body."""
        self.heading.setChecked(is_open)

    def adopt(self, body: QWidget) -> None:
        """Take in a body that is there already, and not only when it is first seen.

        So it ends with its section, and who looks for a field finds the section that hides it.
        """
        body.setParent(self)
        body.hide()

    def made(self) -> QWidget:
        """Return the body, made now if it was not before."""
        if self.body is None:
            self.body = self._fill()
            self._column.addWidget(self.body)
            self.body.setVisible(self.is_open)
        return self.body

    def _on_toggled(self, is_open: bool) -> None:
        if is_open or self.body is not None:
            self.made().setVisible(is_open)
        self.folded.emit(not is_open)
        settle(self)
