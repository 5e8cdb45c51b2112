"""Where the files of a batch go: one interface, and what a person calls the place."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from obverse.batch.local import LocalStore
from obverse.errors import BatchError

#: How the places that are folders may be written as URLs.
FOLDER_SCHEMES = ("file", "local")


class Journal(Protocol):
    """Lines that are only ever added; each call gives whole lines, with their newlines."""

    def append(self, lines: bytes) -> None:
        """Add whole lines."""

    def flush(self) -> None:
        """Return when everything that was added is kept."""

    def close(self) -> None:
        """Flush, and take no more."""


class Store(Protocol):
    """Where the files of a batch go. Names are relative, parted by /, and never leave the place.

    A store is not sent to other processes: each opens its own with `open_store(store.address)`.
    """

    @property
    def place(self) -> str:
        """What a person called it: a folder or a URL."""

    @property
    def address(self) -> str:
        """The same place, for processes that run in other folders: absolute."""

    def put(self, name: str, data: bytes) -> None:
        """Write a file, whole or not at all, over the one of that name; WriteError in words."""

    def put_file(self, name: str, file: Path) -> None:
        """Write a file that is on this machine, whole or not at all, without holding it."""

    def read(self, name: str) -> bytes | None:
        """Return a file's bytes, None where there is no such file."""

    def sha256(self, name: str) -> str | None:
        """Return the digest of a file's bytes in hexadecimal, None where there is no such file."""

    def names(self) -> Iterator[str]:
        """Yield all finished files, those of journals too, in no order."""

    def sweep(self) -> int:
        """Remove the unfinished files of writers that were killed; return how many these were."""

    def lock(self) -> AbstractContextManager[None]:
        """Keep other batches out; BatchError if one is at work here."""

    def open_journal(self, name: str) -> Journal:
        """Open for adding to the end, after the last whole line."""

    def read_journal(self, name: str) -> Iterator[bytes]:
        """Yield the whole lines without their newlines; none where there is no such journal."""

    def reset_journal(self, name: str) -> None:
        """Forget all lines."""


def open_store(place: str) -> Store:
    """Return the folder or, where `place` holds ://, the object store; nothing is made yet.

    BatchError if the packages for it aren't installed, or there is no such kind of place.
    """
    if "://" not in place:
        return LocalStore(place, Path(place))
    url = urlsplit(place)
    if url.scheme in FOLDER_SCHEMES:
        return LocalStore(place, _folder(place, url.netloc, url.path))
    # Only here: it needs packages that a batch into a folder does without.
    from obverse.batch.remote import RemoteStore

    return RemoteStore(place)


def _folder(place: str, machine: str, path: str) -> Path:
    if machine not in ("", "localhost"):
        raise BatchError(
            f"{place}: a folder's URL has three slashes", f"file:///{machine}{path} might be meant"
        )
    # Only here: it loads what speaks HTTP, which nobody else wants.
    from urllib.request import url2pathname

    return Path(url2pathname(path))
