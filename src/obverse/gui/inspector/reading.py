"""Reading: files that a person chose are read and judged in a thread; the window goes on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from obverse.errors import ObverseError
from obverse.gui.documents.foreign_art import MOST_PICTURE, Art, drawing, picture
from obverse.gui.documents.ordinary_file import read_ordinary
from obverse.gui.threads import begin_thread


class Reading(QObject):
    """One file after the other; a later one makes an earlier one that is not done void."""

    #: An Art that the intake let pass.
    done = Signal(object)
    #: The ObverseError that says why it was refused.
    refused = Signal(object)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject, read: Callable[[bytes, str], Art]) -> None:
        super().__init__(parent)
        self._read = read
        self._number = 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self, path: Path) -> None:
        """Read a file; one of the two signals tells what came of it."""
        self._number += 1
        begin_thread("read art", self._work, self._number, path)

    def _work(self, number: int, path: Path) -> None:
        outcome: Any
        try:
            outcome = self._read(read_ordinary(path, MOST_PICTURE), path.stem)
        except ObverseError as fault:
            outcome = fault
        try:
            self._ended.emit(number, outcome)
        except RuntimeError:  # the window was closed meanwhile
            return

    def _on_ended(self, number: int, outcome: Any) -> None:
        if number != self._number:
            return
        if isinstance(outcome, ObverseError):
            self.refused.emit(outcome)
        else:
            self.done.emit(outcome)


def read_drawing(parent: QObject) -> Reading:
    """Return a reader of SVG."""
    return Reading(parent, drawing)


def read_photograph(parent: QObject) -> Reading:
    """Return a reader of PNG and JPEG."""
    return Reading(parent, picture)
