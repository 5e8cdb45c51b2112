"""Design → Design: moving, turning and aligning what is picked.

Locked elements stay as they are. Where a thing lies on its face is known to artwork only, so edits
that need it are given `boxes`: pick → (left, bottom, right, top) in mm, in the frame of the face;
a pick that has none is left alone.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Literal, TypeAlias

import msgspec

from obverse.design.edit import FACES, Pick, change_each, element_at
from obverse.design.elements import (
    Device,
    Dot,
    Element,
    ExergueLine,
    Inscription,
    Legend,
    NameRing,
    Picture,
    Star,
)
from obverse.design.model import Design
from obverse.units import Deg, Mm

Kinds: TypeAlias = tuple[type[Element], ...]
#: Left, bottom, right and top in mm, y up.
Box: TypeAlias = tuple[Mm, Mm, Mm, Mm]
Boxes: TypeAlias = Mapping[Pick, Box]
Axis: TypeAlias = Literal["h", "v"]
Alignment: TypeAlias = Literal["left", "right", "top", "bottom", "centre-h", "centre-v"]
Flag: TypeAlias = Literal["visible", "locked"]


#: Kinds with a place of their own, those that can go up and down, and those with a bearing.
PLACED: Kinds = (Device, Picture, Inscription)
LIFTED: Kinds = (*PLACED, ExergueLine)
AROUND: Kinds = (Legend, NameRing, Star, Dot)
TURNED: Kinds = (Device, Inscription, *AROUND)
#: Kinds that are spaced around the centre; a name ring goes all around by itself.
SPACED: Kinds = (Legend, Star, Dot)

#: Numbers are kept to a nanometre, so that there and back again is where it was.
_DECIMALS = 6


def free(design: Design, picks: Iterable[Pick], kinds: Kinds = (Element,)) -> tuple[Pick, ...]:
    """Return those picks that are of these kinds and not locked, in the order given."""
    return tuple(_free(design, picks, kinds))


def move_by(design: Design, picks: Iterable[Pick], dx: Mm, dy: Mm) -> Design:
    """Return the design with these moved; a ground line goes up and down only, rings stay."""
    return _moved(design, dict.fromkeys(picks, (dx, dy)))


def turn_by(design: Design, picks: Iterable[Pick], degrees: Deg) -> Design:
    """Return the design with these turned clockwise.

    Drawings and inscriptions turn about their own middle, rings about that of the face.
    """
    return _turned(design, dict.fromkeys(picks, degrees))


def mirror(design: Design, picks: Iterable[Pick]) -> Design:
    """Return the design with these mirrored in the upright axis of their face; words stay words."""
    mirrored = free(design, picks, (*PLACED, *AROUND))
    return change_each(design, dict.fromkeys(mirrored, _mirrored))


def centre(design: Design, picks: Iterable[Pick]) -> Design:
    """Return the design with these in the middle of their face."""
    return _with_fields(design, free(design, picks, PLACED), x=0.0, y=0.0)


def align(design: Design, picks: Sequence[Pick], how: Alignment, boxes: Boxes) -> Design:
    """Return the design with boxes in line, each face by itself.

    One alone is aligned to its face; several to what they cover together, or, where some of them
    can't move, to what those cover.
    """
    axis: Axis = "h" if how in ("left", "right", "centre-h") else "v"
    radius = design.blank.radius
    for here in _by_face(picks, boxes):
        moving = free(design, here, movable(axis))
        standing = [boxes[pick] for pick in here if pick not in set(moving)]
        goal = _around(standing or [boxes[pick] for pick in here])
        if len(here) == 1:
            goal = (-radius, -radius, radius, radius)
        anchor = _ANCHORS[how]
        ways = {pick: _along(axis, anchor(goal) - anchor(boxes[pick])) for pick in moving}
        design = _moved(design, ways)
    return design


def align_bearing(design: Design, picks: Sequence[Pick]) -> Design:
    """Return the design with all at the bearing of the first that has one."""
    return _like_the_first(design, picks, "bearing")


def align_radius(design: Design, picks: Sequence[Pick]) -> Design:
    """Return the design with all on the ring of the first that has one."""
    return _like_the_first(design, picks, "radius")


def distribute_around(design: Design, picks: Iterable[Pick]) -> Design:
    """Return the design with legends, stars and dots spaced evenly around, in their order.

    The first one picked on a face keeps its bearing.
    """
    chosen = _free(design, picks, SPACED)
    for side in FACES:
        ring = [(pick, each.bearing) for pick, each in chosen.items() if pick.side == side]
        first = ring[0][1] if ring else 0.0
        ring.sort(key=lambda each: math.fmod(each[1] - first + 720, 360))
        angles = {
            pick: first + 360 * index / len(ring) - bearing
            for index, (pick, bearing) in enumerate(ring)
        }
        design = _turned(design, angles)
    return design


def distribute(design: Design, picks: Iterable[Pick], axis: Axis, boxes: Boxes) -> Design:
    """Return the design with equal gaps between boxes; the outermost two of a face stay."""
    low, high = (0, 2) if axis == "h" else (1, 3)
    for here in _by_face(picks, boxes):
        row = sorted(free(design, here, movable(axis)), key=lambda pick: sum(boxes[pick][low::2]))
        sizes = [boxes[pick][high] - boxes[pick][low] for pick in row]
        if len(row) < 3:
            continue
        at = boxes[row[0]][low]
        gap = (boxes[row[-1]][high] - at - sum(sizes)) / (len(row) - 1)
        ways = {}
        for pick, size in zip(row, sizes, strict=True):
            ways[pick] = _along(axis, at - boxes[pick][low])
            at += size + gap
        design = _moved(design, ways)
    return design


def set_flag(design: Design, picks: Iterable[Pick], flag: Flag, *, on: bool) -> Design:
    """Return the design with these shown or hidden, locked or free."""
    return _with_fields(design, picks, **{flag: on})


def movable(axis: Axis) -> Kinds:
    """Return the kinds that can be moved sideways, or up and down."""
    return PLACED if axis == "h" else LIFTED


def _free(design: Design, picks: Iterable[Pick], kinds: Kinds) -> dict[Pick, Any]:
    elements = {Pick(side, each.id): each for side in FACES for each in design.face(side).elements}
    found = {pick: elements.get(pick) for pick in picks}
    return {
        pick: each for pick, each in found.items() if isinstance(each, kinds) and not each.locked
    }


def _with_fields(design: Design, picks: Iterable[Pick], **fields: Any) -> Design:
    edit = partial(msgspec.structs.replace, **fields)
    return change_each(design, dict.fromkeys(picks, edit))


def _moved(design: Design, ways: Mapping[Pick, tuple[Mm, Mm]]) -> Design:
    """Return the design with each of these moved by a way of its own."""
    free_ones = free(design, ways, LIFTED)
    return change_each(design, {pick: partial(_moved_by, *ways[pick]) for pick in free_ones})


def _moved_by(dx: Mm, dy: Mm, element: Any) -> Element:
    fields = {"y": round(element.y + dy, _DECIMALS)}
    if not isinstance(element, ExergueLine):
        fields["x"] = round(element.x + dx, _DECIMALS)
    moved: Element = msgspec.structs.replace(element, **fields)
    return moved


def _turned(design: Design, angles: Mapping[Pick, Deg]) -> Design:
    """Return the design with each of these turned by an angle of its own."""
    free_ones = free(design, angles, TURNED)
    return change_each(design, {pick: partial(_turned_by, angles[pick]) for pick in free_ones})


def _turned_by(degrees: Deg, element: Any) -> Element:
    field = "bearing" if isinstance(element, AROUND) else "rotation"
    angle = _plain_angle(getattr(element, field) + degrees)
    turned: Element = msgspec.structs.replace(element, **{field: angle})
    return turned


def _mirrored(element: Any) -> Element:
    angles = [name for name in ("rotation", "bearing") if hasattr(element, name)]
    fields = {name: _plain_angle(-getattr(element, name)) for name in angles}
    if hasattr(element, "x"):
        fields["x"] = 0.0 - element.x
    if isinstance(element, Device):
        fields["mirrored"] = not element.mirrored
    mirrored: Element = msgspec.structs.replace(element, **fields)
    return mirrored


def _plain_angle(angle: Deg) -> Deg:
    """Return an angle as a person would say it: from -180 up to 360."""
    angle = round(angle, _DECIMALS) + 0.0
    return angle if -180 <= angle < 360 else math.fmod(math.fmod(angle, 360) + 360, 360)


def _along(axis: Axis, by: Mm) -> tuple[Mm, Mm]:
    return (by, 0.0) if axis == "h" else (0.0, by)


def _by_face(picks: Iterable[Pick], boxes: Boxes) -> list[list[Pick]]:
    known = [pick for pick in picks if pick in boxes]
    faces = ([pick for pick in known if pick.side == side] for side in FACES)
    return [face for face in faces if face]


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


#: alignment → the coordinate of a box that is put in line.
_ANCHORS: dict[Alignment, Callable[[Box], Mm]] = {
    "left": lambda box: box[0],
    "right": lambda box: box[2],
    "bottom": lambda box: box[1],
    "top": lambda box: box[3],
    "centre-h": lambda box: (box[0] + box[2]) / 2,
    "centre-v": lambda box: (box[1] + box[3]) / 2,
}


def _like_the_first(design: Design, picks: Sequence[Pick], field: str) -> Design:
    found = ((pick, element_at(design, pick)) for pick in picks)
    having = [(pick, getattr(each, field)) for pick, each in found if hasattr(each, field)]
    if not having:
        return design
    alike = free(design, (pick for pick, _ in having))
    return _with_fields(design, alike, **{field: having[0][1]})
