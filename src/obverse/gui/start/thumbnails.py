"""Thumbnails: small pictures of designs, laid out and drawn in a thread that ends with its work."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from obverse.design.document import load_file
from obverse.design.model import Design
from obverse.errors import ObverseError
from obverse.gui.canvas.painting import side_image
from obverse.gui.garbage import collect_here
from obverse.layout import lay_out

#: How often finished pictures are fetched, in ms: a frame.
_FETCH_MS = 16

State = Literal["whole", "missing", "unreadable"]


class Order(NamedTuple):
    """What to draw: a design or a file of one, and the diameter of a face in pixels."""

    key: str
    source: Design | Path
    size_px: int
    ratio: float = 1.0


class Thumbnail(NamedTuple):
    """Both faces of a design, or why there are none; files say when they were changed."""

    key: str
    state: State
    faces: tuple[QImage, ...] = ()
    changed: datetime | None = None


class Thumbnails(QObject):
    """Draws what was asked for, in that order; each picture arrives as soon as it is there."""

    #: A Thumbnail.
    made = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = Thread()
        # What stops the present worker. Qt must not hold an event itself: the last to let go of it
        # may be the worker, and then that waits for the window, which waits for Python.
        self._stops = stops = [Event()]
        self.destroyed.connect(lambda: stops[0].set())
        self._ready: SimpleQueue[Thumbnail] = SimpleQueue()
        self._left = 0
        # Fetched by a clock of the window's thread: no signal of another thread can then reach
        # a page that is gone.
        self._clock = QTimer(self, interval=_FETCH_MS)
        self._clock.timeout.connect(self._fetch)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is still to come."""
        return self._left > 0

    def ask(self, orders: Sequence[Order]) -> None:
        """Draw these; what was asked for before and is not there yet never comes."""
        self.stop()
        if orders:
            self._stops[0], self._ready = Event(), SimpleQueue()
            self._left = len(orders)
            work = _worker(tuple(orders), self._stops[0], self._ready)
            collect_here()
            self._thread = Thread(target=work, name="thumbnails")
            self._thread.start()
            self._clock.start()

    def stop(self) -> None:
        """Draw nothing more."""
        self._stops[0].set()
        self._clock.stop()
        self._left = 0

    def _fetch(self) -> None:
        is_working = self._thread.is_alive()
        try:
            thumbnail = self._ready.get_nowait()
        except Empty:
            if not is_working:
                self.stop()
            return
        self._left -= 1
        if not self._left:
            self._clock.stop()
        self.made.emit(thumbnail)


def draw(order: Order) -> Thumbnail:
    """Return the picture of one order."""
    if isinstance(order.source, Design):
        return Thumbnail(order.key, "whole", _faces(order.source, order))
    changed = _changed(order.source)
    if changed is None:
        return Thumbnail(order.key, "missing")
    try:
        return Thumbnail(order.key, "whole", _faces(load_file(order.source), order), changed)
    except ObverseError:
        return Thumbnail(order.key, "unreadable", (), changed)


def _worker(
    orders: Sequence[Order], stop: Event, ready: "SimpleQueue[Thumbnail]"
) -> Callable[[], None]:
    def work() -> None:
        for order in orders:
            if stop.is_set():
                return
            ready.put(draw(order))

    return work


def _faces(design: Design, order: Order) -> tuple[QImage, ...]:
    artwork = lay_out(design).artwork
    sides = (artwork.side(name) for name in ("obverse", "reverse"))
    return tuple(side_image(side, order.size_px, order.ratio) for side in sides if side)


def _changed(file: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime) if file.is_file() else None
    except (OSError, ValueError, OverflowError):
        return None
