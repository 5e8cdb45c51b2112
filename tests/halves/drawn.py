"""SVG files of a split medal as shapely areas, read without any path code of the program."""

import math
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

import numpy as np
import shapely

#: mm between a cubic and the polyline that is measured in its place.
FINE = 0.0002
_SVG = "{http://www.w3.org/2000/svg}"
_TOKEN = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+))|([\s,]+)")
_ARITY = {"M": 2, "L": 2, "C": 6, "Z": 0}

Points = list[tuple[float, float]]


class Painted(NamedTuple):
    """One filled path of a file."""

    layer: str
    words: str
    shape: shapely.Geometry


class Sheet(NamedTuple):
    """One file: the page in mm, its texts, the filled paths and the cut lines."""

    width: float
    height: float
    title: str
    text: str
    painted: list[Painted]
    cuts: list[shapely.Geometry]

    @property
    def words(self) -> list[str]:
        return [each.words for each in self.painted if each.words]

    def lettered(self) -> list[Painted]:
        return [each for each in self.painted if each.words]


def read_sheet(path: Path) -> Sheet:
    """Read a file; nothing but filled paths and the cut-line layer may be in it."""
    root = ET.parse(path).getroot()
    width, height = (float(root.attrib[name].removesuffix("mm")) for name in ("width", "height"))
    assert root.attrib["viewBox"].split() == ["0", "0", *_texts(width, height)]
    painted: list[Painted] = []
    cuts: list[shapely.Geometry] = []
    for layer in root.iter(f"{_SVG}g"):
        for each in layer:
            assert each.tag == f"{_SVG}path"
            lines = outlines(each.attrib["d"])
            if "stroke" in each.attrib:
                assert layer.attrib["id"].endswith("-cut-line")
                assert each.attrib["fill"] == "none"
                cuts += [_line(line) for line in lines]
                continue
            assert each.attrib["fill-rule"] == "evenodd"
            words = each.attrib.get("aria-label", "")
            assert words == (each.findtext(f"{_SVG}title") or "")
            painted.append(Painted(layer.attrib["id"], words, even_odd(lines)))
    title, text = root.findtext(f"{_SVG}title"), root.findtext(f"{_SVG}desc")
    return Sheet(width, height, title or "", text or "", painted, cuts)


def _texts(*numbers: float) -> list[str]:
    return [f"{number:.3f}".rstrip("0").rstrip(".") for number in numbers]


def _line(points: Points) -> shapely.Geometry:
    closed = points[0] == points[-1]
    return shapely.Polygon(points) if closed else shapely.LineString(points)


def outlines(data: str) -> list[Points]:
    """Return the contours of path data of absolute M, L, C and Z; closed ones end as they start."""
    found: list[Points] = []
    for letter, numbers in _commands(data):
        match letter:
            case "M":
                found.append([(numbers[0], numbers[1])])
            case "L":
                found[-1].append((numbers[0], numbers[1]))
            case "C":
                found[-1] += cubic(found[-1][-1], numbers)
            case "Z":
                if found[-1][-1] != found[-1][0]:
                    found[-1].append(found[-1][0])
    return found


def _commands(data: str) -> list[tuple[str, list[float]]]:
    commands: list[tuple[str, list[float]]] = []
    at = 0
    while at < len(data):
        token = _TOKEN.match(data, at)
        assert token, data[at : at + 20]
        at = token.end()
        if token[1]:
            commands.append((token[1], []))
        elif token[2]:
            commands[-1][1].append(float(token[2]))
    assert all(len(numbers) == _ARITY[letter] for letter, numbers in commands), "odd path data"
    return commands


def cubic(start: tuple[float, float], numbers: list[float] | tuple[float, ...]) -> Points:
    """Return places along a cubic, without its start, close enough to stand for it."""
    points = np.array([*start, *numbers]).reshape(4, 2)
    bend = np.hypot(*np.diff(points, 2, axis=0).T).max()
    count = max(1, math.ceil(math.sqrt(0.75 * bend / FINE)))
    t = np.arange(1, count + 1)[:, None] / count
    s = 1 - t
    p0, p1, p2, p3 = points
    places = s**3 * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t**3 * p3
    places[-1] = p3
    return [(float(x), float(y)) for x, y in places]


def even_odd(lines: list[Points]) -> shapely.Geometry:
    """Return the area that the even-odd rule fills."""
    polygons = [shapely.make_valid(shapely.Polygon(line)) for line in lines if len(line) > 3]
    polygons.sort(key=lambda each: -each.area)
    while len(polygons) > 1:
        # In pairs, or hundreds of beads would be met again and again.
        pairs = zip(polygons[0::2], polygons[1::2], strict=False)
        rest = polygons[-1:] if len(polygons) % 2 else []
        polygons = [one.symmetric_difference(two) for one, two in pairs] + rest
    return polygons[0] if polygons else shapely.Polygon()
