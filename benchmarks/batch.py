"""`obverse batch` beside Inkscape and resvg: pace, memory, and whether every medal is right.

Run `python benchmarks/batch.py`; docs/batch.md says what it shows. `--million` lays out a list of a
million names besides. Exit code 1 where a promise was missed, or where a medal is not right.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

import obverse
from batch_runs import (
    Batch,
    faults_of,
    inkscape_outlines,
    inkscape_pngs,
    live_texts,
    make,
    outlined,
    resvg_pngs,
    write_lists,
)
from obverse.design.elements import Inscription, InscriptionLine
from obverse.design.lettering import Lettering
from obverse.design.model import Variable
from promises import Verdict
from report import verdicts_table
from tables import show_ratio, table
from timing import Run, RunError, Spread, run, spread
from tools import PEERS, obverse_command

_PICTURES = "finisher-medal-60"
#: Designs of which 10,000 are made as SVG. The promise is for the numbered edition: there most of a
#: medal stays as it is. Long names on plain faces leave less to be saved.
_EDITION = "numbered edition of astp-2025"
_OUTLINES = (_EDITION, "table-medal-60", "finisher-medal-60")


class Pace(msgspec.Struct, frozen=True, kw_only=True):
    """Medals a second of one way of making them, and how many times as fast ours is."""

    what: str
    rate: Spread
    peak_mb: float
    ratio: Spread | None = None


class Report(msgspec.Struct, frozen=True):
    """All that was measured."""

    machine: list[str]
    paces: list[Pace]
    verdicts: list[Verdict]
    faults: list[str]


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run")
    parser.add_argument("--million", action="store_true", help="also a million names, dry")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers to a file")
    options = parser.parse_args()
    print("\n".join(machine := _machine()))
    try:
        with TemporaryDirectory(prefix="obverse-benchmark-", dir=_memory_disk()) as folder:
            report = measure(Path(folder), options.rounds, machine, million=options.million)
    except RunError as fault:
        print(f"error: {fault}", file=sys.stderr)
        return 1
    print(tables(report, "##"))
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    return 1 if report.faults or any(each.word == "missed" for each in report.verdicts) else 0


def _memory_disk() -> str | None:
    """Return a place in memory, so that programs are compared and not the disk; or None."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def tables(report: Report, heading: str) -> str:
    """Return the tables in Markdown."""
    rows = [
        (
            each.what,
            f"{each.rate.middle:,.1f}",
            f"{each.rate.low:,.1f}-{each.rate.high:,.1f}",
            f"{each.peak_mb:.0f}",
            show_ratio(each.ratio),
        )
        for each in report.paces
    ]
    heads = ("What", "medals a second", "from-to", "peak MB", "ours is so many times as fast")
    parts = [f"{heading} Pace", table(heads, rows), f"{heading} Promises"]
    parts.append(verdicts_table(report.verdicts))
    parts += [f"NOT RIGHT: {fault}" for fault in report.faults]
    return "\n\n".join(parts)


def _machine() -> list[str]:
    from peers import describe_machine

    return describe_machine([peer for peer in PEERS if peer.path])


def measure(folder: Path, rounds: int, machine: list[str], *, million: bool) -> Report:
    """Take all times."""
    report = Report(machine, [], [], [])
    lists = write_lists(folder, (200, 500, 2000, 10_000))
    _pictures(report, lists, folder, rounds)
    _two_jobs(report, lists, folder, rounds)
    for preset in _OUTLINES:
        _outlines(report, preset, lists, folder, rounds)
    _memory(report, lists, folder)
    if million:
        _million(report, folder)
    return report


def _pictures(report: Report, lists: dict[int, Path], folder: Path, rounds: int) -> None:
    """200 medals, two faces, PNG at 600 dpi, beside programs that are given outlined SVGs."""
    names = lists[200]
    files = outlined(_PICTURES, names, folder / "outlined")
    ours: list[Run] = []
    ink: list[Run] = []
    resvg: list[Run] = []
    for _ in range(rounds):
        ours.append(make(_PICTURES, names, folder / "png", "--format", "png").whole)
        ink.append(inkscape_pngs(files, folder))
        resvg.append(resvg_pngs(files, folder))
    report.faults.extend(faults_of(folder / "png", _PICTURES, 200))
    report.paces.append(
        _pace(f"{_PICTURES}, PNG 600 dpi: obverse batch, whole run", ours, ours, 200)
    )
    report.paces.append(_pace("the same: inkscape --shell", ink, ours, 200))
    report.paces.append(_pace("the same: resvg, a process a file", resvg, ours, 200))
    _judge(report, "200 medals as PNG, against inkscape --shell", 20, ink, ours)
    _judge(report, "200 medals as PNG, against resvg", 4, resvg, ours)


