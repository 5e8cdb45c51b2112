"""Advances on a ring are those that HarfBuzz gives, read here straight from the font file."""

import math
from itertools import pairwise

import pytest
import uharfbuzz as hb

from obverse.design.elements import Legend
from obverse.design.lettering import Lettering
from obverse.geometry.polar import bearing_of
from obverse.resources import asset
from samples import drawn

CAP, RADIUS = 3.0, 60.0
FILES = {
    "Jost": "jost/Jost.ttf",
    "Montserrat": "montserrat/Montserrat.ttf",
    "PT Serif": "pt-serif/PT_Serif-Web-Regular.ttf",
}
TEXTS = ("АВ", "AVATAR", "To", "AV", "ГА", "Tomato")
settings = pytest.mark.parametrize(("family", "text"), [(f, t) for f in FILES for t in TEXTS])


def font_of(family: str) -> hb.Font:
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(asset("fonts", *FILES[family].split("/"))))))
    font.set_variations({"wght": 400})
    return font


def advances(family: str, text: str, *, kerned: bool = True) -> list[float]:
    """Return the advance of each letter in mm at the cap height."""
    font, buffer = font_of(family), hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": kerned})
    cap = font.get_glyph_extents(font.get_nominal_glyph(ord("H"))).y_bearing
    return [each.x_advance * CAP / cap for each in buffer.glyph_positions]


def distances(widths: list[float]) -> list[float]:
    """Return how far the middles of neighbouring advances are apart."""
    return [(one + other) / 2 for one, other in pairwise(widths)]


def legend(family: str, text: str, *, bearing: float = 0, tracking: float = 0) -> Legend:
    lettering = Lettering(family=family, weight=400, cap_height=CAP, tracking=tracking)
    return Legend(id="a", text=text, radius=RADIUS, bearing=bearing, lettering=lettering)


def arcs(element: Legend) -> list[float]:
    """Return the arc distances between the feet of neighbouring letters, in reading order."""
    letters = drawn(element, diameter=150).letters
    assert all(math.hypot(each.x, each.y) == pytest.approx(RADIUS) for each in letters)
    bearings = [bearing_of(each.x, each.y) for each in letters]
    turns = [(b - a + 180) % 360 - 180 for a, b in pairwise(bearings)]
    return [math.radians(abs(turn)) * RADIUS for turn in turns]


@settings
def test_arc_between_letters_is_the_shaped_advance(family, text):
    wanted = distances(advances(family, text))
    assert arcs(legend(family, text)) == pytest.approx(wanted, abs=0.01)


@settings
def test_lower_legend_has_the_same_arcs(family, text):
    wanted = distances(advances(family, text))
    assert arcs(legend(family, text, bearing=180)) == pytest.approx(wanted, abs=0.01)


@pytest.mark.parametrize("family", FILES)
@pytest.mark.parametrize("text", ["AV", "To"])
def test_pairs_are_really_kerned(family, text):
    kerned, loose = (sum(advances(family, text, kerned=each)) for each in (True, False))
    assert kerned < loose - 0.05


@settings
def test_tracking_adds_its_share_of_the_em_to_every_gap(family, text):
    font = font_of(family)
    cap = font.get_glyph_extents(font.get_nominal_glyph(ord("H"))).y_bearing
    extra = 0.1 * font.face.upem / cap * CAP
    wanted = [each + extra for each in distances(advances(family, text))]
    assert arcs(legend(family, text, tracking=100)) == pytest.approx(wanted, abs=0.01)
