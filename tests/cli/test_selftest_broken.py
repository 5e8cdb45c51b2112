"""`obverse selftest` on copies that are broken: exactly what is amiss is told, and nothing more."""

import io
import json
import re
import signal
import sys

import pytest
from copies import Copy
from PIL import Image

from obverse.selftest import apart
from obverse.selftest.check import Broken, LeftOut
from obverse.selftest.files import read_back
from obverse.selftest.window import _judged

NO_LIBRARY = "libEGL.so.1: cannot open shared object file: No such file or directory"
#: A preset that is lettered in Montserrat, upright.
USES_IT = "preset challenge-coin-44"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def copy(tmp_path) -> Copy:
    return Copy(tmp_path / "place")


@pytest.fixture
def looked_at(copy, process, tmp_path):
    """Run checks of the copy; return the exit code and the outcome of each."""

    def looked_at(*names, **names_of_env):
        report = tmp_path / "report.json"
        only = [word for name in names for word in ("--only", name)]
        outcome = process("selftest", *only, "--report", report, env={**copy.env, **names_of_env})
        assert "Traceback" not in outcome.out
        found = json.loads(report.read_bytes())
        return outcome.code, {each["name"]: each for each in found["checks"]}

    return looked_at


def failed(outcomes) -> set[str]:
    return {name for name, each in outcomes.items() if each["state"] == "failed"}


def test_copy_that_is_whole_is_well(copy, looked_at):
    copy.record()
    code, outcomes = looked_at("installation", "assets", "typeface", "icons")
    assert (code, failed(outcomes)) == (0, set())
    assert "installed" in outcomes["installation"]["message"]


@pytest.mark.parametrize("optimise", ["", "2"])
def test_typeface_that_is_gone(copy, looked_at, optimise):
    (copy.assets / "fonts" / "montserrat" / "Montserrat-Italic.ttf").unlink()
    code, outcomes = looked_at("assets", "typeface", USES_IT, PYTHONOPTIMIZE=optimise)
    assert (code, failed(outcomes)) == (1, {"typeface Montserrat"})
    assert "Montserrat-Italic.ttf" in outcomes["typeface Montserrat"]["message"]
    assert "Traceback" in outcomes["typeface Montserrat"]["trace"]


def test_preset_that_is_cut_short(copy, looked_at):
    preset = copy.assets / "presets" / "blank-38.medallion"
    preset.write_bytes(preset.read_bytes()[:-40])
    code, outcomes = looked_at("assets", "preset blank-38", "preset crew-medallion")
    assert (code, failed(outcomes)) == (1, {"preset blank-38"})
    assert "not valid JSON" in outcomes["preset blank-38"]["message"]


@pytest.mark.parametrize("name", ["fonts", "icons", "motifs", "presets", "translations"])
def test_folder_of_assets_that_is_gone(copy, looked_at, name):
    (copy.assets / name).rename(copy.place / name)
    code, outcomes = looked_at("assets")
    assert (code, failed(outcomes)) == (1, {"assets"})
    assert name in outcomes["assets"]["message"]


def test_all_assets_are_gone(copy, looked_at):
    copy.assets.rename(copy.place / "elsewhere")
    code, outcomes = looked_at("assets", "typeface Jost")
    assert (code, failed(outcomes)) == (1, {"assets", "typeface Jost"})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda copy: (copy.package / "halves" / "cut.py").unlink(), "obverse/halves/cut.py"),
        (lambda copy: copy.describe(version="0.0.1"), "the metadata is of 0.0.1"),
        (lambda copy: copy.describe(script="obverse.__main__:gone"), "gone"),
        (lambda copy: (copy.metadata / "entry_points.txt").write_text(""), "no command obverse"),
    ],
    ids=["file", "version", "script", "no-script"],
)
def test_installation_that_is_not_whole(copy, looked_at, change, told):
    copy.record()
    change(copy)
    code, outcomes = looked_at("installation", "assets")
    assert (code, failed(outcomes)) == (1, {"installation"})
    assert told in outcomes["installation"]["message"]


def test_library_of_another_version(copy, looked_at):
    metadata = copy.metadata / "METADATA"
    metadata.write_text(metadata.read_text().replace("click==", "click==0."))
    code, outcomes = looked_at("installation")
    assert code == 1
    assert "click" in outcomes["installation"]["message"]


