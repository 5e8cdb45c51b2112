"""Lists of names, lines, paints, variables, pieces: rows, and what else the current one has."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from obverse.design.form_fields import FormField
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.items import ItemDetail, ItemRow, Items, RowButtons
from obverse.gui.inspector.section import Section, settle
from obverse.gui.inspector.structs import fold_name, is_folded, is_inner
from obverse.gui.inspector.subject import Place
from obverse.gui.inspector.texts import is_enter
from obverse.gui.words import tr


class RowsEditor(Editor):
    """A list below a heading: Enter adds, Alt with Up and Down moves, several lines become rows."""

    is_section = True

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.items = Items(field)
        self.rows: list[ItemRow] = []
        self.current = 0
        self._detail: ItemDetail | None = None
        self._detail_of = -1
        self._is_alike = True
        self._build_body()
        self.section = Section(title, lambda: self._body, is_inner=is_inner(place))
        self.section.adopt(self._body)
        self.section.folded.connect(self._on_folded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.section.set_open(is_open=not is_folded(place, make))

    def _build_body(self) -> None:
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(3)
        self.differ = QLabel(tr("The lists differ"))
        self.alike = QPushButton(tr("Give all of them the first one’s"))
        self.alike.clicked.connect(self._on_alike)
        self.buttons = RowButtons(self.title)
        self.buttons.add.clicked.connect(lambda: self.insert(self.current + 1))
        self.buttons.remove.clicked.connect(lambda: self.remove(self.current))
        self.buttons.up.clicked.connect(lambda: self.move_item(-1))
        self.buttons.down.clicked.connect(lambda: self.move_item(1))
        self._column.addLayout(self._list)
        self._column.addWidget(self.differ)
        self._column.addWidget(self.alike)
        self._column.addWidget(self.buttons)
        self.differ.hide()
        self.alike.hide()

    @property
    def main(self) -> QWidget:
        """The line in which the current row is written, or the button that adds one."""
        if 0 <= self.current < len(self.rows):
            return self.rows[self.current].main
        return self.buttons.add

    def turn_to(self, rest: str) -> None:
        """Make an item the current one, as ``2.weight`` asks for the third."""
        index = rest.partition(".")[0]
        if index.isdecimal():
            self._fit_rows()
            self._choose(int(index))

    def unfold(self) -> None:
        """Open the section."""
        self.section.set_open(is_open=True)

    def parts(self) -> Iterator[Editor]:
        """Yield the editors of all rows, and those of what else the current one has."""
        self.section.made()
        self._fit_rows()
        for row in self.rows:
            yield from row.editors
        if self._detail is not None:
            yield from self._detail.editors()

    def refresh(self, *, force: bool = False) -> None:
        """Look at the rows only while they show."""
        if not self.section.is_open:
            return
        super().refresh(force=force)
        if self._is_alike:
            for row in self.rows:
                row.refresh(force=force)
            if self._detail is not None:
                self._detail.refresh(force=force)

    def show_value(self, value: Any) -> None:
        """Have as many rows as the list has items."""
        self._set_alike(alike=True)
        self._fit_rows()
        self._choose(self.current)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the lists differ, and offer to make them one."""
        self._set_alike(alike=False)

    def insert(self, at: int, items: Sequence[Any] = ()) -> None:
        """Put items into the list, a new one if none are given, and write in the last of them."""
        values = list(self._values())
        fresh = list(items) or [self.items.fresh(values)]
        at = max(0, min(at, len(values)))
        values[at:at] = fresh
        if self.commit(tuple(values)):
            self._go_to(at + len(fresh) - 1)

    def remove(self, at: int) -> None:
        """Take an item out."""
        values = list(self._values())
        if self.can_remove(at):
            del values[at]
            if self.commit(tuple(values)):
                self._go_to(max(0, at - 1) if at else 0)

    def can_remove(self, at: int) -> bool:
        """Tell whether an item may go: some are used, and some lists have to have so many."""
        values = self._values()
        if not 0 <= at < len(values) or len(values) <= self.field.least:
            return False
        return not self._why_kept(values[at])

    def _why_kept(self, item: Any) -> str:
        return self.items.why_kept(self.place.subject.design, item)

    def move_item(self, by: int) -> None:
        """Move the current item up or down."""
        values, to = list(self._values()), self.current + by
        if 0 <= self.current < len(values) and 0 <= to < len(values):
            values.insert(to, values.pop(self.current))
            if self.commit(tuple(values)):
                self._go_to(to)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the focus from row to row, and take the keys that change the list."""
        if isinstance(watched, QWidget):
            if event.type() == QEvent.Type.FocusIn:
                self._choose(self._row_of(watched))
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event, watched)
        return False

    def _key(self, event: QKeyEvent, watched: QWidget) -> bool:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_item(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        if not self.items.are_lines or not isinstance(watched, QLineEdit):
            return False
        if is_enter(event.key()) and self._may_grow():
            self.insert(self.current + 1)
            return True
        if event.key() == Qt.Key.Key_Backspace and not watched.text():
            self.remove(self.current)
            return True
        return False

    def _values(self) -> tuple[Any, ...]:
        values = self.place.values()
        return tuple(values[0]) if values else ()

    def _may_grow(self) -> bool:
        longest = self.field.longest
        return self.items.may_grow and (longest is None or len(self._values()) < longest)

    def _fit_rows(self) -> None:
        count = len(self._values())
        while len(self.rows) < count:
            self._add_row(len(self.rows))
        while len(self.rows) > count:
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _add_row(self, index: int) -> None:
        row = ItemRow(self.items, self.place.at(index), self.make, self.title)
        for editor in row.editors:
            editor.main.installEventFilter(self)
        row.split_into.connect(lambda texts, row=row: self._on_split(row, texts))
        self.rows.append(row)
        self._list.addWidget(row)

    def _on_split(self, row: ItemRow, texts: list[str]) -> None:
        at = self.rows.index(row)
        values = list(self._values())
        values[at : at + 1] = [self.items.of_text(values[at], text) for text in texts]
        if self.commit(tuple(values)):
            self._go_to(at + len(texts) - 1)
        row.refresh(force=True)

    def _row_of(self, widget: QWidget) -> int:
        for index, row in enumerate(self.rows):
            if row.isAncestorOf(widget):
                return index
        return self.current

    def _go_to(self, index: int) -> None:
        self._choose(index)
        main = self.main
        main.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(main, QLineEdit):
            main.selectAll()

    def _choose(self, index: int) -> None:
        self.current = max(0, min(index, len(self.rows) - 1))
        for at, row in enumerate(self.rows):
            marked = len(self.rows) > 1 or bool(self.items.more)
            row.set_current(is_current=marked and at == self.current)
        values = self._values()
        self.buttons.allow(
            add=self._may_grow(),
            remove=self.can_remove(self.current),
            up=self.current > 0,
            down=self.current + 1 < len(self.rows),
            kept=self._why_kept(values[self.current]) if self.current < len(values) else "",
        )
        self._show_detail()

    def _show_detail(self) -> None:
        shown = self.current if self.rows and self.items.more else -1
        if shown == self._detail_of:
            return
        self._detail_of = shown
        if self._detail is not None:
            self._column.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None
        if shown >= 0:
            self._detail = ItemDetail(self.items, self.place.at(shown), self.make)
            self._column.addWidget(self._detail)
            self._detail.refresh()
        settle(self)

    def _set_alike(self, *, alike: bool) -> None:
        self._is_alike = alike
        self.differ.setVisible(not alike)
        self.alike.setVisible(not alike)
        self.buttons.setVisible(alike)
        for row in self.rows:
            row.setVisible(alike)
        if self._detail is not None:
            self._detail.setVisible(alike)

    def _on_alike(self) -> None:
        self.commit(self._values())

    def _on_folded(self, is_folded: bool) -> None:
        self.make.folds[fold_name(self.place)] = is_folded
        if not is_folded:
            self.refresh()