def _two_jobs(report: Report, lists: dict[int, Path], folder: Path, rounds: int) -> None:
    """The pace of two processes over that of one, once they have begun."""
    runs: dict[str, list[Batch]] = {"1": [], "2": []}
    for _ in range(rounds):
        for jobs, made in runs.items():
            out = folder / "jobs"
            made.append(make(_PICTURES, lists[2000], out, "--format", "png", "--jobs", jobs))
    for jobs, made in runs.items():
        rates = spread([each.rate for each in made])
        peak = max(each.whole.peak_mb for each in made)
        report.paces.append(
            Pace(
                what=f"{_PICTURES}, PNG 600 dpi, 2,000 names, --jobs {jobs}",
                rate=rates,
                peak_mb=peak,
            )
        )
    pairs = [two.rate / one.rate for one, two in zip(runs["1"], runs["2"], strict=True)]
    report.verdicts.append(
        Verdict(promise="pace of --jobs 2 over --jobs 1", bound=1.7, measured=spread(pairs))
    )


def _outlines(report: Report, what: str, lists: dict[int, Path], folder: Path, rounds: int) -> None:
    """10,000 medals as SVG, beside Inkscape turning the like words into outlines."""
    design = folder / f"{what}.medallion"
    obverse.save(_edition() if what == _EDITION else obverse.load(what), design)
    live = live_texts(design, lists[200], folder / f"live-{what}", 100)
    made: list[Batch] = []
    ink: list[Run] = []
    for _ in range(rounds):
        made.append(make(str(design), lists[10_000], folder / "svg", "--format", "svg"))
        ink.append(inkscape_outlines(live, folder))
    rates = [10_000 / each.whole.seconds for each in made]
    theirs = [100 / each.seconds for each in ink]
    pairs = [one / other for one, other in zip(rates, theirs, strict=True)]
    report.paces.append(
        Pace(
            what=f"{what}, SVG, 10,000: obverse batch",
            rate=spread(rates),
            peak_mb=max(each.whole.peak_mb for each in made),
        )
    )
    report.paces.append(
        Pace(
            what="the like words: inkscape --shell, start not counted",
            rate=spread(theirs),
            peak_mb=max(each.peak_mb for each in ink),
            ratio=spread(pairs),
        )
    )
    if what == _EDITION:
        report.verdicts.append(
            Verdict(
                promise=f"{what} as SVG, against inkscape --shell",
                bound=60,
                measured=spread(pairs),
            )
        )


def _edition() -> obverse.Design:
    """Return the anniversary medal with a number on the reverse of each piece."""
    design = obverse.load("astp-2025")
    number = Inscription(
        id="number",
        lines=(InscriptionLine(text="No {index:05d}"),),
        within=10.5,
        y=-5.2,
        lettering=Lettering(cap_height=1.2),
    )
    reverse = msgspec.structs.replace(design.reverse, elements=(*design.reverse.elements, number))
    return msgspec.structs.replace(design, reverse=reverse)


def _memory(report: Report, lists: dict[int, Path], folder: Path) -> None:
    """The most memory of any process, for a long list over a short one."""
    few = make(_PICTURES, lists[500], folder / "few", "--format", "svg").whole
    many = make(_PICTURES, lists[10_000], folder / "many", "--format", "svg").whole
    share = many.peak_mb / few.peak_mb
    report.verdicts.append(
        Verdict(
            promise=f"peak memory of 10,000 names over that of 500 ({few.peak_mb:.0f} MB)",
            bound=1.1,
            measured=Spread(share, share, share),
            at_most=True,
        )
    )


def _million(report: Report, folder: Path) -> None:
    """A million names on a tiny design, laid out and not written."""
    design = folder / "tiny.medallion"
    obverse.save(_tiny(), design)
    runs: dict[int, Run] = {}
    for count in (10_000, 1_000_000):
        names = write_lists(folder, (count,))[count]
        runs[count] = run(
            obverse_command(
                "batch", str(design), str(names), "-o", str(folder / "none"), "--dry-run"
            ),
            folder,
        )
        rate = count / runs[count].seconds
        report.paces.append(
            Pace(
                what=f"tiny design, --dry-run, {count:,} names",
                rate=Spread(rate, rate, rate),
                peak_mb=runs[count].peak_mb,
            )
        )
    share = runs[1_000_000].peak_mb / runs[10_000].peak_mb
    report.verdicts.append(
        Verdict(
            promise="peak memory of a million names, dry, over that of 10,000",
            bound=1.1,
            measured=Spread(share, share, share),
            at_most=True,
        )
    )


def _tiny() -> obverse.Design:
    blank = obverse.load("blank-38")
    words = Inscription(id="name", lines=(InscriptionLine(text="{name}"),), within=15.0)
    reverse = msgspec.structs.replace(blank.reverse, elements=(*blank.reverse.elements, words))
    return msgspec.structs.replace(blank, reverse=reverse, variables=(Variable(name="name"),))


def _pace(what: str, runs: list[Run], ours: list[Run], count: int) -> Pace:
    pairs = [one.seconds / other.seconds for one, other in zip(runs, ours, strict=True)]
    return Pace(
        what=what,
        rate=spread([count / each.seconds for each in runs]),
        peak_mb=max(each.peak_mb for each in runs),
        ratio=None if runs is ours else spread(pairs),
    )


def _judge(report: Report, promise: str, bound: float, theirs: list[Run], ours: list[Run]) -> None:
    pairs = [one.seconds / other.seconds for one, other in zip(theirs, ours, strict=True)]
    report.verdicts.append(Verdict(promise=promise, bound=bound, measured=spread(pairs)))


if __name__ == "__main__":
    sys.exit(main())
