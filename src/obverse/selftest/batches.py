"""A short batch: two processes must make the very files that one makes."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from obverse.selftest.check import require
from obverse.selftest.files import require_same

_PRESET = "finisher-medal-60"
#: Two processes are begun for no fewer.
_ROWS = "name,time\nAnna,3:31:07\nБорис,3:58:44\nÉlodie,4:02:10\nZoë,4:10:00\n"
_MEDALS = 4


def check_batch() -> str:
    """Require that processes can be begun, from the command line and from a window's thread."""
    with tempfile.TemporaryDirectory(prefix="obverse-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        rows = folder / "runners.csv"
        rows.write_text(_ROWS, "utf-8")
        alone = _make(rows, folder / "alone", 1)
        two = _make(rows, folder / "two", 2)
        require_same(alone, two, "two processes make other files than one")
        led = _in_thread(lambda: _make(rows, folder / "led", 2))
        require_same(alone, led, "processes that a thread leads make other files")
    return f"{len(alone)} files"


def _make(rows: Path, folder: Path, jobs: int) -> dict[str, bytes]:
    from obverse import BatchOptions, ExportOptions, load, run_batch
    from obverse.formats.options import WriteOptions

    export = ExportOptions(write=WriteOptions(dpi=60))
    outcome = run_batch(load(_PRESET), rows, folder, BatchOptions(export=export, jobs=jobs))
    made = f"{outcome.made} of {_MEDALS} medals were made by {jobs} jobs"
    require(outcome.is_whole and outcome.made == _MEDALS, f"{made}: {outcome.trouble or ''}")
    pages = (path for path in folder.iterdir() if path.suffix in (".svg", ".png"))
    return {path.name: path.read_bytes() for path in pages}


def _in_thread(work: Callable[[], dict[str, bytes]]) -> dict[str, bytes]:
    """Do some work as the window has it done: other processes then begin in another way."""
    made: list[dict[str, bytes]] = []
    faults: list[Exception] = []

    def run() -> None:
        try:
            made.append(work())
        except Exception as fault:  # noqa: BLE001 - raised where the thread is waited for
            faults.append(fault)

    thread = Thread(target=run, name="batch")
    thread.start()
    thread.join()
    if faults:
        raise faults[0]
    return made[0]
