"""Reading and writing whole files; the only place that turns errno into a sentence."""

import contextlib
import errno
import os
from pathlib import Path

from obverse.errors import DesignError, WriteError

#: Documents hold imported art and pictures, so they may be large, but not without limit.
MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

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
        raise _write_error(path, fault) from None
    except BaseException:
        _remove(beside)
        raise


def _write(path: Path, data: bytes, *, durable: bool) -> None:
    with path.open("wb") as file:
        file.write(data)
        if durable:
            file.flush()
            os.fsync(file.fileno())


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; WriteError says why that can't be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fault:
        raise _write_error(folder, fault) from None


def _write_error(path: Path, fault: OSError | ValueError) -> WriteError:
    number = fault.errno if isinstance(fault, OSError) else None
    reason, hint = _REASONS.get(number or 0, (_words(fault), ""))
    return WriteError(f"{path}: can't be written: {reason}", hint)


def _words(fault: OSError | ValueError) -> str:
    text = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return text[:1].lower() + text[1:]


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError, ValueError):
        path.unlink()
