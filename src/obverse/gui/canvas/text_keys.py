"""Text keys: which keys write, and which ones move the caret."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_Keys = QKeySequence.StandardKey
#: Keys that go to the canvas while a text is edited, whatever else they do in the window.
_OWN = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
}
_SEQUENCES = (_Keys.Copy, _Keys.Cut, _Keys.Paste, _Keys.SelectAll)


def is_for_text(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to a text that is edited, whatever else it does in the window."""
    if event.key() in _OWN or any(map(event.matches, _SEQUENCES)):
        return True
    return bool(typed(event))


def typed(event: QKeyEvent) -> str:
    """Return what a key writes; nothing for keys that command."""
    text = event.text()
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    # AltGr comes as Control and Alt together on some systems, and writes letters.
    is_alt_gr = bool(held & commands) and bool(held & Qt.KeyboardModifier.AltModifier)
    if held & commands and not is_alt_gr:
        return ""
    return text if text and text.isprintable() else ""


def shift(event: QKeyEvent) -> bool:
    """Tell whether Shift is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def control(event: QKeyEvent) -> bool:
    """Tell whether Control is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
