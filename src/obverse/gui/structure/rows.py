"""Rows of the structure as values: what each part of a design holds, and how two lists differ."""

from typing import Any

from obverse.design.edit import FACES
from obverse.design.elements import Element
from obverse.design.model import Design

#: What a part of the design holds, topmost first, by the name of the part.
Held = dict[str, tuple[Any, ...]]


def held_by(design: Design) -> Held:
    """Return what faces, edge and split hold."""
    held: Held = {side: design.face(side).elements[::-1] for side in FACES}
    held["edge"] = ()
    if design.split:
        held["split"] = (*design.split.seams, *design.split.pieces)
    return held


def keys_of(held: tuple[Any, ...]) -> list[Any]:
    """Return what tells rows apart: ids of elements, and kinds of all else."""
    return [each.id if isinstance(each, Element) else type(each) for each in held]


def alike(old: list[Any], new: list[Any]) -> tuple[int, int]:
    """Return how many rows are the same at the head, and how many at the tail."""
    least = min(len(old), len(new))
    head = next((row for row in range(least) if old[row] != new[row]), least)
    rest = least - head
    tail = next((row for row in range(rest) if old[-1 - row] != new[-1 - row]), rest)
    return head, tail
