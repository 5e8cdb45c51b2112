"""Rows model: what parts hold as Qt has trees, and how its rows change.

Only two levels are ever there, so an index carries the row of its parent, and nothing is kept
alive for it. After an edit the rows are compared by identity: what did not change stays.
"""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from obverse.gui.structure.rows import Held, alike, keys_of

AnyIndex = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class RowsModel(QAbstractItemModel):
    """Parts, and the rows of each. What these show and take is up to the model that inherits."""

    def __init__(self, held: Held, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held = held

    def show_other(self, held: Held) -> None:
        """Show something else altogether."""
        self.beginResetModel()
        self.held = held
        self.endResetModel()

    def show_held(self, after: Held) -> bool:
        """Bring all rows up to date; tell whether any came, went or moved.

        Of the parts themselves only the last one may come or go.
        """
        changed = len(after) != len(self.held)
        if changed:
            self._show_last_part(after)
        for row, part in enumerate(after):
            changed |= self._show_rows(row, self.held[part], after[part])
        return changed

    def held_at(self, index: AnyIndex) -> Any:
        """Return what stands at an index; None for a part itself."""
        if not index.isValid() or not index.internalId():
            return None
        return tuple(self.held.values())[index.internalId() - 1][index.row()]

    # What Qt asks.

    def rowCount(self, parent: AnyIndex = ROOT) -> int:  # noqa: N802
        """The parts, or what one of them holds."""
        if not parent.isValid():
            return len(self.held)
        if parent.internalId() or parent.column():
            return 0
        return len(tuple(self.held.values())[parent.row()])

    def index(self, row: int, column: int, parent: AnyIndex = ROOT) -> QModelIndex:
        """Return an index that knows the row of its parent."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: AnyIndex = ROOT) -> Any:
        """Return the part that holds a row."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def _show_last_part(self, after: Held) -> None:
        last = min(len(self.held), len(after))
        if len(after) > last:
            self.beginInsertRows(QModelIndex(), last, last)
            self.held = {**self.held, tuple(after)[last]: ()}
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), last, last)
            self.held = {part: self.held[part] for part in after}
            self.endRemoveRows()

    def _show_rows(self, at: int, before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
        """Bring the rows of one part up to date; tell whether any came, went or moved."""
        old, new = keys_of(before), keys_of(after)
        if old == new:
            self._hold(at, after)
            self._say_changed(at, before, after)
            return False
        if len(old) == len(new) and set(old) == set(new):
            self._permute(at, old, new, after)
        else:
            self._replace(at, old, new, after)
        was = dict(zip(old, before, strict=True))
        self._say_changed(
            at, tuple(was.get(key, each) for key, each in zip(new, after, strict=True)), after
        )
        return True

    def _replace(self, at: int, old: list[Any], new: list[Any], after: tuple[Any, ...]) -> None:
        """Take out the rows that differ, and put in those that stand there now."""
        parent, part = self.index(at, 0), tuple(self.held)[at]
        head, tail = alike(old, new)
        before = self.held[part]
        if head < len(old) - tail:
            self.beginRemoveRows(parent, head, len(old) - tail - 1)
            self._hold(at, before[:head] + before[len(old) - tail :])
            self.endRemoveRows()
        if head < len(new) - tail:
            self.beginInsertRows(parent, head, len(new) - tail - 1)
            self._hold(at, after)
            self.endInsertRows()
        self._hold(at, after)

    def _permute(self, at: int, old: list[Any], new: list[Any], after: tuple[Any, ...]) -> None:
        """Put the rows into another order; whoever holds on to one of them goes with it."""
        self.layoutAboutToBeChanged.emit()
        place = {key: row for row, key in enumerate(new)}
        kept = [each for each in self.persistentIndexList() if each.internalId() == at + 1]
        self._hold(at, after)
        moved = [self.createIndex(place[old[each.row()]], each.column(), at + 1) for each in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _hold(self, at: int, held: tuple[Any, ...]) -> None:
        self.held[tuple(self.held)[at]] = held

    def _say_changed(self, at: int, before: tuple[Any, ...], after: tuple[Any, ...]) -> None:
        changed = [row for row, each in enumerate(after) if each is not before[row]]
        if changed:
            first = self.createIndex(changed[0], 0, at + 1)
            last = self.createIndex(changed[-1], self.columnCount() - 1, at + 1)
            self.dataChanged.emit(first, last)
