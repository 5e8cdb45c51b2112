"""Memo: what was laid out before, the latest first, as far as a number of coordinates goes."""

from collections.abc import Callable
from threading import Lock
from typing import Any

from cachetools import LRUCache, cached

from obverse.artwork import Region
from obverse.layout.room import Laid

#: Some 30 MB of elements: a face of thousands, or hundreds of states of a drag.
MOST_COORDINATES = 800_000
#: An element costs as much as this many coordinates before it has any.
_ITSELF = 100


def remember(lay: Callable[..., Laid]) -> Any:
    """Return the function with a memory, whose size is counted in coordinates.

    A count of elements would not do: a dot has 26 coordinates, the globe ten thousand, and an
    hour of dragging leaves thousands of either. Safe across threads.
    """
    memory: LRUCache[Any, Laid] = LRUCache(MOST_COORDINATES, getsizeof=coordinates_of)
    return cached(memory, lock=Lock(), info=True)(lay)


def coordinates_of(laid: Laid) -> int:
    """Return how large an element is in memory, in coordinates."""
    size = _ITSELF
    for item in laid.items:
        if isinstance(item, Region):
            size += len(item.path.coords)
            size += sum(len(letter.path.coords) for letter in item.letters)
        else:
            size += len(item.png) // 8
    return size
