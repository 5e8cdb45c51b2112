"""Times and rights of files that are packed: the same whoever builds, and when."""

import os
from collections.abc import Container
from pathlib import Path

from builds.project import epoch


def settle(root: Path, programs: Container[Path]) -> None:
    """Give all files below a root one time, and the right to run to folders and programs alone."""
    for file in (root, *root.rglob("*")):
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or file in programs else 0o644)
        os.utime(file, (epoch(), epoch()), follow_symlinks=False)
