"""Whatever a person does, and in whatever order: nothing breaks, and undo takes all of it back."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

import obverse
from obverse.design.arrange import Box, move_by
from obverse.design.document import decode, encode, load_file, save_file
from obverse.design.edit import FACES, FieldPath, Pick, value_at
from obverse.design.model import Design
from obverse.design.presets import preset_ids
from obverse.design.renames import with_field
from obverse.geometry.path import hull_box
from obverse.gui.commands.table import COMMANDS, CommandContext
from obverse.gui.session import DRAG, Session
from obverse.layout import LaidOut, lay_out
from strategies import designs, texts

FONTS = obverse.FontLibrary()
#: Values that a field might be given, good and bad.
VALUES = (
    st.booleans()
    | st.integers(-20, 60)
    | st.floats(-400, 400)
    | texts(12)
    | st.sampled_from(["raised", "field", "incuse", "coin", "reeded", "zinc", "#00ff00"])
    | st.sampled_from([None, (), "\ud800", float("nan"), "x" * 3000])
)
#: How far a drag goes in mm, now and then beyond what may be.
WAYS = st.floats(-3, 3) | st.sampled_from([-200.0, 200.0])


class Editing(RuleBasedStateMachine):
    """A person at one document."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.session: Session | None = None
        self.side = "obverse"
        self.drags = 0
        self.laid: tuple[Design, LaidOut] | None = None
        QGuiApplication.clipboard().clear()

    @initialize(design=st.sampled_from(preset_ids()).map(obverse.load) | designs())
    def open(self, design: Design) -> None:
        self.session = Session(design, FONTS)
        clipboard = QGuiApplication.clipboard()
        self.context = CommandContext(self.session, self.box_of, lambda: self.side, clipboard)
        self.first = design

    @property
    def path(self) -> Path:
        return Path(self.folder.name) / "saved.medallion"

    @rule(name=st.sampled_from(list(COMMANDS)))
    def command(self, name: str) -> None:
        before = self.session.design
        enabled = COMMANDS[name].is_enabled(self.context)
        COMMANDS[name].run(self.context)
        assert enabled or self.session.design == before, f"{name} was disabled and did something"

    @rule(names=st.permutations(sorted(COMMANDS)))
    def many_commands(self, names: list[str]) -> None:
        for name in names[:6]:
            self.command(name)

    @rule(data=st.data(), side=st.sampled_from([*FACES, "both"]))
    def select(self, data: st.DataObject, side: str) -> None:
        every = [pick for pick in picks_of(self.session.design) if side in (pick.side, "both")]
        if every:
            self.session.select(data.draw(st.lists(st.sampled_from(every), max_size=5)))

    @rule(side=st.sampled_from(FACES))
    def look_at(self, side: str) -> None:
        self.side = side

    @rule(data=st.data(), value=VALUES, merge=st.booleans())
    def edit_field(self, data: st.DataObject, value: object, merge: bool) -> None:
        path = data.draw(st.sampled_from([*leaves(self.session.design)]))
        before = self.session.design
        key = "/".join(map(str, path)) if merge else ""
        done = self.session.attempt(lambda design: with_field(design, path, value), "Edit", key)
        assert done or self.session.design is before

    @precondition(lambda self: self.session and words_in(self.session.design))
    @rule(data=st.data(), typed=st.lists(texts(10), min_size=1, max_size=4))
    def type_text(self, data: st.DataObject, typed: list[str]) -> None:
        path = data.draw(st.sampled_from(words_in(self.session.design)))
        self.session.history_sealed()
        before = self.session.design
        for text in typed:
            assert self.session.set_value(path, text, "Typing", "typing")
        assert value_at(self.session.design, path) == typed[-1]
        if self.session.design != before:
            self.session.undo()
            assert self.session.design == before, "typing was more than one step"
            self.session.redo()

    @rule(way=st.lists(st.tuples(WAYS, WAYS), max_size=4), gives_up=st.booleans())
    def drag(self, way: list[tuple[float, float]], gives_up: bool) -> None:
        self.drags += 1
        key, before = f"{DRAG}{self.drags}", self.session.design
        for dx, dy in way:
            picks = self.session.selection
            self.session.attempt(lambda d, p=picks, x=dx, y=dy: move_by(d, p, x, y), "Move", key)
        if gives_up:
            self.session.call_off(key)
            assert self.session.design == before

    @rule()
    def rest(self) -> None:
        self.session.history_sealed()
        QCoreApplication.processEvents()

    @rule(text=texts(30))
    def copy_from_elsewhere(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    @rule()
    def save(self) -> None:
        design = self.session.design
        save_file(design, self.path)
        self.session.mark_saved(self.path, design)
        assert not self.session.is_dirty
        assert load_file(self.path) == design

    @precondition(lambda self: self.session and self.path.exists())
    @rule()
    def open_again(self) -> None:
        self.first = load_file(self.path)
        self.session.open(self.first, self.path)
        assert not self.session.is_dirty
        assert self.session.selection == ()

    @invariant()
    def is_sound(self) -> None:
        if self.session:
            design = self.session.design
            assert decode(encode(design)) == design
            assert set(self.session.selection) <= set(picks_of(design))
            assert bool(self.session.history.undo_label) or design == self.first

    def box_of(self, pick: Pick) -> Box | None:
        design = self.session.design
        if self.laid is None or self.laid[0] is not design:
            self.laid = design, lay_out(design, fonts=FONTS)
        side = self.laid[1].artwork.side(pick.side)
        regions = [each for each in side.regions if each.element == pick.id] if side else []
        return hull_box(regions[0].path) if regions else None

    def teardown(self) -> None:
        try:
            if self.session:
                self.walk_through()
                self.wait_for_layout()
        finally:
            if self.session:
                self.session.close()
            self.folder.cleanup()

    def walk_through(self) -> None:
        """Undo all, and redo all."""
        session, last = self.session, self.session.design
        while session.history.redo_label:
            session.redo()
            last = session.design
        states = [last]
        while session.history.undo_label:
            session.undo()
            states.append(session.design)
        assert session.design == self.first
        for state in reversed(states[:-1]):
            session.redo()
            assert session.design is state
        assert not session.history.redo_label
        save_file(last, self.path)
        assert load_file(self.path) == last

    def wait_for_layout(self) -> None:
        """Wait until the thread that lays out has come to the last design: it is alive.

        Patiently: to unite sixty stars of sixty points that lie across each other takes seconds.
        """
        session = self.session
        BOT.waitUntil(
            lambda: session.result is not None and session.result.design is session.design,
            timeout=120_000,
        )


def picks_of(design: Design) -> list[Pick]:
    return [Pick(side, each.id) for side in FACES for each in design.face(side).elements]


def leaves(value: Any, path: FieldPath = ()) -> Iterator[FieldPath]:
    """Yield the path of every field that the inspector may offer."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in ("schema", "id"):
                yield from leaves(getattr(value, name), (*path, name))
    elif isinstance(value, tuple) and value:
        for index, each in enumerate(value):
            yield from leaves(each, (*path, index))
    else:
        yield path


def words_in(design: Design) -> list[FieldPath]:
    """Return the paths of all texts of legends, inscriptions and name rings."""
    return [
        path
        for path in leaves(design)
        if "elements" in path and (path[-1] == "text" or path[-2:-1] == ("names",))
    ]


BOT: QtBot


@pytest.mark.timeout(900)  # a busy machine took 100 s, where half a minute is usual
def test_whatever_is_done_can_be_undone(qtbot, qapp):
    global BOT
    BOT = qtbot
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=150,
            stateful_step_count=30,
            suppress_health_check=list(HealthCheck),
        ),
    )
