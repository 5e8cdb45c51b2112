"""MakePanel: a batch under way, from the first row to its report; the window never waits for it."""

from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from obverse.batch.events import Outcome
from obverse.batch.run import run_batch
from obverse.errors import ObverseError
from obverse.gui.dialogs.batch_list import MOST_TOLD, ListWish, Noticed, Survey
from obverse.gui.dialogs.batch_watch import BatchWatch, Standing
from obverse.gui.dialogs.field_note import sentence
from obverse.gui.dialogs.findings_list import FindingsList
from obverse.gui.jobs import Job, jobs_of
from obverse.gui.looks.icons import icon
from obverse.gui.words import mark, tr, tr_count

_STAGES = {
    "measure": mark("Measuring"),
    "make": mark("Making"),
    "sheet": mark("Contact sheet"),
}
_LAYING_OUT = mark("Laying out")


class MakePanel(QWidget):
    """Problems of a list, the bar of a batch, and what came of it."""

    #: A batch or a check began, or ended.
    changed = Signal()
    #: An Outcome, and whether it was a check alone.
    made = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs_of(self)
        self._job: Job | None = None
        self._place = Path()
        self._is_dry = False
        self.state = QLabel(wordWrap=True)
        self.problems = FindingsList(tr("What there is to know about the list"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress of the batch"))
        self.progress.hide()
        self.stop_button = QPushButton(icon("stop"), tr("&Stop"))
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        self.open_button = QPushButton(icon("folder"), tr("&Open folder"))
        self.open_button.clicked.connect(self._open_folder)
        self.open_button.hide()
        row = QHBoxLayout()
        for widget in (self.progress, self.stop_button, self.open_button):
            row.addWidget(widget, 1 if widget is self.progress else 0)
        row.addStretch()
        whole = QVBoxLayout(self)
        whole.addWidget(self.state)
        whole.addLayout(row)
        whole.addWidget(self.problems, 1)

    @property
    def is_busy(self) -> bool:
        """Tell whether a batch is under way."""
        return self._job is not None

    def show_survey(self, survey: Survey) -> None:
        """Show what reading the list brought up."""
        self.problems.clear()
        self.open_button.hide()
        self._add(survey.noticed)
        if survey.faulty > MOST_TOLD:
            self.problems.add("info", tr("More rows are like that."))
        words = tr_count("%n medals in the list", survey.medals)
        if survey.faulty:
            words = f"{words}; {tr_count('%n of them can’t be made', survey.faulty)}"
        self.state.setText(f"{words}.")

    def show_fault(self, fault: ObverseError) -> None:
        """Show why the list can't be taken."""
        self.problems.clear()
        self.problems.add("error", sentence(fault.message, fault.hint))
        self.state.setText(tr("No medal can be made of this list as it is."))

    def start(self, wish: ListWish, place: Path, *, dry: bool) -> None:
        """Make the medals, or only lay them out and write nothing."""
        assert not self.is_busy, "one batch at a time"
        self._place, self._is_dry = place, dry
        self.problems.clear()
        self.open_button.hide()
        self.state.setText(tr("Reading the list…"))
        self.progress.setRange(0, 0)
        self.progress.setValue(0)
        self.progress.show()
        self.stop_button.setEnabled(True)
        self.stop_button.show()
        self._job = self._jobs.run(lambda job: _make(job, wish, place), self._done, self.show_fault)
        self._job.reported.connect(self._show_standing)
        self._job.ended.connect(self._on_ended)
        self.changed.emit()

    def stop(self) -> None:
        """Ask the batch to end in good order: medals that are begun are finished."""
        if self._job:
            self._job.cancel()
            self.stop_button.setEnabled(False)
            self.state.setText(tr("Stopping when the medals that are begun are finished…"))

    def leave(self) -> None:
        """Stop, and wait for nothing: the window closes."""
        self._jobs.leave()

    def _show_standing(self, standing: Standing) -> None:
        self._add(standing.noticed)
        if standing.stage is None:
            return
        self.progress.setRange(0, max(standing.total, 1))
        self.progress.setValue(standing.done)
        if self._job and not self._job.is_cancelled():
            self.state.setText(show_standing(standing, dry=self._is_dry))

    def _add(self, noticed: tuple[Noticed, ...]) -> None:
        for finding, row in noticed:
            where = finding.where
            if row is not None:
                number = tr("row {row}", row=QLocale().toString(row))
                where = f"{number}, {where}" if where else number
            self.problems.add(finding.severity, sentence(finding.message, finding.hint), where)

    def _done(self, outcome: Outcome) -> None:
        self.state.setText(show_outcome(outcome, dry=self._is_dry))
        if outcome.trouble:
            self.problems.add("error", sentence(*outcome.trouble))
        self.open_button.setVisible(not self._is_dry and outcome.made + outcome.kept > 0)
        self.made.emit(outcome, self._is_dry)

    def _on_ended(self) -> None:
        self._job = None
        self.progress.hide()
        self.stop_button.hide()
        self.changed.emit()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place)))


def _make(job: Job, wish: ListWish, place: Path) -> Outcome:
    watch = BatchWatch(job.report)
    outcome = run_batch(
        wish.design,
        wish.path,
        place,
        wish.options,
        fonts=wish.fonts,
        observe=watch.take,
        is_stopping=job.is_cancelled,
    )
    watch.tell()
    return outcome


def show_standing(standing: Standing, *, dry: bool) -> str:
    """Return how far a batch is: so many of so many, how fast, and how long it will take."""
    locale = QLocale()
    stage = _LAYING_OUT if dry else _STAGES[standing.stage or "make"]
    words = tr(
        "{stage}: {done} of {total}",
        stage=tr(stage),
        done=locale.toString(standing.done),
        total=locale.toString(standing.total),
    )
    parts = [words]
    if standing.failed:
        parts.append(tr("{count} failed", count=locale.toString(standing.failed)))
    if standing.seconds_left is not None:
        parts.append(tr("{rate} a second", rate=locale.toString(standing.rate, "f", 0)))
        parts.append(show_seconds(standing.seconds_left))
    return ", ".join(parts)


def show_seconds(seconds: float) -> str:
    """Return how long something will take, roughly, as a person says it."""
    if seconds < 90:
        return tr_count("about %n s left", max(1, round(seconds)))
    if seconds < 90 * 60:
        return tr_count("about %n min left", round(seconds / 60))
    return tr_count("about %n h left", round(seconds / 3600))


def show_outcome(outcome: Outcome, *, dry: bool) -> str:
    """Return what came of a batch, in a sentence or two."""
    locale = QLocale()
    done, total = locale.toString(outcome.made + outcome.kept), locale.toString(outcome.total)
    said = (
        tr("{done} of {total} medals can be made") if dry else tr("{done} of {total} medals made")
    )
    parts = [said.format(done=done, total=total)]
    if outcome.kept:
        parts.append(tr("{count} kept from before", count=locale.toString(outcome.kept)))
    if outcome.failed:
        parts.append(tr("{count} failed", count=locale.toString(outcome.failed)))
    if outcome.left:
        parts.append(tr("{count} not reached", count=locale.toString(outcome.left)))
    return ", ".join(parts) + "."
