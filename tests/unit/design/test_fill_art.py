import pytest

from obverse.design.elements import Device, Drawing, Motif, Picture, Rim
from obverse.design.model import Design, Face
from obverse.design.variables import art_elements, fill_art
from obverse.errors import DesignError
from strategies import SVG, small_png

DESIGN = Design(
    obverse=Face(
        elements=(
            Rim(id="rim"),
            Picture(id="photo", data=b"old", x=3),
            Device(id="logo", art=Motif(name="runner"), size=9),
        )
    ),
    reverse=Face(elements=(Picture(id="back", data=b"old"), Picture(id="photo", data=b"old"))),
)


def test_pictures_and_devices_can_take_art():
    assert art_elements(DESIGN) == ("photo", "logo", "back")
    assert art_elements(Design()) == ()


def test_art_is_put_into_every_element_of_its_id():
    filled = fill_art(DESIGN, {"photo": small_png(), "logo": SVG.encode()})
    rim, photo, logo = filled.obverse.elements
    back, behind = filled.reverse.elements
    assert rim is DESIGN.obverse.elements[0]
    assert back is DESIGN.reverse.elements[0]
    assert photo == Picture(id="photo", data=small_png(), x=3)
    assert behind.data == small_png()
    assert logo == Device(id="logo", art=Drawing(svg=SVG), size=9)


def test_no_art_changes_nothing():
    assert fill_art(DESIGN, {}) == DESIGN


def test_mark_of_the_byte_order_is_taken_off():
    filled = fill_art(DESIGN, {"logo": b"\xef\xbb\xbf" + SVG.encode()})
    assert filled.obverse.elements[2].art.svg == SVG


def test_another_kind_of_element_of_that_id_is_left_alone():
    design = Design(
        obverse=Face(elements=(Rim(id="a"),)), reverse=Face(elements=(Picture(id="a", data=b""),))
    )
    filled = fill_art(design, {"a": b"new"})
    assert filled.obverse == design.obverse
    assert filled.reverse.elements[0].data == b"new"


@pytest.mark.parametrize(
    ("design", "art", "message", "hint"),
    [
        (
            DESIGN,
            {"foto": b""},
            "element 'foto' is not in this design",
            "photo, logo, back can take art",
        ),
        (DESIGN, {"rim": b""}, "element 'rim' takes no art", "photo, logo, back can take art"),
        (
            Design(),
            {"a": b""},
            "element 'a' is not in this design",
            "it has no picture and no device",
        ),
        (
            DESIGN,
            {"logo": small_png()},
            "element 'logo': the drawing is not UTF-8",
            "a device takes an SVG drawing; a photograph goes into a picture",
        ),
        (
            DESIGN,
            {"logo": b" " * 20_000_001},
            "element 'logo': the drawing is larger than 20 MB",
            "",
        ),
        (
            DESIGN,
            {"photo": b" " * 40_000_001},
            "element 'photo': the picture is larger than 40 MB",
            "",
        ),
    ],
    ids=[
        "nowhere",
        "another kind",
        "no takers",
        "png in a device",
        "long drawing",
        "large picture",
    ],
)
def test_art_that_no_element_takes_is_refused(design, art, message, hint):
    with pytest.raises(DesignError) as refusal:
        fill_art(design, art)
    assert (refusal.value.message, refusal.value.hint) == (message, hint)
