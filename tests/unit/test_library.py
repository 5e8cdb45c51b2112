from pathlib import Path

import pytest

from obverse.design.model import Design
from obverse.errors import DesignError
from obverse.library import load, presets, save, stem_of


def test_preset_is_loaded_by_its_id():
    assert load("blank-38").blank.diameter == 38


def test_design_is_saved_and_loaded_by_its_path(tmp_path):
    path = tmp_path / "mine.medallion"
    save(Design(title="Mine"), str(path))
    assert load(path) == load(str(path)) == Design(title="Mine")


def test_name_that_is_neither_preset_nor_file_lists_the_presets():
    with pytest.raises(DesignError) as refusal:
        load("astp-2052")
    assert refusal.value.message == "there is no preset 'astp-2052' and no file of that name"
    assert refusal.value.hint == f"there are {', '.join(presets())}"


@pytest.mark.parametrize("source", ["none.medallion", "./none", Path("none"), "no/ne"])
def test_what_looks_like_a_path_is_missed_as_a_file(source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DesignError, match="no such file"):
        load(source)


def test_file_without_a_suffix_is_loaded(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    save(Design(title="Bare"), tmp_path / "bare")
    assert load("bare").title == "Bare"


@pytest.mark.parametrize(
    ("source", "title", "stem"),
    [
        ("astp-2025", "", "astp-2025"),
        ("/some/where/mine.medallion", "", "mine"),
        (Path("two.dots.medallion"), "", "two.dots"),
        (".medallion", "", "medallion"),
        ("-", "Apollo-Soyuz, 50 years", "apollo-soyuz-50-years"),
        ("-", "Союз", "medallion"),
        ("-", "x" * 200, "x" * 60),
    ],
)
def test_stem_is_the_name_of_the_file_or_made_of_the_title(source, title, stem):
    assert stem_of(source, Design(title=title)) == stem
