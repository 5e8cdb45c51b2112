"""Where the frozen command begins: the window and the command line alike."""

import os
import sys


def settle_in() -> None:
    """Make the process one like any other on Linux: for programs it begins, and without fonts."""
    # PyInstaller's start points it at our libraries, and other programs must not run with them.
    # Our own workers are told to find them anew.
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    if not os.path.exists("/etc/fonts/fonts.conf"):
        ours = os.path.join(os.path.dirname(sys.executable), "_internal", "fonts.conf")
        os.environ.setdefault("FONTCONFIG_FILE", ours)


if sys.platform.startswith("linux"):
    settle_in()

from obverse.__main__ import run  # noqa: E402 - the environment is settled first

run()
