"""How a batch is told to programs: JSON lines on standard output."""

import sys
import time
from typing import Any

import msgspec

from obverse.batch.events import Begun, Outcome
from obverse.batch.job import Result
from obverse.cli.progress import Reporter
from obverse.findings import Finding


class Lines(Reporter):
    """A reporter for programs: each event is one JSON object on a line of standard output."""

    def result(self, result: Result) -> None:
        """Write what came of one medal."""
        self.failed += result.state == "failed"
        self.warnings += sum(fact.severity == "warning" for fact in result.told)
        self._write(
            "medal",
            number=result.number,
            row=result.row,
            state=result.state,
            files=result.names,
            findings=result.told,
            fault=result.fault,
            hint=result.hint,
        )

    def note(self, finding: Finding, row: int | None) -> None:
        """Write a finding."""
        self.warnings += finding.severity == "warning"
        self._write("note", row=row, finding=finding)

    def begin(self, event: Begun) -> None:
        """Write that a stage begins."""
        self._write("begin", stage=event.stage, medals=event.total, workers=event.workers)

    def move(self) -> None:
        """Write now and then how far the stage is."""
        now = time.monotonic()
        if now - self.spoken >= 1.0:
            self.spoken = now
            rate = self.done / self.passed()
            left = round((self.total - self.done) / rate, 1) if rate else None
            self._write(
                "progress",
                stage=self.stage,
                done=self.done,
                medals=self.total,
                failed=self.failed,
                rate=round(rate, 2),
                seconds_left=left,
            )

    def path(self, name: str) -> None:
        """Write that a report is finished."""
        self._write("written", name=name)

    def end(self, outcome: Outcome) -> None:
        """Write how it ended."""
        seconds, rate = self.pace(outcome)
        self._write(
            "end",
            medals=outcome.total,
            made=outcome.made,
            kept=outcome.kept,
            failed=outcome.failed,
            left=outcome.left,
            seconds=round(seconds, 3),
            rate=round(rate, 2),
            trouble=outcome.trouble[0] if outcome.trouble else None,
        )

    def _write(self, event: str, **facts: Any) -> None:
        sys.stdout.buffer.write(msgspec.json.encode({"event": event, **facts}) + b"\n")
        sys.stdout.buffer.flush()
