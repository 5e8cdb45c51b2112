"""Inscription: centred lines across the field, each fitted to the chord at its height."""

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import msgspec

from obverse.artwork import Region
from obverse.design.elements import Inscription, InscriptionLine
from obverse.design.lettering import Lettering
from obverse.findings import Finding
from obverse.geometry.polar import chord
from obverse.layout.along_seam import SeamFrame, seam_frame, share_lines, stack
from obverse.layout.lettering import record, set_lines
from obverse.layout.remarks import abridge
from obverse.layout.room import Laid, Room, finding, region
from obverse.layout.trim import BEYOND_EDGE, trim
from obverse.text.fit import Setting
from obverse.text.outlines import set_straight
from obverse.units import Mm, show_mm


class NumberedLine(NamedTuple):
    """A line with its place among those of the element; several may come of one."""

    number: int
    line: InscriptionLine


class _Words(NamedTuple):
    """What one line depends on besides its block and its room."""

    text: str
    lettering: Lettering
    middle: Mm
    number: int
    ceiling: Setting | None


def lay_inscription(element: Inscription, room: Room) -> Laid:
    """Lay out the lines from top to bottom, the block centred on (x, y)."""
    numbered = split_lines(element.lines)
    if not numbered:
        message = "there are no words to set"
        return Laid((), (finding(element, room, "error", "lettering.empty", message),))
    lines = [(line, _lettering(element, line)) for _, line in numbered]
    frame = seam_frame(room) if element.along_seam else None
    middles = _middles(element, lines)
    findings: tuple[Finding, ...] = ()
    if frame:
        findings = _about_pieces(element, room, lines, frame)
        element = msgspec.structs.replace(element, rotation=frame.rotation)
        middles = _middles_along(element, lines, frame)
    words = [
        _Words(line.text, lettering, middle, number, room.ceiling(number))
        for (number, _), (line, lettering), middle in zip(numbered, lines, middles, strict=True)
    ]
    return _joined(findings, _lay_lines(element, room, words))


def _lay_lines(element: Inscription, room: Room, lines: list[_Words]) -> list[Laid]:
    # A line depends neither on the others nor on the seam; both would part equal keys.
    block = msgspec.structs.replace(element, lines=())
    place = room._replace(split=None, ceilings=())
    return [lay_line(block, place, line) for line in lines]


def _joined(findings: tuple[Finding, ...], laid: list[Laid]) -> Laid:
    found = [fact for each in laid for fact in each.findings]
    # What is cut off is said last, as of every element.
    found.sort(key=lambda fact: fact.code == BEYOND_EDGE)
    return Laid(
        tuple(item for each in laid for item in each.items),
        (*findings, *found),
        tuple(setting for each in laid for setting in each.settings),
        trimmed=True,
    )


def split_lines(lines: tuple[InscriptionLine, ...]) -> tuple[NumberedLine, ...]:
    """Return the lines with line breaks in their texts made lines; empty ones are left out."""
    return tuple(
        NumberedLine(number, msgspec.structs.replace(line, text=text.strip()))
        for number, line in enumerate(lines)
        for text in line.text.splitlines()
        if text.strip()
    )


def _lettering(element: Inscription, line: InscriptionLine) -> Lettering:
    base = element.lettering
    return msgspec.structs.replace(
        base,
        cap_height=line.cap_height or base.cap_height,
        weight=line.weight or base.weight,
    )


def _middles(element: Inscription, lines: list[tuple[InscriptionLine, Lettering]]) -> list[Mm]:
    """Return the height of the middle of each line."""
    heights = [lettering.cap_height for _, lettering in lines]
    total = sum(heights) + element.leading * (len(heights) - 1)
    tops = accumulate((height + element.leading for height in heights), initial=0.0)
    return [
        element.y + total / 2 - top - height / 2 for top, height in zip(tops, heights, strict=False)
    ]


def _middles_along(
    element: Inscription, lines: list[tuple[InscriptionLine, Lettering]], frame: SeamFrame
) -> list[Mm]:
    """Return the height of the middle of each line, `y` away from the seam's zone or more."""
    above, below = share_lines(tuple(line for line, _ in lines), frame)
    heights = [lettering.cap_height for _, lettering in lines]
    middles = [0.0] * len(lines)
    upper = stack([heights[index] for index in above], element.leading)
    lower = stack([heights[index] for index in below], element.leading)
    for index, height in zip(above, upper, strict=True):
        middles[index] = frame.high + element.y + height
    depth = sum(heights[index] for index in below) + element.leading * (len(below) - 1)
    for index, height in zip(below, lower, strict=True):
        middles[index] = frame.low - element.y - depth + height
    return middles


def _about_pieces(
    element: Inscription,
    room: Room,
    lines: list[tuple[InscriptionLine, Lettering]],
    frame: SeamFrame,
) -> tuple[Finding, ...]:
    """Return a warning for each line that names a piece which does not lie along the seam."""
    return tuple(
        finding(
            element,
            room,
            "warning",
            "split.no-piece",
            f"{abridge(line.text)} is for piece {line.piece!r}, which is not beside the seam",
            f"the pieces beside it are {frame.above} and {frame.below}",
        )
        for line, _ in lines
        if line.piece not in ("", frame.above, frame.below)
    )


@lru_cache(maxsize=64)
def lay_line(block: Inscription, room: Room, words: _Words) -> Laid:
    """Lay out one line of a block; memoised, so that a line without variables stays the same."""
    width = chord_width(block, words.middle, words.lettering.cap_height)
    if width <= 0:
        message = f"line “{words.text}” lies outside the circle of {show_mm(block.within)}"
        return Laid((), (finding(block, room, "error", "layout.room", message),))
    fitted = set_lines((words.text,), words.lettering, width, room.fonts, words.ceiling)
    (shaped,) = fitted.lines
    lettered = set_straight(shaped, fitted.setting, (block.x, words.middle), block.rotation)
    drawn = region(block, room, lettered.path, words=words.text, lettered=lettered)
    items: tuple[Region, ...] = (drawn,) if lettered.path else ()
    findings = tuple(remark.at(room.side, block.id) for remark in fitted.remarks)
    setting = record(block.id, words.text, shaped, fitted.setting, words.number)
    return trim(Laid(items, findings, (setting,)), block, room)


def chord_width(element: Inscription, middle: Mm, cap_height: Mm) -> Mm:
    """Return the room of a line: the chord at the worse of its top and its foot."""
    reach = max(abs(middle + cap_height / 2), abs(middle - cap_height / 2))
    return 2 * (chord(element.within, reach) - abs(element.x))
