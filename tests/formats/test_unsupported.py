import pytest

from obverse.artwork import PlacedPicture
from obverse.errors import FormatError, UnsupportedArtwork
from obverse.formats import FORMATS, Format, find_format
from obverse.formats.options import WriteOptions


@pytest.fixture
def outlines() -> Format:
    """Return a format that holds outlines alone."""
    return Format("txt", "Plain outlines", "builtins:repr", holds_pictures=False)


def test_picture_is_refused_where_a_format_can_not_hold_it(outlines, side, png):
    picture = PlacedPicture(png([[(1, 2, 3)]]), 0, 0, 1, 1, "portrait")
    with pytest.raises(UnsupportedArtwork) as refusal:
        outlines.write(side(picture), WriteOptions())
    assert refusal.value.message == (
        "Plain outlines can't hold the picture 'portrait' of the obverse"
    )
    assert refusal.value.hint == "take the picture out, or choose another format"


def test_side_without_pictures_goes_through(side, monkeypatch):
    monkeypatch.setattr("obverse.formats.svg.write_svg", lambda side, options: b"written")
    plain = Format("txt", "Plain", "obverse.formats.svg:write_svg", holds_pictures=False)
    assert plain.write(side(), WriteOptions()) == b"written"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_found_by_its_name(name):
    assert find_format(name).name == name


def test_unknown_format_gets_the_names_that_there_are():
    with pytest.raises(FormatError, match="format 'gif' is unknown") as refusal:
        find_format("gif")
    assert refusal.value.hint == "there are svg, png"
