"""Text editing: words are written where they stand, with the caret on their line or ring.

The text itself is edited, braces and all, while the medal goes on showing what they stand for;
what stands in the braces beside the caret is told in a label. Every key is a change of the design,
so nothing is lost when the caret leaves, and undo takes a burst of typing back.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter

from obverse.design.edit import Pick, element_at, with_element
from obverse.design.elements import AnyElement, Inscription, Legend, NameRing
from obverse.design.model import Design
from obverse.design.variables import texts_of
from obverse.gui.canvas.gestures import Bench
from obverse.gui.canvas.outlines import turned
from obverse.gui.canvas.text_caret import Stop, nearest, stop_at
from obverse.gui.canvas.text_changes import (
    with_text_added,
    with_text_removed,
    with_texts,
)
from obverse.gui.canvas.text_entry import (
    Entry,
    all_selected,
    at_end,
    erase,
    follow,
    insert,
    put,
    step_to,
    word_at,
)
from obverse.gui.canvas.text_keys import control, is_for_text, shift, typed
from obverse.gui.canvas.text_marks import Written, paint_writing
from obverse.gui.canvas.text_places import TextPlaces
from obverse.gui.canvas.text_units import Unit
from obverse.gui.canvas.tool import Pointer
from obverse.gui.session import Message
from obverse.gui.words import tr

_Keys = QKeySequence.StandardKey
_LEAST_BLINK_MS = 200
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
        self._shows_caret = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)
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
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if flash > 0:
            self._blink.start(max(_LEAST_BLINK_MS, flash // 2))
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

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key does to a text; tell whether it was one of the text's."""
        self._show_caret()
        if event.matches(_Keys.SelectAll):
            self._change(all_selected(self.entry.text))
        elif event.matches(_Keys.Copy) or event.matches(_Keys.Cut):
            self._copy(cut=event.matches(_Keys.Cut))
        elif event.matches(_Keys.Paste):
            self._change(insert(self.entry, QGuiApplication.clipboard().text()))
        elif action := self._actions().get(event.key()):
            action(event)
        elif letters := typed(event):
            self._change(insert(self.entry, letters))
        else:
            return False
        return True

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
            self._change(put(self.entry, stop.place, selecting=True))

    def select_word(self, at: Pointer) -> None:
        """Select the word under the pointer."""
        self._put_at(at, selecting=False)
        self._change(word_at(self.entry, self.entry.caret))

    def compose(self, preedit: str, committed: str) -> None:
        """Take what an input method is making of several keys, and what it has made."""
        self.preedit = preedit
        if committed:
            self._change(insert(self.entry, committed))
        self._show_caret()

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
        paint_writing(painter, self._bench.canvas, written, shows_caret=self._shows_caret)

    def units(self) -> tuple[Unit, ...]:
        """Return the units of the text under the caret."""
        element = self._element()
        texts = self._places.units(element) if element else ()
        return texts[self.number] if self.number < len(texts) else ()

    def _element(self) -> AnyElement | None:
        return element_at(self._bench.session.design, self.pick) if self.pick else None

    def _take(self, number: int, entry: Entry) -> None:
        self.number, self.entry = number, entry
        self._show_caret()

    def _put_at(self, at: Pointer, *, selecting: bool) -> None:
        stop = nearest(self.stops(), at.x, at.y)
        element = self._element()
        if stop is None or element is None:
            return
        if stop.entry == self.number:
            self._take(self.number, put(self.entry, stop.place, selecting=selecting))
        else:
            text = texts_of(element)[stop.entry]
            self._take(stop.entry, Entry(text, stop.place, stop.place))

    def _change(self, entry: Entry) -> None:
        """Take a new entry, and make its text that of the design."""
        before, self.entry = self.entry, entry
        element = self._element()
        if entry.text != before.text and self.pick and element:
            texts = [*texts_of(element)]
            texts[self.number : self.number + 1] = [entry.text]
            if self._commit(self.pick, with_texts(element, texts), tr("Edit text"), self._merge()):
                # The caret moves with its letters, when they are laid out.
                self._steady()
                return
        self._show_caret()

    def _commit(self, pick: Pick, element: AnyElement, label: str, merge: str) -> bool:
        return self._bench.session.attempt(
            lambda design: with_element(design, pick, element), label, merge
        )

    def _merge(self) -> str:
        pick = self.pick
        return f"text:{pick.side}/{pick.id}/{self.number}" if pick else ""

    def _copy(self, *, cut: bool) -> None:
        if self.entry.selected:
            QGuiApplication.clipboard().setText(self.entry.selected)
            if cut:
                self._change(erase(self.entry, self.units(), 1))

    def _actions(self) -> dict[int, Callable[[QKeyEvent], object]]:
        keys = Qt.Key
        return {
            keys.Key_Left: lambda event: self._walk(event, -1),
            keys.Key_Right: lambda event: self._walk(event, 1),
            keys.Key_Up: lambda event: self._to_text(self.number - 1),
            keys.Key_Down: lambda event: self._to_text(self.number + 1),
            keys.Key_Home: lambda event: self._jump(event, "home"),
            keys.Key_End: lambda event: self._jump(event, "end"),
            keys.Key_Backspace: lambda event: self._erase(event, -1),
            keys.Key_Delete: lambda event: self._erase(event, 1),
            keys.Key_Return: self._enter,
            keys.Key_Enter: self._enter,
            keys.Key_Escape: lambda event: self.end(),
            keys.Key_Tab: lambda event: self._tab(1),
            keys.Key_Backtab: lambda event: self._tab(-1),
        }

    def _walk(self, event: QKeyEvent, step: int) -> None:
        selecting, by_word = shift(event), control(event)
        where: Literal["left", "right"] = "left" if step < 0 else "right"
        edge = 0 if step < 0 else len(self.entry.text)
        if self.entry.caret == edge and self.entry.caret == self.entry.anchor and not selecting:
            self._to_text(self.number + step, at_start=step > 0)
            return
        units = self.units()
        moved = step_to(self.entry, units, where, selecting=selecting, by_word=by_word)
        self._change(moved)

    def _jump(self, event: QKeyEvent, where: Literal["home", "end"]) -> None:
        self._change(step_to(self.entry, (), where, selecting=shift(event)))

    def _erase(self, event: QKeyEvent, step: int) -> None:
        if not self.entry.text and self._remove_text(step):
            return
        self._change(erase(self.entry, self.units(), step, by_word=control(event)))

    def _enter(self, event: QKeyEvent) -> None:
        """Go to the next line or name, one that is added if need be; a legend has only one.

        With Shift one is added in any case, between this one and the next.
        """
        element = self._element()
        if isinstance(element, Legend) or element is None or control(event) or not self.pick:
            self.end()
            return
        number = self.number + 1
        if number == len(texts_of(element)) or shift(event):
            added = with_text_added(element, number)
            label = tr("Add name") if isinstance(element, NameRing) else tr("Add line")
            if not self._commit(self.pick, added, label, ""):
                return
        self._to_text(number)
        self._change(all_selected(self.entry.text))

    def _tab(self, step: int) -> None:
        if self._to_text(self.number + step):
            self._change(all_selected(self.entry.text))
        else:
            self.end()

    def _to_text(self, number: int, *, at_start: bool = False) -> bool:
        """Go to another text of the element; tell whether there is one."""
        element = self._element()
        texts = texts_of(element) if element else ()
        if not 0 <= number < len(texts):
            return False
        self._bench.session.history_sealed()
        self._take(number, Entry(texts[number]) if at_start else at_end(texts[number]))
        return True

    def _remove_text(self, step: int) -> bool:
        """Take out a line or name that is empty; tell whether there is another to go to."""
        element = self._element()
        if isinstance(element, Legend) or element is None or not self.pick:
            return False
        if len(texts_of(element)) < 2:
            return False
        number = self.number
        label = tr("Remove name") if isinstance(element, NameRing) else tr("Remove line")
        if not self._commit(self.pick, with_text_removed(element, number), label, ""):
            return False
        kept = len(texts_of(element)) - 1
        to = number - 1 if step < 0 else min(number, kept - 1)
        return self._to_text(max(0, to), at_start=step > 0)

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

    def _on_blink(self) -> None:
        self._shows_caret = not self._shows_caret
        self._bench.canvas.update()

    def _show_caret(self) -> None:
        self._steady()
        self._bench.canvas.update()

    def _steady(self) -> None:
        """Let the caret stand for a while before it blinks again."""
        self._shows_caret = True
        if self._blink.isActive():
            self._blink.start()
