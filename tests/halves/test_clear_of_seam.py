"""Words that give way to the seam: legends, name rings, blocks along it."""

import math
from itertools import pairwise

import msgspec
import numpy as np
import pytest
import shapely
from cases import SAME, shape_of
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.design.elements import Inscription, InscriptionLine, Legend, NameRing
from obverse.design.lettering import Fit, Lettering
from obverse.design.model import Blank, Design, Face
from obverse.design.split import Piece, Seam, Split
from obverse.geometry.polar import bearing_of
from obverse.halves.cut import piece_at
from obverse.halves.seam import seam_points
from obverse.halves.split_artwork import split_artwork
from obverse.layout import lay_out

BLANK = Blank(diameter=40)
SPLIT = Split(seam=Seam(), letter_free=0.6)
RIGID = Fit(tracking=0, condense=1, shrink=1)
NAMES = ("STAFFORD", "BRAND", "SLAYTON", "ЛЕОНОВ", "КУБАСОВ")


def design_of(*elements, split: Split | None = SPLIT, blank: Blank = BLANK, side="obverse"):
    return Design(blank=blank, split=split, **{side: Face(elements=elements)})


def laid(design: Design, side: str = "obverse"):
    """Return the letters of a face with their shapes, and the findings."""
    whole = lay_out(design)
    items = whole.artwork.side(side).regions
    letters = [letter for item in items for letter in item.letters]
    return letters, whole.findings


def away(letters, design: Design, side: str = "obverse") -> float:
    lines = [shapely.LineString(line) for line in seam_points(design.split, design.blank, side)]
    seams = shapely.union_all(lines)
    return min(shape_of(letter.path).distance(seams) for letter in letters)


def legend(**fields) -> Legend:
    given = {
        "id": "it",
        "text": "HHHH",
        "radius": 15,
        "arc": 90,
        "clear_of_seam": True,
        "direction": "outward",
        "lettering": Lettering(cap_height=2, fit=RIGID),
    }
    return Legend(**(given | fields))


def middle_of(letters) -> float:
    """Return the bearing of the middle of a legend of an even number of equal letters."""
    turns = np.unwrap([math.radians(bearing_of(each.x, each.y)) for each in letters])
    return float(np.degrees(turns.mean()))


def test_a_legend_in_the_way_moves_by_the_least_turn_and_says_so():
    design = design_of(legend(bearing=10))
    letters, findings = laid(design)
    (fact,) = findings
    assert (fact.severity, fact.code, fact.element) == ("info", "split.moved", "it")
    turn = middle_of(letters) - 10
    assert fact.message == f"“HHHH” is moved by {turn:+.1f} degrees to keep clear of the seam"
    assert turn > 0
    # It stands just clear: its side bearing and the ring's bend are all that is left over.
    assert 0.6 <= away(letters, design) < 0.6 + 0.5


def test_a_legend_moves_the_other_way_where_that_is_nearer():
    right, left = (middle_of(laid(design_of(legend(bearing=bearing)))[0]) for bearing in (10, -10))
    assert left % 360 == pytest.approx(-right % 360)


def test_a_legend_that_is_clear_stays_where_it_is():
    for bearing in (90, 270):
        clear, findings = laid(design_of(legend(bearing=bearing)))
        plain, _ = laid(design_of(legend(bearing=bearing), split=None))
        assert clear == plain
        assert findings == ()


def test_a_legend_moves_within_its_arc_alone():
    design = design_of(legend(bearing=0, arc=40))
    letters, (fact,) = laid(design)
    assert (fact.severity, fact.code) == ("warning", "split.no-room")
    assert fact.message == "“HHHH” can't keep clear of the seam within its arc of 40 degrees"
    assert fact.hint
    assert middle_of(letters) % 360 == pytest.approx(0, abs=1e-6)
    cut = [each for each in split_artwork(lay_out(design).artwork, design).findings if each.element]
    assert {each.code for each in cut} <= {"split.letter", "split.slivers"}


def test_a_legend_that_is_not_told_to_stays_on_the_seam():
    letters, findings = laid(design_of(legend(bearing=0, clear_of_seam=False)))
    assert findings == ()
    assert middle_of(letters) % 360 == pytest.approx(0, abs=1e-6)


def test_a_legend_longer_than_any_sector_has_no_room():
    (fact,) = laid(design_of(legend(text="H" * 30, arc=350)))[1]
    assert (fact.severity, fact.code) == ("warning", "split.no-room")


def test_an_impossible_split_leaves_words_alone():
    outside = Split(seam=Seam(offset=30))
    assert laid(design_of(legend(bearing=0), split=outside))[1] == ()


SEAMS = st.builds(
    Seam,
    kind=st.sampled_from(["straight", "wave", "zigzag", "keyed"]),
    bearing=st.integers(-180, 180),
    offset=st.sampled_from([0.0, 2.0, -5.0]),
    count=st.integers(1, 4),
    depth=st.sampled_from([1.0, 3.0]),
)


