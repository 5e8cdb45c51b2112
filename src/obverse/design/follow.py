"""Picks from one design to the next: of elements that changed face, as they are called there."""

from collections.abc import Sequence

import msgspec

from obverse.design.edit import FACES, OTHER_FACE, Pick, element_at
from obverse.design.model import Design


def follow(picks: Sequence[Pick], before: Design, after: Design) -> tuple[Pick, ...]:
    """Return the picks of the same elements in another design; those that are gone stay as named.

    Sending, undo and redo take an element to the other face, where it may have another id, for
    its own may be taken there.
    """
    if after.obverse == before.reverse != before.obverse == after.reverse:
        return tuple(Pick(OTHER_FACE[pick.side], pick.id) for pick in picks)
    present = picks_of(after)
    if present.issuperset(picks):  # nearly always
        return tuple(picks)
    came = present - picks_of(before)
    return tuple(pick if pick in present else _taken(pick, before, after, came) for pick in picks)


def picks_of(design: Design) -> set[Pick]:
    """Return the picks of all elements."""
    return {Pick(side, each.id) for side in FACES for each in design.face(side).elements}


def _taken(pick: Pick, before: Design, after: Design, came: set[Pick]) -> Pick:
    """Return where an element that left its face came to, and take that out of what came."""
    left = element_at(before, pick)
    there = sorted(each for each in came if each.side == OTHER_FACE[pick.side])
    for other in sorted(there, key=lambda each: each.id != pick.id):
        found = element_at(after, other)
        if found and left and msgspec.structs.replace(found, id=pick.id) == left:
            came.remove(other)
            return other
    return pick
