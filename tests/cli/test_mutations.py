"""Presets with random damage: a medal or a sentence, never a traceback, never half a job."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from obverse.design.presets import preset_ids, preset_path

ROUNDS = 200
#: Values that programs trip over.
NASTY = (
    None,
    True,
    False,
    0,
    -1,
    1,
    2,
    10**9,
    -(10**30),
    0.05,
    1e-300,
    1e308,
    float("nan"),
    float("inf"),
    "",
    " ",
    "x",
    "{nobody}",
    "{mission}",
    "\0\x1b\x7f",
    "\ud800",
    "\u202eשלום",
    "سلام",
    "a\u0301\u0302\u0303",
    "🚀 <&\"'>",
    "W" * 120,
    "x" * 3000,
    "#zzzzzz",
    "../../etc/passwd",
    "rim",
    "legend",
    "device",
    [],
    [[]],
    {},
    {"kind": "rim"},
    {"kind": "dot", "id": "d", "radius": 3},
)

Where = tuple[Any, Any]


def places(raw: Any) -> Iterator[Where]:
    """Yield every container of a document with a key or an index into it."""
    if isinstance(raw, dict | list):
        keys = list(raw) if isinstance(raw, dict) else range(len(raw))
        for key in keys:
            yield raw, key
            yield from places(raw[key])


def replace(dice: random.Random, holder: Any, key: Any) -> None:
    holder[key] = dice.choice(NASTY)


def delete(dice: random.Random, holder: Any, key: Any) -> None:
    del holder[key]


def duplicate(dice: random.Random, holder: Any, key: Any) -> None:
    copy = json.loads(json.dumps(holder[key]))
    if isinstance(holder, list):
        holder.insert(key, copy)
    else:
        holder[dice.choice([*holder, "x"])] = copy


def scale(dice: random.Random, holder: Any, key: Any) -> None:
    if isinstance(holder[key], int | float):
        holder[key] = holder[key] * dice.choice((-1, 0.01, 0.5, 1.7, 10))


CHANGES: tuple[Callable[[random.Random, Any, Any], None], ...] = (
    replace,
    replace,
    delete,
    duplicate,
    scale,
    scale,
)


def damaged(dice: random.Random, raw: Any) -> bytes:
    """Return a document with one to three values changed."""
    for _ in range(dice.randint(1, 3)):
        dice.choice(CHANGES)(dice, *dice.choice(list(places(raw))))
    return json.dumps(raw).encode()


def flipped(dice: random.Random, data: bytes) -> bytes:
    """Return a document with some of its bytes changed."""
    changed = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def check(run, path, out) -> int:
    outcome = run("export", path, "-o", out, "--format", "svg")
    found = f"{path}: {outcome.err}"
    assert outcome.code in (0, 1, 2), found
    assert "Traceback" not in outcome.err, found
    assert "fault of Obverse" not in outcome.err, found
    written = sorted(out.iterdir()) if out.exists() else []
    assert written == sorted(outcome.paths), found
    if outcome.code:
        assert not written, found
        assert "error: " in outcome.err, found
    for each in written:
        each.unlink()
    return outcome.code


@pytest.mark.parametrize("name", preset_ids())
def test_damaged_values_never_break_the_program(run, tmp_path, name):
    data = preset_path(name).read_bytes()
    codes = set()
    for seed in range(ROUNDS):
        path = tmp_path / f"{seed}.medallion"
        path.write_bytes(damaged(random.Random(f"{name} {seed}"), json.loads(data)))
        codes.add(check(run, path, tmp_path / "out"))
    assert codes == {0, 1}, "the damage should sometimes matter and sometimes not"


@pytest.mark.parametrize("name", preset_ids())
def test_flipped_bits_never_break_the_program(run, tmp_path, name):
    data = preset_path(name).read_bytes()
    for seed in range(ROUNDS):
        path = tmp_path / f"{seed}.medallion"
        path.write_bytes(flipped(random.Random(f"{name} {seed}"), data))
        check(run, path, tmp_path / "out")
