"""Structure: the tree follows the design, and what is done to its rows is done to the design."""

import msgspec
import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit

import obverse
from obverse.design.edit import Pick, add, change, duplicate, element_at, remove, reorder
from obverse.design.elements import Dot, Inscription, InscriptionLine, Legend
from obverse.design.model import Design, Face
from obverse.design.order import bring, put
from obverse.gui.element_names import element_name, short_name, spoken_name
from obverse.gui.structure.cells import LOCKED, VISIBLE
from obverse.gui.structure.model import StructureModel
from obverse.gui.structure.panel import StructurePanel

GLOBE = Pick("obverse", "globe")
RIM = Pick("obverse", "rim")
BEADING = Pick("reverse", "beading")


@pytest.fixture
def panel(session, qtbot):
    panel = StructurePanel(session)
    QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Warning, panel
    )
    qtbot.addWidget(panel)
    panel.resize(280, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def rows(panel, top=0):
    parent = panel.model.index(top, 0)
    return [panel.model.index(row, 0, parent).data() for row in range(panel.model.rowCount(parent))]


def row_of(panel, pick):
    return panel.model.rows_of([pick])[0]


def click(qtbot, panel, index, modifier=Qt.KeyboardModifier.NoModifier):
    place = panel.tree.visualRect(index).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def ids(design, side):
    return [each.id for each in design.face(side).elements]


def test_topmost_element_is_first(panel, session):
    labels = [element_name(each) for each in session.design.obverse.elements]
    assert rows(panel) == labels[::-1]
    tops = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert tops == ["Obverse", "Reverse", "Edge, plain"]


def test_names_come_from_words_where_there_is_no_label():
    legend = Legend(id="a", text="TO THE   STARS", radius=10.0)
    lines = (InscriptionLine(text="ONE"), InscriptionLine(text="TWO"))
    assert element_name(legend) == "Legend “TO THE STARS”"
    assert element_name(Inscription(id="b", lines=lines, within=5.0)) == "Inscription “ONE TWO”"
    assert element_name(Dot(id="c", radius=1.0)) == "Dot"
    assert short_name(legend) == "“TO THE STARS”"
    assert short_name(Dot(id="c", radius=1.0)) == "Dot"
    assert spoken_name(Dot(id="c", radius=1.0, label="Middle")) == "Dot: Middle"


def test_click_selects_and_shift_extends(panel, session, qtbot):
    click(qtbot, panel, row_of(panel, GLOBE))
    assert session.selection == (GLOBE,)
    click(qtbot, panel, row_of(panel, RIM), Qt.KeyboardModifier.ControlModifier)
    assert session.selection == (GLOBE, RIM)


def test_selection_of_the_session_is_shown(panel, session):
    session.select([BEADING, GLOBE])
    assert set(panel.tree.selected_picks()) == {BEADING, GLOBE}
    assert panel.model.pick_at(panel.tree.currentIndex()) == GLOBE
    session.select([])
    assert panel.tree.selected_picks() == []


def test_side_is_chosen_by_its_row(panel, session, qtbot):
    session.select([GLOBE])
    with qtbot.waitSignal(panel.part_chosen) as chosen:
        click(qtbot, panel, panel.model.index(2, 0))
    assert chosen.args == [("edge",)]
    assert session.selection == ()


def test_eye_hides_without_selecting(panel, session, qtbot):
    click(qtbot, panel, row_of(panel, GLOBE).siblingAtColumn(VISIBLE))
    assert not element_at(session.design, GLOBE).visible
    assert session.selection == ()
    assert session.history.undo_label == "Hide"
    said = row_of(panel, GLOBE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Device: Globe, Hidden"


def test_switch_of_a_selected_element_turns_all_of_them_in_one_step(panel, session, qtbot):
    first = session.design
    session.select([GLOBE, RIM, BEADING])
    click(qtbot, panel, row_of(panel, RIM).siblingAtColumn(LOCKED))
    assert all(element_at(session.design, pick).locked for pick in (GLOBE, RIM, BEADING))
    session.undo()
    assert session.design is first


@pytest.mark.parametrize(
    ("key", "modifier", "field", "value"),
    [
        (Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier, "visible", False),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "visible", False),
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, "locked", True),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, "locked", True),
    ],
)
def test_keys_turn_switches(panel, session, qtbot, key, modifier, field, value):
    session.select([GLOBE])
    qtbot.keyClick(panel.tree, key, modifier)
    assert getattr(element_at(session.design, GLOBE), field) is value
    assert session.selection == (GLOBE,)


def test_rename_in_place(panel, session, qtbot):
    session.select([GLOBE])
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_F2)
    editor = panel.tree.findChild(QLineEdit)
    assert editor.text() == "Globe"
    editor.setText("The Earth")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: element_at(session.design, GLOBE).label == "The Earth")
    assert row_of(panel, GLOBE).data() == "The Earth"
    assert session.history.undo_label == "Rename"


