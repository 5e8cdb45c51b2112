"""Crates of Rust that are compiled into Python distributions, and the licences we use them under.

Distributions name them in bills of materials, each with an expression of SPDX and without a text.
The texts are in packaging/licences, with notices of copyright in crates.toml there.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, NamedTuple

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from builds.project import ROOT, CannotBuild

#: Texts of licences, those of SPDX by its names, and crates.toml.
TEXTS = ROOT / "packaging" / "licences"
#: What is chosen where there is a choice. Apache-2.0 does not want every crate's own notice.
_PREFERRED = ("Apache-2.0", "MIT")
#: Texts that are whole without a notice of the crate: they have their own, or want none.
_WHOLE = {"Apache-2.0", "LLVM-exception", "Unicode-3.0", "Unicode-DFS-2016"}
_HEADING = "Crates of Rust that it is made of and with, and the licences that we use them under:"

#: What it is, and its licence.
Section = tuple[str, str]


class Crate(NamedTuple):
    """A crate, and what it offers: an expression of SPDX."""

    title: str
    name: str
    offers: str

    @property
    def licences(self) -> tuple[str, ...]:
        """The licences of the offer that we keep to, each perhaps with an exception."""
        return chosen(self.offers, self.title)


def bills(one: Distribution) -> list[dict[str, Any]]:
    """Return the bills of materials that a distribution brings."""
    files = sorted(file for file in one.files or () if "/sboms/" in file.as_posix())
    return [
        json.loads(Path(str(one.locate_file(file))).read_text(encoding="utf-8")) for file in files
    ]


def is_crate(part: dict[str, Any]) -> bool:
    """Tell whether a component of a bill is a crate."""
    return str(part.get("purl", "")).startswith("pkg:cargo/")


def crates_of(one: Distribution) -> list[Crate]:
    """Return the crates of a distribution's bills, by name; a few only helped to build it."""
    parts = (part for bill in bills(one) for part in bill.get("components", ()))
    return sorted(
        Crate(f"{part['name']} {part['version']}", part["name"], licences_in(part, " AND "))
        for part in parts
        if is_crate(part)
    )


def licences_in(part: dict[str, Any], between: str = ", ") -> str:
    """Return what a bill says of a component's licences; empty if it says nothing."""
    known = (entry.get("expression") or entry["license"].get("id") or entry["license"].get("name")
             for entry in part.get("licenses", ()))  # fmt: skip
    return between.join(map(str, known))


def listing(crates: Iterable[Crate]) -> str:
    """Return a line for each crate: the licences that we use it under, and what it offers."""
    return "\n".join([_HEADING, *map(_line, crates)])


def _line(crate: Crate) -> str:
    used = " AND ".join(crate.licences)
    return f"  {crate.title}: {used}" + (
        f" (chosen of: {crate.offers})" if re.search(r"\bOR\b", crate.offers) else ""
    )


def sections(distributions: Iterable[Distribution]) -> Iterator[Section]:
    """Yield the texts under which the distributions' crates are used, each once, with notices.

    CannotBuild where the text of a licence, or the notice of a crate, is missing.
    """
    crates = [crate for one in distributions for crate in crates_of(one)]
    if crates:
        yield "Rust's standard library, in all that has crates", listing(_standard())
        yield from _texts([*crates, *_standard()])


def _standard() -> list[Crate]:
    return [Crate(name, name, offers) for name, offers in _told()["standard-library"].items()]


def _texts(crates: Iterable[Crate]) -> Iterator[Section]:
    holders: dict[str, dict[str, None]] = {}
    for crate in crates:
        for name in _names(crate.licences):
            holders.setdefault(name, {})[_notice(crate, name)] = None
    for name in sorted(holders):
        notices = sorted(filter(None, holders[name]))
        words = (TEXTS / f"{name}.txt").read_text(encoding="utf-8").strip("\n")
        yield f"Licence {name} of crates", "\n\n".join([*notices, words])


def _names(licences: Iterable[str]) -> list[str]:
    return [name for licence in licences for name in licence.split(" WITH ")]


def _notice(crate: Crate, licence: str) -> str:
    """Return a crate's notice under its name, empty if the licence wants none.

    CannotBuild where there is none, or no text of the licence.
    """
    if not (TEXTS / f"{licence}.txt").is_file():
        raise CannotBuild(
            f"the crate {crate.title} is under {licence}, of which there is no text",
            f"put it into packaging/licences/{licence}.txt",
        )
    words = _told()["notices"].get(licence, {}).get(crate.name, "").strip()
    if not words and licence not in _WHOLE:
        raise CannotBuild(
            f"the crate {crate.title} is under {licence}, which wants its notice of copyright",
            "put it into packaging/licences/crates.toml, as the crate's own licence has it",
        )
    return f"{crate.name}:\n{words}" if words else ""


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads((TEXTS / "crates.toml").read_text(encoding="utf-8"))


def chosen(offers: str, title: str = "") -> tuple[str, ...]:
    """Return the licences to keep to, of an expression of SPDX; CannotBuild if it is none."""
    try:
        plain = str(canonicalize_license_expression(offers))
    except InvalidLicenseExpression:
        raise CannotBuild(
            f"the crate {title} has no licence that can be read: {offers or 'it tells none'}",
            "look at its bill of materials, in the distribution's folder sboms",
        ) from None
    return _chosen(re.findall(r"[()]|[^\s()]+", plain))


def _chosen(words: list[str]) -> tuple[str, ...]:
    ways = _split(words, "OR")
    if len(ways) > 1:
        return min(map(_chosen, ways), key=_rank)
    parts = _split(words, "AND")
    if len(parts) > 1:
        return tuple(dict.fromkeys(name for part in parts for name in _chosen(part)))
    return _chosen(words[1:-1]) if words[0] == "(" else (" ".join(words),)


def _split(words: list[str], operator: str) -> list[list[str]]:
    """Return the parts of an expression between operators that stand outside of brackets."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if word == operator and depth == 0:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _rank(licences: Iterable[str]) -> int:
    """Return how little we like to keep to licences: as the one that we like least."""
    return max(
        _PREFERRED.index(name) if name in _PREFERRED else len(_PREFERRED) for name in licences
    )
