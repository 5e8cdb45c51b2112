"""`obverse export`."""

import math
import time
from pathlib import Path
from typing import Any

import click

from obverse.cli.main import print_path, tell
from obverse.cli.sources import (
    font_option,
    read_design,
    read_fonts,
    read_settings,
    set_option,
)
from obverse.findings import Finding, has_errors
from obverse.formats import FORMATS
from obverse.formats.options import MAX_DPI, MIN_DPI

#: Seconds after which a person wants to know what takes so long.
_PATIENCE = 1.0


def _formats(ctx: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in value.split(",") if name.strip())
    unknown = next((name for name in names if name not in FORMATS), None)
    if unknown or not names:
        raise click.BadParameter(f"{unknown or value!r} is none of {', '.join(FORMATS)}")
    return names


def _background(ctx: click.Context, parameter: click.Parameter, value: str) -> str | None:
    colour = value.strip().lower()
    if colour == "transparent":
        return None
    digits = colour.removeprefix("#")
    if not colour.startswith("#") or len(digits) != 6 or set(digits) - set("0123456789abcdef"):
        raise click.BadParameter(f"{value!r} is neither transparent nor #rrggbb")
    return colour


def _length(ctx: click.Context, parameter: click.Parameter, value: float | None) -> float | None:
    # A range lets NaN through, which is neither below nor above anything.
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is not a length")
    return value


@click.command()
@click.argument("design")
@click.option(
    "-o", "--output", metavar="DIR", required=True, type=click.Path(path_type=Path),
    help="Folder for the files; made if need be.",
)  # fmt: skip
@click.option(
    "--format", "formats", metavar="LIST", default="svg,png", show_default=True,
    callback=_formats, help=f"Formats, parted by commas: {', '.join(FORMATS)}.",
)  # fmt: skip
@click.option(
    "--side", type=click.Choice(["obverse", "reverse", "edge", "both"]), default="both",
    show_default=True, help="Which side; both adds the edge where it is lettered.",
)  # fmt: skip
@click.option(
    "--dpi", type=click.IntRange(MIN_DPI, MAX_DPI), default=600, show_default=True,
    help="Resolution of PNG.",
)  # fmt: skip
@click.option(
    "--background", default="transparent", show_default=True, callback=_background,
    help="transparent, or #rrggbb to flatten on.",
)  # fmt: skip
@click.option(
    "--bleed", type=click.FloatRange(0, 20), default=0.0, metavar="MM",
    callback=_length, help="Continue the edge outwards, in mm.",
)  # fmt: skip
@click.option("--marks", is_flag=True, help="Add crop marks.")
@click.option("--small", is_flag=True, help="Make PNG files as small as can be; slower.")
@click.option(
    "--piece", default="", metavar="all|ID", help="Pieces of a split medal; all unless told."
)
@click.option("--assembled", is_flag=True, help="Whole faces of a split medal, the seam drawn.")
@click.option(
    "--exploded", type=click.FloatRange(0, 100), metavar="MM", callback=_length,
    help="Whole faces of a split medal, the pieces this far apart.",
)  # fmt: skip
@click.option("--draft", is_flag=True, help="Write the files even where errors were found.")
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@set_option
@font_option
def export(design: str, output: Path, **choices: Any) -> int:
    """Write the faces of DESIGN into a folder, one file for each side and format.

    Files are called NAME-SIDE.FORMAT, and NAME-SIDE-PIECE.FORMAT where the medal is split; then
    NAME-fit.json says how well the pieces fit. Each path is a line on standard output; what there
    is to know about the design goes to standard error. Where an error was found nothing is
    written, unless --draft says so.
    """
    from obverse.exporting import export as export_design
    from obverse.library import stem_of

    values = read_settings(choices["settings"])
    document = read_design(design)
    result = export_design(
        document,
        output,
        stem=stem_of(design, document),
        values=values,
        options=_options(choices),
        fonts=read_fonts(choices["font_files"]),
        progress=_progress(),
    )
    for path in result.paths:
        print_path(path)
    for finding in result.findings:
        tell_finding(finding)
    if has_errors(result.findings) and not result.paths:
        tell("info", "nothing was written", "mend the design, or use --draft to see it as it is")
    worst = {finding.severity for finding in result.findings}
    return 1 if "error" in worst or (choices["strict"] and "warning" in worst) else 0


def _options(choices: dict[str, Any]) -> Any:
    from obverse.exporting import ExportOptions
    from obverse.formats.options import WriteOptions

    write = {name: choices[name] for name in ("dpi", "background", "bleed", "marks", "small")}
    return ExportOptions(
        formats=choices["formats"],
        side=choices["side"],
        piece=choices["piece"],
        assembled=choices["assembled"],
        exploded=choices["exploded"],
        draft=choices["draft"],
        write=WriteOptions(**write),
    )


def tell_finding(finding: Finding) -> None:
    """Write a finding on standard error, with its place."""
    tell(finding.severity, f"{finding.where}: {finding.message}", finding.hint)


def _progress() -> Any:
    """Return what is told of each file: it says so on standard error once work takes long."""
    started = time.monotonic()

    def progress(path: Path) -> None:
        if time.monotonic() - started > _PATIENCE:
            click.echo(f"writing {path.name}", err=True)

    return progress
