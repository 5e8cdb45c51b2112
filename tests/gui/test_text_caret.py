"""Words written in place: units, entries, where the caret stands, and what keys do."""

import math

import msgspec
import pytest
from canvas_hand import set_up
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from obverse.design.edit import Pick, change
from obverse.design.elements import Inscription, InscriptionLine, Legend, NameRing
from obverse.design.lettering import Lettering
from obverse.design.model import Design, Face, Variable
from obverse.gui.canvas.text_caret import nearest, stop_at, stops_of
from obverse.gui.canvas.text_entry import Entry, at_end, erase, insert, step_to, word_at
from obverse.gui.canvas.text_units import clusters_of, seen_order, units_of, units_of_element
from obverse.layout import lay_out

APOLLO = Pick("obverse", "apollo")
CREW = Pick("reverse", "astp-crew")
LINES = Pick("reverse", "ms-27-crew")
KEYS = Qt.Key


@pytest.fixture
def bench(session, settings, qtbot):
    return set_up(session, settings, qtbot)


def stops_for(element, *variables: Variable):
    design = Design(obverse=Face(elements=(element,)), variables=variables)
    side = lay_out(design).artwork.side("obverse")
    values = {each.name: each.text for each in variables}
    return stops_of(element, units_of_element(element, values), side)


def legend(text: str, **fields) -> Legend:
    return Legend(id="it", text=text, radius=14.0, **fields)


def bearings(stops) -> list[float]:
    return [math.degrees(math.atan2(stop.x, stop.y)) for stop in stops]


def test_letters_keep_their_marks():
    assert clusters_of("e\u0301a👩\u200d🚀") == ("e\u0301", "a", "👩\u200d🚀")


def test_expressions_are_one_step_and_unfinished_ones_are_text():
    units = units_of("A {name|upper}{no}", {"name": "Ada"}, capitals=False)
    assert [unit.shown for unit in units] == ["A", " ", "ADA", "{", "n", "o", "}"]
    assert units[2].is_expression
    assert (units[2].start, units[2].end) == (2, 14)


def test_capitals_show_as_they_are_set():
    (unit,) = units_of("ß", {}, capitals=True)
    assert unit.shown == "SS"


def test_hebrew_is_seen_from_right_to_left():
    assert seen_order("אב AB") != list(range(5))
    assert seen_order("ABC") == [0, 1, 2]


def test_a_caret_goes_around_with_the_letters():
    stops = stops_for(legend("HELLO"))
    assert [stop.place for stop in stops] == [0, 1, 2, 3, 4, 5]
    seen = bearings(stops)
    assert seen == sorted(seen)
    assert seen[0] == pytest.approx(-seen[-1], abs=1.5)
    assert all(math.hypot(stop.x, stop.y) == pytest.approx(14.0, abs=0.1) for stop in stops)


def test_at_the_foot_of_a_face_letters_run_the_other_way():
    stops = stops_for(legend("HELLO", bearing=180.0))
    xs = [stop.x for stop in stops]
    assert xs == sorted(xs)
    assert abs(stops[2].rotation - 360) < 15 or stops[2].rotation < 15


def test_spaces_have_places_of_their_own():
    stops = stops_for(legend("A  B "))
    seen = bearings(stops)
    assert len(stops) == 6
    assert seen == sorted(seen)
    assert len(set(seen)) == 6


def test_a_caret_steps_over_what_a_variable_shows():
    stops = stops_for(legend("X{name}Y"), Variable(name="name", text="WWWW"))
    assert [stop.place for stop in stops] == [0, 1, 7, 8]
    seen = bearings(stops)
    assert seen[2] - seen[1] > 3 * (seen[1] - seen[0])


def test_capitals_of_two_letters_are_one_step():
    manner = Lettering(upper=True)
    stops = stops_for(legend("aßb", lettering=manner))
    assert len(stops) == 4
    widths = [b - a for a, b in zip(bearings(stops), bearings(stops)[1:], strict=False)]
    assert widths[1] > widths[2]


def test_hebrew_starts_at_the_right():
    text = "שלום"
    stops = stops_for(legend(text, lettering=Lettering(family="Noto Sans")))
    if len(stops) == 5 and len({round(each) for each in bearings(stops)}) > 1:
        assert bearings(stops)[0] > bearings(stops)[-1]


def test_names_follow_each_other_and_an_empty_one_stands_in_its_gap():
    ring = NameRing(id="it", names=("ADA", "", "EVE"), radius=14.0)
    stops = stops_for(ring)
    assert [stop.entry for stop in stops] == [0, 0, 0, 0, 1, 2, 2, 2, 2]
    ada, empty, eve = stops[3], stops[4], stops[5]
    seen = [bearing % 360 for bearing in bearings((ada, empty, eve))]
    assert seen == sorted(seen)


