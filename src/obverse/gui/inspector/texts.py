"""Texts: a line, several lines, and names that other things refer to."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from obverse.design.form_fields import FormField
from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.refusals import refusal
from obverse.gui.inspector.subject import Place
from obverse.gui.words import tr

#: Lines of a long text that show at once.
_LINES = 4


class TextEditor(Editor):
    """One line of text. A name that others refer to is written when it is finished."""

    #: What stands in pale letters where there is no text, and no label beside it.
    placeholder = ""
    #: Takes the lines where several were pasted; none where a text may have several.
    split: Callable[[list[str]], object] | None = None

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.line = QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.watch(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self._on_finished)
        self.line.editingFinished.connect(self._on_finished)

    @property
    def main(self) -> QWidget:
        """The line."""
        return self.line

    @property
    def is_name(self) -> bool:
        """Tell whether half of what is typed would be a name too, and a wrong one."""
        return bool(self.field.pattern)

    def show_value(self, value: Any) -> None:
        """Show a text; the caret stays where it can."""
        if self.line.text() != value:
            at = self.line.cursorPosition()
            with QSignalBlocker(self.line):
                self.line.setText(value)
            self.line.setCursorPosition(at if self.line.hasFocus() else 0)
        self.line.setPlaceholderText(self.placeholder)

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the texts differ."""
        with QSignalBlocker(self.line):
            self.line.clear()
        self.line.setPlaceholderText(tr("mixed"))

    def _on_edited(self, text: str) -> None:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if self.split is not None and len(lines) > 1:
            self.split(lines)
        elif self.is_name:
            self.refuse(refusal(self.field, text))
        else:
            self.type_in(text)

    def _on_finished(self) -> None:
        if not self.is_name:
            self.finish()
        elif self.line.isModified() and not self.fault:
            self.line.setModified(False)
            if self.commit(self.line.text()):
                self.finish()


class LongTextEditor(Editor):
    """Several lines of text."""

    is_wide = True

    def __init__(self, field: FormField, place: Place, make: MakeEditor, title: str) -> None:
        super().__init__(field, place, make, title)
        self.area = QPlainTextEdit()
        self.area.setTabChangesFocus(True)
        line = self.area.fontMetrics().lineSpacing()
        self.area.setFixedHeight(line * _LINES + 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.watch(self.area)
        self.area.textChanged.connect(self._on_changed)

    @property
    def main(self) -> QWidget:
        """The area."""
        return self.area

    def show_value(self, value: Any) -> None:
        """Show a text, unless it stands there already."""
        if self.area.toPlainText() != value:
            with QSignalBlocker(self.area):
                self.area.setPlainText(value)
        self.area.setPlaceholderText("")

    def show_several(self, values: Sequence[Any]) -> None:
        """Show that the texts differ."""
        with QSignalBlocker(self.area):
            self.area.clear()
        self.area.setPlaceholderText(tr("mixed"))

    def _on_changed(self) -> None:
        self.type_in(self.area.toPlainText())


def is_enter(key: int) -> bool:
    """Tell whether a key is one of the two that end a line."""
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
