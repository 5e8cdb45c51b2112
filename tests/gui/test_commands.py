"""The table of commands: each one makes one step, says what it is, and knows when it can."""

from collections import Counter

import msgspec
import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence

from obverse.design.arrange import set_flag
from obverse.design.clipboard import to_text
from obverse.design.edit import FACES, Pick, element_at
from obverse.design.elements import ELEMENT_KINDS, Device
from obverse.design.model import Design
from obverse.gui.commands.clipboard import ELEMENTS
from obverse.gui.commands.table import COMMANDS, CommandContext
from obverse.gui.window.actions import ACTS
from obverse.gui.window.menus import CONTEXT, MENUS, TOOLBAR, Menu
from obverse.resources import asset

GLOBE, LINE = Pick("obverse", "globe"), Pick("obverse", "inner-line")
#: Commands that don't edit the design.
NO_STEP = {"undo", "redo", "copy", "select-all", "select-none", "invert-selection"}
commands = pytest.mark.parametrize("name", COMMANDS)


@pytest.fixture
def side():
    """The present face, to be changed by tests."""
    return ["obverse"]


@pytest.fixture
def context(session, side, qapp):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    return CommandContext(session, box_of, lambda: side[0], clipboard)


def box_of(pick: Pick) -> tuple[float, float, float, float] | None:
    # Boxes of their own, as different as names are.
    left, bottom = len(pick.id) * 1.5 - 9, sum(map(ord, pick.id)) % 17 - 8
    return None if pick.id == "rim" else (left, bottom, left + len(pick.id), bottom + 3)


def run(context: CommandContext, name: str) -> bool:
    assert COMMANDS[name].is_enabled(context), name
    return COMMANDS[name].run(context)


def steps(session) -> int:
    """Return how often undo can be done, by doing it and redoing all."""
    count = 0
    while session.history.undo():
        count += 1
    for _ in range(count):
        session.history.redo()
    return count


def ids(design: Design, side: str) -> list[str]:
    return [each.id for each in design.face(side).elements]


def items(menus: tuple) -> list[str]:
    found = []
    for item in menus:
        found += items(item.items) if isinstance(item, Menu) else [item]
    return found


def test_menus_offer_only_what_there_is():
    known = {*COMMANDS, *ACTS}
    offered = {each for each in items((*MENUS, *TOOLBAR, *CONTEXT)) if each[0] not in "-@"}
    assert offered <= known


def test_no_two_share_a_shortcut():
    texts = [keys for each in COMMANDS.values() for keys in each.shortcuts]
    texts += [keys for each in ACTS.values() for keys in each.shortcuts]
    keys = Counter(QKeySequence(each).toString() for each in texts)
    assert "" not in keys
    assert {each: count for each, count in keys.items() if count > 1} == {}


def test_every_kind_can_be_inserted_but_a_picture_which_needs_a_file():
    kinds = {name.removeprefix("insert-") for name in COMMANDS if name.startswith("insert-")}
    assert kinds == set(ELEMENT_KINDS) - {"picture"}


@commands
def test_every_command_has_words_and_an_icon_that_is_there(name):
    command = COMMANDS[name]
    assert command.text.count("&") == 1
    if command.icon:
        assert asset("icons", f"{command.icon}.svg").is_file()


@commands
def test_command_with_nothing_to_do_is_disabled(name, session, side):
    session.open(Design())
    context = CommandContext(session, box_of, lambda: side[0], QGuiApplication.clipboard())
    always = {"paste", "paste-in-place"} | {each for each in COMMANDS if each.startswith("insert-")}
    assert COMMANDS[name].is_enabled(context) == (name in always)


@commands
def test_command_makes_one_step_that_undo_takes_back(name, session, context):
    ready(name, session, context)
    first, before = session.design, steps(session)
    COMMANDS[name].run(context)
    assert steps(session) == before + (name not in NO_STEP) - (name == "undo") + (name == "redo")
    if name in NO_STEP:
        return
    label = session.history.undo_label
    assert label
    assert "&" not in label
    assert session.design != first
    session.undo()
    assert session.design == first


