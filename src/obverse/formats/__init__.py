"""Artwork → bytes. FORMATS is the one table; a writer is imported when it is first asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from obverse.artwork import SideArtwork
from obverse.errors import FormatError, UnsupportedArtwork
from obverse.formats.options import WriteOptions

#: Takes one side and options, returns the bytes of one file.
Writer = Callable[[SideArtwork, WriteOptions], bytes]


class Format(NamedTuple):
    """An output kind: its name is also its file extension."""

    name: str
    title: str
    writer: str
    holds_pictures: bool = True

    def write(self, side: SideArtwork, options: WriteOptions) -> bytes:
        """Return one side as a file; UnsupportedArtwork where the format can't hold it."""
        if side.pictures and not self.holds_pictures:
            raise UnsupportedArtwork(
                f"{self.title} can't hold the picture {side.pictures[0].element!r} of the "
                f"{side.side}",
                "take the picture out, or choose another format",
            )
        module, _, name = self.writer.partition(":")
        write: Writer = getattr(import_module(module), name)
        return write(side, options)


FORMATS: dict[str, Format] = {
    "svg": Format("svg", "SVG", "obverse.formats.svg:write_svg"),
    "png": Format("png", "PNG", "obverse.formats.png:write_png"),
}


def find_format(name: str) -> Format:
    """Return the format of that name; FormatError lists what there is."""
    if name not in FORMATS:
        raise FormatError(f"format {name!r} is unknown", f"there are {', '.join(FORMATS)}")
    return FORMATS[name]
