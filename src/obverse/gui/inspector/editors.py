"""Editors by kind: the one table of what edits what."""

from obverse.design.form_fields import FormField, Kind
from obverse.gui.inspector.art import ArtEditor, PictureEditor
from obverse.gui.inspector.choices import (
    ComboEditor,
    LanguageEditor,
    PaintEditor,
    SwitchEditor,
)
from obverse.gui.inspector.colour import ColourEditor
from obverse.gui.inspector.editor import Editor
from obverse.gui.inspector.number import NumberEditor
from obverse.gui.inspector.optional import OptionalEditor
from obverse.gui.inspector.rows import RowsEditor
from obverse.gui.inspector.structs import OptionalStructEditor, StructEditor
from obverse.gui.inspector.subject import Place
from obverse.gui.inspector.texts import LongTextEditor, TextEditor
from obverse.gui.inspector.typefaces import TypefaceEditor, WeightEditor
from obverse.gui.words import tr

EDITORS: dict[Kind, type[Editor]] = {
    "number": NumberEditor,
    "whole": NumberEditor,
    "switch": SwitchEditor,
    "choice": ComboEditor,
    "text": TextEditor,
    "long text": LongTextEditor,
    "paint": PaintEditor,
    "colour": ColourEditor,
    "typeface": TypefaceEditor,
    "weight": WeightEditor,
    "language": LanguageEditor,
    "bytes": PictureEditor,
    "art": ArtEditor,
    "struct": StructEditor,
    "optional": OptionalEditor,
    "list": RowsEditor,
}


class Maker:
    """Makes editors, and keeps which sections are folded."""

    def __init__(self) -> None:
        self.folds: dict[str, bool] = {}

    def __call__(self, field: FormField, place: Place) -> Editor:
        """Return the editor of a field."""
        return editor_class(field)(field, place, self, title_of(field))


def editor_class(field: FormField) -> type[Editor]:
    """Return what edits a field."""
    if field.kind == "optional" and field.item is not None and field.item.struct is not None:
        return OptionalStructEditor
    return EDITORS[field.kind]


def title_of(field: FormField) -> str:
    """Return the title of a field in the person's language."""
    return f"{tr(field.title)}\N{NO-BREAK SPACE}{field.mark}" if field.mark else tr(field.title)
