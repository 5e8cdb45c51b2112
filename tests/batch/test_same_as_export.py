"""Every medal of a batch has the bytes that `export` gives its row alone."""

import json
import random
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from lists_of_names import SVG_ONLY, contents, make, medals, tiny, write_list, written_as

from obverse.design.presets import load_preset
from obverse.exporting import ExportOptions, export
from obverse.formats.options import WriteOptions

FIRST = ("Ann", "Борис", "Chloé", "Gül", "Фёдор", "Jan-Erik", "Đặng", "O’Neill", "ʻAkau", "Wm.")
LAST = ("Lee", "Щукин", "Müller", "Nguyễn", "van der Berg", "Æ", "Smith & Sons", "İnönü")
BOTH = written_as("svg", "png", side="both")


def random_rows(count):
    chance = random.Random(4711)
    for _ in range(count):
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        yield name, f"{chance.randint(1, 6)}:{chance.randint(0, 59):02d}:07"


ROWS = tuple(random_rows(50))


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """What `export` makes of each row."""
    folder = tmp_path_factory.mktemp("alone")
    design = load_preset("finisher-medal-60")
    for number, (name, time) in enumerate(ROWS, 1):
        values = {"name": name, "time": time}
        export(design, folder, stem=f"f-{number:05d}", values=values, options=BOTH)
    return contents(folder)


def lent(kind):
    return ProcessPoolExecutor(2, mp_context=get_context(kind))


@pytest.mark.parametrize("who", [1, 2, "forkserver"])
def test_fifty_rows_are_as_export_makes_them(tmp_path, alone, who):
    source = write_list(tmp_path / "list.csv", *ROWS, head=("Name", "TIME"))
    options = {"export": BOTH, "stem": "f"}
    if who == "forkserver":
        with lent(who) as executor:
            make(
                load_preset("finisher-medal-60"), source, tmp_path / "out", lent=executor, **options
            )
    else:
        make(load_preset("finisher-medal-60"), source, tmp_path / "out", jobs=who, **options)
    found = {name: data for name, data in contents(tmp_path / "out").items() if name in alone}
    assert len(found) == len(alone) == 200
    assert found == alone
    assert medals(tmp_path / "out") == set(alone)


def test_split_medals_are_as_export_makes_them(tmp_path):
    design = load_preset("keepsake-halves")
    rows = [("ANNA", "БОРИС"), ("ZOË", "JIM"), ("A", "B")]
    export_options = ExportOptions(write=WriteOptions(dpi=40), exploded=3.0, piece="all")
    source = write_list(tmp_path / "list.csv", *rows, head=("first", "second"))
    made = make(design, source, tmp_path / "out", export=export_options, stem="k", jobs=2)
    for number, (first, second) in enumerate(rows, 1):
        values = {"first": first, "second": second, "serial": str(number)}
        export(
            design,
            tmp_path / "alone",
            stem=f"k-{number:05d}",
            values=values,
            options=export_options,
        )
    alone = contents(tmp_path / "alone")
    assert {"k-00001-fit.json", "k-00003-fit.json"} <= set(alone)
    assert {name: contents(tmp_path / "out")[name] for name in medals(tmp_path / "out")} == alone
    assert made.outcome.is_whole


@pytest.mark.parametrize("jobs", [1, 2])
def test_copies_and_numbers_are_as_export_makes_them(tmp_path, jobs):
    design = tiny("{name|upper}", "NO. {index:05d}", "{serial}")
    rows = [("Ann", "2"), ("işık", "1"), ("Bob", "3")]
    source = write_list(tmp_path / "list.csv", *rows, head=("name", "copies"))
    make(design, source, tmp_path / "out", jobs=jobs, serial_start=50, serial_step=10)
    named = [name for name, copies in rows for _ in range(int(copies))]
    for index, name in enumerate(named, 1):
        values = {"name": name, "index": str(index), "serial": str(40 + 10 * index)}
        export(design, tmp_path / "alone", stem=f"m-{index:05d}", values=values, options=SVG_ONLY)
    alone = contents(tmp_path / "alone")
    assert {name: contents(tmp_path / "out")[name] for name in medals(tmp_path / "out")} == alone
    assert b"NO. 00006" in alone["m-00006-obverse.svg"]


def test_serial_number_of_the_list_marks_the_pieces(tmp_path):
    rows = [("ANNA", "S-7"), ("EVA", "S-8")]
    source = write_list(tmp_path / "list.csv", *rows, head=("first", "serial"))
    make(load_preset("keepsake-halves"), source, tmp_path / "out", export=written_as("svg"))
    found = [json.loads((tmp_path / "out" / f"m-0000{n}-fit.json").read_bytes()) for n in (1, 2)]
    assert [record["serial"] for record in found] == ["S-7", "S-8"]
    assert found[1]["marks"] == {"first": "S-8 A", "second": "S-8 B"}
