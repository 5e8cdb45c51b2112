"""The disc image for macOS: the frozen application as Obverse.app, signed, in a dmg.

obverse.spec asks here for the icon and for what Info.plist says. PyInstaller, codesign and hdiutil
are on macOS only; Info.plist, the entitlements and the scripts can be looked at anywhere.
"""

import os
import platform
import plistlib
import shutil
import sys
from pathlib import Path
from typing import Any

from builds.project import BUILD, ROOT, CannotBuild, fresh, run, version
from builds.windows import licence_line, of_four

_FOLDER = ROOT / "packaging" / "macos"
_DRAWINGS = {
    "obverse": ROOT / "assets" / "icons" / "obverse-app.svg",
    "obverse-document": ROOT / "packaging" / "linux" / "obverse-document.svg",
}
_NOTARY = ("OBVERSE_NOTARY_KEY", "OBVERSE_NOTARY_KEY_ID", "OBVERSE_NOTARY_ISSUER")


def build(out: Path) -> list[Path]:
    """Freeze, sign and pack the application; CannotBuild anywhere but on macOS.

    The image is for the processor that it is built on. It is signed as OBVERSE_IDENTITY says, and
    notarised where OBVERSE_NOTARY_KEY and its two companions are given.
    """
    if sys.platform != "darwin":
        raise CannotBuild(
            "the disc image for macOS can only be built on macOS",
            "the workflow packages.yml does it; tests/packaging/test_macos.py checks its parts",
        )
    from builds.sbom import write_sbom
    from builds.shipped import needed

    app = _staged()
    image = out / f"obverse-{version()}-macos-{platform.machine()}.dmg"
    run([_FOLDER / "sign.sh", app])
    run([_FOLDER / "make_dmg.sh", app, image])
    if all(os.environ.get(name) for name in _NOTARY):
        run([_FOLDER / "notarise.sh", image])
    return [image, write_sbom(out, f"macos-{platform.machine()}", needed())]


def _staged() -> Path:
    """Return a copy of the frozen bundle with the licences and the icon of files in it."""
    from builds import frozen
    from builds.licences import write_licences

    bundle = frozen.folder().parent / "Obverse.app"
    app = fresh(BUILD / "macos") / bundle.name
    shutil.copytree(bundle, app, symlinks=True)
    resources = app / "Contents" / "Resources"
    write_licences(resources / "LICENCES.txt")
    shutil.copy(icon("obverse-document"), resources)
    return app


def info() -> dict[str, Any]:
    """Return what Info.plist says besides what PyInstaller writes."""
    fixed: dict[str, Any] = plistlib.loads((_FOLDER / "Info.plist").read_bytes())
    return {
        **fixed,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": ".".join(map(str, of_four(version())[:3])),
        "NSHumanReadableCopyright": licence_line(),
    }


def icon(name: str = "obverse") -> Path:
    """Return an .icns, that of the application by default; it is made here."""
    from builds.icon_files import write_icon

    file = BUILD / "icons" / f"{name}.icns"
    file.parent.mkdir(parents=True, exist_ok=True)
    write_icon(_DRAWINGS[name], file)
    return file
