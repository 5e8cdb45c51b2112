"""Text changes: elements with other words in them, text by text. No Qt."""

from collections.abc import Sequence

import msgspec

from obverse.design.elements import AnyElement, Inscription, InscriptionLine, Legend, NameRing


def with_texts(element: AnyElement, texts: Sequence[str]) -> AnyElement:
    """Return an element with other words in its texts; there are as many as before."""
    match element:
        case Legend():
            return msgspec.structs.replace(element, text=texts[0])
        case NameRing():
            return msgspec.structs.replace(element, names=tuple(texts))
        case Inscription():
            pairs = zip(element.lines, texts, strict=True)
            lines = tuple(msgspec.structs.replace(line, text=text) for line, text in pairs)
            return msgspec.structs.replace(element, lines=lines)
    raise AssertionError(f"{element.id} holds no words")


def with_text_added(element: AnyElement, number: int) -> AnyElement:
    """Return an element with an empty line or name at a place among the others."""
    if isinstance(element, NameRing):
        names = (*element.names[:number], "", *element.names[number:])
        return msgspec.structs.replace(element, names=names)
    assert isinstance(element, Inscription), f"{element.id} holds one text"
    like = element.lines[number - 1] if number else InscriptionLine(text="")
    lines = (
        *element.lines[:number],
        msgspec.structs.replace(like, text=""),
        *element.lines[number:],
    )
    return msgspec.structs.replace(element, lines=lines)


def with_text_removed(element: AnyElement, number: int) -> AnyElement:
    """Return an element without one of its lines or names."""
    if isinstance(element, NameRing):
        names = (*element.names[:number], *element.names[number + 1 :])
        return msgspec.structs.replace(element, names=names)
    assert isinstance(element, Inscription), f"{element.id} holds one text"
    lines = (*element.lines[:number], *element.lines[number + 1 :])
    return msgspec.structs.replace(element, lines=lines)
