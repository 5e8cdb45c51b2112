"""Model of the structure: sides and their elements as a tree, the topmost element first.

Only two levels are ever there, so an index carries the row of its parent, and nothing is kept
alive for it. After an edit the rows are compared by identity: what did not change stays.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from obverse.design.edit import FACES, FieldPath, Pick
from obverse.design.elements import Element
from obverse.design.model import Design
from obverse.design.split import Piece, Seam
from obverse.gui.element_names import kind_name, part_name, short_name, side_name, words_of
from obverse.gui.looks.icons import icon
from obverse.gui.structure.cells import LOCKED, NAME, element_data, flag_data, icon_name
from obverse.gui.structure.rows import Held, alike, held_by, keys_of
from obverse.gui.words import mark, tr, tr_count

AnyIndex = QModelIndex | QPersistentModelIndex
#: What a drag carries: the picks, as JSON.
MIME = "application/x-obverse-picks"
_ROOT = QModelIndex()
_EDGE_ROW, _SPLIT_ROW = 2, 3
_EDGES = {
    "plain": mark("Edge, plain"),
    "reeded": mark("Edge, reeded"),
    "lettered": mark("Edge, lettered"),
}

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _PLAIN | Qt.ItemFlag.ItemNeverHasChildren
#: (is a name, is locked) → what can be done with it; made once, for views ask all the time.
_ELEMENT = {
    (True, True): _LEAF | Qt.ItemFlag.ItemIsEditable,
    (True, False): _LEAF | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled,
    (False, True): _LEAF,
    (False, False): _LEAF | Qt.ItemFlag.ItemIsDragEnabled,
}


class StructureModel(QAbstractItemModel):
    """The design as a tree: three sides and the split, and what each of them holds."""

    #: Picks, a face and a row: elements were dropped there.
    dropped = Signal(object, str, int)
    #: A pick and a text: an element was given another label.
    renamed = Signal(object, str)

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._held = held_by(design)

    def show_anew(self, design: Design) -> None:
        """Show another document."""
        self.beginResetModel()
        self._design = design
        self._held = held_by(design)
        self.endResetModel()

    def show(self, design: Design) -> bool:
        """Show the same document after an edit; tell whether rows came, went or moved."""
        before, after = self._design, held_by(design)
        self._design = design
        changed = ("split" in self._held) != ("split" in after)
        if changed:
            self._show_split_row(after)
        for row, part in enumerate(after):
            changed |= self._show_rows(row, self._held[part], after[part])
        for row, part in ((_EDGE_ROW, "edge"), (_SPLIT_ROW, "split")):
            if part in after and getattr(before, part) is not getattr(design, part):
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)
        return changed

    def pick_at(self, index: AnyIndex) -> Pick | None:
        """Return which element stands at an index, or None."""
        held = self._at(index)
        if not isinstance(held, Element):
            return None
        return Pick(FACES[index.internalId() - 1], held.id)

    def path_at(self, index: AnyIndex) -> FieldPath:
        """Return the field path of whatever stands at an index."""
        if not index.isValid():
            return ()
        if not index.internalId():
            return (tuple(self._held)[index.row()],)
        held, row = self._at(index), index.row()
        if isinstance(held, Seam):
            return ("split", "second" if row else "seam")
        if isinstance(held, Piece):
            seams = sum(isinstance(each, Seam) for each in self._held["split"])
            return ("split", "pieces", row - seams)
        side = FACES[index.internalId() - 1]
        return (side, "elements", len(self._held[side]) - 1 - row)

    def rows_of(self, picks: Sequence[Pick]) -> list[QModelIndex]:
        """Return the indices of elements from top to bottom."""
        chosen = set(picks)
        return [
            self.createIndex(row, 0, at + 1)
            for at, side in enumerate(FACES)
            for row, element in enumerate(self._held[side])
            if (side, element.id) in chosen
        ]

    # What Qt asks.

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """Three: the name, and the two switches."""
        del parent
        return 3

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """The sides, or what one of them holds."""
        if not parent.isValid():
            return len(self._held)
        if parent.internalId() or parent.column():
            return 0
        return len(tuple(self._held.values())[parent.row()])

    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        """Return an index that knows the row of its parent."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: AnyIndex = _ROOT) -> Any:
        """Return the side that holds an element."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Elements can be renamed, and dragged unless they are locked; faces take them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        held = self._at(index)
        if isinstance(held, Element):
            return _ELEMENT[index.column() == NAME, held.locked]
        if not index.internalId() and index.row() < len(FACES):
            return _PLAIN | Qt.ItemFlag.ItemIsDropEnabled
        return _PLAIN

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Names of the columns, for those who hear them."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Name"), tr("Visible"), tr("Locked"))[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and said of a row."""
        held = self._at(index)
        if index.column() != NAME:
            return flag_data(held, index.column(), role) if isinstance(held, Element) else None
        if role == Qt.ItemDataRole.EditRole and isinstance(held, Element):
            return _to_edit(held)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._name(index, held)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(icon_name(held, self.path_at(index)))
        return element_data(held, role) if isinstance(held, Element) else None

    def setData(  # noqa: N802
        self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a new label; the row changes when the design does."""
        pick, text = self.pick_at(index), str(value).strip()
        if pick is None or role != Qt.ItemDataRole.EditRole:
            return False
        if text != _to_edit(self._at(index)):
            self.renamed.emit(pick, text)
        return True

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Elements are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Our own kind only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The picks of the rows that are dragged."""
        picks = [self.pick_at(index) for index in indexes if index.column() == NAME]
        data = QMimeData()
        data.setData(MIME, msgspec.json.encode([pick for pick in picks if pick]))
        return data

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Only faces take elements."""
        del action, column
        return data.hasFormat(MIME) and _target(row, parent) is not None

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Say where elements were dropped; whoever owns the design moves them."""
        target = _target(row, parent)
        if target is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        picks = msgspec.json.decode(data.data(MIME).data(), type=list[Pick])
        self.dropped.emit(picks, *target)
        return True

    def _at(self, index: AnyIndex) -> Any:
        if not index.isValid() or not index.internalId():
            return None
        return tuple(self._held.values())[index.internalId() - 1][index.row()]

    def _name(self, index: AnyIndex, held: Any) -> str:
        if held is not None:
            return short_name(held) if isinstance(held, Element) else part_name(held)
        part = tuple(self._held)[index.row()] if index.isValid() else ""
        if part == "edge":
            return tr(_EDGES[self._design.edge.kind])
        if part == "split":
            split = self._design.split
            return tr_count("Split into %n pieces", len(split.pieces) if split else 0)
        return side_name(part) if part else ""

    def _show_split_row(self, after: Held) -> None:
        if "split" in after:
            self.beginInsertRows(QModelIndex(), _SPLIT_ROW, _SPLIT_ROW)
            self._held = {**self._held, "split": ()}
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), _SPLIT_ROW, _SPLIT_ROW)
            self._held = {part: held for part, held in self._held.items() if part != "split"}
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
        parent, part = self.index(at, 0), tuple(self._held)[at]
        head, tail = alike(old, new)
        before = self._held[part]
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
        self._held[tuple(self._held)[at]] = held

    def _say_changed(self, at: int, before: tuple[Any, ...], after: tuple[Any, ...]) -> None:
        changed = [row for row, each in enumerate(after) if each is not before[row]]
        if changed:
            first = self.createIndex(changed[0], NAME, at + 1)
            self.dataChanged.emit(first, self.createIndex(changed[-1], LOCKED, at + 1))


def _target(row: int, parent: AnyIndex) -> tuple[str, int] | None:
    """Return the face and row of a drop, or None where nothing can be dropped."""
    if parent.isValid():
        at_face = not parent.internalId() and parent.row() < len(FACES)
        return (FACES[parent.row()], max(row, 0)) if at_face else None
    # Just below the row of a face is the top of that face.
    return (FACES[row - 1], 0) if 1 <= row <= len(FACES) else None


def _to_edit(element: Element) -> str:
    """Return what a person finds who is about to name an element."""
    return element.label or words_of(element) or kind_name(element)