def test_rename_that_changes_nothing_is_no_step(panel, session):
    assert panel.model.setData(row_of(panel, GLOBE), "Globe")
    assert not session.is_dirty


def drop(panel, picks, parent, row):
    data = panel.model.mimeData(panel.model.rows_of(picks))
    return panel.model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)


def test_drop_within_a_face_is_one_step(panel, session):
    first = session.design
    reverse = panel.model.index(1, 0)
    assert drop(panel, [BEADING], reverse, 0)
    assert ids(session.design, "reverse")[-1] == "beading"
    assert rows(panel, 1)[0] == "Beading"
    assert session.selection == (BEADING,)
    session.undo()
    assert session.design is first


def test_drop_of_several_onto_the_other_face(panel, session):
    session.select([GLOBE, Pick("obverse", "star-1")])
    assert drop(panel, session.selection, panel.model.index(1, 0), 1)
    assert ids(session.design, "reverse")[-3:] == ["star-1", "globe", "star"]
    assert "globe" not in ids(session.design, "obverse")
    assert session.selection == (Pick("reverse", "globe"), Pick("reverse", "star-1"))
    assert set(panel.tree.selected_picks()) == set(session.selection)


def test_edge_takes_no_element(panel, session):
    assert not drop(panel, [GLOBE], panel.model.index(2, 0), -1)
    assert not drop(panel, [GLOBE], QModelIndex(), 0)
    assert not session.is_dirty


def test_locked_element_is_not_dragged(panel, session):
    session.attempt(lambda design: change(design, GLOBE, locked=True), "Lock")
    assert not panel.model.flags(row_of(panel, GLOBE)) & Qt.ItemFlag.ItemIsDragEnabled
    assert put(session.design, [GLOBE], "reverse", 0)[0] == session.design


def test_put_counts_rows_from_the_top(session):
    names = ids(session.design, "obverse")
    for row in range(len(names) + 1):
        moved, _ = put(session.design, [RIM], "obverse", row)
        at = len(names) - row - (1 if row < len(names) else 0)
        rest = [name for name in names if name != "rim"]
        expected = [*rest[: max(at, 0)], "rim", *rest[max(at, 0) :]]
        assert ids(moved, "obverse") == expected


def test_shift_keeps_the_order_of_what_is_shifted(session):
    names = ids(session.design, "obverse")
    top = [Pick("obverse", name) for name in names[-2:]]
    assert bring(session.design, top, "forward") == session.design
    down = bring(session.design, top, "backward")
    assert ids(down, "obverse") == [*names[:-3], names[-2], names[-1], names[-3]]
    assert bring(down, top, "forward") == session.design


def test_buttons_move_and_remove(panel, session, qtbot):
    assert not panel.raise_button.isEnabled()
    session.select([RIM])
    assert not panel.lower_button.isEnabled()
    qtbot.mouseClick(panel.raise_button, Qt.MouseButton.LeftButton)
    assert ids(session.design, "obverse")[1] == "rim"
    qtbot.mouseClick(panel.lower_button, Qt.MouseButton.LeftButton)
    assert ids(session.design, "obverse")[0] == "rim"
    qtbot.mouseClick(panel.remove_button, Qt.MouseButton.LeftButton)
    assert "rim" not in ids(session.design, "obverse")
    assert not panel.remove_button.isEnabled()


def test_delete_key_removes(panel, session, qtbot):
    session.select([GLOBE])
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert "globe" not in ids(session.design, "obverse")


def test_change_of_one_element_touches_its_row_alone(panel, session, qtbot):
    touched = []
    panel.model.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    session.attempt(lambda design: change(design, GLOBE, x=1.0), "Move")
    assert touched == [(row_of(panel, GLOBE).row(),) * 2]


def test_rows_follow_every_edit(panel, session):
    panel.tree.collapse(panel.model.index(1, 0))
    session.select([GLOBE])

    def added(design):
        return add(design, "obverse", Dot(id="dot", radius=3.0), 4)[0]

    def doubled(design):
        return duplicate(design, [GLOBE, BEADING])[0]

    def replaced(design):
        return add(remove(design, [RIM, BEADING]), "obverse", Dot(id="end", radius=1.0))[0]

    for edit in (added, doubled, lambda design: reorder(design, GLOBE, 0), replaced):
        session.attempt(edit, "Edit")
        for top, face in enumerate((session.design.obverse, session.design.reverse)):
            assert rows(panel, top) == [element_name(each) for each in face.elements[::-1]]
        assert panel.tree.selected_picks() == [GLOBE]
    assert not panel.tree.isExpanded(panel.model.index(1, 0))
    while session.history.undo_label:
        session.undo()
    assert rows(panel)[-1] == "Rim"


