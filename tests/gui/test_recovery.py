"""Recovery: what is kept aside, by whom, and what becomes of it."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

import obverse
from obverse.design.document import decode
from obverse.design.edit import Pick, add, change
from obverse.design.elements import Picture
from obverse.design.model import Design
from obverse.errors import WriteError
from obverse.gui.documents.autosave import INTERVAL_MS, Autosave
from obverse.gui.documents.gentle_encoding import STRETCH, encode_gently
from obverse.gui.documents.recovery import (
    Note,
    Record,
    discard,
    left_over,
    open_record,
    take_over,
)
from obverse.gui.documents.rescue import offer_left_over, recover

GLOBE = Pick("obverse", "globe")
QUICK_MS = 40


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def autosave(session, folder):
    autosave = Autosave(session, folder, session, interval_ms=QUICK_MS)
    yield autosave
    autosave.close()


def move(session, x: float) -> Design:
    session.attempt(lambda design: change(design, GLOBE, x=x), "Move")
    return session.design


def die(folder: Path, design: Design, note: Note | None = None) -> Path:
    """Leave what a window that was killed leaves; return the document."""
    record = open_record(folder)
    record.write(encode_gently(design), note or Note(title=design.title))
    record.close(keep=True)
    return record.document


def designs(folder: Path) -> list[Design | None]:
    return [each.design for each in left_over(folder)]


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_living_windows_are_not_left_over(folder):
    records = [open_record(folder) for _ in range(3)]
    for number, record in enumerate(records):
        record.write(encode_gently(Design(title=str(number))), Note())
    assert len({record.document for record in records}) == 3
    assert left_over(folder) == []
    records[1].close(keep=True)
    assert [each.title for each in designs(folder)] == ["1"]
    records[0].close()
    records[2].close()


def test_record_of_another_process_is_known_to_be_alive_or_dead(folder):
    script = (
        "import sys; from pathlib import Path; from obverse.gui.documents.recovery import *\n"
        f"record = open_record(Path({str(folder)!r}))\n"
        "record.write(b'{}', Note(path='/x.medallion')); print('ready', flush=True)\n"
        "sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        assert process.stdout.readline() == b"ready\n"
        assert left_over(folder) == []
        process.kill()
    (leftover,) = left_over(folder)
    assert leftover.path == Path("/x.medallion")
    assert leftover.design == Design()


def test_nothing_stays_after_a_clean_end(folder):
    record = open_record(folder)
    record.write(encode_gently(Design()), Note())
    record.close()
    assert names(folder) == set()


def test_leftover_says_where_it_belongs(folder, tmp_path):
    path = tmp_path / "medal.medallion"
    die(folder, Design(title="Mine"), Note(path=str(path), title="Mine"))
    (leftover,) = left_over(folder)
    assert leftover.path == path
    assert leftover.title == "Mine"
    assert leftover.design == Design(title="Mine")
    assert leftover.reason == ""
    assert not leftover.is_older


def test_leftover_knows_that_its_file_is_newer(folder, tmp_path):
    path = tmp_path / "medal.medallion"
    document = die(folder, Design(title="Mine"), Note(path=str(path)))
    os.utime(document, (1000, 1000))
    obverse.save(Design(title="Newer"), path)
    assert left_over(folder)[0].is_older


def test_latest_leftover_is_first(folder):
    for number in (1, 3, 2):
        os.utime(die(folder, Design(title=str(number))), (number, number))
    assert [each.title for each in designs(folder)] == ["3", "2", "1"]


def test_what_the_file_holds_is_not_left_over(folder, tmp_path):
    path = tmp_path / "medal.medallion"
    obverse.save(Design(title="Same"), path)
    die(folder, Design(title="Same"), Note(path=str(path)))
    assert left_over(folder) == []
    assert names(folder) == set()


def test_leftover_is_taken_over_by_one_window(folder):
    document = die(folder, Design())
    (leftover,) = left_over(folder)
    record = take_over(leftover)
    assert record.document == document
    assert take_over(leftover) is None
    assert not discard(leftover)
    assert left_over(folder) == []
    record.close()
    assert names(folder) == set()


def test_leftover_is_discarded_for_good(folder):
    die(folder, Design())
    (leftover,) = left_over(folder)
    assert discard(leftover)
    assert names(folder) == set()
    assert take_over(leftover) is None


def broken(folder: Path, kind: str) -> None:
    """Break what a dead window left, in one of the ways of disks."""
    document = die(folder, Design(title="Broken"), Note(path="/broken.medallion"))
    match kind:
        case "empty":
            document.write_bytes(b"")
        case "cut off":
            document.write_bytes(document.read_bytes()[:100])
        case "noise":
            document.write_bytes(os.urandom(5000))
        case "deep":
            document.write_text("[" * 100_000)
        case "unreadable":
            document.unlink()
            document.symlink_to("/proc/self/mem")


unreadable = pytest.param(
    "unreadable", marks=pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
)


@pytest.mark.parametrize("kind", ["empty", "cut off", "noise", "deep", unreadable])
def test_broken_record_is_passed_over_with_a_reason(folder, kind):
    broken(folder, kind)
    die(folder, Design(title="Whole"))
    found = {each.title: each for each in left_over(folder)}
    assert found["Whole"].design == Design(title="Whole")
    assert found[""].design is None
    assert found[""].reason
    assert discard(found[""])
    assert [each.title for each in left_over(folder)] == ["Whole"]
    assert any(name.endswith(".broken") for name in names(folder))


@pytest.mark.parametrize("note", [b"", b"[]", b'{"path": 5}', b"\xff", None])
def test_document_without_its_note_is_still_found(folder, note):
    document = die(folder, Design(title="Whole"), Note(path="/x.medallion"))
    file = document.with_suffix(".json")
    file.unlink() if note is None else file.write_bytes(note)
    (leftover,) = left_over(folder)
    assert leftover.design == Design(title="Whole")
    assert leftover.path is None


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_folder_that_is_none_has_nothing_left_over(tmp_path, kind):
    folder = tmp_path / "recovery"
    if kind == "file":
        folder.write_bytes(b"")
    assert left_over(folder) == []


def test_folder_in_the_record_is_left_alone(folder):
    (folder / "odd.medallion").mkdir(parents=True)
    (folder / "lost.medallion").symlink_to(folder / "nowhere")
    assert left_over(folder) == []


def test_what_dead_windows_began_is_swept(folder):
    living = open_record(folder)
    for name in (".1-1.medallion.1.part", "1-1.lock", "1-1.json"):
        (folder / name).write_bytes(b"")
    being_written = folder / f".{living.document.stem}.medallion.1.part"
    being_written.write_bytes(b"")
    assert left_over(folder) == []
    assert names(folder) == {f"{living.document.stem}.lock", being_written.name}
    living.close()


def test_what_the_dead_one_was_writing_goes_with_its_record(folder):
    document = die(folder, Design(title="Old"))
    (folder / f".{document.name}.4711.part").write_bytes(b"half of it")
    (leftover,) = left_over(folder)
    record = take_over(leftover)
    record.close()
    assert names(folder) == set()


def test_number_of_a_dead_process_is_not_used_again_while_its_work_is_there(folder):
    document = die(folder, Design(title="Old"))
    record = open_record(folder)
    assert record.document != document
    record.close()
    assert [each.title for each in designs(folder)] == ["Old"]


def test_design_never_lies_beside_the_path_of_another(folder, monkeypatch):
    record = open_record(folder)
    record.write(encode_gently(Design(title="A")), Note(path="/a.medallion"))

    def fail(path, data, **_):
        raise WriteError("full")

    monkeypatch.setattr("obverse.gui.documents.recovery.write_atomically", fail)
    with pytest.raises(WriteError):
        record.write(encode_gently(Design(title="B")), Note(path="/b.medallion"))
    record.close(keep=True)
    assert left_over(folder) == []


@pytest.mark.parametrize("size", [0, 10, STRETCH, STRETCH + 1, 2 * STRETCH + 2])
def test_gentle_encoding_is_the_same_document(size):
    design, _ = add(obverse.load("astp-2025"), "reverse", Picture(id="p", data=os.urandom(size)))
    assert decode(encode_gently(design)) == design


def test_interval_keeps_the_promise():
    assert INTERVAL_MS <= 5000


def test_change_is_kept_aside_within_the_interval(session, autosave, folder, qtbot):
    with qtbot.waitSignal(autosave.written) as written:
        design = move(session, 1.0)
    assert written.args == [design]
    (document,) = folder.glob("*.medallion")
    assert decode(document.read_bytes()) == design


def test_changes_in_a_row_do_not_put_it_off(session, autosave, qtbot):
    written = []
    autosave.written.connect(written.append)
    began, step = time.monotonic(), 0
    # If they did, none would be written, however long; a slow disk may take its time for each.
    while len(written) < 4 and time.monotonic() - began < 60:
        step += 1
        move(session, 0.1 + step % 100 / 10)
        qtbot.wait(QUICK_MS // 2)
    assert len(written) >= 4


def test_latest_change_is_what_is_kept(session, autosave, folder, qtbot):
    for step in range(30):
        design = move(session, 0.1 + step / 10)
    autosave.flush()
    (document,) = folder.glob("*.medallion")
    assert decode(document.read_bytes()) == design


def test_nothing_is_written_when_nothing_changed(session, autosave, folder, qtbot):
    with qtbot.assertNotEmitted(autosave.written, wait=3 * QUICK_MS):
        session.undo()
        session.state_changed.emit()
    assert not folder.exists()
    with qtbot.waitSignal(autosave.written):
        move(session, 1.0)
    with qtbot.assertNotEmitted(autosave.written, wait=3 * QUICK_MS):
        session.state_changed.emit()


def test_saving_removes_what_was_kept(session, autosave, documents, folder, qtbot, tmp_path):
    with qtbot.waitSignal(autosave.written):
        move(session, 1.0)
    documents.questions.answers["save_path"] = tmp_path / "medal"
    assert documents.save()
    qtbot.waitUntil(lambda: not list(folder.glob("*.medallion")))
    with qtbot.waitSignal(autosave.written):
        move(session, 2.0)
    assert Note(path=str(tmp_path / "medal.medallion"), title=session.design.title) == (
        msgspec.json.decode(next(folder.glob("*.json")).read_bytes(), type=Note)
    )


def test_undo_to_what_is_saved_removes_what_was_kept(session, autosave, folder, qtbot):
    with qtbot.waitSignal(autosave.written):
        move(session, 1.0)
    session.undo()
    qtbot.waitUntil(lambda: not list(folder.glob("*.medallion")))
    with qtbot.waitSignal(autosave.written):
        session.redo()


def test_clean_close_leaves_nothing(session, folder, qtbot):
    autosave = Autosave(session, folder, session, interval_ms=QUICK_MS)
    with qtbot.waitSignal(autosave.written):
        move(session, 1.0)
    autosave.close()
    assert names(folder) == set()


def test_close_that_keeps_writes_the_last_change(session, folder):
    autosave = Autosave(session, folder, session)
    design = move(session, 1.0)
    autosave.close(keep=True)
    assert designs(folder) == [design]


def test_close_that_keeps_a_saved_document_leaves_nothing(session, folder, qtbot):
    autosave = Autosave(session, folder, session, interval_ms=QUICK_MS)
    with qtbot.waitSignal(autosave.written):
        move(session, 1.0)
    session.undo()
    autosave.close(keep=True)
    assert names(folder) == set()


def test_fault_of_our_own_does_not_end_the_keeping(
    session, autosave, thread_faults, qtbot, monkeypatch
):
    def stumble(design):
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(obverse.gui.documents.autosave, "encode_gently", stumble)
        move(session, 1.0)
        autosave.flush()  # returns, for nobody may wait for a thread that stumbled
    assert thread_faults == [ZeroDivisionError]
    with qtbot.waitSignal(autosave.written) as written:
        design = move(session, 2.0)
    assert written.args == [design]


def test_failure_is_told_once_and_tried_again(session, autosave, folder, told, qtbot, monkeypatch):
    real = os.fsync

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    design = move(session, 1.0)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(5 * QUICK_MS)
    assert len(told) == 1
    assert "disk is full" in told[0].text
    assert session.design is design
    with qtbot.waitSignal(autosave.written):
        monkeypatch.setattr(os, "fsync", real)
    monkeypatch.setattr(os, "fsync", full)
    move(session, 2.0)
    qtbot.waitUntil(lambda: len(told) == 2)


def test_folder_that_can_not_be_made_is_told(session, tmp_path, told, qtbot):
    (tmp_path / "file").write_bytes(b"")
    autosave = Autosave(session, tmp_path / "file" / "x", session, interval_ms=QUICK_MS)
    move(session, 1.0)
    qtbot.waitUntil(lambda: bool(told))
    autosave.close()


def test_another_session_is_followed(session, autosave, folder, qtbot):
    with qtbot.waitSignal(autosave.written):
        design = move(session, 1.0)
    heir = session.successor()
    autosave.follow(heir)
    with qtbot.waitSignal(autosave.written) as written:
        design = move(heir, 2.0)
    assert written.args == [design]
    assert len(list(folder.glob("*.medallion"))) == 1
    heir.close()


def test_recovered_work_is_unsaved_and_stays_kept(session, autosave, documents, folder, qtbot):
    document = die(folder, Design(title="Lost"), Note(path="/tmp/nowhere/lost.medallion"))
    documents.questions.answers["recover"] = "recover"
    assert offer_left_over(documents, autosave, folder)
    assert session.design == Design(title="Lost")
    assert session.path == Path("/tmp/nowhere/lost.medallion")
    assert session.is_dirty
    assert document.exists()
    assert left_over(folder) == []
    with qtbot.waitSignal(autosave.written):
        session.set_value(("title",), "More", "Title")
    assert decode(document.read_bytes()).title == "More"


def test_recovered_work_asks_before_it_replaces_a_newer_file(
    session, autosave, documents, folder, tmp_path
):
    path = tmp_path / "medal.medallion"
    os.utime(die(folder, Design(title="Lost"), Note(path=str(path))), (1000, 1000))
    obverse.save(Design(title="Newer"), path)
    documents.questions.answers |= {"recover": "recover", "changed": "cancel"}
    assert offer_left_over(documents, autosave, folder)
    assert not documents.save()
    assert obverse.load(path).title == "Newer"


def test_recovered_work_is_saved_over_the_file_it_began_with(
    session, autosave, documents, folder, tmp_path
):
    path = tmp_path / "medal.medallion"
    obverse.save(Design(title="Before"), path)
    os.utime(path, (1000, 1000))
    die(folder, Design(title="Lost"), Note(path=str(path)))
    documents.questions.answers["recover"] = "recover"
    assert offer_left_over(documents, autosave, folder)
    assert documents.save()
    assert obverse.load(path).title == "Lost"
    autosave.flush()
    assert not list(folder.glob("*.medallion"))


def test_later_leaves_everything_for_the_next_start(session, autosave, documents, folder):
    die(folder, Design(title="Lost"))
    before = session.design
    documents.questions.answers["recover"] = "later"
    assert not offer_left_over(documents, autosave, folder)
    assert session.design is before
    assert designs(folder) == [Design(title="Lost")]


def test_discarded_work_is_not_offered_again(session, autosave, documents, folder):
    die(folder, Design(title="Lost"))
    documents.questions.answers["recover"] = "discard"
    assert not offer_left_over(documents, autosave, folder)
    assert designs(folder) == []


def test_several_are_offered_one_after_the_other(session, autosave, documents, folder, qtbot):
    for number in (1, 2):
        os.utime(die(folder, Design(title=str(number))), (number, number))
    documents.questions.answers |= {"recover": "recover", "save": "discard"}
    with qtbot.waitSignal(documents.offered) as offered:
        assert offer_left_over(documents, autosave, folder)
    assert session.design.title == "2"
    assert offered.args[2]()
    assert session.design.title == "1"
    assert designs(folder) == []
    assert len(list(folder.glob("*.medallion"))) == 1


def test_nothing_left_over_asks_nothing(autosave, documents, folder):
    assert not offer_left_over(documents, autosave, folder)
    assert documents.questions.asked == []


def test_broken_leftover_is_told_and_set_aside(session, autosave, documents, folder, told):
    broken(folder, "noise")
    before = session.design
    assert not offer_left_over(documents, autosave, folder)
    assert session.design is before
    assert ".broken" in told[0].hint
    assert not offer_left_over(documents, autosave, folder)
    assert len(told) == 1


def test_leftover_that_another_window_took_is_told(session, autosave, documents, folder, told):
    die(folder, Design(title="Lost"))
    (leftover,) = left_over(folder)
    record = take_over(leftover)
    assert isinstance(record, Record)
    assert not recover(documents, autosave, leftover)
    assert "Lost" in told[0].text
    record.close()
