"""Inspector: how its editors behave under the hands of a person."""

from collections.abc import Iterator

import pytest
from inspector_designs import IT, design_of, design_with, element, png
from inspector_hands import write
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from obverse.design.edit import Pick, add, change, element_at
from obverse.design.elements import ELEMENT_KINDS
from obverse.design.form_fields import form_fields
from obverse.design.model import Design, Face
from obverse.design.split import Split
from obverse.gui.inspector.art import FileArtEditor
from obverse.gui.inspector.choices import CHOICE_WORDS
from obverse.gui.inspector.editor import Editor
from obverse.gui.inspector.field_frame import FieldFrame
from obverse.gui.inspector.inspector import Inspector
from obverse.gui.session import Session

LEGEND, RIM = Pick("obverse", "apollo"), Pick("obverse", "rim")


@pytest.fixture
def inspector(session, qtbot) -> Inspector:
    """An inspector beside the anniversary medallion, in the window that has the focus."""
    made = Inspector(session)
    qtbot.addWidget(made)
    made.resize(300, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def editor(inspector: Inspector, name: str):
    assert inspector.focus_field(name)
    return inspector.form.editor_of(name)


def legend(session: Session):
    return next(each for each in session.design.obverse.elements if each.id == LEGEND.id)


def test_typing_keeps_focus_caret_and_form(session, inspector):
    session.select([LEGEND])
    text = editor(inspector, "text")
    write(text.line, "APOLO")
    text.line.setCursorPosition(4)
    QTest.keyClicks(text.line, "L")
    assert legend(session).text == "APOLLO"
    assert inspector.form.editor_of("text") is text
    assert text.line.cursorPosition() == 5
    assert text.line.hasFocus()


def test_burst_of_typing_is_one_step_and_the_focus_ends_it(session, inspector):
    first = session.design
    session.select([LEGEND])
    write(editor(inspector, "text").line, "ONE")
    editor(inspector, "radius")
    write(editor(inspector, "text").line, "TWO")
    session.undo()
    assert legend(session).text == "ONE"
    session.undo()
    assert session.design is first


@pytest.mark.parametrize("pause", [False, True])
def test_escape_brings_back_what_was_there(session, inspector, pause):
    session.select([LEGEND])
    before = legend(session).radius
    box = editor(inspector, "radius").box
    write(box, "9.5")
    assert legend(session).radius == 9.5
    if pause:
        session.history_sealed()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert legend(session).radius == before


def test_number_out_of_range_is_told_and_changes_nothing(session, inspector):
    first = session.design
    session.select([LEGEND])
    radius = editor(inspector, "radius")
    write(radius.box, "0.01")
    assert radius.fault == "From 0.1 to 150\N{NO-BREAK SPACE}mm"
    write(radius.box, "many")
    assert radius.fault == "Write a number"
    assert session.design is first
    QTest.keyClick(radius.box, Qt.Key.Key_Escape)
    assert not radius.fault
    assert radius.box.text() == f"{legend(session).radius:g}\N{NO-BREAK SPACE}mm"


@pytest.mark.parametrize(("language", "written"), [("de", "9,5"), ("ru", "9,5"), ("ru", "9.5")])
def test_numbers_are_read_and_shown_as_the_locale_has_them(session, inspector, language, written):
    usual = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        session.select([LEGEND])
        box = editor(inspector, "radius").box
        write(box, written)
        assert legend(session).radius == 9.5
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert box.text() == "9,5\N{NO-BREAK SPACE}mm"
    finally:
        QLocale.setDefault(usual)


def test_passing_through_a_box_keeps_what_it_does_not_show(session, inspector):
    session.attempt(lambda design: change(design, LEGEND, radius=12.3456), "Drag")
    present = session.design
    session.select([LEGEND])
    box = editor(inspector, "radius").box
    assert box.text() == "12.346\N{NO-BREAK SPACE}mm"
    QTest.keyClick(box, Qt.Key.Key_Return)
    editor(inspector, "bearing")
    assert session.design is present


def test_drag_of_a_slider_is_one_step(session, inspector, qtbot):
    first = session.design
    session.select([LEGEND])
    slider = editor(inspector, "bearing").slider
    slider.setSliderDown(True)
    for value in range(20, 40, 5):
        slider.setSliderPosition(value)
        qtbot.wait(1)
        assert not session._burst.isActive()  # a drag may rest for as long as it likes
    slider.setSliderDown(False)
    slider.setSliderDown(True)
    slider.setSliderPosition(60)
    slider.setSliderDown(False)
    assert legend(session).bearing == slider.number
    session.undo()
    assert session.design is not first
    session.undo()
    assert session.design is first


def test_slider_ends_at_the_blank_though_the_box_goes_on(session, inspector):
    session.select([LEGEND])
    radius = editor(inspector, "radius")
    radius.slider.setValue(radius.slider.maximum())
    assert legend(session).radius == session.design.blank.radius
    write(radius.box, "140")
    assert legend(session).radius == 140


def test_wheel_passes_editors_by_unless_they_have_the_focus(session, inspector):
    session.select([LEGEND])
    first = session.design
    editor(inspector, "text")
    for name in ("radius", "direction"):
        widget = inspector.form.editor_of(name).main
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(widget.mapToGlobal(QPointF(5, 5))), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, wheel)
    assert session.design is first


