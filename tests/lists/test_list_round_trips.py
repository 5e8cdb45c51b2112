"""Whatever a table holds, it reads back exactly: CSV, JSON, JSON lines, XLSX."""

import csv
import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from list_files import read, read_bytes, workbook, written

ENDS = ["\n", "\r\n", "\r"]
DELIMITERS = st.sampled_from([",", ";", "\t", "|"])
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-32"]
LETTERS = st.one_of(
    st.sampled_from(list("\"',;|\t\n\r =#sepİßЮЖяё🚀\u2028\x85\x0b\xa0﷽ \\{[<")),
    st.characters(codec="utf-8", exclude_characters="\0"),
)
TEXTS = st.text(LETTERS, max_size=12)
RUSSIAN = st.text("АБВЖЯабвгдежзюяё, ;|\t\"\n'19", max_size=12)


@st.composite
def tables(draw, texts=TEXTS):
    """Draw titles that differ and aren't empty, and rows of as many cells."""
    key = str.casefold
    titles = texts.filter(str.strip).map(str.strip)
    header = draw(st.lists(titles, min_size=1, max_size=5, unique_by=lambda each: key(each)))
    row = st.tuples(*[texts] * len(header))
    return tuple(header), draw(st.lists(row, max_size=6))


def as_csv(header, rows, delimiter, end):
    """Write all in quotes where Python's writer would leave other line ends without them."""
    quoting = csv.QUOTE_MINIMAL if end == "\r\n" else csv.QUOTE_ALL
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerows([header, *rows])
    return text.getvalue()


def unlike_another_file(header):
    """Tell whether a first title isn't what other kinds of files begin with."""
    return not header[0].startswith(("PK\x03\x04", "%PDF-", "<", "[", "{", "sep="))


@pytest.mark.parametrize("end", ENDS)
@given(table=tables(), codec=st.sampled_from(CODECS), delimiter=DELIMITERS)
def test_csv_with_a_named_delimiter(end, table, codec, delimiter):
    header, rows = table
    assume(unlike_another_file(header))
    found = read_bytes(as_csv(header, rows, delimiter, end).encode(codec), delimiter=delimiter)
    assert (found.header, found.cells) == (header, rows)
    assert found.faults == {}


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "cp866", "utf-16-le"])
@given(table=tables(RUSSIAN))
def test_csv_with_a_named_encoding(codec, table):
    header, rows = table
    text = as_csv(header, rows, ";", "\r\n")
    found = read_bytes(text.encode(codec), encoding=codec, delimiter=";")
    assert (found.header, found.cells) == (header, rows)


PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="\0,;|\t<[{%"), max_size=12)


@pytest.mark.parametrize("end", ENDS)
@given(table=tables(PLAIN), delimiter=DELIMITERS)
def test_csv_whose_delimiter_is_found(end, table, delimiter):
    header, rows = table
    assume(unlike_another_file(header))
    found = read_bytes(as_csv(header, rows, delimiter, end).encode())
    assert (found.header, found.cells) == (header, rows)


@pytest.mark.parametrize("kind", ["json", "jsonl"])
@given(table=tables(), ascii_only=st.booleans())
def test_json(kind, table, ascii_only):
    header, rows = table
    assume(rows)
    entries = [
        json.dumps(dict(zip(header, row, strict=True)), ensure_ascii=ascii_only) for row in rows
    ]
    text = f"[{','.join(entries)}]" if kind == "json" else "\n".join(entries)
    with tempfile.TemporaryDirectory() as folder:
        found = read(written(Path(folder), f"list.{kind}", text))
    assert (found.header, found.cells) == (header, rows)


IN_A_SHEET = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.just("\n"),
    max_size=12,
).filter(lambda text: not text or (text.strip() and not text.startswith(("=", "#", "_x"))))


@given(table=tables(IN_A_SHEET))
def test_xlsx(table):
    header, rows = table
    with tempfile.TemporaryDirectory() as folder:
        found = read(workbook(Path(folder), list(header), *map(list, rows)))
    last = max((number for number, row in enumerate(rows, 1) if any(row)), default=0)
    assert (found.header, found.cells[:last]) == (header, rows[:last])
    assert found.notes == ()
