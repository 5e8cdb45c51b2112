"""Names of files: safe on every system, and the same only where the values are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lists_of_names import make, medals, tiny, write_list

from obverse.batch.naming import Pattern, fold
from obverse.errors import BatchError

KNOWN = {"name": "", "index": "1", "serial": "1", "club": "", "design": "medal"}
RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{a}{n}" for a in ("COM", "LPT") for n in range(1, 10))}
#: Signs that some system takes for its own.
ILLEGAL = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
AWKWARD = ["CON", "nul", "com1.txt", "..", "../../x", "a/b", "A" * 400, "Ё" * 400, "…", "\u202ex"]

words = (
    st.text(max_size=80) | st.text("ab.~ /\\:\u202e\u0301e", max_size=12) | st.sampled_from(AWKWARD)
)


def stem(pattern: str, **values: str) -> str:
    return Pattern(pattern, KNOWN).stem({**KNOWN, **values})


@given(words, words)
def test_any_value_gives_a_name_that_every_system_takes(name, club):
    try:
        found = stem("{club}/{name}-{index:05d}", name=name, club=club)
    except ValueError:
        return
    parts = found.split("/")
    assert len(parts) == 2
    for part in parts:
        assert 0 < len(f"{part}-obverse-a-piece-of-it-with-a-long-name.svg".encode()) < 240
        assert not ILLEGAL & set(part)
        assert part == part.strip(" .")
        assert part.partition(".")[0].strip().upper() not in RESERVED
        assert "\u202e" not in part
    assert found.endswith("-00001")


@given(words)
def test_folding_twice_is_folding_once(name):
    assert fold(fold(name)) == fold(name)


@given(words)
def test_names_do_not_change_by_being_named_again(name):
    try:
        once = stem("{name}", name=name)
    except ValueError:
        return
    assert stem("{name}", name=once) == once


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ann Lee", "Ann Lee"),
        ("../../x", "-..-x"),
        ("a/b\\c", "a-b-c"),
        ("CON", "CON_"),
        ("nul.txt", "nul_.txt"),
        ("Ann.", "Ann"),
        (" ..Ann.. ", "Ann"),
        ("An\u202en", "Ann"),
        ("=cmd()", "=cmd()"),
        ("Жанна", "Жанна"),
        ("E\u0301va", "Éva"),
        ("A" * 300, "A" * 150),
        ("Ё" * 300, "Ё" * 75),
        ("a\nb", "a-b"),
    ],
)
def test_name_of_one_value(name, expected):
    assert stem("{name}", name=name) == expected


def test_long_value_gives_way_to_the_number():
    assert stem("{name}-{index:05d}", name="A" * 300) == "A" * 144 + "-00001"


def test_slash_of_the_pattern_makes_folders_and_that_of_a_value_does_not():
    assert stem("{club}/{index:03d}", club="A/B") == "A-B/001"


@pytest.mark.parametrize("pattern", ["{name}", "{club}/{index}"])
def test_part_without_any_letter_is_a_fault(pattern):
    with pytest.raises(ValueError, match="gives no name"):
        stem(pattern, name="..", club="")


@pytest.mark.parametrize("pattern", ["", "/", " . ", "a//{index}", "../{index}"])
def test_pattern_without_a_name_is_refused(pattern):
    with pytest.raises(BatchError, match="gives no name"):
        Pattern(pattern, KNOWN)


def test_pattern_with_what_no_row_has_is_refused(tmp_path):
    source = write_list(tmp_path / "list.csv", "Ann")
    with pytest.raises(BatchError, match="uses klub, which no row has") as told:
        make(tiny(), source, tmp_path / "out", name="{klub}-{index}")
    assert told.value.hint == "there are copy, design, index, name, row, serial"
    assert not (tmp_path / "out").exists()


def test_pattern_may_use_a_column_that_the_design_does_not(tmp_path):
    source = write_list(tmp_path / "list.csv", ("Ann", "RC Nord"), head=("name", "club"))
    made = make(tiny(), source, tmp_path / "out", name="{club}/{index:03d}")
    assert medals(tmp_path / "out") == {"RC Nord/001-obverse.svg"}
    assert made.notes == []


def test_names_that_only_some_systems_tell_apart_are_refused(tmp_path):
    rows = ("Ann", "ANN", "E\u0301va", "Éva", "Bob")
    source = write_list(tmp_path / "list.csv", *rows)
    made = make(tiny(), source, tmp_path / "out", name="{name}")
    assert made.notes == [
        "rows 2, 3 share the file name “ann”; none of them is made",
        "rows 4, 5 share the file name “éva”; none of them is made",
    ]
    assert made.states == ["failed"] * 4 + ["made"]
    assert medals(tmp_path / "out") == {"Bob-obverse.svg"}


def test_pattern_that_fits_no_value_fails_that_row_only(tmp_path):
    source = write_list(tmp_path / "list.csv", "7", "Ann")
    made = make(tiny(), source, tmp_path / "out", name="{name:03d}")
    assert medals(tmp_path / "out") == {"007-obverse.svg"}
    assert "{name:03d} needs a whole number and has 'Ann'" in made.faults[3]