def test_several_elements_share_fields_and_change_at_once(session, inspector):
    first = session.design
    stars = [each for each in first.obverse.elements if each.id.startswith("star")]
    session.select([Pick("obverse", each.id) for each in stars] + [LEGEND])
    assert inspector.form.editor_of("points") is None
    assert inspector.form.editor_of("id") is None
    bearing = editor(inspector, "bearing")
    assert bearing.box.lineEdit().text() == ""
    assert bearing.box.lineEdit().placeholderText() == "mixed"
    QTest.keyClick(bearing.box, Qt.Key.Key_Return)
    editor(inspector, "visible")
    assert session.design is first

    write(editor(inspector, "bearing").box, "33")
    changed = [each for each in session.design.obverse.elements if hasattr(each, "bearing")]
    assert sum(each.bearing == 33 for each in changed) == len(stars) + 1
    session.undo()
    assert session.design is first


def test_escape_gives_each_element_its_own_back(session, inspector):
    first = session.design
    session.select([LEGEND, Pick("obverse", "soyuz")])
    box = editor(inspector, "radius").box
    write(box, "7")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert session.design == first


def test_step_from_mixed_goes_on_from_the_first(session, inspector):
    session.select([LEGEND, Pick("obverse", "year-1975")])
    radius = legend(session).bearing
    box = editor(inspector, "bearing").box
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert legend(session).bearing == pytest.approx(radius + 1)
    assert box.suffix() == "°"


def test_selecting_its_like_keeps_the_form(session, inspector):
    session.select([LEGEND])
    form = inspector.form
    session.select([Pick("obverse", "soyuz")])
    assert inspector.form is form
    assert form.editor_of("id").line.text() == "soyuz"
    session.select([RIM])
    assert inspector.form is not form
    session.select([LEGEND])
    assert inspector.form is form
    assert form.editor_of("id").line.text() == "apollo"


def test_escape_never_carries_a_value_to_another_element(session, inspector):
    session.select([LEGEND])
    box = editor(inspector, "radius").box
    session.select([Pick("obverse", "soyuz")])
    present = session.design
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert session.design is present


def test_folds_and_scroll_are_kept(session, inspector):
    inspector.resize(300, 300)
    session.select([LEGEND])
    assert not inspector.form.editor_of("lettering.fit").section.is_open
    inspector.form.editor_of("lettering").section.set_open(is_open=False)
    bar = inspector._scroll.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(40)
    session.select([RIM])
    session.select([LEGEND])
    QApplication.processEvents()
    assert bar.value() == 40
    session.select([Pick("reverse", "ms-27-crew")])
    assert not inspector.form.editor_of("lettering").section.is_open


def test_id_is_written_when_finished_and_stays_selected(session, inspector):
    session.select([LEGEND])
    line = editor(inspector, "id").line
    write(line, "Not an id")
    assert inspector.form.editor_of("id").fault
    write(line, "first")
    assert session.design.obverse.elements[2].id == "apollo"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert session.selection == (Pick("obverse", "first"),)
    assert inspector.form.editor_of("id") is not None
    assert line.hasFocus()


def test_twin_of_an_id_is_refused_in_words(session, inspector):
    first = session.design
    session.select([LEGEND])
    line = editor(inspector, "id").line
    write(line, "soyuz")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "soyuz" in inspector.form.editor_of("id").fault
    assert session.design is first


