"""Seam handles: the ends of a seam turn it, its middle shifts it. No Qt.

A seam is written as it is seen on the obverse; on the reverse it is taken hold of where it shows
there, and the pull is turned back to the obverse.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from obverse.design.model import Design
from obverse.design.split import Seam, Split
from obverse.errors import GeometryError
from obverse.geometry.path import Point
from obverse.geometry.polar import normal
from obverse.gui.canvas.handles import Handle
from obverse.gui.canvas.laws import Values
from obverse.gui.canvas.outlines import turned
from obverse.gui.canvas.snapping import Aim, Guide, seen_bearing, snap_bearing, snap_length
from obverse.halves.seam import mirror, seam_points
from obverse.units import Deg, Mm

#: How far beyond the blank the handles of the ends lie, and how near the rim a seam may go.
BEYOND_PX = 14.0
_LEAST_PIECE: Mm = 0.5


class SeamHandle(NamedTuple):
    """A handle of one seam, on the face on which it is seen."""

    seam: int
    handle: Handle


class SeamDrag(NamedTuple):
    """What was taken hold of: the design then, the seam, its handle, the face and the place."""

    design: Design
    seam: int
    handle: str
    side: str
    start: Point


class SeamDragged(NamedTuple):
    """The design, the values that changed and guides on the face where the hand is."""

    design: Design
    values: Values
    guides: tuple[Guide, ...]


def seam_handles(design: Design, side: str, px: Mm, *, middles: bool) -> tuple[SeamHandle, ...]:
    """Return the handles of all seams as they lie on a face; `px` is mm a pixel.

    Those in the middle, which lie over the emblem, only where they are asked for.
    """
    if design.split is None or side == "edge":
        return ()
    return tuple(
        SeamHandle(index, handle)
        for index, seam in enumerate(design.split.seams)
        for handle in _handles(seam, design, side, px)
        if middles or handle.name != "middle"
    )


def seam_lines(design: Design, side: str) -> tuple[tuple[Point, ...], ...]:
    """Return the seams' lines on a face; straight ones where the seam itself can't be cut."""
    if design.split is None or side == "edge":
        return ()
    try:
        return seam_points(design.split, design.blank, side)
    except GeometryError:
        radius = design.blank.radius
        return tuple(
            tuple(_seen((seam.offset, end), seam, design, side) for end in (-radius, radius))
            for seam in design.split.seams
        )


def drag_seam_to(drag: SeamDrag, aim: Aim) -> SeamDragged:
    """Return what a pull at a handle of a seam makes of the design."""
    split = drag.design.split
    assert split is not None, "a seam was taken hold of"
    seam = split.seams[drag.seam]
    values, guides = (_shifted if drag.handle == "middle" else _turned)(drag, seam, aim)
    changed = msgspec.structs.replace(seam, **values)
    field = "second" if drag.seam else "seam"
    parted: Split = msgspec.structs.replace(split, **{field: changed})
    if changed == seam:
        return SeamDragged(drag.design, values, guides)
    return SeamDragged(msgspec.structs.replace(drag.design, split=parted), values, guides)


def _handles(seam: Seam, design: Design, side: str, px: Mm) -> Iterator[Handle]:
    radius = design.blank.radius
    reach = math.sqrt(max(0.0, radius**2 - seam.offset**2)) + BEYOND_PX * px
    bearing = seen_bearing(seam, design.blank.alignment, side)
    for name, end in (("head", reach), ("tail", -reach)):
        yield Handle(name, _seen((seam.offset, end), seam, design, side), "turn", bearing + 90)
    middle = _seen((seam.offset, 0.0), seam, design, side)
    yield Handle("middle", middle, "diamond", bearing + 90)


def _seen(point: Point, seam: Seam, design: Design, side: str) -> Point:
    """Return a point of the upright seam where it lies on a face."""
    return _mirrored(turned(point, seam.bearing), design, side)


def _mirrored(point: Point, design: Design, side: str) -> Point:
    if side != "reverse":
        return point
    a, _, _, d, _, _ = mirror(design.blank.alignment)
    return point[0] * a, point[1] * d


def _turned(drag: SeamDrag, seam: Seam, aim: Aim) -> tuple[Values, tuple[Guide, ...]]:
    turn = -aim.turn if drag.side == "reverse" else aim.turn
    raw = seam.bearing + turn
    angle = math.degrees(aim.reach / max(aim.reach, math.hypot(*aim.at))) if aim.reach else 0.0
    snapped = snap_bearing(raw, _bearings(drag), angle) if aim.reach else None
    if snapped is None:
        bearing = seam.bearing if abs(turn) < 1e-9 else normal(round(normal(raw), 1))
        return {"bearing": bearing}, ()
    seen = seen_bearing(
        msgspec.structs.replace(seam, bearing=snapped), drag.design.blank.alignment, drag.side
    )
    return {"bearing": snapped}, (Guide("ray", normal(seen)), Guide("ray", normal(seen + 180)))


def _bearings(drag: SeamDrag) -> list[Deg]:
    """Return where it was, and the other seam and what is square to it."""
    split = drag.design.split
    assert split is not None
    others = [each for index, each in enumerate(split.seams) if index != drag.seam]
    own = split.seams[drag.seam].bearing
    return [own, *(each.bearing + quarter for each in others for quarter in (0, 90, 180, 270))]


def _shifted(drag: SeamDrag, seam: Seam, aim: Aim) -> tuple[Values, tuple[Guide, ...]]:
    start = turned(_mirrored(drag.start, drag.design, drag.side), -seam.bearing)
    at = turned(_mirrored(aim.at, drag.design, drag.side), -seam.bearing)
    raw = seam.offset + at[0] - start[0]
    most = max(drag.design.blank.radius - _LEAST_PIECE, abs(seam.offset))
    most = min(most, 150.0)
    snapped = snap_length(raw, (0.0, seam.offset), aim.reach) if aim.reach else None
    offset = round(raw, 2) if snapped is None else snapped
    if abs(raw - seam.offset) < 1e-9:
        offset = seam.offset
    return {"offset": max(-most, min(most, offset))}, ()