def test_split_comes_and_goes(panel, session):
    whole, halves = session.design, obverse.load("quarters-1975")
    session.attempt(lambda design: msgspec.structs.replace(design, split=halves.split), "Split")
    assert panel.model.index(3, 0).data() == "Split into 4 pieces"
    assert rows(panel, 3)[:3] == [
        "Seam, straight",
        "Seam, straight",
        "Piece “Apollo 1975”",
    ] or rows(panel, 3)[0].startswith("Seam")
    seam = panel.model.index(1, 0, panel.model.index(3, 0))
    piece = panel.model.index(3, 0, panel.model.index(3, 0))
    assert panel.model.path_at(seam) == ("split", "second")
    assert panel.model.path_at(piece) == ("split", "pieces", 1)
    session.commit(whole, "Whole")
    assert panel.model.rowCount() == 3


def test_another_document_is_shown(panel, session):
    session.open(obverse.load("keepsake-halves"))
    assert panel.model.rowCount() == 4
    assert panel.tree.isExpanded(panel.model.index(3, 0))


def test_search_hides_the_others(panel, session, qtbot):
    qtbot.keyClicks(panel.search, "device")
    obverse_row = panel.model.index(0, 0)
    shown = [
        name for row, name in enumerate(rows(panel)) if not panel.tree.isRowHidden(row, obverse_row)
    ]
    assert shown == ["Soyuz", "Apollo", "Globe"]
    panel.search.clear()
    assert not panel.tree.isRowHidden(len(rows(panel)) - 1, obverse_row)


def test_menu_is_asked_for(panel, session, qtbot):
    session.select([GLOBE])
    place = panel.tree.visualRect(row_of(panel, GLOBE)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint(7, 8))
    with qtbot.waitSignal(panel.menu_wanted) as wanted:
        QApplication.sendEvent(panel.tree.viewport(), event)
    assert wanted.args == [QPoint(7, 8)]


def test_model_without_a_window_is_sound(session):
    model = StructureModel(session.design)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(duplicate(session.design, [GLOBE])[0])
    model.show_anew(obverse.load("blank-38"))
    assert model.rowCount(model.index(0, 0)) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_V, Qt.Key.Key_L, Qt.Key.Key_Space])
def test_keys_of_the_tree_are_kept_from_shortcuts(panel, key):
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, none)
    event.ignore()
    QApplication.sendEvent(panel.tree, event)
    assert event.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F6, none)
    other.ignore()
    QApplication.sendEvent(panel.tree, other)
    assert not other.isAccepted()


def test_names_without_switches_have_the_whole_row(panel, session):
    session.open(obverse.load("astp-1975-halves"))
    parent = panel.model.index(3, 0)
    assert panel.tree.isFirstColumnSpanned(2, QModelIndex())
    assert panel.tree.isFirstColumnSpanned(1, parent)
    assert not panel.tree.isFirstColumnSpanned(0, panel.model.index(0, 0))
    assert row_of(panel, GLOBE).data(Qt.ItemDataRole.ToolTipRole) == "Device: Globe"


def test_bare_faces_say_how_to_begin(panel, session):
    def foot() -> QImage:
        return panel.tree.viewport().grab(QRect(0, 90, 200, 120)).toImage()

    session.open(Design())
    said = foot()
    session.open(msgspec.structs.replace(Design(), obverse=Face(elements=(Dot(id="a", radius=1),))))
    assert said != foot()
    session.open(Design())
    assert said == foot()


def test_a_name_is_begun_with_the_bare_words(panel, session):
    pick = Pick("obverse", "words")
    legend = Legend(id="words", text="TO THE STARS", radius=10.0)
    session.open(msgspec.structs.replace(Design(), obverse=Face(elements=(legend,))))
    index = row_of(panel, pick)
    assert index.data() == "“TO THE STARS”"
    assert index.data(Qt.ItemDataRole.EditRole) == "TO THE STARS"
    panel.model.setData(index, "TO THE STARS")
    assert element_at(session.design, pick).label == ""
    panel.model.setData(index, "Motto")
    assert element_at(session.design, pick).label == "Motto"


def test_a_search_in_vain_says_so(panel):
    panel.search.setText("globe")
    assert panel.tree._words_of_nothing() == ""
    panel.search.setText("no such thing")
    assert panel.tree._words_of_nothing() == "Nothing is called so."


def test_a_drop_on_the_other_face_is_called_so(panel, session):
    panel.model.dropped.emit([GLOBE], "obverse", 0)
    assert session.history.undo_label == "Reorder"
    panel.model.dropped.emit([GLOBE], "reverse", 0)
    assert session.history.undo_label == "Send to the other face"
