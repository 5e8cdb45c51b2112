"""Message bar: a few sentences, each once, that can be closed and never take the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from obverse.gui.findings.severity import sentence
from obverse.gui.session import Message
from obverse.gui.window import message_bar
from obverse.gui.window.message_bar import MessageBar, MessageStrip

ERROR = Message("this file can't be read", "it is cut short")
NEWS = Message("2 files were written", severity="info")


@pytest.fixture
def page(qtbot):
    # Another test may have left the pointer where the page comes up: what it lies on stays.
    QCursor.setPos(700, 500)
    page = QWidget()
    qtbot.addWidget(page)
    page.bar, page.line = MessageBar(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(page.bar)
    column.addWidget(page.line)
    page.show()
    qtbot.waitExposed(page)
    page.line.setFocus()
    return page


@pytest.fixture
def bar(page):
    return page.bar


def test_bar_takes_no_room_without_messages(bar):
    assert not bar.isVisible()
    bar.show_message(ERROR)
    assert bar.isVisible()
    bar.clear()
    assert not bar.isVisible()


def test_severity_stands_in_words_and_the_focus_stays(bar):
    bar.show_message(ERROR)
    strip = bar.findChild(MessageStrip)
    assert strip.accessibleName() == "Error: This file can't be read. It is cut short."
    assert not bar.isAncestorOf(bar.window().focusWidget())


def test_same_message_is_not_repeated(bar):
    bar.show_message(ERROR)
    bar.show_message(NEWS)
    bar.show_message(ERROR)
    assert bar.messages == (ERROR, NEWS)


def test_oldest_of_four_goes(bar):
    told = [Message(f"number {count}") for count in range(4)]
    for message in told:
        bar.show_message(message)
    assert bar.messages == (told[3], told[2], told[1])


def test_news_goes_by_itself_and_an_error_stays(bar, qtbot, monkeypatch):
    monkeypatch.setattr(message_bar, "INFO_MS", 30)
    bar.show_message(ERROR)
    bar.show_message(NEWS)
    qtbot.waitUntil(lambda: bar.messages == (ERROR,))
    qtbot.wait(60)
    assert bar.messages == (ERROR,)


def test_escape_closes_the_message_with_the_focus(bar, qtbot):
    bar.show_message(ERROR)
    bar.show_message(NEWS)
    first, second = bar.findChildren(MessageStrip)
    assert first.message == ERROR
    close = first.findChild(QToolButton)
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Escape)
    assert bar.messages == (NEWS,)
    assert second.has_focus
    qtbot.mouseClick(second.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bar.messages == ()


def test_latest_is_closed_first(bar):
    assert not bar.close_latest()
    bar.show_message(ERROR)
    bar.show_message(NEWS)
    assert bar.close_latest()
    assert bar.messages == (ERROR,)


def test_action_runs_once_and_closes(bar, qtbot, monkeypatch):
    monkeypatch.setattr(message_bar, "INFO_MS", 1)
    calls = []
    bar.show_message(NEWS, "Show them", lambda: calls.append(1))
    qtbot.wait(20)  # what can be done is not taken away by a clock
    button = bar.findChild(QPushButton)
    assert button.text() == "Show them"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert calls == [1]
    assert bar.messages == ()


def test_message_with_markup_is_shown_as_it_is(bar):
    bar.show_message(Message("<b>bold</b>.png is <no> picture"))
    shown = [label.text() for label in bar.findChildren(QLabel)]
    assert any("&lt;b&gt;bold&lt;/b&gt;.png is &lt;no&gt;" in text for text in shown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the names need room", "The names need room."),
        ("crew.medallion: no such file", "crew.medallion: no such file."),
        ("Done!", "Done!"),
        ("", ""),
    ],
)
def test_sentence(text, expected):
    assert sentence(text) == expected
