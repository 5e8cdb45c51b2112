"""Going on after an interruption: what is right is kept, the rest is made."""

import json
import shutil

import msgspec
import pytest
from lists_of_names import (
    SVG_ONLY,
    contents,
    journal,
    make,
    medals,
    picture,
    times,
    tiny,
    with_art,
    write_list,
    written_as,
)

from obverse.errors import BatchError

NAMES = ("Ann", "Bob", "Eve", "Kim")


@pytest.fixture
def source(tmp_path):
    return write_list(tmp_path / "list.csv", *NAMES)


@pytest.fixture
def out(tmp_path, source):
    """A folder in which a batch has been."""
    make(tiny(), source, tmp_path / "out")
    return tmp_path / "out"


def path(out, number):
    return out / f"m-{number:05d}-obverse.svg"


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_changed_and_nothing_is_written(out, source, jobs):
    before, when, lines = contents(out), times(out), journal(out)
    made = make(tiny(), source, out, resume=True, jobs=jobs)
    assert made.states == ["kept"] * 4
    assert (made.outcome.made, made.outcome.kept) == (0, 4)
    assert (contents(out), times(out), journal(out)) == (before, when, lines)


@pytest.mark.parametrize("harm", ["deleted", "truncated", "altered", "emptied"])
def test_only_the_file_that_was_harmed_is_made_again(out, source, harm):
    before, when = contents(out), times(out)
    victim = path(out, 2)
    data = victim.read_bytes()
    if harm == "deleted":
        victim.unlink()
    else:
        harmed = {"truncated": data[:-9], "altered": data[:-1] + b"!", "emptied": b""}
        victim.write_bytes(harmed[harm])
    made = make(tiny(), source, out, resume=True)
    assert made.states == ["kept", "made", "kept", "kept"]
    assert contents(out) == before
    assert {name: at for name, at in times(out).items() if name != victim.name} == {
        name: at for name, at in when.items() if name != victim.name
    }


def test_changed_row_is_made_again(tmp_path, out):
    source = write_list(tmp_path / "list.csv", "Ann", "Bobby", "Eve", "Kim")
    made = make(tiny(), source, out, resume=True)
    assert made.states == ["kept", "made", "kept", "kept"]
    assert b"Bobby" in path(out, 2).read_bytes()


def test_new_row_is_made(tmp_path, out):
    source = write_list(tmp_path / "list.csv", *NAMES, "Zoë")
    assert make(tiny(), source, out, resume=True).states == ["kept"] * 4 + ["made"]


def test_row_that_moved_keeps_its_medal_where_its_name_does(tmp_path, source):
    out = tmp_path / "named"
    make(tiny(), source, out, name="{name}")
    source = write_list(tmp_path / "list.csv", *reversed(NAMES))
    made = make(tiny(), source, out, name="{name}", resume=True)
    assert made.states == ["kept"] * 4
    make(tiny(), source, tmp_path / "fresh", name="{name}")
    assert contents(out) == contents(tmp_path / "fresh")


@pytest.mark.parametrize(
    "change",
    [
        {"design": tiny(size=1.9)},
        {"export": msgspec.structs.replace(SVG_ONLY, formats=("svg", "png"))},
        {"constants": {"name": "X"}, "design": tiny("{name} {index}")},
    ],
    ids=["design", "formats", "constants"],
)
def test_whatever_changes_the_bytes_makes_all_again(source, out, change):
    made = make(**{"design": tiny(), "source": source, "place": out, "resume": True, **change})
    assert made.states == ["made"] * 4


def test_changed_resolution_makes_all_again(tmp_path, source):
    out = tmp_path / "png"
    make(tiny(), source, out, export=written_as("png", dpi=30))
    before = contents(out)
    made = make(tiny(), source, out, export=written_as("png", dpi=31), resume=True)
    assert made.states == ["made"] * 4
    assert all(contents(out)[name] != before[name] for name in medals(out))


def test_changed_picture_makes_its_row_again(tmp_path):
    head, out = ("name", "portrait"), tmp_path / "out"
    (tmp_path / "ann.png").write_bytes(picture("#102030"))
    (tmp_path / "bob.png").write_bytes(picture("#203040"))
    source = write_list(tmp_path / "l.csv", ("Ann", "ann.png"), ("Bob", "bob.png"), head=head)
    make(with_art(), source, out)
    (tmp_path / "bob.png").write_bytes(picture("#f03040"))
    assert make(with_art(), source, out, resume=True).states == ["kept", "made"]


