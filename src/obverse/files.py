"""Reading and writing whole files; the only place that turns errno into a sentence."""

import contextlib
import errno
import os
import re
import shutil
from pathlib import Path

from obverse.errors import DesignError, WriteError

#: Documents hold imported art and pictures, so they may be large, but not without limit.
MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

#: What a write that was cut off by force leaves behind; `Folder` and `write_atomically` name it so.
UNFINISHED = re.compile(r"\..*\.\d+(-\d+)?\.part", re.DOTALL)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space or choose another folder"),
    errno.EDQUOT: ("the disk quota is used up", "free some space or choose another folder"),
    errno.EFBIG: ("the file is larger than may be written there", "choose another folder"),
    errno.EACCES: ("no permission to write there", "choose another folder"),
    errno.EPERM: ("no permission to write there", "choose another folder"),
    errno.EROFS: ("the file system is read-only", "choose another folder"),
    errno.ENOTDIR: ("a part of the path is a file, not a folder", "choose another folder"),
    errno.EEXIST: ("there is a file of that name, not a folder", "choose another folder"),
    errno.EISDIR: ("there is a folder of that name", "choose another name"),
    errno.ENAMETOOLONG: ("the file name is too long", "choose a shorter name"),
}


def read_document(path: Path) -> bytes:
    """Read a whole file; DesignError says in words why it can't be read."""
    try:
        if path.stat().st_size > MAX_DOCUMENT_BYTES:
            raise DesignError(f"{path}: larger than {MAX_DOCUMENT_BYTES // 2**20} MB")
        return path.read_bytes()
    except FileNotFoundError:
        raise DesignError(
            f"{path}: no such file", "`obverse presets` lists the designs that come with it"
        ) from None
    except IsADirectoryError:
        raise DesignError(f"{path}: is a folder, not a design file") from None
    except (OSError, ValueError) as fault:
        raise DesignError(f"{path}: can't be read ({_words(fault)})") from None


def write_atomically(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Write beside, then rename; on failure the old file is whole and nothing is left over.

    `durable` waits until the disk holds the bytes: for a person's own work, which can't be made
    again, and not for exports, where it would cost more than making them.
    """
    # The process id keeps two programs that write the same file out of each other's way.
    beside = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    make_folder(path.parent)
    try:
        _write(beside, data, durable=durable)
        beside.replace(path)
    except (OSError, ValueError) as fault:
        _remove(beside)
        raise write_error(path, fault) from None
    except BaseException:
        _remove(beside)
        raise


def _write(path: Path, data: bytes, *, durable: bool) -> None:
    with path.open("wb") as file:
        file.write(data)
        if durable:
            file.flush()
            os.fsync(file.fileno())


class Folder:
    """A folder that takes thousands of files: whole or not at all, each folder in it made once.

    Names are relative and parted by /. Each is written as `write_atomically` does it, without what
    it costs to take a path apart and to look for its folder every time.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._made: set[str] = set()

    def write(self, name: str, data: bytes) -> None:
        """Write beside, then rename; WriteError says in words why that can't be."""
        require_inside(name)
        folder, _, last = f"{self.path}/{name}".rpartition("/")
        try:
            self._make(folder)
            _write_beside(folder, last, data)
        except FileNotFoundError:  # somebody cleared away the folder, or the unfinished file
            self._made.clear()
            write_atomically(Path(folder, last), data)
        except (OSError, ValueError) as fault:
            raise write_error(Path(folder, last), fault) from None

    def copy(self, name: str, file: Path) -> None:
        """Write a copy of another file in the same way, without holding it."""
        require_inside(name)
        target = self.path / name
        make_folder(target.parent)
        beside = target.with_name(f".{target.name[:80]}.{os.getpid()}.part")
        try:
            shutil.copyfile(file, beside)
            beside.replace(target)
        except OSError as fault:
            _remove(beside)
            raise write_error(target, fault) from None

    def _make(self, folder: str) -> None:
        if folder not in self._made:
            make_folder(Path(folder))
            self._made.add(folder)


def require_inside(name: str) -> None:
    """Stop a name that isn't plain, relative and parted by /: it might leave its folder."""
    parts = name.split("/")
    if {"", ".", ".."} & set(parts) or "\\" in name or "\0" in name or ":" in parts[0][1:2]:
        raise ValueError(f"{name!r} is not the name of a file within a folder")


def _write_beside(folder: str, last: str, data: bytes) -> None:
    beside, file = _create_beside(f"{folder}/.{last[:80]}.{os.getpid()}")
    try:
        try:
            write_all(file, data)
        finally:
            os.close(file)
        os.replace(beside, f"{folder}/{last}")
    except BaseException:
        _remove(Path(beside))
        raise


def _create_beside(stem: str) -> tuple[str, int]:
    """Create a file that nobody else has: machines that share a folder may share process ids."""
    beside = f"{stem}.part"
    for number in range(1, 1000):
        try:
            return beside, os.open(beside, _CREATE, 0o666)
        except FileExistsError:
            beside = f"{stem}-{number}.part"
    raise OSError("too many unfinished files of that name")


def write_all(file: int, data: bytes) -> None:
    """Write to a descriptor until nothing is left; the system may take less than it was given."""
    written = os.write(file, data)
    while written < len(data):
        written += os.write(file, memoryview(data)[written:])


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; WriteError says why that can't be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fault:
        raise write_error(folder, fault) from None


def write_error(path: Path, fault: OSError | ValueError) -> WriteError:
    """Return the sentence for a failure to write."""
    number = fault.errno if isinstance(fault, OSError) else None
    reason, hint = _REASONS.get(number or 0, (_words(fault), ""))
    return WriteError(f"{path}: can't be written: {reason}", hint)


def _words(fault: OSError | ValueError) -> str:
    text = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return text[:1].lower() + text[1:]


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError, ValueError):
        path.unlink()
