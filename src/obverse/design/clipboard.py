"""Elements ↔ bytes for the clipboard: a small design document with all that the elements need.

What comes from a clipboard may come from anywhere: it is read as any document is, without trust.
"""

from collections.abc import Collection, Iterable, Sequence, Set
from functools import partial
from typing import TypeAlias

import msgspec

from obverse.design.document import decode, encode
from obverse.design.edit import (
    FACES,
    Pick,
    add_all,
    change_each,
    duplicate,
    element_at,
    fresh_id,
    with_value,
)
from obverse.design.elements import (
    Device,
    Dot,
    Element,
    Inscription,
    InscriptionLine,
    Legend,
    Picture,
    Star,
)
from obverse.design.expressions import fill_in, names_in
from obverse.design.model import Design, Edge, Face, FaceName, Variable
from obverse.design.order import in_order
from obverse.design.variables import language_of, texts_of, values_of
from obverse.errors import DesignError
from obverse.files import MAX_DOCUMENT_BYTES
from obverse.paint import Paint
from obverse.units import Mm

#: How far a copy stands from its twin, so that both are seen.
_APART: Mm = 1.0
#: Degrees along its ring: words first go to the other end of the face.
_LEGEND_TURNS = (0, 180, 90, 270, 45, 135, 225, 315)
_ORNAMENT_TURN = 15
_LONGEST_PAINT_NAME = 40
#: Where something of a kind has its middle: x and y, or radius and bearing.
Places: TypeAlias = Set[tuple[type[Element], float, float]]
_MOST_LETTERS = 100_000


def to_text(design: Design, picks: Iterable[Pick]) -> bytes:
    """Return elements as a document that also holds the paints and variables that they use."""
    chosen = set(picks)
    found = {
        side: tuple(each for each in design.face(side).elements if Pick(side, each.id) in chosen)
        for side in FACES
    }
    elements = [*found["obverse"], *found["reverse"]]
    paints = {each.paint for each in elements}
    palette = tuple(each for each in design.palette if each.name in paints) or design.palette[:1]
    ground = palette[0].name
    clip = Design(
        title=design.title,
        palette=palette,
        variables=_used(design.variables, elements),
        obverse=Face(ground=ground, elements=found["obverse"]),
        reverse=Face(ground=ground, elements=found["reverse"]),
        edge=Edge(paint=ground),
    )
    return encode(clip)


def from_text(data: bytes) -> Design:
    """Return what `to_text` wrote; DesignError in one sentence for anything else."""
    if len(data) > MAX_DOCUMENT_BYTES:
        raise DesignError(f"clipboard: larger than {MAX_DOCUMENT_BYTES // 2**20} MB")
    return decode(data, "clipboard")


def paste(
    design: Design, clip: Design, side: FaceName, *, in_place: bool = False
) -> tuple[Design, tuple[Pick, ...]]:
    """Return the design with the elements of a clip on top of one face, and where they are.

    Paints and variables that the design lacks come with them; a paint whose name means another
    colour here gets a new name. Unless `in_place`, what would hide its twin stands beside it.
    """
    elements = (*clip.obverse.elements, *clip.reverse.elements)
    used = {each.paint for each in elements}
    design, names = _with_paints(design, [each for each in clip.palette if each.name in used])
    design = _with_variables(design, _used(clip.variables, elements))
    pasted: list[Element] = [
        msgspec.structs.replace(each, paint=names[each.paint], locked=False) for each in elements
    ]
    if not in_place:
        taken = _places(design, side)
        pasted = [_beside(taken, each) for each in pasted]
    return add_all(design, side, pasted)


def words_of(design: Design, picks: Iterable[Pick]) -> str:
    """Return the words of elements for other programs, one text a line, variables filled in."""
    values = dict(values_of(design))
    elements = (element_at(design, pick) for pick in in_order(design, picks))
    return "\n".join(
        fill_in(text, values, language_of(element))
        for element in elements
        if element is not None
        for text in texts_of(element)
    )


