"""ExportDialog: what there is to know first, then which files, how, and where to."""

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from obverse.errors import ObverseError
from obverse.exporting import Exported, ExportOptions, export
from obverse.gui.dialogs.export_outlook import ExportOutlook
from obverse.gui.dialogs.export_plan import Forecast, Wish, forecast
from obverse.gui.dialogs.field_note import FieldNote, sentence
from obverse.gui.dialogs.folder_field import FolderField
from obverse.gui.dialogs.write_form import WriteForm
from obverse.gui.jobs import Job, Jobs
from obverse.gui.looks.icons import icon
from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings
from obverse.gui.words import tr, tr_count
from obverse.library import stem_of

#: A change waits this long for the next one before files are planned anew.
_PAUSE_MS = 120


class ExportDialog(QDialog):
    """Writes the faces or pieces of the present design into a folder."""

    def __init__(
        self, session: Session, settings: Settings, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settings, self._jobs = session, settings, jobs
        self._forecast = Forecast()
        self._planning: Job | None = None
        self._writing: Job | None = None
        self._folder_written = Path()
        self.setWindowTitle(tr("Export"))
        self._make_fields()
        self._make_feedback()
        self._arrange()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._plan)
        session.design_changed.connect(self._on_design)
        self.resize(940, 640)
        self._plan()

    def _make_fields(self) -> None:
        session = self._session
        source = session.path or "-"
        self.form = WriteForm(session.design.split)
        self.form.changed.connect(self._changed)
        self.folder = FolderField(_first_folder(session, self._settings), tr("Export to"))
        self.folder.changed.connect(self._changed)
        self.stem = QLineEdit(stem_of(source, session.design))
        self.stem.setMaxLength(150)
        self.stem.textChanged.connect(self._changed)
        self.stem_note = FieldNote()
        self.outlook = ExportOutlook(self._jobs)
        self.outlook.changed.connect(self._changed)

    def _make_feedback(self) -> None:
        self.state = QLabel(wordWrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(tr("Progress of the export"))
        self.progress.hide()
        self.open_button = QPushButton(icon("folder"), tr("&Open folder"))
        self.open_button.clicked.connect(self._open_folder)
        self.open_button.hide()
        self.export_button = QPushButton(icon("export"), tr("&Export"))
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.start)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addLayout(self._left(), 4)
        columns.addWidget(self.outlook, 6)
        feet = QHBoxLayout()
        feet.addWidget(self.state, 1)
        for widget in (self.progress, self.open_button, self.close_button, self.export_button):
            feet.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setSpacing(12)
        whole.addLayout(columns, 1)
        whole.addLayout(feet)

    def _left(self) -> QVBoxLayout:
        what = QGroupBox(tr("What"))
        QVBoxLayout(what).addWidget(self.form)
        where = QGroupBox(tr("Where"))
        rows = QFormLayout(where)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(tr("&Folder:"), self.folder)
        rows.addRow(tr("&Name:"), self.stem)
        rows.addRow("", self.stem_note)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(what)
        column.addWidget(where)
        column.addStretch()
        return column

    def options(self) -> ExportOptions:
        """Return what is chosen."""
        return self.form.options(draft=self.outlook.draft.isChecked())

    def wish(self) -> Wish:
        """Return all that is asked for."""
        session = self._session
        stem = self.stem.text().strip()
        return Wish(session.design, self.options(), self.folder.folder, stem, session.fonts)

    def _on_design(self) -> None:
        self.form.set_split(self._session.design.split)
        self._changed()

    def _changed(self) -> None:
        self.open_button.hide()
        self.state.clear()
        self.export_button.setEnabled(False)
        self._pause.start()

    def _plan(self) -> None:
        if self._planning:
            self._planning.forget()
        self._planning = None
        self.stem_note.say(_stem_fault(self.stem.text()))
        if self.form.fault() or self.stem_note.text:
            self._show_forecast(Forecast(findings=self._forecast.findings))
            return
        wish = self.wish()
        self._planning = self._jobs.run(
            lambda job: forecast(wish, job.stop_if_cancelled), self._show_forecast, self._refuse
        )

    def _refuse(self, fault: ObverseError) -> None:
        self._show_forecast(Forecast())
        self._say_fault(fault)

    def _show_forecast(self, made: Forecast) -> None:
        self._planning = None
        self._forecast = made
        self.form.show_refusals(made)
        self.outlook.show_forecast(made, self.options().write)
        self.export_button.setEnabled(self.can_export)

    @property
    def is_planned(self) -> bool:
        """Tell whether what is shown is what would be written now."""
        return not self._planning and not self._pause.isActive()

    @property
    def can_export(self) -> bool:
        """Tell whether there is anything to write and nothing against it."""
        fine = bool(self._forecast.files) and not self._forecast.refusals
        return fine and self.is_planned and not self._writing and not self.form.fault()

    def start(self) -> None:
        """Write the files."""
        wish = self.wish()
        self._settings["files/export"] = str(wish.folder)
        self._folder_written = wish.folder
        self._writing = self._jobs.run(lambda job: _write(job, wish), self._done, self._say_fault)
        self._writing.reported.connect(self._show_step)
        self._writing.ended.connect(self._on_ended)
        self.progress.setRange(0, len(self._forecast.files))
        self.progress.setValue(0)
        self.progress.show()
        self._set_busy(busy=True)
        self.state.setText(tr("Drawing…"))

    def _show_step(self, name: str) -> None:
        self.progress.setValue(self.progress.value() + 1)
        self.state.setText(tr("Making {name}…", name=name))

    def _done(self, made: Exported) -> None:
        folder = self._folder_written
        if not made.paths:
            self.state.setText(tr("Nothing was written: the design has errors."))
            return
        words = tr_count("%n files were written to {folder}.", len(made.paths), folder=folder)
        self.state.setText(words)
        self.open_button.show()
        self.open_button.setFocus()
        self._session.tell(Message(words, severity="info"))

    def _say_fault(self, fault: ObverseError) -> None:
        self.state.setText(sentence(fault.message, fault.hint))

    def _on_ended(self) -> None:
        if self._writing and self._writing.is_cancelled() and not self.open_button.isVisible():
            self.state.setText(tr("The export was called off; nothing was written."))
        words, has_written = self.state.text(), self.open_button.isVisible()
        self._writing = None
        self.progress.hide()
        self._set_busy(busy=False)
        self._plan()
        self.state.setText(words)
        self.open_button.setVisible(has_written)

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.form, self.folder, self.stem, self.outlook.draft):
            widget.setEnabled(not busy)
        self.export_button.setEnabled(not busy and self.can_export)
        self.close_button.setText(tr("Cancel") if busy else tr("Close"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder_written)))

    def reject(self) -> None:
        """Call off what is being written; close where nothing is."""
        if self._writing:
            self._writing.cancel()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Close; nobody waits for plans and previews any more."""
        self._pause.stop()
        self.outlook.leave()
        if self._planning:
            self._planning.forget()
        super().done(result)


def _write(job: Job, wish: Wish) -> Exported:
    """Export, telling of each file; files are made before the first one is written."""

    def progress(path: Path) -> None:
        job.stop_if_cancelled()
        job.report(path.name)

    return export(
        wish.design,
        wish.folder,
        stem=wish.stem,
        options=wish.options,
        fonts=wish.fonts,
        progress=progress,
    )


def _first_folder(session: Session, settings: Settings) -> str:
    """Return where to export to: as last time, else beside the design, else at home."""
    beside = str(session.path.parent) if session.path else ""
    return settings["files/export"] or beside or settings["files/folder"] or str(Path.home())


def _stem_fault(stem: str) -> str:
    if not stem.strip(" ."):
        return tr("The files need a name.")
    if any(sign in stem for sign in '/\\:*?"<>|\0'):
        return tr("A name can't hold any of / \\ : * ? \" < > |.")
    return ""
