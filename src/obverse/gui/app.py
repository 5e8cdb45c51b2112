"""Start-up: the application, its language and look, and the one window."""

import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from obverse import __version__
from obverse.design.model import Design
from obverse.gui import language
from obverse.gui.documents.autosave import Autosave
from obverse.gui.documents.rescue import offer_left_over
from obverse.gui.jobs import Jobs
from obverse.gui.looks.icons import application_icon
from obverse.gui.looks.theme import apply_theme
from obverse.gui.memory import tame_heaps
from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings, data_folder
from obverse.gui.typefaces import library_for
from obverse.gui.window.main_window import MainWindow
from obverse.gui.window.unexpected import Unexpected
from obverse.gui.words import tr

#: How often Python gets a turn to see signals while Qt waits.
_SIGNALS_MS = 300
#: How often it is looked whether a dialog, under which nothing may be opened, is still there.
_DIALOG_MS = 300


class Application(QApplication):
    """Qt's application, which besides tells of files that the system asks it to open."""

    #: A path: macOS sends it to the program that runs, instead of starting one with its name.
    file_asked = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Tell of a file that was double-clicked or dropped on the icon; the rest is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


class Designer(QObject):
    """What outlives a window: the settings, the document, the worker and what guards the work."""

    def __init__(self, app: QApplication, settings: Settings, folder: Path | None = None) -> None:
        super().__init__()
        self._app = app
        self.settings = settings
        self.jobs = Jobs(self)
        self.session = Session(Design(), library_for(Design(), ()), self)
        self._folder = folder or data_folder() / "recovery"
        self.autosave = Autosave(self.session, self._folder, self)
        self.window = MainWindow(self.session, settings, self.jobs)
        settings.changed.connect(self._on_setting)

    def start(self, file: Path | None) -> None:
        """Show the window, with a file if one was named, and with what a crash left behind."""
        self.window.show_start()
        self.window.show()
        # After the first picture: reading a file, or asking, must not keep the screen empty.
        QTimer.singleShot(0, partial(self._begin, file))

    def _begin(self, file: Path | None) -> None:
        if file:
            self.window.documents.open(file)
        offer_left_over(self.window.documents, self.autosave, self._folder)

    def open(self, file: Path) -> None:
        """Open a file that the system asks for, once no dialog is open: it may have questions."""
        if QApplication.activeModalWidget():
            QTimer.singleShot(_DIALOG_MS, partial(self.open, file))
        else:
            QTimer.singleShot(0, partial(self.window.documents.open, file))

    def close(self, *, keep: bool = False) -> None:
        """End the threads; what is unsaved is kept for the next start where that is asked for."""
        self.autosave.close(keep=keep)
        self.session.close()
        self.jobs.close()

    def _on_setting(self, key: str) -> None:
        if key == "theme":
            apply_theme(self._app, self.settings["theme"])
        elif key == "language":
            # After the menu that asked has gone: its window is replaced.
            QTimer.singleShot(0, self._rebuild)

    def _rebuild(self) -> None:
        """Make the window anew, in another language, around the same document."""
        if self.window.dialogs.is_busy:
            hint = tr("it is used from the next start")
            self.session.tell(Message(tr("the language waits for the batch"), hint, "info"))
            return
        language.install(self._app, self.settings["language"])
        old, was_at_work, before = self.window, self.window.is_at_work, self.session
        old.keep_state()
        # Another session: nothing of the old window listens to it.
        self.session = before.successor()
        self.autosave.follow(self.session)
        self.window = MainWindow(self.session, self.settings, self.jobs)
        if was_at_work:
            self.window.show_workspace()
        self.window.show()
        old.retire()
        before.close()
        before.deleteLater()


def make_app(arguments: list[str]) -> Application:
    """Return the application with its name, before any window and any thread."""
    tame_heaps()
    app = Application([sys.argv[0], *arguments])
    app.setApplicationName("obverse")
    app.setApplicationDisplayName("Obverse")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("obverse")
    app.setWindowIcon(application_icon())
    return app


def start(
    app: QApplication, settings: Settings, file: Path | None = None, folder: Path | None = None
) -> Designer:
    """Open the window in the language and look that the settings ask for.

    `folder` is where work is kept that no file holds yet, unless it is the person's own.
    """
    apply_theme(app, settings["theme"])
    language.install(app, settings["language"])
    designer = Designer(app, settings, folder)
    designer.start(file)
    return designer


def run(file: Path | None = None) -> int:
    """Open the designer and return its exit code."""
    app = make_app([])
    designer = start(app, Settings(), file)
    app.file_asked.connect(designer.open)
    unexpected = Unexpected(designer)
    unexpected.install()
    _heed_signals(app, designer)
    code = app.exec()
    unexpected.remove()
    # A window that was closed has asked about its work; a signal could not ask.
    designer.close(keep=designer.window.isVisible())
    return code


def _heed_signals(app: QApplication, designer: Designer) -> None:
    """End on Ctrl+C and on a session's end as if a crash came: what is unsaved stays kept."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: app.exit(128 + number))
    # Python runs its signal handlers only when it gets a turn, which Qt gives it by a timer.
    timer = QTimer(designer, interval=_SIGNALS_MS)
    timer.timeout.connect(lambda: None)
    timer.start()
