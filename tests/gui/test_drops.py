"""Drops: what files and clipboards become, and what is refused in one sentence."""

import io
import math
import os
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

import obverse
from obverse.design.edit import Pick, element_at
from obverse.design.elements import Device, Drawing, Picture
from obverse.design.model import Blank, Design, Face
from obverse.gui.canvas.tool import Pointer
from obverse.gui.documents.foreign_art import Spot, drawing, looks_like_svg, put, svg_text
from obverse.paint import Paint

FRAME = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"'
PLAIN = f'<svg {FRAME}><path d="M0 0H200V100H0Z"/></svg>'


def png(width: int = 40, height: int = 20) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), (200, 100, 50)).save(buffer, "PNG")
    return buffer.getvalue()


def file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def at(side: str | None, x: float = 0.0, y: float = 0.0) -> Pointer:
    return Pointer(100.0, 100.0, side, x, y)


def selected(session):
    (pick,) = session.selection
    return element_at(session.design, pick)


def test_drawing_becomes_a_device_where_it_was_dropped(documents, session, tmp_path):
    first = session.design
    path = file(tmp_path, "eagle.svg", PLAIN)
    assert documents.open_dropped([path], at("reverse", 2.0, -3.0))
    device = selected(session)
    assert session.selection == (Pick("reverse", "drawing"),)
    assert isinstance(device, Device)
    assert (device.x, device.y, device.label) == (2.0, -3.0, "eagle")
    assert device.art == Drawing(svg=PLAIN)
    assert session.history.undo_label == "Drop drawing"
    session.undo()
    assert session.design is first


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_picture_is_kept_as_it_came(documents, session, tmp_path, kind):
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20)).save(buffer, kind)
    path = file(tmp_path, "photo.JPG" if kind == "JPEG" else "photo.png", buffer.getvalue())
    assert documents.open_dropped([path])
    picture = selected(session)
    assert isinstance(picture, Picture)
    assert picture.data == buffer.getvalue()
    assert session.history.undo_label == "Drop picture"


def test_several_pieces_of_art_are_one_step(documents, session, tmp_path):
    first = session.design
    paths = [file(tmp_path, "a.svg", PLAIN), file(tmp_path, "b.png", png())]
    assert documents.open_dropped(paths, at("obverse"))
    assert [pick.id for pick in session.selection] == ["drawing", "picture"]
    session.undo()
    assert session.design is first


def test_good_art_is_taken_and_bad_art_told(documents, session, tmp_path, told):
    paths = [file(tmp_path, "bad.svg", "<svg"), file(tmp_path, "good.png", png())]
    assert documents.open_dropped(paths)
    assert isinstance(selected(session), Picture)
    assert [message.text[:8] for message in told] == ["bad.svg:"]


@pytest.mark.parametrize("pointer", [None, at(None, 500.0, 500.0), at("edge", 30.0, 1.0)])
def test_without_a_face_art_goes_to_the_middle(documents, session, tmp_path, pointer):
    session.select([Pick("reverse", session.design.reverse.elements[0].id)])
    documents.open_dropped([file(tmp_path, "a.svg", PLAIN)], pointer)
    assert session.selection == (Pick("reverse", "drawing"),)
    assert (selected(session).x, selected(session).y) == (0.0, 0.0)


@pytest.mark.parametrize("radius", [0.0, 5.0, 10.0, 15.0, 18.9])
@pytest.mark.parametrize("diameter", [8.0, 38.0, 120.0])
def test_art_fits_on_the_face(radius, diameter):
    spot = Spot("obverse", radius * diameter / 38, 0.0)
    design, pick = put(Design(blank=Blank(diameter=diameter)), drawing(PLAIN.encode(), "x"), spot)
    size = element_at(design, pick).size
    assert 0.1 * diameter < size <= 0.6 * diameter
    corner = math.hypot(spot.x + size / 2, size / 4)
    assert corner <= diameter / 2 or radius > 14


