"""Snapping: values near a round bearing, the centre or another element are pulled to it. No Qt."""

import math
from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple, TypeGuard

from obverse.design.elements import (
    AnyElement,
    Device,
    ExergueLine,
    Inscription,
    Legend,
    NameRing,
    Picture,
    Rim,
)
from obverse.design.model import Design, FaceName
from obverse.design.split import Seam
from obverse.geometry.path import Point
from obverse.geometry.polar import normal
from obverse.gui.canvas.laws import Values, half_turn
from obverse.gui.canvas.outlines import middle_of
from obverse.gui.canvas.settling import RADII, value_of
from obverse.halves.seam import mirror
from obverse.units import Deg, Mm

#: Bearings snap to multiples of this.
STEP: Deg = 15.0
#: How near a value must be, in pixels.
REACH_PX = 6.0


class Targets(NamedTuple):
    """What values snap to on one face."""

    bearings: tuple[Deg, ...] = ()
    radii: tuple[Mm, ...] = ()
    xs: tuple[Mm, ...] = (0.0,)
    ys: tuple[Mm, ...] = (0.0,)


class Aim(NamedTuple):
    """Where the pointer is now, and how far it went around; `reach` is that of snapping.

    0 snaps to nothing. `is_straight` keeps to the one direction in which the pointer went most.
    """

    at: Point
    turn: Deg
    reach: Mm = 0.0
    is_straight: bool = False


class Guide(NamedTuple):
    """A line to show where a value snapped: a ray, a circle, an upright or a level line.

    `value` is a bearing for a ray and mm for the others; `tilt` turns upright and level lines.
    """

    kind: Literal["ray", "circle", "upright", "level"]
    value: float
    tilt: Deg = 0.0


def targets_of(design: Design, side: FaceName, moving: Collection[str]) -> Targets:
    """Return what the elements of a face that stay, and the seams, give to snap to."""
    still = [
        each
        for each in design.face(side).elements
        if each.visible and each.id not in moving and not isinstance(each, Rim)
    ]
    bearings = [bearing for each in still for bearing in _bearings(each)]
    bearings += seam_bearings(design, side)
    places = [(each.x, each.y) for each in still if _is_placed(each)]
    lines = [each.y for each in still if isinstance(each, ExergueLine)]
    return Targets(
        tuple(dict.fromkeys(normal(each) for each in bearings)),
        tuple(dict.fromkeys(each.radius for each in still if hasattr(each, "radius"))),
        (0.0, *dict.fromkeys(x for x, _ in places)),
        (0.0, *dict.fromkeys([*(y for _, y in places), *lines])),
    )


def seam_bearings(design: Design, side: str) -> list[Deg]:
    """Return both bearings of each seam as they are seen on a face."""
    if design.split is None:
        return []
    found = []
    for seam in design.split.seams:
        bearing = seen_bearing(seam, design.blank.alignment, side)
        found += [bearing, bearing + 180]
    return found


def seen_bearing(seam: Seam, alignment: str, side: str) -> Deg:
    """Return the bearing of a seam as it is seen on a face: the reverse mirrors it."""
    if side != "reverse":
        return seam.bearing
    across = mirror(alignment)[0] < 0
    return -seam.bearing if across else 180 - seam.bearing


def snap_bearing(value: Deg, targets: Iterable[Deg], reach: Deg) -> Deg | None:
    """Return the nearest multiple of 15 degrees or target within reach, 0 up to 360."""
    near = normal(value)
    found = [STEP * round(near / STEP), *targets]
    best = min(found, key=lambda each: abs(half_turn(each - near)))
    return normal(best) if abs(half_turn(best - near)) <= reach else None


def snap_length(value: Mm, targets: Iterable[Mm], reach: Mm) -> Mm | None:
    """Return the nearest target within reach."""
    best = min(targets, key=lambda each: abs(each - value), default=None)
    return best if best is not None and abs(best - value) <= reach else None


