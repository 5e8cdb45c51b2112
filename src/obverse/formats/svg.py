"""SVG for makers: mm size, one unit a mm, filled paths in named layers and nothing else."""

import base64

import svgwrite
from svgwrite.base import BaseElement

from obverse.artwork import Item, PlacedPicture, Region, SideArtwork
from obverse.formats.options import WriteOptions
from obverse.formats.page import set_on_page
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path
from obverse.units import Mm

#: 0.001 mm: finer than any tool, and coarse enough that no platform's rounding shows.
_DECIMALS = 3
_LETTERS = {MOVE: "M", LINE: "L", CUBIC: "C", CLOSE: "Z"}
_NUMBERS = {MOVE: 2, LINE: 2, CUBIC: 6, CLOSE: 0}


def write_svg(side: SideArtwork, options: WriteOptions) -> bytes:
    """Return one side as SVG; options for pixels do not concern it."""
    page = set_on_page(side, options)
    size = _number(page.width), _number(page.height)
    # debug=False: its validator costs ten times the writing and knows no Inkscape layers.
    root = _Root(debug=False)
    root.attribs.update(
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape",
            "version": "1.1",
            "width": f"{size[0]}mm",
            "height": f"{size[1]}mm",
            "viewBox": f"0 0 {size[0]} {size[1]}",
        }
    )
    if page.pictures:
        root.attribs["xmlns:xlink"] = "http://www.w3.org/1999/xlink"
    root.set_desc(title=_printable(_title(page)), desc=_printable(_description(page)))
    for layer in _layers(page):
        root.add(layer)
    # Text is escaped, so that these two signs side by side are always two tags.
    body: str = root.tostring().replace("><", ">\n<")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()


class _Root(BaseElement):  # type: ignore[misc] # svgwrite has no types
    """The svg element, without the empty parts that svgwrite's own drawing brings."""

    elementname = "svg"


def _title(page: SideArtwork) -> str:
    return f"{page.title}, {page.side}" if page.title else page.side


def _description(page: SideArtwork) -> str:
    texts = [item.words for item in page.regions if item.words]
    size = f"{_number(page.width)} x {_number(page.height)} mm, 1 unit = 1 mm, outlines only"
    return f"{size}. Words: {' | '.join(texts)}" if texts else size


def _layers(page: SideArtwork) -> list[BaseElement]:
    """Return one group for each element, in painting order, with ids that do not change."""
    layers: list[BaseElement] = []
    for item in page.items:
        name = f"{page.side}-{item.element}"
        if not layers or layers[-1].attribs["id"] != name:
            layers.append(_layer(name, item.label))
        layer = layers[-1]
        layer.add(_drawn(item, page, f"{name}-{len(layer.elements) + 1}"))
    return layers


def _layer(name: str, label: str) -> BaseElement:
    attributes = {
        "inkscape:groupmode": "layer",
        "inkscape:label": _printable(label),
    }
    layer = svgwrite.container.Group(id=name, debug=False)
    layer.attribs.update(attributes)
    return layer


def _drawn(item: Item, page: SideArtwork, name: str) -> BaseElement:
    if isinstance(item, PlacedPicture):
        return _picture(item, page, name)
    return _path(item, page, name)


def _path(item: Region, page: SideArtwork, name: str) -> BaseElement:
    path = svgwrite.path.Path(
        d=_data(item.path, page.width / 2, page.height / 2),
        id=name,
        fill=item.paint.colour,
        fill_rule="evenodd",
        debug=False,
    )
    if item.words:
        words = _printable(item.words)
        path.attribs["aria-label"] = words
        path.set_desc(title=words)
    return path


class _Image(BaseElement):  # type: ignore[misc] # svgwrite has no types
    """An image without the attributes that svgwrite's own would add."""

    elementname = "image"


def _picture(item: PlacedPicture, page: SideArtwork, name: str) -> BaseElement:
    image = _Image(debug=False)
    image.attribs.update(
        {
            "id": name,
            "x": _number(page.width / 2 + item.x - item.width / 2),
            "y": _number(page.height / 2 - item.y - item.height / 2),
            "width": _number(item.width),
            "height": _number(item.height),
            "preserveAspectRatio": "none",
            "xlink:href": "data:image/png;base64," + base64.b64encode(item.png).decode(),
        }
    )
    return image


def _data(path: Path, left: Mm, top: Mm) -> str:
    """Return path data in page coordinates: y down, the origin at the upper left corner."""
    xs = [_number(left + x) for x in path.coords[0::2]]
    ys = [_number(top - y) for y in path.coords[1::2]]
    points = [f"{x} {y}" for x, y in zip(xs, ys, strict=True)]
    parts: list[str] = []
    at = 0
    for verb in path.verbs:
        end = at + _NUMBERS[verb] // 2
        parts.append(_LETTERS[verb] + " ".join(points[at:end]))
        at = end
    return "".join(parts)


def _number(value: float) -> str:
    # Adding zero takes the sign off -0.
    text = f"{round(value, _DECIMALS) + 0.0:.{_DECIMALS}f}"
    return text.rstrip("0").rstrip(".")


def _printable(text: str) -> str:
    """Return the text without the control characters that XML forbids."""
    return "".join(char for char in text if char >= " " and char not in "\ufffe\uffff")
