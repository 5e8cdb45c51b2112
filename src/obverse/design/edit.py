"""Design → Design: every change that a person can make to one, as pure functions.

A field path names a value by the fields and indices that lead to it from the design, as
``("obverse", "elements", 3, "radius")``; a pick names an element by its side and id.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

import msgspec

from obverse.design.document import check_names
from obverse.design.elements import AnyElement, Element
from obverse.design.faults import sentence
from obverse.design.model import Design, Face, FaceName
from obverse.errors import DesignError

FieldPath: TypeAlias = tuple[str | int, ...]
FACES: tuple[FaceName, ...] = ("obverse", "reverse")
OTHER_FACE: dict[str, FaceName] = {"obverse": "reverse", "reverse": "obverse"}


class Pick(NamedTuple):
    """One element of a design: its face and its id."""

    side: FaceName
    id: str


def value_at(design: Design, path: FieldPath) -> Any:
    """Return what a field path leads to; KeyError where it leads nowhere."""
    value: Any = design
    for step in path:
        try:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        except (AttributeError, IndexError, TypeError):
            raise KeyError(path) from None
    return value


def with_value(design: Design, path: FieldPath, value: Any) -> Design:
    """Return the design with one value changed; DesignError where the model forbids it."""
    changed: Design = _with(design, path, value, 0)
    check_names(changed)
    return changed


def element_at(design: Design, pick: Pick) -> AnyElement | None:
    """Return the element that is picked, or None where it is gone."""
    elements = design.face(pick.side).elements
    return next((each for each in elements if each.id == pick.id), None)


def with_element(design: Design, pick: Pick, element: Element) -> Design:
    """Return the design with another element in the place of one; ids stay unique."""
    index = _index(design, pick)
    elements: list[Any] = list(design.face(pick.side).elements)
    elements[index] = checked(element)
    changed = _with_elements(design, pick.side, elements)
    # Names are looked at only where they changed: a drag asks sixty times a second.
    if (element.id, element.paint) != (pick.id, design.face(pick.side).elements[index].paint):
        check_names(changed)
    return changed


def change(design: Design, pick: Pick, **fields: Any) -> Design:
    """Return the design with some fields of one element changed; DesignError as `with_value`."""
    element = element_at(design, pick)
    if element is None:
        raise KeyError(pick)
    return with_element(design, pick, msgspec.structs.replace(element, **fields))


def change_each(design: Design, edits: Mapping[Pick, Callable[[Any], Element]]) -> Design:
    """Return the design with each of these elements edited, all in one go.

    An edit keeps id and paint; those of elements that are gone are left out.
    """
    for side in FACES:
        before = design.face(side).elements
        after = [
            checked(edit(each)) if (edit := edits.get(Pick(side, each.id))) else each
            for each in before
        ]
        if any(one is not other for one, other in zip(before, after, strict=True)):
            design = _with_elements(design, side, after)
    return design


def add(
    design: Design, side: FaceName, element: Element, index: int | None = None
) -> tuple[Design, Pick]:
    """Return the design with one more element, on top or at an index, under an id of its own."""
    design, (pick,) = add_all(design, side, [element], index)
    return design, pick


def add_all(
    design: Design, side: FaceName, elements: Iterable[Element], index: int | None = None
) -> tuple[Design, tuple[Pick, ...]]:
    """Return the design with more elements, as `add` does with one; they keep their order."""
    there = design.face(side).elements
    taken = {each.id for each in there}
    added = [_named(each, taken) for each in elements]
    at = len(there) if index is None else index
    design = _with_more(design, side, [*there[:at], *added, *there[at:]])
    return design, tuple(Pick(side, each.id) for each in added)


def remove(design: Design, picks: Iterable[Pick]) -> Design:
    """Return the design without these elements; locked ones stay."""
    gone = set(picks)
    for side in FACES:
        elements = design.face(side).elements
        kept = [each for each in elements if Pick(side, each.id) not in gone or each.locked]
        if len(kept) < len(elements):
            design = _with_elements(design, side, kept)
    return design


def duplicate(design: Design, picks: Sequence[Pick]) -> tuple[Design, tuple[Pick, ...]]:
    """Return the design with a copy above each of these elements, and the copies."""
    chosen, copies = set(picks), dict[Pick, Pick]()
    for side in FACES:
        taken = {each.id for each in design.face(side).elements}
        elements: list[Any] = []
        for each in design.face(side).elements:
            elements.append(each)
            if (pick := Pick(side, each.id)) in chosen:
                elements.append(_named(msgspec.structs.replace(each, locked=False), taken))
                copies[pick] = Pick(side, elements[-1].id)
        design = _with_more(design, side, elements)
    return design, tuple(copies[pick] for pick in picks if pick in copies)


def reorder(design: Design, pick: Pick, index: int) -> Design:
    """Return the design with an element at another place in the painting order of its face."""
    elements = list(design.face(pick.side).elements)
    element = elements.pop(_index(design, pick))
    elements.insert(max(0, min(index, len(elements))), element)
    return _with_elements(design, pick.side, elements)


def send_to(
    design: Design, picks: Sequence[Pick], side: FaceName
) -> tuple[Design, tuple[Pick, ...]]:
    """Return the design with these elements on top of the given face, and where they are now."""
    chosen = {pick for pick in picks if pick.side != side}
    other = next(each for each in FACES if each != side)
    going = [
        each
        for each in design.face(other).elements
        if Pick(other, each.id) in chosen and not each.locked
    ]
    left = [Pick(other, each.id) for each in going]
    design, arrived = add_all(remove(design, left), side, going)
    now = dict(zip(left, arrived, strict=True))
    return design, tuple(now.get(pick, pick) for pick in picks)


def fresh_id(taken: Collection[str], wanted: str, longest: int = 60) -> str:
    """Return the id wanted, or the next one of its kind that is free: star, star-2, star-3."""
    if wanted not in taken:
        return wanted
    stem, _, number = wanted.rpartition("-")
    stem = stem if number.isdigit() and stem else wanted
    count = 2
    while (candidate := f"{stem[: longest - 1 - len(str(count))]}-{count}") in taken:
        count += 1
    return candidate


def checked(value: Any, where: str = "") -> Any:
    """Return a new value as it is; DesignError where the model forbids it, however deep."""
    if isinstance(value, msgspec.Struct):
        fields = msgspec.structs.asdict(value)
        held = {name: checked(each, _joined(where, name)) for name, each in fields.items()}
        return _replaced(value, held, where)
    if isinstance(value, tuple | list):
        return tuple(checked(each, f"{where}[{index}]") for index, each in enumerate(value))
    if isinstance(value, float) and not math.isfinite(value):
        raise DesignError(f"{where}: not a number that a medal can have")
    if isinstance(value, str) and not value.isascii():  # at once, as drawings may be long
        _refuse_half_letters(value, where)
    return value


def _index(design: Design, pick: Pick) -> int:
    elements = design.face(pick.side).elements
    for index, each in enumerate(elements):
        if each.id == pick.id:
            return index
    raise KeyError(pick)


def _named(element: Element, taken: set[str]) -> Element:
    """Return the element under an id that is free, which is then taken."""
    fresh = fresh_id(taken, element.id)
    taken.add(fresh)
    named: Element = checked(msgspec.structs.replace(element, id=fresh))
    return named


def _with_more(design: Design, side: FaceName, elements: Sequence[Element]) -> Design:
    # The face too is held to the model, for there may be too many.
    face = _replaced(design.face(side), {"elements": tuple(elements)}, side)
    changed: Design = msgspec.structs.replace(design, **{side: face})
    check_names(changed)
    return changed


def _with_elements(design: Design, side: FaceName, elements: Sequence[AnyElement]) -> Design:
    face: Face = msgspec.structs.replace(design.face(side), elements=tuple(elements))
    return msgspec.structs.replace(design, **{side: face})


def _refuse_half_letters(text: str, where: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        what = "the text holds half of a surrogate pair, which is no letter"
        raise DesignError(f"{where}: {what}") from None


def _with(value: Any, path: FieldPath, new: Any, depth: int) -> Any:
    """Return `value` with what lies at path[depth:] replaced; every level is held to the model."""
    if depth == len(path):
        return checked(new, _written(path))
    step = path[depth]
    if isinstance(step, int):
        if not isinstance(value, tuple) or not -len(value) <= step < len(value):
            raise KeyError(path)
        items = list(value)
        items[step] = _with(items[step], path, new, depth + 1)
        return tuple(items)
    if not isinstance(value, msgspec.Struct) or step not in value.__struct_fields__:
        raise KeyError(path)
    inner = _with(getattr(value, step), path, new, depth + 1)
    return _replaced(value, {step: inner}, _written(path[:depth]))


def _replaced(struct: Any, fields: dict[str, Any], where: str) -> Any:
    """Return a struct with other fields; DesignError where its declaration forbids one.

    Only this level is looked at: what lies deeper was held to the model when it was made.
    """
    raw = {**msgspec.structs.asdict(struct), **fields}
    try:
        return msgspec.convert(raw, type(struct))
    except msgspec.ValidationError as fault:
        words = sentence(str(fault), raw, type(struct))
        raise DesignError(_joined(where, words)) from None


def _joined(where: str, rest: str) -> str:
    return f"{where}.{rest}" if where else rest


def _written(path: FieldPath) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")
