"""A face as a drawing program would keep it: our outlines, but the words as live text.

Built for one comparison: what another program must do that is given the same words, the same
typeface, size and place, and shall turn them into outlines.
"""

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from faces import FaceOf
from obverse.artwork import Letter, Region, TextSetting
from obverse.design.elements import Inscription, Legend, NameRing
from obverse.design.lettering import Lettering
from obverse.formats.options import WriteOptions
from obverse.formats.svg import write_svg
from obverse.geometry.polar import bearing_of, normal
from obverse.layout.lettering import shape
from obverse.resources import asset
from obverse.text.fonts import FontLibrary

_WORDS = re.compile(r"<path [^>]*aria-label=[^>]*>.*?</path>", re.DOTALL)


class _Words(NamedTuple):
    """One text as it was set, with the colour and the letters of it that were drawn."""

    setting: TextSetting
    lettering: Lettering
    colour: str
    letters: tuple[Letter, ...]


def write_font_settings(folder: Path) -> None:
    """Write a fonts.conf that shows our bundled typefaces, and nothing else, to other programs."""
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{escape(str(asset('fonts')))}</dir>"
        f"<cachedir>{escape(str(folder / 'home' / 'cache'))}</cachedir></fontconfig>",
        "utf-8",
    )


def live_svg(face: FaceOf) -> str:
    """Return our SVG of a face with each outline of words replaced by live text."""
    outlined = write_svg(face.artwork, WriteOptions()).decode()
    ours = iter([item for item in face.artwork.regions if item.words])
    by_element = _by_element(face)

    def live(_: re.Match[str]) -> str:
        region = next(ours)
        count = 1 if isinstance(_element(face, region), Inscription) else None
        return "\n".join(_take(by_element[region.element], region, face, count))

    return _WORDS.sub(live, outlined)


def words_of(svg: str) -> int:
    """Return how many live texts an SVG holds."""
    return len(re.findall(r"<text[ >]", svg))


def _by_element(face: FaceOf) -> dict[str, list[TextSetting]]:
    found: dict[str, list[TextSetting]] = {}
    for setting in face.artwork.settings:
        found.setdefault(setting.element, []).append(setting)
    return found


def _element(face: FaceOf, region: Region) -> Legend | NameRing | Inscription:
    element = next(
        each for each in face.design.face(face.name).elements if each.id == region.element
    )
    assert isinstance(element, Legend | NameRing | Inscription)
    return element


def _take(
    settings: list[TextSetting], region: Region, face: FaceOf, count: int | None
) -> Iterator[str]:
    """Yield the live texts of a region: all of its element's that are left, or so many."""
    element = _element(face, region)
    at = 0
    for index in range(len(settings) if count is None else count):
        setting = settings.pop(0)
        letters = region.letters[at : at + setting.letters_out]
        at += setting.letters_out
        words = _Words(setting, element.lettering, region.paint.colour, letters)
        round_a_ring = not isinstance(element, Inscription)
        name = f"{face.name}-{region.element}-{index}"
        yield _on_ring(words, face, name) if round_a_ring else _straight(words, face)


def _straight(words: _Words, face: FaceOf) -> str:
    first, last = words.letters[0], words.letters[-1]
    x = face.artwork.width / 2 + (first.x + last.x) / 2
    y = face.artwork.height / 2 - first.y + words.setting.cap_height / 2
    return f'<text x="{x:.3f}" y="{y:.3f}" {_style(words)}>{_text(words)}</text>'


def _on_ring(words: _Words, face: FaceOf, name: str) -> str:
    """Return text on an arc whose middle is the middle of the words."""
    first, last = words.letters[0], words.letters[-1]
    here = bearing_of(first.x, first.y)
    inward = abs(normal(first.rotation - here) - 180) < 90
    sweep = normal(
        here - bearing_of(last.x, last.y) if inward else bearing_of(last.x, last.y) - here
    )
    middle = here + (-sweep if inward else sweep) / 2
    cap = words.setting.cap_height
    radius = math.hypot(first.x, first.y) + (cap / 2 if inward else -cap / 2)
    ends = (middle + 179, middle - 179) if inward else (middle - 179, middle + 179)
    start, end = (_on_page(face, bearing, radius) for bearing in ends)
    turn = 0 if inward else 1
    return (
        f'<path id="{name}" fill="none" '
        f'd="M{start}A{radius:.4f} {radius:.4f} 0 1 {turn} {end}"/>\n'
        f'<text {_style(words)}><textPath href="#{name}" xlink:href="#{name}" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" startOffset="50%">{_text(words)}'
        "</textPath></text>"
    )


def _on_page(face: FaceOf, bearing: float, radius: float) -> str:
    angle = math.radians(bearing)
    x = face.artwork.width / 2 + radius * math.sin(angle)
    y = face.artwork.height / 2 - radius * math.cos(angle)
    return f"{x:.4f} {y:.4f}"


def _style(words: _Words) -> str:
    lettering, setting = words.lettering, words.setting
    line = shape(setting.text, lettering, FontLibrary())
    size = setting.cap_height * line.em
    style = "italic" if lettering.italic else "normal"
    return (
        f'fill="{words.colour}" text-anchor="middle" font-family="{lettering.family}" '
        f'font-weight="{lettering.weight}" font-style="{style}" '
        f'font-size="{size:.4f}" letter-spacing="{setting.tracking / 1000 * size:.4f}"'
    )


def _text(words: _Words) -> str:
    return escape(words.setting.text)
