"""Widgets in cycles end in the window's thread, whichever thread allocates."""

import gc
import os
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from obverse.gui.garbage import _Collector, collect_here


class Cycle(QObject):
    """Something that only the collector of cycles ends."""

    ended: list[threading.Thread]

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self.ended, self.itself = ended, self

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


@pytest.fixture(autouse=True)
def _no_button_is_held(monkeypatch):
    # Another test may have left one down, and then nothing is collected.
    idle = SimpleNamespace(mouseButtons=lambda: Qt.MouseButton.NoButton)
    monkeypatch.setattr("obverse.gui.garbage.QGuiApplication", idle)


def resident_mb() -> float:
    """Return the megabytes of memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def test_other_threads_collect_nothing(qapp):
    collect_here()
    ended = []
    Cycle(ended)
    # So many that Python would collect by itself, and that the collector finds it due.
    kept: list[list[None]] = []
    thread = threading.Thread(target=lambda: kept.extend([] for _ in range(50_000)))
    thread.start()
    thread.join()
    assert ended == []
    QGuiApplication.instance().findChild(_Collector).collect()
    assert ended == [threading.main_thread()]
    assert kept


def test_there_is_one_collector(qapp):
    collect_here()
    collect_here()
    assert len(qapp.findChildren(_Collector)) == 1
    assert not gc.isenabled()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux's /proc")
def test_what_was_freed_between_what_is_held_goes_back(qapp, monkeypatch):
    collect_here()
    pieces = [bytes(3000) for _ in range(40_000)]
    kept = pieces[::40]
    pieces.clear()
    before = resident_mb()
    monkeypatch.setattr(gc, "get_count", lambda: (701, 11, 0))
    QGuiApplication.instance().findChild(_Collector).collect()
    assert before - resident_mb() > 60
    assert len(kept) == 1000
