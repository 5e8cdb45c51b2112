"""The bundled drawings, which layout reads without looking twice."""

from xml.etree import ElementTree

import pytest

import measure
from obverse.design.elements import Device, Motif
from obverse.geometry.path import area
from obverse.geometry.svg_path import parse_plain
from obverse.intake.svg import read_svg
from obverse.layout.device import motif_names
from obverse.resources import asset
from samples import drawn

motifs = pytest.mark.parametrize("name", motif_names())


def source(name: str) -> str:
    return asset("motifs", f"{name}.svg").read_text("utf-8")


def data(name: str) -> list[str]:
    return [
        each.attrib["d"]
        for each in ElementTree.fromstring(source(name)).iter()
        if "d" in each.attrib
    ]


@motifs
def test_frame_is_square_about_the_origin(name):
    left, top, width, height = map(
        float, ElementTree.fromstring(source(name)).attrib["viewBox"].split()
    )
    assert width == height == -2 * left == -2 * top


@motifs
def test_paths_are_plain(name):
    assert data(name)
    assert all(parse_plain(each) for each in data(name))


@motifs
def test_paths_are_clean_for_both_fill_rules(name):
    for each in data(name):
        nonzero, even_odd = measure.areas(parse_plain(each))
        assert even_odd == pytest.approx(nonzero, rel=1e-4)


@motifs
def test_motif_is_what_the_import_would_make_of_it(name):
    item = drawn(Device(id="a", art=Motif(name=name), size=20), diameter=60)
    imported = sum(area(shape.path) for shape in read_svg(source(name)).shapes)
    assert area(item.path) == pytest.approx(imported * 400, rel=1e-3)
