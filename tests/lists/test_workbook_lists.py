"""XLSX and ODS: sheets, rows, typed cells as text, errors, and broken workbooks."""

import datetime
import re

import openpyxl
import pytest
from list_files import cell, open_document, read, refusal, rewritten, workbook, written

from obverse.lists import Record
from obverse.lists.typed_cells import written as as_text

HINT = "format the column as text to choose the writing yourself"


def messages(found):
    return [note.message.partition(": ")[2] for note in found.notes]


def test_text_is_as_it_stands(tmp_path):
    path = workbook(tmp_path, [" Имя ", "time"], ["Юрий ", "3:47:12"], ["a\nb", "007"])
    found = read(path)
    assert found.header == (" Имя ", "time")
    assert found.notes == ()
    assert found.records == [Record(2, ("Юрий ", "3:47:12")), Record(3, ("a\nb", "007"))]


def test_rows_are_those_of_the_sheet(tmp_path):
    path = workbook(tmp_path, [], [], ["name", "time"], ["Ada", "3"], [], ["Bob"])
    found = read(path)
    assert found.records == [
        Record(4, ("Ada", "3")),
        Record(5, ("", "")),
        Record(6, ("Bob", "")),
    ]


def test_list_may_stand_away_from_the_corner(tmp_path):
    path = workbook(tmp_path, [], [None, None, "name", "n"], [None, None, "Ada", "#N/A"])
    found = read(path)
    assert found.header == ("name", "n")
    assert found.records == [Record(3, ("Ada", ""), "'n' holds the error #N/A")]


def test_cell_beside_the_list_has_no_title(tmp_path):
    path = workbook(tmp_path, ["name", None, None], ["Ada", None, None], ["Bob", None, "see!"])
    found = read(path)
    assert found.header == ("name",)
    assert found.faults == {3: "has words in column 3, which has no title"}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "holds no header"),
        ([["name", None, "time"]], "column 2 has no title"),
        ([["name", "Name "]], "columns 1 and 2 are both called 'Name'"),
    ],
)
def test_header_must_name_each_column_once(tmp_path, rows, message):
    path = workbook(tmp_path, *rows)
    assert refusal(path).message == f"{path}: {message}"


@pytest.mark.parametrize(
    ("value", "text", "words"),
    [
        (7, "7", ""),
        (7.0, "7", ""),
        (-3, "-3", ""),
        (7.5, "7.5", "numbers"),
        (0.1, "0.1", "numbers"),
        (1e20, "1e+20", "numbers"),
        (True, "TRUE", "yes or no"),
        (datetime.date(2025, 3, 1), "2025-03-01", "dates"),
        (datetime.datetime(2025, 3, 1, 9, 5), "2025-03-01 09:05:00", "dates with a time"),
        (datetime.time(3, 47, 12), "3:47:12", "times"),
        (datetime.time(0, 0, 5, 250_000), "0:00:05.25", "times"),
        (datetime.time(13, 7), "13:07:00", "times"),
        (datetime.timedelta(hours=27, minutes=3, seconds=4), "27:03:04", "durations"),
        (datetime.timedelta(seconds=5, milliseconds=500), "0:00:05.5", "durations"),
    ],
)
def test_typed_cells_become_text_and_are_told(tmp_path, value, text, words):
    path = workbook(tmp_path, ["name", "x"], ["Ada", "-"], ["Bob", value], ["Cid", value])
    found = read(path)
    assert [cells[1] for cells in found.cells] == ["-", text, text]
    told = [f"column 'x' holds {words}; written as {text}"] if words else []
    assert messages(found) == told
    assert all((each.severity, each.hint) == ("warning", HINT) for each in found.notes)


def test_column_of_several_kinds_has_one_note(tmp_path):
    path = workbook(tmp_path, ["x", "y"], [1.5, 1], [datetime.time(1, 2, 3), 2.5], [True, 3])
    assert messages(read(path)) == [
        "column 'x' holds numbers and times and yes or no; written as 1.5 and 1:02:03 and TRUE",
        "column 'y' holds numbers; written as 2.5",
    ]


