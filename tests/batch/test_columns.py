"""Which column fills what, and what a person is told before the first medal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lists_of_names import (
    SQUARE,
    SVG_ONLY,
    contents,
    document,
    make,
    medals,
    picture,
    table,
    tiny,
    with_art,
    with_elements,
    write_list,
)

from obverse.batch.columns import normal
from obverse.design.model import Variable
from obverse.design.variables import fill_art
from obverse.errors import DesignError, ListError
from obverse.exporting import export

TWO = ("{name}", "{finish_time}")
VARIABLES = (Variable(name="name", text="NAME"), Variable(name="finish_time", text="0:00"))


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def listed(tmp_path):
    """Write a list; the first row is its header."""
    return lambda head, *rows: write_list(tmp_path / "list.csv", *rows, head=head)


@given(st.text(max_size=20))
def test_normal_titles_stay_as_they_are(title):
    assert normal(normal(title)) == normal(title)


@pytest.mark.parametrize(
    "title", ["Finish Time", "finish_time", " FINISH  TIME ", "finish-time", "\u200bFinish\xa0time"]
)
def test_title_is_matched_however_it_is_written(listed, out, title):
    source = listed(("Name", title), ("Ann", "1:59"))
    made = make(tiny(*TWO, variables=VARIABLES), source, out)
    assert made.notes == []
    assert table(out)[0]["texts"] == "Ann | 1:59"


@pytest.mark.parametrize(("title", "meant"), [("nmae", "name"), ("Names", "name")])
def test_misspelt_title_is_refused_before_anything_is_made(listed, out, title, meant):
    with pytest.raises(ListError) as told:
        make(tiny(), listed((title, "club"), ("Ann", "x")), out)
    assert told.value.message == f"column {title!r} is not used, and no column fills {meant!r}"
    assert told.value.hint == f"rename the column, or say --map {meant}={title}"
    assert not out.exists()


def test_columns_that_nothing_uses_are_told(listed, out):
    made = make(tiny(), listed(("name", "club", "Bib"), ("Ann", "x", "7")), out)
    assert made.notes == ["not used: 'club', 'Bib'"]
    assert made.outcome.is_whole


def test_variables_that_no_column_fills_are_told(listed, out):
    made = make(tiny(*TWO, variables=VARIABLES), listed(("name",), ("Ann",)), out)
    assert made.notes == ["not in the list, so the same on every medal: finish_time = “0:00”"]


def test_variable_that_no_element_uses_is_told(listed, out):
    source = listed(("name", "finish_time"), ("Ann", "1:59"))
    made = make(tiny(variables=VARIABLES), source, out)
    assert made.notes == ["in the list, but used nowhere in the design: 'finish_time'"]


def test_variable_that_the_design_does_not_declare_fails_its_rows(listed, out):
    made = make(tiny("{name} {club}"), listed(("name", "club"), ("Ann", "x")), out)
    assert made.notes == ["not used: 'club'"]
    assert made.faults == {2: "obverse/words: {club} is no variable of this design"}


def test_list_that_fills_nothing_is_refused(listed, out):
    with pytest.raises(ListError) as told:
        make(tiny(), listed(("runner", "club"), ("Ann", "x")), out)
    assert told.value.message == (
        "no column fills anything: the list has runner, club; the design uses name"
    )
    assert told.value.hint == "say which column is which, as --map name=Runner"


def test_map_names_the_column(listed, out):
    source = listed(("Läufer", "name"), ("Ann", "Bob"))
    made = make(tiny(), source, out, columns={"name": "läufer"})
    assert made.notes == ["not used: 'name'"]
    assert table(out)[0]["name"] == "Ann"


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"nobody": "name"}, "'nobody' is neither a variable nor an element with art"),
        ({"name": "Runner"}, "there is no column 'Runner' in the list"),
    ],
)
def test_map_of_what_is_not_there_is_refused(listed, out, columns, message):
    with pytest.raises(ListError, match=message):
        make(tiny(), listed(("name",), ("Ann",)), out, columns=columns)


def test_two_titles_for_one_variable_are_refused(listed, out):
    source = listed(("name", "Finish Time", "finish_time"), ("Ann", "1:59", "2:00"))
    design = tiny(*TWO, variables=VARIABLES)
    with pytest.raises(ListError) as told:
        make(design, source, out)
    assert told.value.message == (
        "columns 'Finish Time' and 'finish_time' would both fill 'finish_time'"
    )
    assert told.value.hint == "say which of them does, as --map finish_time=Finish Time"
    made = make(design, source, out, columns={"finish_time": "finish_time"})
    assert table(out)[0]["finish_time"] == "2:00"
    assert made.notes == ["not used: 'Finish Time'"]


def test_constant_stands_on_every_medal_and_beats_a_column(listed, out):
    source = listed(("name", "finish_time"), ("Ann", "1:59"), ("Bob", "2:00"))
    design = tiny(*TWO, variables=VARIABLES)
    made = make(design, source, out, constants={"finish_time": "9:99"})
    assert made.notes == ["not used: 'finish_time'"]
    assert b"9:99" in contents(out)["m-00002-obverse.svg"]
    assert document(out)["constants"] == {"finish_time": "9:99"}


def test_constant_for_what_is_no_variable_is_refused(listed, out):
    with pytest.raises(DesignError, match="'nobody' is not in this design"):
        make(tiny(), listed(("name",), ("Ann",)), out, constants={"nobody": "x"})
    assert not out.exists()


class TestNumbers:
    DESIGN = tiny("{name}", "NO. {index:05d}", "{serial}")

    def test_are_counted(self, listed, out):
        source = listed(("name",), "Ann", "Bob")
        make(self.DESIGN, source, out, serial_start=100, serial_step=-5)
        assert [row["texts"] for row in table(out)] == [
            "Ann | NO. 00001 | 100",
            "Bob | NO. 00002 | 95",
        ]

    def test_serial_of_the_list_is_taken(self, listed, out):
        source = listed(("name", "Serial"), ("Ann", "A-7"), ("Bob", "B-8"))
        make(self.DESIGN, source, out, name="{serial}")
        assert [row["serial"] for row in table(out)] == ["A-7", "B-8"]
        assert medals(out) == {"A-7-obverse.svg", "B-8-obverse.svg"}

    def test_serial_may_be_the_same_on_all(self, listed, out):
        make(self.DESIGN, listed(("name",), "Ann", "Bob"), out, constants={"serial": "X"})
        assert all(b"X" in data for name, data in contents(out).items() if name.endswith("svg"))
        assert document(out)["rows"][1]["values"] == {"name": "Bob", "index": "2"}

    def test_index_is_never_read(self, listed, out):
        variables = (Variable(name="name"), Variable(name="index"))
        design = tiny("{name} {index}", variables=variables)
        made = make(design, listed(("name", "index"), ("Ann", "77")), out)
        assert made.notes == ["not used: 'index'"]
        assert table(out)[0]["index"] == "1"

    def test_design_of_numbers_alone_takes_any_list(self, listed, out):
        made = make(tiny("{index}"), listed(("whatever",), "Ann", "Bob"), out)
        assert made.outcome.made == 2

    @pytest.mark.parametrize(
        ("serials", "notes"),
        [
            (["12", "7", "9"], ["serial numbers run from 7 to 12, and 3 between are missing"]),
            (["7", "8", "9"], []),
            (["A1", "A3"], []),
            (["1", "3b"], []),
        ],
    )
    def test_gaps_between_serial_numbers_are_told(self, listed, out, serials, notes):
        source = listed(("name", "serial"), *[(f"N {each}", each) for each in serials])
        assert make(self.DESIGN, source, out).notes == notes

    def test_twins_of_serial_are_not_made(self, listed, out):
        source = listed(("name", "serial"), ("Ann", "7"), ("Bob", "8"), ("Eve", "7"))
        made = make(self.DESIGN, source, out)
        assert made.notes == ["rows 2, 4 share the serial number “7”; none of them is made"]
        assert made.states == ["failed", "made", "failed"]
        assert made.faults[2] == "the serial number “7” is another medal’s too"
        assert medals(out) == {"m-00002-obverse.svg"}
        assert [row["state"] for row in table(out)] == ["failed", "made", "failed"]


class TestCopies:
    HEAD = ("name", "copies")

    def test_are_made_and_numbered(self, listed, out):
        source = listed(self.HEAD, ("Ann", "2"), ("Bob", "0"), ("Eve", ""), ("Kim", "1.0"))
        made = make(tiny("{name} {index}"), source, out, name="{index}-{row}-{copy}")
        assert made.notes == ["row 3: zero copies, and left out"]
        assert [row["texts"] for row in table(out)] == ["Ann 1", "Ann 2", "Eve 3", "Kim 4"]
        assert {"1-2-1-obverse.svg", "2-2-2-obverse.svg", "3-4-1-obverse.svg"} <= medals(out)

    @pytest.mark.parametrize("count", ["many", "-1", "1.5", "10001", "1e9", "²"])
    def test_that_cannot_be_counted_fail_the_row(self, listed, out, count):
        made = make(tiny(), listed(self.HEAD, ("Ann", count), ("Bob", "1")), out)
        assert made.faults == {2: f"{count!r} copies: a whole number from 0 to 10,000 is wanted"}
        assert made.states == ["failed", "made"]

    def test_may_have_another_title(self, listed, out):
        source = listed(("name", "Anzahl"), ("Ann", "3"))
        assert make(tiny(), source, out, copies="Anzahl").outcome.made == 3

    def test_may_be_what_the_design_says(self, listed, out):
        variables = (Variable(name="name"), Variable(name="copies"))
        source = listed(self.HEAD, ("Ann", "3"))
        made = make(tiny("{name} x {copies}", variables=variables), source, out)
        assert made.outcome.total == 1
        assert table(out)[0]["texts"] == "Ann x 3"

    def test_cannot_share_a_serial_number_that_is_engraved(self, listed, out):
        source = listed(("name", "serial", "copies"), ("Ann", "7", "2"))
        made = make(tiny("{name} {serial}"), source, out)
        assert made.notes == [
            "the copies of row 2 share the serial number “7”; none of them is made"
        ]

    def test_share_a_serial_number_that_is_not_engraved(self, listed, out):
        source = listed(("name", "serial", "copies"), ("Ann", "7", "2"))
        assert make(tiny(), source, out).outcome.made == 2

    def test_cannot_share_a_file_name(self, listed, out):
        made = make(tiny(), listed(self.HEAD, ("Ann", "2")), out, name="{name}")
        assert made.notes == ["the copies of row 2 share the file name “ann”; none of them is made"]


class TestArt:
    @pytest.fixture
    def folder(self, tmp_path):
        """The folder of the list, with art in it and art beside it."""
        folder = tmp_path / "lists"
        (folder / "art").mkdir(parents=True)
        (folder / "ann.png").write_bytes(picture("#102030"))
        (folder / "art" / "star.svg").write_text(SQUARE.replace("10v10", "7v9"))
        (tmp_path / "secret.png").write_bytes(picture("#ff0000"))
        return folder

    def test_stands_beside_the_list(self, folder, out, tmp_path):
        head = ("name", "portrait", "Emblem")
        rows = (("Ann", "ann.png", "art/star.svg"), ("Bob", "", ""))
        made = make(with_art(), write_list(folder / "list.csv", *rows, head=head), out)
        assert made.faults == {}
        art = {
            "portrait": (folder / "ann.png").read_bytes(),
            "emblem": (folder / "art" / "star.svg").read_bytes(),
        }
        designs = {"Ann": fill_art(with_art(), art), "Bob": with_art()}
        for number, (name, design) in enumerate(designs.items(), 1):
            (path,) = export(design, tmp_path, values={"name": name}, options=SVG_ONLY).paths
            assert contents(out)[f"m-0000{number}-obverse.svg"] == path.read_bytes()

    def test_may_lie_elsewhere(self, folder, out, tmp_path):
        source = write_list(tmp_path / "l.csv", ("Ann", "ann.png"), head=("name", "portrait"))
        assert make(with_art(), source, out, art_folder=str(folder)).outcome.made == 1

    @pytest.mark.parametrize("name", ["../secret.png", "/etc/hostname", "art/../../secret.png"])
    def test_outside_of_its_folder_is_refused(self, folder, out, name):
        rows = (("Ann", name), ("Bob", "ann.png"))
        made = make(with_art(), write_list(folder / "l.csv", *rows, head=("name", "portrait")), out)
        assert made.faults[2].endswith(" is not in the folder of pictures")
        assert made.states == ["failed", "made"]

    def test_that_is_missing_fails_the_row(self, folder, out):
        source = write_list(folder / "l.csv", ("Ann", "eve.png"), head=("name", "portrait"))
        made = make(with_art(), source, out)
        assert made.faults == {
            2: f"{folder / 'eve.png'}: can't be read (no such file or directory)"
        }
        assert medals(out) == set()

    def test_that_is_a_folder_fails_the_row(self, folder, out):
        source = write_list(folder / "l.csv", ("Ann", "art"), head=("name", "portrait"))
        assert "is a directory" in make(with_art(), source, out).faults[2]

    @pytest.mark.parametrize(
        ("element", "name"), [("portrait", "art/star.svg"), ("emblem", "ann.png")]
    )
    def test_of_the_wrong_kind_fails_the_row(self, folder, out, element, name):
        source = write_list(folder / "l.csv", ("Ann", name), ("Bob", ""), head=("name", element))
        made = make(with_art(), source, out)
        assert made.states == ["failed", "made"]
        assert element in made.faults[2]
        assert "fault of Obverse" not in made.faults[2]


def test_element_and_variable_of_one_name_do_not_clash(listed, out):
    design = with_elements(with_art(), variables=(Variable(name="name"), Variable(name="emblem")))
    made = make(design, listed(("name", "emblem"), ("Ann", "words")), out)
    assert made.states == ["made"]
