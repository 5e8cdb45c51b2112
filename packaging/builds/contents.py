"""Which files the frozen application keeps: of Qt what is used, of libraries what is reached.

Names are places below `_internal`, with slashes.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

#: Of Qt's plug-ins: a window on each system, the pictures a person may bring, the file dialogs
#: of the desktop, and letters that take several keys.
PLUGINS = re.compile(
    r"""
    platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)\.
    | imageformats/(lib)?q(gif|ico|jpeg|svg|tiff|webp)\.
    | iconengines/
    | platformthemes/(lib)?qxdgdesktopportal\.
    | platforminputcontexts/lib(compose|ibus)platforminputcontextplugin\.
    | styles/
    | wayland-shell-integration/libxdg-shell\.
    | wayland-decoration-client/
    | xcbglintegrations/libqxcb-(egl|glx)-integration\.
    """,
    re.VERBOSE,
)
#: Of Qt's own texts: those that gui/language.py loads.
TRANSLATIONS = re.compile(r"qtbase_ru\.qm")
#: Of a distribution's metadata: what programs read at run time. Licences are in LICENCES.txt, and
#: the rest tells of the folders in which it was built.
METADATA = ("METADATA", "entry_points.txt")
#: The modules that the window imports, and the runtime of PySide6 itself.
MODULES = re.compile(r"(PySide6/)?Qt(Core|Gui|Widgets|Svg)\.[^/]*(so|pyd)$")

_PYSIDE = "PySide6/"


def is_wanted(place: str) -> bool:
    """Tell whether a file is of use; libraries are judged by `reached` besides."""
    path = place.replace("\\", "/")
    if ".dist-info/" in path:
        return PurePosixPath(path).name in METADATA
    if not path.startswith(_PYSIDE):
        return True
    if "/plugins/" in path:
        return PLUGINS.match(path.partition("/plugins/")[2]) is not None
    if "/translations/" in path:
        return TRANSLATIONS.fullmatch(PurePosixPath(path).name) is not None
    if "/qml/" in path or PurePosixPath(path).name == "opengl32sw.dll":
        return False
    return not _is_module(path) or MODULES.match(path) is not None


def _is_module(path: str) -> bool:
    return re.match(r"PySide6/Qt\w+(\.\w+)*\.(so|pyd)$", path) is not None


def is_library(place: str) -> bool:
    """Tell whether a file is there only because another file needs it."""
    path = PurePosixPath(place.replace("\\", "/"))
    if re.match(r"(lib)?(python|shiboken|pyside)", path.name, re.IGNORECASE):
        return False
    in_qt = path.parent.as_posix() in ("PySide6/Qt/lib", "PySide6")
    is_shared = re.search(r"\.(so[.\d]*|dll|dylib)$", path.name) is not None
    is_alone = path.parent == PurePosixPath(".")
    return is_shared and (in_qt or is_alone) and not _is_module(path.as_posix())


def reached(
    places: Iterable[str], needs: Callable[[str], Iterable[str]], roots: Iterable[str] = ()
) -> set[str]:
    """Return the places that stay: all that are no libraries, and the libraries they need.

    `needs` names the files, without folders, that a place loads; several steps away counts.
    """
    every = list(places)
    by_name: dict[str, list[str]] = {}
    for place in every:
        by_name.setdefault(PurePosixPath(place.replace("\\", "/")).name.lower(), []).append(place)
    kept = {place for place in every if not is_library(place)} | set(roots)
    open_ends = list(kept)
    while open_ends:
        for name in needs(open_ends.pop()):
            found = [place for place in by_name.get(name.lower(), ()) if place not in kept]
            kept.update(found)
            open_ends += found
    return kept
