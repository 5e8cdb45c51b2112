"""Memory: how little of what was freed the process keeps, of the heap of glibc; elsewhere nothing.

No Qt.
"""

import contextlib
import ctypes
import sys

#: Bytes from which a piece of memory goes back to the system as soon as it is freed.
_LARGE = 512 * 1024
#: Of malloc.h.
_MMAP_THRESHOLD, _ARENAS_AT_MOST = -3, -8


def tame_heaps() -> None:
    """Have two heaps for all threads, and none of the pictures in them; before any thread begins.

    Left alone, each thread has a heap of its own, and after the first large picture that is freed
    the next ones lie in the heap too, between small pieces that stay.
    """
    _tell("mallopt", _ARENAS_AT_MOST, 2)
    _tell("mallopt", _MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Hand free pages to the system, wherever they lie; takes some ten milliseconds."""
    _tell("malloc_trim", 0)


def _tell(function: str, *numbers: int) -> None:
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):  # a C library other than glibc
            getattr(ctypes.CDLL(None), function)(*numbers)
