"""A drawing as it comes out of the intake."""

from typing import NamedTuple

from obverse.geometry.path import Path


class Shape(NamedTuple):
    """A filled area; no colour means the paint of the element that shows it."""

    path: Path
    colour: str | None


class Imported(NamedTuple):
    """Shapes in painting order, y up, the frame's longer side 1 and its middle the origin."""

    shapes: tuple[Shape, ...]
    width: float
    height: float
    dropped: tuple[str, ...]
