import io
from collections.abc import Callable, Iterable

import pytest
from PIL import Image

from obverse.artwork import Item, Region, SideArtwork
from obverse.geometry.path import Path
from obverse.geometry.shapes import rectangle
from obverse.paint import Paint


@pytest.fixture
def side() -> Callable[..., SideArtwork]:
    """Make a side of 10 x 10 mm, or another size, that holds the given items."""

    def side(*items: Item, width: float = 10.0, height: float = 10.0) -> SideArtwork:
        trim = rectangle(width, height)
        paint = Paint(name="edge", colour="#808080")
        return SideArtwork("obverse", "A side", width, height, trim, paint, items)

    return side


@pytest.fixture
def region() -> Callable[..., Region]:
    def region(path: Path, colour: str = "#ff0000", element: str = "part", **fields) -> Region:
        paint = Paint(name="paint", colour=colour)
        return Region(path, paint, 0.0, element, **fields)

    return region


@pytest.fixture
def png() -> Callable[..., bytes]:
    """Make a PNG from rows of pixels."""

    def png(rows: Iterable[Iterable[tuple[int, ...]]]) -> bytes:
        table = [list(row) for row in rows]
        pixels = [pixel for row in table for pixel in row]
        image = Image.new("RGBA" if len(pixels[0]) == 4 else "RGB", (len(table[0]), len(table)))
        image.putdata(pixels)
        buffer = io.BytesIO()
        image.save(buffer, "PNG")
        return buffer.getvalue()

    return png
