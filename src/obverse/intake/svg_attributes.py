"""Attributes of imported SVG: numbers, colours, transforms, inline style, basic shapes."""

import math
import re
from collections.abc import Callable, Mapping

from obverse.errors import IntakeError
from obverse.geometry.path import IDENTITY, Matrix, multiply

#: Properties that a group hands down to its members.
INHERITED = (
    "fill",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "visibility",
)

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")
_HEX = re.compile(r"#[0-9a-f]{6}\Z")


def numbers(text: str) -> list[float]:
    """Return all numbers in a text; IntakeError where one is too large to be a coordinate."""
    found = [float(each) for each in _NUMBER.findall(text)]
    if not all(map(math.isfinite, found)):
        raise IntakeError("the SVG has a number without end")
    return found


def number(text: str) -> float:
    """Return the first number in a text, units ignored; 0 where there is none."""
    return next(iter(numbers(text)), 0.0)


def styled(attributes: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes with those of an inline style over them."""
    own = dict(attributes)
    for declaration in own.pop("style", "").split(";"):
        key, _, value = declaration.partition(":")
        own[key.strip()] = value.replace("!important", "").strip()
    return own


def colour_of(word: str) -> str:
    """Return #rrggbb, ``none``, or empty for the paint of the element that shows the drawing."""
    word = word.strip().lower()
    if word in ("", "currentcolor", "inherit", "context-fill", "context-stroke"):
        return ""
    if word in ("none", "transparent"):
        return "none"
    if _HEX.match(word):
        return word
    # Imported here: only drawings with named or functional colours need it.
    from PIL import ImageColor

    try:
        red, green, blue = ImageColor.getrgb(word)[:3]
    except ValueError:
        raise IntakeError(f"the SVG has a colour that is none: {word[:40]!r}") from None
    return f"#{red:02x}{green:02x}{blue:02x}"


def parse_transform(text: str) -> Matrix:
    """Return the matrix of a transform attribute."""
    matrix = IDENTITY
    for name, arguments in _CALL.findall(text):
        make = _TRANSFORMS.get(name)
        if make is None:
            raise IntakeError(f"the SVG has an unknown transform: {name[:40]}")
        try:
            matrix = multiply(make(*numbers(arguments)), matrix)
        except TypeError:
            raise IntakeError(f"the SVG has a transform that lacks numbers: {name}") from None
    return matrix


def _matrix(a: float, b: float, c: float, d: float, e: float, f: float) -> Matrix:
    return a, b, c, d, e, f


def _translate(x: float, y: float = 0.0) -> Matrix:
    return 1.0, 0.0, 0.0, 1.0, x, y


def _scale(x: float, y: float | None = None) -> Matrix:
    return x, 0.0, 0.0, x if y is None else y, 0.0, 0.0


def _rotate(angle: float, x: float = 0.0, y: float = 0.0) -> Matrix:
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    about = multiply(_translate(-x, -y), (cosine, sine, -sine, cosine, 0.0, 0.0))
    return multiply(about, _translate(x, y))


def _skew_x(angle: float) -> Matrix:
    return 1.0, 0.0, math.tan(math.radians(angle)), 1.0, 0.0, 0.0


def _skew_y(angle: float) -> Matrix:
    return 1.0, math.tan(math.radians(angle)), 0.0, 1.0, 0.0, 0.0


_TRANSFORMS: dict[str, Callable[..., Matrix]] = {
    "matrix": _matrix,
    "translate": _translate,
    "scale": _scale,
    "rotate": _rotate,
    "skewX": _skew_x,
    "skewY": _skew_y,
}


def shape_data(name: str, attributes: Mapping[str, str]) -> str:
    """Return the path data of a path or basic shape; empty where it draws nothing."""
    make = _SHAPES.get(name)
    return make(attributes) if make else ""


def _get(attributes: Mapping[str, str], *names: str) -> list[float]:
    return [number(attributes.get(name, "0")) for name in names]


def _rect(attributes: Mapping[str, str]) -> str:
    x, y, width, height = _get(attributes, "x", "y", "width", "height")
    rx = number(attributes.get("rx") or attributes.get("ry") or "0")
    ry = number(attributes.get("ry") or attributes.get("rx") or "0")
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if width <= 0 or height <= 0:
        return ""
    if rx <= 0 or ry <= 0:
        return f"M{x} {y}h{width}v{height}h{-width}Z"
    corner = f"a{rx} {ry} 0 0 1 "
    return (
        f"M{x + rx} {y}h{width - 2 * rx}{corner}{rx} {ry}v{height - 2 * ry}{corner}{-rx} {ry}"
        f"h{2 * rx - width}{corner}{-rx} {-ry}v{2 * ry - height}{corner}{rx} {-ry}Z"
    )


def _ellipse_data(cx: float, cy: float, rx: float, ry: float) -> str:
    if rx <= 0 or ry <= 0:
        return ""
    half = f"a{rx} {ry} 0 0 1 "
    return f"M{cx - rx} {cy}{half}{2 * rx} 0{half}{-2 * rx} 0Z"


def _circle(attributes: Mapping[str, str]) -> str:
    cx, cy, r = _get(attributes, "cx", "cy", "r")
    return _ellipse_data(cx, cy, r, r)


def _ellipse(attributes: Mapping[str, str]) -> str:
    cx, cy, rx, ry = _get(attributes, "cx", "cy", "rx", "ry")
    return _ellipse_data(cx, cy, rx, ry)


def _line(attributes: Mapping[str, str]) -> str:
    x1, y1, x2, y2 = _get(attributes, "x1", "y1", "x2", "y2")
    return f"M{x1} {y1}L{x2} {y2}"


def _polyline(attributes: Mapping[str, str]) -> str:
    points = numbers(attributes.get("points", ""))
    pairs = [f"{x} {y}" for x, y in zip(points[0::2], points[1::2], strict=False)]
    return "M" + "L".join(pairs) if len(pairs) > 1 else ""


def _polygon(attributes: Mapping[str, str]) -> str:
    data = _polyline(attributes)
    return data and data + "Z"


_SHAPES: dict[str, Callable[[Mapping[str, str]], str]] = {
    "path": lambda attributes: attributes.get("d", ""),
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}
