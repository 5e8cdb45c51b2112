"""Docks: the panels around the canvas, which look from start to start as the person left them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from obverse.gui.settings import Settings
from obverse.gui.words import tr

#: How their places are kept; raised by one whenever their names or places change.
_STATE = 1
#: Where the places of docks and toolbars stand in the settings.
_KEY = "docks"


class Docks:
    """The docks of one window; behind the start page they hide, and come back as they were."""

    def __init__(
        self,
        window: QMainWindow,
        settings: Settings,
        *,
        structure: QWidget,
        inspector: QWidget,
        findings: QWidget,
    ) -> None:
        self._window, self._settings = window, settings
        self._state = settings.window_state(_KEY)
        self._are_shown = False
        areas, corners = Qt.DockWidgetArea, Qt.Corner
        left, right = areas.LeftDockWidgetArea, areas.RightDockWidgetArea
        window.setDockNestingEnabled(True)
        # The side docks keep their full height: a tree and a form are tall, findings are wide.
        window.setCorner(corners.BottomLeftCorner, left)
        window.setCorner(corners.BottomRightCorner, right)
        self.structure = _dock(window, "structure", tr("Structure"), structure, left)
        self.inspector = _dock(window, "inspector", tr("Inspector"), inspector, right)
        self.findings = _dock(
            window, "findings", tr("Findings"), findings, areas.BottomDockWidgetArea
        )
        self._hide_all()

    def __iter__(self) -> Iterator[QDockWidget]:
        return iter((self.structure, self.inspector, self.findings))

    def show(self) -> None:
        """Show them as the person keeps them."""
        self._are_shown = True
        if self._state is not None and self._window.restoreState(self._state, _STATE):
            return
        for dock in self:
            dock.show()
        # The layout must have met the docks before it can size them.
        QTimer.singleShot(0, self._window, self._size)

    def hide(self) -> None:
        """Hide them all."""
        self._take_state()
        self._are_shown = False
        self._hide_all()

    def keep(self) -> None:
        """Keep their places for the next start."""
        self._take_state()
        self._settings.keep_window_state(_KEY, self._state)

    def _take_state(self) -> None:
        if self._are_shown:
            self._state = self._window.saveState(_STATE)

    def _hide_all(self) -> None:
        for dock in self:
            dock.hide()

    def _size(self) -> None:
        directions = Qt.Orientation
        sides = [self.structure, self.inspector]
        self._window.resizeDocks(sides, [260, 340], directions.Horizontal)
        self._window.resizeDocks([self.findings], [130], directions.Vertical)


def _dock(
    window: QMainWindow, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea
) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setAccessibleName(title)
    dock.setWidget(widget)
    window.addDockWidget(area, dock)
    return dock
