"""Icons: every name in the source has its drawing, and drawings take the colours of the palette."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette

import obverse
from obverse.design.elements import ELEMENT_KINDS
from obverse.gui.commands.table import COMMANDS
from obverse.gui.looks.icons import APPLICATION, application_icon, icon
from obverse.gui.looks.theme import DARK, LIGHT, apply_theme, palette_of
from obverse.gui.window.actions import ACTS
from obverse.resources import asset

NAMES = sorted(path.stem for path in asset("icons").glob("*.svg"))
SOURCES = sorted((Path(obverse.__file__).parent / "gui").rglob("*.py"))
NUMBER = re.compile(r"-?\d*\.?\d+")


def names_asked_for(source: Path) -> list[str]:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    asked = [call.args[0] for call in calls if getattr(call.func, "id", "") == "icon"]
    return [each.value for each in asked if isinstance(each, ast.Constant)]


def picture(shown: QIcon, size: int = 24, mode=QIcon.Mode.Normal, state=QIcon.State.Off) -> QImage:
    return shown.pixmap(QSize(size, size), 1.0, mode, state).toImage()


def strongest(image: QImage) -> QColor:
    """The colour of the pixel that covers most."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha)


@pytest.fixture(autouse=True)
def theme(qapp):
    before = qapp.palette()
    yield
    apply_theme(qapp, "light")  # a palette alone would leave menus dark
    qapp.setPalette(before)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_icon_that_is_asked_for_is_drawn(source):
    assert set(names_asked_for(source)) <= set(NAMES)


@pytest.mark.parametrize("table", [ACTS, COMMANDS], ids=["acts", "commands"])
def test_every_icon_of_the_tables_is_drawn(table):
    assert {act.icon for act in table.values() if act.icon} <= set(NAMES)


def test_every_kind_of_element_has_an_icon():
    assert {f"kind-{kind}" for kind in ELEMENT_KINDS} <= set(NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name != APPLICATION])
def test_drawing_is_of_the_family(qapp, name):
    text = asset("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.6"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', text)) <= {"none", "currentColor"}
    assert strongest(picture(icon(name))).alpha() > 200


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_icon_follows_the_palette(qapp, look):
    shown = icon("kind-dot")
    qapp.setPalette(palette_of(look))
    assert strongest(picture(shown)).name() == look.text
    selected = picture(shown, mode=QIcon.Mode.Selected)
    assert strongest(selected).name() == look.highlighted
    assert strongest(picture(shown, state=QIcon.State.On)).name() == look.accent


def test_disabled_icon_is_pale(qapp):
    assert strongest(picture(icon("kind-dot"), mode=QIcon.Mode.Disabled)).alpha() < 120


def test_icon_is_sharp_on_fine_screens(qapp):
    pixmap = icon("save").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


def test_copy_of_an_icon_is_the_same(qapp):
    first = icon("save")
    copy = QIcon(first)
    copy.addFile(str(asset("icons", "open.svg")))  # makes the copy stand by itself
    assert picture(first) == picture(icon("save"))


def test_unknown_icon_is_empty(qapp):
    assert icon("no-such-icon").isNull()
    assert not icon("save").isNull()


@pytest.mark.parametrize("size", [16, 32, 256])
def test_icon_of_the_program_is_golden(qapp, size):
    image = picture(application_icon(), size)
    gold = strongest(image)
    assert gold.alpha() == 255
    assert image.pixelColor(size // 10, size // 2).hue() in range(30, 60)
    assert image.pixelColor(0, 0).alpha() == 0


def test_drawings_stand_beside_their_licence():
    assert "MIT" in asset("icons", "README.md").read_text(encoding="utf-8")


def test_theme_changes_what_was_drawn_before(qapp):
    shown = icon("kind-dot")
    apply_theme(qapp, "light")
    light = strongest(picture(shown)).name()
    apply_theme(qapp, "dark")
    assert strongest(picture(shown)).name() != light
    assert qapp.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text
