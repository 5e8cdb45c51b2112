import json
import math
import os
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from obverse.design.document import decode
from obverse.design.presets import load_preset, preset_ids, preset_path
from obverse.units import pixels

FOUR = [
    f"astp-2025-{side}.{kind}"
    for kind, side in (
        ("svg", "obverse"),
        ("svg", "reverse"),
        ("png", "obverse"),
        ("png", "reverse"),
    )
]


def chunks(path: Path) -> list[tuple[str, bytes]]:
    """Return the chunks of a PNG, read by the letter of its specification."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        found.append((data[at + 4 : at + 8].decode(), data[at + 8 : at + 8 + size]))
        at += size + 12
    return found


def header(path: Path) -> tuple[int, ...]:
    return struct.unpack(">IIBBBBB", dict(chunks(path))["IHDR"])


def picture(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.copy())


def root(path: Path) -> ET.Element:
    return ET.parse(path).getroot()


def page(path: Path) -> tuple[str | None, ...]:
    return tuple(root(path).get(name) for name in ("width", "height", "viewBox"))


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def export(run, out):
    """Export the reference medal and return its files by name."""

    def export(*options, design="astp-2025", code=0):
        outcome = run("export", design, "-o", out, *options)
        assert outcome.code == code, outcome.err
        assert sorted(out.iterdir()) == sorted(outcome.paths)
        return {path.name: path for path in outcome.paths}

    return export


def test_export_writes_four_files_and_prints_their_paths(run, out):
    outcome = run("export", "astp-2025", "-o", out)
    assert outcome.code == 0
    assert outcome.out == "".join(f"{out}{os.sep}{name}\n" for name in FOUR)
    assert all(path.is_file() for path in outcome.paths)


def test_export_as_a_program_prints_nothing_but_paths(process, tmp_path):
    outcome = process("export", "astp-2025", "-o", "out", cwd=tmp_path)
    assert outcome.code == 0, outcome.err
    assert outcome.out.splitlines() == [str(Path("out") / name) for name in FOUR]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FOUR)


@pytest.mark.parametrize("name", preset_ids())
def test_every_preset_exports_without_a_complaint(run, out, name):
    outcome = run("export", name, "-o", out, "--format", "svg")
    # A split medal tells what gave way to its seam; that is all that a preset may say.
    assert outcome.code == 0
    assert all(line.startswith("info: ") for line in outcome.err.splitlines())
    assert not outcome.err or load_preset(name).split


def test_png_has_the_size_and_chunks_that_makers_ask_for(export):
    files = export()
    for name in ("astp-2025-obverse.png", "astp-2025-reverse.png"):
        names = [kind for kind, _ in chunks(files[name])]
        table = dict(chunks(files[name]))
        assert header(files[name]) == (827, 827, 8, 6, 0, 0, 0)
        assert table["pHYs"] == struct.pack(">IIB", 23622, 23622, 1)
        assert table["sRGB"] == b"\0"
        assert "iCCP" not in table
        assert names.index("pHYs") < names.index("IDAT") > names.index("sRGB")


def test_svg_root_is_in_millimetres(export):
    files = export("--format", "svg")
    for path in files.values():
        assert page(path) == ("35mm", "35mm", "0 0 35 35")


def test_one_format_and_one_side_make_one_file(export):
    assert list(export("--format", "svg", "--side", "obverse")) == ["astp-2025-obverse.svg"]


def test_formats_may_be_given_in_capitals_and_twice(export):
    assert len(export("--format", "SVG, svg", "--side", "obverse")) == 1


@pytest.mark.parametrize(("dpi", "px", "per_metre"), [(300, 413, 11811), (1200, 1654, 47244)])
def test_dpi_sets_pixels_and_physical_size(export, dpi, px, per_metre):
    path = export("--dpi", dpi, "--side", "obverse", "--format", "png")["astp-2025-obverse.png"]
    assert header(path)[:2] == (px, px)
    assert dict(chunks(path))["pHYs"] == struct.pack(">IIB", per_metre, per_metre, 1)


def test_transparent_png_is_clear_outside_the_medal_and_solid_inside(export):
    pixels = picture(export("--format", "png")["astp-2025-obverse.png"])
    y, x = np.mgrid[:827, :827] - 413.0
    radius = np.hypot(x, y)
    assert (pixels[..., 3][radius > 415] == 0).all()
    assert (pixels[..., 3][radius < 412] == 255).all()


def test_background_flattens_to_rgb(export):
    clear = picture(export("--format", "png", "--side", "obverse")["astp-2025-obverse.png"])
    path = export("--format", "png", "--side", "obverse", "--background", "#2040C0")[
        "astp-2025-obverse.png"
    ]
    flat = picture(path)
    assert header(path)[3] == 2
    assert tuple(flat[0, 0]) == (0x20, 0x40, 0xC0)
    alpha = clear[..., 3:].astype(float) / 255
    expected = clear[..., :3] * alpha + np.array([0x20, 0x40, 0xC0]) * (1 - alpha)
    assert np.abs(flat - expected).max() <= 2


def test_background_is_a_layer_of_the_svg(export):
    path = export("--format", "svg", "--background", "#ffffff")["astp-2025-obverse.svg"]
    first = root(path).find("{*}g/{*}path")
    assert first is not None
    assert first.get("fill") == "#ffffff"
    assert first.get("d") == "M0 35L35 35L35 0L0 0Z"


@pytest.mark.parametrize("background", [(), ("--background", "#ffffff")])
def test_small_png_is_smaller_with_the_same_pixels(export, background):
    common = ("--format", "png", "--side", "reverse", *background)
    path = export(*common)["astp-2025-reverse.png"]
    size, plain = path.stat().st_size, picture(path)
    export(*common, "--small")
    assert path.stat().st_size < size
    assert (picture(path) == plain).all()
    assert dict(chunks(path))["pHYs"] == struct.pack(">IIB", 23622, 23622, 1)
    assert [kind for kind, _ in chunks(path) if kind in ("sRGB", "iCCP", "gAMA")] == ["sRGB"]


def test_lettered_edge_is_a_strip_as_long_as_the_circumference(export):
    files = export("--side", "edge", design="challenge-coin-44")
    assert sorted(files) == ["challenge-coin-44-edge.png", "challenge-coin-44-edge.svg"]
    length = 44 * math.pi
    assert page(files["challenge-coin-44-edge.svg"]) == (
        f"{length:.3f}mm".replace("0mm", "mm"),
        "3mm",
        f"0 0 {length:.3f} 3".replace("0 3", " 3"),
    )
    size = header(files["challenge-coin-44-edge.png"])[:2]
    assert size == (pixels(length, 600), pixels(3, 600)) == (3265, 71)


def test_both_sides_include_a_lettered_edge(export):
    assert len(export(design="challenge-coin-44")) == 6


def test_plain_edge_is_refused(run, out, refused):
    line = refused(run("export", "astp-2025", "-o", out, "--side", "edge"), code=1, out=out)
    assert line == "error: this design has nothing on its edge"


def test_set_puts_the_text_on_the_medal(export):
    path = export("--set", "mission=VOSTOK 6", "--format", "svg", design="crew-medallion")[
        "crew-medallion-obverse.svg"
    ]
    labels = [each.get("aria-label") for each in root(path).iterfind(".//{*}path")]
    assert any("VOSTOK 6" in label for label in labels if label)


def test_set_may_hold_equals_signs(run, out):
    outcome = run("export", "crew-medallion", "-o", out, "--set", "mission=a=b", "--format", "svg")
    assert outcome.code == 0
    assert "a=b" in outcome.paths[0].read_text("utf-8")


def test_standard_input_is_a_design(run, out, preset):
    raw = preset("blank-38") | {"title": "Käse & Brot: 1"}
    outcome = run("export", "-", "-o", out, "--format", "svg", stdin=json.dumps(raw).encode())
    assert [path.name for path in outcome.paths] == [
        "k-se-brot-1-obverse.svg",
        "k-se-brot-1-reverse.svg",
    ]


def test_file_gives_the_same_bytes_as_its_preset(run, tmp_path):
    run("new", "astp-2025", tmp_path / "astp-2025")
    run("export", "astp-2025", "-o", tmp_path / "a")
    run("export", tmp_path / "astp-2025.medallion", "-o", tmp_path / "b")
    for name in FOUR:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_export_replaces_old_files_and_leaves_strangers_alone(run, out):
    out.mkdir()
    (out / "astp-2025-obverse.svg").write_text("old")
    (out / "mine.txt").write_text("mine")
    run("export", "astp-2025", "-o", out, "--format", "svg", "--side", "obverse")
    assert (out / "astp-2025-obverse.svg").read_text("utf-8").startswith("<?xml")
    assert sorted(path.name for path in out.iterdir()) == ["astp-2025-obverse.svg", "mine.txt"]


TOO_LONG = {"kind": "legend", "text": "W" * 200, "radius": 14}
TOO_WIDE = {"kind": "ring-line", "radius": 19, "width": 1}


def test_error_in_the_design_writes_nothing(run, out, document, bare, refused):
    path = document(bare(TOO_LONG))
    line = refused(run("export", path, "-o", out), code=1, out=out)
    assert "obverse/e0" in line
    assert "200 letters" in line


def test_draft_writes_in_spite_of_errors_and_still_exits_1(run, out, document, bare):
    outcome = run("export", document(bare(TOO_LONG)), "-o", out, "--draft", "--format", "svg")
    assert outcome.code == 1
    assert [path.is_file() for path in outcome.paths] == [True, True]
    assert "error: obverse/e0" in outcome.err
    assert "nothing was written" not in outcome.err


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_strict_exits_1_on_a_warning(run, out, document, bare, options, code):
    outcome = run("export", document(bare(TOO_WIDE)), "-o", out, "--format", "svg", *options)
    assert outcome.code == code
    assert "warning: obverse/e0" in outcome.err
    assert len(outcome.paths) == 2


def test_strict_passes_where_there_is_nothing_to_say(run, out):
    assert run("export", "astp-2025", "-o", out, "--strict", "--format", "svg").code == 0


def test_findings_of_a_side_that_is_not_wanted_are_not_told(run, out, document, bare):
    path = document(bare(TOO_LONG))
    outcome = run("export", path, "-o", out, "--side", "reverse", "--format", "svg")
    assert (outcome.code, outcome.err) == (0, "")


def test_long_work_tells_its_progress_on_standard_error(run, out, monkeypatch):
    monkeypatch.setattr("obverse.cli.export._PATIENCE", -1.0)
    outcome = run("export", "astp-2025", "-o", out, "--format", "svg")
    assert outcome.err.splitlines() == [f"writing {name}" for name in FOUR[:2]]
    assert [path.name for path in outcome.paths] == FOUR[:2]


def test_user_typeface_is_used(run, out, document, bare, amiri):
    words = {"kind": "legend", "text": "سلام", "radius": 14, "lettering": {"family": "Amiri"}}
    path = document(bare(words))
    assert run("export", path, "-o", out, "--format", "svg").code == 1
    outcome = run("export", path, "-o", out, "--format", "svg", "--font", amiri)
    assert (outcome.code, outcome.err) == (0, "")


def test_preset_stays_as_it_is_when_it_is_exported(run, out):
    before = load_preset("crew-medallion")
    run("export", "crew-medallion", "-o", out, "--set", "mission=X", "--format", "svg")
    assert decode(preset_path("crew-medallion").read_bytes()) == before
