"""One size for every row, where that is asked for."""

import pytest
from lists_of_names import contents, document, make, table, tiny, write_list

LONGEST = "Maximiliane von Hohenzollern-Sig"


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def listed(tmp_path, *rows):
    return write_list(tmp_path / "list.csv", *rows)


def sizes(out):
    return [
        (row["cap_height_mm"], row["tracking"], row["width"])
        for row in table(out)
        if row["state"] == "made"
    ]


def test_row_fit_sets_each_row_by_itself(tmp_path, out):
    make(tiny(), listed(tmp_path, "Ann", LONGEST), out)
    short, long = sizes(out)
    assert short == ("2.000", "0.0", "1.0000")
    assert float(long[0]) < 2.0


@pytest.mark.parametrize("jobs", [1, 2])
def test_all_fit_sets_every_row_as_the_longest_that_fits(tmp_path, out, jobs):
    make(tiny(), listed(tmp_path, LONGEST), tmp_path / "alone")
    make(tiny(), listed(tmp_path, "Ann", LONGEST, "Bob Lee", "Eve"), out, fit="all", jobs=jobs)
    assert sizes(out) == sizes(tmp_path / "alone") * 4
    assert len(document(out)["common_sizes"]) == 1


def test_all_fit_of_short_names_is_as_row_fit(tmp_path, out):
    source = listed(tmp_path, "Ann", "Bob")
    make(tiny(), source, out, fit="all")
    make(tiny(), source, tmp_path / "row")
    assert sizes(out) == sizes(tmp_path / "row")
    name = "m-00001-obverse.svg"
    assert contents(out)[name] == contents(tmp_path / "row")[name]


@pytest.mark.parametrize("fit", ["row", "all"])
def test_row_that_does_not_fit_is_told_and_makes_no_other_smaller(tmp_path, out, fit):
    made = make(tiny(), listed(tmp_path, "Ann", "W" * 90, "Bob"), out, fit=fit)
    assert sizes(out) == [("2.000", "0.0", "1.0000")] * 2
    assert made.states == ["made", "failed", "made"]
    fault = made.faults[3]
    assert "W" * 30 in fault
    assert "(90 letters) needs 112.17 mm at its smallest setting, cap height 1 mm" in fault
    assert "it would fit at cap height 0.27 mm" in fault
    assert table(out)[1]["fault"].endswith(fault)


def test_lines_have_sizes_of_their_own(tmp_path, out):
    design = tiny("{name}", "THE SAME ON ALL", "{name} {name}")
    make(design, listed(tmp_path, "Ann", "Maximiliane von Hoh"), out, fit="all")
    found = [(each["line"], each["cap_height"]) for each in document(out)["common_sizes"]]
    assert [line for line, _ in found] == [0, 2]
    assert found[0][1] > found[1][1]


def test_sizes_are_measured_before_the_first_medal(tmp_path, out):
    made = make(tiny(), listed(tmp_path, "Ann", LONGEST), out, fit="all")
    stages = [event.stage for event in made.events if hasattr(event, "stage")]
    assert stages == ["measure"] * 3 + ["make"] * 3


def test_resuming_with_a_longer_row_makes_all_again(tmp_path, out):
    make(tiny(), listed(tmp_path, "Ann", "Bob"), out, fit="all")
    made = make(tiny(), listed(tmp_path, "Ann", "Bob", LONGEST), out, fit="all", resume=True)
    assert made.states == ["made"] * 3
    assert len(set(sizes(out))) == 1
