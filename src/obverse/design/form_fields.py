"""Struct → the fields of its form: label, kind, range and unit, as the model states them."""

import types
import typing
from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import Meta

from obverse.design.fields import LONGEST_TEXT, PaintName

Kind = Literal[
    "number",
    "whole",
    "switch",
    "choice",
    "text",
    "long text",
    "paint",
    "colour",
    "typeface",
    "weight",
    "language",
    "bytes",
    "art",
    "struct",
    "optional",
    "list",
]


class FormField(NamedTuple):
    """One field, as a form must know it.

    `low` and `high` bound a number in its `unit`; `longest` counts letters, bytes or items and
    `least` items; `item` is what an optional or a list holds, `struct` the class of a struct.
    """

    name: str
    title: str
    kind: Kind
    help: str = ""
    #: Tells fields of one struct that share a title, as the two offsets: "x" and "y".
    mark: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[Any, ...] = ()
    pattern: str = ""
    longest: int | None = None
    least: int = 0
    default: Any = msgspec.NODEFAULT
    item: "FormField | None" = None
    struct: type[msgspec.Struct] | None = None

    @property
    def is_required(self) -> bool:
        """Tell whether a value must be given."""
        return self.default is msgspec.NODEFAULT


#: Fields whose kind the type alone does not tell.
_BY_NAME: dict[tuple[str, type], Kind] = {
    ("family", str): "typeface",
    ("language", str): "language",
    ("colour", str): "colour",
    ("weight", int): "weight",
}
_PLAIN: dict[type, Kind] = {
    float: "number",
    int: "whole",
    bool: "switch",
    str: "text",
    bytes: "bytes",
}
_PAINT_META: Meta = typing.get_args(PaintName)[1]


@cache
def form_fields(struct: type[msgspec.Struct]) -> tuple[FormField, ...]:
    """Return the fields of a struct of the model, in the order of their declaration."""
    hints = typing.get_type_hints(struct, include_extras=True)
    found = [
        _field(each.name, hints[each.name])._replace(default=each.default)
        for each in msgspec.structs.fields(struct)
    ]
    titles = [each.title for each in found]
    return tuple(
        each._replace(mark=each.name)
        if len(each.name) == 1 and titles.count(each.title) > 1
        else each
        for each in found
    )


def field_of(struct: type[msgspec.Struct], name: str) -> FormField:
    """Return the field of that name; KeyError where the struct has none."""
    for each in form_fields(struct):
        if each.name == name:
            return each
    raise KeyError(name)


def shared_fields(structs: Iterable[type[msgspec.Struct]]) -> tuple[FormField, ...]:
    """Return what fields of several structs have in common, under the titles of the first.

    A range is the one that all of them allow.
    """
    first, *others = dict.fromkeys(structs)
    shared = list(form_fields(first))
    for struct in others:
        theirs = {each.name: each for each in form_fields(struct)}
        met = (_met(each, theirs.get(each.name)) for each in shared)
        shared = [each for each in met if each is not None]
    return tuple(shared)


def _met(mine: FormField, yours: FormField | None) -> FormField | None:
    if yours is None or _nature(mine) != _nature(yours):
        return None
    if mine.low is None or yours.low is None or mine.high is None or yours.high is None:
        return mine
    return mine._replace(low=max(mine.low, yours.low), high=min(mine.high, yours.high))


def _nature(field: FormField) -> tuple[Any, ...]:
    return field.kind, field.unit, field.choices, field.pattern, field.struct, field.item


def _field(name: str, hint: Any) -> FormField:
    hint, metas = _peel(hint)
    kind, more = _kind(name, hint, metas)
    return FormField(name, name, kind)._replace(**_of_metas(metas), **more)


def _peel(hint: Any) -> tuple[Any, tuple[Meta, ...]]:
    if typing.get_origin(hint) is Annotated:
        plain, *metas = typing.get_args(hint)
        return plain, tuple(metas)
    return hint, ()


def _of_metas(metas: tuple[Meta, ...]) -> dict[str, Any]:
    """Return what the declarations say of a field; the last of them has the last word."""
    said: dict[str, Any] = {}
    for meta in metas:
        found = {
            "title": meta.title,
            "help": meta.description,
            "low": meta.ge,
            "high": meta.le,
            "unit": (meta.extra or {}).get("unit"),
            "pattern": meta.pattern,
            "longest": meta.max_length,
            "least": meta.min_length,
        }
        said |= {key: value for key, value in found.items() if value is not None}
    return said


def _kind(name: str, hint: Any, metas: tuple[Meta, ...]) -> tuple[Kind, dict[str, Any]]:
    if typing.get_origin(hint) is Literal:
        return "choice", {"choices": typing.get_args(hint)}
    if typing.get_origin(hint) is tuple:
        return "list", {"item": _field(name, typing.get_args(hint)[0])}
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _of_union(name, typing.get_args(hint))
    if issubclass(hint, msgspec.Struct):
        return "struct", {"struct": hint}
    if _PAINT_META in metas:
        return "paint", {}
    if hint is str and _longest(metas) > LONGEST_TEXT:
        return "long text", {}
    return _BY_NAME.get((name, hint), _PLAIN[hint]), {}


def _of_union(name: str, members: tuple[Any, ...]) -> tuple[Kind, dict[str, Any]]:
    if type(None) not in members:
        return "art", {"choices": members}
    (member,) = (each for each in members if each is not type(None))
    return "optional", {"item": _field(name, member)}


def _longest(metas: tuple[Meta, ...]) -> int:
    return max((meta.max_length or 0 for meta in metas), default=0)