def test_an_empty_line_stands_below_the_one_before():
    lines = (InscriptionLine(text="ONE"), InscriptionLine(text=""))
    stops = stops_for(Inscription(id="it", lines=lines, within=12.0))
    last = stop_at(stops, 1, 0)
    assert last.entry == 1
    assert last.y < stops[0].y - 2.0
    assert last.x == pytest.approx(0.0, abs=0.2)


def test_a_text_without_letters_has_a_place():
    (stop,) = stops_for(legend("", bearing=90.0))
    assert (stop.x, stop.y) == pytest.approx((14.0, 0.0))
    assert nearest((), 0, 0) is None


def test_entries_change_as_typed():
    entry = insert(Entry("AB", 1, 1), "x")
    assert entry == Entry("AxB", 2, 2)
    assert insert(Entry("ABC", 1, 3), "x").text == "Ax"
    assert insert(at_end("A"), "\x07\n").text == "A"
    assert insert(at_end("A"), "b\r\nc\td\x00").text == "Ab c d"
    assert insert(at_end("A"), "\ud800").text == "A"


def test_a_text_has_at_most_2000_letters():
    entry = insert(at_end("A" * 1990), "B" * 50)
    assert len(entry.text) == 2000
    assert insert(entry, "C") is entry


def test_erasing_takes_units_words_or_what_is_selected():
    text = "one {name} e\u0301"
    units = units_of(text, {"name": "Ada"}, capitals=False)
    assert erase(at_end(text), units, -1).text == "one {name} "
    assert erase(Entry(text, 10, 10), units, -1).text == "one  e\u0301"
    assert erase(Entry(text, 4, 4), units, 1).text == "one  e\u0301"
    assert erase(Entry(text, 4, 4), units, -1, by_word=True).text == "{name} e\u0301"
    assert erase(Entry(text, 0, 4), units, 1).text == "{name} e\u0301"
    assert erase(Entry("A", 0, 0), units[:1], -1).text == "A"


def test_steps_select_with_shift_and_leave_a_selection_at_its_end():
    units = units_of("ABC", {}, capitals=False)
    entry = step_to(Entry("ABC", 1, 1), units, "right", selecting=True)
    assert (entry.anchor, entry.caret, entry.selected) == (1, 2, "B")
    assert step_to(entry, units, "left").caret == 1
    assert step_to(entry, units, "end", selecting=True).selected == "BC"
    assert word_at(Entry("one two three", 0, 0), 5).selected == "two"


def test_typing_into_a_legend_is_one_step(bench):
    before = bench.session.design
    assert bench.tool.edit_text(APOLLO)
    bench.key(KEYS.Key_End)
    bench.type(" 11")
    assert bench.element(APOLLO).text == "APOLLO 11"
    assert bench.session.history.undo_label == "Edit text"
    bench.key(KEYS.Key_Return)
    assert not bench.tool.editing.is_active
    bench.session.undo()
    assert bench.session.design is before


def test_what_is_edited_first_is_all_selected(bench):
    bench.session.select((APOLLO,))
    bench.key(KEYS.Key_F2)
    bench.type("Ё")
    assert bench.element(APOLLO).text == "Ё"


def test_escape_leaves_the_words_and_undo_takes_them_back(bench):
    before = bench.session.design
    bench.tool.edit_text(APOLLO)
    bench.type("X")
    bench.key(KEYS.Key_Escape)
    assert bench.element(APOLLO).text == "X"
    assert not bench.tool.editing.is_active
    bench.session.undo()
    assert bench.session.design == before


def test_a_lost_focus_keeps_what_was_written(bench):
    bench.tool.edit_text(APOLLO)
    bench.type("X")
    bench.tool.call_off()
    assert bench.element(APOLLO).text == "X"
    assert not bench.tool.editing.is_active


def test_double_click_puts_the_caret_between_the_letters(bench):
    side = bench.session.result.laid.artwork.side("obverse")
    element = bench.element(APOLLO)
    stop = stops_of(element, units_of_element(element, {}), side)[3]
    bench.tool.double_click(bench.at("obverse", (stop.x, stop.y)))
    assert bench.session.selection == (APOLLO,)
    bench.type("-")
    assert bench.element(APOLLO).text == "APO-LLO"
    bench.settle()
    first = bench.tool.editing.stops()[0]
    bench.click("obverse", (first.x, first.y))
    bench.key(KEYS.Key_Delete)
    assert bench.element(APOLLO).text == "PO-LLO"


def test_a_press_elsewhere_ends_the_writing(bench):
    bench.tool.edit_text(APOLLO)
    bench.click("obverse", (0.0, 12.35))
    assert not bench.tool.editing.is_active


