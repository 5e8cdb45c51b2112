"""What a check is, and what can come of it."""

from collections.abc import Callable
from typing import Literal, NamedTuple

import msgspec

State = Literal["ok", "failed", "left out"]


class Broken(Exception):  # noqa: N818 - a statement about this copy
    """What was looked at is not as it must be."""


class LeftOut(Exception):  # noqa: N818 - a statement about this place
    """The check can't be made here, for a reason that is no fault of this copy."""


class Check(NamedTuple):
    """Something to look at. `run` returns what there is to tell, and raises where it is amiss.

    One that is `apart` has a process of its own: it may hang, or take its process down. One that
    `is_of_window` needs Qt, whose libraries a small system may lack.
    """

    name: str
    run: Callable[[], str | None]
    apart: bool = False
    is_of_window: bool = False

    @property
    def kind(self) -> str:
        """The first word of its name: checks of a kind differ in the rest."""
        return self.name.partition(" ")[0]


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a check; `trace` is where a failure was met."""

    name: str
    state: State
    seconds: float
    message: str = ""
    trace: str = ""


def require(holds: object, sentence: str) -> None:
    """Raise Broken unless something holds; an assert would be gone where Python optimises."""
    if not holds:
        raise Broken(sentence)
