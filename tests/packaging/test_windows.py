"""The installer for Windows: its script compiles, and under wine it installs and goes again."""

import ast
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packagers import find_packager
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from builds import icon_files, windows
from builds.nsis_contents import contents, files_of
from builds.project import CannotBuild, version
from obverse.resources import asset

#: What wine can run without its half for 32 bit; the real installer is for 32 bit, as NSIS's own.
FOR_64_BIT = ["-XTarget amd64-unicode"]
#: A program that runs until it is ended, made by the same compiler: nothing of Windows is here.
SLEEPER = """
Unicode true
Target amd64-unicode
OutFile "sleeper-program.exe"
RequestExecutionLevel user
SilentInstall silent
Section
  FileOpen $0 "$PROFILE\\began" w
  FileClose $0
  Sleep 240000
SectionEnd
"""
NAMES = (
    "LICENCES.txt",
    "medallion.ico",
    "_internal/base_library.zip",
    "_internal/obverse/assets/presets/astp-2025.medallion",
    "_internal/a name with $dollar and spaces/é.ttf",
    "_internal/empty.txt",
)
#: Seconds that anything may take under wine on a machine that has other things to do.
PATIENCE_SECONDS = 240
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Obverse"
CLASSES = r"HKCU\Software\Classes"

# The first of a worker's tests makes a whole Windows.
pytestmark = pytest.mark.timeout(1200)


@pytest.fixture(scope="module")
def makensis() -> str:
    return find_packager("makensis")


