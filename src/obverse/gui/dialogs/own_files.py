"""OwnFiles: the typeface files that a person added, by button or by dropping them."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.dialogs.field_note import FieldNote
from obverse.gui.looks.icons import icon
from obverse.gui.settings import Settings
from obverse.gui.typefaces import SUFFIXES, read_file
from obverse.gui.words import tr


class OwnFiles(QWidget):
    """A list of files in the settings, with buttons to add and to remove."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.list = _Files()
        self.list.removal_wanted.connect(self.remove)
        self.note = FieldNote()
        self.add_button = QPushButton(icon("add"), tr("&Add files…"))
        self.add_button.clicked.connect(self._choose)
        self.remove_button = QPushButton(icon("remove"), tr("&Remove"))
        self.remove_button.clicked.connect(self.remove)
        self.list.itemSelectionChanged.connect(self._enable)
        row = QHBoxLayout()
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        row.addWidget(QLabel(tr("Files can be dropped here.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(row)
        self.setAcceptDrops(True)
        settings.changed.connect(self._on_setting)
        self._show()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files to the settings; what is no typeface is told and left out."""
        files = [(path, read_file(path)) for path in paths]
        broken = [path.name for path, file in files if file is None]
        self.note.say(
            tr("{names}: no typeface that can be read.", names=", ".join(broken)) if broken else ""
        )
        known = self._settings["files/typefaces"]
        fresh = [str(path.absolute()) for path, file in files if file is not None]
        self._settings["files/typefaces"] = [*dict.fromkeys([*known, *fresh])]

    def remove(self) -> None:
        """Take the chosen files out of the settings; the files themselves stay where they are."""
        gone = {item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        known = self._settings["files/typefaces"]
        self._settings["files/typefaces"] = [file for file in known if file not in gone]

    def _on_setting(self, key: str) -> None:
        if key == "files/typefaces":
            self._show()

    def _show(self) -> None:
        self.list.clear()
        for file in self._settings["files/typefaces"]:
            found = read_file(Path(file))
            family = found.family if found else tr("can't be read")
            item = QListWidgetItem(
                icon("typeface" if found else "warning"), f"{family} – {Path(file).name}"
            )
            item.setToolTip(file)
            item.setData(Qt.ItemDataRole.UserRole, file)
            self.list.addItem(item)
        self._enable()

    def _enable(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Add typefaces"), str(Path.home()), f"{tr('Typefaces')} ({kinds})"
        )
        if names:
            self.add(Path(name) for name in names)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files that are called as typefaces are."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add the files that were dropped."""
        event.acceptProposedAction()
        self.add(_dropped(event))


class _Files(QListWidget):
    """A list that lets its parent take drops, and removes by the Delete key."""

    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Typeface files of yours"))
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


def _dropped(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
