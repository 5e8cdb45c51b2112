"""FolderField: where files go, typed or picked."""

from pathlib import Path

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from obverse.gui.looks.icons import icon
from obverse.gui.words import tr


class FolderField(QWidget):
    """A line for a folder and a button that looks for one."""

    changed = Signal()

    def __init__(self, folder: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.line = QLineEdit(QDir.toNativeSeparators(folder))
        self.line.setAccessibleName(title)
        self.line.textChanged.connect(self.changed)
        button = QToolButton()
        button.setIcon(icon("folder"))
        button.setText(tr("Choose…"))
        button.setToolTip(tr("Choose a folder"))
        button.setAccessibleName(tr("Choose a folder"))
        button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(button)
        self.setFocusProxy(self.line)

    @property
    def folder(self) -> Path:
        """The folder as it stands there; relative ones are below the person's home."""
        return Path.home() / Path(self.line.text().strip()).expanduser()

    def set_folder(self, folder: Path) -> None:
        """Put another folder there."""
        self.line.setText(QDir.toNativeSeparators(str(folder)))

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self._title, str(self.folder))
        if found:
            self.set_folder(Path(found))
