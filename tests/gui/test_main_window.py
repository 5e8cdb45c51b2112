"""The whole window: every function is in a menu, has keys of its own, and a name to be told by."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

import obverse
from obverse.design.edit import Pick, change
from obverse.findings import Finding
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.commands.table import COMMANDS
from obverse.gui.jobs import Jobs
from obverse.gui.start.tour import Tour
from obverse.gui.window.actions import ACTS, shortcuts_in
from obverse.gui.window.main_window import MainWindow
from obverse.gui.window.menus import TOOLBAR, context_menu
from obverse.resources import asset

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


def actions_in(menu: QWidget) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions_in(inner)
        elif not action.isSeparator():
            yield action


def menus_in(menu: QWidget) -> Iterator[QWidget]:
    yield menu
    for action in menu.actions():
        if isinstance(action.menu(), QMenu) and not action.menu().title().endswith("anels"):
            yield from menus_in(action.menu())


def mnemonic(text: str) -> str:
    return text[text.index("&") + 1].lower()


def test_every_action_is_in_a_menu_once(window):
    found = Counter(action.objectName() for action in actions_in(window.menuBar()))
    assert {name for name in {*ACTS, *COMMANDS} if found[name] != 1} == set()


def test_tools_are_actions():
    assert set(TOOLBAR) - {"-"} <= {*ACTS, *COMMANDS}


def test_no_two_actions_share_a_key(window):
    keys = Counter(
        each.toString()
        for name in window.actions_by_id
        for each in window.actions_by_id[name].shortcuts()
    )
    assert {key for key, count in keys.items() if count > 1} == set()


def test_mnemonics_in_a_menu_differ(window):
    twins = []
    context = context_menu(window, window.actions_by_id, window._fill)
    for menu in (*menus_in(window.menuBar()), context):
        texts = [each.text() for each in menu.actions() if "&" in each.text()]
        letters = Counter(mnemonic(text) for text in texts)
        twins += [text for text in texts if letters[mnemonic(text)] > 1]
    assert twins == []


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip()


@pytest.mark.parametrize("part", ["canvas", "structure", "inspector", "findings", "start_page"])
def test_everything_that_takes_keys_has_a_name(window, part, qtbot):
    window.session.select([Pick("reverse", "astp-crew")])
    panel = getattr(window, part)
    qtbot.waitUntil(lambda: bool(takes_keys(panel)))
    assert [each for each in takes_keys(panel) if not name_of(each)] == []


def takes_keys(panel: QWidget) -> list[QWidget]:
    return [
        each
        for each in (panel, *panel.findChildren(QWidget))
        if isinstance(each, (*INTERACTIVE, Canvas))
        and not isinstance(each, QScrollBar)
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parent(), QComboBox)
        and not each.window().inherits("QComboBoxPrivateContainer")
    ]


def test_parts_of_the_window_are_reached_by_one_key(window, qtbot):
    window.activateWindow()
    window.canvas.setFocus()
    window.session.attempt(
        lambda design: change(design, Pick("obverse", "apollo"), arc=20.0), "Narrow"
    )
    qtbot.waitUntil(lambda: bool(window.session.result and window.session.result.findings))
    seen = []
    for _ in range(4):
        window.actions_by_id["next-part"].trigger()
        focus = window.focusWidget()
        parts = (window.structure, window.inspector, window.findings, window.canvas)
        within = (part is focus or part.isAncestorOf(focus) for part in parts)
        seen.append(list(within).index(True))
    assert seen == [0, 1, 2, 3]


def test_finding_shows_its_place(window):
    window.canvas.set_mode("obverse")
    window.show_finding(
        Finding(severity="error", code="x", message="m", side="reverse", element="astp-crew")
    )
    assert window.session.selection == (Pick("reverse", "astp-crew"),)
    assert window.canvas.view.shows("reverse")


def test_start_page_keeps_the_document(window):
    window.actions_by_id["start"].trigger()
    assert not window.is_at_work
    assert not window.actions_by_id["export"].isEnabled()
    assert not window.docks.structure.isVisible()
    window.documents.new_from_preset("blank-38")
    assert window.is_at_work
    assert window.docks.structure.isVisible()


def test_status_bar_of_the_start_page_tells_of_no_document(window):
    buttons = window.status.findChildren(QToolButton)
    assert [button.accessibleName() for button in buttons] == ["Zoom", "Findings"]
    assert all(button.isVisible() for button in buttons)
    window.show_start()
    assert not any(button.isVisible() for button in buttons)
    window.return_to_work()
    assert all(button.isVisible() for button in buttons)


def test_closing_asks_about_unsaved_work(window, monkeypatch):
    monkeypatch.setattr(window.documents, "may_close", lambda: False)
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()


def test_title_tells_what_is_open_and_unsaved(window):
    assert window.windowTitle().startswith("Apollo-Soyuz, 50 years[*]")
    assert not window.isWindowModified()
    window.session.select([Pick("obverse", "globe")])
    window.actions_by_id["delete"].trigger()
    assert window.isWindowModified()


def test_undo_says_what_it_takes_back(window):
    window.session.select([Pick("obverse", "globe")])
    window.actions_by_id["delete"].trigger()
    assert window.actions_by_id["undo"].text() == "&Undo: Delete"
    window.actions_by_id["undo"].trigger()
    assert window.actions_by_id["undo"].text() == "&Undo"
    assert window.actions_by_id["redo"].text() == "&Redo: Delete"


def test_docks_are_kept_from_window_to_window(session, settings, jobs, qtbot):
    for expected in (True, False):
        window = MainWindow(session, settings, jobs)
        qtbot.addWidget(window, before_close_func=MainWindow.retire)
        window.show()
        window.show_workspace()
        assert window.docks.findings.isVisible() is expected
        window.docks.findings.hide()
        window.keep_state()


@pytest.mark.parametrize("name", ["export", "batch", "split", "preferences", "typefaces"])
def test_dialogs_open_and_close(window, qtbot, name):
    window.actions_by_id[name].trigger()
    (dialog,) = (each for each in window.children() if isinstance(each, QDialog))
    assert dialog.isVisible()
    assert dialog.windowTitle()
    dialog.reject()


def test_shortcuts_name_their_menu(window):
    rows = shortcuts_in(window.menuBar(), window.actions_by_id)
    assert ("Edit", "Duplicate", "Ctrl+D") in rows
    assert len(rows) > 40


def test_start_page_leads_back_to_the_design_beneath(window, session):
    window.canvas.set_mode("reverse")
    window.show_start()
    assert window.start_page.side.back_button.isVisibleTo(window.start_page)
    window.start_page.side.back_button.click()
    assert window.is_at_work
    assert window.canvas.view.mode == "reverse"
    window.acts.actions["close"].trigger()
    assert not window.is_at_work
    assert not window.start_page.side.back_button.isVisibleTo(window.start_page)


def test_opening_the_present_file_leaves_the_start_page(window, session, tmp_path):
    path = tmp_path / "crew.medallion"
    obverse.save(session.design, path)
    assert window.documents.open(path)
    session.attempt(lambda design: change(design, Pick("obverse", "apollo"), arc=20.0), "Narrow")
    window.show_start()
    assert not window.actions_by_id["revert"].isEnabled()
    window.start_page.file_chosen.emit(path)
    assert window.is_at_work
    assert session.is_dirty


def test_newcomer_is_shown_around_with_the_first_medal_only(window, settings, qtbot, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    monkeypatch.setattr("obverse.gui.window.welcome.PAUSE_MS", 10)
    window.show_start()
    assert not window.findChildren(Tour)
    window.return_to_work()
    qtbot.waitUntil(lambda: bool(window.findChildren(Tour)))
    assert settings["tour/seen"]
    window.findChildren(Tour)[0].end()
    qtbot.waitUntil(lambda: not window.findChildren(Tour))
    window.show_start()
    window.return_to_work()
    qtbot.wait(40)
    assert not window.findChildren(Tour)


def test_dropped_typeface_is_taken_in_and_told(window, session, settings, tmp_path):
    window.acts.actions["close"].trigger()
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no typeface")
    font = next(asset("fonts", "jost").glob("*.ttf"))
    for path, severity in ((broken, "error"), (font, "info")):
        window.start_page.files_dropped.emit([path])
        assert window.message_bar.messages[0].severity == severity
        assert not window.is_at_work  # there is no medal to look at
    assert settings["files/typefaces"] == [str(font)]


def test_list_that_is_dropped_waits_for_a_design(window, session, tmp_path):
    window.acts.actions["close"].trigger()
    path = tmp_path / "crew.csv"
    path.write_text("name\nANNA\n")
    window.start_page.files_dropped.emit([path])
    assert "variables" in window.message_bar.messages[0].text
    assert not window.is_at_work
    assert window.dialogs.batch is None
    session.open(obverse.load("keepsake-halves"))
    window.show_start()
    window.start_page.files_dropped.emit([path])
    assert window.is_at_work
    assert window.dialogs.batch is not None
    window.dialogs.batch.reject()


def test_window_that_takes_over_shows_what_is_selected(session, settings, qtbot):
    session.select([Pick("obverse", "apollo")])
    jobs = Jobs()
    window = MainWindow(session, settings, jobs)
    qtbot.addWidget(window, before_close_func=MainWindow.retire)
    assert any(label.text() == "1 selected" for label in window.status.findChildren(QLabel))
    jobs.close()
