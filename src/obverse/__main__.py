"""``python -m obverse`` and the command `obverse`."""

import os
import sys


def run() -> None:
    """Run the command line and leave at once.

    All files are written and closed by then; taking the interpreter down in good order would add
    a sixth to the time of a short command.
    """
    from obverse.cli.main import exit_code

    code = exit_code()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
