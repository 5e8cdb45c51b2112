"""What needs Qt: the window itself, its plug-ins, icons and translations."""

import re
import tempfile
from pathlib import Path

from obverse.selftest.check import Broken, LeftOut, require

_MISSING = re.compile(r"([\w.+-]+): cannot open shared object file")
#: Libraries that come with Qt for Python: without one of them this copy is broken.
_OURS = ("libQt6", "libpyside6", "libshiboken6", "libicu")


def check_in_qt(part: str) -> str:
    """Rehearse one part of the designer; LeftOut where this system lacks a library of its own."""
    try:
        from obverse.gui.rehearsal import REHEARSALS

        with tempfile.TemporaryDirectory(prefix="obverse-", ignore_cleanup_errors=True) as folder:
            told = REHEARSALS[part](Path(folder))
    except (ImportError, OSError) as fault:
        raise _judged(fault) from fault
    require(not told.faults, "; ".join(told.faults))
    if told.lacks:
        raise LeftOut(f"this system has no {told.lacks}")
    return told.seen


def _judged(fault: ImportError | OSError) -> Exception:
    """Return what a library that can't be loaded means: a bare system, or a broken copy."""
    said = str(fault)
    # A frozen application puts a guess of its own before what the system said.
    if isinstance(fault.__cause__, OSError):
        said = str(fault.__cause__)
    missing = _MISSING.search(said)
    if missing and not missing[1].startswith(_OURS):
        return LeftOut(f"this system has no {missing[1]}, without which there is no window")
    return Broken(f"{type(fault).__name__}: {said}")
