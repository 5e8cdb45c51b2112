"""CSV and TSV: delimiters, quotes, blank and odd rows, and what isn't a list."""

import pytest
from list_files import read, refusal, written

from obverse.lists import Record


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("delimiter", "word"), [(";", "semicolon"), ("\t", "tab"), ("|", "pipe"), (",", "comma")]
)
def test_delimiter_is_found(tmp_path, delimiter, word, end):
    text = end.join([f"name{delimiter}time", f"Ada{delimiter}3:47", ""])
    found = read(written(tmp_path, "list.csv", text))
    assert found.header == ("name", "time")
    assert found.records == [Record(2, ("Ada", "3:47"))]
    told = [] if delimiter == "," else [("info", "list.delimiter")]
    assert found.told == told
    assert all(word in note.message for note in found.notes)


def test_delimiter_is_found_in_spite_of_quoted_ones(tmp_path):
    text = 'name;"time, h:mm, or ""a, b""\nor none";club\nAda;3;x\n'
    found = read(written(tmp_path, "list.csv", text))
    assert found.header == ("name", 'time, h:mm, or "a, b"\nor none', "club")


def test_row_below_decides_between_equals(tmp_path):
    text = "name;time, h:mm;club, city\nAda;3:47;x\n"
    found = read(written(tmp_path, "list.csv", text))
    assert found.header == ("name", "time, h:mm", "club, city")


def test_broken_row_below_does_not_hide_the_delimiter(tmp_path):
    found = read(written(tmp_path, "list.csv", "a;b;c\n1\n1;2;3\n"))
    assert found.header == ("a", "b", "c")
    assert found.faults == {2: "has 1 cell, and the header 3"}


def test_one_column_is_a_list(tmp_path):
    found = read(written(tmp_path, "list.csv", "name\nAda\nBob"))
    assert found.cells == [("Ada",), ("Bob",)]
    assert found.notes == ()


def test_header_alone_is_a_list_without_rows(tmp_path):
    assert read(written(tmp_path, "list.csv", "name,time")).records == []


def test_tsv_takes_tabs_even_where_commas_are_more(tmp_path):
    found = read(written(tmp_path, "list.tsv", "name\tclub, city, land\nAda\tx\n"))
    assert found.header == ("name", "club, city, land")
    assert found.notes == ()


def test_tsv_with_another_delimiter_is_told(tmp_path):
    found = read(written(tmp_path, "list.tsv", "name,time\nAda,3\n"))
    assert found.header == ("name", "time")
    assert [note.message.partition(": ")[2] for note in found.notes] == [
        "cells are parted by the comma"
    ]


def test_line_by_which_excel_tells_the_delimiter_is_obeyed(tmp_path):
    found = read(written(tmp_path, "list.csv", "sep=#\r\nname#a;b;c\r\nAda#1\r\n"))
    assert found.header == ("name", "a;b;c")
    assert found.records == [Record(2, ("Ada", "1"))]


@pytest.mark.parametrize(
    ("given", "sign"),
    [("tab", "\t"), ("Comma", ","), ("semicolon", ";"), ("pipe", "|"), (":", ":"), ("\t", "\t")],
)
def test_delimiter_may_be_named(tmp_path, given, sign):
    path = written(tmp_path, "list.csv", f"a,b;c|d{sign}e\n")
    assert read(path, delimiter=given).header[-1].endswith("e")
    assert read(path, delimiter=given).header == tuple(f"a,b;c|d{sign}e".split(sign))


@pytest.mark.parametrize("given", ["ab", '"', "\n", "dot"])
def test_delimiter_that_is_none_is_refused(tmp_path, given):
    fault = refusal(written(tmp_path, "list.csv", "a,b\n"), delimiter=given)
    assert fault.message == f"'{given}' is no delimiter"
    assert fault.hint == "name one character, or one of comma, semicolon, tab, pipe"


def test_quotes(tmp_path):
    text = 'name,note\r\n"Ada, ""the"" one","two\r\nlines"\r\nBob,5" wide\r\n'
    found = read(written(tmp_path, "list.csv", text))
    assert found.records == [
        Record(2, ('Ada, "the" one', "two\r\nlines")),
        Record(3, ("Bob", '5" wide')),
    ]


def test_rows_are_those_of_the_sheet(tmp_path):
    text = '\n\nname,"ti\nme"\nAda,"1\n2\n3"\n\n,\n  ,  \n,,,\nBob,4\n'
    found = read(written(tmp_path, "list.csv", text))
    assert found.header == ("name", "ti\nme")
    assert found.records == [
        Record(4, ("Ada", "1\n2\n3")),
        Record(5, ("", "")),
        Record(6, ("", "")),
        Record(7, ("  ", "  ")),
        Record(8, ("", "")),
        Record(9, ("Bob", "4")),
    ]


