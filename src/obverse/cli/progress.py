"""How a batch is told to people: a bar on a terminal, plain lines elsewhere."""

import contextlib
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from obverse.batch.events import Begun, Drawn, Event, Finished, Noted, Outcome, Written
from obverse.batch.job import Result
from obverse.cli.main import print_path, tell
from obverse.findings import Finding

#: Remarks of one kind about rows that are told one by one; the manifest has all.
_MOST_TOLD = 20
#: Seconds between plain lines.
_INTERVAL = 5.0
_STAGES = {"measure": "measuring", "make": "making", "sheet": "contact sheet"}


class Reporter:
    """Takes events and tells them; counts what it keeps to itself."""

    def __init__(self, place: str, *, dry_run: bool = False) -> None:
        self.warnings = 0
        self._place = place
        self._verb = "can be made" if dry_run else "made"
        self._told: Counter[str] = Counter()
        self._begun = time.monotonic()
        self.spoken = self._begun
        self.total = self.done = self.failed = 0
        self.stage = "make"
        self._seconds = 0.0

    def take(self, event: Event) -> None:
        """Tell one event."""
        match event:
            case Noted():
                self.note(event.finding, event.row)
            case Begun():
                self._take_stage(event)
                self.begin(event)
            case Drawn():
                self.done += event.medals
                self.move()
            case Finished():
                self._take_result(event)
            case Written():
                self.path(event.name)

    def _take_stage(self, event: Begun) -> None:
        if event.stage == "sheet":
            self._seconds = self.passed()
        self._begun = self.spoken = time.monotonic()
        # Rows that are known to fail are counted already; none of them is on the sheet.
        self.done = self.failed if event.stage != "sheet" else 0
        self.total, self.stage = event.total, event.stage

    def passed(self) -> float:
        """Return the seconds since the stage began."""
        return max(time.monotonic() - self._begun, 1e-6)

    def pace(self, outcome: Outcome) -> tuple[float, float]:
        """Return the seconds that the medals took, without the sheet, and medals a second."""
        seconds = self._seconds or self.passed()
        return seconds, (outcome.made + outcome.kept) / seconds

    def _take_result(self, event: Finished) -> None:
        result = event.result
        self.done += 1
        if event.stage == "make":
            self.result(result)
        self.move()

    def result(self, result: Result) -> None:
        """Tell what came of one medal."""
        if result.state == "failed":
            self.failed += 1
            self._failure(result)
            return
        for finding in result.told:
            self.note(finding, result.row)
        if result.state == "made":
            for name in result.names:
                self.path(name)

    def _failure(self, result: Result) -> None:
        if self._is_new("failure"):
            self.say("error", f"row {result.row:,}: {result.fault}", result.hint)

    def note(self, finding: Finding, row: int | None) -> None:
        """Tell a finding; of one kind about rows only the first ones."""
        self.warnings += finding.severity == "warning"
        if row is not None and not self._is_new(finding.code):
            return
        where = f"row {row:,}: " if row is not None else ""
        place = f"{finding.where}: " if finding.where else ""
        self.say(finding.severity, f"{where}{place}{finding.message}", finding.hint)

    def _is_new(self, code: str) -> bool:
        self._told[code] += 1
        if self._told[code] == _MOST_TOLD + 1:
            self.say("info", "more rows are like that; the manifest names them all")
        return self._told[code] <= _MOST_TOLD

    def say(self, kind: str, message: str, hint: str = "") -> None:
        """Write a sentence."""
        tell(kind, message, hint)

    def path(self, name: str) -> None:
        """Write the path of a finished file."""
        print_path(Path(f"{self._place}/{name}") if "://" not in self._place else Path(name))

    def begin(self, event: Begun) -> None:
        """Tell that a stage begins."""

    def move(self) -> None:
        """Tell now and then how far the stage is."""
        now = time.monotonic()
        if now - self.spoken >= _INTERVAL:
            self.spoken = now
            click.echo(f"{_STAGES[self.stage]}: {self.state()}", err=True)

    def state(self) -> str:
        """Return how far the stage is, how fast, and how long it will take."""
        rate = self.done / self.passed()
        left = (self.total - self.done) / rate if rate else 0.0
        return (
            f"{self.done:,} of {self.total:,}, {self.failed:,} failed, "
            f"{rate:,.0f} a second, {_duration(left)} left"
        )

    def end(self, outcome: Outcome) -> None:
        """Tell how it ended."""
        done = outcome.made + outcome.kept
        kept = f" ({outcome.kept:,} kept from before)" if outcome.kept else ""
        self.say(
            "info",
            f"{done:,} of {outcome.total:,} medals {self._verb}{kept}, "
            f"{outcome.failed:,} failed, "
            f"{self.pace(outcome)[1]:,.0f} a second",
        )


class Bar(Reporter):
    """A reporter with a bar on the terminal, below what it says."""

    def __init__(self, place: str, *, dry_run: bool = False) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        super().__init__(place, dry_run=dry_run)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task: Any = None

    def begin(self, event: Begun) -> None:
        """Show a bar for the stage."""
        self._bar.start()
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(_STAGES[event.stage], total=event.total, rate="")

    def move(self) -> None:
        """Move the bar, a few times a second."""
        now = time.monotonic()
        if self._task is not None and (now - self.spoken > 0.1 or self.done == self.total):
            self.spoken = now
            rate = self.done / self.passed()
            words = f"{rate:,.0f}/s" + (f", {self.failed:,} failed" if self.failed else "")
            self._bar.update(self._task, completed=self.done, rate=words)

    def say(self, kind: str, message: str, hint: str = "") -> None:
        """Write a sentence above the bar."""
        with self._aside():
            tell(kind, message, hint)

    def path(self, name: str) -> None:
        """Write a path, unless that would go where the bar is."""
        if not sys.stdout.isatty():
            super().path(name)

    @contextlib.contextmanager
    def _aside(self) -> Iterator[None]:
        live = self._bar.live
        shown = live.is_started
        if shown:
            live.stop()
        try:
            yield
        finally:
            if shown:
                live.start()

    def end(self, outcome: Outcome) -> None:
        """Take the bar away and tell how it ended."""
        self._bar.stop()
        super().end(outcome)


@contextlib.contextmanager
def reporter(place: str, *, as_json: bool, dry_run: bool) -> Iterator[Reporter]:
    """Yield the reporter for where the output goes; a bar is taken away whatever happens."""
    if as_json:
        from obverse.cli.json_lines import Lines

        yield Lines(place, dry_run=dry_run)
        return
    if not sys.stderr.isatty():
        yield Reporter(place, dry_run=dry_run)
        return
    bar = Bar(place, dry_run=dry_run)
    try:
        yield bar
    finally:
        bar._bar.stop()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02d} min"
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
