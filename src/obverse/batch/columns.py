"""The header of a list and a design → which column fills what; faults before anything is made."""

import difflib
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple, NoReturn

from obverse.batch.options import BatchOptions
from obverse.batch.varying import variables_used
from obverse.design.expressions import names_in
from obverse.design.model import Design
from obverse.design.variables import BUILT_IN, art_elements
from obverse.errors import ListError
from obverse.findings import Finding, Severity

COPIES = "copies"
SERIAL = "serial"
INDEX = "index"
#: What a name of a file may use that no column gives.
_COUNTED = frozenset({INDEX, "row", "copy", "design"})


class Columns(NamedTuple):
    """Where each thing stands in a row: variable → place, element → place, copies, serial.

    `used` are the variables that the design uses, `serial` is told apart for it must not be there
    twice. `notes` is what a person should know before the first medal is made.
    """

    values: Mapping[str, int]
    art: Mapping[str, int]
    copies: int | None
    used: frozenset[str]
    notes: tuple[Finding, ...]


def map_columns(header: tuple[str, ...], design: Design, options: BatchOptions) -> Columns:
    """Match the columns of a list with what a design takes; ListError where that can't be."""
    targets = _targets(design, options)
    places = _named(header, options.columns, targets)
    for place, title in enumerate(header):
        target = _target_of(title, targets)
        if not target or place in places.values():
            continue
        if target not in places:
            places[target] = place
        elif target not in options.columns:
            _refuse_two(header[places[target]], title, target)
    used = variables_used(design, frozenset(places))
    columns = Columns(
        {name: place for name, place in places.items() if targets[name] == "variable"},
        {name: place for name, place in places.items() if targets[name] == "art"},
        places.get(options.copies or COPIES) if _counts_copies(targets, options) else None,
        used,
        (),
    )
    _refuse_idle(header, design, columns, options)
    return columns._replace(notes=_notes(header, design, columns, options))


def normal(title: str) -> str:
    """Return a title as variables are written: small letters, _ between words, nothing unseen.

    >>> normal(" Finish  Time")
    'finish_time'
    """
    seen = "".join(
        char for char in unicodedata.normalize("NFKC", title) if unicodedata.category(char) != "Cf"
    )
    return re.sub(r"[\s_-]+", "_", seen.casefold()).strip("_")


def _refuse_two(one: str, other: str, target: str) -> NoReturn:
    raise ListError(
        f"columns {one!r} and {other!r} would both fill {target!r}",
        f"say which of them does, as --map {target}={one}",
    )


def _targets(design: Design, options: BatchOptions) -> dict[str, str]:
    """Return what columns can fill, and how: a variable, an element's art, or copies."""
    targets = {element: "art" for element in art_elements(design)}
    targets |= {variable.name: "variable" for variable in design.variables}
    # The number of a medal is counted, never read; its serial number may be either.
    targets.pop(INDEX, None)
    targets.setdefault(SERIAL, "variable")
    for name in sorted(names_in(options.name) - _COUNTED):
        targets.setdefault(name, "variable")
    if options.copies or COPIES not in targets:
        targets[options.copies or COPIES] = "copies"
    return {name: kind for name, kind in targets.items() if name not in options.constants}


def _counts_copies(targets: Mapping[str, str], options: BatchOptions) -> bool:
    return targets.get(options.copies or COPIES) == "copies"


def _named(
    header: tuple[str, ...], columns: Mapping[str, str], targets: Mapping[str, str]
) -> dict[str, int]:
    """Return the places of the columns that were named for a variable or an element."""
    places: dict[str, int] = {}
    for target, title in columns.items():
        if target not in targets:
            raise ListError(
                f"{target!r} is neither a variable nor an element with art of this design",
                f"there are {', '.join(sorted(targets))}",
            )
        places[target] = _place_of(title, header)
    return places


def _place_of(title: str, header: tuple[str, ...]) -> int:
    if title in header:
        return header.index(title)
    places = [place for place, each in enumerate(header) if normal(each) == normal(title)]
    if len(places) != 1:
        how = "there is no column" if not places else "there is more than one column"
        raise ListError(f"{how} {title!r} in the list", f"it has {', '.join(header)}")
    return places[0]


def _target_of(title: str, targets: Mapping[str, str]) -> str:
    plain = normal(title)
    return next((target for target in targets if normal(target) == plain), "")


def _refuse_idle(
    header: tuple[str, ...], design: Design, columns: Columns, options: BatchOptions
) -> None:
    """Raise ListError for a column that seems misspelt, and for a list that fills nothing."""
    filled = {*columns.values, *options.constants}
    declared = {variable.name for variable in design.variables}
    bare = sorted(columns.used & declared - filled - set(BUILT_IN))
    for title in _unused(header, columns):
        near = difflib.get_close_matches(normal(title), bare, 1, 0.7)
        if near:
            raise ListError(
                f"column {title!r} is not used, and no column fills {near[0]!r}",
                f"rename the column, or say --map {near[0]}={title}",
            )
    counted = columns.used & set(BUILT_IN)
    if not (columns.used & set(columns.values)) and not columns.art and not counted:
        wanted = ", ".join(sorted(columns.used)) or "no variable at all"
        raise ListError(
            f"no column fills anything: the list has {', '.join(header)}; the design uses {wanted}",
            "say which column is which, as --map name=Runner",
        )


def _unused(header: tuple[str, ...], columns: Columns) -> list[str]:
    taken = {*columns.values.values(), *columns.art.values(), columns.copies}
    return [title for place, title in enumerate(header) if place not in taken]


def _notes(
    header: tuple[str, ...], design: Design, columns: Columns, options: BatchOptions
) -> tuple[Finding, ...]:
    notes = []
    unused = _unused(header, columns)
    if unused:
        notes.append(_note("warning", "columns.unused", f"not used: {_listed(unused)}"))
    idle = sorted(set(columns.values) - columns.used - {SERIAL} - names_in(options.name))
    if idle:
        message = f"in the list, but used nowhere in the design: {_listed(idle)}"
        notes.append(_note("warning", "columns.idle", message))
    bare = sorted(columns.used - {*columns.values, *options.constants, *BUILT_IN})
    texts = {variable.name: variable.text for variable in design.variables}
    same = [f"{name} = “{texts[name]}”" for name in bare if name in texts]
    if same:
        message = f"not in the list, so the same on every medal: {', '.join(same)}"
        notes.append(_note("info", "columns.same", message))
    return tuple(notes)


def _listed(titles: list[str]) -> str:
    shown = ", ".join(repr(title) for title in titles[:12])
    return f"{shown} and {len(titles) - 12} more" if len(titles) > 12 else shown


def _note(severity: Severity, code: str, message: str) -> Finding:
    return Finding(severity=severity, code=code, message=message)
