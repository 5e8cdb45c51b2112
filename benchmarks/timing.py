"""Times of processes and of functions, and ratios of times that were taken side by side."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

_STOPWATCH = Path(__file__).with_name("stopwatch.py")


class Run(NamedTuple):
    """One run: wall time, and for a process its peak memory (0 for a function)."""

    seconds: float
    peak_mb: float = 0.0


class Spread(NamedTuple):
    """The middle of several values, and the ends."""

    middle: float
    low: float
    high: float


class RunError(Exception):
    """A command that failed, with the end of what it said."""


def run(command: Sequence[str], folder: Path, *, commands: str = "") -> Run:
    """Run a command in a clean home below a folder; RunError where it fails.

    `commands` is given to it on standard input.
    """
    heard, said = folder / "stdin.txt", folder / "output.txt"
    heard.write_text(commands, "utf-8")
    watched = subprocess.run(
        [sys.executable, "-I", "-S", str(_STOPWATCH), str(heard), str(said), *command],
        env=clean_environment(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, peak_kib, code = watched.stdout.split()
    if code != "0":
        end = said.read_text("utf-8", "replace").strip()[-300:]
        raise RunError(f"{Path(command[0]).name} ended with {code}: {end}")
    return Run(float(seconds), int(peak_kib) / 1024)


def clean_environment(folder: Path) -> dict[str, str]:
    """Return an environment in which no program finds a display or a person's own settings."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    kept = {
        name: os.environ[name]
        for name in ("PATH", "PYTHONPATH", "LANG", "LC_ALL")
        if name in os.environ
    }
    fonts = folder / "fonts.conf"
    places = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_CACHE_HOME": home / "cache"}
    settings = {**places, "FONTCONFIG_FILE": fonts} if fonts.exists() else places
    return {**kept, **{name: str(path) for name, path in settings.items()}}


def timed(work: Callable[[], object], times: int = 1) -> Run:
    """Run a function, several times on end where asked, and return the middle time."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return Run(median(seconds))


def spread(values: Sequence[float]) -> Spread:
    """Return the median with the least and the greatest value."""
    return Spread(median(values), min(values), max(values))


def ratios(above: Sequence[Run], below: Sequence[Run]) -> list[float]:
    """Return how much longer each run took than the one that was made beside it."""
    return [one.seconds / other.seconds for one, other in zip(above, below, strict=True)]
