"""What a list is once it is open: its header, what was noticed, and its records."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from obverse.findings import Finding


class Record(NamedTuple):
    """One row of a list.

    `row` is where a person finds it: the row of the sheet, counted from 1 with all that stands
    above it (CSV, TSV, workbooks), or the number of the entry from 1 (JSON, JSON lines). There are
    as many `cells` as titles in the header unless `fault` says otherwise; `fault` is one sentence
    without a full stop where the row can't be taken as it is.
    """

    row: int
    cells: tuple[str, ...]
    fault: str = ""


class OpenList(NamedTuple):
    """A list that is being read: titles as they stand in it, remarks, and a stream of records.

    Going through `records` may raise ListError midway, where reading on makes no sense.
    """

    header: tuple[str, ...]
    notes: tuple[Finding, ...]
    records: Iterator[Record]


class ReadOptions(NamedTuple):
    """What a person said about the list; nothing said means that it is found out."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


#: Nothing said: all is found out.
AS_FOUND = ReadOptions()


class Source(NamedTuple):
    """An open file that can be read several times, and what messages call it."""

    name: str
    file: BinaryIO
    suffix: str
