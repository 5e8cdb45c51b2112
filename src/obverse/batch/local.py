"""A folder that a batch writes to: quick whole files, a journal, and a lock."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from obverse.errors import BatchError, WriteError
from obverse.files import UNFINISHED, Folder, make_folder, require_inside, write_all, write_error

LOCK = ".batch.lock"
#: The workers of a killed batch hold its lock until they see that it is gone.
LOCK_PATIENCE_SECONDS = 3.0
#: What a power cut may cost. The death of the process costs nothing: the system has every line.
SYNC_SECONDS = 1.0
_APPEND = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 20


class LocalStore:
    """The `Store` that is a folder; it isn't made until something is written."""

    def __init__(self, place: str, folder: Path) -> None:
        self.place = place
        self.folder = folder.absolute()
        self.address = str(self.folder)
        self._files = Folder(self.folder)

    def put(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all."""
        self._files.write(name, data)

    def put_file(self, name: str, file: Path) -> None:
        """Write a copy of a file, whole or not at all, piece by piece."""
        self._files.copy(name, file)

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes, None where there is no such file."""
        try:
            return self._path(name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as fault:
            raise _unreadable(self._path(name), fault) from None

    def sha256(self, name: str) -> str | None:
        """Return a file's digest, read piece by piece."""
        try:
            with self._path(name).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as fault:
            raise _unreadable(self._path(name), fault) from None

    def names(self) -> Iterator[str]:
        """Yield all finished files; the lock isn't one."""
        for name in _files_below(self.folder):
            if name != LOCK and not _unfinished(name):
                yield name

    def sweep(self) -> int:
        """Remove unfinished files. One that is being written just now is written again."""
        left = [name for name in _files_below(self.folder) if _unfinished(name)]
        for name in left:
            self._remove(name)
        return len(left)

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder's lock, which the system lets go of when the process dies."""
        from filelock import FileLock, Timeout

        make_folder(self.folder)
        lock = FileLock(self.folder / LOCK, timeout=LOCK_PATIENCE_SECONDS)
        try:
            lock.acquire()
        except Timeout:
            raise BatchError(
                f"another batch is writing to {self.place}", "wait for it, or choose another folder"
            ) from None
        except OSError as fault:
            raise write_error(self.folder / LOCK, fault) from None
        try:
            yield
        finally:
            lock.release()

    def open_journal(self, name: str) -> "LocalJournal":
        """Open for adding; a line that was cut off at the end is removed."""
        path = self._path(name)
        make_folder(path.parent)
        return LocalJournal(path)

    def read_journal(self, name: str) -> Iterator[bytes]:
        """Yield the whole lines."""
        try:
            with self._path(name).open("rb") as file:
                for line in file:
                    if line.endswith(b"\n"):
                        yield line[:-1]
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as fault:
            raise _unreadable(self._path(name), fault) from None

    def reset_journal(self, name: str) -> None:
        """Remove the journal."""
        self._remove(name)

    def _remove(self, name: str) -> None:
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as fault:
            raise write_error(self._path(name), fault) from None

    def _path(self, name: str) -> Path:
        require_inside(name)
        return self.folder / name


class LocalJournal:
    """A file that grows: what `append` returned from outlives the process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = os.open(path, _APPEND, 0o666)
            self._size = _cut_torn_line(self._file)
        except OSError as fault:
            raise write_error(path, fault) from None
        self._synced = time.monotonic()

    def append(self, lines: bytes) -> None:
        """Add whole lines, all or none; WriteError says why they can't be added."""
        assert lines.endswith(b"\n")
        try:
            write_all(self._file, lines)
        except OSError as fault:
            with contextlib.suppress(OSError):  # the next reader drops what stays of a line
                os.ftruncate(self._file, self._size)
            raise write_error(self._path, fault) from None
        self._size += len(lines)
        if time.monotonic() - self._synced >= SYNC_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Return when the disk holds the lines."""
        try:
            os.fsync(self._file)
        except OSError as fault:
            raise write_error(self._path, fault) from None
        self._synced = time.monotonic()

    def close(self) -> None:
        """Flush, and let go of the file."""
        try:
            self.flush()
        finally:
            os.close(self._file)


def _cut_torn_line(file: int) -> int:
    """Cut the file after its last newline and return its size."""
    end = os.fstat(file).st_size
    while end:
        start = max(0, end - _CHUNK)
        os.lseek(file, start, os.SEEK_SET)
        newline = os.read(file, end - start).rfind(b"\n")
        if newline >= 0:
            end = start + newline + 1
            break
        end = start
    os.ftruncate(file, end)
    return end


def _files_below(folder: Path | str, prefix: str = "") -> Iterator[str]:
    try:
        entries = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as fault:
        raise _unreadable(Path(folder), fault) from None
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}"


def _unfinished(name: str) -> bool:
    return UNFINISHED.fullmatch(name.rpartition("/")[2]) is not None


def _unreadable(path: Path, fault: OSError) -> WriteError:
    return WriteError(f"{path}: can't be read: {(fault.strerror or str(fault)).lower()}")
