"""Writes both faces of several designs as PNG in one process, as a batch does.

Usage: whole_set.py DPI FOLDER DESIGN...
"""

import sys

import obverse
from obverse.formats.options import WriteOptions


def write_all(dpi: int, folder: str, designs: list[str]) -> None:
    """Write the faces of each design into the folder."""
    for name in designs:
        for side in ("obverse", "reverse"):
            options = obverse.ExportOptions(
                formats=("png",), side=side, write=WriteOptions(dpi=dpi)
            )
            obverse.export(obverse.load(name), folder, stem=name, options=options)


if __name__ == "__main__":
    write_all(int(sys.argv[1]), sys.argv[2], sys.argv[3:])
