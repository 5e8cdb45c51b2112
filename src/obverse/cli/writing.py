"""What several commands ask about files: formats, sides, resolution, pieces; and what is told."""

import math
from collections.abc import Callable
from typing import Any, TypeVar

import click

from obverse.cli.main import tell
from obverse.findings import Finding
from obverse.formats import FORMATS
from obverse.formats.options import MAX_DPI, MIN_DPI

_Command = TypeVar("_Command", bound=Callable[..., Any])


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


# fmt: off
_OPTIONS = (
    click.option(
        "--format", "formats", metavar="LIST", default="svg,png", show_default=True,
        callback=_formats, help=f"Formats, parted by commas: {', '.join(FORMATS)}.",
    ),
    click.option(
        "--side", type=click.Choice(["obverse", "reverse", "edge", "both"]), default="both",
        show_default=True, help="Which side; both adds the edge where it is lettered.",
    ),
    click.option(
        "--dpi", type=click.IntRange(MIN_DPI, MAX_DPI), default=600, show_default=True,
        help="Resolution of PNG.",
    ),
    click.option(
        "--background", default="transparent", show_default=True, callback=_background,
        help="transparent, or #rrggbb to flatten on.",
    ),
    click.option(
        "--bleed", type=click.FloatRange(0, 20), default=0.0, metavar="MM",
        callback=_length, help="Continue the edge outwards, in mm.",
    ),
    click.option("--marks", is_flag=True, help="Add crop marks."),
    click.option("--small", is_flag=True, help="Make PNG files as small as can be; slower."),
    click.option(
        "--piece", default="", metavar="all|ID", help="Pieces of a split medal; all unless told."
    ),
    click.option("--assembled", is_flag=True, help="Whole faces of a split medal, the seam drawn."),
    click.option(
        "--exploded", type=click.FloatRange(0, 100), metavar="MM", callback=_length,
        help="Whole faces of a split medal, the pieces this far apart.",
    ),
    click.option("--draft", is_flag=True, help="Write the files even where errors were found."),
    click.option("--strict", is_flag=True, help="Exit 1 on warnings too."),
)
# fmt: on


def write_options(command: _Command) -> _Command:
    """Add the options that say which files are written and how."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def export_options(choices: dict[str, Any]) -> Any:
    """Return what was chosen as ExportOptions."""
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
