"""All licences of what a package holds, in one text: LICENCES.txt."""

import re
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackagePath, distribution
from pathlib import Path
from typing import Any

from builds import crates
from builds.crates import TEXTS, Section
from builds.project import ROOT, CannotBuild, version
from builds.shipped import key, licence_of, needed
from builds.system_libraries import copyright_of

#: Distribution → texts that its licence names, or of what it holds of others, that it lacks.
#: Qt itself comes in PySide6-Essentials.
_BROUGHT = {
    "isal": ("isa-l.txt",),
    "pyclipper": ("clipper.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt"),
    "shiboken6": ("LGPL-3.0.txt",),
    "thorvg-python": ("thorvg.txt",),
    "uharfbuzz": ("harfbuzz.txt",),
}
_COMMON = Path("/usr/share/common-licenses")
_IS_LICENCE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)


def write_licences(file: Path, packages: Iterable[str] = ()) -> None:
    """Write LICENCES.txt; `packages` are those of the system whose libraries are shipped too."""
    file.write_text(text(packages), encoding="utf-8")


def text(packages: Iterable[str] = ()) -> str:
    """Return all licences: of Obverse, typefaces, Python, distributions and system packages."""
    sections = [
        *_own(), *_typefaces(), *_of_python(),
        *_distributions(), *crates.sections(needed()), *_system(packages),
    ]  # fmt: skip
    listed = "\n".join(f"  {title}" for title, _ in sections)
    head = f"Obverse {version()} holds the work of many. Their licences follow, in this order:\n"
    rule = "=" * 79
    body = "".join(f"\n{rule}\n{title}\n{rule}\n\n{words.strip()}\n" for title, words in sections)
    return f"{head}\n{listed}\n{body}"


def _own() -> Iterator[Section]:
    yield f"Obverse {version()}", _read(ROOT / "LICENSE")


def _typefaces() -> Iterator[Section]:
    for file in sorted((ROOT / "assets" / "fonts").glob("*/OFL.txt")):
        yield f"Typeface {file.parent.name}", _read(file)


def _of_python() -> Iterator[Section]:
    number = sysconfig.get_python_version()
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sysconfig.get_config_var("installed_base") or "/", "LICENSE.txt"),
        Path("/usr/share/doc", f"python{number}", "copyright"),
    )
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise CannotBuild("the licence of this Python is not where it should be")
    yield f"Python {number}", _read(found)
    yield "PyInstaller's start of the application", _texts_of(distribution("pyinstaller"))


def _distributions() -> Iterator[Section]:
    for one in needed():
        yield title_of(one), _texts_of(one)


def title_of(one: Distribution) -> str:
    """Return the line that names a distribution in LICENCES.txt."""
    return f"{one.metadata['Name']} {one.version}"


def _texts_of(one: Distribution) -> str:
    """Return what a distribution says of its licence, and the files that it brings."""
    texts = [_read(Path(str(one.locate_file(file)))) for file in _files(one)]
    texts += [_read(TEXTS / name) for name in _BROUGHT.get(key(one), ())]
    if not texts:
        raise CannotBuild(f"{title_of(one)} brings no licence", "put it into packaging/licences")
    return "\n\n".join([_said(one), *texts, *_within(one)])


def _within(one: Distribution) -> Iterator[str]:
    """Yield what a distribution's own bills of materials say is compiled into it."""
    inside = crates.crates_of(one)
    if inside:
        yield crates.listing(inside)
    parts = (part for bill in crates.bills(one) for part in bill.get("components", ()))
    lines = sorted(_line(part) for part in parts if not crates.is_crate(part))
    if lines:
        yield "\n".join(["Compiled into it, with their licences:", *lines])


def _line(part: dict[str, Any]) -> str:
    title = f"{part['name']} {part.get('version', '')}".strip()
    # The bill of Pillow is that of its sources; not all that they can use is in each build.
    scope = part.get("scope", "required").replace("required", "")
    return f"  {title}: {crates.licences_in(part) or 'not told'}" + (f" ({scope})" if scope else "")


def _said(one: Distribution) -> str:
    places = one.metadata.get_all("Home-page", []) + one.metadata.get_all("Project-URL", [])
    return f"Licence: {licence_of(one)}\nSource: {'; '.join(places)}"


def _files(one: Distribution) -> list[PackagePath]:
    inside = [file for file in one.files or () if ".dist-info" in str(file)]
    return sorted(file for file in inside if _IS_LICENCE.match(file.name) and file.suffix != ".py")


def _system(packages: Iterable[str]) -> Iterator[Section]:
    """Yield what Debian says of its packages, and the licences that these only name."""
    said = {package: copyright_of(package) for package in sorted(set(packages))}
    for package, words in said.items():
        yield f"Debian package {package}", words
    named = set(re.findall(rf"{_COMMON}/([A-Za-z0-9.-]*[A-Za-z0-9])", "\n".join(said.values())))
    for name in sorted(named):
        if (_COMMON / name).is_file():
            yield f"Licence {name}", _read(_COMMON / name)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")
