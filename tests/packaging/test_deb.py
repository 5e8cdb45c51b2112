"""The .deb: what is in it, and what a fresh Debian makes of it, from the first install to purge."""

import os
import socket
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from built import built, need

import check_deb
from builds import deb
from builds.project import CannotBuild, epoch, version
from builds.rights import settle

HOME = "./usr/lib/obverse"
INSIDE = f"{HOME}/_internal"
MB = 1e6
#: Libraries of Debian that the application needs.
SYSTEM = {"libX11.so.6", "libEGL.so.1", "libxcb-cursor.so.0", "libssl.so.3", "libc.so.6"}


@pytest.fixture(scope="module")
def package() -> Path:
    return built("obverse_*.deb")


@pytest.fixture(scope="module")
def entries(package: Path) -> dict[str, tarfile.TarInfo]:
    need("dpkg-deb", "dpkg")
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE) as unpacked,
        tarfile.open(fileobj=unpacked.stdout, mode="r|") as archive,
    ):
        return {entry.name.rstrip("/"): entry for entry in archive}


def field(package: Path, name: str) -> str:
    command = ["dpkg-deb", "--field", str(package), name]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_deb_is_no_larger_than_promised(package):
    assert package.stat().st_size <= 110 * MB
    assert int(field(package, "Installed-Size")) * 1024 <= 330 * MB


def test_installed_size_is_that_of_the_files(package, entries):
    size = sum(entry.size for entry in entries.values() if entry.isfile())
    assert int(field(package, "Installed-Size")) * 1024 == pytest.approx(size, rel=0.02)


def test_deb_bears_the_version_of_the_project(package):
    assert field(package, "Version") == version()
    assert field(package, "Description").startswith("designer for commemorative medallions")


def test_deb_brings_what_desktops_and_shells_look_for(entries):
    share = "./usr/share"
    wanted = {
        "./usr/bin/obverse",
        f"{HOME}/obverse",
        f"{INSIDE}/obverse/assets/presets/astp-2025.medallion",
        f"{share}/applications/obverse.desktop",
        f"{share}/mime/packages/obverse.xml",
        f"{share}/metainfo/app.obverse.Obverse.metainfo.xml",
        f"{share}/icons/hicolor/scalable/apps/obverse.svg",
        f"{share}/man/man1/obverse-export.1.gz",
        f"{share}/bash-completion/completions/obverse",
        f"{share}/zsh/vendor-completions/_obverse",
        f"{share}/fish/vendor_completions.d/obverse.fish",
        f"{share}/doc/obverse/copyright",
        f"{share}/doc/obverse/LICENCES.txt",
        f"{share}/doc/obverse/changelog.gz",
    }
    assert not wanted - set(entries)
    assert entries["./usr/bin/obverse"].linkname == "../lib/obverse/obverse"


def test_deb_keeps_to_its_own_places(entries):
    tops = {"/".join(name.split("/")[:3]) for name in entries if name.count("/") > 1}
    assert tops == {"./usr/bin", "./usr/lib", "./usr/share"}
    assert all(entry.uid == entry.gid == 0 for entry in entries.values())
    assert {entry.mtime for entry in entries.values()} == {entries[HOME].mtime}, (
        "one time, that of the sources"
    )


def test_only_programs_and_folders_may_run(entries):
    may = {name for name, entry in entries.items() if entry.isfile() and entry.mode & 0o111}
    assert may == {f"{HOME}/obverse"}


def test_links_lead_somewhere_in_the_package(entries):
    links = {name: entry for name, entry in entries.items() if entry.issym()}
    for name, entry in links.items():
        target = os.path.normpath(os.path.join(os.path.dirname(name), entry.linkname))
        assert f"./{target}" in entries, name


def test_libraries_that_debian_offers_are_asked_for_and_not_brought(package, entries):
    brought = {Path(name).name for name in entries}
    assert not brought & SYSTEM
    asked = field(package, "Depends")
    for name in ("libc6", "libegl1", "libgl1", "libssl3", "libx11-6", "libxcb-cursor0"):
        assert f"{name}," in asked.replace(" (", ", ("), name
    assert "libqt6" not in asked, "Qt is brought"


def test_binaries_keep_nothing_of_where_they_were_built(package, tmp_path):
    need("readelf", "binutils")
    subprocess.run(["dpkg-deb", "-x", package, tmp_path], check=True)
    internal = tmp_path / INSIDE
    binaries = [*internal.glob("libpython*"), *internal.glob("python*/lib-dynload/*.so")]
    assert len(binaries) > 20
    command = ["readelf", "--dynamic", "--wide", *map(str, binaries)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "RUNPATH" not in told
    assert "RPATH" not in told


@pytest.mark.timeout(1200)
def test_lintian_finds_no_error(package):
    need("lintian", "lintian")
    command = ["lintian", "--allow-root", "--fail-on", "error", str(package)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1100)
    assert done.returncode == 0, done.stdout
    assert "E:" not in done.stdout


@pytest.mark.timeout(1200)
def test_fresh_debian_installs_upgrades_opens_and_purges_it(package, tmp_path):
    if reason := check_deb.missing() or offline():
        assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
        pytest.skip(reason)
    command = [sys.executable, check_deb.__file__, str(package)]
    picture = tmp_path / "window.png"
    done = subprocess.run(
        [*command, "--screenshot", str(picture)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the self-test passed: all well" in done.stdout
    assert "xdg-open opened it: race.medallion" in done.stdout
    assert done.stdout.count("the purge left nothing behind") == 2
    assert is_a_window(picture)


def offline() -> str:
    try:
        socket.getaddrinfo("deb.debian.org", 80)
    except OSError:
        return "there is no network to fetch Debian from"
    return ""


def is_a_window(picture: Path) -> bool:
    """Tell whether there is more to see than an empty screen or an empty window."""
    from PIL import Image

    colours = Image.open(picture).convert("RGB").resize((320, 200)).getcolors(320 * 200)
    return len(colours) > 500


def test_deb_can_be_built_only_where_dpkg_is(monkeypatch, tmp_path):
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(CannotBuild, match="dpkg-deb is not here") as fault:
        deb.build(tmp_path)
    assert "apt-get install" in fault.value.hint


def test_packed_files_have_one_time_and_rights_of_their_own(tmp_path):
    root = tmp_path / "root"
    program, data = root / "bin" / "program", root / "data"
    program.parent.mkdir(parents=True)
    program.touch(0o600)
    data.touch(0o777)
    (root / "link").symlink_to("nowhere")
    settle(root, {program})
    assert {file.lstat().st_mtime for file in (root, *root.rglob("*"))} == {epoch()}
    assert program.stat().st_mode & 0o777 == 0o755
    assert data.stat().st_mode & 0o777 == 0o644


def test_what_comes_before_a_release_is_older_to_debian():
    numbers = ["0.3.0~rc1", "0.3.0", "0.3.0~dev2", "1.0"]
    assert [
        deb.debian_version(each) for each in ("0.3.0rc1", "0.3.0", "0.3.0.dev2", "1.0")
    ] == numbers


def test_missing_programs_of_the_check_are_told(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert check_deb.missing() == "Xvfb is not here: apt-get install xvfb"
