"""What an export will write: names, sizes in pixels and bytes, and what can't be. No widgets.

It draws PNG to measure it, so it runs in the window's Jobs.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from obverse.artwork import SideArtwork
from obverse.design.model import Design
from obverse.errors import FormatError
from obverse.exporting import ExportOptions, Plan, page_name, plan
from obverse.findings import Finding
from obverse.formats import find_format
from obverse.formats.options import MAX_DPI, MIN_DPI, WriteOptions
from obverse.formats.page import set_on_page
from obverse.formats.png import MAX_PIXELS
from obverse.text.fonts import FontLibrary
from obverse.units import MM_PER_INCH, pixels

#: Pictures up to this many pixels are made to be measured; larger ones are reckoned from these.
_SAMPLE_PIXELS = 2_000_000
#: Packing as small as can be takes far longer.
_SMALL_SAMPLE_PIXELS = 300_000


class Weight(NamedTuple):
    """Bytes of a file: as measured, or about so many."""

    size: int
    is_exact: bool = True


class PlannedFile(NamedTuple):
    """A file that is to be written; `page` is None for what is no picture."""

    name: str
    weight: Weight
    page: SideArtwork | None = None
    size_px: tuple[int, int] | None = None
    is_there: bool = False


class Wish(NamedTuple):
    """What a person asks for: which design, how, and where to."""

    design: Design
    options: ExportOptions
    folder: Path
    stem: str
    fonts: FontLibrary | None = None


class Forecast(NamedTuple):
    """The files in the order in which they are written, findings, and refusals by field.

    Fields are "pieces", "bleed", "dpi" and "formats".
    """

    files: tuple[PlannedFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    refusals: Mapping[str, FormatError] = {}


def forecast(wish: Wish, check: Callable[[], None] = lambda: None) -> Forecast:
    """Return what an export would write; `check` is called now and then, and may raise."""
    try:
        job = plan(wish.design, None, wish.options, fonts=wish.fonts)
    except FormatError as fault:
        return Forecast(refusals={"pieces": fault})
    refusals: dict[str, FormatError] = {}
    files = []
    for name in dict.fromkeys(wish.options.formats):
        for page in job.pages:
            check()
            field, file = _planned(wish, page, name)
            if isinstance(file, FormatError):
                refusals.setdefault(field, file)
            else:
                files.append(file)
    return Forecast((*files, *_others(wish, job)), job.findings, refusals)


def _planned(wish: Wish, page: SideArtwork, kind: str) -> tuple[str, PlannedFile | FormatError]:
    """Return a file, or the field that forbids it and why."""
    write = wish.options.write
    field = "bleed"
    try:
        on_page = set_on_page(page, write)
        field = "dpi"
        size = (pixels(on_page.width, write.dpi), pixels(on_page.height, write.dpi))
        weight = _weight(page, write, kind, size)
    except FormatError as fault:
        return (field if kind == "png" else "formats" if field == "dpi" else field), fault
    name = page_name(wish.stem, page, kind)
    is_there = (wish.folder / name).exists()
    return "", PlannedFile(name, weight, page, size if kind == "png" else None, is_there)


def _weight(page: SideArtwork, write: WriteOptions, kind: str, size: tuple[int, int]) -> Weight:
    writer = find_format(kind)
    count = size[0] * size[1]
    most = _SMALL_SAMPLE_PIXELS if write.small else _SAMPLE_PIXELS
    # Too many pixels are refused by the writer itself, in its own words.
    if kind != "png" or count <= most or count > MAX_PIXELS:
        return Weight(len(writer.write(page, write)))
    sample_dpi = max(2 * MIN_DPI, math.floor(write.dpi * math.sqrt(most / count)))
    whole, half = (
        len(writer.write(page, msgspec.structs.replace(write, dpi=dpi)))
        for dpi in (sample_dpi, sample_dpi // 2)
    )
    # Flat paint grows little faster than its outlines do, photographs as their area does.
    growth = min(max(math.log2(whole / half), 0.5), 2.0)
    return Weight(round(whole * (write.dpi / sample_dpi) ** growth), is_exact=False)


def _others(wish: Wish, job: Plan) -> Iterator[PlannedFile]:
    for ending, data in job.others.items():
        name = f"{wish.stem}-{ending}"
        is_there = (wish.folder / name).exists()
        yield PlannedFile(name, Weight(len(data)), is_there=is_there)


def preview_png(page: SideArtwork, write: WriteOptions, longest_px: int) -> bytes:
    """Return a page as it will be, bleed and all, no longer or higher than so many pixels."""
    on_page = set_on_page(page, write)
    longest = max(on_page.width, on_page.height)
    dpi = min(max(math.floor(longest_px * MM_PER_INCH / longest), MIN_DPI), MAX_DPI)
    return find_format("png").write(page, msgspec.structs.replace(write, dpi=dpi, small=False))