def ready(name, session, context) -> None:
    """Bring about what a command needs to be enabled."""
    flags = {"unlock": "locked", "unlock-all": "locked", "show": "visible", "show-all": "visible"}
    picks = [Pick("obverse", each) for each in ids(session.design, "obverse")]
    if name in flags:
        on = flags[name] == "locked"
        session.commit(set_flag(session.design, [LINE], flags[name], on=on), "set")
    if name in ("undo", "redo"):
        session.attempt(lambda design: moved(design, 1), "Move")
    if name == "redo":
        session.undo()
    session.select([pick for pick in picks if element_at(session.design, pick)])
    if name == "centre":
        session.attempt(lambda design: moved(design, 3), "Move")
    if name.startswith("order-"):
        session.select([picks[3], picks[5]])
    if name.startswith("paste"):
        COMMANDS["copy"].run(context)
    if name.startswith("send-to-obverse"):
        session.select([Pick("reverse", each) for each in ids(session.design, "reverse")])
    assert COMMANDS[name].is_enabled(context)


def moved(design: Design, x: float) -> Design:
    index = ids(design, "obverse").index("globe")
    elements = list(design.obverse.elements)
    elements[index] = msgspec.structs.replace(elements[index], x=x)
    return msgspec.structs.replace(
        design, obverse=msgspec.structs.replace(design.obverse, elements=tuple(elements))
    )


@pytest.mark.parametrize("kind", sorted(set(ELEMENT_KINDS) - {"picture"}))
def test_new_element_is_on_the_present_face_and_selected(kind, session, context, side):
    side[0] = "reverse"
    run(context, f"insert-{kind}")
    (pick,) = session.selection
    assert pick.side == "reverse"
    assert type(element_at(session.design, pick)) is ELEMENT_KINDS[kind]


def test_copies_are_selected_and_can_be_undone_at_once(session, context):
    session.select([GLOBE])
    run(context, "duplicate")
    assert session.selection == (Pick("obverse", "globe-2"),)
    run(context, "undo")
    assert session.selection == ()


def test_cut_and_paste_to_the_other_face(session, context, side):
    globe = element_at(session.design, GLOBE)
    session.select([GLOBE, LINE])
    run(context, "cut")
    assert not {"globe", "inner-line"} & set(ids(session.design, "obverse"))
    side[0] = "reverse"
    run(context, "paste")
    assert [pick.side for pick in session.selection] == ["reverse", "reverse"]
    pasted = element_at(session.design, session.selection[-1])
    assert msgspec.structs.replace(pasted, id="globe") in (globe, element_at(session.design, GLOBE))


def test_locked_elements_are_neither_cut_nor_deleted(session, context):
    session.commit(set_flag(session.design, [GLOBE], "locked", on=True), "lock")
    session.select([GLOBE])
    assert not COMMANDS["cut"].is_enabled(context)
    assert not COMMANDS["delete"].is_enabled(context)
    session.select([GLOBE, LINE])
    run(context, "delete")
    assert "globe" in ids(session.design, "obverse")
    assert "inner-line" not in ids(session.design, "obverse")


def test_words_of_what_is_copied_are_there_for_other_programs(session, context):
    run(context, "select-all")
    run(context, "copy")
    mime = context.clipboard.mimeData()
    assert mime.hasFormat(ELEMENTS)
    assert "APOLLO" in mime.text()


def test_element_without_words_leaves_no_text(session, context):
    session.select([LINE])
    run(context, "copy")
    assert not context.clipboard.mimeData().hasText()


def test_plain_words_become_an_inscription(session, context, side):
    side[0] = "reverse"
    context.clipboard.setText("ADA\n\nGRACE")
    assert COMMANDS["paste"].run(context)
    block = element_at(session.design, session.selection[0])
    assert [each.text for each in block.lines] == ["ADA", "GRACE"]


def mime_of(kind: str) -> QMimeData:
    mime = QMimeData()
    match kind:
        case "files":
            mime.setUrls([QUrl.fromLocalFile("/tmp/a.svg")])
        case "image":
            mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
        case "svg as text":
            mime.setText(" \n<svg viewBox='0 0 1 1'/>")
        case "svg":
            mime.setData("image/svg+xml", QByteArray(b"<svg/>"))
    return mime


