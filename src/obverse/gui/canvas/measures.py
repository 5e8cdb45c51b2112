"""Measures: how large each element came out, remembered until there is other artwork. No Qt."""

from obverse.design.edit import Pick, element_at
from obverse.design.elements import AnyElement
from obverse.design.model import Design
from obverse.gui.canvas.outlines import Frame, Turned, art_key, frame_of, measure, placed
from obverse.gui.layouter import Result

#: Drawings and pictures whose proportions are remembered.
_MOST_ART = 256


class Measures:
    """Frames of elements, for the artwork that was shown last."""

    def __init__(self) -> None:
        self._result: Result | None = None
        self._units: dict[Pick, Turned | None] = {}
        # A drawing is measured once: its proportions stay the same wherever it is dragged.
        self._art: dict[object, Turned] = {}

    def take(self, result: Result | None) -> None:
        """Measure other artwork from now on."""
        if result is not self._result:
            self._result = result
            self._units.clear()

    def frame(self, design: Design, pick: Pick) -> Frame | None:
        """Return the frame of an element as the design has it now; None where it is gone."""
        element = element_at(design, pick)
        if element is None:
            return None
        unit = self._unit(pick, element)
        extent = placed(element, unit) if unit else None
        return frame_of(element, design.blank.radius, extent)

    def tilt(self, design: Design, pick: Pick) -> float:
        """Return how the frame of an element is turned on its face."""
        frame = self.frame(design, pick)
        return frame.tilt if isinstance(frame, Turned) else 0.0

    def _unit(self, pick: Pick, element: AnyElement) -> Turned | None:
        key = art_key(element)
        if key in self._art:
            return self._art[key]
        if pick not in self._units:
            self._units[pick] = self._measured(pick)
        return self._units[pick]

    def _measured(self, pick: Pick) -> Turned | None:
        if self._result is None:
            return None
        # As it was when the artwork was made: by now it may be elsewhere.
        element = element_at(self._result.design, pick)
        side = self._result.laid.artwork.side(pick.side)
        unit = measure(element, side) if element and side else None
        if element is None or unit is None:
            return None
        key = art_key(element)
        if key is not None and self._is_whole(element, unit):
            if len(self._art) >= _MOST_ART:
                self._art.clear()
            self._art[key] = unit
        return unit

    def _is_whole(self, element: AnyElement, unit: Turned) -> bool:
        """Tell whether nothing of an element was cut off at the edge of the blank."""
        extent = placed(element, unit)
        assert self._result is not None
        if extent is None:
            return False
        radius = self._result.design.blank.radius - 0.01
        return all(x * x + y * y < radius * radius for x, y in extent.corners)
