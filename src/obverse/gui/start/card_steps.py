"""Card steps: from card to card with the arrow keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from obverse.gui.start.cards import Card
from obverse.gui.start.scroller import Scroller

_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


def step_of(event: QKeyEvent) -> QPoint | None:
    """Return where an arrow key points to; None for other keys, and for arrows with one held."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    return _ARROWS.get(Qt.Key(event.key()))


def walk(start: Card, cards: list[Card], step: QPoint, page: QWidget) -> None:
    """Give the focus to the next card in a direction, if there is one, and show all of it."""
    nearest = nearest_card(start, cards, step, page)
    if nearest is None:
        return
    nearest.setFocus(Qt.FocusReason.OtherFocusReason)
    scroller = _scroller(nearest)
    if scroller is not None:
        scroller.ensureWidgetVisible(nearest, 0, 48)


def nearest_card(start: Card, cards: list[Card], step: QPoint, page: QWidget) -> Card | None:
    """Return the card that is nearest in the direction of an arrow; up and down keep the column."""
    here = start.mapTo(page, start.rect().center())
    found: list[tuple[int, int, Card]] = []
    for card in cards:
        way = card.mapTo(page, card.rect().center()) - here
        ahead = QPoint.dotProduct(way, step)
        aside = abs(way.x() * step.y()) + abs(way.y() * step.x())
        if ahead <= 0:
            continue
        if step.x() and aside < 2 * ahead:
            found.append((ahead + 3 * aside, 0, card))
        elif step.y() and _scroller(card) is _scroller(start):
            # The next row, however few cards it has.
            found.append((ahead, aside, card))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _scroller(card: QWidget) -> Scroller | None:
    parent = card.parentWidget()
    while parent is not None and not isinstance(parent, Scroller):
        parent = parent.parentWidget()
    return parent
