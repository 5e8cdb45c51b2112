"""One page of a contact sheet: small pictures of medals in a grid, each above its words."""

import io
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from obverse.artwork import Region, SideArtwork
from obverse.batch.job import Job, NeedsSetup, Sent, Setup, Task
from obverse.batch.press import Press
from obverse.batch.varying import varying_lines
from obverse.batch.worker import press_of
from obverse.design.document import decode
from obverse.design.lettering import Fit, Lettering
from obverse.formats.raster import render
from obverse.geometry.shapes import rectangle
from obverse.layout.lettering import set_lines
from obverse.paint import Paint
from obverse.text.fonts import FontLibrary
from obverse.text.outlines import set_straight
from obverse.units import MM_PER_INCH, Mm, pixels

#: A4, upright.
_WIDTH, _HEIGHT = 210.0, 297.0
_MARGIN: Mm = 10.0
_DPI = 150
#: Diameter of a medal on the page, whatever its own.
_MEDAL: Mm = 40.0
_GAP: Mm = 4.0
#: Below each: its numbers, then its words.
_CAPTION: Mm = 8.0
_CAP_HEIGHT: Mm = 1.7
_FONT = Lettering(
    family="Jost", weight=400, cap_height=_CAP_HEIGHT, fit=Fit(condense=0.7, shrink=0.5)
)
_FACES = ("obverse", "reverse")
_INK = Paint(name="ink", colour="#202020")
_PAPER = Paint(name="paper", colour="#ffffff")
#: Longer captions are cut: the picture above says the rest.
_LONGEST = 60


class Grid(NamedTuple):
    """Which sides are shown, and how many medals stand beside and below each other."""

    sides: tuple[str, ...]
    columns: int
    rows: int

    @property
    def medals(self) -> int:
        """Medals on a page."""
        return self.columns * self.rows

    @property
    def width(self) -> Mm:
        """Width of one medal's place."""
        return (_WIDTH - 2 * _MARGIN) / self.columns


class SheetPage(NamedTuple):
    """A page as PNG, the numbers of the medals on it, and the seconds it took."""

    results: tuple[int, ...]
    seconds: float
    png: bytes


def grid_of(setup: Setup) -> Grid:
    """Return how a page is laid out: the faces that are made, those without variables left out."""
    made = tuple(side for side in _FACES if setup.export.side in ("both", side)) or _FACES
    lines = varying_lines(decode(setup.design), frozenset(setup.variables))
    varying = {side for side, _, _ in lines}
    sides = tuple(side for side in made if side in varying) or made
    columns = int((_WIDTH - 2 * _MARGIN) / (len(sides) * (_MEDAL + _GAP)))
    rows = int((_HEIGHT - 2 * _MARGIN) / (_MEDAL + _CAPTION + _GAP))
    return Grid(sides, columns, rows)


def draw_page(sent: Sent, jobs: Sequence[Job]) -> SheetPage | NeedsSetup:
    """Draw one page of medals."""
    started = time.perf_counter()
    machine = press_of(sent)
    if machine is None:
        return NeedsSetup(sent.key)
    tasks = [msgspec.json.decode(job.data, type=Task) for job in jobs]
    png = _page(machine, tasks)
    return SheetPage(tuple(task.number for task in tasks), time.perf_counter() - started, png)


def _page(machine: Press, tasks: list[Task]) -> bytes:
    grid = grid_of(machine.setup)
    page = _captions(grid, tasks, machine)
    for place, task in enumerate(tasks):
        for number, side in enumerate(machine.faces(task, grid.sides)):
            x, y = _corner(grid, place, number)
            small = _thumbnail(side)
            page.paste(small, (pixels(x, _DPI), pixels(y, _DPI)), small)
    stream = io.BytesIO()
    dpi = round(_DPI / MM_PER_INCH * 1000) * MM_PER_INCH / 1000
    page.convert("RGB").save(stream, "PNG", dpi=(dpi, dpi))
    return stream.getvalue()


def _corner(grid: Grid, place: int, number: int) -> tuple[Mm, Mm]:
    """Return the upper left corner of a small picture, from that of the page, y down."""
    row, column = divmod(place, grid.columns)
    block = len(grid.sides) * (_MEDAL + _GAP) - _GAP
    left = _MARGIN + column * grid.width + (grid.width - block) / 2
    return left + number * (_MEDAL + _GAP), _MARGIN + row * (_MEDAL + _CAPTION + _GAP)


def _thumbnail(side: SideArtwork) -> Any:
    size = pixels(_MEDAL, _DPI)
    return _picture(side, (size, size))


def _picture(side: SideArtwork, size: tuple[int, int]) -> Any:
    """Return a side as Pillow's picture."""
    from PIL import Image

    return Image.frombytes("RGBA", size, bytes(render(side, size).data))


def _captions(grid: Grid, tasks: list[Task], machine: Press) -> Any:
    """Return the page with its words, as Pillow's picture."""
    items = [Region(rectangle(_WIDTH, _HEIGHT), _PAPER, 0.0, "paper")]
    for place, task in enumerate(tasks):
        x, top = _corner(grid, place, 0)
        middle = x + (len(grid.sides) * (_MEDAL + _GAP) - _GAP) / 2 - _WIDTH / 2
        for line, words in enumerate(_words(task)):
            y = _HEIGHT / 2 - top - _MEDAL - 2.5 - line * 3.0
            items += _caption(words, (middle, y), grid.width - 1, machine.fonts)
    foot = f"{machine.title}: medals {tasks[0].number} to {tasks[-1].number}"
    items += _caption(foot, (0.0, _MARGIN / 2 - _HEIGHT / 2), _WIDTH - 2 * _MARGIN, machine.fonts)
    page = SideArtwork(
        "obverse", "", _WIDTH, _HEIGHT, rectangle(_WIDTH, _HEIGHT), _PAPER, tuple(items)
    )
    return _picture(page, (pixels(_WIDTH, _DPI), pixels(_HEIGHT, _DPI)))


def _words(task: Task) -> tuple[str, str]:
    texts = [text for name, text in task.values.items() if name != "index"]
    return f"{task.number}  (row {task.row})", _abridged(", ".join(texts))


def _abridged(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _caption(words: str, at: tuple[Mm, Mm], room: Mm, fonts: FontLibrary) -> list[Region]:
    if not words.strip():
        return []
    fitted = set_lines((words,), _FONT, room, fonts)
    lettered = set_straight(fitted.lines[0], fitted.setting, at)
    return [Region(lettered.path, _INK, 0.0, "caption")] if lettered.path else []
