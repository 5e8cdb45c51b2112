"""What a batch is told: how its files are called, how it goes on, and what goes with them."""

from typing import Literal

import msgspec

from obverse.exporting import ExportOptions
from obverse.lists import ReadOptions

#: What a pattern for file names is unless told: the number first, so that files sort by it.
DEFAULT_NAME = "{design}-{index:05d}"

FitPolicy = Literal["row", "all"]
Sheet = Literal["", "png", "pdf"]


class BatchOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How a batch is made.

    `name` is the pattern of file names, in which `{design}` is `stem`. `columns` gives the title
    of the column for a variable or an element's art; `constants` are texts that no column gives.
    `jobs` is the number of processes, 0 for one a core. `resume` keeps what an earlier run made
    rightly; `overwrite` begins again; without either a folder with a journal is left alone.
    """

    export: ExportOptions = ExportOptions()
    read: ReadOptions = ReadOptions()
    stem: str = "medallion"
    name: str = DEFAULT_NAME
    fit: FitPolicy = "row"
    columns: dict[str, str] = {}
    constants: dict[str, str] = {}
    copies: str = ""
    art_folder: str = ""
    serial_start: int = 1
    serial_step: int = 1
    jobs: int = 0
    resume: bool = False
    overwrite: bool = False
    stop: bool = False
    dry_run: bool = False
    contact_sheet: Sheet = ""