@settings(SAME, max_examples=60)
@given(SEAMS, st.integers(-180, 180), st.sampled_from(["obverse", "reverse"]))
def test_whatever_moves_or_stays_silently_is_clear(seam, bearing, side):
    """Capitals that are moved, or about which nothing is said, keep the letter-free distance."""
    split = Split(seam=seam, letter_free=0.6)
    design = design_of(legend(bearing=bearing), split=split, side=side)
    letters, findings = laid(design, side)
    if "split.no-room" not in {fact.code for fact in findings}:
        assert away(letters, design, side) >= 0.6 - 1e-6


def ring(**fields) -> NameRing:
    given = {
        "id": "ring",
        "names": NAMES,
        "radius": 16,
        "clear_of_seam": True,
        "separator": "dot",
        "lettering": Lettering(cap_height=2),
    }
    return NameRing(**(given | fields))


def grouped(letters, names) -> list[tuple[float, float]]:
    """Return the bearings at which each name starts and ends, by its letters' feet."""
    found, at = [], 0
    for name in names:
        own = letters[at : at + len(name)]
        at += len(name)
        turns = np.unwrap([math.radians(bearing_of(each.x, each.y)) for each in own])
        found.append((math.degrees(turns[0]), math.degrees(turns[-1])))
    assert at == len(letters)
    return found


def test_a_name_ring_is_spaced_anew_beside_the_seam():
    design = design_of(ring(bearing=0))
    letters, findings = laid(design)
    (fact,) = findings
    assert (fact.severity, fact.code, fact.element) == ("info", "split.moved", "ring")
    assert fact.message == "the names are spaced anew in 2 sectors, clear of the seam"
    assert away(letters, design) >= 0.6


def test_a_name_ring_keeps_its_order_around_the_medal():
    for bearing in range(-180, 180, 17):
        letters, _ = laid(design_of(ring(bearing=bearing)))
        middles = [(one + two) / 2 % 360 for one, two in grouped(letters, NAMES)]
        first = middles.index(min(middles))
        around = middles[first:] + middles[:first]
        assert around == sorted(around)


def test_gaps_within_a_sector_are_equal():
    """Names of one width: all the gaps in a sector, and twice those at its ends, are the same."""
    names = ("HHH",) * 5
    letters, _ = laid(design_of(ring(names=names, bearing=20, separator="none")))
    spans = sorted((start % 360, end % 360) for start, end in grouped(letters, names))
    halves = ([each for each in spans if each[0] < 180], [each for each in spans if each[0] > 180])
    assert sorted(map(len, halves)) == [2, 3]
    for start, half in zip((0, 180), halves, strict=True):
        gaps = [two[0] - one[1] for one, two in pairwise(half)]
        assert max(gaps) - min(gaps) < 1e-6
        # The block stands in the middle of its sector.
        assert (half[0][0] + half[-1][1]) / 2 == pytest.approx(start + 90, abs=1e-6)


def test_separators_stand_between_names_and_never_on_the_seam():
    design = design_of(ring(bearing=0, separator="star"))
    whole = lay_out(design).artwork.side("obverse").regions[-1]
    parts = shapely.get_parts(shape_of(whole.path))
    letters = shapely.union_all([shape_of(letter.path) for letter in whole.letters]).buffer(0.001)
    stars = [part for part in parts if not letters.covers(part)]
    # Five names in two sectors: three gaps between names, none across the seam.
    assert len(stars) == 3
    seam = shapely.LineString([(0, -30), (0, 30)])
    assert min(star.distance(seam) for star in stars) > 0.6


def test_a_ring_that_the_seam_does_not_meet_is_left_as_it_is():
    small = ring(names=("ABC", "DEF"), radius=6, bearing=37, lettering=Lettering(cap_height=1))
    aside = Split(seam=Seam(offset=15))
    far, findings = laid(design_of(small, split=aside))
    plain, _ = laid(design_of(small, split=None))
    assert findings == ()
    assert far == plain
    regions = [
        lay_out(design_of(small, split=split)).artwork.side("obverse").regions[-1].path
        for split in (aside, None)
    ]
    assert regions[0] == regions[1]


def test_names_without_room_say_so_and_stay():
    full = ring(lettering=Lettering(cap_height=4.5), gap=0.5)
    letters, findings = laid(design_of(full))
    assert ("warning", "split.no-room") in {(fact.severity, fact.code) for fact in findings}
    plain, _ = laid(design_of(full, split=None))
    assert letters == plain
    paths = [
        lay_out(design_of(full, split=split)).artwork.side("obverse").regions[-1].path
        for split in (SPLIT, None)
    ]
    assert paths[0] == paths[1]


