"""Select tool: selects, drags, nudges and writes on the canvas."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter

from obverse.design.edit import FACES, Pick, element_at
from obverse.design.elements import Inscription, Legend, NameRing
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.drags import nudged
from obverse.gui.canvas.frames import cursor_of
from obverse.gui.canvas.gestures import Bench, Gesture, Pulling
from obverse.gui.canvas.pointing import Pointing, Spot
from obverse.gui.canvas.presses import gesture_at
from obverse.gui.canvas.selection_marks import Marks, paint_marks
from obverse.gui.canvas.text_commands import obey
from obverse.gui.canvas.text_editing import TextEditing
from obverse.gui.canvas.tool import Pointer
from obverse.gui.layouter import Result
from obverse.gui.session import Session
from obverse.gui.settings import Settings
from obverse.gui.words import tr

#: Shift makes a nudge as many times larger.
_LARGE = 10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_OTHER_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class SelectTool(QObject):
    """The hand on the canvas: what the left button and the keyboard do with elements."""

    def __init__(self, canvas: Canvas, session: Session, settings: Settings) -> None:
        super().__init__(canvas)
        self._bench = Bench(canvas, session, settings)
        self._canvas, self._session, self._settings = canvas, session, settings
        self._gesture: Gesture | None = None
        self._hovered: Pick | None = None
        self._near: Spot | None = None
        self._pointing = Pointing(self._bench)
        self.editing = TextEditing(self._bench)
        session.laid_out.connect(self._on_laid_out)
        session.selection_changed.connect(self._on_selection)
        session.document_opened.connect(self._on_opened)
        settings.changed.connect(self._canvas.update)

    def hover(self, at: Pointer) -> None:
        """Say what a press would take hold of."""
        before = self._near, self._hovered
        self._near = self._pointing.handle(at) if self._shows_handles() else None
        is_text = self.editing.is_near(at)
        found = () if self._near or is_text else self._pointing.hits(at)
        self._hovered = found[0] if found else None
        self._canvas.setCursor(Qt.CursorShape.IBeamCursor if is_text else self._cursor(found))
        if before != (self._near, self._hovered):
            self._canvas.update()

    def press(self, at: Pointer) -> None:
        """Take hold of what is under the pointer."""
        if self.editing.is_near(at):
            self.editing.press(at)
            return
        self.editing.end()
        self._hovered = None
        self._near = self._pointing.handle(at) if self._shows_handles() else None
        self._gesture = gesture_at(self._bench, self._pointing, at, self._near)
        self._canvas.update()

    def drag(self, at: Pointer) -> None:
        """Go on with what the press began."""
        if self._gesture:
            self._gesture.drag(at)
        elif self.editing.is_active:
            self.editing.drag(at)

    def release(self, at: Pointer) -> None:
        """End what the press began."""
        gesture, self._gesture = self._gesture, None
        if gesture:
            gesture.release(at)

    def double_click(self, at: Pointer) -> None:
        """Write where the words are; in words that are being written, select one."""
        if self.editing.is_near(at):
            self.editing.select_word(at)
            return
        self.editing.end()
        found = self._pointing.hits(at)
        if not found or not self.edit_text(found[0], at):
            self.press(at)

    def point_out(self, at: Pointer) -> None:
        """Select what a menu is wanted for, unless it is selected already with others."""
        if self.editing.is_near(at):
            return
        self.editing.end()
        found = self._pointing.hits(at)
        if not any(pick in self._session.selection for pick in found):
            self._session.select(found[:1])

    def key(self, event: QKeyEvent) -> bool:
        """Write, walk, nudge or call off; tell whether the key meant any of it."""
        if self.editing.is_active:
            return obey(self.editing, event)
        key = event.key()
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if event.modifiers() & _OTHER_KEYS:
            return False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self.walk(-1 if key == Qt.Key.Key_Backtab else 1)
        if key in _ENTER and len(self._session.selection) == 1:
            return self.edit_text(self._session.selection[0])
        if key in _ARROWS and self._session.selection:
            times = _LARGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = _ARROWS[Qt.Key(key)]
            self.nudge(dx * times, dy * times)
            return True
        return False

    def wants_key(self, event: QKeyEvent) -> bool:
        """Tell whether a key must not become a shortcut of the window: a text is being written."""
        return self.editing.wants(event)

    def compose(self, event: QInputMethodEvent) -> bool:
        """Take what an input method makes; tell whether a text is being written."""
        if not self.editing.is_active:
            return False
        self.editing.compose(event.preeditString(), event.commitString())
        return True

    def input_query(self, query: Qt.InputMethodQuery) -> object:
        """Say where the caret is to an input method; None to what is not known."""
        return self.editing.answer(query)

    def paint(self, painter: QPainter) -> None:
        """Paint frames, handles, seams, and what is going on."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_marks(painter, self._canvas, self._marks())
        if self._gesture:
            self._gesture.paint(painter)
        self.editing.paint(painter)
        painter.restore()

    def call_off(self) -> None:
        """Take back a drag that is under way; a text is left as it is."""
        gesture, self._gesture = self._gesture, None
        if gesture:
            gesture.call_off()
        self.editing.end()

    def edit_text(self, pick: Pick, at: Pointer | None = None) -> bool:
        """Write in an element, at a place or with all selected; tell whether it holds words."""
        element = element_at(self._session.design, pick)
        if not isinstance(element, Legend | NameRing | Inscription):
            return False
        if not self._canvas.view.shows(pick.side):
            self._canvas.reveal((pick,))
        self._session.select((pick,))
        began = self.editing.begin(pick, at)
        self._canvas.setFocus()
        self._canvas.update()
        return began

    def nudge(self, dx: float, dy: float) -> None:
        """Push what is selected by so many steps of the setting to the right and up.

        On a ring that is clockwise and outwards.
        """
        picks, step = self._session.selection, self._settings["edit/nudge"]
        if picks and not isinstance(self._gesture, Pulling):
            merge = "nudge:" + ",".join(f"{pick.side}/{pick.id}" for pick in picks)
            design = nudged(self._session.design, picks, dx * step, dy * step)
            self._session.commit(design, tr("Nudge"), merge)

    def walk(self, step: int) -> bool:
        """Select the next element of the sides that are shown, or the one before.

        Beyond the last one nothing is selected, and the key goes on to the next widget: False.
        """
        order = list(self._walkable())
        selection = self._session.selection
        here = order.index(selection[-1]) if selection and selection[-1] in order else None
        start = -1 if step > 0 else len(order)
        to = (start if here is None else here) + step
        if not 0 <= to < len(order):
            self._session.select(())
            return False
        self._session.select((order[to],))
        self._canvas.reveal((order[to],))
        return True

    def _escape(self) -> bool:
        if self._gesture:
            self.call_off()
            return True
        had = bool(self._session.selection)
        self._session.select(())
        return had

    def _shows_handles(self) -> bool:
        return self._gesture is None and not self.editing.is_active

    def _marks(self) -> Marks:
        return Marks(
            self._session.design,
            self._session.selection,
            self._hovered,
            self._pointing.measures,
            self._pointing.handles() if self._shows_handles() else (),
            self._near,
            is_writing=self.editing.is_active,
        )

    def _walkable(self) -> Iterator[Pick]:
        for side in FACES:
            if self._canvas.view.shows(side):
                for element in self._session.design.face(side).elements:
                    if element.visible and not element.locked:
                        yield Pick(side, element.id)

    def _cursor(self, found: tuple[Pick, ...]) -> Qt.CursorShape:
        if self._near is not None:
            return cursor_of(self._near.mark)
        if any(pick in self._session.selection for pick in found):
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.ArrowCursor

    def _on_laid_out(self, result: Result) -> None:
        self._pointing.measures.take(result)
        self._canvas.update()

    def _on_selection(self, picks: tuple[Pick, ...]) -> None:
        if self.editing.pick is not None and picks != (self.editing.pick,):
            self.editing.end()
        self._near = None
        self._canvas.update()

    def _on_opened(self) -> None:
        self._gesture, self._hovered, self._near = None, None, None
        self.editing.end()
