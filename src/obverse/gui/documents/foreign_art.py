"""Foreign art: the bytes of a drawing or picture → an element placed on a face."""

import codecs
import math
import re
from typing import NamedTuple

import msgspec

from obverse.design.edit import Pick, add
from obverse.design.elements import AnyElement, Device, Drawing, Picture
from obverse.design.model import Design, FaceName
from obverse.errors import IntakeError
from obverse.files import MAX_DOCUMENT_BYTES
from obverse.gui.words import tr
from obverse.intake.picture import read_picture
from obverse.intake.svg import MAX_BYTES, read_svg
from obverse.units import Mm

#: The most bytes that an element may hold of each.
MOST_DRAWING = MAX_BYTES
MOST_PICTURE = 40_000_000
#: A piece of art is meant to be this share of the diameter, and is never less than the second.
USUAL_SHARE, LEAST_SHARE = 0.6, 0.12
#: What the design's own words may take besides.
_SPARE_BYTES = 4 << 20

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
#: Encodings that drawing programs use; Python knows others, some of them very slow.
_KNOWN = re.compile(
    r"utf-?(8|16)|us-ascii|iso-8859-\d+|windows-125\d|koi8-[ru]|gb\d+|big5|shift_jis|euc-\w\w", re.I
)
#: How much of a text is looked at to tell what it is.
_GLANCE = 4000


class Spot(NamedTuple):
    """Where art is put: a face and a point of it in mm."""

    side: FaceName = "obverse"
    x: Mm = 0.0
    y: Mm = 0.0


class Art(NamedTuple):
    """A piece of art that the intake let pass, its frame's longer side being 1."""

    element: Device | Picture
    width: float
    height: float


def drawing(data: bytes, label: str) -> Art:
    """Return an SVG drawing; IntakeError says why it is refused."""
    text = svg_text(data)
    found = read_svg(text)
    element = Device(id="drawing", label=label[:100], art=Drawing(svg=text))
    return Art(element, found.width, found.height)


def picture(data: bytes, label: str) -> Art:
    """Return a PNG or JPEG picture; IntakeError says why it is refused."""
    if len(data) > MOST_PICTURE:
        size = MOST_PICTURE // 10**6
        raise IntakeError(tr("the picture is larger than {size} MB", size=size))
    found = read_picture(data)
    longer = max(found.width_px, found.height_px)
    element = Picture(id="picture", label=label[:100], data=data)
    return Art(element, found.width_px / longer, found.height_px / longer)


def svg_text(data: bytes) -> str:
    """Return the text of an SVG without its XML declaration; IntakeError where it is no text."""
    declared = _DECLARED.match(data[:_GLANCE].lstrip())
    encoding = declared[1].decode() if declared else "utf-8"
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), encoding)
    try:
        if not _KNOWN.fullmatch(encoding.removesuffix("-sig")):
            raise LookupError(encoding)
        text = data.decode(encoding).lstrip()
    except (UnicodeError, LookupError):
        raise IntakeError(
            tr("the SVG is not a text in the encoding that it names"),
            tr("save it again as plain SVG in UTF-8"),
        ) from None
    end = text.find("?>", 0, _GLANCE)
    return text[end + 2 :].lstrip() if text.startswith("<?xml") and end > 0 else text


def looks_like_svg(text: str) -> bool:
    """Tell whether a text from the clipboard is meant as a drawing."""
    start = text[:_GLANCE].lstrip("\ufeff \t\r\n")
    return start.startswith("<svg") or (start.startswith(("<?xml", "<!")) and "<svg" in start)


def put(design: Design, art: Art, spot: Spot) -> tuple[Design, Pick]:
    """Return the design with the art on top of a face, as large as there is room at the spot.

    IntakeError where the document would be larger than can be opened again.
    """
    elements = (*design.obverse.elements, *design.reverse.elements)
    weight = _weight(art.element) + sum(_weight(each) for each in elements)
    if weight > MAX_DOCUMENT_BYTES - _SPARE_BYTES:
        size = MAX_DOCUMENT_BYTES // 2**20
        raise IntakeError(
            tr("the design would be larger than {size} MB", size=size),
            tr("make the picture or the drawing smaller"),
        )
    return add(design, spot.side, _fitted(design, art, spot))


def _fitted(design: Design, art: Art, spot: Spot) -> AnyElement:
    diameter = design.blank.diameter
    room = design.blank.radius * 0.9 - math.hypot(spot.x, spot.y)
    size = min(USUAL_SHARE * diameter, 2 * room / math.hypot(art.width, art.height))
    size = round(max(size, LEAST_SHARE * diameter), 2)
    names = [paint.name for paint in design.palette]
    paint = art.element.paint if art.element.paint in names else names[-1]
    fields = {"x": round(spot.x, 3), "y": round(spot.y, 3), "paint": paint}
    if isinstance(art.element, Picture):
        return msgspec.structs.replace(art.element, width=max(size * art.width, 0.1), **fields)
    return msgspec.structs.replace(art.element, size=size, **fields)


def _weight(element: AnyElement) -> int:
    """Return about how many bytes an element takes in a document."""
    if isinstance(element, Picture):
        return len(element.data) * 4 // 3
    if isinstance(element, Device) and isinstance(element.art, Drawing):
        return len(msgspec.json.encode(element.art.svg))
    return 0
