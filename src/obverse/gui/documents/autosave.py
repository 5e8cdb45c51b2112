"""Autosave: keeps what no file holds yet aside, in a thread of its own; the latest order wins."""

from collections.abc import Callable
from pathlib import Path
from threading import Condition
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from obverse.design.model import Design
from obverse.errors import ObverseError
from obverse.gui.documents.gentle_encoding import encode_gently
from obverse.gui.documents.recovery import Note, Record, open_record
from obverse.gui.session import Session
from obverse.gui.threads import begin_thread, tell_fault

#: How long a change may wait to be written. What a crash costs is promised to be twice that.
INTERVAL_MS = 5000


class _Order(NamedTuple):
    """What the record is to hold; None is nothing."""

    design: Design | None
    note: Note


class Autosave(QObject):
    """Writes the design of a session aside while it has unsaved changes."""

    #: The Design that is now on the disk.
    written = Signal(object)
    _done = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        session: Session,
        folder: Path,
        parent: QObject | None = None,
        *,
        interval_ms: int = INTERVAL_MS,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._held: Design | None = None
        self._has_told = False
        self._writer = _Writer(folder, self._done.emit, self._failed.emit)
        self._timer = QTimer(self, singleShot=True, interval=interval_ms)
        self._timer.timeout.connect(self.write_now)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        session.state_changed.connect(self._on_change)
        self._on_change()

    def adopt(self, record: Record, design: Design) -> None:
        """Go on with the record of a window that died; it holds this design."""
        self._writer.adopt(record)
        self._held = design
        self._on_change()

    def follow(self, session: Session) -> None:
        """Go on with the session that took the place of the one before, with its document."""
        self._session.state_changed.disconnect(self._on_change)
        self._session = session
        session.state_changed.connect(self._on_change)
        self._on_change()

    def write_now(self) -> None:
        """Order the design to be written, unless it is there already or in a file."""
        self._timer.stop()
        session = self._session
        if session.is_dirty and session.design is not self._held:
            self._held = session.design
            path = str(session.path.absolute()) if session.path else ""
            self._writer.ask(_Order(session.design, Note(path=path, title=session.design.title)))

    def flush(self) -> None:
        """Write what there is to write, and wait until the disk holds it."""
        self.write_now()
        self._writer.wait()

    def close(self, *, keep: bool = False) -> None:
        """End the thread; the record is removed, unless it is kept for the next start."""
        if keep:
            self.flush()
        self._session.state_changed.disconnect(self._on_change)
        self._timer.stop()
        self._writer.close(keep=keep)

    def _on_change(self) -> None:
        if not self._session.is_dirty:
            self._timer.stop()
            if self._held is not None:
                self._held = None
                self._writer.ask(_Order(None, Note()))
        elif self._session.design is not self._held and not self._timer.isActive():
            self._timer.start()

    def _on_done(self, design: Design) -> None:
        self._has_told = False
        self.written.emit(design)

    def _on_failed(self, fault: ObverseError) -> None:
        self._held = None
        self._on_change()
        if not self._has_told:
            self._has_told = True
            self._session.tell(fault)


class _Writer:
    """The thread, and the record that only it touches."""

    def __init__(
        self,
        folder: Path,
        done: Callable[[Design], None],
        failed: Callable[[ObverseError], None],
    ) -> None:
        self._folder, self._done, self._failed = folder, done, failed
        self._record: Record | None = None
        self._order: _Order | None = None
        self._is_busy = False
        self._is_open = True
        self._change = Condition()
        self._thread = begin_thread("autosave", self._work)

    def ask(self, order: _Order) -> None:
        with self._change:
            self._order = order
            self._change.notify_all()

    def adopt(self, record: Record) -> None:
        self.wait()
        if self._record is not None:
            self._record.close()
        self._record = record

    def wait(self) -> None:
        with self._change:
            self._change.wait_for(lambda: not self._is_busy and self._order is None)

    def close(self, *, keep: bool) -> None:
        with self._change:
            self._is_open = False
            self._order = None
            self._change.notify_all()
        self._thread.join()
        if self._record is not None:
            self._record.close(keep=keep)

    def _work(self) -> None:
        while order := self._next():
            try:
                self._keep(order)
            except ObverseError as fault:
                self._failed(fault)
            except Exception:  # noqa: BLE001 - told; whoever waits, or changes more, needs the thread
                tell_fault()
            with self._change:
                self._is_busy = False
                self._change.notify_all()

    def _next(self) -> _Order | None:
        with self._change:
            self._change.wait_for(lambda: self._order is not None or not self._is_open)
            order, self._order = self._order, None
            self._is_busy = order is not None
            return order

    def _keep(self, order: _Order) -> None:
        if order.design is None:
            if self._record is not None:
                self._record.clear()
            return
        if self._record is None:
            self._record = open_record(self._folder)
        self._record.write(encode_gently(order.design), order.note)
        self._done(order.design)
