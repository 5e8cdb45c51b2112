"""Opens the designer as `obverse` does, and tells when its window has been painted."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer

from obverse.gui.app import make_app, start
from obverse.gui.settings import Settings


class FirstPaint(QObject):
    """Waits for the first picture, and ends the program after it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look on, and take nothing."""
        if event.type() == QEvent.Type.UpdateRequest:
            # A timer runs after this event, that is, when everything is painted.
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        os._exit(0)


app = make_app([])
designer = start(app, Settings())
watcher = FirstPaint()
designer.window.installEventFilter(watcher)
app.exec()
