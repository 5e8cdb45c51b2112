"""What is promised about speed, and whether it was kept."""

from statistics import median

import msgspec

from drawing import Row
from outlines import Contest
from timing import Spread, spread


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """One promise. `measured` is None where a peer is missing."""

    promise: str
    bound: float
    measured: Spread | None
    at_most: bool = False
    unit: str = "x"

    @property
    def word(self) -> str:
        """``ok``, ``missed`` or ``not measured``; the middle of the measured values counts."""
        if self.measured is None:
            return "not measured"
        kept = (
            self.measured.middle < self.bound
            if self.at_most
            else self.measured.middle >= self.bound
        )
        return "ok" if kept else "missed"


def judge(
    rows: list[Row],
    contests: dict[str, Contest],
    layouts: dict[str, tuple[Spread, Spread]],
) -> list[Verdict]:
    """Return a verdict for each promise.

    Of drawing, each face gives its middle ratio; the middle of the faces counts, and the ends
    shown are the worst and the best face.
    """
    worst = max((anew for anew, _ in layouts.values()), key=lambda value: value.middle)
    return [
        Verdict(
            promise="SVG cold, against Inkscape's text-to-path",
            bound=2.0,
            measured=_of(contests, "text"),
        ),
        Verdict(
            promise="PNG of a face warm, 600 dpi, against resvg",
            bound=3.0,
            measured=_over_faces(rows, "resvg", 600),
        ),
        Verdict(
            promise="PNG of a face warm, 1200 dpi, against rsvg-convert",
            bound=8.0,
            measured=_over_faces(rows, "rsvg-convert", 1200),
        ),
        Verdict(
            promise="obverse --help, against inkscape --version",
            bound=1.0,
            measured=_of(contests, "start"),
        ),
        Verdict(
            promise="layout of the slowest face, anew",
            bound=10.0,
            measured=Spread(*(value * 1000 for value in worst)),
            at_most=True,
            unit="ms",
        ),
    ]


def _of(contests: dict[str, Contest], name: str) -> Spread | None:
    return contests[name].ratio if name in contests else None


def _over_faces(rows: list[Row], tool: str, dpi: int) -> Spread | None:
    of_faces = [
        median(row.pairs) for row in rows if row.pairs and (row.tool, row.dpi) == (tool, dpi)
    ]
    return spread(of_faces) if of_faces else None
