"""Documents: what is open stays untouched by whatever fails, and no file is lost unasked."""

import os
from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

import obverse
from obverse.design.edit import Pick, change
from obverse.design.elements import Picture
from obverse.design.model import Design, Face
from obverse.errors import WriteError
from obverse.gui.documents.file_watch import is_changed, stamp_of
from obverse.gui.documents.questions import Questions
from obverse.gui.documents.recent import MOST, forget, recent_files, remember

GLOBE = Pick("obverse", "globe")
OTHER = Design(title="Other")


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "medal.medallion"
    obverse.save(OTHER, path)
    return path


def edited(session, x: float = 1.0) -> Design:
    session.attempt(lambda design: change(design, GLOBE, x=x), "Move")
    return session.design


def written_by_another(path: Path, title: str = "Theirs") -> Design:
    design = Design(title=title, note="longer than what was there before")
    obverse.save(design, path)
    return design


def test_opened_file_is_the_document(documents, session, settings, file):
    assert documents.open(file)
    assert session.design == OTHER
    assert session.path == file
    assert not session.is_dirty
    assert documents.name == "medal.medallion"
    assert settings["files/recent"] == [str(file)]
    assert settings["files/folder"] == str(file.parent)


def test_preset_has_its_title_and_no_file(documents, session, settings):
    assert documents.new_from_preset("crew-medallion")
    assert session.design == obverse.load("crew-medallion")
    assert session.path is None
    assert documents.name == session.design.title
    assert not session.is_dirty
    assert settings["files/recent"] == []


def test_unknown_preset_is_told(documents, session, told):
    before = session.design
    assert not documents.new_from_preset("nobody")
    assert session.design is before
    assert "nobody" in told[0].text


def test_saving_for_the_first_time_asks_for_a_path(documents, session, tmp_path):
    design = edited(session)
    documents.questions.answers["save_path"] = tmp_path / "mine"
    assert documents.save()
    assert session.path == tmp_path / "mine.medallion"
    assert obverse.load(session.path) == design
    assert not session.is_dirty
    assert documents.questions.suggested.name == "Apollo-Soyuz, 50 years.medallion"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Союз–Аполлон: 50/75?", "Союз–Аполлон 50 75.medallion"),
        ("", "Untitled.medallion"),
        ("...", "Untitled.medallion"),
        ("a" * 200, "a" * 80 + ".medallion"),
    ],
)
def test_title_suggests_the_name(documents, session, title, name):
    session.set_value(("title",), title, "Title")
    documents.questions.answers["save_path"] = None
    assert not documents.save_as()
    assert documents.questions.suggested.name == name


def test_saving_again_asks_nothing(documents, session, file):
    documents.open(file)
    session.set_value(("title",), "New", "Title")
    assert documents.save()
    assert obverse.load(file).title == "New"
    assert documents.questions.asked == []


def test_suffix_that_is_added_may_hit_a_file_that_is_asked_about(documents, session, file):
    edited(session)
    answers = documents.questions.answers
    answers |= {"save_path": file.with_suffix(""), "overwrite": False}
    assert not documents.save_as()
    assert obverse.load(file) == OTHER
    answers["overwrite"] = True
    assert documents.save_as()
    assert obverse.load(file) == session.design


def test_copy_leaves_the_document_where_it_was(documents, session, file, tmp_path):
    documents.open(file)
    session.set_value(("title",), "New", "Title")
    documents.questions.answers["save_path"] = tmp_path / "copy.medallion"
    assert documents.save_a_copy()
    assert obverse.load(tmp_path / "copy.medallion").title == "New"
    assert session.path == file
    assert session.is_dirty
    assert obverse.load(file) == OTHER


def test_revert_is_one_step_that_can_be_undone(documents, session, file):
    documents.open(file)
    session.set_value(("title",), "New", "Title")
    assert documents.revert()
    assert session.design == OTHER
    assert not session.is_dirty
    session.undo()
    assert session.design.title == "New"
    assert session.is_dirty


@pytest.mark.parametrize("answer", ["save", "discard", "cancel"])
def test_closing_asks_about_unsaved_work(documents, session, file, answer):
    documents.open(file)
    session.set_value(("title",), "New", "Title")
    documents.questions.answers["save"] = answer
    assert documents.may_close() == (answer != "cancel")
    assert obverse.load(file).title == ("New" if answer == "save" else "Other")
    assert session.design.title == "New"


def test_closing_without_changes_asks_nothing(documents):
    assert documents.may_close()
    assert documents.questions.asked == []


def test_closing_with_a_save_that_is_called_off_stays(documents, session):
    edited(session)
    documents.questions.answers |= {"save": "save", "save_path": None}
    assert not documents.may_close()


def test_opening_asks_about_unsaved_work(documents, session, file):
    before = edited(session)
    documents.questions.answers["save"] = "cancel"
    assert not documents.open(file)
    assert session.design is before
    documents.questions.answers["save"] = "discard"
    assert documents.open(file)
    assert session.design == OTHER


