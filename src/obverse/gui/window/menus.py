"""Menus, toolbar and context menu: which action stands where, and how they are filled."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from obverse.gui.window.actions import Actions
from obverse.gui.words import mark, tr


class Menu(NamedTuple):
    """A menu: ids of actions, menus within it, "-" for a line, "@name" for what changes."""

    title: str
    items: tuple["str | Menu", ...]


#: Fills a part of a menu that changes, by its name, whenever it is opened.
Fill: TypeAlias = Callable[[str, QMenu], None]

_KINDS = (
    "insert-legend",
    "insert-name-ring",
    "insert-inscription",
    "-",
    "insert-device",
    "insert-drawing",
    "-",
    "insert-star",
    "insert-dot",
    "insert-laurel",
    "-",
    "insert-rim",
    "insert-ring-line",
    "insert-beading",
    "insert-denticles",
    "insert-exergue-line",
)
_ORDER = Menu(mark("&Order"), ("order-front", "order-forward", "order-backward", "order-back"))
_ALIGN = Menu(
    mark("&Align"),
    (
        "centre",
        "-",
        "align-left",
        "align-centre-h",
        "align-right",
        "align-top",
        "align-centre-v",
        "align-bottom",
        "-",
        "align-bearing",
        "align-radius",
        "-",
        "distribute-around",
        "distribute-h",
        "distribute-v",
    ),
)

MENUS: tuple[Menu, ...] = (
    Menu(
        mark("&File"),
        (
            "new",
            "start",
            "open",
            Menu(mark("Open &recent"), ("@recent",)),
            "-",
            "save",
            "save-as",
            "save-copy",
            "revert",
            "-",
            "export",
            "batch",
            "-",
            "close",
            "quit",
        ),
    ),
    Menu(
        mark("&Edit"),
        (
            "undo",
            "redo",
            "-",
            "cut",
            "copy",
            "paste",
            "paste-in-place",
            "duplicate",
            "delete",
            "-",
            "select-all",
            "select-none",
            "invert-selection",
            "-",
            "typefaces",
            "preferences",
        ),
    ),
    Menu(
        mark("&View"),
        (
            "view-both",
            "view-obverse",
            "view-reverse",
            "view-edge",
            "view-assembled",
            "view-exploded",
            "flip",
            "-",
            "zoom-in",
            "zoom-out",
            "zoom-fit",
            "zoom-selection",
            "zoom-true",
            "-",
            "rulers",
            "grid",
            "snap",
            "-",
            Menu(mark("&Panels"), ("@panels",)),
            "next-part",
            "full-screen",
        ),
    ),
    Menu(mark("&Insert"), _KINDS),
    Menu(
        mark("E&lement"),
        (
            "edit-text",
            "-",
            _ORDER,
            _ALIGN,
            "-",
            "send-to-other",
            "send-to-obverse",
            "send-to-reverse",
            "mirror",
            "rotate-left",
            "rotate-right",
            "-",
            "lock",
            "unlock",
            "hide",
            "show",
            "-",
            "unlock-all",
            "show-all",
        ),
    ),
    Menu(mark("&Medal"), ("split", "swap-faces")),
    Menu(mark("&Help"), ("tour", "shortcuts", "-", "about")),
)
TOOLBAR: tuple[str, ...] = (
    "start",
    "open",
    "save",
    "-",
    "undo",
    "redo",
    "-",
    "insert-legend",
    "insert-inscription",
    "insert-device",
    "insert-star",
    "-",
    "split",
    "-",
    "zoom-out",
    "zoom-in",
    "zoom-fit",
    "zoom-true",
    "grid",
    "snap",
    "-",
    "batch",
    "export",
)
CONTEXT: tuple[str | Menu, ...] = (
    "edit-text",
    "-",
    "cut",
    "copy",
    "paste",
    "duplicate",
    "delete",
    "-",
    _ORDER,
    _ALIGN,
    "-",
    "send-to-other",
    "lock",
    "hide",
    "-",
    Menu(mark("&Insert"), _KINDS),
)


def fill_menu_bar(bar: QMenuBar, actions: Actions, fill: Fill) -> None:
    """Make the menus of the table."""
    for menu in MENUS:
        _fill(bar.addMenu(tr(menu.title)), menu.items, actions, fill)


def fill_toolbar(bar: QToolBar, actions: Actions) -> None:
    """Make the buttons of the table."""
    for item in TOOLBAR:
        if item == "-":
            bar.addSeparator()
        else:
            bar.addAction(actions[item])


def context_menu(parent: QWidget, actions: Actions, fill: Fill) -> QMenu:
    """Return the menu of what is under the pointer; the caller shows and ends it."""
    menu = QMenu(parent)
    _fill(menu, CONTEXT, actions, fill)
    return menu


def _fill(menu: QMenu, items: tuple[str | Menu, ...], actions: Actions, fill: Fill) -> None:
    for item in items:
        if isinstance(item, Menu):
            _fill(menu.addMenu(tr(item.title)), item.items, actions, fill)
        elif item == "-":
            menu.addSeparator()
        elif item.startswith("@"):
            menu.aboutToShow.connect(lambda name=item, menu=menu: fill(name, menu))
            fill(item, menu)
        else:
            menu.addAction(actions[item])
