"""Lists of what to write on medals: one row a medal, from text, JSON and workbooks."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from obverse.errors import ListError
from obverse.lists.delimited import read_delimited
from obverse.lists.json_text import read_json, read_json_lines
from obverse.lists.opened import AS_FOUND, OpenList, ReadOptions, Record, Source
from obverse.lists.source import STDIN, opened, reading, safely
from obverse.lists.workbook import read_workbook

__all__ = ["READERS", "OpenList", "ReadOptions", "Reader", "Record", "open_list"]

#: Reads an open file; records stream from it while it stays open.
Reader = Callable[[Source, ReadOptions], OpenList]

#: The one table of readers: suffix → reader.
READERS: dict[str, Reader] = {
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".txt": read_delimited,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".xlsx": read_workbook,
    ".ods": read_workbook,
}


@contextlib.contextmanager
def open_list(
    source: str | Path, options: ReadOptions = AS_FOUND, stdin: BinaryIO | None = None
) -> Iterator[OpenList]:
    """Open a list by its suffix; ``-`` is CSV from `stdin`, by default the process's own.

    Text and JSON are read once to tell the encoding and then row by row, so memory stays flat; a
    workbook is read whole. ListError says in words what can't be read. The file isn't changed.
    """
    suffix = ".csv" if str(source) == STDIN else Path(source).suffix.lower()
    read = _reader(source, suffix)
    with opened(source, suffix, stdin) as file:
        with reading(file.name):
            found = read(file, options)
        records = safely(file.name, found.records)
        with contextlib.closing(records):
            yield found._replace(records=records)


def _reader(source: str | Path, suffix: str) -> Reader:
    if suffix not in READERS:
        raise ListError(
            f"{source}: a list can't be read from a file of this kind",
            f"there are {', '.join(READERS)}, and - for CSV from standard input",
        )
    return READERS[suffix]
