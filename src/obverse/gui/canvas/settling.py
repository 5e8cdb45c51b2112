"""Settling: raw values → rounded ones, within what the model and the face allow. No Qt."""

import math
from collections.abc import Mapping
from typing import Any

import msgspec

from obverse.design.elements import AnyElement, ExergueLine
from obverse.design.form_fields import FormField, field_of
from obverse.geometry.path import Point
from obverse.geometry.polar import normal
from obverse.gui.canvas.laws import Values
from obverse.units import Mm

ANGLES = frozenset({"bearing", "rotation"})
#: Lengths that are those of a circle about the centre.
RADII = frozenset({"radius", "within"})


def settle(element: AnyElement, raw: Values, held: Values, radius: Mm) -> AnyElement:
    """Return an element with new values: snapped, or rounded, and within what may be.

    Lengths are rounded to 0.01 mm, angles to 0.1 degrees; what did not move is left as it was.
    `radius` is that of the blank, which nothing leaves that was within it.
    """
    fields = {
        name: _limited(element, name, held.get(name, _rounded(element, name, value)), radius)
        for name, value in raw.items()
    }
    if "x" in fields and "y" in fields:
        fields["x"], fields["y"] = _on_face(element, fields["x"], fields["y"], radius)
    return with_values(element, fields)


def with_values(element: AnyElement, fields: Mapping[str, Any]) -> AnyElement:
    """Return an element with other values; names may lead one level deeper."""
    flat: dict[str, Any] = {}
    for name, value in fields.items():
        outer, _, inner = name.partition(".")
        if inner:
            value = msgspec.structs.replace(getattr(element, outer), **{inner: value})
        flat[outer] = value
    changed: AnyElement = msgspec.structs.replace(element, **flat)
    return changed


def value_of(element: AnyElement, name: str) -> float:
    """Return a value by the name that `with_values` takes."""
    outer, _, inner = name.partition(".")
    value = getattr(element, outer)
    found: float = getattr(value, inner) if inner else value
    return found


def exactly(element: AnyElement, raw: Values) -> Values:
    """Return values that are to stay as they are, but for noise of arithmetic."""
    exact = {}
    for name, value in raw.items():
        before = value_of(element, name)
        turned = normal(value) if name in ANGLES else value
        exact[name] = before if abs(value - before) < 1e-9 else round(turned, 6)
    return exact


def _rounded(element: AnyElement, name: str, value: float) -> float:
    before = value_of(element, name)
    if abs(value - before) < 1e-9:
        return before
    decimals = 1 if _field(element, name).unit == "deg" else 2
    return round(normal(round(value, 1)), 1) if name in ANGLES else round(value, decimals)


def _limited(element: AnyElement, name: str, value: float, radius: Mm) -> float:
    field = _field(element, name)
    assert field.low is not None, f"{name} has a range"
    assert field.high is not None, f"{name} has a range"
    high = field.high
    before = value_of(element, name)
    if name in RADII:
        high = min(high, max(radius, before))
    elif name == "inset":
        high = min(high, max(radius - float(getattr(element, "width", 0.0)), before, 0.0))
    elif name == "y" and isinstance(element, ExergueLine):
        most = max(radius, abs(before))
        return max(field.low, -most, min(field.high, most, value))
    return max(field.low, min(high, value))


def _on_face(element: AnyElement, x: Mm, y: Mm, radius: Mm) -> Point:
    """Return a middle pulled back onto the face, unless it was beyond it before."""
    far = math.hypot(x, y)
    most = max(radius, math.hypot(value_of(element, "x"), value_of(element, "y")))
    if far <= most:
        return x, y
    return x * most / far, y * most / far


def _field(element: AnyElement, name: str) -> FormField:
    outer, _, inner = name.partition(".")
    return field_of(type(getattr(element, outer)) if inner else type(element), inner or outer)
