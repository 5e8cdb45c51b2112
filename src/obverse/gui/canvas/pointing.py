"""Pointing: what is under the pointer on a canvas, elements and handles."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from obverse.design.edit import FACES, Pick, element_at
from obverse.design.model import FaceName
from obverse.gui.canvas.gestures import Bench
from obverse.gui.canvas.handles import Handle, handles_of
from obverse.gui.canvas.hits import hits
from obverse.gui.canvas.measures import Measures
from obverse.gui.canvas.seam_handles import SeamHandle, seam_handles
from obverse.gui.canvas.tool import Pointer
from obverse.units import Mm

#: How near to an element, and to a handle, a press must be: pixels.
_REACH_PX, _HANDLE_REACH_PX = 4.0, 9.0

AnyHandle: TypeAlias = Handle | SeamHandle


class Spot(NamedTuple):
    """A handle and the side on which it is; it may stand beside it."""

    side: FaceName
    handle: AnyHandle

    @property
    def mark(self) -> Handle:
        """The handle itself, whosever it is."""
        return self.handle.handle if isinstance(self.handle, SeamHandle) else self.handle


class Pointing:
    """Asks the artwork that is shown and the design that is present."""

    def __init__(self, bench: Bench) -> None:
        self._canvas, self._session = bench.canvas, bench.session
        self.measures = Measures()
        self.measures.take(bench.session.result)

    def hits(self, at: Pointer) -> tuple[Pick, ...]:
        """Return the elements under the pointer, the best hit first."""
        result = self._session.result
        side = result.laid.artwork.side(at.side) if result and at.side else None
        if side is None or not self._canvas.view.shows(side.side):
            return ()
        return hits(self._session.design, side, (at.x, at.y), _REACH_PX * self._px)

    def handle(self, at: Pointer) -> Spot | None:
        """Return the nearest handle within reach of the pointer."""
        best: Spot | None = None
        nearest = _HANDLE_REACH_PX
        for spot in self.handles():
            away = self._canvas.to_px(spot.side, *spot.mark.at) - at.point
            distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
            # Handles of a side may stand beside it, but not on another one.
            if distance <= nearest and at.side in (spot.side, None):
                best, nearest = spot, distance
        return best

    def handles(self) -> tuple[Spot, ...]:
        """Return all handles that are shown, each with its side.

        Those of an element where it is the only one selected; the seams' own are always there, but
        for the ones in the middle of the medal, which wait until nothing is selected.
        """
        return (*self._of_element(), *self._of_seams())

    def _of_element(self) -> Iterator[Spot]:
        design, selection = self._session.design, self._session.selection
        if len(selection) != 1 or not self._canvas.view.shows(selection[0].side):
            return
        (pick,) = selection
        element, frame = element_at(design, pick), self.measures.frame(design, pick)
        if element and element.visible and frame:
            for handle in handles_of(element, frame, design.blank.radius, self._px):
                yield Spot(pick.side, handle)

    def _of_seams(self) -> Iterator[Spot]:
        middles = not self._session.selection
        for side in FACES:
            if self._canvas.view.shows(side):
                found = seam_handles(self._session.design, side, self._px, middles=middles)
                yield from (Spot(side, handle) for handle in found)

    @property
    def _px(self) -> Mm:
        return 1.0 / self._canvas.view.camera.scale
