"""What reaches beyond the edge of the blank is cut off there, and said."""

import math

from obverse.artwork import Item, Region
from obverse.design.elements import Element
from obverse.findings import Finding
from obverse.geometry.combine import intersection
from obverse.geometry.flatten import flatten
from obverse.geometry.path import Path, reach
from obverse.geometry.shapes import circle
from obverse.layout.room import Laid, Room, finding
from obverse.units import Mm, show_mm

#: A curve may bulge over the edge by this much before it counts as reaching beyond.
_SLACK: Mm = 0.002
#: Code of the finding about what is cut off.
BEYOND_EDGE = "layout.beyond-edge"


def trim(laid: Laid, element: Element, room: Room) -> Laid:
    """Return what an element laid with nothing beyond the edge of the blank."""
    if laid.trimmed or all(overhang(item, room.radius) <= 0 for item in laid.items):
        return laid
    items: list[Item] = []
    findings: list[Finding] = []
    for item in laid.items:
        over = overhang(item, room.radius)
        if over > 0:
            findings.append(_about(element, room, item, over))
        kept = _cut(item, room.radius) if over > 0 else item
        if kept is not None:
            items.append(kept)
    return laid._replace(items=tuple(items), findings=(*laid.findings, *findings))


def overhang(item: Item, radius: Mm) -> Mm:
    """Return how far an item reaches beyond the edge; 0 where it does not."""
    if not isinstance(item, Region):
        corner = math.hypot(abs(item.x) + item.width / 2, abs(item.y) + item.height / 2)
        return max(0.0, corner - radius - _SLACK)
    if reach(item.path) <= radius:
        return 0.0
    # The control points of a circle lie outside it: only now look at the curve itself.
    over = reach(flatten(item.path, _SLACK / 2)) - radius
    return over if over > _SLACK else 0.0


def _cut(item: Item, radius: Mm) -> Item | None:
    if not isinstance(item, Region):
        return item  # the corners of a picture; writers keep it whole
    cut = cut_region(item, circle(radius))
    return cut if cut.path else None


def cut_region(item: Region, outline: Path) -> Region:
    """Return what of a region, and of each of its letters, lies inside an outline."""
    letters = tuple(
        letter._replace(path=intersection(letter.path, outline)) for letter in item.letters
    )
    return item._replace(path=intersection(item.path, outline), letters=letters)


def _about(element: Element, room: Room, item: Item, over: Mm) -> Finding:
    # A word that loses letters is wrong; a drawing that runs off the edge may be meant.
    words = isinstance(item, Region) and bool(item.words)
    what = "the words reach" if words else "it reaches"
    cut = "kept whole" if not isinstance(item, Region) else "cut off there"
    return finding(
        element,
        room,
        "error" if words else "warning",
        BEYOND_EDGE,
        f"{what} {show_mm(over)} beyond the edge of the blank and {'are' if words else 'is'} {cut}",
        "make it smaller or move it towards the centre",
    )
