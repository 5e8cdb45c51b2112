"""Designs for the inspector's tests, in which every field matters to something."""

import io

import msgspec
from PIL import Image

from obverse.design.edit import Pick
from obverse.design.elements import ELEMENT_KINDS, InscriptionLine, Motif
from obverse.design.form_fields import form_fields
from obverse.design.model import Design, Edge, Face, Variable
from obverse.design.split import Seam, Split

#: The one element of `design_of`.
IT = Pick("obverse", "it")
#: What elements can't be made without.
NEEDED = {
    "text": "WORDS",
    "radius": 12.0,
    "names": ("ONE", "TWO"),
    "lines": (
        InscriptionLine(text="ONE", cap_height=1.5, weight=700),
        InscriptionLine(text="TWO"),
    ),
    "within": 10.0,
    "art": Motif(name="soyuz"),
}


def png(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#305070").save(data, "PNG")
    return data.getvalue()


def element(kind: str):
    struct = ELEMENT_KINDS[kind]
    needed = {each.name for each in form_fields(struct) if each.is_required} - {"id"}
    given = NEEDED | {"data": png(3, 2)}
    return struct(id="it", **{name: given[name] for name in needed})


def design_with(*elements) -> Design:
    """A design in which every field matters to something."""
    return Design(
        title="Medal",
        tags=("one", "two"),
        variables=(Variable(name="name", text="A"), Variable(name="serial")),
        obverse=Face(elements=tuple(elements)),
        edge=Edge(kind="lettered", text="EDGE"),
        split=Split(seam=Seam(kind="keyed")),
    )


def quartered() -> Design:
    split = Split(seam=Seam(kind="keyed"), second=Seam(kind="keyed", bearing=90.0))
    pieces = tuple(
        msgspec.structs.replace(split.pieces[0], id=f"piece-{index}") for index in range(4)
    )
    return msgspec.structs.replace(
        design_with(), split=msgspec.structs.replace(split, pieces=pieces)
    )


def design_of(kind: str) -> Design:
    if kind == "quartered":
        return quartered()
    if kind == "reeded":
        return msgspec.structs.replace(design_with(), edge=Edge(kind="reeded"))
    return design_with(*([element(kind)] if kind else []))
