"""A check in a process of its own: what hangs or dies there is told, and the others are made."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from obverse.selftest.check import Broken, Outcome

#: Far more than any check takes on a slow machine.
LIMIT_S = 120
#: So much of what a process said before it died is told.
_LAST_WORDS = 600


class _Report(msgspec.Struct):
    checks: list[Outcome]


def run_apart(name: str) -> Outcome:
    """Run one check as `obverse selftest` of its own; Broken where that tells nothing."""
    # Files, not pipes: what it began itself may hold a pipe open after it has ended.
    with tempfile.TemporaryDirectory(prefix="obverse-", ignore_cleanup_errors=True) as folder:
        report, words = Path(folder, "report.json"), Path(folder, "words.txt")
        command = [*program(), "selftest", "--in-process", "--only", name, "--report", str(report)]
        with words.open("wb") as file:
            code = _call(command, file.fileno(), environment(Path(folder)))
        outcome = _read(report)
        if outcome is None:
            raise Broken(f"its process {_end(code)}{_last_words(words)}")
        return outcome


def program() -> list[str]:
    """Return how this very copy is started again: a frozen application is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # -P: a folder called obverse where the person stands is another one.
    return [sys.executable, "-P", "-m", "obverse"]


def environment(folder: Path) -> dict[str, str]:
    """Return an environment without a display or wishes about Qt, whose own files go to a folder.

    The program's settings and records are given places there by the rehearsal itself.
    """
    plain = {name: value for name, value in os.environ.items() if _is_plain(name)}
    places = [f"XDG_{name}_HOME" for name in ("CONFIG", "DATA", "CACHE", "STATE")]
    # What begins processes leaves a folder of its own behind where a process ends at once.
    places += ["TMPDIR", "TEMP", "TMP"]
    return {**plain, **dict.fromkeys(places, str(folder)), "QT_QPA_PLATFORM": "offscreen"}


def _is_plain(name: str) -> bool:
    return not name.startswith("QT_") or name == "QT_PLUGIN_PATH"


def _call(command: list[str], words: int, env: Mapping[str, str]) -> int | None:
    """Return the exit code, or None where the process had to be ended."""
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=words,
            env=env,
            timeout=LIMIT_S,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return None
    except OSError as fault:
        raise Broken(f"{command[0]} can't be started ({fault})") from None


def _read(report: Path) -> Outcome | None:
    """Return what the process wrote about its one check; None where it came to no end."""
    try:
        outcomes = msgspec.json.decode(report.read_bytes(), type=_Report).checks
    except (OSError, msgspec.MsgspecError):
        return None
    return outcomes[0] if outcomes else None


def _end(code: int | None) -> str:
    if code is None:
        return f"did not end within {LIMIT_S} s"
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by signal {-code}"


def _last_words(file: Path) -> str:
    said = " ".join(file.read_text("utf-8", "replace").split())
    return f": {said[-_LAST_WORDS:]}" if said else ""
