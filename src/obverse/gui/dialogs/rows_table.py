"""RowsTable: the first rows of a list as they stand in it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from obverse.gui.dialogs.batch_list import Head, Medal
from obverse.gui.looks.icons import icon
from obverse.gui.words import tr

#: A column of long texts leaves room for others.
_WIDEST_PX = 240


class RowsTable(QTableWidget):
    """Cells that can be read and not changed; `picked` gives the number of the row's medal."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setAccessibleName(tr("First rows of the list"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self._medals: tuple[Medal | None, ...] = ()
        self.currentCellChanged.connect(self._on_cell)

    def show_head(self, head: Head) -> None:
        """Show the titles and the rows of a list."""
        with QSignalBlocker(self):
            self.clear()
            self.setColumnCount(len(head.titles))
            self.setHorizontalHeaderLabels(list(head.titles))
            self.setRowCount(len(head.records))
            self._medals = head.medals or (None,) * len(head.records)
            for row, record in enumerate(head.records):
                self.setVerticalHeaderItem(row, self._title(record.row, self._medals[row]))
                for column, cell in enumerate(record.cells[: len(head.titles)]):
                    self.setItem(row, column, QTableWidgetItem(cell))
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column) + 12, _WIDEST_PX))

    def _title(self, row: int, medal: Medal | None) -> QTableWidgetItem:
        title = QTableWidgetItem(str(row))
        if medal and medal.fault:
            title.setIcon(icon("error"))
            title.setToolTip(medal.fault)
        return title

    def show_number(self, number: int) -> None:
        """Choose the row of a medal, if it is among the first ones."""
        at = next((i for i, each in enumerate(self._medals) if each and each.number == number), -1)
        with QSignalBlocker(self):
            self.setCurrentCell(at, 0 if at >= 0 else -1)
        self.viewport().update()

    def _on_cell(self, row: int) -> None:
        medal = self._medals[row] if 0 <= row < len(self._medals) else None
        if medal:
            self.picked.emit(medal.number)
