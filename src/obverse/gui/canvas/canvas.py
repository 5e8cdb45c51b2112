"""Canvas: the widget that shows a medal, and says which point of it lies at a pixel."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from obverse.design.edit import Pick
from obverse.design.model import Design, SideName
from obverse.gui.canvas import hits, painting, stage
from obverse.gui.canvas.description import describe
from obverse.gui.canvas.flip import Flip, is_animated
from obverse.gui.canvas.hand import Hand
from obverse.gui.canvas.rulers import Rulers
from obverse.gui.canvas.scene import Scene
from obverse.gui.canvas.stage import MODES, Placed
from obverse.gui.canvas.tool import NOWHERE, Pointer, Tool
from obverse.gui.canvas.view import View
from obverse.gui.layouter import Result
from obverse.gui.looks.theme import colours
from obverse.gui.session import Session
from obverse.gui.settings import Settings
from obverse.gui.words import tr
from obverse.units import Mm


class Canvas(QWidget):
    """The medal on its desk. Its tool has the left button and the keyboard."""

    #: A Pointer: where the pointer is now.
    pointer_moved = Signal(object)
    #: A context menu is wanted: the Pointer, and the place on the screen.
    menu_wanted = Signal(object, object)
    #: A list of paths, and the Pointer where they were dropped.
    files_dropped = Signal(object, object)

    # Qt tells of the first events before there is one.
    _hand: Hand | None = None

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool | None = None
        self.view = View(session, settings, self)
        self._session, self._settings = session, settings
        self._scene = Scene(self, self.view)
        self._flip: Flip | None = None
        self._turned_of: Design | None = None
        self._hand = Hand(self)
        self._rulers = Rulers(self)
        self._sharpening = QTimer(self, interval=0)
        self._sharpening.timeout.connect(self._sharpen)
        self._set_up()
        self._connect()
        self._show_view()
        self._describe()

    def _set_up(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(tr("Canvas"))
        self._rulers.setVisible(self._settings["view/rulers"])
        self._scene.shows_grid = self._settings["view/grid"]

    def _connect(self) -> None:
        session = self._session
        session.laid_out.connect(self._on_laid_out)
        session.document_opened.connect(self._on_opened)
        session.selection_changed.connect(self._describe)
        self._settings.changed.connect(self._on_setting)
        self.view.changed.connect(self._show_view)

    def set_mode(self, mode: str) -> None:
        """Look at both faces, at one, at the edge or at the pieces, and fit that."""
        assert mode in MODES, mode
        self._end_flip()
        if mode != self.view.mode:
            self.view.take_mode(mode)
            self._scene.forget_hidden()
            self.view.fit()
            # Another side may lie beneath a pointer that did not move.
            if self.underMouse():
                self.heed(self.pointer_at(QPointF(self.mapFromGlobal(QCursor.pos()))))

    def reveal(self, picks: Sequence[Pick]) -> None:
        """Move the view no more than is needed to see these elements."""
        if picks and not any(self.view.shows(pick.side) for pick in picks):
            self.set_mode("both")
        self.view.move_to(picks)

    def flip(self) -> None:
        """Turn the medal over: the other face comes up, as the blank's alignment has it."""
        self._end_flip()
        result = self._session.result
        if self.view.mode == "edge" or result is None:
            self.set_mode("obverse")
            return
        sides = [result.laid.artwork.side(face) for face in self.view.turn_over()]
        if is_animated(self) and self.isVisible() and all(sides):
            front, back = (Placed(side.side, side, 0.0, 0.0) for side in sides if side)
            self._begin_flip(Flip(result.design.blank.alignment, (front, back), self))

    def to_px(self, side: str | None, x: Mm, y: Mm) -> QPointF:
        """Return the pixel of a point of a side; of the stage, for a side that isn't shown."""
        camera, placed = self.view.camera, self.view.stage.at(side)
        if placed is None:
            return QPointF(*camera.to_px(x, y))
        middle = self._scene.middle(placed)
        return QPointF(middle.x() + x * camera.scale, middle.y() - y * camera.scale)

    def pointer_at(
        self,
        point: QPointF,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        held: SideName | Literal[""] | None = "",
    ) -> Pointer:
        """Return a pixel as tools take it: on the side beneath it, or on the one that holds it.

        `held` is the side where a button went down, None if that was beside all of them.
        """
        camera, stage, keys = self.view.camera, self.view.stage, Qt.KeyboardModifier
        x, y = camera.to_mm(point.x(), point.y())
        placed = stage.under(x, y) if held == "" else stage.at(held)
        side: SideName | None = None
        if placed is not None and placed.is_whole:
            side, middle = placed.name, self._scene.middle(placed)
            x = (point.x() - middle.x()) / camera.scale
            y = (middle.y() - point.y()) / camera.scale
        return Pointer(
            point.x(),
            point.y(),
            side,
            x,
            y,
            bool(modifiers & keys.ShiftModifier),
            bool(modifiers & keys.AltModifier),
            bool(modifiers & keys.ControlModifier),
        )

    def middle_of_selection(self) -> QPointF:
        """Return the pixel in the middle of what is selected, or else of the canvas."""
        box = self.view.box_of_all(self._session.selection)
        middle = QPointF(self.rect().center())
        if box is None:
            return middle
        point = QPointF(*self.view.camera.to_px((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
        return point if self.rect().contains(point.toPoint()) else middle

    def leave(self, *, backwards: bool) -> bool:
        """Give the focus to the next widget, or to the one before."""
        return self.focusNextPrevChild(not backwards)

    def heed(self, at: Pointer | None) -> None:
        """Follow the pointer: rulers count from the face beneath it. None: it left."""
        if at is None:
            self._rulers.mark(None)
            self.pointer_moved.emit(NOWHERE)
            return
        if self.view.take_face(at.side):
            self._show_rulers()
        self._rulers.mark(at.point)
        self.pointer_moved.emit(at)

    def event(self, event: QEvent) -> bool:
        """Give the hand what it takes; Qt has the rest."""
        if self._hand and self._hand.takes(event):
            return True
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()
        return super().event(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802
        """Say where the tool writes, so that an input method shows its choices there."""
        ask = getattr(self.tool, "input_query", None)
        answer = ask(query) if ask else None
        return super().inputMethodQuery(query) if answer is None else answer

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the desk, the medal, the grid and what the tool shows."""
        # Ended whatever happens: Qt does not survive a painter that is left open.
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(colours(self.palette()).desk))
            if self._flip:
                self._scene.paint_flip(painter, self._flip)
            else:
                self._paint_all(painter)

    def _paint_all(self, painter: QPainter) -> None:
        self._scene.paint(painter)
        if not self._scene.is_exact:
            self._sharpening.start()
        if self.tool:
            self.tool.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit again, or keep in the middle what was there."""
        self._rulers.resize(self.size())
        grown = event.size() - event.oldSize()
        self.view.follow_size(grown.width(), grown.height())

    def _show_view(self) -> None:
        self._show_rulers()
        self.update()

    def _show_rulers(self) -> None:
        view, shown = self.view, self.view.stage
        placed = shown.at(view.current_face) or (shown.placed[0] if shown.placed else None)
        if placed:
            self._rulers.show_span(self._scene.middle(placed), view.camera.scale)

    def _describe(self) -> None:
        describe(self, self._session)

    def _on_laid_out(self, result: Result) -> None:
        # The pieces of the same design come later, and are no reason to stop.
        if result.design is not self._turned_of:
            self._end_flip()
        self._turned_of = result.design
        self._describe()

    def _on_opened(self) -> None:
        for room in (hits, painting, stage):
            room.forget()

    def _on_setting(self, key: str) -> None:
        if key == "view/rulers":
            self._rulers.setVisible(self._settings[key])
        elif key == "view/grid":
            self._scene.shows_grid = self._settings[key]
        self.update()

    def _sharpen(self) -> None:
        if self._scene.sharpen():
            self.update()
        if self._scene.is_exact:
            self._sharpening.stop()

    def _begin_flip(self, flip: Flip) -> None:
        self._flip = flip
        flip.valueChanged.connect(self.update)
        flip.finished.connect(self._end_flip)
        flip.start()

    def _end_flip(self) -> None:
        flip, self._flip = self._flip, None
        if flip:
            flip.stop()
            flip.deleteLater()
            self._scene.forget_hidden()
            self.update()
