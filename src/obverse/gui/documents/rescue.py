"""Rescue: what a crash left is offered, and what is taken goes on as if nothing had happened."""

from functools import partial
from pathlib import Path

from obverse.gui.documents.autosave import Autosave
from obverse.gui.documents.documents import Documents
from obverse.gui.documents.file_watch import stamp_of
from obverse.gui.documents.recovery import Leftover, discard, left_over, take_over
from obverse.gui.session import Message
from obverse.gui.words import tr, tr_count


def offer_left_over(documents: Documents, autosave: Autosave, folder: Path) -> bool:
    """Ask about the designs that windows left when they died; tell whether one was recovered.

    One that can't be read is told and set aside.
    """
    found = documents.away.do(partial(left_over, folder))
    for leftover in found:
        if leftover.design is None and discard(leftover):
            kept = leftover.record.with_suffix(".broken")
            hint = tr("it was set aside as {path}", path=kept)
            documents.session.tell(Message(leftover.reason, hint, "warning"))
    whole = [each for each in found if each.design is not None]
    if not whole:
        return False
    answer = documents.questions.ask_recover(whole)
    if answer == "discard":
        for each in whole:
            discard(each)
    if answer != "recover" or not recover(documents, autosave, whole[0]):
        return False
    if others := len(whole) - 1:
        message = Message(tr_count("%n more designs can be recovered", others), "", "info")
        again = partial(offer_left_over, documents, autosave, folder)
        documents.offered.emit(message, tr("Recover the next"), again)
    return True


def recover(documents: Documents, autosave: Autosave, leftover: Leftover) -> bool:
    """Open a leftover as unsaved work; its record is now this window's own."""
    design = leftover.design
    if design is None or not documents.may_close():
        return False
    record = take_over(leftover)
    if record is None:
        text = tr("another window has recovered {name}", name=leftover.title)
        documents.session.tell(Message(text, "", "info"))
        return False
    # A file that was written later is another design: saving must ask.
    stamp = stamp_of(leftover.path) if leftover.path and not leftover.is_older else None
    documents.show(design, leftover.path, stamp, saved=False)
    autosave.adopt(record, design)
    return True
