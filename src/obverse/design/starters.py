"""Starters: a sensible new element of every kind, sized for its blank and what is on it.

Measures are given for a medal of 38 mm and grow with the blank. From the edge inwards a face is a
border of rings (rim, teeth, beads, lines, legends), and within it the field.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from obverse.design.elements import (
    Beading,
    Denticles,
    Device,
    Dot,
    Element,
    ExergueLine,
    Inscription,
    InscriptionLine,
    Laurel,
    Legend,
    Motif,
    NameRing,
    Picture,
    Rim,
    RingLine,
    Star,
)
from obverse.design.lettering import Lettering
from obverse.design.model import Design, Face, FaceName
from obverse.units import Deg, Mm

#: The drawing that a new device shows.
FIRST_MOTIF = "compass-rose"
_USUAL_DIAMETER: Mm = 38.0
#: What lies beyond this share of the blank's radius is the border.
_BORDER = 0.55
#: Where words go first, and how much of the ring they take at most and at least.
_FIRST_BEARINGS: tuple[Deg, ...] = (0.0, 180.0, 90.0, 270.0)
_WIDEST, _NARROWEST = 160.0, 30.0

#: The middle and half the width of what a ring holds, in degrees.
Sector: TypeAlias = tuple[Deg, Deg]


class _Ground(NamedTuple):
    """Where a new element comes to: rings of the face end at the radius `inner`."""

    design: Design
    face: Face
    inner: Mm
    texts: Sequence[str]
    data: bytes

    def size(self, usual: Mm, least: Mm = 0.0) -> Mm:
        """Return a measure of the usual blank for this one, in steps of 0.05 mm."""
        scaled = usual * self.design.blank.diameter / _USUAL_DIAMETER
        return max(least, round(scaled * 20) / 20)


def starter(
    kind: str, design: Design, side: FaceName, texts: Sequence[str] = (), data: bytes = b""
) -> Element:
    """Return a new element of a kind for a face; `add` gives it an id of its own.

    `texts` are its words: a legend takes the first, name rings and inscriptions all of them.
    `data` is the photograph of a picture.
    """
    face = design.face(side)
    ground = _Ground(design, face, _inner(design, face), texts, data)
    return msgspec.structs.replace(STARTERS[kind](ground), paint=_paint(design, face))


def _paint(design: Design, face: Face) -> str:
    """Return the paint of most elements of the face, or one that shows on its ground."""
    used = [each.paint for each in face.elements if each.paint != face.ground]
    others = [each.name for each in design.palette if each.name != face.ground]
    if used:
        return max(used, key=used.count)
    return "raised" if "raised" in others else (others or [face.ground])[0]


def _inner(design: Design, face: Face) -> Mm:
    """Return the radius at which the border of a face ends."""
    radius = design.blank.radius
    rings = (_inside(each, radius) for each in face.elements if each.visible)
    return min((each for each in rings if _BORDER * radius < each < radius), default=radius * 0.96)


def _inside(element: Element, radius: Mm) -> Mm:
    """Return the radius at which a ring ends towards the centre; 0 for what is no ring."""
    match element:
        case Rim():
            return radius - element.inset - element.width
        case RingLine():
            return element.radius - element.width / 2
        case Beading():
            return element.radius - element.diameter / 2
        case Denticles():
            return element.radius - element.length
        case Legend() | NameRing():
            return element.radius - element.lettering.cap_height * 0.75
        case Laurel():
            return element.radius - element.leaf * 0.6
        case _:
            return 0.0


def _rim(ground: _Ground) -> Element:
    has_rim = any(isinstance(each, Rim) for each in ground.face.elements)
    inset = ground.design.blank.radius - ground.inner + ground.size(0.4) if has_rim else 0.0
    return Rim(id="rim", width=ground.size(1.2, 0.1), inset=inset)


def _ring_line(ground: _Ground) -> Element:
    width = ground.size(0.3, 0.05)
    return RingLine(id="ring-line", radius=ground.inner - ground.size(0.6), width=width)


def _beading(ground: _Ground) -> Element:
    diameter = ground.size(0.6, 0.1)
    radius = ground.inner - diameter
    count = min(1000, math.floor(math.tau * radius / (1.6 * diameter)))
    return Beading(id="beading", radius=radius, diameter=diameter, count=count)


def _denticles(ground: _Ground) -> Element:
    return Denticles(id="denticles", radius=ground.inner, length=ground.size(0.9, 0.1))


def _legend(ground: _Ground) -> Element:
    other = _words_on_rim(ground)
    lettering = other.lettering if other else _lettering(ground, 2.5)
    ring = _word_ring(ground, lettering)
    radius = other.radius if other else ring
    bearing, room = _place_of_words(ground, radius, lettering)
    if room < _NARROWEST:  # the ring is full, so a new one begins within it
        radius = ring
        bearing, room = _place_of_words(ground, radius, lettering)
    arc = min(_WIDEST, max(_NARROWEST, math.floor(room)))
    text = ground.texts[0] if ground.texts else ""
    return Legend(
        id="legend", text=text, radius=radius, bearing=bearing, arc=arc, lettering=lettering
    )


def _place_of_words(ground: _Ground, radius: Mm, lettering: Lettering) -> Sector:
    """Return the first of the usual bearings that has room, and its room; else the roomiest."""
    taken = list(_taken(ground.face, radius, lettering.cap_height))
    rooms = {each: _room(each, taken) for each in _FIRST_BEARINGS}
    roomy = [each for each in rooms if rooms[each] >= _NARROWEST]
    bearing = roomy[0] if roomy else max(rooms, key=rooms.__getitem__)
    return bearing, rooms[bearing]


def _name_ring(ground: _Ground) -> Element:
    lettering = _lettering(ground, 2.0)
    return NameRing(
        id="name-ring",
        names=tuple(ground.texts),
        radius=_word_ring(ground, lettering),
        gap=ground.size(2.0),
        separator_size=ground.size(0.7, 0.1),
        lettering=lettering,
    )


def _inscription(ground: _Ground) -> Element:
    return Inscription(
        id="inscription",
        lines=tuple(InscriptionLine(text=text) for text in ground.texts),
        within=ground.inner - ground.size(1.0),
        leading=ground.size(1.2),
        lettering=_lettering(ground, 2.5),
    )


def _device(ground: _Ground) -> Element:
    return Device(id="device", art=Motif(name=FIRST_MOTIF), size=ground.size(0, ground.inner * 1.2))


def _picture(ground: _Ground) -> Element:
    return Picture(id="picture", data=ground.data, width=ground.size(10, 0.1))


def _star(ground: _Ground) -> Element:
    size = ground.size(1.5, 0.1)
    radius, bearing = _spot(ground, size)
    return Star(id="star", radius=radius, bearing=bearing, size=size)


def _dot(ground: _Ground) -> Element:
    size = ground.size(0.9, 0.1)
    radius, bearing = _spot(ground, size)
    return Dot(id="dot", radius=radius, bearing=bearing, size=size)


def _laurel(ground: _Ground) -> Element:
    leaf = ground.size(2.6, 0.3)
    return Laurel(id="laurel", radius=ground.inner - leaf, leaf=leaf, stem=ground.size(0.3, 0.05))


def _exergue_line(ground: _Ground) -> Element:
    return ExergueLine(
        id="exergue-line",
        y=-ground.size(8.0),
        within=ground.inner - ground.size(0.5),
        width=ground.size(0.3, 0.05),
    )


#: kind → the element that a person is given of it.
STARTERS: dict[str, Callable[[_Ground], Element]] = {
    "rim": _rim,
    "ring-line": _ring_line,
    "beading": _beading,
    "denticles": _denticles,
    "legend": _legend,
    "name-ring": _name_ring,
    "inscription": _inscription,
    "device": _device,
    "picture": _picture,
    "star": _star,
    "dot": _dot,
    "laurel": _laurel,
    "exergue-line": _exergue_line,
}


def _lettering(ground: _Ground, cap_height: Mm) -> Lettering:
    """Return the lettering of the words that are there, on this face by preference, resized."""
    elements = (*ground.design.reverse.elements, *ground.design.obverse.elements)
    lettered = (Legend, NameRing, Inscription)
    found = [
        each.lettering for each in (*elements, *ground.face.elements) if isinstance(each, lettered)
    ]
    base = found[-1] if found else Lettering()
    resized: Lettering = msgspec.structs.replace(base, cap_height=ground.size(cap_height, 0.3))
    return resized


def _words_on_rim(ground: _Ground) -> Legend | None:
    """Return a legend of the border, beside which another one may stand."""
    radius = ground.design.blank.radius
    legends = (each for each in ground.face.elements if isinstance(each, Legend))
    return next((each for each in legends if each.radius > radius * _BORDER), None)


def _word_ring(ground: _Ground, lettering: Lettering) -> Mm:
    return round(ground.inner - lettering.cap_height * 0.95, 2)


def _spot(ground: _Ground, size: Mm) -> tuple[Mm, Deg]:
    """Return the radius of the words along the rim, and the freest bearing there."""
    words = _words_on_rim(ground)
    radius = words.radius if words else ground.inner - size
    taken = list(_taken(ground.face, radius, size))
    return radius, max((float(each) for each in range(360)), key=lambda each: _room(each, taken))


def _taken(face: Face, radius: Mm, near: Mm) -> Iterator[Sector]:
    """Yield the sectors that elements take of a ring."""
    for each in face.elements:
        if not isinstance(each, Legend | Star | Dot) or abs(each.radius - radius) > near:
            continue
        if isinstance(each, Legend):
            yield each.bearing, each.arc / 2
        else:
            size = math.degrees(each.size / max(each.radius, each.size))
            yield each.bearing, ((each.count - 1) * each.pitch + size) / 2


def _room(bearing: Deg, taken: Sequence[Sector]) -> Deg:
    """Return how wide a sector about a bearing is free."""
    apart = (abs(math.remainder(bearing - middle, 360)) - half for middle, half in taken)
    return 2 * min(apart, default=180.0)
