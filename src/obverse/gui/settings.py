"""Settings: what the program remembers of a person's wishes, one table of them."""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

#: key → what it is unless a person chose otherwise; its type is that of the default.
DEFAULTS: dict[str, Any] = {
    "language": "system",  # "system", "en", "ru"
    "theme": "system",  # "system", "light", "dark"
    "view/rulers": True,
    "view/grid": False,
    "view/snap": True,
    "view/calibration": {},  # screen name → device-independent pixels a mm
    "edit/nudge": 0.1,  # mm
    "files/recent": [],  # paths, the latest first
    "files/folder": "",  # where the last file was opened or saved
    "files/export": "",  # where the last export went
    "files/typefaces": [],  # font files that the person dropped in
    "tour/seen": False,
}


class Settings(QObject):
    """A small store of values in an INI file; a broken value reads as its default."""

    #: The key of a value that was set.
    changed = Signal(str)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        path = file or config_folder() / "settings.ini"
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def __getitem__(self, key: str) -> Any:
        default = DEFAULTS[key]
        raw = self._store.value(key)
        try:
            return msgspec.json.decode(raw, type=type(default)) if isinstance(raw, str) else default
        except (msgspec.DecodeError, msgspec.ValidationError):
            return default

    def __setitem__(self, key: str, value: Any) -> None:
        assert isinstance(value, type(DEFAULTS[key])), f"{key} = {value!r}"
        if value != self[key]:
            self._store.setValue(key, msgspec.json.encode(value).decode())
            self.changed.emit(key)

    def window_state(self, name: str) -> Any:
        """Return bytes that a window gave to be kept, as Qt has them; None if there are none."""
        return self._store.value(f"window/{name}")

    def keep_window_state(self, name: str, state: Any) -> None:
        """Keep the bytes of a window's places and docks."""
        self._store.setValue(f"window/{name}", state)


def config_folder() -> Path:
    """Return the folder of settings."""
    return _folder(QStandardPaths.StandardLocation.AppConfigLocation)


def data_folder() -> Path:
    """Return the folder of what must outlive a crash: recovery files."""
    return _folder(QStandardPaths.StandardLocation.AppLocalDataLocation)


def _folder(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))
