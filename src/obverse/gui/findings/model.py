"""Rows of the findings: what to say of each, errors first."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from obverse.design.edit import FACES
from obverse.design.model import Design
from obverse.findings import Finding
from obverse.gui.element_names import SIDE_NAMES, element_name, side_name
from obverse.gui.findings.severity import SEVERITIES, sentence
from obverse.gui.phrases import said
from obverse.gui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
#: The role under which a Row is found.
ROW = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class Row(NamedTuple):
    """One finding in the person's language."""

    finding: Finding
    severity: str
    place: str
    message: str
    hint: str

    @property
    def text(self) -> str:
        """All of it in one line, to be read out and copied."""
        place = f"{self.place}: " if self.place else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.severity} – {place}{self.message}{hint}"

    @property
    def rule(self) -> tuple[str, str, str]:
        """What makes it the same finding after an edit: its rule and its place."""
        return self.finding.code, self.finding.side, self.finding.element


def rows_of(findings: Sequence[Finding], design: Design) -> list[Row]:
    """Return the rows of findings by severity, and in the order in which they were found."""
    names: dict[tuple[str, str], str] = {
        (side, each.id): element_name(each) for side in FACES for each in design.face(side).elements
    }
    order = list(SEVERITIES)
    return [
        Row(
            each,
            tr(SEVERITIES[each.severity]),
            _place(each, names),
            sentence(said(each.message)),
            sentence(said(each.hint)),
        )
        for each in sorted(findings, key=lambda each: order.index(each.severity))
    ]


class FindingsModel(QAbstractListModel):
    """Findings as rows; those that stay are not touched."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The rows from the top."""
        return self._rows

    def show(self, rows: list[Row]) -> None:
        """Show these rows and no others."""
        before = self._rows
        if before == rows:
            return
        if [row.rule for row in before] == [row.rule for row in rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def find(self, rule: tuple[str, str, str] | None) -> QModelIndex:
        """Return the first row of a rule and place, or an invalid index."""
        for at, row in enumerate(self._rows):
            if row.rule == rule:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        """As many rows as findings."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown and said of a finding."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        texts = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        return row.text if role in texts else None


def _place(finding: Finding, names: dict[tuple[str, str], str]) -> str:
    if finding.side not in SIDE_NAMES:
        return tr("Split") if finding.element == "split" else finding.where
    name = names.get((finding.side, finding.element), "")
    return f"{side_name(finding.side)} · {name}" if name else side_name(finding.side)
