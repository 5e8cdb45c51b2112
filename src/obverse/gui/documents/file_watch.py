"""File watch: tells when another program changes or removes the file that is open."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

#: Programs write a file in several steps; it is looked at when they should be through.
SETTLE_MS = 300


class Stamp(NamedTuple):
    """What a file was like: its size in bytes, when it was written, and a digest of its bytes."""

    size: int
    written_ns: int
    digest: bytes


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file; None where there is no file that can be read."""
    try:
        found = path.stat()
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").digest()
    except (OSError, ValueError):
        return None
    return Stamp(found.st_size, found.st_mtime_ns, digest)


def is_changed(path: Path, stamp: Stamp | None) -> bool:
    """Tell whether a file is there and holds other bytes than it did."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return False
    if stamp is None or found.st_size != stamp.size:
        return True
    if found.st_mtime_ns == stamp.written_ns:
        return False
    now = stamp_of(path)  # written again, perhaps with the same bytes
    return now is None or now.digest != stamp.digest


class FileWatch(QObject):
    """Watches one file at a time."""

    #: The file holds something else than it did.
    changed = Signal()
    #: The file is gone.
    removed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: Stamp | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.check)
        self._watcher.fileChanged.connect(self._on_event)
        self._watcher.directoryChanged.connect(self._on_event)

    @property
    def path(self) -> Path | None:
        """The file that is watched."""
        return self._path

    def watch(self, path: Path | None, stamp: Stamp | None = None) -> None:
        """Watch this file from now on, and no other; the stamp is what it is like now."""
        self._path, self._stamp = path, stamp
        self._settle.stop()
        self._listen()

    def check(self) -> None:
        """Look at the file now, as when the window becomes active: not every disk tells."""
        self._listen()  # a file that was replaced is another one to the system
        if self._path is None or self._stamp is None:
            return
        if is_changed(self._path, self._stamp):
            self._stamp = stamp_of(self._path)
            self.changed.emit()
        elif not os.path.exists(self._path):
            self._stamp = None
            self.removed.emit()

    def _on_event(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _listen(self) -> None:
        wanted = set() if self._path is None else {self._path, self._path.parent}
        there = {str(each) for each in wanted if os.path.exists(each)}
        present = {*self._watcher.files(), *self._watcher.directories()}
        if gone := present - there:
            self._watcher.removePaths(sorted(gone))
        if fresh := there - present:
            self._watcher.addPaths(sorted(fresh))
