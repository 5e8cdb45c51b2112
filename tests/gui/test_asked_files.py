"""Files that the system asks the running designer to open, as macOS does on a double-click."""

import subprocess
import sys

from PySide6.QtWidgets import QDialog

import obverse
from obverse.gui import language
from obverse.gui.app import Designer

#: A process of its own: there can only be one application in each.
ASK = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from obverse.gui.app import make_app

app = make_app(["-platform", "offscreen"])
app.file_asked.connect(lambda path: print("asked", path))
for url in (QUrl.fromLocalFile(sys.argv[1]), QUrl("https://example.org/not-a-file")):
    app.sendEvent(app, QFileOpenEvent(url))
"""


def test_the_application_tells_of_a_file_and_of_nothing_else(tmp_path):
    file = tmp_path / "медаль 1.medallion"
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", ASK, str(file)],
        check=True, capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert run.stdout.splitlines() == [f"asked {file}"]


def test_a_file_waits_for_the_dialog_that_is_open(qapp, settings, qtbot, tmp_path):
    file = tmp_path / "race.medallion"
    obverse.save(obverse.load("finisher-medal-60"), file)
    language.install(qapp, "en")
    designer = Designer(qapp, settings)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    try:
        dialog.setModal(True)
        dialog.show()
        designer.open(file)
        qtbot.wait(400)
        assert designer.session.path is None
        dialog.close()
        qtbot.waitUntil(lambda: designer.session.path == file)
    finally:
        designer.window.retire()
        designer.close()


def test_a_file_that_is_asked_for_is_opened(qapp, settings, qtbot, tmp_path):
    file = tmp_path / "race.medallion"
    obverse.save(obverse.load("finisher-medal-60"), file)
    language.install(qapp, "en")
    designer = Designer(qapp, settings)
    try:
        designer.open(file)
        qtbot.waitUntil(lambda: designer.session.path == file)
        assert designer.window.is_at_work
    finally:
        designer.window.retire()
        designer.close()
