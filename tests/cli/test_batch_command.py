"""`obverse batch` as a person or a program runs it."""

import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from cli.conftest import Outcome
from obverse.cli import json_lines

ROWS = 400


@pytest.fixture
def listed(tmp_path):
    """Write a list of names."""

    def listed(*names, head="name"):
        path = tmp_path / "list.csv"
        path.write_text("\n".join([head, *names]) + "\n", encoding="utf-8")
        return path

    return listed


@pytest.fixture
def design(tmp_path, preset):
    """A design that takes next to no time."""
    raw = preset("blank-38")
    line = {"text": "{name}"}
    words = {"kind": "inscription", "id": "words", "lines": [line], "within": 15}
    raw["variables"] = [{"name": "name", "text": "NAME", "label": ""}]
    raw["obverse"]["elements"].append(words)
    path = tmp_path / "m.medallion"
    path.write_text(json.dumps(raw), encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def batch(run, design, listed, out):
    """Run a batch of names in this process."""

    def batch(*names, options=("--jobs", 1)):
        source = listed(*names)
        return run("batch", design, source, "-o", out, "--format", "svg", *options)

    return batch


def files(folder):
    return {path.name for path in folder.iterdir() if path.name not in (".batch.lock",)}


def contents(folder):
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    return {
        name: data for name, data in found.items() if name not in ("batch.journal", ".batch.lock")
    }


class TestTelling:
    def test_each_path_once_on_stdout(self, batch, out):
        told = batch("Ann", "Bob")
        assert told.code == 0
        assert sorted(told.out.splitlines()) == sorted(
            str(out / name) for name in files(out) - {"batch.journal"}
        )
        assert len(set(told.out.splitlines())) == len(told.out.splitlines())
        assert re.fullmatch(r"info: 2 of 2 medals made, 0 failed, [\d,]+ a second\n", told.err)

    def test_failed_row_on_stderr_with_a_hint(self, batch):
        told = batch("Ann", "Bob 🏅")
        assert told.code == 1
        assert told.err.splitlines()[:2] == [
            "error: row 3: obverse/words: no typeface here has '🏅' in “Bob 🏅”",
            "hint: give a typeface that has them with --font",
        ]
        assert "1 of 2 medals made, 1 failed" in told.err

    def test_many_failures_of_one_kind_are_not_all_told(self, batch):
        told = batch(*["🏅"] * 25)
        assert told.err.count("error: row") == 20
        assert "info: more rows are like that; the manifest names them all" in told.err
        assert "0 of 25 medals made, 25 failed" in told.err

    def test_what_is_kept_is_counted_and_not_listed(self, batch, out):
        batch("Ann", "Bob")
        told = batch("Ann", "Bob", "Eve", options=("--jobs", 1, "--resume"))
        assert "3 of 3 medals made (2 kept from before), 0 failed" in told.err
        assert [Path(line).name for line in told.out.splitlines()] == [
            *("m-00003-obverse.svg", "m-00003-reverse.svg", "manifest.csv", "manifest.json")
        ]

    def test_twins_are_told_with_their_rows(self, batch):
        told = batch("Ann", "ANN", options=("--jobs", 1, "--name", "{name}"))
        assert told.code == 1
        assert told.err.splitlines()[0] == (
            "error: rows 2, 3 share the file name “ann”; none of them is made"
        )

    def test_copies_of_one_name_are_told_with_a_hint(self, run, design, listed, out):
        source = listed("Ann,2", head="name,copies")
        told = run("batch", design, source, "-o", out, "--jobs", 1, "--name", "{name}")
        assert "hint: use {copy} or {index} in the name pattern" in told.err

    def test_nothing_reaches_the_terminal_but_letters(self, batch):
        told = batch('"Ann\x1b[31m\nred"')
        assert "\x1b" not in told.err
        assert "\\x1b" in told.err

    def test_list_from_standard_input(self, run, design, out):
        told = run("batch", design, "-", "-o", out, "--jobs", 1, stdin="name\nЖанна\n".encode())
        assert told.code == 0
        assert "m-00001-obverse.svg" in files(out)


class TestJson:
    def test_every_line_is_an_event(self, batch, monkeypatch):
        # Where a second passes it tells how far it is, too, and a slow machine may take that long.
        monkeypatch.setattr(json_lines, "time", SimpleNamespace(monotonic=lambda: 0.0))
        options = ("--jobs", 1, "--json", "--contact-sheet", "png")
        told = batch("Ann", "🏅", "Bob", options=options)
        events = [json.loads(line) for line in told.out.splitlines()]
        kinds = [event["event"] for event in events]
        assert told.code == 1
        assert told.err == ""
        assert kinds == [
            *("begin", "medal", "medal", "medal", "written", "written", "begin", "written", "end")
        ]
        assert events[0] == {"event": "begin", "stage": "make", "medals": 3, "workers": 1}
        made = next(event for event in events if event.get("number") == 1)
        assert (made["state"], made["row"]) == ("made", 2)
        assert made["files"] == ["m-00001-obverse.svg", "m-00001-reverse.svg"]
        failed = next(event for event in events if event.get("state") == "failed")
        assert "🏅" in failed["fault"]
        end = {key: events[-1][key] for key in ("medals", "made", "kept", "failed", "left")}
        assert end == {"medals": 3, "made": 2, "kept": 0, "failed": 1, "left": 0}
        assert events[-1]["trouble"] is None

    def test_notes_are_events_too(self, run, design, listed, out):
        source = listed("Ann,x", head="name,club")
        told = run("batch", design, source, "-o", out, "--jobs", 1, "--json")
        first = json.loads(told.out.splitlines()[0])
        assert first["event"] == "note"
        assert first["finding"]["message"] == "not used: 'club'"

    def test_fault_before_the_first_medal_is_one_sentence(self, batch, refused, out):
        line = refused(batch("Ann", options=("--json", "--name", "{nobody}")), code=1, out=out)
        assert "which no row has" in line


class TestExitCodes:
    @pytest.mark.parametrize(
        "options",
        [("--jobs", "-1"), ("--fit", "some"), ("--contact-sheet", "gif"), ("--map", "name"),
         ("--set", "name"), ("--serial-start", "x"), ("--format", "gif"), ("--dpi", "0")],
    )  # fmt: skip
    def test_misuse_is_2(self, batch, refused, out, options):
        refused(batch("Ann", options=options), code=2, out=out)
        assert not out.exists()

    def test_missing_list_is_1(self, run, refused, design, out, tmp_path):
        outcome = run("batch", design, tmp_path / "no.csv", "-o", out)
        assert refused(outcome, code=1) == f"error: {tmp_path / 'no.csv'}: no such file"

    def test_design_with_errors_is_1_before_the_first_medal(self, run, out, listed, document, bare):
        line = {"text": "W" * 200}
        words = {"kind": "inscription", "lines": [line, {"text": "{name}"}], "within": 5}
        same = {"kind": "inscription", "lines": [line], "within": 5}
        variables = [{"name": "name", "text": "x"}]
        path = document(bare(words, same, variables=variables))
        told = run("batch", path, listed("Ann"), "-o", out)
        assert told.code == 1
        assert "error: the design itself has errors, so no medal can be made" in told.err
        assert not out.exists()

    def test_warnings_are_1_only_where_strict(self, run, design, listed, out):
        source = listed("Ann,x", head="name,club")
        assert run("batch", design, source, "-o", out, "--jobs", 1).code == 0
        again = ("--resume", "--strict", "--jobs", 1)
        assert run("batch", design, source, "-o", out, *again).code == 1

    def test_full_folder_is_1_and_stays(self, batch, refused, out):
        batch("Ann")
        before = contents(out)
        outcome = batch("Eve")
        assert refused(outcome, code=1) == f"error: {out} holds a batch already"
        assert "hint: --resume goes on with it, --overwrite begins again" in outcome.err
        assert contents(out) == before


class TestDryRun:
    def test_writes_nothing_at_all(self, batch, out, tmp_path):
        before = sorted(tmp_path.iterdir())
        told = batch("Ann", "Bob", options=("--jobs", 1, "--dry-run"))
        assert (told.code, told.out) == (0, "")
        assert "2 of 2 medals can be made, 0 failed" in told.err
        assert not out.exists()
        assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "list.csv"])

    def test_is_1_where_a_row_would_fail(self, batch, out):
        told = batch("Ann", "🏅", options=("--jobs", 2, "--dry-run", "--fit", "all"))
        assert told.code == 1
        assert "row 3: " in told.err
        assert not out.exists()

    def test_leaves_an_earlier_batch_alone(self, batch, out):
        batch("Ann")
        before = contents(out)
        assert batch("Eve", options=("--jobs", 1, "--dry-run")).code == 0
        assert contents(out) == before


