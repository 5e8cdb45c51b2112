"""FileTable: the files that will be written, their sizes, and whether one is there already."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from obverse.gui.dialogs.export_plan import PlannedFile, Weight
from obverse.gui.looks.icons import icon
from obverse.gui.words import tr


class FileTable(QTreeWidget):
    """One row a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Files to be written"))
        self.setHeaderLabels([tr("File"), tr("Pixels"), tr("Size"), tr("Note")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self._files: tuple[PlannedFile, ...] = ()
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_files(self, files: Sequence[PlannedFile]) -> None:
        """Show these files; the place of the one that was chosen stays chosen."""
        row = max(self._row, 0)
        self._files = tuple(files)
        self.clear()
        self.addTopLevelItems([_item(file) for file in files])
        if files:
            self.setCurrentIndex(self.model().index(min(row, len(files) - 1), 0))

    @property
    def chosen(self) -> PlannedFile | None:
        """The file of the row that is chosen."""
        return self._files[self._row] if 0 <= self._row < len(self._files) else None

    @property
    def _row(self) -> int:
        return self.currentIndex().row()

    def cells(self) -> list[tuple[str, ...]]:
        """Return what is shown, row by row."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [tuple(item.text(column) for column in range(4)) for item in items if item]


def _item(file: PlannedFile) -> QTreeWidgetItem:
    note = tr("replaces a file") if file.is_there else ""
    item = QTreeWidgetItem([file.name, _pixels(file), show_weight(file.weight), note])
    for column in (1, 2):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if file.is_there:
        item.setIcon(3, icon("warning"))
    item.setToolTip(0, file.name)
    return item


def _pixels(file: PlannedFile) -> str:
    if file.size_px is None:
        return ""
    locale = QLocale()
    return " × ".join(locale.toString(length) for length in file.size_px)


def show_weight(weight: Weight) -> str:
    """Return the size of a file as a person reads it; an estimate says that it is one."""
    text = QLocale().formattedDataSize(weight.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return text if weight.is_exact else tr("about {size}", size=text)
