"""Times of laying out: each kind of element, each face of each preset, and growth with letters.

Run `python benchmarks/layout.py`; docs/benchmarks.md says what the columns mean. Exit code 1 where
a face takes 10 ms or more, or where time grows faster than letters.
"""

import argparse
import io
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import msgspec
from PIL import Image

import obverse
from faces import faces_of, lay_out_anew
from obverse.design.elements import (
    ELEMENT_KINDS,
    Beading,
    Denticles,
    Device,
    Dot,
    Element,
    ExergueLine,
    Inscription,
    InscriptionLine,
    Laurel,
    Legend,
    Motif,
    NameRing,
    Picture,
    Rim,
    RingLine,
    Star,
)
from obverse.design.lettering import Lettering
from obverse.design.model import Blank, Design, Face
from tables import show_ms, table
from timing import Spread, spread, timed

#: A face that takes longer than this is no longer immediate while a person drags.
_MOST_MS = 10.0
#: Time may grow with this power of the number of letters; 1 is in step.
_MOST_GROWTH = 1.15
#: Fixed costs hide growth among the few, so the power is fitted from here on.
_FITTED_FROM = 100
_LETTERS = (10, 30, 100, 300, 1000, 3000, 10_000)
#: A text holds this many letters at most; more letters are more legends.
_LETTERS_A_TEXT = 2000
_ALPHABET = "АПОЛЛОНСОЮЗAPOLLOSOYUZabcdefghijklmnopqrstuvwxyz0123456789"


class Kind(msgspec.Struct, frozen=True):
    """The time of one element, laid out anew."""

    kind: str
    what: str
    seconds: Spread


class Growth(msgspec.Struct, frozen=True):
    """The time of a face with so many letters."""

    letters: int
    seconds: Spread


class Report(msgspec.Struct, frozen=True):
    """All that was measured; what --json writes."""

    kinds: list[Kind]
    faces: dict[str, Spread]
    growth: list[Growth]
    power: float


def main() -> int:
    """Measure, print and judge."""
    options = read_options()
    kinds = [time_kind(element, what, options.rounds) for what, element in one_of_each()]
    faces = time_faces(options.rounds)
    growth = [time_letters(count, options.rounds) for count in _LETTERS]
    report = Report(kinds, faces, growth, power_of(growth))
    print(tables(report))
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    return 1 if any(word == "missed" for *_, word in verdicts(report)) else 0


def read_options() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15, help="how often each thing is laid out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers to a file")
    return parser.parse_args()


def one_of_each() -> list[tuple[str, Element]]:
    """Return one usual element of each kind, with a word on its size."""
    elements: list[tuple[str, Element]] = [
        ("", Rim(id="it")),
        ("", RingLine(id="it", radius=15)),
        ("120 beads", Beading(id="it", radius=16)),
        ("120 teeth", Denticles(id="it", radius=17)),
        ("25 letters", Legend(id="it", text="SOYUZ TEST PROJECT · 1975-2025", radius=15, arc=300)),
        ("5 names", NameRing(id="it", names=_NAMES, radius=15)),
        ("4 lines", Inscription(id="it", lines=_LINES, within=12)),
        ("Soyuz", Device(id="it", art=Motif(name="soyuz"))),
        ("64 x 64", Picture(id="it", data=_picture())),
        ("12 stars", Star(id="it", radius=14, count=12)),
        ("12 dots", Dot(id="it", radius=14, count=12)),
        ("2 x 14 pairs", Laurel(id="it", radius=14)),
        ("", ExergueLine(id="it")),
    ]
    assert {type(element) for _, element in elements} == set(ELEMENT_KINDS.values())
    return elements


_NAMES = ("STAFFORD", "BRAND", "SLAYTON", "ЛЕОНОВ", "КУБАСОВ")
_LINES = tuple(
    InscriptionLine(text=text) for text in ("SOYUZ MS-27", "RYZHIKOV", "ZUBRITSKY", "KIM")
)


def _picture() -> bytes:
    buffer = io.BytesIO()
    Image.effect_mandelbrot((64, 64), (-2.0, -1.5, 1.0, 1.5), 50).save(buffer, "PNG")
    return buffer.getvalue()


