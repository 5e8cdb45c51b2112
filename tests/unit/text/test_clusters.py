"""What belongs together stays together: marks, joined letters, right-to-left runs."""

import pytest

import measure
from obverse.design.elements import Inscription, InscriptionLine, Legend
from obverse.design.lettering import Lettering
from obverse.geometry.path import reach
from obverse.layout.lettering import shape
from samples import codes, laid

AMIRI = Lettering(family="Amiri", cap_height=4)


def clusters(text, fonts, lettering=None):
    return [each.text for each in shape(text, lettering or Lettering(), fonts).clusters]


@pytest.mark.parametrize("text", ["И\u0306", "e\u0302\u0323", "Q\u0323", "A\u0301", "ї\u0301"])
@pytest.mark.parametrize("family", ["Jost", "Montserrat", "PT Serif", "Oswald"])
def test_marks_stay_with_their_letter(text, family, bundled):
    line = shape(f"A{text}B", Lettering(family=family), bundled)
    if not line.lost:
        assert [each.text for each in line.clusters] == ["A", text, "B"]
    assert line.lost in ((), (text,))


def test_decomposed_letter_looks_like_the_composed_one(bundled):
    (apart,), (whole,) = (shape(text, Lettering(), bundled).clusters for text in ("И\u0306", "Й"))
    assert [each.glyph for each in apart.glyphs] == [each.glyph for each in whole.glyphs]
    assert apart.advance == whole.advance


def test_dot_below_stands_below_its_letter(with_noto):
    lettering = Lettering(family="Noto Sans", cap_height=4)
    plain, dotted = (
        laid(Legend(id="a", text=text, radius=12, lettering=lettering), fonts=with_noto)[0]
        for text in ("Q", "Q\u0323")
    )
    bottom = [measure.shape(side.items[1].path).bounds[1] for side in (plain, dotted)]
    assert bottom[1] < bottom[0] - 0.2


def test_joined_letters_make_one_outline_on_a_ring(with_amiri):
    side, findings = laid(Legend(id="a", text="محمد", radius=9, lettering=AMIRI), fonts=with_amiri)
    assert findings == ()
    word = measure.shape(side.items[1].path)
    assert word.geom_type == "Polygon"
    assert len(side.items[1].letters) == 4


def test_joined_letters_are_bent_and_others_are_not(with_amiri):
    joined = shape("محمد", AMIRI, with_amiri).clusters
    apart = shape("ABC", AMIRI, with_amiri).clusters
    assert all(each.joined for each in joined)
    assert not any(each.joined for each in apart)


def test_joined_letters_are_never_tracked(with_amiri):
    assert shape("محمد", AMIRI, with_amiri).gaps == 0
    assert shape("ABC", AMIRI, with_amiri).gaps == 2
    assert shape("AB محمد", AMIRI, with_amiri).gaps == 3


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ABC مد 123", "ABC 123 دم"),
        ("مد ABC", "ABC دم"),
        ("مد", "دم"),
        ("ABC", "ABC"),
        ("12 مد 34", "34 دم 12"),
        ("A-مد-B", "A-دم-B"),
        ("\u200fABC\u200e", "\u200fABC\u200e"),
    ],
)
def test_mixed_directions_stand_in_visual_order(text, seen, with_amiri):
    found = "".join(clusters(text, with_amiri, AMIRI))
    assert [char for char in found if char.isprintable()] == [
        char for char in seen if char.isprintable()
    ]


def test_brackets_around_right_to_left_words_are_mirrored(with_amiri):
    found = shape("(مد)", AMIRI, with_amiri).clusters
    opening, closing = (shape(each, AMIRI, with_amiri).clusters[0].glyphs for each in "()")
    assert [each.text for each in found] == [")", "د", "م", "("]
    assert found[0].glyphs[0].glyph == opening[0].glyph
    assert found[-1].glyphs[0].glyph == closing[0].glyph


def test_isolates_draw_nothing_and_lose_nothing(with_amiri):
    line = shape("A\u2067مد\u2069B", AMIRI, with_amiri)
    assert line.lost == ()
    assert [each.text for each in line.clusters if each.has_ink] == ["A", "د", "م", "B"]


def test_zero_width_joiner_keeps_a_letter_in_its_joined_form(with_amiri):
    alone, held = (shape(text, AMIRI, with_amiri).clusters[-1] for text in ("ه", "ه\u200d"))
    assert alone.glyphs[0].glyph != held.glyphs[0].glyph


def test_ligature_is_one_cluster_with_both_letters(bundled):
    assert "fi" in clusters("fi", bundled, Lettering(family="PT Serif"))


@pytest.mark.parametrize("text", ["\u00ad", "\u200b", " ", "\u2028", "\u0007"])
def test_character_without_ink_is_neither_drawn_nor_missed(text, bundled):
    line = shape(f"A{text}B", Lettering(), bundled)
    assert line.lost == ()
    assert sum(each.has_ink for each in line.clusters) == 2


def test_letters_of_a_stand_in_are_named_with_its_family():
    side, findings = laid(Legend(id="a", text="VIỆT", radius=12))
    assert codes(findings) == [("warning", "lettering.stand-in")]
    assert findings[0].message == (
        "'Ệ' in “VIỆT” is set in Montserrat: the chosen typeface lacks it"
    )
    assert len(side.items[1].letters) == 4


def test_stand_in_takes_over_whole_letters_only(bundled):
    line = shape("AQ\u0323B", Lettering(), bundled)
    families = [{each.typeface.family for each in cluster.glyphs} for cluster in line.clusters]
    assert families == [{"Jost"}, {"Montserrat"}, {"Jost"}]


def test_stand_in_has_the_same_cap_height(bundled):
    (other,) = shape("Ệ", Lettering(), bundled).clusters
    (glyph,) = other.glyphs
    plain = glyph.typeface.font.get_nominal_glyph(ord("H"))
    assert glyph.typeface.box(plain)[3] == pytest.approx(1)


def test_line_breaks_in_one_line_are_spaces(bundled):
    assert clusters("A\nB\tC", bundled) == ["A", " ", "B", " ", "C"]


def test_crowded_ring_is_still_one_clean_outline():
    lettering = Lettering(cap_height=6)
    side, findings = laid(Legend(id="a", text="WHEEL OF FORTUNE", radius=4, lettering=lettering))
    assert codes(findings) == [("error", "lettering.fit")]
    nonzero, even_odd = measure.areas(side.items[1].path)
    assert even_odd == pytest.approx(nonzero, rel=1e-3)
    assert reach(side.items[1].path) < 19


def test_a_mark_without_a_letter_that_lies_on_the_second_next_is_united_with_it(bundled):
    side, _ = laid(
        Inscription(
            id="a",
            within=8,
            lines=(InscriptionLine(text="\u030111"),),
            lettering=Lettering(family="Montserrat", weight=100, cap_height=1),
        ),
        fonts=bundled,
    )
    (region,) = side.regions[1:]
    nonzero, even_odd = measure.areas(region.path)
    assert even_odd == pytest.approx(nonzero, abs=1e-4)
