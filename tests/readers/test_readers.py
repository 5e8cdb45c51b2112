"""Other programs draw our SVG as we draw our PNG."""

import io

import pytest
from PIL import Image

from obverse.design.elements import Picture, Rim
from obverse.design.model import Blank, Design, Face
from obverse.design.presets import load_preset, preset_ids
from obverse.exporting import ExportOptions, export
from obverse.formats.options import WriteOptions

#: What is promised: mean difference of 255, and share of pixels off by more than 48.
MEAN, FAR = 1.5, 0.01
#: 25 pixels a mm: a page of whole mm has whole pixels. At other resolutions programs part by what
#: they do with the odd one: we, Inkscape and browsers fit the page to its pixels, resvg and
#: rsvg-convert cut it off there.
WHOLE = 635
REFERENCE = [name for name in preset_ids() if name.startswith("astp-2025")]

# Browsers and editors draw all presets for minutes where they have but a share of a slow machine.
pytestmark = pytest.mark.timeout(1200)

every_reader = pytest.mark.parametrize(
    "draw", ["resvg", "rsvg-convert", "inkscape", "chromium"], indirect=True
)


@pytest.fixture
def check(draw, differ, tmp_path):
    """Export designs and assert that a program draws the SVG as we draw the PNG."""

    def check(designs: dict[str, Design], **choices) -> None:
        options = ExportOptions(write=WriteOptions(**choices))
        made = [
            path
            for name, design in designs.items()
            for path in export(design, tmp_path / "ours", stem=name, options=options).paths
        ]
        svgs = [path for path in made if path.suffix == ".svg"]
        theirs = tmp_path / "theirs"
        theirs.mkdir()
        drawn = draw(svgs, theirs, choices["dpi"])
        pairs = zip(svgs, drawn, strict=True)
        found = {svg.stem: differ(svg.with_suffix(".png"), png) for svg, png in pairs}
        bad = {name: each for name, each in found.items() if each[0] > MEAN or each[1] > FAR}
        assert len(found) >= 2 * len(designs)
        assert not bad

    return check


@every_reader
def test_reference_medal_is_drawn_as_we_draw_it(check):
    check({name: load_preset(name) for name in REFERENCE}, dpi=600)


@every_reader
def test_every_preset_is_drawn_as_we_draw_it(check):
    check({name: load_preset(name) for name in preset_ids()}, dpi=WHOLE)


@every_reader
def test_bleed_marks_and_background_are_drawn_as_we_draw_them(check):
    coin = {"coin": load_preset("challenge-coin-44")}
    check(coin, dpi=WHOLE, bleed=3, marks=True, background="#e0e8f0")


@every_reader
def test_picture_is_drawn_as_we_draw_it(check, photo):
    picture = Picture(id="photo", data=photo, width=11.3, x=0.7, y=-0.4)
    face = Face(elements=(picture, Rim(id="rim")))
    check({"portrait": Design(blank=Blank(diameter=20), obverse=face)}, dpi=WHOLE)


@pytest.fixture
def photo() -> bytes:
    """Return a picture with soft slopes and a hard edge."""
    round_about, down = Image.radial_gradient("L"), Image.linear_gradient("L")
    image = Image.merge("RGB", (round_about, down, down.transpose(Image.Transpose.ROTATE_90)))
    image.paste("#103060", (60, 90, 130, 180))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def test_missing_reader_skips_with_the_package_to_install(find, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda *arguments, **options: None)
    monkeypatch.delenv("OBVERSE_ALL_READERS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="apt-get install librsvg2-bin"):
        find("rsvg-convert")


def test_missing_reader_fails_where_all_are_asked_for(find, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda *arguments, **options: None)
    monkeypatch.setenv("OBVERSE_ALL_READERS", "1")
    with pytest.raises(AssertionError, match="apt-get install chromium"):
        find("chromium")


def test_resvg_never_skips(find, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda *arguments, **options: None)
    monkeypatch.delenv("OBVERSE_ALL_READERS", raising=False)
    with pytest.raises(AssertionError, match="resvg comes with the extras"):
        find("resvg")


def test_comparison_sees_what_is_wrong(differ, tmp_path):
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    Image.new("RGB", (100, 100), "#808080").save(one)
    wrong = Image.new("RGB", (100, 100), "#808080")
    wrong.paste("#000000", (40, 40, 52, 52))
    wrong.save(two)
    mean, far = differ(one, two)
    assert mean > MEAN
    assert far > FAR
    assert differ(one, one) == (0, 0)
