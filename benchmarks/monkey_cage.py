"""Cage of the monkey: what stands in for file dialogs and other programs, and what it breaks."""

import random
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QColorDialog, QFileDialog, QMessageBox

#: What the platform without a screen says of itself.
_OF_THE_PLATFORM = "This plugin does not support"
_SVG = '<svg viewBox="0 0 10 6"><path d="M0 0h10v6z"/><circle cx="5" cy="3" r="2"/></svg>'
_LIST = "name,year\nAda,1843\nGrace,1952\nКатя,1962\n"


class Faults:
    """Every exception and every warning of Qt, from any thread."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def watch(self) -> None:
        """Take over from the interpreter and from Qt."""
        sys.excepthook = lambda *seen: self._add("".join(traceback.format_exception(*seen)))
        threading.excepthook = lambda seen: self._add(
            "".join(traceback.format_exception(seen.exc_type, seen.exc_value, seen.exc_traceback))
        )
        sys.unraisablehook = lambda seen: self._add(
            f"{seen.err_msg} {seen.object!r}\n"
            + "".join(traceback.format_exception(seen.exc_type, seen.exc_value, seen.exc_traceback))
        )
        qInstallMessageHandler(self._on_message)

    def _add(self, words: str) -> None:
        self.found.append(words)

    def _on_message(self, kind: QtMsgType, _context: Any, words: str) -> None:
        harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not harmless and not words.startswith(_OF_THE_PLATFORM):
            stack = "".join(traceback.format_stack(limit=6))
            self._add(f"Qt: {words}\n{stack}")


class Answers:
    """Answers in the place of dialogs that would wait for a person, or touch other programs."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._chance = random.Random(seed)
        self._folder = folder
        self._files = _files(folder)

    def give(self) -> None:
        """Put the answers in the place of the questions."""
        for name in ("getOpenFileName", "getSaveFileName"):
            setattr(QFileDialog, name, self._one(saves="Save" in name))
        QFileDialog.getOpenFileNames = lambda *_, **__: ([self._path()], "")
        QFileDialog.getExistingDirectory = lambda *_, **__: str(self._folder)
        QColorDialog.getColor = lambda *_, **__: QColor(self._chance.choice(("red", "", "#123456")))
        QDesktopServices.openUrl = lambda _url: True
        QMessageBox.exec = lambda box: self._press(box)

    def _one(self, *, saves: bool) -> Any:
        def answer(*_: object, **__: object) -> tuple[str, str]:
            if self._chance.random() < 0.3:
                return "", ""
            name = f"saved-{self._chance.randrange(3)}.medallion"
            return (str(self._folder / name) if saves else self._path()), ""

        return answer

    def _path(self) -> str:
        saved = [*self._folder.glob("*.medallion")]
        return str(self._chance.choice([*self._files, *saved]))

    def _press(self, box: QMessageBox) -> int:
        """Press a button of a box that would have waited."""
        button = self._chance.choice(box.buttons())
        button.click()
        return 0


def _files(folder: Path) -> list[Path]:
    """Write files of every kind that may be opened, dropped or inserted, sound and broken."""
    contents = {
        "drawing.svg": _SVG.encode(),
        "names.csv": _LIST.encode(),
        "broken.svg": b"<svg><path d=",
        "broken.medallion": b'{"schema": ',
        "nothing.png": b"",
        "any.bin": bytes(range(256)),
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in contents]