def snap_values(
    element: AnyElement, raw: Values, targets: Targets, aim: Aim, tilt: Deg
) -> tuple[Values, tuple[Guide, ...]]:
    """Return the values that snapped, and a guide for each."""
    held: Values = {}
    guides: list[Guide] = []
    if aim.reach <= 0:
        if aim.is_straight and "rotation" in raw:
            held["rotation"] = normal(STEP * round(raw["rotation"] / STEP))
        return held, ()
    far = max(aim.reach, math.dist(aim.at, middle_of(element)))
    angle = math.degrees(aim.reach / far)
    for name, value in raw.items():
        snapped = _snap_one(element, name, value, targets, (aim.reach, angle))
        if aim.is_straight and name == "rotation":
            snapped = normal(STEP * round(value / STEP))
        if snapped is not None:
            held[name] = snapped
            if not _is_own_alone(element, name, snapped, targets):
                guides += _guides(element, name, snapped, tilt)
    return held, tuple(guides)


def _is_own_alone(element: AnyElement, name: str, value: float, targets: Targets) -> bool:
    """Tell whether a value snapped to where it was, and to nothing else that shows."""
    if value != value_of(element, name):
        return False
    if name == "bearing":
        return value % STEP != 0 and value not in targets.bearings
    return name in RADII and value not in targets.radii


def _snap_one(
    element: AnyElement, name: str, value: float, targets: Targets, reach: tuple[Mm, Deg]
) -> float | None:
    length, angle = reach
    if name == "bearing":
        own = normal(value_of(element, name))
        return snap_bearing(value, (*targets.bearings, own), angle)
    if name == "rotation":
        return snap_bearing(value, (), angle)
    if name in RADII:
        return snap_length(value, (*targets.radii, value_of(element, name)), length)
    if name in ("x", "y"):
        return snap_length(value, _middles(element, name, targets), length)
    if name == "arc" and isinstance(element, Legend):
        end = snap_bearing(element.bearing + value / 2, targets.bearings, angle)
        return None if end is None else _arc_to(element, end, value)
    return None


def _arc_to(element: Legend, end: Deg, near: Deg) -> Deg | None:
    """Return the arc that ends at a bearing, of both that do the nearer one."""
    half = near / 2 + half_turn(end - element.bearing - near / 2)
    return 2 * half if 0.5 <= half <= 180 else None


def _middles(element: AnyElement, name: str, targets: Targets) -> tuple[Mm, ...]:
    if isinstance(element, Inscription) and element.along_seam:
        return (0.0,) if name == "x" else ()
    if isinstance(element, Inscription) and element.rotation:
        return (0.0,)
    if isinstance(element, ExergueLine):
        return targets.ys
    return targets.xs if name == "x" else targets.ys


def _guides(element: AnyElement, name: str, value: float, tilt: Deg) -> tuple[Guide, ...]:
    if name == "bearing":
        return (Guide("ray", value),)
    if name in RADII:
        return (Guide("circle", value),)
    if name == "arc" and isinstance(element, Legend):
        return Guide("ray", element.bearing - value / 2), Guide("ray", element.bearing + value / 2)
    if name == "x":
        return (Guide("upright", value, tilt if isinstance(element, Inscription) else 0.0),)
    if name == "y":
        return (Guide("level", value, tilt if isinstance(element, Inscription) else 0.0),)
    return ()


def _bearings(element: AnyElement) -> tuple[Deg, ...]:
    if isinstance(element, Legend):
        half = element.arc / 2
        middle = element.bearing
        return middle, middle + 180, middle - half, middle + half
    if isinstance(element, NameRing) or hasattr(element, "bearing"):
        return element.bearing, element.bearing + 180
    return ()


def _is_placed(element: AnyElement) -> TypeGuard[Device | Picture | Inscription]:
    if isinstance(element, Inscription):
        return not element.rotation and not element.along_seam
    return isinstance(element, Device | Picture)
