"""Garbage: Python's cycles are collected in the window's own thread, and nowhere else.

Python collects in whichever thread happens to allocate. If that is one that lays out, widgets in
cycles are destroyed there, which Qt answers with a crash or by waiting for ever. So whoever starts
a thread calls `collect_here` before.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from obverse.gui.memory import give_back

_INTERVAL_MS = 500


def collect_here() -> None:
    """From now on collect in the thread of the application, while its event loop is idle."""
    app = QCoreApplication.instance()
    if app is not None and app.findChild(_Collector) is None:
        _Collector(app)


class _Collector(QObject):
    """Does on a timer what Python does by itself otherwise; one of its kind."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        gc.disable()
        # Modules and classes stay for good: to look through them each time took 40 ms.
        gc.freeze()
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due, the eldest; not while something is dragged."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [index for index in range(3) if counts[index] > thresholds[index]]
        if due:
            gc.collect(max(due))
        # Of what an hour's work frees, a fifth lies between pieces in use, and glibc keeps it.
        if due and max(due) > 0:
            give_back()
