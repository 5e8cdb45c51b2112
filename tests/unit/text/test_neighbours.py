"""What neighbours on a straight line are is the same whatever was set before them."""

import random

import pytest

from obverse.design.lettering import Lettering
from obverse.geometry.combine import intersection_once, overlap, union
from obverse.geometry.path import area, contours, shift
from obverse.layout.lettering import shape
from obverse.text import neighbours, outlines
from obverse.text.fit import Setting
from obverse.text.fonts import FontLibrary
from obverse.text.neighbours import drawn, meet
from obverse.text.outlines import Lettered, set_straight
from obverse.text.shaping import Cluster, Line

FONTS = FontLibrary()
FAMILIES = ("Jost", "Oswald", "Montserrat", "PT Serif")
KEPT = (
    outlines._set_straight,
    neighbours.drawn,
    neighbours._overlap,
    neighbours._union,
    neighbours._clear,
    neighbours._sides,
)
#: Tracking with which letters surely overlap.
TIGHT = -250.0


def forget() -> None:
    for each in KEPT:
        each.cache_clear()


def line_of(text: str, family: str = "Jost") -> Line:
    return shape(text, Lettering(family=family), FONTS)


def letter(text: str, family: str = "Jost") -> Cluster:
    (cluster,) = line_of(text, family).clusters
    return cluster


def set_at(text: str, tracking: float, rotation: float = 0.0) -> Lettered:
    return set_straight(line_of(text), Setting(3.0, tracking), (0.3, 1.7), rotation)


def test_what_was_set_before_does_not_matter():
    dice = random.Random(7)
    jobs = [
        (
            line_of("".join(dice.choices("AVTK", k=dice.randint(2, 6))), "Jost"),
            Setting(
                dice.choice((2.8, 4.0, dice.uniform(2, 6))),
                dice.choice((-220.0, -160.0, dice.uniform(-220, 0))),
                dice.choice((1.0, 1.0, dice.uniform(0.8, 1.0))),
            ),
            (dice.uniform(-9, 9), dice.uniform(-9, 9)),
            dice.choice((0.0, 0.0, 31.0)),
        )
        for _ in range(150)
    ]
    forget()
    kept = [set_straight(*job) for job in jobs]
    assert neighbours._union.cache_info().hits
    for job, lettered in zip(jobs, kept, strict=True):
        forget()
        assert set_straight(*job) == lettered
    dice.shuffle(jobs)
    again = {job: set_straight(*job) for job in jobs}
    forget()
    assert all(set_straight(*job) == lettered for job, lettered in again.items())


def test_distances_that_differ_by_rounding_are_one():
    forget()
    first, second = letter("K"), letter("A")
    one = neighbours.as_one(first, second, 0.7)
    assert neighbours.as_one(first, second, 0.7 + 1e-12) is one
    assert neighbours.as_one(first, second, 0.7 + 1e-6) != one


@pytest.mark.parametrize("rotation", [0.0, 33.0])
def test_two_that_overlap_become_one_outline_in_their_place(rotation):
    lettered = set_at("HI", TIGHT, rotation)
    one, other = (each.path for each in lettered.letters)
    assert overlap(one, other)
    assert len(list(contours(lettered.path))) == 1
    assert area(lettered.path) == pytest.approx(area(union([one, other])), abs=1e-5)
    assert area(intersection_once(lettered.path, one)) == pytest.approx(area(one), abs=1e-4)
    assert area(intersection_once(lettered.path, other)) == pytest.approx(area(other), abs=1e-4)


@pytest.mark.parametrize("rotation", [0.0, 33.0])
def test_chain_of_three_becomes_one_outline(rotation):
    lettered = set_at("HHH", TIGHT, rotation)
    first, middle, last = (each.path for each in lettered.letters)
    assert overlap(first, middle)
    assert overlap(middle, last)
    assert not overlap(first, last)
    assert len(list(contours(lettered.path))) == 1
    whole = union([first, middle, last])
    assert area(lettered.path) == pytest.approx(area(whole), abs=1e-5)


def test_pairs_beside_letters_that_stand_alone():
    lettered = set_straight(line_of("HI    HI"), Setting(3.0, TIGHT), (0, 0))
    assert len(lettered.letters) == 4
    assert len(list(contours(lettered.path))) == 2


def test_two_that_just_touch_stay_two():
    bar = letter("I")
    _, _, right, _ = drawn(bar).box
    left = drawn(bar).box[0]
    touching = right - left
    assert not meet(bar, bar, touching)
    assert not meet(bar, bar, touching + 1e-4)
    assert meet(bar, bar, touching - 1e-4)


def test_kerned_pair_that_just_touches_is_one_or_two_as_its_outlines_are():
    first, second = letter("A"), letter("V")
    clear = next(step / 1000 for step in range(2000, 0, -1) if meet(first, second, step / 1000))
    # It is the slanted sides that touch, well within each other's boxes.
    assert clear + drawn(second).box[0] < drawn(first).box[2] - 0.1
    for distance, together in ((clear, True), (clear + 0.001, False)):
        other = shift(drawn(second).path, distance, 0.0)
        assert overlap(drawn(first).path, other) == together


@pytest.mark.parametrize("family", FAMILIES)
def test_sides_show_no_overlapping_letters_to_be_apart(family):
    letters = [letter(each, family) for each in "AVTLCjgyfО'.Жд"]
    for first in letters:
        for second in letters:
            clear = neighbours._clear(first, second)
            if clear > -1e9:
                beside = shift(drawn(second).path, clear, 0.0)
                assert not overlap(drawn(first).path, beside)


@pytest.mark.parametrize("pair", ["HH", "AV", "LT", "oo", "Ky"])
def test_sides_are_tight(pair):
    """Letters that sides do not show to be apart are at most a few hundredths away from that."""
    first, second = letter(pair[0]), letter(pair[1])
    clear = neighbours._clear(first, second)
    assert meet(first, second, clear - 0.04)


def test_what_has_no_ink_meets_nothing():
    (space,) = line_of(" ").clusters
    assert not meet(space, letter("A"), 0.0)
    assert not meet(letter("A"), space, 0.0)


def test_what_is_kept_is_bounded():
    assert all(each.cache_info().maxsize for each in KEPT)
    forget()
    for step in range(600):
        neighbours._overlap(letter("I"), letter("H"), 5.0 + step / 1000)
    assert neighbours._overlap.cache_info().currsize == 512
