"""Findings: errors first, where the person is stays, and a row leads to its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from obverse.design.edit import Pick, change
from obverse.design.elements import ELEMENT_KINDS
from obverse.design.form_fields import form_fields
from obverse.design.lettering import Lettering
from obverse.design.model import Edge
from obverse.findings import Finding
from obverse.gui.findings.fields import _FIELDS, fields_of
from obverse.gui.findings.panel import FindingsPanel

NOTE = Finding(
    severity="info", code="a", message="the names moved", side="reverse", element="astp-crew"
)
SMALL = Finding(
    severity="warning",
    code="b",
    message="letters are 0.5 mm high",
    side="obverse",
    element="globe",
    hint="make them larger",
)
CROWDED = Finding(severity="warning", code="c", message="too near", side="obverse", element="globe")
FAULT = Finding(severity="error", code="d", message="no such typeface", side="edge", element="edge")


@pytest.fixture
def panel(session, qtbot):
    panel = FindingsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(700, 200)
    panel.show()
    qtbot.waitExposed(panel)
    qtbot.waitUntil(lambda: panel.layout().currentIndex() == 1)
    return panel


def show(panel, session, *findings):
    laid = session.result.laid._replace(findings=findings)
    panel.show_result(session.result._replace(design=session.design, laid=laid))


def codes(panel):
    return [row.finding.code for row in panel.model.rows]


def test_nothing_is_said_in_words(panel):
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Nothing to report" in words


def test_errors_come_first_and_others_keep_their_order(panel, session, qtbot):
    with qtbot.waitSignal(panel.counted) as counted:
        show(panel, session, NOTE, SMALL, FAULT, CROWDED)
    assert codes(panel) == ["d", "b", "c", "a"]
    assert counted.args == [1, 2, 1]
    assert panel.list.isVisible()


def test_numbers_are_told_to_who_listens_late(session, qtbot):
    panel = FindingsPanel(session)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.counted) as counted:
        pass
    assert counted.args == [0, 0, 0]


def test_row_says_everything_in_words(panel, session):
    show(panel, session, SMALL, FAULT)
    assert panel.model.index(1).data() == (
        "Warning – Obverse · Globe: Letters are 0.5 mm high. Make them larger."
    )
    assert panel.model.index(0).data() == "Error – Edge: No such typeface."


def test_click_selects_the_element(panel, session, qtbot):
    show(panel, session, SMALL)
    place = panel.list.visualRect(panel.model.index(0)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [SMALL]
    assert session.selection == (Pick("obverse", "globe"),)


def test_enter_goes_there_and_arrows_alone_do_not(panel, session, qtbot):
    show(panel, session, SMALL, NOTE)
    panel.list.setCurrentIndex(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert session.selection == ()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert session.selection == (Pick("reverse", "astp-crew"),)


def test_current_row_stays_where_findings_come_and_go(panel, session):
    show(panel, session, SMALL, NOTE)
    panel.list.setCurrentIndex(panel.model.index(1))
    show(panel, session, SMALL, CROWDED, FAULT, NOTE)
    assert panel.model.rows[panel.list.currentIndex().row()].finding == NOTE


def test_same_findings_touch_nothing(panel, session, qtbot):
    show(panel, session, SMALL)
    with qtbot.assertNotEmitted(panel.model.modelReset), qtbot.assertNotEmitted(panel.counted):
        show(panel, session, SMALL)
        louder = Finding(**{**_fields(SMALL), "message": "letters are 0.4 mm high"})
        show(panel, session, louder)
    assert "0.4" in panel.model.index(0).data()


def _fields(finding):
    return {name: getattr(finding, name) for name in finding.__struct_fields__}


def test_selected_rows_are_copied_as_text(panel, session, qtbot):
    show(panel, session, SMALL, NOTE)
    panel.list.selectAll()
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split(" – ")[0] for line in lines] == ["Warning", "Note"]


def test_findings_follow_edits(panel, session, qtbot):
    pick = Pick("obverse", "apollo")
    with qtbot.waitSignal(panel.counted) as counted:
        session.attempt(lambda design: change(design, pick, text="Ω" * 300), "Text")
    assert counted.args[0] + counted.args[1] > 0
    with qtbot.waitSignal(panel.counted) as counted:
        session.undo()
    assert counted.args == [0, 0, 0]


def test_narrow_list_needs_more_height(panel, session):
    show(panel, session, SMALL)
    wide = panel.list.sizeHintForRow(0)
    panel.resize(200, 200)
    assert panel.list.sizeHintForRow(0) > wide


def test_enter_and_a_double_click_want_to_do_something_about_it(panel, session, qtbot):
    show(panel, session, SMALL)
    panel.list.setCurrentIndex(panel.model.index(0))
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [SMALL]


def test_findings_know_their_fields():
    def about(code, side="", element=""):
        return fields_of(
            Finding(severity="error", code=code, message="", side=side, element=element)
        )

    assert about("lettering.typeface", "obverse", "apollo") == ("lettering.family",)
    assert about("lettering.typeface", "edge", "edge") == ("edge.lettering.family", "edge")
    assert about("split.impossible", element="split") == ("split",)
    assert about("of.tomorrow", "obverse", "apollo") == ()


def test_fields_of_findings_are_in_the_model():
    structs = [*ELEMENT_KINDS.values(), Edge, Lettering]
    known = {each.name for struct in structs for each in form_fields(struct)}
    named = {name.rpartition(".")[2] for names in _FIELDS.values() for name in names}
    assert named - known <= {"data"}
