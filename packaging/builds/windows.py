"""The installer for Windows: the frozen folder → a setup.exe that NSIS makes of it.

`compile_setup` works on every system that has makensis, for any folder; `build` freezes the
application first, which PyInstaller can only do on Windows itself.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from builds.nsis_contents import contents
from builds.project import BUILD, ROOT, CannotBuild, facts, fresh, run, steady, version

#: The programs of the folder: one with a console, one without.
PROGRAMS = {"obverse.exe": "Obverse, the command", "obverse-designer.exe": "Obverse"}
_SCRIPT = ROOT / "packaging" / "windows" / "obverse.nsi"
_DRAWING = ROOT / "assets" / "icons" / "obverse-app.svg"
_DOCUMENT = ROOT / "packaging" / "linux" / "obverse-document.svg"
_MIME = ROOT / "packaging" / "linux" / "obverse-mime.xml"
_MADE = BUILD / "windows"


def build(out: Path) -> list[Path]:
    """Freeze the application and make its installer; CannotBuild anywhere but on Windows.

    Where OBVERSE_SIGN holds a command, the programs, the uninstaller and the installer are signed
    by it: `sign` says how.
    """
    if sys.platform != "win32":
        raise CannotBuild(
            "the installer for Windows can only be built on Windows",
            "the workflow packages.yml does it; tests/packaging/test_windows.py checks its script",
        )
    from builds.sbom import write_sbom
    from builds.shipped import needed

    setup = out / f"obverse-{version()}-windows-x86_64-setup.exe"
    command = os.environ.get("OBVERSE_SIGN", "")
    compile_setup(_staged(command), setup, switches=[f"-DSIGN={command}"] if command else [])
    return [setup, write_sbom(out, "windows", needed())]


def _staged(command: str) -> Path:
    """Return the folder that is installed: the frozen one, the licences and the icon of files."""
    from builds import frozen
    from builds.licences import write_licences

    folder = fresh(_MADE) / "obverse"
    shutil.copytree(frozen.folder(), folder)
    write_licences(folder / "LICENCES.txt")
    shutil.copy(icon(_DOCUMENT), folder / "medallion.ico")
    for name in PROGRAMS if command else ():
        sign(command, folder / name)
    return folder


def sign(command: str, file: Path) -> None:
    """Sign a file; CannotBuild, with what the command says, where it fails.

    As NSIS does it in obverse.nsi: the system's shell has the command and the file's name in
    quotes, so one command with its quotes and backslashes is read alike at both places.
    """
    line = f'{command} "{file}"'
    done = subprocess.run(line, shell=True, cwd=ROOT, env=steady(), capture_output=True,
                          text=True, errors="replace", check=False)  # fmt: skip
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-4000:], sep="\n")
        raise CannotBuild(
            f"{file.name} was not signed; OBVERSE_SIGN failed with {done.returncode}",
            "its last words stand above",
        )


def compile_setup(
    folder: Path, setup: Path, *, named: str = "", switches: Sequence[str] = ()
) -> None:
    """Make an installer of a folder; CannotBuild with what makensis says, warnings included.

    `named` is its version, that of the project by default; `switches` are more for makensis. The
    folder holds the two programs and medallion.ico.
    """
    work = setup.parent / f"{setup.stem}.nsh"
    work.write_text(_defines(folder, named or version()) + contents(folder), encoding="utf-8")
    defines = [f"-DCONTENTS={work}", f"-DOUT={setup}"]
    run([_makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *switches, *defines, _SCRIPT])
    work.unlink()


def _defines(folder: Path, named: str) -> str:
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    given = {
        "VERSION": named,
        "VERSION_OF_FOUR": ".".join(map(str, of_four(named))),
        "PUBLISHER": publisher(),
        "COPYRIGHT": licence_line(),
        "SIZE_IN_KIB": -(-size // 1024),
        "MIME_TYPE": mime_type(),
        "ICON": icon(_DRAWING),
        "PANEL": _panel(),
    }
    return "".join(f'!define {name} "{value}"\n' for name, value in given.items())


def _makensis() -> str:
    """Return the compiler of installers: that of the PATH, or where its own installer puts it."""
    programs = os.environ.get("PROGRAMFILES(X86)", "")
    found = shutil.which("makensis") or shutil.which(str(Path(programs) / "NSIS" / "makensis"))
    if found is None:
        raise CannotBuild("makensis is not here", "apt-get install nsis, or choco install nsis")
    return found


def of_four(named: str) -> tuple[int, int, int, int]:
    """Return a version as Windows has it, four numbers: 1.2.0rc3 → 1, 2, 0, 0."""
    numbers = re.match(r"\d+(\.\d+)*", named)
    found = [int(number) for number in numbers[0].split(".")] if numbers else []
    first, second, third = [*found, 0, 0, 0][:3]
    return first, second, third, 0


def publisher() -> str:
    """Return who makes Obverse, as pyproject.toml names them."""
    return str(facts()["project"]["authors"][0]["name"])


def licence_line() -> str:
    """Return the line of copyright in LICENSE."""
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("Copyright"))


def mime_type() -> str:
    """Return the type of .medallion files; it stands once, in the file for Linux."""
    found = re.search(r'<mime-type type="([^"]+)"', _MIME.read_text(encoding="utf-8"))
    assert found is not None, _MIME
    return found[1]


def icon(drawing: Path = _DRAWING) -> Path:
    """Return an .ico of a drawing, that of the programs by default; it is made here."""
    from builds.icon_files import write_icon

    file = BUILD / "icons" / f"{drawing.stem}.ico"
    file.parent.mkdir(parents=True, exist_ok=True)
    write_icon(drawing, file)
    return file


def _panel() -> Path:
    """Return the picture at the side of the first page and the last; it is made here."""
    from builds.icon_files import write_panel

    file = BUILD / "icons" / "panel.bmp"
    write_panel(_DRAWING, file)
    return file


def version_resource(name: str) -> Path:
    """Return what PyInstaller's EXE takes as `version` for one of PROGRAMS; it is made here."""
    words = {
        "CompanyName": publisher(),
        "FileDescription": PROGRAMS[name],
        "FileVersion": version(),
        "InternalName": Path(name).stem,
        "LegalCopyright": licence_line(),
        "OriginalFilename": name,
        "ProductName": "Obverse",
        "ProductVersion": version(),
    }
    file = BUILD / "icons" / f"{name}.version"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_resource_text(words), encoding="utf-8")
    return file


def _resource_text(words: dict[str, str]) -> str:
    # 0409 is American English, and 04B0 is Unicode; 0x40004 is Windows NT with 32 bit interfaces.
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    numbers = of_four(version())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [{strings}])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])]),
  ],
)
"""
