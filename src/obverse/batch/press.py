"""Task → the files of one medal and the record of it. A press lives as long as its process."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

import msgspec

from obverse.artwork import SideArtwork
from obverse.batch.job import Job, MadeFile, Record, Result, SetText, Setup, Task
from obverse.batch.kept_pages import KeptPages
from obverse.batch.materials import read_art, same_font
from obverse.batch.store import Store, open_store
from obverse.batch.varying import varying_lines
from obverse.design.document import decode
from obverse.design.model import Design
from obverse.design.variables import fill_art
from obverse.errors import ObverseError, WriteError
from obverse.exporting import Plan, page_name, plan
from obverse.findings import Finding, has_errors
from obverse.formats import find_format
from obverse.layout import lay_out
from obverse.text.fonts import FontLibrary


class Press:
    """Makes the medals of one setup; what does not change from one to the next is kept."""

    def __init__(self, setup: Setup) -> None:
        """Read the design and the typefaces; BatchError where they are not the same here."""
        self.setup = setup
        self._fingerprint = setup.fingerprint
        self._design = decode(setup.design)
        self.fonts = FontLibrary([same_font(font.path, font.sha256) for font in setup.fonts])
        self._kinds = [find_format(name) for name in dict.fromkeys(setup.export.formats)]
        lines = varying_lines(self._design, frozenset(setup.variables))
        self._varying = {(side, element) for side, element, _ in lines}
        self._lines = {line for line in lines if setup.export.side in ("both", line[0])}
        self._ceilings = {
            (each.side, each.element, each.line): (each.cap_height, each.tracking, each.condense)
            for each in setup.ceilings
        }
        self._store: Store | None = open_store(setup.place) if setup.writes else None
        self._pages = KeptPages(setup.export.write)

    @property
    def title(self) -> str:
        """The title of the design."""
        return self._design.title

    def make(self, job: Job) -> Result:
        """Make one medal, or find that an earlier run made it; what goes wrong is its result."""
        task = msgspec.json.decode(job.data, type=Task)
        record = Record(number=task.number, row=task.row, stem=task.stem, values=task.values)
        try:
            return self._make(task, record, job.before)
        except WriteError:
            raise
        except ObverseError as wrong:
            return _failed(record, wrong.message, wrong.hint)
        except Exception as fault:  # noqa: BLE001 - one bad row never stops the rest
            return _failed(record, f"a fault of Obverse itself: {type(fault).__name__}: {fault}")

    def faces(self, task: Task, sides: Sequence[str]) -> list[SideArtwork]:
        """Return some of a medal's faces as they were made, for a small picture of it."""
        art = {element: read_art(path) for element, path in task.art.items()}
        design = fill_art(self._design, art) if art else self._design
        values = {**self.setup.constants, **task.values}
        artwork, _ = lay_out(design, values, fonts=self.fonts, ceilings=self._ceilings)
        return [side for side in artwork.sides if side.side in sides]

    def _make(self, task: Task, record: Record, before: bytes | None) -> Result:
        art = {element: read_art(path) for element, path in task.art.items()}
        record = msgspec.structs.replace(record, input=self._hash(task, art))
        kept = self._still_right(record, before)
        if kept is not None:
            return kept
        design = fill_art(self._design, art) if art else self._design
        values = {**self.setup.constants, **task.values}
        planned = plan(design, values, self.setup.export, fonts=self.fonts, ceilings=self._ceilings)
        record = msgspec.structs.replace(
            record,
            texts=self._texts(planned),
            findings=(*_about_values(task), *self._own(planned.findings, task)),
        )
        refused = has_errors(planned.findings) and not self.setup.export.draft
        if refused:
            return _failed(record, *_reason(planned.findings))
        files = self._write(task.stem, planned, design) if self._store else ()
        return _result(msgspec.structs.replace(record, files=files), "made")

    def _hash(self, task: Task, art: dict[str, bytes]) -> str:
        drawn = {element: sha256(data).hexdigest() for element, data in art.items()}
        parts = (self._fingerprint, task.stem, task.values, drawn)
        return sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()

    def _still_right(self, record: Record, before: bytes | None) -> Result | None:
        """Return the result of an earlier run where its input was this and its files are whole."""
        if before is None or self._store is None:
            return None
        old = msgspec.json.decode(before, type=Record)
        if old.fault or old.input != record.input:
            return None
        if any(self._store.sha256(file.name) != file.sha256 for file in old.files):
            return None
        return _result(msgspec.structs.replace(old, number=record.number, row=record.row), "kept")

    def _texts(self, planned: Plan) -> tuple[SetText, ...]:
        """Return how the texts that vary were set."""
        return tuple(
            SetText(
                side.side,
                each.element,
                each.line,
                each.text,
                each.cap_height,
                each.tracking,
                each.condense,
                each.letters_in,
                each.letters_out,
            )
            for side in planned.artwork.sides
            for each in side.settings
            if (side.side, each.element, each.line) in self._lines
        )

    def _own(self, findings: tuple[Finding, ...], task: Task) -> tuple[Finding, ...]:
        """Return the findings of this medal; those that all share are told once, elsewhere."""
        return tuple(
            fact
            for fact in findings
            if (fact.side, fact.element) in self._varying or fact.element in (*task.art, "")
        )

    def _write(self, stem: str, planned: Plan, design: Design) -> tuple[MadeFile, ...]:
        assert self._store is not None
        made = []
        for kind in self._kinds:
            for page in planned.pages:
                name = page_name(stem, page, kind.name)
                drawn = self._pages.draw(page, kind)
                made.append(self._put(name, drawn.data, drawn.sha256))
        for ending, data in planned.others.items():
            made.append(self._put(f"{stem}-{ending}", data, sha256(data).hexdigest()))
        return tuple(made)

    def _put(self, name: str, data: bytes, digest: str) -> MadeFile:
        assert self._store is not None
        self._store.put(name, data)
        return MadeFile(name, len(data), digest)


def _about_values(task: Task) -> Iterator[Finding]:
    """Yield what is odd in a row, but may be meant."""
    for name, text in task.values.items():
        if not text:
            message = f"{name} is empty"
            yield Finding(severity="warning", code="rows.blank", message=message)
        elif not text.isprintable():
            message = f"{name} holds a line break or another sign that is not a letter: {text!r}"
            yield Finding(severity="warning", code="rows.control", message=message)


def _reason(findings: tuple[Finding, ...]) -> tuple[str, str]:
    """Return why a medal can't be made: its first error."""
    first = next(fact for fact in findings if fact.severity == "error")
    return f"{first.where}: {first.message}", first.hint


def _failed(record: Record, fault: str, hint: str = "") -> Result:
    return _result(msgspec.structs.replace(record, fault=fault, hint=hint), "failed")


def _result(record: Record, state: str) -> Result:
    assert state in ("made", "kept", "failed")
    return Result(
        record.number,
        record.row,
        state,  # type: ignore[arg-type]
        msgspec.json.encode(record),
        tuple(fact for fact in record.findings if fact.severity != "info"),
        tuple(file.name for file in record.files),
        record.texts,
        record.fault,
        record.hint,
    )
