"""Tour: a few bubbles that show a newcomer around, once; the window stays at work meanwhile."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from obverse.gui.settings import Settings
from obverse.gui.start.tour_bubble import Bubble, Frame, Pointing

#: More than this nobody reads.
MOST_STOPS = 4
#: Pixels between a bubble and what it points at, and between it and the end of the window.
_DISTANCE, _MARGIN = 2, 4


class TourStop(NamedTuple):
    """What a bubble points at, and what it says about it."""

    widget: QWidget
    title: str
    text: str


class Tour(QObject):
    """Leads along the stops whose widgets are shown; Enter goes on and Escape ends it."""

    #: The last bubble is gone, seen or skipped.
    finished = Signal()

    def __init__(self, window: QWidget, stops: Sequence[TourStop], settings: Settings) -> None:
        super().__init__(window)
        assert len(stops) <= MOST_STOPS, f"{len(stops)} stops are a manual"
        self._window = window
        self._stops = tuple(stops)
        self._settings = settings
        self._place = -1
        self._came_from: QWidget | None = None
        self._watched: list[QWidget] = []
        self.frame = Frame(window)
        self.bubble = Bubble(window)
        self.bubble.next_wanted.connect(self.go_on)
        self.bubble.end_wanted.connect(self.end)

    def start(self) -> None:
        """Show the first bubble; from now on the tour counts as seen."""
        for other in self._window.findChildren(Tour):
            if other is not self:
                other.end()
        self._settings["tour/seen"] = True
        self._stops = tuple(stop for stop in self._stops if stop.widget.isVisible())
        self._came_from = self._window.focusWidget()
        self._place = -1
        self.go_on()

    def go_on(self) -> None:
        """Show the next bubble, or end after the last."""
        self._place += 1
        if self._place >= len(self._stops):
            self.end()
            return
        stop = self._stops[self._place]
        self.bubble.say(stop.title, stop.text, self._place + 1, len(self._stops))
        self._watch(stop.widget)
        self._follow()
        self.frame.show()
        self.frame.raise_()
        self.bubble.show()
        self.bubble.raise_()
        self.bubble.take_focus()

    def end(self) -> None:
        """Take the bubble away and give the focus back."""
        self._watch(None)
        had_focus = self.bubble.isAncestorOf(self._window.focusWidget() or self._window)
        for part in (self.bubble, self.frame):
            part.hide()
            part.deleteLater()
        if had_focus and self._came_from and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.finished.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow what the bubble points at."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest):
            self._follow()
        return super().eventFilter(watched, event)

    def _watch(self, target: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = [self._window, target] if target else []
        for widget in self._watched:
            widget.installEventFilter(self)

    def _follow(self) -> None:
        target = self._stops[self._place].widget
        area = QRect(target.mapTo(self._window, QPoint()), target.size())
        area &= self._window.rect()
        self.frame.surround(area)
        self.bubble.place(*_placed(area, self._window.rect(), self.bubble), area.center())


def _placed(area: QRect, window: QRect, bubble: Bubble) -> tuple[QRect, Pointing]:
    """Return where a bubble stands beside an area, and to which side its arrow points."""
    room = window.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    for pointing in _sides(area):
        rect = _beside(area, bubble, pointing)
        kept = _kept_within(rect, room)
        # Along the area's side the bubble may slide; away from it, it must not cover the area.
        if room.contains(kept) and not kept.intersects(area):
            return kept, pointing
    # There is no room beside what fills the window: the bubble stands upon it.
    rect = QRect(QPoint(), bubble.size_for(Pointing.UP))
    rect.moveCenter(area.center())
    rect.moveTop(area.center().y())
    return _kept_within(rect, room), Pointing.UP


def _sides(area: QRect) -> tuple[Pointing, ...]:
    """Return the sides to try: beside what is tall, below or above what is not."""
    level, upright = (Pointing.LEFT, Pointing.RIGHT), (Pointing.UP, Pointing.DOWN)
    return level + upright if area.height() > 2 * area.width() else upright + level


def _beside(area: QRect, bubble: Bubble, pointing: Pointing) -> QRect:
    rect = QRect(QPoint(), bubble.size_for(pointing))
    rect.moveCenter(area.center())
    if pointing is Pointing.LEFT:
        rect.moveLeft(area.right() + _DISTANCE)
    elif pointing is Pointing.RIGHT:
        rect.moveRight(area.left() - _DISTANCE)
    elif pointing is Pointing.UP:
        rect.moveTop(area.bottom() + _DISTANCE)
    else:
        rect.moveBottom(area.top() - _DISTANCE)
    return rect


def _kept_within(rect: QRect, room: QRect) -> QRect:
    kept = QRect(rect)
    kept.moveLeft(max(room.left(), min(rect.left(), room.right() - rect.width() + 1)))
    kept.moveTop(max(room.top(), min(rect.top(), room.bottom() - rect.height() + 1)))
    return kept
