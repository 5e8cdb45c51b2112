"""A form: the groups of a subject's fields, one below the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.fields import FieldRows
from obverse.gui.inspector.groups import Group
from obverse.gui.inspector.section import Section
from obverse.gui.inspector.subject import Place, Subject
from obverse.gui.words import tr


class Form(QWidget):
    """All fields of a subject. It is made once for a kind of things, and shows others of it."""

    def __init__(self, groups: Sequence[Group], subject: Subject, make: MakeEditor) -> None:
        super().__init__()
        self.subject = subject
        self._make = make
        self._groups: list[tuple[Section | None, FieldRows]] = []
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self.order_tabs)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 16)
        self._column.setSpacing(8)
        for group in groups:
            self._add(group)
        self._column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """Put the fields in the order of Tab, whenever some came or went."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._ordering.start()
        return super().event(event)

    def order_tabs(self) -> None:
        """Let Tab go from field to field as one reads: what is made late stands last with Qt."""
        focusable = [each for each in in_reading_order(self) if takes_tab(each)]
        for one, other in pairwise(focusable):
            QWidget.setTabOrder(one, other)

    def refresh(self, *, force: bool = False) -> None:
        """Show the present values of all fields that are in sight."""
        for section, rows in self._groups:
            if section is None or section.is_open:
                rows.refresh(force=force)

    def editors(self) -> Iterator[Editor]:
        """Yield all editors, those within others too."""
        for _, rows in self._groups:
            for editor in rows.editors():
                yield from _with_parts(editor)

    def editor_of(self, name: str) -> Editor | None:
        """Return the editor of a field by its dotted path or the end of it."""
        for editor in self.editors():
            if name.startswith(f"{editor.place.name}."):
                editor.turn_to(name.removeprefix(f"{editor.place.name}."))
        editors = list(self.editors())
        for editor in editors:
            if editor.place.name == name:
                return editor
        ending = f".{name}"
        return next((each for each in editors if each.place.name.endswith(ending)), None)

    def _add(self, group: Group) -> None:
        rows = FieldRows(group.rows, Place(self.subject), self._make)
        if not group.title:
            self._column.addWidget(rows)
            self._groups.append((None, rows))
            return
        section = Section(tr(group.title), lambda: rows)
        section.adopt(rows)
        section.set_open(is_open=not self._make.folds.get(f"group {group.title}", False))
        section.folded.connect(lambda folded: self._on_folded(group.title, rows, folded))
        self._column.addWidget(section)
        self._groups.append((section, rows))

    def _on_folded(self, title: str, rows: FieldRows, is_folded: bool) -> None:
        self._make.folds[f"group {title}"] = is_folded
        if not is_folded:
            rows.refresh()


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widgets within one that hold no others, as their layouts have them."""
    layout = widget.layout()
    if layout is None:
        yield widget
    else:
        yield from _in_layout(layout)


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab stops at a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner, widget = (item.layout(), item.widget()) if item else (None, None)
        if widget is not None:
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def unfold_around(widget: QWidget) -> None:
    """Open every section that a widget lies in."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, Section):
            parent.set_open(is_open=True)
        parent = parent.parentWidget()


def heading(words: str) -> QLabel:
    """Return a label in the size of a heading."""
    label = QLabel(words)
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    font.setPointSizeF(font.pointSizeF() * 1.15)
    label.setFont(font)
    return label


def _with_parts(editor: Editor) -> Iterator[Editor]:
    yield editor
    for part in editor.parts():
        yield from _with_parts(part)
