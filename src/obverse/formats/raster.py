"""A side → pixels; the only file with ThorVG."""

import ctypes
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
    picture = tvg.Picture(canvas.engine)
    picture.load_data(item.png, mimetype="png", rpath=None, copy=True)
    picture.set_size(item.width * scale.x, item.height * scale.y)
    picture.translate(
        scale.left + (item.x - item.width / 2) * scale.x,
        scale.top - (item.y + item.height / 2) * scale.y,
    )
    canvas.add(picture)
