"""Contact sheet: every medal of a batch as a small picture with its words, on A4 pages."""

import io
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from obverse.batch.crew import Crew
from obverse.batch.dispatch import Dispatch, Lost, Numbered
from obverse.batch.job import Job, Sent, Setup
from obverse.batch.scratch import writing
from obverse.batch.sheet_page import SheetPage, draw_page, grid_of
from obverse.batch.spool import Spool
from obverse.errors import BatchError

PNG_NAME, PDF_NAME = "contact-sheet-{page:03d}.png", "contact-sheet.pdf"
#: JPEG quality of the pages in a PDF, as Pillow counts it.
_QUALITY = 90
#: Pages that are added to a PDF at once: each time its whole table of pages is written anew.
_AT_ONCE = 8

#: Told of each finished file: its name and where it waits to be taken.
Deliver = Callable[[str, Path], None]


class Page(NamedTuple):
    """One finished page, as PNG, by its number from 1, and how many medals are on it."""

    number: int
    png: bytes
    medals: int


def draw_sheet(
    spool: Spool, crew: Crew, setup: Setup, is_stopping: Callable[[], bool]
) -> Iterator[Page]:
    """Yield the pages in order; BatchError where workers die of them."""
    source = _Pages(spool, grid_of(setup).medals)
    total = spool.count_made()
    dispatch = Dispatch(crew, Sent.whole(setup), source, total, work=draw_page, size=source.size)
    waiting: dict[int, SheetPage] = {}
    number = 0
    for reply in dispatch.replies(is_stopping):
        if isinstance(reply, Lost):
            raise BatchError("the contact sheet can't be drawn: workers die of it")
        assert isinstance(reply, SheetPage)
        waiting[reply.results[0]] = reply
        while number < len(source.firsts) and source.firsts[number] in waiting:
            number += 1
            page = waiting.pop(source.firsts[number - 1])
            yield Page(number, page.png, len(page.results))


class _Pages:
    """Hands out the medals of one page after the other, and remembers where each begins."""

    def __init__(self, spool: Spool, size: int) -> None:
        self.size = size
        self.firsts: list[int] = []
        self._spool = spool
        self._last = 0

    def __call__(self, most: int) -> list[Numbered]:
        tasks = self._spool.made(self._last, self.size)
        if tasks:
            self._last = tasks[-1].number
            self.firsts.append(tasks[0].number)
        return [Numbered(t.number, t.row, t.stem, Job(t.data)) for t in tasks]


def write_pngs(pages: Iterator[Page], folder: Path, deliver: Deliver) -> None:
    """Write a PNG for each page."""
    waiting = folder / "page.png"
    for page in pages:
        with writing(waiting):
            waiting.write_bytes(page.png)
        deliver(PNG_NAME.format(page=page.number), waiting)


def write_pdf(pages: Iterator[Page], folder: Path, deliver: Deliver) -> None:
    """Write one PDF of all pages, a few at a time, so that memory does not grow with them."""
    waiting = folder / "sheet.pdf"
    # No dates: the same medals make the same file.
    options: dict[str, Any] = {"creationDate": None, "modDate": None, "producer": ""}
    options |= {"title": "Contact sheet", "quality": _QUALITY, "save_all": True}
    while several := list(islice(pages, _AT_ONCE)):
        first, *others = map(_picture, several)
        options |= {"append": waiting.exists(), "append_images": others}
        with writing(waiting):
            first.save(waiting, "PDF", dpi=first.info["dpi"], **options)
    if waiting.exists():
        deliver(PDF_NAME, waiting)


def _picture(page: Page) -> Any:
    from PIL import Image

    with Image.open(io.BytesIO(page.png), formats=("PNG",)) as image:
        image.load()
        return image
