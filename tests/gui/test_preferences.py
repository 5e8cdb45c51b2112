"""Preferences, the card that measures a screen, and the list of typefaces."""

from pathlib import Path

import fontpkg_amiri
import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from obverse.design.edit import Pick, change, element_at
from obverse.gui.canvas.true_size import px_per_mm
from obverse.gui.dialogs.calibrate import CARD_HEIGHT, CARD_WIDTH, CalibrateDialog
from obverse.gui.dialogs.preferences import PreferencesDialog
from obverse.gui.dialogs.typefaces import TypefacesDialog
from obverse.gui.own_typefaces import OwnTypefaces

AMIRI = Path(fontpkg_amiri.__file__).parent / "files" / "Amiri-Regular.ttf"


def preferences(settings, qtbot) -> PreferencesDialog:
    dialog = PreferencesDialog(settings)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_wishes_are_kept_at_once(settings, qtbot):
    dialog = preferences(settings, qtbot)
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.snap.click()
    dialog.nudge.setValue(0.25)
    assert (settings["theme"], settings["view/snap"], settings["edit/nudge"]) == (
        "dark",
        False,
        0.25,
    )


def test_language_is_taken_up_when_the_dialog_closes(settings, qtbot):
    dialog = preferences(settings, qtbot)
    dialog.language.setCurrentIndex(dialog.language.findData("ru"))
    assert settings["language"] == "system"
    dialog.reject()
    assert settings["language"] == "ru"


def test_fields_show_what_was_chosen_before(settings, qtbot):
    settings["theme"], settings["edit/nudge"], settings["view/snap"] = "light", 2.0, False
    dialog = preferences(settings, qtbot)
    assert dialog.theme.currentData() == "light"
    assert dialog.nudge.value() == 2.0
    assert not dialog.snap.isChecked()


def card(settings, qtbot) -> CalibrateDialog:
    dialog = CalibrateDialog(settings)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_card_is_drawn_at_the_present_scale(settings, qtbot):
    dialog = card(settings, qtbot)
    outline = dialog.card.outline
    assert outline.width() / outline.height() == pytest.approx(CARD_WIDTH / CARD_HEIGHT)
    assert outline.width() == pytest.approx(
        CARD_WIDTH * px_per_mm(dialog.screen(), settings), abs=0.3
    )


def test_card_measures_this_screen(settings, qtbot):
    settings["view/calibration"] = {"another": 3.0}
    dialog = card(settings, qtbot)
    dialog.slider.setValue(2000)
    dialog.accept()
    assert settings["view/calibration"] == {"another": 3.0, dialog.screen().name(): 5.0}
    assert px_per_mm(dialog.screen(), settings) == 5.0
    again = card(settings, qtbot)
    assert again.scale == 5.0


def test_arrow_keys_size_the_card(settings, qtbot):
    dialog = card(settings, qtbot)
    before = dialog.scale
    qtbot.keyClick(dialog.slider, Qt.Key.Key_Right)
    assert dialog.scale > before
    qtbot.keyClick(dialog, Qt.Key.Key_Down)
    assert dialog.scale == before


def test_screen_is_believed_again(settings, qtbot):
    dialog = card(settings, qtbot)
    name = dialog.screen().name()
    settings["view/calibration"] = {name: 7.0}
    dialog.forget()
    dialog.accept()
    assert name not in settings["view/calibration"]


def test_untouched_card_measures_nothing(settings, qtbot):
    dialog = card(settings, qtbot)
    dialog.accept()
    assert settings["view/calibration"] == {}


def typefaces(session, settings, qtbot) -> TypefacesDialog:
    dialog = TypefacesDialog(session, settings)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def needs(dialog: TypefacesDialog) -> list[str]:
    return [dialog.needs.item(row).text() for row in range(dialog.needs.count())]


def set_in(session, family: str) -> None:
    """Set one legend of a session's design in another typeface."""
    pick = next(
        Pick("obverse", each.id)
        for each in session.design.obverse.elements
        if hasattr(each, "lettering")
    )
    lettering = msgspec.structs.replace(element_at(session.design, pick).lettering, family=family)
    session.commit(change(session.design, pick, lettering=lettering), "Set")


def test_own_file_makes_a_missing_typeface_be_there(session, settings, qtbot):
    keeper = OwnTypefaces(session, settings)
    set_in(session, "Amiri")
    dialog = typefaces(session, settings, qtbot)
    assert "Amiri – missing" in needs(dialog)
    assert "Jost – here, comes with Obverse" in needs(dialog)
    dialog.own.add([AMIRI])
    assert "Amiri – here, from your own files" in needs(dialog)
    assert "Amiri" in session.fonts.families
    qtbot.waitUntil(lambda: "lettering.typeface" not in codes(session))
    dialog.own.list.selectAll()
    qtbot.keyClick(dialog.own.list, Qt.Key.Key_Delete)
    assert settings["files/typefaces"] == []
    assert "Amiri" not in session.fonts.families
    qtbot.waitUntil(lambda: "lettering.typeface" in codes(session))
    keeper.deleteLater()


def codes(session) -> set[str]:
    return {finding.code for finding in session.result.findings}


def test_own_typeface_is_used_only_where_a_design_names_it(session, settings, qtbot):
    settings["files/typefaces"] = [str(AMIRI)]
    before = session.fonts
    keeper = OwnTypefaces(session, settings)
    assert session.fonts is before
    set_in(session, "Amiri")
    assert "Amiri" in session.fonts.families
    session.undo()
    assert "Amiri" not in session.fonts.families
    keeper.deleteLater()


def test_file_that_is_no_typeface_is_told(session, settings, qtbot, tmp_path):
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    dialog = typefaces(session, settings, qtbot)
    dialog.own.add([broken, AMIRI])
    assert "broken.ttf" in dialog.own.note.text
    assert settings["files/typefaces"] == [str(AMIRI)]


def test_file_that_has_gone_stays_in_the_list_to_be_removed(session, settings, qtbot, tmp_path):
    settings["files/typefaces"] = [str(tmp_path / "gone.ttf")]
    dialog = typefaces(session, settings, qtbot)
    assert dialog.own.list.item(0).text().endswith("gone.ttf")


def test_files_can_be_dropped(session, settings, qtbot):
    dialog = typefaces(session, settings, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(AMIRI)), QUrl.fromLocalFile("/tmp/note.txt")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.own.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert settings["files/typefaces"] == [str(AMIRI)]


def test_typefaces_of_the_computer_are_found_searched_and_used(
    session, settings, qtbot, tmp_path, monkeypatch
):
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "amiri.ttf").write_bytes(AMIRI.read_bytes())
    monkeypatch.setattr("obverse.gui.dialogs.typefaces.system_folders", lambda: (folder,))
    dialog = typefaces(session, settings, qtbot)
    qtbot.waitUntil(lambda: dialog.shown() == ["Amiri"])
    dialog.search.setText("ami")
    assert dialog.shown() == ["Amiri"]
    dialog.installed.setCurrentRow(0)
    qtbot.mouseClick(dialog.use_button, Qt.MouseButton.LeftButton)
    assert settings["files/typefaces"] == [str(folder / "amiri.ttf")]
    assert not dialog.use_button.isEnabled()
    dialog.search.setText("nothing")
    assert dialog.shown() == []
