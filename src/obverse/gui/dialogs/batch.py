"""BatchDialog: a medal of every row of a list, looked at before and watched while it is made."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from obverse.batch.events import Outcome
from obverse.errors import BatchError, ObverseError
from obverse.gui.dialogs.batch_files import BatchFiles
from obverse.gui.dialogs.batch_list import Head, ListWish, Medal, Survey, WholeList, read_head
from obverse.gui.dialogs.field_note import FieldNote
from obverse.gui.dialogs.list_page import ListPage
from obverse.gui.dialogs.make_panel import MakePanel
from obverse.gui.jobs import Job, jobs_of
from obverse.gui.looks.icons import icon
from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings
from obverse.gui.typefaces import files_for
from obverse.gui.words import tr, tr_count
from obverse.library import stem_of
from obverse.lists import READERS

#: A change waits this long for the next one before the list is read anew.
_PAUSE_MS = 200
_EXAMPLES = 3


class BatchDialog(QDialog):
    """Stands beside the canvas, which shows the row that is chosen."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # PNG is drawn by processes of the batch, so the window's own worker stays free.
        self._session, self._settings = session, settings
        self._whole = WholeList()
        self._reading = jobs_of(self, self._whole.close)
        self._path: Path | None = None
        self._survey: Survey | None = None
        self._looking: list[Job] = []
        self._is_closing = False
        self.setWindowTitle(tr("Batch"))
        self.setAcceptDrops(True)
        self._make_parts()
        self._arrange()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        session.design_changed.connect(self._on_design)
        self.resize(1000, 720)
        self._enable()

    def open(self) -> None:
        """Show the dialog beside the canvas, not in its way: rows are looked at there."""
        self.show()

    def _make_parts(self) -> None:
        self.page = ListPage(self._session)
        self.page.choose_button.clicked.connect(self._choose)
        self.page.matching.changed.connect(self._changed)
        self.page.wanted.connect(self.show_medal)
        self.files = BatchFiles(str(Path.home()), self._session.design.split)
        self.files.changed.connect(self._changed)
        self.panel = MakePanel()
        self.panel.changed.connect(self._enable)
        self.panel.changed.connect(self._close_if_ended)
        self.panel.made.connect(self._on_made)
        self.check_button = QPushButton(tr("&Check all rows"))
        self.check_button.setToolTip(tr("Lays out every medal and writes nothing"))
        self.check_button.clicked.connect(lambda: self.start(dry=True))
        self.make_button = QPushButton(icon("batch"), tr("&Make medals"))
        self.make_button.setDefault(True)
        self.make_button.clicked.connect(lambda: self.start(dry=False))
        #: Why nothing can be made, on whichever page that may be set right.
        self.obstacle = FieldNote()
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.addTab(self.page, tr("1  List"))
        self.tabs.addTab(self.files, tr("2  Files"))
        self.tabs.addTab(self.panel, tr("3  Medals"))
        feet = QHBoxLayout()
        feet.addWidget(self.check_button)
        feet.addWidget(self.obstacle, 1)
        feet.addStretch()
        feet.addWidget(self.close_button)
        feet.addWidget(self.make_button)
        whole = QVBoxLayout(self)
        whole.addWidget(self.tabs, 1)
        whole.addLayout(feet)

    def open_list(self, path: Path) -> None:
        """Look at a list: its columns, its first rows, then all of it."""
        self._path = path
        self.page.matching.forget()
        self.files.folder.set_folder(path.parent / f"{path.stem}-medals")
        self._look()

    def wish(self) -> ListWish:
        """Return the list with all that is chosen."""
        assert self._path is not None, "there is no list yet"
        session, matching = self._session, self.page.matching
        design = session.design
        options = msgspec.structs.replace(
            self.files.options(stem_of(session.path or "-", design)),
            columns=matching.columns(),
            constants=matching.constants(),
            copies=matching.copies,
        )
        own = tuple(Path(file) for file in self._settings["files/typefaces"])
        return ListWish(self._path, design, options, files_for(design, own))

    def _on_design(self) -> None:
        self.files.form.set_split(self._session.design.split)
        self._changed()

    def _changed(self) -> None:
        if self._path and not self.panel.is_busy:
            self._survey = None
            self._enable()
            self._pause.start()

    def _look(self) -> None:
        self._pause.stop()
        for job in self._looking:
            job.forget()
        self._survey = None
        wish, whole = self.wish(), self._whole
        self.page.title.setText(tr("Reading {name}…", name=wish.path.name))
        head = self._reading.run(lambda job: read_head(wish), self._show_head, self._refuse)
        survey = self._reading.run(
            lambda job: whole.read(wish, job.stop_if_cancelled, job.report),
            self._show_survey,
            self._refuse,
        )
        survey.reported.connect(self._show_count)
        self._looking = [head, survey]
        self._enable()

    def _show_head(self, head: Head) -> None:
        self.page.show_head(self._session.design, head)
        is_naming = isinstance(head.refusal, BatchError)
        self.files.name_note.tell(head.refusal if is_naming else None)
        stems = [each.stem for each in head.medals if each and each.stem]
        self.files.example.setText("\n".join(stems[:_EXAMPLES]))
        rows = len(head.records)
        self._say(
            tr_count("%n rows", rows) if head.is_whole else tr_count("%n rows and more", rows)
        )
        known = [each.number for each in head.medals if each]
        if known:
            self.show_medal(min(self.page.steps.number.value(), known[-1]))
        else:
            self._session.preview(None)
        if head.refusal:
            self._looking[1].forget()
            self.panel.show_fault(head.refusal)
        self._enable()

    def _show_count(self, rows: int) -> None:
        self._say(tr_count("%n rows and more", rows))

    def _say(self, words: str) -> None:
        self.page.title.setText(f"{self._path.name}: {words}" if self._path else words)

    def _show_survey(self, survey: Survey) -> None:
        self._survey = survey
        self._say(tr_count("%n medals", survey.medals))
        self.page.steps.set_count(survey.medals, is_whole=True)
        self.panel.show_survey(survey)
        self._enable()

    def _refuse(self, fault: ObverseError) -> None:
        self.page.note.tell(fault)
        self.page.title.setText(self._path.name if self._path else "")
        self.panel.show_fault(fault)
        self._enable()

    def show_medal(self, number: int) -> None:
        """Show a medal of the list on the canvas."""
        self.page.show_number(number)
        near, whole = self.page.near(number), self._whole
        if near:
            self._show_medal(near)
        elif self._survey:
            self._reading.run(lambda job: whole.medal(number), self._show_medal, self._refuse)

    def _show_medal(self, medal: Medal) -> None:
        # A person may have gone on meanwhile.
        if medal.number == self.page.steps.number.value():
            self.page.show_medal(medal)
            self._session.preview(medal.values)

    @property
    def is_ready(self) -> bool:
        """Tell whether a list was read to its end and can be made."""
        return self._survey is not None and not self._pause.isActive()

    @property
    def is_busy(self) -> bool:
        """Tell whether medals are being made."""
        return self.panel.is_busy

    def _enable(self) -> None:
        is_free, survey = not self.panel.is_busy, self._survey
        fault = self.files.fault()
        can_check = is_free and self.is_ready and not self.files.form.fault()
        self.check_button.setEnabled(can_check)
        self.make_button.setEnabled(can_check and not fault)
        words = tr("&Make medals")
        if self.files.goes_on:
            words = tr("&Go on")
        elif survey:
            words = tr_count("&Make %n medals", survey.medals - survey.faulty)
        self.make_button.setText(words)
        self.obstacle.say(fault if is_free and survey else "")
        for part in (self.files, self.page.choose_button, self.page.matching):
            part.setEnabled(is_free)

    def start(self, *, dry: bool) -> None:
        """Make the medals, or only check them."""
        wish = self.wish()
        options = msgspec.structs.replace(wish.options, dry_run=dry)
        self.tabs.setCurrentWidget(self.panel)
        self.panel.start(wish._replace(options=options), self.files.folder.folder, dry=dry)

    def _on_made(self, outcome: Outcome, dry: bool) -> None:
        if outcome.left and not dry:
            self.files.go_on()
        if not dry:
            words = tr_count("%n medals were made.", outcome.made + outcome.kept)
            self._session.tell(Message(words, severity="info"))

    def _choose(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in READERS)
        start = str(self._path or self._settings["files/folder"] or Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a list"), start, f"{tr('Lists')} ({kinds})"
        )
        if name:
            self.open_list(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a file that may be a list."""
        if _dropped(event) and not self.panel.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Look at the list that was dropped."""
        path = _dropped(event)
        if path and not self.panel.is_busy:
            event.acceptProposedAction()
            self.open_list(path)

    def reject(self) -> None:
        """Close; a batch under way is stopped first, and the window goes when it has ended."""
        if self.panel.is_busy:
            self._is_closing = True
            self.panel.stop()
            return
        super().reject()

    def _close_if_ended(self) -> None:
        if self._is_closing and not self.panel.is_busy:
            super().reject()

    def done(self, result: int) -> None:
        """Close, and show the design on the canvas as it is."""
        self._pause.stop()
        self._reading.leave(self._whole.close)
        self.panel.leave()
        self._session.preview(None)
        super().done(result)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
