"""A side → pixels; the only file with ThorVG."""

import ctypes
import io
import math
from array import array
from functools import lru_cache
from typing import Any, NamedTuple

import thorvg_python as tvg
from thorvg_python.base import PointStruct

from obverse.artwork import PlacedPicture, Region, SideArtwork
from obverse.geometry.path import CLOSE, LINE, MOVE, Path
from obverse.paint import rgb


class Pixels(NamedTuple):
    """Rows from the top, straight alpha where there are four channels."""

    width: int
    height: int
    data: bytes
    channels: int


class _Scale(NamedTuple):
    """Millimetres, y up about the middle, to pixels, y down from the corner."""

    x: float
    y: float
    left: float
    top: float


def render(side: SideArtwork, size: tuple[int, int]) -> Pixels:
    """Draw a side so that its page fills the given pixels exactly."""
    width, height = size
    canvas = tvg.SwCanvas(_engine())
    canvas.set_target(width, height, cs=tvg.Colorspace.ABGR8888S)
    scale = _Scale(width / side.width, height / side.height, width / 2, height / 2)
    for item in side.items:
        if isinstance(item, PlacedPicture):
            _add_picture(canvas, item, scale)
        else:
            _add_region(canvas, item, scale)
    canvas.draw(True)
    canvas.sync()
    data = bytes(canvas.buffer_arr)
    canvas.destroy()
    return Pixels(width, height, data, 4)


@lru_cache(maxsize=1)
def _engine() -> Any:
    # No worker threads: a batch has a process for each core, and one thread gives the same bytes
    # everywhere. Never ended: starting it again costs more than it holds.
    return tvg.Engine(threads=0)


def _add_region(canvas: Any, item: Region, scale: _Scale) -> None:
    shape = tvg.Shape(canvas.engine)
    _append(shape, item.path, scale)
    shape.set_fill_color(*rgb(item.paint.colour), 255)
    canvas.add(shape)


def _append(shape: Any, path: Path, scale: _Scale) -> None:
    """Hand a whole path over in one call; the binding's own way costs a Python call a point."""
    if path.verbs == _FOUR_CORNERS:
        # ThorVG snaps a path that is one upright rectangle to whole pixels; the way back to the
        # first corner, said twice, makes it draw the rectangle as it draws all else.
        path = Path(_FOUR_CORNERS[:-1] + bytes((LINE, CLOSE)), path.coords + path.coords[:2])
    points = array("f", path.coords)
    points[0::2] = array("f", [scale.left + scale.x * x for x in path.coords[0::2]])
    points[1::2] = array("f", [scale.top - scale.y * y for y in path.coords[1::2]])
    verbs = (ctypes.c_uint8 * len(path.verbs)).from_buffer_copy(path.verbs)
    count = len(points) // 2
    append = shape.thorvg_lib.tvg_shape_append_path
    append.argtypes = _APPEND_TYPES
    append(shape._paint, verbs, len(verbs), (PointStruct * count).from_buffer(points), count)


_FOUR_CORNERS = bytes((MOVE, LINE, LINE, LINE, CLOSE))
_APPEND_TYPES = (
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_uint32,
    ctypes.c_void_p,
    ctypes.c_uint32,
)


def _add_picture(canvas: Any, item: PlacedPicture, scale: _Scale) -> None:
    """Draw the part of a picture that the canvas shows, on the whole pixels nearest to its frame.

    Pillow brings it to their size: ThorVG's own scaling shifts a picture by up to a pixel.
    """
    # Pillow is imported here: most medals hold no picture.
    from PIL import Image

    middle_x, middle_y = scale.left + item.x * scale.x, scale.top - item.y * scale.y
    across = _span(middle_x, item.width * scale.x, 2 * scale.left)
    down = _span(middle_y, item.height * scale.y, 2 * scale.top)
    if across.length < 1 or down.length < 1:
        return
    with Image.open(io.BytesIO(item.png), formats=("PNG",)) as image:
        (left, right), (top, bottom) = across.of(image.width), down.of(image.height)
        size = across.length, down.length
        fitted = image.convert("RGBA").resize(
            size, Image.Resampling.LANCZOS, (left, top, right, bottom)
        )
    picture = tvg.Picture(canvas.engine)
    picture.load_raw(fitted.tobytes(), *size, cs=tvg.Colorspace.ABGR8888S, copy=True)
    picture.translate(across.first, down.first)
    canvas.add(picture)


class _Span(NamedTuple):
    """The whole pixels that a picture takes in one direction, and its own shares that they show."""

    first: int
    length: int
    start: float
    end: float

    def of(self, size: int) -> tuple[float, float]:
        """Return the shown stretch of a picture that is `size` of its own pixels long."""
        return self.start * size, self.end * size


def _span(middle: float, length: float, limit: float) -> _Span:
    foot = middle - length / 2
    first, end = (
        min(max(math.floor(edge + 0.5), 0), round(limit)) for edge in (foot, foot + length)
    )
    start, stop = (min(max((edge - foot) / length, 0.0), 1.0) for edge in (first, end))
    return _Span(first, end - first, start, stop)
