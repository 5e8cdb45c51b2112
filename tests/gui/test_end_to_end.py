"""The real program in a window of its own, driven through the X server with xdotool.

Needs Xvfb and xdotool (Debian: xvfb, xdotool); `.ci/run` installs them.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import obverse
import obverse.artwork
import obverse.geometry.polar
from obverse.design.document import decode

DRIVEN = Path(__file__).with_name("driven.py")
PATIENCE_SECONDS = 60


def need(program: str) -> None:
    if shutil.which(program) is None:
        reason = f"{program} is not here: sudo apt-get install {program.lower()}"
        if os.environ.get("OBVERSE_ALL_READERS"):
            pytest.fail(reason)
        pytest.skip(reason)


class Screen:
    """An X server, the designer on it, and a hand on its keyboard and mouse."""

    def __init__(self, display: str, home: Path) -> None:
        home.mkdir(exist_ok=True)
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("XDG_")},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
        }
        self.home = home
        self.app: subprocess.Popen[str] | None = None

    def open(self, *arguments: str) -> None:
        self.app = subprocess.Popen(
            [sys.executable, str(DRIVEN), *arguments],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.until(lambda: self.ask("state")["is_active"] or self.focus_window())

    def close(self) -> None:
        if self.app is not None:
            with self.app:  # closes its pipes
                self.app.terminate()

    def focus_window(self) -> bool:
        # There is no window manager that would give it the keyboard.
        found = self.x("search", "--onlyvisible", "--name", "Obverse", check=False).split()
        if found:
            self.x("windowfocus", found[-1], check=False)
        return False

    def ask(self, question: str, **values: Any) -> Any:
        assert self.app is not None
        assert self.app.stdin is not None
        assert self.app.stdout is not None
        self.app.stdin.write(json.dumps({"ask": question, **values}) + "\n")
        self.app.stdin.flush()
        line = self.app.stdout.readline()
        assert line, f"the designer ended with {self.app.poll()}"
        return json.loads(line)

    def x(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
        assert not check or done.returncode == 0, done.stderr
        return done.stdout

    def until(self, holds: Callable[[], Any]) -> Any:
        end = time.monotonic() + PATIENCE_SECONDS
        while not (value := holds()):
            if time.monotonic() > end:
                self.ask("picture", path=str(self.home / "screen.png"))
                state = {**self.ask("state"), "design": "…"}
                pytest.fail(f"waited in vain; the state is {state}, see {self.home}/screen.png")
            time.sleep(0.05)
        return value

    def keys(self, *names: str) -> None:
        self.x("key", "--delay", "30", *names)

    def write(self, text: str) -> None:
        self.x("type", "--delay", "15", text)

    def click(self, place: list[int], *, times: int = 1) -> None:
        self.x("mousemove", *map(str, place))
        self.x("click", "--repeat", str(times), "--delay", "60", "1")

    def drag(self, start: list[int], end: list[int]) -> None:
        self.x("mousemove", *map(str, start), "mousedown", "1")
        self.until(lambda: self.ask("state")["is_held"])
        for share in (0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 1.0):
            point = [round(a + (b - a) * share) for a, b in zip(start, end, strict=True)]
            self.x("mousemove", *map(str, point))
            time.sleep(0.03)
        self.x("mouseup", "1")
        # Only then has the designer heard of all of it.
        self.until(lambda: not self.ask("state")["is_held"])

    def widget(self, name: str) -> list[int]:
        found: list[int] = self.until(lambda: self.ask("widget", name=name))
        return found

    def dialog(self, name: str) -> None:
        """Wait for a dialog, or with an empty name for its end, and give it the keyboard."""
        self.until(lambda: self.ask("state")["dialog"] == name)
        self.until(lambda: self.ask("state")["is_active"] or self.focus_window())

    @property
    def design(self) -> obverse.Design:
        return decode(self.until(lambda: self.ask("state"))["design"].encode())


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    need("Xvfb")
    need("xdotool")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = ":" + pipe.readline().strip()
    screen = Screen(display, tmp_path / "home")
    yield screen
    screen.close()
    server.terminate()
    server.wait(PATIENCE_SECONDS)


@pytest.fixture
def designer(screen: Screen) -> Screen:
    screen.open()
    return screen


def pick_preset(designer: Screen, preset: str) -> None:
    designer.click(designer.widget("Search presets and recent designs"))
    designer.write(preset)
    designer.keys("Down", "Return")
    designer.until(lambda: designer.ask("state")["is_at_work"])
    designer.until(lambda: designer.ask("state")["is_laid_out"])


def type_path(designer: Screen, path: Path, dialog: str) -> None:
    designer.dialog(dialog)
    designer.keys("ctrl+a")
    designer.write(str(path))
    designer.keys("Return")
    designer.until(lambda: designer.ask("state")["dialog"] != dialog)
    designer.focus_window()


def letter(design: obverse.Design, side: str, element: str, text: str) -> obverse.artwork.Letter:
    """Return where the first letter of a word lies."""
    artwork = obverse.lay_out(design).artwork.side(side)
    letters = [
        each for region in artwork.regions if region.element == element for each in region.letters
    ]
    words = "".join(each.text for each in letters)
    return letters[words.index(text)]


def element(design: obverse.Design, side: str, name: str) -> Any:
    return next(each for each in design.face(side).elements if each.id == name)


def seam_handle(designer: Screen, bearing: float) -> list[int]:
    (x0, _), (x1, _) = (designer.ask("place", side="obverse", x=x, y=0) for x in (0, 10))
    beyond = designer.design.blank.radius + 14 / ((x1 - x0) / 10)
    x, y = obverse.geometry.polar.point_at(bearing, beyond)
    place: list[int] = designer.ask("place", side="obverse", x=x, y=y)
    return place


@pytest.mark.timeout(600)
def test_a_medal_from_preset_to_files(designer: Screen, tmp_path: Path):
    pick_preset(designer, "two halves")
    first = designer.design
    assert first.title == "Apollo-Soyuz, two halves"

    # A crew member is renamed where the name stands on the medal.
    at = letter(first, "reverse", "astp-crew", "BRAND")
    designer.click(designer.ask("place", side="reverse", x=at.x, y=at.y), times=2)
    designer.keys("ctrl+a")
    designer.write("BRANDT")
    designer.keys("Escape")
    names = ("STAFFORD", "BRANDT", "SLAYTON", "ЛЕОНОВ", "КУБАСОВ")
    designer.until(lambda: element(designer.design, "reverse", "astp-crew").names == names)

    # A legend is dragged around; one undo takes it back, one redo brings it again.
    def bearing() -> float:
        return element(designer.design, "obverse", "apollo").bearing

    at = letter(first, "obverse", "apollo", "O")
    before = bearing()
    start = designer.ask("place", side="obverse", x=at.x, y=at.y)
    designer.drag(start, [start[0] - 60, start[1] + 30])
    designer.until(lambda: bearing() != before)
    after = bearing()
    designer.keys("ctrl+z")
    designer.until(lambda: bearing() == before)
    designer.keys("ctrl+shift+z")
    designer.until(lambda: bearing() == after)
    designer.keys("ctrl+z")
    designer.until(lambda: bearing() == before)

    # The seam is turned by the handle beyond its end; not far, for words keep clear of it.
    designer.keys("Escape", "Escape")
    designer.drag(seam_handle(designer, 60), seam_handle(designer, 63))
    designer.until(lambda: designer.design.split.seam.bearing == pytest.approx(63, abs=1))

    # Saved, opened again by another window, and exported.
    path = tmp_path / "crew.medallion"
    designer.keys("ctrl+s")
    type_path(designer, path, "QFileDialog")
    designer.until(path.exists)
    kept = designer.design
    assert decode(path.read_bytes()) == kept
    designer.until(lambda: not designer.ask("state")["is_dirty"])
    designer.keys("ctrl+q")
    with designer.app:
        assert designer.app.wait(PATIENCE_SECONDS) == 0
    designer.open(str(path))
    designer.until(lambda: designer.ask("state")["is_at_work"])
    assert designer.design == kept

    export_from_window(designer, tmp_path / "window")
    command = [sys.executable, "-m", "obverse", "export", str(path), "-o"]
    subprocess.run([*command, str(tmp_path / "command")], check=True, capture_output=True)
    assert files(tmp_path / "window") == files(tmp_path / "command")


def export_from_window(designer: Screen, folder: Path) -> None:
    designer.keys("ctrl+e")
    designer.dialog("ExportDialog")
    designer.click(designer.widget("Export to"))
    designer.keys("ctrl+a")
    designer.write(str(folder))
    designer.click(designer.widget("Export"))
    designer.widget("Open folder")
    designer.keys("Escape")


def files(folder: Path) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(found) >= 9, sorted(found)  # two pieces of two faces in two formats, and the proof
    return found
