"""The tree view of the structure: two columns of it are switches."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeView,
    QWidget,
)

from obverse.design.edit import FieldPath, Pick
from obverse.gui.structure.cells import LOCKED, NAME, VISIBLE
from obverse.gui.structure.delegates import ICON_SIZE, NameDelegate, SwitchDelegate
from obverse.gui.structure.model import StructureModel
from obverse.gui.words import tr

_SWITCH_WIDTH = 26
_SWITCH_KEYS = {Qt.Key.Key_V: VISIBLE, Qt.Key.Key_L: LOCKED}


class StructureTree(QTreeView):
    """A tree of which clicks on the switches select nothing."""

    #: A column and an index: a switch is to be turned.
    switched = Signal(int, QModelIndex)
    remove_wanted = Signal()
    #: A place on the screen.
    menu_wanted = Signal(object)

    def __init__(self, model: StructureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._hides_rows = False
        self.setModel(model)
        self.setAccessibleName(tr("Structure"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setIndentation(18)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._take_drops()
        self._lay_columns()
        self.expand_faces()
        self._span_names()
        model.rowsInserted.connect(self._span_names)
        model.modelReset.connect(self._span_names)

    def _take_drops(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setAutoExpandDelay(500)

    def _lay_columns(self) -> None:
        self._names, self._switches = NameDelegate(self), SwitchDelegate(self)
        self.setItemDelegateForColumn(NAME, self._names)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_SWITCH_WIDTH)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (VISIBLE, LOCKED):
            self.setItemDelegateForColumn(column, self._switches)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, _SWITCH_WIDTH)

    def _span_names(self) -> None:
        """Give names the whole row where there are no switches."""
        model = self._model
        for top in range(model.rowCount()):
            self.setFirstColumnSpanned(top, QModelIndex(), True)
            parent = model.index(top, 0)
            if model.path_at(parent)[:1] == ("split",):
                for row in range(model.rowCount(parent)):
                    self.setFirstColumnSpanned(row, parent, True)

    def expand_faces(self) -> None:
        """Open every side."""
        self.expandToDepth(0)

    def show_matching(self, words: str) -> None:
        """Show only elements that are called so, or are of that kind; all for no words."""
        wanted, model = words.casefold().split(), self._model
        if not wanted and not self._hides_rows:
            return
        self._hides_rows = bool(wanted)
        for top in range(model.rowCount()):
            parent = model.index(top, 0)
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                self.setRowHidden(row, parent, not _matches(index, wanted))

    def selected_picks(self) -> list[Pick]:
        """Return the elements that are selected."""
        picks = [self._model.pick_at(index) for index in self.selectionModel().selectedRows()]
        return [pick for pick in picks if pick]

    def selected_path(self) -> FieldPath:
        """Return the field path of the one row that is selected, empty otherwise."""
        rows = self.selectionModel().selectedRows()
        return self._model.path_at(rows[0]) if len(rows) == 1 else ()

    def select_picks(self, picks: Sequence[Pick]) -> None:
        """Select these elements, and bring the one picked last into view."""
        chosen = QItemSelection()
        for first, last in _runs(self._model.rows_of(picks)):
            chosen.append(QItemSelectionRange(first, last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        for last in self._model.rows_of(picks[-1:]):
            self.selectionModel().setCurrentIndex(last, flags.NoUpdate)
            self.scrollTo(last)

    # What Qt asks.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Turn a switch, or go on as usual."""
        index = self._switch_at(event)
        if index.isValid():
            self.switched.emit(index.column(), index)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Two quick clicks on a switch are two clicks."""
        index = self._switch_at(event)
        if index.isValid():
            self.switched.emit(index.column(), index)
        else:
            super().mouseDoubleClickEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the tree from the shortcuts of the window, which F2 is one of."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_rename = event.key() == Qt.Key.Key_F2 and not event.modifiers()
            if is_rename or _switch_of(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """V or Space shows and hides, L or Shift+Space locks, Delete removes."""
        column = _switch_of(event)
        current = self.currentIndex()
        if column and self._model.pick_at(current):
            self.switched.emit(column, current.siblingAtColumn(column))
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for the menu, at the pointer or at the row that the keyboard is on."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.center())
        self.menu_wanted.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Where there are no elements yet, or none that is looked for, say so."""
        super().paintEvent(event)
        words = self._words_of_nothing()
        if not words:
            return
        last = self.visualRect(self._model.index(self._model.rowCount() - 1, 0))
        room = self.viewport().rect().adjusted(16, last.bottom() + 20, -16, 0)
        with QPainter(self.viewport()) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, words)

    def _words_of_nothing(self) -> str:
        model = self._model
        if not any(model.held.values()):
            return tr("Nothing on the faces yet. Begin with the menu Insert, or drop a drawing.")
        if not self._hides_rows:
            return ""
        tops = [model.index(top, 0) for top in range(model.rowCount())]
        shown = (
            not self.isRowHidden(row, top) for top in tops for row in range(model.rowCount(top))
        )
        return "" if any(shown) else tr("Nothing is called so.")

    def _switch_at(self, event: QMouseEvent) -> QModelIndex:
        index = self.indexAt(event.position().toPoint())
        is_switch = index.column() != NAME and self._model.pick_at(index) is not None
        left = event.button() == Qt.MouseButton.LeftButton
        return index if is_switch and left else QModelIndex()


def _switch_of(event: QKeyEvent) -> int:
    """Return the column of the switch that a key turns, 0 for none."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() == Qt.Key.Key_Space:
        plain = Qt.KeyboardModifier.NoModifier
        return {plain: VISIBLE, Qt.KeyboardModifier.ShiftModifier: LOCKED}.get(held, 0)
    if held != Qt.KeyboardModifier.NoModifier:
        return 0
    return _SWITCH_KEYS.get(Qt.Key(event.key()), 0)


def _runs(indices: Sequence[QModelIndex]) -> list[tuple[QModelIndex, QModelIndex]]:
    """Return the first and last of rows that follow each other; a row by itself is both."""
    runs: list[tuple[QModelIndex, QModelIndex]] = []
    for index in indices:
        before = runs[-1][1] if runs else None
        if before and (before.internalId(), before.row() + 1) == (index.internalId(), index.row()):
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def _matches(index: QModelIndex, wanted: Sequence[str]) -> bool:
    said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
    return all(word in f"{said} {index.data()}".casefold() for word in wanted)