def test_tall_picture_fits_by_its_height(documents, session, tmp_path):
    documents.open_dropped([file(tmp_path, "tall.png", png(10, 100))])
    width = selected(session).width
    assert width * 10 <= 0.6 * session.design.blank.diameter + 0.01


def test_art_takes_a_paint_that_the_palette_has():
    palette = (Paint(name="silver", colour="#c0c0c0"),)
    face = Face(ground="silver")
    edge = msgspec.structs.replace(Design().edge, paint="silver")
    bare = Design(palette=palette, obverse=face, reverse=face, edge=edge)
    design, pick = put(bare, drawing(PLAIN.encode(), "x"), Spot())
    assert element_at(design, pick).paint == "silver"


def test_design_is_opened(documents, session, tmp_path):
    path = tmp_path / "other.medallion"
    obverse.save(Design(title="Other"), path)
    assert documents.open_dropped([path])
    assert session.design.title == "Other"


def test_design_that_is_dropped_asks_about_unsaved_work(documents, session, tmp_path):
    path = tmp_path / "other.medallion"
    obverse.save(Design(title="Other"), path)
    session.set_value(("title",), "Mine", "Title")
    documents.questions.answers["save"] = "cancel"
    assert not documents.open_dropped([path])
    assert session.design.title == "Mine"


@pytest.mark.parametrize("suffix", ["csv", "tsv", "txt", "json", "jsonl", "xlsx", "ods", "CSV"])
def test_list_goes_to_the_batch(documents, session, tmp_path, qtbot, suffix):
    path = file(tmp_path, f"names.{suffix}", "name\nAda\n")
    with qtbot.waitSignal(documents.list_dropped) as dropped:
        assert documents.open_dropped([path])
    assert dropped.args == [path]


@pytest.mark.parametrize("suffix", ["ttf", "otf", "TTF"])
def test_typeface_is_passed_on(documents, tmp_path, qtbot, suffix):
    path = file(tmp_path, f"face.{suffix}", b"")
    with qtbot.waitSignal(documents.typeface_dropped) as dropped:
        assert documents.open_dropped([path])
    assert dropped.args == [path]


def test_files_of_other_kinds_beside_art_are_named_as_not_taken(documents, tmp_path, told):
    paths = [file(tmp_path, "names.csv", "a"), file(tmp_path, "a.svg", PLAIN)]
    assert documents.open_dropped(paths)
    assert "a.svg" in told[0].text


def test_insert_asks_for_files(documents, session, tmp_path):
    documents.questions.answers["art_paths"] = [file(tmp_path, "a.svg", PLAIN)]
    assert documents.insert_dialog()
    assert isinstance(selected(session), Device)
    documents.questions.answers["art_paths"] = []
    assert not documents.insert_dialog()


def bomb() -> str:
    """Return an SVG whose entities would become a thousand million letters."""
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    return f"<!DOCTYPE svg [{entities}]><svg {FRAME}><text>&a9;</text></svg>"


def svg(body: str, **attributes: str) -> str:
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<svg {FRAME}{more}>{body}</svg>"


RECTANGLE = '<path d="M0 0H9V9H0Z"/>'

