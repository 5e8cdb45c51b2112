"""Paint: a named colour. Designs name paints, artwork carries them."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta


class Paint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A metal or an enamel as the maker knows it and as the screen shows it."""

    name: Annotated[str, Meta(title="Name", pattern="^[a-z][a-z0-9-]{0,39}$")]
    colour: Annotated[
        str, Meta(title="Colour", description="sRGB, as #rrggbb", pattern="^#[0-9a-f]{6}$")
    ]
    kind: Annotated[Literal["metal", "enamel"], Meta(title="Kind")] = "metal"
    code: Annotated[
        str,
        Meta(title="Code", description="What the maker calls it, as text", max_length=60),
    ] = ""


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the three bytes of ``#rrggbb``.

    >>> rgb("#ff8000")
    (255, 128, 0)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
