"""Bleed, crop marks and background: the page grows, the medal stays as it is."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from obverse.design.presets import load_preset
from obverse.formats.options import WriteOptions
from obverse.formats.page import MARK_DISTANCE, MARK_LENGTH, MARK_WIDTH, set_on_page
from obverse.formats.raster import render
from obverse.formats.svg import write_svg
from obverse.layout import lay_out
from obverse.units import MM_PER_PT

NUMBER = re.compile(r"-?[\d.]+")


@pytest.fixture(scope="module")
def medal():
    return lay_out(load_preset("astp-2025")).artwork.sides[0]


@pytest.fixture(scope="module")
def strip():
    return lay_out(load_preset("challenge-coin-44")).artwork.side("edge")


def numbers(path: ET.Element) -> np.ndarray:
    return np.array([float(each) for each in NUMBER.findall(path.get("d", ""))]).reshape(-1, 2)


def drawn(side, **options) -> tuple[ET.Element, dict[str, ET.Element]]:
    root = ET.fromstring(write_svg(side, WriteOptions(**options)))
    return root, {str(path.get("id")): path for path in root.iterfind(".//{*}path")}


@pytest.mark.parametrize(
    ("options", "margin"),
    [
        ({"bleed": 3.0}, 3),
        ({"bleed": 0.5}, 0.5),
        ({"marks": True}, 6),
        ({"bleed": 1.0, "marks": True}, 6),
        ({"bleed": 3.0, "marks": True}, 7),
        ({"bleed": 20.0, "marks": True}, 24),
    ],
)
def test_page_grows_and_the_medal_keeps_its_geometry(medal, options, margin):
    root, grown = drawn(medal, **options)
    _, plain = drawn(medal)
    size = f"{35 + 2 * margin:g}"
    assert (root.get("width"), root.get("viewBox")) == (f"{size}mm", f"0 0 {size} {size}")
    for name, path in plain.items():
        moved = numbers(path) + margin
        assert np.abs(numbers(grown[name]) - moved).max() < 0.0011, name
        assert grown[name].get("fill") == path.get("fill")


def test_bleed_continues_the_rim_in_its_paint(medal):
    _, paths = drawn(medal, bleed=3)
    bleed = paths["obverse-bleed-1"]
    assert bleed.get("fill") == paths["obverse-rim-1"].get("fill")
    radii = np.hypot(*(numbers(bleed)[[0, 3, 6, 9]] - 20.5).T)
    assert radii == pytest.approx([20.5] * 4, abs=0.002)


def test_bleed_ring_is_of_one_colour_right_up_to_the_medal(medal):
    page = set_on_page(medal, WriteOptions(bleed=3))
    pixels = np.frombuffer(render(page, (820, 820)).data, np.uint8).reshape(820, 820, 4)
    y, x = np.mgrid[:820, :820] - 409.5
    radius = np.hypot(x, y) / 20
    band = pixels[(radius > 17.0) & (radius < 20.3)]
    # Where the medal's soft edge lies on the bleed, 8 bits of blending leave one step at most.
    assert np.abs(band.astype(int) - band[-1]).max() <= 1
    assert (pixels[radius > 20.6][..., 3] == 0).all()


def test_bleed_of_the_edge_is_a_larger_strip(strip):
    root, paths = drawn(strip, bleed=2)
    assert root.get("height") == "7mm"
    assert numbers(paths["edge-bleed-1"])[:, 1].tolist() == [7, 7, 0, 0]


@pytest.mark.parametrize("bleed", [0.0, 1.0, 3.0])
def test_marks_stand_outside_the_bleed_in_line_with_the_trim(medal, bleed):
    root, paths = drawn(medal, bleed=bleed, marks=True)
    boxes = numbers(paths["obverse-crop-marks-1"]).reshape(-1, 4, 2)
    low, high = boxes.min(axis=1), boxes.max(axis=1)
    size = float(str(root.get("width")).removesuffix("mm"))
    start, end = (size - 35) / 2, (size + 35) / 2
    assert len(boxes) == 8
    for (left, top), (right, bottom) in zip(low, high, strict=True):
        lengths = sorted((right - left, bottom - top))
        assert lengths == pytest.approx([MARK_WIDTH, MARK_LENGTH], abs=0.0011)
        along, across = ((left, right), (top, bottom))
        if right - left < bottom - top:
            along, across = across, along
        assert np.mean(across) == pytest.approx(start, abs=0.001) or np.mean(
            across
        ) == pytest.approx(end, abs=0.001)
        # The bleed is a disc within the square of the trim and the bleed: no mark enters that.
        gap = max(MARK_DISTANCE, bleed)
        assert along[1] <= start - gap + 0.001 or along[0] >= end + gap - 0.001
        assert 0 <= along[0] < along[1] <= size


def test_marks_are_a_quarter_of_a_point_wide_and_black(medal):
    _, paths = drawn(medal, marks=True)
    assert pytest.approx(0.25 * MM_PER_PT) == MARK_WIDTH
    assert paths["obverse-crop-marks-1"].get("fill") == "#000000"


def test_background_lies_below_all_else(medal):
    root, _ = drawn(medal, background="#ffffff", bleed=2, marks=True)
    layers = [layer.get("id") for layer in root.iterfind("{*}g")]
    assert layers[:4] == [
        "obverse-background",
        "obverse-bleed",
        "obverse-crop-marks",
        "obverse-ground",
    ]
