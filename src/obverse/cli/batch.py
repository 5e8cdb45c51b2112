"""`obverse batch`."""

import contextlib
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from obverse.cli.main import tell
from obverse.cli.sources import (
    font_files,
    font_option,
    read_design,
    read_settings,
    set_option,
)
from obverse.cli.writing import export_options, write_options


@click.command()
@click.argument("design")
@click.argument("data")
@click.option(
    "-o", "--output", metavar="DIR", required=True, help="Folder, or URL of an object store."
)
@write_options
@click.option(
    "--name", metavar="PATTERN", default="", help="File names, as {design}-{index:05d}-{serial}."
)
@click.option(
    "--fit", type=click.Choice(["row", "all"]), default="row", show_default=True,
    help="A size for each row, or the longest one's for all.",
)  # fmt: skip
@click.option(
    "--map", "columns", metavar="NAME=COLUMN", multiple=True,
    help="The column for a variable or an element's art; again and again.",
)  # fmt: skip
@click.option(
    "--copies", metavar="COLUMN", default="", help="Column that counts copies; copies unless told."
)
@click.option(
    "--art", metavar="DIR", default="", help="Folder of pictures and drawings that the list names."
)
@click.option(
    "--serial-start",
    type=int,
    default=1,
    show_default=True,
    help="First {serial} where the list has none.",
)
@click.option(
    "--serial-step", type=int, default=1, show_default=True, help="From one {serial} to the next."
)
@click.option("--encoding", default="", help="Of a text list; found out unless told.")
@click.option(
    "--delimiter", default="", help="Between columns: comma, semicolon, tab, pipe or a sign."
)
@click.option("--sheet", default="", help="Of a workbook; the first unless told.")
@click.option(
    "--jobs", type=click.IntRange(0, 1024), default=0, help="Processes; one a core unless told."
)
@click.option(
    "--resume", is_flag=True, help="Keep what an earlier run made rightly; make the rest."
)
@click.option("--overwrite", is_flag=True, help="Begin again where an earlier run has been.")
@click.option(
    "--stop/--keep-going", default=False, help="Stop at the first row that fails, or go on."
)
@click.option("--dry-run", is_flag=True, help="Lay out everything and write nothing.")
@click.option(
    "--contact-sheet", type=click.Choice(["png", "pdf"]), default=None,
    help="Pages with a small picture of every medal.",
)  # fmt: skip
@click.option("--cluster", metavar="URL", default="", help="Dask scheduler, as tcp://host:8786.")
@click.option(
    "--json", "as_json", is_flag=True, help="Tell progress as JSON lines on standard output."
)
@set_option
@font_option
def batch(design: str, data: str, output: str, **choices: Any) -> int:
    """Make a medal of every row of DATA: .csv, .tsv, .json, .jsonl, .xlsx, .ods, or - for CSV.

    The columns of DATA fill the design's variables of the same name. Files are called
    PATTERN-SIDE.FORMAT; each path is a line on standard output. A row that can't be made is told,
    the others are made, and the exit code is 1. DIR keeps a journal, so that --resume goes on
    after whatever interrupted it, and manifest.csv and manifest.json say what was made and how.
    """
    from obverse.batch.run import run_batch
    from obverse.library import stem_of

    _refuse_list_as_design(design)
    document = read_design(design)
    options = _options(choices, stem_of(design, document))
    with (
        _until_interrupted() as is_stopping,
        _reporter(output, choices) as report,
    ):
        with _executor(choices["cluster"]) as (executor, workers):
            outcome = run_batch(
                document,
                data,
                output,
                options,
                fonts=font_files(choices["font_files"]),
                executor=executor,
                workers=workers,
                observe=report.take,
                is_stopping=is_stopping,
            )
        report.end(outcome)
    if outcome.trouble:
        tell("error", *outcome.trouble)
        tell(
            "info", f"{outcome.made + outcome.kept:,} of {outcome.total:,} medals are made", _RESUME
        )
        return 1
    if is_stopping():
        tell(
            "error",
            f"interrupted: {outcome.made + outcome.kept:,} of {outcome.total:,} medals are made",
            _RESUME,
        )
        return 130
    warned = choices["strict"] and report.warnings > 0
    return 0 if outcome.is_whole and not warned else 1


def _refuse_list_as_design(design: str) -> None:
    from obverse.lists import READERS

    # A design may well be kept in a file that is called .json or .txt.
    if Path(design).suffix.lower() in READERS.keys() - {".json", ".txt"}:
        raise click.UsageError(f"{design} is a list, and the design comes before it")


_RESUME = "the same command with --resume goes on from here"


def _reporter(output: str, choices: dict[str, Any]) -> Any:
    from obverse.cli.progress import reporter

    return reporter(output, as_json=choices["as_json"], dry_run=choices["dry_run"])


def _options(choices: dict[str, Any], stem: str) -> Any:
    from obverse.batch.options import DEFAULT_NAME, BatchOptions
    from obverse.lists import ReadOptions

    same = (
        "fit",
        "copies",
        "serial_start",
        "serial_step",
        "jobs",
        "resume",
        "overwrite",
        "stop",
        "dry_run",
    )
    return BatchOptions(
        export=export_options(choices),
        read=ReadOptions(choices["encoding"], choices["delimiter"], choices["sheet"]),
        stem=stem,
        name=choices["name"] or DEFAULT_NAME,
        columns=read_settings(choices["columns"], "--map"),
        constants=read_settings(choices["settings"]),
        art_folder=choices["art"],
        contact_sheet=choices["contact_sheet"] or "",
        **{name: choices[name] for name in same},
    )


@contextlib.contextmanager
def _executor(cluster: str) -> Iterator[tuple[Any, int]]:
    """Yield the executor of a cluster and its workers; none where processes here do the work."""
    if not cluster:
        yield None, 0
        return
    from obverse.batch.cluster import connect

    with connect(cluster) as found:
        yield found.executor, found.workers


@contextlib.contextmanager
def _until_interrupted() -> Iterator[Callable[[], bool]]:
    """Yield what tells whether to stop: after a first Ctrl-C. A second one stops at once."""
    stopping = False

    def stop(number: int, frame: object) -> None:
        nonlocal stopping
        if stopping:
            raise KeyboardInterrupt
        stopping = True

    earlier = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: stopping
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)
