"""Actions: everything a menu, a button or a key can do, made from tables."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from obverse.gui.looks.icons import icon
from obverse.gui.words import mark, plain_text, tr


class Act(NamedTuple):
    """What an action is called and looks like; a tip says more than the text, where there is more.

    Acts of one choice exclude each other.
    """

    text: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    is_switch: bool = False
    choice: str = ""


#: The acts of the window itself; those that edit the design are `commands.COMMANDS`.
ACTS: dict[str, Act] = {
    "new": Act(mark("&New blank"), "new", ("Ctrl+N",), mark("A bare medal of 38 mm")),
    "start": Act(mark("New from &preset…"), "obverse", ("Ctrl+Shift+N",), mark("The start page")),
    "open": Act(mark("&Open…"), "open", ("Ctrl+O",)),
    "save": Act(mark("&Save"), "save", ("Ctrl+S",)),
    "save-as": Act(mark("Save &as…"), "save-as", ("Ctrl+Shift+S",)),
    "save-copy": Act(mark("Save a cop&y…"), "save-copy", ("Ctrl+Alt+S",)),
    "revert": Act(mark("Re&vert to saved"), ""),
    "insert-drawing": Act(
        mark("D&rawing or picture…"), "kind-picture", ("Ctrl+I",), mark("An SVG, PNG or JPEG file")
    ),
    "export": Act(mark("&Export…"), "export", ("Ctrl+E",), mark("Write SVG and PNG files")),
    "batch": Act(mark("&Batch…"), "batch", ("Ctrl+B",), mark("A medal of every row of a list")),
    "close": Act(mark("&Close design"), "close", ("Ctrl+W",)),
    "quit": Act(mark("&Quit"), "", ("Ctrl+Q",)),
    "edit-text": Act(mark("Edit te&xt"), "kind-legend", ("F2",), mark("On the canvas, in place")),
    "typefaces": Act(mark("T&ypefaces…"), "typeface", ()),
    "preferences": Act(mark("Pre&ferences…"), "settings", ("Ctrl+,",)),
    "split": Act(mark("&Split the medal…"), "split", ("Ctrl+K",), mark("Cut it into pieces")),
    "view-both": Act(mark("&Both faces"), "both-faces", ("1",), "", False, "mode"),
    "view-obverse": Act(mark("&Obverse"), "obverse", ("2",), "", False, "mode"),
    "view-reverse": Act(mark("&Reverse"), "reverse", ("3",), "", False, "mode"),
    "view-edge": Act(mark("&Edge"), "edge", ("4",), "", False, "mode"),
    "view-assembled": Act(mark("&Assembled"), "assembled", ("5",), "", False, "mode"),
    "view-exploded": Act(mark("E&xploded"), "exploded", ("6",), "", False, "mode"),
    "flip": Act(mark("&Turn over"), "flip", ("F",), mark("By the alignment of the medal")),
    "zoom-in": Act(mark("Zoom &in"), "zoom-in", ("Ctrl++", "Ctrl+=", "+", "=")),
    "zoom-out": Act(mark("Zoom o&ut"), "zoom-out", ("Ctrl+-", "-")),
    "zoom-fit": Act(mark("&Fit"), "zoom-fit", ("Ctrl+0", "0")),
    "zoom-selection": Act(mark("Fit &selection"), "zoom-selection", ("Ctrl+Shift+0",)),
    "zoom-true": Act(mark("True si&ze"), "zoom-true", ("Ctrl+1",), mark("As large as in the hand")),
    "rulers": Act(mark("Ru&lers"), "rulers", ("Ctrl+R",), "", True),
    "grid": Act(mark("Polar &grid"), "grid", ("Ctrl+'",), "", True),
    "snap": Act(mark("S&nap"), "snap", ("Ctrl+;",), mark("Alt suspends it during a drag"), True),
    "full-screen": Act(mark("Full s&creen"), "", ("F11",), "", True),
    "next-part": Act(mark("Next part of the &window"), "", ("F6",)),
    "shortcuts": Act(mark("&Keyboard and gestures"), "keyboard", ("F1",)),
    "tour": Act(mark("Show me a&round"), "help", ()),
    "about": Act(mark("&About Obverse"), "about", ()),
}


class Actions:
    """The actions of one window, by id."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def add(self, name: str, act: Act, run: Callable[[], object]) -> QAction:
        """Make an action; a switch or a choice runs when it is triggered, not when it is set."""
        action = QAction(icon(act.icon), tr(act.text), self._window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(keys) for keys in act.shortcuts])
        action.setCheckable(act.is_switch or bool(act.choice))
        plain = plain_text(tr(act.text))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain} ({keys})" if keys else plain)
        action.setStatusTip(tr(act.tip) if act.tip else plain)
        if act.choice:
            self._choices.setdefault(act.choice, QActionGroup(self._window)).addAction(action)
        action.triggered.connect(lambda _checked=False: run())
        self._window.addAction(action)
        self._actions[name] = action
        return action


def shortcuts_in(bar: QMenuBar, actions: Actions) -> list[tuple[str, str, str]]:
    """Return (menu, text, keys) of every action of a menu bar that has keys."""
    rows = []
    for menu_action in bar.actions():
        menu = plain_text(menu_action.text())
        for name in actions:
            action = actions[name]
            keys = ", ".join(each.toString() for each in action.shortcuts())
            if keys and _holds(menu_action.menu(), action):
                rows.append((menu, plain_text(action.text()), keys))
    return rows


def _holds(menu: object, action: object) -> bool:
    if not isinstance(menu, QMenu):
        return False
    actions = menu.actions()
    return action in actions or any(_holds(each.menu(), action) for each in actions)
