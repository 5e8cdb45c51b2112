"""Typefaces: families in their own letters, and the weights that a family has."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase

from obverse.gui.inspector.choices import ComboEditor
from obverse.gui.inspector.combo import QuietCombo
from obverse.gui.looks.icons import icon
from obverse.gui.words import mark, tr
from obverse.text.fonts import FontLibrary

#: What weights are called.
WEIGHT_NAMES = {
    100: mark("Thin"),
    200: mark("Extra light"),
    300: mark("Light"),
    400: mark("Regular"),
    500: mark("Medium"),
    600: mark("Semi-bold"),
    700: mark("Bold"),
    800: mark("Extra bold"),
    900: mark("Black"),
}
#: Pixels of a family's name in the list.
_SHOWN_PX = 17


class TypefaceEditor(ComboEditor):
    """A family of the library; its file is given to Qt when the list opens, and not before."""

    _fonts: FontLibrary | None = None

    def new_combo(self) -> QuietCombo:
        """Return a box that says when its list opens."""
        combo = OpeningCombo()
        combo.opening.connect(self._dress)
        return combo

    def refresh(self, *, force: bool = False) -> None:
        """Show other families too, where the library changed."""
        super().refresh(force=force or self.is_stale())

    def is_stale(self) -> bool:
        """Tell whether the library changed."""
        return self._fonts is not self.place.session.fonts

    def fill(self) -> None:
        """Offer every family of the library."""
        self._fonts = self.place.session.fonts
        for family in self._fonts.families:
            self.combo.addItem(family, family)

    def show_value(self, value: Any) -> None:
        """Show the family; a missing one carries a sign."""
        super().show_value(value)
        at = self.combo.findData(value)
        if not self.place.session.fonts.cuts(value):
            self.combo.setItemIcon(at, icon("warning"))

    def words_of_stranger(self, value: Any) -> str:
        """Return that a family is not here; another spelling of one is the one."""
        known = self.place.session.fonts.cuts(value)
        return str(value) if known else tr("{family}, missing", family=value)

    def _dress(self) -> None:
        for row in range(self.combo.count()):
            family = self.combo.itemData(row)
            font = letters_of(self.place.session.fonts, family)
            if font is not None and self.combo.itemData(row, _FONT) is None:
                self.combo.setItemData(row, font, _FONT)


class OpeningCombo(QuietCombo):
    """A combo box that says when its list is about to open."""

    opening = Signal()

    def showPopup(self) -> None:  # noqa: N802
        """Say so, then open."""
        self.opening.emit()
        super().showPopup()


class WeightEditor(ComboEditor):
    """A weight, of those that the family has."""

    _weights: tuple[int, ...] = ()

    def refresh(self, *, force: bool = False) -> None:
        """Offer other weights too, where the family changed."""
        super().refresh(force=force or self.is_stale())

    def is_stale(self) -> bool:
        """Tell whether the family's weights are others."""
        return self._weights != self._of_family()

    def fill(self) -> None:
        """Offer every weight of the family."""
        self._weights = self._of_family()
        for weight in self._weights:
            self.combo.addItem(weight_words(weight), weight)

    def show_value(self, value: Any) -> None:
        """Show the weight; one between the usual ones is offered as long as it is there."""
        with QSignalBlocker(self.combo):
            while self.combo.count() > len(self._weights):
                self.combo.removeItem(self.combo.count() - 1)
        super().show_value(value)

    def words_of_stranger(self, value: Any) -> str:
        """Return the number, and where the family lacks it that it does."""
        if _has(self.place.session.fonts, self._family(), value):
            return str(value)
        return tr("{weight}, not in this typeface", weight=value)

    def _family(self) -> str:
        beside = self.place.subject.values((*self.place.path[:-1], "family"))
        return str(beside[0] if beside else self.place.inherited("family") or "")

    def _of_family(self) -> tuple[int, ...]:
        fonts, family = self.place.session.fonts, self._family()
        found = tuple(weight for weight in WEIGHT_NAMES if _has(fonts, family, weight))
        return found or tuple(WEIGHT_NAMES)


_FONT = Qt.ItemDataRole.FontRole


def weight_words(weight: int) -> str:
    """Return what a weight is called, with its number."""
    return tr("{name} {weight}", name=tr(WEIGHT_NAMES[weight]), weight=weight)


def letters_of(fonts: FontLibrary, family: str) -> QFont | None:
    """Return a family as Qt draws it; None where it can't."""
    cuts = fonts.cuts(family)
    upright = next((cut for cut in cuts if not cut.italic), cuts[0] if cuts else None)
    name = _name_in_qt(upright.file) if upright else ""
    if not name:
        return None
    font = QFont(name)
    font.setPixelSize(_SHOWN_PX)
    # Files of many weights may begin with the thinnest, which is no way to know a face.
    font.setWeight(QFont.Weight.Normal)
    return font


@lru_cache(maxsize=256)
def _name_in_qt(file: Path) -> str:
    number = QFontDatabase.addApplicationFont(str(file))
    names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return names[0] if names else ""


def _has(fonts: FontLibrary, family: str, weight: int) -> bool:
    return any(cut.lightest <= weight <= cut.heaviest for cut in fonts.cuts(family))
