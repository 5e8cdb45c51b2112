import errno
import os
from pathlib import Path

import pytest

from obverse import files
from obverse.errors import DesignError, WriteError
from obverse.files import make_folder, read_document, write_atomically


def test_bytes_come_back(tmp_path):
    path = tmp_path / "deep" / "er" / "a.svg"
    write_atomically(path, b"one")
    write_atomically(path, b"two", durable=True)
    assert read_document(path) == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["a.svg"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the file system is read-only"),
        (errno.EIO, "input/output error"),
    ],
)
def test_failure_leaves_the_old_file_whole_and_says_why(number, reason, tmp_path, monkeypatch):
    path = tmp_path / "a.svg"
    path.write_bytes(b"old")

    def failing(path, data, *, durable):
        path.write_bytes(data[:2])
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files, "_write", failing)
    with pytest.raises(WriteError) as refusal:
        write_atomically(path, b"new")
    assert refusal.value.message == f"{path}: can't be written: {reason}"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_interruption_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupted(path, data, *, durable):
        path.write_bytes(data)
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "_write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.svg", b"new")
    assert list(tmp_path.iterdir()) == []


def test_folder_in_the_way_is_a_sentence(tmp_path):
    (tmp_path / "a.svg").mkdir()
    with pytest.raises(WriteError, match="there is a folder of that name"):
        write_atomically(tmp_path / "a.svg", b"new")


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_file_where_a_folder_should_be_is_a_sentence(place, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError, match="a file"):
        make_folder(tmp_path / place)


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_impossible_name_is_a_sentence(name, tmp_path):
    with pytest.raises(WriteError, match="can't be written"):
        write_atomically(tmp_path / name, b"")
    with pytest.raises(DesignError):
        read_document(tmp_path / name)


def test_folder_is_no_document(tmp_path):
    with pytest.raises(DesignError, match="is a folder, not a design file"):
        read_document(tmp_path)


def test_missing_document_points_to_the_presets(tmp_path):
    with pytest.raises(DesignError) as refusal:
        read_document(tmp_path / "none.medallion")
    assert refusal.value.message.endswith("none.medallion: no such file")
    assert "obverse presets" in refusal.value.hint


def test_enormous_document_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_DOCUMENT_BYTES", 2**20)
    path = Path(tmp_path / "a.medallion")
    path.write_bytes(b" " * (2**20 + 1))
    with pytest.raises(DesignError, match="larger than 1 MB"):
        read_document(path)
