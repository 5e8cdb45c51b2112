"""Design → files: lay out, look at the findings, write. A shell; everything below it is pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from obverse.artwork import Artwork, SideArtwork
from obverse.design.model import Design
from obverse.design.split import Split
from obverse.errors import FormatError
from obverse.files import write_atomically
from obverse.findings import Finding, has_errors
from obverse.formats import find_format
from obverse.formats.options import WriteOptions
from obverse.halves.cut import CutSide
from obverse.halves.split_artwork import fit_record, split_artwork
from obverse.halves.views import assemble, explode
from obverse.layout import CeilingsByLine, lay_out
from obverse.text.fonts import FontLibrary
from obverse.units import Mm

SideChoice = Literal["both", "obverse", "reverse", "edge"]

#: Told of each file before it is made: its path.
Progress = Callable[[Path], None]


class ExportOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What to write and how. `draft` writes even where findings are errors.

    Of a split medal `piece` chooses one piece by its id, or all; `assembled` and `exploded` (the
    gap in mm) write whole faces, and pieces then only where `piece` says so.
    """

    formats: tuple[str, ...] = ("svg", "png")
    side: SideChoice = "both"
    piece: str = ""
    assembled: bool = False
    exploded: Mm | None = None
    draft: bool = False
    write: WriteOptions = WriteOptions()

    @property
    def asks_for_split(self) -> bool:
        """Tell whether any of this makes sense of a split medal alone."""
        return bool(self.piece or self.assembled or self.exploded is not None)


class Exported(NamedTuple):
    """The files that were written, in order, and what there is to know about them."""

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]


class Plan(NamedTuple):
    """All that is to be written: pages, and other files by the end of their names.

    There is nothing to write where a finding is an error, unless drafts were asked for. `artwork`
    is the whole medal, for its record.
    """

    pages: tuple[SideArtwork, ...]
    others: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    artwork: Artwork


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
    """Write a design as ``{stem}-{side}[-{piece}].{format}`` into a folder, made if need be.

    A split medal is written in pieces, with ``{stem}-fit.json``, the proof that they fit. Where a
    finding is an error nothing is written, unless the options say `draft`: a wrong letter in metal
    can't be recalled. ObverseError where a format refuses, and nothing is written, or where the
    disk does; files written before that stay, each of them whole.
    """
    options = options or ExportOptions()
    if formats:
        options = msgspec.structs.replace(options, formats=formats)
    kinds = [find_format(name) for name in dict.fromkeys(options.formats)]
    job = plan(design, values, options, fonts=fonts)
    target = Path(folder)
    files: dict[Path, bytes] = {}
    for kind in kinds:
        for page in job.pages:
            path = target / page_name(stem, page, kind.name)
            if progress:
                progress(path)
            files[path] = kind.write(page, options.write)
    files |= {target / f"{stem}-{ending}": data for ending, data in job.others.items()}
    for path, data in files.items():
        write_atomically(path, data)
    return Exported(tuple(files), job.findings)


def plan(
    design: Design,
    values: Mapping[str, str] | None,
    options: ExportOptions,
    *,
    fonts: FontLibrary | None = None,
    ceilings: CeilingsByLine | None = None,
) -> Plan:
    """Lay out what the options ask for; FormatError where the design can't give it.

    `ceilings` are the most that lines may take where a whole list shares one size.
    """
    artwork, findings = lay_out(design, values, fonts=fonts, ceilings=ceilings)
    # By the side that was asked for: one that could not be laid out at all has findings too.
    relevant = tuple(fact for fact in findings if options.side in ("both", fact.side))
    if has_errors(relevant) and _is_bare(artwork, options.side):
        return Plan((), {}, relevant, artwork)
    job = _choose(design, artwork, values, options)
    job = job._replace(findings=relevant + job.findings)
    if has_errors(job.findings) and not options.draft:
        return job._replace(pages=(), others={})
    return job


def page_name(stem: str, page: SideArtwork, format_name: str) -> str:
    """Return what the file of a page is called."""
    part = f"{page.side}-{page.piece}" if page.piece else page.side
    return f"{stem}-{part}.{format_name}"


def _choose(
    design: Design, artwork: Artwork, values: Mapping[str, str] | None, options: ExportOptions
) -> Plan:
    sides = choose_sides(artwork, options.side)
    if design.split is None:
        if options.asks_for_split:
            raise FormatError("this design is not split, so it has no pieces")
        return Plan(sides, {}, (), artwork)
    halved = split_artwork(artwork, design, values)
    if halved.proof is None:
        return Plan(sides, {}, halved.findings, artwork)
    wanted: set[str] = {side.side for side in sides}
    faces = [face for face in halved.faces if face.pieces[0].side in wanted]
    whole = tuple(side for side in sides if side.side == "edge")
    pages = (*_piece_pages(faces, design.split, options), *_views(faces, design, options), *whole)
    record = {"fit.json": fit_record(halved.proof, design, values)}
    return Plan(pages, record, tuple(_concerning(halved.findings, wanted)), artwork)


def _concerning(findings: tuple[Finding, ...], sides: set[str]) -> Iterator[Finding]:
    return (fact for fact in findings if not fact.side or fact.side in sides)


def _piece_pages(
    faces: Sequence[CutSide], split: Split, options: ExportOptions
) -> tuple[SideArtwork, ...]:
    ids = [piece.id for piece in split.pieces]
    if options.piece not in ("", "all", *ids):
        raise FormatError(
            f"there is no piece {options.piece!r}", f"there are all, {', '.join(ids)}"
        )
    if not options.piece and options.asks_for_split:
        return ()
    pieces = (piece for face in faces for piece in face.pieces)
    return tuple(page for page in pieces if options.piece in ("", "all", page.piece))


def _views(
    faces: Sequence[CutSide], design: Design, options: ExportOptions
) -> tuple[SideArtwork, ...]:
    assert design.split is not None
    pages: list[SideArtwork] = []
    if options.assembled:
        pages += [assemble(face, design.split, design.blank) for face in faces]
    if options.exploded is not None:
        pages += [explode(face, design.split, design.blank, options.exploded) for face in faces]
    return tuple(pages)


def _is_bare(artwork: Artwork, choice: SideChoice) -> bool:
    return choice != "both" and artwork.side(choice) is None


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
