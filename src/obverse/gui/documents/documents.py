"""Documents: new, open, save and close, never losing work; errors go to the message bar."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from obverse.design.document import SUFFIX
from obverse.design.model import Design
from obverse.errors import ObverseError
from obverse.gui.canvas.tool import Pointer
from obverse.gui.documents.away import Away
from obverse.gui.documents.design_files import read_design, suggested_name, write_design
from obverse.gui.documents.drops import Drops
from obverse.gui.documents.file_watch import FileWatch, Stamp, is_changed, stamp_of
from obverse.gui.documents.questions import Questions
from obverse.gui.documents.recent import remember
from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings
from obverse.gui.words import tr
from obverse.library import load


class Documents(QObject):
    """The document of a session and its file."""

    #: The list of recent files is another one.
    recent_changed = Signal()
    #: A Message, the words of an action that goes with it, and what to call for it.
    offered = Signal(object, str, object)
    #: The Path of a list that was dropped, for the dialog of batches.
    list_dropped = Signal(object)
    #: The Path of a typeface that was dropped.
    typeface_dropped = Signal(object)
    #: What a person opened is the document that is open already.
    present_wanted = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        window: QWidget | None,
        questions: Questions | None = None,
    ) -> None:
        super().__init__(window)
        self.session = session
        self.questions = questions or Questions(window)
        self.away = Away(self)
        self.drops = Drops(session, self.open, self.away, self)
        self.drops.list_dropped.connect(self.list_dropped)
        self.drops.typeface_dropped.connect(self.typeface_dropped)
        self._settings = settings
        self._stamp: Stamp | None = None
        self.watch = FileWatch(self)
        self._on_opened()
        session.document_opened.connect(self._on_opened)
        self.watch.changed.connect(self._on_changed)
        self.watch.removed.connect(self._on_removed)

    @property
    def name(self) -> str:
        """What the document is called: its file's name, or its title."""
        path = self.session.path
        return path.name if path else self.session.design.title or tr("Untitled")

    def new(self, design: Design) -> bool:
        """Begin with a design that no file holds; tell whether the one before gave way."""
        if not self.may_close():
            return False
        self.show(design, None)
        return True

    def new_from_preset(self, preset: str) -> bool:
        """Begin with a preset."""
        try:
            design = load(preset)
        except ObverseError as fault:
            self.session.tell(fault)
            return False
        return self.new(design)

    def open(self, path: Path) -> bool:
        """Open a file; a broken one is told, and the present document stays."""
        if self.away.is_busy:
            return False
        path = path.absolute()
        if self._has_open(path):
            self.session.tell(Message(tr("{name} is open already", name=path.name), "", "info"))
            self.present_wanted.emit()
            return True
        try:
            design, stamp = self.away.do(partial(read_design, path))
        except ObverseError as fault:
            self.session.tell(fault)
            return False
        if not self.may_close():
            return False
        self.show(design, path, stamp)
        self._remember(path)
        return True

    def open_dialog(self) -> bool:
        """Ask for a file and open it."""
        path = self.questions.ask_open_path(self._folder())
        return path is not None and self.open(path)

    def insert_dialog(self) -> bool:
        """Ask for drawings and pictures and put them on the face."""
        paths = self.questions.ask_art_paths(self._folder())
        return bool(paths) and self.drops.take(paths)

    def open_dropped(self, paths: Sequence[Path], pointer: Pointer | None = None) -> bool:
        """Take files that were dropped; tell whether anything came of them."""
        return self.drops.take(paths, pointer)

    def paste_mime(self, mime: QMimeData, pointer: Pointer | None = None) -> bool:
        """Take files, drawings and pictures from a clipboard; False where it has none."""
        return self.drops.paste_mime(mime, pointer)

    def save(self) -> bool:
        """Write the document to its file, or ask for one; tell whether a file holds it now."""
        path = self.session.path
        if path is None:
            return self.save_as()
        if self.away.is_busy:
            return False
        if self.away.do(partial(is_changed, path, self._stamp)):
            answer = self.questions.ask_changed(path)
            if answer != "overwrite":
                return answer == "save as" and self.save_as()
        return self._write(path)

    def save_as(self) -> bool:
        """Ask for a file, write the document to it and go on with it."""
        path = self._ask_path()
        return path is not None and self._write(path)

    def save_a_copy(self) -> bool:
        """Ask for a file and write the document to it; the present file stays the present one."""
        path = self._ask_path()
        if path is not None and path == self.session.path:
            return self._write(path)
        return path is not None and self._put(self.session.design, path)

    def revert(self) -> bool:
        """Read the file again, as a step that can be undone."""
        path = self.session.path
        if path is None or self.away.is_busy:
            return False
        try:
            design, stamp = self.away.do(partial(read_design, path))
        except ObverseError as fault:
            self.session.tell(fault)
            return False
        self.session.history_sealed()
        self.session.commit(design, tr("Revert"))
        self._keep(path, design, stamp)
        return True

    def may_close(self) -> bool:
        """Ask about unsaved work; tell whether the document may go."""
        if self.away.is_busy:
            return False
        if not self.session.is_dirty:
            return True
        answer = self.questions.ask_save(self.name)
        return answer == "discard" or (answer == "save" and self.save())

    def show(
        self, design: Design, path: Path | None, stamp: Stamp | None = None, *, saved: bool = True
    ) -> None:
        """Put a document in the place of the present one; the caller has asked."""
        self._stamp = stamp
        self.watch.watch(path, stamp)
        self.session.open(design, path, saved=saved)

    def _ask_path(self) -> Path | None:
        suggested = self.session.path or self._folder() / (suggested_name(self.session.design))
        chosen = self.questions.ask_save_path(suggested)
        if chosen is None:
            return None
        path = chosen.absolute()
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
            # The dialog asked about the name without the suffix only.
            if os.path.exists(path) and not self.questions.ask_overwrite(path):
                return None
        return path

    def _write(self, path: Path) -> bool:
        self.session.history_sealed()
        design = self.session.design
        if not self._put(design, path):
            return False
        self._keep(path, design, stamp_of(path))
        self._remember(path)
        return True

    def _put(self, design: Design, path: Path) -> bool:
        if self.away.is_busy:
            return False
        try:
            self.away.do(partial(write_design, design, path))
        except ObverseError as fault:
            self.session.tell(fault)
            return False
        return True

    def _keep(self, path: Path, design: Design, stamp: Stamp | None) -> None:
        self._stamp = stamp
        self.watch.watch(path, stamp)
        self.session.mark_saved(path, design)

    def _has_open(self, path: Path) -> bool:
        """Tell whether a file is the one that is open, and has not changed underneath."""
        present = self.session.path
        if present is None or self._stamp is None:
            return False
        try:
            same = path.samefile(present)
        except (OSError, ValueError):
            return False
        return same and (self.session.is_dirty or not is_changed(present, self._stamp))

    def _on_opened(self) -> None:
        """Watch the file of a document that others opened in the session."""
        path = self.session.path
        if path != self.watch.path:
            self._stamp = stamp_of(path) if path else None
            self.watch.watch(path, self._stamp)

    def _remember(self, path: Path) -> None:
        remember(self._settings, path)
        self._settings["files/folder"] = str(path.parent)
        self.recent_changed.emit()

    def _folder(self) -> Path:
        folder = Path(self._settings["files/folder"])
        if self._settings["files/folder"] and folder.is_dir():
            return folder
        place = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(place))

    def _on_changed(self) -> None:
        text = tr("{name} was changed by another program", name=self.name)
        if self.session.is_dirty:
            message = Message(text, tr("saving will ask which of the two to keep"), "warning")
            self.offered.emit(message, tr("Save as…"), self.save_as)
        else:
            self.offered.emit(Message(text, "", "info"), tr("Read it again"), self.revert)

    def _on_removed(self) -> None:
        """Nothing holds the document any more, so closing must ask and a crash must not cost it."""
        self._stamp = None
        self.session.history.mark_unsaved()
        self.session.state_changed.emit()
        message = Message(tr("{name} was moved or removed", name=self.name), "", "warning")
        self.offered.emit(message, tr("Save it again"), self.save)
