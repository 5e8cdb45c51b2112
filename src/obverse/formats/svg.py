"""SVG for makers: mm size, one unit a mm, filled paths in named layers and nothing else."""

import base64
import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby
from operator import sub
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from obverse.artwork import Item, PlacedPicture, Region, SideArtwork
from obverse.formats.options import WriteOptions
from obverse.formats.page import set_on_page
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path, Point, Same, steps
from obverse.units import Mm

#: 0.001 mm: finer than any tool, and coarse enough that no platform's rounding shows.
_DECIMALS = 3
_STEP: Mm = 0.001
#: Points that are this far apart are not made one by rounding, nor by rounding errors.
_NEAR = 2 * _STEP
#: A step with its y written and room for its x.
_STEPS = {MOVE: "M%%s %s", LINE: "L%%s %s", CUBIC: "C%%s %s %%s %s %%s %s", CLOSE: "Z"}
#: Plain replacements, in this order: quicker than regular expressions.
_SHORTER = (
    ("-0.000 ", "0.000 "),
    (".000 ", "~ "),
    ("00 ", " "),
    ("0 ", " "),
    ("~", ""),
)
_CLOSE = bytes((CLOSE,))
#: What XML can't hold, after line breaks and tabs have become spaces.
_FORBIDDEN = re.compile("[\x00-\x1f\ufffe\uffff]")
#: What laser shops read as "cut": pure red, a hair wide.
CUT_COLOUR, CUT_WIDTH = "#ff0000", 0.01
_BREAKS = str.maketrans("\t\n\r\v\f", " " * 5)


def write_svg(side: SideArtwork, options: WriteOptions) -> bytes:
    """Return one side as SVG; options for pixels do not concern it.

    Layers are kept as they were written, so that the next medal of a batch costs those that
    changed.
    """
    page = set_on_page(side, options)
    taken: set[str] = set()
    parts = [_head(page), *_layers(page, taken)]
    if page.cut_lines:
        parts.append(_text(_cut_layer(page, taken)))
    return b"\n".join((*parts, b"</svg>\n"))


def _head(page: SideArtwork) -> bytes:
    """Return the file up to its first layer."""
    title, description = _escaped(_title(page)), _escaped(_description(page))
    attributes = "".join(f' {name}="{value}"' for name, value in _root_attributes(page).items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<svg{attributes}>\n'
        f"<title>{title}</title>\n<desc>{description}</desc>"
    ).encode()


def _escaped(text: str) -> str:
    return escape(_printable(text), quote=False)


def _text(element: Element) -> bytes:
    # Text is escaped, so that these two signs side by side are always two tags.
    return tostring(element, encoding="unicode").replace("><", ">\n<").encode()


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


def _layers(page: SideArtwork, taken: set[str]) -> Iterator[bytes]:
    """Yield one group for each element, in painting order, with ids that do not change."""
    middle = page.width / 2, page.height / 2
    for (element, label), group in groupby(page.items, lambda item: (item.element, item.label)):
        items = tuple(group)
        name = _free(f"{page.side}-{element}", taken)
        names = tuple(_free(f"{name}-{number}", taken) for number in range(1, len(items) + 1))
        if any(isinstance(item, PlacedPicture) for item in items):
            # Not kept: pictures are large, and a batch may hold one for each medal.
            yield _layer_of(name, label, names, items, middle)
        else:
            yield _kept_layer(name, label, names, tuple(map(Same, items)), middle)


@lru_cache(maxsize=64)
def _kept_layer(
    name: str, label: str, names: tuple[str, ...], items: tuple[Same[Item], ...], middle: Point
) -> bytes:
    return _layer_of(name, label, names, tuple(same.value for same in items), middle)


def _layer_of(
    name: str, label: str, names: tuple[str, ...], items: tuple[Item, ...], middle: Point
) -> bytes:
    layer = _layer(name, label)
    layer.extend(_drawn(item, middle, each) for item, each in zip(items, names, strict=True))
    return _text(layer)


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
            "d": _data(Same(line), (page.width / 2, page.height / 2)),
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


def _drawn(item: Item, middle: Point, name: str) -> Element:
    if isinstance(item, PlacedPicture):
        return _picture(item, middle, name)
    return _path(item, middle, name)


def _path(item: Region, middle: Point, name: str) -> Element:
    attributes = {"id": name, "fill": item.paint.colour, "fill-rule": "evenodd"}
    words = _printable(item.words)
    if words:
        attributes["aria-label"] = words
    level = bool(item.letters) and not any(letter.rotation for letter in item.letters)
    attributes["d"] = _data(Same(item.path), middle, level=level)
    path = Element("path", attributes)
    if words:
        SubElement(path, "title").text = words
    return path


