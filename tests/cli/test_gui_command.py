"""`obverse gui` and `obverse` alone: where no window can be, one sentence and a hint say why."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

NOWHERE = {
    "DISPLAY": "",
    "WAYLAND_DISPLAY": "",
    "QT_QPA_PLATFORM": "",
    "XDG_RUNTIME_DIR": "/nonexistent",
}
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of X11")
#: Runs the command line where an import or a library fails, as on a machine that lacks it.
WITHOUT_MODULE = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "PySide6":
            raise ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
sys.meta_path.insert(0, Refuse())
import importlib.util
importlib.util.find_spec = lambda name, package=None: None
from obverse.cli.main import main
main(sys.argv[1:])
"""
WITHOUT_LIBRARY = """
import ctypes, sys
def refuse(name, *more, **others):
    raise OSError("libxcb-cursor.so.0: cannot open shared object file")
ctypes.CDLL = refuse
from obverse.cli.main import main
main(sys.argv[1:])
"""
#: Opens the window, makes an unsaved change, and tells that it is ready.
AT_WORK = """
import sys
from PySide6.QtCore import QTimer
import obverse.gui.app as app
begin = app.start
def start(*arguments):
    designer = begin(*arguments)
    def work():
        designer.session.open(app.Design(title="Kept"), saved=False)
        print("ready", flush=True)
    QTimer.singleShot(200, work)
    return designer
app.start = start
from obverse.cli.main import main
main(["gui"])
"""


def told_one_sentence(outcome) -> bool:
    lines = outcome.err.splitlines()
    return [line.partition(":")[0] for line in lines] == ["error", "hint"] and not outcome.out


@LINUX
@pytest.mark.parametrize(
    "arguments",
    [[], ["gui"], ["gui", "a.medallion"], ["a.medallion"], ["A.MEDALLION"], ["--", "-a.medallion"]],
)
def test_no_display(process, arguments):
    outcome = process(*arguments, env=NOWHERE)
    assert outcome.code == 1
    assert told_one_sentence(outcome)
    assert "there is no display" in outcome.err
    assert "obverse export" in outcome.err


@LINUX
@pytest.mark.parametrize(
    "names",
    [
        {"DISPLAY": ":9913"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":9913", "QT_QPA_PLATFORM": "xcb"},
        {"DISPLAY": ":9913", "WAYLAND_DISPLAY": "wayland-gone"},
    ],
)
def test_display_that_does_not_answer(process, names):
    outcome = process("gui", env=NOWHERE | names)
    assert outcome.code == 1
    assert told_one_sentence(outcome)
    # On a machine without Qt's own libraries that is told instead: it is what comes first.
    assert "does not answer" in outcome.err or "the window can't be opened" in outcome.err


@LINUX
def test_display_of_wayland_that_is_gone(process):
    outcome = process("gui", env=NOWHERE | {"WAYLAND_DISPLAY": "wayland-gone"})
    assert outcome.code == 1
    assert told_one_sentence(outcome)


def run_code(code: str, *arguments: str, **names: str):
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, **NOWHERE, **names},
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("platform", ["", "offscreen"])
def test_no_qt(platform):
    done = run_code(WITHOUT_MODULE, "gui", DISPLAY=":0", QT_QPA_PLATFORM=platform)
    assert done.returncode == 1
    assert done.stderr.startswith("error: the window can't be opened: ")
    assert "PySide6" in done.stderr.splitlines()[0]
    assert "pip install" in done.stderr.splitlines()[1]
    assert len(done.stderr.splitlines()) == 2


def test_commands_work_without_qt(tmp_path):
    done = run_code(WITHOUT_MODULE, "export", "blank-38", "-o", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.glob("*.svg"))


@LINUX
def test_library_of_qt_is_missing():
    done = run_code(WITHOUT_LIBRARY, "gui", DISPLAY=":0")
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert "libxcb-cursor.so.0" in first
    assert "apt-get install" in second


@LINUX
def test_library_that_a_frozen_application_lacks():
    # Its loader says what it guesses, and gives what the system said as the cause.
    guess = 'raise OSError("not found when the application was frozen") from OSError('
    code = WITHOUT_LIBRARY.replace("raise OSError(", guess)
    done = run_code(code, "gui", DISPLAY=":0")
    assert done.returncode == 1
    assert "libxcb-cursor.so.0" in done.stderr.splitlines()[0]
    assert "frozen" not in done.stderr


@pytest.fixture
def lonely_display() -> Iterator[str]:
    """An X server with no client: it begins anew whenever its last one leaves."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not here: sudo apt-get install xvfb")
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        yield ":" + pipe.readline().strip()
    server.terminate()
    server.wait(120)


def at_work(tmp_path: Path, **names: str) -> subprocess.Popen[str]:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    return subprocess.Popen(
        [sys.executable, "-c", AT_WORK],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **NOWHERE, **home, **names},
    )


def end_by(program: subprocess.Popen[str], number: signal.Signals, tmp_path: Path) -> None:
    """Send a signal to a window with unsaved work, and see that it ends well and loses nothing."""
    with program:
        assert program.stdout
        assert program.stderr
        assert program.stdout.readline() == "ready\n", program.stderr.read()
        time.sleep(0.2)
        program.send_signal(number)
        assert program.wait(120) == 128 + number
        assert "Traceback" not in program.stderr.read()
    (kept,) = tmp_path.rglob("recovery/*.medallion")
    assert b"Kept" in kept.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_the_window_and_keeps_the_work(number, tmp_path):
    end_by(at_work(tmp_path, QT_QPA_PLATFORM="offscreen"), number, tmp_path)


@LINUX
def test_window_opens_on_a_display_of_its_own(lonely_display, tmp_path):
    end_by(at_work(tmp_path, DISPLAY=lonely_display), signal.SIGINT, tmp_path)
