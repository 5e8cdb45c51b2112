"""Design → Artwork and findings. LAYOUTS is the one table kind → function."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from obverse.artwork import Artwork, Item, Region, SideArtwork
from obverse.design.elements import (
    Beading,
    Denticles,
    Device,
    Dot,
    Element,
    ExergueLine,
    Inscription,
    Laurel,
    Legend,
    NameRing,
    Picture,
    Rim,
    RingLine,
    Star,
)
from obverse.design.model import Design, Face, FaceName
from obverse.design.variables import Values, resolve, texts_of, unknown_in, values_of
from obverse.errors import FontError, GeometryError, IntakeError, ObverseError
from obverse.findings import Finding
from obverse.geometry.shapes import circle
from obverse.halves.seam import impossible
from obverse.layout.border import (
    lay_beading,
    lay_denticles,
    lay_exergue_line,
    lay_rim,
    lay_ring_line,
)
from obverse.layout.device import lay_device
from obverse.layout.edge import lay_edge
from obverse.layout.inscription import lay_inscription
from obverse.layout.legend import lay_legend
from obverse.layout.name_ring import lay_name_ring
from obverse.layout.ornament import lay_dot, lay_laurel, lay_star
from obverse.layout.picture import lay_picture
from obverse.layout.room import Laid, Room, SplitBlank, finding
from obverse.layout.specification import specify
from obverse.layout.trim import trim
from obverse.paint import Paint
from obverse.text.fonts import FontLibrary
from obverse.units import Mm

LAYOUTS: dict[type[Element], Callable[[Any, Room], Laid]] = {
    Rim: lay_rim,
    RingLine: lay_ring_line,
    Beading: lay_beading,
    Denticles: lay_denticles,
    Legend: lay_legend,
    NameRing: lay_name_ring,
    Inscription: lay_inscription,
    Device: lay_device,
    Picture: lay_picture,
    Star: lay_star,
    Dot: lay_dot,
    Laurel: lay_laurel,
    ExergueLine: lay_exergue_line,
}


class LaidOut(NamedTuple):
    """What is made, and what a person should know about it."""

    artwork: Artwork
    findings: tuple[Finding, ...]


def lay_out(
    design: Design,
    values: Mapping[str, str] | None = None,
    *,
    fonts: FontLibrary | None = None,
) -> LaidOut:
    """Lay out every side of a design.

    `values` stand for its variables. What a person may draw never raises: an element that can't
    be laid out is left out and reported. Only a variable that the design lacks is a DesignError.
    """
    fonts = fonts or bundled_fonts()
    texts = values_of(design, values)
    paints = {paint.name: paint for paint in design.palette}
    obverse, about_obverse = _lay_face(design, "obverse", texts, paints, fonts)
    reverse, about_reverse = _lay_face(design, "reverse", texts, paints, fonts)
    edge, about_edge = lay_edge_safely(design, texts, paints, fonts)
    sides = (obverse, reverse, edge) if edge else (obverse, reverse)
    return LaidOut(Artwork(design.title, sides), (*about_obverse, *about_reverse, *about_edge))


@lru_cache(maxsize=1)
def bundled_fonts() -> FontLibrary:
    """Return the library of the bundled typefaces alone."""
    return FontLibrary()


def _lay_face(
    design: Design, name: FaceName, values: Values, paints: dict[str, Paint], fonts: FontLibrary
) -> tuple[SideArtwork, tuple[Finding, ...]]:
    face, radius = design.face(name), design.blank.radius
    rim = _outer_rim(face, radius)
    split = _split_of(design)
    # Under a rim the ground stops short, or its colour would fringe the medal's outline.
    ground = _ground(radius - rim.width / 2 if rim else radius, paints[face.ground])
    laid = [
        lay_element(
            resolve(element, values), Room(name, radius, paints[element.paint], fonts, split)
        )
        for element in face.elements
        if element.visible
    ]
    items: tuple[Item, ...] = (ground, *(item for each in laid for item in each.items))
    side = SideArtwork(
        name,
        design.title,
        design.blank.diameter,
        design.blank.diameter,
        circle(radius),
        paints[rim.paint if rim else face.ground],
        items,
        tuple(setting for each in laid for setting in each.settings),
        specify(design, items),
    )
    return side, tuple(fact for each in laid for fact in each.findings)


def _split_of(design: Design) -> SplitBlank | None:
    """Return what elements must know of the split; nothing where it can't be cut."""
    if design.split is None or impossible(design.split, design.blank):
        return None
    return SplitBlank(design.blank, design.split)


@lru_cache(maxsize=64)
def _ground(radius: Mm, paint: Paint) -> Region:
    # Memoised for its identity: who draws a face again knows that its ground is the same.
    return Region(circle(radius), paint, 0.0, "ground", "Ground")


def _outer_rim(face: Face, radius: float) -> Rim | None:
    """Return the topmost rim that goes right to the edge of the blank, if there is one."""
    rims = (
        element
        for element in reversed(face.elements)
        if isinstance(element, Rim) and element.visible and not element.inset
    )
    return next((rim for rim in rims if rim.width < radius), None)


@lru_cache(maxsize=2048)
def lay_element(element: Element, room: Room) -> Laid:
    """Lay out one element whose variables are filled in; memoised, for values are frozen."""
    try:
        laid = trim(LAYOUTS[type(element)](element, room), element, room)
    except tuple(_REFUSALS) as fault:
        code = _REFUSALS[type(fault)]
        return Laid((), (finding(element, room, "error", code, fault.message, fault.hint),))
    return laid._replace(findings=(*_about_variables(element, room), *laid.findings))


#: What may go wrong with one element, and the code of the finding that it becomes.
_REFUSALS: dict[type[ObverseError], str] = {
    FontError: "lettering.typeface",
    IntakeError: "intake.refused",
    GeometryError: "geometry.failed",
}


def lay_edge_safely(
    design: Design, values: Values, paints: dict[str, Paint], fonts: FontLibrary
) -> tuple[SideArtwork | None, tuple[Finding, ...]]:
    """Lay out the edge; what goes wrong becomes a finding, as for elements."""
    try:
        return lay_edge(design, values, paints, fonts)
    except tuple(_REFUSALS) as fault:
        fact = Finding(
            severity="error",
            code=_REFUSALS[type(fault)],
            message=fault.message,
            hint=fault.hint,
            side="edge",
            element="edge",
        )
        return None, (fact,)


def _about_variables(element: Element, room: Room) -> tuple[Finding, ...]:
    # The texts are filled in, so whatever still stands in braces is no variable.
    unknown = [name for text in texts_of(element) for name in unknown_in(text, ())]
    if not unknown:
        return ()
    names = ", ".join(f"{{{name}}}" for name in unknown)
    hint = "add the variable to the design, or take the braces away"
    message = f"{names} is no variable of this design"
    return (finding(element, room, "error", "variables.unknown", message, hint),)
