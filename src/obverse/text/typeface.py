"""One font file and one cut of it: metrics, coverage and tidy glyph outlines."""

from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz as hb

from obverse.errors import FontError
from obverse.geometry.combine import tidy
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Box, hull_box
from obverse.geometry.path import Path as Outline

#: Cap height as a share of the em where a typeface has neither an H nor a stated one.
_USUAL_CAP_SHARE = 0.7
#: Bigger files than this are no typefaces for medals.
_MAX_FONT_BYTES = 64 * 1024 * 1024


class FontFile(NamedTuple):
    """A font file that was opened: its bytes' face and what it says of itself."""

    path: Path
    face: Any
    family: str
    italic: bool
    lightest: int
    heaviest: int

    @staticmethod
    def open(path: Path) -> "FontFile":
        """Open a TTF or OTF file; FontError where it can't be read or draws no outlines."""
        face = _open_face(path)
        axes = {axis.tag: axis for axis in face.axis_infos} if face.has_var_data else {}
        weight = axes.get("wght")
        low, high = (weight.min_value, weight.max_value) if weight else (400, 400)
        names = hb.OTNameIdPredefined
        family = face.get_name(names.TYPOGRAPHIC_FAMILY) or face.get_name(names.FONT_FAMILY)
        style = face.get_name(names.FONT_SUBFAMILY) or ""
        if not weight and "bold" in style.casefold():
            low = high = 700
        is_italic = any(word in style.casefold() for word in ("italic", "oblique"))
        return FontFile(path, face, family or path.stem, is_italic, int(low), int(high))


def _open_face(path: Path) -> Any:
    try:
        if path.stat().st_size > _MAX_FONT_BYTES:
            raise FontError(f"{path}: too large for a typeface")
        data = path.read_bytes()
    except FileNotFoundError:
        raise FontError(f"{path}: no such font file") from None
    except (OSError, ValueError) as fault:
        raise FontError(f"{path}: this font file can't be read ({fault})") from None
    face = hb.Face(hb.Blob(data))
    tables = set(face.table_tags)
    if face.glyph_count == 0 or not tables & {"glyf", "CFF ", "CFF2"} or "cmap" not in tables:
        raise FontError(f"{path}: not a TrueType or OpenType font with outlines")
    if not _is_whole(data):
        raise FontError(f"{path}: this font file is cut short")
    return face


def _is_whole(data: bytes) -> bool:
    """Tell whether all tables of a font lie within its file."""
    # To HarfBuzz a table that does not is an empty one, so that every letter would be missing.
    at = int.from_bytes(data[12:16], "big") if data[:4] == b"ttcf" else 0
    count = int.from_bytes(data[at + 4 : at + 6], "big")
    rows = (data[at + 12 + 16 * row : at + 28 + 16 * row] for row in range(count))
    ends = (int.from_bytes(row[8:12], "big") + int.from_bytes(row[12:16], "big") for row in rows)
    return all(end <= len(data) for end in ends)


class Typeface:
    """One cut of a font file at one weight. All measures are in cap heights: H is 1 high."""

    def __init__(self, file: FontFile, weight: int) -> None:
        self.file = file
        self.weight = weight
        self.font = hb.Font(file.face)
        if file.lightest != file.heaviest:
            self.font.set_variations({"wght": float(weight)})
        self._outlines: dict[int, Outline] = {}
        self._boxes: dict[int, Box] = {}

    @property
    def family(self) -> str:
        """The family name."""
        return self.file.family

    @cached_property
    def cap_units(self) -> float:
        """Height of a flat capital in font units."""
        for letter in "HНI":
            glyph = self.font.get_nominal_glyph(ord(letter))
            extents = self.font.get_glyph_extents(glyph) if glyph else None
            if extents and extents.y_bearing > 0:
                return float(extents.y_bearing)
        return _USUAL_CAP_SHARE * float(self.file.face.upem)

    @cached_property
    def em(self) -> float:
        """One em in cap heights."""
        return float(self.file.face.upem) / self.cap_units

    def outline(self, glyph: int) -> Outline:
        """Return a glyph about its origin, in cap heights, with no overlapping contours."""
        if glyph not in self._outlines:
            self._outlines[glyph] = tidy(self._draw(glyph))
        return self._outlines[glyph]

    def box(self, glyph: int) -> Box:
        """Return the box of a glyph that has an outline."""
        if glyph not in self._boxes:
            self._boxes[glyph] = hull_box(self.outline(glyph))
        return self._boxes[glyph]

    def _draw(self, glyph: int) -> Outline:
        pen = _Pen(1 / self.cap_units)
        self.font.draw_glyph(glyph, _PEN_FUNCS, pen)
        return Outline(bytes(pen.verbs), tuple(pen.coords))


class _Pen:
    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.verbs: list[int] = []
        self.coords: list[float] = []

    def add(self, verb: int, *values: float) -> None:
        self.verbs.append(verb)
        self.coords += [value * self.scale for value in values]


def _move(x: float, y: float, pen: _Pen) -> None:
    pen.add(MOVE, x, y)


def _line(x: float, y: float, pen: _Pen) -> None:
    pen.add(LINE, x, y)


def _quad(x1: float, y1: float, x2: float, y2: float, pen: _Pen) -> None:
    x0, y0 = (value / pen.scale for value in pen.coords[-2:])
    first = (x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3
    pen.add(CUBIC, *first, (x2 + 2 * x1) / 3, (y2 + 2 * y1) / 3, x2, y2)


def _cubic(x1: float, y1: float, x2: float, y2: float, x3: float, y3: float, pen: _Pen) -> None:
    pen.add(CUBIC, x1, y1, x2, y2, x3, y3)


def _close(pen: _Pen) -> None:
    pen.add(CLOSE)


_PEN_FUNCS = hb.DrawFuncs()
_PEN_FUNCS.set_move_to_func(_move)
_PEN_FUNCS.set_line_to_func(_line)
_PEN_FUNCS.set_quadratic_to_func(_quad)
_PEN_FUNCS.set_cubic_to_func(_cubic)
_PEN_FUNCS.set_close_path_func(_close)
