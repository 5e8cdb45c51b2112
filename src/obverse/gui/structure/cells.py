"""What the cells of the structure show and say: names, icons, switches, and words for them."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from obverse.design.edit import FieldPath
from obverse.design.elements import Element
from obverse.design.model import Design
from obverse.design.split import Piece, Seam
from obverse.gui.element_names import kind_name, kind_of, side_name, spoken_name, words_of
from obverse.gui.looks.icons import icon
from obverse.gui.words import mark, tr, tr_count

#: The columns.
NAME, VISIBLE, LOCKED = range(3)
#: Whether a switch is away from its usual state, and so must catch the eye.
UNUSUAL = Qt.ItemDataRole.UserRole
#: column → icon, state and what a click does: when the switch is off, and when it is on.
_SWITCHES = {
    VISIBLE: (
        ("eye-off", mark("Hidden"), mark("Show")),
        ("eye", mark("Visible"), mark("Hide")),
    ),
    LOCKED: (
        ("unlock", mark("Not locked"), mark("Lock")),
        ("lock", mark("Locked"), mark("Unlock")),
    ),
}
_EDGES = {
    "plain": mark("Edge, plain"),
    "reeded": mark("Edge, reeded"),
    "lettered": mark("Edge, lettered"),
}


def part_title(design: Design, part: str) -> str:
    """Return what the row of a part of the design is called: a side, or the split."""
    if part == "edge":
        return tr(_EDGES[design.edge.kind])
    if part == "split":
        return tr_count("Split into %n pieces", len(design.split.pieces) if design.split else 0)
    return side_name(part)


def text_to_edit(element: Element) -> str:
    """Return what a person finds who is about to name an element."""
    return element.label or words_of(element) or kind_name(element)


def is_on(element: Element, column: int) -> bool:
    """Tell whether the switch of a column is on."""
    return element.visible if column == VISIBLE else element.locked


def flag_data(element: Element, column: int, role: int) -> Any:
    """What a switch shows and says."""
    on = is_on(element, column)
    name, state, action = _SWITCHES[column][on]
    if role == Qt.ItemDataRole.DecorationRole:
        return icon(name)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return tr(state)
    if role == Qt.ItemDataRole.ToolTipRole:
        return tr(action)
    return on == (column == LOCKED) if role == UNUSUAL else None


def element_data(element: Element, role: int) -> Any:
    """What the name of an element says besides itself; hidden ones are greyed."""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        hidden = [] if element.visible else [tr("Hidden")]
        locked = [tr("Locked")] if element.locked else []
        return ", ".join([spoken_name(element), *hidden, *locked])
    if role == Qt.ItemDataRole.ToolTipRole:
        return spoken_name(element)
    if role == Qt.ItemDataRole.ForegroundRole and not element.visible:
        return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
    return None


def icon_name(held: object, path: FieldPath) -> str:
    """Return the icon of a row: that of its kind, or of its side."""
    if isinstance(held, Element):
        return f"kind-{kind_of(held)}"
    if isinstance(held, Seam | Piece):
        return "seam" if isinstance(held, Seam) else "split"
    return str(path[0]) if path else ""
