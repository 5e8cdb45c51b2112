"""Canvas: the widget that shows a medal, and knows where everything on it lies."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QCursor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from obverse.design.edit import Pick, element_at
from obverse.design.model import FaceName, SideName
from obverse.geometry.path import Box
from obverse.gui.canvas import hits, painting
from obverse.gui.canvas.camera import Camera
from obverse.gui.canvas.flip import Flip, is_animated
from obverse.gui.canvas.framing import (
    Window,
    box_on_face,
    box_on_stage,
    centred,
    framed,
    is_within,
)
from obverse.gui.canvas.hand import Hand
from obverse.gui.canvas.rulers import THICKNESS, Rulers
from obverse.gui.canvas.scene import Scene
from obverse.gui.canvas.stage import MODES, PIECES, Mode, Placed, set_stage
from obverse.gui.canvas.tool import NOWHERE, Pointer, Tool
from obverse.gui.canvas.true_size import px_per_mm
from obverse.gui.element_names import element_name
from obverse.gui.layouter import Result
from obverse.gui.looks.theme import colours
from obverse.gui.session import Session
from obverse.gui.settings import Settings
from obverse.gui.words import tr
from obverse.units import Mm

#: Around what is brought into view, in pixels: all of it, and a selection.
_MARGIN, _SELECTION_MARGIN = 34.0, 90.0
_OTHER: dict[str, FaceName] = {"obverse": "reverse", "reverse": "obverse"}


class Canvas(QWidget):
    """The medal on its desk. Its tool has the left button and the keyboard."""

    #: A Pointer: where the pointer is now.
    pointer_moved = Signal(object)
    #: Zoomed, panned or fitted.
    camera_changed = Signal()
    #: The way of looking: one of `stage.MODES`.
    mode_changed = Signal(str)
    #: A context menu is wanted: the Pointer, and the place on the screen.
    menu_wanted = Signal(object, object)
    #: A list of paths, and the Pointer where they were dropped.
    files_dropped = Signal(object, object)

    # Qt tells of the first events before there is one.
    _hand: Hand | None = None

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool | None = None
        self.camera = Camera()
        self.mode: Mode = "both"
        #: The face that the person has to do with: beneath the pointer last, or turned up.
        self.current_face: FaceName = "obverse"
        self._session, self._settings = session, settings
        self._gap: Mm = 6.0
        self._is_fitted = True
        self._scene = Scene(self)
        self._flip: Flip | None = None
        self._turning: tuple[Placed, Placed] | None = None
        self._hand = Hand(self)
        self._rulers = Rulers(self)
        self._sharpening = QTimer(self, interval=0)
        self._sharpening.timeout.connect(self._sharpen)
        self._set_up()

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
        self._describe()
        session = self._session
        session.laid_out.connect(self._on_laid_out)
        session.document_opened.connect(self._on_opened)
        session.selection_changed.connect(self._describe)
        self._settings.changed.connect(self._on_setting)
        if session.result:
            self._on_laid_out(session.result)

    def set_mode(self, mode: str) -> None:
        """Look at both faces, at one, at the edge or at the pieces, and fit that."""
        assert mode in MODES, mode
        self._end_flip()
        if mode != self.mode:
            self._take_mode(mode)
            self._scene.forget_hidden()
            self.fit()
            # Another side may lie beneath a pointer that did not move.
            if self.underMouse():
                self.heed(self.pointer_at(QPointF(self.mapFromGlobal(QCursor.pos()))))

    def set_gap(self, gap: Mm) -> None:
        """Move exploded pieces so far apart."""
        if gap != self._gap:
            self._gap = gap
            self._restage()

    def shows(self, side: str) -> bool:
        """Tell whether a side is shown with everything where the design has it."""
        placed = self._scene.stage.at(side)
        return placed is not None and placed.is_whole

    def box_of(self, pick: Pick) -> Box | None:
        """Return the box of an element in mm on its face; None where it leaves nothing to see."""
        result = self._session.result
        return box_on_face(result.laid.artwork, pick) if result else None

    def flip(self) -> None:
        """Turn the medal over: the other face comes up, as the blank's alignment has it."""
        self._end_flip()
        result = self._session.result
        if self.mode == "edge" or result is None:
            self.set_mode("obverse")
            return
        from_both = self.mode not in _OTHER
        face = self.current_face if from_both else self.mode
        sides = result.laid.artwork.side(face), result.laid.artwork.side(_OTHER[face])
        self._take_mode(_OTHER[face])
        self.current_face = _OTHER[face]
        if from_both:
            self.fit()
        if is_animated(self) and self.isVisible() and sides[0] and sides[1]:
            front, back = (Placed(side.side, side, 0.0, 0.0) for side in sides if side)
            self._begin_flip(front, back, result.design.blank.alignment)

    @property
    def zoom(self) -> float:
        """The scale as a share of true size."""
        return self.camera.scale / px_per_mm(self.screen(), self._settings)

    def look(self, camera: Camera) -> None:
        """Look with another camera; from now on it is the person who chose it."""
        if camera != self.camera:
            self._is_fitted = False
            self._show_with(camera)

    def fit(self) -> None:
        """Bring all that is shown into view, and keep it there when the window changes."""
        self._is_fitted = True
        self._show_with(framed(self._scene.stage.box, self._window(), _MARGIN))

    def fit_selection(self) -> None:
        """Bring what is selected into view; all, if nothing is."""
        box = self._box_on_stage(self._session.selection)
        if box is None:
            self.fit()
        else:
            self.look(framed(box, self._window(), _SELECTION_MARGIN))

    def zoom_by(self, factor: float) -> None:
        """Look nearer by a factor, at what is in the middle."""
        left, top, right, bottom = self._window()
        self.look(self.camera.zoomed(factor, (left + right) / 2, (top + bottom) / 2))

    def true_size(self) -> None:
        """Show the medal as large as it is."""
        self.zoom_by(1 / self.zoom)

    def reveal(self, picks: Sequence[Pick]) -> None:
        """Move the view no more than is needed to see these elements."""
        if picks and not any(self.shows(pick.side) for pick in picks):
            self.set_mode("both")
        box = self._box_on_stage(picks)
        if box is None or is_within(self.camera, box, self._window()):
            return
        near = centred(self.camera, box, self._window())
        whole = is_within(near, box, self._window())
        self.look(near if whole else framed(box, self._window(), _MARGIN))

    def to_px(self, side: str | None, x: Mm, y: Mm) -> QPointF:
        """Return the pixel of a point of a side; of the stage, for a side that isn't shown."""
        placed = self._scene.stage.at(side)
        if placed is None:
            return QPointF(*self.camera.to_px(x, y))
        middle, scale = self._scene.middle(placed, self.camera), self.camera.scale
        return QPointF(middle.x() + x * scale, middle.y() - y * scale)

    def pointer_at(
        self,
        point: QPointF,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        held: SideName | Literal[""] | None = "",
    ) -> Pointer:
        """Return a pixel as tools take it: on the side beneath it, or on the one that holds it.

        `held` is the side where a button went down, None if that was beside all of them.
        """
        stage, keys = self._scene.stage, Qt.KeyboardModifier
        x, y = self.camera.to_mm(point.x(), point.y())
        placed = stage.under(x, y) if held == "" else stage.at(held)
        side: SideName | None = None
        if placed is not None and placed.is_whole:
            side, middle = placed.name, self._scene.middle(placed, self.camera)
            x = (point.x() - middle.x()) / self.camera.scale
            y = (middle.y() - point.y()) / self.camera.scale
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
        box = self._box_on_stage(self._session.selection)
        middle = QPointF(self.rect().center())
        if box is None:
            return middle
        point = QPointF(*self.camera.to_px((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
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
        if at.side in _OTHER and at.side != self.current_face:
            self.current_face = _OTHER[_OTHER[at.side]]
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
            if self._flip and self._turning:
                self._scene.paint_flip(painter, self.camera, self._flip, self._turning)
            else:
                self._paint_all(painter)

    def _paint_all(self, painter: QPainter) -> None:
        self._scene.paint(painter, self.camera)
        if not self._scene.is_exact:
            self._sharpening.start()
        if self.tool:
            self.tool.paint(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit again, or keep in the middle what was there."""
        self._rulers.resize(self.size())
        if self._is_fitted:
            self.fit()
        else:
            grown = event.size() - event.oldSize()
            self._show_with(self.camera.panned(grown.width() / 2, grown.height() / 2))

    def _window(self) -> Window:
        start = THICKNESS if self._settings["view/rulers"] else 0
        return float(start), float(start), float(self.width()), float(self.height())

    def _box_on_stage(self, picks: Sequence[Pick]) -> Box | None:
        result = self._session.result
        return box_on_stage(result.laid.artwork, picks, self._scene.stage) if result else None

    def _show_with(self, camera: Camera) -> None:
        self.camera = camera
        self._show_rulers()
        self.update()
        self.camera_changed.emit()

    def _show_rulers(self) -> None:
        stage = self._scene.stage
        placed = stage.at(self.current_face) or (stage.placed[0] if stage.placed else None)
        if placed:
            self._rulers.show_span(self._scene.middle(placed, self.camera), self.camera.scale)

    def _take_mode(self, mode: str) -> None:
        self.mode = next(each for each in MODES if each == mode)
        if mode in _OTHER:
            self.current_face = _OTHER[_OTHER[mode]]
        self._session.want_pieces(wanted=mode in PIECES)
        self._restage()
        self.mode_changed.emit(mode)

    def _restage(self) -> None:
        result = self._session.result
        if result is None:
            return
        box = self._scene.stage.box
        self._scene.stage = set_stage(
            self.mode, result.design, result.laid.artwork, result.halved, self._gap
        )
        if self._is_fitted and self._scene.stage.box != box:
            self.fit()
        self._show_rulers()
        self.update()

    def _on_laid_out(self, _result: Result) -> None:
        self._end_flip()
        self._restage()
        self._describe()

    def _on_opened(self) -> None:
        hits.forget()
        painting.forget()
        self._is_fitted = True
        self.current_face = "obverse"

    def _on_setting(self, key: str) -> None:
        if key == "view/rulers":
            self._rulers.setVisible(self._settings[key])
            if self._is_fitted:
                self.fit()
        elif key == "view/grid":
            self._scene.shows_grid = self._settings[key]
        elif key == "view/calibration":
            self.camera_changed.emit()
        self.update()

    def _describe(self) -> None:
        """Say to those who can't see it what is selected."""
        design = self._session.design
        chosen = [element_at(design, pick) for pick in self._session.selection]
        names = ", ".join(element_name(each) for each in chosen if each)
        said = tr("Selected: {names}", names=names) if names else tr("Nothing is selected")
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            changed = QAccessible.Event.DescriptionChanged
            QAccessible.updateAccessibility(QAccessibleEvent(self, changed))

    def _sharpen(self) -> None:
        if self._scene.sharpen():
            self.update()
        if self._scene.is_exact:
            self._sharpening.stop()

    def _begin_flip(self, front: Placed, back: Placed, alignment: Literal["medal", "coin"]) -> None:
        self._turning = front, back
        self._flip = Flip(alignment, self)
        self._flip.valueChanged.connect(self.update)
        self._flip.finished.connect(self._end_flip)
        self._flip.start()

    def _end_flip(self) -> None:
        flip, self._flip, self._turning = self._flip, None, None
        if flip:
            flip.stop()
            flip.deleteLater()
            self._scene.forget_hidden()
            self.update()
