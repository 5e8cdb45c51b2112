"""The kerf coupon: a small plate of tongues with growing clearance, to find the number to type.

A person cuts it on the machine that will cut the medals, pulls the two plates apart, and takes the
smallest clearance whose tongue goes in by hand.
"""

from obverse.artwork import Item, Region, SideArtwork
from obverse.geometry.path import Path, Point
from obverse.geometry.shapes import polygon, rectangle
from obverse.paint import Paint
from obverse.text.fit import Setting
from obverse.text.fonts import FontLibrary
from obverse.text.outlines import set_straight
from obverse.text.shaping import shape_line
from obverse.units import Mm

#: Clearances that are tried, in mm.
CLEARANCES: tuple[Mm, ...] = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
#: A tongue, and the pitch from one to the next.
TONGUE_WIDTH: Mm = 4.0
TONGUE_DEPTH: Mm = 3.0
PITCH: Mm = 9.0
#: Height of each plate, and of the letters on it.
PLATE_HEIGHT: Mm = 9.0
CAP_HEIGHT: Mm = 1.6
#: Space between the plates on the sheet, and around them.
APART: Mm = 4.0
MARGIN: Mm = 2.0

_METAL = Paint(name="metal", colour="#c9ccd1", code="the metal of the medal")
_MARKS = Paint(name="marks", colour="#1c1f24", code="engrave")


def coupon(fonts: FontLibrary) -> SideArtwork:
    """Return the coupon: a plate of tongues above, a plate of slots below, marks on both.

    Each slot is wider than its tongue by twice the clearance, and deeper by once.
    """
    width = PITCH * len(CLEARANCES)
    upper = _plate_of_tongues(width)
    lower = _plate_of_slots(width)
    items: list[Item] = [
        Region(upper, _METAL, 0.0, "tongues", "Plate of tongues"),
        Region(lower, _METAL, 0.0, "slots", "Plate of slots"),
        *_marks(fonts),
    ]
    page = width + 2 * MARGIN, 2 * PLATE_HEIGHT + TONGUE_DEPTH + APART + 2 * MARGIN
    return SideArtwork(
        side="obverse",
        title="Kerf coupon",
        width=page[0],
        height=page[1],
        trim=rectangle(*page),
        edge_paint=_METAL,
        items=tuple(items),
        specification="Cut out both plates; the mark is the clearance in mm that the slot below "
        "gives. Take the smallest whose tongue goes in by hand",
        piece="coupon",
        cut_lines=(upper, lower),
    )


def _middles() -> list[Mm]:
    start = -PITCH * (len(CLEARANCES) - 1) / 2
    return [start + PITCH * index for index in range(len(CLEARANCES))]


def _plate_of_tongues(width: Mm) -> Path:
    foot = (APART + TONGUE_DEPTH) / 2
    points: list[Point] = [(-width / 2, foot)]
    for middle in _middles():
        left, right = middle - TONGUE_WIDTH / 2, middle + TONGUE_WIDTH / 2
        tip = foot - TONGUE_DEPTH
        points += [(left, foot), (left, tip), (right, tip), (right, foot)]
    top = foot + PLATE_HEIGHT
    return polygon([*points, (width / 2, foot), (width / 2, top), (-width / 2, top)])


def _plate_of_slots(width: Mm) -> Path:
    top = -(APART + TONGUE_DEPTH) / 2
    points: list[Point] = [(width / 2, top)]
    for middle, clearance in sorted(zip(_middles(), CLEARANCES, strict=True), reverse=True):
        half = TONGUE_WIDTH / 2 + clearance
        bottom = top - TONGUE_DEPTH - clearance
        points += [(middle + half, top), (middle + half, bottom)]
        points += [(middle - half, bottom), (middle - half, top)]
    foot = top - PLATE_HEIGHT
    return polygon([*points, (-width / 2, top), (-width / 2, foot), (width / 2, foot)])


def _marks(fonts: FontLibrary) -> list[Region]:
    """Return the clearance of each pair, engraved on both plates."""
    typeface = fonts.find("Jost", 500, italic=False)
    marks = []
    height = (APART + TONGUE_DEPTH) / 2 + PLATE_HEIGHT - CAP_HEIGHT
    for plate, y in (("tongues", height), ("slots", -height)):
        for middle, clearance in zip(_middles(), CLEARANCES, strict=True):
            words = f"{clearance:.2f}"
            line = shape_line(words, (typeface,), "")
            lettered = set_straight(line, Setting(CAP_HEIGHT, 20.0), (middle, y))
            marks.append(
                Region(
                    lettered.path,
                    _MARKS,
                    -0.1,
                    f"marks-on-{plate}",
                    f"Marks on the plate of {plate}",
                    words,
                    lettered.letters,
                )
            )
    return marks
