"""JSON and JSON lines: entries, numbers as they are written, and what is no row."""

import json

import pytest
from list_files import read, refusal, written

from obverse.lists import Record

BOTH = pytest.mark.parametrize("kind", ["json", "jsonl"])


def as_kind(folder, kind, *entries):
    """Write entries, given as JSON, in one kind or the other."""
    text = f"[{', '.join(entries)}]" if kind == "json" else "\n".join(entries)
    return written(folder, f"list.{kind}", text)


@BOTH
def test_entries_are_rows(tmp_path, kind):
    path = as_kind(tmp_path, kind, '{"Name": "Юрий", "t": "1"}', '{"t": "2", "Name": "Ada"}')
    found = read(path)
    assert found.header == ("Name", "t")
    assert found.notes == ()
    assert found.records == [Record(1, ("Юрий", "1")), Record(2, ("Ada", "2"))]


@BOTH
@pytest.mark.parametrize(
    "number",
    ["7.50", "1E3", "1e-07", "-0", "-0.0", "12345678901234567890.10", "0", "9" * 5000, "1e999999"],
)
def test_numbers_stay_as_they_are_written(tmp_path, kind, number):
    path = as_kind(tmp_path, kind, f'{{"n": {number}}}')
    assert read(path).records == [Record(1, (number,))]


@BOTH
def test_null_is_nothing(tmp_path, kind):
    assert read(as_kind(tmp_path, kind, '{"a": null, "b": ""}')).records == [Record(1, ("", ""))]


@BOTH
@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('{"a": true, "b": "1"}', "'a' is true, neither text nor a number"),
        ('{"a": "1", "b": false}', "'b' is false, neither text nor a number"),
        ('{"a": {"x": 1}, "b": ""}', "'a' holds an object"),
        ('{"a": [1], "b": ""}', "'a' holds a list"),
        ('{"a": "\\u0000", "b": ""}', "'a' holds a NUL or half a character"),
        ('{"a": "1", "b": "\\ud83d"}', "'b' holds a NUL or half a character"),
        ('{"a": "1"}', "lacks 'b'"),
        ("{}", "lacks 'a', 'b'"),
        ('{"a": "1", "b": "2", "c": "3"}', "has 'c', which the first entry hasn't"),
        ('{"a": "1", "b": "2", "a": "3"}', "has 'a' twice"),
    ],
)
def test_entry_that_is_no_row_has_a_fault(tmp_path, kind, entry, fault):
    good = '{"a": "x", "b": "y"}'
    found = read(as_kind(tmp_path, kind, good, entry, good))
    assert found.faults == {2: fault}
    assert len(found.records[1].cells) == 2
    assert found.cells[2] == ("x", "y")


@BOTH
def test_whole_pair_of_surrogates_is_a_letter(tmp_path, kind):
    assert read(as_kind(tmp_path, kind, '{"a": "\\ud83d\\ude80"}')).cells == [("🚀",)]


@BOTH
@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("{}", "holds no header"),
        ('{"a": 1, " ": 2}', "the first entry has a key without a name"),
        ('{"a": 1, "A ": 2}', "columns 1 and 2 are both called 'A'"),
        ('{"a": 1, "a": 2}', "columns 1 and 2 are both called 'a'"),
    ],
)
def test_first_entry_must_name_each_column_once(tmp_path, kind, entry, reason):
    path = as_kind(tmp_path, kind, entry)
    assert refusal(path).message == f"{path}: {reason}"


@BOTH
@pytest.mark.parametrize(
    "entry",
    ['{"a": 007}', '{"a": NaN}', '{"a": -Infinity}', "{'a': 1}", '{"a": 1', '{"a": "\t"}', '{"a"}'],
)
def test_what_is_no_json_is_refused_by_line(tmp_path, kind, entry):
    good = '{"a": 1}'
    text = f"[{good},\n{entry}]" if kind == "json" else f"{good}\n{entry}"
    path = written(tmp_path, f"list.{kind}", text)
    assert refusal(path).message.startswith(f"{path}: line 2 is no JSON (")


@BOTH
def test_nesting_without_end_is_refused(tmp_path, kind):
    path = as_kind(tmp_path, kind, '{"a": 1}', '{"a": ' + "[" * 100_000)
    assert "is no JSON" in refusal(path).message


