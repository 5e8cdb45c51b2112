"""Encodings: told by their first bytes, by trial over the whole file, or guessed and said to be."""

import random

import pytest
from list_files import read, refusal, written

from obverse.lists.guess import MOST_WORDS, guesses, words_beyond_ascii

TEXT = "Имя;Время\nЮрий Гагарин;3:47:12\nВалерий Быковский;4:01:00\n"
ROWS = [("Юрий Гагарин", "3:47:12"), ("Валерий Быковский", "4:01:00")]

#: Names in each encoding as they stand in lists of results.
NAMES = {
    "windows-1251": "Иванов Пётр,Щукина Ольга,Ёлкин Фёдор,Шевченко Іван,ЖДАНОВА Юлия,Пётр-Ян Ъ",
    "windows-1252": "Müller Jürgen,François Lefèvre,José Núñez,Åse Sørensen,João Conceição,Weiß",
    "windows-1250": "Łukasz Żółkiewski,Dvořák Antonín,Jiří Šťastný,Szabó Győző,Đorđe Šarić",
    "windows-1254": "Gülşah Çelik,Işık Doğan,Şükrü Yıldız,Ömer Öztürk,İsmail Doğu",
    "windows-1257": "Jānis Bērziņš,Kārlis Ozoliņš,Žydrūnas Ilgauskas,Rūta Meilutytė",
    "windows-1253": "Γιώργος Παπαδόπουλος,Ελένη Ψαρρά,Νίκος Ωνάσης",
    "koi8-r": "Иванов Пётр,Щукина Ольга,Ёлкин Фёдор,ЖДАНОВА Юлия",
    "cp866": "Иванов Пётр,Щукина Ольга,Ёлкин Фёдор,ЖДАНОВА Юлия",
}
COUNTRIES = {
    "French": ("windows-1252", "François Lefèvre,Hélène Château,Benoît Noël,Aurélien Crêpe"),
    "German": ("windows-1252", "Müller Jürgen,Jörg Weiß,Günther Groß,Käthe Schön"),
    "Spanish": ("windows-1252", "José Peña,María Núñez,Iñaki Ibáñez,Ramón Íñigo"),
    "Norwegian": ("windows-1252", "Åse Sørensen,Bjørn Dæhlie,Øystein Håland,Kjærgård"),
    "Polish": ("windows-1250", "Łukasz Żółty,Wałęsa Lech,Michał Dąbrowski,Grażyna Zielińska"),
    "Czech": ("windows-1250", "Dvořák Antonín,Ondřej Čapek,Božena Němcová,Růžena Ďurica"),
    "Hungarian": ("windows-1250", "Kovács Erzsébet,Szabó Győző,Erdős Pál,Fűzi Jenő"),
}


def test_utf_8_needs_no_note(tmp_path):
    found = read(written(tmp_path, "list.csv", TEXT.replace(";", ",")))
    assert found.cells == ROWS
    assert found.notes == ()


def test_byte_order_mark_of_utf_8_is_no_part_of_the_title(tmp_path):
    found = read(written(tmp_path, "list.csv", TEXT.replace(";", ",").encode("utf-8-sig")))
    assert found.header == ("Имя", "Время")
    assert found.notes == ()


@pytest.mark.parametrize("order", ["le", "be"])
@pytest.mark.parametrize("width", [16, 32])
def test_byte_order_mark_decides(tmp_path, width, order):
    path = written(tmp_path, "list.tsv", f"\ufeff{TEXT}".encode(f"utf-{width}-{order}"))
    found = read(path)
    assert (found.header, found.cells) == (("Имя", "Время"), ROWS)
    assert found.told[0] == ("info", "list.encoding")
    assert found.notes[0].message == f"{path}: read as UTF-{width}, as its first bytes say"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, "name;time\nAda;3\nBob;4\n", "名前\n山田太郎\n鈴木一郎\n"])
def test_utf_16_without_a_mark_is_recognised(tmp_path, codec, text):
    found = read(written(tmp_path, "list.csv", text.encode(codec)))
    assert found.cells == [tuple(line.split(";")) for line in text.splitlines()[1:]]
    assert found.told[0] == ("warning", "list.encoding")


@pytest.mark.parametrize("encoding", NAMES)
@pytest.mark.parametrize("seed", range(5))
def test_old_encoding_is_guessed_from_a_few_names(tmp_path, encoding, seed):
    names = random.Random(seed).choices(NAMES[encoding].split(","), k=12)
    text = "Name,Time\n" + "".join(f"{name},3:47:12\n" for name in names)
    path = written(tmp_path, "list.csv", text.encode(encoding))
    found = read(path)
    assert [cells[0] for cells in found.cells] == names
    assert found.told == [("warning", "list.encoding")]
    assert found.notes[0].message.startswith(f"{path}: read as {encoding}, which is a guess")
    assert found.notes[0].hint == "name it with --encoding"


