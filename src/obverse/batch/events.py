"""What a batch tells whoever watches it, as it happens."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from obverse.batch.job import Result
from obverse.findings import Finding

#: What is being done: sizes are measured first where all rows share one.
Stage = Literal["measure", "make", "sheet"]


class Noted(NamedTuple):
    """Something about the list, the design or the place; `row` where it concerns one row."""

    finding: Finding
    row: int | None = None


class Begun(NamedTuple):
    """A stage begins: so many medals, by so many workers."""

    stage: Stage
    total: int
    workers: int


class Finished(NamedTuple):
    """A medal was made, kept from an earlier run, or can't be made; or a stage went past it."""

    stage: Stage
    result: Result


class Drawn(NamedTuple):
    """So many medals more are on the contact sheet."""

    medals: int


class Written(NamedTuple):
    """A report was written: a manifest, a contact sheet."""

    name: str


Event = Noted | Begun | Finished | Drawn | Written
Observer = Callable[[Event], None]


class Outcome(NamedTuple):
    """What came of a batch.

    `left` were not reached because someone stopped it; `trouble` is why it could not go on, a
    sentence and a hint.
    """

    total: int
    made: int
    kept: int
    failed: int
    left: int
    trouble: tuple[str, str] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every medal of the list is there and right."""
        return not (self.failed or self.left or self.trouble)
