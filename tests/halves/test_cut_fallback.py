"""When skia's path operations fail or lie: the other ways, and no silent wrong piece."""

import pyclipper
import pytest
import shapely
from cases import SAME, area_of, shape_of
from hypothesis import given, settings
from hypothesis import strategies as st

from obverse.artwork import Letter
from obverse.design.model import Blank
from obverse.design.presets import load_preset
from obverse.design.split import Seam, Split
from obverse.errors import GeometryError
from obverse.geometry import polygons
from obverse.geometry.path import Path, join, reverse
from obverse.geometry.shapes import circle, polygon, rectangle, ring, star
from obverse.halves import cut as cutting
from obverse.halves.cut import cut_path, cuts_of, without_slivers
from obverse.halves.split_artwork import split_artwork
from obverse.halves.words import words_on
from obverse.layout import lay_out

BLANK = Blank(diameter=40)
CUTS = cuts_of(Split(seam=Seam(kind="wave", bearing=20, depth=3), kerf=0.3), BLANK, "obverse")


def wrong(first: Path, second: Path) -> Path:
    return circle(1)


def nothing(first: Path, second: Path) -> Path:
    return Path()


def failing(first: Path, second: Path) -> Path:
    raise GeometryError("two outlines can't be intersected")


def check(path: Path) -> None:
    parts, _ = cut_path(path, CUTS)
    for part, plane in zip(parts, CUTS.planes, strict=True):
        ideal = shape_of(path).intersection(shape_of(plane))
        assert area_of(part) == pytest.approx(ideal.area, rel=1e-4)
        assert shape_of(part).symmetric_difference(ideal).area < 1e-3 * ideal.area + 1e-3


@pytest.mark.parametrize("broken", [wrong, nothing, failing])
def test_polygons_take_over_where_curves_fail(monkeypatch, broken):
    used = []
    combine = cutting.combine
    monkeypatch.setattr(cutting, "intersection_once", broken)
    monkeypatch.setattr(cutting, "combine", lambda *given: used.append(1) or combine(*given))
    check(ring(15, 14))
    assert len(used) == 3


def test_curves_turned_a_little_are_tried_before_polygons(monkeypatch):
    calls = []
    real = cutting.intersection_once

    def fails_first(first: Path, second: Path) -> Path:
        calls.append(first)
        return Path() if len(calls) <= 3 else real(first, second)

    def never(*given):
        raise AssertionError("polygons are the last resort")

    monkeypatch.setattr(cutting, "intersection_once", fails_first)
    monkeypatch.setattr(cutting, "combine", never)
    check(ring(15, 14))
    assert len(calls) == 6


def test_where_curves_hold_polygons_are_not_used(monkeypatch):
    monkeypatch.setattr(cutting, "combine", failing)
    parts, _ = cut_path(ring(15, 14), CUTS)
    # Curves are kept.
    assert all(len(part.verbs) < 60 for part in parts)


@pytest.mark.parametrize("broken", [wrong, nothing, failing])
def test_all_ways_broken_is_an_error_and_never_a_piece(monkeypatch, broken):
    design = load_preset("astp-1975-halves")
    artwork = lay_out(design).artwork
    monkeypatch.setattr(cutting, "intersection_once", broken)
    monkeypatch.setattr(cutting, "combine", lambda first, second, *_: broken(first, second))
    halved = split_artwork(artwork, design)
    assert (halved.faces, halved.proof) == ((), None)
    (fact,) = halved.findings
    assert (fact.severity, fact.code) == ("error", "split.impossible")
    assert fact.message == "an outline can't be cut reliably; turn or move the seam a little"


def test_all_ways_broken_writes_nothing(monkeypatch, run, tmp_path):
    monkeypatch.setattr(cutting, "intersection_once", nothing)
    monkeypatch.setattr(cutting, "combine", lambda *given: Path())
    done = run("export", "astp-1975-halves", "-o", tmp_path / "out")
    assert done.code == 1
    assert done.out == ""
    assert done.err.count("error: ") == 1
    assert not (tmp_path / "out").exists()


def test_a_whole_export_by_polygons_fits(monkeypatch):
    design = load_preset("astp-1975-halves")
    artwork = lay_out(design).artwork
    by_curves = split_artwork(artwork, design)
    monkeypatch.setattr(cutting, "intersection_once", failing)
    by_polygons = split_artwork(artwork, design)
    assert by_polygons.proof.fits
    for one, two in zip(by_curves.faces, by_polygons.faces, strict=True):
        for here, there in zip(one.pieces, two.pieces, strict=True):
            assert [item.element for item in here.items] == [item.element for item in there.items]
            for item, other in zip(here.regions, there.regions, strict=True):
                assert area_of(item.path) == pytest.approx(area_of(other.path), rel=1e-3, abs=1e-3)


def test_contours_clear_of_the_seam_keep_their_coordinates():
    beads = [circle(0.3, (x, y)) for x in (-8.0, 8.0) for y in (-3.0, 0.0, 3.0)]
    (left, right), slivers = cut_path(join(beads), CUTS)
    assert slivers == 0
    assert left == join(beads[:3])
    assert right == join(beads[3:])


