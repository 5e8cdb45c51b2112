"""Model of the structure: sides and their elements as a tree, the topmost element first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from obverse.design.edit import FACES, FieldPath, Pick
from obverse.design.elements import Element
from obverse.design.model import Design
from obverse.design.split import Piece, Seam
from obverse.gui.element_names import part_name, short_name
from obverse.gui.looks.icons import icon
from obverse.gui.structure.cells import (
    NAME,
    element_data,
    flag_data,
    icon_name,
    part_title,
    text_to_edit,
)
from obverse.gui.structure.dragged import MIME, data_of, picks_in, target_of
from obverse.gui.structure.rows import held_by
from obverse.gui.structure.rows_model import ROOT, AnyIndex, RowsModel
from obverse.gui.words import tr

_EDGE_ROW, _SPLIT_ROW = 2, 3

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _PLAIN | Qt.ItemFlag.ItemNeverHasChildren
#: (is a name, is locked) → what can be done with it; made once, for views ask all the time.
_ELEMENT = {
    (True, True): _LEAF | Qt.ItemFlag.ItemIsEditable,
    (True, False): _LEAF | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled,
    (False, True): _LEAF,
    (False, False): _LEAF | Qt.ItemFlag.ItemIsDragEnabled,
}


class StructureModel(RowsModel):
    """The design as a tree: three sides and the split, and what each of them holds."""

    #: Picks, a face and a row: elements were dropped there.
    dropped = Signal(object, str, int)
    #: A pick and a text: an element was given another label.
    renamed = Signal(object, str)

    def __init__(self, design: Design, parent: QObject | None = None) -> None:
        super().__init__(held_by(design), parent)
        self._design = design

    def show_anew(self, design: Design) -> None:
        """Show another document."""
        self._design = design
        self.show_other(held_by(design))

    def show(self, design: Design) -> bool:
        """Show the same document after an edit; tell whether rows came, went or moved."""
        before, self._design = self._design, design
        changed = self.show_held(held_by(design))
        for row, part in ((_EDGE_ROW, "edge"), (_SPLIT_ROW, "split")):
            if part in self.held and getattr(before, part) is not getattr(design, part):
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)
        return changed

    def pick_at(self, index: AnyIndex) -> Pick | None:
        """Return which element stands at an index, or None."""
        held = self.held_at(index)
        if not isinstance(held, Element):
            return None
        return Pick(FACES[index.internalId() - 1], held.id)

    def path_at(self, index: AnyIndex) -> FieldPath:
        """Return the field path of whatever stands at an index."""
        if not index.isValid():
            return ()
        if not index.internalId():
            return (tuple(self.held)[index.row()],)
        held, row = self.held_at(index), index.row()
        if isinstance(held, Seam):
            return ("split", "second" if row else "seam")
        if isinstance(held, Piece):
            seams = sum(isinstance(each, Seam) for each in self.held["split"])
            return ("split", "pieces", row - seams)
        side = FACES[index.internalId() - 1]
        return (side, "elements", len(self.held[side]) - 1 - row)

    def rows_of(self, picks: Sequence[Pick]) -> list[QModelIndex]:
        """Return the indices of elements from top to bottom."""
        chosen = set(picks)
        return [
            self.createIndex(row, 0, at + 1)
            for at, side in enumerate(FACES)
            for row, element in enumerate(self.held[side])
            if (side, element.id) in chosen
        ]

    # What Qt asks.

    def columnCount(self, parent: AnyIndex = ROOT) -> int:  # noqa: N802
        """Three: the name, and the two switches."""
        del parent
        return 3

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Elements can be renamed, and dragged unless they are locked; faces take them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        held = self.held_at(index)
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
        held = self.held_at(index)
        if index.column() != NAME:
            return flag_data(held, index.column(), role) if isinstance(held, Element) else None
        if role == Qt.ItemDataRole.EditRole and isinstance(held, Element):
            return text_to_edit(held)
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
        if text != text_to_edit(self.held_at(index)):
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
        return data_of([pick for pick in picks if pick])

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Only faces take elements."""
        del action, column
        return data.hasFormat(MIME) and target_of(row, parent) is not None

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Say where elements were dropped; whoever owns the design moves them."""
        target = target_of(row, parent)
        if target is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(picks_in(data), *target)
        return True

    def _name(self, index: AnyIndex, held: Any) -> str:
        if held is not None:
            return short_name(held) if isinstance(held, Element) else part_name(held)
        part = tuple(self.held)[index.row()] if index.isValid() else ""
        return part_title(self._design, part) if part else ""
