"""Start page: words at once, pictures soon after, and every way to a design with mouse or keys."""

import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from shiboken6 import delete

import obverse
from obverse.design.presets import load_preset, preset_ids
from obverse.gui.start.cards import Card, wrapped
from obverse.gui.start.gallery import measures
from obverse.gui.start.page import StartPage
from obverse.gui.start.preset_titles import PRESET_TITLES, preset_groups
from obverse.gui.start.thumbnails import Order, Thumbnails, draw


@pytest.fixture
def files(tmp_path, settings):
    """A design, one that is gone and one that is broken, as they were opened."""
    whole, gone, broken = (tmp_path / f"{name}.medallion" for name in ("whole", "gone", "broken"))
    obverse.save(load_preset("blank-38"), whole)
    broken.write_text("{")
    settings["files/recent"] = [str(whole), str(gone), str(broken)]
    return whole, gone, broken


@pytest.fixture
def page(settings, qtbot):
    page = StartPage(settings)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def row_of(page, path):
    return next(row for row in page.side.recent.rows if row.path == path)


def shown(page):
    cards = (*page.side.recent.rows, *page.gallery.cards)
    return [card.title for card in cards if card.isVisibleTo(page)]


def test_titles_are_those_of_the_presets():
    assert {name: load_preset(name).title for name in preset_ids()} == PRESET_TITLES


def test_every_preset_is_in_one_group():
    names = [preset.id for group in preset_groups() for preset in group.presets]
    assert sorted(names) == list(preset_ids())
    first, *_, last = preset_groups()
    assert "astp-2025" in [preset.id for preset in first.presets]
    assert [preset.id for preset in last.presets] == ["blank-38"]


def test_sizes_are_told():
    assert measures(load_preset("blank-38")) == "38 mm"
    assert measures(load_preset("quarters-1975")) == "60 mm · 4 pieces"


def test_all_faces_are_drawn_after_the_page_is_there(settings, qtbot):
    page = StartPage(settings)
    qtbot.addWidget(page)
    assert not any(card.is_drawn for card in page.gallery.cards)
    page.show()
    qtbot.waitUntil(lambda: all(card.is_drawn for card in page.gallery.cards))


def test_hidden_page_draws_nothing(page, qtbot):
    page.hide()
    assert not page._thumbnails.is_busy


def test_click_on_a_preset_begins_from_it(page, qtbot):
    card = next(card for card in page.gallery.cards if card.key == "astp-2025")
    with qtbot.waitSignal(page.preset_chosen) as chosen:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == ["astp-2025"]


def test_buttons(page, qtbot):
    with qtbot.waitSignal(page.open_wanted):
        qtbot.mouseClick(page.side.open_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.preset_chosen) as chosen:
        qtbot.mouseClick(page.side.blank_button, Qt.MouseButton.LeftButton)
    assert chosen.args[0] in preset_ids()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_open_a_card(page, qtbot, key):
    card = page.gallery.cards[0]
    card.setFocus()
    with qtbot.waitSignal(page.preset_chosen) as chosen:
        qtbot.keyClick(card, key)
    assert chosen.args == [card.key]


def test_arrows_walk_among_the_cards(page, qtbot):
    first, second, third, below = page.gallery.cards[:4]
    assert below.y() > first.y() == third.y()  # three in a row at this width
    first.setFocus()
    walk = [
        (Qt.Key.Key_Right, second),
        (Qt.Key.Key_Left, first),
        (Qt.Key.Key_Down, below),
        (Qt.Key.Key_Up, first),
        (Qt.Key.Key_Up, first),
    ]
    for key, expected in walk:
        qtbot.keyClick(page.focusWidget(), key)
        assert page.focusWidget() is expected


def test_arrows_lead_to_recent_designs_and_back(files, page, qtbot):
    page.gallery.cards[0].setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Left)
    assert page.focusWidget() in page.side.recent.rows
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget() in page.gallery.cards


def test_arrows_reach_every_card(files, page, qtbot):
    start = page.side.recent.rows[0]
    reached, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            here.setFocus()
            QTest.keyClick(here, key)
            there = page.focusWidget()
            if there not in reached:
                reached.add(there)
                waiting.append(there)
    assert reached == {*page.side.recent.rows, *page.gallery.cards}


def test_search_shows_what_is_called_so(files, page, qtbot):
    qtbot.keyClicks(page.search, "crew med")
    assert shown(page) == ["Crew medallion"]
    with qtbot.waitSignal(page.preset_chosen) as chosen:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert chosen.args == ["crew-medallion"]
    page.search.setText("whole")
    assert shown(page) == ["whole"]
    page.search.setText("zzz")
    assert "No preset is called so." in [
        label.text() for label in page.findChildren(QLabel) if label.isVisible()
    ]
    page.search.clear()
    assert len(shown(page)) == 3 + len(preset_ids())


def test_recent_designs_are_looked_after(files, page, qtbot):
    whole, gone, broken = files
    qtbot.waitUntil(lambda: all(row.thumbnail for row in page.side.recent.rows))
    assert row_of(page, whole).detail.startswith("Today")
    assert len(row_of(page, whole).thumbnail.faces) == 2
    assert row_of(page, gone).is_missing
    assert row_of(page, gone).detail == "Missing"
    assert "Missing" in row_of(page, gone).accessibleName()
    assert row_of(page, broken).detail == "Can't be read"


