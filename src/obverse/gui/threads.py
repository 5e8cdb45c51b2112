"""Threads: how one begins beside the window's, and where it tells of faults of our own."""

import sys
import threading
from collections.abc import Callable
from threading import Thread
from typing import Any

from obverse.gui.garbage import collect_here


def begin_thread(name: str, work: Callable[..., None], *arguments: Any) -> Thread:
    """Do some work in a thread of its own, which ends with the program at the latest."""
    collect_here()
    thread = Thread(target=work, args=arguments, name=name, daemon=True)
    thread.start()
    return thread


def tell_fault() -> None:
    """Tell of the exception that is being handled as if it had ended the thread, which goes on."""
    kind, fault, trace = sys.exc_info()
    assert kind is not None, "there is nothing to tell"
    seen = threading.ExceptHookArgs((kind, fault, trace, threading.current_thread()))
    threading.excepthook(seen)
