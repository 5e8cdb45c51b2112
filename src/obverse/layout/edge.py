"""The edge: the cylinder wall unrolled, drawn when it carries words.

The strip is as long as the circumference and as high as the blank is thick. Its middle is the
point of the edge below 12 o'clock of the obverse; from there it runs to the right as seen with
the obverse up.
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec

from obverse.artwork import Region, SideArtwork, TextSetting
from obverse.design.expressions import fill_in
from obverse.design.model import Blank, Design, Edge
from obverse.design.variables import language_of
from obverse.errors import GeometryError
from obverse.findings import Finding
from obverse.geometry.combine import intersection, tidy_all
from obverse.geometry.path import Path, hull_box, transform
from obverse.geometry.shapes import rectangle
from obverse.layout.lettering import Fitted, record, set_lines
from obverse.layout.ornament import SEPARATORS
from obverse.layout.remarks import Remark, about_variables
from obverse.layout.room import REFUSALS
from obverse.layout.specification import specify
from obverse.layout.trim import BEYOND_EDGE, cut_region
from obverse.paint import Paint
from obverse.text.fit import Setting
from obverse.text.fonts import FontLibrary
from obverse.text.outlines import Lettered, set_straight
from obverse.units import Mm, show_mm

_ELEMENT = "edge"
#: Diameter of a separator as a share of the cap height.
_SEPARATOR_SHARE = 0.6
#: Rounding must not make a finding of words that just fit.
_SLACK: Mm = 0.002


class EdgeRoom(NamedTuple):
    """Where the words of an edge are laid out: the blank, paints of words and ground."""

    blank: Blank
    paint: Paint
    ground: Paint
    fonts: FontLibrary
    ceiling: Setting | None


class Strip(NamedTuple):
    """The edge unrolled, with its words on it."""

    outline: Path
    items: tuple[Region, ...]
    setting: TextSetting
    remarks: tuple[Remark, ...]


def lay_edge(
    design: Design,
    values: Mapping[str, str],
    paints: Mapping[str, Paint],
    fonts: FontLibrary,
    ceiling: Setting | None = None,
) -> tuple[SideArtwork | None, tuple[Finding, ...]]:
    """Lay out the edge strip; there is none where the edge carries no words.

    What goes wrong becomes a finding, as for elements.
    """
    edge = design.edge
    if edge.kind != "lettered":
        return None, ()
    filled = msgspec.structs.replace(edge, text=fill_in(edge.text, values, language_of(edge)))
    remarks = about_variables(edge, filled, values)
    ground = paints[design.obverse.ground]
    side = None
    try:
        strip = lay_strip(
            filled, EdgeRoom(design.blank, paints[edge.paint], ground, fonts, ceiling)
        )
    except tuple(REFUSALS) as fault:
        remarks = (*remarks, Remark("error", REFUSALS[type(fault)], fault.message, fault.hint))
    else:
        remarks, side = (*remarks, *strip.remarks), _side(design, strip, ground)
    return side, tuple(remark.at("edge", _ELEMENT) for remark in remarks)


def _side(design: Design, strip: Strip, ground: Paint) -> SideArtwork:
    return SideArtwork(
        "edge",
        design.title,
        math.pi * design.blank.diameter,
        design.blank.thickness,
        strip.outline,
        ground,
        strip.items,
        (strip.setting,),
        specify(design, strip.items),
    )


@lru_cache(maxsize=16)
def lay_strip(edge: Edge, room: EdgeRoom) -> Strip:
    """Lay out an edge whose variables are filled in; memoised as elements are."""
    length, height = math.pi * room.blank.diameter, room.blank.thickness
    place = length / edge.repeat
    width = place - _separator_room(edge)
    fitted = set_lines((edge.text,), edge.lettering, width, room.fonts, room.ceiling)
    remarks = [*fitted.remarks, *_about_height(fitted, height)]
    strip = rectangle(length, height)
    ground = Region(strip, room.ground, 0.0, "ground", "Ground")
    words, about_words = _words(edge, room.paint, fitted, place)
    remarks += about_words
    over = _overhang(words.path, strip)
    if over > 0:
        words = cut_region(words, strip)
        message = f"the words reach {show_mm(over)} beyond the edge and are cut off there"
        remarks.append(Remark("error", BEYOND_EDGE, message, "make them smaller"))
    items = (ground, words) if words.path else (ground,)
    setting = record(_ELEMENT, edge.text, fitted.lines[0], fitted.setting)
    return Strip(strip, items, setting, tuple(remarks))


def _overhang(path: Path, strip: Path) -> Mm:
    """Return how far words reach beyond the strip; 0 where they don't."""
    if not path:
        return 0.0
    left, bottom, right, top = hull_box(strip)
    low_x, low_y, high_x, high_y = hull_box(path)
    over = max(left - low_x, bottom - low_y, high_x - right, high_y - top)
    return over if over > _SLACK else 0.0


def _separator_room(edge: Edge) -> Mm:
    return 0.0 if edge.separator == "none" else 2 * edge.lettering.cap_height


def _about_height(fitted: Fitted, height: Mm) -> list[Remark]:
    cap = fitted.setting.cap_height
    if cap <= height:
        return []
    message = f"letters of {show_mm(cap)} are higher than the edge of {show_mm(height)}"
    return [Remark("error", "layout.room", message, "lower the cap height")]


def _words(edge: Edge, paint: Paint, fitted: Fitted, place: Mm) -> tuple[Region, list[Remark]]:
    """Return the words as often as they are repeated; words that overlap are one outline."""
    (line,) = fitted.lines
    places = [place * (index - (edge.repeat - 1) / 2) for index in range(edge.repeat)]
    set_texts = [set_straight(line, fitted.setting, (x, 0.0)) for x in places]
    drawn = (*(each.path for each in set_texts), *_separators(edge, places, place))
    remarks: list[Remark] = []
    try:
        path = tidy_all([each for each in drawn if each])
    except GeometryError as fault:
        # Caught here, lest it take the place of what was found about the words before.
        path = Path()
        remarks.append(Remark("error", "geometry.failed", fault.message, fault.hint))
    lettered = Lettered(path, tuple(letter for each in set_texts for letter in each.letters))
    level = -edge.height if edge.relief == "incuse" else edge.height
    words = Region(path, paint, level, _ELEMENT, "Edge lettering", edge.text, lettered.letters)
    return words, remarks


def _separators(edge: Edge, places: list[Mm], place: Mm) -> list[Path]:
    """Return a separator after each text; the one where the strip's ends meet is cut in two."""
    if edge.separator == "none":
        return []
    drawing = SEPARATORS[edge.separator](edge.lettering.cap_height * _SEPARATOR_SHARE)
    middles = [x + place / 2 for x in places]
    placed = [_shifted(drawing, x) for x in middles[:-1]]
    strip = rectangle(place * edge.repeat, edge.lettering.cap_height)
    halves = [intersection(_shifted(drawing, x), strip) for x in (middles[-1], -middles[-1])]
    return [*placed, *halves]


def _shifted(drawing: Path, x: Mm) -> Path:
    return transform(drawing, (1.0, 0.0, 0.0, 1.0, x, 0.0))
