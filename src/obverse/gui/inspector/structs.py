"""Structs within structs: lettering, a fit, a seam; some of them may be absent."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from obverse.design.form_fields import FormField
from obverse.design.split import Seam
from obverse.gui.inspector.choices import SwitchBox
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.fields import FieldRows
from obverse.gui.inspector.groups import groups_of
from obverse.gui.inspector.section import Section
from obverse.gui.inspector.subject import Place
from obverse.gui.words import tr

#: Sections that are folded until a person opens them: what is rarely touched.
_FOLDED = frozenset({"fit", "tags", "split.second", "edge"})


class StructEditor(Editor):
    """The fields of a struct below a heading that folds them."""

    is_section = True

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.section = Section(title, self._fill, self.beside(), is_inner=is_inner(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        self.section.folded.connect(self._on_folded)
        self.unfold_at_first()

    @property
    def main(self) -> QWidget:
        """The heading."""
        return self.section.heading

    def unfold_at_first(self) -> None:
        """Open the section, unless a person has folded one of its name."""
        self.section.set_open(is_open=not is_folded(self.place, self.make))

    def unfold(self) -> None:
        """Open the section."""
        self.section.set_open(is_open=self.section.heading.isEnabled())

    def beside(self) -> QWidget | None:
        """Return what stands beside the heading."""
        return None

    def parts(self) -> Iterator[Editor]:
        """Yield the editors of the fields."""
        return self._made().editors()

    def refresh(self, *, force: bool = False) -> None:
        """Look at the fields only while they show."""
        if self.section.is_open:
            self._made().refresh(force=force)

    def _on_folded(self, is_folded: bool) -> None:
        self.make.folds[fold_name(self.place)] = is_folded
        if not is_folded:
            self.refresh()

    def _made(self) -> FieldRows:
        made = self.section.made()
        assert isinstance(made, FieldRows)
        return made

    def _fill(self) -> QWidget:
        struct = self.field.struct or (self.field.item.struct if self.field.item else None)
        assert struct is not None
        (group,) = groups_of((struct,))
        # Plain fields first: below the heading of another struct they would seem to be of that.
        rows = sorted(group.rows, key=lambda row: editor_holds_others(row.field))
        return FieldRows(rows, self.place, self.make)


class OptionalStructEditor(StructEditor):
    """A struct that may be absent: a switch beside its heading."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        #: What it was before it was switched off.
        self._kept: Any = None
        super().__init__(field, place, make, title)

    @property
    def main(self) -> QWidget:
        """The switch."""
        return self.switch

    def beside(self) -> QWidget | None:
        """Return the switch."""
        self.switch = SwitchBox(tr("On"))
        self.switch.setToolTip(self.help)
        self.watch(self.switch)
        self.switch.clicked.connect(self._on_clicked)
        return self.switch

    def refresh(self, *, force: bool = False) -> None:
        """Show whether it is there; its fields only if it is."""
        Editor.refresh(self, force=force)
        if self._has_one() and self.section.is_open:
            self._made().refresh(force=force)

    def show_value(self, value: Any) -> None:
        """Show whether it is there."""
        self._kept = value if value is not None else self._kept
        there = value is not None
        self.switch.setCheckState(Qt.CheckState.Checked if there else Qt.CheckState.Unchecked)
        if there and not self.section.heading.isEnabled():
            super().unfold_at_first()
        elif not there:
            with QSignalBlocker(self.section):
                self.section.set_open(is_open=False)
        self.section.heading.setEnabled(there)

    def unfold_at_first(self) -> None:
        """Wait until it is known whether there is something to show."""
        self.section.heading.setEnabled(False)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that it is there for some."""
        self.switch.setCheckState(Qt.CheckState.PartiallyChecked)

    def parts(self) -> Iterator[Editor]:
        """Yield the editors of the fields, if there are any now."""
        return super().parts() if self._has_one() else iter(())

    def _has_one(self) -> bool:
        values = self.place.values()
        return bool(values) and all(value is not None for value in values)

    def _on_clicked(self) -> None:
        on = self.switch.checkState() == Qt.CheckState.Checked
        if self.commit((self._kept or self._new()) if on else None) and on:
            self.section.set_open(is_open=True)
        self.refresh(force=True)

    def _new(self) -> Any:
        assert self.field.item is not None
        assert self.field.item.struct is not None
        made: Any = self.field.item.struct()
        if not isinstance(made, Seam):
            return made
        # A second seam that lies on the first would part nothing.
        first = next(iter(self.place.subject.values((*self.place.path[:-1], "seam"))), Seam())
        bearing = first.bearing + 90 if first.bearing <= 270 else first.bearing - 90
        return msgspec.structs.replace(made, bearing=bearing)


def is_inner(place: Place) -> bool:
    """Tell whether a section lies within another."""
    return len(place.path) > 1


def editor_holds_others(field: FormField) -> bool:
    """Tell whether a field gets a section of its own."""
    inner = field.item if field.kind == "optional" else field
    return inner is not None and (inner.kind == "list" or inner.struct is not None)


def fold_name(place: Place) -> str:
    """Return under which name it is kept whether a section is folded."""
    return ".".join(str(step) for step in place.path)


def is_folded(place: Place, make: MakeEditor) -> bool:
    """Tell whether a section is folded: as a person left it, or as it is at first."""
    name = fold_name(place)
    return make.folds.get(name, name in _FOLDED or str(place.path[-1]) in _FOLDED)