def test_typed_titles_are_text_without_note(tmp_path):
    found = read(workbook(tmp_path, ["name", 2025], ["Ada", "x"]))
    assert found.header == ("name", "2025")
    assert found.notes == ()


def test_time_before_zero_is_written(tmp_path):
    assert as_text(datetime.timedelta(seconds=-61.5)) == "-0:01:01.5"


def test_every_second_of_a_day_is_exact(tmp_path):
    times = [datetime.time(n // 3600, n // 60 % 60, n % 60) for n in range(0, 86400, 7)]
    found = read(workbook(tmp_path, ["t"], *([each] for each in times)))
    assert [cells[0] for cells in found.cells] == [
        f"{each.hour}:{each.minute:02}:{each.second:02}" for each in times
    ]


def sheets(folder, **states):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, state in states.items():
        sheet = book.create_sheet(name)
        sheet.append([f"title of {name}"])
        sheet.sheet_state = state
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def test_first_sheet_is_read_and_the_others_are_told(tmp_path):
    found = read(sheets(tmp_path, Men="visible", Women="visible", Old="hidden"))
    assert found.header == ("title of Men",)
    assert messages(found) == ["read from the sheet 'Men', not from 'Women'"]
    assert found.told == [("info", "list.sheet")]


def test_hidden_sheet_is_passed_over(tmp_path):
    found = read(sheets(tmp_path, Secret="hidden", Men="visible"))
    assert found.header == ("title of Men",)
    assert found.notes == ()


@pytest.mark.parametrize("name", ["Women", "Old"])
def test_sheet_may_be_named(tmp_path, name):
    path = sheets(tmp_path, Men="visible", Women="visible", Old="hidden")
    found = read(path, sheet=name)
    assert found.header == (f"title of {name}",)
    assert found.notes == ()


def test_unknown_sheet_is_refused_with_those_there_are(tmp_path):
    path = sheets(tmp_path, Men="visible", Women="visible")
    fault = refusal(path, sheet="men")
    assert fault.message == f"{path}: has no sheet 'men'"
    assert fault.hint == "there are 'Men', 'Women'"


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!", "#VALUE!"])
def test_errors_are_faults(tmp_path, error):
    path = workbook(tmp_path, ["name", "x"], ["Ada", "1"], ["Bob", error], [error, error])
    found = read(path)
    assert found.faults == {3: f"'x' holds the error {error}", 4: f"'name' holds the error {error}"}


def test_formula_that_nobody_computed_is_a_fault(tmp_path):
    found = read(workbook(tmp_path, ["name", "x"], ["Ada", "=1+1"]))
    assert found.faults == {2: "'x' holds a formula that was never computed"}


@pytest.mark.parametrize(
    ("xml", "text"),
    [(b'<c r="B2"><f>1+1</f><v>2</v></c>', "2"), (b'<c r="B2" t="str"><f>""</f><v></v></c>', "")],
)
def test_formula_with_a_result_is_that(tmp_path, xml, text):
    made = workbook(tmp_path, ["name", "x"], ["Ada", "=1+1"])
    formula = b'<c r="B2"><f>1+1</f><v /></c>'
    path = rewritten(made, "xl/worksheets/sheet1.xml", lambda data: data.replace(formula, xml))
    assert read(path).records == [Record(2, ("Ada", text))]


def test_stray_cell_far_out_is_refused(tmp_path):
    path = workbook(tmp_path, ["name"], ["Ada"])
    book = openpyxl.load_workbook(path)
    book.active["XFD1048576"] = "x"
    book.save(path)
    assert refusal(path).message == f"{path}: its cells reach to row 1048576 and column 16384"


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is no workbook, or a broken one"),
        (b"name,time\n", "is no workbook, or a broken one"),
        (b"PK\x03\x04rest", "is no workbook, or a broken one"),
        (b"\xd0\xcf\x11\xe0\xa1", "is an old workbook (.xls) or one with a password, whatever its"),
        (b"<html>", "is a web page or XML, whatever its name says"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path, data, message, suffix):
    path = written(tmp_path, f"list{suffix}", data)
    assert refusal(path).message.startswith(f"{path}: {message}")


def test_torn_workbook_is_refused(tmp_path):
    whole = workbook(tmp_path, ["name"], ["Ada"]).read_bytes()
    for length in range(100, len(whole), 400):
        path = written(tmp_path, "torn.xlsx", whole[:length])
        assert "is no workbook, or a broken one" in refusal(path).message


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"</row>", b"</rwo>"), (b'r="A2"', b'r="!!"'), (b"<f>1</f>", b"<f>&none;</f>")],
)
def test_sheet_with_broken_xml_is_refused(tmp_path, old, new):
    made = workbook(tmp_path, ["name"], ["=1"])
    path = rewritten(made, "xl/worksheets/sheet1.xml", lambda data: data.replace(old, new))
    assert str(path) in refusal(path).message