#: Drawings that are refused, by what is wrong with them.
BAD_SVG: dict[str, str | bytes] = {
    "script": svg(f"<script>alert(1)</script>{RECTANGLE}"),
    "handler": svg(RECTANGLE, onload="alert(1)"),
    "foreign": svg(f"<foreignObject/>{RECTANGLE}"),
    "link out": svg('<image href="file:///etc/passwd"/>' + RECTANGLE),
    "doctype": f'<!DOCTYPE svg SYSTEM "file:///etc/passwd">{PLAIN}',
    "bomb": bomb(),
    "deep": "<svg>" + "<g>" * 100_000,
    "endless": svg('<path d="M0 0L1e999 1e999Z"/>'),
    "cut off": PLAIN[:60],
    "empty": "",
    "nothing": svg(""),
    "words only": svg("<text>Hello</text>"),
    "html": "<!doctype html><html><body/></html>",
    "binary": bytes(range(256)),
    "wrong encoding": b'<?xml version="1.0" encoding="utf-16"?>' + PLAIN.encode(),
    "slow encoding": b'<?xml version="1.0" encoding="punycode"?>' + PLAIN.encode(),
    "nul": PLAIN.replace("<path", "\0<path"),
    "compressed": b"\x1f\x8b\x08\x00" + bytes(100),
}
#: Pictures that are refused.
BAD_PICTURES: dict[str, bytes] = {
    "empty": b"",
    "binary": bytes(range(256)) * 4,
    "cut off": png(400, 400)[:90],
    "gif": b"GIF89a" + bytes(100),
    "svg": PLAIN.encode(),
    "vast": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\1\0\0" * 2 + b"\x08\x02\0\0\0" + bytes(40),
}


@pytest.mark.parametrize("name", BAD_SVG)
def test_bad_drawing_is_told_and_changes_nothing(documents, session, tmp_path, told, name):
    before = session.design
    assert not documents.open_dropped([file(tmp_path, "bad.svg", BAD_SVG[name])], at("obverse"))
    assert session.design is before
    assert len(told) == 1
    assert told[0].text.startswith("bad.svg: ")
    assert not session.history.undo_label


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_bad_picture_is_told_and_changes_nothing(documents, session, tmp_path, told, name):
    before = session.design
    assert not documents.open_dropped([file(tmp_path, "bad.png", BAD_PICTURES[name])])
    assert session.design is before
    assert [message.text[:9] for message in told] == ["bad.png: "]


def odd_files(folder: Path, suffix: str) -> dict[str, Path]:
    files = {name: folder / f"{name}{suffix}" for name in ODD}
    files["folder"].mkdir()
    files["dangling"].symlink_to(folder / "nowhere")
    files["loop"].symlink_to(files["loop"])
    if hasattr(os, "mkfifo"):
        os.mkfifo(files["pipe"])
    with files["huge"].open("wb") as huge:
        huge.truncate(65 * 2**20)
    return files


ODD = ("folder", "dangling", "loop", "pipe", "huge", "missing")


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("suffix", [".svg", ".png", ".medallion"])
def test_what_is_no_file_is_told_and_changes_nothing(
    documents, session, tmp_path, told, suffix, name
):
    before = session.design
    assert not documents.open_dropped([odd_files(tmp_path, suffix)[name]])
    assert session.design is before
    assert len(told) == 1


@pytest.mark.parametrize("suffix", [".csv", ".ttf", ".exe", "", ".svgz"])
def test_folder_is_told_whatever_it_is_called(documents, session, tmp_path, told, suffix):
    path = tmp_path / f"folder{suffix}"
    path.mkdir()
    assert not documents.open_dropped([path])
    assert "folder" in told[0].text


@pytest.mark.parametrize("name", ["a.exe", "a.pdf", "a", "a.svgz", ".svg"])
def test_other_files_are_told(documents, session, tmp_path, told, name):
    before = session.design
    assert not documents.open_dropped([file(tmp_path, name, b"x")])
    assert session.design is before
    assert name in told[0].text
    assert ".medallion" in told[0].hint


def test_unreadable_drawing_is_told(documents, session, tmp_path, told, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    path = file(tmp_path, "a.svg", PLAIN)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert not documents.open_dropped([path])
    assert "permission denied" in told[0].text


def test_deep_list_is_left_to_the_batch(documents, session, tmp_path, qtbot):
    before = session.design
    with qtbot.waitSignal(documents.list_dropped):
        documents.open_dropped([file(tmp_path, "deep.json", "[" * 100_000)])
    assert session.design is before


def test_design_never_grows_beyond_what_can_be_opened(documents, session, tmp_path, told):
    data = png(8, 8) + bytes(30_000_000)  # what follows the end of a PNG is nobody's business
    path = file(tmp_path, "large.png", data)
    assert documents.open_dropped([path])
    before = session.design
    assert not documents.open_dropped([path])
    assert session.design is before
    assert "64 MB" in told[-1].text


def mime_of(kind: str, data: bytes | str) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, data if isinstance(data, bytes) else data.encode())
    return mime


