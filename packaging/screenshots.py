"""Takes the pictures of the designer that the documents show.

Run `xvfb-run -a -s "-screen 0 3000x2000x24" python packaging/screenshots.py [NAME ...]`; without
xvfb-run where there is a screen. Each picture is taken by a program of its own, with settings of
its own, and written to docs/images/designer-NAME.png.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

import first_medal
from first_medal import wait
from obverse.design.edit import Pick
from obverse.gui.app import Designer, make_app, start
from obverse.gui.settings import Settings

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
_LIST = (
    "name,time,number\nAnna Kowalska,3:31:07,118\nBoris Ng,3:58:44,119\nÉlodie Dubois,4:02:10,120\n"
)


def show_start(designer: Designer) -> None:
    """Show the start page with all its thumbnails."""
    wait(2500)


def show_faces(designer: Designer) -> None:
    """Show the anniversary medallion with a legend selected."""
    designer.window.documents.new_from_preset("astp-2025")
    wait(900)
    designer.session.select([Pick("obverse", "apollo")])
    wait(600)


def show_exploded(designer: Designer) -> None:
    """Show the two halves apart."""
    designer.window.documents.new_from_preset("astp-1975-halves")
    wait(600)
    designer.window.canvas.set_mode("exploded")
    wait(1500)


def show_export(designer: Designer) -> None:
    """Show what would be written of the two halves."""
    designer.window.documents.new_from_preset("astp-1975-halves")
    wait(600)
    designer.window.actions_by_id["export"].trigger()
    wait(2500)


def show_batch(designer: Designer) -> None:
    """Show a list of runners, one of them on the medal."""
    designer.window.documents.new_from_preset("finisher-medal-60")
    wait(600)
    runners = Path.cwd() / "runners.csv"
    runners.write_text(_LIST, "utf-8")
    designer.window.dialogs.show_batch(runners)
    wait(2500)


def show_split(designer: Designer) -> None:
    """Show the seam and what is near it."""
    designer.window.documents.new_from_preset("astp-1975-halves")
    wait(600)
    designer.window.actions_by_id["split"].trigger()
    wait(2500)


#: name → what to show, settings, and how many pixels a pixel has.
PICTURES: dict[str, tuple[Callable[[Designer], None], dict[str, str], int]] = {
    "start": (show_start, {}, 1),
    "faces": (show_faces, {}, 1),
    "exploded": (show_exploded, {}, 1),
    "export": (show_export, {}, 1),
    "batch": (show_batch, {}, 1),
    "split": (show_split, {}, 1),
    "dark": (show_faces, {"theme": "dark"}, 1),
    "russian": (show_faces, {"language": "ru"}, 1),
    "double": (show_faces, {}, 2),
    "first-preset": (first_medal.open_preset, {}, 1),
    "first-legend": (first_medal.write_legend, {}, 1),
    "first-names": (first_medal.write_names, {}, 1),
    "first-drag": (first_medal.drag_legend, {}, 1),
    "first-findings": (first_medal.write_too_much, {}, 1),
    "first-seam": (first_medal.cut_in_halves, {}, 1),
    "first-halves": (first_medal.see_halves, {}, 1),
    "first-export": (first_medal.export, {}, 1),
}


def take(name: str) -> None:
    """Open the designer, show what the picture is of, and write it."""
    show, wishes, _ = PICTURES[name]
    os.environ["HOME"] = "/home/anna"  # it shows where files go
    app = make_app([])
    with TemporaryDirectory() as folder:
        os.chdir(folder)
        # What is kept aside of unsaved work must not be found by the next picture.
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = folder
        settings = Settings(Path(folder) / "settings.ini")
        for key, value in {"theme": "light", "language": "en", "tour/seen": True, **wishes}.items():
            settings[key] = value
        designer = start(app, settings)
        wait(500)
        show(designer)
        _save(_picture(designer), IMAGES / f"designer-{name}.png")
        sys.stdout.flush()
        # Threads that still draw must not meet a window that is half gone.
        os._exit(0)


def _picture(designer: Designer) -> QPixmap:
    """Return the window with the dialog before it, as they lie on the screen."""
    window = designer.window
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            place = QPoint(window.rect().center() - dialog.rect().center())
            painter.drawPixmap(place, dialog.grab())
            painter.drawRect(QRect(place, dialog.size()))
    painter.end()
    return picture


def _save(picture: QPixmap, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(path))
    # Packed anew without loss: a palette would swallow hairlines of rare colours.
    with Image.open(path) as image:
        image.convert("RGB").save(path, optimize=True)


def main(names: list[str]) -> None:
    """Take the pictures that are named, or all of them, each in a program of its own."""
    for name in names or PICTURES:
        scale = {"QT_SCALE_FACTOR": str(PICTURES[name][2])}
        command = [sys.executable, __file__, "--take", name]
        subprocess.run(command, env={**os.environ, **scale}, check=True, timeout=120)
        print(IMAGES / f"designer-{name}.png")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take"]:
        take(sys.argv[2])
    else:
        main(sys.argv[1:])
