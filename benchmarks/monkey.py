"""Monkey: random clicks, drags, keys and actions at the whole window, from a seed.

Run `python benchmarks/monkey.py` for ten minutes, or with `--seconds` and `--seed`. Exit code 1 on
an exception, a warning of Qt, a hang of a minute, or, of five minutes and more, memory that grew by
10 % or more after the first third; the last gestures are printed. It lives in a folder of its own.
"""

import argparse
import faulthandler
import os
import sys
import time
from collections import deque
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import obverse
from monkey_cage import Answers, Faults
from monkey_hands import Hands, take_leave
from obverse.design.presets import preset_ids
from obverse.gui.app import Designer, make_app, start
from obverse.gui.settings import Settings

_HANG_SECONDS = 60
#: What goes by before memory counts, for caches fill at first; and how much more is too much.
_WARM_UP, _MOST_GROWTH = 0.3, 0.10
#: Seconds below which memory is shown only: caches are still filling.
_FOR_MEMORY = 300
#: Gestures at one document: its history grows without end, as it is meant to.
_SITTING = 300
_MB = 2**20


class Run:
    """One life of the monkey."""

    def __init__(self, app: QApplication, folder: Path, seed: int, seconds: float) -> None:
        self._app, self._seed, self._seconds = app, seed, seconds
        self.faults = Faults()
        self.faults.watch()
        Answers(seed, folder).give()
        self.designer: Designer = start(app, Settings(folder / "settings.ini"))
        self._hands = Hands(seed, lambda: self.designer.window)
        self._last: deque[str] = deque(maxlen=40)
        self.gestures = 0
        #: (seconds since the start, bytes) at the end of every sitting.
        self.memory: list[tuple[float, int]] = []
        self._started = time.monotonic()

    @property
    def elapsed(self) -> float:
        """Return the seconds since the start."""
        return time.monotonic() - self._started

    def live(self) -> None:
        """Let the monkey at the window until its time is over or something broke."""
        QTimer.singleShot(0, self._step)
        self._app.exec()
        faulthandler.cancel_dump_traceback_later()

    def _step(self) -> None:
        faulthandler.dump_traceback_later(_HANG_SECONDS, exit=True)
        if self.faults.found or self.elapsed > self._seconds:
            self._app.exit()
            return
        # Asked for before the gesture, so that life goes on where one opens a dialog and waits.
        QTimer.singleShot(0, self._step)
        window = self.designer.window
        if not window.isVisible():
            window.show()
        self.gestures += 1
        if self.gestures % _SITTING == 1:
            self._sit_down()
        self._last.append(self._hands.move())

    def _sit_down(self) -> None:
        """Begin with another document, and see how much memory is held now."""
        take_leave(self.designer.window)
        name = preset_ids()[self.gestures // _SITTING % len(preset_ids())]
        self.designer.window.documents.show(obverse.load(name), None)
        self.designer.window.resize(1440, 900)
        self.memory.append((self.elapsed, _resident()))

    def growth(self) -> float:
        """Return by what share memory grew from the first quarter after the warm-up to the last."""
        counted = [size for at, size in self.memory if at > self._seconds * _WARM_UP]
        quarter = max(1, len(counted) // 4)
        if len(counted) < 2:
            return 0.0
        return median(counted[-quarter:]) / median(counted[:quarter]) - 1

    def report(self) -> int:
        """Print what came of it, and return the exit code."""
        print(f"seed {self._seed}: {self.gestures:,} gestures in {self.elapsed:.0f} s")
        sizes = ", ".join(
            f"{size / _MB:.0f}" for _, size in self.memory[:: len(self.memory) // 12 + 1]
        )
        print(f"memory in MB: {sizes}; growth {self.growth():+.1%} after the warm-up")
        for words in self.faults.found[:3]:
            print(words)
        if self.faults.found:
            print("last gestures:", *self._last, sep="\n  ")
            return 1
        return int(self._seconds >= _FOR_MEMORY and self.growth() >= _MOST_GROWTH)


def _resident() -> int:
    """Return the bytes of memory that the program holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Let the monkey loose in a folder of its own, and tell what it broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="how long (default: 600)")
    parser.add_argument("--seed", type=int, default=1, help="which life (default: 1)")
    wanted = parser.parse_args()
    faulthandler.enable()
    with TemporaryDirectory() as name:
        os.environ |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), name)
        os.chdir(name)
        app = make_app([])
        app.setQuitOnLastWindowClosed(False)
        run = Run(app, Path(name), wanted.seed, wanted.seconds)
        run.live()
        code = run.report()
        run.designer.close()
        # Without a screen the clipboard outlives Python, and what Python made must not be on it.
        app.clipboard().clear()
    return code


if __name__ == "__main__":
    sys.exit(main())
