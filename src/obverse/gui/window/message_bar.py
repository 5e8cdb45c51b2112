"""The message bar: sentences above the canvas that never take the focus from anybody."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.findings.severity import SEVERITIES, sentence, severity_colour, sign
from obverse.gui.looks.icons import icon
from obverse.gui.phrases import said
from obverse.gui.session import Message
from obverse.gui.words import tr

#: The most messages at one time; the oldest goes first.
MOST = 3
#: After this time what is only news goes by itself.
INFO_MS = 6000
_TINT = 0.12
_STRIPE, _ICON = 3, 18


class MessageBar(QWidget):
    """At most three messages, the latest on top; it takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Messages"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._strips: list[MessageStrip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages that are shown, the latest first."""
        return tuple(strip.message for strip in self._strips)

    def show_message(
        self,
        message: Message,
        action_text: str = "",
        action: Callable[[], object] | None = None,
    ) -> None:
        """Show a message, with a button where there is something to do; it is read out too.

        One that is shown already is not repeated: it moves to the top.
        """
        for strip in [each for each in self._strips if each.message == message]:
            self._drop(strip)
        strip = MessageStrip(message, action_text, action, self)
        strip.closed.connect(lambda: self._drop(strip))
        self._strips.insert(0, strip)
        self._column.insertWidget(0, strip)
        for old in self._strips[MOST:]:
            self._drop(old)
        self.show()
        strip.announce()

    def close_latest(self) -> bool:
        """Close the message on top; tell whether there was one."""
        if not self._strips:
            return False
        self._drop(self._strips[0])
        return True

    def clear(self) -> None:
        """Close all messages."""
        while self.close_latest():
            pass

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes the message that the focus is in."""
        strip = next((each for each in self._strips if each.has_focus), None)
        if event.key() == Qt.Key.Key_Escape and strip:
            self._drop(strip)
        else:
            super().keyPressEvent(event)

    def _drop(self, strip: "MessageStrip") -> None:
        if strip not in self._strips:
            return
        self._strips.remove(strip)
        if strip.has_focus and self._strips:
            self._strips[0].setFocus()
        self._column.removeWidget(strip)
        strip.hide()
        strip.deleteLater()
        self.setVisible(bool(self._strips))


class MessageStrip(QFrame):
    """One message: sign, word and sentence, what to do, and a button that closes it."""

    closed = Signal()

    def __init__(
        self,
        message: Message,
        action_text: str,
        action: Callable[[], object] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.message = message
        self._action = action
        self.text = _spoken(message)
        self.setAccessibleName(self.text)
        self._arrange(action_text)
        self._timer = QTimer(self, singleShot=True, interval=INFO_MS)
        self._timer.timeout.connect(self.closed)
        if message.severity == "info" and action is None:
            self._timer.start()

    @property
    def has_focus(self) -> bool:
        """Tell whether the focus is on the strip or one of its buttons."""
        focus = self.focusWidget()
        return self.hasFocus() or (focus is not None and focus.hasFocus())

    def announce(self) -> None:
        """Tell those who listen to the screen, without moving the focus."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        spoken = QAccessibleAnnouncementEvent(self, self.text)
        QAccessible.updateAccessibility(spoken)

    def _arrange(self, action_text: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12 + _STRIPE, 6, 6, 6)
        row.setSpacing(8)
        self._sign = QLabel()
        self._sign.setContentsMargins(0, 3, 0, 0)
        self._draw_sign()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words(), 1)
        if action_text and self._action:
            button = QPushButton(action_text)
            button.clicked.connect(self._act)
            row.addWidget(button)
            self.setFocusProxy(button)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setAutoRaise(True)
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close message"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        if not self.focusProxy():
            self.setFocusProxy(close)

    def _draw_sign(self) -> None:
        severity = self.message.severity
        ink = severity_colour(severity, self.palette())
        self._sign.setPixmap(sign(severity, ink, _ICON, self.devicePixelRatioF()))

    def _words(self) -> QLabel:
        word, _, rest = self.text.partition(": ")
        words = QLabel(f"<b>{escape(word)}:</b> {escape(rest)}")
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setMinimumHeight(24)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words

    def _act(self) -> None:
        action = self._action
        self.closed.emit()
        if action:
            action()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the sign anew for another look."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_sign()
        super().changeEvent(event)

    def enterEvent(self, event: QEvent) -> None:  # noqa: N802
        """Let nothing go away while it is being read."""
        del event
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go away some time after it was read."""
        del event
        if self.message.severity == "info" and self._action is None:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Tint the ground, with a stripe in the full colour at the side where reading begins."""
        del event
        painter = QPainter(self)
        colour = severity_colour(self.message.severity, self.palette())
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        tint = QColor(colour)
        tint.setAlphaF(_TINT)
        painter.fillRect(self.rect(), tint)
        painter.fillRect(0, 0, _STRIPE, self.height(), colour)
        painter.end()


def _spoken(message: Message) -> str:
    """Return the message with the word of its severity, and its hint, as sentences."""
    parts = [sentence(said(part)) for part in (message.text, message.hint) if part]
    return f"{tr(SEVERITIES[message.severity])}: {' '.join(parts)}"
