"""OwnTypefaces: gives the session the person's own typefaces that its design names."""

from pathlib import Path

from PySide6.QtCore import QObject

from obverse.gui.session import Message, Session
from obverse.gui.settings import Settings
from obverse.gui.typefaces import families_of, files_for, read_file
from obverse.gui.words import tr
from obverse.text.fonts import FontLibrary


class OwnTypefaces(QObject):
    """Follows the design and the settings; other typefaces are used when they change what is."""

    def __init__(self, session: Session, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._families: tuple[str, ...] = ()
        self._files: tuple[Path, ...] = ()
        session.design_changed.connect(self._on_design)
        settings.changed.connect(self._on_setting)
        self._on_design()

    def add(self, path: Path) -> None:
        """Take in a file that was dropped on the window, and say so; or why not."""
        found = read_file(path)
        if found is None:
            text = tr("{name}: no typeface that can be read", name=path.name)
            self._session.tell(Message(text, ""))
            return
        known = self._settings["files/typefaces"]
        self._settings["files/typefaces"] = [*dict.fromkeys([*known, str(path.absolute())])]
        text = tr("the typeface {name} can be used in designs now", name=found.family)
        self._session.tell(Message(text, "", "info"))

    def _on_design(self) -> None:
        # Asked at every edit: files are looked at only when the design names other families.
        families = families_of(self._session.design)
        if families != self._families:
            self._families = families
            self._choose()

    def _on_setting(self, key: str) -> None:
        if key == "files/typefaces":
            self._choose()

    def _choose(self) -> None:
        own = (Path(file) for file in self._settings["files/typefaces"])
        files = files_for(self._session.design, own)
        if files != self._files:
            self._files = files
            self._session.use_fonts(FontLibrary(files))
