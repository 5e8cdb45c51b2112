"""{name}, {name|upper} and {index:05d}: what stands in braces, and what it becomes."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from obverse.casing import lower, upper

#: Texts for variables by their names, as a mapping or as pairs.
Texts = Mapping[str, str] | Iterable[tuple[str, str]]

#: Variables that are always known, and what they stand for where nothing else is said.
BUILT_IN: Mapping[str, str] = {"index": "1", "serial": "1"}

#: filter → (text, language) → text. Titles are not among them: no rule writes McDonald, O'Neill
#: and van der Berg.
FILTERS: Mapping[str, Callable[[str, str], str]] = {
    "lower": lower,
    "trim": lambda text, language: text.strip(),
    "upper": upper,
}

_BRACES = re.compile(r"\{([^{}\n]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
_NUMBER = re.compile(r"(0?)([1-9]|1[0-9]|20)d\Z")
_WHOLE = re.compile(r"\s*([+-]?)([0-9]+)\s*\Z")


class Expression(NamedTuple):
    """What stands in braces: a name, filters from left to right, and the form of a number.

    `text` is all of it with its braces. `form` is None where there is no colon.
    """

    text: str
    name: str
    filters: tuple[str, ...] = ()
    form: str | None = None


class Fault(NamedTuple):
    """Why an expression can't be filled in. `code` is that of the finding that it becomes."""

    expression: str
    code: Literal["variables.unknown", "variables.filter", "variables.number"]
    message: str
    hint: str


@lru_cache(maxsize=1024)
def parse(text: str) -> tuple[str | Expression, ...]:
    """Return a text as plain stretches and expressions, in order; any text can be parsed.

    Braces over line breaks, and braces without their partner, are plain text.

    >>> parse("NO. {index:05d}")
    ('NO. ', Expression(text='{index:05d}', name='index', filters=(), form='05d'))
    """
    parts: list[str | Expression] = []
    at = 0
    for match in _BRACES.finditer(text):
        if match.start() > at:
            parts.append(text[at : match.start()])
        parts.append(_read(match[0]))
        at = match.end()
    return (*parts, text[at:]) if at < len(text) else tuple(parts)


def _read(text: str) -> Expression:
    head, colon, form = text[1:-1].partition(":")
    name, *filters = head.split("|")
    return Expression(text, name, tuple(filters), form if colon else None)


def expressions_in(text: str) -> tuple[Expression, ...]:
    """Return what stands in braces in a text, in order."""
    return tuple(part for part in parse(text) if isinstance(part, Expression))


def names_in(text: str) -> frozenset[str]:
    """Return the names that a text uses and a variable could have, without filters.

    >>> sorted(names_in("{name|upper} {index:05d} { }"))
    ['index', 'name']
    """
    return frozenset(each.name for each in expressions_in(text) if _NAME.match(each.name))


def fill_in(text: str, values: Texts, language: str = "") -> str:
    """Return the text with its expressions filled in; one that can't be stays as it is.

    `language` (BCP 47) decides how capitals are written.

    >>> fill_in("{name|upper}, NO. {index:03d}", {"name": "Işık", "index": "7"}, "tr")
    'IŞIK, NO. 007'
    """
    if "{" not in text:
        return text
    table = _table(values)
    return "".join(
        part if isinstance(part, str) else _shown(part, table, language) for part in parse(text)
    )


def faults_of(text: str, values: Texts, language: str = "") -> tuple[Fault, ...]:
    """Return why expressions of a text can't be filled in, in order."""
    table = _table(values)
    found = (_value(each, table, language) for each in expressions_in(text))
    return tuple(each for each in found if isinstance(each, Fault))


def faults_in(text: str, values: Texts) -> tuple[str, ...]:
    """Return a sentence for every expression of a text that can't be filled in, in order.

    >>> faults_in("{name|shout}", {"name": "Ada"})
    ("{name|shout} has no filter 'shout'; there are lower, trim, upper",)
    """
    return tuple(f"{fault.message}; {fault.hint}" for fault in faults_of(text, values))


def _table(values: Texts) -> Mapping[str, str]:
    return values if isinstance(values, Mapping) else dict(values)


def _shown(expression: Expression, table: Mapping[str, str], language: str) -> str:
    value = _value(expression, table, language)
    return expression.text if isinstance(value, Fault) else value


def _value(expression: Expression, table: Mapping[str, str], language: str) -> str | Fault:
    value = table.get(expression.name, BUILT_IN.get(expression.name))
    if value is None:
        return unknown(expression, table)
    for name in expression.filters:
        if name not in FILTERS:
            return _no_filter(expression, name)
        value = FILTERS[name](value, language)
    return value if expression.form is None else _padded(expression, expression.form, value)


def _padded(expression: Expression, form: str, value: str) -> str | Fault:
    """Return a whole number as wide as its form says."""
    wanted, whole = _NUMBER.match(form), _WHOLE.match(value)
    if not wanted:
        return _no_form(expression, form)
    if not whole:
        return _no_number(expression, value)
    # Digits are kept as text: a number may be longer than Python likes to convert.
    digits = whole[2].lstrip("0") or "0"
    signed = f"-{digits}" if whole[1] == "-" and digits != "0" else digits
    width = int(wanted[2])
    return signed.zfill(width) if wanted[1] else signed.rjust(width)


def unknown(expression: Expression, known: Iterable[str]) -> Fault:
    """Return that there is no variable of that name."""
    names = ", ".join(sorted({*known, *BUILT_IN}))
    message = f"{{{expression.name}}} is no variable"
    return Fault(expression.text, "variables.unknown", message, f"there are {names}")


def _no_filter(expression: Expression, name: str) -> Fault:
    message = f"{expression.text} has no filter {name!r}"
    return Fault(expression.text, "variables.filter", message, f"there are {', '.join(FILTERS)}")


def _no_form(expression: Expression, form: str) -> Fault:
    message = f"{expression.text} has no form of a number {form!r}"
    hint = "a form is written as 05d: a 0 or none, a width of 1 to 20, d"
    return Fault(expression.text, "variables.number", message, hint)


def _no_number(expression: Expression, value: str) -> Fault:
    shown = value if len(value) <= 40 else f"{value[:40]}…"
    message = f"{expression.text} needs a whole number and has {shown!r}"
    hint = f"give a whole number, or write {{{expression.name}}}"
    return Fault(expression.text, "variables.number", message, hint)
