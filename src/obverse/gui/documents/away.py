"""Away: slow work in a thread, while the window stays alive but takes no input."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

T = TypeVar("T")

#: Most files are read and written sooner than this; then no event is handled meanwhile.
PATIENCE_SECONDS = 0.02


class Away(QObject):
    """One piece of slow work at a time."""

    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_busy = False

    def do(self, work: Callable[[], T]) -> T:
        """Return what the work returns, or raise what it raises."""
        assert not self.is_busy
        thread = ThreadPoolExecutor(1, thread_name_prefix="away")
        self.is_busy = True
        try:
            future = thread.submit(work)
            wait([future], PATIENCE_SECONDS)
            if not future.done():
                self._watch(future)
            return future.result()
        finally:
            self.is_busy = False
            thread.shutdown(wait=False)

    def _watch(self, future: Future[T]) -> None:
        """Repaint until the work has ended; clicks and keys wait."""
        loop = QEventLoop()
        self._ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(lambda _: self._ended.emit())
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        finally:
            QGuiApplication.restoreOverrideCursor()
            self._ended.disconnect(loop.quit)
