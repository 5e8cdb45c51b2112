"""What peers.py measured, and the tables that show it; also what --json holds."""

import msgspec

from drawing import COLD, Row
from outlines import Contest
from promises import Verdict
from tables import show_ms, show_ratio, table
from timing import Spread

NO_SHELL = (
    "resvg and rsvg-convert draw one PNG a process (several files given to rsvg-convert become "
    "pages of one PDF); Inkscape has --shell, so it is measured both ways."
)


class Report(msgspec.Struct, frozen=True):
    """All that was measured."""

    machine: list[str]
    missing: list[str]
    faces: list[Row]
    sets: list[Row]
    contests: dict[str, Contest]
    layouts: dict[str, tuple[Spread, Spread]]
    verdicts: list[Verdict]


def contests_table(contests: dict[str, Contest]) -> str:
    """Return the table of cold starts against Inkscape."""
    heads = ("Against Inkscape, cold", "ours ms", "peak MB", "Inkscape ms", "peak MB", "ratio")
    rows = [
        (
            each.what,
            show_ms(each.ours.middle),
            f"{each.our_peak_mb:.0f}",
            show_ms(each.other.middle),
            f"{each.other_peak_mb:.0f}",
            show_ratio(each.ratio),
        )
        for each in contests.values()
    ]
    return table(heads, rows)


def layouts_table(layouts: dict[str, tuple[Spread, Spread]]) -> str:
    """Return the table of laying out faces."""
    heads = ("Face", "anew ms", "least", "most", "unchanged ms")
    rows = [
        (name, show_ms(anew.middle), show_ms(anew.low), show_ms(anew.high), show_ms(again.middle))
        for name, (anew, again) in layouts.items()
    ]
    return table(heads, rows)


def faces_table(rows: list[Row]) -> str:
    """Return the table of drawing faces at one resolution."""
    heads = ("Face", "tool", "ms", "peak MB", "x ours cold", "x ours warm", "check")
    cells = [
        (
            row.what,
            row.tool,
            show_ms(row.seconds.middle),
            f"{row.peak_mb:.0f}" if row.peak_mb else "-",
            show_ratio(row.to_cold),
            show_ratio(row.to_warm),
            str(row.check),
        )
        for row in rows
    ]
    return table(heads, cells)


def sets_table(rows: list[Row]) -> str:
    """Return the table of drawing the whole set at one resolution."""
    heads = ("Tool", "how", "ms", "peak MB", "x ours")
    cells = [
        (
            row.tool.replace(COLD, "obverse"),
            row.remark,
            show_ms(row.seconds.middle),
            f"{row.peak_mb:.0f}",
            show_ratio(row.to_cold),
        )
        for row in rows
    ]
    return table(heads, cells)


def verdicts_table(verdicts: list[Verdict]) -> str:
    """Return the table of promises."""
    rows = [
        (
            each.promise,
            f"{'<' if each.at_most else '>='} {each.bound:g} {each.unit}",
            show_ratio(each.measured),
            each.word,
        )
        for each in verdicts
    ]
    return table(("Promise", "bound", "measured", "verdict"), rows)
