"""Gestures: what goes on between a press of the left button and its release."""

import math
from collections.abc import Callable
from itertools import count
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from obverse.design.model import Design, FaceName
from obverse.geometry.path import Point
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.drags import Drag, drag_to
from obverse.gui.canvas.frames import to_side
from obverse.gui.canvas.guides import paint_guides, paint_readout, say_values
from obverse.gui.canvas.laws import Values, turn_between
from obverse.gui.canvas.rubber_band import band_between, paint_band, picks_within
from obverse.gui.canvas.seam_handles import SeamDrag, drag_seam_to
from obverse.gui.canvas.snapping import REACH_PX, Aim, Guide
from obverse.gui.canvas.tool import Pointer
from obverse.gui.session import DRAG, Session
from obverse.gui.settings import Settings
from obverse.units import Deg, Mm

#: Pixels that the pointer must go before a press is a drag.
THRESHOLD_PX = 4.0
_numbers = count(1)


class Gesture(Protocol):
    """One press, and what follows until the release."""

    def drag(self, at: Pointer) -> None:
        """The pointer moved."""

    def release(self, at: Pointer) -> None:
        """The button went up."""

    def call_off(self) -> None:
        """Take everything back."""

    def paint(self, painter: QPainter) -> None:
        """Paint over the artwork."""


class Bench(NamedTuple):
    """What every gesture works on."""

    canvas: Canvas
    session: Session
    settings: Settings


class Grip(NamedTuple):
    """Where something was taken hold of: the pointer, and the point of the face it is on."""

    pressed: Pointer
    side: FaceName
    point: Point


def face_point(canvas: Canvas, side: FaceName, at: Pointer) -> Point:
    """Return a pointer in mm of a face, also where it is beside it: handles may stand there."""
    if at.side == side:
        return at.x, at.y
    inverse, _ = to_side(canvas, side).inverted()
    point = inverse.map(at.point)
    return point.x(), point.y()


def take_hold(canvas: Canvas, side: FaceName, at: Pointer) -> Grip:
    """Return the grip of a pointer on a face."""
    return Grip(at, side, face_point(canvas, side, at))


class _Outcome(NamedTuple):
    design: Design
    values: Values
    guides: tuple[Guide, ...]


class Pulling:
    """A drag that changes values; one undo step, however long it takes.

    `make` says what a place of the pointer makes of the design that was there at the press.
    """

    def __init__(
        self, bench: Bench, grip: Grip, label: str, make: Callable[[Aim], _Outcome]
    ) -> None:
        self._bench, self._grip, self._label, self._make = bench, grip, label, make
        self._merge = f"{DRAG}{next(_numbers)}"
        self._design = bench.session.design
        self._at = grip.pressed
        self._point = grip.point
        self._turn: Deg = 0.0
        self._outcome: _Outcome | None = None
        self.is_over = False

    @property
    def has_begun(self) -> bool:
        """Tell whether the pointer went far enough to mean it."""
        return self._outcome is not None

    def drag(self, at: Pointer) -> None:
        """Change the values to what the pointer says now."""
        session = self._bench.session
        if session.design is not self._design:  # it was undone, or another document is open
            self.is_over, self._outcome = True, None
        if self.is_over or not (self.has_begun or _is_far(self._grip.pressed, at)):
            return
        point = face_point(self._bench.canvas, self._grip.side, at)
        self._turn += turn_between(self._point, point)
        self._at, self._point = at, point
        self._outcome = self._make(self._aim(at))
        session.commit(self._outcome.design, self._label, self._merge)
        self._design = session.design
        self._bench.canvas.update()

    def release(self, at: Pointer) -> None:
        """Keep what was made."""
        if self.has_begun and not self.is_over:
            self._bench.session.history_sealed()
        self._bench.canvas.update()

    def call_off(self) -> None:
        """Take the whole drag back."""
        if self.has_begun and not self.is_over:
            self._bench.session.call_off(self._merge)
        self.is_over, self._outcome = True, None
        self._bench.canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint guides and the readout."""
        if self._outcome is None:
            return
        bench = self._bench
        radius = bench.session.design.blank.radius
        paint_guides(painter, bench.canvas, self._grip.side, self._outcome.guides, radius)
        said = say_values(self._outcome.values)
        if said:
            paint_readout(painter, bench.canvas, self._at.point, [said])

    def _aim(self, at: Pointer) -> Aim:
        snaps = self._bench.settings["view/snap"] and not at.alt
        reach: Mm = REACH_PX / self._bench.canvas.view.camera.scale if snaps else 0.0
        return Aim(self._point, self._turn, reach, at.shift)


class Moving(Pulling):
    """A drag of elements by their bodies or by a handle; without a drag it is a click."""

    def __init__(
        self,
        bench: Bench,
        grip: Grip,
        label: str,
        drag: Drag,
        click: Callable[[], None] | None = None,
    ) -> None:
        def make(aim: Aim) -> _Outcome:
            return _Outcome(*drag_to(drag, aim))

        super().__init__(bench, grip, label, make)
        self._click = click

    def release(self, at: Pointer) -> None:
        """Keep what was made; if nothing was, it was a click."""
        if not self.has_begun and not self.is_over and self._click:
            self._click()
        super().release(at)


class SeamPulling(Pulling):
    """A drag of a seam by one of its handles."""

    def __init__(self, bench: Bench, grip: Grip, label: str, drag: SeamDrag) -> None:
        def make(aim: Aim) -> _Outcome:
            return _Outcome(*drag_seam_to(drag, aim))

        super().__init__(bench, grip, label, make)


class Banding:
    """A rubber band; without a drag it is a click on bare ground."""

    def __init__(self, bench: Bench, pressed: Pointer) -> None:
        self._bench, self._pressed = bench, pressed
        self._before = bench.session.selection if pressed.shift else ()
        self._was = bench.session.selection
        self._band: QRectF | None = None

    def drag(self, at: Pointer) -> None:
        """Select what the band holds now, beside what was selected if Shift is held."""
        if self._band is None and not _is_far(self._pressed, at):
            return
        self._band = band_between(self._pressed.point, at.point)
        session = self._bench.session
        if session.result:
            within = picks_within(self._bench.canvas, session.result, self._band)
            session.select((*self._before, *within))
        self._bench.canvas.update()

    def release(self, at: Pointer) -> None:
        """End; a mere click selects nothing."""
        if self._band is None and not self._pressed.shift:
            self._bench.session.select(())
        self._band = None
        self._bench.canvas.update()

    def call_off(self) -> None:
        """Select what was selected before."""
        self._band = None
        self._bench.session.select(self._was)
        self._bench.canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the band."""
        if self._band is not None:
            paint_band(painter, self._bench.canvas, self._band)


class Clicking:
    """A press that does something only if it is released where it was."""

    def __init__(self, pressed: Pointer, click: Callable[[], None]) -> None:
        self._pressed, self._click = pressed, click
        self._is_click = True

    def drag(self, at: Pointer) -> None:
        """A drag is no click."""
        self._is_click = self._is_click and not _is_far(self._pressed, at)

    def release(self, at: Pointer) -> None:
        """Do it."""
        if self._is_click:
            self._click()

    def call_off(self) -> None:
        """Do nothing."""
        self._is_click = False

    def paint(self, painter: QPainter) -> None:
        """There is nothing to show."""


def _is_far(one: Pointer, other: Pointer) -> bool:
    return math.hypot(other.px - one.px, other.py - one.py) >= THRESHOLD_PX
