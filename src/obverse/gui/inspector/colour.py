"""Colours: a swatch that opens a dialog, and the exact digits beside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from obverse.design.form_fields import FormField
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.subject import Place
from obverse.gui.inspector.swatches import swatch_icon
from obverse.gui.words import tr

_SWATCH = QSize(22, 16)


class ColourEditor(Editor):
    """An sRGB colour as #rrggbb."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.line = QLineEdit()
        self.line.setMaxLength(7)
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("#dddddd") + 14)
        self.button = QToolButton()
        self.button.setIconSize(_SWATCH)
        self.button.setToolTip(tr("Choose a colour"))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setAccessibleName(tr("Choose a colour"))
        self.dialog: QColorDialog | None = None
        self._dialogs = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.line, 1)
        self.watch(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.button.clicked.connect(self.choose)

    @property
    def main(self) -> QWidget:
        """The line of digits."""
        return self.line

    def show_value(self, value: Any) -> None:
        """Show the patch and the digits."""
        self.button.setIcon(swatch_icon(value, _SWATCH))
        if self.line.text().lower() != value:
            self.line.setText(value)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the colours differ."""
        self.line.clear()
        self.line.setPlaceholderText(tr("mixed"))

    def choose(self) -> None:
        """Open the dialog; what is picked shows at once, and Cancel takes it back."""
        self._dialogs += 1
        values = self.place.values()
        if self.dialog is not None or not values:
            return
        dialog = QColorDialog(QColor(values[0]), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(tr("Colour"))
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.currentColorChanged.connect(self._on_picked)
        dialog.rejected.connect(self._on_rejected)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.show()

    def _on_edited(self, text: str) -> None:
        self.type_in(text.lower())

    def _on_picked(self, colour: QColor) -> None:
        self.commit(colour.name(), self._key)
        self.place.session.hold()

    def _on_rejected(self) -> None:
        self.place.session.call_off(self._key)

    def _on_closed(self) -> None:
        self.place.session.history_sealed()
        self.dialog = None

    @property
    def _key(self) -> str:
        return f"colour {id(self)} {self._dialogs}"
