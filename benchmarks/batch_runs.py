"""Runs of `obverse batch`, and of other programs that make the same medals."""

import json
import shutil
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops

import obverse
from faces import FaceOf
from live_text import live_svg, write_font_settings
from names import read_runners, write_runners
from obverse.design.variables import set_variables
from obverse.formats.options import WriteOptions
from obverse.formats.svg import write_svg
from obverse.layout import lay_out
from obverse.units import pixels, pixels_per_metre
from timing import Run, run
from tools import find_peer, obverse_command, shell_commands

DPI = 600


class Batch(NamedTuple):
    """One run of ours: the whole process, and medals a second once workers had begun."""

    whole: Run
    rate: float


def make(preset: str, names: Path, folder: Path, *options: str) -> Batch:
    """Run `obverse batch` into a fresh folder."""
    shutil.rmtree(folder, ignore_errors=True)
    command = obverse_command("batch", preset, str(names), "-o", str(folder), "--json", *options)
    whole = run(command, names.parent)
    lines = (names.parent / "output.txt").read_text("utf-8").splitlines()
    end = next(json.loads(line) for line in reversed(lines) if line.startswith('{"event":"end"'))
    return Batch(whole, end["rate"])


def outlined(preset: str, names: Path, folder: Path) -> list[Path]:
    """Write both faces of every medal as SVG, as ready-made work for other programs."""
    folder.mkdir()
    files = []
    for number, row in enumerate(read_runners(names), start=1):
        for side in lay_out(obverse.load(preset), _used(preset, row)).artwork.sides:
            file = folder / f"{number}-{side.side}.svg"
            file.write_bytes(write_svg(side, WriteOptions()))
            files.append(file)
    return files


def _used(preset: str, row: dict[str, str]) -> dict[str, str]:
    known = {variable.name for variable in obverse.load(preset).variables}
    return {name: text for name, text in row.items() if name in known}


def inkscape_pngs(files: list[Path], folder: Path) -> Run:
    """Draw all files in one Inkscape."""
    commands = shell_commands([(file, file.with_suffix(".png")) for file in files], DPI)
    return run([find_peer("inkscape").path or "", "--shell"], folder, commands=commands)


def resvg_pngs(files: list[Path], folder: Path) -> Run:
    """Draw each file in a resvg of its own, one after the other."""
    peer = find_peer("resvg")
    runs = [run(peer.command(file, file.with_suffix(".png"), DPI), folder) for file in files]
    return Run(sum(each.seconds for each in runs), max(each.peak_mb for each in runs))


def live_texts(design: Path, names: Path, folder: Path, count: int) -> list[Path]:
    """Write the like medals with their words as live text, as a drawing program keeps them."""
    folder.mkdir(exist_ok=True)
    write_font_settings(names.parent)
    meant = obverse.load(design)
    known = {"index", *(variable.name for variable in meant.variables)}
    files = []
    for number, row in enumerate(read_runners(names)[:count], start=1):
        values = {"index": str(number), **row}
        filled = set_variables(meant, {k: v for k, v in values.items() if k in known})
        for side in ("obverse", "reverse"):
            artwork = lay_out(filled).artwork.side(side)
            assert artwork is not None
            file = folder / f"{number}-{side}.svg"
            file.write_text(live_svg(FaceOf(design.stem, side, filled, artwork)), "utf-8")
            files.append(file)
    return files


def inkscape_outlines(files: list[Path], folder: Path) -> Run:
    """Turn the words of all files into outlines in one Inkscape; its start is not counted."""
    inkscape = find_peer("inkscape").path or ""
    lines = (
        f"file-open:{file}; export-type:svg; export-plain-svg; export-text-to-path; "
        f"export-filename:{file.with_suffix('.out.svg')}; export-do; file-close"
        for file in files
    )
    idle = run([inkscape, "--shell"], folder, commands="quit\n")
    busy = run([inkscape, "--shell"], folder, commands="\n".join((*lines, "quit")) + "\n")
    return Run(busy.seconds - idle.seconds, busy.peak_mb)


def faults_of(folder: Path, preset: str, count: int) -> list[str]:
    """Return what is wrong with the PNG files of a batch: size, pHYs, or a name like the last."""
    size = pixels(obverse.load(preset).blank.diameter, DPI)
    found = []
    for file in sorted(folder.glob("*.png")):
        wrong = _wrong(file, size)
        found += [f"{file.name}: {wrong}"] if wrong else []
    reverses = sorted(folder.glob("*-reverse.png"))
    if len(reverses) != count:
        found.append(f"{len(reverses)} reverses, not {count}")
    for one, other in pairwise(reverses):
        if not _differ(one, other):
            found.append(f"{one.name} and {other.name} have the same ink")
    return found


def _wrong(file: Path, size: int) -> str:
    with Image.open(file) as image:
        dpi = image.info.get("dpi", (0, 0))[0]
        if image.size != (size, size):
            return f"{image.size}, not {size} pixels"
    return "" if round(dpi / 0.0254) == pixels_per_metre(DPI) else f"{dpi} dpi"


def _differ(one: Path, other: Path) -> bool:
    with Image.open(one) as first, Image.open(other) as second:
        return (
            ImageChops.difference(first.convert("RGBA"), second.convert("RGBA")).getbbox(
                alpha_only=False
            )
            is not None
        )


def write_lists(folder: Path, counts: tuple[int, ...]) -> dict[int, Path]:
    """Write lists of so many names."""
    lists = {count: folder / f"runners-{count}.csv" for count in counts}
    for count, file in lists.items():
        write_runners(file, count)
    return lists
