"""Where a seam might run so that it touches no letter. No widgets: for a thread."""

from collections.abc import Callable
from typing import NamedTuple

import msgspec

from obverse.design.model import Design
from obverse.design.split import Seam, Split
from obverse.halves.letters import near_letters
from obverse.halves.seam import impossible
from obverse.layout import lay_out
from obverse.text.fonts import FontLibrary
from obverse.units import Deg, Mm

#: Turns that are tried, the smallest first, to either side.
_TURNS: tuple[Deg, ...] = tuple(
    float(turn) for step in range(1, 181) for turn in ((step, -step) if step < 180 else (step,))
)


class Place(NamedTuple):
    """A turn of all seams, and how near a letter comes to the cut; None where there is none."""

    turn: Deg
    nearest: Mm | None

    def is_clear(self, split: Split) -> bool:
        """Tell whether every letter is outside the letter-free zone."""
        return self.nearest is None or self.nearest >= split.letter_free - split.gap / 2


def find_place(
    design: Design,
    fonts: FontLibrary,
    check: Callable[[], None] = lambda: None,
    report: Callable[[int], None] = lambda tried: None,
) -> Place:
    """Return the least turn of the seams at which they keep clear of letters; else the best one.

    Words that give way to the seam are laid out anew for every turn. `check` may raise to stop.
    """
    split = design.split
    assert split is not None, "the design has no split"
    best = Place(0.0, _nearest(design, fonts))
    for tried, turn in enumerate(() if best.is_clear(split) else _TURNS, 1):
        check()
        report(tried)
        turned = msgspec.structs.replace(design, split=turned_split(split, turn))
        if turned.split is None or impossible(turned.split, turned.blank):
            continue
        place = Place(turn, _nearest(turned, fonts))
        if place.is_clear(split):
            return place
        if _room(place) > _room(best):
            best = place
    return best


def turned_split(split: Split, turn: Deg) -> Split:
    """Return a split with all its seams turned clockwise."""
    second = _turned(split.second, turn) if split.second else None
    return msgspec.structs.replace(split, seam=_turned(split.seam, turn), second=second)


def _turned(seam: Seam, turn: Deg) -> Seam:
    bearing = (seam.bearing + turn) % 360
    return msgspec.structs.replace(seam, bearing=bearing)


def _nearest(design: Design, fonts: FontLibrary) -> Mm | None:
    assert design.split is not None
    sides = lay_out(design, fonts=fonts).artwork.sides
    faces = tuple(side for side in sides if side.side != "edge")
    near = near_letters(faces, design.split, design.blank)
    return near[0].distance_mm if near else None


def _room(place: Place) -> Mm:
    return float("inf") if place.nearest is None else place.nearest
