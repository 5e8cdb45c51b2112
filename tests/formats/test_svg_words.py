"""Words and pictures in SVG: nothing that a person types may break the file or get lost."""

import base64
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obverse.artwork import PlacedPicture, Region, SideArtwork
from obverse.formats.options import WriteOptions
from obverse.formats.svg import write_svg
from obverse.geometry.shapes import circle, polygon
from obverse.paint import Paint

SVG = "{http://www.w3.org/2000/svg}"
LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"
GREY = Paint(name="grey", colour="#808080")


def side(*items, title="", width=10.0) -> SideArtwork:
    return SideArtwork("obverse", title, width, width, circle(width / 2), GREY, items)


def part(words="", label="", element="part", path=None) -> Region:
    return Region(path or circle(1), GREY, 0.0, element, label, words)


def read(*items, **fields) -> ET.Element:
    return ET.fromstring(write_svg(side(*items, **fields), WriteOptions()))


def kept(text: str) -> str:
    """Return what XML can hold of a text, line breaks and tabs as spaces."""
    return re.sub("[\x00-\x1f\ufffe\uffff]", "", re.sub("[\t\n\r\v\f]", " ", text))


NASTY = [
    "<&>\"'",
    "]]>",
    "&amp;&#65;",
    "<!--",
    "🚀🇷🇺👩‍🚀",
    "АПОЛЛОН",
    "سلام שלום",
    "\x00\x01\x1b\x7f\x85",
    "a\nb\tc\rd",
    " two  spaces ",
    "\u2028\u2029\u200b\u202e",
    "\ufffe\uffff\U0001ffff\U0010ffff",
    "><",
]


@pytest.mark.parametrize("text", NASTY)
def test_special_characters_survive_in_words_titles_and_labels(text):
    root = read(part(text, label=text), title=text)
    path = root.find(f"{SVG}g/{SVG}path")
    assert path is not None
    assert path.get("aria-label") == kept(text) or not kept(text)
    assert (path.findtext(f"{SVG}title") or "").replace(">\n<", "><") == kept(text)
    assert root.find(f"{SVG}g").get(LABEL) == kept(text)
    assert root.findtext(f"{SVG}title") == f"{kept(text)}, obverse"
    assert kept(text) in root.findtext(f"{SVG}desc")


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_survives(text):
    root = read(part(text, label=text), title=text)
    path = root.find(f"{SVG}g/{SVG}path")
    assert path is not None
    assert path.get("aria-label", "") == kept(text)
    assert (path.findtext(f"{SVG}title") or "") == kept(text)
    assert root.find(f"{SVG}g").get(LABEL) == kept(text)


def test_ids_stay_unique_whatever_elements_are_called():
    names = ["ground", "part", "part", "part-1", "part-1-1", "ground", "part"]
    root = read(*[part(element=name, label=name) for name in names])
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(set(ids)) == len(ids) == 6 + 7
    assert ids[0] == "obverse-ground"


def test_element_of_the_name_of_a_layer_of_ours_keeps_its_own():
    root = read(part(element="ground", label="Ground"), part(element="ground", label="Mine"))
    assert [layer.get(LABEL) for layer in root.findall(f"{SVG}g")] == ["Ground", "Mine"]


@given(
    st.lists(st.floats(-400, 400), min_size=6, max_size=6),
    st.floats(1, 1000),
)
def test_numbers_are_short_and_never_minus_zero(values, width):
    path = polygon(list(zip(values[0::2], values[1::2], strict=True)))
    data = read(part(path=path), width=width).find(f"{SVG}g/{SVG}path").get("d")
    for number in re.findall(r"[^MLZ ]+", data):
        assert re.fullmatch(r"-?\d+(\.\d{0,2}[1-9])?", number)
        assert number != "-0"


@pytest.fixture
def photo(png) -> bytes:
    return png([[(255, 0, 0), (0, 255, 0)]])


def test_picture_is_embedded_at_its_place(photo):
    root = read(
        part(), PlacedPicture(photo, 1.0, 2.0, 4.0, 2.0, "photo", "Photo"), part(element="z")
    )
    image = root.find(f"{SVG}g/{SVG}image")
    href = image.attrib.pop("{http://www.w3.org/1999/xlink}href")
    assert href.startswith("data:image/png;base64,")
    assert base64.b64decode(href.partition(",")[2]) == photo
    assert image.attrib == {
        "id": "obverse-photo-1",
        "x": "4",
        "y": "2",
        "width": "4",
        "height": "2",
        "preserveAspectRatio": "none",
    }
    layers = [layer.get("id") for layer in root.findall(f"{SVG}g")]
    assert layers == ["obverse-part", "obverse-photo", "obverse-z"]


def test_file_without_pictures_declares_no_links():
    assert b"xlink" not in write_svg(side(part()), WriteOptions())


def test_rectangle_of_the_background_covers_the_page():
    data = write_svg(side(part()), WriteOptions(background="#123456"))
    path = ET.fromstring(data).find(f"{SVG}g/{SVG}path")
    assert (path.get("fill"), path.get("d")) == ("#123456", "M0 10L10 10L10 0L0 0Z")
