"""Where one is led in the window: by a finding to its place, by a command to what it placed."""

import pytest

import obverse
from obverse.design.edit import Pick
from obverse.findings import Finding
from obverse.gui.inspector.field_frame import FieldFrame
from obverse.gui.inspector.section import Section
from obverse.gui.window.main_window import MainWindow

CREW, GLOBE, APOLLO = (
    Pick("reverse", "astp-crew"),
    Pick("obverse", "globe"),
    Pick("obverse", "apollo"),
)


@pytest.fixture
def window(window: MainWindow, session, qtbot) -> MainWindow:
    session.open(obverse.load("astp-1975-halves"))
    qtbot.waitUntil(lambda: session.result is not None)
    window.activateWindow()
    return window


def about(code: str, side: str = "", element: str = "") -> Finding:
    return Finding(severity="warning", code=code, message="m", side=side, element=element)


def framed(window: MainWindow) -> bool:
    return bool(window.inspector.form.findChildren(FieldFrame))


def test_a_finding_leads_to_element_and_field_and_keeps_the_focus(window):
    window.findings.setFocus()
    before = window.focusWidget()
    window.findings.chosen.emit(about("lettering.fit", *CREW))
    assert window.session.selection == (CREW,)
    assert framed(window)
    assert window.focusWidget() is before


def test_what_is_opened_is_under_the_caret(window):
    finding = about("lettering.typeface", *CREW)
    window.docks.inspector.hide()
    window.findings.chosen.emit(finding)
    window.findings.opened.emit(finding)
    assert window.focusWidget() is window.inspector.form.editor_of("lettering.family").main


def test_findings_of_edge_and_split_lead_there_too(window):
    window.session.select([GLOBE])
    window.show_finding(about("lettering.fit", "edge", "edge"))
    assert (window.canvas.view.mode, window.session.selection) == ("edge", ())
    assert framed(window)
    window.show_finding(about("split.slivers", element="split"))
    assert window.canvas.view.mode == "both"


def test_keys_are_for_what_was_placed(window):
    window.session.select([APOLLO])
    window.inspector.focus_field("radius")
    window.actions_by_id["insert-star"].trigger()
    assert window.focusWidget() is window.canvas
    window.structure.tree.setFocus()
    window.actions_by_id["duplicate"].trigger()
    assert window.focusWidget() is window.structure.tree


def test_text_is_edited_only_where_there_is_some(window):
    edit = window.actions_by_id["edit-text"]
    window.session.select([GLOBE])
    assert not edit.isEnabled()
    window.session.select([APOLLO])
    assert edit.isEnabled()


def test_the_pointer_is_followed_into_another_mode(window, monkeypatch):
    told = []
    window.canvas.pointer_moved.connect(told.append)
    monkeypatch.setattr(type(window.canvas), "underMouse", lambda _: True)
    monkeypatch.setattr(
        type(window.canvas), "mapFromGlobal", lambda canvas, _: canvas.to_px("edge", 0, 0).toPoint()
    )
    window.canvas.set_mode("edge")
    assert [each.side for each in told] == ["edge"]


def test_a_field_in_a_folded_group_is_unfolded(window, qtbot):
    window.session.select([CREW])
    for section in window.inspector.findChildren(Section):
        section.set_open(is_open=False)
    window.session.select([APOLLO])
    window.session.select([])
    window.session.select([Pick("obverse", "soyuz")])
    fields = [each.place.name for each in window.inspector.form.editors()]
    assert all(window.inspector.show_field(name) for name in fields)
    editors = list(window.inspector.form.editors())
    assert all(window.inspector.form.isAncestorOf(each) for each in editors)