def block(*lines, **fields) -> Inscription:
    given = {
        "id": "block",
        "lines": tuple(
            InscriptionLine(text=line) if isinstance(line, str) else line for line in lines
        ),
        "within": 15,
        "along_seam": True,
        "leading": 1,
        "lettering": Lettering(cap_height=1.5),
    }
    return Inscription(**(given | fields))


def line(text: str, piece: str) -> InscriptionLine:
    return InscriptionLine(text=text, piece=piece)


def rows(design: Design, side: str = "obverse"):
    """Return the letters of each line of the block."""
    return [item.letters for item in lay_out(design).artwork.side(side).regions if item.letters]


@pytest.mark.parametrize("side", ["obverse", "reverse"])
@pytest.mark.parametrize("alignment", ["medal", "coin"])
@pytest.mark.parametrize("bearing", [0, 60, 90, 135, -20, 200])
def test_lines_run_along_the_seam_upright(side, alignment, bearing):
    split = Split(seam=Seam(bearing=bearing))
    blank = Blank(diameter=40, alignment=alignment)
    design = design_of(block("KIM", "HOH"), split=split, blank=blank, side=side)
    for letters in rows(design, side):
        (x0, y0), (x1, y1) = ((each.x, each.y) for each in (letters[0], letters[-1]))
        (ax, ay), *_, (bx, by) = seam_points(split, blank, side)[0]
        across = ((x1 - x0) * (by - ay) - (y1 - y0) * (bx - ax)) / math.hypot(bx - ax, by - ay)
        assert across == pytest.approx(0, abs=1e-6)
        # Upright: not turned by more than a quarter, and read from left to right.
        turned = (letters[0].rotation + 180) % 360 - 180
        assert abs(turned) <= 90 + 1e-9
        assert x1 - x0 >= -1e-6


def test_lines_are_shared_out_half_and_half():
    design = design_of(block("ONE", "TWO", "THREE", "FOUR"), split=Split(seam=Seam(bearing=90)))
    heights = [letters[0].y for letters in rows(design)]
    assert heights == sorted(heights, reverse=True)
    assert [height > 0 for height in heights] == [True, True, False, False]


@pytest.mark.parametrize("bearing", [60, 240, 90, 0])
def test_lines_stand_on_the_pieces_that_they_name(bearing):
    two = (Piece(id="us"), Piece(id="ussr"))
    split = Split(seam=Seam(bearing=bearing), pieces=two)
    named = block(line("RYZHIKOV", "ussr"), line("KIM", "us"), line("BRAND", "us"))
    for side in ("obverse", "reverse"):
        design = design_of(named, split=split, side=side)
        for letters, home in zip(rows(design, side), ("ussr", "us", "us"), strict=True):
            found = {piece_at((each.x, each.y), split, BLANK, side) for each in letters}
            assert found == {home}


def test_the_letter_free_zone_and_the_blocks_own_distance_are_kept():
    split = Split(seam=Seam(kind="wave", bearing=90, depth=3), letter_free=0.8)
    near, far = (design_of(block("HHH", "HHH", y=y), split=split) for y in (0.0, 1.0))
    for design, least in ((near, 0), (far, 1)):
        lines = [
            shapely.union_all([shape_of(each.path) for each in letters]) for letters in rows(design)
        ]
        upper, lower = lines
        # The wave swings by 1.5 mm to each side.
        assert upper.bounds[1] == pytest.approx(1.5 + 0.8 + least, abs=1e-3)
        assert lower.bounds[3] == pytest.approx(-1.5 - 0.8 - least, abs=1e-3)
        assert away([each for row in rows(design) for each in row], design) >= 0.8


def test_lines_on_one_side_stand_on_each_other():
    split = Split(seam=Seam(bearing=90), letter_free=0.5)
    design = design_of(block("A", "B", "C", "D", lettering=Lettering(cap_height=2)), split=split)
    heights = [letters[0].y for letters in rows(design)]
    assert heights == pytest.approx([0.5 + 4, 0.5 + 1, -0.5 - 1, -0.5 - 4])


def test_a_line_for_a_piece_that_is_not_beside_the_seam_is_reported():
    named = block(line("KIM", "nobody"), line("BRAND", "left"))
    findings = lay_out(design_of(named)).findings
    (fact,) = findings
    assert (fact.severity, fact.code, fact.element) == ("warning", "split.no-piece", "block")
    assert "“KIM”" in fact.message
    assert "'nobody'" in fact.message


def test_a_block_of_an_unsplit_medal_stays_level():
    plain = design_of(block("KIM", "HOH", rotation=20), split=None)
    straight = msgspec.structs.replace(
        plain, obverse=Face(elements=(block("KIM", "HOH", rotation=20, along_seam=False),))
    )
    assert rows(plain) == rows(straight)
