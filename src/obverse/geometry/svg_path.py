"""SVG path data → Path, for imported drawings."""

import math
import re
from typing import Any

from obverse.errors import IntakeError
from obverse.geometry.path import ARITY, CLOSE, CUBIC, LINE, MOVE, Path

#: Coordinates beyond this are a mistake or an attack; 32-bit geometry would lose its detail.
_FAR = 1e6


def parse_path(data: str) -> tuple[Path, Path]:
    """Return path data as areas to fill, every contour closed, and as lines to stroke.

    In the second a contour that the data leaves open lacks its CLOSE. IntakeError where the data
    is broken, or holds a number that is no coordinate.
    """
    plain = parse_plain(data)
    if plain:
        return plain, plain
    # Imported here: it takes longer to import than most drawings take to read.
    from fontTools.svgLib.path import parser

    pen = _Pen()
    try:
        parser.parse_path(data, pen)
    except Exception as fault:  # noqa: BLE001 - the parser states no errors of its own
        raise IntakeError(f"the SVG has broken path data ({_brief(fault)})") from None
    if not all(math.isfinite(value) and abs(value) <= _FAR for value in pen.coords):
        raise IntakeError(f"the SVG has a coordinate beyond {_FAR:,.0f}")
    coords = tuple(pen.coords)
    return Path(bytes(pen.closed), coords), Path(bytes(pen.open), coords)


_PLAIN = re.compile(r"\s*(?:M[^A-Za-z]+(?:[LC][^A-Za-z]+)*Z\s*)+\Z")
_PIECE = re.compile(r"([MLCZ])([^MLCZ]*)")
_VERBS = {"M": MOVE, "L": LINE, "C": CUBIC, "Z": CLOSE}


def parse_plain(data: str) -> Path:
    """Return path data of closed contours in absolute M, L, C and Z; empty for any other kind.

    That is what our own files hold, and most that a drawing program calls plain.
    """
    if not _PLAIN.match(data):
        return Path()
    verbs: list[int] = []
    coords: list[float] = []
    for letter, numbers in _PIECE.findall(data):
        verb = _VERBS[letter]
        try:
            values = [float(each) for each in numbers.replace(",", " ").split()]
        except ValueError:
            return Path()
        if len(values) != ARITY[verb] or any(abs(value) > _FAR for value in values):
            return Path()
        verbs.append(verb)
        coords += values
    return Path(bytes(verbs), tuple(coords))


def _brief(fault: Exception) -> str:
    text = str(fault) or type(fault).__name__
    return text if len(text) <= 60 else f"{text[:60]}…"


class _Pen:
    """Collects what the parser draws; a pen of the fontTools protocol."""

    def __init__(self) -> None:
        self.closed: list[int] = []
        self.open: list[int] = []
        self.coords: list[float] = []

    def _add(self, verb: int, *points: Any) -> None:
        self.closed.append(verb)
        self.open.append(verb)
        for x, y in points:
            self.coords += (float(x), float(y))

    def moveTo(self, point: Any) -> None:  # noqa: N802 - the protocol's name
        self._add(MOVE, point)

    def lineTo(self, point: Any) -> None:  # noqa: N802 - the protocol's name
        self._add(LINE, point)

    def curveTo(self, *points: Any) -> None:  # noqa: N802 - the protocol's name
        self._add(CUBIC, *points)

    def qCurveTo(self, middle: Any, end: Any) -> None:  # noqa: N802 - the protocol's name
        x0, y0 = self.coords[-2:]
        (x1, y1), (x2, y2) = middle, end
        first = (x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3
        self._add(CUBIC, first, ((x2 + 2 * x1) / 3, (y2 + 2 * y1) / 3), end)

    def closePath(self) -> None:  # noqa: N802 - the protocol's name
        self._add(CLOSE)

    def endPath(self) -> None:  # noqa: N802 - the protocol's name
        self.closed.append(CLOSE)
