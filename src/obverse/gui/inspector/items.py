"""Items of a list: what stands in a row, what below it, and what a new one is."""

from typing import Any

import msgspec
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from obverse.design.elements import InscriptionLine
from obverse.design.form_fields import FormField, form_fields
from obverse.design.model import Design, Variable
from obverse.design.renames import users_of_paint
from obverse.design.split import Piece
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.fields import FaultLine, FieldRows
from obverse.gui.inspector.groups import Row
from obverse.gui.inspector.subject import Place
from obverse.gui.inspector.texts import TextEditor
from obverse.gui.looks.icons import icon
from obverse.gui.words import tr
from obverse.paint import Paint

#: struct → the fields that stand in its row; the others stand below the rows.
_IN_ROW: dict[type, tuple[str, ...]] = {
    InscriptionLine: ("text",),
    Paint: ("colour", "name"),
    Variable: ("name", "text"),
    Piece: ("id", "name"),
}
_GREY = "#808080"
#: Pixels by which rows stand to the right of their heading.
INDENT = 9


class Items:
    """What a list holds: texts, or structs of one class."""

    def __init__(self, field: FormField) -> None:
        assert field.item is not None
        self.item = field.item
        self.struct = field.item.struct
        fields = form_fields(self.struct) if self.struct else ()
        names = _IN_ROW[self.struct] if self.struct else ()
        by_name = {each.name: each for each in fields}
        self.in_row = tuple(by_name[name] for name in names)
        self.more = tuple(each for each in fields if each.name not in names)

    @property
    def are_lines(self) -> bool:
        """Tell whether items are written one below the other, as in a text."""
        return self.struct in (None, InscriptionLine)

    @property
    def may_grow(self) -> bool:
        """Tell whether a person may add items: pieces come of seams."""
        return self.struct is not Piece

    def why_kept(self, design: Design, item: Any) -> str:
        """Return why an item can't be taken out; empty where it can."""
        if isinstance(item, Paint):
            users = users_of_paint(design, item.name)
            return tr("Used by {users}", users=", ".join(users[:3])) if users else ""
        return tr("Each seam makes its pieces") if isinstance(item, Piece) else ""

    def fresh(self, others: list[Any]) -> Any:
        """Return a new item, under a name of its own where items have names."""
        if self.struct is Paint:
            return Paint(name=_free("paint", "-", others), colour=_GREY)
        if self.struct is Variable:
            return Variable(name=_free("name", "_", others))
        return InscriptionLine(text="") if self.struct is InscriptionLine else ""

    def of_text(self, model: Any, text: str) -> Any:
        """Return an item with a text, otherwise like another."""
        return msgspec.structs.replace(model, text=text) if self.struct else text


class ItemRow(QWidget):
    """One item of a list: its editors beside one another."""

    #: Several lines were pasted into it.
    split_into = Signal(list)

    def __init__(self, items: Items, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__()
        self._is_current = False
        number = int(place.path[-1]) + 1
        self.editors = [make(each, place.at(each.name)) for each in items.in_row]
        self.editors = self.editors or [make(items.item, place)]
        fault = FaultLine()
        row = QHBoxLayout()
        row.setSpacing(4)
        for editor in self.editors:
            row.addWidget(editor, _share(editor))
            editor.faulty.connect(fault.say)
            words = editor.title if items.struct else title
            editor.main.setAccessibleName(tr("{field} {number}", field=words, number=number))
            editor.setToolTip(editor.help)
            if isinstance(editor, TextEditor) and items.are_lines:
                editor.split = self.split_into.emit
            elif isinstance(editor, TextEditor):
                editor.placeholder = editor.title
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(fault)

    @property
    def main(self) -> QWidget:
        """The widget that takes the focus: that of the name, or else of the last text."""
        named = (each for each in self.editors if each.field.name == "name")
        return next(named, self.editors[-1]).main

    def refresh(self, *, force: bool = False) -> None:
        """Show the present item."""
        for editor in self.editors:
            editor.refresh(force=force)

    def set_current(self, *, is_current: bool) -> None:
        """Mark the row as the one that the buttons below mean."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a bar beside the current row."""
        if self._is_current:
            paint_bar(self)


class ItemDetail(FieldRows):
    """What else the current item has, marked as its row is."""

    def __init__(self, items: Items, place: Place, make: MakeEditor) -> None:
        assert items.struct is not None
        rows = [Row((each.name,), each, items.struct) for each in items.more]
        super().__init__(rows, place, make, indent=INDENT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bar of the row beside it."""
        paint_bar(self)


class RowButtons(QWidget):
    """Add, remove, up and down."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.add = _button("add", tr("Add"), title)
        self.remove = _button("remove", tr("Remove"), title)
        self.up = _button("up", tr("Move up (Alt+Up)"), title)
        self.down = _button("down", tr("Move down (Alt+Down)"), title)
        row = QHBoxLayout(self)
        row.setContentsMargins(INDENT, 0, 0, 2)
        row.setSpacing(2)
        for button in (self.add, self.remove, self.up, self.down):
            row.addWidget(button)
        row.addStretch()

    def allow(self, *, add: bool, remove: bool, up: bool, down: bool, kept: str) -> None:
        """Let be pressed what would change something; `kept` says why something must stay."""
        self.add.setEnabled(add)
        self.remove.setEnabled(remove)
        self.remove.setToolTip(kept or tr("Remove"))
        self.up.setEnabled(up)
        self.down.setEnabled(down)


def paint_bar(widget: QWidget) -> None:
    """Paint the mark of the current row at the left of a widget."""
    painter = QPainter(widget)
    bar = QRect(2, 2, 3, widget.height() - 4)
    painter.fillRect(bar, widget.palette().color(QPalette.ColorRole.Highlight))
    painter.end()


def _button(name: str, words: str, title: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setToolTip(words)
    button.setAccessibleName(tr("{title}: {action}", title=title, action=words))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _share(editor: Editor) -> int:
    """Return how much of a row an editor gets: words more than names and colours."""
    return 3 if isinstance(editor, TextEditor) and not editor.field.pattern else 2


def _free(stem: str, joint: str, others: list[Any]) -> str:
    taken = {each.name for each in others}
    names = (stem if count == 1 else f"{stem}{joint}{count}" for count in range(1, 1000))
    return next(name for name in names if name not in taken)
