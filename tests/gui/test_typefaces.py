"""Typefaces that a design names: here or missing, and those of the computer."""

from pathlib import Path

import fontpkg_amiri
import fontpkg_noto_sans
import msgspec
import pytest

import obverse
from obverse.design.edit import Pick, change, element_at
from obverse.gui.typefaces import (
    families_of,
    library_for,
    read_file,
    scan,
    system_folders,
)

AMIRI = Path(fontpkg_amiri.__file__).parent / "files" / "Amiri-Regular.ttf"
NOTO = Path(fontpkg_noto_sans.__file__).parent / "files" / "NotoSans[wdth,wght].ttf"


def set_in(family: str):
    """Return the anniversary medallion with one legend in another typeface."""
    design = obverse.load("astp-2025")
    pick = next(
        Pick("obverse", each.id) for each in design.obverse.elements if hasattr(each, "lettering")
    )
    lettering = element_at(design, pick).lettering
    return change(design, pick, lettering=msgspec.structs.replace(lettering, family=family))


def test_design_names_its_families_once():
    assert families_of(obverse.load("astp-2025")) == ("Jost",)
    assert set(families_of(set_in("Amiri"))) == {"Amiri", "Jost"}


def test_typeface_is_there_with_its_file_alone():
    design = set_in("Amiri")
    assert not library_for(design, ()).cuts("Amiri")
    assert library_for(design, [AMIRI]).cuts("Amiri")


def test_names_of_families_are_compared_as_the_library_does():
    assert library_for(set_in("AMIRI"), [AMIRI]).cuts("AMIRI")


def test_typefaces_that_a_design_does_not_name_are_left_out():
    library = library_for(set_in("Amiri"), [NOTO, AMIRI])
    assert "Amiri" in library.families
    assert "Noto Sans" not in library.families


def test_broken_and_missing_files_are_passed_over(tmp_path):
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(AMIRI.read_bytes()[:5000])
    library = library_for(set_in("Amiri"), [broken, tmp_path / "gone.ttf", AMIRI])
    assert len(library.cuts("Amiri")) == 1
    assert read_file(broken) is None


def test_scan_finds_families_in_folders_below(tmp_path):
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (below / "one.ttf").write_bytes(AMIRI.read_bytes())
    (tmp_path / "TWO.TTF").write_bytes(NOTO.read_bytes())
    (tmp_path / "broken.otf").write_bytes(b"no font")
    (tmp_path / "note.txt").write_text("no font")
    assert [family.name for family in scan([tmp_path, tmp_path / "nowhere"])] == [
        "Amiri",
        "Noto Sans",
    ]


def test_scan_stops_when_asked(tmp_path):
    (tmp_path / "one.ttf").write_bytes(AMIRI.read_bytes())
    assert scan([tmp_path], lambda: True) == ()


def test_one_file_a_cut_is_kept(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.ttf").write_bytes(AMIRI.read_bytes())
    (family,) = scan([tmp_path])
    assert [file.path.name for file in family.files] == ["one.ttf"]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_system_has_folders(platform, monkeypatch):
    monkeypatch.setattr("sys.platform", platform)
    assert system_folders()