def test_date_out_of_range_is_refused(tmp_path):
    made = workbook(tmp_path, ["t"], [datetime.timedelta(hours=30)])
    path = rewritten(
        made, "xl/worksheets/sheet1.xml", lambda data: data.replace(b"<v>1.25</v>", b"<v>1e300</v>")
    )
    assert "is no workbook, or a broken one" in refusal(path).message


def test_open_document(tmp_path):
    path = open_document(
        tmp_path,
        cell("name") + cell("x") + cell("y"),
        cell("Юрий")
        + cell("03:47:12", "time", 'office:time-value="PT03H47M12S"')
        + cell("7", "float", 'office:value="7"'),
        cell("Ada") + cell("-") + cell("2025", "date", 'office:date-value="2025-03-01"'),
    )
    found = read(path)
    assert found.records == [
        Record(2, ("Юрий", "3:47:12", "7")),
        Record(3, ("Ada", "-", "2025-03-01")),
    ]
    assert messages(found) == [
        "column 'x' holds times; written as 3:47:12",
        "column 'y' holds dates; written as 2025-03-01",
    ]
    assert refusal(path, sheet="x").hint == "there are 'Names'"


@pytest.mark.parametrize("kind", ["string", "float"])
def test_errors_of_open_document_are_faults(tmp_path, kind):
    wrong = cell("#DIV/0!", kind, 'office:value="0" calcext:value-type="error"')
    twice = '<table:table-cell table:number-columns-repeated="2"/>'
    path = open_document(
        tmp_path,
        "".join(cell(title) for title in "abcd"),
        cell("Ada") + twice + cell("1"),
        cell("Bob") + twice + wrong,
    )
    assert read(path).faults == {3: "'d' holds the error #DIV/0!"}


def test_format_far_out_is_no_cell(tmp_path):
    made = workbook(tmp_path, ["name"], ["Ada"])
    far = b'<c r="XFD1048576" s="0"/></row></sheetData>'
    path = rewritten(
        made,
        "xl/worksheets/sheet1.xml",
        lambda data: data.replace(b"</row></sheetData>", far),
    )
    assert read(path).cells == [("Ada",)]


def test_workbook_without_sheets_is_refused(tmp_path):
    made = workbook(tmp_path, ["name"], ["Ada"])
    path = rewritten(
        made, "xl/workbook.xml", lambda data: re.sub(rb"<sheets>.*</sheets>", b"<sheets/>", data)
    )
    assert refusal(path).message == f"{path}: has no sheet with cells"


def test_sheet_whose_part_is_not_named_is_refused(tmp_path):
    made = workbook(tmp_path, ["name"], ["Ada"])
    path = rewritten(
        made, "xl/_rels/workbook.xml.rels", lambda data: data.replace(b"rId1", b"rId99")
    )
    assert str(path) in refusal(path).message


def test_open_document_with_a_password_is_refused(tmp_path):
    made = open_document(tmp_path, cell("name"))
    urn = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{urn}">'
        '<manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    path = rewritten(made, "META-INF/manifest.xml", lambda _: manifest)
    assert refusal(path).hint == "open it and save it again as .xlsx, without a password"