def test_lines_that_are_pasted_become_names(session, inspector):
    session.select([Pick("reverse", "astp-crew")])
    names = session.design.reverse.elements[1].names
    line = editor(inspector, "names.1").main
    line.selectAll()
    QGuiApplication.clipboard().setText("ADA\nGRACE\n\nKATHERINE\n")
    line.paste()
    assert session.design.reverse.elements[1].names == (
        names[0], "ADA", "GRACE", "KATHERINE", *names[2:]
    )  # fmt: skip
    session.undo()
    assert session.design.reverse.elements[1].names == names


def test_names_are_added_moved_and_removed_by_keys(session, inspector):
    session.select([Pick("reverse", "astp-crew")])
    rows = editor(inspector, "names")
    names = session.design.reverse.elements[1].names

    def now():
        return session.design.reverse.elements[1].names

    QTest.keyClick(rows.main, Qt.Key.Key_Return)
    QTest.keyClicks(rows.main, "ADA")
    assert now() == (names[0], "ADA", *names[1:])
    QTest.keyClick(rows.main, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert now()[:2] == ("ADA", names[0])
    assert rows.rows[0].main.hasFocus()
    write(rows.main, "")
    QTest.keyClick(rows.main, Qt.Key.Key_Delete)
    QTest.keyClick(rows.main, Qt.Key.Key_Backspace)
    assert now() == names


def test_paint_is_renamed_wherever_it_is_used(session, inspector):
    first = session.design
    line = editor(inspector, "palette.1.name").main
    old = first.palette[1].name
    write(line, "gold")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert session.design.palette[1].name == "gold"
    paints = {each.paint for face in (session.design.obverse, session.design.reverse)
              for each in face.elements}  # fmt: skip
    assert old not in paints
    assert session.design.edge.paint == "gold"
    session.undo()
    assert session.design is first


def test_paints_are_added_and_only_spare_ones_removed(session, inspector):
    palette = editor(inspector, "palette")
    count = len(session.design.palette)
    assert not palette.buttons.remove.isEnabled()
    assert "obverse" in palette.buttons.remove.toolTip()
    QTest.mouseClick(palette.buttons.add, Qt.MouseButton.LeftButton)
    assert len(session.design.palette) == count + 1
    assert palette.buttons.remove.isEnabled()
    QTest.mouseClick(palette.buttons.remove, Qt.MouseButton.LeftButton)
    assert len(session.design.palette) == count


def test_colour_dialog_shows_at_once_and_cancel_takes_it_back(session, inspector):
    first = session.design
    colour = editor(inspector, "palette.0.colour")
    QTest.mouseClick(colour.button, Qt.MouseButton.LeftButton)
    assert not colour.dialog.isModal()
    colour.dialog.setCurrentColor(QColor("#102030"))
    colour.dialog.setCurrentColor(QColor("#203040"))
    assert session.design.palette[0].colour == "#203040"
    colour.dialog.reject()
    assert session.design is first
    QTest.mouseClick(colour.button, Qt.MouseButton.LeftButton)
    colour.dialog.setCurrentColor(QColor("#102030"))
    colour.dialog.setCurrentColor(QColor("#203040"))
    colour.dialog.accept()
    session.undo()
    assert session.design is first


def test_second_seam_makes_four_pieces_and_back(session, inspector):
    switch = editor(inspector, "split").switch
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert len(session.design.split.pieces) == 2
    second = editor(inspector, "split.second").switch
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert len(session.design.split.pieces) == 4
    assert session.design.split.second.bearing == session.design.split.seam.bearing + 90
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert session.design.split == Split()


def test_only_weights_that_the_family_has(session, inspector):
    session.select([LEGEND])
    weight = editor(inspector, "lettering.weight")
    assert weight.combo.count() == 9
    session.set_value(("obverse", "elements", 2, "lettering", "family"), "PT Serif", "x")
    shown = [weight.combo.itemData(row) for row in range(weight.combo.count())]
    assert shown == [400, 700, legend(session).lettering.weight]
    assert "not in this typeface" in weight.combo.currentText()


def test_families_show_in_their_own_letters_once_the_list_opens(session, inspector):
    session.select([LEGEND])
    combo = editor(inspector, "lettering.family").combo
    role = Qt.ItemDataRole.FontRole
    assert combo.itemData(0, role) is None
    combo.opening.emit()
    assert [combo.itemData(row, role).family() for row in range(combo.count())] == list(
        session.fonts.families
    )


def test_drawing_is_replaced_and_a_refused_one_is_told(session, inspector, qtbot, tmp_path):
    first = session.design
    session.select([Pick("obverse", "globe")])
    art = editor(inspector, "art")
    bad, good = tmp_path / "bad.svg", tmp_path / "good.svg"
    bad.write_text("<svg><script/></svg>", "utf-8")
    good.write_text('<svg viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>', "utf-8")
    with qtbot.waitSignal(session.told) as told:
        art.read(bad)
    assert "script" in told.args[0].text
    assert session.design is first
    art.read(good)
    qtbot.waitUntil(lambda: session.design is not first)
    assert art.combo.currentText() == "Imported drawing"
    session.undo()
    assert session.design is first


def test_file_is_for_what_was_selected_when_it_was_chosen(session, inspector, qtbot, tmp_path):
    one, other = (ELEMENT_KINDS["picture"](id=name, data=png(30, 20)) for name in ("one", "other"))
    session.open(add(design_with(one), "obverse", other)[0])
    session.select([Pick("obverse", "one")])
    file = tmp_path / "wide.png"
    file.write_bytes(png(40, 10))
    editor(inspector, "data").read(file)
    session.select([Pick("obverse", "other")])
    qtbot.waitUntil(lambda: bool(session.history.undo_label))
    replaced = element_at(session.design, Pick("obverse", "one"))
    assert replaced.data == file.read_bytes()
    assert element_at(session.design, Pick("obverse", "other")).data == other.data
    assert session.selection == (Pick("obverse", "other"),)


def test_picture_tells_its_size(session, inspector):
    picture = ELEMENT_KINDS["picture"](id="it", data=png(30, 20))
    session.open(design_with(picture))
    session.select([IT])
    assert editor(inspector, "data").size_words.text() == "30 × 20 px"


def test_hidden_inspector_does_nothing_until_it_shows(session, inspector):
    session.select([LEGEND])
    form = inspector.form
    inspector.hide()
    session.select([RIM])
    assert inspector.form is form
    inspector.show()
    assert inspector.form is not form


def test_every_editor_has_a_name_and_a_place_in_the_tab_order(session, inspector):
    for kind in ELEMENT_KINDS:
        session.open(design_with(element(kind)))
        session.select([IT])
        for each in inspector.form.editors():
            assert each.main.accessibleName(), each.place.name
            assert each.main.focusPolicy() & Qt.FocusPolicy.TabFocus, each.place.name


def test_tab_goes_as_one_reads(session, inspector):
    session.select([Pick("reverse", "ms-27-crew")])
    editor(inspector, "lettering.fit.shrink")
    QApplication.processEvents()
    for one, other in (
        ("lines.2.text", "lines.3.text"),
        ("lettering.fit.condense", "lettering.fit.shrink"),
        ("lettering.fit.shrink", "paint"),
    ):
        QTest.keyClick(editor(inspector, one).main, Qt.Key.Key_Tab)
        if other == "paint":  # the heading of its group stands between
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is inspector.form.editor_of(other).main


def test_many_elements_are_shown_and_changed_quickly_enough(session, inspector):
    stars = [ELEMENT_KINDS["star"](id=f"star-{n}", radius=n % 15 + 1.0) for n in range(1000)]
    session.open(design_with(*stars))
    session.select([Pick("obverse", each.id) for each in stars])
    write(editor(inspector, "depth").box, "0.25")
    assert {each.depth for each in session.design.obverse.elements} == {0.25}
    assert editor(inspector, "radius").box.is_blank


def test_bearing_beyond_half_a_turn_stands_on_the_slider_too(session, inspector):
    session.attempt(lambda design: change(design, LEGEND, bearing=270.0), "x")
    session.select([LEGEND])
    bearing = editor(inspector, "bearing")
    assert bearing.slider.number == -90
    assert bearing.box.value() == 270


def test_rest_of_an_item_is_found_though_another_is_current(session, inspector):
    session.select([Pick("reverse", "ms-27-crew")])
    switch = editor(inspector, "lines.2.weight").switch
    was = session.design.reverse.elements[4].lines[2].weight
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert (session.design.reverse.elements[4].lines[2].weight is None) == (was is not None)


def test_form_is_no_wider_than_its_dock(session, inspector):
    for kind in ("", *ELEMENT_KINDS):
        session.open(design_of(kind))
        session.select([IT] if kind else [])
        for each in inspector.form.editors():
            each.unfold()
        room = 300 - inspector._scroll.verticalScrollBar().sizeHint().width()
        assert inspector.form.minimumSizeHint().width() <= room, kind


def test_words_of_every_choice_are_known():
    structs = [Design, *ELEMENT_KINDS.values()]
    while structs:
        for field in form_fields(structs.pop()):
            inner = field.struct or (field.item.struct if field.item else None)
            structs += [inner] if inner and inner is not Face else []
            if field.kind == "choice":
                assert set(field.choices) <= set(CHOICE_WORDS), field.name


def test_escape_leaves_alone_what_enter_took(session, inspector):
    session.select([LEGEND])
    radius = editor(inspector, "radius")
    write(radius.box, "12")
    QTest.keyClick(radius.box, Qt.Key.Key_Return)
    QTest.keyClick(radius.box, Qt.Key.Key_Escape)
    assert legend(session).radius == 12
    write(radius.box, "13")
    QTest.keyClick(radius.box, Qt.Key.Key_Escape)
    assert legend(session).radius == 12


def test_numbers_that_differ_stay_blank_whatever_qt_writes_anew(session, inspector):
    session.select([LEGEND, Pick("obverse", "soyuz")])
    box = editor(inspector, "bearing").box
    assert box.text() == ""
    box.setLocale(QLocale("ru"))
    assert (box.text(), box.lineEdit().placeholderText()) == ("", "mixed")


def test_a_field_is_shown_while_the_focus_stays(session, inspector):
    session.select([LEGEND])
    text = editor(inspector, "text").line
    assert inspector.show_field("lettering.fit.shrink")
    assert text.hasFocus()
    shrink = inspector.form.editor_of("lettering.fit.shrink")
    (frame,) = inspector.form.findChildren(FieldFrame)
    corner = shrink.mapTo(inspector.form, QPoint(0, 0))
    assert frame.geometry().contains(shrink.rect().translated(corner))
    assert not shrink.visibleRegion().isEmpty()
    assert not inspector.show_field("no such field")


def test_head_says_the_kind_once(session, inspector):
    session.attempt(lambda design: change(design, LEGEND, label=""), "Label")
    session.select([LEGEND])
    assert inspector._title.text() == "Legend"
    assert inspector._detail.text() == "“APOLLO”"


def test_steps_are_called_after_their_field(session, inspector):
    session.select([LEGEND])
    write(editor(inspector, "lettering.cap_height").box, "2")
    assert session.history.undo_label == "Change cap height"


def test_a_new_variable_is_named_first(session, inspector):
    rows = editor(inspector, "variables")
    rows.insert(0)
    name, text = (each.line for each in rows.rows[0].editors)
    assert (name.hasFocus(), name.selectedText()) == (True, "name")
    assert text.placeholderText() == "Text"


def editors_below(kind: type[Editor]) -> Iterator[type[Editor]]:
    for each in kind.__subclasses__():
        yield each
        yield from editors_below(each)


def test_every_editor_shows_and_takes_the_focus_in_its_own_way():
    # A widget's class can't be abstract in Python's way, so this holds what would be.
    wanted = ("main", "show_value", "show_several")
    # A struct's editor looks after its fields, and is never asked to show a value itself.
    asked = {kind for kind in editors_below(Editor) if kind.refresh is Editor.refresh}
    kinds = {each for each in editors_below(Editor) if each is not FileArtEditor}
    assert len(kinds) > 12
    lacking = [
        (kind.__name__, name)
        for kind in kinds
        for name in (wanted if kind in asked else ("main",))
        if getattr(kind, name) is getattr(Editor, name)
    ]
    lacking += [
        (kind.__name__, name)
        for kind in FileArtEditor.__subclasses__()
        for name in ("new_reading", "value_of")
        if getattr(kind, name) is getattr(FileArtEditor, name)
    ]
    assert lacking == []
