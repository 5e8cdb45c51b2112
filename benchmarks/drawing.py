"""Times of drawing our SVG as PNG: by us, cold and warm, and by the peers beside us."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from checks import Check, check
from faces import FaceOf, lay_out_anew
from obverse.formats.options import WriteOptions
from obverse.formats.png import write_png
from obverse.formats.svg import write_svg
from timing import Run, Spread, ratios, run, spread, timed
from tools import Peer, find_peer, obverse_command, shell_commands

#: Our own three ways: a fresh process; a face that is ready; a face laid out anew, then written.
COLD, WARM, LAID = "obverse export", "obverse, warm", "obverse, laid out + warm"


#: Warm is face after face, as in a batch: the middle of three on end, not one after a pause.
_ON_END = 3


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One tool on one face, or on the whole set, at one resolution.

    `to_cold` and `to_warm` tell how many times as long it took as our cold and our warm run made
    beside it: the ratio of each pair, middle and ends.
    """

    what: str
    dpi: int
    tool: str
    seconds: Spread
    peak_mb: float
    to_cold: Spread
    to_warm: Spread | None
    pairs: tuple[float, ...] = ()
    check: Check | None = None
    remark: str = ""


def draw_face(face: FaceOf, dpi: int, peers: list[Peer], rounds: int, folder: Path) -> list[Row]:
    """Time all tools on one face: in every round each of them once, one after another."""
    svg = folder / f"{face.stem}.svg"
    svg.write_bytes(write_svg(face.artwork, WriteOptions()))
    tools = _own_ways(face, dpi, folder)
    for peer in peers:
        png = folder / f"{face.stem}-{peer.name}.png"
        tools[peer.name] = _process(peer.command(svg, png, dpi), folder)
    runs = _in_turns(tools, rounds)
    ours = folder / f"{face.stem}.png"
    rows = [_row(face.stem, dpi, name, runs) for name in tools]
    found = {
        name: check(folder / f"{face.stem}-{name}.png", face.artwork, dpi, ours)
        for name in (peer.name for peer in peers)
    }
    found |= dict.fromkeys((COLD, WARM, LAID), check(ours, face.artwork, dpi, ours))
    return [msgspec.structs.replace(row, check=found[row.tool]) for row in rows]


def _own_ways(face: FaceOf, dpi: int, folder: Path) -> dict[str, Callable[[], Run]]:
    png, options = folder / f"{face.stem}.png", WriteOptions(dpi=dpi)
    arguments = ("--format", "png", "--side", face.name, "--dpi", str(dpi), "-o", str(folder))

    def write() -> None:
        png.write_bytes(write_png(face.artwork, options))

    def lay_and_write() -> None:
        lay_out_anew(face.design)
        write()

    return {
        COLD: _process(obverse_command("export", face.preset, *arguments), folder),
        WARM: lambda: timed(write, _ON_END),
        LAID: lambda: timed(lay_and_write, _ON_END),
    }


def _process(command: list[str], folder: Path, commands: str = "") -> Callable[[], Run]:
    return lambda: run(command, folder, commands=commands)


def _in_turns(tools: dict[str, Callable[[], Run]], rounds: int) -> dict[str, list[Run]]:
    """Run each tool once untimed, so that files and caches are there, then in turns."""
    for tool in tools.values():
        tool()
    runs: dict[str, list[Run]] = {name: [] for name in tools}
    for _ in range(rounds):
        for name, tool in tools.items():
            runs[name].append(tool())
    return runs


def _row(what: str, dpi: int, tool: str, runs: dict[str, list[Run]]) -> Row:
    own = runs[tool]
    warm = ratios(own, runs[WARM]) if WARM in runs else []
    return Row(
        what=what,
        dpi=dpi,
        tool=tool,
        seconds=spread([each.seconds for each in own]),
        peak_mb=max(each.peak_mb for each in own),
        to_cold=spread(ratios(own, runs[COLD])),
        to_warm=spread(warm) if warm else None,
        pairs=tuple(warm),
    )


def draw_set(
    faces: list[FaceOf], dpi: int, peers: list[Peer], rounds: int, folder: Path
) -> list[Row]:
    """Time all faces in a row: in one process where the tool has a way, else a process a file."""
    pairs = [(folder / f"{face.stem}.svg", folder / f"{face.stem}-set.png") for face in faces]
    designs = list(dict.fromkeys(face.preset for face in faces))
    script = Path(__file__).with_name("whole_set.py")
    own = [obverse_command()[0], str(script), str(dpi), str(folder), *designs]
    tools = {COLD: _process(own, folder)}
    remarks = {COLD: "one process"}
    for peer in peers:
        tools[peer.name] = _each(peer, pairs, dpi, folder)
        remarks[peer.name] = "a process a file"
    if find_peer("inkscape") in peers:
        shell = [find_peer("inkscape").path or "", "--shell"]
        tools["inkscape --shell"] = _process(shell, folder, shell_commands(pairs, dpi))
        remarks["inkscape --shell"] = "one process"
    runs = _in_turns(tools, rounds)
    what = f"all {len(faces)} faces"
    rows = [_row(what, dpi, name, runs) for name in tools]
    return [msgspec.structs.replace(row, remark=remarks[row.tool]) for row in rows]


def _each(peer: Peer, pairs: list[tuple[Path, Path]], dpi: int, folder: Path) -> Callable[[], Run]:
    def draw() -> Run:
        runs = [run(peer.command(svg, png, dpi), folder) for svg, png in pairs]
        return Run(sum(each.seconds for each in runs), max(each.peak_mb for each in runs))

    return draw
