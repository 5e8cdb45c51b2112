"""What of a design differs from medal to medal."""

from obverse.design.elements import Inscription
from obverse.design.expressions import names_in
from obverse.design.model import Design
from obverse.design.variables import parts_of, texts_of, used_by

#: Side, id of the element, number of the line within it: the key by which sizes are told.
Line = tuple[str, str, int]


def variables_used(design: Design, given: frozenset[str]) -> frozenset[str]:
    """Return the variables on which a medal depends, of which a list gives some.

    The pieces of a split medal have marks, and its record names its serial number if it has one.
    """
    names = frozenset[str]().union(*used_by(design).values())
    if design.split is None:
        return names
    known = given | {variable.name for variable in design.variables}
    marks = (names_in(piece.mark) for piece in design.split.pieces)
    return names.union(*marks, {"serial"} & known)


def varying_lines(design: Design, variables: frozenset[str]) -> frozenset[Line]:
    """Return the lines that use any of these variables; a lettered edge is ("edge", "edge", 0)."""
    return frozenset(
        # Only an inscription is set line by line; a ring of names has one size for all.
        (side, name, number if isinstance(part, Inscription) else 0)
        for (side, name), part in parts_of(design).items()
        for number, text in enumerate(texts_of(part))
        if names_in(text) & variables
    )
