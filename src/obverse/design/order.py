"""Design → Design: which element covers which, and which face bears them."""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

import msgspec

from obverse.design.arrange import free
from obverse.design.edit import FACES, Pick, add_all, element_at, remove
from obverse.design.model import Design, Face, FaceName

Place: TypeAlias = Literal["front", "forward", "backward", "back"]


def in_order(design: Design, picks: Iterable[Pick]) -> tuple[Pick, ...]:
    """Return those picks that are there, the obverse first, each face in painting order."""
    wanted = set(picks)
    places = (Pick(side, each.id) for side in FACES for each in design.face(side).elements)
    return tuple(pick for pick in places if pick in wanted)


def bring(design: Design, picks: Iterable[Pick], place: Place) -> Design:
    """Return the design with these above or below others; among themselves they stay in order."""
    moving = set(free(design, picks))
    for side in FACES:
        elements = design.face(side).elements
        order = _ORDERS[place]([Pick(side, each.id) in moving for each in elements])
        if order != list(range(len(elements))):
            found = tuple(elements[index] for index in order)
            face: Face = msgspec.structs.replace(design.face(side), elements=found)
            design = msgspec.structs.replace(design, **{side: face})
    return design


def put(
    design: Design, picks: Iterable[Pick], side: FaceName, row: int
) -> tuple[Design, tuple[Pick, ...]]:
    """Return the design with these elements above a row of a face, and where all of them are now.

    Rows count from the top. The elements keep their order; locked ones stay where they are.
    """
    picks = tuple(picks)
    moved = in_order(design, free(design, picks))
    stack = design.face(side).elements
    below = stack[: max(len(stack) - row, 0)]
    index = sum(Pick(side, each.id) not in moved for each in below)
    elements = [each for pick in moved if (each := element_at(design, pick))]
    design, arrived = add_all(remove(design, moved), side, elements, index)
    now = dict(zip(moved, arrived, strict=True))
    return design, tuple(now.get(pick, pick) for pick in picks)


def can_bring(design: Design, picks: Iterable[Pick], place: Place) -> bool:
    """Tell whether `bring` would change anything."""
    return bring(design, picks, place) is not design


def swap_faces(design: Design) -> Design:
    """Return the design with each face's ground and elements on the other."""
    swapped: Design = msgspec.structs.replace(
        design, obverse=design.reverse, reverse=design.obverse
    )
    return swapped


def _front(picked: list[bool]) -> list[int]:
    return sorted(range(len(picked)), key=picked.__getitem__)


def _back(picked: list[bool]) -> list[int]:
    return sorted(range(len(picked)), key=lambda index: not picked[index])


def _forward(picked: list[bool]) -> list[int]:
    return [len(picked) - 1 - index for index in reversed(_backward(picked[::-1]))]


def _backward(picked: list[bool]) -> list[int]:
    order = list(range(len(picked)))
    for index in range(1, len(order)):
        if picked[order[index]] and not picked[order[index - 1]]:
            order[index - 1], order[index] = order[index], order[index - 1]
    return order


_ORDERS: dict[Place, Callable[[list[bool]], list[int]]] = {
    "front": _front,
    "forward": _forward,
    "backward": _backward,
    "back": _back,
}
