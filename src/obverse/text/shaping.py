"""A line of text → clusters in visual order, shaped whole, with stand-ins for missing letters."""

import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

import uharfbuzz as hb

from obverse.text.itemise import JOINED_SCRIPTS, Run, itemise
from obverse.text.typeface import Typeface

#: Marks and signs that draw nothing by themselves and are not counted as letters.
_NO_INK_CATEGORIES = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


class Glyph(NamedTuple):
    """A glyph with its place in the cluster, in cap heights."""

    typeface: Typeface
    glyph: int
    x: float
    y: float


class Cluster(NamedTuple):
    """What belongs together and is never torn: a letter with its marks, or a ligature."""

    text: str
    glyphs: tuple[Glyph, ...]
    advance: float
    joined: bool

    @property
    def has_ink(self) -> bool:
        """Tell whether anything is drawn."""
        # A plain loop: this is asked of every letter several times.
        for each in self.glyphs:  # noqa: SIM110
            if each.typeface.outline(each.glyph):
                return True
        return False


class Line(NamedTuple):
    """A shaped line in cap heights.

    `lost` holds the letters that no typeface draws; `stand_ins` the letters set in another
    typeface than the one asked for, with its family; `em` converts tracking to cap heights.
    """

    clusters: tuple[Cluster, ...]
    lost: tuple[str, ...]
    stand_ins: tuple[tuple[str, str], ...]
    em: float

    @property
    def advance(self) -> float:
        """Width without tracking."""
        return sum(cluster.advance for cluster in self.clusters)

    @property
    def gaps(self) -> int:
        """How many places take tracking: between clusters that are not joined."""
        pairs = zip(self.clusters, self.clusters[1:], strict=False)
        return sum(not (first.joined and second.joined) for first, second in pairs)


@lru_cache(maxsize=128)
def expects_ink(text: str) -> bool:
    """Tell whether a reader would miss something if nothing were drawn for this text."""
    return any(unicodedata.category(char) not in _NO_INK_CATEGORIES for char in text)


# More than a face holds; of a long list no name comes twice, and memory shall not grow with it.
@lru_cache(maxsize=64)
def shape_line(text: str, typefaces: tuple[Typeface, ...], language: str) -> Line:
    """Shape a line with the first typeface, and with the others what it lacks."""
    clusters: list[Cluster] = []
    for run in itemise(text):
        clusters += _shape(run, typefaces, language)
    lost = tuple(each.text for each in clusters if expects_ink(each.text) and not each.has_ink)
    stand_ins = tuple(
        (each.text, each.glyphs[0].typeface.family)
        for each in clusters
        if each.glyphs and each.glyphs[0].typeface is not typefaces[0] and each.has_ink
    )
    drawn = tuple(each for each in clusters if each.has_ink or not expects_ink(each.text))
    return Line(drawn, lost, stand_ins, typefaces[0].em)


def _shape(run: Run, typefaces: tuple[Typeface, ...], language: str) -> list[Cluster]:
    """Shape one run; stretches that the first typeface lacks go to the next one, whole."""
    found: list[Cluster] = []
    shaped = _shape_with(run, typefaces[0], language)
    for missing, group in groupby(shaped, key=_lacks_a_glyph):
        stretch = list(group)
        if not missing:
            found += map(_without_boxes, stretch)
        elif len(typefaces) > 1:
            ordered = reversed(stretch) if run.rtl else stretch
            text = "".join(cluster.text for cluster in ordered)
            found += _shape(run._replace(text=text), typefaces[1:], language)
        else:
            found += [cluster._replace(glyphs=(), advance=0.0) for cluster in stretch]
    return found


def _lacks_a_glyph(cluster: Cluster) -> bool:
    return _has_a_box(cluster) and expects_ink(cluster.text)


def _without_boxes(cluster: Cluster) -> Cluster:
    # A control character that a typeface lacks must not become the box that stands for it.
    return cluster._replace(glyphs=(), advance=0.0) if _has_a_box(cluster) else cluster


def _has_a_box(cluster: Cluster) -> bool:
    return 0 in [each.glyph for each in cluster.glyphs]


def _shape_with(run: Run, typeface: Typeface, language: str) -> list[Cluster]:
    buffer = _buffer(run, language)
    hb.shape(typeface.font, buffer, {})
    # HarfBuzz makes these lists anew each time that they are asked for.
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    numbers = [info.cluster for info in infos]
    starts = sorted(set(numbers))
    ends = dict(zip(starts, [*starts[1:], len(run.text)], strict=True))
    joined = run.script in JOINED_SCRIPTS
    clusters: list[Cluster] = []
    glyphs = zip(infos, positions, strict=True)
    for number, group in groupby(glyphs, key=lambda pair: int(pair[0].cluster)):
        placed, advance = _place(list(group), typeface)
        clusters.append(Cluster(run.text[number : ends[number]], placed, advance, joined))
    return clusters


def _buffer(run: Run, language: str) -> Any:
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.rtl else "ltr"
    if run.script:
        buffer.script = run.script
    if language:
        buffer.language = language
    buffer.guess_segment_properties()
    buffer.flags = hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE
    return buffer


def _place(group: list[tuple[Any, Any]], typeface: Typeface) -> tuple[tuple[Glyph, ...], float]:
    unit = 1 / typeface.cap_units
    pen = 0.0
    glyphs: list[Glyph] = []
    for info, position in group:
        x_offset, y_offset, x_advance, _ = position.position
        glyphs.append(Glyph(typeface, info.codepoint, (pen + x_offset) * unit, y_offset * unit))
        pen += x_advance
    return tuple(glyphs), pen * unit
