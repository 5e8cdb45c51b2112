"""Rehearsal: what the self-test does with the designer, without a screen and without a person.

Nothing of the person's own is read or written: settings and recovery lie in a folder that is given.
"""

import contextlib
import ctypes
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QLibraryInfo,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QImage, QImageReader
from PySide6.QtWidgets import QApplication

from obverse.design.elements import ELEMENT_KINDS
from obverse.gui import language
from obverse.gui.app import Designer, make_app, start
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.commands.table import COMMANDS
from obverse.gui.looks.icons import APPLICATION, icon
from obverse.gui.phrases import said
from obverse.gui.settings import Settings
from obverse.gui.words import tr, tr_count
from obverse.library import load, save
from obverse.resources import asset

#: How long the designer may take for what takes a second.
_PATIENCE_MS = 40_000
_POLL_MS = 50
_PRESET = "astp-2025"
#: Pixels of a colour of the medal, less than which may be a stray line.
_LEAST_PIXELS = 500
#: What Qt says of a platform that has no screen, and of none else.
_USUAL = ("This plugin does not support",)
#: Texts of the window, which are written down where they are shown.
_MENU, _COUNTED = "&File", "%n error(s)"
#: system → the platform plug-in of its screens.
_PLATFORMS = {"win32": "qwindows", "darwin": "qcocoa"}


class Told(NamedTuple):
    """What is wrong, a sentence each; what was seen; and what this system lacks."""

    faults: list[str]
    seen: str = ""
    lacks: str = ""


def rehearse_window(folder: Path) -> Told:
    """Open a design in the designer, look at the canvas, and close it again."""
    with _overheard() as faults:
        app = _app()
        settings = _settings(folder)
        file = folder / f"{_PRESET}.medallion"
        save(load(_PRESET), file)
        recovery = folder / "recovery"
        designer = start(app, settings, file, recovery)
        faults += _shown(designer, file)
        faults += _closed(designer, recovery)
    size = designer.window.size()
    # Qt has names of families even where no file of any is there.
    has_letters = QFontMetrics(app.font()).inFont("A")
    lacks = "" if has_letters else "typeface for the window's words"
    return Told(faults, f"{_PRESET} in {size.width()} x {size.height()} pixels", lacks)


def rehearse_icons(folder: Path) -> Told:
    """Draw the icons of the program, of what edits a design, and of every kind of element."""
    with _overheard() as faults:
        _app()
        asked = {APPLICATION, *(each.icon for each in COMMANDS.values() if each.icon)}
        names = sorted(asked | {f"kind-{kind}" for kind in ELEMENT_KINDS})
        faults += [f"the icon {name} is not drawn" for name in names if not _is_drawn(icon(name))]
    return Told(faults, f"{len(names)} icons")


def rehearse_translations(folder: Path) -> Told:
    """Speak every language: the window's words, plurals, Qt's own, and sentences of the core."""
    with _overheard() as faults:
        app = _app()
        language.install(app, "en")
        if tr_count(_COUNTED, 2) != "2 errors":
            faults.append("English has no plurals")
        language.install(app, "ru")
        sentences = asset("translations", "core.txt").read_text("utf-8").splitlines()
        plain = [each for each in sentences if each and "{" not in each]
        spoken = {
            "the window": tr(_MENU) != _MENU,
            "Qt": app.translate("QPlatformTheme", "Cancel") != "Cancel",
            "messages": 2 * sum(said(each) != each for each in plain) > len(plain) > 0,
        }
        faults += [f"{what}: no Russian" for what, is_spoken in spoken.items() if not is_spoken]
    return Told(faults, ", ".join(language.LANGUAGES))


def rehearse_plug_ins(folder: Path) -> Told:
    """Load Qt's part for this system's screens, and its readers of pictures."""
    platform = _PLATFORMS.get(sys.platform, "qxcb")
    with _overheard() as faults:
        _app()
        _load_platform(platform)
        readers = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
        faults += [f"no reader of {each}" for each in ("jpeg", "png") if each not in readers]
    return Told(faults, f"Qt {qVersion()}, {platform}, {', '.join(sorted(readers))}")


#: name of a check → what is done for it.
REHEARSALS: dict[str, Callable[[Path], Told]] = {
    "window": rehearse_window,
    "icons": rehearse_icons,
    "translations": rehearse_translations,
    "plug-ins": rehearse_plug_ins,
}


def _app() -> QApplication:
    # Qt would end the whole process where it lacks one of its libraries: this raises OSError.
    _load_platform("qoffscreen")
    return make_app(["-platform", "offscreen"])


def _load_platform(name: str) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    endings = {"win32": f"{name}.dll", "darwin": f"lib{name}.dylib"}
    file = folder / endings.get(sys.platform, f"lib{name}.so")
    # Said here: the loader would say the same of it as of a library of the system.
    if not file.is_file():
        raise FileNotFoundError(f"{file} is missing")
    ctypes.CDLL(str(file))


def _settings(folder: Path) -> Settings:
    settings = Settings(folder / "settings.ini")
    for key, value in {"language": "en", "theme": "light", "tour/seen": True}.items():
        settings[key] = value
    return settings


@contextlib.contextmanager
def _overheard() -> Iterator[list[str]]:
    """Yield a list that takes what Qt warns of, and faults of our own that Qt would pass over."""
    faults: list[str] = []

    def hear(kind: QtMsgType, context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(_USUAL):
            faults.append(f"Qt says: {message}")

    def catch(kind: type[BaseException], fault: BaseException | None, trace: Any) -> None:
        faults.append(f"{kind.__name__}: {fault}")

    before = qInstallMessageHandler(hear)
    sys.excepthook = catch
    threading.excepthook = lambda seen: catch(seen.exc_type, seen.exc_value, None)
    try:
        yield faults
    finally:
        qInstallMessageHandler(before)
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__


def _shown(designer: Designer, file: Path) -> Iterator[str]:
    """Yield what is missing on the screen."""
    window, session = designer.window, designer.session
    if not _wait(lambda: session.path == file and session.result is not None):
        yield "the design was not opened"
        return
    colours = {QColor(paint.colour).rgb() for paint in session.design.palette}
    if not _wait(lambda: _count(window.canvas, colours) >= 2):
        yield "the canvas does not show the medal"
    if not window.is_at_work or not window.isVisible():
        yield "the window is not shown"
    buttons = [each for each in window.tools.actions() if not each.isSeparator()]
    if not buttons or not all(_is_drawn(each.icon()) for each in buttons):
        yield "the toolbar has no icons"


def _closed(designer: Designer, recovery: Path) -> Iterator[str]:
    """Close the designer and yield what went wrong."""
    if not designer.window.close() or designer.window.isVisible():
        yield "the window does not close"
    designer.close()
    if recovery.exists() and any(recovery.iterdir()):
        yield "something was kept aside, though nothing was changed"


def _count(canvas: Canvas, colours: set[int]) -> int:
    """Return how many colours of the medal are on the canvas in more than a stray pixel."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    return sum(pixels[colour] >= _LEAST_PIXELS for colour in colours)


def _is_drawn(shown: QIcon) -> bool:
    image = shown.pixmap(QSize(24, 24), 1.0).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(x, y).alpha() > 200 for x, y in places)


def _wait(is_done: Callable[[], bool]) -> bool:
    """Let the designer live until something is done; tell whether that came to be."""
    loop, deadline = QEventLoop(), QDeadlineTimer(_PATIENCE_MS)
    clock = QTimer(interval=_POLL_MS)
    clock.start()
    while not (done := is_done()) and not deadline.hasExpired():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return done
