"""MatchTable: which column of a list fills what of a design; a person may choose another."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from obverse.batch.columns import COPIES, INDEX, SERIAL, normal
from obverse.batch.varying import variables_used
from obverse.design.model import Design
from obverse.design.variables import art_elements
from obverse.gui.dialogs.batch_list import Head, Medal
from obverse.gui.words import tr

#: What stands for "no column" among the titles, which are never empty.
_NONE = ""


class Target(NamedTuple):
    """Something that a column can fill: its name, what it is called, and its own text."""

    name: str
    label: str
    kind: str
    text: str = ""


def targets_of(design: Design) -> tuple[Target, ...]:
    """Return what columns can fill of a design, in the order in which a person reads it."""
    used = variables_used(design, frozenset())
    variables = [
        Target(each.name, each.label or each.name, "variable", each.text)
        for each in design.variables
        if each.name != INDEX
    ]
    if SERIAL in used and SERIAL not in {each.name for each in variables}:
        variables.append(Target(SERIAL, tr("Serial number"), "serial"))
    art = [Target(name, tr("Art of {name}", name=name), "art") for name in art_elements(design)]
    return (*variables, *art, Target(COPIES, tr("Copies"), "copies"))


class MatchTable(QTableWidget):
    """One row for each thing that a column can fill."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setAccessibleName(tr("Columns and what they fill"))
        self.setHorizontalHeaderLabels([tr("Of the design"), tr("Column"), tr("In this medal")])
        self.verticalHeader().hide()
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._targets: tuple[Target, ...] = ()
        self._picks: dict[str, str] = {}
        self._fields: dict[str, QComboBox] = {}

    def forget(self) -> None:
        """Forget what was chosen, as for another list."""
        self._picks.clear()

    def show_head(self, design: Design, head: Head) -> None:
        """Show what the columns of a list fill."""
        targets = targets_of(design)
        shown = [list(_titles(self._fields[name])) for name in self._fields][:1]
        if targets != self._targets or shown != [list(head.titles)]:
            self._rebuild(targets, head)
        for target in targets:
            field = self._fields[target.name]
            with QSignalBlocker(field):
                field.setCurrentIndex(max(0, field.findData(self._title_for(target, head))))

    def _rebuild(self, targets: tuple[Target, ...], head: Head) -> None:
        self._targets = targets
        self._fields = {}
        self.setRowCount(len(targets))
        for row, target in enumerate(targets):
            name = QTableWidgetItem(target.label)
            name.setToolTip("{" + target.name + "}" if target.kind == "variable" else target.name)
            self.setItem(row, 0, name)
            self.setCellWidget(row, 1, self._field(target, head))
            self.setItem(row, 2, QTableWidgetItem(target.text))

    def _field(self, target: Target, head: Head) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(tr("Column for {name}", name=target.label))
        field.addItem(_without(target), _NONE)
        for title in head.titles:
            field.addItem(title, title)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(18)
        field.activated.connect(lambda: self._pick(target.name))
        self._fields[target.name] = field
        return field

    def _title_for(self, target: Target, head: Head) -> str:
        if target.name in self._picks:
            return self._picks[target.name]
        plain = normal(target.name)
        return next((title for title in head.titles if normal(title) == plain), _NONE)

    def _pick(self, name: str) -> None:
        self._picks[name] = self._fields[name].currentData()
        self.changed.emit()

    def choose(self, name: str, title: str) -> None:
        """Choose a column for a target, as a person would; an empty title is none."""
        self._fields[name].setCurrentIndex(self._fields[name].findData(title))
        self._pick(name)

    def column_of(self, name: str) -> str:
        """Return the title of the column that is shown for a target."""
        return str(self._fields[name].currentData())

    def columns(self) -> dict[str, str]:
        """Return the columns that a person chose, by what they fill."""
        return {
            target.name: self._picks[target.name]
            for target in self._targets
            if target.kind != "copies" and self._picks.get(target.name)
        }

    def constants(self) -> dict[str, str]:
        """Return the texts of variables that no column is to fill, whatever they are called."""
        return {
            target.name: target.text
            for target in self._targets
            if target.kind == "variable" and self._picks.get(target.name) == _NONE
        }

    @property
    def copies(self) -> str:
        """The title of the column that counts copies, where one was chosen."""
        return self._picks.get(COPIES, "")

    def show_medal(self, medal: Medal | None, cells: Mapping[str, str]) -> None:
        """Show what a medal has; `cells` are those of its row by title."""
        for row, target in enumerate(self._targets):
            text = cells.get(self.column_of(target.name), "").strip() or target.text
            if medal and target.name in medal.values:
                text = medal.values[target.name]
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.setItem(row, 2, item)


def _titles(field: QComboBox) -> tuple[str, ...]:
    return tuple(str(field.itemData(index)) for index in range(1, field.count()))


def _without(target: Target) -> str:
    match target.kind:
        case "serial":
            return tr("counted")
        case "copies":
            return tr("one of each")
        case "art":
            return tr("as in the design")
        case _:
            return tr("the same on all")