@BOTH
@pytest.mark.parametrize("entry", ["1", '"a"', "null", "[1]"])
def test_entry_that_is_no_object_is_refused(tmp_path, kind, entry):
    path = as_kind(tmp_path, kind, '{"a": 1}', entry)
    place = "entry 2 (line 1)" if kind == "json" else "line 2"
    assert refusal(path).message == f"{path}: {place} is not an object"


@BOTH
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(tmp_path, kind, codec):
    text = as_kind(tmp_path, kind, '{"a": "Юрий"}').read_text("utf-8")
    found = read(written(tmp_path, f"list.{kind}", text.encode(codec)))
    assert found.cells == [("Юрий",)]
    assert found.told == ([] if codec == "utf-8-sig" else [("info", "list.encoding")])


@pytest.mark.parametrize("space", ["", " ", "\n", "\r\n\t ", " " * 100_000])
def test_object_whose_only_key_holds_the_list(tmp_path, space):
    parts = ["{", '"people"', ":", "[", '{"a": 1}', ",", '{"a": 2}', "]", "}"]
    path = written(tmp_path, "list.json", space.join(["", *parts, ""]))
    assert read(path).records == [Record(1, ("1",)), Record(2, ("2",))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"rows": [{"a": 1}], "more": 2}', "line 1 is no JSON (expected }, found ,)"),
        ('[{"a": 1}]\n[{"a": 1}]', "line 2 is no JSON (there is [ after its end)"),
        ('[{"a": 1}\n{"a": 2}]', "line 2 is no JSON (expected , or ], found {)"),
        ('[{"a": 1},]', "entry 2 (line 1) is not an object"),
        ('[{"a": 1},', "line 1 is no JSON (expecting value)"),
        ('[{"a": 1}', "line 1 is no JSON (expected , or ], found the end)"),
        ("", "line 1 is no JSON (expected [ or {, found the end)"),
        ("Ada", "line 1 is no JSON (expected [ or {, found A)"),
        ("[]", "holds no entries"),
        ("[ ]", "holds no entries"),
        ('{"rows": []}', "holds no entries"),
        ('{"a": 1}\n{"a": 2}', "is an object, not a list of them"),
        ("{}", "is an object, not a list of them"),
    ],
)
def test_json_that_is_no_list_is_refused(tmp_path, text, message):
    path = written(tmp_path, "list.json", text)
    assert refusal(path).message == f"{path}: {message}"


def test_lines_and_arrays_are_told_apart(tmp_path):
    lines = refusal(written(tmp_path, "list.json", '{"a": 1}\n{"a": 2}'))
    assert lines.hint == "a file with an object on each line ends in .jsonl"
    array = refusal(written(tmp_path, "list.jsonl", '[{"a": 1}]'))
    assert array.hint == "a file that is one JSON array ends in .json"


def test_empty_lines_are_passed_over(tmp_path):
    path = written(tmp_path, "list.ndjson", '\n{"a": 1}\r\n\r\n  \n{"a": 2}\n\n')
    assert read(path).records == [Record(1, ("1",)), Record(2, ("2",))]


def test_entry_without_an_end_is_refused(tmp_path):
    path = written(tmp_path, "list.json", '[{"a": "' + "x" * 5_000_000 + '"}]')
    assert "an entry without an end, or longer than 4 MB" in refusal(path).message


def test_lines_are_counted_far_into_a_file(tmp_path):
    entries = ['{"a": "Ada",\n "b": "Lovelace"}'] * 20_000
    path = written(tmp_path, "list.json", "[" + ",\n".join([*entries, '{"a" 1}']) + "]")
    assert f"line {2 * 20_000 + 1} is no JSON" in refusal(path).message


def test_workbook_called_json_is_told(tmp_path):
    assert "is a workbook" in refusal(written(tmp_path, "list.json", b"PK\x03\x04")).message


def test_entries_across_the_edges_of_what_is_read_at_a_time(tmp_path):
    rows = [{"a": "ю" * length, "b": str(length)} for length in range(1000)]
    path = written(tmp_path, "list.json", json.dumps(rows, ensure_ascii=False, indent=1))
    assert read(path).cells == [tuple(row.values()) for row in rows]
