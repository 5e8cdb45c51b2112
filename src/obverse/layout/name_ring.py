"""Name ring: a list of names around the border at one common size."""

import re
from itertools import pairwise

from obverse.design.elements import NameRing
from obverse.errors import GeometryError
from obverse.findings import Finding, Severity
from obverse.geometry.combine import tidy_all
from obverse.geometry.path import Path, join, transform
from obverse.geometry.polar import arc_angle, arc_length, normal, stand_on
from obverse.layout.keep_clear import free_sectors, share_out, spread
from obverse.layout.legend import is_inward
from obverse.layout.lettering import Fitted, record, set_lines
from obverse.layout.ornament import SEPARATORS
from obverse.layout.remarks import abridge
from obverse.layout.room import Laid, Room, finding, region
from obverse.text.outlines import Lettered, set_on_ring
from obverse.units import Deg, Mm, show_mm

#: Rounding must not make a finding of a gap that was fitted exactly.
_SLACK: Mm = 1e-6
_SEVERAL = re.compile(r"[;\n]")


def lay_name_ring(element: NameRing, room: Room) -> Laid:
    """Lay out the names clockwise, the first one's middle at the bearing."""
    names = split_names(element.names)
    if not names:
        message = "there are no names to set"
        return Laid((), (finding(element, room, "error", "lettering.empty", message),))
    length = max(0.0, arc_length(360, element.radius) - len(names) * element.gap)
    fitted = set_lines(names, element.lettering, length, room.fonts, room.ceiling())
    remarks = tuple(remark.at(room.side, element.id) for remark in fitted.remarks)
    widths = [arc_angle(fitted.setting.width(line), element.radius) for line in fitted.lines]
    gaps = _gaps(element.spacing, widths)
    remarks += _about_gaps(element, room, names, gaps)
    middles, rests = _bearings(element.bearing, widths, gaps)
    rests = rests if len(names) > 1 else []
    if element.clear_of_seam and room.split is not None:
        middles, rests, moved = _respaced(element, room, fitted, middles, rests)
        remarks += moved
    placed = _set_names(element, fitted, middles)
    parts = [*(name.path for name in placed if name.path), *_separators(element, rests)]
    # Letters as high as the ring's radius meet those of other names at its middle.
    narrowest = arc_length(min(gaps), element.radius)
    parted = narrowest > _separator(element) and fitted.setting.cap_height < element.radius
    path, about_path = _one_outline(element, room, parts, parted=parted)
    remarks += about_path
    settings = tuple(
        record(element.id, name, line, fitted.setting)
        for name, line in zip(names, fitted.lines, strict=True)
    )
    lettered = Lettered(path, tuple(letter for name in placed for letter in name.letters))
    items = (region(element, room, path, words=", ".join(names), lettered=lettered),)
    return Laid(items if path else (), remarks, settings)


def _one_outline(
    element: NameRing, room: Room, parts: list[Path], *, parted: bool
) -> tuple[Path, tuple[Finding, ...]]:
    """Return names and separators as one outline, also where they run into each other."""
    if parted:
        return join(parts), ()
    try:
        return tidy_all(parts), ()
    except GeometryError as fault:
        # Caught here, lest it take the place of what was found about the names before.
        fact = finding(element, room, "error", "geometry.failed", fault.message, fault.hint)
        return Path(), (fact,)


def split_names(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return one name each from texts that may hold several, parted by ; or line breaks."""
    pieces = (piece.strip() for text in texts for piece in _SEVERAL.split(text))
    return tuple(piece for piece in pieces if piece)


def _set_names(element: NameRing, fitted: Fitted, middles: list[Deg]) -> list[Lettered]:
    return [
        set_on_ring(
            line,
            fitted.setting,
            element.radius,
            middle,
            inward=is_inward(element.direction, middle),
        )
        for line, middle in zip(fitted.lines, middles, strict=True)
    ]


def _bearings(first: Deg, widths: list[Deg], gaps: list[Deg]) -> tuple[list[Deg], list[Deg]]:
    """Return the bearing of each name's middle, and of the middle of the gap after each."""
    start = first - widths[0] / 2
    middles, rests = [], []
    for width, gap in zip(widths, gaps, strict=True):
        middles.append(start + width / 2)
        rests.append(start + width + gap / 2)
        start += width + gap
    return middles, rests


def _respaced(
    element: NameRing, room: Room, fitted: Fitted, middles: list[Deg], rests: list[Deg]
) -> tuple[list[Deg], list[Deg], tuple[Finding, ...]]:
    """Return bearings of names and separators clear of the seam: each sector spaced by itself.

    A name goes to the sector in which it stands, or to the nearest; no separator is left between
    sectors, for it would stand on the seam.
    """
    widths = [arc_angle(fitted.setting.width(line), element.radius) for line in fitted.lines]
    sectors = free_sectors(room, element.radius, fitted.setting.cap_height)
    if sectors and sectors[0].width >= 360:
        return middles, rests, ()  # the seam does not come near the ring
    homes = share_out(sectors, middles) if sectors else []
    gap = arc_angle(element.gap, element.radius)
    placed, between = list(middles), list[Deg]()
    for index, sector in enumerate(sectors):
        names = [name for name, home in enumerate(homes) if home == index]
        names.sort(key=lambda name: normal(middles[name] - sector.middle + 180))
        if sum(widths[name] + gap for name in names) > sector.width:
            sectors = []
            break
        spots = spread(sector, [widths[name] for name in names]) if names else []
        for name, spot in zip(names, spots, strict=True):
            placed[name] = spot
        between += _between(spots, [widths[name] for name in names])
    if not sectors:
        message = "the names have no room beside the seam"
        hint = "turn the ring or the seam, or use smaller letters"
        fact = finding(element, room, "warning", "split.no-room", message, hint)
        return middles, rests, (fact,)
    parts = "one sector" if len(sectors) == 1 else f"{len(sectors)} sectors"
    message = f"the names are spaced anew in {parts}, clear of the seam"
    return placed, between, (finding(element, room, "info", "split.moved", message),)


def _between(middles: list[Deg], widths: list[Deg]) -> list[Deg]:
    """Return the middle of the gap between each name and the next one."""
    return [
        (one + wide / 2 + two - broad / 2) / 2
        for (one, wide), (two, broad) in pairwise(zip(middles, widths, strict=True))
    ]


def _gaps(spacing: str, widths: list[Deg]) -> list[Deg]:
    """Return the gap after each name; names and gaps add up to a full turn."""
    count = len(widths)
    room = 360 - sum(widths)
    # A name and the next one; each gap lies between the middles of such a pair.
    pairs = list(zip(widths, [*widths[1:], widths[0]], strict=True))
    if spacing == "equal-pitch":
        return [360 / count - (one + two) / 2 for one, two in pairs]
    total = sum(widths)
    if spacing == "by-length" and total:
        # Each name stands in the middle of a sector as wide as its share of all letters.
        return [room * (one + two) / 2 / total for one, two in pairs]
    return [room / count] * count


def _about_gaps(
    element: NameRing, room: Room, names: tuple[str, ...], gaps: list[Deg]
) -> tuple[Finding, ...]:
    narrowest = min(range(len(gaps)), key=gaps.__getitem__)
    gap = arc_length(gaps[narrowest], element.radius)
    least = max(element.gap, _separator(element))
    if gap > least - _SLACK or len(names) < 2:
        return ()
    first, second = names[narrowest], names[(narrowest + 1) % len(names)]
    how = f"are {show_mm(gap)} apart" if gap >= 0 else f"overlap by {show_mm(-gap)}"
    who = f"{abridge(first)} and {abridge(second)}"
    message = f"{who} {how}; the least gap is {show_mm(least)}"
    hint = "choose equal gaps, smaller letters or a larger ring"
    severity: Severity = "warning" if gap >= _separator(element) else "error"
    return (finding(element, room, severity, "name-ring.gap", message, hint),)


def _separator(element: NameRing) -> Mm:
    """Return how much of a gap the separator takes."""
    return 0.0 if element.separator == "none" else element.separator_size


def _separators(element: NameRing, bearings: list[Deg]) -> list[Path]:
    if element.separator == "none":
        return []
    drawing = SEPARATORS[element.separator](element.separator_size)
    return [transform(drawing, stand_on(bearing, element.radius)) for bearing in bearings]
