"""Groups: which fields stand together in a form, in what order, and when they matter."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from obverse.design.edit import FieldPath
from obverse.design.elements import Element
from obverse.design.form_fields import FormField, field_of, form_fields, shared_fields
from obverse.design.model import Design, Edge, Face
from obverse.design.split import Seam
from obverse.gui.words import mark


class Row(NamedTuple):
    """One field in a form, and where it lies from what the form is about."""

    path: FieldPath
    field: FormField
    #: The struct that holds it.
    owner: type[msgspec.Struct]


class Group(NamedTuple):
    """Rows below a heading; those without one stand first."""

    title: str
    rows: tuple[Row, ...]


#: Where on the face a thing sits; other measures are of its own shape.
_PLACE = ("x", "y", "radius", "within", "inset", "bearing", "arc", "rotation", "direction")
_LOOK = ("paint", "relief", "height")
_GENERAL = ("label", "id", "visible", "locked")
#: Kinds that stand below their label, over the whole width, before all others.
_CONTENT = ("text", "long text", "list", "art", "bytes")
_TITLES = {
    "content": "",
    "place": mark("Place"),
    "shape": mark("Shape"),
    "structs": "",
    "look": mark("Look"),
    "general": mark("Element"),
}
#: (struct, field) → which values of its kind the field matters to.
_MATTERS: dict[tuple[type, str], tuple[str, ...]] = {
    (Edge, "reeds"): ("reeded",),
    (Edge, "text"): ("lettered",),
    (Edge, "repeat"): ("lettered",),
    (Edge, "separator"): ("lettered",),
    (Edge, "relief"): ("lettered",),
    (Edge, "height"): ("lettered", "reeded"),
    (Edge, "lettering"): ("lettered",),
    (Seam, "count"): ("wave", "zigzag", "keyed"),
    (Seam, "depth"): ("wave", "zigzag", "keyed"),
    (Seam, "width"): ("keyed",),
    (Seam, "relief"): ("keyed",),
}
#: Fields that no form shows: what the program itself keeps, and what the canvas is for.
_HIDDEN: frozenset[tuple[type, str]] = frozenset({(Design, "schema"), (Face, "elements")})


def groups_of(structs: Iterable[type[msgspec.Struct]]) -> tuple[Group, ...]:
    """Return the form of one struct of the model, or of what several have in common."""
    kinds = tuple(dict.fromkeys(structs))
    if kinds == (Design,):
        return _document()
    rows = [
        Row((each.name,), each, kinds[0])
        for each in (form_fields(kinds[0]) if len(kinds) == 1 else shared_fields(kinds))
        if is_shown(kinds[0], each.name)
    ]
    if not issubclass(kinds[0], Element):
        return (Group("", tuple(rows)),)
    named = {name: [row for row in rows if _group(row.field) == name] for name in _TITLES}
    named["general"].sort(key=lambda row: _GENERAL.index(row.field.name))
    return tuple(Group(_TITLES[name], tuple(held)) for name, held in named.items() if held)


def one_of_many(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return the form for several elements: each keeps an id of its own."""
    kept = (
        Group(title, tuple(row for row in rows if row.path != ("id",))) for title, rows in groups
    )
    return tuple(group for group in kept if group.rows)


def is_shown(owner: type[msgspec.Struct], name: str) -> bool:
    """Tell whether a field stands in a form at all."""
    return (owner, name) not in _HIDDEN


def matters_to(owner: type[msgspec.Struct], name: str) -> tuple[str, ...]:
    """Return the kinds of its struct to which a field matters; none where it always does."""
    return _MATTERS.get((owner, name), ())


def matters(row: Row, holder: Any) -> bool:
    """Tell whether a field changes anything, as its struct is now."""
    kinds = matters_to(row.owner, row.field.name)
    return not kinds or getattr(holder, "kind", None) in kinds


def _group(field: FormField) -> str:
    if field.name in _GENERAL:
        return "general"
    if field.name in _LOOK:
        return "look"
    if field.name in _PLACE:
        return "place"
    if field.kind == "struct":
        return "structs"
    return "content" if field.kind in _CONTENT else "shape"


def _document() -> tuple[Group, ...]:
    """Return the form of a design: its words, its grounds, then a section for each part."""
    rows = [Row((each.name,), each, Design) for each in form_fields(Design)]
    sides = [row for row in rows if row.field.struct is Face]
    rest = [row for row in rows if row not in sides and is_shown(Design, row.field.name)]
    words = [row for row in rest if row.field.kind in ("text", "long text")]
    parts = [row for row in rest if row not in words]
    at = [row.field.name for row in parts].index("variables") + 1
    return (
        Group("", tuple(words)),
        Group("", tuple(parts[:at])),
        Group(mark("Ground"), tuple(_ground(row) for row in sides)),
        Group("", tuple(parts[at:])),
    )


def _ground(side: Row) -> Row:
    """Return the ground of a face, under the name of the face."""
    ground = field_of(Face, "ground")
    return Row((*side.path, "ground"), ground._replace(title=side.field.title), Face)
