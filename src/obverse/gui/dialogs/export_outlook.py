"""ExportOutlook: what an export will write, and what there is to know before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from obverse.errors import ObverseError
from obverse.findings import Finding, has_errors
from obverse.formats.options import WriteOptions
from obverse.gui.dialogs.export_plan import Forecast, Weight, preview_png
from obverse.gui.dialogs.file_table import FileTable, show_weight
from obverse.gui.dialogs.findings_list import FindingsList
from obverse.gui.dialogs.preview_picture import PreviewPicture
from obverse.gui.jobs import Job, Jobs
from obverse.gui.words import tr, tr_count

_PREVIEW_PX = 240


class ExportOutlook(QWidget):
    """Findings, a preview of the file that is chosen, and the list of files."""

    #: Whether drafts are wanted has changed.
    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._drawing: Job | None = None
        self._write = WriteOptions()
        self.summary = QLabel(wordWrap=True)
        self.findings = FindingsList(tr("Findings"))
        self.draft = QCheckBox(tr("&Draft: write the files even though there are errors"))
        self.draft.toggled.connect(self.changed)
        self.draft.hide()
        self.preview = PreviewPicture(tr("Preview of the chosen file"), _PREVIEW_PX)
        self.files = FileTable()
        self.files.currentItemChanged.connect(self._draw)
        self.total = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.findings, 2)
        column.addWidget(self.draft)
        column.addWidget(self.preview, 4)
        column.addWidget(self.files, 3)
        column.addWidget(self.total)

    def show_forecast(self, made: Forecast, write: WriteOptions) -> None:
        """Show what will be written."""
        self._write = write
        self.findings.show_findings(made.findings)
        self.findings.setVisible(bool(made.findings))
        self.draft.setVisible(has_errors(made.findings))
        self.summary.setText(_summary(made.findings, is_draft=self.draft.isChecked()))
        self.files.show_files(made.files)
        self.total.setText(_total(made))
        if not made.files:
            self.preview.show_png(b"")

    def _draw(self) -> None:
        self.leave()
        file = self.files.chosen
        page = file.page if file else None
        if page is None:
            return
        write, longest = self._write, self.preview.longest_px
        self._drawing = self._jobs.run(
            lambda job: preview_png(page, write, longest), self.preview.show_png, _nothing
        )

    def leave(self) -> None:
        """Wait for no picture any more."""
        if self._drawing:
            self._drawing.forget()
            self._drawing = None


def _nothing(_fault: ObverseError) -> None:
    """Leave the picture out: why a page can't be written is told under its field."""


def _summary(findings: tuple[Finding, ...], *, is_draft: bool) -> str:
    if has_errors(findings) and is_draft:
        return tr("The design has errors; the files are drafts and not for making.")
    if has_errors(findings):
        return tr("The design has errors, so nothing can be written for making yet.")
    if findings:
        return tr_count("%n things to know before it is made:", len(findings))
    return tr("Nothing stands against making it.")


def _total(made: Forecast) -> str:
    if not made.files:
        return ""
    weights = [file.weight for file in made.files]
    whole = Weight(sum(each.size for each in weights), all(each.is_exact for each in weights))
    return tr_count("%n files, {size}", len(weights), size=show_weight(whole))