class TestStop:
    def test_ends_at_the_first_failure(self, batch, out):
        names = [f"N {number}" for number in range(40)]
        told = batch("🏅", *names, options=("--jobs", 1, "--stop"))
        assert told.code == 1
        assert 0 < len([name for name in files(out) if name.endswith(".svg")]) < 40
        assert json.loads((out / "manifest.json").read_bytes())["complete"] is False

    def test_ends_before_the_first_medal_where_that_is_known(self, batch, out):
        told = batch("Ann", "ANN", "Bob", options=("--stop", "--name", "{name}"))
        assert told.code == 1
        assert not out.exists()
        assert "0 of 3 medals made, 2 failed" in told.err

    def test_goes_on_unless_told(self, batch, out):
        batch("🏅", "Ann", "Bob")
        assert {"m-00002-obverse.svg", "m-00003-obverse.svg"} <= files(out)


class TestInterruption:
    @pytest.fixture
    def command(self, design, listed, out):
        """The command line of a batch that takes a while."""
        source = listed(*[f"Runner {number}" for number in range(ROWS)])
        words = ["batch", design, source, "-o", out, "--dpi", "40"]
        return [sys.executable, "-m", "obverse", *map(str, words)]

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_ends_in_good_order_and_can_be_resumed(self, command, out, tmp_path, number, jobs):
        running = begin([*command, "--jobs", str(jobs)])
        wait_for(out, "m-0001*.svg")
        # Ctrl-C reaches every process of the group; a service manager tells the leader alone.
        (os.killpg if number == signal.SIGINT else os.kill)(running.pid, number)
        told, said = running.communicate(timeout=120)
        assert running.returncode == 130
        assert "Traceback" not in said
        found = re.search(r"error: interrupted: (\d+) of 400 medals are made\n", said)
        assert 0 < int(found[1]) < ROWS
        assert "hint: the same command with --resume goes on from here" in said
        assert not list(out.glob(".*.part"))
        lines = (out / "batch.journal").read_text("utf-8").splitlines()
        assert len(lines) == int(found[1])
        assert {Path(line).name for line in told.splitlines()} <= files(out)
        done = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
        assert done.returncode == 0
        assert f"({found[1]} kept from before)" in done.stderr
        assert len(files(out)) == 4 * ROWS + 3
        assert json.loads((out / "manifest.json").read_bytes())["complete"] is True