def _picture(item: PlacedPicture, middle: Point, name: str) -> Element:
    left, top = middle
    attributes = {
        "id": name,
        "x": _number(left + item.x - item.width / 2),
        "y": _number(top - item.y - item.height / 2),
        "width": _number(item.width),
        "height": _number(item.height),
        "preserveAspectRatio": "none",
        "xlink:href": "data:image/png;base64," + base64.b64encode(item.png).decode(),
    }
    return Element("image", attributes)


@lru_cache(maxsize=32)
def _data(same: Same[Path], middle: Point, *, level: bool = False) -> str:
    """Return path data in page coordinates: y down, the origin at the upper left corner."""
    path, (left, top) = same.value, middle
    pieces = list(_contours(path, top) if level else (_piece(path.verbs, path.coords[1::2], top),))
    xs = [left + x for x in path.coords[0::2]]
    if any(_may_hold_points(piece, xs) for piece in pieces):
        path = _without_points(path, middle)
        xs = [left + x for x in path.coords[0::2]]
        pieces = [_piece(path.verbs, path.coords[1::2], top)]
    return "".join([piece.template for piece in pieces]) % tuple(_numbers(xs))


class _Piece(NamedTuple):
    """Path data with room for each x; the place of its first point in the path.

    `level` counts the points from there that are as high as the next one, or very nearly.
    """

    template: str
    level: tuple[int, ...]
    first: int = 0


def _contours(path: Path, top: Mm) -> Iterator[_Piece]:
    """Yield the contours of letters on a level line.

    Memoised, for letters of one size on one line differ in their x alone, from name to name.
    """
    ys = path.coords[1::2]
    first = 0
    for part in path.verbs.split(_CLOSE)[:-1]:
        end = first + len(part) + 2 * part.count(CUBIC)
        yield _kept_piece(part + _CLOSE, ys[first:end], top)._replace(first=first)
        first = end


@lru_cache(maxsize=256)
def _kept_piece(verbs: bytes, ys: tuple[float, ...], top: Mm) -> _Piece:
    return _piece(verbs, ys, top)


def _piece(verbs: bytes, ys: tuple[float, ...], top: Mm) -> _Piece:
    downs = [top - y for y in ys]
    level = [at for at, gap in enumerate(map(sub, downs[1:], downs)) if -_NEAR < gap < _NEAR]
    template = "".join(map(_STEPS.__getitem__, verbs)) % tuple(_numbers(downs))
    return _Piece(template, tuple(level))


def _may_hold_points(piece: _Piece, xs: list[float]) -> bool:
    """Tell whether any point is so near to the one before that rounding may make them one."""
    first = piece.first
    return any(-_NEAR < xs[first + at + 1] - xs[first + at] < _NEAR for at in piece.level)


def _without_points(path: Path, middle: Point) -> Path:
    """Return the path without the steps of which rounding makes a point."""
    left, top = middle
    verbs: list[int] = []
    coords: list[float] = []
    kept: list[float] = []
    for verb, points in steps(path):
        step = [*points]
        step[0::2] = [left + x for x in points[0::2]]
        step[1::2] = [top - y for y in points[1::2]]
        if verb in (MOVE, CLOSE) or not _is_point(step, kept):
            verbs.append(verb)
            coords += points
            kept += step
    return Path(bytes(verbs), tuple(coords))


def _is_point(step: list[float], before: list[float]) -> bool:
    """Tell whether rounding makes a point of a step, which would be a repeated node."""
    x, y = before[-2:]
    if abs(step[-2] - x) > _STEP or abs(step[-1] - y) > _STEP:
        return False
    rounded = [round(value, _DECIMALS) for value in (x, y, *step)]
    return rounded[2:] == (rounded[:2] * 3)[: len(step)]


def _numbers(values: list[float]) -> list[str]:
    """Return numbers of three decimals without signs of zeros and without idle decimals.

    All at once, each ending in a blank. Whole numbers are marked first, so that their own zeros
    stay.
    """
    numbers = "%.3f " * len(values) % tuple(values)
    for idle, kept in _SHORTER:
        numbers = numbers.replace(idle, kept)
    return numbers.split()


def _number(value: float) -> str:
    # Adding zero takes the sign off -0.
    return repr(round(value, _DECIMALS) + 0.0).removesuffix(".0")


def _printable(text: str) -> str:
    """Return the text without the control characters that XML forbids; line breaks are spaces."""
    return _FORBIDDEN.sub("", text.translate(_BREAKS))
