"""Design → files: lay out, look at the findings, write. A shell; everything below it is pure."""

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from obverse.artwork import Artwork, SideArtwork
from obverse.design.model import Design
from obverse.errors import FormatError
from obverse.files import write_atomically
from obverse.findings import Finding, has_errors
from obverse.formats import find_format
from obverse.formats.options import WriteOptions
from obverse.layout import lay_out
from obverse.text.fonts import FontLibrary

SideChoice = Literal["both", "obverse", "reverse", "edge"]

#: Told of each file before it is made: its path.
Progress = Callable[[Path], None]


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What to write and how. `draft` writes even where findings are errors."""

    formats: tuple[str, ...] = ("svg", "png")
    side: SideChoice = "both"
    draft: bool = False
    write: WriteOptions = WriteOptions()


class Exported(NamedTuple):
    """The files that were written, in order, and what there is to know about them."""

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]


def export(
    design: Design,
    folder: str | PathLike[str],
    *,
    stem: str = "medallion",
    values: Mapping[str, str] | None = None,
    options: ExportOptions | None = None,
    formats: tuple[str, ...] | None = None,
    fonts: FontLibrary | None = None,
    progress: Progress | None = None,
) -> Exported:
    """Write a design's sides as ``{stem}-{side}.{format}`` into a folder, which is made if need be.

    Where a finding is an error nothing is written, unless the options say `draft`: a wrong letter
    in metal can't be recalled. ObverseError where a format refuses, and nothing is written, or
    where the disk does; files written before that stay, each of them whole.
    """
    options = options or ExportOptions()
    if formats:
        options = msgspec.structs.replace(options, formats=formats)
    kinds = [find_format(name) for name in dict.fromkeys(options.formats)]
    artwork, findings = lay_out(design, values, fonts=fonts)
    # By the side that was asked for: one that could not be laid out at all has findings too.
    relevant = tuple(fact for fact in findings if options.side in ("both", fact.side))
    if has_errors(relevant) and not options.draft:
        return Exported((), relevant)
    sides = choose_sides(artwork, options.side)
    target = Path(folder)
    files: dict[Path, bytes] = {}
    for kind in kinds:
        for side in sides:
            path = target / f"{stem}-{side.side}.{kind.name}"
            if progress:
                progress(path)
            files[path] = kind.write(side, options.write)
    for path, data in files.items():
        write_atomically(path, data)
    return Exported(tuple(files), relevant)


def choose_sides(artwork: Artwork, choice: SideChoice) -> tuple[SideArtwork, ...]:
    """Return the sides that are wanted; ``both`` means both faces and a lettered edge."""
    if choice == "both":
        return artwork.sides
    side = artwork.side(choice)
    if side is None:
        raise FormatError(
            f"this design has nothing on its {choice}", "the edge is drawn when it is lettered"
        )
    return (side,)
