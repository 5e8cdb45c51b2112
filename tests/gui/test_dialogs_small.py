"""About, and the list of keys: everything is said, can be found and copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

import obverse
from obverse.gui.dialogs import about
from obverse.gui.dialogs.about import AboutDialog
from obverse.gui.dialogs.shortcuts_list import GESTURES, ShortcutsDialog

KEYS = [("File", "Save", "Ctrl+S"), ("File", "Open…", "Ctrl+O"), ("Edit", "Undo", "Ctrl+Z")]


@pytest.fixture
def about_dialog(qtbot):
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def shortcuts(qtbot):
    dialog = ShortcutsDialog(KEYS, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_everything_about_the_program_is_copied(about_dialog, qtbot):
    copy = next(each for each in about_dialog.findChildren(QPushButton) if "Copy" in each.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"Obverse {obverse.__version__}\nPython ")
    for word in ("Galina Balashova", "endorses", "MIT License", "SIL Open Font License"):
        assert word in text
    shown = about_dialog.details.toPlainText()
    assert all(line in shown for _, lines in about_dialog.sections for line in lines)


def test_libraries_have_versions_and_licences():
    lines = about.libraries()
    assert any(line.startswith("PySide6-Essentials 6.") and "LGPL-3.0" in line for line in lines)
    assert any(line.startswith("uharfbuzz ") and "Apache" in line for line in lines)
    assert all(" – " in line for line in lines)
    assert not any("pytest" in line for line in lines)


def test_library_without_papers_is_left_out(monkeypatch):
    monkeypatch.setattr(about.metadata, "requires", lambda _name: ["no-such-thing==1.0"])
    assert about.libraries() == []


def test_every_bundled_typeface_is_credited():
    names = [line.split(".")[0] for line in about.typefaces()]
    assert names == ["Jost", "Montserrat", "Oswald", "PT Serif", "Russo One"]
    assert all("(c)" in line or "Copyright" in line for line in about.typefaces())


def test_escape_closes(about_dialog, qtbot):
    about_dialog.show()
    qtbot.keyClick(about_dialog, Qt.Key.Key_Escape)
    assert not about_dialog.isVisible()


def test_keys_and_gestures_are_listed(shortcuts):
    rows = shortcuts.rows()
    assert rows[:3] == [("Save", "Ctrl+S"), ("Open…", "Ctrl+O"), ("Undo", "Ctrl+Z")]
    assert ("Write in place", "Double click, Enter") in rows
    assert len(rows) == len(KEYS) + len(GESTURES)


@pytest.mark.parametrize("words", ["undo", "ctrl+z", "edit und"])
def test_search_looks_in_texts_keys_and_groups(shortcuts, qtbot, words):
    qtbot.keyClicks(shortcuts.search, words)
    assert shortcuts.rows() == [("Undo", "Ctrl+Z")]
    shortcuts.search.clear()
    assert len(shortcuts.rows()) == len(KEYS) + len(GESTURES)


def test_search_that_finds_nothing_says_so(shortcuts, qtbot):
    shortcuts.search.setText("zzz")
    assert shortcuts.rows() == []
    assert shortcuts._none.isVisible()
