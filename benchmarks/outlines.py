"""Times of words into outlines, of starting up, and of laying a face out."""

from pathlib import Path

import msgspec

from checks import Check, check
from faces import FaceOf, faces_of, forget, lay_out_anew
from live_text import live_svg, words_of, write_font_settings
from obverse.formats.options import WriteOptions
from obverse.formats.png import write_png
from obverse.layout import lay_out
from timing import Run, Spread, ratios, run, spread, timed
from tools import find_peer, obverse_command

_DPI = 600


class Contest(msgspec.Struct, frozen=True, kw_only=True):
    """Our run and another program's, in turns, and how many times as long the other took."""

    what: str
    ours: Spread
    our_peak_mb: float
    other: Spread
    other_peak_mb: float
    ratio: Spread
    remark: str = ""


def text_to_path(rounds: int, folder: Path) -> tuple[Contest, Contest]:
    """Compare our export of both faces as SVG with Inkscape's conversion of the same words.

    First with both files in one Inkscape process, the fastest way it has; then with a process a
    file, as most people run it.
    """
    write_font_settings(folder)
    faces = faces_of("astp-2025")
    files = [_live_file(face, folder) for face in faces]
    words = sum(words_of(file.read_text("utf-8")) for file in files)
    inkscape = find_peer("inkscape").path or ""
    convert = [inkscape, "--export-type=svg", "--export-text-to-path", "--export-plain-svg"]
    ours = obverse_command("export", "astp-2025", "--format", "svg", "-o", str(folder))
    singly = [[*convert, f"--export-filename={_converted(file)}", str(file)] for file in files]
    what = "words to outlines, two faces as SVG"
    apart = _contest(f"{what}, a process each", [ours], singly, rounds, folder)
    together = [[*convert, *map(str, files)]]
    joined = _contest(f"{what}, one process", [ours], together, rounds, folder)
    checks = [_drawn(face, file, folder) for face, file in zip(faces, files, strict=True)]
    left = sum(words_of(_converted(file).read_text("utf-8")) for file in files)
    return msgspec.structs.replace(joined, remark=_about(words, left, checks)), apart


def start_up(rounds: int, folder: Path) -> Contest:
    """Compare our help with the version line of Inkscape."""
    theirs = [find_peer("inkscape").path or "", "--version"]
    ours = obverse_command("--help")
    return _contest("--help / --version", [ours], [theirs], rounds, folder)


def lay_faces(faces: list[FaceOf], rounds: int) -> dict[str, tuple[Spread, Spread]]:
    """Return for each face the time of laying it out anew, and of an unchanged face again."""
    found = {}
    for face in faces:
        lay_out_anew(face.design)
        anew = [_laid_anew(face) for _ in range(rounds)]
        again = [_laid(face) for _ in range(rounds)]
        found[face.stem] = _seconds(anew), _seconds(again)
    return found


def _laid_anew(face: FaceOf) -> Run:
    forget()
    return _laid(face)


def _laid(face: FaceOf) -> Run:
    return timed(lambda: lay_out(face.design))


def _contest(
    what: str, ours: list[list[str]], theirs: list[list[str]], rounds: int, folder: Path
) -> Contest:
    for commands in (ours, theirs):
        _run_all(commands, folder)
    pairs = [(_run_all(ours, folder), _run_all(theirs, folder)) for _ in range(rounds)]
    own, other = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return Contest(
        what=what,
        ours=_seconds(own),
        our_peak_mb=max(each.peak_mb for each in own),
        other=_seconds(other),
        other_peak_mb=max(each.peak_mb for each in other),
        ratio=spread(ratios(other, own)),
    )


def _run_all(commands: list[list[str]], folder: Path) -> Run:
    runs = [run(command, folder) for command in commands]
    return Run(sum(each.seconds for each in runs), max(each.peak_mb for each in runs))


def _seconds(runs: list[Run]) -> Spread:
    return spread([each.seconds for each in runs])


def _live_file(face: FaceOf, folder: Path) -> Path:
    file = folder / f"{face.stem}-live.svg"
    file.write_text(live_svg(face), "utf-8")
    return file


def _converted(file: Path) -> Path:
    # What Inkscape calls its output where it is given several files.
    return file.with_name(f"{file.stem}_out.svg")


def _drawn(face: FaceOf, file: Path, folder: Path) -> Check | None:
    """Draw what Inkscape made and look for the letters; None where there is no resvg."""
    resvg = find_peer("resvg")
    if not resvg.path:
        return None
    ours, theirs = folder / f"{face.stem}-ours.png", folder / f"{face.stem}-theirs.png"
    ours.write_bytes(write_png(face.artwork, WriteOptions(dpi=_DPI)))
    run(resvg.command(_converted(file), theirs, _DPI), folder)
    return check(theirs, face.artwork, _DPI, ours)


def _about(words: int, left: int, checks: list[Check | None]) -> str:
    found = [each for each in checks if each is not None]
    said = f"{words} texts, {left} left as text"
    if not found:
        return said
    letters = f"ink {sum(each.inked for each in found)}/{sum(each.letters for each in found)}"
    drift = max(each.drift or 0.0 for each in found)
    return f"{said}; their outlines drawn: {letters}, drift {drift:.2f}"
