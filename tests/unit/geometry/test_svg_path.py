import pytest

from obverse.errors import IntakeError
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path, area, hull_box
from obverse.geometry.svg_path import parse_path, parse_plain

PLAIN = "M0 0 L4,0 C4 2 2 4 0 4 Z"


def test_lines_curves_and_close_keep_their_points():
    closed, open_line = parse_path(PLAIN)
    assert closed == open_line
    assert closed.verbs == bytes((MOVE, LINE, CUBIC, CLOSE))
    assert closed.coords == (0, 0, 4, 0, 4, 2, 2, 4, 0, 4)


@pytest.mark.parametrize("data", [PLAIN, PLAIN + "M1 1L2 1L2 2Z", " M0 0L-1.5 .5L1 1 Z "])
def test_plain_data_is_read_as_the_full_parser_reads_it(data):
    roundabout, _ = parse_path(data + "h0z")
    assert area(parse_plain(data)) == pytest.approx(area(roundabout))
    assert parse_path(data)[0] == parse_plain(data)


@pytest.mark.parametrize(
    "data",
    [
        *("", "Z", "M0 0L1 1", "m0 0l1 1z", "M0 0 4 0 4 4Z", "M0 0H9V9Z"),
        *("M0 0L1e9 0L1 1Z", "M0 0L1..2 0L1 1Z", "M0 0L9999999 0L1 1Z", "M0 0C1 1 2 2Z"),
    ],
)
def test_any_other_data_is_not_plain(data):
    assert parse_plain(data) == Path()


def test_quadratic_becomes_the_same_cubic():
    closed, _ = parse_path("M0 0 Q3 6 6 0 Z")
    assert closed.coords[:8] == (0, 0, 2, 4, 4, 4, 6, 0)
    # A parabola's segment is two thirds of its box.
    assert abs(area(closed)) == pytest.approx(2 / 3 * 6 * 3)


def test_open_contour_is_closed_to_fill_and_open_to_stroke():
    closed, open_line = parse_path("M0 0 L4 0 L4 3")
    assert closed.verbs == bytes((MOVE, LINE, LINE, CLOSE))
    assert open_line.verbs == bytes((MOVE, LINE, LINE))


def test_arc_is_round():
    closed, _ = parse_path("M-5 0 A5 5 0 0 1 5 0 A5 5 0 0 1 -5 0 Z")
    assert hull_box(closed) == pytest.approx((-5, -5, 5, 5), abs=0.01)


@pytest.mark.parametrize("data", ["M0 0 L", "M0 0 X9", "L1 1 L2", "M1e400 0 L1 1Z"])
def test_broken_data_is_refused_in_a_sentence(data):
    with pytest.raises(IntakeError, match=r"^the SVG has "):
        parse_path(data)


def test_long_fault_is_shortened():
    with pytest.raises(IntakeError) as refusal:
        parse_path("L" + "1 " * 500)
    assert len(refusal.value.message) < 110


def test_far_coordinate_is_refused_with_the_limit():
    with pytest.raises(IntakeError, match="beyond 1,000,000"):
        parse_path("M0 0 L1000001 0 L1 1 Z")


def test_no_data_is_no_path():
    assert parse_path("") == (((b"", ())), (b"", ()))
