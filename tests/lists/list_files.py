"""What the tests of lists share: reading all of one, and workbooks to read."""

import io
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from obverse.errors import ListError
from obverse.lists import ReadOptions, Record, open_list


class Read(NamedTuple):
    """A list that was read to its end."""

    header: tuple[str, ...]
    notes: tuple[Any, ...]
    records: list[Record]

    @property
    def cells(self) -> list[tuple[str, ...]]:
        return [record.cells for record in self.records]

    @property
    def faults(self) -> dict[int, str]:
        return {record.row: record.fault for record in self.records if record.fault}

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(note.severity, note.code) for note in self.notes]


def read(path: Path, **options: str) -> Read:
    with open_list(path, ReadOptions(**options)) as found:
        return Read(found.header, found.notes, list(found.records))


def read_bytes(data: bytes, **options: str) -> Read:
    with open_list("-", ReadOptions(**options), io.BytesIO(data)) as found:
        return Read(found.header, found.notes, list(found.records))


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refusal(path: Path, **options: str) -> ListError:
    """Return why a list is refused, wherever that is found out."""
    with pytest.raises(ListError) as caught:
        read(path, **options)
    return caught.value


def workbook(folder: Path, *rows: list[Any], name: str = "list.xlsx") -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)
    return folder / name


def rewritten(path: Path, part: str, change: Any) -> Path:
    """Return a copy of an archive in which one part was changed."""
    copy = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for each in old.namelist():
            data = old.read(each)
            new.writestr(each, change(data) if each == part else data)
    return copy


_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:{urn}"'
    for prefix, urn in {
        "office": "oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "oasis:names:tc:opendocument:xmlns:text:1.0",
        "calcext": "org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }.items()
)


def open_document(folder: Path, *rows: str) -> Path:
    """Write a spreadsheet of OpenDocument whose rows are given as XML."""
    path = folder / "list.ods"
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content {_NAMESPACES} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Names">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    urn = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("mimetype", kind)
        parts.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{urn}"/>')
        parts.writestr("content.xml", content)
    return path


def cell(value: str, kind: str = "string", more: str = "") -> str:
    """Return a cell of OpenDocument."""
    return (
        f'<table:table-cell office:value-type="{kind}" {more}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )
