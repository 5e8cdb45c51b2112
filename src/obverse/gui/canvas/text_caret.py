"""Text caret: where on a face the caret stands for every place in an element's texts. No Qt.

The letters of the artwork say where they stand; between them the caret stands halfway, and over
spaces, which leave no letter, their gap is shared out. Artwork may be a keystroke behind the text:
a place that it does not know yet is the nearest one that it does.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from obverse.artwork import Letter, SideArtwork
from obverse.design.elements import AnyElement, Inscription, Legend, NameRing
from obverse.geometry.path import Same
from obverse.geometry.polar import bearing_of, normal, point_at
from obverse.gui.canvas.hits import letter_box
from obverse.gui.canvas.laws import half_turn
from obverse.gui.canvas.outlines import turned
from obverse.gui.canvas.text_units import Unit, seen_order
from obverse.layout.legend import is_inward
from obverse.units import Deg, Mm

#: What a place beyond the last letter is away from it, and what a space there adds: cap heights.
_PADDING, _SPACE = 0.08, 0.36


class Stop(NamedTuple):
    """A place for the caret: on the middle of the line, which is turned clockwise, and its height.

    `entry` and `place` say where in the texts of the element it is.
    """

    entry: int
    place: int
    x: Mm
    y: Mm
    rotation: Deg
    height: Mm

    def shifted(self, along: Mm) -> "Stop":
        """Return the place so many mm further along the line."""
        angle = math.radians(self.rotation)
        x, y = self.x + along * math.cos(angle), self.y - along * math.sin(angle)
        # Not by _replace, which takes three times as long: there are two for every letter.
        return Stop(self.entry, self.place, x, y, self.rotation, self.height)


class _Span(NamedTuple):
    """Where a unit begins and ends, in reading direction."""

    lead: Stop
    trail: Stop


def stops_of(
    element: AnyElement, texts: Sequence[tuple[Unit, ...]], side: SideArtwork
) -> tuple[Stop, ...]:
    """Return all places for the caret in an element of which `texts` are the units."""
    letters = list(_letters(element, side))
    spans = _spans(element, texts, letters)
    rows = [_row(entry, units, spans) for entry, units in enumerate(texts)]
    for entry, row in enumerate(rows):
        if row is None:
            rows[entry] = [_home(element, entry, rows)]
    found = [stop for row in rows if row for stop in row]
    return tuple(found)


def stop_at(stops: Sequence[Stop], entry: int, place: int) -> Stop | None:
    """Return the stop of a place in a text, or the nearest one before it; None without any."""
    here = [stop for stop in stops if stop.entry == entry]
    before = [stop for stop in here if stop.place <= place]
    return before[-1] if before else next(iter(here), None)


def nearest(stops: Sequence[Stop], x: Mm, y: Mm) -> Stop | None:
    """Return the stop nearest to a point of the face."""
    return min(stops, key=lambda stop: math.hypot(stop.x - x, stop.y - y), default=None)


def _letters(element: AnyElement, side: SideArtwork) -> Iterator[tuple[Letter, Mm]]:
    """Yield the letters of an element with the cap height in which they are set."""
    heights = {
        setting.text: setting.cap_height
        for setting in side.settings
        if setting.element == element.id
    }
    usual = next(iter(heights.values()), 1.0)
    for region in side.regions:
        if region.element == element.id:
            height = heights.get(region.words, usual)
            yield from ((letter, height) for letter in region.letters)


def _spans(
    element: AnyElement, texts: Sequence[tuple[Unit, ...]], letters: list[tuple[Letter, Mm]]
) -> dict[tuple[int, int], _Span]:
    """Return the spans of the units that have letters, by entry and number."""
    found: dict[tuple[int, int], _Span] = {}
    at = 0
    for entry, units in enumerate(texts):
        shown = "".join(unit.shown for unit in units)
        owners = [number for number, unit in enumerate(units) for _ in unit.shown]
        order = seen_order(shown)
        rtl = _runs_back(order)
        seen = 0
        while at < len(letters) and seen < len(order):
            letter, height = letters[at]
            size = len(letter.text)
            places = sorted(order[seen : seen + size])
            if "".join(shown[place] for place in places) != letter.text:
                seen += 1
                continue
            for share, place in enumerate(places):
                back = place in rtl
                slot = size - 1 - share if back else share
                span = _span(letter, height, slot, size, back=back)
                key = (entry, owners[place])
                found[key] = _joined(found.get(key), span)
            seen += size
            at += 1
    return found


def _runs_back(order: list[int]) -> set[int]:
    """Return the places that are seen from right to left."""
    back: set[int] = set()
    for one, two in pairwise(order):
        if two == one - 1:
            back |= {one, two}
    return back


def _span(letter: Letter, height: Mm, slot: int, size: int, *, back: bool) -> _Span:
    """Return a share of a letter: of a ligature each of its characters has one."""
    box = letter_box(Same(letter)).box
    foot = Stop(0, 0, letter.x, letter.y, normal(letter.rotation), height)
    width = (box[2] - box[0]) / size
    left = foot.shifted(box[0] + width * slot)
    right = foot.shifted(box[0] + width * (slot + 1))
    return _Span(right, left) if back else _Span(left, right)


def _joined(one: _Span | None, two: _Span) -> _Span:
    return two if one is None else _Span(one.lead, two.trail)


def _row(
    entry: int, units: tuple[Unit, ...], spans: dict[tuple[int, int], _Span]
) -> list[Stop] | None:
    """Return the stops of one text; None where it has no letters."""
    known: dict[int, Stop] = {}
    for boundary in range(len(units) + 1):
        before, after = spans.get((entry, boundary - 1)), spans.get((entry, boundary))
        if before and after:
            known[boundary] = _between(before.trail, after.lead, 0.5)
        elif before:
            known[boundary] = before.trail.shifted(_PADDING * before.trail.height)
        elif after:
            known[boundary] = after.lead.shifted(-_PADDING * after.lead.height)
    if not known:
        return None
    places = [0, *(unit.end for unit in units)]
    return [
        _filled(known, boundary)._replace(entry=entry, place=place)
        for boundary, place in enumerate(places)
    ]


def _filled(known: dict[int, Stop], boundary: int) -> Stop:
    """Return a boundary from those on both sides of it."""
    if boundary in known:
        return known[boundary]
    low = max((each for each in known if each < boundary), default=None)
    high = min((each for each in known if each > boundary), default=None)
    if low is not None and high is not None:
        return _between(known[low], known[high], (boundary - low) / (high - low))
    if low is not None:
        return known[low].shifted(_SPACE * known[low].height * (boundary - low))
    assert high is not None, "a row has a stop"
    return known[high].shifted(-_SPACE * known[high].height * (high - boundary))


def _between(one: Stop, two: Stop, share: float) -> Stop:
    rotation = one.rotation + half_turn(two.rotation - one.rotation) * share
    return one._replace(
        x=one.x + (two.x - one.x) * share,
        y=one.y + (two.y - one.y) * share,
        rotation=normal(rotation),
        height=one.height + (two.height - one.height) * share,
    )


def _home(element: AnyElement, entry: int, rows: Sequence[list[Stop] | None]) -> Stop:
    """Return where the caret stands in a text without letters."""
    match element:
        case Legend():
            return _on_ring(element, entry, element.bearing)
        case NameRing():
            return _on_ring(element, entry, _gap_bearing(element, entry, rows))
        case Inscription():
            return _line(element, entry, rows)
    raise AssertionError(f"{element.id} holds no words")


def _on_ring(element: Legend | NameRing, entry: int, bearing: Deg) -> Stop:
    inward = is_inward(element.direction, bearing)
    x, y = point_at(bearing, element.radius)
    rotation = normal(bearing + 180 if inward else bearing)
    return Stop(entry, 0, x, y, rotation, element.lettering.cap_height)


def _gap_bearing(element: NameRing, entry: int, rows: Sequence[list[Stop] | None]) -> Deg:
    """Return the middle of the gap after the name before, where a new one will come."""
    count = len(rows)
    before = next((row for back in range(1, count + 1) if (row := rows[entry - back])), None)
    after = next((row for on in range(1, count + 1) if (row := rows[(entry + on) % count])), None)
    if not before or not after:
        return element.bearing
    start = bearing_of(before[-1].x, before[-1].y)
    gap = normal(bearing_of(after[0].x, after[0].y) - start)
    return normal(start + gap / 2)


def _line(element: Inscription, entry: int, rows: Sequence[list[Stop] | None]) -> Stop:
    """Return the middle of a line below the one before, or above the one after."""
    height = element.lines[entry].cap_height or element.lettering.cap_height
    for other in [*range(entry - 1, -1, -1), *range(entry + 1, len(rows))]:
        row = rows[other]
        if row:
            middle = _between(row[0], row[-1], 0.5)
            down = (height + middle.height) / 2 + element.leading
            down *= other - entry
            dx, dy = turned((0.0, down), middle.rotation)
            return Stop(entry, 0, middle.x + dx, middle.y + dy, middle.rotation, height)
    x, y = turned((element.x, element.y), element.rotation)
    return Stop(entry, 0, x, y, normal(element.rotation), height)
