"""The .deb: the frozen application below /usr/lib/obverse, and what desktops look for.

Libraries that Debian offers are taken out of the application and become dependencies, which
dpkg-shlibdeps finds in the binaries themselves.
"""

import gzip
import hashlib
import re
import shutil
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

from builds import frozen, shared_files
from builds.project import BUILD, ROOT, epoch, facts, fresh, program, run, version
from builds.rights import settle
from builds.system_libraries import system_libraries

LINUX = ROOT / "packaging" / "linux"
#: Where the application goes, below the root of a system.
HOME = Path("usr/lib/obverse")
#: Measured on 186 MB: xz -1 gives 62 MB in 22 s, zstd -12 gives 68 in 19, and lintian of Debian 12
#: doesn't read zstd. Two threads: one alone makes other bytes than several.
_COMPRESSION = ("-Zxz", "-z1")
#: Heeded from dpkg 1.21.9 on.
_THREADS = {"DPKG_DEB_THREADS_MAX": "2"}
#: What is there for a window that a bare system lacks: opening links and files by their type.
_RECOMMENDS = "desktop-file-utils, shared-mime-info, xdg-utils"
_DESCRIPTION = """\
designer for commemorative medallions
 Obverse composes the two faces of a medal and its edge, sets names around a
 ring as a mint needs them, and writes SVG and PNG files that a mint, an
 engraver or a printer takes without rework. It counts every letter in and
 out, and what does not fit is said with the number instead of being lost.
 .
 It has a window, which opens .medallion files, and the command obverse,
 which exports designs, makes a medal of every row of a list, and cuts medals
 into halves that really fit."""


def build(out: Path) -> list[Path]:
    """Build the package of this system's architecture into a folder.

    CannotBuild where dpkg's programs are not here.
    """
    dpkg = program("dpkg-deb", "dpkg")
    program("dpkg-shlibdeps", "dpkg-dev")
    from builds.sbom import write_sbom
    from builds.shipped import needed

    architecture = run(["dpkg", "--print-architecture"]).strip()
    root = fresh(BUILD / "deb" / "root")
    _lay_out(root)
    _write_control(root, architecture)
    settle(root, {root / HOME / "obverse"})
    package = out / f"obverse_{debian_version(version())}_{architecture}.deb"
    run([dpkg, "--root-owner-group", *_COMPRESSION, "--build", root, package], env=_THREADS)
    return [package, write_sbom(out, "deb", needed())]


def _lay_out(root: Path) -> None:
    """Put every file of the package below its root."""
    home = root / HOME
    shutil.copytree(frozen.folder(), home, symlinks=True)
    for library in system_libraries(home / "_internal"):
        (home / "_internal" / library).unlink()
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "obverse").symlink_to("../lib/obverse/obverse")
    share = root / "usr" / "share"
    shared_files.write(share)
    # Debian's zsh looks in a folder of its own for what packages bring.
    (share / "zsh" / "site-functions").rename(share / "zsh" / "vendor-completions")
    _write_documents(share / "doc" / "obverse")
    overrides = share / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides / "obverse")


def _write_documents(folder: Path) -> None:
    from builds.licences import write_licences

    folder.mkdir(parents=True)
    shutil.copyfile(LINUX / "copyright", folder / "copyright")
    write_licences(folder / "LICENCES.txt")
    (folder / "changelog.gz").write_bytes(gzip.compress(_changelog().encode(), 9, mtime=0))


def _changelog() -> str:
    return (
        f"obverse ({debian_version(version())}) stable; urgency=medium\n\n"
        f"  * Obverse {version()}; CHANGELOG.md of its sources says what is new.\n\n"
        f" -- {_maintainer()}  {formatdate(epoch())}\n"
    )


def debian_version(number: str) -> str:
    """Return a version of Python's as Debian compares them: before a release comes a tilde."""
    return re.sub(r"(?<=\d)\.?(a|b|rc|dev)(?=\d)", r"~\1", number)


def _maintainer() -> str:
    """Return name and address of the first author; a name without one gets none that works."""
    author = facts()["project"]["authors"][0]
    return f"{author['name']} <{author.get('email', 'nobody@obverse.invalid')}>"


def _write_control(root: Path, architecture: str) -> None:
    control = root / "DEBIAN"
    control.mkdir()
    fields = {
        "Package": "obverse",
        "Version": debian_version(version()),
        "Architecture": architecture,
        "Maintainer": _maintainer(),
        "Installed-Size": str(sum(map(_kibibytes, (root / "usr").rglob("*")))),
        "Depends": depends(root),
        "Recommends": _RECOMMENDS,
        "Section": "graphics",
        "Priority": "optional",
        "Description": _DESCRIPTION,
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (control / "control").write_text(text, encoding="utf-8")
    (control / "md5sums").write_text("".join(_sums(root)), encoding="utf-8")


def _kibibytes(file: Path) -> int:
    """Return the room of a file as dpkg counts it; that of a folder is one on every disk."""
    return 1 if file.is_dir() and not file.is_symlink() else -(-file.lstat().st_size // 1024)


def depends(root: Path) -> str:
    """Return the packages that the binaries below a root need, with their least versions."""
    home = root / HOME
    place = fresh(BUILD / "deb" / "shlibdeps")
    (place / "debian").mkdir()
    (place / "debian" / "control").write_text(
        "Source: obverse\n\nPackage: obverse\nArchitecture: any\n"
    )
    own = sorted({file.parent for file in home.rglob("*.so*")})
    told = run(
        [
            "dpkg-shlibdeps", "-O", "--warnings=0", f"-S{root}",
            *(f"-l{folder}" for folder in own),
            *(f"-e{file}" for file in _binaries(home)),
        ],
        cwd=place,
    )  # fmt: skip
    return told.strip().removeprefix("shlibs:Depends=")


def _binaries(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(4) == b"\x7fELF":
                    yield file


def _sums(root: Path) -> Iterator[str]:
    for file in sorted((root / "usr").rglob("*")):
        if file.is_file() and not file.is_symlink():
            total = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{total}  {file.relative_to(root)}\n"
