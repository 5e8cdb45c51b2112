"""The archive for any Linux: it runs where it is unpacked, and install.sh puts it in its place."""

import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from builds import frozen, shared_files
from builds.licences import write_licences
from builds.project import BUILD, ROOT, CannotBuild, epoch, fresh, program, version
from builds.sbom import write_sbom
from builds.shipped import needed
from builds.system_libraries import least_glibc, system_libraries

_LINUX = ROOT / "packaging" / "linux"
#: Two threads and blocks of a fixed size: the same bytes on any number of cores. Level 6 takes four
#: times as long and saves a twelfth.
_XZ = ("-2", "--threads=2", "--block-size=24MiB", "--stdout")
_SCRIPTS = ("install.sh", "uninstall.sh")


def build(out: Path) -> list[Path]:
    """Build the archive and its bill of materials; CannotBuild anywhere but on Linux."""
    if not sys.platform.startswith("linux"):
        raise CannotBuild("the tarball can be built on Linux only")
    xz = program("xz", "xz-utils")
    name = f"obverse-{version()}-linux-{platform.machine()}"
    folder = fresh(BUILD / "tarball") / name
    libraries = _lay_out(folder)
    file = _pack(folder, out / f"{name}.tar.xz", xz)
    return [file, write_sbom(out, "tarball", needed(), libraries)]


def _lay_out(folder: Path) -> dict[str, str]:
    """Put all that the archive holds into a folder; return the system's libraries in it."""
    application = folder / "lib" / "obverse"
    shutil.copytree(frozen.folder(), application, symlinks=True)
    (folder / "bin").mkdir()
    (folder / "bin" / "obverse").symlink_to("../lib/obverse/obverse")
    shared_files.write(folder / "share")
    for script in _SCRIPTS:
        shutil.copyfile(_LINUX / script, folder / script)
    libraries = system_libraries(application / "_internal")
    write_licences(folder / "LICENCES.txt", libraries.values())
    (folder / "README.txt").write_text(_readme(application), encoding="utf-8")
    return libraries


def _readme(application: Path) -> str:
    text = (_LINUX / "tarball-readme.txt").read_text(encoding="utf-8")
    return text.replace("@version@", version()).replace("@glibc@", least_glibc(application))


def _pack(folder: Path, target: Path, xz: str) -> Path:
    with target.open("wb") as written:
        packer = subprocess.Popen([xz, *_XZ], stdin=subprocess.PIPE, stdout=written)
        assert packer.stdin is not None
        with packer.stdin, tarfile.open(fileobj=packer.stdin, mode="w|") as archive:
            for file in (folder, *sorted(folder.rglob("*"))):
                name = file.relative_to(folder.parent).as_posix()
                archive.add(file, name, recursive=False, filter=_settled)
        if packer.wait():
            raise CannotBuild(f"xz failed with {packer.returncode}")
    return target


def _settled(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Give an entry the owner, time and rights that it has whoever builds it, and when."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = epoch()
    may_run = entry.isdir() or entry.name.endswith(("/lib/obverse/obverse", *_SCRIPTS))
    entry.mode = 0o755 if may_run or entry.issym() else 0o644
    return entry