def test_design_that_saving_changes(copy, looked_at):
    copy.replace("library.py", "save_file(design,", "save_file(Design(title='other'),")
    code, outcomes = looked_at("preset blank-38")
    assert code == 1
    assert "another one when it is loaded" in outcomes["preset blank-38"]["message"]


def append_to_svg(copy: Copy, expression: str) -> None:
    """Have every SVG of a copy end with what an expression of bytes gives."""
    copy.replace(
        "formats/svg.py",
        "def write_svg(",
        "import itertools, multiprocessing\n_written = itertools.count()\n\n\n"
        "def write_svg(side, options):\n"
        f"    return _write_svg(side, options) + {expression}\n\n\n"
        "def _write_svg(",
    )


def test_processes_that_make_other_files(copy, looked_at):
    append_to_svg(copy, "(b'<!-- other -->' if multiprocessing.parent_process() else b'')")
    code, outcomes = looked_at("batch")
    assert code == 1
    told = outcomes["batch"]["message"]
    assert told.startswith("two processes make other files than one: ")
    assert re.search(r"\.svg of [\d,]+ and [\d,]+ bytes, from byte [\d,]+ on", told)


def test_copy_that_gives_other_files(copy, looked_at):
    append_to_svg(copy, "b'<!-- %d -->' % next(_written)")
    code, outcomes = looked_at("preset blank-38")
    assert code == 1
    told = outcomes["preset blank-38"]["message"]
    assert told.startswith("the saved copy gives other files: ")
    assert re.search(r"-obverse\.svg of ([\d,]+) and \1 bytes, from byte", told)


def test_translation_that_is_gone(copy, looked_at):
    (copy.assets / "translations" / "obverse_ru.qm").unlink()
    code, outcomes = looked_at("assets", "icons", "translations")
    assert (code, failed(outcomes)) == (1, {"translations"})
    assert "the window: no Russian" in outcomes["translations"]["message"]


def test_icon_that_is_gone(copy, looked_at):
    (copy.assets / "icons" / "kind-dot.svg").unlink()
    code, outcomes = looked_at("assets", "icons", "translations")
    assert (code, failed(outcomes)) == (1, {"icons"})
    assert "kind-dot" in outcomes["icons"]["message"]


@pytest.mark.parametrize(
    ("module", "code", "told"),
    [
        ("gui/canvas/scene.py", "Scene.paint = lambda *given: None", "does not show the medal"),
        ("gui/app.py", "MainWindow.closeEvent = lambda self, event: event.ignore()", "not close"),
        (
            "gui/app.py",
            "def _odd(self, event):\n    raise ValueError('odd')\nMainWindow.showEvent = _odd",
            "showEvent(): odd",
        ),
        (
            "gui/app.py",
            "from PySide6.QtCore import qWarning\n"
            "MainWindow.showEvent = lambda self, event: qWarning('odd')",
            "Qt says: odd",
        ),
    ],
    ids=["blank", "stays", "fault", "warning"],
)
def test_window_that_is_amiss(copy, looked_at, module, code, told):
    # What the canvas never shows is not waited for as long as it might be; all else is.
    shown = "    if not _wait(lambda: _count("
    copy.replace("gui/rehearsal.py", shown, f"    globals()['_PATIENCE_MS'] = 3_000\n{shown}")
    copy.append(module, code)
    exit_code, outcomes = looked_at("window")
    assert exit_code == 1
    assert told in outcomes["window"]["message"]


@POSIX
def test_window_that_dies_is_told_and_the_others_are_looked_at(copy, looked_at):
    copy.append(
        "gui/window/main_window.py", "import os, sys\nsys.stderr.write('alas\\n')\nos.abort()"
    )
    code, outcomes = looked_at("batch", "window", "assets")
    assert (code, failed(outcomes)) == (1, {"window"})
    assert outcomes["window"]["message"] == "its process was ended by SIGABRT: alas"
    assert outcomes["assets"]["state"] == outcomes["batch"]["state"] == "ok"


