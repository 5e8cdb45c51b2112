"""Whose work is in a package: the distributions of Python that obverse needs, and their metadata.

Runs in the environment of builds/environment.py, which has them as people get them.
"""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement

from builds.contents import METADATA


@cache
def needed() -> tuple[Distribution, ...]:
    """Return all distributions that `pip install obverse` brings, without obverse, by name."""
    found: dict[str, Distribution] = {}
    open_ends = ["obverse"]
    while open_ends:
        for name in _requirements(open_ends.pop()):
            one = distribution(name)
            if key(one) not in found:
                found[key(one)] = one
                open_ends.append(name)
    return tuple(found[name] for name in sorted(found))


def key(one: Distribution) -> str:
    """Return a distribution's name as registries compare it."""
    return _plain(str(one.metadata["Name"]))


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def licence_of(one: Distribution) -> str:
    """Return in a line what a distribution says its licence is; empty if it says nothing."""
    # Some put the whole text into the second field; its file has it too.
    for field in ("License-Expression", "License"):
        lines = "\n".join(one.metadata.get_all(field, [])).strip().splitlines()
        if lines:
            return lines[0].strip()
    told = one.metadata.get_all("Classifier", [])
    return "; ".join(line.split(" :: ")[-1] for line in told if line.startswith("License ::"))


def _requirements(name: str) -> Iterator[str]:
    for line in distribution(name).requires or ():
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            yield wanted.name


def strangers() -> list[str]:
    """Return the modules of all that is here to build with, and that obverse does not ask for.

    Some libraries import them where they find them; people who install obverse do not have them.
    """
    known = {"obverse", *map(key, needed())}
    homes = packages_distributions().items()
    return sorted(name for name, owners in homes if not known & {_plain(one) for one in owners})


def metadata_files() -> list[tuple[str, str]]:
    """Return (file, folder within the application) of the metadata that it keeps."""
    files = []
    for one in (distribution("obverse"), *needed()):
        home = Path(str(one.locate_file("")))
        for entry in one.files or ():
            if entry.parent.suffix == ".dist-info" and entry.name in METADATA:
                files.append((str(home / entry), str(entry.parent)))
    return sorted(files)
