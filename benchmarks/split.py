"""Times of cutting a medal into pieces: the reference, each kind of seam, growth, and the proof.

Run `python benchmarks/split.py`. Everything is warm: the design is laid out, and what cuts (seams,
planes, bands) is cached, as in a window or a batch. Exit code 1 where both faces of the reference
take 60 ms or more, or where time grows faster than regions.
"""

import argparse
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

import obverse
from obverse.artwork import Artwork
from obverse.design.elements import Element, Legend, RingLine
from obverse.design.lettering import Lettering
from obverse.design.model import Blank, Design, Face
from obverse.design.split import Piece, Seam, Split
from obverse.halves.cut import cut
from obverse.halves.proof import prove
from obverse.layout import lay_out
from tables import show_ms, table
from timing import Spread, spread, timed

REFERENCE = "astp-1975-halves"
#: Both faces of the reference must be cut in less, while a person drags the seam.
_MOST_MS = 60.0
#: Time may grow with this power of the number of regions; 1 is in step.
_MOST_GROWTH = 1.15
_REGIONS = (10, 30, 100, 300, 1000)
_FOUR = tuple(Piece(id=name) for name in ("one", "two", "three", "four"))

#: Every kind of seam through the reference, and quarters.
_SEAMS: dict[str, Split] = {
    "straight": Split(seam=Seam(bearing=60)),
    "wave": Split(seam=Seam(kind="wave", bearing=60)),
    "zigzag": Split(seam=Seam(kind="zigzag", bearing=60)),
    "keyed": Split(seam=Seam(kind="keyed", bearing=60, relief=0.3)),
    "quarters": Split(seam=Seam(bearing=60), second=Seam(bearing=150), pieces=_FOUR),
    "wavy quarters": Split(
        seam=Seam(kind="wave", bearing=60), second=Seam(kind="wave", bearing=150), pieces=_FOUR
    ),
}


class Case(msgspec.Struct, frozen=True):
    """The time of cutting both faces of a medal, and of the proof that the pieces fit."""

    what: str
    regions: int
    cutting: Spread
    proving: Spread


class Growth(msgspec.Struct, frozen=True):
    """The time of cutting a face with so many regions, all of them across the seam."""

    regions: int
    seconds: Spread


class Report(msgspec.Struct, frozen=True):
    """All that was measured; what --json writes."""

    presets: list[Case]
    seams: list[Case]
    growth: list[Growth]
    power: float


def main() -> int:
    """Measure, print and judge."""
    options = read_options()
    growth = [time_regions(count, options.rounds) for count in _REGIONS]
    report = Report(
        [*time_presets(options.rounds)], [*time_seams(options.rounds)], growth, power_of(growth)
    )
    print(tables(report))
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    return 1 if any(word == "missed" for *_, word in verdicts(report)) else 0


def read_options() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=30, help="how often each thing is cut")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers to a file")
    return parser.parse_args()


def time_presets(rounds: int) -> Iterator[Case]:
    """Time every preset that is split; the reference first."""
    names = sorted(obverse.presets(), key=lambda name: name != REFERENCE)
    for name in names:
        design = obverse.load(name)
        if design.split:
            yield time_case(name, design, design.split, rounds)


def time_seams(rounds: int) -> Iterator[Case]:
    """Time every kind of seam through the reference, its words where they are."""
    design = obverse.load(REFERENCE)
    for what, split in _SEAMS.items():
        yield time_case(what, design, split, rounds)