@pytest.mark.parametrize("country", COUNTRIES)
def test_names_of_one_country_are_told(country):
    encoding, names = COUNTRIES[country]
    data = names.encode(encoding)
    assert data.decode(guesses(words_beyond_ascii([data]))[0]) == names


@pytest.mark.parametrize("name", ["Иванов Пётр", "Юрий Гагарин", "ТЕРЕШКОВА", "Ян"])
def test_one_russian_name_is_enough(tmp_path, name):
    path = written(tmp_path, "list.csv", f"name,time\n{name},3\n".encode("cp1251"))
    found = read(path)
    assert found.cells == [(name, "3")]
    assert f"with words such as '{name.split()[0]}'" in found.notes[0].message


def test_language_that_we_do_not_know_is_left_to_the_library(tmp_path):
    text = "名前,時間\n山田太郎,3\n鈴木一郎,4\n高橋花子,5\n"
    assert read(written(tmp_path, "list.csv", text.encode("shift_jis"))).header == ("名前", "時間")


def test_print_alone_is_read_without_words(tmp_path):
    found = read(written(tmp_path, "list.csv", "name,time\nAda – Bob,3\n".encode("cp1252")))
    assert found.cells == [("Ada – Bob", "3")]
    assert found.notes[0].message.endswith("which is a guess")


def test_one_wrong_byte_far_down_is_found(tmp_path):
    start = "name,time\n" + "Юрий,3:47\n" * 200_000
    path = written(tmp_path, "list.csv", start.encode() + b"Fran\xe7ois,3\n")
    fault = refusal(path)
    assert fault.message == f"{path}: line 200002 isn't UTF-8, and most of the list is"
    assert fault.hint == "mend that line, or name the encoding with --encoding"


def test_first_old_letter_far_down_is_found(tmp_path):
    start = "name,time\n" + "Ada,3:47\n" * 200_000
    found = read(written(tmp_path, "list.csv", start.encode() + "François,3\n".encode("cp1252")))
    assert found.cells[-1] == ("François", "3")


def test_encoding_may_be_named(tmp_path):
    path = written(tmp_path, "list.csv", TEXT.encode("cp1251"))
    found = read(path, encoding="windows-1251", delimiter=";")
    assert found.cells == ROWS
    assert found.told == [("info", "list.delimiter")]
    assert read(path, encoding="mac-cyrillic").cells != ROWS


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "UTF8"])
def test_named_utf_8_may_have_a_mark(tmp_path, name):
    path = written(tmp_path, "list.csv", TEXT.encode("utf-8-sig"))
    assert read(path, encoding=name).header == ("Имя", "Время")


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le"])
def test_named_utf_16_may_have_a_mark(tmp_path, name):
    path = written(tmp_path, "list.csv", f"\ufeff{TEXT}".encode("utf-16-le"))
    assert read(path, encoding=name).header == ("Имя", "Время")


@pytest.mark.parametrize("name", ["windows-9999", "rot13", "base64", "undefined", "a\0b"])
def test_encoding_that_is_none_is_refused(tmp_path, name):
    fault = refusal(written(tmp_path, "list.csv", TEXT), encoding=name)
    assert fault.message == f"there is no encoding '{name}'"


@pytest.mark.parametrize(
    ("data", "encoding", "line"),
    [
        ("a\nb\nç\n".encode("cp1252"), "utf-8", 3),
        ("a\nЮрий\n".encode(), "ascii", 2),
        ("a\n".encode("utf-16") + b"\x00", "", 2),
        ("a\n".encode("utf-16-le") + b"\x00\xd8", "utf-16-le", 2),
        (b"ab", "utf-16", 1),
    ],
)
def test_line_that_an_encoding_cannot_read_is_named(tmp_path, data, encoding, line):
    path = written(tmp_path, "list.csv", data)
    message = f"{path}: line {line} can't be read as {encoding or 'utf-16-le'}"
    assert refusal(path, encoding=encoding).message == message


def test_guess_looks_at_a_part_of_a_long_list():
    data = b" ".join(f"Юрий-{'ы' * number}".encode("cp1251") for number in range(2100))
    assert len(words_beyond_ascii([data, data])) == MOST_WORDS
