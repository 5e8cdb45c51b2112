"""Lists of cells between delimiters: CSV, TSV, and text that is one of them."""

import csv
import re
from collections.abc import Iterator
from itertools import islice

from obverse.errors import ListError
from obverse.findings import Finding
from obverse.lists.disguise import refuse_disguised
from obverse.lists.encoding import encoding_of
from obverse.lists.header import Columns, columns_of, fitted, no_header
from obverse.lists.opened import OpenList, ReadOptions, Record, Source
from obverse.lists.source import text_of

#: What may stand between cells; the first of two equally likely ones is taken.
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
#: Longest cell and longest line: beyond them it is no list, or a quote was never closed.
LONGEST_CELL = 2**20
LONGEST_LINE = 16 * LONGEST_CELL
_MARK = "\ufeff"
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[\r\n]+', re.IGNORECASE)

# The library's limit is one for the whole process, and its default refuses a cell of 128 KB.
csv.field_size_limit(LONGEST_CELL)


def read_delimited(source: Source, options: ReadOptions) -> OpenList:
    """Read cells between delimiters, row by row; memory doesn't grow with the list."""
    refuse_disguised(source)
    codec, notes = encoding_of(source, options)
    delimiter = _asked(options.delimiter) or _found(source, codec)
    rows = _rows(source, codec, delimiter)
    columns = _header(source.name, rows)
    return OpenList(columns.titles, notes + _remarks(source, delimiter), _records(columns, rows))


def _records(columns: Columns, rows: Iterator[tuple[int, list[str]]]) -> Iterator[Record]:
    for row, cells in rows:
        yield fitted(columns, row, cells)


def _header(name: str, rows: Iterator[tuple[int, list[str]]]) -> Columns:
    for _, cells in rows:
        if any(cell.strip() for cell in cells):
            return columns_of(name, cells)
    raise no_header(name)


def _rows(source: Source, codec: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each row; ListError names the row that can't be read."""
    row = 0
    try:
        cells = csv.reader(_lines(source, codec), delimiter=delimiter, strict=True)
        for row, each in enumerate(cells, 1):
            yield row, each
    except csv.Error as fault:
        sentence, hint = _why(str(fault))
        raise ListError(f"{source.name}: row {row + 1}: {sentence}", hint) from None


def _why(words: str) -> tuple[str, str]:
    if "unexpected end of data" in words:
        return "a quote is opened and never closed", "close it, or write a quote twice"
    if "expected after" in words:
        return (
            "there are letters between a closing quote and the delimiter",
            "within a quoted cell a quote is written twice",
        )
    if "field limit" in words:
        return "a cell is longer than 1 MB", "look for a quote that is never closed"
    return words, ""


def _lines(source: Source, codec: str) -> Iterator[str]:
    """Yield the lines with their ends, without a byte-order mark and Excel's line ``sep=;``."""
    with text_of(source, codec) as text:
        first = text.readline(LONGEST_LINE).removeprefix(_MARK)
        if not _SEPARATOR_LINE.fullmatch(first):
            yield _sound(first)
        while line := text.readline(LONGEST_LINE):
            yield _sound(line)


def _sound(line: str) -> str:
    if "\0" in line:
        raise csv.Error("there is a NUL character; this is no text")
    if len(line) == LONGEST_LINE:
        raise csv.Error("a line is longer than 16 MB; this is no list")
    return line


def _asked(delimiter: str) -> str:
    """Return the delimiter that a person named, by word or by itself."""
    meant = DELIMITERS.get(delimiter.strip().lower(), delimiter)
    if delimiter and (len(meant) != 1 or meant in '"\r\n\0'):
        raise ListError(
            f"'{delimiter}' is no delimiter",
            f"name one character, or one of {', '.join(DELIMITERS)}",
        )
    return meant


def _found(source: Source, codec: str) -> str:
    """Return the delimiter that makes the most columns of the header."""
    told = _SEPARATOR_LINE.fullmatch(_first_line(source, codec))
    if told:
        return told[1]
    counts = {each: _widths(source, codec, each) for each in DELIMITERS.values()}
    if source.suffix == ".tsv" and counts["\t"][0] > 1:
        return "\t"
    return max(counts, key=lambda each: _likelihood(*counts[each]))


def _first_line(source: Source, codec: str) -> str:
    with text_of(source, codec) as text:
        return text.readline(LONGEST_LINE).removeprefix(_MARK)


def _likelihood(header: int, row: int) -> tuple[bool, bool, int]:
    """Rank a delimiter: it parts the header, the row below agrees, and there are many columns."""
    return header > 1, header == row, header


def _widths(source: Source, codec: str, delimiter: str) -> tuple[int, int]:
    """Return how many cells a delimiter makes of the header and of the row below it."""
    try:
        rows = (cells for _, cells in _rows(source, codec, delimiter) if any(cells))
        header, *others = (len(cells) for cells in islice(rows, 2))
    except (ListError, ValueError):
        return 0, 0
    return header, others[0] if others else header


def _remarks(source: Source, delimiter: str) -> tuple[Finding, ...]:
    expected = "\t" if source.suffix == ".tsv" else ","
    if delimiter == expected:
        return ()
    words = {sign: word for word, sign in DELIMITERS.items()}
    message = f"{source.name}: cells are parted by the {words.get(delimiter, repr(delimiter))}"
    return (Finding(severity="info", code="list.delimiter", message=message),)
