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
    Drawing,
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
from obverse.design.model import Blank, Design, Face, FaceName
from obverse.design.split import Split
from obverse.design.variables import has_braces, resolve, values_of
from obverse.findings import Finding
from obverse.geometry.path import Path, Same
from obverse.geometry.shapes import circle
from obverse.halves.seam import impossible
from obverse.intake.picture import read_picture
from obverse.intake.svg import read_svg
from obverse.layout.border import (
    lay_beading,
    lay_denticles,
    lay_exergue_line,
    lay_rim,
    lay_ring_line,
)
from obverse.layout.device import lay_device
from obverse.layout.edge import lay_edge, lay_strip
from obverse.layout.inscription import lay_inscription, lay_line
from obverse.layout.legend import lay_legend
from obverse.layout.memo import remember
from obverse.layout.name_ring import lay_name_ring
from obverse.layout.ornament import lay_dot, lay_laurel, lay_star
from obverse.layout.picture import lay_picture
from obverse.layout.remarks import about_variables
from obverse.layout.room import REFUSALS, Ceilings, Laid, Room, SplitBlank, finding
from obverse.layout.specification import specify
from obverse.layout.trim import trim
from obverse.paint import Paint
from obverse.text.fit import Setting
from obverse.text.fonts import FontLibrary
from obverse.text.neighbours import MEMOS as LETTERS
from obverse.text.outlines import MEMOS as LINES
from obverse.text.shaping import shape_line
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


#: The most that a line may take: (side, element, line) → cap height, tracking, condense.
CeilingsByLine = Mapping[tuple[str, str, int], tuple[Mm, float, float]]

#: From this size on, foreign art is kept for a few elements only.
_HEAVY_BYTES = 65_536


class LaidOut(NamedTuple):
    """What is made, and what a person should know about it."""

    artwork: Artwork
    findings: tuple[Finding, ...]


class _Given(NamedTuple):
    """What all sides of one medal share; ceilings stand by side and element."""

    values: Mapping[str, str]
    paints: Mapping[str, Paint]
    fonts: FontLibrary
    ceilings: Mapping[tuple[str, str], Ceilings]


def lay_out(
    design: Design,
    values: Mapping[str, str] | None = None,
    *,
    fonts: FontLibrary | None = None,
    ceilings: CeilingsByLine | None = None,
) -> LaidOut:
    """Lay out every side of a design.

    `values` stand for its variables; `ceilings` hold its lines to one size with those of other
    medals. What a person may draw never raises: an element that can't be laid out is left out and
    reported. Only a variable that the design lacks is a DesignError.
    """
    given = _Given(
        dict(values_of(design, values)),
        {paint.name: paint for paint in design.palette},
        fonts or bundled_fonts(),
        _by_element(ceilings or {}),
    )
    obverse, about_obverse = _face_of(design, "obverse", given)
    reverse, about_reverse = _face_of(design, "reverse", given)
    ceiling = dict(given.ceilings.get(("edge", "edge"), ())).get(0)
    edge, about_edge = lay_edge(design, given.values, given.paints, given.fonts, ceiling)
    sides = (obverse, reverse, edge) if edge else (obverse, reverse)
    return LaidOut(Artwork(design.title, sides), (*about_obverse, *about_reverse, *about_edge))


@lru_cache(maxsize=1)
def bundled_fonts() -> FontLibrary:
    """Return the library of the bundled typefaces alone."""
    return FontLibrary()


def _by_element(ceilings: CeilingsByLine) -> dict[tuple[str, str], Ceilings]:
    found: dict[tuple[str, str], Ceilings] = {}
    for (side, element, line), measures in sorted(ceilings.items()):
        found[side, element] = (*found.get((side, element), ()), (line, Setting(*measures)))
    return found


def _face_of(
    design: Design, name: FaceName, given: _Given
) -> tuple[SideArtwork, tuple[Finding, ...]]:
    held = any(side == name for side, _ in given.ceilings)
    if held or not _is_fixed(Same(design.face(name))):
        return _lay_face(design, name, given)
    return lay_fixed_face(Same(design), name, Same(given.fonts))


@lru_cache(maxsize=16)
def _is_fixed(face: Same[Face]) -> bool:
    """Tell whether a face is the same on every medal: nothing on it stands in braces."""
    return not any(map(has_braces, face.value.elements))


