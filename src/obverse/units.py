"""Millimetres and the units that meet them; the only file with 25.4."""

import math
from typing import TypeAlias

#: A length in millimetres.
Mm: TypeAlias = float
#: An angle in degrees; a bearing is clockwise from 12 o'clock.
Deg: TypeAlias = float

MM_PER_INCH = 25.4
#: One typographic point (1/72 inch) in mm.
MM_PER_PT = MM_PER_INCH / 72


def pixels(length: Mm, dpi: float) -> int:
    """Return a length in whole pixels: ``round_half_up(mm / 25.4 * dpi)``.

    >>> pixels(35.0, 600)
    827
    """
    # The product first: 25.4 mm at 300 dpi must not become 299.99999999999994.
    return math.floor(length * dpi / MM_PER_INCH + 0.5)


def pixels_per_metre(dpi: float) -> int:
    """Return the value of a PNG pHYs chunk.

    >>> pixels_per_metre(600)
    23622
    """
    return round(dpi / MM_PER_INCH * 1000)


def show_mm(length: Mm) -> str:
    """Return a length as a person reads it: at most 2 decimals, no trailing zeros.

    >>> show_mm(2.50), show_mm(-0.001)
    ('2.5 mm', '0 mm')
    """
    text = f"{length:.2f}".rstrip("0").rstrip(".")
    return f"{'0' if text == '-0' else text} mm"
