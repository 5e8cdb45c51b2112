"""A typeface of another make: cubic outlines, and no capital to measure."""

from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from obverse.geometry.path import CUBIC, LINE, area, hull_box
from obverse.text.typeface import FontFile, Typeface


@pytest.fixture(scope="module")
def round_o(tmp_path_factory) -> Path:
    """An OpenType font with compact outlines whose only letter is a round o."""
    pen = T2CharStringPen(600, None)
    pen.moveTo((100, 0))
    pen.lineTo((500, 0))
    pen.curveTo((500, 400), (100, 400), (100, 0))
    pen.closePath()
    empty = T2CharStringPen(600, None).getCharString()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "o"])
    builder.setupCharacterMap({ord("o"): "o"})
    builder.setupCFF("Round", {}, {".notdef": empty, "o": pen.getCharString()}, {})
    builder.setupHorizontalMetrics({".notdef": (600, 0), "o": (600, 100)})
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": "Round", "styleName": "Bold Oblique"})
    builder.setupOS2()
    builder.setupPost()
    path = tmp_path_factory.mktemp("fonts") / "round.otf"
    builder.save(path)
    return path


def test_style_is_read_from_the_name(round_o):
    file = FontFile.open(round_o)
    assert (file.family, file.italic, file.lightest, file.heaviest) == ("Round", True, 700, 700)


def test_typeface_without_a_capital_has_the_usual_cap_height(round_o):
    found = Typeface(FontFile.open(round_o), 700)
    assert found.cap_units == 700
    assert found.em == pytest.approx(1 / 0.7)


def test_cubic_outline_keeps_its_curve(round_o):
    found = Typeface(FontFile.open(round_o), 700)
    path = found.outline(found.font.get_nominal_glyph(ord("o")))
    assert set(path.verbs) >= {LINE, CUBIC}
    # A cubic with both handles straight up by 400 encloses three fifths of its handles' box.
    assert area(path) == pytest.approx(0.6 * 400 * 400 / 700**2, rel=1e-3)
    assert hull_box(path)[:3:2] == pytest.approx((1 / 7, 5 / 7), abs=1e-3)


def test_outline_and_box_are_made_once(round_o):
    found = Typeface(FontFile.open(round_o), 700)
    assert found.outline(1) is found.outline(1)
    assert found.box(1) is found.box(1)


def test_glyph_without_ink_has_no_outline(round_o):
    assert not Typeface(FontFile.open(round_o), 700).outline(0)
