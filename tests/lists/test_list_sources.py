"""Opening lists: suffixes, standard input, files that can't be read."""

import errno
import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from list_files import read, read_bytes, refusal, written

from obverse.errors import ListError
from obverse.lists import READERS, ReadOptions, Record, open_list

HEAVY = ("python_calamine", "charset_normalizer", "defusedxml")


def test_table_has_all_kinds():
    assert set(READERS) == {
        *(".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".ods"),
    }


def test_defaults_find_everything_out():
    assert ReadOptions() == ("", "", "")
    assert Record(2, ("a",)).fault == ""


def test_standard_input_is_csv():
    found = read_bytes("name;time\nИванов;3:47\n".encode())
    assert found.header == ("name", "time")
    assert found.records == [Record(2, ("Иванов", "3:47"))]
    assert found.notes[0].message == "standard input: cells are parted by the semicolon"


def test_standard_input_is_the_process_s_own_by_default(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"name\nAda\n")))
    with open_list("-") as found:
        assert [record.cells for record in found.records] == [("Ada",)]


def test_stream_that_cannot_go_back_is_read():
    code = (
        "from obverse.lists import open_list\n"
        "with open_list('-') as found: print([each.cells for each in found.records])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=b"name\nAda\n", capture_output=True, check=True
    )
    assert done.stdout == b"[('Ada',)]" + os.linesep.encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipe_is_read(tmp_path):
    path = tmp_path / "list.csv"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"name\nAda\n",))
    writer.start()
    assert read(path).cells == [("Ada",)]
    writer.join()


def test_suffix_may_be_in_capitals(tmp_path):
    assert read(written(tmp_path, "LIST.CSV", "name\nAda\n")).cells == [("Ada",)]


@pytest.mark.parametrize("name", ["list", "list.doc", "list.xls"])
def test_unknown_suffix_is_refused_and_told_what_there_is(tmp_path, name):
    fault = refusal(written(tmp_path, name, "name\nAda\n"))
    assert fault.message == f"{tmp_path / name}: a list can't be read from a file of this kind"
    assert fault.hint == (
        "there are .csv, .tsv, .txt, .json, .jsonl, .ndjson, .xlsx, .ods, "
        "and - for CSV from standard input"
    )


@pytest.mark.parametrize("suffix", READERS)
def test_missing_file_is_refused(tmp_path, suffix):
    path = tmp_path / f"none{suffix}"
    assert refusal(path).message == f"{path}: no such file"


def test_folder_is_refused(tmp_path):
    path = tmp_path / "folder.csv"
    path.mkdir()
    assert refusal(path).message == f"{path}: is a folder, not a list"


def test_what_the_system_says_is_told(tmp_path):
    path = tmp_path / ("x" * 300 + ".csv")
    assert refusal(path).message == f"{path}: can't be read (file name too long)"


def test_file_without_permission_is_refused(tmp_path, monkeypatch):
    path = written(tmp_path, "list.csv", "name\nAda\n")

    # Root may read all, so the system's answer is played.
    def refuse(*given, **named):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(path).message == f"{path}: can't be read (permission denied)"


class Failing(io.BytesIO):
    """A stream whose disk breaks."""

    def read(self, size=-1):
        raise OSError(5, "Input/output error")


def test_fault_of_a_stream_is_told():
    with pytest.raises(ListError, match=r"^standard input: can't be read \(input/output error\)$"):
        open_list("-", stdin=Failing()).__enter__()


def test_file_that_changes_between_passes_is_told(tmp_path):
    path = written(tmp_path, "list.csv", "name\n" + "Ada Lovelace\n" * 100_000)
    with open_list(path) as found:
        next(found.records)
        with path.open("r+b") as file:
            file.seek(1_000_000)
            file.write(b"\xff\xff")
        with pytest.raises(ListError, match="was changed while it was read"):
            list(found.records)


@pytest.mark.parametrize("suffix", READERS)
def test_empty_file_is_refused(tmp_path, suffix):
    assert str(tmp_path) in refusal(written(tmp_path, f"list{suffix}", b"")).message


def test_fault_of_the_reader_is_not_taken_for_the_file_s(tmp_path):
    path = written(tmp_path, "list.csv", "name\nAda\n")
    with pytest.raises(FileNotFoundError, match="of somebody else"), open_list(path):
        raise FileNotFoundError("of somebody else")


def test_reading_may_stop_midway(tmp_path):
    path = written(tmp_path, "list.csv", "name\nAda\nBob\n")
    with open_list(path) as found:
        assert next(found.records).cells == ("Ada",)
    assert list(found.records) == []
    path.unlink()


def test_file_is_not_touched(tmp_path):
    path = written(tmp_path, "list.csv", "name\nAda\n")
    before = path.stat()
    read(path)
    assert path.read_bytes() == b"name\nAda\n"
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(tmp_path.iterdir()) == [path]


def test_csv_loads_no_library(tmp_path):
    path = written(tmp_path, "list.csv", "name\nAda\n")
    code = (
        "import sys; from obverse.lists import open_list\n"
        f"with open_list({str(path)!r}) as found: list(found.records)\n"
        f"print([each for each in {HEAVY!r} if each in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
