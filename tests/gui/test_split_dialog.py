"""SplitDialog: live edits that are one step, and a seam that finds its place."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt

import obverse
from obverse.design.split import Split
from obverse.gui.dialogs.seam_search import find_place, turned_split
from obverse.gui.dialogs.split import SplitDialog
from obverse.gui.language import install
from obverse.gui.session import Session
from obverse.halves.letters import near_letters
from obverse.layout import lay_out


@pytest.fixture
def halves(qtbot) -> Iterator[Session]:
    session = Session(obverse.load("keepsake-halves"), obverse.FontLibrary())
    qtbot.waitUntil(lambda: session.result is not None)
    yield session
    session.close()


def opened(session: Session, qtbot) -> SplitDialog:
    dialog = SplitDialog(session)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_all_changes_are_one_step(session, qtbot):
    first = session.design
    dialog = opened(session, qtbot)
    dialog.form.modes.button(2).click()
    dialog.form.seam_box.bearing.setValue(30.0)
    session.hold()
    qtbot.wait(1200)  # longer than a burst of typing
    dialog.form.seam_box.kinds.button(1).click()
    dialog.form.lengths["kerf"].setValue(0.5)
    dialog.accept()
    split = session.design.split
    assert (split.seam.kind, split.seam.bearing, split.kerf) == ("wave", 30.0, 0.5)
    session.undo()
    assert session.design == first
    session.redo()
    assert session.design.split == split


def test_cancel_takes_everything_back(halves, qtbot):
    first = halves.design
    dialog = opened(halves, qtbot)
    dialog.form.seam_box.bearing.setValue(77.0)
    dialog.form.modes.button(4).click()
    assert halves.design.split.second is not None
    dialog.reject()
    assert halves.design == first
    assert not halves.history.undo_label
    assert not halves.is_dirty


def test_cancel_without_a_change_leaves_the_step_before(session, qtbot):
    session.set_value(("title",), "Another", "Rename")
    dialog = opened(session, qtbot)
    dialog.reject()
    assert session.design.title == "Another"
    assert session.history.undo_label == "Rename"


def test_opening_changes_nothing(halves, qtbot):
    first = halves.design
    dialog = opened(halves, qtbot)
    assert dialog.form.split() == first.split
    dialog.accept()
    assert halves.design is first


def test_whole_halves_and_quarters(session, qtbot):
    dialog = opened(session, qtbot)
    dialog.form.modes.button(4).click()
    split = session.design.split
    assert len(split.pieces) == 4
    assert (split.second.bearing - split.seam.bearing) % 360 == 90
    dialog.form.modes.button(2).click()
    assert len(session.design.split.pieces) == 2
    dialog.form.modes.button(0).click()
    assert session.design.split is None


def test_dial_shows_bearings_from_the_top(session, qtbot):
    dialog = opened(session, qtbot)
    dialog.form.modes.button(2).click()
    assert dialog.form.seam_box.dial.value() == 180
    dialog.form.seam_box.dial.setValue(270)
    assert session.design.split.seam.bearing == 90
    assert dialog.form.seam_box.bearing.value() == 90


def test_both_seams_of_quarters_turn_together(session, qtbot):
    dialog = opened(session, qtbot)
    dialog.form.modes.button(4).click()
    dialog.form.seam_box.second.setValue(75.0)
    dialog.form.seam_box.bearing.setValue(20.0)
    split = session.design.split
    assert (split.seam.bearing, split.second.bearing) == (20.0, 95.0)


@pytest.mark.parametrize(("face", "bearing"), [(0, 90.0), (1, 270.0)])
def test_dragging_on_a_face_turns_the_seam(face, bearing, halves, qtbot):
    dialog = opened(halves, qtbot)
    middle = dialog.picture._middle(face).toPoint()
    spot = middle + QPoint(60, 0)
    qtbot.mousePress(dialog.picture, Qt.MouseButton.LeftButton, pos=spot)
    assert halves.design.split.seam.bearing == bearing
    qtbot.mouseRelease(dialog.picture, Qt.MouseButton.LeftButton, pos=spot)


def test_names_and_marks_are_kept(halves, qtbot):
    dialog = opened(halves, qtbot)
    name, engraved = dialog.form.piece_box.fields(1)
    name.clear()
    qtbot.keyClicks(name, "Yours")
    engraved.clear()
    qtbot.keyClicks(engraved, "{serial}")
    piece = halves.design.split.pieces[1]
    assert (piece.name, piece.mark) == ("Yours", "{serial}")
    assert piece.id == obverse.load("keepsake-halves").split.pieces[1].id


def test_only_fields_that_matter_are_shown(session, qtbot):
    dialog = opened(session, qtbot)
    dialog.form.modes.button(2).click()
    assert not dialog.form.seam_box.count.isVisible()
    dialog.form.seam_box.kinds.button(3).click()
    assert dialog.form.seam_box.count.isVisible()
    assert dialog.form.seam_box.lengths["width"].isVisible()
    dialog.form.seam_box.kinds.button(2).click()
    assert not dialog.form.seam_box.lengths["width"].isVisible()


def test_measures_are_those_of_the_design(halves, qtbot):
    dialog = opened(halves, qtbot)
    qtbot.waitUntil(lambda: dialog.is_measured)
    assert dialog.halved.proof.fits
    assert "fit" in dialog.fit.text()
    assert dialog.halved.proof.nearest_letter.element in dialog.nearest.text()


def test_cut_that_is_impossible_is_told(session, qtbot):
    dialog = opened(session, qtbot)
    dialog.form.modes.button(2).click()
    dialog.form.lengths["kerf"].setValue(3.0)
    qtbot.waitUntil(lambda: dialog.is_measured)
    assert dialog.halved.proof is None
    assert any(line.startswith("Error: ") for line in dialog.findings.texts())


def test_seam_is_turned_to_where_no_letter_is_touched(session, qtbot):
    session.set_value(("split",), Split(letter_free=0.2), "Split")
    dialog = opened(session, qtbot)
    dialog.search_button.click()
    qtbot.waitUntil(lambda: dialog._searching is None, timeout=200_000)
    design = session.design
    faces = tuple(s for s in lay_out(design).artwork.sides if s.side != "edge")
    near = near_letters(faces, design.split, design.blank)
    if "no letter is touched" in dialog.search_state.text():
        assert near[0].distance_mm >= design.split.letter_free - design.split.gap / 2
    else:
        assert "every bearing" in dialog.search_state.text()
    dialog.reject()
    assert session.design.split == Split(letter_free=0.2)


def test_least_turn_is_found():
    design = obverse.load("astp-1975-halves")
    fonts = obverse.FontLibrary()
    assert find_place(design, fonts).turn == 0
    turned = msgspec.structs.replace(design, split=turned_split(design.split, 40.0))
    place = find_place(turned, fonts)
    assert place.is_clear(turned.split)
    assert 0 < abs(place.turn) <= 40


def test_search_can_be_stopped(session, qtbot):
    session.set_value(("split",), Split(letter_free=5.0), "Split")
    dialog = opened(session, qtbot)
    dialog.search()
    dialog.search()
    qtbot.waitUntil(lambda: dialog._searching is None)
    assert dialog.form.isEnabled()
    assert session.design.split == Split(letter_free=5.0)


def test_new_pieces_have_names_in_the_language_of_the_window(session, qapp, qtbot):
    install(qapp, "ru")
    try:
        dialog = opened(session, qtbot)
        dialog.form.modes.button(2).click()
        assert [piece.name for piece in session.design.split.pieces] == ["Левая", "Правая"]
        dialog.reject()
    finally:
        install(qapp, "en")
