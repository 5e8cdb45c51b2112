"""Refusals: why a field can't hold what was typed, said before the model has to say it."""

import re
from typing import Any

from PySide6.QtCore import QLocale

from obverse.design.form_fields import FormField
from obverse.gui.words import mark, tr, tr_count

#: kind of pattern, told by how it begins → what it asks for.
_FORMS = {
    "^#": mark("Write # and six digits, 0 to 9 or a to f"),
    "^[a-z][a-z0-9_]": mark("Write small Latin letters, digits and _, a letter first"),
    "^[a-z][a-z0-9-]": mark("Write small Latin letters, digits and hyphens, a letter first"),
    "^([a-zA-Z]": mark("Write a language tag, as en, tr or pt-BR"),
}
#: unit of the model → what stands behind a number.
UNITS = {
    "mm": mark("mm"),
    "deg": mark("°"),
    "em/1000": mark("‰"),
    "share": "",
    "": "",
}


def refusal(field: FormField, value: Any) -> str:
    """Return why a field can't hold a value, in the person's language; empty where it can."""
    if isinstance(value, str):
        return _of_text(field, value)
    if isinstance(value, int | float) and field.low is not None:
        return _of_number(field, value)
    return ""


def range_words(field: FormField) -> str:
    """Return between what a number must lie."""
    unit = unit_of(field)
    low, high = number(field.low or 0), number(field.high or 0)
    return tr("From {low} to {high}{unit}", low=low, high=high, unit=unit)


def unit_of(field: FormField) -> str:
    """Return what stands behind a number, with its space."""
    unit = UNITS[field.unit]
    gap = "" if unit in ("", "°") else "\N{NO-BREAK SPACE}"
    return gap + tr(unit) if unit else ""


def number(value: float) -> str:
    """Return a number as this locale writes it, with no zeros at its end."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    text = locale.toString(float(value), "f", 3)
    point = locale.decimalPoint()
    text = text.rstrip("0").removesuffix(point) if point in text else text
    return "0" if text in ("-0", "\N{MINUS SIGN}0") else text


def _of_number(field: FormField, value: float) -> str:
    if field.low is None or field.high is None or field.low <= value <= field.high:
        return ""
    return range_words(field)


def _of_text(field: FormField, value: str) -> str:
    if field.pattern and not re.search(field.pattern, value):
        return _form_words(field.pattern)
    if field.longest is not None and len(value) > field.longest:
        return tr_count("At most %n letters", field.longest)
    return ""


def _form_words(pattern: str) -> str:
    for start, words in _FORMS.items():
        if pattern.startswith(start):
            return tr(words)
    raise AssertionError(f"no words for the pattern {pattern}")
