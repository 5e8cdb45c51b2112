"""The batch itself: list → tasks → medals → journal → manifest. `run_batch` is its one door."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from obverse import __version__
from obverse.batch.brief import Brief
from obverse.batch.common_sizes import CommonSizes
from obverse.batch.crew import Crew, cores, local_crew
from obverse.batch.dispatch import Dispatch, Lost, Numbered
from obverse.batch.earlier import JOURNAL, take_up
from obverse.batch.events import Begun, Finished, Observer, Outcome
from obverse.batch.job import FontDigest, Job, Record, Result, Sent, Setup
from obverse.batch.manifest import Summary
from obverse.batch.options import BatchOptions
from obverse.batch.preflight import read_list, refuse_rows
from obverse.batch.reports import write_reports, write_sheet
from obverse.batch.scratch import scratch_folder
from obverse.batch.spool import Spool
from obverse.batch.store import Journal, Store, open_store
from obverse.batch.worker import press
from obverse.design.document import encode
from obverse.design.model import Design
from obverse.errors import WriteError
from obverse.lists import Record as ListRecord


class Source(NamedTuple):
    """Where the rows come from, and the stream that - stands for."""

    name: str
    stdin: BinaryIO | None = None


class Lent(NamedTuple):
    """An executor that a program brings, and how many tasks it works on at once."""

    executor: Executor | None = None
    workers: int = 0


def run_batch(
    design: Design,
    source: str | PathLike[str],
    place: str | PathLike[str],
    options: BatchOptions | None = None,
    *,
    fonts: Sequence[Path] = (),
    stdin: BinaryIO | None = None,
    executor: Executor | None = None,
    workers: int = 0,
    observe: Observer | None = None,
    is_stopping: Callable[[], bool] | None = None,
) -> Outcome:
    """Make a medal of every row of a list, in a folder or an object store.

    Files are as `export` writes them; a journal there, ``batch.journal``, lets a later run with
    `resume` keep what is right. A row that can't be made is told and recorded, and the others are
    made. `executor` does the work if one is given, `workers` saying how many tasks it works on at
    once; else processes here do. `is_stopping` is asked now and then: the batch then ends in good
    order. ObverseError where nothing can be begun.
    """
    with scratch_folder() as folder:
        watcher = observe or (lambda event: None)
        brief = Brief(design, options or BatchOptions(), tuple(fonts), watcher, folder)
        with contextlib.closing(Spool(folder)) as spool:
            run = _Run(brief, spool, is_stopping or (lambda: False))
            return run.go(Source(str(source), stdin), str(place), Lent(executor, workers))


class _StoppedReadingError(Exception):
    """Someone stopped the batch while its list was read."""


class _Run:
    """One batch under way: what is counted, and what stops it."""

    def __init__(self, brief: Brief, spool: Spool, is_stopping: Callable[[], bool]) -> None:
        self._brief = brief
        self._spool = spool
        self._is_stopping = is_stopping
        self._total = self._made = self._kept = self._failed = 0
        self._variables: tuple[str, ...] = ()
        self._trouble: tuple[str, str] | None = None
        self._needs_sweeping = False

    def go(self, source: Source, place: str, lent: Lent) -> Outcome:
        """Do everything in order."""
        options = self._brief.options
        try:
            self._variables = read_list(self._brief, self._spool, *source, each=self._heed)
        except _StoppedReadingError:
            return self._outcome()
        self._total = self._spool.count()
        self._failed = refuse_rows(self._brief, self._spool)
        if options.stop and self._failed:
            return self._outcome()
        with contextlib.ExitStack() as stack:
            store = None if options.dry_run else open_store(place)
            if store is not None:
                stack.enter_context(store.lock())
                take_up(self._brief, self._spool, store)
            crew = stack.enter_context(self._crew(lent))
            self._work(crew, store)
        return self._outcome()

    def _heed(self, record: ListRecord) -> None:
        # A long list takes a while to read, and nothing is begun yet that would have to end well.
        if self._is_stopping():
            raise _StoppedReadingError

    def _outcome(self) -> Outcome:
        left = self._total - self._made - self._kept - self._failed
        return Outcome(self._total, self._made, self._kept, self._failed, left, self._trouble)

    @contextlib.contextmanager
    def _crew(self, lent: Lent) -> Iterator[Crew]:
        if lent.executor is not None:
            workers = lent.workers or getattr(lent.executor, "_max_workers", 0) or cores()
            # A cluster gives the work of a machine that died to another, and tells nobody.
            self._needs_sweeping = True
            yield Crew(lent.executor, workers)
            return
        # A worker for one or two medals would take longer to start than to make them.
        jobs = min(self._brief.options.jobs or cores(), max(1, self._total // 2))
        with local_crew(jobs) as crew:
            yield crew

    def _work(self, crew: Crew, store: Store | None) -> None:
        """Measure if need be, make the medals, and write what comes with them."""
        setup = self._setup(store)
        if self._brief.options.fit == "all":
            setup = self._measured(crew, setup)
        try:
            self._make(crew, setup, store)
            if store is not None and not self._trouble:
                self._report(crew, setup, store)
        except WriteError as wrong:
            self._trouble = wrong.message, wrong.hint

    def _setup(self, store: Store | None) -> Setup:
        return Setup(
            version=__version__,
            design=encode(self._brief.design),
            export=self._brief.options.export,
            constants=self._brief.options.constants,
            variables=self._variables,
            fonts=tuple(
                FontDigest(str(path.absolute()), sha256(path.read_bytes()).hexdigest())
                for path in self._brief.fonts
            ),
            place=store.address if store else "",
            writes=store is not None,
        )

    def _measured(self, crew: Crew, setup: Setup) -> Setup:
        """Return the setup with the sizes at which every row fits."""
        sizes = CommonSizes()
        idle = msgspec.structs.replace(setup, writes=False, place="")
        self._brief.observe(Begun("measure", self._total, crew.workers))
        for results in self._results(crew, idle):
            for result in results:
                sizes.take(result)
                self._brief.observe(Finished("measure", result))
        return msgspec.structs.replace(setup, ceilings=sizes.all())

    def _make(self, crew: Crew, setup: Setup, store: Store | None) -> None:
        self._brief.observe(Begun("make", self._total, crew.workers))
        with contextlib.ExitStack() as stack:
            journal = None
            if store is not None:
                journal = stack.enter_context(contextlib.closing(store.open_journal(JOURNAL)))
            for results in self._results(crew, setup):
                if journal is not None:
                    self._record(journal, results)
                for result in results:
                    self._count(result)
                    self._brief.observe(Finished("make", result))
        if store is not None and self._needs_sweeping:
            store.sweep()

    def _record(self, journal: Journal, results: Sequence[Result]) -> None:
        self._spool.add_records(
            (result.number, result.state != "failed", result.line) for result in results
        )
        fresh = b"".join(result.line + b"\n" for result in results if result.state != "kept")
        if fresh:
            journal.append(fresh)

    def _count(self, result: Result) -> None:
        if result.state == "failed":
            self._failed += 1
        elif result.state == "kept":
            self._kept += 1
        else:
            self._made += 1

    def _results(self, crew: Crew, setup: Setup) -> Iterator[tuple[Result, ...]]:
        """Yield the results of all tasks, a chunk at a time, until something stops the batch."""
        sent = Sent.whole(setup)
        count = self._total - self._spool.count_faults()
        dispatch = Dispatch(crew, sent, _tasks(self._spool), count, work=press)
        for reply in dispatch.replies(self._should_stop):
            if isinstance(reply, Lost):
                yield (_lost(reply.task),)
                continue
            yield reply.results
            self._trouble = self._trouble or reply.trouble
        self._needs_sweeping |= dispatch.lost_workers

    def _should_stop(self) -> bool:
        failed = self._brief.options.stop and self._failed > 0
        return failed or self._trouble is not None or self._is_stopping()

    def _report(self, crew: Crew, setup: Setup, store: Store) -> None:
        outcome = self._outcome()
        summary = Summary(self._brief.design.title, setup, outcome, self._variables)
        write_reports(self._brief, self._spool, store, summary)
        if self._brief.options.contact_sheet and not outcome.left:
            write_sheet(self._brief, self._spool, store, crew, setup, self._is_stopping)


def _tasks(spool: Spool) -> Callable[[int], list[Numbered]]:
    """Return what hands out the tasks of a spool in order, so many at a time."""
    last = 0

    def take(most: int) -> list[Numbered]:
        nonlocal last
        tasks = spool.tasks(last, most)
        if tasks:
            last = tasks[-1].number
        return [
            Numbered(each.number, each.row, each.stem, Job(each.data, each.before))
            for each in tasks
        ]

    return take


def _lost(task: Numbered) -> Result:
    fault = "every worker that tried to make it died"
    hint = "there may be too little memory: use fewer --jobs or a lower resolution"
    record = Record(number=task.number, row=task.row, stem=task.stem, fault=fault, hint=hint)
    line = msgspec.json.encode(record)
    return Result(task.number, task.row, "failed", line, (), (), (), fault, hint)
