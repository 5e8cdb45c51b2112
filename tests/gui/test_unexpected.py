"""Faults of our own: one report at a time, wherever they come from, and the work goes on."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import delete

from obverse.gui.window.unexpected import Unexpected


@pytest.fixture
def unexpected(qapp, qtbot, capsys) -> Iterator[Unexpected]:
    kept = sys.excepthook, threading.excepthook
    unexpected = Unexpected()
    unexpected.install()
    yield unexpected
    sys.excepthook, threading.excepthook = kept
    for box in boxes():
        delete(box)


def boxes() -> list[QMessageBox]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]


def fail(words: str) -> None:
    try:
        raise LookupError(words)
    except LookupError as fault:
        sys.excepthook(LookupError, fault, fault.__traceback__)


def press(box: QMessageBox, words: str) -> None:
    next(each for each in box.buttons() if each.text() == words).click()


def test_fault_is_reported_to_be_copied(unexpected, qtbot):
    fail("the first")
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    (box,) = boxes()
    press(box, "Copy the report")
    report = QApplication.clipboard().text()
    assert "LookupError: the first" in report
    assert report.startswith("Obverse ")
    assert box.isVisible()


def test_faults_of_threads_are_reported_too(unexpected, qtbot):
    def work() -> None:
        raise LookupError("elsewhere")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "elsewhere" in boxes()[0].detailedText()


def test_there_is_one_report_at_a_time(unexpected, qtbot):
    for words in ("the first", "the second"):
        fail(words)
    qtbot.waitUntil(lambda: bool(boxes()))
    assert len(boxes()) == 1
    press(boxes()[0], "Go on")
    qtbot.waitUntil(lambda: not boxes())
    fail("the third")
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    assert "the third" in boxes()[0].detailedText()


def test_reports_go_on_after_a_window_took_one_along(unexpected, qtbot):
    window = QWidget()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    fail("the first")
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    delete(window)
    assert boxes() == []
    fail("the second")
    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_fault_is_reported_where_nothing_can_be_printed(unexpected, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    fail("unheard")
    qtbot.waitUntil(lambda: len(boxes()) == 1)