def test_opening_what_is_open_keeps_the_changes(documents, session, file, told):
    documents.open(file)
    session.set_value(("title",), "New", "Title")
    assert documents.open(file)
    assert session.design.title == "New"
    assert told[0].severity == "info"


@pytest.mark.parametrize("answer", ["overwrite", "save as", "cancel"])
def test_file_that_changed_underneath_is_asked_about(documents, session, file, answer):
    documents.open(file)
    session.set_value(("title",), "Mine", "Title")
    mine = session.design
    theirs = written_by_another(file)
    other = file.with_name("other.medallion")
    documents.questions.answers |= {"changed": answer, "save_path": other}
    assert documents.save() == (answer != "cancel")
    assert obverse.load(file) == (mine if answer == "overwrite" else theirs)
    assert session.design is mine
    if answer == "save as":
        assert obverse.load(other) == mine
        assert session.path == other


def test_file_written_again_with_the_same_bytes_is_not_asked_about(documents, session, file):
    documents.open(file)
    os.utime(file, (1, 1))
    session.set_value(("title",), "Mine", "Title")
    assert documents.save()
    assert documents.questions.asked == []


def test_change_underneath_is_offered_to_be_read(documents, session, file, qtbot):
    documents.open(file)
    with qtbot.waitSignal(documents.offered) as offered:
        theirs = written_by_another(file)
    message, _, read_again = offered.args
    assert "medal.medallion" in message.text
    read_again()
    assert session.design == theirs
    assert not session.is_dirty


def test_change_underneath_unsaved_work_is_a_warning(documents, session, file, qtbot):
    documents.open(file)
    session.set_value(("title",), "Mine", "Title")
    with qtbot.waitSignal(documents.offered) as offered:
        written_by_another(file)
    message, _, save_as = offered.args
    assert message.severity == "warning"
    assert save_as == documents.save_as
    assert session.design.title == "Mine"


def test_change_is_noticed_after_the_file_was_replaced_once(documents, file, qtbot):
    documents.open(file)
    for title in ("First", "Second"):
        with qtbot.waitSignal(documents.offered):
            written_by_another(file, title)


def test_own_saving_is_no_change(documents, session, file, qtbot):
    documents.open(file)
    session.set_value(("title",), "Mine", "Title")
    with qtbot.assertNotEmitted(documents.offered, wait=600):
        documents.save()


def test_file_that_is_gone_makes_the_work_unsaved(documents, session, file, qtbot):
    documents.open(file)
    with qtbot.waitSignal(documents.offered) as offered:
        file.unlink()
    assert session.is_dirty
    offered.args[2]()
    assert obverse.load(file) == OTHER
    assert not session.is_dirty


def test_document_that_others_put_into_the_session_is_watched(documents, session, file):
    session.open(OTHER, file)
    assert documents.watch.path == file
    session.set_value(("title",), "Mine", "Title")
    assert documents.save()
    session.open(Design())
    assert documents.watch.path is None


def test_saving_follows_a_link(documents, session, file):
    link = file.with_name("link.medallion")
    link.symlink_to(file)
    documents.open(link)
    session.set_value(("title",), "Mine", "Title")
    assert documents.save()
    assert link.is_symlink()
    assert obverse.load(file).title == "Mine"


def test_folder_that_is_gone_is_not_made_again(documents, session, tmp_path, told):
    folder = tmp_path / "stick"
    folder.mkdir()
    session.open(OTHER, folder / "medal.medallion", saved=False)
    folder.rmdir()
    assert not documents.save()
    assert not folder.exists()
    assert "folder" in told[-1].text
    assert session.is_dirty


def test_write_protected_file_is_told(documents, session, file, told, monkeypatch):
    documents.open(file)
    session.set_value(("title",), "Mine", "Title")
    monkeypatch.setattr("obverse.gui.documents.design_files.os.access", lambda *_: False)
    assert not documents.save()
    assert obverse.load(file) == OTHER
    assert "write-protected" in told[-1].text


def test_full_disk_is_told_and_the_old_file_is_whole(documents, session, file, told, monkeypatch):
    def fail(*_):
        raise WriteError("x: can't be written: the disk is full", "free some space")

    documents.open(file)
    session.set_value(("title",), "Mine", "Title")
    monkeypatch.setattr("obverse.gui.documents.design_files.save", fail)
    assert not documents.save()
    assert "disk is full" in told[-1].text
    assert session.is_dirty
    assert obverse.load(file) == OTHER


def test_design_that_could_not_be_read_again_is_not_saved(documents, session, file, told):
    documents.open(file)
    pictures = [Picture(id=f"p-{n}", data=bytes(30_000_000)) for n in range(2)]
    huge = msgspec.structs.replace(OTHER, obverse=Face(elements=tuple(pictures)))
    session.commit(huge, "Paste")
    assert not documents.save()
    assert "64 MB" in told[-1].text
    assert obverse.load(file) == OTHER


