"""The programs that draw our SVG, ours among them: what they are called and how they are told."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

#: SVG file, PNG file, dpi → the arguments after the program's own name.
_Arguments = Callable[[Path, Path, int], list[str]]


class Peer(NamedTuple):
    """Another program that turns our SVG into PNG."""

    name: str
    program: str
    install: str
    arguments: _Arguments

    @property
    def path(self) -> str | None:
        """Where the program is: beside our Python, or on the path; None where it is not here."""
        own = shutil.which(self.program, path=str(Path(sys.executable).parent))
        return own or shutil.which(self.program)

    def command(self, svg: Path, png: Path, dpi: int) -> list[str]:
        """Return the command that draws one file."""
        return [self.path or self.program, *self.arguments(svg, png, dpi)]

    def version(self) -> str:
        """Return what the program says of itself."""
        command = [self.path or self.program, "--version"]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        words = said.strip().splitlines()[0] if said.strip() else "unknown"
        return words if self.name in words.lower() else f"{self.name} {words}"


PEERS = (
    Peer(
        "resvg",
        "resvg",
        "the wheel resvg-cli: pip install resvg-cli==0.44.0 (in the extra obverse[dev])",
        lambda svg, png, dpi: ["--dpi", str(dpi), str(svg), str(png)],
    ),
    Peer(
        "rsvg-convert",
        "rsvg-convert",
        "the Debian package librsvg2-bin: apt-get install librsvg2-bin",
        lambda svg, png, dpi: ["-d", str(dpi), "-p", str(dpi), "-o", str(png), str(svg)],
    ),
    Peer(
        "inkscape",
        "inkscape",
        "the Debian package inkscape: apt-get install inkscape",
        lambda svg, png, dpi: [
            "--export-type=png",
            f"--export-dpi={dpi}",
            f"--export-filename={png}",
            str(svg),
        ],
    ),
)


def find_peer(name: str) -> Peer:
    """Return a peer by its name."""
    return next(peer for peer in PEERS if peer.name == name)


def obverse_command(*arguments: str) -> list[str]:
    """Return the command that starts our own command line in a fresh process."""
    return [sys.executable, "-m", "obverse", *arguments]


def shell_commands(files: list[tuple[Path, Path]], dpi: int) -> str:
    """Return what tells `inkscape --shell` to draw all files in one process."""
    lines = (
        f"file-open:{svg}; export-type:png; export-dpi:{dpi}; export-filename:{png}; "
        "export-do; file-close"
        for svg, png in files
    )
    return "\n".join((*lines, "quit")) + "\n"
