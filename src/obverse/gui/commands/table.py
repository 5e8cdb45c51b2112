"""COMMANDS: everything that edits the design or its selection, by id; menus only point here."""

from obverse.design.edit import Pick
from obverse.gui.commands.arrange import ARRANGE_COMMANDS
from obverse.gui.commands.clipboard import CLIPBOARD_COMMANDS
from obverse.gui.commands.context import Command, CommandContext
from obverse.gui.commands.insert import INSERT_COMMANDS
from obverse.gui.words import mark

__all__ = ["COMMANDS", "Command", "CommandContext"]


def _undo(context: CommandContext) -> bool:
    context.session.undo()
    return True


def _redo(context: CommandContext) -> bool:
    context.session.redo()
    return True


def _selectable(context: CommandContext) -> list[Pick]:
    """Return what can be pointed at on the present face."""
    side = context.side()
    elements = context.session.design.face(side).elements
    return [Pick(side, each.id) for each in elements if each.visible and not each.locked]


def _select_all(context: CommandContext) -> bool:
    context.session.select(_selectable(context))
    return True


def _select_none(context: CommandContext) -> bool:
    context.session.select(())
    return True


def _invert(context: CommandContext) -> bool:
    selected = set(context.session.selection)
    context.session.select(pick for pick in _selectable(context) if pick not in selected)
    return True


def _has_any(context: CommandContext) -> bool:
    return bool(_selectable(context))


#: id → command, in the order of menus and lists.
COMMANDS: dict[str, Command] = {
    "undo": Command(
        mark("&Undo"),
        "undo",
        ("Ctrl+Z", "Alt+Backspace"),
        _undo,
        lambda context: bool(context.session.history.undo_label),
    ),
    "redo": Command(
        mark("&Redo"),
        "redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        _redo,
        lambda context: bool(context.session.history.redo_label),
    ),
    **CLIPBOARD_COMMANDS,
    "select-all": Command(mark("Select &all"), "select-all", ("Ctrl+A",), _select_all, _has_any),
    "select-none": Command(
        mark("Select &none"),
        "",
        ("Ctrl+Shift+A",),
        _select_none,
        lambda context: bool(context.session.selection),
    ),
    "invert-selection": Command(
        mark("In&vert selection"), "", ("Ctrl+Shift+I",), _invert, _has_any
    ),
    **INSERT_COMMANDS,
    **ARRANGE_COMMANDS,
}
