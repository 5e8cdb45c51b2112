"""What was made, as a table for people and as JSON for programs."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from obverse.batch.events import Outcome
from obverse.batch.job import Record, SetText, Setup
from obverse.findings import Finding

TABLE, DOCUMENT = "manifest.csv", "manifest.json"
#: A spreadsheet takes a cell that begins so for a formula, and would run it.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_HEAD = ("number", "row", "stem", "state")
_TAIL = (
    "files",
    "sha256",
    "texts",
    "cap_height_mm",
    "tracking",
    "width",
    "letters_in",
    "letters_out",
    "findings",
    "fault",
)


class Summary(NamedTuple):
    """What stands above the rows: the design, the settings and how the batch ended."""

    title: str
    setup: Setup
    outcome: Outcome
    variables: tuple[str, ...]


def write_table(file: Path, records: Iterable[bytes], summary: Summary) -> None:
    """Write a CSV of one line a medal; what came from the list can't become a formula."""
    # The mark at the beginning tells Excel that it is UTF-8.
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.writer(stream)
        table.writerow((*_HEAD, *summary.variables, *_TAIL))
        for line in records:
            record = msgspec.json.decode(line, type=Record)
            table.writerow(_cells(record, summary.variables))


def write_document(file: Path, records: Iterable[bytes], summary: Summary) -> None:
    """Write everything as one JSON document, a line a medal."""
    with file.open("wb") as stream:
        stream.write(_head(summary))
        comma = b""
        for line in records:
            stream.write(comma + b"\n" + line)
            comma = b","
        stream.write(b"\n]}\n")


def guard(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> guard("=cmd()"), guard("Ann")
    ("'=cmd()", 'Ann')
    """
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


def _cells(record: Record, variables: tuple[str, ...]) -> Iterator[str]:
    yield str(record.number)
    yield str(record.row)
    yield guard(record.stem)
    yield "failed" if record.fault else "made"
    yield from (guard(record.values.get(name, "")) for name in variables)
    yield guard("; ".join(file.name for file in record.files))
    yield "; ".join(file.sha256 for file in record.files)
    yield guard(_joined(text.text for text in record.texts))
    yield from _measures(record.texts)
    yield guard(_joined(map(_told, record.findings)))
    yield guard(record.fault)


def _measures(texts: tuple[SetText, ...]) -> Iterator[str]:
    yield _joined(_number(text.cap_height, 3) for text in texts)
    yield _joined(_number(text.tracking, 1) for text in texts)
    yield _joined(_number(text.condense, 4) for text in texts)
    yield _joined(str(text.letters_in) for text in texts)
    yield _joined(str(text.letters_out) for text in texts)


def _joined(parts: Iterable[str]) -> str:
    return " | ".join(parts)


def _number(value: float, decimals: int) -> str:
    # Adding zero takes the sign off -0.
    return f"{round(value, decimals) + 0.0:.{decimals}f}"


def _told(fact: Finding) -> str:
    return f"{fact.severity}: {fact.where}: {fact.message}"


def _head(summary: Summary) -> bytes:
    """Return the document up to its first record; the same however the batch was made."""
    setup, outcome = summary.setup, summary.outcome
    whole = outcome.made + outcome.kept
    head = {
        "obverse": setup.version,
        "design": summary.title,
        "fingerprint": setup.fingerprint,
        "settings": setup.export,
        "constants": setup.constants,
        "common_sizes": [msgspec.structs.asdict(each) for each in setup.ceilings],
        "medals": outcome.total,
        "made": whole,
        "failed": outcome.failed,
        "complete": not outcome.left,
    }
    return msgspec.json.encode(head)[:-1] + b',"rows":['
