"""Hands for the inspector's tests: what a person does to each kind of editor, by real events."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from obverse.gui.inspector.art import ArtEditor, PictureEditor
from obverse.gui.inspector.choices import ComboEditor, LanguageEditor, SwitchEditor
from obverse.gui.inspector.colour import ColourEditor
from obverse.gui.inspector.editor import Editor
from obverse.gui.inspector.number import NumberEditor
from obverse.gui.inspector.optional import OptionalEditor
from obverse.gui.inspector.rows import RowsEditor
from obverse.gui.inspector.structs import OptionalStructEditor
from obverse.gui.inspector.texts import LongTextEditor, TextEditor
from obverse.gui.inspector.typefaces import TypefaceEditor, WeightEditor

Key = Qt.Key


def write(widget: QWidget, text: str) -> None:
    """Write over all that stands in a widget."""
    widget.setFocus()
    QTest.keySequence(widget, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keyClicks(widget, text)


def use_number(editor: NumberEditor) -> None:
    low, high = editor.field.low, editor.field.high
    value = round(low + (high - low) * 0.3, 2)
    write(editor.box, f"{round(value) if editor.field.kind == 'whole' else value}")


def use_text(editor: TextEditor) -> None:
    write(editor.line, "another")
    if editor.field.pattern:  # a name is written when it is finished; elsewhere Enter adds a line
        QTest.keyClick(editor.line, Key.Key_Return)


def use_long_text(editor: LongTextEditor) -> None:
    write(editor.area, "Some words")


def use_combo(editor: ComboEditor | ArtEditor) -> None:
    editor.combo.setFocus()
    first = editor.combo.currentIndex()
    QTest.keyClick(editor.combo, Key.Key_Down)
    if editor.combo.currentIndex() == first:
        QTest.keyClick(editor.combo, Key.Key_Up)


def use_language(editor: LanguageEditor) -> None:
    write(editor.line, "tr-TR")


def use_switch(editor: SwitchEditor) -> None:
    QTest.keyClick(editor.box, Key.Key_Space)


def use_colour(editor: ColourEditor) -> None:
    write(editor.line, "#12AB34")


def use_picture(editor: PictureEditor) -> None:
    QTest.keyClick(editor.button, Key.Key_Space)


def use_list(editor: RowsEditor) -> None:
    QTest.keyClick(editor.main, Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def use_optional(editor: OptionalEditor | OptionalStructEditor) -> None:
    QTest.keyClick(editor.switch, Key.Key_Space)


HANDS: dict[type[Editor], Callable[[Any], None]] = {
    NumberEditor: use_number,
    TextEditor: use_text,
    LongTextEditor: use_long_text,
    ComboEditor: use_combo,
    TypefaceEditor: use_combo,
    WeightEditor: use_combo,
    ArtEditor: use_combo,
    LanguageEditor: use_language,
    SwitchEditor: use_switch,
    ColourEditor: use_colour,
    PictureEditor: use_picture,
    RowsEditor: use_list,
    OptionalEditor: use_optional,
    OptionalStructEditor: use_optional,
}


def use(editor: Editor) -> None:
    """Change what an editor edits, as a person does."""
    kinds = type(editor).__mro__
    HANDS[next(kind for kind in kinds if kind in HANDS)](editor)


def choose_file(monkeypatch: Any, path: Path) -> None:
    """Answer the next question for a file."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
