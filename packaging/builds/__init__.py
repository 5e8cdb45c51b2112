"""How each package is built: a module a form, each with `build(out)`; build.py is their door."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is read by whatever Python a person has
    sys.exit(
        "error: packages are built with Python 3.11 or newer, and this is "
        f"{sys.version_info[0]}.{sys.version_info[1]}\n"
        "hint: ./dev build finds a newer one if it is here"
    )