def time_kind(element: Element, what: str, rounds: int) -> Kind:
    """Time one element alone on a face."""
    design = msgspec.convert({"obverse": {"elements": [msgspec.to_builtins(element)]}}, Design)
    return Kind(str(type(element).__struct_config__.tag), what, time_anew(design, rounds))


def time_faces(rounds: int) -> dict[str, Spread]:
    """Time every face of every preset."""
    faces = [face for preset in obverse.presets() for face in faces_of(preset)]
    return {face.stem: time_anew(face.design, rounds) for face in faces}


def time_letters(count: int, rounds: int) -> Growth:
    """Time a face with so many letters on rings of one large medal."""
    return Growth(count, time_anew(_lettered(count), max(3, min(rounds, 30_000 // count))))


def _lettered(count: int) -> Design:
    text = _ALPHABET * (count // len(_ALPHABET) + 1)
    starts = range(0, count, _LETTERS_A_TEXT)
    legends = tuple(
        Legend(
            id=f"ring-{index}",
            text=text[start : min(start + _LETTERS_A_TEXT, count)],
            radius=145.0 - 2 * index,
            arc=345,
            lettering=Lettering(cap_height=0.4),
        )
        for index, start in enumerate(starts)
    )
    return Design(blank=Blank(diameter=300), obverse=Face(elements=legends))


def time_anew(design: Design, rounds: int) -> Spread:
    """Time laying out a design as if it were new; typefaces open, glyph outlines drawn."""
    lay_out_anew(design)
    return spread([timed(lambda: lay_out_anew(design)).seconds for _ in range(rounds)])


def power_of(growth: list[Growth]) -> float:
    """Return the power of the number of letters with which time grows: a log-log slope."""
    points = [
        (math.log(each.letters), math.log(each.seconds.middle))
        for each in growth
        if each.letters >= _FITTED_FROM
    ]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    along = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return along / sum((x - mean_x) ** 2 for x, _ in points)


def tables(report: Report, heading: str = "") -> str:
    """Return the three tables, each below its title."""
    ends = ("ms", "least", "most")
    kinds = [(each.kind, each.what, *_cells(each.seconds)) for each in report.kinds]
    faces = [(name, *_cells(seconds)) for name, seconds in report.faces.items()]
    growth = [
        (f"{each.letters:,}", *_cells(each.seconds), f"{_micro(each):.0f}")
        for each in report.growth
    ]
    parts = (
        ("Laying out one element", table(("Kind", "what", *ends), kinds)),
        ("Laying out one face of each preset", table(("Face", *ends), faces)),
        ("Growth with letters", table(("Letters", *ends, "µs a letter"), growth)),
        ("Promises of laying out", table(_HEADS, [*verdicts(report)])),
    )
    return "\n\n".join(f"{heading} {title}\n\n{text}".strip() for title, text in parts)


_HEADS = ("Promise", "bound", "measured", "verdict")


def _cells(seconds: Spread) -> tuple[str, str, str]:
    return show_ms(seconds.middle), show_ms(seconds.low), show_ms(seconds.high)


def _micro(growth: Growth) -> float:
    return growth.seconds.middle * 1e6 / growth.letters


def verdicts(report: Report) -> Iterator[tuple[str, str, str, str]]:
    """Yield what was promised, its bound, what was measured and whether it was kept."""
    slowest = max(report.faces, key=lambda name: report.faces[name].middle)
    most = report.faces[slowest].middle * 1000
    usual = median(seconds.middle for seconds in report.faces.values()) * 1000
    yield (
        f"slowest face, {slowest} (the middle face: {usual:.1f} ms)",
        f"< {_MOST_MS:g} ms",
        f"{most:.1f} ms",
        _word(most < _MOST_MS),
    )
    yield (
        f"time grows with letters to the power, from {_FITTED_FROM} letters on",
        f"<= {_MOST_GROWTH:g}",
        f"{report.power:.3f}",
        _word(report.power <= _MOST_GROWTH),
    )


def _word(kept: bool) -> str:
    return "ok" if kept else "missed"


if __name__ == "__main__":
    sys.exit(main())
