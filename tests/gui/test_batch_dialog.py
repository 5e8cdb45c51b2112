"""BatchDialog: a list is looked at before, and its medals are those of the command line."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt

import obverse
from obverse.batch.events import Begun, Finished, Noted, Outcome
from obverse.batch.job import Result
from obverse.batch.run import run_batch
from obverse.findings import Finding
from obverse.gui.dialogs.batch import BatchDialog
from obverse.gui.dialogs.batch_list import ListWish, WholeList
from obverse.gui.dialogs.batch_watch import BatchWatch
from obverse.gui.dialogs.make_panel import show_outcome
from obverse.gui.session import Session

PRESET = "finisher-medal-60"


@pytest.fixture
def finisher(qtbot) -> Iterator[Session]:
    session = Session(obverse.load(PRESET), obverse.FontLibrary())
    qtbot.waitUntil(lambda: session.result is not None)
    yield session
    session.close()


@pytest.fixture
def dialog(finisher, settings, qtbot) -> BatchDialog:
    dialog = BatchDialog(finisher, settings)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def runners(path: Path, count: int, header: str = "Name,Time") -> Path:
    rows = [f"Runner {number},4:{number % 60:02d}:00" for number in range(1, count + 1)]
    path.write_text("\n".join([header, *rows]) + "\n")
    return path


def read(dialog: BatchDialog, qtbot, path: Path) -> None:
    dialog.open_list(path)
    ready(dialog, qtbot)


def ready(dialog: BatchDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: dialog.is_ready)


def made(dialog: BatchDialog, qtbot) -> Outcome:
    with qtbot.waitSignal(dialog.panel.made) as signal:
        qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.panel.is_busy)
    return signal.args[0]


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_twenty_medals_are_those_of_the_command_line(dialog, finisher, qtbot, tmp_path):
    path = runners(tmp_path / "list.csv", 20)
    design = tmp_path / "medal.medallion"
    obverse.save(finisher.design, design)
    finisher.mark_saved(design, finisher.design)
    dialog.files.form.dpi.setValue(60)
    read(dialog, qtbot, path)
    outcome = made(dialog, qtbot)
    assert (outcome.made, outcome.is_whole) == (20, True)
    command = [sys.executable, "-m", "obverse", "batch", str(design), str(path)]
    command += ["-o", str(tmp_path / "line"), "--dpi", "60"]
    subprocess.run(command, check=True, capture_output=True)
    expected = files_in(tmp_path / "line")
    ours = files_in(tmp_path / "list-medals")
    unordered = {"batch.journal"}
    assert {name: ours[name] for name in ours.keys() - unordered} == {
        name: expected[name] for name in expected.keys() - unordered
    }
    assert len(expected) >= 80


def test_one_medal_is_never_drawn_in_the_window_itself(dialog, qtbot, tmp_path, monkeypatch):
    def refuse(*arguments: object) -> None:
        raise AssertionError("drawn in the process of the window")

    monkeypatch.setattr("obverse.batch.press.find_format", refuse)
    dialog.files.form.dpi.setValue(60)
    read(dialog, qtbot, runners(tmp_path / "one.csv", 1))
    assert made(dialog, qtbot).made == 1


def test_columns_are_matched_and_rows_shown(dialog, finisher, qtbot, tmp_path):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 5))
    assert dialog.page.matching.column_of("name") == "Name"
    assert dialog.page.matching.column_of("time") == "Time"
    assert dialog.page.matching.column_of("race") == ""
    assert dialog.page.rows.rowCount() == 5
    assert dialog.page.rows.item(2, 0).text() == "Runner 3"
    assert dialog.make_button.text() == "&Make 5 medals"
    assert dialog.files.example.text().startswith("finisher-medal-60-mm-00001\n")


def test_rows_are_shown_on_the_canvas_and_no_longer_after_closing(
    dialog, finisher, qtbot, tmp_path
):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 5))
    assert finisher.values["name"] == "Runner 1"
    qtbot.mouseClick(dialog.page.steps.next, Qt.MouseButton.LeftButton)
    assert finisher.values["name"] == "Runner 2"
    qtbot.mouseClick(dialog.page.steps.last, Qt.MouseButton.LeftButton)
    assert finisher.values["name"] == "Runner 5"
    assert not dialog.page.steps.next.isEnabled()
    dialog.page.rows.setCurrentCell(2, 0)
    assert finisher.values["name"] == "Runner 3"
    assert dialog.page.steps.number.value() == 3
    qtbot.waitUntil(lambda: "Runner 3" in words_of(finisher))
    dialog.reject()
    assert finisher.values is None
    assert not dialog.isVisible()


def words_of(session: Session) -> str:
    regions = (region for side in session.result.laid.artwork.sides for region in side.regions)
    return " ".join(region.words for region in regions)


def test_rows_far_down_are_found(dialog, finisher, qtbot, tmp_path):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3000))
    assert dialog.page.rows.rowCount() == 100
    dialog.page.steps.go(2999)
    qtbot.waitUntil(lambda: finisher.values["name"] == "Runner 2999")
    assert dialog.page.matching.item(row_of(dialog, "name"), 2).text() == "Runner 2999"


def row_of(dialog: BatchDialog, name: str) -> int:
    return [target.name for target in dialog.page.matching._targets].index(name)


def test_misspelt_column_is_told_and_can_be_chosen(dialog, finisher, qtbot, tmp_path):
    dialog.open_list(runners(tmp_path / "list.csv", 3, "Naem,Time"))
    qtbot.waitUntil(lambda: bool(dialog.page.note.text))
    assert "Naem" in dialog.page.note.text
    assert not dialog.make_button.isEnabled()
    dialog.page.matching.choose("name", "Naem")
    ready(dialog, qtbot)
    assert dialog.page.note.text == ""
    assert finisher.values["name"] == "Runner 1"
    assert dialog.make_button.isEnabled()


def test_column_that_is_not_to_be_used_leaves_the_text_of_the_design(
    dialog, finisher, qtbot, tmp_path
):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3))
    dialog.page.matching.choose("time", "")
    qtbot.waitUntil(lambda: not dialog.is_ready)
    ready(dialog, qtbot)
    assert "time" not in finisher.values


def test_rows_that_cannot_be_made_are_told_before_anything_is_written(dialog, qtbot, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("name,time,serial\nA,1,7\nB,2,7\nC,3\nD,4,8\n")
    read(dialog, qtbot, path)
    told = "\n".join(dialog.panel.problems.texts())
    assert "rows 2, 3 share the serial number “7”" in told.replace("Rows", "rows")
    assert "row 4" in told
    assert dialog._survey.faulty == 3
    assert dialog.page.rows.verticalHeaderItem(2).toolTip()
    assert not (tmp_path / "list-medals").exists()


def test_check_lays_out_every_row_and_writes_nothing(dialog, qtbot, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("name,time\nShort,1\n" + "Very long name " * 40 + ",2\n")
    read(dialog, qtbot, path)
    with qtbot.waitSignal(dialog.panel.made) as signal:
        qtbot.mouseClick(dialog.check_button, Qt.MouseButton.LeftButton)
    outcome, is_dry = signal.args
    assert is_dry
    assert (outcome.made, outcome.failed) == (1, 1)
    assert "row 3" in "\n".join(dialog.panel.problems.texts())
    assert not (tmp_path / "list-medals").exists()


def test_name_pattern_is_tried_while_it_is_typed(dialog, qtbot, tmp_path):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3))
    dialog.files.name.setText("{name|upper}/{index:03d}")
    qtbot.waitUntil(lambda: dialog.files.example.text().startswith("RUNNER 1/001"))
    dialog.files.name.setText("{club}")
    qtbot.waitUntil(lambda: "club" in dialog.files.name_note.text)
    assert not dialog.make_button.isEnabled()


def test_earlier_batch_is_asked_about_and_gone_on_with(dialog, qtbot, tmp_path):
    dialog.files.form.dpi.setValue(60)
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3))
    assert made(dialog, qtbot).made == 3
    assert not dialog.make_button.isEnabled()
    assert dialog.files.folder_note.text
    dialog.files.earlier.setCurrentIndex(dialog.files.earlier.findData("resume"))
    ready(dialog, qtbot)
    outcome = made(dialog, qtbot)
    assert (outcome.made, outcome.kept) == (0, 3)
    assert "3 kept" in dialog.panel.state.text()
    assert dialog.panel.open_button.isVisible()


def test_batch_is_stopped_and_the_window_closes_then(dialog, qtbot, tmp_path):
    dialog.files.form.dpi.setValue(600)
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3000))
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.panel.progress.maximum() == 3000)
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not dialog.panel.is_busy


@pytest.mark.parametrize(
    ("name", "data"),
    [("list.csv", b""), ("list.xlsx", b"no workbook"), ("list.pdf", b"%PDF"), ("gone.csv", None)],
)
def test_file_that_is_no_list_is_a_sentence(name, data, dialog, qtbot, tmp_path):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    dialog.open_list(tmp_path / name)
    qtbot.waitUntil(lambda: bool(dialog.page.note.text))
    assert name in dialog.page.note.text
    assert not dialog.make_button.isEnabled()


def test_long_list_is_put_away_in_the_thread_that_read_it(tmp_path):
    whole = WholeList()
    wish = ListWish(
        runners(tmp_path / "list.csv", 10),
        obverse.load(PRESET),
        obverse.batch.options.BatchOptions(),
    )
    survey = whole.read(wish, lambda: None, lambda rows: None)
    folder = whole._folder
    assert (survey.medals, survey.faulty) == (10, 0)
    assert whole.medal(10).values["name"] == "Runner 10"
    whole.close()
    assert not folder.exists()


def result(number: int, state: str = "made", fault: str = "") -> Finished:
    return Finished("make", Result(number, number + 1, state, b"", (), (), (), fault))


def test_watch_tells_rate_and_time_left():
    now, told = [0.0], []
    watch = BatchWatch(told.append, lambda: now[0])
    watch.take(Begun("make", 100, 2))
    for number in range(1, 21):
        now[0] += 0.2
        watch.take(result(number))
    assert (told[-1].done, told[-1].total) == (20, 100)
    assert told[-1].rate == pytest.approx(5)
    assert told[-1].seconds_left == pytest.approx(16)


def test_watch_reports_seldom_and_tells_each_problem_once():
    now, told = [0.0], []
    watch = BatchWatch(told.append, lambda: now[0])
    watch.take(Noted(Finding(severity="info", code="x", message="a note")))
    watch.take(Begun("make", 1000, 1))
    for number in range(1, 1001):
        now[0] += 0.001
        watch.take(result(number, "failed", "too long"))
    watch.tell()
    assert len(told) < 15
    noticed = [each for standing in told for each in standing.noticed]
    assert noticed[0].finding.message == "a note"
    assert len(noticed) == 201
    assert told[-1].failed == 1000


@pytest.mark.parametrize("dry", [False, True])
def test_outcome_in_words(dry):
    words = show_outcome(Outcome(10, 5, 2, 1, 2), dry=dry)
    assert words.startswith("7 of 10 medals")
    assert "1 failed" in words
    assert "2 not reached" in words


def test_columns_that_fill_nothing_are_hinted_at(dialog, qtbot, tmp_path):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3, "Name,Club"))
    hints = "\n".join(dialog.page.hints.texts())
    assert "'Club'" in hints
    assert "the same on every medal" in hints


def test_batch_is_stopped_while_its_list_is_read(tmp_path):
    path = runners(tmp_path / "list.csv", 50)
    outcome = run_batch(obverse.load(PRESET), path, tmp_path / "out", is_stopping=lambda: True)
    assert outcome == Outcome(0, 0, 0, 0, 0)
    assert not (tmp_path / "out").exists()


def test_stopped_batch_goes_on_with_one_click(dialog, qtbot, tmp_path, monkeypatch):
    take, may_go_on = BatchWatch.take, Event()

    def take_one(watch: BatchWatch, event: object) -> None:
        """Wait with the first medal for the person, or a busy machine might make all before."""
        take(watch, event)
        if isinstance(event, Finished) and not may_go_on.is_set():
            watch.tell()
            may_go_on.wait(60)

    monkeypatch.setattr(BatchWatch, "take", take_one)
    dialog.files.form.dpi.setValue(60)
    read(dialog, qtbot, runners(tmp_path / "list.csv", 40))
    dialog.start(dry=False)
    qtbot.waitUntil(lambda: dialog.panel.progress.value() > 0)
    with qtbot.waitSignal(dialog.panel.made) as signal:
        dialog.panel.stop()
        may_go_on.set()
    qtbot.waitUntil(lambda: not dialog.panel.is_busy)
    assert signal.args[0].left
    assert dialog.make_button.text() == "&Go on"
    assert dialog.make_button.isEnabled()
    outcome = made(dialog, qtbot)
    assert outcome.kept
    assert outcome.made + outcome.kept == 40


def test_why_nothing_can_be_made_is_told_on_every_page(dialog, qtbot, tmp_path):
    (tmp_path / "list-medals").mkdir()
    (tmp_path / "list-medals" / "batch.journal").write_text("")
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3))
    assert not dialog.make_button.isEnabled()
    for page in range(3):
        dialog.tabs.setCurrentIndex(page)
        assert dialog.obstacle.isVisible()
    assert "earlier batch" in dialog.obstacle.text
    dialog.files.earlier.setCurrentIndex(2)
    ready(dialog, qtbot)
    assert dialog.make_button.isEnabled()
    assert not dialog.obstacle.isVisible()


def test_medal_of_the_row_is_drawn_in_the_dialog(dialog, qtbot, tmp_path):
    read(dialog, qtbot, runners(tmp_path / "list.csv", 3))
    picture = dialog.page.picture

    def letters() -> str:
        regions = (region for side in picture.faces for region in side.regions)
        return "".join(each.text for region in regions for each in region.letters)

    qtbot.waitUntil(lambda: "Runner1" in letters().replace(" ", ""))
    dialog.page.steps.last.click()
    qtbot.waitUntil(lambda: "Runner3" in letters().replace(" ", ""))
    assert not picture.grab().toImage().allGray()


def test_long_list_that_is_refused_is_not_told_as_short(dialog, finisher, qtbot, tmp_path):
    finisher.open(obverse.Design())
    dialog.open_list(runners(tmp_path / "long.csv", 150))
    qtbot.waitUntil(lambda: "100" in dialog.page.title.text())
    assert "and more" in dialog.page.title.text()
