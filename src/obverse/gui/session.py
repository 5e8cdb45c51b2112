"""Session: the document that is open, its history and selection, and what came of laying it out."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from obverse.design.edit import FieldPath, Pick, with_value
from obverse.design.follow import follow, picks_of
from obverse.design.history import History
from obverse.design.model import Design
from obverse.errors import ObverseError
from obverse.findings import Severity
from obverse.gui.layouter import Layouter, Result
from obverse.gui.memory import give_back
from obverse.text.fonts import FontLibrary

#: A pause this long ends a burst of typing: what follows is a step of its own.
BURST_MS = 1000
#: A pause as long as this, and what the cut does to the present design is found out.
CALM_MS = 400
#: How the merge key of a drag begins: however long the button is held, the drag stays one step.
DRAG = "drag:"


class Message(NamedTuple):
    """One sentence for the message bar, and what to do about it."""

    text: str
    hint: str = ""
    severity: Severity = "error"


class Session(QObject):
    """One open document. Whoever changes it calls `commit`; whoever shows it listens."""

    #: The present design: after every commit, undo, redo and opening.
    design_changed = Signal(object)
    #: A Result: artwork and findings of the latest design.
    laid_out = Signal(object)
    #: The tuple of Picks.
    selection_changed = Signal(object)
    #: Path, title or saved state changed: for title bars and the undo actions.
    state_changed = Signal()
    #: A Message for the bar.
    told = Signal(object)
    #: Another document is open in the place of the one before.
    document_opened = Signal()

    def __init__(self, design: Design, fonts: FontLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History(design)
        self.fonts = fonts
        self.path: Path | None = None
        #: Texts for variables other than the design's own: a row of a list being looked at.
        self.values: Mapping[str, str] | None = None
        self.result: Result | None = None
        self._selection: tuple[Pick, ...] = ()
        self._shown = design
        self._wants_pieces = False
        self._layouter = Layouter(self)
        self._layouter.done.connect(self._on_done)
        self._burst = QTimer(self, singleShot=True, interval=BURST_MS)
        self._burst.timeout.connect(self.history_sealed)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._cut)
        self.lay_out()

    @property
    def design(self) -> Design:
        """The present design."""
        return self.history.design

    @property
    def is_dirty(self) -> bool:
        """Tell whether closing now would lose something."""
        return not self.history.is_saved

    @property
    def selection(self) -> tuple[Pick, ...]:
        """The elements that are selected, in the order in which they were."""
        return self._selection

    def select(self, picks: Iterable[Pick]) -> None:
        """Select these elements and no others; those that are gone are left out."""
        present = picks_of(self.design)
        chosen = tuple(dict.fromkeys(pick for pick in picks if pick in present))
        if chosen != self._selection:
            self._selection = chosen
            self.selection_changed.emit(chosen)

    def commit(self, design: Design, label: str, merge: str = "") -> None:
        """Make a design the present, as one undo step, or as a part of the one before.

        `label` is what the step is called, in the person's language; steps in a row that share a
        merge key are one: give a drag a key of its own, and a burst of typing that of its field.
        """
        if self.history.record(design, label, merge):
            if merge.startswith(DRAG):
                self._burst.stop()
            elif merge:
                self._burst.start()
            self._show()

    def attempt(self, edit: Callable[[Design], Design], label: str, merge: str = "") -> bool:
        """Commit what an edit makes of the design; a refusal is told, and nothing changes."""
        try:
            design = edit(self.design)
        except ObverseError as fault:
            self.tell(fault)
            return False
        self.commit(design, label, merge)
        return True

    def set_value(self, path: FieldPath, value: object, label: str, merge: str = "") -> bool:
        """Change one field; tell whether the model allowed it."""
        return self.attempt(lambda design: with_value(design, path, value), label, merge)

    def call_off(self, merge: str) -> None:
        """Take back the step of a drag that was called off, as if it had never been."""
        if self.history.drop(merge):
            self._show()

    def hold(self) -> None:
        """Let a run of merging go on over pauses, until `history_sealed`: a drag may rest."""
        self._burst.stop()

    def history_sealed(self) -> None:
        """End a run of merging, as when a field loses the focus."""
        self._burst.stop()
        self.history.seal()

    def undo(self) -> None:
        """Go one step back."""
        if self.history.undo():
            self._show()

    def redo(self) -> None:
        """Go one step forward again."""
        if self.history.redo():
            self._show()

    def open(self, design: Design, path: Path | None = None, *, saved: bool = True) -> None:
        """Put another document in the place of this one; the caller has asked about changes."""
        self.history = History(design)
        if not saved:
            self.history.mark_unsaved()
        self.path, self.values, self.result = path, None, None
        self._layouter.forget()
        self.select(())
        self.document_opened.emit()
        give_back()  # what was known of the other document, and its history
        self._show()

    def mark_saved(self, path: Path, design: Design) -> None:
        """Say that a file now holds the design."""
        self.path = path
        self.history.mark_saved(design)
        self.state_changed.emit()

    def tell(self, what: ObverseError | Message) -> None:
        """Show a sentence in the message bar."""
        if isinstance(what, ObverseError):
            what = Message(what.message, what.hint)
        self.told.emit(what)

    def preview(self, values: Mapping[str, str] | None) -> None:
        """Lay out with other texts for the variables, as a row of a list has them."""
        self.values = values
        self.lay_out()

    def use_fonts(self, fonts: FontLibrary) -> None:
        """Lay out with other typefaces."""
        self.fonts = fonts
        self.lay_out()

    def want_pieces(self, *, wanted: bool) -> None:
        """Say whether results must hold the pieces of a split medal."""
        if wanted and not self._wants_pieces:
            self._wants_pieces = True
            self.lay_out()
        self._wants_pieces = wanted

    def lay_out(self) -> None:
        """Ask for the artwork of the present design; `laid_out` tells when it is there.

        What the cut does to it is known a moment after the person has paused, unless pieces are
        wanted: cutting takes longer than a letter may take to show.
        """
        self._calm.stop()
        self._layouter.ask(self.design, self.values, self.fonts, pieces=self._wants_pieces)

    def successor(self) -> "Session":
        """Return a session with the same document, history and all, and no listeners yet.

        A row of a list is looked at no more: the dialog that showed it goes with its window.
        """
        heir = Session(self.design, self.fonts, self.parent())
        heir.history, heir.path = self.history, self.path
        heir.select(self._selection)
        return heir

    def close(self) -> None:
        """End the thread that lays out."""
        self._calm.stop()
        self._layouter.close()

    def _show(self) -> None:
        before, self._shown = self._shown, self.design
        self.lay_out()
        self.design_changed.emit(self.design)
        self.select(follow(self._selection, before, self.design))
        self.state_changed.emit()

    def _on_done(self, result: Result) -> None:
        if result.design.split and result.halved is None:
            # Until then the last findings about the cut stay, or they would flicker.
            known = self.result.about_cut if self.result else ()
            result = result._replace(about_cut=known)
            if result.design is self.design:  # else another is on its way
                self._calm.start()
        self.result = result
        self.laid_out.emit(result)

    def _cut(self) -> None:
        self._layouter.ask(self.design, self.values, self.fonts, pieces=True)
