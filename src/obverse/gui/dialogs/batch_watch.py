"""BatchWatch: what a batch tells, gathered so that a window can show it a few times a second."""

import time
from collections.abc import Callable
from typing import NamedTuple

from obverse.batch.events import Begun, Drawn, Event, Finished, Noted, Stage
from obverse.batch.job import Result
from obverse.findings import Finding
from obverse.gui.dialogs.batch_list import MOST_TOLD, Noticed

#: Seconds between two reports.
_INTERVAL = 0.1
#: A rate is believed after so many seconds.
_SETTLED = 0.5


class Standing(NamedTuple):
    """How far a batch is. `noticed` is what was not told before; `seconds_left` is a guess."""

    stage: Stage | None = None
    total: int = 0
    done: int = 0
    failed: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    noticed: tuple[Noticed, ...] = ()


class BatchWatch:
    """Takes the events of one batch, in its thread, and reports where it stands."""

    def __init__(
        self, report: Callable[[Standing], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._report, self._clock = report, clock
        self._stage: Stage | None = None
        self._total = self._done = self._failed = self._told = 0
        self._begun = self._reported = clock()
        self._fresh: list[Noticed] = []

    def take(self, event: Event) -> None:
        """Take one event."""
        match event:
            case Noted():
                self._notice(event.finding, event.row)
            case Begun():
                self._stage, self._total = event.stage, event.total
                self._begun = self._clock()
                # Rows that are known to fail are counted already; none of them is on the sheet.
                self._done = self._failed if event.stage != "sheet" else 0
                self.tell()
            case Finished():
                self._done += 1
                if event.stage == "make":
                    self._take_result(event.result)
            case Drawn():
                self._done += event.medals
        if self._clock() - self._reported >= _INTERVAL:
            self.tell()

    def tell(self) -> None:
        """Report now."""
        passed = self._clock() - self._begun
        rate = self._done / passed if passed > 0 else 0.0
        is_settled = passed >= _SETTLED and rate > 0
        left = (self._total - self._done) / rate if is_settled else None
        fresh, self._fresh = tuple(self._fresh), []
        self._reported = self._clock()
        standing = (self._stage, self._total, self._done, self._failed, rate, left, fresh)
        self._report(Standing(*standing))

    def _take_result(self, result: Result) -> None:
        if result.state == "failed":
            self._failed += 1
            fault, hint = result.fault, result.hint
            finding = Finding(severity="error", code="rows.fault", message=fault, hint=hint)
            self._notice(finding, result.row)
        else:
            for finding in result.told:
                self._notice(finding, result.row)

    def _notice(self, finding: Finding, row: int | None) -> None:
        self._told += row is not None
        if row is None or self._told <= MOST_TOLD:
            self._fresh.append(Noticed(finding, row))
