"""Description: what is selected, said to those who can't see the canvas."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from obverse.design.edit import element_at
from obverse.gui.element_names import element_name
from obverse.gui.session import Session
from obverse.gui.words import tr


def describe(widget: QWidget, session: Session) -> None:
    """Give a widget the description of what is selected, and tell of it if it is another one."""
    chosen = [element_at(session.design, pick) for pick in session.selection]
    names = ", ".join(element_name(each) for each in chosen if each)
    said = tr("Selected: {names}", names=names) if names else tr("Nothing is selected")
    if said != widget.accessibleDescription():
        widget.setAccessibleDescription(said)
        changed = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(widget, changed))
