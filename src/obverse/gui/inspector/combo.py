"""A combo box for a narrow form: it never grows, and the wheel passes it by."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from obverse.gui.words import tr

_SHOWN = 20


class QuietCombo(QComboBox):
    """Changes by the wheel only while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(_SHOWN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_mixed(self) -> None:
        """Show that the things differ."""
        self.setPlaceholderText(tr("mixed"))
        self.setCurrentIndex(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the form, unless the box was clicked."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