@pytest.mark.parametrize("kind", ["files", "image", "svg as text", "svg", "nothing"])
@pytest.mark.parametrize("name", ["paste", "paste-in-place"])
def test_what_is_for_others_is_left_to_them(kind, name, session, context):
    first = session.design
    context.clipboard.setMimeData(mime_of(kind))
    assert COMMANDS[name].run(context) is False
    assert session.design is first


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[" * 100_000, b'{"schema": 99}', b'{"obverse": {"elements": [1]}}', b"\xff"],
)
def test_hostile_clipboard_is_told_and_changes_nothing(data, session, context, qtbot):
    first = session.design
    mime = QMimeData()
    mime.setData(ELEMENTS, QByteArray(data))
    mime.setText("plain")
    context.clipboard.setMimeData(mime)
    with qtbot.waitSignal(session.told) as told:
        assert COMMANDS["paste"].run(context)
    assert told.args[0].text.startswith("clipboard: ")
    assert session.design is first


def test_paste_of_another_design_brings_its_paints(session, context):
    other = Design()
    other = msgspec.structs.replace(other, obverse=session.design.obverse)
    mime = QMimeData()
    mime.setData(ELEMENTS, QByteArray(to_text(other, [LINE])))
    context.clipboard.setMimeData(mime)
    COMMANDS["paste"].run(context)
    pasted = element_at(session.design, session.selection[0])
    paint = next(each for each in session.design.palette if each.name == pasted.paint)
    assert paint.colour == other.palette[1].colour


def test_selecting_all_leaves_out_what_is_locked_or_hidden(session, context):
    session.commit(set_flag(session.design, [GLOBE], "locked", on=True), "lock")
    session.commit(set_flag(session.design, [LINE], "visible", on=False), "hide")
    run(context, "select-all")
    assert set(ids(session.design, "obverse")) - {pick.id for pick in session.selection} == {
        *("globe", "inner-line")
    }
    some = session.selection[:2]
    session.select(some)
    run(context, "invert-selection")
    assert not set(some) & set(session.selection)
    run(context, "select-none")
    assert session.selection == ()


def test_everything_is_sent_to_the_face_where_it_is_not(session, context):
    picks = (GLOBE, Pick("reverse", ids(session.design, "reverse")[1]))
    session.select(picks)
    run(context, "send-to-other")
    assert [pick.side for pick in session.selection] == ["reverse", "obverse"]
    assert "globe" in ids(session.design, "reverse")


def test_sides_swap_with_their_selection(session, context):
    session.select([GLOBE])
    first = session.design
    run(context, "swap-faces")
    assert session.selection == (Pick("reverse", "globe"),)
    assert session.design.reverse is first.obverse


def test_show_all_and_unlock_all_reach_both_faces(session, context):
    first = session.design
    every = [Pick(side, each) for side in FACES for each in ids(first, side)]
    session.commit(set_flag(first, every, "visible", on=False), "hide")
    session.commit(set_flag(session.design, every, "locked", on=True), "lock")
    run(context, "show-all")
    run(context, "unlock-all")
    assert session.design == first


@pytest.mark.parametrize("place", ["front", "forward"])
def test_what_is_on_top_cannot_go_higher(place, session, context):
    session.select([Pick("obverse", ids(session.design, "obverse")[-1])])
    assert not COMMANDS[f"order-{place}"].is_enabled(context)


def test_alignment_is_by_the_boxes_on_the_canvas(session, context):
    session.select([GLOBE, Pick("obverse", "apollo-craft")])
    run(context, "align-left")
    globe, craft = (element_at(session.design, pick) for pick in session.selection)
    assert isinstance(globe, Device)
    # Their boxes begin 7 letters apart, at 1.5 mm each, and both began in the middle.
    assert (globe.x, craft.x) == (0, -10.5)


def test_refused_edit_is_told_and_no_step(session, context, qtbot):
    session.attempt(lambda design: moved(design, 149), "Move")
    before = steps(session)
    context.box_of = lambda pick: (-9000.0, 0, -8999, 1)
    session.select([GLOBE])
    with qtbot.waitSignal(session.told):
        assert not COMMANDS["align-right"].run(context)
    assert steps(session) == before


def test_what_is_chosen_is_looked_up_once_a_change(session, context):
    session.select([GLOBE])
    chosen = context.chosen
    assert context.chosen is chosen
    session.select([GLOBE, LINE])
    assert list(context.chosen.elements) == [GLOBE, LINE]
