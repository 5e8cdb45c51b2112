"""A place that takes no more: one sentence, a usable journal, and a batch that can go on."""

import errno
import os
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

import pytest
from lists_of_names import contents, journal, make, names, tiny, write_list

from obverse import files
from obverse.batch import contact_sheet, local, reports, spool
from obverse.errors import BatchError

ROWS = 40
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def source(tmp_path):
    return write_list(tmp_path / "list.csv", *names(ROWS))


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def filling(bytes_left):
    """Return what writes to a disk that takes so many bytes, and half of what comes then."""
    real = files.write_all

    def write(file, data):
        nonlocal bytes_left
        if len(data) > bytes_left:
            real(file, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        bytes_left -= len(data)
        real(file, data)

    return write


def fill_up(bytes_left):
    """Begin as a worker whose disk fills up."""
    files.write_all = filling(bytes_left)


@contextmanager
def workers_on_a_full_disk(bytes_left):
    context = get_context("forkserver" if os.name == "posix" else "spawn")
    with ProcessPoolExecutor(2, context, fill_up, (bytes_left,)) as executor:
        yield executor


@pytest.mark.parametrize("bytes_left", [0, 60_000])
def test_disk_that_is_full_for_workers_is_one_sentence(tmp_path, source, out, bytes_left):
    with workers_on_a_full_disk(bytes_left) as executor:
        made = make(tiny(), source, out, lent=executor)
    check_full_and_resume(made, tmp_path, source, out)


@pytest.mark.parametrize(
    ("module", "bytes_left", "jobs"),
    [(files, 0, 1), (files, 60_000, 1), (local, 0, 1), (local, 2_000, 1), (local, 2_000, 2)],
)
def test_full_disk_is_one_sentence_and_resuming_completes(
    tmp_path, source, out, monkeypatch, module, bytes_left, jobs
):
    with monkeypatch.context() as disk:
        disk.setattr(module, "write_all", filling(bytes_left))
        made = make(tiny(), source, out, jobs=jobs)
    check_full_and_resume(made, tmp_path, source, out)


def check_full_and_resume(made, tmp_path, source, out):
    message, hint = made.outcome.trouble
    assert message.startswith(str(out))
    assert message.endswith(": can't be written: the disk is full")
    assert hint == "free some space or choose another folder"
    assert made.outcome.left > 0
    assert made.outcome.failed == 0
    assert not list(out.rglob("*.part"))
    recorded = {line["files"][0]["name"] for line in journal(out)}
    assert recorded <= set(contents(out))
    resumed = make(tiny(), source, out, resume=True)
    assert resumed.outcome.is_whole
    assert resumed.outcome.kept == len(recorded)
    make(tiny(), source, tmp_path / "well")
    assert contents(out) == contents(tmp_path / "well")


def test_manifest_that_finds_no_room_is_one_sentence(source, out, monkeypatch):
    def full(file, records, summary):
        raise FULL

    monkeypatch.setattr(reports, "_MANIFESTS", (("manifest.csv", full),))
    made = make(tiny(), source, out)
    assert made.outcome.made == ROWS
    assert made.outcome.trouble[0].endswith("manifest.csv: can't be written: the disk is full")


def test_sheet_that_finds_no_room_is_one_sentence(source, out, monkeypatch):
    class Full:
        def __truediv__(self, name):
            return self

        def __str__(self):
            return "/tmp/page.png"

        def write_bytes(self, data):
            raise FULL

    monkeypatch.setattr(
        reports,
        "write_pngs",
        lambda pages, folder, give: contact_sheet.write_pngs(pages, Full(), give),
    )
    made = make(tiny(), source, out, contact_sheet="png")
    assert made.outcome.trouble[0].endswith(": can't be written: the disk is full")
    assert made.outcome.made == ROWS


def test_temporary_folder_that_is_full_is_one_sentence(source, out, monkeypatch):
    def full(self, lines):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(spool.Spool, "add_records", full)
    with pytest.raises(BatchError, match="database or disk is full") as told:
        make(tiny(), source, out)
    assert "TMPDIR" in told.value.hint
    monkeypatch.undo()
    assert make(tiny(), source, out, resume=True).outcome.is_whole


def test_no_temporary_folder_at_all_is_one_sentence(source, out, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    with pytest.raises(BatchError, match="no folder for temporary files can be made"):
        make(tiny(), source, out)


def test_place_that_is_a_file_is_one_sentence(source, out):
    out.write_text("mine")
    with pytest.raises(Exception, match="not a folder"):
        make(tiny(), source, out)
    assert out.read_text() == "mine"
