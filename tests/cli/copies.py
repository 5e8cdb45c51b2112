"""Copies of the program as a wheel installs them, to be broken by tests."""

import shutil
import tomllib
from pathlib import Path

from obverse import __version__

ROOT = Path(__file__).parents[2]


class Copy:
    """A folder of Python packages that holds the program, its assets and its metadata."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.package = place / "obverse"
        self.assets = self.package / "assets"
        self.metadata = place / f"obverse-{__version__}.dist-info"
        # Times are kept, and so what was compiled is.
        shutil.copytree(ROOT / "src" / "obverse", self.package)
        shutil.copytree(ROOT / "assets", self.assets)
        self.describe()

    @property
    def env(self) -> dict[str, str]:
        """What lets Python find this copy first."""
        return {"PYTHONPATH": str(self.place)}

    def describe(self, version: str = __version__, script: str = "obverse.__main__:run") -> None:
        """Write the metadata of a version whose command runs something."""
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        lines = ["Metadata-Version: 2.4", "Name: obverse", f"Version: {version}"]
        lines += [f"Requires-Dist: {each}" for each in project["dependencies"]]
        self.metadata.mkdir(exist_ok=True)
        (self.metadata / "METADATA").write_text("\n".join(lines) + "\n", "utf-8")
        scripts = f"[console_scripts]\nobverse = {script}\n"
        (self.metadata / "entry_points.txt").write_text(scripts, "utf-8")

    def record(self) -> None:
        """Write the record of all files, as an installer does."""
        files = (path for path in sorted(self.package.rglob("*")) if path.is_file())
        lines = [f"{path.relative_to(self.place).as_posix()},," for path in files]
        (self.metadata / "RECORD").write_text("\n".join(lines) + "\n", "utf-8")

    def append(self, module: str, code: str) -> None:
        """Add code at the end of a module."""
        path = self.package / module
        path.write_text(f"{path.read_text('utf-8')}\n{code}\n", "utf-8")

    def replace(self, module: str, old: str, new: str) -> None:
        """Put other code in the place of some."""
        path = self.package / module
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
