"""What all builders know of the project, and how they run programs."""

import hashlib
import os
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

#: The top of the project.
ROOT = Path(__file__).resolve().parents[2]
#: What is made on the way to a package; git ignores it.
BUILD = ROOT / "build"
#: Where packages go unless `--out` says otherwise.
DIST = ROOT / "dist"
#: What packages are made of.
SOURCES = ("src", "assets", "packaging", "pyproject.toml", "LICENSE", "README.md")

#: 2026-01-01, where there is neither git nor SOURCE_DATE_EPOCH.
_FIXED_EPOCH = 1767225600


class CannotBuild(Exception):  # noqa: N818 - it is told to a person, who made no error
    """A form can't be built on this system; `hint` says what would help."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


@cache
def facts() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def version() -> str:
    """Return the version, which stands in pyproject.toml alone."""
    return str(facts()["project"]["version"])


@cache
def epoch() -> int:
    """Return the second that all files in packages bear: the same for the same sources."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    return _last_commit() or _FIXED_EPOCH


def _last_commit() -> int | None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return None
    told = subprocess.run(
        # The tree may be another person's, as when root builds; its date is the same.
        [git, "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return int(told.stdout) if told.returncode == 0 and told.stdout.strip() else None


def steady(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment in which the same sources give the same bytes."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    fixed = {
        "SOURCE_DATE_EPOCH": str(epoch()),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    return {**kept, **fixed, **(env or {})}


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """Run a program in the steady environment and return its standard output.

    CannotBuild, with the last lines that it wrote, where it fails or is missing.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words, cwd=cwd or ROOT, env=steady(env), capture_output=True, text=True, check=False
        )
    except OSError as fault:
        raise CannotBuild(f"{words[0]} can't be run ({fault.strerror})") from None
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-4000:], sep="\n")
        raise CannotBuild(
            f"{Path(words[0]).name} failed with {done.returncode}: {' '.join(words)[:200]}",
            "its last words stand above",
        )
    return done.stdout


def program(name: str, package: str) -> str:
    """Return the path of a program; CannotBuild names the Debian package that brings it."""
    found = shutil.which(name)
    if found is None:
        raise CannotBuild(f"{name} is not here", f"apt-get install {package}")
    return found


def fresh(folder: Path) -> Path:
    """Return the folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def sources_hash() -> str:
    """Return a hash of everything that packages are made of."""
    total = hashlib.sha256()
    for file in source_files():
        total.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def source_files() -> Iterator[Path]:
    """Yield every file that packages are made of, in order."""
    for name in SOURCES:
        top = ROOT / name
        files = [top] if top.is_file() else sorted(top.rglob("*"))
        yield from (file for file in files if file.is_file() and not _is_left_over(file))


def _is_left_over(file: Path) -> bool:
    # Of programs that looked at the sources: their caches, in folders with a dot.
    parts = file.relative_to(ROOT).parts
    return "__pycache__" in parts or any(part.startswith(".") for part in parts)
