"""Obverse beside resvg, rsvg-convert and Inkscape: time, memory, and whether the picture is right.

Run `python benchmarks/peers.py`; docs/benchmarks.md says what the columns mean. Exit code 1 where
a promise was missed, or where a picture of ours is not right.
"""

import argparse
import os
import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from drawing import COLD, LAID, WARM, Row, draw_face, draw_set
from faces import DESIGNS, faces_of
from obverse import __version__
from outlines import Contest, lay_faces, start_up, text_to_path
from promises import judge
from report import (
    NO_SHELL,
    Report,
    contests_table,
    faces_table,
    layouts_table,
    sets_table,
    verdicts_table,
)
from timing import RunError
from tools import PEERS, Peer

_LEAST_ROUNDS = 7
_QUICK = {"dpi": [600, 1200], "designs": ["astp-2025"], "rounds": 3}
_FULL = {"dpi": [300, 600, 1200], "designs": list(DESIGNS), "rounds": 5}


class Options(msgspec.Struct, frozen=True):
    """What to measure."""

    dpi: list[int]
    designs: list[str]
    rounds: int
    json: Path | None


def main() -> int:
    """Measure, print and judge."""
    options = read_options()
    here = [peer for peer in PEERS if peer.path]
    missing = [peer for peer in PEERS if not peer.path]
    machine = describe_machine(here)
    print("\n".join(machine))
    for peer in missing:
        print(
            f"{peer.name} is not here, so nothing is compared with it; to install: {peer.install}"
        )
    try:
        with TemporaryDirectory(prefix="obverse-benchmark-") as folder:
            report = measure(options, here, missing, machine, Path(folder))
    except RunError as fault:
        print(f"error: {fault}", file=sys.stderr)
        return 1
    print(f"\n{NO_SHELL}")
    _print("Promises", verdicts_table(report.verdicts))
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    wrong = [row for row in report.faces if row.tool in (COLD, WARM, LAID) and not _is_right(row)]
    missed = any(verdict.word == "missed" for verdict in report.verdicts)
    return 1 if missed or wrong else 0


def read_options() -> Options:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one design, fewer rounds")
    parser.add_argument("--dpi", type=_numbers, help="as 300,600,1200")
    parser.add_argument("--designs", type=_names, help=f"as {','.join(DESIGNS[:2])}")
    parser.add_argument("--rounds", type=int, help="how often each tool runs on each face")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers to a file")
    given = {name: value for name, value in vars(parser.parse_args()).items() if value is not None}
    base = _QUICK if given.pop("quick") else _FULL
    return msgspec.convert({"json": None, **base, **given}, Options)


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _names(text: str) -> list[str]:
    return text.split(",")


def describe_machine(peers: list[Peer]) -> list[str]:
    """Return what was measured where."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.platform())
    python = f"Python {platform.python_version()}"
    return [
        f"{os.cpu_count()} cores, {system}, {python}, obverse {__version__}",
        *(peer.version() for peer in peers),
    ]


def measure(
    options: Options, here: list[Peer], missing: list[Peer], machine: list[str], folder: Path
) -> Report:
    """Take all times, printing each table as soon as it is full."""
    faces = [face for name in options.designs for face in faces_of(name)]
    rounds = max(options.rounds, _LEAST_ROUNDS)
    contests = _contests(here, rounds, folder)
    layouts = lay_faces(faces, rounds)
    _print("Layout of one face, warm", layouts_table(layouts))
    rows: list[Row] = []
    sets: list[Row] = []
    for dpi in options.dpi:
        for face in faces:
            rows += draw_face(face, dpi, here, options.rounds, folder)
        sets += draw_set(faces, dpi, here, options.rounds, folder)
        _print_tables(dpi, rows, sets)
    verdicts = judge(rows, contests, layouts)
    names = [peer.name for peer in missing]
    return Report(machine, names, rows, sets, contests, layouts, verdicts)


def _contests(here: list[Peer], rounds: int, folder: Path) -> dict[str, Contest]:
    if not any(peer.name == "inkscape" for peer in here):
        return {}
    joined, apart = text_to_path(rounds, folder)
    contests = {"text": joined, "text-apart": apart, "start": start_up(rounds, folder)}
    _print(f"Cold start ({joined.remark})", contests_table(contests))
    return contests


def _print_tables(dpi: int, rows: list[Row], sets: list[Row]) -> None:
    _print(f"One face as PNG at {dpi} dpi", faces_table([row for row in rows if row.dpi == dpi]))
    of_set = [row for row in sets if row.dpi == dpi]
    title = f"{of_set[0].what.capitalize()} as PNG at {dpi} dpi, one after another"
    _print(title, sets_table(of_set))


def _print(title: str, text: str) -> None:
    print(f"\n{title}\n\n{text}", flush=True)


def _is_right(row: Row) -> bool:
    found = row.check
    return found is not None and found.size_right and found.phys == "right" and found.letters_right


if __name__ == "__main__":
    sys.exit(main())
