"""The titles of a list, and rows held against them."""

from collections.abc import Sequence
from typing import NamedTuple

from obverse.errors import ListError
from obverse.lists.opened import Record


class Columns(NamedTuple):
    """The titles, and how many columns without one stand to the right of them."""

    titles: tuple[str, ...]
    untitled: int = 0


def columns_of(name: str, titles: Sequence[str]) -> Columns:
    """Return the columns that a header row names; ListError where a title lacks or is repeated.

    At least one of the titles isn't empty.
    """
    kept = list(titles)
    while not kept[-1].strip():
        kept.pop()
    _refuse_untitled(name, kept)
    _refuse_repeated(name, kept)
    return Columns(tuple(kept), len(titles) - len(kept))


def no_header(name: str) -> ListError:
    """Return the fault of a list that holds nothing, not even titles."""
    return ListError(f"{name}: holds no header", "give every column a title in the first row")


def _refuse_untitled(name: str, titles: list[str]) -> None:
    for number, title in enumerate(titles, 1):
        if not title.strip():
            raise ListError(
                f"{name}: column {number} has no title",
                "give every column a title in the first row",
            )


def _refuse_repeated(name: str, titles: list[str]) -> None:
    seen: dict[str, int] = {}
    for number, title in enumerate(titles, 1):
        first = seen.setdefault(title.strip().casefold(), number)
        if first != number:
            raise ListError(
                f"{name}: columns {first} and {number} are both called '{title.strip()}'",
                "give each column a title of its own",
            )


def fitted(columns: Columns, row: int, cells: Sequence[str]) -> Record:
    """Return a row as a record; a row of another length than the header has a fault.

    A row without any words is a blank one whatever its length: its cells are all empty.
    """
    width = len(columns.titles)
    if len(cells) == width:
        return Record(row, tuple(cells))
    if not any(cell.strip() for cell in cells):
        return Record(row, ("",) * width)
    return _trimmed(columns, row, tuple(cells))


def _trimmed(columns: Columns, row: int, cells: tuple[str, ...]) -> Record:
    """Return a row of another length; columns without a title may be empty or missing."""
    width = len(columns.titles)
    if not width < len(cells) <= width + columns.untitled:
        cells_word = "cell" if len(cells) == 1 else "cells"
        return Record(row, cells, f"has {len(cells)} {cells_word}, and the header {width}")
    for number in range(width, len(cells)):
        if cells[number].strip():
            return Record(row, cells, f"has words in column {number + 1}, which has no title")
    return Record(row, cells[:width])
