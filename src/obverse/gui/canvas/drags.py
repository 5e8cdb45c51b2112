"""Drags: from where a hand took hold of elements to the design that it makes of them. No Qt."""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from obverse.design.edit import FACES, Pick, element_at
from obverse.design.elements import AnyElement, Inscription
from obverse.design.model import Design
from obverse.geometry.path import Point
from obverse.gui.canvas.laws import Pull, Values, half_turn, handled, is_around, moved
from obverse.gui.canvas.outlines import turned
from obverse.gui.canvas.settling import exactly, settle, value_of
from obverse.gui.canvas.snapping import Aim, Guide, snap_values, targets_of
from obverse.units import Deg, Mm

#: A drag of something in the middle does not turn rings: beyond this share of the radius it does.
_TURNS_FROM = 0.25
#: What is as near as this lies at the centre.
_AT_CENTRE: Mm = 1e-6


class Drag(NamedTuple):
    """What was taken hold of: the design then, the elements, the one under the hand, its handle.

    Without a handle, the elements are moved. `start` is where on the face the pointer was.
    """

    design: Design
    picks: tuple[Pick, ...]
    anchor: Pick
    handle: str
    start: Point
    tilt: Deg = 0.0


class Dragged(NamedTuple):
    """What came of a drag: the design, the values of the anchor that changed, guides to show."""

    design: Design
    values: Values
    guides: tuple[Guide, ...] = ()


def drag_to(drag: Drag, aim: Aim) -> Dragged:
    """Return what a drag makes of its design when the pointer is somewhere."""
    anchor = element_at(drag.design, drag.anchor)
    assert anchor is not None, "what was taken hold of is in the design of that moment"
    pull = Pull(drag.start, aim.at, aim.turn, drag.tilt)
    raw = handled(anchor, drag.handle, pull) if drag.handle else moved(anchor, pull)
    if aim.is_straight and not drag.handle:
        raw = _straight(anchor, raw)
    moving = {pick.id for pick in drag.picks if pick.side == drag.anchor.side}
    targets = targets_of(drag.design, drag.anchor.side, moving)
    held, guides = snap_values(anchor, raw, targets, aim, drag.tilt)
    radius = drag.design.blank.radius
    settled = settle(anchor, raw, held, radius)
    changes = {drag.anchor: settled}
    if len(drag.picks) > 1 and not drag.handle:
        changes |= _moved_along(drag, anchor, settled, pull)
    values = {name: float(value_of(settled, name)) for name in raw}
    return Dragged(with_elements(drag.design, changes), values, guides)


def with_elements(design: Design, changes: Mapping[Pick, AnyElement]) -> Design:
    """Return the design with elements in the places of others of the same ids.

    The values are within the model's ranges; what else the model asks did not change.
    """
    for side in FACES:
        here = {pick.id: element for pick, element in changes.items() if pick.side == side}
        if here:
            face = design.face(side)
            elements = tuple(here.get(each.id, each) for each in face.elements)
            if any(map(_differ, elements, face.elements)):
                changed = msgspec.structs.replace(face, elements=elements)
                design = msgspec.structs.replace(design, **{side: changed})
    return design


def nudged(design: Design, picks: tuple[Pick, ...], right: Mm, up: Mm) -> Design:
    """Return the design with elements pushed by so many mm.

    On a ring, right is clockwise and up is outwards.
    """
    changes = {}
    for pick, element in _movable(design, picks):
        raw = _nudge(element, right, up)
        # A nudge is as large as it was asked for, and not rounded away.
        changes[pick] = settle(element, raw, exactly(element, raw), design.blank.radius)
    return with_elements(design, changes)


def _movable(design: Design, picks: tuple[Pick, ...]) -> Iterator[tuple[Pick, AnyElement]]:
    wanted = set(picks)
    for side in FACES:
        for element in design.face(side).elements:
            pick = Pick(side, element.id)
            if pick in wanted and not element.locked:
                yield pick, element


def _nudge(element: AnyElement, right: Mm, up: Mm) -> Values:
    if isinstance(element, Inscription):
        return {"x": element.x + right, "y": element.y + up}
    radius = float(getattr(element, "radius", 0.0))
    # Of what lies at the centre no bearing shows, and a turn there may be beyond all numbers.
    turn = math.degrees(right / radius) if radius > _AT_CENTRE else 0.0
    # From the middle outwards, up is away from the centre for everything on a ring.
    return moved(element, Pull((0.0, 0.0), (right, up), turn)) | _out(element, up)


def _out(element: AnyElement, up: Mm) -> Values:
    if hasattr(element, "radius"):
        return {"radius": element.radius + up}
    return {"inset": element.inset - up} if hasattr(element, "inset") else {}


def _differ(one: object, other: object) -> bool:
    return one is not other


def _straight(element: AnyElement, raw: Values) -> Values:
    """Return the values with only the one that went further changed."""
    if len(raw) < 2:
        return raw
    (first, a), (second, b) = raw.items()
    far = abs(a - value_of(element, first))
    if first == "bearing":
        far = math.radians(far) * float(getattr(element, "radius", 0.0))
    other = abs(b - value_of(element, second))
    still = second if far >= other else first
    return {**raw, still: value_of(element, still)}


def _moved_along(
    drag: Drag, anchor: AnyElement, settled: AnyElement, pull: Pull
) -> dict[Pick, AnyElement]:
    """Return the others of a selection, moved as the one under the hand was."""
    radius = drag.design.blank.radius
    turn, out, shift = _effect(anchor, settled, pull, radius)
    changes = {}
    for pick, element in _movable(drag.design, drag.picks):
        if pick == drag.anchor:
            continue
        if is_around(element):
            raw = {"bearing": value_of(element, "bearing") + turn}
            raw["radius"] = value_of(element, "radius") + out
        elif is_around(anchor) and hasattr(element, "radius"):
            raw = {"radius": element.radius + out}
        elif hasattr(element, "radius") or hasattr(element, "inset"):
            continue  # a ring about the centre has no place that could be shifted
        else:
            tilt = element.rotation if isinstance(element, Inscription) else 0.0
            raw = moved(element, Pull((0.0, 0.0), shift, 0.0, tilt))
        # Not rounded, or what is moved together would not stay together.
        changes[pick] = settle(element, raw, exactly(element, raw), radius)
    return changes


def _effect(
    anchor: AnyElement, settled: AnyElement, pull: Pull, radius: Mm
) -> tuple[Deg, Mm, Point]:
    """Return how far the anchor was turned, pulled outwards and shifted in the end."""
    if is_around(anchor):
        turn = half_turn(value_of(settled, "bearing") - value_of(anchor, "bearing"))
        out = value_of(settled, "radius") - value_of(anchor, "radius")
        return turn, out, pull.shift
    turn = pull.turn if math.hypot(*pull.start) > _TURNS_FROM * radius else 0.0
    if not hasattr(anchor, "x"):
        return turn, 0.0, pull.shift
    before = value_of(anchor, "x"), value_of(anchor, "y")
    after = value_of(settled, "x"), value_of(settled, "y")
    shift = after[0] - before[0], after[1] - before[1]
    return turn, 0.0, turned(shift, pull.tilt)
