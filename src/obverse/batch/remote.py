"""An object store that a batch writes to: S3, and whatever else fsspec knows."""

import contextlib
import errno
import hashlib
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from obverse.errors import BatchError, WriteError
from obverse.files import require_inside

Result = TypeVar("Result")

#: How long to wait before the second and the third try, where a fault may pass.
PAUSES_SECONDS = (0.2, 1.0)
#: A journal's lines wait for each other so long, or until they are so many: objects can't grow.
SEGMENT_SECONDS = 2.0
SEGMENT_BYTES = 1 << 20
_FETCHED_TOGETHER = 64

_LASTING = (PermissionError, ImportError, NotImplementedError, ValueError, TypeError)
_LASTING_NUMBERS = {errno.EINVAL, errno.EPERM, errno.ENAMETOOLONG, errno.ENOSYS}
#: Faults of S3's own library by name, since it may not be installed.
_NO_KEYS = {"NoCredentialsError", "PartialCredentialsError", "CredentialRetrievalError"}
_NO_ANSWER = {"EndpointConnectionError", "ConnectTimeoutError", "ConnectionClosedError"}


class RemoteStore:
    """The `Store` that is an object store; an object appears there whole or not at all."""

    def __init__(self, place: str) -> None:
        self.place = self.address = place
        self._system, root = _file_system(place)
        self._root = f"{root.rstrip('/')}/"

    def put(self, name: str, data: bytes) -> None:
        """Upload in one request, and again where that failed for a while."""
        self._upload(name, lambda path: self._system.pipe_file(path, data))

    def put_file(self, name: str, file: Path) -> None:
        """Upload a file from this machine."""
        self._upload(name, lambda path: self._system.put_file(str(file), path))

    def _upload(self, name: str, send: Callable[[str], object]) -> None:
        path = self._path(name)
        try:
            self._try("written", name, lambda: send(path))
        except FileNotFoundError:
            raise WriteError(
                f"{self.place}: can't be written: there is no such bucket or folder",
                "make it first, or choose another",
            ) from None

    def read(self, name: str) -> bytes | None:
        """Return an object's bytes, None where there is no such object."""
        path = self._path(name)
        try:
            return bytes(self._try("read", name, lambda: self._system.cat_file(path)))
        except FileNotFoundError:
            return None

    def sha256(self, name: str) -> str | None:
        """Return the digest of what is really there, which is fetched for it."""
        data = self.read(name)
        return None if data is None else hashlib.sha256(data).hexdigest()

    def names(self) -> Iterator[str]:
        """Yield all objects. They are listed before the first is given: about 1 kB each."""
        yield from (path[len(self._root) :] for path in self._below(self._root))

    def sweep(self) -> int:
        """Return 0: nobody ever sees an unfinished object."""
        return 0

    def lock(self) -> contextlib.AbstractContextManager[None]:
        """Return a lock that keeps nobody out: object stores have none that die with a process."""
        return contextlib.nullcontext()

    def open_journal(self, name: str) -> "RemoteJournal":
        """Open for adding, after the segments that are there."""
        last = max(map(_number, self._segments(name)), default=0)
        return RemoteJournal(self, name, last + 1)

    def read_journal(self, name: str) -> Iterator[bytes]:
        """Yield the lines of all segments in the order in which they were written."""
        segments = self._segments(name)
        for first in range(0, len(segments), _FETCHED_TOGETHER):
            for data in self._fetch(name, segments[first : first + _FETCHED_TOGETHER]):
                yield from data.split(b"\n")[:-1]

    def reset_journal(self, name: str) -> None:
        """Remove all segments."""
        for path in self._segments(name):
            with contextlib.suppress(FileNotFoundError):
                self._try("removed", name, partial(self._system.rm_file, path))

    def _segments(self, name: str) -> list[str]:
        found = self._below(f"{self._path(name)}/")
        return sorted((each for each in found if _number(each)), key=_number)

    def _fetch(self, name: str, paths: list[str]) -> list[bytes]:
        # cat_ranges is the one call for many that takes a * or a [ in a name for what it is.
        starts, ends = [0] * len(paths), [None] * len(paths)
        return self._try(
            "read", name, lambda: self._system.cat_ranges(paths, starts, ends, on_error="raise")
        )

    def _below(self, folder: str) -> list[str]:
        try:
            found = self._try("listed", "", lambda: self._list(folder))
        except FileNotFoundError:
            return []
        return [path for path in found if path.startswith(folder) and not path.endswith("/")]

    def _list(self, folder: str) -> list[str]:
        # What was listed before is remembered, and others write here too.
        self._system.invalidate_cache()
        return list(self._system.find(folder))

    def _path(self, name: str) -> str:
        require_inside(name)
        return self._root + name

    def _try(self, done: str, name: str, action: Callable[[], Result]) -> Result:
        """Return what `action` does in one of three tries, WriteError, or FileNotFoundError."""
        pauses = list(PAUSES_SECONDS)
        while True:
            try:
                return action()
            except FileNotFoundError:
                raise
            except Exception as fault:  # each kind of store has its own
                if not pauses or _lasting(fault):
                    reason, hint = _words(fault)
                    what = "/".join(filter(None, (self.place.rstrip("/"), name)))
                    raise WriteError(f"{what}: can't be {done}: {reason}", hint) from fault
            time.sleep(pauses.pop(0))


