"""Crates of Rust within Python distributions: the texts that they are used under are all there."""

import json
import re
import sys
import tomllib
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
from builds import crates, licences
from builds.project import CannotBuild
from builds.shipped import needed

#: Of licences that say that it shall stand with them; without years and names these are no notices.
NOTICE = re.compile(r"(copyright (©|\(c\))|©|\(c\)) .*[a-z]{3}", re.IGNORECASE)


@pytest.fixture(scope="module")
def sections() -> dict[str, str]:
    return dict(crates.sections(needed()))


@pytest.fixture(scope="module")
def shipped() -> list[crates.Crate]:
    return [crate for one in needed() for crate in crates.crates_of(one)]


def distribution(folder: Path, **offers: str | None) -> PathDistribution:
    """A distribution with a bill of materials: crate → its expression, None if it tells none."""
    parts = [
        {
            "name": name,
            "version": "1.0",
            "purl": f"pkg:cargo/{name}@1.0",
            "licenses": [] if words is None else [{"expression": words}],
        }
        for name, words in offers.items()
    ]
    info = folder / "thing-1.0.dist-info"
    (info / "sboms").mkdir(parents=True)
    (info / "sboms" / "thing.cyclonedx.json").write_text(json.dumps({"components": parts}))
    (info / "RECORD").write_text("thing-1.0.dist-info/sboms/thing.cyclonedx.json,,\n")
    (info / "METADATA").write_text("Metadata-Version: 2.4\nName: thing\nVersion: 1.0\n")
    return PathDistribution(info)


def test_every_licence_of_a_shipped_crate_stands_once_in_the_text(sections, shipped, monkeypatch):
    # The whole of it wants PyInstaller, which need not be here.
    monkeypatch.setattr(licences, "_of_python", lambda: iter(()))
    text = licences.text()
    assert len(shipped) > 50
    for crate in shipped:
        assert f"\n  {crate.title}: {' AND '.join(crate.licences)}" in text
        for name in crate.licences:
            for part in name.split(" WITH "):
                words = (crates.TEXTS / f"{part}.txt").read_text(encoding="utf-8").strip()
                assert words in sections[f"Licence {part} of crates"]
                assert text.count(f"\nLicence {part} of crates\n{'=' * 79}") == 1
    assert "Rust's standard library" in text


def test_every_crate_that_needs_a_notice_has_one_beside_its_licence(sections, shipped):
    wanting = {"MIT", "Zlib", "BSD-3-Clause"}
    found = {(crate.name, name) for crate in shipped for name in wanting & {*crate.licences}}
    assert {("calamine", "MIT"), ("zlib-rs", "Zlib"), ("encoding_rs", "BSD-3-Clause")} <= found
    for crate, name in found:
        (notice,) = re.findall(rf"(?m)^{crate}:\n(.+)$", sections[f"Licence {name} of crates"])
        assert NOTICE.match(notice), notice


def test_crates_that_only_wheels_for_other_systems_name_are_covered(tmp_path):
    """As the bills of the pinned wheels for macOS and Windows have them; looked at by hand."""
    either = "MIT OR Apache-2.0"
    others = {"bitflags": either, "core-foundation-sys": either, "windows-link": either}
    others |= {"windows-sys": either, "cfg_aliases": "MIT", "nix": "MIT"}
    found = dict(crates.sections([distribution(tmp_path, **others)]))
    assert "cfg_aliases:\n" in found["Licence MIT of crates"]
    assert "nix:\n" in found["Licence MIT of crates"]


def test_notices_are_of_licences_whose_text_is_here():
    told = tomllib.loads((crates.TEXTS / "crates.toml").read_text(encoding="utf-8"))
    for name, notices in told["notices"].items():
        assert (crates.TEXTS / f"{name}.txt").is_file(), name
        for notice in notices.values():
            assert NOTICE.match(notice.strip()), notice


@pytest.mark.parametrize(
    ("offers", "licences"),
    [
        ("MIT", ("MIT",)),
        ("MIT OR Apache-2.0", ("Apache-2.0",)),
        ("Apache-2.0 OR MIT", ("Apache-2.0",)),
        ("Unlicense OR MIT", ("MIT",)),
        ("MIT OR Zlib OR Apache-2.0", ("Apache-2.0",)),
        ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", ("Apache-2.0",)),
        ("Apache-2.0 WITH LLVM-exception", ("Apache-2.0 WITH LLVM-exception",)),
        ("(Apache-2.0 OR MIT) AND BSD-3-Clause", ("Apache-2.0", "BSD-3-Clause")),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", ("Apache-2.0", "Unicode-3.0")),
        ("MIT AND Apache-2.0 OR Zlib AND (ISC OR MIT)", ("MIT", "Apache-2.0")),
        ("(Unlicense OR MIT) AND (MIT AND (MIT OR ISC))", ("MIT",)),
        ("Unlicense OR ISC", ("Unlicense",)),
    ],
)
def test_of_a_choice_one_is_kept_to_and_of_a_sum_all(offers, licences):
    assert crates.chosen(offers) == licences


def test_the_choice_is_told(tmp_path):
    one = distribution(tmp_path, libc="MIT OR Apache-2.0", zopfli="Apache-2.0")
    _, free, bound = crates.listing(crates.crates_of(one)).splitlines()
    assert free == "  libc 1.0: Apache-2.0 (chosen of: MIT OR Apache-2.0)"
    assert bound == "  zopfli 1.0: Apache-2.0"


@pytest.mark.parametrize(
    ("offers", "sentence"),
    [
        ("MPL-2.0", "the crate novel 1.0 is under MPL-2.0, of which there is no text"),
        (
            "Apache-2.0 AND Unlicense",
            "the crate novel 1.0 is under Unlicense, of which there is no text",
        ),
        ("MIT", "the crate novel 1.0 is under MIT, which wants its notice of copyright"),
        ("Zlib", "the crate novel 1.0 is under Zlib, which wants its notice of copyright"),
        ("MIT/Apache-2.0", "the crate novel 1.0 has no licence that can be read: MIT/Apache-2.0"),
        ("MIT OR", "the crate novel 1.0 has no licence that can be read: MIT OR"),
        (None, "the crate novel 1.0 has no licence that can be read: it tells none"),
    ],
)
def test_a_crate_that_is_not_covered_is_refused_in_a_sentence(offers, sentence, tmp_path):
    one = distribution(tmp_path, calamine="MIT", novel=offers)
    with pytest.raises(CannotBuild) as told:
        dict(crates.sections([one]))
    assert told.value.sentence == sentence
    assert told.value.hint


def test_without_crates_there_is_nothing_of_rust(tmp_path):
    assert list(crates.sections([distribution(tmp_path)])) == []
