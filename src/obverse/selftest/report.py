"""The report of a self-test: what was looked at, where, and what came of it."""

import platform
import sys
from pathlib import Path

import msgspec

from obverse import __version__
from obverse.files import write_atomically
from obverse.selftest.check import Outcome
from obverse.selftest.installation import form, libraries


class Report(msgspec.Struct, kw_only=True):
    """One self-test. `under_way` names the check that was being made: it is empty at the end."""

    version: str
    form: str
    python: str
    system: str
    machine: str
    qt: str | None
    libraries: dict[str, str]
    failed: int = 0
    left_out: int = 0
    seconds: float = 0.0
    under_way: str = ""
    checks: list[Outcome] = []

    def write(self, path: Path) -> None:
        """Write it as JSON; WriteError says why that can't be."""
        write_atomically(path, msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n")


def new_report() -> Report:
    """Return a report on this place, before the first check."""
    versions = libraries()
    return Report(
        version=__version__,
        form=_form(),
        python=platform.python_version(),
        system=platform.platform(),
        machine=f"{platform.machine()}, {sys.byteorder} endian",
        # Qt for Python has the number of the Qt that comes with it.
        qt=versions.get("pyside6-essentials"),
        libraries=versions,
    )


def _form() -> str:
    try:
        return form()
    except Exception:  # noqa: BLE001 - without its assets nobody can tell, and a check tells that
        return "unknown"
