"""A side → pixels. The scene of a side is kept, so that the next medal costs what changed."""

from functools import lru_cache
from itertools import count
from typing import Any, NamedTuple

from obverse.artwork import Item, PlacedPicture, SideArtwork
from obverse.formats.canvas import Scale, finish, new_picture, new_shape, pixels_of, plain_canvas
from obverse.formats.retouch import STRIP, Retouch, Window, opaque_radius, window_of

#: Rows of a band: writers may keep what they made of a band that stays as it was.
BAND = 128


class Pixels(NamedTuple):
    """Rows from the top, straight alpha where there are four channels.

    `stamps` has a number for each band of rows; bands of the same number are the same pixels.
    """

    width: int
    height: int
    data: bytes | memoryview
    channels: int
    stamps: tuple[int, ...] = ()


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
    kept = width * height <= _MOST_KEPT
    make = _scene if kept else _scene.__wrapped__
    scene = make(side.side, size, (side.width, side.height))
    scene.show(side.items)
    return Pixels(width, height, scene.pixels, 4, tuple(scene.stamps) if kept else ())


#: Pixels of the largest scene that is kept: 64 MB.
_MOST_KEPT = 16_000_000
#: Pixels of the largest scene that is kept twice, so that parts of it can be drawn again.
_MOST_RETOUCHED = 4_000_000

_stamps = count()


class _Scene:
    """A canvas with what was drawn on it last, each item beside its ThorVG paint."""

    def __init__(self, size: tuple[int, int], page: tuple[float, float]) -> None:
        width, height = self.size = size
        self.scale = Scale(width / page[0], height / page[1], width / 2, height / 2)
        self.canvas = plain_canvas(self, size)
        self.stamps = [0] * -(-height // BAND)
        self.shown: tuple[Item, ...] | None = None
        self.items: tuple[Item, ...] = ()
        self.paints: list[Any] = []
        self.retouch: Retouch | None = None

    @property
    def pixels(self) -> memoryview:
        """The canvas's own memory."""
        return pixels_of(self.canvas)

    def show(self, items: tuple[Item, ...]) -> None:
        """Draw the items; those that stand where they stood the last time are not made anew."""
        before, self.shown = self.shown, None
        changed = _changed(before, items)
        if before is None or changed is None or not self._retouched(before, items, changed):
            self._draw(items)
        self.shown = items

    def _retouched(
        self, before: tuple[Item, ...], items: tuple[Item, ...], changed: list[int]
    ) -> bool:
        """Draw only what changed, if all of it lies on opaque ground; tell whether that was so."""
        if not changed:
            return True
        paths = [each[at].path for each in (before, items) for at in changed]  # type: ignore[union-attr]
        window = window_of(paths, self.scale)
        if self.size[0] * self.size[1] > _MOST_RETOUCHED or window is None:
            return False
        below = opaque_radius(items[: changed[0]])
        if window.radius + STRIP / min(self.scale[:2]) > below:
            return False
        if self.retouch is None:
            self.retouch = Retouch(self.size, self.scale, items)
        else:
            self.retouch.change(items, changed)
        self._copy(window, self.retouch.pixels)
        return True

    def _copy(self, window: "Window", fresh: memoryview) -> None:
        pixels, stride = self.pixels, 4 * self.size[0]
        for top, end, left, right in window.strips(self.scale):
            for row in range(top, end):
                first, last = row * stride + 4 * left, row * stride + 4 * right
                pixels[first:last] = fresh[first:last]
        for band in range(window.top // BAND, -(-window.bottom // BAND)):
            self.stamps[band] = next(_stamps)

    def _draw(self, items: tuple[Item, ...]) -> None:
        """Draw the whole scene."""
        self.retouch = None
        front = _shared(self.items, items)
        back = _shared(self.items[front:][::-1], items[front:][::-1])
        end = len(self.items) - back
        for paint in self.paints[front:end]:
            self.canvas.remove(paint)
        above = self.paints[end] if back else None
        fresh = [self._add(item, above) for item in items[front : len(items) - back]]
        self.paints[front:end] = fresh
        self.items = items
        finish(self.canvas, whole=True)
        self.stamps = [next(_stamps) for _ in self.stamps]

    def _add(self, item: Item, above: Any) -> Any:
        engine = self.canvas.engine
        if isinstance(item, PlacedPicture):
            paint = new_picture(engine, item, self.scale)
        else:
            paint = new_shape(engine, item, self.scale)
        if above is None:
            self.canvas.add(paint)
        else:
            self.canvas.insert(paint, above)
        return paint


def _changed(before: tuple[Item, ...] | None, now: tuple[Item, ...]) -> list[int] | None:
    """Return which items have other outlines; None where they differ in more than that."""
    if before is None or len(before) != len(now):
        return None
    changed: list[int] = []
    for at, (one, other) in enumerate(zip(before, now, strict=True)):
        if one is other:
            continue
        if isinstance(one, PlacedPicture) or isinstance(other, PlacedPicture):
            return None
        if one.paint.colour != other.paint.colour:
            return None
        if one.path is not other.path and one.path != other.path:
            changed.append(at)
    has_picture = any(isinstance(item, PlacedPicture) for item in now)
    return None if changed and has_picture else changed


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
