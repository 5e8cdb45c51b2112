"""`obverse export`."""

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
from obverse.cli.writing import export_options, tell_finding, write_options
from obverse.findings import has_errors

#: Seconds after which a person wants to know what takes so long.
_PATIENCE = 1.0


@click.command()
@click.argument("design")
@click.option(
    "-o", "--output", metavar="DIR", required=True, type=click.Path(path_type=Path),
    help="Folder for the files; made if need be.",
)  # fmt: skip
@write_options
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
        options=export_options(choices),
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


def _progress() -> Any:
    """Return what is told of each file: it says so on standard error once work takes long."""
    started = time.monotonic()

    def progress(path: Path) -> None:
        if time.monotonic() - started > _PATIENCE:
            click.echo(f"writing {path.name}", err=True)

    return progress
