"""The tarball: its installer, its licences, its bill, and that it runs where there is no Python."""

import json
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from built import built, need

from builds import project
from fresh_root import Root, fresh_root, why_not
from x_screen import screen

PACKAGE = "obverse-*-linux-*.tar.xz"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A person's home, with files of their own where ours will go."""
    place = tmp_path / "a home"
    for name in (".local/share/applications/other.desktop", ".config/obverse/settings.ini"):
        (place / name).parent.mkdir(parents=True)
        (place / name).write_text("theirs")
    return place


def install(folder: Path, home: Path, *words: str, code: int = 0) -> str:
    return script(folder / "install.sh", home, *words, code=code)


def script(file: Path, home: Path, *words: str, code: int = 0) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    done = subprocess.run(
        ["sh", file, *words],
        env={**kept, "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def files(folder: Path) -> dict[str, bytes]:
    every = [file for file in sorted(folder.rglob("*")) if not file.is_dir()]
    return {str(file.relative_to(folder)): file.read_bytes() for file in every}


def folders(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_dir()}


def test_install_and_uninstall_leave_a_home_as_it_was(unpacked, home):
    before = files(home), folders(home)
    told = install(unpacked, home)
    local = home / ".local"
    assert str(local / "lib" / "obverse") in told
    version = subprocess.run([local / "bin" / "obverse", "--version"], capture_output=True)
    assert version.stdout.startswith(b"obverse ")
    entry = (local / "share" / "applications" / "obverse.desktop").read_text()
    assert f'Exec="{local}/bin/obverse" gui %f' in entry
    assert f"TryExec={local}/bin/obverse\n" in entry
    assert (local / "share" / "mime" / "packages" / "obverse.xml").is_file()
    script(local / "lib" / "obverse" / "uninstall.sh", home)
    assert (files(home), folders(home)) == before


def test_installing_again_replaces_what_was_installed(unpacked, home):
    install(unpacked, home)
    stale = home / ".local" / "lib" / "obverse" / "_internal" / "base_library.zip"
    stale.write_text("of an older version")
    with (home / ".local" / "lib" / "obverse" / "installed.txt").open("a") as listed:
        old = home / ".local" / "share" / "obverse-old"
        listed.write(f"{old}\n")
        old.write_text("of an older version")
    install(unpacked, home)
    assert stale.stat().st_size > 100_000
    assert not old.exists()
    script(home / ".local" / "lib" / "obverse" / "uninstall.sh", home)
    assert not (home / ".local" / "lib").exists()


@pytest.mark.parametrize("name", ["bin/obverse", "share/applications/obverse.desktop"])
def test_install_keeps_out_of_what_others_made(unpacked, home, name):
    other = home / ".local" / name
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("theirs")
    before = files(home)
    assert "not of install.sh's making" in install(unpacked, home, code=1)
    assert files(home) == before


def test_install_that_fails_halfway_leaves_nothing(unpacked, home, tmp_path):
    broken = tmp_path / "broken"
    shutil.copytree(unpacked, broken, symlinks=True)
    entry = broken / "share" / "applications" / "obverse.desktop"
    entry.unlink()
    entry.mkdir()
    before = files(home), folders(home)
    assert "nothing was installed" in install(broken, home, code=2)
    assert (files(home), folders(home)) == before


def test_install_takes_a_prefix_and_refuses_names_that_no_menu_takes(unpacked, home, tmp_path):
    prefix = tmp_path / "for all"
    install(unpacked, home, "--prefix", str(prefix))
    assert (prefix / "bin" / "obverse").is_symlink()
    assert (prefix / "share" / "man" / "man1").is_dir()
    script(prefix / "lib" / "obverse" / "uninstall.sh", home)
    assert not prefix.exists()
    assert "can't hold this name" in install(unpacked, home, f"--prefix={tmp_path}/$HOME", code=1)


def test_install_refuses_a_prefix_that_is_empty_or_within_it(unpacked, home):
    install(unpacked, home, "--prefix=", code=2)
    install(unpacked, home, "--prefix", "", code=1)
    assert "lies in the folder" in install(unpacked, home, "--prefix", str(unpacked / "x"), code=1)
    assert not (unpacked / "x").exists()


def test_readme_names_the_oldest_c_library_that_will_do(unpacked):
    version = re.search(r"version (\d+\.\d+) or newer", (unpacked / "README.txt").read_text())
    assert version
    wanted = subprocess.run(
        ["grep", "-rhoaE", r"GLIBC_2\.[0-9]+", str(unpacked / "lib")],
        capture_output=True,
        text=True,
    ).stdout.split()
    assert version[1] == "2." + str(max(int(each.split(".")[1]) for each in wanted))


def test_scripts_are_sound(unpacked):
    shellcheck = need("shellcheck", "shellcheck")
    subprocess.run([shellcheck, unpacked / "install.sh", unpacked / "uninstall.sh"], check=True)


def test_licences_tell_of_every_distribution_and_every_library(unpacked):
    text = (unpacked / "LICENCES.txt").read_text(encoding="utf-8")
    titles = set(text.partition("\n\n")[2].partition("\n\n")[0].split("\n"))
    titles = {title.strip() for title in titles}
    internal = unpacked / "lib" / "obverse" / "_internal"
    shipped = [place.name for place in internal.glob("*.dist-info")]
    assert len(shipped) > 10
    for name in shipped:
        title = re.sub(r"-([^-]+)\.dist-info$", r" \1", name)
        wanted = title.lower().replace("_", "-")
        assert title.startswith("obverse ") or wanted in {
            t.lower().replace("_", "-") for t in titles
        }
    for name in ("Python 3.", "Typeface jost", "Debian package libfontconfig1", "Licence LGPL-2.1"):
        assert any(title.startswith(name) for title in titles), name
    for words in (
        "SIL OPEN FONT LICENSE",
        "GNU LESSER GENERAL PUBLIC",
        "ThorVG Project",
        "Unicode",
    ):
        assert words.lower() in text.lower(), words


def test_every_package_of_python_in_it_is_one_that_obverse_asks_for(unpacked):
    """What was here to build with, and is not in LICENCES.txt, must not slip in."""
    internal = unpacked / "lib" / "obverse" / "_internal"
    tops = {place.name for place in internal.iterdir() if place.is_dir()}
    packages = {name for name in tops if not name.endswith((".dist-info", ".libs"))}
    assert packages <= {
        "PIL", "PySide6", "bidi", "charset_normalizer", "fontTools", "isal", "msgspec", "obverse",
        "pathops", "pyclipper", "python_calamine", "python3.11", "python3.12", "python3.13",
        "shiboken6", "thorvg_python", "uharfbuzz",
    }  # fmt: skip


def test_bill_names_what_is_in_it(unpacked):
    bill = built(PACKAGE).with_name(f"obverse-{project.version()}-tarball.cdx.json")
    parts = {part["name"]: part for part in json.loads(bill.read_text())["components"]}
    assert parts["pillow"]["version"] == distribution("pillow").version
    assert {"python", "libfontconfig1", "libx11-6", "typeface montserrat"} <= parts.keys()
    assert not parts.keys() & {"dask", "s3fs", "pytest", "pip"}


def test_archive_tells_nothing_of_who_built_it():
    with tarfile.open(built(PACKAGE)) as archive:
        entries = archive.getmembers()
    assert {(entry.uid, entry.gid, entry.uname) for entry in entries} == {(0, 0, "root")}
    assert len({entry.mtime for entry in entries}) == 1
    assert {entry.mode for entry in entries} == {0o644, 0o755}


@pytest.fixture
def root(tmp_path: Path, unpacked: Path) -> Iterator[Root]:
    """A Debian with nothing in it but the tarball."""
    reason = why_not()
    if reason:
        assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
        pytest.skip(reason)
    made = fresh_root(tmp_path / "root")
    shutil.copytree(unpacked, made.path / "opt" / "obverse", symlinks=True)
    yield made
    made.remove()


@pytest.mark.timeout(1200)
def test_command_line_runs_where_there_is_neither_python_nor_libgl(root):
    libraries = root.path / "usr" / "lib" / "x86_64-linux-gnu"
    assert not list((root.path / "usr" / "bin").glob("python*"))
    assert not [*libraries.glob("libGL*"), *libraries.glob("libEGL*"), *libraries.glob("libX11*")]
    told = root.run("/opt/obverse/bin/obverse", "selftest")
    assert "all well" in told
    assert re.search(r"left out\s+window: .*libGL", told)


@pytest.mark.timeout(1200)
def test_window_opens_where_there_is_no_python(root):
    """OpenGL is the system's own, always; nothing else of a desktop is there, not even a font."""
    need("Xvfb", "xvfb")
    root.run("apt-get", "-qq", "update")
    root.run("apt-get", "-qq", "install", "--no-install-recommends", "-y", "libegl1", "libgl1")
    assert not list((root.path / "usr" / "bin").glob("python*"))
    with screen() as display:
        words = ("/opt/obverse/bin/obverse", "selftest", "--require-window")
        assert "all well" in root.run("env", "QT_QPA_PLATFORM=xcb", *words, display=display)
