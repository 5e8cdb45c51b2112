"""A window that is edited and saved at random until somebody kills it; run by `test_kill`.

It edits at random moments through the real session, documents and autosave. Every design that it
makes is numbered in its title, and the journal tells when each came to be and which of them a save
had written when it returned.
"""

import io
import os
import random
import sys
import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import obverse
from obverse.design.edit import Pick, add, change, with_value
from obverse.design.elements import Picture
from obverse.gui.documents.autosave import Autosave
from obverse.gui.documents.documents import Documents
from obverse.gui.session import Session
from obverse.gui.settings import Settings

LONGEST_PAUSE_MS = 60
#: How many of its acts are saves, by the seed: some never save, others half of the time.
SAVE_SHARES = (0.0, 0.03, 0.5)
#: A picture of so many pixels each way makes a document of 2 MB: a while to write.
NOISE_PX = 700


class Editor:
    """A person in a great hurry."""

    def __init__(self, folder: Path, recovery: Path, seed: int, interval_ms: int) -> None:
        self.chance = random.Random(seed)
        picture = Picture(id="noise", data=noise(self.chance), visible=False)
        design, _ = add(obverse.load("astp-2025"), "reverse", picture)
        self.session = Session(design, obverse.FontLibrary())
        settings = Settings(folder / "settings.ini")
        self.documents = Documents(self.session, settings, None)
        self.autosave = Autosave(self.session, recovery, interval_ms=interval_ms)
        self.file = folder / "medal.medallion"
        self.journal = os.open(folder / "journal", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.number = 0
        self.save_share = SAVE_SHARES[seed % len(SAVE_SHARES)]

    def step(self) -> None:
        if self.chance.random() < self.save_share:
            self.save()
        else:
            self.edit()
        QTimer.singleShot(self.chance.randint(1, LONGEST_PAUSE_MS), self.step)

    def edit(self) -> None:
        self.number += 1
        design = with_value(self.session.design, ("title",), f"medal {self.number}")
        x = round(self.chance.uniform(-2, 2), 2)
        design = change(design, Pick("obverse", "globe"), x=x)
        self.note("edit")
        self.session.commit(design, "Edit")

    def save(self) -> None:
        self.note("begin")
        if self.session.path is None:
            self.session.path = self.file
        assert self.documents.save()
        self.note("end")

    def note(self, what: str) -> None:
        os.write(self.journal, f"{what} {self.number} {time.time()}\n".encode())


def noise(chance: random.Random) -> bytes:
    image = Image.frombytes("RGB", (NOISE_PX, NOISE_PX), chance.randbytes(NOISE_PX**2 * 3))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def main() -> None:
    folder, recovery, seed, interval_ms = sys.argv[1:]
    app = QApplication([])
    editor = Editor(Path(folder), Path(recovery), int(seed), int(interval_ms))
    QTimer.singleShot(0, editor.step)
    app.exec()


if __name__ == "__main__":
    main()
