"""ListPage: the first rows of a list, what its columns fill, and the medal that is looked at."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from obverse.design.model import Design
from obverse.errors import BatchError, ObverseError
from obverse.gui.dialogs.batch_list import Head, Medal
from obverse.gui.dialogs.batch_matching import MatchTable
from obverse.gui.dialogs.field_note import FieldNote, sentence
from obverse.gui.dialogs.findings_list import FindingsList
from obverse.gui.dialogs.medal_picture import MedalPicture
from obverse.gui.dialogs.row_steps import RowSteps
from obverse.gui.dialogs.rows_table import RowsTable
from obverse.gui.looks.icons import icon
from obverse.gui.session import Session
from obverse.gui.words import tr

_HINTS_PX = 110


class ListPage(QWidget):
    """Shows a list; `wanted` gives the number of the medal that a person wants to see."""

    wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = MedalPicture(session)
        self._head: Head | None = None
        self.title = QLabel(tr("Drop a list here, or choose one."), wordWrap=True)
        self.choose_button = QPushButton(icon("open"), tr("Choose &list…"))
        self.note = FieldNote()
        self.rows = RowsTable()
        self.rows.picked.connect(self.wanted)
        self.matching = MatchTable()
        self.hints = FindingsList(tr("Hints about the columns"))
        self.hints.setMaximumHeight(_HINTS_PX)
        self.hints.hide()
        self.steps = RowSteps()
        self.steps.stepped.connect(self.wanted)
        self.medal_note = FieldNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.choose_button)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self._tables(), 1)
        column.addWidget(self.steps)
        column.addWidget(self.medal_note)

    def _tables(self) -> QSplitter:
        right = QWidget()
        matched = QVBoxLayout(right)
        matched.setContentsMargins(0, 0, 0, 0)
        matched.addWidget(self.matching, 1)
        matched.addWidget(self.hints)
        matched.addWidget(self.picture, 1)
        parts = QSplitter()
        for part in (self.rows, right):
            parts.addWidget(part)
            part.setMinimumWidth(240)
        parts.setSizes([480, 480])
        parts.setChildrenCollapsible(False)
        return parts

    def show_head(self, design: Design, head: Head) -> None:
        """Show the beginning of a list and how it fits the design."""
        self._head = head
        is_naming = isinstance(head.refusal, BatchError)
        self.note.say("" if is_naming else _column_words(head.refusal))
        self.hints.show_findings(head.notes)
        self.hints.setVisible(bool(head.notes))
        self.matching.show_head(design, head)
        self.rows.show_head(head)
        known = [each.number for each in head.medals if each]
        self.steps.set_count(known[-1] if known else 0, is_whole=head.is_whole)

    def near(self, number: int) -> Medal | None:
        """Return a medal of the first rows."""
        medals = self._head.medals if self._head else ()
        return next((each for each in medals if each and each.number == number), None)

    def show_number(self, number: int) -> None:
        """Show which medal is looked at; what it has comes with `show_medal`."""
        self.steps.show_number(number)
        self.rows.show_number(number)

    def show_medal(self, medal: Medal) -> None:
        """Show what a medal has."""
        row = QLocale().toString(medal.row)
        fault = tr("Row {row}: {fault}", row=row, fault=sentence(medal.fault))
        self.medal_note.say(fault if medal.fault else "")
        self.matching.show_medal(medal, self._cells(medal))

    def _cells(self, medal: Medal) -> dict[str, str]:
        head = self._head
        if head is None:
            return {}
        cells = next((each.cells for each in head.records if each.row == medal.row), ())
        return dict(zip(head.titles, cells, strict=False))


def _column_words(refusal: ObverseError | None) -> str:
    """Return why columns don't fit, and what to do about it here."""
    if refusal is None:
        return ""
    return f"{sentence(refusal.message)} {tr('Choose in the table which column fills what.')}"
