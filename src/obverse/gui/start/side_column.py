"""The side of the start page: the program's name, what opens a design, and recent designs."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from obverse.gui.looks.icons import application_icon, icon
from obverse.gui.start.recent_list import RecentList
from obverse.gui.start.scroller import Scroller
from obverse.gui.start.sized_label import sized_label
from obverse.gui.words import tr

_WIDTH = 312


class SideColumn(QWidget):
    """Buttons above the list of recent designs; a hint what can be dropped is below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        self.recent = RecentList()
        self.blank_button = _button(icon("new"), tr("&New blank medallion"))
        self.open_button = _button(icon("open"), tr("&Open…"))
        self.back_button = _button(icon("previous"), "")
        self.show_present("")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 28, 12, 20)
        column.addLayout(self._head())
        column.addWidget(Scroller(self.recent), 1)
        column.addWidget(_hint())

    def show_present(self, name: str) -> None:
        """Name the design that is open on the button that leads back; without one it is hidden."""
        self.back_button.setVisible(bool(name))
        metrics, room = self.back_button.fontMetrics(), _WIDTH - 90
        title = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.back_button.setText(title.replace("&", "&&"))
        self.back_button.setAccessibleName(tr("Back to {name}", name=name))
        self.back_button.setToolTip(tr("Back to {name}", name=name) + " (Esc)")

    def _head(self) -> QVBoxLayout:
        # Rows keep some room around their words, and so begin further out than all the rest.
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 4, 0)
        head.setSpacing(8)
        head.addWidget(_wordmark())
        head.addSpacing(16)
        for button in (self.back_button, self.blank_button, self.open_button):
            head.addWidget(button)
        head.addSpacing(20)
        head.addWidget(sized_label(tr("Recent designs"), 1.0, QFont.Weight.DemiBold))
        return head


def _button(picture: QIcon, text: str) -> QPushButton:
    button = QPushButton(picture, text)
    button.setMinimumHeight(36)
    button.setIconSize(QSize(18, 18))
    return button


def _wordmark() -> QWidget:
    mark = QWidget()
    row = QHBoxLayout(mark)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    sign = QLabel()
    sign.setPixmap(application_icon().pixmap(44, 44))
    row.addWidget(sign)
    row.addWidget(sized_label("Obverse", 1.7, QFont.Weight.DemiBold), 1)
    return mark


def _hint() -> QLabel:
    hint = sized_label(tr("Designs, SVG and PNG drawings and CSV lists can be dropped here."))
    hint.setWordWrap(True)
    hint.setContentsMargins(10, 8, 0, 0)
    hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return hint
