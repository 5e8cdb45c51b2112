"""The frozen application: PyInstaller's folder, which all installers are made of."""

import hashlib
import platform
import shutil
import sys
import sysconfig
from ctypes.util import find_library
from pathlib import Path

from builds import environment
from builds.interpreter import settle_interpreter
from builds.project import BUILD, ROOT, CannotBuild, epoch, fresh, run, source_files

#: What PyInstaller's folder depends on besides the program itself.
_MADE_BY = ("obverse.spec", "frozen", "builds")
_BUILDERS = (
    "contents.py",
    "environment.py",
    "frozen.py",
    "interpreter.py",
    "project.py",
    "shipped.py",
)


def folder() -> Path:
    """Return the frozen application, `obverse/` with `_internal/`; build it where it is not yet.

    CannotBuild where Python has no shared library, which PyInstaller puts into the application.
    """
    place = BUILD / "frozen" / "obverse"
    stamp = BUILD / "frozen" / "stamp"
    wanted = _wanted()
    if not place.is_dir() or not stamp.is_file() or stamp.read_text() != wanted:
        environment.prepare()
        fresh(BUILD / "frozen")
        _freeze(place.parent)
        stamp.write_text(wanted)
    return place


def _freeze(out: Path) -> None:
    require_library()
    print("freezing the application (a minute or so)", flush=True)
    work = fresh(BUILD / "freezing")
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={out}", f"--workpath={work}"]
    # PyInstaller keeps what it learned elsewhere: a build must not depend on the one before.
    env = {"PYINSTALLER_CONFIG_DIR": str(work / "settings")}
    spec = ROOT / "packaging" / "obverse.spec"
    run([environment.python(), "-P", "-m", "PyInstaller", *options, spec], env=env)
    if sys.platform.startswith("linux"):
        settle_interpreter(out / "obverse" / "_internal")
    shutil.rmtree(work)


def require_library() -> None:
    """Raise CannotBuild where PyInstaller would find no libpython to put into the application."""
    name = f"libpython{sysconfig.get_python_version()}"
    if not sys.platform.startswith("linux") or find_library(name.removeprefix("lib")):
        return
    folder = Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib")
    folders = (folder, folder / (sysconfig.get_config_var("MULTIARCH") or ""))
    if not any((place / f"{name}.so.1.0").is_file() for place in folders):
        raise CannotBuild(
            f"this Python has no shared library {name}.so.1.0, which the application must bring",
            f"on Debian: apt-get install {name}; pyenv: PYTHON_CONFIGURE_OPTS=--enable-shared",
        )


def _wanted() -> str:
    """Return a hash of everything that decides what is in the folder."""
    total = hashlib.sha256(f"{platform.python_version()} {sys.base_prefix} {epoch()}".encode())
    for file in source_files():
        parts = file.relative_to(ROOT).parts
        if parts[0] != "packaging" or _decides(parts[1:]):
            total.update("/".join(parts).encode() + b"\0" + file.read_bytes())
    return total.hexdigest()


def _decides(parts: tuple[str, ...]) -> bool:
    if not sys.platform.startswith("linux"):
        return True  # icons and descriptions for Windows and macOS come from all over packaging
    return parts[0] in _MADE_BY and (parts[0] != "builds" or parts[-1] in _BUILDERS)
