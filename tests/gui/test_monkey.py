"""The monkey, for a short life: random clicks, drags, keys and actions at the whole window."""

import subprocess
import sys
from pathlib import Path

import pytest

MONKEY = Path(__file__).parents[2] / "benchmarks" / "monkey.py"


@pytest.mark.parametrize("seed", [1])
def test_monkey_breaks_nothing(seed, tmp_path):
    # A process of its own: a crash is an exit code, and what it replaces stays with it.
    command = [sys.executable, MONKEY, "--seconds", "15", "--seed", str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
