"""Plain tables for people, in Markdown so that they can go into the docs as they are."""

from collections.abc import Sequence

from timing import Spread


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table: the first column set left, the others right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(cells, widths) for cells in (heads, rule, *rows))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0].ljust(widths[0])
    rest = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
    return "| " + " | ".join((first, *rest)) + " |"


def show_ms(seconds: float) -> str:
    """Return a time in milliseconds with three figures at least."""
    value = seconds * 1000
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def show_ratio(value: Spread | None) -> str:
    """Return a ratio with its ends; a dash where there is none."""
    if value is None:
        return "-"
    return f"{value.middle:.2f} ({value.low:.2f}-{value.high:.2f})"
