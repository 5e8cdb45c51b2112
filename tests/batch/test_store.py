"""The places that a batch writes to: folders, and object stores."""

import errno
import hashlib
import json
import os
import pickle
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.batch import local, remote
from obverse.batch.store import Store, open_store
from obverse.errors import BatchError, WriteError
from obverse.files import Folder

OUTSIDE = [
    *("", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b", "a\0b"),
    "C:/a",
]
JOURNAL = "batch.journal"


@pytest.fixture(params=["folder", "file", "memory", "s3"])
def store(request, tmp_path):
    """Each kind of place, empty."""
    if request.param == "s3":
        return open_store(f"{request.getfixturevalue('s3_server')}/medals/2025")
    places = {
        "folder": str(tmp_path / "medals"),
        "file": (tmp_path / "with space").as_uri(),
        "memory": f"memory://{tmp_path.name}/medals",
    }
    return open_store(places[request.param])


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "medals"


def everything(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found}


class TestAnyPlace:
    def test_gives_back_what_was_put(self, store):
        names = ["a.svg", "001/Ёж № 7 [x] *?.png", "deep/er/still.json", "100 %/#1.svg"]
        for name in names:
            store.put(name, name.encode() * 1000)
        for name in names:
            assert store.read(name) == name.encode() * 1000
            assert store.sha256(name) == hashlib.sha256(name.encode() * 1000).hexdigest()
        assert sorted(store.names()) == sorted(names)

    def test_writes_over_what_was_there(self, store):
        store.put("a.svg", b"a longer first version")
        store.put("a.svg", b"second")
        assert store.read("a.svg") == b"second"

    def test_takes_a_file_from_here(self, store, tmp_path):
        file = tmp_path / "list.csv"
        file.write_bytes(b"x" * 100_000)
        store.put_file("a/list [1].csv", file)
        assert store.read("a/list [1].csv") == b"x" * 100_000
        assert file.exists()

    @pytest.mark.parametrize("data", [b"", b"\x00", bytes(range(256)) * 12_000], ids=len)
    def test_takes_any_size(self, store, data):
        store.put("x/a", data)
        assert store.read("x/a") == data

    def test_an_empty_place_has_nothing(self, store):
        assert store.read("a.svg") is None
        assert store.sha256("a.svg") is None
        assert list(store.names()) == []
        assert store.sweep() == 0
        assert list(store.read_journal(JOURNAL)) == []
        store.reset_journal(JOURNAL)

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_no_name_leads_out_of_it(self, store, name):
        for act in (store.read, store.sha256, store.open_journal, lambda n: store.put(n, b"")):
            with pytest.raises(ValueError, match="not the name of a file"):
                act(name)

    def test_another_process_opens_the_same_place(self, store):
        store.put("a", b"1")
        if not store.address.startswith("memory"):
            assert open_store(store.address).read("a") == b"1"

    def test_a_journal_goes_on_where_it_ended(self, store):
        for first in (0, 3):
            journal = store.open_journal(JOURNAL)
            journal.append(b'{"row": %d}\n{"row": %d}\n' % (first, first + 1))
            journal.append(b'{"row": "a\rb"}\n')
            journal.close()
        rows = [json.loads(line, strict=False)["row"] for line in store.read_journal(JOURNAL)]
        assert rows == [0, 1, "a\rb", 3, 4, "a\rb"]

    def test_a_journal_is_forgotten(self, store):
        store.put("a", b"")
        journal = store.open_journal(JOURNAL)
        journal.append(b"1\n")
        journal.close()
        store.reset_journal(JOURNAL)
        assert list(store.read_journal(JOURNAL)) == []
        assert list(store.names()) == ["a"]

    def test_what_was_flushed_is_there(self, store):
        journal = store.open_journal(JOURNAL)
        journal.append(b"1\n")
        journal.flush()
        assert list(store.read_journal(JOURNAL)) == [b"1"]
        journal.close()
        assert list(store.read_journal(JOURNAL)) == [b"1"]

    def test_journal_takes_whole_lines_only(self, store):
        journal = store.open_journal(JOURNAL)
        with pytest.raises(AssertionError):
            journal.append(b"half a line")
        journal.close()

    def test_a_batch_can_go_on_where_another_ended(self, store):
        for _ in range(2):
            with store.lock():
                store.put("a", b"1")


class TestFolder:
    @given(st.binary(max_size=10_000))
    def test_any_bytes_come_back(self, tmp_path_factory, data):
        store = open_store(str(tmp_path_factory.mktemp("bytes")))
        store.put("a/b.png", data)
        assert store.read("a/b.png") == data
        assert list(store.names()) == ["a/b.png"]

    def test_nothing_is_made_before_the_first_file(self, folder):
        open_store(str(folder))
        assert not folder.exists()

    def test_nothing_is_left_beside(self, folder):
        store = open_store(str(folder))
        store.put("a/b.png", b"1")
        assert everything(folder) == {"a/b.png"}

    def test_relative_place_stays_where_it_was(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        store = open_store("out")
        (tmp_path / "elsewhere").mkdir()
        monkeypatch.chdir(tmp_path / "elsewhere")
        store.put("a", b"1")
        assert store.place == "out"
        assert store.address == str(tmp_path / "out")
        assert (tmp_path / "out" / "a").read_bytes() == b"1"

    def test_folder_that_somebody_removed_is_made_again(self, folder):
        store = open_store(str(folder))
        store.put("a/b", b"1")
        (folder / "a" / "b").unlink()
        (folder / "a").rmdir()
        folder.rmdir()
        store.put("a/b", b"2")
        assert store.read("a/b") == b"2"

    def test_the_same_name_written_twice_at_once_is_whole(self, folder, monkeypatch):
        """Machines that share a folder may have processes of the same number."""
        store, other = open_store(str(folder)), open_store(str(folder))
        replace = os.replace

        def meanwhile(source, target):
            monkeypatch.setattr(os, "replace", replace)
            other.put("a", b"theirs")
            replace(source, target)

        monkeypatch.setattr(os, "replace", meanwhile)
        store.put("a", b"ours")
        assert store.read("a") == b"ours"
        assert everything(folder) == {"a"}

    def test_sweeping_takes_unfinished_files_only(self, folder):
        store = open_store(str(folder))
        kept = {"a.part", ".hidden", ".a.part", "x/a.123.part", ".a.png.x.part", "b.png"}
        for name in kept | {".a.png.123.part", "x/.b.123-2.part"}:
            store.put(name, b"")
        assert set(store.names()) == kept
        assert store.sweep() == 2
        assert everything(folder) == kept
        assert store.sweep() == 0

    @pytest.mark.parametrize(
        ("fault", "words"),
        [
            (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
            (OSError(errno.EACCES, "Permission denied"), "no permission to write there"),
        ],
    )
    def test_trouble_is_told_in_words_and_leaves_nothing(self, folder, monkeypatch, fault, words):
        store = open_store(str(folder))
        store.put("a", b"old")

        def fail(*_):
            raise fault

        monkeypatch.setattr(os, "write", fail)
        with pytest.raises(WriteError, match=words):
            store.put("a", b"new")
        monkeypatch.undo()
        assert store.read("a") == b"old"
        assert everything(folder) == {"a"}

    def test_short_writes_are_gone_on_with(self, folder, monkeypatch):
        write = os.write
        monkeypatch.setattr(os, "write", lambda file, data: write(file, bytes(data[:7])))
        Folder(folder).write("a", b"0123456789" * 10)
        monkeypatch.undo()
        assert (folder / "a").read_bytes() == b"0123456789" * 10

    def test_file_in_the_way_of_a_folder(self, tmp_path):
        (tmp_path / "a").write_bytes(b"")
        store = open_store(str(tmp_path))
        with pytest.raises(WriteError, match="a file"):
            store.put("a/b", b"")
        assert store.read("a/b") is None

    def test_folder_in_the_way_of_a_file(self, tmp_path):
        (tmp_path / "a").mkdir()
        store = open_store(str(tmp_path))
        with pytest.raises(WriteError, match="there is a folder of that name"):
            store.put("a", b"")
        with pytest.raises(WriteError, match="can't be read"):
            store.read("a")
        assert everything(tmp_path) == set()

    @pytest.mark.parametrize(
        "method", sorted({"spawn", "forkserver"} & set(get_all_start_methods()))
    )
    def test_workers_of_any_kind_write(self, folder, method):
        with ProcessPoolExecutor(1, mp_context=get_context(method)) as pool:
            assert pool.submit(Folder(folder).write, "a", b"1").result(120) is None
        assert open_store(str(folder)).read("a") == b"1"

    def test_url_of_another_machine_is_refused(self):
        with pytest.raises(BatchError, match="three slashes"):
            open_store("file://server/share")


class TestKilledWriter:
    #: Puts files and counts them in a journal until it is killed.
    WRITER = """
import sys
from obverse.batch.store import open_store
store = open_store(sys.argv[1])
with store.lock():
    journal = store.open_journal("batch.journal")
    for number in range(10**9):
        data = bytes([number % 256]) * 200_000
        store.put(f"{number % 3}/{number}.png", data)
        journal.append(b"%d\\n" % number)
        print(number, flush=True)
"""

    @pytest.mark.parametrize("after", [1, 40, 173])
    def test_leaves_whole_files_and_every_line(self, folder, after):
        told = self._run_and_kill(folder, after)
        store = open_store(str(folder))
        lines = [int(line) for line in store.read_journal(JOURNAL)]
        assert lines == list(range(len(lines)))
        assert len(lines) > told
        store.sweep()
        names = set(store.names()) - {JOURNAL}
        assert {f"{number % 3}/{number}.png" for number in lines} <= names
        for name in names:
            number = int(Path(name).stem)
            assert store.read(name) == bytes([number % 256]) * 200_000
        assert everything(folder) == names | {JOURNAL, local.LOCK}

    def test_leaves_no_lock(self, folder):
        self._run_and_kill(folder, 1)
        with open_store(str(folder)).lock():
            pass

    def _run_and_kill(self, folder: Path, after: int) -> int:
        with subprocess.Popen(
            [sys.executable, "-c", self.WRITER, str(folder)], stdout=subprocess.PIPE, text=True
        ) as writer:
            told = -1
            while told < after:
                told = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)
        return told


class TestLock:
    def test_keeps_another_batch_out(self, folder, monkeypatch):
        monkeypatch.setattr(local, "LOCK_PATIENCE_SECONDS", 0.1)
        with open_store(str(folder)).lock():
            with pytest.raises(BatchError) as caught, open_store(str(folder)).lock():
                pass
            assert caught.value.message == f"another batch is writing to {folder}"

    def test_keeps_another_process_out(self, folder):
        code = (
            "import sys; from obverse.batch.store import open_store\n"
            "with open_store(sys.argv[1]).lock(): print('in', flush=True); sys.stdin.read()"
        )
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with subprocess.Popen([sys.executable, "-c", code, str(folder)], **pipes) as holder:
            holder.stdout.readline()
            started = time.monotonic()
            with pytest.raises(BatchError), open_store(str(folder)).lock():
                pass
            assert local.LOCK_PATIENCE_SECONDS <= time.monotonic() - started < 15
            holder.stdin.close()
        with open_store(str(folder)).lock():
            pass

    def test_is_no_file_of_the_batch(self, folder):
        store = open_store(str(folder))
        with store.lock():
            assert list(store.names()) == []

    def test_is_let_go_of_after_a_fault(self, folder):
        store = open_store(str(folder))
        with pytest.raises(KeyError), store.lock():
            raise KeyError
        with store.lock():
            pass

    def test_place_that_is_a_file(self, tmp_path):
        (tmp_path / "a").write_bytes(b"")
        with pytest.raises(WriteError), open_store(str(tmp_path / "a")).lock():
            pass


class TestFolderJournal:
    @given(st.lists(st.binary().filter(lambda line: b"\n" not in line)), st.integers(0, 100))
    def test_a_torn_line_is_cut_off(self, tmp_path_factory, lines, cut):
        folder = tmp_path_factory.mktemp("journal")
        store = open_store(str(folder))
        text = b"".join(line + b"\n" for line in lines)
        torn = text[: max(0, len(text) - cut)]
        (folder / JOURNAL).write_bytes(torn)
        whole = torn.split(b"\n")[:-1]
        assert list(store.read_journal(JOURNAL)) == whole
        journal = store.open_journal(JOURNAL)
        journal.append(b"next\n")
        journal.close()
        assert list(store.read_journal(JOURNAL)) == [*whole, b"next"]

    def test_a_long_torn_line_is_cut_off(self, folder, monkeypatch):
        monkeypatch.setattr(local, "_CHUNK", 10)
        store = open_store(str(folder))
        store.put(JOURNAL, b"first\n" + b"x" * 1000)
        store.open_journal(JOURNAL).close()
        assert store.read(JOURNAL) == b"first\n"

    def test_full_disk_leaves_no_half_line(self, folder, monkeypatch):
        store = open_store(str(folder))
        journal = store.open_journal(JOURNAL)
        journal.append(b"first\n")
        write = os.write

        def fill(file, data):
            if len(data) < 6:
                raise OSError(errno.ENOSPC, "No space left on device")
            return write(file, data[:3])

        monkeypatch.setattr(os, "write", fill)
        with pytest.raises(WriteError, match="the disk is full"):
            journal.append(b"second\n")
        monkeypatch.undo()
        journal.append(b"third\n")
        journal.close()
        assert list(store.read_journal(JOURNAL)) == [b"first", b"third"]

    def test_reaches_the_disk_about_once_a_second(self, folder, monkeypatch):
        synced = []
        monkeypatch.setattr(os, "fsync", synced.append)
        journal = open_store(str(folder)).open_journal(JOURNAL)
        clock = time.monotonic()
        monkeypatch.setattr(time, "monotonic", lambda: clock)
        for _ in range(100):
            clock += 0.1
            journal.append(b"x\n")
        assert 8 <= len(synced) <= 11
        journal.close()


class TestObjectStore:
    def test_memory_is_one_place(self):
        store = open_store("memory://")
        assert store.place == "memory://"
        store.put("at the top/a", b"1")
        assert "at the top/a" in set(store.names())

    def test_lines_wait_for_each_other(self, s3_server, monkeypatch):
        monkeypatch.setattr(remote, "SEGMENT_BYTES", 30)
        monkeypatch.setattr(remote, "SEGMENT_SECONDS", 1e9)
        store = open_store(s3_server)
        journal = store.open_journal(JOURNAL)
        for number in range(10):
            journal.append(b"line %d..\n" % number)
        assert sorted(store.names()) == [f"{JOURNAL}/{n:06}.jsonl" for n in (1, 2)]
        journal.close()
        assert len(list(store.names())) == 3
        assert [line[:6] for line in store.read_journal(JOURNAL)] == [
            b"line %d" % number for number in range(10)
        ]

    def test_lines_do_not_wait_for_long(self, monkeypatch):
        monkeypatch.setattr(remote, "SEGMENT_SECONDS", 0.0)
        store = open_store("memory://waiting")
        journal = store.open_journal(JOURNAL)
        journal.append(b"1\n")
        assert list(store.read_journal(JOURNAL)) == [b"1"]

    def test_segments_are_in_the_order_of_their_numbers(self):
        store = open_store("memory://order")
        for number in (1_000_001, 999_999, 2):
            store.put(f"{JOURNAL}/{number:06}.jsonl", b"%d\n" % number)
        store.put(f"{JOURNAL}/notes.txt", b"no line\n")
        assert list(store.read_journal(JOURNAL)) == [b"2", b"999999", b"1000001"]
        journal = store.open_journal(JOURNAL)
        journal.append(b"next\n")
        journal.close()
        assert store.read(f"{JOURNAL}/1000002.jsonl") == b"next\n"

    def test_many_segments_and_many_names(self, s3_server):
        store = open_store(s3_server)
        for number in range(150):
            store.put(f"{JOURNAL}/{number + 1:06}.jsonl", b"%d\n" % number)
        assert list(store.read_journal(JOURNAL)) == [b"%d" % number for number in range(150)]
        store.reset_journal(JOURNAL)
        assert list(store.names()) == []

    def test_sees_what_others_wrote_since(self, s3_server):
        store = open_store(s3_server)
        assert list(store.names()) == []
        code = "import sys; from obverse.batch.store import open_store as o; o(sys.argv[1])"
        subprocess.run([sys.executable, "-c", f"{code}.put('a/b', b'1')", s3_server], check=True)
        assert list(store.names()) == ["a/b"]

    def test_a_neighbour_with_a_longer_name_is_not_ours(self, s3_server):
        open_store(f"{s3_server}/medals-2").put("a", b"")
        assert list(open_store(f"{s3_server}/medals").names()) == []

    @pytest.mark.parametrize(
        "method", sorted({"spawn", "forkserver"} & set(get_all_start_methods()))
    )
    def test_workers_of_any_kind_write(self, s3_server, method):
        store = open_store(s3_server)
        store.put("ours", b"1")
        with ProcessPoolExecutor(1, mp_context=get_context(method)) as pool:
            put = pool.submit(pickle.loads, pickle.dumps(_Put(s3_server)))
            assert put.result(120) == "put"
        assert sorted(store.names()) == ["ours", "theirs"]

    def test_no_such_bucket(self, s3_server):
        with pytest.raises(WriteError, match="no such bucket"):
            open_store(f"{s3_server}-other/a").put("b", b"")
        assert open_store(f"{s3_server}-other/a").read("b") is None
        assert list(open_store(f"{s3_server}-other/a").names()) == []

    def test_faults_that_pass_are_waited_for(self, monkeypatch):
        monkeypatch.setattr(remote, "PAUSES_SECONDS", (0, 0))
        store = open_store("memory://passing")
        faults = [OSError(errno.EIO, "Slow down"), ConnectionResetError("reset")]
        upload = _failing(store, monkeypatch, "pipe_file", faults)
        store.put("a", b"1")
        assert not faults
        assert len(upload) == 3
        assert store.read("a") == b"1"

    def test_faults_that_stay_are_told(self, monkeypatch):
        monkeypatch.setattr(remote, "PAUSES_SECONDS", (0, 0))
        store = open_store("memory://staying")
        tries = _failing(store, monkeypatch, "pipe_file", [OSError("no luck.")] * 5)
        with pytest.raises(WriteError) as caught:
            store.put("a", b"1")
        assert caught.value.message == "memory://staying/a: can't be written: no luck"
        assert len(tries) == 3

    def test_no_permission_is_not_asked_for_twice(self, monkeypatch):
        store = open_store("memory://forbidden")
        tries = _failing(store, monkeypatch, "cat_file", [PermissionError("Access Denied")])
        with pytest.raises(WriteError, match="no permission"):
            store.read("a")
        assert len(tries) == 1

    def test_no_answer(self, s3_server, monkeypatch):
        import s3fs

        s3fs.S3FileSystem.clear_instance_cache()
        monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
        monkeypatch.setattr(remote, "PAUSES_SECONDS", (0,))
        with pytest.raises(WriteError, match="no answer") as caught:
            open_store(s3_server).put("a", b"")
        assert "AWS_ENDPOINT_URL" in caught.value.hint

    def test_no_keys(self, s3_server, monkeypatch):
        import s3fs

        s3fs.S3FileSystem.clear_instance_cache()
        monkeypatch.delenv("AWS_ACCESS_KEY_ID")
        monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
        with pytest.raises(WriteError, match="no keys were given"):
            open_store(s3_server).put("a", b"")

    @pytest.mark.parametrize(
        ("place", "words"),
        [
            ("s3://", "no bucket is named"),
            ("nowhere://a/b", "no kind of place is called nowhere"),
            ("sftp://host/a", "paramiko"),
        ],
    )
    def test_place_that_there_is_not(self, place, words):
        with pytest.raises(BatchError, match=words):
            open_store(place)

    def test_packages_that_are_not_installed(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "fsspec", None)
        with pytest.raises(BatchError) as caught:
            open_store("s3://bucket/a")
        assert caught.value.hint == 'pip install "obverse[cluster]"'


class _Put:
    """Puts a file where it is unpickled: in a worker that knows nothing of these tests."""

    def __init__(self, place: str) -> None:
        self.place = place

    def __reduce__(self):
        code = (
            "__import__('obverse.batch.store', fromlist=['x']).open_store(%r).put('theirs', b'1')"
            " or 'put'"
        )
        return eval, (code % self.place,)


def _failing(store: Store, monkeypatch, method: str, faults: list[Exception]) -> list[str]:
    """Let a method of the store's file system fail with each of the faults first."""
    system = store._system
    original, tries = getattr(system, method), []

    def call(path, *arguments):
        tries.append(path)
        if faults:
            raise faults.pop(0)
        return original(path, *arguments)

    monkeypatch.setattr(system, method, call)
    return tries
