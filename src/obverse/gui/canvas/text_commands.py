"""Text commands: what keys do to the text under the caret, and to the others of its element."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from obverse.design.elements import Legend, NameRing
from obverse.design.variables import texts_of
from obverse.gui.canvas.text_changes import with_text_added, with_text_removed
from obverse.gui.canvas.text_editing import TextEditing
from obverse.gui.canvas.text_entry import all_selected, erase, insert, step_to
from obverse.gui.canvas.text_keys import control, shift, typed
from obverse.gui.words import tr

_Keys = QKeySequence.StandardKey


def obey(editing: TextEditing, event: QKeyEvent) -> bool:
    """Do what a key does to a text; tell whether it was one of the text's."""
    editing.show_caret()
    if event.matches(_Keys.SelectAll):
        editing.change(all_selected(editing.entry.text))
    elif event.matches(_Keys.Copy) or event.matches(_Keys.Cut):
        _copy(editing, cut=event.matches(_Keys.Cut))
    elif event.matches(_Keys.Paste):
        editing.change(insert(editing.entry, QGuiApplication.clipboard().text()))
    elif action := _ACTIONS.get(event.key()):
        action(editing, event)
    elif letters := typed(event):
        editing.change(insert(editing.entry, letters))
    else:
        return False
    return True


def _copy(editing: TextEditing, *, cut: bool) -> None:
    if editing.entry.selected:
        QGuiApplication.clipboard().setText(editing.entry.selected)
        if cut:
            editing.change(erase(editing.entry, editing.units(), 1))


def _walk(editing: TextEditing, event: QKeyEvent, step: int) -> None:
    selecting, by_word = shift(event), control(event)
    where: Literal["left", "right"] = "left" if step < 0 else "right"
    entry = editing.entry
    edge = 0 if step < 0 else len(entry.text)
    if entry.caret == edge and entry.caret == entry.anchor and not selecting:
        editing.go_to(editing.number + step, at_start=step > 0)
        return
    units = editing.units()
    editing.change(step_to(entry, units, where, selecting=selecting, by_word=by_word))


def _jump(editing: TextEditing, event: QKeyEvent, where: Literal["home", "end"]) -> None:
    editing.change(step_to(editing.entry, (), where, selecting=shift(event)))


def _erase(editing: TextEditing, event: QKeyEvent, step: int) -> None:
    if not editing.entry.text and _remove_text(editing, step):
        return
    by_word = control(event)
    editing.change(erase(editing.entry, editing.units(), step, by_word=by_word))


def _remove_text(editing: TextEditing, step: int) -> bool:
    """Take out a line or name that is empty; tell whether there is another to go to."""
    element, number = editing.element(), editing.number
    if isinstance(element, Legend) or element is None or len(texts_of(element)) < 2:
        return False
    label = tr("Remove name") if isinstance(element, NameRing) else tr("Remove line")
    if not editing.replace_element(with_text_removed(element, number), label):
        return False
    kept = len(texts_of(element)) - 1
    to = number - 1 if step < 0 else min(number, kept - 1)
    return editing.go_to(max(0, to), at_start=step > 0)


def _enter(editing: TextEditing, event: QKeyEvent) -> None:
    """Go to the next line or name, one that is added if need be; a legend has only one.

    With Shift one is added in any case, between this one and the next.
    """
    element = editing.element()
    if isinstance(element, Legend) or element is None or control(event):
        editing.end()
        return
    number = editing.number + 1
    if number == len(texts_of(element)) or shift(event):
        label = tr("Add name") if isinstance(element, NameRing) else tr("Add line")
        if not editing.replace_element(with_text_added(element, number), label):
            return
    editing.go_to(number)
    editing.change(all_selected(editing.entry.text))


def _tab(editing: TextEditing, step: int) -> None:
    if editing.go_to(editing.number + step):
        editing.change(all_selected(editing.entry.text))
    else:
        editing.end()


_ACTIONS: dict[int, Callable[[TextEditing, QKeyEvent], object]] = {
    Qt.Key.Key_Left: lambda editing, event: _walk(editing, event, -1),
    Qt.Key.Key_Right: lambda editing, event: _walk(editing, event, 1),
    Qt.Key.Key_Up: lambda editing, event: editing.go_to(editing.number - 1),
    Qt.Key.Key_Down: lambda editing, event: editing.go_to(editing.number + 1),
    Qt.Key.Key_Home: lambda editing, event: _jump(editing, event, "home"),
    Qt.Key.Key_End: lambda editing, event: _jump(editing, event, "end"),
    Qt.Key.Key_Backspace: lambda editing, event: _erase(editing, event, -1),
    Qt.Key.Key_Delete: lambda editing, event: _erase(editing, event, 1),
    Qt.Key.Key_Return: _enter,
    Qt.Key.Key_Enter: _enter,
    Qt.Key.Key_Escape: lambda editing, event: editing.end(),
    Qt.Key.Key_Tab: lambda editing, event: _tab(editing, 1),
    Qt.Key.Key_Backtab: lambda editing, event: _tab(editing, -1),
}