def test_svg_text_is_pasted_as_a_drawing(documents, session):
    mime = QMimeData()
    mime.setText(f'<?xml version="1.0"?>\n<!-- eagle -->\n{PLAIN}')
    assert documents.paste_mime(mime, at("reverse", 1.0, 2.0))
    assert isinstance(selected(session), Device)
    assert (selected(session).x, selected(session).y) == (1.0, 2.0)
    assert session.history.undo_label == "Paste drawing"


def test_svg_data_is_pasted_as_a_drawing(documents, session):
    assert documents.paste_mime(mime_of("image/svg+xml", PLAIN))
    assert selected(session).art == Drawing(svg=PLAIN)


def test_picture_data_is_pasted_as_it_came(documents, session):
    data = png()
    assert documents.paste_mime(mime_of("image/png", data))
    assert selected(session).data == data
    assert session.history.undo_label == "Paste picture"


def test_image_is_pasted_as_a_picture(documents, session, qapp):
    image = QImage(30, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    assert documents.paste_mime(mime)
    with Image.open(io.BytesIO(selected(session).data)) as found:
        assert found.size == (30, 10)
        assert found.convert("RGB").getpixel((5, 5)) == (255, 0, 0)


def test_copied_files_are_pasted(documents, session, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "a.svg", PLAIN)))])
    assert documents.paste_mime(mime)
    assert isinstance(selected(session), Device)


def test_address_of_another_machine_is_told(documents, session, told):
    before = session.design
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/a.svg")])
    assert documents.paste_mime(mime)
    assert session.design is before
    assert len(told) == 1


@pytest.mark.parametrize("text", ["", "Hello", "<b>svg</b>", "x <svg", "{}"])
def test_words_are_left_to_others(documents, session, told, text):
    before = session.design
    mime = QMimeData()
    mime.setText(text)
    assert not documents.paste_mime(mime)
    assert session.design is before
    assert told == []


@pytest.mark.parametrize("name", [name for name in BAD_SVG if BAD_SVG[name]])
def test_bad_drawing_that_is_pasted_changes_nothing(documents, session, told, name):
    before = session.design
    assert documents.paste_mime(mime_of("image/svg+xml", BAD_SVG[name]))
    assert session.design is before
    assert len(told) == 1


@pytest.mark.parametrize("name", [name for name in BAD_PICTURES if BAD_PICTURES[name]])
def test_bad_picture_that_is_pasted_changes_nothing(documents, session, told, name):
    before = session.design
    assert documents.paste_mime(mime_of("image/png", BAD_PICTURES[name]))
    assert session.design is before
    assert len(told) == 1


def test_null_image_is_told(documents, session, told, qapp):
    before = session.design
    mime = QMimeData()
    mime.setImageData(QImage())
    documents.paste_mime(mime)
    assert session.design is before


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("<svg>Ж</svg>".encode(), "Ж"),
        ("\ufeff<svg>Ж</svg>".encode(), "Ж"),
        ("<svg>Ж</svg>".encode("utf-16"), "Ж"),
        ('<?xml version="1.0" encoding="windows-1251"?><svg>Ж</svg>'.encode("cp1251"), "Ж"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>\n<svg>é</svg>'.encode("latin-1"), "é"),
        ("<?xml version='1.0' encoding='UTF-8' standalone='no'?> <svg>Ж</svg>".encode(), "Ж"),
    ],
)
def test_drawing_is_read_in_its_own_encoding(data, word):
    assert svg_text(data) == f"<svg>{word}</svg>"


def test_comments_without_end_are_no_trap():
    assert not looks_like_svg("<!-- a --> " * 100_000)
