"""A list that is looked at before a batch: its first rows at once, then all of them. No widgets.

All of this runs in a thread: a list may have a million rows.
"""

import contextlib
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from obverse.batch.brief import Brief
from obverse.batch.columns import Columns, map_columns
from obverse.batch.events import Event, Finished, Noted
from obverse.batch.job import Task
from obverse.batch.options import BatchOptions
from obverse.batch.preflight import read_list, refuse_rows
from obverse.batch.rows import TaskMaker
from obverse.batch.scratch import scratch_folder
from obverse.batch.spool import Spool, Spooled
from obverse.design.model import Design
from obverse.errors import BatchError, ListError, ObverseError
from obverse.findings import Finding
from obverse.lists import Record, open_list

#: Rows that are shown in a table.
HEAD_ROWS = 100
#: Rows that can't be made that are told one by one.
MOST_TOLD = 200
#: Seconds between two reports of how many rows were read.
_INTERVAL = 0.15


class ListWish(NamedTuple):
    """A list, the design that it fills, and how."""

    path: Path
    design: Design
    options: BatchOptions
    fonts: tuple[Path, ...] = ()


class Medal(NamedTuple):
    """One medal of a list: what its row gives it, or why it can't be made."""

    number: int
    row: int
    stem: str
    values: dict[str, str]
    fault: str = ""


class Head(NamedTuple):
    """The beginning of a list.

    `refusal` says why its columns don't fit the design, or the pattern not the rows: there are no
    `columns` or no medals then. `medals` has the first medal of each of the records, None where a
    row makes none.
    """

    titles: tuple[str, ...]
    records: tuple[Record, ...]
    notes: tuple[Finding, ...]
    columns: Columns | None = None
    medals: tuple[Medal | None, ...] = ()
    refusal: ObverseError | None = None
    is_whole: bool = False


class Noticed(NamedTuple):
    """What there is to know, about one row or about all."""

    finding: Finding
    row: int | None = None


class Survey(NamedTuple):
    """What is known of a list that was read to its end."""

    medals: int
    faulty: int
    noticed: tuple[Noticed, ...]


def read_head(wish: ListWish) -> Head:
    """Return the beginning of a list; ListError where it can't be read at all."""
    with open_list(wish.path, wish.options.read) as found:
        records = tuple(islice(found.records, HEAD_ROWS + 1))
    is_whole = len(records) <= HEAD_ROWS
    head = Head(found.header, records[:HEAD_ROWS], found.notes, is_whole=is_whole)
    try:
        columns = map_columns(found.header, wish.design, wish.options)
    except ListError as fault:
        return head._replace(refusal=fault)
    head = head._replace(notes=found.notes + columns.notes, columns=columns)
    try:
        return head._replace(medals=tuple(_first_medals(wish, columns, head.records)))
    except BatchError as fault:
        return head._replace(refusal=fault)


def _first_medals(
    wish: ListWish, columns: Columns, records: tuple[Record, ...]
) -> Iterator[Medal | None]:
    folder = wish.options.art_folder or str(wish.path.parent.absolute())
    options = msgspec.structs.replace(wish.options, art_folder=folder)
    texts = {variable.name: variable.text for variable in wish.design.variables}
    maker = TaskMaker(columns, options, texts)
    for record in records:
        tasks = [waiting.task for waiting in maker.tasks(record)]
        yield _medal(tasks[0]) if tasks else None


def _medal(task: Spooled) -> Medal:
    if task.fault:
        return Medal(task.number, task.row, "", {}, task.fault)
    values = msgspec.json.decode(task.data, type=Task).values
    return Medal(task.number, task.row, task.stem, values)


class WholeList:
    """Every medal of a list, on disk. It belongs to the thread in which it was made."""

    def __init__(self) -> None:
        self._stack = contextlib.ExitStack()
        self._spool: Spool | None = None

    def read(
        self, wish: ListWish, check: Callable[[], None], report: Callable[[int], None]
    ) -> Survey:
        """Read a list to its end; what was read before is forgotten.

        `check` may raise to stop; `report` takes the number of rows now and then. ListError and
        BatchError where no medal can be made.
        """
        self.close()
        self._spool = spool = self._open()
        noticed: list[Noticed] = []
        folder = self._folder

        def observe(event: Event) -> None:
            if len(noticed) < MOST_TOLD:
                noticed.extend(_noticed(event))

        brief = Brief(wish.design, wish.options, wish.fonts, observe, folder)
        read_list(brief, spool, str(wish.path), None, _Counter(check, report))
        faulty = refuse_rows(brief, spool)
        return Survey(spool.count(), faulty, tuple(noticed))

    def medal(self, number: int) -> Medal:
        """Return a medal by its number from 1."""
        assert self._spool is not None, "a list is read before it is looked at"
        found = self._spool.tasks(number - 1, 1)
        if found and found[0].number == number:
            return _medal(found[0])
        return next(_medal(each) for each in self._spool.faults() if each.number == number)

    def close(self) -> None:
        """Forget the list."""
        self._spool = None
        self._stack.close()

    def _open(self) -> Spool:
        self._folder = self._stack.enter_context(scratch_folder())
        return self._stack.enter_context(contextlib.closing(Spool(self._folder)))


class _Counter:
    """Counts rows, tells how many now and then, and lets the reader stop."""

    def __init__(self, check: Callable[[], None], report: Callable[[int], None]) -> None:
        self._check, self._report = check, report
        self._rows = 0
        self._told = time.monotonic()

    def __call__(self, record: Record) -> None:
        self._rows += 1
        now = time.monotonic()
        if now - self._told >= _INTERVAL:
            self._check()
            self._report(self._rows)
            self._told = now
            # A window that draws needs the interpreter too.
            time.sleep(0.002)


def _noticed(event: Event) -> Iterator[Noticed]:
    if isinstance(event, Noted):
        yield Noticed(event.finding, event.row)
    elif isinstance(event, Finished) and event.result.fault:
        result = event.result
        yield Noticed(
            Finding(severity="error", code="rows.fault", message=result.fault, hint=result.hint),
            result.row,
        )