def test_the_clipboard_works_within_a_text(bench):
    bench.tool.edit_text(APOLLO)
    bench.key(KEYS.Key_A, control=True)
    bench.key(KEYS.Key_X, control=True)
    assert QGuiApplication.clipboard().text() == "APOLLO"
    assert bench.element(APOLLO).text == ""
    QGuiApplication.clipboard().setText("ONE\nTWO")
    bench.key(KEYS.Key_V, control=True)
    assert bench.element(APOLLO).text == "ONE TWO"


def test_enter_goes_from_name_to_name_and_adds_one(bench):
    names = bench.element(CREW).names
    bench.tool.edit_text(CREW)
    for _ in names:
        bench.key(KEYS.Key_Return)
    assert bench.element(CREW).names == (*names, "")
    bench.type("ADA")
    assert bench.element(CREW).names == (*names, "ADA")
    for _ in range(4):
        bench.key(KEYS.Key_Backspace)
    assert bench.element(CREW).names == names
    bench.key(KEYS.Key_Up)
    assert bench.tool.editing.number == len(names) - 2


def test_enter_adds_a_line_like_the_one_before(bench):
    count = len(bench.element(LINES).lines)
    bench.tool.edit_text(LINES)
    for _ in range(count):
        bench.key(KEYS.Key_Return)
    bench.type("MORE")
    lines = bench.element(LINES).lines
    assert lines[-1].text == "MORE"
    assert lines[-1].weight == lines[-2].weight
    bench.key(KEYS.Key_Escape)
    assert len(bench.element(LINES).lines) == count + 1


def test_braces_are_written_and_stepped_over(bench):
    design = msgspec.structs.replace(
        bench.session.design, variables=(Variable(name="name", text="ADA"),)
    )
    bench.session.open(design)
    bench.settle()
    bench.tool.edit_text(APOLLO)
    bench.type("{name}!")
    assert bench.element(APOLLO).text == "{name}!"
    bench.settle()
    assert [stop.place for stop in bench.tool.editing.stops()] == [0, 6, 7]
    bench.key(KEYS.Key_Left)
    bench.key(KEYS.Key_Backspace)
    assert bench.element(APOLLO).text == "!"


def test_undo_and_others_are_followed_while_writing(bench):
    bench.tool.edit_text(APOLLO)
    bench.type("XY")
    bench.session.undo()
    assert bench.tool.editing.entry.text == "APOLLO"
    bench.type("Z")
    assert "Z" in bench.element(APOLLO).text
    bench.session.commit(change(bench.session.design, APOLLO, locked=True), "Lock")
    assert not bench.tool.editing.is_active


def test_a_locked_text_is_told_of(bench, qtbot):
    bench.session.commit(change(bench.session.design, APOLLO, locked=True), "Lock")
    with qtbot.waitSignal(bench.session.told) as told:
        assert not bench.tool.edit_text(APOLLO)
    assert "locked" in told.args[0].text
    assert not bench.tool.edit_text(Pick("obverse", "globe"))


def test_keys_of_the_window_are_kept_from_it_while_writing(bench):
    keys = [
        QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, held, text)
        for key, held, text in (
            (KEYS.Key_F, Qt.KeyboardModifier.NoModifier, "f"),
            (KEYS.Key_Delete, Qt.KeyboardModifier.NoModifier, "\x7f"),
            (KEYS.Key_A, Qt.KeyboardModifier.ControlModifier, "\x01"),
        )
    ]
    undo = QKeyEvent(
        QKeyEvent.Type.ShortcutOverride, KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a"
    )
    assert not any(map(bench.tool.wants_key, keys))
    bench.tool.edit_text(APOLLO)
    assert all(map(bench.tool.wants_key, keys))
    assert not bench.tool.wants_key(undo)


def test_an_input_method_writes(bench):
    event = QInputMethodEvent("かん", [])
    assert not bench.tool.compose(event)
    bench.tool.edit_text(APOLLO)
    assert bench.tool.compose(event)
    assert bench.tool.editing.preedit == "かん"
    bench.canvas.grab()
    done = QInputMethodEvent()
    done.setCommitString("Ж")
    bench.tool.compose(done)
    assert bench.element(APOLLO).text == "Ж"
    rectangle = bench.tool.input_query(Qt.InputMethodQuery.ImCursorRectangle)
    assert bench.canvas.rect().contains(rectangle.center())


def test_writing_is_painted_without_a_warning(bench):
    bench.tool.edit_text(CREW)
    bench.canvas.grab()
    bench.type("AB")
    bench.canvas.grab()
    bench.settle()
    bench.canvas.grab()


def test_enter_selects_the_next_name_to_be_written_over(bench):
    bench.tool.edit_text(CREW)
    bench.type("A")
    bench.key(Qt.Key.Key_Return)
    bench.type("B")
    bench.key(Qt.Key.Key_Return, shift=True)
    bench.type("C")
    names = bench.element(CREW).names
    assert names[:3] == ("A", "B", "C")
    assert len(names) == 6
