"""The model's refusals in a person's words: field path, what was found, what is allowed."""

import math
import re
import types
import typing
from collections.abc import Iterable
from typing import Annotated, Any

import msgspec

from obverse.design.elements import ELEMENT_KINDS
from obverse.design.model import Design

_AT = re.compile(r" - at `\$(?P<path>.*)`\Z")
_STEP = re.compile(r"\.(?P<name>[^.\[\]]+)|\[(?P<index>\d+|\.\.\.)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<name>.*)`")
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`")

#: The model's types in words.
_TYPE_WORDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "bytes": "base64 text",
    "null": "null",
}


def sentence(fault: str, raw: Any, root: type[msgspec.Struct] = Design) -> str:
    """Turn a msgspec message about a raw document, or a part of that type, into one sentence."""
    at = _AT.search(fault)
    path = at["path"] if at else ""
    what = fault[: at.start()] if at else fault
    where = path.lstrip(".")
    if unknown := _UNKNOWN.match(what):
        return f"{_join(where, unknown['name'])}: there is no such field"
    if missing := _MISSING.match(what):
        return f"{_join(where, missing['name'])}: this field is needed"
    found = show(_value_at(raw, path))
    return f"{where or 'document'}: {found} is not allowed; {_wanted(what, path, raw, root)}"


def endless_number(raw: Any, path: str = "") -> str:
    """Return the path of the first NaN or infinity in a raw document; empty where all is well."""
    if isinstance(raw, float) and not math.isfinite(raw):
        return path.lstrip(".") or "document"
    members: Iterable[tuple[str, Any]] = ()
    if isinstance(raw, dict):
        members = ((f"{path}.{name}", value) for name, value in raw.items())
    elif isinstance(raw, list):
        members = ((f"{path}[{index}]", value) for index, value in enumerate(raw))
    return next((found for name, value in members if (found := endless_number(value, name))), "")


def show(value: Any) -> str:
    """Return a value as a person would recognise it, never longer than a line."""
    text = msgspec.json.encode(value).decode() if not isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else f"{text[:40]}… ({len(text)} characters)"


def _join(where: str, name: str) -> str:
    shown = name if len(name) <= 60 else f"{name[:40]}…"
    return f"{where}.{shown}" if where else shown


def _steps(path: str) -> list[str | int]:
    return [
        match["name"] or (int(match["index"]) if match["index"].isdigit() else "...")
        for match in _STEP.finditer(path)
    ]


def _value_at(raw: Any, path: str) -> Any:
    for step in _steps(path):
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _wanted(what: str, path: str, raw: Any, root: type[msgspec.Struct]) -> str:
    hint, meta = _field_at(path, raw, root)
    if what.startswith(("Invalid value", "Invalid enum value")):
        return f"allowed: {', '.join(_choices(hint, path))}"
    # The one refusal that expects nothing is of broken base64.
    expected = _EXPECTED.search(what)
    words = " or ".join(
        _TYPE_WORDS.get(word.strip(), word.strip())
        for word in (expected["wanted"].split("|") if expected else ("bytes",))
    )
    return f"expected {words}{_range(meta)}"


def _range(meta: msgspec.Meta | None) -> str:
    if meta is None:
        return ""
    parts = []
    if meta.ge is not None and meta.le is not None:
        unit = (meta.extra or {}).get("unit", "").replace("share", "")
        parts.append(f" from {meta.ge:g} to {meta.le:g} {unit}".rstrip())
    elif meta.ge is not None:
        parts.append(f" of at least {meta.ge:g}")
    if meta.min_length is not None:
        parts.append(f", {meta.min_length} or more long")
    if meta.max_length is not None:
        parts.append(f", at most {meta.max_length} long")
    if meta.pattern is not None:
        parts.append(f" of the form {meta.pattern.strip('^$')}")
    return "".join(parts)


def _choices(hint: Any, path: str) -> tuple[str, ...]:
    if path.endswith(".art.kind"):
        return "motif", "drawing"
    if path.endswith("].kind"):
        return tuple(ELEMENT_KINDS)
    return tuple(str(value) for value in typing.get_args(hint))


def _field_at(path: str, raw: Any, root: type[msgspec.Struct]) -> tuple[Any, msgspec.Meta | None]:
    """Return the type at a path below a struct, and the declaration of the field."""
    hint: Any = root
    meta: msgspec.Meta | None = None
    for step in _steps(path):
        hint, inner = _peel(_variant(hint, raw))
        hint = _step_into(hint, step)
        raw = _value_at(raw, f"[{step}]" if isinstance(step, int) else f".{step}")
        hint, meta = _peel(hint)
        meta = meta or inner
    return hint, meta


def _step_into(hint: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return (typing.get_args(hint) or (None,))[0]
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return typing.get_type_hints(hint, include_extras=True).get(step)
    return None


def _peel(hint: Any) -> tuple[Any, msgspec.Meta | None]:
    meta = None
    while True:
        if typing.get_origin(hint) is Annotated:
            hint, *metas = typing.get_args(hint)
            meta = metas[-1]
        elif isinstance(hint, types.UnionType | typing._UnionGenericAlias) and (  # type: ignore[attr-defined]
            type(None) in typing.get_args(hint)
        ):
            hint = next(arg for arg in typing.get_args(hint) if arg is not type(None))
        else:
            return hint, meta


def _variant(hint: Any, raw: Any) -> Any:
    """Return the member of a tagged union that a raw value says it is."""
    hint, _ = _peel(hint)
    if typing.get_origin(hint) is tuple:
        return hint
    kinds = [arg for arg in typing.get_args(hint) if hasattr(arg, "__struct_config__")]
    kind = raw.get("kind") if isinstance(raw, dict) else None
    return next((each for each in kinds if each.__struct_config__.tag == kind), hint)
