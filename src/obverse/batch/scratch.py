"""The folder in which a batch works: thrown away after it, and it may fill up too."""

import contextlib
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from obverse.errors import BatchError
from obverse.files import write_error

_HINT = "free some space, or name another folder for temporary files in TMPDIR"


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Yield a folder of the system's; BatchError where it can't be had or takes no more."""
    try:
        folder = tempfile.TemporaryDirectory(prefix="obverse-")
    except OSError as fault:
        raise BatchError(f"no folder for temporary files can be made ({fault})", _HINT) from None
    with folder as name:
        try:
            yield Path(name)
        except sqlite3.OperationalError as fault:
            where = Path(name).parent
            raise BatchError(
                f"{where}: temporary files can't be written ({fault})", _HINT
            ) from None


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says about a file there into WriteError."""
    try:
        yield
    except OSError as fault:
        raise write_error(path, fault) from None
