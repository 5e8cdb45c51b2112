import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import measure
from guarantees import broken
from obverse.design.elements import NameRing
from obverse.design.lettering import Lettering
from obverse.geometry.path import contours
from obverse.geometry.polar import arc_length, bearing_of, point_at
from obverse.layout import bundled_fonts
from obverse.layout.lettering import shape
from obverse.layout.name_ring import split_names
from obverse.text.fit import Setting
from samples import codes, drawn, laid

CREW = ("STAFFORD", "BRAND", "SLAYTON", "ЛЕОНОВ", "КУБАСОВ")
RADIUS = 14.0


def crew_ring(**fields) -> NameRing:
    return NameRing(
        **{
            **{"id": "crew", "names": CREW, "radius": RADIUS, "separator": "none"},
            **{"lettering": Lettering(cap_height=1.6)},
            **fields,
        }
    )


def widths(element: NameRing) -> list[float]:
    """Return the width of each name in degrees, as shaped."""
    setting = Setting(element.lettering.cap_height, element.lettering.tracking)
    lines = [shape(name, element.lettering, bundled_fonts()) for name in element.names]
    return [math.degrees(setting.width(each) / element.radius) for each in lines]


def sectors(element: NameRing) -> list[tuple[float, float]]:
    """Return where each name starts and ends, in degrees clockwise, from its letters' feet."""
    letters = iter(drawn(element).letters)
    found = []
    for name, width in zip(element.names, widths(element), strict=True):
        first = next(letters)
        for _ in name[1:]:
            last = next(letters)
        lead = math.degrees(advance(element, name[0]) / 2 / element.radius)
        start = bearing_of(first.x, first.y) - lead
        assert (bearing_of(last.x, last.y) - start) % 360 < width
        found.append((start, start + width))
    return found


def advance(element: NameRing, letter: str) -> float:
    (cluster,) = shape(letter, element.lettering, bundled_fonts()).clusters
    return cluster.advance * element.lettering.cap_height


def gaps(element: NameRing) -> list[float]:
    found = sectors(element)
    following = [*found[1:], found[0]]
    return [(after[0] - before[1]) % 360 for before, after in zip(found, following, strict=True)]


def middles(element: NameRing) -> list[float]:
    return [(start + end) / 2 % 360 for start, end in sectors(element)]


# Names whose first letter is not kerned, so that its advance alone says where the name starts.
PLAIN = ("HINN", "IH", "NOHIN", "HHI")


def plain_ring(**fields) -> NameRing:
    return crew_ring(**{"names": PLAIN, **fields})


@given(st.floats(-360, 360))
def test_equal_gaps_are_equal(bearing):
    found = gaps(plain_ring(bearing=bearing))
    assert found == pytest.approx([sum(found) / 4] * 4, abs=1e-6)


def test_names_and_gaps_make_a_full_turn():
    element = plain_ring()
    assert sum(gaps(element)) + sum(widths(element)) == pytest.approx(360)


@pytest.mark.parametrize("spacing", ["equal-gaps", "by-length", "equal-pitch"])
def test_middle_of_the_first_name_is_at_the_bearing(spacing):
    assert middles(plain_ring(spacing=spacing, bearing=40))[0] == pytest.approx(40, abs=1e-6)


def test_equal_pitch_spaces_the_middles_evenly():
    assert middles(plain_ring(spacing="equal-pitch", bearing=10)) == pytest.approx(
        [10, 100, 190, 280], abs=1e-6
    )


def test_by_length_gives_each_name_its_share_of_the_ring():
    element = plain_ring(spacing="by-length")
    wide, around = widths(element), gaps(element)
    shares = [360 * each / sum(wide) for each in wide]
    # The gap after a name is half of what its sector has left over, and half of the next one's.
    rests = [share - width for share, width in zip(shares, wide, strict=True)]
    wanted = [(one + two) / 2 for one, two in pairwise([*rests, rests[0]])]
    assert around == pytest.approx(wanted, abs=1e-6)


def test_names_follow_clockwise_in_their_order():
    found = middles(plain_ring(bearing=0))
    assert found == sorted(found)


@pytest.mark.parametrize("separator", ["dot", "star", "diamond"])
def test_separators_stand_in_the_middle_of_the_gaps(separator):
    element = plain_ring(separator=separator, separator_size=0.8)
    parts = [measure.shape(each) for each in contours(drawn(element).path)]
    rests = [end + gap / 2 for (_, end), gap in zip(sectors(element), gaps(element), strict=True)]
    for bearing in rests:
        x, y = point_at(bearing, RADIUS)
        nearest = min(parts, key=lambda part: math.dist(part.centroid.coords[0], (x, y)))
        assert math.dist(nearest.centroid.coords[0], (x, y)) < 0.001


