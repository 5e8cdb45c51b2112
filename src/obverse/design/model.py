"""Design: one medallion as it is meant. The root of every .medallion file."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from obverse.design.elements import AnyElement
from obverse.design.fields import LONGEST_TEXT, PaintName, Text, choice, mm, whole, words
from obverse.design.lettering import Lettering
from obverse.design.split import Split
from obverse.paint import Paint
from obverse.units import Mm

#: Raised by one whenever an older program could not read what a newer one writes.
SCHEMA_VERSION = 2

FaceName = Literal["obverse", "reverse"]
SideName = Literal["obverse", "reverse", "edge"]
#: The sides in the order in which files are written.
SIDES: tuple[SideName, ...] = ("obverse", "reverse", "edge")

DEFAULT_PALETTE = (
    Paint(name="field", colour="#5a4320", code="antique gold, field"),
    Paint(name="raised", colour="#edcb7d", code="gold tone, polished"),
)


class Blank(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The round disc that is struck."""

    diameter: Annotated[Mm, mm("Diameter", 5, 300)] = 38.0
    thickness: Annotated[Mm, mm("Thickness", 0.5, 20)] = 3.0
    metal: Annotated[str, words("Metal", 100)] = "nickel silver"
    finish: Annotated[str, words("Finish", 100)] = ""
    alignment: Annotated[
        Literal["medal", "coin"],
        choice(
            "Alignment",
            "medal: both faces upright when turned about the upright axis; coin: about the level",
        ),
    ] = "medal"

    @property
    def radius(self) -> Mm:
        """Half the diameter."""
        return self.diameter / 2


class Edge(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The cylinder wall, the third side."""

    kind: Annotated[Literal["plain", "reeded", "lettered"], choice("Edge")] = "plain"
    reeds: Annotated[int, whole("Reeds", 10, 1000, "Grooves of a reeded edge")] = 150
    text: Annotated[str, words("Text", LONGEST_TEXT, "Words of a lettered edge")] = ""
    repeat: Annotated[int, whole("Repeat", 1, 100, "Times around")] = 1
    separator: Annotated[Literal["none", "dot", "star", "diamond"], choice("Separator")] = "dot"
    paint: PaintName = "raised"
    relief: Annotated[Literal["raised", "incuse"], choice("Relief")] = "incuse"
    height: Annotated[Mm, mm("Depth", 0, 2)] = 0.2
    lettering: Annotated[Lettering, choice("Lettering")] = Lettering(cap_height=1.5)


class Variable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name that texts use in braces, and what it stands for unless something else is given."""

    name: Annotated[str, Meta(title="Name", pattern="^[a-z][a-z0-9_]{0,39}$")]
    text: Text = ""
    label: Annotated[str, words("Label", 100)] = ""


class Face(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One face: its ground and its elements in painting order."""

    ground: Annotated[PaintName, Meta(title="Ground")] = "field"
    elements: Annotated[tuple[AnyElement, ...], Meta(title="Elements", max_length=5000)] = ()


class Design(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A medallion: the blank, its paints and variables, two faces and the edge."""

    schema: Annotated[int, Meta(title="Schema version", ge=1)] = SCHEMA_VERSION
    title: Annotated[str, words("Title", 200)] = "Untitled"
    note: Annotated[str, words("Note", 5000, "For people; never engraved")] = ""
    tags: Annotated[tuple[Annotated[str, words("Tag", 40)], ...], Meta(title="Tags")] = ()
    blank: Annotated[Blank, choice("Blank")] = Blank()
    palette: Annotated[tuple[Paint, ...], Meta(title="Palette", min_length=1, max_length=200)] = (
        DEFAULT_PALETTE
    )
    variables: Annotated[tuple[Variable, ...], Meta(title="Variables", max_length=200)] = ()
    obverse: Annotated[Face, choice("Obverse")] = Face()
    reverse: Annotated[Face, choice("Reverse")] = Face()
    edge: Annotated[Edge, choice("Edge")] = Edge()
    split: Annotated[Split | None, choice("Split", "Cuts the medal into mating pieces")] = None

    def face(self, side: FaceName) -> Face:
        """Return the face of that name."""
        return self.obverse if side == "obverse" else self.reverse
