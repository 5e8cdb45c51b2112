import pytest

from obverse.artwork import Artwork, PlacedPicture, Region, SideArtwork
from obverse.findings import Finding, has_errors
from obverse.geometry.shapes import circle
from obverse.paint import Paint, rgb

GOLD = Paint(name="gold", colour="#ffd700")
DISC = Region(circle(5), GOLD, 0.3, "disc")
PICTURE = PlacedPicture(b"", 0, 0, 2, 1, "photo")
SIDE = SideArtwork("obverse", "", 10, 10, circle(5), GOLD, (DISC, PICTURE, DISC))


def test_regions_and_pictures_keep_their_order():
    assert SIDE.regions == (DISC, DISC)
    assert SIDE.pictures == (PICTURE,)


def test_side_is_found_by_its_name_or_is_none():
    artwork = Artwork("", (SIDE,))
    assert artwork.side("obverse") is SIDE
    assert artwork.side("edge") is None


@pytest.mark.parametrize(
    ("side", "element", "where"),
    [("reverse", "ring", "reverse/ring"), ("edge", "", "edge"), ("", "", "")],
)
def test_finding_says_where(side, element, where):
    fact = Finding(severity="info", code="x", message="", side=side, element=element)
    assert fact.where == where


def test_only_an_error_forbids_making():
    facts = [Finding(severity=each, code="x", message="") for each in ("info", "warning", "error")]
    assert not has_errors(tuple(facts[:2]))
    assert has_errors(tuple(facts))


def test_colour_is_three_bytes():
    assert rgb("#ff8001") == (255, 128, 1)
