"""FindingsList: what there is to know about a design or a list, each with a sign and in words."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from obverse.findings import Finding, Severity
from obverse.gui.dialogs.field_note import sentence
from obverse.gui.findings.severity import SEVERITIES, severity_colour, sign
from obverse.gui.words import tr

#: Side of a sign, in pixels.
_SIGN_PX = 16


class FindingsList(QListWidget):
    """Findings as lines that can be read and copied; errors first."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setIconSize(QSize(_SIGN_PX, _SIGN_PX))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show these and no others."""
        self.clear()
        order = list(SEVERITIES)
        for finding in sorted(findings, key=lambda each: order.index(each.severity)):
            self.add(finding.severity, sentence(finding.message, finding.hint), finding.where)

    def add(self, severity: Severity, text: str, where: str = "") -> None:
        """Add one line."""
        place = f"{where} – " if where else ""
        ink = severity_colour(severity, self.palette())
        picture = QIcon(sign(severity, ink, _SIGN_PX, self.devicePixelRatioF()))
        item = QListWidgetItem(picture, f"{tr(SEVERITIES[severity])}: {place}{text}")
        item.setToolTip(f"{place}{text}")
        self.addItem(item)

    def texts(self) -> list[str]:
        """Return the lines as they are shown."""
        return [self.item(row).text() for row in range(self.count())]
