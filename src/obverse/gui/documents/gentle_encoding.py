"""Gentle encoding: a design → its document, in a thread that lets the window go on meanwhile."""

import base64
from typing import Any

import msgspec

from obverse.design.elements import Picture
from obverse.design.model import SCHEMA_VERSION, Design, Face
from obverse.errors import DesignError

#: A picture is turned into letters in stretches of this many bytes: about 2 ms each.
STRETCH = 3 << 20


def encode_gently(design: Design) -> bytes:
    """Return the document of a design, as `encode` does but on one line.

    Other threads get their turn: encoding a picture of 40 MB at one go would stop them for 100 ms.
    """
    raw = msgspec.structs.asdict(design)
    raw.update(schema=SCHEMA_VERSION, obverse=_face(design.obverse), reverse=_face(design.reverse))
    try:
        return msgspec.json.encode(raw)
    except UnicodeEncodeError:
        raise DesignError("a text holds half of a surrogate pair, which is no letter") from None


def _face(face: Face) -> dict[str, Any]:
    elements = [_letters(each) if isinstance(each, Picture) else each for each in face.elements]
    return {**msgspec.structs.asdict(face), "elements": elements}


def _letters(picture: Picture) -> dict[str, Any]:
    starts = range(0, len(picture.data), STRETCH)
    parts = [base64.b64encode(picture.data[start : start + STRETCH]) for start in starts]
    fields = msgspec.structs.asdict(picture)
    data = msgspec.Raw(b"".join([b'"', *parts, b'"']))
    return {"kind": picture.__struct_config__.tag, **fields, "data": data}
