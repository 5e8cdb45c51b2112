"""Every kind of element that a face may hold; ELEMENT_KINDS at the end is the one table."""

import typing
from typing import Annotated, Literal

import msgspec

from obverse.design.fields import (
    Bearing,
    Id,
    Offset,
    PaintName,
    Radius,
    Text,
    choice,
    deg,
    mm,
    share,
    whole,
    words,
)
from obverse.design.lettering import Direction, Lettering
from obverse.units import Deg, Mm


class Element(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    cache_hash=True,
):
    """What every element has."""

    id: Id
    label: Annotated[str, words("Label", 100)] = ""
    paint: PaintName = "raised"
    relief: Annotated[Literal["raised", "field", "incuse"], choice("Relief")] = "raised"
    height: Annotated[Mm, mm("Height", 0, 5, "Above the field, or depth below it")] = 0.3
    visible: Annotated[bool, choice("Visible")] = True
    locked: Annotated[bool, choice("Locked")] = False

    @property
    def level(self) -> Mm:
        """Height above the field; negative below it."""
        return {"raised": self.height, "field": 0.0, "incuse": -self.height}[self.relief]


class Rim(Element, frozen=True, kw_only=True, tag="rim"):
    """The raised border of a face."""

    width: Annotated[Mm, mm("Width", 0.1, 30)] = 1.2
    inset: Annotated[Mm, mm("Inset", 0, 100, "From the edge of the blank")] = 0.0


class RingLine(Element, frozen=True, kw_only=True, tag="ring-line"):
    """A circle of a given width."""

    radius: Radius
    width: Annotated[Mm, mm("Width", 0.05, 30)] = 0.3


class Beading(Element, frozen=True, kw_only=True, tag="beading"):
    """A ring of round dots."""

    radius: Radius
    diameter: Annotated[Mm, mm("Bead", 0.1, 20, "Diameter of a bead")] = 0.6
    count: Annotated[int, whole("Count", 3, 1000)] = 120


class Denticles(Element, frozen=True, kw_only=True, tag="denticles"):
    """Small teeth that point from a ring towards the centre."""

    radius: Annotated[Mm, mm("Outer radius", 0.1, 150)]
    length: Annotated[Mm, mm("Length", 0.1, 30)] = 0.9
    count: Annotated[int, whole("Count", 3, 1000)] = 120
    fill: Annotated[float, share("Fill", 0.1, 0.9, "Tooth as a share of tooth and gap")] = 0.5
    shape: Annotated[Literal["bar", "tooth"], choice("Shape")] = "bar"


#: Whether words on a ring give way to the seam of a split medal.
ClearOfSeam = Annotated[bool, choice("Clear of the seam", "Move or re-space, and say so")]


class Legend(Element, frozen=True, kw_only=True, tag="legend"):
    """Words along the rim."""

    text: Text
    radius: Annotated[Mm, mm("Radius", 0.1, 150, "Ring at the middle of the cap height")]
    bearing: Bearing = 0.0
    arc: Annotated[Deg, deg("Arc", 1, 360, "Room that the words may take")] = 160.0
    direction: Direction = "auto"
    clear_of_seam: ClearOfSeam = False
    lettering: Annotated[Lettering, choice("Lettering")] = Lettering()


class NameRing(Element, frozen=True, kw_only=True, tag="name-ring"):
    """A list of names set around the border at one common size."""

    names: Annotated[
        tuple[Text, ...],
        msgspec.Meta(
            title="Names",
            description="One each; text with ; or line breaks makes several",
            max_length=200,
        ),
    ]
    radius: Annotated[Mm, mm("Radius", 0.1, 150, "Ring at the middle of the cap height")]
    bearing: Annotated[Deg, deg("First name", -360, 360, "Middle of the first name")] = 0.0
    spacing: Annotated[
        Literal["equal-gaps", "by-length", "equal-pitch"],
        choice(
            "Spacing",
            "Equal gaps between names, sectors balanced by length, or middles evenly spaced",
        ),
    ] = "equal-gaps"
    gap: Annotated[Mm, mm("Least gap", 0, 50, "Between neighbours, separator included")] = 2.0
    separator: Annotated[Literal["none", "dot", "star", "diamond"], choice("Separator")] = "dot"
    separator_size: Annotated[Mm, mm("Separator size", 0.1, 20, "Diameter")] = 0.7
    direction: Direction = "outward"
    clear_of_seam: ClearOfSeam = False
    lettering: Annotated[Lettering, choice("Lettering")] = Lettering()


class InscriptionLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of an inscription; what is not given comes from the block.

    `piece` names the piece of a split medal on which the line stands, where the block runs along
    the seam; lines that name none are shared out, the first half of them above.
    """

    text: Text
    cap_height: Annotated[Annotated[Mm, mm("Cap height", 0.3, 60)] | None, choice("Cap height")] = (
        None
    )
    weight: Annotated[Annotated[int, msgspec.Meta(ge=100, le=900)] | None, choice("Weight")] = None
    piece: Annotated[str, words("Piece", 30)] = ""


class Inscription(Element, frozen=True, kw_only=True, tag="inscription"):
    """Centred lines across the field, each fitted to the circle's chord at its height."""

    lines: Annotated[tuple[InscriptionLine, ...], msgspec.Meta(title="Lines", max_length=60)]
    within: Annotated[Mm, mm("Within", 0.5, 150, "Radius of the circle that the lines fill")]
    x: Offset = 0.0
    y: Offset = 0.0
    rotation: Annotated[Deg, deg("Rotation", -360, 360, "Of the block, about the centre")] = 0.0
    leading: Annotated[Mm, mm("Leading", 0, 30, "Clear space between lines")] = 1.2
    along_seam: Annotated[
        bool, choice("Along the seam", "Turn the block parallel to the seam, lines on both sides")
    ] = False
    lettering: Annotated[Lettering, choice("Lettering")] = Lettering()


class Motif(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    tag="motif",
):
    """A drawing that comes with the program."""

    name: Annotated[str, words("Motif", 60)]


class Drawing(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    tag="drawing",
    cache_hash=True,
):
    """An imported SVG drawing, kept in the document as text."""

    svg: Annotated[str, words("SVG", 20_000_000)]


class Device(Element, frozen=True, kw_only=True, tag="device"):
    """The emblem, or any other drawing."""

    art: Annotated[Motif | Drawing, choice("Artwork")]
    x: Offset = 0.0
    y: Offset = 0.0
    size: Annotated[Mm, mm("Size", 0.1, 300, "Longer side of the drawing's frame")] = 24.0
    rotation: Annotated[Deg, deg("Rotation", -360, 360)] = 0.0
    mirrored: Annotated[bool, choice("Mirrored")] = False
    recolour: Annotated[bool, choice("One paint", "Paint every part in the element's paint")] = (
        False
    )


class Picture(Element, frozen=True, kw_only=True, tag="picture"):
    """A photograph: PNG or JPEG, kept in the document as it came."""

    data: Annotated[bytes, msgspec.Meta(title="Picture", max_length=40_000_000)]
    x: Offset = 0.0
    y: Offset = 0.0
    width: Annotated[Mm, mm("Width", 0.1, 300, "Height follows from the picture")] = 10.0


class Ornament(Element, frozen=True, kw_only=True):
    """What every small drawn ornament has; several are set around the bearing."""

    radius: Annotated[Mm, mm("Radius", 0, 150, "From the centre of the face")]
    size: Annotated[Mm, mm("Size", 0.1, 100, "Diameter")] = 1.5
    bearing: Bearing = 0.0
    count: Annotated[int, whole("Count", 1, 360)] = 1
    pitch: Annotated[Deg, deg("Pitch", 0, 360, "Between neighbours")] = 12.0
    upright: Annotated[bool, choice("Upright", "Not turned with the bearing")] = False


class Star(Ornament, frozen=True, kw_only=True, tag="star"):
    """A star, one point away from the centre, or up."""

    points: Annotated[int, whole("Points", 3, 60)] = 5
    depth: Annotated[float, share("Depth", 0, 0.95, "0 is a polygon, 0.53 the usual star")] = 0.53


class Dot(Ornament, frozen=True, kw_only=True, tag="dot"):
    """A round dot."""


class Laurel(Element, frozen=True, kw_only=True, tag="laurel"):
    """Two branches of leaves that rise from the bottom of a ring."""

    radius: Radius
    arc: Annotated[Deg, deg("Arc", 10, 180, "Of one branch, from the bottom up")] = 140.0
    leaf: Annotated[Mm, mm("Leaf", 0.3, 40, "Length of a leaf")] = 2.6
    pairs: Annotated[int, whole("Pairs", 2, 120, "Pairs of leaves on a branch")] = 14
    stem: Annotated[Mm, mm("Stem", 0.05, 5, "Width of the stem")] = 0.3


class ExergueLine(Element, frozen=True, kw_only=True, tag="exergue-line"):
    """The ground line: a chord below the middle."""

    y: Annotated[Mm, mm("Height", -150, 150, "Of its middle above the centre")] = -8.0
    within: Annotated[Mm, mm("Within", 0.5, 150, "Radius of the circle that it crosses")] = 14.0
    width: Annotated[Mm, mm("Width", 0.05, 10)] = 0.3


AnyElement = (
    Rim
    | RingLine
    | Beading
    | Denticles
    | Legend
    | NameRing
    | Inscription
    | Device
    | Picture
    | Star
    | Dot
    | Laurel
    | ExergueLine
)

#: kind → class, in the order in which a person is offered them.
ELEMENT_KINDS: dict[str, type[Element]] = {
    str(kind.__struct_config__.tag): kind for kind in typing.get_args(AnyElement)
}
