"""A line into runs of one script and one direction, in the order in which they are seen."""

import unicodedata
from collections import deque
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

import uharfbuzz as hb

#: Scripts whose letters join: they are bent along a ring, never parted.
JOINED_SCRIPTS = frozenset(
    {"Arab", "Syrc", "Nkoo", "Mong", "Mand", "Phag", "Adlm", "Rohg", "Deva", "Beng", "Guru"}
)

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO"})
#: Directional isolates draw nothing, and the library that orders a line knows nothing of them.
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


class Run(NamedTuple):
    """A piece of a line: its text, ISO 15924 script and direction."""

    text: str
    script: str
    rtl: bool


def itemise(text: str) -> tuple[Run, ...]:
    """Return the runs of a line from left to right as it is seen."""
    text = text.translate(_ISOLATES)
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return tuple(_by_script(text, rtl=False))
    runs: list[Run] = []
    for level, piece in _by_level(text):
        parts = list(_by_script(piece, rtl=bool(level % 2)))
        runs.extend(reversed(parts) if level % 2 else parts)
    return tuple(runs)


def _by_level(text: str) -> list[tuple[int, str]]:
    """Return (embedding level, text) pieces in visual order, by the Unicode algorithm."""
    levels = _levels(text)
    pairs = zip(levels, text, strict=True)
    pieces = [
        (level, "".join(char for _, char in group))
        for level, group in groupby(pairs, key=lambda pair: pair[0])
    ]
    return _reorder(pieces)


def _levels(text: str) -> list[int]:
    """Return the embedding level of each character."""
    # Imported here: only lines that run from right to left need it.
    from bidi import algorithm

    base = algorithm.get_base_level(text)
    storage: dict[str, Any] = {
        "base_level": base,
        "base_dir": ("L", "R")[base],
        "chars": [],
        "runs": deque(),
    }
    algorithm.get_embedding_levels(text, storage)
    for index, char in enumerate(storage["chars"]):
        char["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = {char["index"]: int(char["level"]) for char in storage["chars"]}
    # The algorithm takes joiners and the like out of the line; they go with what precedes them,
    # for the shaper needs them.
    levels: list[int] = []
    for index in range(len(text)):
        levels.append(found.get(index, levels[-1] if levels else base))
    return levels


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
