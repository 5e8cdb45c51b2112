"""Inspector: every field of the model through its real editor, one undo step each."""

from collections.abc import Iterator

import msgspec
import pytest
from inspector_designs import IT, design_of, design_with, element, png, quartered
from inspector_hands import choose_file, use

import obverse
from obverse.design.edit import Pick, value_at
from obverse.design.elements import ELEMENT_KINDS
from obverse.design.form_fields import form_fields
from obverse.design.model import Design
from obverse.gui.inspector.groups import is_shown
from obverse.gui.inspector.inspector import Inspector
from obverse.gui.session import Session


def leaves(value, path=()) -> Iterator[tuple]:
    """Yield the paths of all fields that a form shows, and lists and optionals themselves."""
    for field in form_fields(type(value)):
        inner, here = getattr(value, field.name), (*path, field.name)
        if not is_shown(type(value), field.name):
            continue
        if field.kind != "struct":
            yield here
        if isinstance(inner, msgspec.Struct) and field.kind != "art":
            yield from leaves(inner, here)
        elif field.kind == "list":
            for index, item in enumerate(inner[:1]):
                at = (*here, index)
                yield from leaves(item, at) if isinstance(item, msgspec.Struct) else [at]


def cases() -> Iterator:
    for kind in ELEMENT_KINDS:
        for path in leaves(element(kind)):
            yield pytest.param(kind, path, id=f"{kind}-{'.'.join(map(str, path))}")
    for path in leaves(design_with()):
        if path == ("edge", "reeds"):
            continue  # a lettered edge has none; the last case has
        yield pytest.param("", path, id=".".join(map(str, path)))
    for path in leaves(quartered().split.second, ("split", "second")):
        yield pytest.param("quartered", path, id=".".join(map(str, path)))
    yield pytest.param("reeded", ("edge", "reeds"), id="edge.reeds")


@pytest.fixture(scope="module")
def desk(qapp) -> Iterator[tuple[Session, Inspector]]:
    """One inspector for all cases: making one for each would take most of the time."""
    session = Session(obverse.load("blank-38"), obverse.FontLibrary())
    inspector = Inspector(session)
    inspector.resize(300, 900)
    inspector.show()
    yield session, inspector
    inspector.close()
    session.close()


def opened(session: Session, design: Design, *picks: Pick) -> None:
    session.open(design)
    session.select(picks)


@pytest.mark.parametrize(("kind", "path"), list(cases()))
def test_every_field_is_changed_in_one_step(desk, qtbot, monkeypatch, tmp_path, kind, path):
    session, inspector = desk
    first = design_of(kind)
    opened(session, first, *([IT] if kind in ELEMENT_KINDS else []))
    base = ("obverse", "elements", 0) if kind in ELEMENT_KINDS else ()
    file = tmp_path / "new.png"
    file.write_bytes(png(5, 4))
    choose_file(monkeypatch, file)

    assert inspector.focus_field(".".join(map(str, path)))
    editor = inspector.form.editor_of(".".join(map(str, path)))
    assert editor.main.isVisible()
    use(editor)

    before = value_at(first, base + path)
    qtbot.waitUntil(lambda: value_at(session.design, base + path) != before)
    assert not editor.fault
    assert session.history.undo_label
    session.undo()
    assert session.design is first
    assert not session.history.undo_label
