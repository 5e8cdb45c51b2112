"""What can be chosen when a side is written."""

from typing import Annotated

import msgspec
from msgspec import Meta

from obverse.units import Mm

#: Lowest and highest resolution that is offered.
MIN_DPI, MAX_DPI = 10, 100_000


class WriteOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Options of all formats; a format reads those that concern it."""

    dpi: Annotated[int, Meta(title="Resolution", ge=MIN_DPI, le=MAX_DPI)] = 600
    #: ``#rrggbb`` behind the medal, or None for transparent.
    background: Annotated[str, Meta(pattern="^#[0-9a-f]{6}$")] | None = None
    bleed: Annotated[Mm, Meta(title="Bleed", ge=0, le=20)] = 0.0
    marks: Annotated[bool, Meta(title="Crop marks")] = False
    small: Annotated[bool, Meta(title="Smallest file")] = False
