"""kill -9 thirty times at random moments: the file is whole, and what was lost is young.

Three windows at a time share one recovery folder. Twenty-seven run with an autosave interval of a
tenth of the real one, and may lose a tenth of what is promised; three run with the real interval.
Age is told by the journal of the window itself: the time between the first edit that is lost and
its last one.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import pytest

import obverse
from obverse.design.model import Design
from obverse.gui.documents.autosave import INTERVAL_MS
from obverse.gui.documents.recovery import Leftover, discard, left_over, open_record, take_over

CHILD = Path(__file__).with_name("crash.py")
PROMISE_SECONDS = 10.0
SCALE = 10
AT_A_TIME = 3
QUICK, REAL = 27, 3
LOOKING = Lock()

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs kill -9")


class Case(NamedTuple):
    seed: int
    interval_ms: int
    promise_seconds: float
    life_seconds: float


class Line(NamedTuple):
    what: str
    number: int
    time: float


def cases() -> Iterator[Case]:
    chance = random.Random(2025)
    for seed in range(REAL):
        yield Case(seed, INTERVAL_MS, PROMISE_SECONDS, chance.uniform(6, 16))
    for seed in range(REAL, REAL + QUICK):
        life = chance.uniform(0.2, 3.5)
        yield Case(seed, INTERVAL_MS // SCALE, PROMISE_SECONDS / SCALE, life)


def killed(case: Case, folder: Path, recovery: Path) -> list[Line]:
    """Run a window, kill it after its time, and return its journal."""
    folder.mkdir()
    command = [sys.executable, str(CHILD), str(folder), str(recovery)]
    command += [str(case.seed), str(case.interval_ms)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    with (folder / "errors").open("wb") as errors:
        child = subprocess.Popen(command, env=environment, stdout=errors, stderr=errors)
        (folder / "pid").write_text(str(child.pid))
        journal = folder / "journal"
        try:
            while not (journal.exists() and journal.stat().st_size) and child.poll() is None:
                time.sleep(0.01)
            time.sleep(case.life_seconds)
        finally:
            child.kill()
            assert child.wait() == -signal.SIGKILL, (folder / "errors").read_text()
    assert not (folder / "errors").read_text()
    lines = (line.split() for line in journal.read_text().splitlines())
    return [Line(what, int(number), float(when)) for what, number, when in lines]


def number_of(design: Design) -> int:
    return int(design.title.removeprefix("medal ")) if design.title.startswith("medal ") else 0


def check_file(folder: Path, lines: list[Line]) -> int:
    """Hold the saved file to the last save that returned, or the one that was under way."""
    ended = [line.number for line in lines if line.what == "end"]
    begun = [line.number for line in lines if line.what == "begin"]
    file = folder / "medal.medallion"
    if not file.exists():
        assert not ended
        return 0
    number = number_of(obverse.load(file))
    assert number in {*ended[-1:], *begun[-1:]}
    return number


def check(case: Case, folder: Path, recovery: Path) -> bool:
    """Kill a window, and hold what is left of it to the promise; tell whether any was left."""
    lines = killed(case, folder, recovery)
    saved = check_file(folder, lines)
    with LOOKING:  # who looks holds locks for a moment, and another would take them for alive
        found = [each for each in left_over(recovery) if is_of(each, folder)]
    assert len(found) <= 1
    kept = 0
    for leftover in found:
        assert not leftover.reason
        assert leftover.path is None or leftover.path == folder / "medal.medallion"
        kept = number_of(leftover.design)
    edits = {line.number: line.time for line in lines if line.what == "edit"}
    first_lost = edits.get(max(saved, kept) + 1, lines[-1].time)
    assert lines[-1].time - first_lost <= case.promise_seconds
    return bool(found)


def is_of(leftover: Leftover, folder: Path) -> bool:
    """Tell the leftover of a window from those of others by its process."""
    pid = int((folder / "pid").read_text())
    return leftover.record.name.startswith(f"{pid}-")


@pytest.mark.timeout(900)  # starting thirty windows takes a busy machine long
def test_thirty_kills_lose_no_more_than_is_promised(tmp_path):
    recovery = tmp_path / "recovery"
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        runs = [pool.submit(check, case, tmp_path / str(case.seed), recovery) for case in cases()]
        found = [run.result() for run in runs]
    assert len(found) == QUICK + REAL
    # Two windows of three save seldom or never, so that a record is there; if none were, nothing
    # would have been shown.
    assert sum(found) > len(found) / 3


def test_leftovers_of_the_dead_are_taken_once(tmp_path):
    case = Case(0, 50, 1.0, 1.0)
    killed(case, tmp_path / "0", tmp_path / "recovery")
    (leftover,) = left_over(tmp_path / "recovery")
    record = take_over(leftover)
    assert record is not None
    assert take_over(leftover) is None
    assert not discard(leftover)
    assert left_over(tmp_path / "recovery") == []
    record.close()
    assert list((tmp_path / "recovery").iterdir()) == []
    open_record(tmp_path / "recovery").close()
