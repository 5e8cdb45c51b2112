"""What the window's tests share: no display, a settings file of their own, and no Qt warnings."""

import os
import threading

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from answers import Answers
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import obverse
from obverse.gui.documents.documents import Documents
from obverse.gui.jobs import Jobs
from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings
from obverse.gui.window.main_window import MainWindow

#: How long a test waits for what is bound to come. It costs nothing where it comes soon, and a busy
#: machine may stand still for some seconds: to collect the garbage of a thousand tests took eight.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits longer than the five seconds that are usual."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep everything that a window remembers within the test."""
    QStandardPaths.setTestModeEnabled(True)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard_at_last() -> Iterator[None]:
    """Leave nothing on the clipboard: without a screen it outlives Python, which then crashes."""
    yield
    if QGuiApplication.instance():
        QGuiApplication.clipboard().clear()


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """The anniversary medallion, laid out."""
    session = Session(obverse.load("astp-2025"), obverse.FontLibrary())
    qtbot.waitUntil(lambda: session.result is not None)
    yield session
    session.close()


@pytest.fixture
def told(session: Session) -> list[Message]:
    """What the session says in the message bar."""
    messages: list[Message] = []
    session.told.connect(messages.append)
    return messages


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def documents(session: Session, settings: Settings) -> Iterator[Documents]:
    """The documents of the session, whose questions the test answers."""
    documents = Documents(session, settings, None, Answers())
    yield documents
    documents.watch.watch(None)
    documents.deleteLater()


@pytest.fixture
def window(session: Session, settings: Settings, jobs: Jobs, qtbot: QtBot) -> MainWindow:
    """The whole window at work on the anniversary medallion."""
    window = MainWindow(session, settings, jobs)
    qtbot.addWidget(window, before_close_func=MainWindow.retire)
    window.show()
    session.open(obverse.load("astp-2025"))
    qtbot.waitUntil(lambda: session.result is not None)
    return window


@pytest.fixture
def thread_faults(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """The faults of our own that threads tell of."""
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda seen: kinds.append(seen.exc_type))
    return kinds
