"""Layouter: lays designs out in a thread of its own; only the latest result arrives."""

from collections.abc import Mapping
from threading import Condition
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from obverse import layout
from obverse.design.model import Design
from obverse.errors import DesignError
from obverse.findings import Finding
from obverse.gui.threads import begin_thread, tell_fault
from obverse.halves.split_artwork import Halved, split_artwork
from obverse.layout import LaidOut, lay_out
from obverse.text.fonts import FontLibrary


class Result(NamedTuple):
    """A design, its artwork and findings, and its pieces where they were asked for.

    `about_cut` are the findings about the cut: of an earlier moment where there are no pieces.
    """

    design: Design
    laid: LaidOut
    halved: Halved | None = None
    about_cut: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, those about the cut last."""
        return self.laid.findings + self.about_cut


class _Order(NamedTuple):
    number: int
    design: Design
    values: Mapping[str, str] | None
    fonts: FontLibrary
    pieces: bool


class Layouter(QObject):
    """A thread that lays out whatever was asked for last."""

    #: A Result, in the thread of whoever made this object.
    done = Signal(object)
    _made = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = self._forgotten = 0
        self._order: _Order | None = None
        self._change = Condition()
        self._is_open, self._must_forget = True, False
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)
        self._thread = begin_thread("lay out", self._work)

    def ask(
        self,
        design: Design,
        values: Mapping[str, str] | None,
        fonts: FontLibrary,
        *,
        pieces: bool = False,
    ) -> None:
        """Lay a design out; an order that waits is replaced, and its result never comes."""
        with self._change:
            self._number += 1
            self._order = _Order(self._number, design, values, fonts, pieces)
            self._change.notify()

    def forget(self) -> None:
        """Let nothing arrive of what was asked for until now: it is about another document."""
        with self._change:
            self._forgotten = self._number
            self._order = None
            self._must_forget = True
        layout.forget()

    def close(self) -> None:
        """End the thread and wait for it."""
        with self._change:
            self._is_open = False
            self._order = None
            self._change.notify()
        self._thread.join()

    def _work(self) -> None:
        while order := self._next():
            try:
                result = _lay_out(order)
            except Exception:  # noqa: BLE001 - told; without its thread the canvas would stand still
                tell_fault()
                continue
            if self._is_open:
                self._made.emit(order.number, result)

    def _next(self) -> _Order | None:
        with self._change:
            self._change.wait_for(lambda: self._order is not None or not self._is_open)
            if self._must_forget:  # what was in work has filled it again
                self._must_forget = False
                layout.forget()
            order, self._order = self._order, None
            return order

    def _on_made(self, number: int, result: Result) -> None:
        # During a drag every result is shown as it comes, or the picture would stand still.
        if number > self._forgotten:
            self.done.emit(result)


def _lay_out(order: _Order) -> Result:
    try:
        return _lay_out_with(order, order.values)
    except DesignError:  # a row names a variable that was taken out of the design meanwhile
        return _lay_out_with(order, None)


def _lay_out_with(order: _Order, values: Mapping[str, str] | None) -> Result:
    laid = lay_out(order.design, values, fonts=order.fonts)
    if not (order.pieces and order.design.split):
        return Result(order.design, laid)
    halved = split_artwork(laid.artwork, order.design, values)
    return Result(order.design, laid, halved, halved.findings)
