"""`obverse selftest`: checks that this copy of the program works where it is installed."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from obverse import __version__

if TYPE_CHECKING:
    from obverse.selftest.check import Check, Outcome

#: How a state is told at the start of a line.
_WORDS = {"ok": "ok", "failed": "FAILED", "left out": "left out"}


def _file(ctx: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not value.name:
        raise click.BadParameter("it names no file")
    return value


@click.command()
@click.option(
    "--only", "names", metavar="NAME", multiple=True,
    help="This check, or all of this kind; again and again.",
)  # fmt: skip
@click.option("--list", "as_list", is_flag=True, help="Name the checks and make none.")
@click.option(
    "--report", metavar="FILE", type=click.Path(path_type=Path), callback=_file,
    help="Write a report as JSON.",
)  # fmt: skip
@click.option(
    "--require-window", is_flag=True, help="Fail where this system can't open a window at all."
)
@click.option("--in-process", is_flag=True, hidden=True)
def selftest(
    names: tuple[str, ...],
    as_list: bool,
    report: Path | None,
    require_window: bool,
    in_process: bool,
) -> int:
    """Check that this copy works: its files, typefaces, presets, a batch, and the window.

    Prints a line for each check; exits 1 if one fails. One that this system does not allow, as the
    window's where Qt lacks a library, is left out and told. Nothing of yours is read or changed.
    """
    from obverse.selftest.run import run_checks

    checks = _chosen(names)
    if as_list:
        click.echo("\n".join(check.name for check in checks))
        return 0
    outcomes = run_checks(checks, file=report, require_window=require_window, in_process=in_process)
    click.echo(f"obverse {__version__}")
    states = []
    for outcome in outcomes:
        click.echo(_line(outcome))
        states.append(outcome.state)
    click.echo(_summary(states.count("failed"), states.count("left out")))
    return 1 if "failed" in states else 0


def _chosen(names: tuple[str, ...]) -> "tuple[Check, ...]":
    from obverse.selftest.table import chosen

    try:
        return chosen(names)
    except KeyError as unknown:
        raise click.UsageError(f"{unknown} is no check; see obverse selftest --list") from None


def _line(outcome: "Outcome") -> str:
    # What a check that went well has to tell is for the report.
    message = "" if outcome.state == "ok" else f": {outcome.message}"
    return f"{_WORDS[outcome.state]:8}  {outcome.name}{message}"


def _summary(failed: int, left_out: int) -> str:
    ending = f", {left_out} left out" if left_out else ""
    return (f"{failed} failed" if failed else "all well") + ending
