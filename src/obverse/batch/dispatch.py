"""Tasks → replies, in chunks over an executor; what is lost on the way is done again."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, wait
from typing import Generic, NamedTuple, Protocol, TypeVar

from obverse.batch.crew import NO_WORKER, Crew
from obverse.batch.job import Job, NeedsSetup, Sent
from obverse.errors import BatchError

#: Chunks in hand for each worker: one that it works on and one that waits.
_AHEAD = 2
#: Seconds of work in a chunk, and the most medals in one.
_CHUNK_SECONDS = 0.1
_LARGEST = 2000
#: Seconds after which a wait looks whether it was asked to stop.
_GLANCE = 0.25
#: How often a medal may take its worker down before it is given up.
_TRIES = 3
#: How often in a row workers may die without anything having been done.
_MOST_BREAKS = 12


class Answer(Protocol):
    """What work gives back: its results and the seconds that they took."""

    @property
    def results(self) -> Sequence[object]:
        """One for each task."""

    @property
    def seconds(self) -> float:
        """How long they took."""


A = TypeVar("A", bound=Answer)


class Numbered(NamedTuple):
    """A job with the number of its medal and the row that it came from."""

    number: int
    row: int
    stem: str
    job: Job


class Lost(NamedTuple):
    """A medal that took down every worker that tried it."""

    task: Numbered


class _Chunk(NamedTuple):
    tasks: tuple[Numbered, ...]
    tries: int = 0


#: Returns at most so many of the next tasks; none where there are no more.
Source = Callable[[int], list[Numbered]]


class Dispatch(Generic[A]):
    """One pass over all tasks."""

    def __init__(
        self,
        crew: Crew,
        setup: Sent,
        source: Source,
        total: int,
        *,
        work: Callable[[Sent, Sequence[Job]], A | NeedsSetup],
        size: int = 0,
    ) -> None:
        """Take who works, what they need to know, where tasks come from and what is done.

        Chunks are as large as a good pace wants, unless `size` is given: then none is split.
        """
        self._crew = crew
        self._work = work
        self._fixed = size
        self._executor = crew.executor
        self._setup = setup
        self._source = source
        self._left = total
        self._pending: dict[Future[A | NeedsSetup], _Chunk] = {}
        self._again: deque[_Chunk] = deque()
        self._size = 4
        self._breaks = 0
        #: Whether a worker died, which may have left a file unfinished.
        self.lost_workers = False

    def replies(self, is_stopping: Callable[[], bool]) -> Iterator[A | Lost]:
        """Yield what comes back, until all is done or someone asks to stop.

        What is under way is waited for, so that every file that was written is told of.
        """
        while True:
            stopping = is_stopping()
            if stopping:
                self._again.clear()
                for future in self._pending:
                    future.cancel()
            else:
                self._hand_out()
            if not self._pending:
                if self._again:
                    continue
                return
            done, _ = wait(self._pending, _GLANCE, FIRST_COMPLETED)
            for future in [each for each in self._pending if each in done]:
                # One that broke its pool took all others with it, and those are gone already.
                if future in self._pending:
                    yield from self._take(future, stopping=stopping)

    def _hand_out(self) -> None:
        # What was lost once goes out alone: then it is known who takes a worker down.
        if self._again:
            if not self._pending:
                self._submit(self._again.popleft())
            return
        while not self._again and len(self._pending) < self._crew.workers * _AHEAD:
            tasks = self._source(self._next_size())
            if not tasks:
                return
            self._left -= len(tasks)
            self._submit(_Chunk(tuple(tasks)))

    def _next_size(self) -> int:
        # Smaller towards the end, lest one worker still has a chunk when the others have none.
        if self._fixed:
            return self._fixed
        fair = self._left // (self._crew.workers * _AHEAD)
        return max(1, min(self._size, fair, _LARGEST))

    def _submit(self, chunk: _Chunk, setup: Sent | None = None) -> None:
        jobs = tuple(task.job for task in chunk.tasks)
        sent = setup or Sent(self._setup.key)
        try:
            future = self._executor.submit(self._work, sent, jobs)
        except (BrokenExecutor, *NO_WORKER):
            self._again.append(chunk)
            # Where others are under way one of them broke the pool, and tells so itself.
            if not self._pending:
                self._mend()
            return
        self._pending[future] = chunk

    def _take(self, future: Future[A | NeedsSetup], *, stopping: bool) -> Iterator[A | Lost]:
        chunk = self._pending.pop(future)
        try:
            reply = future.result()
        except CancelledError:
            if not stopping:
                yield from self._retry([chunk])
            return
        except Exception as fault:
            if not _is_loss(fault):
                raise
            self.lost_workers = True
            lost = [chunk]
            if isinstance(fault, BrokenExecutor):
                lost += self._pending.values()
                self._pending.clear()
                self._mend()
            yield from self._retry(lost)
            return
        if isinstance(reply, NeedsSetup):
            self._submit(chunk, self._setup)
            return
        self._breaks = 0
        self._learn(reply)
        yield reply

    def _learn(self, reply: A) -> None:
        """Choose the next chunk's size by how long this one took."""
        if reply.results and reply.seconds > 0:
            fitting = int(_CHUNK_SECONDS * len(reply.results) / reply.seconds)
            self._size = max(1, min(fitting, self._size * 2))

    def _retry(self, chunks: list[_Chunk]) -> Iterator[Lost]:
        for chunk in chunks:
            tries = chunk.tries + 1
            if tries < 2:
                self._again.append(_Chunk(chunk.tasks, tries))
            elif len(chunk.tasks) > 1 and not self._fixed:
                self._again += (_Chunk((task,), tries - 1) for task in chunk.tasks)
            elif tries < _TRIES:
                self._again.append(_Chunk(chunk.tasks, tries))
            else:
                yield Lost(chunk.tasks[0])

    def _mend(self) -> None:
        while self._crew.renew is not None and self._breaks < _MOST_BREAKS:
            self._breaks += 1
            try:
                self._executor = self._crew.renew()
            except NO_WORKER:
                continue
            return
        raise BatchError(
            "the workers keep dying", "there may be too little memory: use fewer --jobs"
        )


def _is_loss(fault: Exception) -> bool:
    """Tell whether a worker was lost, here or in a cluster, rather than its work wrong."""
    # Those of a cluster are known by name: its library is here only where a cluster is.
    return isinstance(fault, BrokenExecutor) or type(fault).__name__ in _CLUSTER_LOSSES


_CLUSTER_LOSSES = frozenset({"KilledWorker", "CommClosedError", "FutureCancelledError"})
