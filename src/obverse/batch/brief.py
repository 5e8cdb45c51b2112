"""What every step of one batch is told."""

from pathlib import Path
from typing import NamedTuple

from obverse.batch.events import Noted, Observer
from obverse.batch.options import BatchOptions
from obverse.design.model import Design
from obverse.findings import Finding, Severity


class Brief(NamedTuple):
    """The design, the options, typefaces of the user's, who watches, and a folder to work in."""

    design: Design
    options: BatchOptions
    fonts: tuple[Path, ...]
    observe: Observer
    folder: Path

    def note(self, severity: Severity, code: str, message: str, hint: str = "") -> None:
        """Tell something about the batch as a whole."""
        finding = Finding(severity=severity, code=code, message=message, hint=hint)
        self.observe(Noted(finding))
