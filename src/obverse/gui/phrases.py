"""Phrases: messages of the core, which speaks English, in the language of the window.

A message is matched against the templates of all sentences that the core can say, which are
gathered from its source; what stood in a template's braces is put into the translation. Parts of a
sentence that are sentences themselves are translated in turn, numbers take the form of the locale,
and names of files or words of a medal stay as they are.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from obverse.gui.language import current
from obverse.resources import asset

#: The context of the core's sentences in the translation files.
CONTEXT = "Core"
_VALUE = re.compile(r"\{(\d)\}")
#: A value with the letters it touches: no whole word to look a sentence up by.
_NEAR_VALUE = re.compile(r"\w*\{\d\}\w*")
_WORD = re.compile(r"[A-Za-z']{2,}")
_NUMBER = re.compile(r"(-?\d+(?:,\d{3})*(?:\.\d+)?)( mm| deg| em/1000| MB|%)?")
_QUOTED = re.compile(r"“([^“”]*)”|'([^']*)'|\"([^\"]*)\"")
#: How deep sentences stand within sentences; a file's name might look like any number of them.
_DEEPEST = 5


class _Template(NamedTuple):
    """A sentence with places for values, and the pattern that finds them."""

    text: str
    weight: int

    @property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self.text)


class _Index(NamedTuple):
    """Templates by their longest word, most specific first; those of one text stand apart."""

    plain: frozenset[str]
    by_word: dict[str, tuple[_Template, ...]]


def said(text: str) -> str:
    """Return a message of the core in the language of the window; as it is where none fits."""
    language = current()
    return text if language == "en" else _said(text, language)


@lru_cache(maxsize=1024)
def _said(text: str, language: str) -> str:
    return _sentence(text, 0) or text


def _sentence(text: str, depth: int) -> str:
    """Return the translation of a sentence, or nothing where no template fits."""
    index = _index()
    if text in index.plain:
        return _translated(text)
    if depth > _DEEPEST:
        return ""
    for template in _candidates(text, index):
        if found := template.pattern.fullmatch(text):
            values = [_part(value, depth + 1) for value in found.groups()]
            return _filled(_translated(template.text), values)
    return _in_halves(text, depth)


def _filled(template: str, values: Sequence[str]) -> str:
    return _VALUE.sub(lambda each: values[int(each[1])], template)


def _in_halves(text: str, depth: int) -> str:
    """Return a sentence with its latter half translated: "names.csv: there are no rows"."""
    for sign in (": ", "; "):
        head, parted, tail = text.partition(sign)
        if parted and (half := _sentence(tail, depth + 1)):
            return f"{_part(head, depth + 1)}{sign}{half}"
    return ""


def _part(value: str, depth: int) -> str:
    """Return a value as it stands in the translation."""
    if number := _NUMBER.fullmatch(value):
        return _number(number[1]) + _translated_unit(number[2] or "")
    if quoted := _QUOTED.fullmatch(value):
        words = next(each for each in quoted.groups() if each is not None)
        return f"«{words}»"
    if sentence := _sentence(value, depth):
        return sentence
    if ", " in value and depth <= _DEEPEST:
        return ", ".join(_part(each, depth + 1) for each in value.split(", "))
    return value


def _number(digits: str) -> str:
    """Return a decimal number in the locale's form, with as many decimals as it has."""
    _, _, decimals = digits.partition(".")
    locale = QLocale()
    if "," not in digits:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(digits.replace(",", "")), "f", len(decimals))


def _translated_unit(unit: str) -> str:
    return {"": "", "%": "\u00a0%", " deg": "°", " em/1000": "\u00a0‰"}.get(
        unit, f"\u00a0{_translated(unit.strip())}"
    )


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)


def _candidates(text: str, index: _Index) -> list[_Template]:
    found = {
        template for word in set(_WORD.findall(text)) for template in index.by_word.get(word, ())
    }
    return sorted(found, key=lambda each: (-each.weight, each.text))


@lru_cache(maxsize=1)
def _index() -> _Index:
    texts = asset("translations", "core.txt").read_text(encoding="utf-8").split("\n")
    by_word: dict[str, list[_Template]] = {}
    for text in texts:
        words = _WORD.findall(_NEAR_VALUE.sub(" ", text))
        if _VALUE.search(text) and words:
            weight = len(_VALUE.sub("", text))
            by_word.setdefault(max(words, key=len), []).append(_Template(text, weight))
    plain = frozenset(text for text in texts if text and not _VALUE.search(text))
    return _Index(plain, {word: tuple(found) for word, found in by_word.items()})


@lru_cache(maxsize=1024)
def _pattern(template: str) -> re.Pattern[str]:
    parts = _VALUE.split(template)
    return re.compile(
        "".join(
            re.escape(part) if place % 2 == 0 else "(.*?)" if place < len(parts) - 2 else "(.*)"
            for place, part in enumerate(parts)
        ),
        re.DOTALL,
    )