def begin(command):
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(folder, pattern):
    end = time.monotonic() + 60
    while not any(folder.glob(pattern)):
        assert time.monotonic() < end, "nothing is made"
        time.sleep(0.005)


def test_a_real_limit_on_file_size_is_one_sentence(design, listed, out):
    words = ["batch", design, listed("Ann", "Bob"), "-o", out, "--dpi", "1200", "--jobs", "1"]
    command = shlex.join([sys.executable, "-m", "obverse", *map(str, words)])
    limited = f"ulimit -f 128; exec {command}"
    done = subprocess.run(["sh", "-c", limited], capture_output=True, text=True, check=False)
    told = Outcome(done.returncode, done.stdout, done.stderr)
    assert told.code == 1
    assert "Traceback" not in told.err
    assert "fault of Obverse" not in told.err
    errors = [line for line in told.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert errors[0].endswith(
        ".png: can't be written: the file is larger than may be written there"
    )
    assert "info: 0 of 2 medals are made" in told.err
    assert not list(out.glob(".*.part"))
    resumed = subprocess.run(
        ["sh", "-c", f"{command} --resume"], capture_output=True, text=True, check=False
    )
    assert (resumed.returncode, "2 of 2 medals made" in resumed.stderr) == (0, True)


class TestBar:
    def on_terminal(self, command):
        """Return the exit code and what a terminal was sent."""
        leader, follower = pty.openpty()
        running = subprocess.Popen(
            command,
            stdin=follower,
            stdout=follower,
            stderr=follower,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
        )
        os.close(follower)
        seen = b""
        try:
            while data := os.read(leader, 65536):
                seen += data
        except OSError:  # the other end is closed
            pass
        os.close(leader)
        return running.wait(120), seen.decode()

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_is_shown_and_taken_away(self, design, listed, out, jobs):
        source = listed(*[f"N {number}" for number in range(60)], "🏅")
        words = ["batch", design, source, "-o", out, "--dpi", "40", "--jobs", jobs]
        words += ["--fit", "all", "--contact-sheet", "png"]
        code, seen = self.on_terminal([sys.executable, "-m", "obverse", *map(str, words)])
        assert code == 1
        assert "Traceback" not in seen
        assert all(word in seen for word in ("measuring", "making", "contact sheet"))
        left = screen(seen)
        assert [line for line in left if line] == [
            "error: row 62: obverse/words: no typeface here has '🏅' in “🏅”",
            "hint: give a typeface that has them with --font",
            next(line for line in left if line.startswith("info: 60 of 61 medals made, 1 failed")),
        ]
        # The cursor is shown again.
        assert seen.rfind("\x1b[?25h") > seen.rfind("\x1b[?25l")


def screen(seen):
    """Return the lines that a terminal shows in the end."""
    lines, row, column = [""], 0, 0
    for token in re.findall(r"\x1b\[[?\d;]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", seen):
        if token == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif token == "\r":
            column = 0
        elif token.startswith("\x1b["):
            row -= int(token[2:-1] or 1) if token.endswith("A") else 0
            lines[row] = "" if token.endswith("2K") else lines[row]
        else:
            lines[row] = (
                lines[row][:column].ljust(column) + token + lines[row][column + len(token) :]
            )
            column += len(token)
    return [line.rstrip() for line in lines]


def test_list_in_the_place_of_the_design_is_told(run, refused, tmp_path):
    line = refused(run("batch", "names.csv", "finisher-medal-60", "-o", tmp_path / "out"), code=2)
    assert line == "error: names.csv is a list, and the design comes before it"
