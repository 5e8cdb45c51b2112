"""SignLabel: an icon that stands by itself, drawn anew when light and dark change."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from obverse.gui.looks.icons import icon


class SignLabel(QLabel):
    """A label with an icon of our set; `size` is in device-independent pixels."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__()
        self._size = size
        self.show_icon(name)

    def show_icon(self, name: str) -> None:
        """Show an icon by its name; an empty name shows none."""
        self._name = name
        self.setPixmap(icon(name).pixmap(self._size, self._size))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Take the colours of another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_icon(self._name)
