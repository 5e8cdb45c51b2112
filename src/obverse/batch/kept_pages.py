"""Pages as they were last drawn: a face without variables is drawn once."""

from hashlib import sha256
from typing import NamedTuple

from obverse.artwork import SideArtwork
from obverse.formats import Format
from obverse.formats.options import WriteOptions


class KeptPage(NamedTuple):
    """A page as it was last drawn, and the bytes that it made."""

    page: SideArtwork
    data: bytes
    sha256: str


class KeptPages:
    """Draws pages, each side and piece as long as it changes."""

    def __init__(self, options: WriteOptions) -> None:
        self._options = options
        self._kept: dict[tuple[str, str, str], KeptPage] = {}

    def draw(self, page: SideArtwork, kind: Format) -> KeptPage:
        """Return the file of a page."""
        key = (page.side, page.piece, kind.name)
        kept = self._kept.get(key)
        if kept is None or not _same(kept.page, page):
            data = kind.write(page, self._options)
            kept = self._kept[key] = KeptPage(page, data, sha256(data).hexdigest())
        return kept


def _same(one: SideArtwork, other: SideArtwork) -> bool:
    """Tell whether two pages are drawn alike: the very same items in the same places."""
    return (
        len(one.items) == len(other.items)
        and all(mine is yours for mine, yours in zip(one.items, other.items, strict=True))
        and one._replace(items=(), settings=()) == other._replace(items=(), settings=())
    )
