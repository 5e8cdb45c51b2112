"""What a worker process runs: chunks of tasks, by the press of their setup."""

import contextlib
import gc
import time
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from obverse.batch.job import Job, NeedsSetup, Reply, Result, Sent, Setup
from obverse.batch.press import Press
from obverse.errors import WriteError


def press(sent: Sent, jobs: Sequence[Job]) -> Reply | NeedsSetup:
    """Make several medals, or as many as the place takes."""
    started = time.perf_counter()
    machine = press_of(sent)
    if machine is None:
        return NeedsSetup(sent.key)
    with _without_collector():
        results, trouble = _make_all(machine, jobs)
    return Reply(tuple(results), time.perf_counter() - started, trouble)


def _make_all(machine: Press, jobs: Sequence[Job]) -> tuple[list[Result], tuple[str, str] | None]:
    results: list[Result] = []
    for job in jobs:
        try:
            results.append(machine.make(job))
        except WriteError as wrong:
            return results, (wrong.message, wrong.hint)
    return results, None


@contextlib.contextmanager
def _without_collector() -> Iterator[None]:
    """Let Python not look for cycles while a chunk is made.

    Laying out makes tuples by the thousand and no cycles; looking for them took a fifth of the
    time. What failed rows leave behind is found after the chunk.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def press_of(sent: Sent) -> Press | None:
    """Return this process's press for a setup; None where the setup was not sent here yet."""
    if sent.data is not None:
        _keep(sent.key, sent.data)
    data = _SETUPS.get(sent.key)
    return _press(data) if data is not None else None


#: Setups by key: two, for the sizes are measured under one and the medals made under another.
_SETUPS: dict[str, bytes] = {}


def _keep(key: str, data: bytes) -> None:
    while len(_SETUPS) >= 2:
        _SETUPS.pop(next(iter(_SETUPS)))
    _SETUPS[key] = data


@lru_cache(maxsize=1)
def _press(data: bytes) -> Press:
    return Press(msgspec.json.decode(data, type=Setup))
