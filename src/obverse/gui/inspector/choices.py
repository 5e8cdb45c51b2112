"""Choices, switches, paints and languages: what is picked and not written."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from obverse.design.form_fields import FormField
from obverse.gui.inspector.combo import QuietCombo
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.subject import Place
from obverse.gui.inspector.swatches import swatch_icon
from obverse.gui.words import mark, tr

#: word of the model → what it is called on the screen.
CHOICE_WORDS = {
    "medal": mark("Medal, turned upright"),
    "coin": mark("Coin, turned over"),
    "plain": mark("Plain"),
    "reeded": mark("Reeded"),
    "lettered": mark("Lettered"),
    "none": mark("None"),
    "dot": mark("Dot"),
    "star": mark("Star"),
    "diamond": mark("Diamond"),
    "raised": mark("Raised"),
    "field": mark("Level with the field"),
    "incuse": mark("Incuse"),
    "bar": mark("Bar"),
    "tooth": mark("Tooth"),
    "outward": mark("Outward"),
    "inward": mark("Inward"),
    "auto": mark("Upright by itself"),
    "equal-gaps": mark("Equal gaps"),
    "by-length": mark("By length"),
    "equal-pitch": mark("Equal pitch"),
    "straight": mark("Straight"),
    "wave": mark("Wave"),
    "zigzag": mark("Zigzag"),
    "keyed": mark("Keyed, with tongues"),
    "metal": mark("Metal"),
    "enamel": mark("Enamel"),
}
#: Languages in which medals are often lettered, and whose letters differ from the usual.
_LANGUAGES = (
    "en", "ru", "uk", "be", "bg", "sr", "mk", "kk", "de", "fr", "es", "it", "pt", "nl", "pl", "cs",
    "sk", "ro", "hu", "tr", "az", "lt", "lv", "et", "el", "sv", "da", "nb", "fi", "ar", "he", "la",
)  # fmt: skip
_SWATCH = QSize(22, 14)


class ComboEditor(Editor):
    """One of several values, each with its words; the base of those that tell which."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.combo = self.new_combo()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.watch(self.combo)
        self.combo.activated.connect(self._on_activated)

    @property
    def main(self) -> QWidget:
        """The combo box."""
        return self.combo

    def new_combo(self) -> QuietCombo:
        """Return the box."""
        return QuietCombo()

    def fill(self) -> None:
        """Put the values that there are to choose from into the box."""
        for value in self.field.choices:
            self.combo.addItem(tr(CHOICE_WORDS[value]), value)

    def show_value(self, value: Any) -> None:
        """Show which value it is; one that can't be chosen stands there all the same."""
        with QSignalBlocker(self.combo):
            if self.is_stale():
                self.combo.clear()
                self.fill()
            at = self.combo.findData(value)
            if at < 0:
                self.combo.addItem(self.words_of_stranger(value), value)
                at = self.combo.count() - 1
            self.combo.setCurrentIndex(at)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the values differ."""
        self.show_value(values[0])
        with QSignalBlocker(self.combo):
            self.combo.show_mixed()

    def is_stale(self) -> bool:
        """Tell whether the box must be filled before it is shown."""
        return self.combo.count() == 0

    def words_of_stranger(self, value: Any) -> str:
        """Return what a value is called that is not among those to choose from."""
        return str(value)

    def _on_activated(self, index: int) -> None:
        self.commit(self.combo.itemData(index))


class SwitchEditor(Editor):
    """A checkbox, which says its title itself."""

    is_titled = True

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.box = SwitchBox(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.addWidget(self.box)
        row.addStretch()
        self.watch(self.box)
        self.box.clicked.connect(self._on_clicked)

    @property
    def main(self) -> QWidget:
        """The checkbox."""
        return self.box

    def show_value(self, value: Any) -> None:
        """Show whether it is on."""
        self.box.setCheckState(Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)
        self.box.setTristate(False)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that it is on for some."""
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)

    def _on_clicked(self) -> None:
        self.commit(self.box.checkState() == Qt.CheckState.Checked)


class SwitchBox(QCheckBox):
    """A checkbox that a click takes from neither to on."""

    def nextCheckState(self) -> None:  # noqa: N802
        """Go from on to off, and from all else to on."""
        on = self.checkState() == Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)


class PaintEditor(ComboEditor):
    """A paint of the palette, by its swatch and its name."""

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        self._palette: object = None
        super().__init__(field, place, make, title)
        self.combo.setIconSize(_SWATCH)

    def refresh(self, *, force: bool = False) -> None:
        """Show other swatches too, where the palette changed."""
        super().refresh(force=force or self.is_stale())

    def is_stale(self) -> bool:
        """Tell whether the palette changed."""
        return self._palette != self.place.subject.design.palette

    def fill(self) -> None:
        """Offer every paint of the palette."""
        self._palette = self.place.subject.design.palette
        for paint in self.place.subject.design.palette:
            self.combo.addItem(swatch_icon(paint.colour, _SWATCH), paint.name, paint.name)


class LanguageEditor(ComboEditor):
    """A language tag, from a list or written."""

    def new_combo(self) -> QuietCombo:
        """Return a box in which one can write."""
        combo = QuietCombo()
        self.line = QLineEdit()
        self.line.textEdited.connect(self.type_in)
        combo.setEditable(True)
        combo.setLineEdit(self.line)
        combo.setInsertPolicy(QuietCombo.InsertPolicy.NoInsert)
        combo.setCompleter(None)  # type: ignore[arg-type] # None takes the usual one away
        return combo

    def fill(self) -> None:
        """Offer the common ones, each in its own words."""
        self.combo.addItem(tr("not said"), "")
        for tag in _LANGUAGES:
            self.combo.addItem(_language_words(tag), tag)

    def show_value(self, value: Any) -> None:
        """Show the tag."""
        if self.combo.count() == 0:
            self.fill()
            self.line.clear()
        if self.line.text() != value:
            self.line.setText(value)
        self.line.setPlaceholderText(tr("not said"))

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the languages differ."""
        self.show_value("")
        self.line.setPlaceholderText(tr("mixed"))

    def _on_activated(self, index: int) -> None:
        self.line.setText(self.combo.itemData(index))
        super()._on_activated(index)


@cache
def _language_words(tag: str) -> str:
    """Return a tag and what those who speak the language call it."""
    name = QLocale(tag).nativeLanguageName()
    return f"{tag}\N{EN SPACE}{name}" if name else tag
