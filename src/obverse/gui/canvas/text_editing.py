"""Text editing: words are written where they stand, with the caret on their line or ring.

The text itself is edited, braces and all, while the medal goes on showing what they stand for;
what stands in the braces beside the caret is told in a label. Every key is a change of the design,
so nothing is lost when the caret leaves, and undo takes a burst of typing back. What each key does
is in `text_commands.py`.
"""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from obverse.design.edit import Pick, element_at, with_element
from obverse.design.elements import AnyElement, Inscription, Legend, NameRing
from obverse.design.model import Design
from obverse.design.variables import texts_of
from obverse.gui.canvas.gestures import Bench
from obverse.gui.canvas.outlines import turned
from obverse.gui.canvas.text_blink import Blink
from obverse.gui.canvas.text_caret import Stop, nearest, stop_at
from obverse.gui.canvas.text_changes import with_text_added, with_texts
from obverse.gui.canvas.text_entry import (
    Entry,
    all_selected,
    at_end,
    follow,
    insert,
    put,
    word_at,
)
from obverse.gui.canvas.text_keys import is_for_text
from obverse.gui.canvas.text_marks import Written, paint_writing
from obverse.gui.canvas.text_places import TextPlaces
from obverse.gui.canvas.text_units import Unit
from obverse.gui.canvas.tool import Pointer
from obverse.gui.session import Message
from obverse.gui.words import tr

#: A click this near to the middle of a line, in cap heights, puts the caret there.
_CLICK_REACH = 0.65


