"""The wheel, and the archive of sources: for people who have Python."""

from pathlib import Path

from builds.environment import make_sdist, make_wheel
from builds.sbom import write_sbom
from builds.shipped import needed


def build(out: Path) -> list[Path]:
    """Build the wheel, with a bill of what pip brings beside it."""
    return [make_wheel(out), write_sbom(out, "wheel", needed())]


def build_sdist(out: Path) -> list[Path]:
    """Build the archive of sources; it holds nothing of others but typefaces."""
    return [make_sdist(out), write_sbom(out, "sdist", ())]
