"""What was installed: the package's metadata, its files, and the folders of assets."""

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path
from typing import Literal

from obverse import __version__
from obverse.resources import asset, assets
from obverse.selftest.check import LeftOut, require

Form = Literal["frozen", "installed", "checkout"]

#: folder of assets → what at least one of its files is called.
_ASSETS = {
    "fonts": "*/*.ttf",
    "icons": "*.svg",
    "motifs": "*.svg",
    "presets": "*.medallion",
    "translations": "*.qm",
}
_PIN = re.compile(r"([\w.-]+)==([^\s;]+)$")


def form() -> Form:
    """Return how this copy came here."""
    if getattr(sys, "frozen", False):
        return "frozen"
    # A wheel holds its assets within the package; a checkout has them beside it.
    return "installed" if assets().parent.name == "obverse" else "checkout"


def libraries() -> dict[str, str]:
    """Return the versions of the libraries that this copy needs, as far as it knows, by name.

    Names are in small letters: the tools that record them do not agree on capitals.
    """
    found = _metadata()
    if found is None:
        # Of two copies the first is the one that is imported; a broken one has no name.
        named = ((each.metadata["Name"], each.version) for each in distributions())
        return {name.lower(): version for name, version in reversed([*named]) if name}
    versions = {name.lower(): _version(name) for name, _ in _pins(found)}
    return {name: version for name, version in versions.items() if version}


def check_assets() -> None:
    """Require something in every folder of assets."""
    for folder, pattern in _ASSETS.items():
        require(any(asset(folder).glob(pattern)), f"there is no {pattern} in {asset(folder)}")


def check_installation() -> str:
    """Require the metadata of this version, its command, its files, and the libraries it names."""
    if form() == "checkout":
        raise LeftOut("this is a checkout, which may be ahead of its metadata")
    found = _metadata()
    if found is None and form() == "frozen":
        raise LeftOut("this application was built without metadata")
    require(found, "the package has no metadata")
    assert found is not None
    require(found.version == __version__, f"the metadata is of {found.version}")
    _require_command(found)
    _require_files(found)
    _require_libraries(found)
    return f"{found.version} as {form()}"


def _require_command(found: Distribution) -> None:
    scripts = found.entry_points.select(group="console_scripts", name="obverse")
    require(scripts, "the metadata declares no command obverse")
    for script in scripts:
        require(callable(script.load()), f"{script.value} is nothing that can be run")


def _require_files(found: Distribution) -> None:
    """Require every file that the installer recorded; a frozen application has no such record."""
    if form() == "frozen":
        return
    recorded = [each for each in found.files or () if each.suffix != ".pyc"]
    gone = [str(each) for each in recorded if not Path(each.locate()).exists()]
    require(not gone, f"{len(gone)} files are gone: {', '.join(gone[:5])}")


def _require_libraries(found: Distribution) -> None:
    pins = _pins(found)
    # A frozen application may keep the metadata of itself alone.
    wrong = [
        f"{name} {_version(name) or 'missing'} instead of {version}"
        for name, version in pins
        if _version(name) != version and (_version(name) or form() == "installed")
    ]
    require(not wrong, "; ".join(wrong))


def _metadata() -> Distribution | None:
    try:
        return distribution("obverse")
    except PackageNotFoundError:
        return None


def _pins(found: Distribution) -> list[tuple[str, str]]:
    """Return the names and versions that are needed without extras."""
    matches = (_PIN.match(each) for each in found.requires or ())
    return [(each[1], each[2]) for each in matches if each]


def _version(name: str) -> str:
    try:
        return distribution(name).version
    except PackageNotFoundError:
        return ""
