"""Design → Design where one change asks for others: names that are used, and a second seam."""

from collections.abc import Callable
from typing import Any

import msgspec

from obverse.design.edit import FACES, FieldPath, value_at, with_value
from obverse.design.elements import AnyElement, Inscription, Legend, NameRing
from obverse.design.expressions import Expression, parse
from obverse.design.model import Design, Variable
from obverse.design.split import Piece, Seam, Split
from obverse.errors import DesignError
from obverse.paint import Paint


def with_field(design: Design, path: FieldPath, value: Any) -> Design:
    """Return the design with one field changed, and whatever goes along with it.

    A paint, a variable and a piece are renamed wherever they are used; a second seam makes four
    pieces of two. All else is as `with_value` has it.
    """
    if path and isinstance(path[-1], str):
        along = _ALONG.get((type(value_at(design, path[:-1])), path[-1]))
        if along:
            return along(design, path, value)
    return with_value(design, path, value)


def users_of_paint(design: Design, name: str) -> tuple[str, ...]:
    """Return what is painted in a paint, as ``obverse/legend``; a ground is ``obverse``."""
    users: list[str] = [side for side in FACES if design.face(side).ground == name]
    users += [
        f"{side}/{each.id}"
        for side in FACES
        for each in design.face(side).elements
        if each.paint == name
    ]
    return tuple(users + ["edge"] * (design.edge.paint == name))


def rename_paint(design: Design, old: str, new: str) -> Design:
    """Return the design with a paint under another name, and all that is painted in it.

    DesignError where the name is taken, or is none that a paint can have.
    """
    if old == new:
        return design
    paints = {each.name: each for each in design.palette}
    renamed = msgspec.structs.replace(paints[old], name=new)
    # Both at once for a moment: so the model looks at the new name, and nothing lacks the old one.
    design = with_value(design, ("palette",), (*design.palette, renamed))
    design = _on_elements(
        design, lambda each: _replaced(each, "paint", new) if each.paint == old else each
    )
    for side in FACES:
        if design.face(side).ground == old:
            design = with_value(design, (side, "ground"), new)
    if design.edge.paint == old:
        design = with_value(design, ("edge", "paint"), new)
    palette = tuple(renamed if each.name == old else each for each in design.palette[:-1])
    return with_value(design, ("palette",), palette)


def rename_variable(design: Design, old: str, new: str) -> Design:
    """Return the design with a variable under another name, in all texts that use it.

    DesignError where the name is taken, or is none that a variable can have.
    """
    at = [each.name for each in design.variables].index(old)
    design = with_value(design, ("variables", at, "name"), new)
    design = _on_elements(design, lambda each: _in_element(each, old, new))
    edge = _replaced(design.edge, "text", _in_text(design.edge.text, old, new))
    design = msgspec.structs.replace(design, edge=edge)
    if design.split is None:
        return design
    pieces = (
        _replaced(each, "mark", _in_text(each.mark, old, new)) for each in design.split.pieces
    )
    return with_value(design, ("split", "pieces"), tuple(pieces))


def rename_piece(design: Design, old: str, new: str) -> Design:
    """Return the design with a piece under another id, and the lines that stand on it.

    DesignError where there is such a piece, or the id is none that a piece can have.
    """
    ids = [each.id for each in design.split.pieces] if design.split else []
    if new != old and new in ids:
        raise DesignError(f"split.pieces: the name {new!r} is there twice")
    design = with_value(design, ("split", "pieces", ids.index(old), "id"), new)
    return _on_elements(design, lambda each: _with_piece(each, old, new))


def with_second_seam(split: Split, second: Seam | None) -> Split:
    """Return a split with another second seam: four pieces with one, two without."""
    pieces = split.pieces
    if second is not None and len(pieces) == 2:
        pieces = tuple(_half(each, half) for each in pieces for half in (1, 2))
    elif second is None and len(pieces) == 4:
        pieces = tuple(_whole(each) for each in pieces[::2])
    return msgspec.structs.replace(split, second=second, pieces=pieces)


def _half(piece: Piece, number: int) -> Piece:
    return msgspec.structs.replace(
        piece,
        id=f"{piece.id[:28]}-{number}",
        name=piece.name and f"{piece.name[:58]} {number}",
        mark=piece.mark and f"{piece.mark[:58]} {number}",
    )


def _whole(piece: Piece) -> Piece:
    return msgspec.structs.replace(
        piece,
        id=piece.id.removesuffix("-1"),
        name=piece.name.removesuffix(" 1"),
        mark=piece.mark.removesuffix(" 1"),
    )


def _on_elements(design: Design, change: Callable[[AnyElement], AnyElement]) -> Design:
    for side in FACES:
        face = design.face(side)
        elements = tuple(change(each) for each in face.elements)
        face = _replaced(face, "elements", elements)
        design = msgspec.structs.replace(design, **{side: face})
    return design


def _replaced(struct: Any, field: str, value: Any) -> Any:
    """Return the struct with another value, or the very same one where it has that value."""
    if getattr(struct, field) == value:
        return struct
    return msgspec.structs.replace(struct, **{field: value})


def _in_text(text: str, old: str, new: str) -> str:
    return "".join(
        _renamed(part, new) if isinstance(part, Expression) and part.name == old else _text(part)
        for part in parse(text)
    )


def _text(part: str | Expression) -> str:
    return part if isinstance(part, str) else part.text


def _renamed(part: Expression, new: str) -> str:
    return "{" + new + part.text[1 + len(part.name) :]


def _in_element(element: AnyElement, old: str, new: str) -> Any:
    match element:
        case Legend():
            return _replaced(element, "text", _in_text(element.text, old, new))
        case NameRing():
            names = tuple(_in_text(each, old, new) for each in element.names)
            return _replaced(element, "names", names)
        case Inscription():
            lines = tuple(
                _replaced(each, "text", _in_text(each.text, old, new)) for each in element.lines
            )
            return _replaced(element, "lines", lines)
    return element


def _with_piece(element: AnyElement, old: str, new: str) -> Any:
    if not isinstance(element, Inscription):
        return element
    lines = tuple(
        _replaced(each, "piece", new) if each.piece == old else each for each in element.lines
    )
    return _replaced(element, "lines", lines)


def _name_of_paint(design: Design, path: FieldPath, value: Any) -> Design:
    return rename_paint(design, value_at(design, path), value)


def _name_of_variable(design: Design, path: FieldPath, value: Any) -> Design:
    return rename_variable(design, value_at(design, path), value)


def _id_of_piece(design: Design, path: FieldPath, value: Any) -> Design:
    return rename_piece(design, value_at(design, path), value)


def _second_seam(design: Design, path: FieldPath, value: Any) -> Design:
    split = value_at(design, path[:-1])
    return with_value(design, path[:-1], with_second_seam(split, value))


#: (class, field) → how the design changes with it.
_ALONG: dict[tuple[type, str], Callable[[Design, FieldPath, Any], Design]] = {
    (Paint, "name"): _name_of_paint,
    (Variable, "name"): _name_of_variable,
    (Piece, "id"): _id_of_piece,
    (Split, "second"): _second_seam,
}
