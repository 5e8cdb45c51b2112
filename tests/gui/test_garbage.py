"""Widgets in cycles end in the window's thread, whichever thread allocates."""

import gc
import threading

from PySide6.QtCore import QObject
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
