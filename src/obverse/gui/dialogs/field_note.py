"""FieldNote: a sentence under a field that says why it can't be as it is."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from obverse.errors import ObverseError
from obverse.gui.findings.severity import sentence as in_words
from obverse.gui.findings.severity import severity_colour, sign
from obverse.gui.phrases import said

#: Side of the sign, in pixels.
_SIGN_PX = 16


class FieldNote(QWidget):
    """A line with a sign and a sentence; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._sign.setFixedSize(_SIGN_PX, _SIGN_PX)
        self._words = QLabel(wordWrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence; an empty one hides the note."""
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self.setVisible(bool(text))

    def tell(self, fault: ObverseError | None) -> None:
        """Show what was refused, and what to do about it."""
        self.say(sentence(fault.message, fault.hint) if fault else "")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw the sign in the look of the moment."""
        ink = severity_colour("error", self.palette())
        self._sign.setPixmap(sign("error", ink, _SIGN_PX, self.devicePixelRatioF()))
        super().showEvent(event)

    @property
    def text(self) -> str:
        """What is said now."""
        return self._words.text()


def sentence(message: str, hint: str = "") -> str:
    """Return a message of the core with its hint, in the chosen language, as people write.

    A hint that names an option of the command line is of no use to who sits before a window.
    """
    parts = [message, hint if "--" not in hint else ""]
    return " ".join(in_words(said(part)) for part in parts if part)
