"""{name} in texts: which variables are used, and elements with their words filled in."""

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec

from obverse.design.elements import Element, Inscription, Legend, NameRing
from obverse.design.fields import LONGEST_TEXT
from obverse.design.model import Design, Edge, Variable
from obverse.errors import DesignError

_BRACES = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")

#: (name, text) pairs, sorted: hashable, so that laying out can be memoised.
Values = tuple[tuple[str, str], ...]


def values_of(design: Design, given: Mapping[str, str] | None = None) -> Values:
    """Return what each variable stands for; DesignError names one that can't be given."""
    values = {variable.name: variable.text for variable in design.variables}
    for name, text in (given or {}).items():
        if name not in values:
            raise DesignError(f"variable {name!r} is not in this design", _known(values))
        _check_text(name, text)
        values[name] = text
    return tuple(sorted(values.items()))


def set_variables(design: Design, given: Mapping[str, str]) -> Design:
    """Return the design with other texts for some variables; DesignError as `values_of`."""
    values = dict(values_of(design, given))
    variables = tuple(
        Variable(name=each.name, label=each.label, text=values[each.name])
        for each in design.variables
    )
    return msgspec.structs.replace(design, variables=variables)


def _check_text(name: str, text: str) -> None:
    """Hold a given text to what the model asks of one in a document."""
    if len(text) > LONGEST_TEXT:
        raise DesignError(
            f"variable {name!r}: the text has {len(text):,} letters; at most {LONGEST_TEXT:,}"
        )
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise DesignError(
            f"variable {name!r}: the text holds half of a surrogate pair, which is no letter"
        )


def _known(values: Mapping[str, str]) -> str:
    return f"it has {', '.join(sorted(values))}" if values else "it has none"


def fill_in(text: str, values: Values) -> str:
    """Return the text with every known {name} replaced; others stay as they are."""
    table = dict(values)
    return _BRACES.sub(lambda match: table.get(match[1], match[0]), text)


def unknown_in(text: str, values: Values) -> tuple[str, ...]:
    """Return what stands in braces in a text without being a variable, in order."""
    table = dict(values)
    return tuple(name for name in _BRACES.findall(text) if name not in table)


def uses(text: str) -> frozenset[str]:
    """Return the names of variables in a text."""
    return frozenset(name for name in _BRACES.findall(text) if _NAME.match(name))


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


@lru_cache(maxsize=4096)
def resolve(element: Element, values: Values) -> Element:
    """Return the element with its variables filled in; the same one where it uses none."""
    if not any("{" in text for text in texts_of(element)):
        return element
    match element:
        case Legend():
            return msgspec.structs.replace(element, text=fill_in(element.text, values))
        case NameRing():
            names = tuple(fill_in(name, values) for name in element.names)
            return msgspec.structs.replace(element, names=names)
        case Inscription():
            lines = tuple(
                msgspec.structs.replace(line, text=fill_in(line.text, values))
                for line in element.lines
            )
            return msgspec.structs.replace(element, lines=lines)
    raise AssertionError(f"{element.id} has texts that nobody fills in")
