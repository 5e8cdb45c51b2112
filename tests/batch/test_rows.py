"""Odd rows: each is handled, and told."""

import csv
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lists_of_names import contents, document, make, medals, table, tiny, write_list

from obverse.batch.manifest import guard
from obverse.errors import BatchError, ListError

FORMULAS = "=+-@\t\r\n＝＋－＠"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def listed(tmp_path, data):
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    return path


def test_mark_semicolons_line_ends_and_quotes_are_understood(tmp_path, out):
    data = '\ufeffName;Club\r\n"Lee; Ann";x\r\n"Bob ""the"" Cat";y\r\n'.encode()
    made = make(tiny(), listed(tmp_path, data), out)
    assert [row["name"] for row in table(out)] == ["Lee; Ann", 'Bob "the" Cat']
    assert made.notes == [
        f"{tmp_path / 'list.csv'}: cells are parted by the semicolon",
        "not used: 'Club'",
    ]


def test_cyrillic_of_windows_is_read_and_told(tmp_path, out):
    names = ["Наталья Иванова", "Фёдор Щукин", "Жанна Эйхе", "Борис Подъячев"]
    data = "name\r\n" + "".join(f"{name}\r\n" for name in names)
    made = make(tiny(), listed(tmp_path, data.encode("cp1251")), out)
    assert [row["name"] for row in table(out)] == names
    assert len(made.notes) == 1
    assert "which is a guess" in made.notes[0]


def test_line_break_within_a_name_is_told(tmp_path, out):
    made = make(tiny(), listed(tmp_path, b'name\n"Ann\nLee"\nBob\n'), out)
    assert made.told[2][0] == (
        "name holds a line break or another sign that is not a letter: 'Ann\\nLee'"
    )
    assert made.told[3] == []
    assert [row["row"] for row in table(out)] == ["2", "3"]


def test_empty_rows_are_left_out_and_told(tmp_path, out):
    made = make(tiny(), listed(tmp_path, b"name,club\nAnn,\n,\n  , \n\nBob,\n"), out)
    assert [row["row"] for row in table(out)] == ["2", "6"]
    assert "rows 3, 4, 5: empty, and left out" in made.notes


def test_empty_name_is_told(tmp_path, out):
    made = make(tiny("{name} OF"), listed(tmp_path, b"name,club\n,A\nBob,\n"), out)
    assert made.told == {2: ["name is empty"], 3: []}


def test_row_of_another_length_fails_alone(tmp_path, out):
    made = make(tiny(), listed(tmp_path, b"name,club\nAnn\nBob,x\nEve,x,y\n"), out)
    assert made.faults == {
        2: "has 1 cell, and the header 2",
        4: "has 3 cells, and the header 2",
    }
    assert medals(out) == {"m-00002-obverse.svg"}


@pytest.mark.parametrize("data", [b"name\n", b"name\n\n\n", b"name,copies\nAnn,0\n"])
def test_list_without_a_medal_is_refused(tmp_path, out, data):
    with pytest.raises(BatchError, match=r"list\.csv: there are no rows in the list"):
        make(tiny(), listed(tmp_path, data), out)
    assert not out.exists()


def test_quote_that_is_never_closed_is_refused_before_anything_is_made(tmp_path, out):
    with pytest.raises(ListError, match="a quote is opened and never closed"):
        make(tiny(), listed(tmp_path, b'name\nAnn\n"Bob\nEve\n'), out)
    assert not out.exists()


def test_name_that_is_too_long_fails_with_its_numbers(tmp_path, out):
    made = make(tiny(shrink=0.9), write_list(tmp_path / "l.csv", "Ann", "N" * 90), out)
    assert made.states == ["made", "failed"]
    assert "N" * 20 in made.faults[3]
    assert "mm" in made.faults[3]
    assert table(out)[1]["state"] == "failed"
    assert medals(out) == {"m-00001-obverse.svg"}


def test_letter_that_the_typeface_lacks_fails_and_is_named(tmp_path, out):
    made = make(tiny(), write_list(tmp_path / "l.csv", "Ann 🏅", "Bob"), out)
    assert made.states == ["failed", "made"]
    assert "🏅" in made.faults[2]


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_is_written_outside_of_the_folder(tmp_path, jobs):
    room = tmp_path / "room"
    room.mkdir()
    names = ["../../x", "/etc/x", "..\\..\\z", "CON", "nul", "~", "C:x", "A" * 300, "-rf", "x/../y"]
    source = write_list(tmp_path / "l.csv", *names)
    before = sorted(os.listdir(tmp_path))
    made = make(tiny(), source, room / "out", name="{name}", jobs=jobs)
    assert sorted(os.listdir(tmp_path)) == before
    assert os.listdir(room) == ["out"]
    assert all("/" not in name for name in medals(room / "out"))
    assert made.faults.keys() == {9}
    assert len(medals(room / "out")) == 9
    assert "CON_-obverse.svg" in medals(room / "out")


class TestManifest:
    def test_has_a_head_that_does_not_depend_on_the_rows(self, tmp_path, out):
        make(tiny("{name} {index}"), write_list(tmp_path / "l.csv", "Ann"), out)
        assert list(table(out)[0]) == [
            *("number", "row", "stem", "state", "index", "name", "files", "sha256", "texts"),
            *("cap_height_mm", "tracking", "width", "letters_in", "letters_out"),
            *("findings", "fault"),
        ]

    def test_begins_with_the_mark_that_spreadsheets_want(self, tmp_path, out):
        make(tiny(), write_list(tmp_path / "l.csv", "Жанна"), out)
        assert contents(out)["manifest.csv"].startswith(b"\xef\xbb\xbfnumber,")

    @pytest.mark.parametrize("sign", "=+-@")
    def test_runs_nothing(self, tmp_path, out, sign):
        source = write_list(tmp_path / "l.csv", f"{sign}cmd()")
        make(tiny(), source, out, name="{name}")
        row = table(out)[0]
        assert row["name"] == row["texts"] == row["stem"] == f"'{sign}cmd()"
        assert row["files"] == f"'{sign}cmd()-obverse.svg"
        assert document(out)["rows"][0]["values"]["name"] == f"{sign}cmd()"

    def test_guards_what_failed_too(self, tmp_path, out):
        make(tiny(), write_list(tmp_path / "l.csv", "=cmd()" * 30), out)
        with (out / "manifest.csv").open(encoding="utf-8-sig", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert [cell for cell in cells if cell.startswith(tuple(FORMULAS))] in ([], ["-20.0"])

    def test_names_files_and_their_digests(self, tmp_path, out):
        from hashlib import sha256

        make(tiny(), write_list(tmp_path / "l.csv", "Ann"), out)
        row = table(out)[0]
        assert row["files"] == "m-00001-obverse.svg"
        assert row["sha256"] == sha256((out / row["files"]).read_bytes()).hexdigest()
        assert (row["letters_in"], row["letters_out"]) == ("3", "3")

    def test_says_how_it_ended(self, tmp_path, out):
        make(tiny(), write_list(tmp_path / "l.csv", "Ann", "🏅"), out)
        found = document(out)
        assert (found["medals"], found["made"], found["failed"], found["complete"]) == (
            2,
            1,
            1,
            True,
        )
        assert found["design"] == "Blank, 38 mm"
        assert [row["number"] for row in found["rows"]] == [1, 2]
        assert found["rows"][1]["hint"]

    @given(st.text(max_size=8) | st.text(FORMULAS + "ab'", max_size=4))
    def test_guarded_cell_never_begins_a_formula(self, cell):
        assert not guard(cell).startswith(tuple(FORMULAS))
        assert guard(cell).endswith(cell)