def test_a_hole_on_one_side_stays_a_hole():
    plate = join((rectangle(20, 10), reverse(circle(2, (7, 0)))))
    check(plate)


def test_slivers_thinner_than_a_fiftieth_are_taken_away_and_counted():
    thin, thick = rectangle(5, 0.015, (0, 1)), rectangle(5, 0.03, (0, 2))
    kept, lost = without_slivers(join((thin, circle(1, (9, 9)), thick)))
    assert lost == 1
    assert kept == join((circle(1, (9, 9)), thick))
    assert without_slivers(Path()) == (Path(), 0)


def corners() -> st.SearchStrategy[Path]:
    """Return outlines with curves, holes and straight edges."""
    place = st.floats(-8, 8).map(lambda value: round(value, 2))
    size = st.floats(0.5, 8).map(lambda value: round(value, 2))
    return st.one_of(
        st.builds(lambda r, x, y: circle(r, (x, y)), size, place, place),
        st.builds(lambda r: ring(r + 1, r), size),
        st.builds(lambda w, h, x, y: rectangle(w, h, (x, y)), size, size, place, place),
        st.builds(lambda r, n: star(r, n, 0.4), size, st.integers(3, 9)),
        st.builds(lambda r, w: join((circle(r, (w, 0)), circle(r, (-w, 0)))), size, st.just(9.0)),
    )


OPERATIONS = {
    polygons.UNION: shapely.union,
    polygons.DIFFERENCE: shapely.difference,
    polygons.INTERSECTION: shapely.intersection,
}


@settings(SAME, max_examples=150)
@given(corners(), corners(), st.sampled_from(sorted(OPERATIONS)))
def test_polygons_agree_with_shapely(first, second, operation):
    found = polygons.combine(first, second, operation, 0.0005)
    # Two circles side by side may overlap: what the nonzero rule fills is what is combined.
    one, two = (
        shapely.union_all([part.buffer(0) for part in filled(path)]) for path in (first, second)
    )
    ideal = OPERATIONS[operation](one, two)
    assert area_of(found) == pytest.approx(ideal.area, rel=1e-4, abs=0.01)
    assert shape_of(found).symmetric_difference(ideal).area < 0.02


def filled(path: Path) -> list[shapely.Geometry]:
    """Return parts that together are what the nonzero rule fills."""
    from obverse.geometry.path import area, contours

    outer = [each for each in contours(path) if area(each) > 0]
    holes = [each for each in contours(path) if area(each) < 0]
    cut_out = shapely.union_all([shape_of(reverse(each)) for each in holes])
    return [shape_of(each).difference(cut_out) for each in outer]


def test_polygons_of_nothing():
    square = rectangle(2, 2)
    line = polygon([(0, 0), (1, 1), (2, 2)])
    assert not polygons.combine(Path(), Path(), polygons.UNION, 0.01)
    assert not polygons.combine(square, Path(), polygons.INTERSECTION, 0.01)
    assert area_of(polygons.combine(Path(), square, polygons.UNION, 0.01)) == pytest.approx(4)
    assert area_of(polygons.combine(square, line, polygons.DIFFERENCE, 0.01)) == pytest.approx(4)
    assert polygons.INTERSECTION == pyclipper.CT_INTERSECTION


def test_polygons_that_clipper_refuses_are_a_geometry_error(monkeypatch):
    class Refusing:
        def AddPaths(self, *given):
            pass

        def Execute(self, *given):
            raise pyclipper.ClipperException("Execution of clipper did not succeed!")

    monkeypatch.setattr(pyclipper, "Pyclipper", Refusing)
    with pytest.raises(GeometryError, match="can't be combined as polygons"):
        polygons.combine(circle(1), circle(2), polygons.UNION, 0.01)


def test_holes_run_the_other_way():
    found = polygons.combine(circle(3), circle(2), polygons.DIFFERENCE, 0.001)
    assert area_of(found) == pytest.approx(3.14159 * 5, rel=1e-3)


def letters(text: str) -> tuple[Letter, ...]:
    return tuple(Letter(each, Path(), 0, 0, 0) for each in text if each not in " ,")


@pytest.mark.parametrize(
    ("words", "drawn", "there", "wanted"),
    [
        ("BRAND", "BRAND", "11111", "BRAND"),
        ("BRAND", "BRAND", "11100", "BRA"),
        ("STAFFORD, BRAND, KIM", "STAFFORDBRANDKIM", "1" * 13 + "000", "STAFFORD, BRAND"),
        ("STAFFORD, BRAND, KIM", "STAFFORDBRANDKIM", "1" * 8 + "0" * 5 + "111", "STAFFORD, KIM"),
        ("SOYUZ MS-27", "SOYUZMS-27", "1111110000", "SOYUZ M"),
        ("Anna", "ANNA", "0011", "na"),
        ("Straße", "STRASSE", "1111110", "STRASS"),  # not to be found: the letters themselves
        ("אבג", "גבא", "100", "ג"),
        ("KIM", "KIM", "000", ""),
    ],
)
def test_words_on_a_piece_are_those_of_its_letters(words, drawn, there, wanted):
    assert words_on(words, letters(drawn), [each == "1" for each in there]) == wanted