class TextEditing(QObject):
    """The caret in one text of one element, or nothing."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.canvas)
        self._bench = bench
        self.pick: Pick | None = None
        self.number = 0
        self.entry = Entry("")
        self.preedit = ""
        self._places = TextPlaces(bench.session)
        self._blink = Blink(bench.canvas)
        bench.session.design_changed.connect(self._on_design_changed)

    @property
    def is_active(self) -> bool:
        """Tell whether a text is being edited."""
        return self.pick is not None

    def begin(self, pick: Pick, at: Pointer | None = None) -> bool:
        """Edit an element's words, at a place or all of them; tell whether it has any."""
        element = element_at(self._bench.session.design, pick)
        if element is None or not isinstance(element, Legend | NameRing | Inscription):
            return False
        if element.locked:
            text = tr("“{name}” is locked", name=element.label or element.id)
            hint = tr("Unlock it in the structure to edit its text")
            self._bench.session.tell(Message(text, hint, "info"))
            return False
        self.end()
        if not texts_of(element):
            element = with_text_added(element, 0)
            if not self._commit(pick, element, tr("Edit text"), ""):
                return False
        self.pick = pick
        self._take(0, all_selected(texts_of(element)[0]))
        if at is not None:
            self._put_at(at, selecting=False)
        self._blink.begin()
        self._bench.canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        return True

    def end(self) -> None:
        """Leave the text as it is now."""
        if self.pick is None:
            return
        self.pick, self.preedit = None, ""
        self._blink.stop()
        self._bench.canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._bench.session.history_sealed()
        self._bench.canvas.update()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is to be written with, rather than a shortcut of the window."""
        return self.is_active and is_for_text(event)

    def is_near(self, at: Pointer) -> bool:
        """Tell whether a point lies on the words that are being edited."""
        if self.pick is None or at.side != self.pick.side:
            return False
        stop = nearest(self.stops(), at.x, at.y)
        if stop is None:
            return False
        along, up = turned((at.x - stop.x, at.y - stop.y), -stop.rotation)
        return abs(along) <= stop.height and abs(up) <= _CLICK_REACH * stop.height

    def press(self, at: Pointer) -> None:
        """Put the caret where the pointer is; with Shift select up to there."""
        self._put_at(at, selecting=at.shift)

    def drag(self, at: Pointer) -> None:
        """Select from where the button went down to the pointer, in one text."""
        stop = nearest([each for each in self.stops() if each.entry == self.number], at.x, at.y)
        if stop:
            self.change(put(self.entry, stop.place, selecting=True))

    def select_word(self, at: Pointer) -> None:
        """Select the word under the pointer."""
        self._put_at(at, selecting=False)
        self.change(word_at(self.entry, self.entry.caret))

    def compose(self, preedit: str, committed: str) -> None:
        """Take what an input method is making of several keys, and what it has made."""
        self.preedit = preedit
        if committed:
            self.change(insert(self.entry, committed))
        self.show_caret()

    def answer(self, query: Qt.InputMethodQuery) -> object:
        """Return what an input method asks about the text, None where it isn't known."""
        stop = self.caret()
        if self.pick is None or stop is None:
            return None
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            foot = self._bench.canvas.to_px(self.pick.side, stop.x, stop.y)
            return QRectF(foot.x(), foot.y() - 12, 1, 24).toRect()
        texts = {
            Qt.InputMethodQuery.ImSurroundingText: self.entry.text,
            Qt.InputMethodQuery.ImCurrentSelection: self.entry.selected,
            Qt.InputMethodQuery.ImCursorPosition: self.entry.caret,
            Qt.InputMethodQuery.ImAnchorPosition: self.entry.anchor,
        }
        return texts.get(query)

    def caret(self) -> Stop | None:
        """Return where the caret stands."""
        return stop_at(self.stops(), self.number, self.entry.caret) if self.pick else None

    def stops(self) -> tuple[Stop, ...]:
        """Return all places for the caret, by the artwork that is there."""
        return self._places.stops(self.pick) if self.pick else ()

    def paint(self, painter: QPainter) -> None:
        """Paint the caret and what is selected."""
        if self.pick is None:
            return
        written = Written(
            self.pick.side, self.number, self.entry, self.stops(), self.units(), self.preedit
        )
        paint_writing(painter, self._bench.canvas, written, shows_caret=self._blink.shows_caret)

    def units(self) -> tuple[Unit, ...]:
        """Return the units of the text under the caret."""
        element = self.element()
        texts = self._places.units(element) if element else ()
        return texts[self.number] if self.number < len(texts) else ()

    def element(self) -> AnyElement | None:
        """Return the element that is being edited, None if nothing is or it is gone."""
        return element_at(self._bench.session.design, self.pick) if self.pick else None

    def change(self, entry: Entry) -> None:
        """Take a new entry, and make its text that of the design."""
        before, self.entry = self.entry, entry
        element = self.element()
        if entry.text != before.text and self.pick and element:
            texts = [*texts_of(element)]
            texts[self.number : self.number + 1] = [entry.text]
            if self._commit(self.pick, with_texts(element, texts), tr("Edit text"), self._merge()):
                # The caret moves with its letters, when they are laid out.
                self._blink.steady()
                return
        self.show_caret()

    def replace_element(self, element: AnyElement, label: str) -> bool:
        """Put another element in the place of the one that is edited, as a step of its own."""
        return self.pick is not None and self._commit(self.pick, element, label, "")

    def go_to(self, number: int, *, at_start: bool = False) -> bool:
        """Go to another text of the element; tell whether there is one."""
        element = self.element()
        texts = texts_of(element) if element else ()
        if not 0 <= number < len(texts):
            return False
        self._bench.session.history_sealed()
        self._take(number, Entry(texts[number]) if at_start else at_end(texts[number]))
        return True

    def show_caret(self) -> None:
        """Show the caret where it stands now, and let it stand for a while."""
        self._blink.steady()
        self._bench.canvas.update()

    def _take(self, number: int, entry: Entry) -> None:
        self.number, self.entry = number, entry
        self.show_caret()

    def _put_at(self, at: Pointer, *, selecting: bool) -> None:
        stop = nearest(self.stops(), at.x, at.y)
        element = self.element()
        if stop is None or element is None:
            return
        if stop.entry == self.number:
            self._take(self.number, put(self.entry, stop.place, selecting=selecting))
        else:
            text = texts_of(element)[stop.entry]
            self._take(stop.entry, Entry(text, stop.place, stop.place))

    def _commit(self, pick: Pick, element: AnyElement, label: str, merge: str) -> bool:
        return self._bench.session.attempt(
            lambda design: with_element(design, pick, element), label, merge
        )

    def _merge(self) -> str:
        pick = self.pick
        return f"text:{pick.side}/{pick.id}/{self.number}" if pick else ""

    def _on_design_changed(self, design: Design) -> None:
        """Follow changes that others make: undo, the inspector, another document."""
        if self.pick is None:
            return
        element = element_at(design, self.pick)
        texts = texts_of(element) if element else ()
        if element is None or element.locked or not texts:
            self.end()
            return
        self.number = min(self.number, len(texts) - 1)
        if texts[self.number] != self.entry.text:
            self.entry = follow(self.entry, texts[self.number])
