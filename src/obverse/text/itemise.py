"""A line into runs of one script and one direction, in the order in which they are seen."""

import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import uharfbuzz as hb

#: Scripts whose letters join: they are bent along a ring, never parted.
JOINED_SCRIPTS = frozenset(
    {"Arab", "Syrc", "Nkoo", "Mong", "Mand", "Phag", "Adlm", "Rohg", "Deva", "Beng", "Guru"}
)

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})


class Run(NamedTuple):
    """A piece of a line: its text, ISO 15924 script and direction."""

    text: str
    script: str
    rtl: bool


def itemise(text: str) -> tuple[Run, ...]:
    """Return the runs of a line from left to right as it is seen."""
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return tuple(_by_script(text, rtl=False))
    runs: list[Run] = []
    for level, piece in _by_level(text):
        parts = list(_by_script(piece, rtl=bool(level % 2)))
        runs.extend(reversed(parts) if level % 2 else parts)
    return tuple(runs)


def _by_level(text: str) -> list[tuple[int, str]]:
    """Return (embedding level, text) pieces in visual order, by the Unicode algorithm."""
    # Imported here: only lines that run from right to left need it.
    from bidi import algorithm

    base = algorithm.get_base_level(text)
    storage = {"base_level": base, "base_dir": ("L", "R")[base], "chars": [], "runs": []}
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    chars = [(int(each["level"]), str(each["ch"])) for each in storage["chars"]]
    pieces = [
        (level, "".join(char for _, char in group))
        for level, group in groupby(chars, key=lambda each: each[0])
    ]
    return _reorder(pieces)


def _reorder(pieces: list[tuple[int, str]]) -> list[tuple[int, str]]:
    # Rule L2, on whole pieces: from the highest level down, reverse every stretch at or above it.
    levels = [level for level, _ in pieces]
    for floor in range(max(levels, default=0), 0, -1):
        reordered: list[tuple[int, str]] = []
        for high, group in groupby(pieces, key=lambda piece: piece[0] >= floor):
            stretch = list(group)
            reordered += reversed(stretch) if high else stretch
        pieces = reordered
    return pieces


def _by_script(text: str, *, rtl: bool) -> list[Run]:
    runs: list[Run] = []
    for char in text:
        script = script_of(char)
        if runs and (not script or not runs[-1].script or script == runs[-1].script):
            last = runs[-1]
            runs[-1] = Run(last.text + char, last.script or script, rtl)
        else:
            runs.append(Run(char, script, rtl))
    return runs


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """Return the ISO 15924 code of a character's script; empty where it goes with any."""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    script = buffer.script
    return "" if script in (None, "", "Zyyy", "Zinh", "Zzzz") else str(script)
