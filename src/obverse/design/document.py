"""Design ↔ bytes: one portable JSON file with keys in a fixed order."""

import json
from pathlib import Path
from typing import Any

import msgspec

from obverse.design.faults import endless_number, sentence
from obverse.design.model import SCHEMA_VERSION, Design, Face
from obverse.design.upgrades import upgrade
from obverse.errors import DesignError, WriteError
from obverse.files import MAX_DOCUMENT_BYTES, read_document, write_atomically

SUFFIX = ".medallion"


def decode(data: bytes, source: str = "design") -> Design:
    """Return the design in a document; DesignError with source, field path, value and range."""
    try:
        raw = _parse(data)
        if isinstance(raw, dict):
            raw = upgrade(raw)
        try:
            design = msgspec.convert(raw, Design)
        except msgspec.ValidationError as fault:
            raise DesignError(sentence(str(fault), raw)) from None
        check_names(design)
    except DesignError as fault:
        raise DesignError(f"{source}: {fault.message}", fault.hint) from None
    return design


def encode(design: Design) -> bytes:
    """Return the document of a design: every field written, two spaces of indent."""
    try:
        data = msgspec.json.encode(msgspec.structs.replace(design, schema=SCHEMA_VERSION))
    except UnicodeEncodeError:
        raise DesignError("a text holds half of a surrogate pair, which is no letter") from None
    return msgspec.json.format(data, indent=2) + b"\n"


def load_file(path: Path) -> Design:
    """Read a design file; nothing on disk changes."""
    return decode(read_document(path), str(path))


def save_file(design: Design, path: Path) -> None:
    """Write a design file, beside first and then renamed; none that `load_file` would refuse."""
    data = encode(design)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise WriteError(
            f"{path}: the design is larger than {MAX_DOCUMENT_BYTES // 2**20} MB",
            "make its pictures or drawings smaller",
        )
    write_atomically(path, data, durable=True)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a design document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Obverse medallion",
        **msgspec.json.schema(Design),
    }


def check_names(design: Design) -> None:
    """Raise DesignError where two things share a name, or a paint is not in the palette."""
    _refuse_twins("palette", [paint.name for paint in design.palette])
    _refuse_twins("variables", [variable.name for variable in design.variables])
    paints = {paint.name for paint in design.palette}
    for side in ("obverse", "reverse"):
        face: Face = getattr(design, side)
        _refuse_twins(f"{side}.elements", [element.id for element in face.elements])
        _require_paint(f"{side}.ground", face.ground, paints)
        for index, element in enumerate(face.elements):
            _require_paint(f"{side}.elements[{index}].paint", element.paint, paints)
    _require_paint("edge.paint", design.edge.paint, paints)


def _refuse_twins(where: str, names: list[str]) -> None:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            raise DesignError(f"{where}[{index}]: the name {name!r} is there twice")
        seen.add(name)


def _require_paint(where: str, name: str, paints: set[str]) -> None:
    if name not in paints:
        known = ", ".join(sorted(paints))
        raise DesignError(f"{where}: there is no paint {name!r}; the palette has {known}")


def _parse(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise DesignError(f"not a text in UTF-8 (byte {fault.start + 1})") from None
    try:
        raw = json.loads(text)
        number = endless_number(raw)
    except json.JSONDecodeError as fault:
        what = fault.msg[:1].lower() + fault.msg[1:]
        raise DesignError(
            f"line {fault.lineno}, column {fault.colno}: not valid JSON: {what}"
        ) from None
    except RecursionError:
        raise DesignError("nested too deeply to be a design") from None
    except ValueError:  # Python refuses to read a number of thousands of digits
        raise DesignError("a number has thousands of digits") from None
    if number:
        raise DesignError(f"{number}: NaN or infinity is not a number that a medal can have")
    if _has_surrogates(text, raw):
        raise DesignError("a text holds half of a surrogate pair, which is no letter")
    return raw


def _has_surrogates(text: str, raw: Any) -> bool:
    # Only an escape can bring one in, so most documents are spared the second look.
    if "\\u" not in text:
        return False
    return any("\ud800" <= char <= "\udfff" for char in json.dumps(raw, ensure_ascii=False))
