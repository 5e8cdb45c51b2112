"""`obverse coupon`."""

from pathlib import Path

import click

from obverse.cli.main import print_path


@click.command()
@click.option(
    "-o", "--output", metavar="DIR", required=True, type=click.Path(path_type=Path),
    help="Folder for the files; made if need be.",
)  # fmt: skip
def coupon(output: Path) -> None:
    """Write a test piece that shows which clearance to type for a split medal.

    Cut both plates on the machine that will cut the medals. Each pair is marked with its clearance,
    0 to 0.4 mm; take the smallest whose tongue goes in by hand.
    """
    from obverse.files import write_atomically
    from obverse.formats import FORMATS
    from obverse.formats.options import WriteOptions
    from obverse.halves.coupon import coupon as make_coupon
    from obverse.text.fonts import FontLibrary

    page = make_coupon(FontLibrary())
    for name, kind in FORMATS.items():
        path = output / f"kerf-coupon.{name}"
        write_atomically(path, kind.write(page, WriteOptions()))
        print_path(path)
