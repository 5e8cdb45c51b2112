"""The checklist for a print-ready SVG, held against every preset."""

import re
import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise

import pytest

from measure import areas
from obverse.artwork import SideArtwork
from obverse.design.presets import load_preset, preset_ids
from obverse.formats.options import WriteOptions
from obverse.formats.svg import write_svg
from obverse.geometry.flatten import flatten, polylines
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path
from obverse.geometry.path import area as signed_area
from obverse.layout import lay_out

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
ALLOWED = {
    "svg": {"version", "width", "height", "viewBox"},
    "g": {"id", f"{INKSCAPE}groupmode", f"{INKSCAPE}label"},
    "path": {"id", "d", "fill", "fill-rule", "aria-label"},
    "title": set(),
    "desc": set(),
}
STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
NUMBER = r"(?:0|-?(?:[1-9]\d*)(?:\.\d{0,2}[1-9])?|-?0\.\d{0,2}[1-9])"
POINT = f"{NUMBER} {NUMBER}"
DATA = re.compile(rf"(M{POINT}(L{POINT}|C{POINT} {POINT} {POINT})*Z)+")
#: mm² by which neighbours that touch may overlap once their points are rounded to 0.001 mm.
SLACK = 0.002
VERBS = {"M": MOVE, "L": LINE, "C": CUBIC, "Z": CLOSE}


@cache
def sides() -> dict[str, SideArtwork]:
    return {
        f"{name}-{side.side}": side
        for name in preset_ids()
        for side in lay_out(load_preset(name)).artwork.sides
    }


FACES = [f"{name}-{side}" for name in preset_ids() for side in ("obverse", "reverse")]
ALL = [*FACES, "challenge-coin-44-edge"]


@cache
def written(name: str) -> tuple[bytes, ET.Element]:
    data = write_svg(sides()[name], WriteOptions())
    return data, ET.fromstring(data)


def paths(root: ET.Element) -> list[ET.Element]:
    return root.findall(f".//{SVG}path")


def parse(data: str) -> Path:
    verbs, coords = [], []
    for letter, numbers in STEP.findall(data):
        verbs.append(VERBS[letter])
        coords += map(float, numbers.split())
    return Path(bytes(verbs), tuple(coords))


def test_list_of_faces_is_complete():
    assert sorted(sides()) == sorted(ALL)


@pytest.mark.parametrize("name", ALL)
def test_only_plain_elements_and_attributes_are_used(name):
    _, root = written(name)
    for element in root.iter():
        assert element.tag.startswith(SVG)
        kind = element.tag.removeprefix(SVG)
        assert kind in ALLOWED
        assert set(element.attrib) <= ALLOWED[kind]


@pytest.mark.parametrize("name", ALL)
def test_file_is_plain_utf8_without_doctype_style_or_reference(name):
    data, _ = written(name)
    text = data.decode("utf-8")
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
    assert text.endswith("</svg>\n")
    assert "\r" not in text
    for word in ("<!", "<?xml-", "style", "transform", "class=", "href", "url(", "stroke"):
        assert word not in text


@pytest.mark.parametrize("name", ALL)
def test_page_is_in_millimetres_one_unit_each(name):
    side, (_, root) = sides()[name], written(name)
    width, height = (str(root.get(each)).removesuffix("mm") for each in ("width", "height"))
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert float(width) == pytest.approx(side.width, abs=0.0005)
    assert float(height) == pytest.approx(side.height, abs=0.0005)


@pytest.mark.parametrize("name", ALL)
def test_ids_are_unique_and_name_side_and_element(name):
    side, (_, root) = sides()[name], written(name)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(rf"{side.side}-[a-z][a-z0-9-]*", each) for each in ids)
    layers = [layer.get("id") for layer in root.findall(f"{SVG}g")]
    wanted = dict.fromkeys(f"{side.side}-{item.element}" for item in side.items)
    assert layers == list(wanted)


@pytest.mark.parametrize("name", ALL)
def test_every_path_lies_in_a_labelled_layer(name):
    _, root = written(name)
    layers = root.findall(f"{SVG}g")
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[2:] == layers
    for layer in layers:
        assert layer.get(f"{INKSCAPE}groupmode") == "layer"
        assert layer.get(f"{INKSCAPE}label")
        assert {child.tag for child in layer} == {f"{SVG}path"}
    assert sum(map(len, layers)) == len(paths(root))


@pytest.mark.parametrize("name", ALL)
def test_path_data_is_closed_and_absolute_with_three_decimals_at_most(name):
    _, root = written(name)
    for path in paths(root):
        assert DATA.fullmatch(path.get("d", "")), path.get("id")


@pytest.mark.parametrize("name", ALL)
def test_no_node_is_repeated(name):
    _, root = written(name)
    for path in paths(root):
        for contour in polylines(parse(path.get("d", "")), 100):
            assert all(first != second for first, second in pairwise(contour))


@pytest.mark.parametrize("name", ALL)
def test_paint_is_from_the_palette_or_the_drawing_and_the_rule_is_stated(name):
    side, (_, root) = sides()[name], written(name)
    fills = [path.get("fill") for path in paths(root)]
    assert fills == [item.paint.colour for item in side.regions]
    assert {path.get("fill-rule") for path in paths(root)} == {"evenodd"}


@pytest.mark.parametrize("name", ALL)
def test_both_fill_rules_give_the_same_area(name):
    _, root = written(name)
    for path in paths(root):
        outline = flatten(parse(path.get("d", "")), 0.002)
        nonzero, even_odd = areas(outline)
        assert even_odd == pytest.approx(nonzero, abs=SLACK), path.get("id")
        # y points down here, so that outer contours, drawn counter-clockwise, count negative.
        assert -signed_area(outline) == pytest.approx(nonzero, abs=SLACK), path.get("id")


@pytest.mark.parametrize("name", ALL)
def test_nothing_lies_off_the_page(name):
    _, root = written(name)
    _, _, width, height = map(float, str(root.get("viewBox")).split())
    for path in paths(root):
        points = [point for line in polylines(parse(path.get("d", "")), 0.0005) for point in line]
        assert -0.001 <= min(x for x, _ in points) <= max(x for x, _ in points) <= width + 0.001
        assert -0.001 <= min(y for _, y in points) <= max(y for _, y in points) <= height + 0.001


@pytest.mark.parametrize("name", ALL)
def test_words_are_kept_beside_their_outlines(name):
    side, (_, root) = sides()[name], written(name)
    lettered = [item for item in side.regions if item.words]
    labelled = [path for path in paths(root) if path.get("aria-label")]
    assert [path.get("aria-label") for path in labelled] == [item.words for item in lettered]
    assert [path.findtext(f"{SVG}title") for path in labelled] == [item.words for item in lettered]
    description = root.findtext(f"{SVG}desc") or ""
    assert all(item.words in description for item in lettered)
    assert root.findtext(f"{SVG}title") == f"{side.title}, {side.side}"


def test_reference_medal_carries_the_words_that_it_must():
    obverse, reverse = (
        ET.tostring(written(f"astp-2025-{side}")[1], encoding="unicode")
        for side in ("obverse", "reverse")
    )
    assert all(word in obverse for word in ("APOLLO", "СОЮЗ", "1975", "2025"))
    names = ["STAFFORD", "BRAND", "SLAYTON", "ЛЕОНОВ", "КУБАСОВ", "RYZHIKOV", "ZUBRITSKY", "KIM"]
    assert all(name in reverse.upper() for name in names)


@pytest.mark.parametrize("name", ALL)
def test_same_side_gives_the_same_bytes(name):
    assert write_svg(sides()[name], WriteOptions()) == written(name)[0]
