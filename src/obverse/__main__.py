"""``python -m obverse``, the command `obverse`, and both as a frozen application."""

import os
import sys
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line and leave at once.

    All files are written and closed by then; taking the interpreter down in good order would add
    a sixth to the time of a short command.
    """
    _serve_as_worker()
    from obverse.cli.main import exit_code

    _leave(exit_code())


def run_designer() -> NoReturn:
    """Open the designer, with the file that was named, where there is no console to speak to.

    Windows alone needs it: there a program either has a console or has none.
    """
    _serve_as_worker()
    import io

    from obverse.cli.main import exit_code

    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for good
    sys.stderr = told = io.StringIO()
    code = exit_code(["gui", *sys.argv[1:]])
    if code and told.getvalue():
        _show(told.getvalue())
    _leave(code)


def _serve_as_worker() -> None:
    """Become a worker of a batch if that is what a frozen application was begun for."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()


def _show(message: str) -> None:
    """Show what would have been said on a console in a box of Windows."""
    if sys.platform == "win32":
        import ctypes

        icon_of_error = 0x10
        ctypes.windll.user32.MessageBoxW(None, message, "Obverse", icon_of_error)


def _leave(code: int) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
