"""Runs the real designer and tells, on request, where its parts are on the screen.

The keys and clicks come from outside, through the X server; this only answers questions, one line
of JSON on standard input for one on standard output.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from obverse.design.document import encode
from obverse.gui.app import Designer, make_app, start
from obverse.gui.settings import Settings


class Listener(QObject):
    """Reads questions in a thread and answers them in that of the window."""

    asked = Signal(str)

    def __init__(self, designer: Designer) -> None:
        super().__init__()
        self._designer = designer
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line)

    def _answer(self, line: str) -> None:
        question = json.loads(line)
        answers: dict[str, Callable[..., Any]] = {
            "place": self._place,
            "widget": self._widget,
            "state": self._state,
            "picture": self._picture,
        }
        sys.stdout.write(json.dumps(answers[question.pop("ask")](**question)) + "\n")
        sys.stdout.flush()

    def _place(self, side: str, x: float, y: float) -> list[int]:
        canvas = self._designer.window.canvas
        return _pixel(canvas, canvas.to_px(side, x, y))

    def _widget(self, name: str) -> list[int] | None:
        window = QApplication.activeModalWidget() or self._designer.window
        for widget in window.findChildren(QWidget):
            names = (widget.objectName(), widget.accessibleName(), _words(widget))
            if widget.isVisible() and widget.isEnabled() and name in names:
                return _pixel(widget, QPointF(widget.rect().center()))
        return None

    def _state(self) -> dict[str, Any]:
        designer = self._designer
        focus = QApplication.focusWidget()
        dialog = QApplication.activeModalWidget()
        result = designer.session.result
        return {
            "design": encode(designer.session.design).decode(),
            "path": str(designer.session.path or ""),
            "is_at_work": designer.window.is_at_work,
            "is_dirty": designer.session.is_dirty,
            "is_laid_out": bool(result) and result.design is designer.session.design,
            "is_active": QApplication.activeWindow() is not None,
            "is_held": QApplication.mouseButtons() != Qt.MouseButton.NoButton,
            "dialog": type(dialog).__name__ if dialog else "",
            "focus": type(focus).__name__ if focus else "",
            "selection": [list(pick) for pick in designer.session.selection],
        }

    def _picture(self, path: str) -> bool:
        return bool(self._designer.window.screen().grabWindow(0).save(path))


def _words(widget: QWidget) -> str:
    return widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""


def _pixel(widget: QWidget, point: QPointF) -> list[int]:
    place = widget.mapToGlobal(QPoint(round(point.x()), round(point.y())))
    return [place.x(), place.y()]


if __name__ == "__main__":
    app = make_app([])
    # On a busy machine the clicks of a double click come late.
    app.setDoubleClickInterval(5000)
    settings = Settings()
    settings["tour/seen"] = True
    designer = start(app, settings, Path(sys.argv[1]) if sys.argv[1:] else None)
    listener = Listener(designer)
    code = app.exec()
    designer.close()
    sys.exit(code)
