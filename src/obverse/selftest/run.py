"""Makes the checks one by one, and keeps the report up to date."""

import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from obverse.selftest.apart import run_apart
from obverse.selftest.check import Broken, Check, LeftOut, Outcome
from obverse.selftest.report import Report, new_report


def run_checks(
    checks: Sequence[Check],
    *,
    file: Path | None = None,
    require_window: bool = False,
    in_process: bool = False,
) -> Iterator[Outcome]:
    """Yield what comes of each check, as soon as it is known.

    The report is written before and after each of them: where it can't be written WriteError says
    so before anything is done, and where a check takes the program down its name is kept.
    `in_process` runs those here too that have a process of their own otherwise.
    """
    report, begun = new_report(), time.monotonic()
    for check in checks:
        report.under_way = check.name
        _keep(report, file, begun)
        outcome = _run(check, apart=check.apart and not in_process)
        if require_window and check.is_of_window and outcome.state == "left out":
            outcome = msgspec.structs.replace(outcome, state="failed")
        report.checks.append(outcome)
        report.failed += outcome.state == "failed"
        report.left_out += outcome.state == "left out"
        report.under_way = ""
        _keep(report, file, begun)
        yield outcome


def _keep(report: Report, file: Path | None, begun: float) -> None:
    report.seconds = round(time.monotonic() - begun, 3)
    if file is not None:
        report.write(file)


def _run(check: Check, *, apart: bool) -> Outcome:
    begun = time.monotonic()
    try:
        if apart:
            return _timed(run_apart(check.name), begun)
        told = Outcome(name=check.name, state="ok", seconds=0.0, message=check.run() or "")
    except LeftOut as reason:
        told = Outcome(name=check.name, state="left out", seconds=0.0, message=str(reason))
    except Exception as fault:  # noqa: BLE001 - any fault at all is what is looked for
        told = _failed(check, fault)
    return _timed(told, begun)


def _failed(check: Check, fault: Exception) -> Outcome:
    words = " ".join(str(fault).split())
    kind = "" if isinstance(fault, Broken) else f"{type(fault).__name__}: "
    trace = "".join(traceback.format_exception(fault))
    return Outcome(
        name=check.name, state="failed", seconds=0.0, message=f"{kind}{words}", trace=trace
    )


def _timed(outcome: Outcome, begun: float) -> Outcome:
    return msgspec.structs.replace(outcome, seconds=round(time.monotonic() - begun, 3))
