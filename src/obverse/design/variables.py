"""What differs from one medal to the next: variables in texts, and art of elements."""

import re
from collections.abc import Callable, Mapping

import msgspec

from obverse.design.elements import Device, Drawing, Element, Inscription, Legend, NameRing, Picture
from obverse.design.expressions import BUILT_IN, Texts, fill_in, names_in
from obverse.design.fields import LONGEST_TEXT
from obverse.design.model import Design, Edge, Face, FaceName, SideName, Variable
from obverse.errors import DesignError

__all__ = [
    "BUILT_IN",
    "Values",
    "art_elements",
    "fill_art",
    "has_braces",
    "language_of",
    "parts_of",
    "resolve",
    "set_variables",
    "texts_of",
    "used_by",
    "values_of",
]

#: (name, text) pairs, sorted.
Values = tuple[tuple[str, str], ...]

_FACES: tuple[FaceName, ...] = ("obverse", "reverse")
_WITH_WORDS = (Legend, NameRing, Inscription, Edge)
_HALF_A_LETTER = re.compile("[\ud800-\udfff]")
#: The limits of the model: bytes of a picture, letters of a drawing.
_LARGEST_PICTURE, _LONGEST_DRAWING = 40_000_000, 20_000_000


def values_of(design: Design, given: Mapping[str, str] | None = None) -> Values:
    """Return what each variable stands for; DesignError names one that can't be given.

    Variables that are built in are among them only where they are declared or given: everywhere
    else `fill_in` knows what they stand for.
    """
    values = {variable.name: variable.text for variable in design.variables}
    for name, text in (given or {}).items():
        if name not in values and name not in BUILT_IN:
            raise DesignError(f"variable {name!r} is not in this design", _known(values))
        _check_text(name, text)
        values[name] = text
    return tuple(sorted(values.items()))


def set_variables(design: Design, given: Mapping[str, str]) -> Design:
    """Return the design with other texts for some variables; DesignError as `values_of`."""
    values = dict(values_of(design, given))
    declared = {variable.name: variable for variable in design.variables}
    # What is given for one that is built in must be declared to be kept.
    added = (Variable(name=name) for name in given if name not in declared)
    variables = tuple(
        msgspec.structs.replace(each, text=values[each.name])
        for each in (*design.variables, *added)
    )
    return msgspec.structs.replace(design, variables=variables)


def _check_text(name: str, text: str) -> None:
    """Hold a given text to what the model asks of one in a document."""
    if len(text) > LONGEST_TEXT:
        raise DesignError(
            f"variable {name!r}: the text has {len(text):,} letters; at most {LONGEST_TEXT:,}"
        )
    if _HALF_A_LETTER.search(text):
        raise DesignError(
            f"variable {name!r}: the text holds half of a surrogate pair, which is no letter"
        )


def _known(values: Mapping[str, str]) -> str:
    own = ", ".join(sorted(set(values) - set(BUILT_IN))) or "none"
    return f"it has {own}, besides {' and '.join(BUILT_IN)}"


def texts_of(part: Element | Edge) -> tuple[str, ...]:
    """Return every text of an element, or of the edge, in reading order."""
    match part:
        case Legend() | Edge():
            return (part.text,)
        case NameRing():
            return part.names
        case Inscription():
            return tuple(line.text for line in part.lines)
        case _:
            return ()


def language_of(part: Element | Edge) -> str:
    """Return the language (BCP 47) of the texts of an element, or of the edge."""
    match part:
        case Legend() | Edge() | NameRing() | Inscription():
            return part.lettering.language
        case _:
            return ""


def has_braces(part: Element | Edge) -> bool:
    """Tell whether any text of an element, or of the edge, may use a variable."""
    # Asked of every element of every medal: most hold no words at all.
    return isinstance(part, _WITH_WORDS) and any("{" in text for text in texts_of(part))


def resolve(element: Element, values: Texts) -> Element:
    """Return the element with its variables filled in; the very same one where that changes none.

    Capitals are those of the language of its lettering.
    """
    if not has_braces(element):
        return element
    texts = texts_of(element)
    table = values if isinstance(values, Mapping) else dict(values)
    filled = tuple(fill_in(text, table, language_of(element)) for text in texts)
    return element if filled == texts else _with_texts(element, filled)


