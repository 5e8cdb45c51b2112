"""SVG for makers: mm size, one unit a mm, filled paths in named layers and nothing else."""

import base64
import re
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, tostring

from obverse.artwork import Item, PlacedPicture, Region, SideArtwork
from obverse.formats.options import WriteOptions
from obverse.formats.page import set_on_page
from obverse.geometry.path import ARITY, CLOSE, CUBIC, LINE, MOVE, Path
from obverse.units import Mm

#: 0.001 mm: finer than any tool, and coarse enough that no platform's rounding shows.
_DECIMALS = 3
_STEP: Mm = 0.001
_TEMPLATES = {
    MOVE: "M%.3f %.3f ",
    LINE: "L%.3f %.3f ",
    CUBIC: "C%.3f %.3f %.3f %.3f %.3f %.3f ",
    CLOSE: "Z",
}
#: Plain replacements, in this order: quicker than regular expressions.
_SHORTER = (
    ("-0.000 ", "0.000 "),
    (".000 ", "~ "),
    ("00 ", " "),
    ("0 ", " "),
    ("~", ""),
    *((f" {letter}", letter) for letter in "MLCZ"),
)
#: What XML can't hold, after line breaks and tabs have become spaces.
_FORBIDDEN = re.compile("[\x00-\x1f\ufffe\uffff]")
#: What laser shops read as "cut": pure red, a hair wide.
CUT_COLOUR, CUT_WIDTH = "#ff0000", 0.01
_BREAKS = str.maketrans("\t\n\r\v\f", " " * 5)


def write_svg(side: SideArtwork, options: WriteOptions) -> bytes:
    """Return one side as SVG; options for pixels do not concern it."""
    page = set_on_page(side, options)
    root = Element("svg", _root_attributes(page))
    SubElement(root, "title").text = _printable(_title(page))
    SubElement(root, "desc").text = _printable(_description(page))
    taken: set[str] = set()
    root.extend(_layers(page, taken))
    if page.cut_lines:
        root.append(_cut_layer(page, taken))
    # Text is escaped, so that these two signs side by side are always two tags.
    body = tostring(root, encoding="unicode").replace("><", ">\n<")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


def _root_attributes(page: SideArtwork) -> dict[str, str]:
    width, height = _number(page.width), _number(page.height)
    attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
        "version": "1.1",
        "width": f"{width}mm",
        "height": f"{height}mm",
        "viewBox": f"0 0 {width} {height}",
    }
    if page.pictures:
        attributes["xmlns:xlink"] = "http://www.w3.org/1999/xlink"
    return attributes


def _title(page: SideArtwork) -> str:
    return ", ".join(part for part in (page.title, page.side, page.piece) if part)


def _description(page: SideArtwork) -> str:
    texts = [item.words for item in page.regions if item.words]
    size = f"{_number(page.width)} x {_number(page.height)} mm, 1 unit = 1 mm, outlines only"
    words = f"Words: {' | '.join(texts)}" if texts else ""
    return ". ".join(part for part in (size, page.specification, words) if part)


def _layers(page: SideArtwork, taken: set[str]) -> list[Element]:
    """Return one group for each element, in painting order, with ids that do not change."""
    layers: list[Element] = []
    for (element, label), items in groupby(page.items, lambda item: (item.element, item.label)):
        name = _free(f"{page.side}-{element}", taken)
        layer = _layer(name, label)
        layer.extend(
            _drawn(item, page, _free(f"{name}-{number}", taken))
            for number, item in enumerate(items, start=1)
        )
        layers.append(layer)
    return layers


def _cut_layer(page: SideArtwork, taken: set[str]) -> Element:
    """Return the layer that a cutting tool follows: hairlines, the only strokes in a file."""
    name = _free(f"{page.side}-cut-line", taken)
    layer = _layer(name, "Cut line")
    for number, line in enumerate(page.cut_lines, start=1):
        attributes = {
            "id": _free(f"{name}-{number}", taken),
            "fill": "none",
            "stroke": CUT_COLOUR,
            "stroke-width": _number(CUT_WIDTH),
            "d": _data(line, page.width / 2, page.height / 2),
        }
        layer.append(Element("path", attributes))
    return layer


def _free(name: str, taken: set[str]) -> str:
    """Return an id that is not taken yet, and take it."""
    # An element may be called as the ground is, or as a part of another one: rim, rim-1.
    free = name if name not in taken else f"{name}_{len(taken)}"
    taken.add(free)
    return free


def _layer(name: str, label: str) -> Element:
    attributes = {
        "id": name,
        "inkscape:groupmode": "layer",
        "inkscape:label": _printable(label),
    }
    return Element("g", attributes)


def _drawn(item: Item, page: SideArtwork, name: str) -> Element:
    if isinstance(item, PlacedPicture):
        return _picture(item, page, name)
    return _path(item, page, name)


def _path(item: Region, page: SideArtwork, name: str) -> Element:
    attributes = {"id": name, "fill": item.paint.colour, "fill-rule": "evenodd"}
    words = _printable(item.words)
    if words:
        attributes["aria-label"] = words
    attributes["d"] = _data(item.path, page.width / 2, page.height / 2)
    path = Element("path", attributes)
    if words:
        SubElement(path, "title").text = words
    return path


def _picture(item: PlacedPicture, page: SideArtwork, name: str) -> Element:
    attributes = {
        "id": name,
        "x": _number(page.width / 2 + item.x - item.width / 2),
        "y": _number(page.height / 2 - item.y - item.height / 2),
        "width": _number(item.width),
        "height": _number(item.height),
        "preserveAspectRatio": "none",
        "xlink:href": "data:image/png;base64," + base64.b64encode(item.png).decode(),
    }
    return Element("image", attributes)


def _data(path: Path, left: Mm, top: Mm) -> str:
    """Return path data in page coordinates: y down, the origin at the upper left corner."""
    values = [0.0] * len(path.coords)
    values[0::2] = [left + x for x in path.coords[0::2]]
    values[1::2] = [top - y for y in path.coords[1::2]]
    shape: list[str] = []
    kept: list[float] = []
    at = 0
    for verb in path.verbs:
        end = at + ARITY[verb]
        step = values[at:end]
        at = end
        if verb in (MOVE, CLOSE) or not _is_point(step, kept):
            shape.append(_TEMPLATES[verb])
            kept += step
    return _short("".join(shape) % tuple(kept)).rstrip()


def _is_point(step: list[float], before: list[float]) -> bool:
    """Tell whether rounding makes a point of a step, which would be a repeated node."""
    x, y = before[-2:]
    if abs(step[-2] - x) > _STEP or abs(step[-1] - y) > _STEP:
        return False
    rounded = [round(value, _DECIMALS) for value in (x, y, *step)]
    return rounded[2:] == (rounded[:2] * 3)[: len(step)]


def _short(numbers: str) -> str:
    """Return numbers of three decimals without signs of zeros and without idle decimals.

    Each number ends in a blank. Whole numbers are marked first, so that their own zeros stay.
    """
    for idle, kept in _SHORTER:
        numbers = numbers.replace(idle, kept)
    return numbers


def _number(value: float) -> str:
    # Adding zero takes the sign off -0.
    return repr(round(value, _DECIMALS) + 0.0).removesuffix(".0")


def _printable(text: str) -> str:
    """Return the text without the control characters that XML forbids; line breaks are spaces."""
    return _FORBIDDEN.sub("", text.translate(_BREAKS))
