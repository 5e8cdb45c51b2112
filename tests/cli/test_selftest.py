"""`obverse selftest` on a copy that is well: what it says and reports, and what it leaves alone."""

import json
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from obverse import __version__
from obverse.design.presets import preset_ids
from obverse.selftest.table import checks
from obverse.text.fonts import BUNDLED

IN_QT = {"plug-ins", "icons", "translations", "window"}


def test_all_is_well_and_the_report_says_the_same(process, tmp_path):
    file = tmp_path / "new" / "report.json"
    outcome = process("selftest", "--report", file)
    assert (outcome.code, outcome.err) == (0, ""), outcome.out
    first, *lines, last = outcome.out.splitlines()
    assert first == f"obverse {__version__}"
    assert last.startswith("all well")
    told = {line[10:].partition(":")[0]: line[:10].strip() for line in lines}
    assert [*told] == [each.name for each in checks()]
    # A checkout has no metadata of its own; on a bare system there may be no library for a window.
    assert {name for name, state in told.items() if state != "ok"} <= {"installation", *IN_QT}
    report = json.loads(file.read_bytes())
    assert {each["name"]: each["state"] for each in report["checks"]} == told
    check_report(report)


def check_report(report) -> None:
    left_out = [each for each in report["checks"] if each["state"] == "left out"]
    assert all(each["message"] for each in left_out)
    assert (report["failed"], report["left_out"]) == (0, len(left_out))
    times = [each["seconds"] for each in report["checks"]]
    assert min(times) >= 0
    assert sum(times) <= report["seconds"] + 0.1
    assert (report["under_way"], report["version"]) == ("", __version__)
    assert report["form"] == "checkout"
    assert report["python"] == platform.python_version()
    assert platform.system() in report["system"]
    assert report["qt"] == version("PySide6-Essentials")
    assert report["libraries"]["uharfbuzz"] == version("uharfbuzz")


def test_there_is_a_check_of_everything():
    names = [each.name for each in checks()]
    assert len(names) == len(set(names))
    assert {f"typeface {family}" for family in BUNDLED} <= set(names)
    assert {f"preset {name}" for name in preset_ids()} <= set(names)
    assert {"installation", "assets", "batch", *IN_QT} <= set(names)


def test_list_names_checks_and_makes_none(run):
    outcome = run("selftest", "--list")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [each.name for each in checks()]


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        (["assets"], ["assets"]),
        (["preset blank-38"], ["preset blank-38"]),
        (["typeface"], [f"typeface {family}" for family in BUNDLED]),
        (["typeface Jost", "assets", "assets"], ["assets", "typeface Jost"]),
    ],
)
def test_some_checks_alone(run, wanted, made):
    outcome = run("selftest", *(word for name in wanted for word in ("--only", name)))
    assert outcome.code == 0
    assert [line[10:] for line in outcome.out.splitlines()[1:-1]] == made


@pytest.mark.parametrize("name", ["", "nonsense", "preset nonsense", "Assets", "preset\nblank-38"])
def test_unknown_check_is_refused(run, refused, name):
    assert "is no check" in refused(run("selftest", "--only", name), code=2)


@pytest.mark.parametrize("arguments", [["extra"], ["--nope"], ["--report"], ["--report", ""]])
def test_misuse_is_refused(run, refused, arguments):
    refused(run("selftest", *arguments), code=2)


def test_report_that_cannot_be_written_is_told_before_any_check(run, tmp_path):
    (tmp_path / "file").touch()
    outcome = run("selftest", "--only", "assets", "--report", tmp_path / "file" / "report.json")
    assert outcome.code == 1
    assert "can't be written" in outcome.err
    assert "assets" not in outcome.out


def test_report_takes_the_place_of_an_earlier_one(run, tmp_path):
    report = tmp_path / "report.json"
    for name in ("assets", "preset blank-38"):
        assert run("selftest", "--only", name, "--report", report).code == 0
    assert [each["name"] for each in json.loads(report.read_bytes())["checks"]] == [name]
    assert list(tmp_path.iterdir()) == [report]


def test_nothing_of_the_person_is_touched(process, tmp_path, preset):
    home = tmp_path / "home"
    config, data = home / ".config" / "obverse", home / ".local" / "share" / "obverse"
    (data / "recovery").mkdir(parents=True)
    config.mkdir(parents=True)
    (config / "settings.ini").write_text('[General]\nlanguage="\\"ru\\""\n')
    # What a window that died left: the designer itself would ask about it, and sweep the lock.
    (data / "recovery" / "99999999-1.medallion").write_text(json.dumps(preset()))
    (data / "recovery" / "99999999-2.lock").touch()
    places = {"CONFIG": ".config", "DATA": ".local/share", "CACHE": ".cache"}
    env = {f"XDG_{name}_HOME": str(home / place) for name, place in places.items()}
    before = contents(home)
    # Not in the folder of the test: its path is too long for the sockets of a batch.
    with TemporaryDirectory() as scratch:
        env |= {"HOME": str(home), "TMPDIR": scratch}
        wanted = ("--only", "window", "--only", "batch", "--only", "icons")
        outcome = process("selftest", *wanted, env=env, cwd=tmp_path)
        assert outcome.code == 0, outcome.out
        assert contents(Path(scratch)) == {}
    assert contents(home) == before
    assert [*tmp_path.iterdir()] == [home]


def contents(folder):
    return {path: path.stat().st_mtime_ns for path in sorted(folder.rglob("*"))}


def test_person_may_stand_in_any_folder(tmp_path):
    (tmp_path / "obverse").mkdir()
    (tmp_path / "obverse" / "__init__.py").write_text("raise SystemExit('another obverse')")
    # As the command `obverse` does, which looks for nothing where the person stands.
    command = [sys.executable, "-P", "-m", "obverse", "selftest", "--only", "batch"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout


def test_wishes_about_qt_do_not_matter(process):
    env = {"QT_STYLE_OVERRIDE": "nonsense", "QT_QPA_PLATFORM": "nonsense", "QT_SCALE_FACTOR": "3"}
    outcome = process("selftest", "--only", "window", env=env)
    assert outcome.code == 0, outcome.out
