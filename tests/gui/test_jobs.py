"""Jobs: one thread, in order; what comes of it arrives in the window's thread."""

from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from shiboken6 import delete

from obverse.errors import WriteError
from obverse.gui.jobs import Job, Jobs, jobs_of


class Takes:
    """Keeps what comes of jobs, with the thread it came in."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.faults: list[Exception] = []
        self.threads: set[Any] = set()

    def done(self, result: Any) -> None:
        self.results.append(result)
        self.threads.add(current_thread())

    def failed(self, fault: Exception) -> None:
        self.faults.append(fault)
        self.threads.add(current_thread())


@pytest.fixture
def takes() -> Takes:
    return Takes()


def test_work_is_done_elsewhere_and_arrives_here_in_order(jobs, takes, qtbot):
    threads = []

    def work(number: int):
        return lambda job: threads.append(current_thread()) or number

    for number in range(5):
        jobs.run(work(number), takes.done, takes.failed)
    qtbot.waitUntil(lambda: len(takes.results) == 5)
    assert takes.results == [0, 1, 2, 3, 4]
    assert takes.threads == {main_thread()}
    assert len(set(threads)) == 1
    assert main_thread() not in threads


def test_failure_arrives_and_the_next_job_is_done(jobs, takes, qtbot):
    def fail(job: Job) -> None:
        raise WriteError("the disk is full")

    jobs.run(fail, takes.done, takes.failed)
    jobs.run(lambda job: "well", takes.done, takes.failed)
    qtbot.waitUntil(lambda: takes.results == ["well"])
    assert [str(fault) for fault in takes.faults] == ["the disk is full"]
    assert takes.threads == {main_thread()}


def test_fault_of_our_own_is_raised_in_the_window_and_the_job_ends(jobs, takes, qtbot):
    with qtbot.captureExceptions() as raised:
        job = jobs.run(lambda job: 1 / 0, takes.done, takes.failed)
        with qtbot.waitSignal(job.ended):
            pass
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert (takes.results, takes.faults) == ([], [])


def test_job_ends_even_if_its_result_is_stumbled_over(jobs, takes, qtbot):
    def stumble(result: int) -> None:
        raise LookupError(result)

    with qtbot.captureExceptions() as raised:
        job = jobs.run(lambda job: 1, stumble, takes.failed)
        with qtbot.waitSignal(job.ended):
            pass
    assert [kind for kind, _, _ in raised] == [LookupError]


def test_reports_come_before_the_result(jobs, takes, qtbot):
    told: list[tuple[int, Any]] = []

    def work(job: Job) -> None:
        for step in range(3):
            job.report(step)

    job = jobs.run(work, takes.done, takes.failed)
    job.reported.connect(lambda step: told.append((step, current_thread())))
    with qtbot.waitSignal(job.ended):
        pass
    assert told == [(step, main_thread()) for step in range(3)]
    assert takes.results == [None]


def test_cancelled_work_stops_and_calls_nobody(jobs, takes, qtbot):
    begun = Event()

    def work(job: Job) -> None:
        begun.set()
        while True:
            job.stop_if_cancelled()

    job = jobs.run(work, takes.done, takes.failed)
    waiting = jobs.run(lambda job: 1, takes.done, takes.failed)
    begun.wait()
    waiting.cancel()
    with qtbot.waitSignal(waiting.ended):
        job.cancel()
    assert (takes.results, takes.faults) == ([], [])
    assert jobs.is_idle()


def test_what_was_finished_before_a_cancel_took_hold_arrives(jobs, takes, qtbot):
    begun, may_end = Event(), Event()

    def work(job: Job) -> str:
        begun.set()
        may_end.wait()
        return "written"

    job = jobs.run(work, takes.done, takes.failed)
    begun.wait()
    job.cancel()
    may_end.set()
    qtbot.waitUntil(lambda: takes.results == ["written"])


def test_forgotten_work_calls_nobody(jobs, takes, qtbot):
    job = jobs.run(lambda job: job.report(1), takes.done, takes.failed)
    job.reported.connect(takes.done)
    job.forget()
    jobs.run(lambda job: 2, takes.done, takes.failed)
    qtbot.waitUntil(lambda: bool(takes.results))
    assert takes.results == [2]


def test_close_waits_and_drops_what_waits(qapp, takes, qtbot):
    jobs = Jobs()
    stopped, begun = Event(), Event()

    def work(job: Job) -> None:
        begun.set()
        while not job.is_cancelled():
            pass
        stopped.set()

    jobs.run(work, takes.done, takes.failed)
    jobs.run(lambda job: 1, takes.done, takes.failed)
    begun.wait()
    jobs.close()
    assert stopped.is_set()
    qtbot.wait(20)
    assert (takes.results, takes.faults) == ([], [])


def test_window_that_was_destroyed_is_not_called(jobs, takes, qtbot):
    class Label(QLabel):
        def show_result(self, result: str) -> None:
            self.setText(result)

    label = Label()
    jobs.run(lambda job: "text", label.show_result, takes.failed)
    delete(label)
    jobs.run(lambda job: 1, takes.done, takes.failed)
    qtbot.waitUntil(lambda: takes.results == [1])


def test_worker_of_a_dialog_is_left_with_it(qapp, takes, qtbot):
    dialog, left = QLabel(), Event()
    jobs = jobs_of(dialog, left.set)
    jobs.run(lambda job: 1, takes.done, takes.failed)
    delete(dialog)
    qtbot.waitUntil(left.is_set)


def test_leaving_waits_for_nothing(qapp, takes, qtbot):
    jobs = Jobs()
    begun, may_end = Event(), Event()
    jobs.run(lambda job: begun.set() or may_end.wait(), takes.done, takes.failed)
    begun.wait()
    jobs.leave()
    thread = jobs._thread
    assert thread.is_alive()
    may_end.set()
    qtbot.waitUntil(lambda: not thread.is_alive())
    qtbot.wait(20)
    assert (takes.results, takes.faults) == ([], [])
