"""Parts of a side drawn again: where its outlines changed, and whether only opaque ground shows."""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from obverse.artwork import Item, Region
from obverse.formats.canvas import (
    Scale,
    append_path,
    finish,
    new_shape,
    pixels_of,
    retouched_canvas,
)
from obverse.geometry.flatten import polylines
from obverse.geometry.path import MOVE, Box, Path, Same, hull_box, reach
from obverse.units import Mm

#: Pixels around an outline that its soft edge may reach, and around those that are copied.
_SOFT = 2
#: Rows that are copied from the same first pixel to the same last one.
STRIP = 8


class Retouch:
    """A scene once more, on a canvas that draws again only where outlines were exchanged.

    Its alpha is premultiplied: straight alpha can't be drawn upon. So its pixels are those of the
    scene where these are opaque, and there alone.
    """

    def __init__(self, size: tuple[int, int], scale: Scale, items: tuple[Item, ...]) -> None:
        self.scale = scale
        self.canvas = retouched_canvas(self, size)
        self.paints = [new_shape(self.canvas.engine, item, scale) for item in items]  # type: ignore[arg-type]
        for paint in self.paints:
            self.canvas.add(paint)
        finish(self.canvas, whole=True)
        self.pixels = pixels_of(self.canvas)

    def change(self, items: tuple[Item, ...], changed: list[int]) -> None:
        """Put other outlines in the places of those that changed."""
        # ThorVG draws again where a path was and where it is. Of a paint that is taken out it
        # forgets where it was.
        for at in changed:
            self.paints[at].reset()
            append_path(self.paints[at], items[at].path, self.scale)  # type: ignore[union-attr]
        finish(self.canvas, whole=False)


class Window(NamedTuple):
    """Where pixels change: columns and rows, and how far from the middle at most."""

    left: int
    top: int
    right: int
    bottom: int
    radius: Mm

    def strips(self, scale: Scale) -> Iterator[tuple[int, int, int, int]]:
        """Yield first row, last row, first and last column of what lies within the radius."""
        for top in range(self.top, self.bottom, STRIP):
            end = min(top + STRIP, self.bottom)
            high, low = (scale.top - top) / scale.y, (scale.top - end) / scale.y
            near = 0.0 if low < 0 < high else min(abs(low), abs(high))
            half = math.sqrt(max(0.0, self.radius**2 - near**2)) * scale.x
            left = max(self.left, math.floor(scale.left - half))
            right = min(self.right, math.ceil(scale.left + half))
            if left < right:
                yield top, end, left, right


def window_of(paths: list[Path], scale: Scale) -> Window | None:
    """Return where these paths may show, soft edges included; None where one is empty."""
    if not all(paths):
        return None
    boxes = [_box(Same(path)) for path in paths]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    low, high = min(box[1] for box in boxes), max(box[3] for box in boxes)
    columns, rows = round(2 * scale.left), round(2 * scale.top)
    return Window(
        max(0, math.floor(scale.left + left * scale.x) - _SOFT),
        max(0, math.floor(scale.top - high * scale.y) - _SOFT),
        min(columns, math.ceil(scale.left + right * scale.x) + _SOFT),
        min(rows, math.ceil(scale.top - low * scale.y) + _SOFT),
        max(map(reach, paths)) + _SOFT / min(scale.x, scale.y),
    )


# Kept, for what changes was drawn before, and its box was asked for then.
@lru_cache(maxsize=16)
def _box(same: Same[Path]) -> Box:
    return hull_box(same.value)


def opaque_radius(items: tuple[Item, ...]) -> Mm:
    """Return the radius of a disc about the middle that one of the items fills."""
    paths = (item.path for item in items if isinstance(item, Region))
    return max((_filled_radius(Same(path)) for path in paths), default=0.0)


@lru_cache(maxsize=64)
def _filled_radius(same: Same[Path]) -> Mm:
    path = same.value
    if path.verbs.count(MOVE) != 1:
        return 0.0
    (line,) = polylines(path, _FLAT)
    radius = math.inf
    for (x0, y0), (x1, y1) in zip(line, (*line[1:], line[0]), strict=True):
        # Counter-clockwise all around the middle, or the middle is not surely within.
        across = x0 * y1 - x1 * y0
        radius = min(radius, across / (math.hypot(x1 - x0, y1 - y0) or math.inf))
    return radius - _FLAT


_FLAT: Mm = 0.01
