"""What belongs below `share` on Linux: menu entry, MIME type, icons, man pages, completions."""

import datetime
import gzip
import shutil
from pathlib import Path

from builds.project import ROOT, epoch, version

LINUX = ROOT / "packaging" / "linux"
#: The name of the program's icon and of its menu entry; the window bears it too.
NAME = "obverse"
#: What AppStream calls the program.
COMPONENT = "app.obverse.Obverse"
#: What a .medallion file is; obverse-mime.xml tells desktops so.
MIME_TYPE = "application/vnd.obverse.medallion+json"
#: Pixels: what menus, panels, file managers and software centres ask for.
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
#: Shell → where it looks for completions.
COMPLETIONS = {
    "bash": f"bash-completion/completions/{NAME}",
    "zsh": f"zsh/site-functions/_{NAME}",
    "fish": f"fish/vendor_completions.d/{NAME}.fish",
}


def write(share: Path) -> None:
    """Write everything below a folder, /usr/share or its like, the same bytes each time.

    It needs the environment in which obverse is installed.
    """
    _copy(LINUX / "obverse.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(LINUX / "obverse-mime.xml", share / "mime" / "packages" / f"{NAME}.xml")
    _put(share / "metainfo" / f"{COMPONENT}.metainfo.xml", metainfo())
    write_icons(share / "icons" / "hicolor")
    _write_man_pages(share / "man" / "man1")
    for shell, place in COMPLETIONS.items():
        _put(share / place, completion(shell))


def metainfo() -> str:
    """Return what software centres show, with the version and its day."""
    text = (LINUX / f"{COMPONENT}.metainfo.xml").read_text(encoding="utf-8")
    day = datetime.datetime.fromtimestamp(epoch(), datetime.UTC).date()
    return text.replace("@version@", version()).replace("@date@", str(day))


def write_icons(theme: Path) -> None:
    """Write the icons of the program and of its documents, drawn at each size and scalable."""
    from builds.icon_files import draw

    application = ROOT / "assets" / "icons" / "obverse-app.svg"
    document = LINUX / "obverse-document.svg"
    names = ((application, f"apps/{NAME}"), (document, f"mimetypes/{MIME_TYPE.replace('/', '-')}"))
    for drawing, name in names:
        _copy(drawing, theme / "scalable" / f"{name}.svg")
        for size in SIZES:
            file = theme / f"{size}x{size}" / f"{name}.png"
            file.parent.mkdir(parents=True, exist_ok=True)
            draw(drawing, size).save(file, optimize=True)


def completion(shell: str) -> str:
    """Return a shell's completion script, as `obverse completion` prints it."""
    from click.shell_completion import get_completion_class

    from obverse.cli.main import obverse

    make = get_completion_class(shell)
    assert make is not None, shell
    return make(obverse, {}, NAME, "_OBVERSE_COMPLETE").source() + "\n"


def _write_man_pages(folder: Path) -> None:
    from builds.man import pages

    folder.mkdir(parents=True)
    for name, page in pages().items():
        (folder / f"{name}.gz").write_bytes(gzip.compress(page.encode(), 9, mtime=0))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _put(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
