"""The AppImage: one file that runs where it lies, the application and a runtime that unpacks it.

Such a file is the runtime with a file system behind it. The runtime comes from the project
AppImage/type2-runtime, and no registry of packages has it: OBVERSE_APPIMAGE_RUNTIME names its file.
"""

import os
import platform
import shutil
import sys
from pathlib import Path

from builds import frozen, shared_files
from builds.project import BUILD, CannotBuild, fresh, program, run, version
from builds.rights import settle
from builds.system_libraries import system_libraries

#: The environment variable that names the runtime.
RUNTIME = "OBVERSE_APPIMAGE_RUNTIME"
_HOME = Path("usr/lib/obverse")
_SQUASHED = ("-root-owned", "-noappend", "-no-xattrs", "-quiet", "-no-progress", "-comp", "zstd")


def build(out: Path) -> list[Path]:
    """Build the AppImage and its bill of materials into a folder.

    CannotBuild anywhere but on Linux, and without mksquashfs or a runtime.
    """
    if not sys.platform.startswith("linux"):
        raise CannotBuild("an AppImage can be built on Linux only")
    runtime = find_runtime()
    program("mksquashfs", "squashfs-tools")
    from builds.licences import write_licences
    from builds.sbom import write_sbom
    from builds.shipped import needed

    folder = fresh(BUILD / "appimage" / "Obverse.AppDir")
    lay_out(frozen.folder(), folder)
    libraries = system_libraries(folder / _HOME / "_internal")
    write_licences(folder / "LICENCES.txt", libraries.values())
    file = pack(folder, runtime, out / f"obverse-{version()}-{platform.machine()}.AppImage")
    return [file, write_sbom(out, "appimage", needed(), libraries)]


def find_runtime() -> Path:
    """Return the file that OBVERSE_APPIMAGE_RUNTIME names; CannotBuild unless it is a program."""
    named = os.environ.get(RUNTIME, "")
    if not named:
        raise CannotBuild(
            "an AppImage needs a runtime, which is not here",
            f"get the one of AppImage/type2-runtime and name its file in {RUNTIME}",
        )
    runtime = Path(named)
    if not runtime.is_file() or runtime.read_bytes()[:4] != b"\x7fELF":
        raise CannotBuild(f"{RUNTIME} names {named}, which is no program")
    return runtime


def lay_out(application: Path, folder: Path) -> None:
    """Put the application into a folder, with what desktops look for at its top."""
    shutil.copytree(application, folder / _HOME, symlinks=True)
    (folder / "AppRun").symlink_to(_HOME / "obverse")
    (folder / "usr" / "bin").mkdir()
    (folder / "usr" / "bin" / "obverse").symlink_to("../lib/obverse/obverse")
    share = folder / "usr" / "share"
    shared_files.write(share)
    name = shared_files.NAME
    (folder / f"{name}.desktop").symlink_to(f"usr/share/applications/{name}.desktop")
    icons = "usr/share/icons/hicolor"
    (folder / f"{name}.svg").symlink_to(f"{icons}/scalable/apps/{name}.svg")
    (folder / ".DirIcon").symlink_to(f"{icons}/256x256/apps/{name}.png")


def pack(folder: Path, runtime: Path, target: Path) -> Path:
    """Write the runtime and, behind it, the folder as a file system; return the file."""
    settle(folder, {folder / _HOME / "obverse"})
    packed = folder.with_suffix(".squashfs")
    run(["mksquashfs", folder, packed, *_SQUASHED])
    with target.open("wb") as written:
        for part in (runtime, packed):
            with part.open("rb") as opened:
                shutil.copyfileobj(opened, written)
    target.chmod(0o755)
    packed.unlink()
    return target
