"""Lists in workbooks, XLSX and ODS."""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from obverse.errors import ListError
from obverse.findings import Finding
from obverse.lists.disguise import refuse_disguised
from obverse.lists.error_cells import Place, error_cells
from obverse.lists.header import Columns, columns_of, fitted, no_header
from obverse.lists.opened import OpenList, ReadOptions, Record, Source
from obverse.lists.typed_cells import typed_notes, written

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


class _Sheet(NamedTuple):
    """A sheet, the row where its titles stand, and the cells that hold an error."""

    cells: "CalamineSheet"
    titled: int
    columns: Columns
    faults: dict[Place, str]


def read_workbook(source: Source, options: ReadOptions) -> OpenList:
    """Read one sheet of a workbook, which the library reads whole.

    The header is the first row that isn't empty, and the first column is the first that isn't.
    Cells come as text; what a workbook may show otherwise is noted once a column.
    """
    refuse_disguised(source, unless="a workbook")
    book = _book(source)
    chosen, notes = _chosen(source.name, book, options.sheet)
    sheet = _titled(source, book, chosen)
    titles = sheet.columns.titles
    rows = islice(sheet.cells.iter_rows(), sheet.titled, None)
    return OpenList(titles, notes + typed_notes(source.name, titles, rows), _records(sheet))


def _book(source: Source) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook

    source.file.seek(0)
    try:
        return CalamineWorkbook.from_filelike(source.file)
    except CalamineError:
        raise _broken(source.name) from None


def _broken(name: str) -> ListError:
    return ListError(
        f"{name}: is no workbook, or a broken one",
        "open it and save it again as .xlsx, without a password",
    )


def _chosen(name: str, book: "CalamineWorkbook", wanted: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the sheet that was named, or the first that is shown, and a note on the others."""
    names = _sheet_names(book)
    if wanted and wanted not in book.sheet_names:
        raise ListError(f"{name}: has no sheet '{wanted}'", f"there are {_quoted(names)}")
    if not names:
        raise ListError(f"{name}: has no sheet with cells")
    return wanted or names[0], () if wanted or len(names) == 1 else (_sheet_note(name, names),)


def _sheet_names(book: "CalamineWorkbook") -> list[str]:
    """Return the names of the sheets of cells that a person sees, or of all if there are none."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    shown = [each for each in sheets if each.visible == SheetVisibleEnum.Visible]
    return [each.name for each in shown or sheets]


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"'{each}'" for each in names)


def _sheet_note(name: str, names: list[str]) -> Finding:
    return Finding(
        severity="info",
        code="list.sheet",
        message=f"{name}: read from the sheet '{names[0]}', not from {_quoted(names[1:])}",
        hint="name another with --sheet",
    )


def _titled(source: Source, book: "CalamineWorkbook", name: str) -> _Sheet:
    """Find the header of a sheet, and the cells whose error would otherwise pass for nothing."""
    faults = error_cells(source, name)
    cells = _cells(source.name, book, name)
    for row, values in enumerate(cells.iter_rows(), 1):
        texts = [written(value) for value in values]
        if any(text.strip() for text in texts):
            return _Sheet(cells, row, columns_of(source.name, texts), faults)
    raise no_header(source.name)


def _cells(name: str, book: "CalamineWorkbook", sheet: str) -> "CalamineSheet":
    from python_calamine import CalamineError

    try:
        cells = book.get_sheet_by_name(sheet)
        deque(cells.iter_rows(), 0)  # a date out of range is met here, and not midway
    except (CalamineError, OverflowError):
        raise _broken(name) from None
    return cells


def _records(sheet: _Sheet) -> Iterator[Record]:
    faults = _faults_by_row(sheet)
    for row, values in enumerate(sheet.cells.iter_rows(), 1):
        if row > sheet.titled:
            record = fitted(sheet.columns, row, [written(value) for value in values])
            yield record._replace(fault=faults[row]) if row in faults else record


def _faults_by_row(sheet: _Sheet) -> dict[int, str]:
    """Return a sentence for each row that has an error in a column with a title."""
    left = (sheet.cells.start or (0, 0))[1]
    found: dict[int, str] = {}
    for (row, column), error in sorted(sheet.faults.items()):
        index = column - left
        if 0 <= index < len(sheet.columns.titles):
            found.setdefault(row, f"'{sheet.columns.titles[index].strip()}' holds {error}")
    return found
