"""What happens when the program itself is at fault: a report to copy, and the work goes on."""

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from obverse import __version__
from obverse.gui.words import tr


class Unexpected(QObject):
    """Shows faults of our own, wherever they happen, once at a time."""

    _met = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box: QMessageBox | None = None
        # Queued: a fault may come from any thread, and in the middle of painting.
        self._met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from the interpreter, which would print and go on."""
        sys.excepthook = self._on_fault
        threading.excepthook = lambda seen: self._on_fault(
            seen.exc_type, seen.exc_value or seen.exc_type(), seen.exc_traceback
        )

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        words = "".join(traceback.format_exception(kind, fault, trace))
        if sys.stderr is not None:  # a windowed program on Windows has none
            sys.stderr.write(words)
        self._met.emit(words)

    def _show(self, words: str) -> None:
        # One at a time: a fault in painting comes back at every frame. A window that was closed has
        # taken its box along.
        if self._box is not None and isValid(self._box):
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Obverse")
        box.setText(tr("Something went wrong in Obverse itself. Your work is kept."))
        box.setInformativeText(
            tr("Please send us the report below, and say what you did just before.")
        )
        box.setDetailedText(_report(words))
        copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QApplication.clipboard().setText(_report(words)))
        box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(self._forget)
        self._box = box
        box.open()

    def _forget(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
        self._box = None


def _report(words: str) -> str:
    return (
        f"Obverse {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}\n\n{words}"
    )
