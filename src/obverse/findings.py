"""Finding: what a person should know about a design. Returned, never logged."""

from typing import Literal

import msgspec

Severity = Literal["error", "warning", "info"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One fact about a design, with the place it concerns.

    `code` is stable and names the rule (``lettering.fit``); `side` and `element` say where;
    `message` is one sentence with the numbers, `hint` what to do about it.
    """

    severity: Severity
    code: str
    message: str
    side: str = ""
    element: str = ""
    hint: str = ""

    @property
    def where(self) -> str:
        """The side and the element, as ``reverse/crew-ring``."""
        return "/".join(part for part in (self.side, self.element) if part)


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Tell whether any finding forbids making the medal as it is."""
    return any(finding.severity == "error" for finding in findings)
