"""One ordinary element of each kind, and the smallest ways to lay one out."""

from typing import Any

from obverse.artwork import SideArtwork
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
from obverse.design.model import Blank, Design, Face
from obverse.findings import Finding
from obverse.layout import lay_out
from obverse.text.fonts import FontLibrary
from strategies import small_png

ELEMENTS: dict[str, Element] = {
    "rim": Rim(id="rim"),
    "ring-line": RingLine(id="line", radius=14),
    "beading": Beading(id="beads", radius=15),
    "denticles": Denticles(id="teeth", radius=17),
    "legend": Legend(id="legend", text="AVATAR", radius=13),
    "name-ring": NameRing(id="names", names=("ADA", "GRACE", "KATHERINE"), radius=13),
    "inscription": Inscription(
        id="lines", lines=(InscriptionLine(text="SOYUZ"), InscriptionLine(text="МС-27")), within=12
    ),
    "device": Device(id="device", art=Motif(name="compass-rose"), size=15),
    "picture": Picture(id="picture", data=small_png()),
    "star": Star(id="star", radius=9),
    "dot": Dot(id="dot", radius=9),
    "laurel": Laurel(id="laurel", radius=12),
    "exergue-line": ExergueLine(id="ground-line"),
}


def design_of(*elements: Element, diameter: float = 38.0, **fields: Any) -> Design:
    """Return a design with these elements on its obverse."""
    return Design(blank=Blank(diameter=diameter), obverse=Face(elements=elements), **fields)


def laid(
    *elements: Element, fonts: FontLibrary | None = None, diameter: float = 38.0
) -> tuple[SideArtwork, tuple[Finding, ...]]:
    """Return the obverse of such a design, and what was found."""
    artwork, findings = lay_out(design_of(*elements, diameter=diameter), fonts=fonts)
    return artwork.sides[0], findings


def drawn(element: Element, **options: Any) -> Any:
    """Return the one item that an element becomes, and nothing may be found about it."""
    side, findings = laid(element, **options)
    assert findings == ()
    _, item = side.items
    return item


def codes(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Return what was found as (severity, code)."""
    return [(each.severity, each.code) for each in findings]