def with_words(inscription: Inscription, words: str) -> Inscription:
    """Return an inscription with the lines of a plain text; DesignError where it has none."""
    if len(words) > _MOST_LETTERS:
        raise DesignError(f"clipboard: a text of {len(words):,} letters is too long for a medal")
    lines = tuple(InscriptionLine(text=line.strip()) for line in words.splitlines() if line.strip())
    if not lines:
        raise DesignError("clipboard: the text holds no words")
    return msgspec.structs.replace(inscription, lines=lines)


def duplicate_beside(design: Design, picks: Sequence[Pick]) -> tuple[Design, tuple[Pick, ...]]:
    """Return the design with a copy above each of these, beside its twin, and the copies."""
    taken = {side: _places(design, side) for side in FACES}
    design, copies = duplicate(design, picks)
    edits = {copy: partial(_beside, taken[copy.side]) for copy in copies}
    return change_each(design, edits), copies


def _places(design: Design, side: FaceName) -> Places:
    elements = design.face(side).elements
    placed = {
        (type(each), each.x, each.y)
        for each in elements
        if isinstance(each, Device | Picture | Inscription)
    }
    around = {
        (type(each), each.radius, each.bearing)
        for each in elements
        if isinstance(each, Legend | Star | Dot)
    }
    return placed | around


def _beside(taken: Places, element: Element) -> Element:
    """Return an element beside whatever of its kind has its place; whole rings stay."""
    if isinstance(element, Legend | Star | Dot):
        return _around(taken, element)
    if not isinstance(element, Device | Picture | Inscription):
        return element
    # Towards the middle, where there is always room.
    right = _APART if element.x <= 0 else -_APART
    up = _APART if element.y < 0 else -_APART
    x, y = element.x, element.y
    while (type(element), x, y) in taken:
        x, y = x + right, y + up
    return element if x == element.x else msgspec.structs.replace(element, x=x, y=y)


def _around(taken: Places, element: Legend | Star | Dot) -> Element:
    """Return an element further on along its ring, where none of its kind stands."""
    turns = _LEGEND_TURNS if isinstance(element, Legend) else range(0, 360, _ORNAMENT_TURN)
    bearings = (
        element.bearing + turn - (360 if element.bearing + turn >= 360 else 0) for turn in turns
    )
    for bearing in bearings:
        if (type(element), element.radius, bearing) not in taken:
            return msgspec.structs.replace(element, bearing=bearing)
    return element


def _used(variables: Iterable[Variable], elements: Iterable[Element]) -> tuple[Variable, ...]:
    texts = [text for each in elements for text in texts_of(each)]
    names = frozenset[str]().union(*map(names_in, texts))
    return tuple(each for each in variables if each.name in names)


def _with_variables(design: Design, wanted: Iterable[Variable]) -> Design:
    known = {each.name for each in design.variables}
    added = tuple(each for each in wanted if each.name not in known)
    if not added:
        return design
    return with_value(design, ("variables",), (*design.variables, *added))


def _with_paints(design: Design, wanted: Iterable[Paint]) -> tuple[Design, dict[str, str]]:
    """Return the design with these paints, and what each of them is called there."""
    palette, names = list(design.palette), {}
    for paint in wanted:
        twin = _same_paint(palette, paint)
        if twin is None:
            known = {each.name for each in palette}
            name = fresh_id(known, paint.name, _LONGEST_PAINT_NAME)
            twin = msgspec.structs.replace(paint, name=name)
            palette.append(twin)
        names[paint.name] = twin.name
    if len(palette) > len(design.palette):
        design = with_value(design, ("palette",), tuple(palette))
    return design, names


def _same_paint(palette: Collection[Paint], paint: Paint) -> Paint | None:
    """Return the paint that looks the same, by preference the one of that name."""
    alike = [each for each in palette if (each.colour, each.kind) == (paint.colour, paint.kind)]
    return min(alike, key=lambda each: each.name != paint.name, default=None)
