"""Design files: what happens on the disk when a design is opened or saved; for a thread."""

import os
import re
from pathlib import Path

from obverse.design.document import SUFFIX
from obverse.design.model import Design
from obverse.errors import DesignError, WriteError
from obverse.gui.documents.file_watch import Stamp, stamp_of
from obverse.gui.documents.ordinary_file import require_ordinary
from obverse.gui.words import tr
from obverse.library import load, save

#: What some system does not take in a file name.
_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def read_design(path: Path) -> tuple[Design, Stamp | None]:
    """Return a design and what its file was like; DesignError says what is wrong."""
    require_ordinary(path, DesignError)
    # The stamp comes first: what is written between the two is noticed later.
    stamp = stamp_of(path)
    return load(path), stamp


def write_design(design: Design, path: Path) -> None:
    """Write a design where a link leads, never into a folder that isn't there any more.

    WriteError says why it can't be; then the old file is whole.
    """
    try:
        target = path.resolve()
        is_there, is_open = target.exists(), target.parent.is_dir()
    except (OSError, ValueError, RuntimeError) as fault:  # links in a circle among them
        raise WriteError(tr("{path}: can't be written: {why}", path=path, why=fault)) from None
    if not is_open:
        # The folder may be on a disk that was taken out: another in its place would be lost.
        raise WriteError(
            tr("{path}: its folder is gone", path=path), tr("save it in another folder")
        )
    if is_there and not os.access(target, os.W_OK):
        raise WriteError(
            tr("{path}: is write-protected", path=path), tr("save it under another name")
        )
    save(design, target)


def suggested_name(design: Design) -> str:
    """Return a file name for a design, made of its title."""
    words = " ".join(_NO_NAME.sub(" ", design.title).split())
    stem = words.strip(" .")[:80].rstrip(" .")
    return (stem or tr("Untitled")) + SUFFIX
