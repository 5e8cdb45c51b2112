"""What an earlier run left in the place: its journal, and what it did not finish."""

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

from obverse.batch.brief import Brief
from obverse.batch.job import Record
from obverse.batch.spool import Spool
from obverse.batch.store import Store
from obverse.errors import BatchError

JOURNAL = "batch.journal"


def take_up(brief: Brief, spool: Spool, store: Store) -> None:
    """Read what is recorded there, and clear away what was not finished.

    BatchError where a batch has been and nobody said whether to go on with it.
    """
    options = brief.options
    lines = store.read_journal(JOURNAL)
    first = next(lines, None)
    if first is not None and not (options.resume or options.overwrite):
        raise BatchError(
            f"{store.place} holds a batch already",
            "--resume goes on with it, --overwrite begins again",
        )
    store.sweep()
    if first is not None:
        spool.add_before(_by_stem(chain([first], lines), skips=options.overwrite))
    if options.overwrite:
        store.reset_journal(JOURNAL)
        spool.forget_before()


def _by_stem(lines: Iterable[bytes], *, skips: bool) -> Iterator[tuple[str, bytes]]:
    """Yield records with their stems; a line that is none is skipped, or else BatchError."""
    for line in lines:
        try:
            yield msgspec.json.decode(line, type=Record).stem, line
        except msgspec.MsgspecError:
            if not skips:
                raise BatchError(
                    f"{JOURNAL}: a line of it is no record of a batch", "--overwrite begins again"
                ) from None
