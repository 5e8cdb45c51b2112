"""Imported SVG → filled shapes about the middle of its frame. States what it had to leave out.

The policy: a DOCTYPE, an entity, a script, an event handler or a link that leaves the file is
refused; what can't be engraved (text, pictures, filters, clips, masks, style sheets) is left out
and named; strokes become outlines; sizes have limits. Nothing outside the text is ever opened.
"""

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DTDForbidden, EntitiesForbidden, ExternalReferenceForbidden
from defusedxml.ElementTree import iterparse

from obverse.errors import IntakeError
from obverse.geometry.combine import outline_stroke, tidy
from obverse.geometry.path import Box, Matrix, Path, hull_box, join, multiply, transform
from obverse.geometry.svg_path import parse_path
from obverse.intake.imported import Imported, Shape
from obverse.intake.svg_attributes import (
    INHERITED,
    colour_of,
    number,
    numbers,
    parse_transform,
    shape_data,
    styled,
)

MAX_BYTES = 20 * 1024 * 1024
MAX_ELEMENTS = 100_000
MAX_DEPTH = 64
MAX_SEGMENTS = 1_000_000
MAX_USES = 10_000

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_GROUPS = frozenset({"svg", "g", "a", "switch"})
#: Elements that say something about a drawing and draw nothing themselves.
_SILENT = frozenset({"title", "desc", "metadata", "defs", "symbol", "namedview"})
_OPACITIES = ("opacity", "fill-opacity", "stroke-opacity")
#: Elements that make a file a program.
_ACTIVE = frozenset({"script", "foreignObject", "handler", "listener", "iframe"})


@lru_cache(maxsize=64)
def read_svg(text: str) -> Imported:
    """Return the shapes of an SVG; IntakeError says why a file is refused."""
    root = _parse(text)
    reader = _Reader(root)
    shapes = reader.read()
    frame = _frame(root, shapes)
    left, bottom, right, top = frame
    scale = 1 / max(right - left, top - bottom)
    centre: Matrix = (
        scale, 0.0, 0.0, scale, -scale * (left + right) / 2, -scale * (bottom + top) / 2
    )  # fmt: skip
    placed = tuple(Shape(transform(each.path, centre), each.colour) for each in shapes)
    return Imported(
        placed, (right - left) * scale, (top - bottom) * scale, tuple(sorted(reader.dropped))
    )


def _parse(text: str) -> Element:
    data = text.encode("utf-8", errors="replace")
    if len(data) > MAX_BYTES:
        raise IntakeError(f"the SVG is larger than {MAX_BYTES // 2**20} MB")
    root: Element | None = None
    depth = elements = 0
    try:
        for event, element in iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            elements += event == "start"
            root = element if root is None else root
            _check_size(depth, elements)
            if event == "start":
                _check_harmless(element)
    except DTDForbidden:
        raise IntakeError("the SVG has a DOCTYPE, which is refused", _RESAVE) from None
    except (EntitiesForbidden, ExternalReferenceForbidden):
        raise IntakeError("the SVG declares entities, which are refused", _RESAVE) from None
    except ParseError as fault:
        line, column = fault.position
        raise IntakeError(f"the SVG is not valid XML (line {line}, column {column + 1})") from None
    except (ValueError, LookupError) as fault:
        raise IntakeError(f"the SVG can't be read ({fault})") from None
    if root is None or _name(root) != "svg":
        raise IntakeError("the drawing is not an SVG")
    return root


_RESAVE = "save it again as plain SVG from a drawing program"


def _check_size(depth: int, elements: int) -> None:
    if depth > MAX_DEPTH:
        raise IntakeError(f"the SVG nests deeper than {MAX_DEPTH} levels")
    if elements > MAX_ELEMENTS:
        raise IntakeError(f"the SVG has more than {MAX_ELEMENTS:,} elements")


def _check_harmless(element: Element) -> None:
    name = _name(element)
    if name in _ACTIVE:
        raise IntakeError(f"the SVG holds a <{name}>, which is refused", _RESAVE)
    for key, value in element.attrib.items():
        if key.lower().startswith("on"):
            raise IntakeError(f"the SVG has an event handler ({key}), which is refused", _RESAVE)
        if key in _HREFS and name != "a" and not value.startswith(("#", "data:image/")):
            link = value if len(value) <= 60 else f"{value[:40]}…"
            raise IntakeError(f"the SVG links to {link!r}, outside itself: refused", _RESAVE)


def _name(element: Any) -> str:
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.removeprefix(_SVG)


def _frame(root: Element, shapes: list[Shape]) -> Box:
    """Return the drawing's frame in its own units, y up."""
    view = numbers(root.get("viewBox", ""))
    if len(view) == 4 and view[2] > 0 and view[3] > 0:
        x, y, width, height = view
        return x, -y - height, x + width, -y
    width, height = number(root.get("width", "")), number(root.get("height", ""))
    if width > 0 and height > 0:
        return 0.0, -height, width, 0.0
    box = hull_box(join(each.path for each in shapes))
    if box[2] <= box[0] or box[3] <= box[1]:
        raise IntakeError("the SVG has no size")
    return box


