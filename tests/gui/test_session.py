"""Session: one undo step a change, and the latest layout."""

import gc
import subprocess
import sys
import threading
import weakref

import msgspec

import obverse
from obverse import layout
from obverse.design.edit import Pick, change, element_at, remove, send_to
from obverse.gui import layouter
from obverse.gui.session import Session
from obverse.text.fonts import FontLibrary

GLOBE = Pick("obverse", "globe")
#: A process of its own: what is remembered is that of all threads, and another test may have left
#: one that still lays out.
OPEN_ANOTHER = """
import obverse
from obverse import layout
from obverse.design.model import Design
from obverse.gui.session import Session
from obverse.text import neighbours
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

app = QApplication(["test", "-platform", "offscreen"])


def wait_and_tell():
    loop = QEventLoop()
    session.laid_out.connect(loop.quit)
    loop.exec()
    print(layout.lay_element.cache_info().currsize, neighbours.drawn.cache_info().currsize)


session = Session(obverse.load("astp-2025"), obverse.FontLibrary())
wait_and_tell()
session.open(Design())
wait_and_tell()
session.close()
"""


def moved(x: float):
    return lambda design: change(design, GLOBE, x=x)


def test_steps_of_one_drag_are_one_step(session, qtbot):
    first = session.design
    for step in range(5):
        session.attempt(moved(1.0 + step), "Move", merge="drag-1")
    assert session.history.undo_label == "Move"
    session.undo()
    assert session.design is first
    session.redo()
    assert session.design.obverse.elements[0] is first.obverse.elements[0]


def test_selection_goes_with_what_is_sent_to_the_other_face_and_back(session):
    session.select([Pick("obverse", "apollo"), GLOBE])
    session.attempt(lambda design: send_to(design, [GLOBE], "reverse")[0], "Send")
    sent = (Pick("obverse", "apollo"), Pick("reverse", "globe"))
    assert session.selection == sent
    session.undo()
    assert session.selection == (Pick("obverse", "apollo"), GLOBE)
    session.redo()
    assert session.selection == sent


def test_selection_of_what_is_deleted_does_not_jump_to_its_namesake(session):
    session.select([Pick("obverse", "rim")])
    assert element_at(session.design, Pick("reverse", "rim"))
    session.attempt(lambda design: remove(design, [Pick("obverse", "rim")]), "Delete")
    assert session.selection == ()


def test_refused_edit_is_told_and_changes_nothing(session, qtbot):
    first = session.design
    with qtbot.waitSignal(session.told) as told:
        assert not session.attempt(moved(1000.0), "Move")
    assert session.design is first
    assert "150" in told.args[0].text


def test_latest_result_arrives(session, qtbot):
    for step in range(20):
        session.attempt(moved(step / 10), "Move")
    qtbot.waitUntil(lambda: session.result.design is session.design)


def test_fault_in_laying_out_is_told_and_the_next_design_is_laid_out(
    session, qtbot, thread_faults, monkeypatch
):
    def stumble(design, *rest, **more):
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(layouter, "lay_out", stumble)
        session.attempt(moved(1.0), "Move")
        qtbot.waitUntil(lambda: thread_faults == [ZeroDivisionError])
    session.attempt(moved(2.0), "Move")
    qtbot.waitUntil(lambda: session.result.design is session.design)


def test_picture_of_the_document_before_never_comes(session, qtbot, monkeypatch):
    begun, may_end = threading.Event(), threading.Event()
    lay_out = layouter.lay_out

    def slowly(design, *rest, **more):
        begun.set()
        may_end.wait()
        return lay_out(design, *rest, **more)

    monkeypatch.setattr(layouter, "lay_out", slowly)
    shown = []
    session.laid_out.connect(lambda result: shown.append(result.design))
    session.attempt(moved(1.0), "Move")
    begun.wait()
    session.open(obverse.load("keepsake-halves"))
    may_end.set()
    qtbot.waitUntil(lambda: session.result is not None)
    assert shown == [session.design]


def test_successor_has_the_work_but_no_row_of_a_list(session, qtbot):
    session.attempt(moved(1.0), "Move")
    session.select([GLOBE])
    session.preview({"name": "Ada"})
    heir = session.successor()
    assert (heir.history, heir.selection) == (session.history, (GLOBE,))
    assert heir.values is None
    heir.close()


def test_findings_about_the_cut_come_after_a_pause_and_stay(session, qtbot):
    session.open(obverse.load("keepsake-halves"))
    seam = ("split", "seam", "bearing")
    session.set_value(seam, 90.0, "Turn the seam")
    qtbot.waitUntil(lambda: bool(cut_letters(session)))
    told = []
    session.laid_out.connect(lambda result: told.append(bool(cut_letters(session))))
    session.set_value(("title",), "Other", "Title")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert all(told), "they flickered"
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: not cut_letters(session))


def test_row_of_a_list_that_names_what_is_gone_is_passed_over(session, qtbot):
    session.open(obverse.load("keepsake-halves"))
    session.want_pieces(wanted=True)
    session.preview({"nobody": "Ada"})
    qtbot.waitUntil(lambda: session.result is not None and session.result.halved is not None)
    assert session.result.halved.proof is not None


def cut_letters(session):
    found = session.result.findings if session.result else ()
    return [each for each in found if each.code == "split.letter"]


def test_selection_drops_what_is_gone(session):
    session.select([GLOBE, Pick("obverse", "nobody")])
    assert session.selection == (GLOBE,)
    session.commit(msgspec.structs.replace(session.design, obverse=session.design.reverse), "x")
    assert session.selection == ()


def test_opening_forgets_what_was_laid_out_of_the_other():
    command = [sys.executable, "-c", OPEN_ANOTHER]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=200)
    first, other = (tuple(map(int, line.split())) for line in run.stdout.splitlines())
    assert first[0] > 0
    # Of the rims and rings of a bare medal no letter is drawn.
    assert other == (0, 0)


def test_letters_of_a_closed_document_let_go_of_their_typefaces():
    fonts = FontLibrary()
    kept = [weakref.ref(fonts.find("Oswald", weight, italic=False)) for weight in (400, 600, 700)]
    layout.lay_out(obverse.load("finisher-medal-60"), fonts=fonts)
    del fonts
    layout.forget()
    gc.collect()
    assert not any(ref() for ref in kept)


def test_result_that_comes_late_has_nothing_cut(session, qtbot):
    session.open(obverse.load("keepsake-halves"))
    qtbot.waitUntil(lambda: session.result is not None)
    late = session.result
    session._calm.stop()
    session.set_value(("title",), "Other", "Title")
    session._on_done(late)
    assert not session._calm.isActive()


def test_opening_forgets_the_history(session: Session):
    session.attempt(moved(1.0), "Move")
    session.open(session.design)
    assert not session.history.undo_label
    assert not session.is_dirty
