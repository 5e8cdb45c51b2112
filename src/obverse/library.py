"""Where designs come from and go to: presets by id, files by path."""

import os
from os import PathLike
from pathlib import Path

from obverse.design.document import SUFFIX, load_file, save_file
from obverse.design.model import Design
from obverse.design.presets import load_preset, preset_ids
from obverse.errors import DesignError


def load(source: str | PathLike[str]) -> Design:
    """Return a preset by its id, or the design in a file; DesignError says what is wrong."""
    name = str(source)
    if name in preset_ids():
        return load_preset(name)
    if not isinstance(source, PathLike) and _looks_like_id(name):
        raise DesignError(
            f"there is no preset {name!r} and no file of that name",
            f"there are {', '.join(preset_ids())}",
        )
    return load_file(Path(source))


def save(design: Design, path: str | PathLike[str]) -> None:
    """Write a design to a file; the old one is whole until the new one is."""
    save_file(design, Path(path))


def presets() -> tuple[str, ...]:
    """Return the ids of the designs that come with the program."""
    return preset_ids()


def stem_of(source: str | PathLike[str], design: Design) -> str:
    """Return what the files made from a design are called, without side and extension."""
    name = str(source)
    if name == "-":
        letters = "".join(c if c.isalnum() and c.isascii() else " " for c in design.title.lower())
        return "-".join(letters.split())[:60] or "medallion"
    return Path(name).name.removesuffix(SUFFIX) or "medallion"


def _looks_like_id(name: str) -> bool:
    path = Path(name)
    # os.path.exists, for Path.exists raises where a name is too long.
    return path.name == name and not path.suffix and not os.path.exists(name)