def _one_of(words: tuple[str, ...], word: str | None) -> str:
    """Return the word, or the first of those that are known where it is none of them."""
    return word if word in words else words[0]


class _Reader:
    """Walks the tree once; what it leaves out is named in `dropped`."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.dropped: set[str] = set()
        self.uses = 0
        self.segments = 0
        self._named: dict[str, Element] | None = None

    def read(self) -> list[Shape]:
        flipped: Matrix = (1.0, 0.0, 0.0, -1.0, 0.0, 0.0)
        shapes = list(self._walk(self.root, flipped, {}, 0))
        if not shapes:
            lost = f" ({', '.join(sorted(self.dropped))} left out)" if self.dropped else ""
            raise IntakeError(f"the SVG holds nothing that can be engraved{lost}")
        return shapes

    def _walk(
        self,
        element: Element,
        matrix: Matrix,
        style: dict[str, str],
        depth: int,
        *,
        used: bool = False,
    ) -> Iterator[Shape]:
        name = _name(element)
        own = styled(element.attrib)
        style = {**style, **{key: own[key] for key in INHERITED if key in own}}
        if own.get("display") == "none" or own.get("opacity") == "0" or depth > MAX_DEPTH:
            return
        self._note_losses(own)
        matrix = multiply(parse_transform(own.get("transform", "")), matrix)
        if name in _GROUPS or (used and name == "symbol"):
            self._note_frame(name, own, depth)
            for child in element:
                yield from self._walk(child, matrix, style, depth + 1)
        elif name == "use":
            yield from self._use(element, matrix, style, depth)
        elif data := shape_data(name, element.attrib):
            yield from self._shapes(data, matrix, style)
        elif name and name not in _SILENT and not name.startswith("{"):
            self._drop_unless_empty(name)

    def _drop_unless_empty(self, name: str) -> None:
        if name not in ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"):
            self.dropped.add(f"<{name}>")

    def _note_losses(self, own: dict[str, str]) -> None:
        for key in ("filter", "clip-path", "mask", "class"):
            if own.get(key, "none") != "none":
                self.dropped.add(key)
        if any(own.get(key, "1") not in ("1", "1.0") for key in _OPACITIES):
            self.dropped.add("opacity")

    def _note_frame(self, name: str, own: dict[str, str], depth: int) -> None:
        # A drawing within a drawing may have a frame of its own, which moves and scales it.
        if depth and name in ("svg", "symbol") and {"viewBox", "x", "y"} & own.keys():
            self.dropped.add(f"the frame of <{name}>")

    def _use(
        self, element: Element, matrix: Matrix, style: dict[str, str], depth: int
    ) -> Iterator[Shape]:
        self.uses += 1
        if self.uses > MAX_USES:
            raise IntakeError(f"the SVG repeats parts more than {MAX_USES:,} times")
        href = next((element.get(key, "") for key in _HREFS if element.get(key)), "")
        target = self._named_elements().get(href.removeprefix("#"))
        shift = (1.0, 0.0, 0.0, 1.0, number(element.get("x", "0")), number(element.get("y", "0")))
        if target is not None:
            yield from self._walk(target, multiply(shift, matrix), style, depth + 1, used=True)

    def _named_elements(self) -> dict[str, Element]:
        if self._named is None:
            self._named = {each.get("id", ""): each for each in self.root.iter()}
        return self._named

    def _shapes(self, data: str, matrix: Matrix, style: dict[str, str]) -> Iterator[Shape]:
        path, is_open = parse_path(data)
        self.segments += len(path.verbs)
        if self.segments > MAX_SEGMENTS:
            raise IntakeError(f"the SVG has more than {MAX_SEGMENTS:,} path segments")
        if style.get("visibility") in ("hidden", "collapse"):
            return
        fill = self._colour(style.get("fill", ""))
        if fill != "none" and path:
            even_odd = style.get("fill-rule") == "evenodd"
            filled = tidy(transform(path, matrix), even_odd=even_odd)
            if filled:
                yield Shape(filled, fill or None)
        stroke = self._colour(style.get("stroke", "none"))
        if stroke != "none" and path:
            yield from self._stroke(is_open, matrix, style, stroke)

    def _stroke(
        self, path: Path, matrix: Matrix, style: dict[str, str], colour: str
    ) -> Iterator[Shape]:
        width = number(style.get("stroke-width", "1"))
        if style.get("stroke-dasharray", "none") != "none":
            self.dropped.add("stroke-dasharray")
        if width <= 0:
            return
        outline = outline_stroke(
            path,
            width,
            cap=_one_of(("butt", "round", "square"), style.get("stroke-linecap")),
            corner=_one_of(("miter", "round", "bevel"), style.get("stroke-linejoin")),
            miter_limit=number(style.get("stroke-miterlimit", "4")),
        )
        if outline:
            yield Shape(transform(outline, matrix), colour or None)

    def _colour(self, word: str) -> str:
        if word.startswith("url("):
            self.dropped.add("gradient or pattern")
            return ""
        return colour_of(word)
