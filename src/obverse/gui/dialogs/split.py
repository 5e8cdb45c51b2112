"""SplitDialog: cuts the medal into pieces, with the seam before one's eyes."""

from itertools import count

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from obverse.gui.dialogs.findings_list import FindingsList
from obverse.gui.dialogs.seam_picture import SeamPicture
from obverse.gui.dialogs.seam_search import Place, find_place
from obverse.gui.dialogs.split_form import SplitForm
from obverse.gui.jobs import Job, jobs_of
from obverse.gui.layouter import Result
from obverse.gui.looks.icons import icon
from obverse.gui.session import Session
from obverse.gui.words import tr
from obverse.halves.split_artwork import Halved, split_artwork
from obverse.units import Mm

_numbers = count(1)


class SplitDialog(QDialog):
    """Changes the design as one goes; all of it is one step, and Cancel takes it back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._merge = f"split-dialog-{next(_numbers)}"
        self._jobs = jobs_of(self)
        self._measuring: Job | None = None
        self._searching: Job | None = None
        self.halved: Halved | None = None
        self.setWindowTitle(tr("Split"))
        self._make_parts()
        self._arrange()
        session.history_sealed()
        session.laid_out.connect(self._on_laid_out)
        session.design_changed.connect(self._show_picture)
        self.resize(1020, 640)
        self._show_picture()
        if session.result:
            self._on_laid_out(session.result)

    def _make_parts(self) -> None:
        self.form = SplitForm(self._session.design.split)
        self.form.changed.connect(self._apply)
        self.picture = SeamPicture()
        self.picture.turned.connect(self._on_turned)
        self.nearest = QLabel(wordWrap=True)
        self.fit = QLabel(wordWrap=True)
        self.findings = FindingsList(tr("What there is to know about the seam"))
        self.findings.setMaximumHeight(120)
        self.search_button = QPushButton(icon("rotate"), tr("&Turn the seam clear of letters"))
        self.search_button.setToolTip(
            tr("Tries bearings in steps of one degree, the nearest ones first")
        )
        self.search_button.clicked.connect(self.search)
        self.search_state = QLabel(wordWrap=True)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.form)
        scroll.setMinimumWidth(410)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.picture, 1)
        right.addWidget(self.nearest)
        right.addWidget(self.fit)
        right.addWidget(self.findings)
        search = QHBoxLayout()
        search.addWidget(self.search_button)
        search.addWidget(self.search_state, 1)
        right.addLayout(search)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(scroll)
        columns.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(columns, 1)
        whole.addWidget(self.buttons)

    def _apply(self) -> None:
        """Make what the fields say the present design, within the one step."""
        split = self.form.split()
        self._session.set_value(("split",), split, tr("Split the medal"), self._merge)
        # A person may look at it for as long as they like, and it stays one step.
        self._session.hold()

    def _on_turned(self, bearing: float) -> None:
        split = self._session.design.split
        if split:
            self.form.turn(bearing - split.seam.bearing)

    def _show_picture(self) -> None:
        self.picture.show_result(self._session.result, self._session.design)

    def _on_laid_out(self, result: Result) -> None:
        self._show_picture()
        if self._measuring:
            self._measuring.forget()
            self._measuring = None
        design, values = result.design, self._session.values
        if design.split is None or result.halved is not None:
            self._show_halved(result.halved)
            return
        artwork = result.laid.artwork
        self._measuring = self._jobs.run(
            lambda job: split_artwork(artwork, design, values),
            self._show_halved,
            self._session.tell,
        )

    def _show_halved(self, halved: Halved | None) -> None:
        self._measuring, self.halved = None, halved
        is_split = halved is not None
        for widget in (self.search_button, self.nearest, self.fit, self.findings):
            widget.setVisible(is_split)
        self.nearest.setText(_nearest_words(halved) if halved else "")
        self.fit.setText(_fit_words(halved) if halved else "")
        findings = halved.findings if halved else ()
        self.findings.show_findings(findings)
        self.findings.setVisible(bool(findings))

    @property
    def is_measured(self) -> bool:
        """Tell whether what is shown was measured on the design as it is."""
        result = self._session.result
        is_fresh = result is not None and result.design is self._session.design
        return is_fresh and self._measuring is None

    def search(self) -> None:
        """Turn the seam by the least angle at which it keeps clear of letters, or stop looking."""
        if self._searching:
            self._searching.cancel()
            return
        design, fonts = self._session.design, self._session.fonts
        if design.split is None:  # undone a moment ago: the button is about to go
            return
        self._searching = self._jobs.run(
            lambda job: find_place(design, fonts, job.stop_if_cancelled, job.report),
            self._take_place,
            self._session.tell,
        )
        self._searching.reported.connect(self._show_tried)
        self._searching.ended.connect(self._on_search_ended)
        self.search_button.setText(tr("&Stop looking"))
        self.form.setEnabled(False)

    def _show_tried(self, tried: int) -> None:
        self.search_state.setText(tr("Looking: {tried} of 359 turns tried", tried=tried))

    def _take_place(self, place: Place) -> None:
        split = self._session.design.split
        if split is None:
            return
        if place.turn:
            self.form.turn(place.turn)
        self.search_state.setText(_place_words(place, is_clear=place.is_clear(split)))

    def _on_search_ended(self) -> None:
        if self._searching and self._searching.is_cancelled():
            self.search_state.clear()
        self._searching = None
        self.search_button.setText(tr("&Turn the seam clear of letters"))
        self.form.setEnabled(True)

    def reject(self) -> None:
        """Take everything back and close."""
        self._session.call_off(self._merge)
        super().reject()

    def done(self, result: int) -> None:
        """Close; what was changed is one step."""
        self._jobs.leave()
        self._session.history_sealed()
        super().done(result)


def _nearest_words(halved: Halved) -> str:
    near = halved.proof.nearest_letter if halved.proof else None
    if near is None:
        return tr("No letter is anywhere near the seam.") if halved.proof else ""
    places = {"element": near.element, "letter": near.letter}
    if near.distance_mm < 0:
        deep = _show(-near.distance_mm)
        return tr(
            "The seam goes {deep} into the letter “{letter}” of {element}.", deep=deep, **places
        )
    away = _show(near.distance_mm)
    return tr("Nearest letter: “{letter}” of {element}, {away} from the cut.", away=away, **places)


def _fit_words(halved: Halved) -> str:
    proof = halved.proof
    if proof is None:
        return tr("The medal can't be cut like that.")
    if not proof.fits:
        return tr("The pieces do not fit.")
    return tr("The pieces fit, {gap} apart.", gap=_show(proof.gap_mm))


def _place_words(place: Place, *, is_clear: bool) -> str:
    if is_clear and not place.turn:
        return tr("No letter is touched where the seam is.")
    if is_clear:
        return tr("Turned by {angle}°: no letter is touched.", angle=_number(place.turn, 0))
    return tr("Some letter is touched at every bearing; this one is best. Try another offset.")


def _show(length: Mm) -> str:
    return tr("{length} mm", length=_number(length, 2))


def _number(value: float, decimals: int) -> str:
    return QLocale().toString(value, "f", decimals)
