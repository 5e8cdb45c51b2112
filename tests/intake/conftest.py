from collections.abc import Callable

import pytest

from obverse.geometry.path import Box, Path, hull_box, join
from obverse.intake.svg import Imported, read_svg

FRAME = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.fixture
def read() -> Callable[..., Imported]:
    """Read the body of an SVG whose frame is 100 units wide and high."""

    def read(body: str, frame: str = 'viewBox="0 0 100 100"') -> Imported:
        return read_svg(f"<svg {FRAME} {frame}>{body}</svg>")

    return read


@pytest.fixture
def box() -> Callable[[Imported], Box]:
    """Return the box of a drawing in the units of its frame, y down, the origin at its corner."""

    def box(drawing: Imported) -> Box:
        path: Path = join(shape.path for shape in drawing.shapes)
        left, bottom, right, top = (round(100 * value, 2) for value in hull_box(path))
        return left + 50, 50 - top, right + 50, 50 - bottom

    return box
