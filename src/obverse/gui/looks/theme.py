"""Theme: the light and the dark look, and what colours mean on the canvas."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from obverse.gui.looks.outlined_style import OutlinedStyle
from obverse.gui.words import mark

_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole

#: What a person may choose, and what it is called.
CHOICES = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}


class Colours(NamedTuple):
    """What colours mean, as #rrggbb; all keep 3:1 against the desk that the medal lies on.

    Those that are written with, error to success, keep 4.5:1 on windows and lists too.
    """

    #: The ground around the medal.
    desk: str
    error: str
    warning: str
    info: str
    success: str
    #: Frames and handles of what is selected; `handle` is the inside of a handle.
    selection: str
    handle: str
    #: The frame of what the pointer is over.
    hover: str
    #: Lines of snapping, while something is dragged.
    guide: str
    #: The polar grid, rulers and their numbers.
    grid: str
    ruler: str
    #: The line of a seam and its handles.
    seam: str


class _Look(NamedTuple):
    """One look: the colours of windows and what colours mean."""

    window: str
    base: str
    alternate: str
    text: str
    pale: str
    button: str
    highlight: str
    highlighted: str
    menu: str
    accent: str
    tip: str
    edges: tuple[str, str, str, str, str]  # light, midlight, mid, dark, shadow
    colours: Colours


LIGHT = _Look(
    window="#f1eeea",
    base="#fcfbf9",
    alternate="#f5f2ee",
    text="#2a2723",
    pale="#6b655d",
    button="#f6f3ef",
    highlight="#80621b",
    highlighted="#ffffff",
    menu="#e6dbc2",
    accent="#7d5e14",
    tip="#2f2b27",
    edges=("#ffffff", "#e9e5e0", "#c4beb6", "#a39c93", "#6f6960"),
    colours=Colours(
        desk="#dedad4",
        error="#a8261c",
        warning="#7f5200",
        info="#1f5c8a",
        success="#2b6a31",
        selection="#0b5cad",
        handle="#ffffff",
        hover="#3f74a6",
        guide="#a8177d",
        grid="#7b756c",
        ruler="#5c564e",
        seam="#97361a",
    ),
)
DARK = _Look(
    window="#2e2b28",
    base="#1f1d1b",
    alternate="#252320",
    text="#ebe7e1",
    pale="#a59e94",
    button="#373430",
    highlight="#8d6d27",
    highlighted="#ffffff",
    menu="#4d4229",
    accent="#dcb863",
    tip="#ece7df",
    edges=("#4b4742", "#403c38", "#1b1917", "#151412", "#0c0b0a"),
    colours=Colours(
        desk="#1b1a18",
        error="#ff8a7a",
        warning="#f0b548",
        info="#84bdf0",
        success="#86cf8b",
        selection="#5fb0ff",
        handle="#10202f",
        hover="#8cbce8",
        guide="#ff7fd6",
        grid="#716b63",
        ruler="#b3aca2",
        seam="#ff9d72",
    ),
)


def apply_theme(app: QApplication, choice: str) -> None:
    """Dress the application: "light", "dark", or "system" to follow what the system says."""
    follower = app.findChild(_Follower)
    if follower is None:
        app.setStyle(OutlinedStyle())
        follower = _Follower(app)
    follower.choose(choice)


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is of light letters on dark ground."""
    text = palette.color(_Role.WindowText).lightness()
    return text > palette.color(_Role.Window).lightness()


def colours(palette: QPalette) -> Colours:
    """Return what colours mean in the look that a widget's palette belongs to."""
    return (DARK if is_dark(palette) else LIGHT).colours


def palette_of(look: _Look) -> QPalette:
    """Return the palette of a look, all groups of it."""
    palette = QPalette(QColor(look.button), QColor(look.window))
    for role, colour in _roles(look).items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(_Group.Disabled, role, _mixed(look.text, look.window, 0.45))
    palette.setColor(_Group.Disabled, _Role.Base, QColor(look.window))
    palette.setColor(_Group.Disabled, _Role.Highlight, _mixed(look.highlight, look.window, 0.3))
    return palette


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, by WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class _Follower(QObject):
    """Keeps the look at what was chosen; a child of the application, one of its kind."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def choose(self, choice: str) -> None:
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            scheme = Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light
            hints.setColorScheme(scheme)
        self._dress()

    def _on_scheme_changed(self) -> None:
        self._dress()

    def _dress(self) -> None:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._choice != "system":
            dark = self._choice == "dark"
        look = DARK if dark else LIGHT
        palette = palette_of(look)
        if palette != self._app.palette():
            self._app.setPalette(palette)
            _dress_menus(look)


def _dress_menus(look: _Look) -> None:
    # In menus what the pointer is over is only tinted: icons there keep the colour of the text.
    menu = palette_of(look)
    menu.setColor(_Role.Highlight, QColor(look.menu))
    menu.setColor(_Role.HighlightedText, QColor(look.text))
    for kind in ("QMenu", "QMenuBar"):
        QApplication.setPalette(menu, kind)  # type: ignore[arg-type]  # its stub wants bytes
    tip = palette_of(look)
    tip.setColor(_Role.ToolTipBase, QColor(look.tip))
    tip.setColor(_Role.ToolTipText, QColor(look.base))
    QToolTip.setPalette(tip)


def _roles(look: _Look) -> dict[QPalette.ColorRole, str]:
    light, midlight, mid, dark, shadow = look.edges
    return {
        _Role.Window: look.window,
        _Role.WindowText: look.text,
        _Role.Base: look.base,
        _Role.AlternateBase: look.alternate,
        _Role.Text: look.text,
        _Role.Button: look.button,
        _Role.ButtonText: look.text,
        _Role.BrightText: look.colours.error,
        _Role.PlaceholderText: look.pale,
        _Role.ToolTipBase: look.tip,
        _Role.ToolTipText: look.base,
        _Role.Highlight: look.highlight,
        _Role.HighlightedText: look.highlighted,
        _Role.Accent: look.accent,
        _Role.Link: look.accent,
        _Role.LinkVisited: look.accent,
        _Role.Light: light,
        _Role.Midlight: midlight,
        _Role.Mid: mid,
        _Role.Dark: dark,
        _Role.Shadow: shadow,
    }


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    parts = zip((a.redF(), a.greenF(), a.blueF()), (b.redF(), b.greenF(), b.blueF()), strict=True)
    return QColor.fromRgbF(*(x * share + y * (1 - share) for x, y in parts))


def _luminance(colour: str) -> float:
    parts = QColor(colour)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (parts.redF(), parts.greenF(), parts.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
