"""An X server of its own, and the designer's window on it as a person sees and uses it."""

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from fresh_root import Failed

T = TypeVar("T")
#: Nothing takes so long but on a machine that has much else to do.
_PATIENCE_SECONDS = 120


class Window:
    """The designer on a screen, looked at and used from outside the root."""

    def __init__(self, display: str) -> None:
        self._display = display

    def until_title(self, words: str) -> str:
        """Wait for a window whose title begins with some words, and return the title."""
        return until(lambda: self._titled(words), f"a window is called {words}")

    def _titled(self, words: str) -> str:
        found = self._do("search", "--onlyvisible", "--name", "Obverse").split()
        titles = [self._do("getwindowname", one).strip() for one in found]
        return next((title for title in titles if title.startswith(words)), "")

    def press(self, *names: str) -> None:
        """Press keys in the topmost window, once it has settled."""
        self.settle()
        # There is no window manager that would give it the keyboard.
        found = self._do("search", "--onlyvisible", "--name", "Obverse").split()
        self._do("windowfocus", found[-1])
        self._do("key", "--delay", "80", *names)

    def settle(self) -> None:
        """Let it draw what it begins with."""
        time.sleep(3)

    def picture(self, file: Path) -> None:
        """Take a picture of the whole screen."""
        from PIL import ImageGrab

        file.parent.mkdir(parents=True, exist_ok=True)
        ImageGrab.grab(xdisplay=self._display).save(file)

    def _do(self, *words: str) -> str:
        env = {**os.environ, "DISPLAY": self._display}
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=env, capture_output=True, text=True, check=False, timeout=_PATIENCE_SECONDS
        ).stdout


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """Begin an X server, outside of the root, and give its name."""
    reading, writing = os.pipe()
    size = ("-screen", "0", "1600x1000x24")
    server = subprocess.Popen(
        # A server that begins anew when the last client leaves would not answer the next one.
        ["Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(_PATIENCE_SECONDS)


def until(holds: Callable[[], T], what: str) -> T:
    """Wait until something is true, and return it; Failed after two minutes."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not (value := holds()):
        if time.monotonic() > end:
            raise Failed(f"waited in vain until {what}")
        time.sleep(0.3)
    return value
