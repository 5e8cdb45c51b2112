"""View: how a medal is looked at: which of its sides, from how near, and whether all of it fits."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from obverse.design.edit import OTHER_FACE, Pick
from obverse.design.model import FaceName
from obverse.geometry.path import Box
from obverse.gui.canvas.camera import Camera
from obverse.gui.canvas.framing import (
    Window,
    box_on_face,
    box_on_stage,
    centred,
    framed,
    is_within,
)
from obverse.gui.canvas.rulers import THICKNESS
from obverse.gui.canvas.stage import MODES, PIECES, Mode, Stage, set_stage
from obverse.gui.canvas.true_size import px_per_mm
from obverse.gui.session import Session
from obverse.gui.settings import Settings
from obverse.units import Mm

#: Around what is brought into view, in pixels: all of it, and a selection.
_MARGIN, _SELECTION_MARGIN = 34.0, 90.0


class View(QObject):
    """What a widget shows of a medal. It follows the design, and the widget paints it."""

    #: Something else is to be seen, or at another place.
    changed = Signal()
    #: Zoomed, panned or fitted.
    camera_changed = Signal()
    #: The way of looking: one of `stage.MODES`.
    mode_changed = Signal(str)

    def __init__(self, session: Session, settings: Settings, widget: QWidget) -> None:
        super().__init__(widget)
        self.camera = Camera()
        self.mode: Mode = "both"
        self.stage = Stage()
        #: The face that the person has to do with: beneath the pointer last, or turned up.
        self.current_face: FaceName = "obverse"
        self._session, self._settings, self._widget = session, settings, widget
        self._gap: Mm = 6.0
        self._is_fitted = True
        session.laid_out.connect(self._restage)
        session.document_opened.connect(self._on_opened)
        settings.changed.connect(self._on_setting)
        self._restage()

    # Which sides.

    def take_mode(self, mode: str) -> None:
        """Look at both faces, at one, at the edge or at the pieces, from where one is."""
        self.mode = next(each for each in MODES if each == mode)
        if mode in OTHER_FACE:
            self.current_face = OTHER_FACE[OTHER_FACE[mode]]
        self._session.want_pieces(wanted=mode in PIECES)
        self._restage()
        self.mode_changed.emit(mode)

    def take_face(self, side: str | None) -> bool:
        """Have to do with a side from now on; tell whether it is a face, and another one."""
        if side not in OTHER_FACE or side == self.current_face:
            return False
        self.current_face = OTHER_FACE[OTHER_FACE[side]]
        return True

    def turn_over(self) -> tuple[FaceName, FaceName]:
        """Look at the other face alone; return the one before and this one."""
        from_both = self.mode not in OTHER_FACE
        back = OTHER_FACE[self.current_face if from_both else self.mode]
        self.take_mode(back)
        if from_both:
            self.fit()
        return OTHER_FACE[back], back

    def set_gap(self, gap: Mm) -> None:
        """Move exploded pieces so far apart."""
        if gap != self._gap:
            self._gap = gap
            self._restage()

    def shows(self, side: str) -> bool:
        """Tell whether a side is shown with everything where the design has it."""
        placed = self.stage.at(side)
        return placed is not None and placed.is_whole

    # From how near.

    @property
    def zoom(self) -> float:
        """The scale as a share of true size."""
        return self.camera.scale / px_per_mm(self._widget.screen(), self._settings)

    def look(self, camera: Camera) -> None:
        """Look with another camera; from now on it is the person who chose it."""
        if camera != self.camera:
            self._is_fitted = False
            self._show_with(camera)

    def fit(self) -> None:
        """Bring all that is shown into view, and keep it there when the window changes."""
        self._is_fitted = True
        self._show_with(framed(self.stage.box, self._window(), _MARGIN))

    def fit_selection(self) -> None:
        """Bring what is selected into view; all, if nothing is."""
        box = self.box_of_all(self._session.selection)
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

    def move_to(self, picks: Sequence[Pick]) -> None:
        """Move no more than is needed to see these elements, of the sides that are shown."""
        box = self.box_of_all(picks)
        if box is None or is_within(self.camera, box, self._window()):
            return
        near = centred(self.camera, box, self._window())
        whole = is_within(near, box, self._window())
        self.look(near if whole else framed(box, self._window(), _MARGIN))

    def follow_size(self, width: int, height: int) -> None:
        """Take that the widget grew by so many pixels: fit again, or keep the middle."""
        if self._is_fitted:
            self.fit()
        else:
            self._show_with(self.camera.panned(width / 2, height / 2))

    # Where elements lie.

    def box_of(self, pick: Pick) -> Box | None:
        """Return the box of an element in mm on its face; None where it leaves nothing to see."""
        result = self._session.result
        return box_on_face(result.laid.artwork, pick) if result else None

    def box_of_all(self, picks: Sequence[Pick]) -> Box | None:
        """Return the box of all elements that are shown, in mm of the stage."""
        result = self._session.result
        return box_on_stage(result.laid.artwork, picks, self.stage) if result else None

    def _window(self) -> Window:
        start = THICKNESS if self._settings["view/rulers"] else 0
        return float(start), float(start), float(self._widget.width()), float(self._widget.height())

    def _show_with(self, camera: Camera) -> None:
        self.camera = camera
        self.changed.emit()
        self.camera_changed.emit()

    def _restage(self) -> None:
        result = self._session.result
        if result is None:
            return
        box = self.stage.box
        self.stage = set_stage(
            self.mode, result.design, result.laid.artwork, result.halved, self._gap
        )
        if self._is_fitted and self.stage.box != box:
            self.fit()
        self.changed.emit()

    def _on_opened(self) -> None:
        self._is_fitted = True
        self.current_face = "obverse"

    def _on_setting(self, key: str) -> None:
        if key == "view/rulers" and self._is_fitted:
            self.fit()
        elif key == "view/calibration":
            self.camera_changed.emit()
