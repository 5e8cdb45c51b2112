"""Cells of a workbook that aren't text: how they are written, and what a person should know.

A workbook holds 3:47:12 as a part of a day and shows it as somebody chose. What is shown can't be
read, so each kind is written in one way, and a person is told where that may differ.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from obverse.findings import Finding

_DAY, _HOUR, _MINUTE, _SECOND = 86_400_000_000, 3_600_000_000, 60_000_000, 1_000_000
#: Beyond it a number isn't surely whole, as the workbook rounds it.
_WHOLE = 10**15


def _number(value: float) -> str:
    whole = float(value).is_integer() and abs(value) < _WHOLE
    return str(int(value)) if whole else repr(value)


def _boolean(value: bool) -> str:
    return str(value).upper()


def _date(value: Any) -> str:
    return str(value.isoformat())


def _date_time(value: Any) -> str:
    return str(value.isoformat(sep=" "))


def _time(value: Any) -> str:
    seconds = (value.hour * 60 + value.minute) * 60 + value.second
    return _clock(seconds * _SECOND + value.microsecond)


def _duration(value: Any) -> str:
    return _clock(value.days * _DAY + value.seconds * _SECOND + value.microseconds)


def _clock(microseconds: int) -> str:
    """Write as H:MM:SS, with the fraction if there is one; hours may exceed 24."""
    sign, left = ("-", -microseconds) if microseconds < 0 else ("", microseconds)
    hours, left = divmod(left, _HOUR)
    minutes, left = divmod(left, _MINUTE)
    seconds, rest = divmod(left, _SECOND)
    fraction = f".{rest:06}".rstrip("0") if rest else ""
    return f"{sign}{hours}:{minutes:02}:{seconds:02}{fraction}"


class _Kind(NamedTuple):
    words: str
    write: Callable[[Any], str]


#: The name of a value's type → what it is called, and how it is written. By name, as modules that
#: know the clock are kept to the command line.
KINDS = {
    "bool": _Kind("yes or no", _boolean),
    "int": _Kind("numbers", _number),
    "float": _Kind("numbers", _number),
    "date": _Kind("dates", _date),
    "datetime": _Kind("dates with a time", _date_time),
    "time": _Kind("times", _time),
    "timedelta": _Kind("durations", _duration),
}


def written(value: Any) -> str:
    """Return a cell's value as text."""
    return value if type(value) is str else KINDS[type(value).__name__].write(value)


def typed_notes(
    name: str, titles: Sequence[str], rows: Iterable[Sequence[Any]]
) -> tuple[Finding, ...]:
    """Return one warning for each column with cells that a workbook may show otherwise."""
    found: list[dict[str, str]] = [{} for _ in titles]
    for row in rows:
        for kinds, value in zip(found, row, strict=False):
            if type(value) is not str:
                _remember(kinds, value)
    pairs = zip(titles, found, strict=True)
    return tuple(_note(name, title, kinds) for title, kinds in pairs if kinds)


def _remember(kinds: dict[str, str], value: Any) -> None:
    """Keep the first example of each kind; whole numbers are as they look."""
    kind = KINDS[type(value).__name__]
    if kind.write is _number and value == int(value) and abs(value) < _WHOLE:
        return
    if kind.words not in kinds:
        kinds[kind.words] = kind.write(value)


def _note(name: str, title: str, kinds: dict[str, str]) -> Finding:
    held, shown = " and ".join(kinds), " and ".join(kinds.values())
    return Finding(
        severity="warning",
        code="list.typed",
        message=f"{name}: column '{title.strip()}' holds {held}; written as {shown}",
        hint="format the column as text to choose the writing yourself",
    )
