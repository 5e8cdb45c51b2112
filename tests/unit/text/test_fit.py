import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from obverse.text.fit import Limits, Setting, cap_height_for, fit, lower
from obverse.text.shaping import Cluster, Line

LIMITS = Limits(tracking=-20, condense=0.85, shrink=0.7)


def line(letters: int, advance: float = 1.0, em: float = 1.5) -> Line:
    return Line((Cluster("H", (), advance, False),) * letters, (), (), em)


TEN = line(10)  # ten cap heights wide, nine gaps of 0.0015 cap heights a thousandth
WANTED = Setting(2.0, 0.0)


@pytest.mark.parametrize(
    ("room", "setting"),
    [
        (30.0, (2.0, 0, 1)),
        (20.0, (2.0, 0, 1)),
        (19.73, (2.0, -10, 1)),
        (19.46, (2.0, -20, 1)),
        (18.46, (2.0, -20, 0.95)),
        (16.46, (2.0, -20, 0.85)),
        (8.23, (1.4, -20, 0.85)),
        (13.168, (1.6, -20, 0.85)),
        (1.0, (1.4, -20, 0.85)),
        (0.0, (1.4, -20, 0.85)),
    ],
)
def test_line_is_tracked_then_condensed_then_shrunk(room, setting):
    assert tuple(fit((TEN,), WANTED, room, LIMITS)) == pytest.approx(setting)


def test_tracking_that_is_below_its_limit_is_kept():
    assert fit((TEN,), Setting(2, -50), 1, LIMITS).tracking == -50


def test_one_letter_has_nothing_to_track():
    assert fit((line(1),), Setting(2, 100), 1.8, LIMITS) == pytest.approx(Setting(2, 100, 0.9))


def test_line_without_letters_fits_anything():
    assert fit((line(0),), WANTED, 0, LIMITS) == WANTED


def test_lines_are_fitted_together_by_their_sum():
    apart = fit((line(5), line(5)), WANTED, 19, LIMITS)
    assert apart.width(line(5)) * 2 == pytest.approx(19)
    assert apart.tracking == -20


def test_width_counts_gaps_between_letters_only():
    assert Setting(2, 100).width(TEN) == pytest.approx(2 * (10 + 9 * 0.15))
    assert Setting(2, 100, 0.5).units(TEN) == pytest.approx(5 + 9 * 0.15)


lines = st.lists(
    st.builds(line, st.integers(0, 40), st.floats(0.2, 1.5), st.floats(1.2, 1.6)),
    min_size=1,
    max_size=4,
).map(tuple)
limits = st.builds(Limits, st.floats(-100, 200), st.floats(0.5, 1), st.floats(0.2, 1))
wishes = st.builds(Setting, st.floats(0.3, 20), st.floats(-100, 300), st.just(1.0))
rooms = st.floats(0, 500)


def width(found: tuple[Line, ...], setting: Setting) -> float:
    return sum(setting.width(each) for each in found)


def tightest(wanted: Setting, limits: Limits) -> Setting:
    tracking = min(wanted.tracking, limits.tracking)
    return Setting(wanted.cap_height * limits.shrink, tracking, limits.condense)


@given(lines, wishes, rooms, limits)
def test_room_is_kept_wherever_the_limits_allow_it(found, wanted, room, limits):
    setting = fit(found, wanted, room, limits)
    if width(found, tightest(wanted, limits)) <= room:
        assert width(found, setting) <= room * (1 + 1e-9) + 1e-9
    else:
        assert width(found, setting) > room


@given(lines, wishes, rooms, limits)
def test_no_limit_is_passed_and_nothing_grows(found, wanted, room, limits):
    setting, least = fit(found, wanted, room, limits), tightest(wanted, limits)
    for low, value, high in zip(least, setting, wanted, strict=True):
        assert low * (1 - 1e-12) <= value <= high or low == pytest.approx(value)


@given(lines, wishes, rooms, rooms, limits)
def test_more_room_never_makes_letters_smaller(found, wanted, room, other, limits):
    less, more = (fit(found, wanted, each, limits) for each in sorted((room, other)))
    for tight, loose in zip(less, more, strict=True):
        assert tight <= loose + 1e-9 * abs(loose)


@given(lines, wishes, rooms, limits)
def test_letters_are_condensed_only_after_all_tracking_is_spent(found, wanted, room, limits):
    setting, least = fit(found, wanted, room, limits), tightest(wanted, limits)
    assume(any(each.gaps for each in found))
    if setting.condense < 1:
        assert setting.tracking == pytest.approx(least.tracking)
    if setting.cap_height < wanted.cap_height:
        assert setting.condense == pytest.approx(least.condense)


ceilings = st.builds(Setting, st.floats(0.1, 20), st.floats(-100, 300), st.floats(0.2, 1.0))


@given(ceilings, ceilings)
def test_the_lower_of_two_settings_is_no_larger_than_either(one, other):
    both = lower(one, other)
    assert both == lower(other, one) == lower(both, one)
    pairs = zip(one, other, strict=True)
    assert tuple(both) == tuple(min(pair) for pair in pairs)


@given(lines, ceilings, ceilings, rooms)
def test_a_line_that_fits_with_one_setting_fits_with_the_lower_of_two(found, one, other, room):
    assume(width(found, one) <= room)
    assert width(found, lower(one, other)) <= room


@given(lines, lines, wishes, rooms, rooms, limits)
def test_at_the_lowest_setting_of_several_rows_none_is_shrunk_again(
    first, second, wanted, room, other, limits
):
    rows = ((first, room), (second, other))
    alone = [fit(found, wanted, length, limits) for found, length in rows]
    ceiling = lower(*alone)
    for (found, length), own in zip(rows, alone, strict=True):
        assume(width(found, own) <= length + 1e-10)
        assert fit(found, wanted, length, limits, ceiling) == ceiling


@given(lines, wishes, ceilings, rooms, limits)
def test_no_setting_passes_its_ceiling_nor_its_limits(found, wanted, ceiling, room, limits):
    setting = fit(found, wanted, room, limits, ceiling)
    least = lower(tightest(wanted, limits), ceiling)
    for low, value, high in zip(least, setting, lower(wanted, ceiling), strict=True):
        assert low * (1 - 1e-12) <= value <= high or low == pytest.approx(value)


@given(lines, wishes, rooms, limits)
def test_a_ceiling_as_high_as_the_wish_changes_nothing(found, wanted, room, limits):
    plain, held = (fit(found, wanted, room, limits, each) for each in (None, wanted))
    assert held == pytest.approx(plain)


def test_cap_height_at_which_lines_fit_is_the_room_by_their_width():
    assert cap_height_for((TEN, TEN), Setting(2, 0, 0.5), 5.0) == pytest.approx(0.5)
    assert cap_height_for((TEN,), WANTED, -1) == 0
    assert cap_height_for((line(0),), WANTED, 1) == 2
