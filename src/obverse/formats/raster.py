"""A side → pixels; the only file with ThorVG."""

import ctypes
import io
import math
from array import array
from functools import lru_cache
from typing import Any, NamedTuple

import thorvg_python as tvg
from thorvg_python.base import Matrix, PointStruct

from obverse.artwork import Item, PlacedPicture, Region, SideArtwork
from obverse.geometry.path import CLOSE, LINE, MOVE, Path
from obverse.paint import rgb


class Pixels(NamedTuple):
    """Rows from the top, straight alpha where there are four channels."""

    width: int
    height: int
    data: bytes | memoryview
    channels: int


class _Scale(NamedTuple):
    """Millimetres, y up about the middle, to pixels, y down from the corner."""

    x: float
    y: float
    left: float
    top: float


def render(side: SideArtwork, size: tuple[int, int]) -> Pixels:
    """Draw a side so that its page fills the given pixels exactly."""
    shared = render_shared(side, size)
    return shared._replace(data=bytes(shared.data))


def render_shared(side: SideArtwork, size: tuple[int, int]) -> Pixels:
    """Draw a side as `render` does, into memory that a later drawing uses again.

    For writers that are done with it before that. The scene of a side is kept: the next medal of
    a batch costs the elements that changed, and no fresh memory.
    """
    width, height = size
    # A poster is drawn once; keeping it would hold hundreds of megabytes.
    make = _scene if width * height <= _MOST_KEPT else _scene.__wrapped__
    scene = make(side.side, size, (side.width, side.height))
    scene.show(side.items)
    return Pixels(width, height, scene.pixels, 4)


#: Pixels of the largest scene that is kept: 64 MB.
_MOST_KEPT = 16_000_000


class _Scene:
    """A canvas with what was drawn on it last, each item beside its ThorVG paint."""

    def __init__(self, size: tuple[int, int], page: tuple[float, float]) -> None:
        width, height = size
        self.scale = _Scale(width / page[0], height / page[1], width / 2, height / 2)
        self.canvas = tvg.SwCanvas(_engine())
        self.canvas.set_target(width, height, cs=tvg.Colorspace.ABGR8888S)
        self.items: tuple[Item, ...] = ()
        self.paints: list[Any] = []

    @property
    def pixels(self) -> memoryview:
        """The canvas's own memory."""
        return memoryview(self.canvas.buffer_arr).cast("B")

    def show(self, items: tuple[Item, ...]) -> None:
        """Draw the items; those that stand where they stood the last time are not made anew."""
        front = _shared(self.items, items)
        back = _shared(self.items[front:][::-1], items[front:][::-1])
        end = len(self.items) - back
        for paint in self.paints[front:end]:
            self.canvas.remove(paint)
        above = self.paints[end] if back else None
        fresh = [self._add(item, above) for item in items[front : len(items) - back]]
        self.paints[front:end] = fresh
        self.items = items
        self.canvas.update()
        self.canvas.draw(True)
        self.canvas.sync()

    def _add(self, item: Item, above: Any) -> Any:
        engine = self.canvas.engine
        if isinstance(item, PlacedPicture):
            paint = _picture(engine, item, self.scale)
        else:
            paint = _shape(engine, item, self.scale)
        if above is None:
            self.canvas.add(paint)
        else:
            self.canvas.insert(paint, above)
        return paint


@lru_cache(maxsize=4)
def _scene(side: str, size: tuple[int, int], page: tuple[float, float]) -> _Scene:
    # One for each side, so that the two faces of a medal don't take each other's place.
    return _Scene(size, page)


def _shared(before: tuple[Item, ...], now: tuple[Item, ...]) -> int:
    """Return how many items from the start are the very same ones."""
    count = 0
    for one, other in zip(before, now, strict=False):
        if one is not other:
            break
        count += 1
    return count


@lru_cache(maxsize=1)
def _engine() -> Any:
    # No worker threads: a batch has a process for each core, and one thread gives the same bytes
    # everywhere. Never ended: starting it again costs more than it holds.
    return tvg.Engine(threads=0)


def _shape(engine: Any, item: Region, scale: _Scale) -> Any:
    shape = tvg.Shape(engine)
    _append(shape, item.path, scale)
    shape.set_fill_color(*rgb(item.paint.colour), 255)
    return shape


def _append(shape: Any, path: Path, scale: _Scale) -> None:
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


def _picture(engine: Any, item: PlacedPicture, scale: _Scale) -> Any:
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
