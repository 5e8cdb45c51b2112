"""Text places: units and stops of what is written, remembered until design or artwork change."""

from obverse.design.edit import Pick, element_at
from obverse.design.elements import AnyElement
from obverse.design.variables import values_of
from obverse.errors import DesignError
from obverse.gui.canvas.text_caret import Stop, stops_of
from obverse.gui.canvas.text_units import Unit, units_of_element
from obverse.gui.session import Session


class TextPlaces:
    """Asks a session where the letters of its elements stand."""

    def __init__(self, session: Session) -> None:
        self._session = session
        # What the stops were found in is held, so that nothing else can take its address.
        self._known: tuple[object, ...] = ()
        self._stops: tuple[Stop, ...] = ()

    def units(self, element: AnyElement) -> tuple[tuple[Unit, ...], ...]:
        """Return the units of every text of an element, by the values that are shown."""
        session = self._session
        try:
            values = dict(values_of(session.design, session.values))
        except DesignError:  # a row names a variable that was taken out meanwhile
            values = dict(values_of(session.design))
        return units_of_element(element, values)

    def stops(self, pick: Pick) -> tuple[Stop, ...]:
        """Return all places for the caret in an element, by the artwork that is there."""
        result = self._session.result
        wanted = (result, pick)
        if len(self._known) != 2 or self._known[0] is not result or self._known[1] != pick:
            self._stops = self._found(pick)
            self._known = wanted
        return self._stops

    def _found(self, pick: Pick) -> tuple[Stop, ...]:
        result = self._session.result
        if result is None:
            return ()
        # While the artwork is a keystroke behind, the letters are those of the text before.
        element, side = element_at(result.design, pick), result.laid.artwork.side(pick.side)
        return stops_of(element, self.units(element), side) if element and side else ()