def _with_texts(element: Element, texts: tuple[str, ...]) -> Element:
    match element:
        case Legend():
            return msgspec.structs.replace(element, text=texts[0])
        case NameRing():
            return msgspec.structs.replace(element, names=texts)
        case Inscription():
            lines = tuple(
                msgspec.structs.replace(line, text=text)
                for line, text in zip(element.lines, texts, strict=True)
            )
            return msgspec.structs.replace(element, lines=lines)
    raise AssertionError(f"{element.id} has texts that nobody fills in")


def parts_of(design: Design) -> dict[tuple[SideName, str], Element | Edge]:
    """Return every visible element by side and id; a lettered edge is ("edge", "edge")."""
    parts: dict[tuple[SideName, str], Element | Edge] = {}
    for side in _FACES:
        parts |= {(side, each.id): each for each in design.face(side).elements if each.visible}
    if design.edge.kind == "lettered":
        parts["edge", "edge"] = design.edge
    return parts


def used_by(design: Design) -> dict[tuple[SideName, str], frozenset[str]]:
    """Return the variables that each of these parts uses; those that use none are left out.

    Names are told as they are written, known or not.
    """
    names = {
        place: frozenset[str]().union(*map(names_in, texts_of(part)))
        for place, part in parts_of(design).items()
    }
    return {place: used for place, used in names.items() if used}


def art_elements(design: Design) -> tuple[str, ...]:
    """Return the ids of all elements that can take art: pictures and devices of both faces."""
    elements = (*design.obverse.elements, *design.reverse.elements)
    found = (element.id for element in elements if isinstance(element, Picture | Device))
    return tuple(dict.fromkeys(found))


def fill_art(design: Design, art: Mapping[str, bytes]) -> Design:
    """Return the design with other art in elements of these ids, on either face.

    A picture takes PNG or JPEG, a device SVG in UTF-8. DesignError where there is no such element
    or where it takes no art of that kind; whether the art itself is sound shows in laying out.
    """
    takers = art_elements(design)
    for name in art:
        if name not in takers:
            _refuse(design, name, takers)
    return msgspec.structs.replace(
        design, obverse=_filled(design.obverse, art), reverse=_filled(design.reverse, art)
    )


def _refuse(design: Design, name: str, takers: tuple[str, ...]) -> None:
    elements = (*design.obverse.elements, *design.reverse.elements)
    there = any(element.id == name for element in elements)
    what = "takes no art" if there else "is not in this design"
    hint = f"{', '.join(takers)} can take art" if takers else "it has no picture and no device"
    raise DesignError(f"element {name!r} {what}", hint)


def _filled(face: Face, art: Mapping[str, bytes]) -> Face:
    elements = tuple(_with_art(element, art) for element in face.elements)
    return msgspec.structs.replace(face, elements=elements)


def _with_art(element: Element, art: Mapping[str, bytes]) -> Element:
    # The same id may be another kind of element on the other face.
    fill = _TAKERS.get(type(element))
    return fill(element, art[element.id]) if fill and element.id in art else element


def _picture(element: Element, data: bytes) -> Element:
    if len(data) > _LARGEST_PICTURE:
        raise DesignError(f"element {element.id!r}: the picture is larger than 40 MB")
    return msgspec.structs.replace(element, data=data)


def _drawing(element: Element, data: bytes) -> Element:
    hint = "a device takes an SVG drawing; a photograph goes into a picture"
    try:
        svg = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DesignError(f"element {element.id!r}: the drawing is not UTF-8", hint) from None
    if len(svg) > _LONGEST_DRAWING:
        raise DesignError(f"element {element.id!r}: the drawing is larger than 20 MB")
    return msgspec.structs.replace(element, art=Drawing(svg=svg))


#: kind of element → the same one with other art.
_TAKERS: dict[type[Element], Callable[[Element, bytes], Element]] = {
    Picture: _picture,
    Device: _drawing,
}
