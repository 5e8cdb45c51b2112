"""Recent files: the paths of designs that were opened or saved, the latest first."""

from pathlib import Path
from typing import NamedTuple

from obverse.gui.settings import Settings

KEY = "files/recent"
MOST = 12


class RecentFile(NamedTuple):
    """A file that was open once; a missing one may be on a disk that will be there again."""

    path: Path
    is_missing: bool


def recent_files(settings: Settings) -> list[RecentFile]:
    """Return the files, the latest first, and tell those that are gone."""
    return [RecentFile(path, not _is_file(path)) for path in map(Path, _paths(settings))]


def remember(settings: Settings, path: Path) -> None:
    """Put a file at the top."""
    name = str(path.absolute())
    others = [each for each in _paths(settings) if each != name]
    settings[KEY] = [name, *others][:MOST]


def forget(settings: Settings, path: Path) -> None:
    """Take a file off the list; the file itself stays."""
    settings[KEY] = [each for each in _paths(settings) if each != str(path)]


def _paths(settings: Settings) -> list[str]:
    return [each for each in settings[KEY] if isinstance(each, str) and each][:MOST]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
