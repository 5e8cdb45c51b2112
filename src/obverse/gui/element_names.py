"""What elements are called on the screen: their kinds, and names made of their words."""

from typing import Any

from obverse.design.elements import ELEMENT_KINDS, Element, Inscription, Legend, NameRing
from obverse.design.split import Piece, Seam
from obverse.gui.words import mark, tr

#: kind → its name.
KIND_NAMES = {
    "rim": mark("Rim"),
    "ring-line": mark("Ring line"),
    "beading": mark("Beading"),
    "denticles": mark("Denticles"),
    "legend": mark("Legend"),
    "name-ring": mark("Name ring"),
    "inscription": mark("Inscription"),
    "device": mark("Device"),
    "picture": mark("Picture"),
    "star": mark("Star"),
    "dot": mark("Dot"),
    "laurel": mark("Laurel"),
    "exergue-line": mark("Exergue line"),
}
SIDE_NAMES = {
    "obverse": mark("Obverse"),
    "reverse": mark("Reverse"),
    "edge": mark("Edge"),
}
_SEAMS = {
    "straight": mark("Seam, straight"),
    "wave": mark("Seam, wave"),
    "zigzag": mark("Seam, zigzag"),
    "keyed": mark("Seam, keyed"),
}
_LONGEST = 60
_KINDS = {kind: tag for tag, kind in ELEMENT_KINDS.items()}


def kind_of(element: Element) -> str:
    """Return the kind of an element, as files have it."""
    return _KINDS[type(element)]


def kind_name(element: Element) -> str:
    """Return the kind of an element in the person's language."""
    return tr(KIND_NAMES[kind_of(element)])


def side_name(side: str) -> str:
    """Return the name of a side in the person's language."""
    return tr(SIDE_NAMES[side])


def element_name(element: Element) -> str:
    """Return what an element is called: its label, or else its kind and its words."""
    if element.label:
        return element.label
    words = words_of(element)
    if not words:
        return kind_name(element)
    return tr("{kind} “{words}”", kind=kind_name(element), words=words)


def short_name(element: Element) -> str:
    """Return what an element is called beside the icon of its kind: no kind where it has words."""
    return element.label or quoted_words(element) or kind_name(element)


def quoted_words(element: Element) -> str:
    """Return the words of an element in quotes, shortened; empty where it has none."""
    words = words_of(element)
    return tr("“{words}”", words=words) if words else ""


def words_of(element: Element) -> str:
    """Return the words of an element on one line, shortened; empty where it has none."""
    return _shortened(" ".join(_words(element).split()))


def spoken_name(element: Element) -> str:
    """Return the kind and the name, for those who can't see the icon of the kind."""
    name, kind = element_name(element), kind_name(element)
    if name.casefold().startswith(kind.casefold()):
        return name
    return tr("{kind}: {name}", kind=kind, name=name)


def part_name(part: Seam | Piece) -> str:
    """Return what a part of a split is called."""
    if isinstance(part, Seam):
        return tr(_SEAMS[part.kind])
    return tr("Piece “{name}”", name=part.name or part.id)


def _words(element: Any) -> str:
    if isinstance(element, Legend):
        return element.text
    if isinstance(element, NameRing):
        return ", ".join(element.names)
    if isinstance(element, Inscription):
        return " ".join(line.text for line in element.lines)
    return ""


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
