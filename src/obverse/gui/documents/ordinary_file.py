"""Ordinary files: what may be read from a disk without waiting for ever or filling the memory."""

import stat
from pathlib import Path

from obverse.errors import IntakeError, ObverseError
from obverse.gui.words import tr


def require_ordinary(path: Path, kind: type[ObverseError] = IntakeError) -> int:
    """Return the size of a file in bytes; the error says what is there if not a file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        hint = tr("the link leads nowhere") if path.is_symlink() else ""
        raise kind(tr("{path}: no such file", path=path), hint) from None
    except (OSError, ValueError) as fault:
        raise kind(_unreadable(path, fault)) from None
    if stat.S_ISDIR(found.st_mode):
        raise kind(tr("{path}: is a folder, not a file", path=path))
    if not stat.S_ISREG(found.st_mode):
        raise kind(tr("{path}: is a device or a pipe, not a file", path=path))
    return found.st_size


def read_ordinary(path: Path, most_bytes: int) -> bytes:
    """Return what a file holds; IntakeError where it can't be read or is larger."""
    if require_ordinary(path) > most_bytes:
        size = most_bytes // 2**20
        raise IntakeError(tr("{path}: larger than {size} MB", path=path, size=size))
    try:
        return path.read_bytes()
    except (OSError, ValueError) as fault:
        raise IntakeError(_unreadable(path, fault)) from None


def _unreadable(path: Path, fault: OSError | ValueError) -> str:
    reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return tr("{path}: can't be read ({reason})", path=path, reason=reason.lower())
