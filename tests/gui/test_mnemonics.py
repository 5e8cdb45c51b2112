"""Mnemonics of dialogs: what is seen at one time has letters of its own, in both languages."""

import re
from collections import defaultdict

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QGroupBox, QLabel, QWidget

import obverse
from obverse.gui.dialogs.batch import BatchDialog
from obverse.gui.dialogs.export import ExportDialog
from obverse.gui.dialogs.preferences import PreferencesDialog
from obverse.gui.dialogs.split import SplitDialog
from obverse.gui.dialogs.typefaces import TypefacesDialog
from obverse.gui.jobs import Jobs
from obverse.gui.language import install
from obverse.gui.start.page import StartPage


@pytest.fixture(params=["en", "ru"])
def language(request, qapp):
    install(qapp, request.param)
    yield request.param
    install(qapp, "en")


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QGroupBox):
        return widget.title()
    return widget.text() if isinstance(widget, QLabel) and widget.buddy() else ""


def clashes(window: QWidget) -> dict[str, list[str]]:
    found = defaultdict(list)
    for widget in window.findChildren(QWidget):
        words = words_of(widget) if widget.isVisible() else ""
        if letter := re.search(r"&(\w)", words.replace("&&", "")):
            found[letter[1].casefold()].append(words)
    return {letter: words for letter, words in found.items() if len(words) > 1}


def shown(dialog: QDialog, qtbot) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_export(language, session, settings, qtbot):
    session.open(obverse.load("keepsake-halves"))
    jobs = Jobs()
    assert clashes(shown(ExportDialog(session, settings, jobs), qtbot)) == {}
    jobs.close()


def test_batch(language, session, settings, qtbot, tmp_path):
    dialog = shown(BatchDialog(session, settings), qtbot)
    path = tmp_path / "list.csv"
    path.write_text("name\nANNA\n")
    dialog.open_list(path)
    for page in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(page)
        assert clashes(dialog) == {}
    dialog.files.go_on()
    assert clashes(dialog) == {}


def test_split(language, session, qtbot):
    dialog = shown(SplitDialog(session), qtbot)
    for mode in (2, 4):
        dialog.form.modes.button(mode).click()
        for kind in dialog.form.seam_box.kinds.buttons():
            kind.click()
            assert clashes(dialog) == {}


@pytest.mark.parametrize(
    "make",
    [
        lambda session, settings: PreferencesDialog(settings),
        TypefacesDialog,
        lambda session, settings: StartPage(settings),
    ],
)
def test_others(language, session, settings, qtbot, make):
    assert clashes(shown(make(session, settings), qtbot)) == {}
