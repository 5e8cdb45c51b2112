"""Titles of the presets in the person's language, and the groups in which they are shown."""

from collections.abc import Iterable
from typing import NamedTuple

from obverse.design.model import Design
from obverse.design.presets import load_preset, preset_ids
from obverse.gui.words import mark, tr

#: id → title, as the preset has it; a preset that is missing here is shown under its own.
PRESET_TITLES = {
    "astp-1975-halves": mark("Apollo-Soyuz, two halves"),
    "astp-2025": mark("Apollo-Soyuz, 50 years"),
    "astp-2025-cyrillic": mark("Apollo-Soyuz, 50 years, names in Cyrillic"),
    "astp-2025-latin": mark("Apollo-Soyuz, 50 years, names in Latin"),
    "astp-2025-readable": mark("Apollo-Soyuz, 50 years, lower word upright"),
    "blank-38": mark("Blank, 38 mm"),
    "challenge-coin-44": mark("Challenge coin, 44 mm"),
    "crew-medallion": mark("Crew medallion"),
    "finisher-medal-60": mark("Finisher medal, 60 mm"),
    "keepsake-halves": mark("Keepsake in two halves"),
    "quarters-1975": mark("Apollo-Soyuz, four quarters"),
    "table-medal-60": mark("Table medal, 60 mm"),
}
#: A group holds the presets with its tag; the one without a tag, all that are in no other.
GROUPS = (
    (mark("Anniversary medallions"), "ASTP"),
    (mark("Crews, races and other occasions"), ""),
    (mark("Plain blanks"), "blank"),
)


class Preset(NamedTuple):
    """A preset under its id, and what it is called."""

    id: str
    title: str
    design: Design


class Group(NamedTuple):
    """Presets under a heading."""

    title: str
    presets: tuple[Preset, ...]


def preset_groups() -> tuple[Group, ...]:
    """Return all presets in groups; those that are empty are left out."""
    presets = [_preset(name) for name in preset_ids()]
    tags = {tag for _, tag in GROUPS if tag}
    groups = [
        Group(tr(title), _ordered(each for each in presets if _belongs(each, tag, tags)))
        for title, tag in GROUPS
    ]
    return tuple(group for group in groups if group.presets)


def _preset(name: str) -> Preset:
    design = load_preset(name)
    return Preset(name, tr(PRESET_TITLES.get(name, design.title)), design)


def _belongs(preset: Preset, tag: str, tags: set[str]) -> bool:
    if tag:
        return tag in preset.design.tags
    return tags.isdisjoint(preset.design.tags)


def _ordered(presets: Iterable[Preset]) -> tuple[Preset, ...]:
    return tuple(sorted(presets, key=lambda each: each.design.title))