def time_case(what: str, design: Design, split: Split, rounds: int) -> Case:
    """Time cutting and proving both faces of a design."""
    artwork = lay_out(design).artwork
    faces = tuple(side for side in artwork.sides if side.side != "edge")
    pieces = cut(artwork, split, design.blank)
    prove(faces, pieces, split, design.blank)
    return Case(
        what,
        sum(len(side.regions) for side in faces),
        time_cutting(artwork, split, design.blank, rounds),
        spread(
            [
                timed(lambda: prove(faces, pieces, split, design.blank)).seconds
                for _ in range(max(3, rounds // 5))
            ]
        ),
    )


def time_cutting(artwork: Artwork, split: Split, blank: Blank, rounds: int) -> Spread:
    """Time cutting an artwork whose cutters are cached."""
    cut(artwork, split, blank)
    return spread([timed(lambda: cut(artwork, split, blank)).seconds for _ in range(rounds)])


def time_regions(count: int, rounds: int) -> Growth:
    """Time cutting a face with so many regions, half of them lines and half of them words."""
    blank = Blank(diameter=300)
    elements = tuple(_across(index, count) for index in range(count - 1))
    artwork = lay_out(Design(blank=blank, obverse=Face(elements=elements))).artwork
    alone = artwork._replace(sides=artwork.sides[:1])
    assert len(alone.sides[0].items) == count, "an element was left out, or made several regions"
    times = max(5, min(rounds, 3000 // count))
    return Growth(count, time_cutting(alone, Split(seam=Seam(bearing=60)), blank, times))


def _across(index: int, count: int) -> Element:
    """Return a ring line, or a word that stands on the seam."""
    radius = 20 + 125 * index / count
    if index % 2:
        return RingLine(id=f"line-{index}", radius=radius, width=0.1)
    letters = Lettering(cap_height=0.8)
    return Legend(id=f"word-{index}", text="APOLLO", radius=radius, bearing=60, lettering=letters)


def power_of(growth: list[Growth]) -> float:
    """Return the power of the number of regions with which time grows: a log-log slope."""
    points = [(math.log(each.regions), math.log(each.seconds.middle)) for each in growth]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    along = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return along / sum((x - mean_x) ** 2 for x, _ in points)


def tables(report: Report, heading: str = "") -> str:
    """Return the tables, each below its title."""
    ends = ("ms", "least", "most")
    growth = [
        (f"{each.regions:,}", *_cells(each.seconds), f"{_micro(each):.0f}")
        for each in report.growth
    ]
    parts = (
        ("Cutting both faces of each split preset", _cases("Preset", report.presets)),
        (f"Cutting both faces of {REFERENCE} by each seam", _cases("Seam", report.seams)),
        ("Growth with regions", table(("Regions", *ends, "µs a region"), growth)),
        ("Promises of cutting", table(_HEADS, [*verdicts(report)])),
    )
    return "\n\n".join(f"{heading} {title}\n\n{text}".strip() for title, text in parts)


_HEADS = ("Promise", "bound", "measured", "verdict")


def _cases(head: str, cases: list[Case]) -> str:
    heads = (head, "regions", "cut ms", "least", "most", "proof ms")
    rows = [
        (each.what, str(each.regions), *_cells(each.cutting), show_ms(each.proving.middle))
        for each in cases
    ]
    return table(heads, rows)


def _cells(seconds: Spread) -> tuple[str, str, str]:
    return show_ms(seconds.middle), show_ms(seconds.low), show_ms(seconds.high)


def _micro(growth: Growth) -> float:
    return growth.seconds.middle * 1e6 / growth.regions


def verdicts(report: Report) -> Iterator[tuple[str, str, str, str]]:
    """Yield what was promised, its bound, what was measured and whether it was kept."""
    reference = report.presets[0].cutting.middle * 1000
    yield (
        f"both faces of {REFERENCE}, warm",
        f"< {_MOST_MS:g} ms",
        f"{reference:.1f} ms",
        _word(reference < _MOST_MS),
    )
    yield (
        f"time grows with regions to the power, {_REGIONS[0]} to {_REGIONS[-1]:,}",
        f"<= {_MOST_GROWTH:g}",
        f"{report.power:.3f}",
        _word(report.power <= _MOST_GROWTH),
    )


def _word(kept: bool) -> str:
    return "ok" if kept else "missed"


if __name__ == "__main__":
    sys.exit(main())