def test_recent_design_is_opened(files, page, qtbot):
    with qtbot.waitSignal(page.file_chosen) as chosen:
        qtbot.mouseClick(row_of(page, files[0]), Qt.MouseButton.LeftButton)
    assert chosen.args == [files[0]]


def test_missing_design_is_forgotten_by_its_button(files, page, settings, qtbot):
    row = row_of(page, files[1])
    qtbot.waitUntil(lambda: row.is_missing)
    qtbot.mouseClick(row.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert settings["files/recent"] == [str(files[0]), str(files[2])]
    assert [each.path for each in page.side.recent.rows] == [files[0], files[2]]


def test_delete_key_forgets_and_the_focus_stays_near(files, page, settings, qtbot):
    row_of(page, files[2]).setFocus()
    for left in (2, 1, 0):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Delete)
        assert len(settings["files/recent"]) == left
    assert page.focusWidget() is page.side.open_button


def test_list_follows_the_settings(page, settings, tmp_path):
    assert page.side.recent.rows == ()
    settings["files/recent"] = [str(tmp_path / "new.medallion")]
    assert [row.title for row in page.side.recent.rows] == ["new"]


def test_files_are_dropped(page, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(tmp_path / "list.csv")), QUrl("https://example.org/a.png")]
    )
    place, action = QPointF(600, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, data, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    assert page._frame.isVisible()
    with qtbot.waitSignal(page.files_dropped) as dropped:
        QApplication.sendEvent(page, QDropEvent(place, action, data, left, none))
    assert dropped.args == [[tmp_path / "list.csv"]]
    assert not page._frame.isVisible()


def test_text_that_is_dragged_is_not_taken(page):
    data = QMimeData()
    data.setText("words")
    none = Qt.KeyboardModifier.NoModifier
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, left, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not page._frame.isVisible()


def test_later_order_replaces_an_earlier_one(qtbot):
    thumbnails, made = Thumbnails(), []
    thumbnails.made.connect(lambda each: made.append(each.key))
    design = load_preset("table-medal-60")
    thumbnails.ask([Order(f"old-{count}", design, 30) for count in range(50)])
    thumbnails.ask([Order("new", design, 30)])
    qtbot.waitUntil(lambda: not thumbnails.is_busy)
    assert made == ["new"]


def test_qt_does_not_watch_what_a_worker_may_be_the_last_to_let_go_of(qtbot):
    thumbnails = Thumbnails()
    thumbnails.ask([Order("a", load_preset("blank-38"), 30)])
    # Where it did, worker and window waited for each other, after some thousand orders.
    assert weakref.getweakrefcount(thumbnails._stops[0]) == 0
    qtbot.waitUntil(lambda: not thumbnails.is_busy)


def test_worker_stops_when_its_page_goes(qtbot):
    thumbnails = Thumbnails()
    thumbnails.ask([Order(f"{count}", load_preset("table-medal-60"), 30) for count in range(500)])
    thread, ready = thumbnails._thread, thumbnails._ready
    delete(thumbnails)
    thread.join(60)
    assert not thread.is_alive()
    assert ready.qsize() < 500


def test_thumbnail_is_as_large_as_was_asked_for():
    thumbnail = draw(Order("a", load_preset("blank-38"), 50, 2.0))
    assert thumbnail.state == "whole"
    assert [face.width() for face in thumbnail.faces] == [100, 100]
    assert thumbnail.faces[0].devicePixelRatio() == 2.0
    assert thumbnail.faces[0].pixelColor(50, 50).alpha() == 255
    assert thumbnail.faces[0].pixelColor(0, 0).alpha() == 0
    assert isinstance(thumbnail.faces[0], QImage)


def test_folder_is_no_design(tmp_path):
    assert draw(Order("a", Path(tmp_path), 50)).state == "missing"


def test_long_titles_are_wrapped_and_end_in_dots(page):
    metrics = page.fontMetrics()
    width = metrics.horizontalAdvance("Apollo-Soyuz and")
    lines = wrapped("Apollo-Soyuz and then some more words to read", metrics, width, 2)
    assert len(lines) == 2
    assert lines[0] == "Apollo-Soyuz and"
    assert lines[1].endswith("…")
    assert wrapped("Blank", metrics, width, 2) == ["Blank"]


def test_every_card_says_what_it_is(page):
    for card in page.findChildren(Card):
        assert card.accessibleName().startswith(card.title)
        assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_down_goes_to_the_next_row_even_if_it_is_short(page, qtbot):
    cards = page.gallery.cards
    rows = sorted({card.mapTo(page, card.rect().topLeft()).y() for card in cards})
    tops = {card: card.mapTo(page, card.rect().topLeft()).y() for card in cards}
    last_of_row = [[card for card in cards if tops[card] == row][-1] for row in rows]
    for above, row in zip(last_of_row, rows[1:], strict=False):
        above.setFocus()
        qtbot.keyClick(above, Qt.Key.Key_Down)
        assert tops[page.focusWidget()] == row


def test_design_beneath_is_one_key_or_click_away(page, qtbot):
    assert not page.side.back_button.isVisible()
    with qtbot.assertNotEmitted(page.back_wanted):
        qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    page.show_present("Crew & ship")
    assert page.side.back_button.text() == "Crew && ship"
    for press in (
        lambda: page.side.back_button.click(),
        lambda: qtbot.keyClick(page.search, Qt.Key.Key_Escape),
    ):
        with qtbot.waitSignal(page.back_wanted):
            press()
    page.show_present("")
    assert not page.side.back_button.isVisible()