def broken_files(folder: Path) -> dict[str, Path]:
    """Return every kind of file that is no design, by what is wrong with it."""
    files = {name: folder / f"{name}.medallion" for name in BROKEN}
    files["empty"].write_bytes(b"")
    files["binary"].write_bytes(bytes(range(256)) * 10)
    files["cut-off"].write_bytes(b'{"schema": 2, "ti')
    files["deep"].write_text("[" * 100_000 + "]" * 100_000)
    files["newer"].write_text('{"schema": 99}')
    files["wrong"].write_text('{"blank": {"diameter": 1e9}}')
    files["digits"].write_text('{"schema": ' + "9" * 5000 + "}")
    files["folder"].mkdir()
    files["dangling"].symlink_to(folder / "nowhere")
    files["loop"].symlink_to(files["loop"])
    if hasattr(os, "mkfifo"):  # elsewhere it is one more that is missing
        os.mkfifo(files["pipe"])
    with files["huge"].open("wb") as file:
        file.truncate(65 * 2**20)
    return files


BROKEN = (
    "empty", "binary", "cut-off", "deep", "newer", "wrong", "digits", "folder", "dangling", "loop",
    "pipe", "huge", "missing",
)  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_is_told_and_changes_nothing(
    documents, session, settings, tmp_path, told, name
):
    before = edited(session)
    files = broken_files(tmp_path)
    assert not documents.open(files[name])
    assert session.design is before
    assert session.path is None
    assert [message.severity for message in told] == ["error"]
    assert told[0].text
    assert documents.questions.asked == []
    assert settings["files/recent"] == []


@pytest.mark.parametrize("path", ["\0", "a" * 5000, ""])
def test_path_that_no_disk_takes_is_told(documents, session, told, path):
    before = session.design
    assert not documents.open(Path(path))
    assert session.design is before
    assert len(told) == 1


def test_unreadable_file_is_told(documents, session, file, told, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    before = session.design
    assert not documents.open(file)
    assert session.design is before
    assert "permission denied" in told[0].text


def test_slow_file_leaves_the_window_alive(documents, session, file, monkeypatch):
    turns, may_end = [], Event()

    def turn():
        turns.append(documents.open(file))
        if len(turns) > 5:
            may_end.set()

    timer = QTimer(interval=5)
    timer.timeout.connect(turn)

    def slow(path):
        may_end.wait(60)  # as long as the turns take, however busy the machine is
        return OTHER, stamp_of(path)

    monkeypatch.setattr("obverse.gui.documents.documents.read_design", slow)
    timer.start()
    assert documents.open(file)
    timer.stop()
    assert len(turns) > 5
    assert not any(turns)  # nothing else begins meanwhile
    assert session.design == OTHER


def test_recent_files_are_the_latest_dozen(settings, tmp_path):
    paths = [tmp_path / f"{number}.medallion" for number in range(MOST + 3)]
    for path in paths:
        remember(settings, path)
    remember(settings, paths[5])
    paths[5].write_bytes(b"")
    found = recent_files(settings)
    assert [each.path for each in found] == [
        paths[5],
        *reversed(paths[6:]),
        *paths[4:3:-1],
        paths[3],
    ]
    assert [each.is_missing for each in found] == [False] + [True] * (MOST - 1)
    forget(settings, paths[5])
    assert paths[5] not in [each.path for each in recent_files(settings)]


def test_broken_list_of_recent_files_is_read_as_far_as_it_goes(settings):
    settings["files/recent"] = [1, None, "", "/a"]
    assert [str(each.path) for each in recent_files(settings)] == [str(Path("/a"))]


def test_stamp_tells_bytes_not_times(file):
    stamp = stamp_of(file)
    os.utime(file, (5, 5))
    assert not is_changed(file, stamp)
    data = file.read_bytes()
    file.write_bytes(data.replace(b"Other", b"Otter"))
    os.utime(file, (6, 6))
    assert is_changed(file, stamp)
    file.unlink()
    assert not is_changed(file, stamp)
    assert stamp_of(file) is None


@pytest.mark.parametrize("button", [0, 1, 2])
def test_box_gives_the_answer_of_its_button(qtbot, button):
    answers = ("save", "discard", "cancel")

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert "Medal" in box.text()
        texts = ("Save", "Discard changes", "Cancel")
        by_text = {each.text().replace("&", ""): each for each in box.buttons()}
        by_text[texts[button]].click()

    QTimer.singleShot(0, press)
    assert Questions(None).ask_save("Medal") == answers[button]


def test_escape_is_the_answer_that_changes_nothing(qtbot):
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert Questions(None).ask_save("Medal") == "cancel"
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert not Questions(None).ask_overwrite(Path("x"))


def test_window_keeps_no_box_that_was_answered(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    Questions(window).ask_save("Medal")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(QMessageBox)


def test_enter_destroys_nothing(qtbot):
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().defaultButton().click())
    assert Questions(None).ask_save("Medal") == "save"
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().defaultButton().click())
    assert not Questions(None).ask_overwrite(Path("x"))
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().defaultButton().click())
    assert Questions(None).ask_changed(Path("x")) == "save as"
