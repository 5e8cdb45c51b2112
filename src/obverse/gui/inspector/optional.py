"""A value that may be left to what is around it: a switch, and an editor behind it."""

from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from obverse.design.form_fields import FormField
from obverse.gui.inspector.choices import SwitchBox
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.subject import Place
from obverse.gui.words import tr


class OptionalEditor(Editor):
    """Off means that the value comes from around: a line's cap height from its block."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        assert field.item is not None
        self.switch = SwitchBox()
        self.switch.setToolTip(tr("Off: as the block has it"))
        self.inner = make(_inside(field), place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.switch)
        row.addWidget(self.inner, 1)
        self.watch(self.switch)
        self.switch.clicked.connect(self._on_clicked)
        self.inner.faulty.connect(self.faulty)

    @property
    def main(self) -> QWidget:
        """The switch."""
        return self.switch

    def refresh(self, *, force: bool = False) -> None:
        """Let the inner editor look, too: the family may have other weights."""
        super().refresh(force=force)
        if self.inner.isEnabled():
            self.inner.refresh(force=force)

    def show_value(self, value: Any) -> None:
        """Show the value, or what comes from around."""
        has_own = value is not None
        self.switch.setCheckState(Qt.CheckState.Checked if has_own else Qt.CheckState.Unchecked)
        self.switch.setTristate(False)
        self.inner.setEnabled(has_own)
        if not has_own:
            self.inner.show_value(self._around())

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the things differ."""
        self.switch.setCheckState(Qt.CheckState.PartiallyChecked)
        self.inner.setEnabled(False)

    def _on_clicked(self) -> None:
        on = self.switch.checkState() == Qt.CheckState.Checked
        self.commit(self._around() if on else None)
        if on:
            self.inner.refresh(force=True)

    def _around(self) -> Any:
        inner = self.inner.field
        found = self.place.inherited(self.field.name)
        return (inner.low or 0) if found is None else found


def _inside(field: FormField) -> FormField:
    """Return the field of the value itself, under the title of the optional one."""
    assert field.item is not None
    return field.item._replace(
        title=field.title, help=field.help or field.item.help, default=msgspec.NODEFAULT
    )
