"""A disk that fills up half-way through a file."""

import errno
import os
import shlex
import subprocess
import sys

import pytest

from cli.conftest import Outcome, unhurried
from obverse import files


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def full(monkeypatch):
    """Let the disk take so many files and half of the next one."""

    def full(whole: int = 0):
        left = iter(range(whole))

        def write(path, data, *, durable):
            if next(left, None) is not None:
                path.write_bytes(data)
                return
            path.write_bytes(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(files, "_write", write)

    return full


def test_full_disk_leaves_nothing_behind(run, refused, out, full):
    full()
    line = refused(run("export", "astp-2025", "-o", out), code=1, out=out)
    assert line == f"error: {out / 'astp-2025-obverse.svg'}: can't be written: the disk is full"


def test_full_disk_leaves_the_old_file_whole(run, refused, out, full):
    (out / "astp-2025-obverse.svg").write_text("old")
    full()
    refused(run("export", "astp-2025", "-o", out), code=1)
    assert [path.name for path in out.iterdir()] == ["astp-2025-obverse.svg"]
    assert (out / "astp-2025-obverse.svg").read_text() == "old"


def test_full_disk_leaves_earlier_files_whole(run, out, full, tmp_path):
    run("export", "astp-2025", "-o", tmp_path / "well")
    full(2)
    outcome = run("export", "astp-2025", "-o", out)
    assert outcome.code == 1
    assert sorted(path.name for path in out.iterdir()) == [
        "astp-2025-obverse.svg",
        "astp-2025-reverse.svg",
    ]
    for path in out.iterdir():
        assert path.read_bytes() == (tmp_path / "well" / path.name).read_bytes()


def test_full_disk_does_not_harm_a_document(run, refused, out, full):
    path = out / "mine.medallion"
    path.write_text("mine")
    full()
    refused(run("new", "blank-38", path, "--force"), code=1)
    assert path.read_text() == "mine"
    assert list(out.iterdir()) == [path]


def test_interruption_leaves_nothing_half_written(run, out, monkeypatch):
    def interrupted(path, data, *, durable):
        path.write_bytes(data[:10])
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "_write", interrupted)
    assert run("export", "astp-2025", "-o", out).code == 130
    assert not list(out.iterdir())


def test_a_real_limit_on_disk_leaves_nothing_half_written(refused, out):
    old = out / "astp-2025-obverse.png"
    old.write_text("old")
    command = [sys.executable, "-m", "obverse", "export", "astp-2025", "-o", str(out)]
    command += ["--format", "png", "--side", "obverse", "--dpi", "1200"]
    # The system itself stops the program at 32 or 64 kB, in the middle of writing a file.
    limited = f"ulimit -f 64; exec {shlex.join(command)}"
    done = subprocess.run(["sh", "-c", limited], capture_output=True, text=True, check=False)
    told = Outcome(done.returncode, done.stdout, unhurried(done.stderr))
    assert "larger than" in refused(told, code=1)
    assert [path.name for path in out.iterdir()] == [old.name]
    assert old.read_text() == "old"
