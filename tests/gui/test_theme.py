"""Theme: what is read has a contrast of 4.5:1 and what is seen 3:1, in both looks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QMenu, QVBoxLayout, QWidget

from obverse.gui.inspector.section import Heading
from obverse.gui.looks.outlined_style import outline
from obverse.gui.looks.sign_label import SignLabel
from obverse.gui.looks.theme import DARK, LIGHT, apply_theme, colours, contrast, is_dark, palette_of

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
ROLE = QPalette.ColorRole
#: (letters, ground)
READ = [
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.PlaceholderText, ROLE.Window),
    (ROLE.Link, ROLE.Window),
    (ROLE.Link, ROLE.Base),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
]
#: (a part of a control, what it stands on)
SEEN = [(ROLE.Accent, ROLE.Window), (ROLE.Accent, ROLE.Button), (ROLE.Highlight, ROLE.Base)]
WRITTEN = ("error", "warning", "info", "success")


@pytest.fixture(autouse=True)
def theme(qapp):
    yield
    apply_theme(qapp, "light")


def of(look, one: QPalette.ColorRole, other: QPalette.ColorRole) -> float:
    palette = palette_of(look)
    return contrast(palette.color(one).name(), palette.color(other).name())


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@LOOKS
@pytest.mark.parametrize("pair", READ, ids=lambda pair: f"{pair[0].name}-{pair[1].name}")
def test_letters_can_be_read(look, pair):
    assert of(look, *pair) >= 4.5


@LOOKS
@pytest.mark.parametrize("pair", SEEN, ids=lambda pair: f"{pair[0].name}-{pair[1].name}")
def test_parts_of_controls_can_be_seen(look, pair):
    assert of(look, *pair) >= 3


@LOOKS
def test_outlines_can_be_seen(look):
    shown = outline(palette_of(look)).name()
    assert min(contrast(shown, look.window), contrast(shown, look.base)) >= 3


@LOOKS
def test_menus_keep_the_colour_of_letters_on_their_tint(look):
    assert contrast(look.text, look.menu) >= 4.5


@LOOKS
@pytest.mark.parametrize("name", [name for name in LIGHT.colours._fields if name != "desk"])
def test_overlay_can_be_seen_on_the_desk(look, name):
    if name == "handle":  # the inside of a handle stands within its outline
        assert contrast(look.colours.handle, look.colours.selection) >= 3
    else:
        assert contrast(getattr(look.colours, name), look.colours.desk) >= 3


@LOOKS
@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_in_colour_can_be_read(look, name):
    grounds = (look.window, look.base, look.alternate)
    assert min(contrast(getattr(look.colours, name), ground) for ground in grounds) >= 4.5


def test_choice_is_kept_to(qapp):
    apply_theme(qapp, "dark")
    assert is_dark(qapp.palette())
    assert colours(qapp.palette()) is DARK.colours
    apply_theme(qapp, "light")
    assert not is_dark(qapp.palette())
    assert colours(qapp.palette()) is LIGHT.colours


def test_system_is_followed(qapp, monkeypatch):
    hints = qapp.styleHints()
    scheme = Qt.ColorScheme.Light
    monkeypatch.setattr(type(hints), "colorScheme", lambda _hints: scheme)
    apply_theme(qapp, "system")
    assert not is_dark(qapp.palette())
    scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(scheme)
    assert is_dark(qapp.palette())
    apply_theme(qapp, "light")
    hints.colorSchemeChanged.emit(scheme)
    assert not is_dark(qapp.palette())


def test_menus_are_tinted_and_lists_are_not(qapp, qtbot):
    apply_theme(qapp, "dark")
    menu, box = QMenu(), QCheckBox()
    qtbot.addWidget(menu)
    qtbot.addWidget(box)
    menu.ensurePolished()
    assert menu.palette().color(ROLE.Highlight).name() == DARK.menu
    assert box.palette().color(ROLE.Highlight).name() == DARK.highlight


@LOOKS
def test_empty_check_box_shows_its_outline(qapp, qtbot, look):
    apply_theme(qapp, "dark" if look is DARK else "light")
    box = QCheckBox()
    qtbot.addWidget(box)
    image = box.grab().toImage()
    inks = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert max(contrast(ink, look.window) for ink in inks) >= 3


def range_of(widget):
    image = widget.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    lightness = [image.pixelColor(*place).lightness() for place in places]
    return min(lightness), max(lightness)


@pytest.mark.parametrize(
    "make", [lambda: Heading("Place", is_inner=False), lambda: SignLabel("success", 24)]
)
def test_look_is_switched_on_the_screen(qapp, qtbot, make):
    apply_theme(qapp, "light")
    page = QWidget()
    qtbot.addWidget(page)
    widget = make()
    QVBoxLayout(page).addWidget(widget)
    page.show()
    for theme in ("light", "dark", "light"):
        apply_theme(qapp, theme)
        qapp.processEvents()
        darkest, lightest = range_of(page)
        assert lightest - darkest > 120, theme


def test_buttons_of_dialogs_have_no_foreign_icons(qapp, qtbot):
    apply_theme(qapp, "dark")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Close).icon().isNull()