@pytest.fixture(scope="module")
def sleeper(makensis: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sleeper")
    (folder / "sleeper.nsi").write_text(SLEEPER)
    subprocess.run(
        [makensis, "-V1", "sleeper.nsi"], cwd=folder, check=True, timeout=PATIENCE_SECONDS
    )
    return folder / "sleeper-program.exe"


@pytest.fixture
def folder(sleeper: Path, tmp_path: Path) -> Path:
    """A folder that stands in for the frozen application."""
    top = tmp_path / "obverse"
    for name in NAMES:
        file = top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("" if file.name == "empty.txt" else f"{name}\n", encoding="utf-8")
    for name in windows.PROGRAMS:
        shutil.copy(sleeper, top / name)
    return top


def test_the_script_compiles_without_a_warning_and_to_the_same_bytes(folder, tmp_path):
    setups = [tmp_path / "first-setup.exe", tmp_path / "second-setup.exe"]
    for setup in setups:
        windows.compile_setup(folder, setup)
    first, second = (setup.read_bytes() for setup in setups)
    assert first == second
    assert first[:2] == b"MZ"
    assert f"Obverse {version()} setup".encode("utf-16-le") in first
    assert not list(tmp_path.glob("*.nsh"))


def test_a_warning_fails_and_is_told(folder, tmp_path, capsys):
    with pytest.raises(CannotBuild, match="makensis failed"):
        windows.compile_setup(folder, tmp_path / "a-setup.exe", switches=["-X!warning careless"])
    assert "careless" in capsys.readouterr().out


def test_the_uninstaller_names_the_files_of_the_folder_and_no_others(folder):
    script = contents(folder)
    installed = re.findall(r'File "/oname=([^"]+)" "([^"]+)"', script)
    assert [Path(source) for _, source in installed] == [folder / name for name in files_of(folder)]
    removed = re.findall(r'Delete "\$INSTDIR\\([^"]+)"', script)
    assert len(removed) == len(NAMES) + 2
    assert sorted(name.replace("$$", "$").replace("\\", "/") for name in removed) == sorted(
        map(str, files_of(folder))
    )
    folders = re.findall(r'RMDir "\$INSTDIR\\([^"]+)"', script)
    assert sorted(folders, key=lambda name: -name.count("\\")) == folders
    assert len(folders) == 5
    assert "/r" not in re.sub(r'"[^"]*"', "", script)


def test_nothing_is_removed_by_a_whole_tree():
    for script in Path(windows.ROOT / "packaging" / "windows").iterdir():
        text = script.read_text(encoding="utf-8")
        assert not re.search(r"RMDir\s+/r|REBOOTOK|\*\.\*", text, re.IGNORECASE), script.name


def test_the_type_of_files_is_that_of_linux():
    assert windows.mime_type() == "application/vnd.obverse.medallion+json"


@pytest.mark.parametrize(
    ("named", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("2.0.0rc3", (2, 0, 0, 0))],
)
def test_a_version_becomes_four_numbers(named, numbers):
    assert windows.of_four(named) == numbers


@pytest.mark.parametrize("name", windows.PROGRAMS)
def test_the_version_resource_says_what_it_should(name):
    tree = ast.parse(windows.version_resource(name).read_text(encoding="utf-8"), mode="eval")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    strings = dict(
        (ast.literal_eval(call.args[0]), ast.literal_eval(call.args[1]))
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "StringStruct"
    )
    assert strings["OriginalFilename"] == name
    assert strings["FileVersion"] == strings["ProductVersion"] == version()
    assert strings["LegalCopyright"].startswith("Copyright (c)")


def test_the_icon_has_every_size_drawn(tmp_path):
    for name in ("first.ico", "second.ico"):
        icon_files.write_icon(asset("icons", "obverse-app.svg"), tmp_path / name)
    assert (tmp_path / "first.ico").read_bytes() == (tmp_path / "second.ico").read_bytes()
    with Image.open(tmp_path / "first.ico") as icon:
        assert {side for side, _ in icon.info["sizes"]} == set(icon_files.ICO_SIZES)
        for side in icon_files.ICO_SIZES:
            icon.size = side, side
            # A disc fills pi / 4 of its square, and the seam takes a little of it.
            opaque = sum(icon.convert("RGBA").getchannel("A").histogram()[128:]) / side**2
            assert 0.6 < opaque < 0.8, side


def test_elsewhere_it_says_that_windows_is_needed(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(CannotBuild, match="only be built on Windows"):
        windows.build(tmp_path)


class Wine:
    """A Windows of its own, which wine makes in a folder."""

    def __init__(self, program: str, prefix: Path) -> None:
        self._program = program
        clean = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
        own = {"WINEPREFIX": str(prefix), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        self._env = {**clean, **own, "HOME": str(prefix.parent), "USER": "anna"}
        self.home = prefix / "drive_c" / "users" / "anna"
        self.programs = self.home / "AppData" / "Local" / "Programs"
        self.menu = self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"

    def start(self, *command: object) -> subprocess.Popen[str]:
        words = [self._program, *map(str, command)]
        return subprocess.Popen(words, env=self._env, stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, text=True)  # fmt: skip

    def run(self, *command: object) -> tuple[int, str]:
        with self.start(*command) as process:
            output, _ = process.communicate(timeout=PATIENCE_SECONDS)
        return process.returncode, output

    def value(self, key: str, name: str = "") -> str | None:
        code, output = self.run("reg", "query", key, *(["/v", name] if name else ["/ve"]))
        found = re.search(r"REG_(?:EXPAND_)?(?:SZ|DWORD) {4}(.*)", output)
        return found[1].strip() if code == 0 and found else None

    def uninstall(self) -> None:
        folder = self.value(UNINSTALL, "InstallLocation")
        assert self.run(f"{folder}\\uninstall.exe", "/S")[0] == 0
        # It goes on as a copy of itself, for a program that runs can't be deleted.
        self.wait(lambda: self.value(UNINSTALL, "DisplayName") is None)

    def wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not done():
            assert time.monotonic() < end, "wine took too long"
            time.sleep(0.05)


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    prefix = tmp_path_factory.mktemp("wine") / "prefix"
    windows_10 = Wine(find_packager("wine"), prefix)
    assert windows_10.run("wineboot", "-i")[0] == 0
    assert windows_10.run("winecfg", "/v", "win10")[0] == 0
    yield windows_10
    windows_10.run("wineboot", "--kill")
    windows_10.wait(lambda: remove(prefix))


def remove(prefix: Path) -> bool:
    """Delete some hundred MB; tell whether they are gone: wine writes on for a moment."""
    shutil.rmtree(prefix, ignore_errors=True)
    return not prefix.exists()


@pytest.fixture
def setup(wine: Wine, folder: Path, tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "obverse-new-setup.exe"
    windows.compile_setup(folder, file, switches=FOR_64_BIT)
    yield file
    shutil.rmtree(wine.programs, ignore_errors=True)
    wine.run("reg", "delete", UNINSTALL, "/f")


def installed(wine: Wine) -> dict[str, bytes]:
    top = wine.programs / "Obverse"
    return {str(file): (top / file).read_bytes() for file in files_of(top)}


def test_what_is_installed_is_the_folder_and_goes_whole(wine, setup, folder):
    assert wine.run(setup, "/S")[0] == 0
    files = installed(wine)
    assert files.pop("uninstall.exe")[:2] == b"MZ"
    assert files == {str(file): (folder / file).read_bytes() for file in files_of(folder)}
    assert (wine.menu / "Obverse.lnk").is_file()
    size = sum((folder / name).stat().st_size for name in files)
    assert wine.value(UNINSTALL, "DisplayVersion") == version()
    assert int(wine.value(UNINSTALL, "EstimatedSize"), 16) == -(-size // 1024)
    assert wine.value(UNINSTALL, "QuietUninstallString").endswith('uninstall.exe" /S')

    wine.uninstall()
    assert not (wine.programs / "Obverse").exists()
    assert not (wine.menu / "Obverse.lnk").exists()
    assert wine.value(UNINSTALL, "DisplayName") is None


def test_designs_settings_and_files_of_others_stay(wine, setup):
    assert wine.run(setup, "/S")[0] == 0
    mine = [
        wine.programs / "Obverse" / "_internal" / "race.medallion",
        wine.home / "AppData" / "Local" / "obverse" / "settings.ini",
        wine.home / "race.medallion",
    ]
    for file in mine:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("mine")
    wine.uninstall()
    assert all(file.read_text() == "mine" for file in mine)
    assert [str(file) for file in files_of(wine.programs / "Obverse")] == [
        "_internal/race.medallion"
    ]


def test_medallion_files_open_with_it_until_it_goes(wine, setup):
    assert wine.run(setup, "/S")[0] == 0
    program = wine.value(CLASSES + r"\.medallion")
    assert wine.value(CLASSES + r"\.medallion", "Content Type") == windows.mime_type()
    command = wine.value(rf"{CLASSES}\{program}\shell\open\command")
    assert command.endswith(r'\Programs\Obverse\obverse-designer.exe" "%1"')
    assert "medallion.ico" in wine.value(rf"{CLASSES}\{program}\DefaultIcon")
    wine.uninstall()
    assert wine.value(CLASSES + r"\.medallion") is None
    assert wine.value(rf"{CLASSES}\{program}\shell\open\command") is None


def test_another_program_that_took_medallion_files_over_keeps_them(wine, setup):
    assert wine.run(setup, "/S")[0] == 0
    wine.run("reg", "add", CLASSES + r"\.medallion", "/ve", "/d", "Other.program", "/f")
    wine.uninstall()
    assert wine.value(CLASSES + r"\.medallion") == "Other.program"
    wine.run("reg", "delete", CLASSES + r"\.medallion", "/f")


def test_an_older_version_goes_with_all_its_files(wine, setup, folder, tmp_path):
    older = tmp_path / "older"
    shutil.copytree(folder, older)
    (older / "_internal" / "gone.dll").write_text("only in the version before")
    windows.compile_setup(older, tmp_path / "older-setup.exe", named="0.0.9", switches=FOR_64_BIT)
    assert wine.run(tmp_path / "older-setup.exe", "/S", "/PATH")[0] == 0
    assert wine.value(UNINSTALL, "DisplayVersion") == "0.0.9"
    assert (wine.programs / "Obverse" / "_internal" / "gone.dll").is_file()

    assert wine.run(setup, "/S")[0] == 0
    assert wine.value(UNINSTALL, "DisplayVersion") == version()
    assert set(installed(wine)) == {*map(str, files_of(folder)), "uninstall.exe"}
    # It was asked for once, with the version before.
    assert wine.value(UNINSTALL, "OnPath") == "0x1"
    wine.uninstall()


def test_nothing_is_touched_while_the_program_runs(wine, setup):
    assert wine.run(setup, "/S")[0] == 0
    before = installed(wine)
    program = wine.value(UNINSTALL, "DisplayIcon")
    with wine.start(program) as running:
        wine.wait((wine.home / "began").exists)
        assert wine.run(setup, "/S")[0] == 3
        folder = wine.value(UNINSTALL, "InstallLocation")
        assert wine.run(f"{folder}\\uninstall.exe", "/S", f"_?={folder}")[0] == 3
        assert installed(wine) == before
        wine.run("taskkill", "/f", "/im", "obverse-designer.exe")
        running.wait(PATIENCE_SECONDS)
    assert wine.run(setup, "/S")[0] == 0
    wine.uninstall()


@pytest.mark.parametrize("length", [0, 1, 90])
def test_a_path_of_any_length_gains_the_folder_and_loses_it_again(wine, setup, length):
    before = ";".join(f"%USERPROFILE%\\a-folder-of-a-person-{i:03d}" for i in range(length))
    key = r"HKCU\Environment"
    if before:
        wine.run("reg", "add", key, "/v", "Path", "/t", "REG_EXPAND_SZ", "/d", before, "/f")
    assert len(before) > 2 * 1024 or length < 90
    for _ in range(2):  # the second time it is there already
        assert wine.run(setup, "/S", "/PATH")[0] == 0
        folder = wine.value(UNINSTALL, "InstallLocation")
        assert wine.value(key, "Path") == f"{before};{folder}".lstrip(";")
    assert "REG_EXPAND_SZ" in wine.run("reg", "query", key, "/v", "Path")[1]
    wine.uninstall()
    assert (wine.value(key, "Path") or "") == before
    wine.run("reg", "delete", key, "/v", "Path", "/f")


def test_a_windows_that_is_too_old_is_refused(wine, setup):
    assert wine.run("winecfg", "/v", "win7")[0] == 0
    try:
        assert wine.run(setup, "/S")[0] == 6
        assert not wine.programs.exists()
    finally:
        wine.run("winecfg", "/v", "win10")
