"""OBVERSE_SIGN: one command, read alike by the builder and by NSIS."""

import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from packagers import find_packager

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from builds import windows
from builds.project import CannotBuild

#: As people write it in Windows, where the folder of the programs has a space.
SIGNTOOL = r'"C:\Program Files\kits x\signtool.exe" sign /fd sha256'
with_sh = pytest.mark.skipif(sys.platform == "win32", reason="what signs here is written for sh")


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    return tmp_path / "calls"


@pytest.fixture
def command(tmp_path: Path, calls: Path) -> str:
    """A command that writes down what it is called with, its name and its words in quotes."""
    signer = tmp_path / "a folder" / "sign it"
    signer.parent.mkdir()
    signer.write_text(f'#!/bin/sh\nprintf "%s|" "$@" >>{shlex.quote(str(calls))}\n')
    signer.chmod(0o755)
    return f"'{signer}' --as \"A Person\" --once"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that stands in for the frozen application; nothing in it is run."""
    top = tmp_path / "obverse"
    top.mkdir()
    for name in (*windows.PROGRAMS, "medallion.ico", "LICENCES.txt"):
        (top / name).write_text(name)
    return top


@with_sh
def test_a_program_is_signed_with_the_words_of_the_command(command, calls, tmp_path):
    file = tmp_path / "with spaces.exe"
    windows.sign(command, file)
    assert calls.read_text() == f"--as|A Person|--once|{file}|"


@with_sh
def test_nsis_signs_uninstaller_and_installer_with_the_same_words(command, calls, folder, tmp_path):
    find_packager("makensis")
    setup = tmp_path / "signed-setup.exe"
    windows.compile_setup(folder, setup, switches=[f"-DSIGN={command}"])
    words = calls.read_text().split("|")
    assert words[:3] == words[4:7] == ["--as", "A Person", "--once"]
    assert words[7:] == [str(setup), ""]


def test_a_path_of_windows_reaches_the_shell_as_it_was_written(monkeypatch):
    lines = []

    def run(line: str, *, shell: bool, **_: object) -> subprocess.CompletedProcess[str]:
        lines.append((line, shell))
        return subprocess.CompletedProcess(line, 0, "", "")

    monkeypatch.setattr(windows, "subprocess", SimpleNamespace(run=run))
    windows.sign(SIGNTOOL, Path("obverse.exe"))
    assert lines == [(f'{SIGNTOOL} "obverse.exe"', True)]


@with_sh
def test_a_file_that_is_not_signed_is_told(tmp_path, capsys):
    with pytest.raises(CannotBuild, match=r"obverse\.exe was not signed.* failed with 3"):
        windows.sign("echo expired; exit 3;", tmp_path / "obverse.exe")
    assert "expired" in capsys.readouterr().out
