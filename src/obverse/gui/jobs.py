"""Jobs: work in one thread, in the order in which it was asked for; results come to the window.

ThorVG is not safe in two threads, so whatever draws PNG goes through the window's one Jobs.
"""

from collections import deque
from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Condition, Event
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from obverse.errors import ObverseError
from obverse.gui.threads import begin_thread

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """Raised within a job that was called off; it leaves the worker and goes no further."""


class Job(QObject):
    """One piece of work, waiting or under way. Its signals come in the window's thread."""

    #: What the work reported, in order.
    reported = Signal(object)
    #: Nothing more will come of it: it is done, it failed, or it was called off.
    ended = Signal()

    def __init__(self, parent: QObject, tell: Callable[["Job", Any], None]) -> None:
        super().__init__(parent)
        self._tell = tell
        self._cancelled = Event()
        self.is_forgotten = False

    def cancel(self) -> None:
        """Ask the work to stop; what it has finished by then still arrives."""
        self._cancelled.set()

    def forget(self) -> None:
        """Cancel, and let nothing of it arrive any more: nobody is there to take it."""
        self.is_forgotten = True
        self.cancel()

    def is_cancelled(self) -> bool:
        """Tell whether someone asked to stop; the work looks now and then."""
        return self._cancelled.is_set()

    def stop_if_cancelled(self) -> None:
        """Leave the work here if someone asked to stop."""
        if self.is_cancelled():
            raise Cancelled

    def report(self, value: Any) -> None:
        """Tell from within the work how far it is."""
        self._tell(self, value)


class _Order(NamedTuple):
    job: Job
    work: Callable[[Job], Any]
    done: Callable[[Any], None]
    failed: Callable[[ObverseError], None]


class _Outcome(NamedTuple):
    result: Any = None
    fault: Exception | None = None


#: Workers that nobody waits for, kept until their threads have ended.
_leaving: "set[Jobs]" = set()


class Jobs(QObject):
    """One worker thread and what waits for it.

    Orders and outcomes stay in tables that the window's thread empties, and only numbers go from
    thread to thread: whoever lets go of a widget last destroys it, and that must be the window.
    """

    #: The number of an order; a job and what it reported.
    _ended = Signal(int)
    _told = Signal(object, object)
    _left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count()
        self._orders: dict[int, _Order] = {}
        self._outcomes: dict[int, _Outcome] = {}
        self._waiting: deque[int] = deque()
        self._present: int | None = None
        self._change = Condition()
        self._is_open = True
        self._last: Callable[[], None] | None = None
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._left.connect(self._on_left, Qt.ConnectionType.QueuedConnection)
        self._thread = begin_thread("jobs", self._work)

    def run(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[ObverseError], None],
    ) -> Job:
        """Do some work in the thread, after all that waits already.

        `done` takes what it returned and `failed` why it was refused, both in the thread of the
        window; a job that was called off calls neither, nor does one whose window has gone. What
        is no refusal, but a fault of our own, is raised again in the window's thread.
        """
        job = Job(self, self._told.emit)
        number = next(self._numbers)
        with self._change:
            self._orders[number] = _Order(job, work, done, failed)
            self._waiting.append(number)
            self._change.notify()
        return job

    def is_idle(self) -> bool:
        """Tell whether nothing waits and nothing is under way."""
        with self._change:
            return not self._waiting and self._present is None

    def close(self) -> None:
        """Call everything off, and wait until the work under way has stopped."""
        self._stop()
        self._thread.join()

    def leave(self, last: Callable[[], None] | None = None) -> None:
        """Call everything off, and wait for nothing: for a dialog that closes.

        `last` is done in the thread when all else has stopped: to put away what belongs to it.
        """
        if not self._is_open:
            return
        _leaving.add(self)
        self._last = last
        self.setParent(None)
        self._stop()

    def _stop(self) -> None:
        with self._change:
            self._is_open = False
            self._waiting.clear()
            if self._present is not None:
                self._orders[self._present].job.forget()
            self._change.notify()

    def _on_left(self) -> None:
        self._orders.clear()
        _leaving.discard(self)

    def _work(self) -> None:
        while (number := self._next()) is not None:
            self._outcomes[number] = _outcome_of(self._orders[number])
            with self._change:
                self._present = None
            self._ended.emit(number)
        try:
            if self._last:
                self._last()
        finally:
            self._left.emit()

    def _next(self) -> int | None:
        with self._change:
            self._change.wait_for(lambda: self._waiting or not self._is_open)
            self._present = self._waiting.popleft() if self._waiting else None
            return self._present

    def _on_ended(self, number: int) -> None:
        order, outcome = self._orders.pop(number), self._outcomes.pop(number)
        job = order.job
        is_wanted = self._is_open and not job.is_forgotten
        try:
            if is_wanted:
                _hand_over(order, outcome)
        finally:  # whoever waits for the end must not wait for ever
            if is_wanted:
                job.ended.emit()
            job.deleteLater()

    def _on_told(self, job: Job, value: Any) -> None:
        if self._is_open and not job.is_forgotten:
            job.reported.emit(value)


def jobs_of(owner: QObject, last: Callable[[], None] | None = None) -> Jobs:
    """Return a worker for a dialog alone, which is left when the dialog is destroyed."""
    jobs = Jobs()
    leave = partial(jobs.leave, last)  # the owner's own parts are out of reach by then
    owner.destroyed.connect(lambda: leave())
    return jobs


def _hand_over(order: _Order, outcome: _Outcome) -> None:
    if outcome.fault is None:
        _call(order.done, outcome.result)
    elif isinstance(outcome.fault, ObverseError):
        _call(order.failed, outcome.fault)
    elif not isinstance(outcome.fault, Cancelled):
        raise outcome.fault


def _call(take: Callable[[Any], None], value: Any) -> None:
    """Give a value to who asked for it, unless that was a window that has been destroyed."""
    owner = getattr(take, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        take(value)


def _outcome_of(order: _Order) -> _Outcome:
    """Return what came of the work; whatever it raised is for the one who asked for it."""
    try:
        order.job.stop_if_cancelled()
        return _Outcome(order.work(order.job))
    except Exception as fault:  # noqa: BLE001 - told in the window's thread
        return _Outcome(fault=fault)