def test_files_of_rows_that_are_gone_are_told_and_stay(tmp_path, out):
    source = write_list(tmp_path / "list.csv", "Ann", "Bob")
    made = make(tiny(), source, out, resume=True)
    assert made.notes == [
        "2 files of an earlier run are no part of this batch, as m-00003-obverse.svg"
    ]
    assert made.outcome.is_whole
    assert path(out, 3).exists()
    assert path(out, 4).exists()


def test_stopped_run_tells_nothing_of_files_that_it_did_not_reach(tmp_path):
    out, rows = tmp_path / "long", [f"N {number}" for number in range(40)]
    make(tiny(), write_list(tmp_path / "long.csv", *rows), out)
    source = write_list(tmp_path / "long.csv", "🏅", *rows[1:])
    made = make(tiny(), source, out, resume=True, stop=True)
    assert made.outcome.left > 0
    assert made.notes == []


def test_row_that_failed_is_tried_again(tmp_path, out):
    source = write_list(tmp_path / "list.csv", "Ann", "🏅", "Eve", "Kim")
    made = make(tiny(), source, out, resume=True)
    assert made.states == ["kept", "failed", "kept", "kept"]
    source = write_list(tmp_path / "list.csv", *NAMES)
    assert make(tiny(), source, out, resume=True).states == ["kept", "made", "kept", "kept"]


def test_folder_with_a_batch_is_refused_and_stays_as_it_is(out, source):
    before, lines = contents(out), journal(out)
    with pytest.raises(BatchError) as told:
        make(tiny(size=1.0), source, out)
    assert told.value.message == f"{out} holds a batch already"
    assert told.value.hint == "--resume goes on with it, --overwrite begins again"
    assert (contents(out), journal(out)) == (before, lines)


def test_overwrite_begins_again(out, source):
    before, when = contents(out), times(out)
    made = make(tiny(), source, out, overwrite=True)
    assert made.states == ["made"] * 4
    assert contents(out) == before
    assert all(times(out)[name] > at for name, at in when.items())
    assert len(journal(out)) == 4


def test_overwrite_tells_of_files_that_stay(tmp_path, out):
    source = write_list(tmp_path / "list.csv", "Ann")
    made = make(tiny(), source, out, overwrite=True)
    assert made.notes == [
        "3 files of an earlier run are no part of this batch, as m-00002-obverse.svg"
    ]


@pytest.mark.parametrize("cut", [1, 40, 200])
def test_torn_last_line_is_survived(out, source, cut):
    before, file = contents(out), out / "batch.journal"
    file.write_bytes(file.read_bytes()[:-cut])
    made = make(tiny(), source, out, resume=True)
    assert made.states == ["kept", "kept", "kept", "made"]
    assert contents(out) == before
    assert len(journal(out)) == 4


def test_journal_may_be_gone_altogether(out, source):
    (out / "batch.journal").unlink()
    before = contents(out)
    assert make(tiny(), source, out, resume=True).states == ["made"] * 4
    assert contents(out) == before


@pytest.mark.parametrize("line", [b"nonsense\n", b"{}\n", b'{"stem": "m-00001"}\n', b"\xff\n"])
def test_journal_of_something_else_is_refused_in_a_sentence(out, source, line):
    file = out / "batch.journal"
    file.write_bytes(file.read_bytes() + line)
    with pytest.raises(BatchError, match=r"batch\.journal: a line of it is no record of a batch"):
        make(tiny(), source, out, resume=True)
    assert make(tiny(), source, out, overwrite=True).states == ["made"] * 4


def test_unfinished_files_are_swept(out, source):
    beside = out / ".m-00001-obverse.svg.4711.part"
    beside.write_bytes(b"half")
    make(tiny(), source, out, resume=True)
    assert not beside.exists()


def test_folder_may_be_moved(tmp_path, out, source):
    shutil.move(out, tmp_path / "elsewhere")
    assert make(tiny(), source, tmp_path / "elsewhere", resume=True).states == ["kept"] * 4


def test_journal_holds_what_each_medal_was_made_of(out):
    lines = journal(out)
    assert sorted(line["number"] for line in lines) == [1, 2, 3, 4]
    assert {line["values"]["name"] for line in lines} == set(NAMES)
    assert json.loads(contents(out)["manifest.json"])["rows"] == lines
