"""Recovery: what each window keeps aside of its work, and what windows that died left behind.

A window has a name of its own and three files in the folder: `NAME.medallion` is the document,
`NAME.json` says where it belongs, and `NAME.lock` is held for as long as the process lives: the
system lets go of it however the process ends. No Qt.
"""

import contextlib
import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

import msgspec
from filelock import FileLock, Timeout

from obverse.design.document import SUFFIX, decode, load_file
from obverse.design.model import Design
from obverse.errors import ObverseError
from obverse.files import UNFINISHED, make_folder, write_atomically, write_error


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document that was kept aside belongs: its file, if it has one, and its title."""

    path: str = ""
    title: str = ""


class Leftover(NamedTuple):
    """What a window that died left behind; `reason` says why it can't be read, if it can't."""

    record: Path
    design: Design | None
    path: Path | None
    title: str
    #: Seconds since the epoch.
    written: float
    reason: str = ""

    @property
    def is_older(self) -> bool:
        """Tell whether the file that it belongs to was written after it."""
        try:
            return self.path is not None and self.path.stat().st_mtime > self.written
        except (OSError, ValueError):
            return False


class Record:
    """The place of one window. Whoever has it holds its lock."""

    def __init__(self, folder: Path, name: str, lock: FileLock) -> None:
        self.document = folder / f"{name}{SUFFIX}"
        self._note = folder / f"{name}.json"
        self._lock = lock
        self._last = _read_note(self._note)

    def write(self, data: bytes, note: Note) -> None:
        """Keep a document, whole or not at all; WriteError says why that can't be."""
        if note != self._last:
            if note.path != self._last.path:
                self.clear()  # never one design beside the path of another
            write_atomically(self._note, msgspec.json.encode(note), durable=True)
            self._last = note
        write_atomically(self.document, data, durable=True)

    def clear(self) -> None:
        """Say that nothing would be lost: the document first, for it is what counts."""
        _remove(self.document)
        _remove(self._note)
        # What the one who died here was writing at that moment.
        for unfinished in self.document.parent.glob(f".{self.document.stem}.*.part"):
            _remove(unfinished)
        self._last = Note()

    def close(self, *, keep: bool = False) -> None:
        """Let go of the place; what is kept will be found by the next start."""
        if keep and self.document.exists():
            self._lock.release()
            return
        self.clear()
        _give_up(self._lock)


def open_record(folder: Path) -> Record:
    """Return a place that nobody else has; WriteError where none can be made."""
    make_folder(folder)
    for number in count(1):
        name = f"{os.getpid()}-{number}"
        lock = _lock(folder, name)
        if lock is None:
            continue
        if not (folder / f"{name}{SUFFIX}").exists():
            return Record(folder, name, lock)
        lock.release()  # a process of the same number died, and somebody may want its work
    raise AssertionError


def left_over(folder: Path) -> list[Leftover]:
    """Return what windows that died left, the latest first; also sweep what is of no use."""
    found = []
    for document in sorted(folder.glob(f"*{SUFFIX}")):
        lock = _probe(folder, document.stem)
        if lock is None:
            continue
        leftover = _read(document)
        if leftover is not None and _is_saved(leftover):
            Record(folder, document.stem, lock).close()
            continue
        lock.release()
        if leftover is not None:
            found.append(leftover)
    _sweep(folder)
    return sorted(found, key=lambda each: -each.written)


def take_over(leftover: Leftover) -> Record | None:
    """Return the place of a leftover, which now is the caller's; None if another was faster."""
    folder, name = leftover.record.parent, leftover.record.stem
    lock = _probe(folder, name)
    if lock is None:
        return None
    if leftover.record.exists():
        return Record(folder, name, lock)
    _give_up(lock)
    return None


def discard(leftover: Leftover) -> bool:
    """Remove a leftover, or set a broken one aside as NAME.broken; False if another has it."""
    record = take_over(leftover)
    if record is None:
        return False
    if leftover.design is None:
        with contextlib.suppress(OSError):
            leftover.record.replace(leftover.record.with_suffix(".broken"))
    record.close()
    return True


def _read(document: Path) -> Leftover | None:
    note = _read_note(document.with_suffix(".json"))
    path = Path(note.path) if note.path else None
    design, written, reason = None, 0.0, ""
    try:
        if not document.is_file():
            return None
        written = document.stat().st_mtime
        design = decode(document.read_bytes(), document.name)
    except FileNotFoundError:
        return None
    except OSError as fault:
        reason = f"{document.name}: can't be read ({(fault.strerror or str(fault)).lower()})"
    except ObverseError as fault:
        reason = fault.message
    return Leftover(document, design, path, note.title, written, reason)


def _read_note(file: Path) -> Note:
    # Without its note a document is still worth having.
    try:
        return msgspec.json.decode(file.read_bytes(), type=Note)
    except (OSError, msgspec.DecodeError):
        return Note()


def _is_saved(leftover: Leftover) -> bool:
    """Tell whether the file itself holds what was left, so that nothing is lost."""
    if leftover.path is None or leftover.design is None:
        return False
    try:
        return leftover.path.is_file() and load_file(leftover.path) == leftover.design
    except (ObverseError, OSError):
        return False


def _lock(folder: Path, name: str) -> FileLock | None:
    """Return the lock of a name, held, or None where somebody else holds it."""
    file = folder / f"{name}.lock"
    lock = FileLock(file, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    except OSError as fault:
        raise write_error(file, fault) from None
    return lock


def _probe(folder: Path, name: str) -> FileLock | None:
    # What can't be locked can't be told from what is in use, so it is left alone.
    with contextlib.suppress(ObverseError):
        return _lock(folder, name)
    return None


def _give_up(lock: FileLock) -> None:
    """Release a lock and remove its file, in the order that each system allows."""
    file = Path(lock.lock_file)
    if os.name == "nt":
        lock.release()
        _remove(file)
    else:
        _remove(file)
        lock.release()


def _sweep(folder: Path) -> None:
    """Remove locks and unfinished files of the dead."""
    for file in folder.glob("*.lock"):
        if not file.with_suffix(SUFFIX).exists() and (lock := _probe(folder, file.stem)):
            # Only now is it sure that nobody keeps a document under this name.
            if file.with_suffix(SUFFIX).exists():
                lock.release()
                continue
            _remove(file.with_suffix(".json"))
            _give_up(lock)
    living = [file.stem for file in folder.glob("*.lock")]
    for file in folder.glob(".*.part"):
        if UNFINISHED.fullmatch(file.name) and not _belongs(file.name, living):
            _remove(file)


def _belongs(part: str, names: Sequence[str]) -> bool:
    return any(part.startswith(f".{name}.") for name in names)


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
