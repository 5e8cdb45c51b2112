"""`obverse export` of split medals: what is written, what is refused, what is in the files."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import shapely
from drawn import read_sheet
from PIL import Image

from obverse.design.document import decode
from obverse.design.model import SCHEMA_VERSION
from obverse.design.presets import load_preset
from obverse.units import pixels

STEM = "astp-1975-halves"
SPLIT = (STEM, "keepsake-halves", "quarters-1975")


@pytest.fixture
def export(run, tmp_path):
    """Export a design as SVG and return its files by their names without the stem."""

    def export(design, *options, formats="svg"):
        out = tmp_path / "out"
        done = run("export", design, "-o", out, "--format", formats, *options)
        assert done.code == 0, done.err
        assert sorted(path.name for path in out.iterdir()) == sorted(done.names)
        stem = Path(str(design)).stem
        return {path.name.removeprefix(f"{stem}-"): path for path in sorted(out.iterdir())}

    return export


def test_one_piece_is_written_alone(export):
    files = export(STEM, "--piece", "soyuz")
    assert list(files) == ["fit.json", "obverse-soyuz.svg", "reverse-soyuz.svg"]


def test_all_pieces_are_written_unless_told(export, run, tmp_path):
    told = export(STEM, "--piece", "all")
    plain = run("export", STEM, "-o", tmp_path / "plain", "--format", "svg")
    assert sorted(plain.names) == [f"{STEM}-{name}" for name in told]


def test_one_side_of_one_piece(export):
    assert list(export(STEM, "--piece", "apollo", "--side", "reverse")) == [
        "fit.json",
        "reverse-apollo.svg",
    ]


@pytest.mark.parametrize("option", ["--assembled", "--exploded=4"])
def test_views_are_written_without_pieces_unless_asked(export, option):
    name = option.strip("-").partition("=")[0]
    views = ["fit.json", f"obverse-{name}.svg", f"reverse-{name}.svg"]
    assert list(export(STEM, option)) == views
    pieces = [
        f"{side}-{piece}.svg" for side in ("obverse", "reverse") for piece in ("apollo", "soyuz")
    ]
    assert list(export(STEM, option, "--piece", "all")) == sorted(views + pieces)


@pytest.mark.parametrize(
    ("design", "options", "sentence"),
    [
        (STEM, ("--piece", "mir"), "there is no piece 'mir'\nhint: there are all, apollo, soyuz"),
        ("astp-2025", ("--piece", "all"), "this design is not split, so it has no pieces"),
        ("astp-2025", ("--piece", "apollo"), "this design is not split, so it has no pieces"),
        ("astp-2025", ("--assembled",), "this design is not split, so it has no pieces"),
        ("astp-2025", ("--exploded", "2"), "this design is not split, so it has no pieces"),
        (
            STEM,
            ("--bleed", "2"),
            "a piece of a split medal has no bleed: its edge is where it is cut",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(run, tmp_path, design, options, sentence):
    done = run("export", design, "-o", tmp_path / "out", "--format", "svg", *options)
    assert done.code == 1
    assert done.out == ""
    assert not (tmp_path / "out").exists()
    assert f"error: {sentence}\n" in done.err
    assert done.err.count("error: ") == 1


@pytest.mark.parametrize("gap", ["-1", "101", "nan", "wide"])
def test_a_gap_that_is_no_length_is_misuse(run, tmp_path, gap):
    done = run("export", STEM, "-o", tmp_path / "out", "--exploded", gap)
    assert done.code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", SPLIT)
def test_pieces_keep_the_whole_medals_frame(export, name):
    design = load_preset(name)
    files = export(name, formats="svg,png")
    for path in files.values():
        if path.suffix == ".svg":
            sheet = read_sheet(path)
            assert sheet.width == sheet.height == design.blank.diameter
        elif path.suffix == ".png":
            with Image.open(path) as image:
                assert image.size == (pixels(design.blank.diameter, 600),) * 2


@pytest.mark.parametrize("name", SPLIT)
@pytest.mark.parametrize("options", [(), ("--assembled",), ("--exploded", "3")])
def test_the_cut_line_is_a_layer_of_its_own_and_the_only_stroke(export, name, options):
    for path in export(name, *options).values():
        if path.suffix != ".svg":
            continue
        root = ET.parse(path).getroot()
        side = path.name.split(f"{name}-")[1].split("-")[0]
        stroked = [each for each in root.iter() if "stroke" in each.attrib]
        *_, last = root
        assert last.attrib["id"] == f"{side}-cut-line"
        assert stroked == list(last)
        assert stroked
        for each in stroked:
            assert each.attrib["fill"] == "none"
            assert each.attrib["stroke"] == "#ff0000"
            assert float(each.attrib["stroke-width"]) <= 0.05


def test_a_piece_has_one_closed_cut_line_that_is_its_body(export):
    for name, path in export(STEM).items():
        if name.endswith(".svg"):
            sheet = read_sheet(path)
            assert [line.geom_type for line in sheet.cuts] == ["Polygon"]


def test_an_assembled_medal_shows_the_seam_and_is_round(export):
    design = load_preset(STEM)
    sheet = read_sheet(export(STEM, "--assembled")["obverse-assembled.svg"])
    (line,) = sheet.cuts
    assert line.geom_type == "LineString"
    assert line.length == pytest.approx(design.blank.diameter, abs=1e-3)
    (seam,) = (each.shape for each in sheet.painted if each.layer == "obverse-seam")
    # Coordinates are rounded to 0.001 mm, all along its edges.
    assert seam.area == pytest.approx(0.25 * 35, abs=0.001 * 35)
    assert seam.buffer(0.001).covers(line.buffer(0.05, cap_style="flat"))
    whole = shapely.union_all([each.shape for each in sheet.painted])
    assert whole.area == pytest.approx(3.14159265 * 17.5**2, rel=1e-4)


def test_an_assembled_medal_without_kerf_has_a_line_and_no_band(export, preset, document):
    raw = preset(STEM)
    raw["split"] |= {"kerf": 0, "clearance": 0}
    sheet = read_sheet(export(document(raw), "--assembled")["obverse-assembled.svg"])
    assert len(sheet.cuts) == 1
    assert not [each for each in sheet.painted if each.layer == "obverse-seam"]


def seam_outside_in_between(raw: dict) -> dict:
    """Return the reference with a wave that leaves the blank and comes back."""
    raw["split"]["seam"] |= {"kind": "wave", "count": 6, "depth": 6, "offset": 14.3, "bearing": 0}
    return raw


def test_a_seam_that_leaves_the_blank_is_drawn_in_parts(export, preset, document, run, tmp_path):
    design = document(seam_outside_in_between(preset(STEM)))
    run("export", design, "-o", tmp_path, "--format", "svg", "--assembled", "--draft")
    sheet = read_sheet(tmp_path / "design-obverse-assembled.svg")
    assert len(sheet.cuts) > 1
    for line in sheet.cuts:
        for end in (line.coords[0], line.coords[-1]):
            centre = shapely.Point(17.5, 17.5)
            assert centre.distance(shapely.Point(end)) == pytest.approx(17.5, abs=2e-3)


@pytest.mark.parametrize("name", SPLIT)
def test_exploded_pieces_are_apart_by_the_gap_on_a_page_that_holds_them(export, name):
    design = load_preset(name)
    for path in export(name, "--exploded", "3").values():
        if path.suffix != ".svg":
            continue
        sheet = read_sheet(path)
        count = len(design.split.pieces)
        assert len(sheet.cuts) == count
        page = shapely.box(0, 0, sheet.width, sheet.height).buffer(2e-3)
        assert all(page.covers(line) for line in sheet.cuts)
        assert all(page.covers(each.shape) for each in sheet.painted)
        least = min(
            one.distance(two)
            for index, one in enumerate(sheet.cuts)
            for two in sheet.cuts[index + 1 :]
        )
        if design.split.seam.kind == "straight":
            assert least == pytest.approx(3 + design.split.gap, abs=2e-3)
        assert sheet.width > design.blank.diameter


@pytest.mark.parametrize("offset", [-14, 14])
@pytest.mark.parametrize("bearing", [0, 45, 60, 135])
def test_unequal_pieces_are_apart_as_well(export, preset, document, bearing, offset):
    """A small segment beside nearly all of the disc, whose box has its middle at the centre."""
    raw = preset(STEM)
    raw["split"]["seam"] |= {"bearing": bearing, "offset": offset}
    raw["reverse"]["elements"] = []
    sheet = read_sheet(export(document(raw), "--exploded", "3")["obverse-exploded.svg"])
    one, two = sheet.cuts
    assert one.distance(two) == pytest.approx(3.25, abs=2e-3)


def test_exploded_by_nothing_is_the_medal_as_it_is(export):
    sheet = read_sheet(export(STEM, "--exploded", "0")["obverse-exploded.svg"])
    assert (sheet.width, sheet.height) == (35, 35)
    assert sheet.cuts[0].distance(sheet.cuts[1]) == pytest.approx(0.25, abs=2e-3)


def test_ids_are_unique_even_where_an_element_is_called_as_the_cut_line(export, preset, document):
    raw = preset(STEM)
    for index, name in enumerate(("cut-line", "cut-line-1", "seam")):
        raw["obverse"]["elements"][index]["id"] = name
    for path in export(document(raw), "--piece", "all", "--assembled").values():
        if path.suffix == ".svg":
            ids = [each.attrib["id"] for each in ET.parse(path).iter() if "id" in each.attrib]
            assert len(ids) == len(set(ids))


def test_both_pieces_share_one_serial(export):
    files = export("keepsake-halves", "--set", "serial=0042")
    for name, path in files.items():
        if name.endswith(".svg"):
            text = read_sheet(path).text
            assert "serial 0042" in text
            assert "0001" not in text
    record = json.loads(files["fit.json"].read_text("utf-8"))
    assert record["serial"] == "0042"
    assert all("0042" in mark for mark in record["marks"].values())


def test_pieces_say_which_they_are(export):
    texts = {name: read_sheet(path) for name, path in export(STEM).items() if "svg" in name}
    apollo = texts["obverse-apollo.svg"]
    assert apollo.title == "Apollo-Soyuz, two halves, obverse, apollo"
    said = (
        "piece apollo of 2, Apollo half, mark on the cut face: US, kerf 0.2 mm, clearance 0.05 mm"
    )
    assert said in apollo.text
    assert "mark on the cut face: USSR" in texts["reverse-soyuz.svg"].text


def test_the_fit_file_says_what_was_measured_on(export):
    record = json.loads(export("quarters-1975")["fit.json"].read_text("utf-8"))
    assert set(record) == {"title", "serial", "blank", "split", "marks", "proof"}
    assert record["title"] == "Apollo-Soyuz, four quarters"
    assert record["serial"] == ""
    assert record["blank"]["diameter"] == 60
    assert record["split"]["seam"]["bearing"] == 60
    assert record["marks"] == {
        "us-2": "US 2",
        "us-1": "US 1",
        "ussr-1": "USSR 1",
        "ussr-2": "USSR 2",
    }
    assert set(record["proof"]["bodies"].values()) == {1}
    assert len(record["proof"]["pieces_mm2"]) == 4


@pytest.mark.parametrize("name", SPLIT)
def test_two_runs_write_the_same_bytes(run, tmp_path, name):
    every = ("--assembled", "--exploded", "2", "--piece", "all", "--dpi", "150")
    for folder in ("one", "two"):
        assert run("export", name, "-o", tmp_path / folder, *every).code == 0
    files = sorted((tmp_path / "one").iterdir())
    assert len(files) >= 17
    for path in files:
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_marks_and_a_background_suit_a_piece(export):
    files = export(STEM, "--marks", "--background", "#ffffff", "--piece", "apollo")
    text = files["obverse-apollo.svg"].read_text("utf-8")
    assert 'id="obverse-crop-marks"' in text
    assert 'id="obverse-background"' in text


def test_documents_of_version_1_are_not_split(preset):
    raw = preset("astp-2025") | {"schema": 1}
    raw.pop("split", None)
    design = decode(json.dumps(raw).encode(), "old")
    assert design.split is None
    assert design.schema == SCHEMA_VERSION == 2


def test_a_document_of_version_1_writes_whole_faces(export, preset, document):
    raw = preset("astp-2025") | {"schema": 1}
    raw.pop("split", None)
    assert list(export(document(raw))) == ["obverse.svg", "reverse.svg"]


def test_a_whole_medal_has_no_cut_line(export):
    for path in export("astp-2025").values():
        assert "cut-line" not in path.read_text("utf-8")
        assert "stroke" not in path.read_text("utf-8")
