"""Presets: ordinary design files that come with the program."""

from pathlib import Path

from obverse.design.document import SUFFIX, load_file
from obverse.design.model import Design
from obverse.resources import asset


def preset_ids() -> tuple[str, ...]:
    """Return the ids of all presets, sorted."""
    return tuple(sorted(path.stem for path in asset("presets").glob(f"*{SUFFIX}")))


def preset_path(name: str) -> Path | None:
    """Return the file of a preset, or None where there is none of that id."""
    return asset("presets", name + SUFFIX) if name in preset_ids() else None


def load_preset(name: str) -> Design:
    """Return a preset; the id must be one of `preset_ids`."""
    path = preset_path(name)
    assert path is not None, f"no preset {name}"
    return load_file(path)
