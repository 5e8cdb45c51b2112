"""Handing out work: every task comes back once, whatever becomes of the workers."""

import random
from concurrent.futures import BrokenExecutor, Future
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.batch.crew import Crew, Inline
from obverse.batch.dispatch import Dispatch, Lost, Numbered
from obverse.batch.job import Job, NeedsSetup, Reply, Sent
from obverse.errors import BatchError


def tasks(count):
    waiting = [Numbered(n, n + 1, f"s{n}", Job(str(n).encode())) for n in range(1, count + 1)]

    def take(most):
        taken = waiting[:most]
        del waiting[:most]
        return taken

    return take


def work(sent, jobs):
    return Reply(tuple(int(job.data) for job in jobs), 0.001 * len(jobs))


class Dying(Inline):
    """Breaks by chance: at once, later for all that was handed in, or on deadly tasks."""

    def __init__(self, chance, often, deadly=frozenset()):
        self.chance, self.often, self.deadly = chance, often, deadly
        self.broken = False
        self.waiting = []

    def submit(self, fn, sent, jobs):
        if self.broken or self.chance.random() < self.often:
            self.break_all()
            raise BrokenExecutor
        if self.deadly & {int(job.data) for job in jobs}:
            future = Future()
            self.waiting.append(future)
            self.break_all()
            return future
        if self.chance.random() < 0.5:
            return super().submit(fn, sent, jobs)
        future = Future()
        self.waiting.append(future)
        return self.later(future, fn, sent, jobs)

    def later(self, future, fn, sent, jobs):
        if self.chance.random() < self.often:
            self.break_all()
        else:
            self.waiting.remove(future)
            future.set_result(fn(sent, jobs))
        return future

    def break_all(self):
        self.broken = True
        for future in self.waiting:
            future.set_exception(BrokenExecutor())
        self.waiting = []


def all_of(crew, count, **options):
    dispatch = Dispatch(crew, Sent("key", b"data"), tasks(count), count, work=work, **options)
    done, lost = [], []
    for reply in dispatch.replies(lambda: False):
        if isinstance(reply, Lost):
            lost.append(reply.task.number)
        else:
            done += reply.results
    return done, lost


@given(
    st.integers(0, 60), st.integers(1, 4), st.integers(0, 10**6), st.sampled_from([0.0, 0.1, 0.4])
)
def test_every_task_comes_back_once(count, workers, seed, often):
    chance = random.Random(seed)
    crew = Crew(Dying(chance, often), workers, lambda: Dying(chance, often))
    with suppress(BatchError):
        done, lost = all_of(crew, count)
        assert sorted(done + lost) == list(range(1, count + 1))
        if not often:
            assert done == sorted(done)
            assert lost == []


@given(st.sets(st.integers(1, 30), max_size=3), st.integers(1, 3))
def test_only_deadly_tasks_are_lost(deadly, workers):
    chance = random.Random(1)
    new = lambda: Dying(chance, 0.0, frozenset(deadly))  # noqa: E731
    done, lost = all_of(Crew(new(), workers, new), 30)
    assert sorted(lost) == sorted(deadly)
    assert sorted(done) == sorted(set(range(1, 31)) - deadly)


def test_workers_that_always_die_are_given_up():
    new = lambda: Dying(random.Random(1), 1.0)  # noqa: E731
    with pytest.raises(BatchError, match="the workers keep dying"):
        all_of(Crew(new(), 2, new), 3)


def test_executor_that_cannot_be_renewed_is_given_up():
    with pytest.raises(BatchError, match="the workers keep dying"):
        all_of(Crew(Dying(random.Random(1), 1.0), 2), 3)


def test_fault_of_the_work_itself_is_raised():
    def broken(sent, jobs):
        raise ZeroDivisionError

    dispatch = Dispatch(Crew(Inline(), 1), Sent("key"), tasks(3), 3, work=broken)
    with pytest.raises(ZeroDivisionError):
        list(dispatch.replies(lambda: False))


def test_setup_is_sent_to_those_who_ask_and_only_once():
    seen = []

    def asking(sent, jobs):
        seen.append(sent.data)
        return work(sent, jobs) if any(seen) else NeedsSetup(sent.key)

    dispatch = Dispatch(Crew(Inline(), 1), Sent("key", b"data"), tasks(9), 9, work=asking)
    done = [number for reply in dispatch.replies(lambda: False) for number in reply.results]
    assert sorted(done) == list(range(1, 10))
    assert seen.count(b"data") <= 2
    assert seen[-1] is None


def test_stopping_hands_out_nothing_more():
    stopping = []
    dispatch = Dispatch(Crew(Inline(), 1), Sent("key"), tasks(1000), 1000, work=work)
    done = []
    for reply in dispatch.replies(lambda: bool(stopping)):
        done += reply.results
        stopping.append(True)
    assert 1 <= len(done) < 20


def test_pages_are_never_split():
    sizes = []

    def page(sent, jobs):
        sizes.append(len(jobs))
        return work(sent, jobs)

    dispatch = Dispatch(Crew(Inline(), 2), Sent("key"), tasks(25), 25, work=page, size=10)
    list(dispatch.replies(lambda: False))
    assert sizes == [10, 10, 5]
