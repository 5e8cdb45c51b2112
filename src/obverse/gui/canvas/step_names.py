"""Step names: what the undo steps of drags are called."""

from obverse.design.elements import Element
from obverse.gui.element_names import kind_of
from obverse.gui.words import mark, tr

_MOVES = {
    "rim": mark("Move rim"),
    "ring-line": mark("Move ring line"),
    "beading": mark("Move beading"),
    "denticles": mark("Move denticles"),
    "legend": mark("Move legend"),
    "name-ring": mark("Move name ring"),
    "inscription": mark("Move inscription"),
    "device": mark("Move device"),
    "picture": mark("Move picture"),
    "star": mark("Move star"),
    "dot": mark("Move dot"),
    "laurel": mark("Move laurel"),
    "exergue-line": mark("Move exergue line"),
}
_HANDLES = {
    "start": mark("Set arc"),
    "end": mark("Set arc"),
    "cap-height": mark("Set cap height"),
    "radius": mark("Set radius"),
    "width": mark("Set width"),
    "inset": mark("Set inset"),
    "size": mark("Set size"),
    "length": mark("Set length"),
    "leaf": mark("Set leaf"),
    "pitch": mark("Set pitch"),
    "within": mark("Set circle"),
    "scale": mark("Scale"),
    "turn": mark("Turn"),
}
_SEAM = {
    "head": mark("Turn seam"),
    "tail": mark("Turn seam"),
    "middle": mark("Shift seam"),
}


def move_step(element: Element) -> str:
    """Return what it is called to move an element."""
    return tr(_MOVES[kind_of(element)])


def handle_step(handle: str) -> str:
    """Return what it is called to pull a handle of an element."""
    return tr(_HANDLES[handle])


def seam_step(handle: str) -> str:
    """Return what it is called to pull a handle of a seam."""
    return tr(_SEAM[handle])
