"""Paths and pictures → ThorVG's own; the only file with ThorVG."""

import ctypes
import io
import math
from array import array
from functools import lru_cache
from typing import Any, NamedTuple
from weakref import finalize

import thorvg_python as tvg
from thorvg_python.base import Matrix, PointStruct

from obverse.artwork import PlacedPicture, Region
from obverse.geometry.path import CLOSE, LINE, MOVE, Path
from obverse.paint import rgb


class Scale(NamedTuple):
    """Millimetres, y up about the middle, to pixels, y down from the corner."""

    x: float
    y: float
    left: float
    top: float


def plain_canvas(owner: object, size: tuple[int, int]) -> Any:
    """Return a canvas with straight alpha, which is drawn whole each time."""
    return _canvas(owner, size, tvg.Colorspace.ABGR8888S, tvg.EngineOption.DEFAULT)


def retouched_canvas(owner: object, size: tuple[int, int]) -> Any:
    """Return a canvas with premultiplied alpha, of which parts can be drawn again."""
    return _canvas(owner, size, tvg.Colorspace.ABGR8888, tvg.EngineOption.SMART_RENDER)


def _canvas(owner: object, size: tuple[int, int], colours: Any, option: Any) -> Any:
    """Return a canvas that ends with its owner; the binding ends none."""
    canvas = tvg.SwCanvas(_engine(), option)
    canvas.set_target(*size, cs=colours)
    finalize(owner, canvas.destroy).atexit = False
    return canvas


def pixels_of(canvas: Any) -> memoryview:
    """Return the canvas's own memory."""
    return memoryview(canvas.buffer_arr).cast("B")


def finish(canvas: Any, *, whole: bool) -> None:
    """Draw what was put on a canvas: the whole of it, or where something changed."""
    canvas.update()
    canvas.draw(whole)
    canvas.sync()


@lru_cache(maxsize=1)
def _engine() -> Any:
    # No worker threads: a batch has a process for each core, and one thread gives the same bytes
    # everywhere. Never ended: starting it again costs more than it holds.
    return tvg.Engine(threads=0)


def new_shape(engine: Any, item: Region, scale: Scale) -> Any:
    """Return a filled outline that no canvas holds yet."""
    shape = tvg.Shape(engine)
    append_path(shape, item.path, scale)
    shape.set_fill_color(*rgb(item.paint.colour), 255)
    return shape


def append_path(shape: Any, path: Path, scale: Scale) -> None:
    """Hand a whole path over in one call; the binding's own way costs a Python call a point."""
    if path.verbs == _FOUR_CORNERS:
        # ThorVG snaps a path that is one upright rectangle to whole pixels; the way back to the
        # first corner, said twice, makes it draw the rectangle as it draws all else.
        path = Path(_FOUR_CORNERS[:-1] + bytes((LINE, CLOSE)), path.coords + path.coords[:2])
    points = array("f", path.coords)
    count = len(points) // 2
    append = shape.thorvg_lib.tvg_shape_append_path
    append.argtypes = _APPEND_TYPES
    corners = (PointStruct * count).from_buffer(points)
    append(shape._paint, path.verbs, len(path.verbs), corners, count)
    shape.set_transform(Matrix(scale.x, 0, scale.left, 0, -scale.y, scale.top, 0, 0, 1))


_FOUR_CORNERS = bytes((MOVE, LINE, LINE, LINE, CLOSE))
_APPEND_TYPES = (
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_uint32,
    ctypes.c_void_p,
    ctypes.c_uint32,
)


def new_picture(engine: Any, item: PlacedPicture, scale: Scale) -> Any:
    """Draw the part of a picture that the canvas shows, on the whole pixels nearest to its frame.

    Pillow brings it to their size: ThorVG's own scaling shifts a picture by up to a pixel.
    """
    # Pillow is imported here: most medals hold no picture.
    from PIL import Image

    middle_x, middle_y = scale.left + item.x * scale.x, scale.top - item.y * scale.y
    across = _span(middle_x, item.width * scale.x, 2 * scale.left)
    down = _span(middle_y, item.height * scale.y, 2 * scale.top)
    picture = tvg.Picture(engine)
    if across.length < 1 or down.length < 1:
        return picture  # beside the canvas: nothing of it shows
    with Image.open(io.BytesIO(item.png), formats=("PNG",)) as image:
        (left, right), (top, bottom) = across.of(image.width), down.of(image.height)
        size = across.length, down.length
        fitted = image.convert("RGBA").resize(
            size, Image.Resampling.LANCZOS, (left, top, right, bottom)
        )
    picture.load_raw(fitted.tobytes(), *size, cs=tvg.Colorspace.ABGR8888S, copy=True)
    picture.translate(across.first, down.first)
    return picture


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