def test_rows_of_another_length_have_a_fault(tmp_path):
    found = read(written(tmp_path, "list.csv", "a,b,c\n1\n1,2,3,4\n1,2,\n1,2,3,\n"))
    assert found.faults == {
        2: "has 1 cell, and the header 3",
        3: "has 4 cells, and the header 3",
        5: "has 4 cells, and the header 3",
    }
    assert found.records[1].cells == ("1", "2", "3", "4")


def test_columns_without_title_at_the_end_are_dropped(tmp_path):
    found = read(written(tmp_path, "list.csv", "a,b,, \n1,2,,\n1,2\n1,2, \n1,2,,x\n1,2,3,4,5\n"))
    assert found.header == ("a", "b")
    assert found.cells[:3] == [("1", "2")] * 3
    assert found.faults == {
        5: "has words in column 4, which has no title",
        6: "has 5 cells, and the header 2",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "holds no header"),
        ("\n\n ,\n", "holds no header"),
        ("a,,c\n1,2,3\n", "column 2 has no title"),
        (",b\n1,2\n", "column 1 has no title"),
        ("name,time, NAME\n", "columns 1 and 3 are both called 'NAME'"),
        ("straße,STRASSE\n", "columns 1 and 2 are both called 'STRASSE'"),
    ],
)
def test_header_must_name_each_column_once(tmp_path, text, message):
    path = written(tmp_path, "list.csv", text)
    assert refusal(path).message == f"{path}: {message}"


def test_titles_stay_as_they_stand(tmp_path):
    assert read(written(tmp_path, "list.csv", " Name ,TIME\n")).header == (" Name ", "TIME")


LONG = "x" * (2**20 + 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('a,b\n1,2\n"x" y,2\n', "row 3: there are letters between a closing quote and the del"),
        ('a,b\n1,2\n\n"x,2\n3,4\n', "row 4: a quote is opened and never closed"),
        (f"a,b\n1,2\n{LONG},2\n", "row 3: a cell is longer than 1 MB"),
        ('a,b\n"1,2\n' + "3,4\n" * 300_000, "row 2: a cell is longer than 1 MB"),
        ("a,b\n1,\0\n", "row 2: there is a NUL character"),
        ("a,\0b\n1,\n", "row 1: there is a NUL character"),
        (f"{LONG},b\n", "row 1: a cell is longer than 1 MB"),
        ("a\n" + "x," * 2**23 + "x\n", "row 2: a line is longer than 16 MB"),
    ],
)
def test_text_that_cannot_be_parted_is_refused_by_row(tmp_path, text, message):
    path = written(tmp_path, "list.csv", text)
    assert refusal(path).message.startswith(f"{path}: {message}")


def test_rows_before_a_broken_one_are_given(tmp_path):
    from obverse.errors import ListError
    from obverse.lists import open_list

    path = written(tmp_path, "list.csv", 'a\n1\n2\n"x"y\n')
    with open_list(path) as found:
        assert [next(found.records).row, next(found.records).row] == [2, 3]
        with pytest.raises(ListError, match="row 4"):
            next(found.records)


def test_cell_of_a_megabyte_is_read(tmp_path):
    found = read(written(tmp_path, "list.csv", f"a\n{LONG[:-1]}\n"))
    assert found.cells == [(LONG[:-1],)]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rest", "a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old workbook (.xls) or one with a password"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\r\n<!DOCTYPE html>", "a web page or XML"),
        (b"<?xml version='1.0'?>", "a web page or XML"),
        (b'[\n  {"name": "Ada"}\n]', "JSON"),
        (b'\xef\xbb\xbf{"name": "Ada"}\n', "JSON"),
        (b"[]", "JSON"),
    ],
)
@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".txt"])
def test_file_of_another_kind_is_told(tmp_path, data, what, suffix):
    path = written(tmp_path, f"list{suffix}", data)
    fault = refusal(path)
    assert fault.message == f"{path}: is {what}, whatever its name says"
    assert fault.hint


@pytest.mark.parametrize("header", ["{name},{time}", "[name],[time]", "<name>,time"])
def test_titles_in_brackets_are_titles(tmp_path, header):
    found = read(written(tmp_path, "list.csv", f"{header}\nAda,3\n"))
    assert found.header == tuple(header.split(","))
