"""Fields below one another: labels to the left, editors to the right, faults below them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from obverse.gui.inspector.editor import Editor, MakeEditor
from obverse.gui.inspector.groups import Row, matters, matters_to
from obverse.gui.inspector.section import settle
from obverse.gui.inspector.subject import Place
from obverse.gui.looks.sign_label import SignLabel
from obverse.gui.looks.theme import colours

LABEL_WIDTH = 104
_SIGN_PX = 14


class FaultLine(QWidget):
    """Says below an editor what is wrong, with a sign beside the words."""

    def __init__(self) -> None:
        super().__init__()
        self._words: QLabel | None = None
        self.hide()

    def say(self, fault: str) -> None:
        """Show a fault; hide where there is none."""
        if self._words is None and fault:
            self._words = self._build()
        if self._words is not None:
            self._words.setText(fault)
        self.setVisible(bool(fault))
        settle(self)

    def _build(self) -> QLabel:
        """Make the sign and the words: most fields never need them."""
        sign, words = SignLabel("error", _SIGN_PX), QLabel()
        words.setWordWrap(True)
        ink = QPalette(self.palette())
        ink.setColor(QPalette.ColorRole.WindowText, QColor(colours(ink).error))
        words.setPalette(ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(5)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return words


class _Line(NamedTuple):
    """One field as it stands in the grid."""

    row: Row
    editor: Editor
    fault: FaultLine
    label: QLabel | None = None


class FieldRows(QWidget):
    """The fields of a struct, or some of them."""

    def __init__(
        self, rows: Sequence[Row], place: Place, make: MakeEditor, *, indent: int = 0
    ) -> None:
        super().__init__()
        self._place = place
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(indent, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(5)
        self._label_width = LABEL_WIDTH - indent
        self._grid.setColumnStretch(1, 1)
        self._lines = [self._place_line(row, make(row.field, place.at(*row.path))) for row in rows]

    def refresh(self, *, force: bool = False) -> None:
        """Show the present values, and only the fields that matter."""
        for line in self._lines:
            if matters_to(line.row.owner, line.row.field.name):
                self._show_if_it_matters(line)
            line.editor.refresh(force=force)

    def editors(self) -> Iterator[Editor]:
        """Yield the editor of each field."""
        return (line.editor for line in self._lines)

    def _show_if_it_matters(self, line: _Line) -> None:
        holders = self._place.at(*line.row.path[:-1]).values()
        shown = any(matters(line.row, holder) for holder in holders)
        line.editor.setVisible(shown)
        line.fault.setVisible(shown and bool(line.editor.fault))
        if line.label is not None:
            line.label.setVisible(shown)

    def _place_line(self, row: Row, editor: Editor) -> _Line:
        at = self._grid.rowCount()
        fault = FaultLine()
        editor.faulty.connect(fault.say)
        editor.setToolTip(editor.help)
        spans = editor.is_section or editor.is_wide
        self._grid.addWidget(editor, at + 1, 0 if spans else 1, 1, -1)
        self._grid.addWidget(fault, at + 2, 0 if spans else 1, 1, -1)
        if editor.is_section:
            return _Line(row, editor, fault)
        label = _label(editor)
        if not spans:
            label.setFixedWidth(self._label_width)
        self._grid.addWidget(label, at if spans else at + 1, 0, 1, -1 if spans else 1)
        return _Line(row, editor, fault, label)


def _label(editor: Editor) -> QLabel:
    label = QLabel()
    if not editor.is_titled:
        label.setText(editor.title)
        label.setBuddy(editor.main)
    label.setToolTip(editor.help)
    label.setWordWrap(not editor.is_wide)
    return label
