"""`obverse new`."""

import os
from pathlib import Path

import click

from obverse.cli.main import print_path
from obverse.cli.sources import read_design


@click.command()
@click.argument("preset", metavar="DESIGN")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def new(preset: str, file: Path, force: bool) -> None:
    """Write an editable copy of DESIGN as FILE, with the ending .medallion if it has none."""
    from obverse.design.document import SUFFIX, save_file
    from obverse.errors import WriteError

    if file.name in ("", ".."):
        raise WriteError(f"{file}: is a folder, not a file name")
    target = file if file.suffix else file.with_name(file.name + SUFFIX)
    design = read_design(preset)
    # os.path.exists, for Path.exists raises where a name is too long.
    if os.path.exists(target) and not force:
        raise WriteError(f"{target}: is there already", "choose another name, or use --force")
    save_file(design, target)
    print_path(target)
