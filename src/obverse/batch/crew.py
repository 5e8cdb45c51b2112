"""Who does the work: this process, one process a core, or whatever executor a program brings."""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing.context import BaseContext
from typing import Any, NamedTuple

from obverse.errors import BatchError

#: What a new worker process has imported before its first task.
_PRELOADED = ["obverse.batch.worker", "obverse.formats.png", "obverse.formats.svg"]


#: What is raised where a worker can't be begun, or the process that begins them was killed.
NO_WORKER = (EOFError, OSError)


class Crew(NamedTuple):
    """An executor, how many tasks it works on at once, and how to get another if it breaks."""

    executor: Executor
    workers: int
    renew: Callable[[], Executor] | None = None


class Inline(Executor):
    """An executor without processes: work is done where it is asked for."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do the work and return it as a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as fault:  # noqa: BLE001 - it is the caller's, through the future
            future.set_exception(fault)
        return future


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextlib.contextmanager
def local_crew(jobs: int) -> Iterator[Crew]:
    """Yield a crew of so many processes; a single one works here.

    Not where a window leads the batch from a thread of its own: pixels are drawn by one thread of
    a process at a time, and the window may be drawing too.
    """
    if jobs == 1 and threading.current_thread() is threading.main_thread():
        yield Crew(Inline(), 1)
        return
    try:
        pool = _pool(jobs)
    except NO_WORKER as fault:
        raise BatchError(f"no process can be begun ({fault})", "use fewer --jobs") from None

    def renew() -> Executor:
        nonlocal pool
        # Its threads must have ended, or the next workers could not be forked.
        pool.shutdown(wait=True, cancel_futures=True)
        pool = _pool(jobs)
        return pool

    try:
        yield Crew(pool, jobs, renew)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)
    # Forks are made now, before anything else begins a thread.
    pool.submit(_nothing)
    return pool


def _nothing() -> None:
    """Do nothing, in a worker."""


def _context() -> BaseContext:
    """Return how workers begin.

    A fork takes typefaces and what is laid out already with it: some 0.3 s sooner. But it is safe
    only where no other thread may hold a lock: a window has threads, and macOS's own libraries.
    """
    methods = multiprocessing.get_all_start_methods()
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(_PRELOADED)
    return context


def _begin() -> None:
    """Begin as a worker: Ctrl-C is for the one who leads, and without that one it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
