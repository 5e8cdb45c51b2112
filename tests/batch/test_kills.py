"""Workers and whole runs that are killed at any moment: nothing is lost and nothing is torn."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import pytest
from lists_of_names import contents, journal, make, names, table, tiny, write_list

import obverse
from obverse.batch import run as batch_run
from obverse.batch.crew import Crew, Inline

ROWS = 150
#: Far more than a run takes, and less than a test may.
PATIENCE_SECONDS = 240

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="workers are found in /proc"
)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kills")
    obverse.save(tiny("{name}", "{index:05d}", "OF THE LONG RUN"), folder / "m.medallion")
    return write_list(folder / "list.csv", *names(ROWS))


@pytest.fixture(scope="module")
def undisturbed(source, tmp_path_factory):
    """What a run leaves that nobody disturbs."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert started_run(source, out).wait(PATIENCE_SECONDS) == 0
    return contents(out)


def started_run(source, out, *options):
    command = [sys.executable, "-m", "obverse", "batch", source.parent / "m.medallion", source]
    command += ["-o", out, "--format", "svg,png", "--dpi", "30", "--jobs", "2", *options]
    return subprocess.Popen(
        [str(each) for each in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def workers(pid):
    """Return the processes that a process has begun, and those that they have."""
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        mine = [int(each) for each in found if not is_tracker(each)]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return mine + [each for one in mine for each in workers(one)]


def is_tracker(pid):
    """Tell whether a process is not ours but counts semaphores for Python."""
    return b"resource_tracker" in Path(f"/proc/{pid}/cmdline").read_bytes()


def wait_until(condition):
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def is_over(session):
    """Tell whether no process is left of a run, which is a session of its own.

    Workers that outlive their leader for a moment hold the lock of its folder that long.
    """
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            state, _, _, its_session = stat.read_text().rpartition(")")[2].split()[:4]
            if int(its_session) == session and state != "Z":
                return False
    return True


def made(out):
    return len(list(out.glob("*-obverse.svg")))


def wait_for_more(running, out, chance):
    """Wait until some more medals are made, and a moment.

    Counted in medals: a run may take five times as long as the one before it, or a fifth.
    """
    wanted = max(1, made(out) + chance.randint(0, ROWS // 3))
    wait_until(lambda: running.poll() is not None or made(out) >= wanted)
    time.sleep(chance.uniform(0, 0.02))


@pytest.mark.parametrize("seed", range(10))
def test_killed_run_goes_on_and_ends_as_if_nothing_had_been(source, tmp_path, undisturbed, seed):
    out, chance = tmp_path / "out", random.Random(seed)
    options: list[str] = []
    for _ in range(2):
        running = started_run(source, out, *options)
        wait_for_more(running, out, chance)
        running.kill()
        running.wait()
        wait_until(lambda session=running.pid: is_over(session))
        options = ["--resume"]
    assert started_run(source, out, "--resume").wait(PATIENCE_SECONDS) == 0
    check(out, undisturbed)


@pytest.mark.parametrize("seed", range(10))
def test_killed_worker_is_replaced_and_the_run_ends_well(source, tmp_path, undisturbed, seed):
    out, chance = tmp_path / "out", random.Random(seed)
    running = started_run(source, out)
    killed = 0
    while killed < 2 and running.poll() is None:
        wait_for_more(running, out, chance)
        found = workers(running.pid)
        # A worker may have ended by itself since it was found: then none was killed.
        with contextlib.suppress(IndexError, ProcessLookupError):
            os.kill(chance.choice(found), signal.SIGKILL)
            killed += 1
    assert running.wait(PATIENCE_SECONDS) == 0
    assert killed
    check(out, undisturbed)


def check(out, expected):
    found = contents(out)
    assert set(found) == set(expected)
    assert [name for name in found if found[name] != expected[name]] == []
    stems = Counter(line["stem"] for line in journal(out))
    assert len(stems) == ROWS


class Deadly(Inline):
    """Breaks like a pool whose worker died, on every chunk with a certain medal in it."""

    def __init__(self, deadly):
        self.deadly = deadly
        self.broken = False

    def submit(self, fn, sent, jobs):
        if self.broken:
            raise BrokenProcessPool
        if not any(name in job.data for job in jobs for name in self.deadly):
            return super().submit(fn, sent, jobs)
        self.broken = True
        future = Future()
        future.set_exception(BrokenProcessPool())
        return future


@pytest.mark.parametrize("names_of_the_dead", [[b"Bob"], [b"Ann", b"Kim", b"Zoe"], []])
def test_row_that_kills_every_worker_fails_and_the_others_are_made(
    tmp_path, monkeypatch, names_of_the_dead
):
    @contextmanager
    def crew(jobs):
        yield Crew(Deadly(names_of_the_dead), 2, lambda: Deadly(names_of_the_dead))

    monkeypatch.setattr(batch_run, "local_crew", crew)
    rows = ("Ann", "Bob", "Eve", "Jim", "Kim", "Lee", "Zoe")
    made = make(tiny(), write_list(tmp_path / "l.csv", *rows), tmp_path / "out")
    dead = {rows.index(name.decode()) + 2 for name in names_of_the_dead}
    assert made.faults == dict.fromkeys(dead, "every worker that tried to make it died")
    assert made.outcome.made == 7 - len(dead)
    assert made.outcome.left == 0
    states = ["failed" if row in dead else "made" for row in range(2, 9)]
    assert [row["state"] for row in table(tmp_path / "out")] == states
