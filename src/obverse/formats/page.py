"""A side as it goes on the page: bleed, crop marks and a background around the trim."""

from obverse.artwork import Item, Region, SideArtwork
from obverse.errors import FormatError
from obverse.formats.options import WriteOptions
from obverse.geometry.path import Path, join
from obverse.geometry.shapes import circle, rectangle
from obverse.paint import Paint
from obverse.units import MM_PER_PT, Mm

#: Crop marks: a 0.25 pt line of 4 mm, 2 mm away from the trim or just outside the bleed.
MARK_WIDTH: Mm = 0.25 * MM_PER_PT
MARK_LENGTH: Mm = 4.0
MARK_DISTANCE: Mm = 2.0

_BLACK = Paint(name="marks", colour="#000000")


def set_on_page(side: SideArtwork, options: WriteOptions) -> SideArtwork:
    """Return the side with its page grown by bleed and marks, and what belongs there added."""
    if side.piece and options.bleed:
        raise FormatError("a piece of a split medal has no bleed: its edge is where it is cut")
    items: list[Item] = []
    margin = options.bleed
    if options.bleed:
        items.append(_bleed(side, options.bleed))
    if options.marks:
        distance = max(MARK_DISTANCE, options.bleed)
        items.append(_marks(side, distance))
        margin = distance + MARK_LENGTH
    width, height = side.width + 2 * margin, side.height + 2 * margin
    if options.background:
        page = rectangle(width, height)
        paint = Paint(name="background", colour=options.background)
        items.insert(0, Region(page, paint, 0.0, "background", "Background"))
    return side._replace(width=width, height=height, items=(*items, *side.items))


def _bleed(side: SideArtwork, bleed: Mm) -> Region:
    """Return the area that continues the edge outwards; the side itself covers its middle."""
    if side.side == "edge":
        path = rectangle(side.width + 2 * bleed, side.height + 2 * bleed)
    else:
        path = circle(side.width / 2 + bleed)
    return Region(path, side.edge_paint, 0.0, "bleed", "Bleed")


def _marks(side: SideArtwork, distance: Mm) -> Region:
    """Return two marks at each corner of the trim box."""
    x, y = side.width / 2, side.height / 2
    reach = distance + MARK_LENGTH / 2
    marks: list[Path] = []
    for right in (-1, 1):
        for up in (-1, 1):
            marks.append(rectangle(MARK_LENGTH, MARK_WIDTH, (right * (x + reach), up * y)))
            marks.append(rectangle(MARK_WIDTH, MARK_LENGTH, (right * x, up * (y + reach))))
    return Region(join(marks), _BLACK, 0.0, "crop-marks", "Crop marks")
