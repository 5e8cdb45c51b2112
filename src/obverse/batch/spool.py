"""A batch's tasks and records on disk while it runs: in order, unique, and never all in memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

_TABLES = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -1024;
    PRAGMA temp_store = FILE;
    CREATE TABLE task (number INTEGER PRIMARY KEY, row INTEGER, stem TEXT, name TEXT, serial TEXT,
                       data BLOB, fault TEXT);
    CREATE TABLE before (stem TEXT PRIMARY KEY, line BLOB, stale INTEGER DEFAULT 0);
    CREATE TABLE record (number INTEGER PRIMARY KEY, made INTEGER, line BLOB);
"""


class Spooled(NamedTuple):
    """A task as it waits: its number and row, its bytes, or why it can't be done."""

    number: int
    row: int
    stem: str
    data: bytes
    fault: str
    before: bytes | None = None


class Clash(NamedTuple):
    """A value that must be there once, and the rows that share it."""

    value: str
    rows: tuple[int, ...]


class Spool:
    """The tasks and records of one batch in a database that is thrown away after it."""

    def __init__(self, folder: Path) -> None:
        self._base = sqlite3.connect(folder / "spool.sqlite3", isolation_level=None)
        self._base.executescript(_TABLES)

    def close(self) -> None:
        """Close the database."""
        self._base.close()

    def add_tasks(self, tasks: Iterable[tuple[Spooled, str, str]]) -> None:
        """Keep tasks in order, each with its folded name and its serial number."""
        rows = (
            (task.number, task.row, task.stem, name, serial, task.data, task.fault)
            for task, name, serial in tasks
        )
        self._insert("INSERT INTO task VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def add_before(self, lines: Iterable[tuple[str, bytes]]) -> None:
        """Keep what an earlier run recorded, by stem; the last record of a stem counts."""
        self._insert("INSERT OR REPLACE INTO before (stem, line) VALUES (?, ?)", lines)

    def forget_before(self) -> None:
        """Keep nothing of an earlier run but the names of its files."""
        self._base.execute("UPDATE before SET stale = 1")

    def add_records(self, lines: Iterable[tuple[int, bool, bytes]]) -> None:
        """Keep records of this run: number, whether the medal was made, and the line."""
        self._insert("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", lines)

    def _insert(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        self._base.execute("BEGIN")
        self._base.executemany(statement, rows)
        self._base.execute("COMMIT")

    def refuse_twins(self, column: str, most: int) -> list[Clash]:
        """Mark all tasks that share a file name or a serial number as faulty.

        Return the clashes, at most so many of them.
        """
        assert column in ("name", "serial")
        self._base.execute(f"CREATE INDEX by_{column} ON task ({column})")
        twins = (
            f"SELECT {column} FROM task WHERE {column} != '' GROUP BY {column} HAVING count(*) > 1"
        )
        what = "file name" if column == "name" else "serial number"
        found = self._base.execute(f"{twins} ORDER BY min(number) LIMIT ?", (most,)).fetchall()
        clashes = [Clash(value, self._rows_with(column, value)) for (value,) in found]
        self._base.execute(
            f"UPDATE task SET fault = 'the {what} “' || {column} || '” is another medal’s too' "
            f"WHERE fault = '' AND {column} IN ({twins})"
        )
        return clashes

    def _rows_with(self, column: str, value: str) -> tuple[int, ...]:
        rows = self._base.execute(
            f"SELECT DISTINCT row FROM task WHERE {column} = ? ORDER BY number LIMIT 20", (value,)
        )
        return tuple(row for (row,) in rows)

    def serial_gaps(self) -> tuple[int, int, int]:
        """Return the least and greatest serial number, and how many between them are missing.

        Nothing is missing where any of them is not a plain number of up to 15 digits.
        """
        low, high, count, others = self._base.execute(
            "SELECT min(CAST(serial AS INTEGER)), max(CAST(serial AS INTEGER)), "
            "count(DISTINCT CAST(serial AS INTEGER)), "
            "sum(serial GLOB '*[^0-9]*' OR length(serial) > 15) FROM task WHERE serial != ''"
        ).fetchone()
        return (low, high, high - low + 1 - count) if count and not others else (0, 0, 0)

    def count(self) -> int:
        """Return how many medals there are to make."""
        return self._one("SELECT count(*) FROM task")

    def count_faults(self) -> int:
        """Return how many of them are known to be impossible."""
        return self._one("SELECT count(*) FROM task WHERE fault != ''")

    def _one(self, statement: str) -> int:
        (value,) = self._base.execute(statement).fetchone()
        return int(value or 0)

    def tasks(self, after: int, most: int) -> list[Spooled]:
        """Return the next tasks that can be done, with what an earlier run recorded of them."""
        rows = self._base.execute(
            "SELECT number, row, task.stem, data, fault, line FROM task LEFT JOIN before "
            "ON before.stem = task.stem AND NOT stale "
            "WHERE number > ? AND fault = '' ORDER BY number LIMIT ?",
            (after, most),
        )
        return [Spooled(*row) for row in rows]

    def made(self, after: int, most: int) -> list[Spooled]:
        """Return the next tasks whose medals are there."""
        rows = self._base.execute(
            "SELECT number, row, stem, data, fault FROM task JOIN record USING (number) "
            "WHERE number > ? AND made ORDER BY number LIMIT ?",
            (after, most),
        )
        return [Spooled(*row) for row in rows]

    def count_made(self) -> int:
        """Return how many medals are there."""
        return self._one("SELECT count(*) FROM record WHERE made")

    def faults(self) -> Iterator[Spooled]:
        """Yield the tasks that can't be done, in order."""
        query = "SELECT number, row, stem, data, fault FROM task WHERE number > ? AND fault != ''"
        return (Spooled(*row) for row in self._pages(query))

    def records(self) -> Iterator[bytes]:
        """Yield the records of this run in the order of the list."""
        return (line for _, line in self._pages("SELECT number, line FROM record WHERE number > ?"))

    def earlier(self) -> Iterator[tuple[bytes, bytes | None]]:
        """Yield what an earlier run recorded, each with this run's record of the same name."""
        query = (
            "SELECT before.rowid AS number, before.line, record.line FROM before "
            "LEFT JOIN task USING (stem) LEFT JOIN record ON record.number = task.number "
            "WHERE before.rowid > ?"
        )
        return ((line, now) for _, line, now in self._pages(query))

    def _pages(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield rows in the order of their first column, without a cursor that stays open."""
        after = 0
        while rows := self._base.execute(f"{query} ORDER BY 1 LIMIT 500", (after,)).fetchall():
            yield from rows
            after = rows[-1][0]