class RemoteJournal:
    """Lines in numbered objects, NAME/000001.jsonl and so on, written every two seconds or so.

    When the process dies, lines that were not flushed yet are lost, never half a line.
    """

    def __init__(self, store: RemoteStore, name: str, number: int) -> None:
        self._store = store
        self._name = name
        self._number = number
        self._lines = bytearray()
        self._flushed = time.monotonic()

    def append(self, lines: bytes) -> None:
        """Add whole lines, and upload them if they are many or waited long enough."""
        assert lines.endswith(b"\n")
        self._lines += lines
        waited = time.monotonic() - self._flushed
        if waited >= SEGMENT_SECONDS or len(self._lines) >= SEGMENT_BYTES:
            self.flush()

    def flush(self) -> None:
        """Return when the lines are there."""
        if self._lines:
            self._store.put(f"{self._name}/{self._number:06}.jsonl", bytes(self._lines))
            self._lines.clear()
            self._number += 1
        self._flushed = time.monotonic()

    def close(self) -> None:
        """Flush."""
        self.flush()


def _file_system(place: str) -> tuple[Any, str]:
    """Return fsspec's file system and the path in it; nothing is asked of the network yet."""
    scheme, _, path = place.partition("://")
    if not path.strip("/") and scheme != "memory":
        raise BatchError(f"{place}: no bucket is named", f"{scheme}://BUCKET/FOLDER names one")
    try:
        import fsspec

        system, root = fsspec.url_to_fs(place)
        return system, root
    except ImportError as fault:
        raise BatchError(f"{place}: {fault}", _to_install(scheme)) from None
    except ValueError:
        raise BatchError(
            f"{place}: no kind of place is called {scheme}", "s3://BUCKET/FOLDER is one"
        ) from None


def _to_install(scheme: str) -> str:
    if scheme.startswith("s3"):
        return 'pip install "obverse[cluster]"'
    return 'pip install "obverse[cluster]", and the package of that store for fsspec'


def _number(path: str) -> int:
    """Return the number of a journal's segment, 0 for any other object."""
    name = PurePosixPath(path)
    return int(name.stem) if name.suffix == ".jsonl" and name.stem.isdecimal() else 0


def _lasting(fault: Exception) -> bool:
    """Whether trying again can't help."""
    number = getattr(fault, "errno", None)
    known = isinstance(fault, _LASTING) or number in _LASTING_NUMBERS
    return known or type(fault).__name__ in _NO_KEYS


def _words(fault: Exception) -> tuple[str, str]:
    name = type(fault).__name__
    if name in _NO_KEYS:
        return "no keys were given", "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
    if isinstance(fault, PermissionError):
        return f"no permission ({_plain(fault)})", "check the keys and what they may do there"
    if name in _NO_ANSWER or isinstance(fault, ConnectionError):
        return f"no answer ({_plain(fault)})", "check AWS_ENDPOINT_URL and the network"
    return _plain(fault), ""


def _plain(fault: Exception) -> str:
    text = getattr(fault, "strerror", None) or str(fault) or type(fault).__name__
    return " ".join(str(text).split()).rstrip(".")
