"""The designer as a whole: what outlives a window when another language is chosen."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from shiboken6 import isValid

import obverse
from obverse.design.edit import Pick, change
from obverse.gui import language
from obverse.gui.app import Designer
from obverse.gui.session import Session

GLOBE = Pick("obverse", "globe")


@pytest.fixture
def designer(qapp, settings) -> Iterator[Designer]:
    language.install(qapp, "en")
    designer = Designer(qapp, settings)
    designer.window.show()
    yield designer
    designer.window.retire()
    designer.close()
    language.install(qapp, "en")


def speak(designer: Designer, choice: str, qtbot) -> None:
    before = designer.window
    designer.settings["language"] = choice
    qtbot.waitUntil(lambda: designer.window is not before)


def test_start_up_loads_nothing_that_the_first_picture_can_do_without():
    show = "import sys, obverse.gui.app; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", show], check=True, capture_output=True, text=True, timeout=60
    )
    loaded = set(run.stdout.split())
    assert "obverse.gui.window.main_window" in loaded
    late = ("obverse.gui.dialogs.", "obverse.batch", "obverse.formats", "obverse.exporting")
    assert {each for each in loaded if each.startswith(late)} == set()
    assert loaded & {"PIL", "fontTools", "numpy", "thorvg_python", "python_calamine"} == set()


def test_document_goes_on_in_another_language(designer, qtbot):
    designer.session.open(obverse.load("astp-2025"))
    designer.session.attempt(lambda design: change(design, GLOBE, x=1.0), "Move")
    design = designer.session.design
    speak(designer, "ru", qtbot)
    assert designer.window.docks.structure.windowTitle() == "Структура"
    assert designer.window.is_at_work
    assert designer.session.design is design
    assert designer.session.is_dirty
    designer.session.undo()
    assert not designer.session.is_dirty


def test_nothing_of_the_window_before_is_kept(designer, qtbot):
    gone: list[QObject] = [designer.window, designer.session]
    speak(designer, "ru", qtbot)
    qtbot.waitUntil(lambda: not any(map(isValid, gone)))
    assert len(designer.findChildren(Session)) == 1


def test_work_in_the_new_window_is_kept_aside(designer, qtbot):
    speak(designer, "ru", qtbot)
    designer.session.open(obverse.load("astp-2025"))
    designer.session.attempt(lambda design: change(design, GLOBE, x=1.0), "Move")
    with qtbot.waitSignal(designer.autosave.written) as written:
        designer.autosave.write_now()
    assert written.args == [designer.session.design]


def test_language_waits_for_a_batch(designer, qtbot, monkeypatch):
    monkeypatch.setattr(type(designer.window.dialogs), "is_busy", True)
    with qtbot.waitSignal(designer.session.told):
        designer.settings["language"] = "ru"
    assert language.current() == "en"
