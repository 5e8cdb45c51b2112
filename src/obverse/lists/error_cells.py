"""Cells of a workbook that hold an error, or a formula that nobody computed.

The library gives them as empty text or as 0, so a medal would lack a word and nobody would know.
Only the sheet's own XML tells; it is parsed where it mentions an error or a formula at all.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from obverse.errors import ListError
from obverse.lists.opened import Source

#: The row, from 1 as it is shown, and the column, from 0.
Place = tuple[int, int]
#: More cells than any list has: the library makes room for all up to the farthest one.
MOST_CELLS = 50_000_000
#: A cell with something in it; one that only has a format ends in />.
_REFERENCE = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>""")
_SUSPECT = re.compile(rb"""\bt\s*=\s*["']e["']|<(\w+:)?f[\s/>]|value-type\s*=\s*["']error["']""")
_BOOK, _LINKS, _OPEN_DOCUMENT = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "content.xml"

#: What a damaged archive or damaged XML raises.
_BROKEN = (
    EOFError,
    KeyError,
    RuntimeError,
    SyntaxError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def error_cells(source: Source, sheet: str) -> dict[Place, str]:
    """Return the cells of a sheet that hold no value, and what they hold instead.

    ListError where a stray cell lies so far out that the sheet can't be held.
    """
    source.file.seek(0)
    try:
        with zipfile.ZipFile(source.file) as parts:
            return dict(_found(source.name, parts, sheet))
    except _BROKEN:
        raise ListError(
            f"{source.name}: its cells can't be checked for errors",
            "open it and save it again as .xlsx",
        ) from None


def _found(name: str, parts: zipfile.ZipFile, sheet: str) -> Iterator[tuple[Place, str]]:
    part = _OPEN_DOCUMENT if _OPEN_DOCUMENT in parts.namelist() else _part_of(parts, sheet)
    data = parts.read(part)
    _require_near(name, data)
    if _SUSPECT.search(data):
        with parts.open(part) as xml:
            yield from _errors_ods(xml, sheet) if part == _OPEN_DOCUMENT else _errors_xlsx(xml)


def _require_near(name: str, data: bytes) -> None:
    found = _REFERENCE.findall(data)
    rows = max(map(int, {digits for _, digits in found}), default=0)
    last = max((_column(letters.decode()) for letters in {each for each, _ in found}), default=0)
    if rows * (last + 1) > MOST_CELLS:
        raise ListError(
            f"{name}: its cells reach to row {rows} and column {last + 1}",
            "clear what stands far from the list, or save it as CSV",
        )


def _part_of(parts: zipfile.ZipFile, sheet: str) -> str:
    """Return the part of an XLSX file that holds a sheet."""
    sheets = _all(_tree(parts, _BOOK), "sheet")
    ids = [_linked(each) for each in sheets if each.get("name") == sheet]
    for link in _all(_tree(parts, _LINKS), "Relationship"):
        if link.get("Id") in ids:
            return posixpath.normpath(posixpath.join("/xl", link.get("Target")))[1:]
    raise KeyError(sheet)


def _tree(parts: zipfile.ZipFile, name: str) -> Any:
    from defusedxml.ElementTree import fromstring

    return fromstring(parts.read(name))


def _all(tree: Any, tag: str) -> Iterator[Any]:
    return (each for each in tree.iter() if _plain(each.tag) == tag)


def _plain(name: str) -> str:
    return str(name).rpartition("}")[2]


def _linked(sheet: Any) -> str:
    """Return the attribute ``r:id``; its namespace depends on the flavour of XLSX."""
    found = (str(value) for key, value in sheet.attrib.items() if key.endswith("}id"))
    return next(found, "")


def _errors_xlsx(xml: Any) -> Iterator[tuple[Place, str]]:
    from defusedxml.ElementTree import iterparse

    for _, element in iterparse(xml, events=("end",)):
        tag = _plain(element.tag)
        if tag == "c":
            error = _error(element)
            if error:
                yield _place(element.get("r", "")), error
        elif tag == "row":
            element.clear()


def _error(cell: Any) -> str:
    values = {_plain(part.tag): part.text or "" for part in cell}
    if cell.get("t") == "e":
        return f"the error {values.get('v', '')}".rstrip()
    if "f" in values and not values.get("v") and cell.get("t") != "str":
        return "a formula that was never computed"
    return ""


def _place(reference: str) -> Place:
    letters = reference.rstrip("0123456789")
    return int(reference.removeprefix(letters)), _column(letters)


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _errors_ods(xml: Any, sheet: str) -> Iterator[tuple[Place, str]]:
    from defusedxml.ElementTree import iterparse

    for _, element in iterparse(xml, events=("end",)):
        if _plain(element.tag) == "table":
            if sheet in _named(element, "name"):
                yield from _table_errors(element)
            element.clear()


def _table_errors(table: Any) -> Iterator[tuple[Place, str]]:
    """Count rows and cells through their repetitions, which ODS writes once."""
    row = 1
    for line in _all(table, "table-row"):
        column = 0
        for cell in line:
            if "error" in _named(cell, "value-type"):
                yield (row, column), f"the error {''.join(cell.itertext())}".rstrip()
            column += _times(cell, "number-columns-repeated")
        row += _times(line, "number-rows-repeated")


def _times(element: Any, name: str) -> int:
    return int(next(iter(_named(element, name)), "1"))


def _named(element: Any, name: str) -> list[str]:
    """Return the attributes of a name in whatever namespace; an error is told in an added one."""
    return [str(value) for key, value in element.attrib.items() if _plain(key) == name]
