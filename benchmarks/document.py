"""Puts measured tables into docs/benchmarks.md, in place of those that stand there.

python benchmarks/peers.py --json peers.json
python benchmarks/layout.py --json layout.json
python benchmarks/document.py peers.json layout.json
"""

import sys
from pathlib import Path

import msgspec

import layout
from report import Report, contests_table, faces_table, layouts_table, sets_table, verdicts_table

_DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_BEGIN, _END = "<!-- measured -->", "<!-- /measured -->"


def main() -> None:
    """Write the tables of both files between the two marks."""
    peers = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Report)
    laid = msgspec.json.decode(Path(sys.argv[2]).read_bytes(), type=layout.Report)
    before, _, rest = _DOCUMENT.read_text("utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    text = f"{before}{_BEGIN}\n\n{_peers(peers)}\n\n{layout.tables(laid, '###')}\n\n{_END}{after}"
    _DOCUMENT.write_text(text, "utf-8")


def _peers(report: Report) -> str:
    parts = [
        "Measured on " + "; ".join(report.machine) + ".",
        "### Promises\n\n" + verdicts_table(report.verdicts),
        "### Cold, against Inkscape\n\n" + contests_table(report.contests),
    ]
    if "text" in report.contests:
        parts.append(f"Inkscape's outlines: {report.contests['text'].remark}.")
    for dpi in dict.fromkeys(row.dpi for row in report.sets):
        rows = [row for row in report.sets if row.dpi == dpi]
        parts.append(f"### {rows[0].what.capitalize()} as PNG, {dpi} dpi\n\n" + sets_table(rows))
    for dpi in dict.fromkeys(row.dpi for row in report.faces):
        rows = [row for row in report.faces if row.dpi == dpi]
        parts.append(f"### One face as PNG, {dpi} dpi\n\n" + faces_table(rows))
    parts.append("### Layout of one face\n\n" + layouts_table(report.layouts))
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()
