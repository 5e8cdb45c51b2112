"""The AppImage: a runtime, here a stand-in, with a file system behind it that holds everything."""

import os
import subprocess
from pathlib import Path

import pytest
from built import need

from builds import appimage
from builds.project import CannotBuild, epoch
from builds.shared_files import NAME

RUNTIME = b"\x7fELF, and then what unpacks the rest" * 40


@pytest.fixture
def application(tmp_path: Path) -> Path:
    """A frozen application whose program tells where it lies and what it was given."""
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "data").write_text("data")
    program = folder / "obverse"
    program.write_text('#!/bin/sh\necho "$(readlink -f "$0")" "$@"\n')
    program.chmod(0o755)
    return folder


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    file = tmp_path / "runtime"
    file.write_bytes(RUNTIME)
    return file


@pytest.fixture
def folder(application: Path, tmp_path: Path) -> Path:
    place = tmp_path / "Obverse.AppDir"
    appimage.lay_out(application, place)
    return place


def test_top_of_the_folder_has_what_desktops_read(folder):
    assert (folder / f"{NAME}.desktop").read_text().startswith("[Desktop Entry]")
    assert (folder / f"{NAME}.svg").read_text().startswith("<svg")
    assert (folder / ".DirIcon").read_bytes().startswith(b"\x89PNG")


def test_appimage_is_the_runtime_and_a_file_system_that_runs(folder, runtime, tmp_path):
    need("mksquashfs", "squashfs-tools")
    made = appimage.pack(folder, runtime, tmp_path / "obverse.AppImage")
    assert made.read_bytes().startswith(RUNTIME + b"hsqs")
    assert os.access(made, os.X_OK)
    place = tmp_path / "mounted"
    unpack = ["unsquashfs", "-q", "-n", "-o", str(len(RUNTIME)), "-d", str(place), str(made)]
    subprocess.run(unpack, check=True, capture_output=True)
    told = subprocess.run([place / "AppRun", "gui", "a.medallion"], capture_output=True, text=True)
    assert told.stdout == f"{place}/usr/lib/obverse/obverse gui a.medallion\n"
    assert (place / "usr/lib/obverse/_internal/data").stat().st_mtime == epoch()


def test_same_folder_gives_the_same_appimage(folder, runtime, tmp_path):
    need("mksquashfs", "squashfs-tools")
    one = appimage.pack(folder, runtime, tmp_path / "one").read_bytes()
    os.utime(folder / "usr", (1, 1))
    assert appimage.pack(folder, runtime, tmp_path / "two").read_bytes() == one


def test_runtime_has_to_be_named(monkeypatch):
    monkeypatch.delenv(appimage.RUNTIME, raising=False)
    with pytest.raises(CannotBuild, match="needs a runtime") as fault:
        appimage.build(Path("nowhere"))
    assert appimage.RUNTIME in fault.value.hint


def test_runtime_has_to_be_a_program(monkeypatch, tmp_path):
    (tmp_path / "page.html").write_text("Not found")
    monkeypatch.setenv(appimage.RUNTIME, str(tmp_path / "page.html"))
    with pytest.raises(CannotBuild, match="is no program"):
        appimage.find_runtime()


def test_runtime_that_is_a_program_is_taken(monkeypatch, runtime):
    monkeypatch.setenv(appimage.RUNTIME, str(runtime))
    assert appimage.find_runtime() == runtime
