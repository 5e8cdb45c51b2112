"""Before the first medal: the design, the list, and what in it can't be made."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from obverse.batch.brief import Brief
from obverse.batch.columns import map_columns
from obverse.batch.events import Finished, Noted
from obverse.batch.job import Record, Result
from obverse.batch.options import BatchOptions
from obverse.batch.rows import MOST_TOLD, Rows, TaskMaker
from obverse.batch.spool import Clash, Spool, Spooled
from obverse.batch.varying import varying_lines
from obverse.errors import BatchError
from obverse.exporting import plan
from obverse.findings import has_errors
from obverse.lists import Record as ListRecord
from obverse.lists import open_list
from obverse.lists.source import STDIN
from obverse.text.fonts import FontLibrary

#: What to do where copies of one row share what they must not.
_HINTS = {
    "serial": "give each of them a row and a serial number of its own",
    "name": "use {copy} or {index} in the name pattern",
}


def read_list(
    brief: Brief,
    spool: Spool,
    source: str,
    stdin: BinaryIO | None,
    each: Callable[[ListRecord], None] = lambda record: None,
) -> tuple[str, ...]:
    """Turn the rows of a list into tasks; return the variables that differ from row to row.

    `each` is told of every row as it is read, and may raise to end there. ListError or BatchError
    where no medal could be made: the header and the design are looked at before the rows.
    """
    with open_list(source, brief.options.read, stdin) as found:
        for note in found.notes:
            brief.observe(Noted(note))
        columns = map_columns(found.header, brief.design, brief.options)
        for note in columns.notes:
            brief.observe(Noted(note))
        texts = {variable.name: variable.text for variable in brief.design.variables}
        maker = TaskMaker(columns, _with_art_folder(brief.options, source), texts)
        _look_at_design(brief, frozenset(maker.variables))
        records = _told(found.records, each)
        spool.add_tasks(waiting for record in records for waiting in maker.tasks(record))
    _tell_rows(brief, "rows.empty", "empty, and left out", maker.empty_rows)
    _tell_rows(brief, "rows.none", "zero copies, and left out", maker.left_out)
    if not spool.count():
        raise BatchError(f"{source}: there are no rows in the list")
    return maker.variables


def _told(
    records: Iterator[ListRecord], each: Callable[[ListRecord], None]
) -> Iterator[ListRecord]:
    for record in records:
        each(record)
        yield record


def _look_at_design(brief: Brief, variables: frozenset[str]) -> None:
    """Tell what is to be known of what all medals share; BatchError if that can't be made."""
    options = brief.options
    lines = varying_lines(brief.design, variables)
    varying = {(side, element) for side, element, _ in lines}
    fonts = FontLibrary(brief.fonts)
    planned = plan(brief.design, options.constants, options.export, fonts=fonts)
    shared = tuple(
        fact
        for fact in planned.findings
        if fact.element and (fact.side, fact.element) not in varying
    )
    for fact in shared:
        brief.observe(Noted(fact))
    if has_errors(shared) and not options.export.draft:
        raise BatchError(
            "the design itself has errors, so no medal can be made",
            "mend the design, or use --draft to see it as it is",
        )


def _with_art_folder(options: BatchOptions, source: str) -> BatchOptions:
    # Pictures lie beside the list that names them, unless it is said where.
    folder = options.art_folder or ("" if source == STDIN else str(Path(source).parent))
    return msgspec.structs.replace(options, art_folder=str(Path(folder).absolute()))


def _tell_rows(brief: Brief, code: str, what: str, rows: Rows) -> None:
    if rows.count:
        rest = rows.count - len(rows.first)
        more = f" and {rest:,} more" if rest else ""
        word = "row" if rows.count == 1 else "rows"
        brief.note("info", code, f"{word} {_listed(rows.first)}{more}: {what}")


def _listed(rows: Sequence[int]) -> str:
    return ", ".join(f"{row:,}" for row in rows)


def refuse_rows(brief: Brief, spool: Spool) -> int:
    """Tell of the rows that can't be made as they are, and return how many medals that costs."""
    for column, what in (("serial", "serial number"), ("name", "file name")):
        for clash in spool.refuse_twins(column, MOST_TOLD):
            message = f"{_sharers(clash)} share the {what} “{clash.value}”"
            hint = _HINTS[column] if len(clash.rows) == 1 else ""
            brief.note("error", f"rows.{column}", f"{message}; none of them is made", hint)
    low, high, missing = spool.serial_gaps()
    if missing:
        message = f"serial numbers run from {low} to {high}, and {missing:,} between are missing"
        brief.note("info", "rows.serial-gap", message)
    for task in spool.faults():
        result = _failure(task)
        spool.add_records([(task.number, False, result.line)])
        brief.observe(Finished("make", result))
    return spool.count_faults()


def _sharers(clash: Clash) -> str:
    rows = _listed(clash.rows)
    return f"rows {rows}" if len(clash.rows) > 1 else f"the copies of row {rows}"


def _failure(task: Spooled) -> Result:
    record = Record(number=task.number, row=task.row, stem=task.stem, fault=task.fault)
    line = msgspec.json.encode(record)
    return Result(task.number, task.row, "failed", line, (), (), (), task.fault)
