"""Rows of a list → tasks: values for the design, copies, numbers and names."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from obverse.batch.columns import INDEX, SERIAL, Columns
from obverse.batch.job import Task
from obverse.batch.naming import Pattern, fold
from obverse.batch.options import BatchOptions
from obverse.batch.spool import Spooled
from obverse.lists import Record

#: Rows of one kind that are told one by one.
MOST_TOLD = 20
#: More copies of one row than this are a slip of the pen.
_MOST_COPIES = 10_000
_COUNT = re.compile(r"\+?\d{1,9}(\.0*)?\Z")


class Waiting(NamedTuple):
    """A task with what must be there only once: its folded name, its serial number."""

    task: Spooled
    name: str
    serial: str


class Rows:
    """Counts rows of one kind and remembers the first of them: a list may have a million."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self.first: list[int] = []

    def add(self, row: int) -> None:
        """Count a row."""
        self.count += 1
        if self.count <= MOST_TOLD:
            self.first.append(row)


class TaskMaker:
    """Turns the rows of one list into tasks, counting as it goes."""

    def __init__(self, columns: Columns, options: BatchOptions, texts: Mapping[str, str]) -> None:
        """Take the columns, and the texts that variables have unless a row gives them."""
        self.empty_rows = Rows()
        self.left_out = Rows()
        self._columns = columns
        self._options = options
        self._texts = {**texts, **options.constants}
        self._pattern = Pattern(options.name, self._sample())
        given = {*columns.values, INDEX, SERIAL} - set(options.constants)
        self.variables = tuple(sorted(given & columns.used))
        # Copies may share the number of their row where it is not engraved.
        self._engraves_serial = SERIAL in columns.used
        self._next = 1

    def _sample(self) -> dict[str, str]:
        return {**self._texts, **dict.fromkeys(self._columns.values, ""), **self._numbers(1, 1, 1)}

    def tasks(self, record: Record) -> Iterator[Waiting]:
        """Yield a task for every medal of a row; a row without anything in it has none."""
        if not any(cell.strip() for cell in record.cells) and not record.fault:
            self.empty_rows.add(record.row)
            return
        copies, fault = (1, record.fault) if record.fault else self._copies(record)
        if not copies:
            self.left_out.add(record.row)
        for copy in range(1, copies + 1):
            yield self._task(record, copy, fault)
            self._next += 1

    def _copies(self, record: Record) -> tuple[int, str]:
        if self._columns.copies is None:
            return 1, ""
        said = record.cells[self._columns.copies].strip()
        if not said:
            return 1, ""
        if not _COUNT.match(said) or int(float(said)) > _MOST_COPIES:
            return 1, f"{said!r} copies: a whole number from 0 to {_MOST_COPIES:,} is wanted"
        return int(float(said)), ""

    def _task(self, record: Record, copy: int, fault: str) -> Waiting:
        number = self._next
        if fault:
            return _faulty(number, record, fault)
        # A row may bring its own serial number; its place in the list is counted, never read.
        numbers = self._numbers(number, record.row, copy)
        values = {**self._texts, **numbers, **self._options.constants, **self._cells(record)}
        values[INDEX] = str(number)
        try:
            stem = self._pattern.stem(values)
        except ValueError as wrong:
            return _faulty(number, record, str(wrong))
        art = self._art(record)
        stray = next((path for path in art.values() if not self._is_inside(path)), "")
        if stray:
            return _faulty(number, record, f"{stray} is not in the folder of pictures")
        used = {name: values[name] for name in self.variables}
        task = Task(number, record.row, stem, used, art)
        given = values[SERIAL] if SERIAL in self._columns.values else ""
        serial = given if copy == 1 or self._engraves_serial else ""
        spooled = Spooled(number, record.row, stem, msgspec.json.encode(task), "")
        return Waiting(spooled, fold(stem), serial)

    def _cells(self, record: Record) -> dict[str, str]:
        # Blanks around a name would push it off its middle.
        return {name: record.cells[at].strip() for name, at in self._columns.values.items()}

    def _numbers(self, number: int, row: int, copy: int) -> dict[str, str]:
        serial = self._options.serial_start + (number - 1) * self._options.serial_step
        return {
            INDEX: str(number),
            SERIAL: str(serial),
            "row": str(row),
            "copy": str(copy),
            "design": self._options.stem,
        }

    def _art(self, record: Record) -> dict[str, str]:
        """Return the files that a row names for elements, as paths below the folder of art."""
        named = {name: record.cells[at].strip() for name, at in self._columns.art.items()}
        folder = self._options.art_folder
        return {
            element: os.path.normpath(os.path.join(folder, name))
            for element, name in named.items()
            if name
        }

    def _is_inside(self, path: str) -> bool:
        return Path(path).is_relative_to(os.path.normpath(self._options.art_folder))


def _faulty(number: int, record: Record, fault: str) -> Waiting:
    return Waiting(Spooled(number, record.row, "", b"", fault), "", "")
