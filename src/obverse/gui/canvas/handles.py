"""Handles: the small shapes at an element by which one value is pulled, by kind. No Qt."""

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from obverse.design.elements import (
    AnyElement,
    Beading,
    Denticles,
    Device,
    Dot,
    ExergueLine,
    Inscription,
    Laurel,
    Legend,
    NameRing,
    Picture,
    Rim,
    RingLine,
    Star,
)
from obverse.geometry.path import Point
from obverse.geometry.polar import chord, point_at
from obverse.gui.canvas.outlines import LEAF_REACH, Frame, Sector, Turned, turned
from obverse.layout.legend import is_inward
from obverse.units import Deg, Mm

#: A square scales, a round one sets a radius, a bar a width or height, a diamond an arc, and an
#: arrow in a circle turns.
Shape = Literal["square", "round", "bar", "diamond", "turn"]
#: Pixels from a frame to the handle that turns it, and to the corners that scale it.
_TURN_PX, _CORNER_PX = 24.0, 3.0


class Handle(NamedTuple):
    """A handle: the law that it follows, where it is, its shape, and the way in which it is pulled.

    `bearing` is the direction of the pull, clockwise from up on the face.
    """

    name: str
    at: Point
    shape: Shape
    bearing: Deg = 0.0


class _Place(NamedTuple):
    """What handles are placed by: the frame, the radius of the blank, mm a pixel."""

    frame: Frame
    radius: Mm
    px: Mm


def handles_of(element: AnyElement, frame: Frame, radius: Mm, px: Mm) -> tuple[Handle, ...]:
    """Return the handles of an element; `radius` is that of the blank, `px` is mm a pixel."""
    if element.locked:
        return ()
    return _HANDLES[type(element)](element, _Place(frame, radius, px))


def _ring_at(name: str, radius: Mm, bearing: Deg, shape: Shape) -> Handle:
    return Handle(name, point_at(bearing, radius), shape, bearing)


def _along(name: str, radius: Mm, bearing: Deg) -> Handle:
    """Return a handle that is pulled along its ring."""
    return Handle(name, point_at(bearing, radius), "diamond", bearing + 90)


def _of_rim(element: Rim, place: _Place) -> tuple[Handle, ...]:
    outer = place.radius - element.inset
    return (
        _ring_at("inset", outer, 90, "round"),
        _ring_at("width", max(0.0, outer - element.width), 0, "bar"),
    )


def _of_ring_line(element: RingLine, place: _Place) -> tuple[Handle, ...]:
    return (
        _ring_at("radius", element.radius, 90, "round"),
        _ring_at("width", element.radius + element.width / 2 + 3 * place.px, 0, "bar"),
    )


def _of_beading(element: Beading, place: _Place) -> tuple[Handle, ...]:
    return (
        _ring_at("radius", element.radius, 90, "round"),
        _ring_at("size", element.radius + element.diameter / 2 + 3 * place.px, 0, "bar"),
    )


def _of_denticles(element: Denticles, place: _Place) -> tuple[Handle, ...]:
    return (
        _ring_at("radius", element.radius, 90, "round"),
        _ring_at("length", max(0.0, element.radius - element.length), 0, "bar"),
    )


def _of_legend(element: Legend, place: _Place) -> tuple[Handle, ...]:
    half = element.arc / 2
    return (
        _along("start", element.radius, element.bearing - half),
        _along("end", element.radius, element.bearing + half),
        _cap(element, place),
    )


def _of_name_ring(element: NameRing, place: _Place) -> tuple[Handle, ...]:
    return (
        _ring_at("radius", element.radius, element.bearing + 90, "round"),
        _cap(element, place),
    )


def _cap(element: Legend | NameRing, place: _Place) -> Handle:
    inward = is_inward(element.direction, element.bearing)
    half = element.lettering.cap_height / 2 + 3 * place.px
    radius = element.radius - half if inward else element.radius + half
    return _ring_at("cap-height", max(0.0, radius), element.bearing, "bar")


def _of_inscription(element: Inscription, place: _Place) -> tuple[Handle, ...]:
    within = Handle("within", point_at(90, element.within), "round", 90)
    return (within,) if element.along_seam else (within, *_turning(place))


def _of_device(element: Device, place: _Place) -> tuple[Handle, ...]:
    return (*_corners(place), *_turning(place))


def _of_picture(element: Picture, place: _Place) -> tuple[Handle, ...]:
    return _corners(place)


def _corners(place: _Place) -> tuple[Handle, ...]:
    frame = place.frame
    assert isinstance(frame, Turned)
    away = _CORNER_PX * place.px
    left, bottom, right, top = frame.box
    wider = Turned((left - away, bottom - away, right + away, top + away), frame.tilt)
    bearings = (225.0, 135.0, 45.0, 315.0)
    return tuple(
        Handle("scale", corner, "square", bearing + frame.tilt)
        for corner, bearing in zip(wider.corners, bearings, strict=True)
    )


def _turning(place: _Place) -> tuple[Handle, ...]:
    frame = place.frame
    assert isinstance(frame, Turned)
    left, _, right, top = frame.box
    above = ((left + right) / 2, top + _TURN_PX * place.px)
    return (Handle("turn", turned(above, frame.tilt), "turn", frame.tilt + 90),)


def _of_ornament(element: Star | Dot, place: _Place) -> tuple[Handle, ...]:
    half = element.size / 2
    last = element.bearing + element.pitch * (element.count - 1) / 2
    # Small ornaments leave room between the handle and the body by which they are moved.
    size = _ring_at("size", element.radius + half + 8 * place.px, element.bearing, "bar")
    if element.count == 1:
        return (size,)
    return size, _along("pitch", element.radius, last)


def _of_laurel(element: Laurel, place: _Place) -> tuple[Handle, ...]:
    outer = element.radius + LEAF_REACH * element.leaf
    return (
        _along("start", element.radius, 180 - element.arc),
        _along("end", element.radius, 180 + element.arc),
        _ring_at("radius", element.radius, 180, "round"),
        _ring_at("leaf", outer, 180 - element.arc / 2, "bar"),
    )


def _of_exergue_line(element: ExergueLine, place: _Place) -> tuple[Handle, ...]:
    end = (chord(element.within, element.y), element.y)
    return (Handle("within", end, "round", 90.0),)


_HANDLES: dict[type, Callable[[Any, _Place], tuple[Handle, ...]]] = {
    Rim: _of_rim,
    RingLine: _of_ring_line,
    Beading: _of_beading,
    Denticles: _of_denticles,
    Legend: _of_legend,
    NameRing: _of_name_ring,
    Inscription: _of_inscription,
    Device: _of_device,
    Picture: _of_picture,
    Star: _of_ornament,
    Dot: _of_ornament,
    Laurel: _of_laurel,
    ExergueLine: _of_exergue_line,
}

__all__ = ["Handle", "Sector", "Shape", "handles_of"]
