"""`obverse gui`, and `obverse` alone: opens the designer."""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from obverse.errors import ObverseError

#: What a Debian or Ubuntu lacks most often where Qt can't start.
_PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxcb-render-util0 libxcb-image0 libxcb-randr0"
)

#: What else there is.
_WITHOUT_WINDOW = "without one there are `obverse export` and `obverse batch`; see `obverse --help`"


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def gui(file: Path | None) -> int:
    """Open the designer, with a .medallion FILE if one is given."""
    return open_designer(file)


def open_designer(file: Path | None = None) -> int:
    """Open the window and return its exit code; ObverseError says why there can be none."""
    require_display()
    try:
        from obverse.gui.app import run
    except ImportError as fault:
        raise _no_window(fault) from None
    return run(file)


def require_display() -> None:
    """Raise where Qt would end the whole program for want of a display or a library."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not sys.platform.startswith("linux") or platform not in ("", "xcb"):
        return
    if not platform and _has_wayland():
        return
    name = os.environ.get("DISPLAY")
    if not name:
        raise ObverseError("there is no display to open a window on", _WITHOUT_WINDOW)
    _require_xcb()
    if not _answers(name):
        raise ObverseError(f"the display {name} does not answer", _WITHOUT_WINDOW)


def _has_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    return bool(name) and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name or "").is_socket()


def _require_xcb() -> None:
    """Load Qt's part for X11 first: Qt itself would abort where it can't."""
    qt = find_spec("PySide6")
    if qt is None or qt.origin is None:
        raise _no_window(ModuleNotFoundError("PySide6 is not installed", name="PySide6"))
    try:
        ctypes.CDLL(str(Path(qt.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except OSError as fault:
        # A frozen application puts a guess of its own before what the system said.
        cause = fault.__cause__
        raise _no_window(cause if isinstance(cause, OSError) else fault) from None


def _answers(display: str) -> bool:
    """Tell whether an X server takes a connection, with the means that Qt itself uses."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    # It stays open: a server whose last client leaves begins anew, and would not answer Qt then.
    connection = xcb.xcb_connect(os.fsencode(display), None)
    return not xcb.xcb_connection_has_error(connection)


def _no_window(fault: ImportError | OSError) -> ObverseError:
    is_missing = isinstance(fault, ModuleNotFoundError)
    return ObverseError(
        f"the window can't be opened: {fault}",
        "install it with Obverse: pip install --force-reinstall obverse"
        if is_missing
        else f"on Debian or Ubuntu: sudo apt-get install {_PACKAGES}",
    )
