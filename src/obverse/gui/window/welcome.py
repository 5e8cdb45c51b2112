"""Welcome: shows a newcomer around the window, once, when there is a medal to be seen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from obverse.gui.start.tour import Tour, TourStop
from obverse.gui.words import tr

if TYPE_CHECKING:
    from obverse.gui.window.main_window import MainWindow

#: The first picture of a medal comes before the bubbles that explain it.
PAUSE_MS = 600


class Welcome(QObject):
    """Begins the tour by itself for who has not seen it, and for anybody who asks."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._begin)

    def begin_soon(self) -> None:
        """Begin when the medal has been painted, if it is the first one that this person sees."""
        if not self._window.settings["tour/seen"] and QGuiApplication.platformName() != "offscreen":
            self._pause.start(PAUSE_MS)

    def _begin(self) -> None:
        is_alone = QApplication.activeModalWidget() is None
        if is_alone and self._window.isVisible() and not self._window.settings["tour/seen"]:
            self.show_around()

    def show_around(self) -> None:
        """Point at the parts of the window, in at most four bubbles."""
        window = self._window
        if window.is_at_work:
            Tour(window, _stops(window), window.settings).start()


def _stops(window: "MainWindow") -> Sequence[TourStop]:
    return (
        TourStop(
            window.canvas,
            tr("The medal"),
            tr("Click to select, drag to move, double-click words to write on the medal."),
        ),
        TourStop(
            window.docks.inspector,
            tr("The inspector"),
            tr("Every measure of what is selected; with nothing selected, of the medal."),
        ),
        TourStop(
            window.docks.findings,
            tr("Findings"),
            tr("What a mint would ask about. A click shows the place."),
        ),
        TourStop(
            window.tools.widgetForAction(window.actions_by_id["export"]) or window.docks.structure,
            tr("Export"),
            tr("SVG and PNG for the mint. Your work is kept all the while."),
        ),
    )