def test_system_without_a_library_leaves_the_window_out(copy, process):
    copy.replace("gui/app.py", "import signal", f"raise ImportError({NO_LIBRARY!r})")
    arguments = ["selftest", "--only", "window", "--only", "assets"]
    outcome = process(*arguments, env=copy.env)
    assert outcome.code == 0
    assert "left out  window: this system has no libEGL.so.1" in outcome.out
    assert outcome.out.endswith("all well, 1 left out\n")
    outcome = process(*arguments, "--require-window", env=copy.env)
    assert outcome.code == 1
    assert "FAILED    window: this system has no libEGL.so.1" in outcome.out


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (ImportError(NO_LIBRARY), LeftOut),
        (OSError(NO_LIBRARY.replace("EGL", "xcb-cursor")), LeftOut),
        (ImportError(NO_LIBRARY.replace("libEGL.so.1", "libQt6Gui.so.6")), Broken),
        (ImportError(NO_LIBRARY.replace("libEGL.so.1", "libpyside6.abi3.so.6.11")), Broken),
        (ModuleNotFoundError("No module named 'PySide6'"), Broken),
        (OSError(28, "No space left on device"), Broken),
    ],
)
def test_only_a_library_of_the_system_excuses_the_window(fault, kind):
    assert type(_judged(fault)) is kind


@pytest.mark.parametrize(("words", "kind"), [(NO_LIBRARY, LeftOut), ("no such", Broken)])
def test_guess_of_a_frozen_application_is_passed_over(words, kind):
    guess = OSError("Most likely this dynlib/dll was not found when the application was frozen.")
    guess.__cause__ = OSError(words)
    judged = _judged(guess)
    assert type(judged) is kind
    assert "Most likely" not in str(judged)


def test_platform_of_qt_that_is_gone(copy, looked_at):
    gone = "lambda kind: '/nonexistent'"
    copy.append("gui/rehearsal.py", f"QLibraryInfo.path = {gone}")
    code, outcomes = looked_at("plug-ins", "assets")
    assert (code, failed(outcomes)) == (1, {"plug-ins"})
    assert "is missing" in outcomes["plug-ins"]["message"]


def test_process_that_hangs_is_ended_and_told(run, monkeypatch):
    monkeypatch.setattr(apart, "LIMIT_S", 0.5)
    hang = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(apart, "program", lambda: hang)
    outcome = run("selftest", "--only", "window")
    assert outcome.code == 1
    assert "FAILED    window: its process did not end within 0.5 s" in outcome.out


@pytest.mark.parametrize("code", ["raise SystemExit(0)", "raise SystemExit(3)"])
def test_process_that_tells_nothing_has_failed(run, monkeypatch, code):
    monkeypatch.setattr(apart, "program", lambda: [sys.executable, "-c", code])
    outcome = run("selftest", "--only", "batch")
    assert outcome.code == 1
    assert f"its process ended with exit code {code[-2]}" in outcome.out


def test_program_that_cannot_be_started_has_failed(run, monkeypatch):
    monkeypatch.setattr(apart, "program", lambda: ["/nonexistent/obverse"])
    outcome = run("selftest", "--only", "batch")
    assert outcome.code == 1
    assert "can't be started" in outcome.out


@POSIX
def test_report_keeps_the_name_of_what_takes_the_program_down(copy, process, tmp_path):
    copy.append("selftest/typefaces.py", "import os\ndef check_family(family):\n    os.abort()")
    report = tmp_path / "report.json"
    only = ["--only", "assets", "--only", "typeface"]
    outcome = process("selftest", *only, "--report", report, env=copy.env)
    assert outcome.code == -signal.SIGABRT
    found = json.loads(report.read_bytes())
    assert [each["name"] for each in found["checks"]] == ["assets"]
    assert found["under_way"] == "typeface Jost"


def svg(width: str = "35mm", box: str = "0 0 35 35", body: str = "<path/>") -> bytes:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="35mm" viewBox="{box}">'
    return f"{head}{body}</svg>".encode()


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("a.svg", svg(width="35")),
        ("a.svg", svg(box="0 0 36 35")),
        ("a.svg", svg(body="")),
        ("a.svg", b"<html/>"),
        ("a.svg", svg()[:-3]),
        ("a.json", b'{"proof": {"fits": false}}'),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_file_that_is_amiss_is_found_when_it_is_read_back(file, data):
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever its reader says
        read_back(file, data, 150)


def test_file_that_is_right_is_read_back():
    read_back("a.svg", svg(), 150)


@pytest.mark.parametrize(("dpi", "colours", "told"), [(72, 2, "dpi"), (150, 1, "blank")])
def test_picture_that_is_amiss_is_found_when_it_is_read_back(dpi, colours, told):
    image = Image.new("RGB", (4, 4))
    image.putpixel((0, 0), (colours - 1, 0, 0))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(dpi, dpi))
    with pytest.raises(Broken, match=told):
        read_back("a.png", buffer.getvalue(), 150)
