"""Texts of the model: labels, descriptions, words to choose from, and titles of presets."""

import typing
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from obverse.design.elements import ELEMENT_KINDS
from obverse.design.model import Design
from obverse.design.presets import load_preset, preset_ids
from texts.window import Text

_PLACE = "design"


def texts_of_model() -> Iterator[Text]:
    """Yield every text of the model once, as the forms show them with tr."""
    found: dict[str, None] = {}
    _collect(Design, found, set())
    found |= dict.fromkeys(ELEMENT_KINDS)
    yield from (Text(text, _PLACE) for text in sorted(found))
    for preset in preset_ids():
        yield Text(load_preset(preset).title, "presets")


def _collect(hint: Any, found: dict[str, None], seen: set[Any]) -> None:
    for meta in getattr(hint, "__metadata__", ()):
        found |= dict.fromkeys(text for text in (meta.title, meta.description) if text)
    if typing.get_origin(hint) is Literal:
        found |= dict.fromkeys(str(word) for word in typing.get_args(hint))
    elif isinstance(hint, type) and issubclass(hint, msgspec.Struct) and hint not in seen:
        seen.add(hint)
        for inner in typing.get_type_hints(hint, include_extras=True).values():
            _collect(inner, found, seen)
    else:
        for inner in typing.get_args(hint):
            _collect(inner, found, seen)