@lru_cache(maxsize=4)
def lay_fixed_face(
    design: Same[Design], name: FaceName, fonts: Same[FontLibrary]
) -> tuple[SideArtwork, tuple[Finding, ...]]:
    """Lay out a face without variables; the next medal of the very same design has it as it is."""
    paints = {paint.name: paint for paint in design.value.palette}
    return _lay_face(design.value, name, _Given({}, paints, fonts.value, {}))


def _lay_face(
    design: Design, name: FaceName, given: _Given
) -> tuple[SideArtwork, tuple[Finding, ...]]:
    face, radius = design.face(name), design.blank.radius
    rim = _outer_rim(face, radius)
    # Under a rim the ground stops short, or its colour would fringe the medal's outline.
    ground = _ground(radius - rim.width / 2 if rim else radius, given.paints[face.ground])
    laid = _lay_elements(face, name, given, radius, _split_of(design))
    items: tuple[Item, ...] = (ground, *(item for each in laid for item in each.items))
    side = SideArtwork(
        name,
        design.title,
        design.blank.diameter,
        design.blank.diameter,
        _outline(radius),
        given.paints[rim.paint if rim else face.ground],
        items,
        tuple(setting for each in laid for setting in each.settings),
        specify(design, items),
    )
    return side, tuple(fact for each in laid for fact in each.findings)


def _lay_elements(
    face: Face, name: FaceName, given: _Given, radius: Mm, split: SplitBlank | None
) -> list[Laid]:
    # One room for each paint: most elements share a few.
    rooms = {
        paint.name: Room(name, radius, paint, given.fonts, split) for paint in given.paints.values()
    }
    laid = []
    for element in face.elements:
        if element.visible:
            room, ceilings = rooms[element.paint], given.ceilings.get((name, element.id))
            room = room._replace(ceilings=ceilings) if ceilings else room
            laid.append(_lay_with(element, room, given.values))
    return laid


def _lay_with(element: Element, room: Room, values: Mapping[str, str]) -> Laid:
    """Lay out an element whose variables are not filled in yet."""
    if not has_braces(element):
        return _memo_for(element)(element, room)
    filled = resolve(element, values)
    laid = (lay_element if filled is element else lay_changing)(filled, room)
    about = about_variables(element, filled, values)
    if not about:
        return laid
    found = (remark.at(room.side, element.id) for remark in about)
    return laid._replace(findings=(*found, *laid.findings))


def _split_of(design: Design) -> SplitBlank | None:
    return _cut_blank(design.blank, design.split) if design.split else None


@lru_cache(maxsize=16)
def _cut_blank(blank: Blank, split: Split) -> SplitBlank | None:
    """Return what elements must know of the split; nothing where it can't be cut."""
    return None if impossible(split, blank) else SplitBlank(blank, split)


@lru_cache(maxsize=64)
def _outline(radius: Mm) -> Path:
    return circle(radius)


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


def _lay_one(element: Element, room: Room) -> Laid:
    """Lay out one element whose variables are filled in."""
    try:
        return trim(LAYOUTS[type(element)](element, room), element, room)
    except tuple(REFUSALS) as fault:
        code = REFUSALS[type(fault)]
        return Laid((), (finding(element, room, "error", code, fault.message, fault.hint),))


#: Remembers elements that stay as they are from one medal to the next ...
lay_element: Any = remember(_lay_one)
#: ... those that differ from medal to medal, and light art that others made ...
lay_changing = lru_cache(maxsize=64)(_lay_one)
#: ... and art that may be megabytes each.
lay_heavy = lru_cache(maxsize=16)(_lay_one)

#: All that is remembered from one medal to the next, and can be forgotten.
MEMOS = (lay_element, lay_changing, lay_heavy, lay_line, lay_strip, lay_fixed_face)


def forget() -> None:
    """Forget what was laid out: nobody will ask for it again, as when a document is closed.

    Its letters are forgotten too: they keep their typefaces, of which there may be hundreds; and
    the art that others made, which may be megabytes each.
    """
    for memo in (*MEMOS, _is_fixed, read_picture, read_svg, shape_line, *LETTERS, *LINES):
        memo.cache_clear()


def _memo_for(element: Element) -> Callable[[Element, Room], Laid]:
    """Return the memo for an element without variables."""
    if isinstance(element, Picture):
        size = len(element.data)
    elif isinstance(element, Device) and isinstance(element.art, Drawing):
        size = len(element.art.svg)
    else:
        kept: Callable[[Element, Room], Laid] = lay_element
        return kept
    return lay_heavy if size > _HEAVY_BYTES else lay_changing