def test_one_name_has_no_separator():
    (alone,) = list(contours(drawn(plain_ring(names=("I",), separator="dot")).path))
    assert measure.shape(alone).bounds[3] > RADIUS


def test_all_names_have_one_cap_height():
    side, findings = laid(crew_ring(lettering=Lettering(cap_height=4)))
    assert [each.text for each in side.settings] == list(CREW)
    assert len({(each.cap_height, each.tracking, each.condense) for each in side.settings}) == 1
    assert side.settings[0].cap_height < 4
    assert {each.code for each in findings} <= {"lettering.fitted", "lettering.fit"}


def test_names_are_fitted_so_that_the_least_gap_remains():
    element = plain_ring(gap=3, lettering=Lettering(cap_height=7))
    side, findings = laid(element)
    assert codes(findings) == [("info", "lettering.fitted")]
    setting = Setting(*side.settings[0][2:5])
    lines = [shape(name, element.lettering, bundled_fonts()) for name in PLAIN]
    used = sum(setting.width(each) for each in lines)
    assert arc_length(360, RADIUS) - used == pytest.approx(4 * 3)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("A;B", "C"), ("A", "B", "C")),
        (("A\nB;", " ; C "), ("A", "B", "C")),
        ((";;", "\n"), ()),
        ((), ()),
    ],
)
def test_names_are_parted_at_semicolons_and_line_breaks(texts, names):
    assert split_names(texts) == names


@pytest.mark.parametrize("names", [(), ("",), (" ; \n",)])
def test_no_names_are_told(names):
    side, findings = laid(crew_ring(names=names))
    assert codes(findings) == [("error", "lettering.empty")]
    assert len(side.items) == 1


def test_words_of_the_region_are_all_names():
    assert drawn(plain_ring()).words == "HINN, IH, NOHIN, HHI"


def test_names_that_overlap_are_told_with_the_length():
    names = ("A VERY LONG NAME INDEED IT IS", "ANOTHER VERY LONG NAME IT IS", "I", "I")
    _, findings = laid(crew_ring(names=names, spacing="equal-pitch"))
    assert codes(findings)[-1] == ("error", "name-ring.gap")
    assert (
        "“A VERY LONG NAME INDEED IT IS” and “ANOTHER VERY LONG NAME IT IS”" in findings[-1].message
    )
    assert "overlap by " in findings[-1].message
    assert findings[-1].message.endswith("; the least gap is 2 mm")


def test_names_closer_than_the_least_gap_are_a_warning():
    names = ("TWELVE SIGNS", "TWELVE SIGNS", "I", "I")
    _, findings = laid(crew_ring(names=names, spacing="equal-pitch", gap=8))
    assert codes(findings)[-1] == ("warning", "name-ring.gap")
    assert " are " in findings[-1].message
    assert "mm apart" in findings[-1].message


def test_separator_that_does_not_fit_its_gap_is_told_and_still_one_outline():
    element = plain_ring(names=("HINN" * 2,) * 3, radius=9, separator="dot", separator_size=12)
    side, findings = laid(element)
    assert codes(findings) == [("error", "name-ring.gap")]
    assert findings[0].message.endswith(" mm apart; the least gap is 12 mm")
    assert broken(side) == []


def test_each_name_keeps_its_own_script():
    letters = "".join(each.text for each in drawn(crew_ring()).letters)
    assert letters == "".join(CREW)


def test_auto_direction_is_chosen_for_each_name():
    element = plain_ring(names=("HHH", "NNN"), direction="auto")
    upper, lower = (drawn(element).letters[index] for index in (1, 4))
    assert upper.rotation % 360 == pytest.approx(0, abs=1e-6)
    assert lower.rotation % 360 == pytest.approx(0, abs=1e-6)


def test_too_many_names_are_told_and_left_out_in_time():
    names = tuple(f"LONG NAME {index}" for index in range(200))
    side, findings = laid(crew_ring(names=names))
    assert [code for _, code in codes(findings)] == [
        *("lettering.fit", "name-ring.gap", "geometry.failed"),
    ]
    assert len(side.items) == 1


def test_letters_of_the_ring_are_counted_name_by_name():
    side, _ = laid(crew_ring())
    assert [each.letters_out for each in side.settings] == [len(name) for name in CREW]


def test_no_cap_height_is_told_where_the_gaps_take_all_the_room():
    _, findings = laid(NameRing(id="a", names=("ADA", "EVA"), radius=8, gap=50))
    (fact,) = [each for each in findings if each.code == "lettering.fit"]
    assert fact.message.endswith(" and has 0 mm")
