"""Entries of JSON as records: flat objects whose keys are the titles."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any, NoReturn

from obverse.errors import ListError
from obverse.lists.encoding import Encoding
from obverse.lists.header import columns_of, no_header
from obverse.lists.opened import OpenList, Record

#: An object as the decoder gives it: keys and values in order, a repeated key twice.
Pairs = tuple[tuple[str, Any], ...]
#: A number and the object of each entry.
Entries = Iterator[tuple[int, Pairs]]


def _refuse_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no JSON")


#: Numbers stay as they are written, and keys that are repeated can be seen.
DECODER = json.JSONDecoder(
    parse_float=str,
    parse_int=str,
    parse_constant=_refuse_constant,
    object_pairs_hook=tuple,
)


def open_entries(name: str, encoding: Encoding, entries: Entries) -> OpenList:
    """Return a list whose header is the keys of its first entry."""
    first = next(entries, None)
    if first is None:
        raise ListError(f"{name}: holds no entries", "give one object for each row")
    header = tuple(key for key, _ in first[1])
    if not header:
        raise no_header(name)
    for title in header:
        if not title.strip():
            raise ListError(f"{name}: the first entry has a key without a name")
    columns_of(name, header)
    return OpenList(header, encoding.notes, _records(header, chain([first], entries)))


def _records(header: tuple[str, ...], entries: Entries) -> Iterator[Record]:
    for number, pairs in entries:
        keys = tuple([key for key, _ in pairs])
        cells = [value for _, value in pairs]
        if keys != header:
            yield _rearranged(header, number, pairs)
        else:
            yield _record(header, number, cells)


def _rearranged(header: tuple[str, ...], number: int, pairs: Pairs) -> Record:
    """Return an entry whose keys differ from the header's, or stand in another order."""
    values = dict(pairs)
    record = _record(header, number, [values.get(title) for title in header])
    return record._replace(fault=_key_fault(header, pairs) or record.fault)


def _key_fault(header: tuple[str, ...], pairs: Pairs) -> str:
    keys = [key for key, _ in pairs]
    for key in keys:
        if key not in header:
            return f"has '{key}', which the first entry hasn't"
        if keys.count(key) > 1:
            return f"has '{key}' twice"
    lacking = [f"'{title}'" for title in header if title not in keys]
    return f"lacks {', '.join(lacking)}" if lacking else ""


def _record(header: tuple[str, ...], number: int, values: list[Any]) -> Record:
    cells = tuple([value if type(value) is str else "" for value in values])
    if "" not in cells and _sound("".join(cells)):
        return Record(number, cells)
    return Record(number, cells, _value_fault(header, values))


def _sound(words: str) -> bool:
    """Tell whether words hold no NUL, and no half of a character that JSON writes in two."""
    try:
        return b"\0" not in words.encode()
    except UnicodeEncodeError:
        return False


def _value_fault(header: tuple[str, ...], values: list[Any]) -> str:
    for title, value in zip(header, values, strict=True):
        fault = _fault(value)
        if fault:
            return f"'{title}' {fault}"
    return ""


def _fault(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return f"is {str(value).lower()}, neither text nor a number"
    if not isinstance(value, str):
        return "holds an object" if isinstance(value, tuple) else "holds a list"
    return "" if _sound(value) else "holds a NUL or half a character"
