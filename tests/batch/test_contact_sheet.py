"""Contact sheets: every medal on A4 pages, as PNG and as PDF."""

import io
import re

import msgspec
import pytest
from lists_of_names import SVG_ONLY, contents, make, names, table, tiny, write_list, written_as
from PIL import Image

from obverse.batch import contact_sheet


def rows(tmp_path, count):
    return write_list(tmp_path / "list.csv", *names(count))


def sheets(folder):
    return {name: data for name, data in contents(folder).items() if "sheet" in name}


def opened(data):
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def test_pages_are_a4_and_as_many_as_needed(tmp_path):
    made = make(tiny(), rows(tmp_path, 30), tmp_path / "out", contact_sheet="png")
    found = sheets(tmp_path / "out")
    assert sorted(found) == ["contact-sheet-001.png", "contact-sheet-002.png"]
    assert made.written == ["manifest.csv", "manifest.json", *sorted(found)]
    for data in found.values():
        image = opened(data)
        assert (image.mode, image.size) == ("RGB", (1240, 1754))
        assert image.info["dpi"] == pytest.approx((150, 150), abs=0.05)


def test_last_page_holds_only_the_rest(tmp_path):
    make(tiny(), rows(tmp_path, 21), tmp_path / "out", contact_sheet="png")
    first, last = (
        opened(data).convert("L") for _, data in sorted(sheets(tmp_path / "out").items())
    )
    below = (0, 360, 1240, 1690)
    assert first.crop(below).getextrema()[0] < 100
    assert last.crop(below).getextrema() == (255, 255)


@pytest.mark.parametrize("at_once", [1, 8])
def test_pdf_has_every_page(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(contact_sheet, "_AT_ONCE", at_once)
    make(tiny(), rows(tmp_path, 30), tmp_path / "out", contact_sheet="pdf")
    data = sheets(tmp_path / "out")["contact-sheet.pdf"]
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    kids = re.findall(rb"/Kids \[([^]]*)\]", data)[-1]
    assert len(re.findall(rb"\d+ 0 R", kids)) == 2
    assert re.findall(rb"/Count\s+(\d+)", data)[-1] == b"2"
    boxes = {
        tuple(float(n) for n in each.split()) for each in re.findall(rb"MediaBox \[([^]]*)", data)
    }
    ((left, bottom, width, height),) = boxes
    assert (left, bottom) == (0, 0)
    assert (width, height) == pytest.approx((595.3, 841.9), abs=0.6)
    assert b"Date" not in data


@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_same_medals_make_the_same_sheet(tmp_path, kind):
    source = rows(tmp_path, 25)
    for jobs in (1, 2):
        make(tiny(), source, tmp_path / f"{jobs}", contact_sheet=kind, jobs=jobs)
    again = make(tiny(), source, tmp_path / "1", contact_sheet=kind, resume=True)
    assert again.outcome.kept == 25
    assert sheets(tmp_path / "1") == sheets(tmp_path / "2")
    make(tiny(), source, tmp_path / "3", contact_sheet=kind)
    assert sheets(tmp_path / "1") == sheets(tmp_path / "3")


def test_medals_that_failed_are_not_on_it(tmp_path):
    good = [name for name in names(20)]
    source = write_list(tmp_path / "l.csv", "🏅", *good, "🏅")
    make(tiny(), source, tmp_path / "out", contact_sheet="png")
    assert list(sheets(tmp_path / "out")) == ["contact-sheet-001.png"]


NASTY = [
    "Ann\nLee",
    "W" * 30,
    "a\tb",
    "{name}",
    "\u202eevil",
    "a\u0301\u0301",
    "🏅",
    "W" * 90,
    "\x07",
]


def test_any_words_can_stand_below_a_medal(tmp_path):
    draft = msgspec.structs.replace(SVG_ONLY, draft=True)
    source = write_list(tmp_path / "l.csv", *NASTY)
    made = make(tiny(), source, tmp_path / "out", contact_sheet="png", export=draft)
    assert made.outcome.made == len(NASTY)
    assert len(sheets(tmp_path / "out")) == 1


@pytest.mark.parametrize(("side", "pages"), [("both", 2), ("obverse", 1), ("reverse", 1)])
def test_faces_are_shown_that_are_made(tmp_path, side, pages):
    # Ten medals with two faces fill a page, and twenty with one.
    design = tiny(reverse=tiny().obverse)
    export = written_as("svg", side=side)
    make(design, rows(tmp_path, 11), tmp_path / "out", contact_sheet="png", export=export)
    assert len(sheets(tmp_path / "out")) == pages


def test_face_on_which_nothing_varies_is_left_out(tmp_path):
    export = written_as("svg", side="both")
    make(tiny(), rows(tmp_path, 20), tmp_path / "out", contact_sheet="png", export=export)
    assert len(sheets(tmp_path / "out")) == 1


def test_faces_that_are_not_made_are_not_in_the_manifest(tmp_path):
    design = tiny(reverse=tiny("{name} 2").obverse)
    for side, texts in (("both", "Ann | Ann 2"), ("obverse", "Ann"), ("reverse", "Ann 2")):
        source = write_list(tmp_path / "l.csv", "Ann")
        make(design, source, tmp_path / side, export=written_as("svg", side=side))
        assert table(tmp_path / side)[0]["texts"] == texts


def test_dry_run_draws_none(tmp_path):
    make(tiny(), rows(tmp_path, 3), tmp_path / "out", contact_sheet="png", dry_run=True)
    assert not (tmp_path / "out").exists()
