"""The virtual environment that packages are built in: obverse as people get it, and what builds it.

It lies in build/environment. The libraries stay until pyproject.toml changes; obverse itself is
installed anew, as a wheel, whenever its sources have changed.
"""

import hashlib
import platform
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builds.project import BUILD, ROOT, CannotBuild, facts, fresh, run, source_files, version

try:
    import fcntl
except ImportError:  # Windows, where two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]

#: Where it is.
FOLDER = BUILD / "environment"
_SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
_STAMP = FOLDER / "stamp"


def python() -> Path:
    """Return the environment's interpreter."""
    return FOLDER / _SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")


def is_inside() -> bool:
    """Tell whether this very process runs in the environment."""
    return Path(sys.prefix).resolve() == FOLDER.resolve()


def enter(script: Path, arguments: list[str]) -> int:
    """Run a script in the environment, which is made first if need be; return its exit code."""
    with alone():
        prepare()
    return subprocess.call([python(), script, *arguments])


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other build of this tree runs: they share the folders on the way."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("another build runs here; waiting for it", flush=True)
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def prepare() -> None:
    """Make the environment, or what of it is missing or out of date."""
    libraries, program = _libraries_wanted(), _program_wanted()
    has = _STAMP.read_text().split() if _STAMP.is_file() else []
    if has[:1] != [libraries]:
        _install_libraries()
        has = [libraries]
    if has[1:] != [program]:
        _install_program()
    _STAMP.write_text(f"{libraries} {program}\n")


def _libraries_wanted() -> str:
    names = "\n".join(_requirements())
    return _hash(f"{FOLDER}\n{sys.base_prefix}\n{platform.python_version()}\n{names}".encode())


def _program_wanted() -> str:
    own = ("src", "assets", "pyproject.toml", "LICENSE", "README.md")
    files = [file for file in source_files() if file.relative_to(ROOT).parts[0] in own]
    return _hash(b"".join(_hash(file.read_bytes()).encode() + bytes(file) for file in files))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _requirements() -> list[str]:
    project = facts()["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["build"]]


def _install_libraries() -> None:
    print("making build/environment (a minute or so the first time)", flush=True)
    fresh(FOLDER)
    try:
        venv.create(FOLDER, with_pip=True, symlinks=sys.platform != "win32")
    except (subprocess.CalledProcessError, ImportError) as fault:
        raise CannotBuild(
            f"no virtual environment can be made ({fault})",
            "on Debian: apt-get install python3-venv",
        ) from None
    run([*_pip(), *_requirements()])


def _install_program() -> None:
    folder = fresh(BUILD / "wheel-to-install")
    wheel = make_wheel(folder)
    run([*_pip(), "--no-deps", "--force-reinstall", wheel])


def _pip() -> list[str | Path]:
    return [python(), "-I", "-m", "pip", "install", "-q", "--disable-pip-version-check"]


def make_wheel(folder: Path) -> Path:
    """Build the wheel of the sources as they are into the folder and return it."""
    return _make("wheel", folder, f"obverse-{version()}-py3-none-any.whl")


def make_sdist(folder: Path) -> Path:
    """Build the archive of sources into the folder and return it."""
    return _make("sdist", folder, f"obverse-{version()}.tar.gz")


def _make(kind: str, folder: Path, name: str) -> Path:
    run([python(), "-I", "-m", "build", "--no-isolation", f"--{kind}", "--outdir", folder, ROOT])
    made = folder / name
    assert made.is_file(), sorted(folder.iterdir())
    return made
