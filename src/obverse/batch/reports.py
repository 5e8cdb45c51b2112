"""After the last medal: manifests, the contact sheet, and files that belong to nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from obverse.batch.brief import Brief
from obverse.batch.contact_sheet import Page, draw_sheet, write_pdf, write_pngs
from obverse.batch.crew import Crew
from obverse.batch.events import Begun, Drawn, Written
from obverse.batch.job import Record, Setup
from obverse.batch.manifest import DOCUMENT, TABLE, Summary, write_document, write_table
from obverse.batch.scratch import writing
from obverse.batch.spool import Spool
from obverse.batch.store import Store

_MANIFESTS = ((TABLE, write_table), (DOCUMENT, write_document))


def write_reports(brief: Brief, spool: Spool, store: Store, summary: Summary) -> None:
    """Write the manifests; where all rows were reached, tell of files left of an earlier run."""
    if not summary.outcome.left:
        _tell_leftovers(brief, spool)
    for name, write in _MANIFESTS:
        with writing(brief.folder / name):
            write(brief.folder / name, spool.records(), summary)
        _deliver(brief, store, name, brief.folder / name)


def write_sheet(
    brief: Brief,
    spool: Spool,
    store: Store,
    crew: Crew,
    setup: Setup,
    is_stopping: Callable[[], bool],
) -> None:
    """Draw the contact sheet of every medal that was made."""
    brief.observe(Begun("sheet", spool.count_made(), crew.workers))
    pages = _told(brief, draw_sheet(spool, crew, setup, is_stopping))
    write = write_pdf if brief.options.contact_sheet == "pdf" else write_pngs
    write(pages, brief.folder, lambda name, file: _deliver(brief, store, name, file))


def _told(brief: Brief, pages: Iterator[Page]) -> Iterator[Page]:
    for page in pages:
        brief.observe(Drawn(page.medals))
        yield page


def _deliver(brief: Brief, store: Store, name: str, file: Path) -> None:
    store.put_file(name, file)
    brief.observe(Written(name))


def _tell_leftovers(brief: Brief, spool: Spool) -> None:
    """Tell of files that an earlier run made and that are no part of this batch."""
    count, first = 0, ""
    for before, now in spool.earlier():
        for name in sorted(_files(before) - (_files(now) if now else set())):
            count, first = count + 1, first or name
    if count:
        message = f"{count:,} files of an earlier run are no part of this batch, as {first}"
        brief.note("warning", "place.left-over", message)


def _files(line: bytes) -> set[str]:
    return {file.name for file in msgspec.json.decode(line, type=Record).files}
