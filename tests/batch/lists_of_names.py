"""Small designs and lists for the tests of batches, and what there is in a folder after one."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from PIL import Image

from obverse.batch.events import Event, Finished, Noted, Outcome, Written
from obverse.batch.options import BatchOptions
from obverse.batch.run import run_batch
from obverse.design.elements import Device, Drawing, Element, Inscription, InscriptionLine, Picture
from obverse.design.lettering import Fit, Lettering
from obverse.design.model import Design, Variable
from obverse.design.presets import load_preset
from obverse.exporting import ExportOptions
from obverse.formats.options import WriteOptions

SVG_ONLY = ExportOptions(formats=("svg",), side="obverse")
SQUARE = '<svg viewBox="0 0 10 10"><path d="M0 0h10v10h-10z"/></svg>'
#: What is in a folder besides medals and manifests.
_OWN = {"batch.journal", ".batch.lock"}


def tiny(*texts: str, size: float = 2.0, shrink: float = 0.5, **fields: Any) -> Design:
    """Return a design that takes next to no time: a rim and a line for each text, {name} alone."""
    lines = tuple(InscriptionLine(text=text) for text in texts or ("{name}",))
    lettering = Lettering(family="Jost", cap_height=size, fit=Fit(shrink=shrink))
    words = Inscription(id="words", lines=lines, within=15.0, lettering=lettering)
    return with_elements(load_preset("blank-38"), words, **fields)


def with_elements(design: Design, *elements: Element, **fields: Any) -> Design:
    """Return a design with more on its obverse, and with the variable `name`."""
    if "name" not in {variable.name for variable in design.variables}:
        fields.setdefault("variables", (Variable(name="name", text="NAME"), *design.variables))
    face = msgspec.structs.replace(design.obverse, elements=(*design.obverse.elements, *elements))
    return msgspec.structs.replace(design, obverse=face, **fields)


def with_art() -> Design:
    """Return a design that takes a picture as `portrait` and a drawing as `emblem`."""
    portrait = Picture(id="portrait", data=picture(), width=8.0, y=6.0)
    emblem = Device(id="emblem", art=Drawing(svg=SQUARE), size=6.0, y=-8.0)
    return with_elements(tiny(), portrait, emblem)


def picture(colour: str = "#804020") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 300), colour).save(buffer, "PNG")
    return buffer.getvalue()


def write_list(path: Path, *rows: Sequence[str], head: Sequence[str] = ("name",)) -> Path:
    """Write a CSV; rows of one cell may be given as text."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(head)
        table.writerows([row] if isinstance(row, str) else row for row in rows)
    return path


class Made(NamedTuple):
    """What came of a batch, and what it told."""

    outcome: Outcome
    events: tuple[Event, ...]

    @property
    def notes(self) -> list[str]:
        """What was told of the batch as a whole."""
        return [event.finding.message for event in self.events if isinstance(event, Noted)]

    @property
    def states(self) -> list[str]:
        """made, kept or failed, in the order of the list."""
        results = sorted(self._results(), key=lambda result: result.number)
        return [result.state for result in results]

    @property
    def faults(self) -> dict[int, str]:
        """Why rows failed."""
        return {each.row: each.fault for each in self._results() if each.fault}

    @property
    def told(self) -> dict[int, list[str]]:
        """What was told of rows that were made."""
        return {each.row: [fact.message for fact in each.told] for each in self._results()}

    @property
    def written(self) -> list[str]:
        return [event.name for event in self.events if isinstance(event, Written)]

    def _results(self) -> list[Any]:
        done = (event for event in self.events if isinstance(event, Finished))
        return [event.result for event in done if event.stage == "make"]


def make(design: Design, source: Path, place: Path, *, lent: Any = None, **options: Any) -> Made:
    """Run a batch in this process, unless `jobs` says otherwise, with SVG of the obverse alone."""
    events: list[Event] = []
    options = {"jobs": 1, "export": SVG_ONLY, "stem": "m", **options}
    outcome = run_batch(
        design, source, place, BatchOptions(**options), executor=lent, observe=events.append
    )
    return Made(outcome, tuple(events))


def written_as(*formats: str, side: str = "obverse", dpi: int = 40) -> ExportOptions:
    return ExportOptions(formats=formats, side=side, write=WriteOptions(dpi=dpi))  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file in a folder but the journal and the lock."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    return {name: data for name, data in found.items() if name not in _OWN}


def medals(folder: Path) -> set[str]:
    """Return the names of all files in a folder but reports."""
    return {name for name in contents(folder) if not name.startswith("manifest.")}


def journal(folder: Path) -> list[dict[str, Any]]:
    lines = (folder / "batch.journal").read_bytes().splitlines(keepends=True)
    assert all(line.endswith(b"\n") for line in lines)
    return [json.loads(line) for line in lines]


def table(folder: Path) -> list[dict[str, str]]:
    """Return the rows of manifest.csv."""
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def document(folder: Path) -> dict[str, Any]:
    """Return manifest.json."""
    return json.loads((folder / "manifest.json").read_bytes())


def times(folder: Path) -> dict[str, int]:
    """Return when each file was last written."""
    return {name: (folder / name).stat().st_mtime_ns for name in medals(folder)}


def names(count: int) -> Iterable[str]:
    """Return so many names, all different."""
    first = ("Ann", "Борис", "Chloé", "Dmitri", "Éva", "Фёдор", "Gül", "Høgni")
    return (f"{first[number % 8]} {number}" for number in range(1, count + 1))
