import io

import pytest
from PIL import Image

import measure
from obverse.design.elements import Device, Drawing, Motif, Picture
from obverse.geometry.path import area
from samples import codes, drawn, laid
from strategies import small_png

#: An arrow to the right in a frame of 20 by 10, its tip at the frame's right edge.
ARROW = '<svg viewBox="0 0 20 10"><path d="M0 4h10v-4l10 5l-10 5v-4h-10z"/></svg>'
TWO_COLOURS = (
    '<svg viewBox="0 0 10 10"><path fill="#ff0000" d="M0 0h4v4z"/>'
    '<path fill="#FF0000" d="M6 6h4v4z"/><path d="M0 6h4v4z"/></svg>'
)


def arrow(**fields) -> Device:
    return Device(**{"id": "a", "art": Drawing(svg=ARROW), "size": 10.0, **fields})


def bounds(element: Device) -> tuple[float, ...]:
    return measure.shape(drawn(element).path).bounds


def test_size_is_the_longer_side_of_the_frame():
    assert bounds(arrow()) == pytest.approx((-5, -2.5, 5, 2.5), abs=1e-4)


def test_place_is_the_middle_of_the_frame():
    assert bounds(arrow(x=3, y=-4)) == pytest.approx((-2, -6.5, 8, -1.5), abs=1e-4)


@pytest.mark.parametrize(
    ("fields", "tip"),
    [
        ({}, (5, 0)),
        ({"rotation": 90}, (0, -5)),
        ({"rotation": -90}, (0, 5)),
        ({"mirrored": True}, (-5, 0)),
        ({"mirrored": True, "rotation": 90}, (0, 5)),
        ({"rotation": 90, "x": 2}, (2, -5)),
    ],
)
def test_arrow_points_where_rotation_and_mirror_send_it(fields, tip):
    corners = measure.rings(drawn(arrow(**fields)).path)[0]
    assert min(abs(corners - tip).sum(axis=1)) < 1e-3


def test_mirrored_drawing_keeps_its_winding():
    assert area(drawn(arrow(mirrored=True)).path) == pytest.approx(area(drawn(arrow()).path))


def test_neighbours_in_one_colour_are_one_region():
    side, findings = laid(Device(id="a", art=Drawing(svg=TWO_COLOURS), size=10))
    assert findings == ()
    assert [(each.paint.name, each.paint.colour) for each in side.items[1:]] == [
        ("art-ff0000", "#ff0000"),
        ("raised", "#edcb7d"),
    ]


def test_recolour_paints_every_part_alike():
    item = drawn(Device(id="a", art=Drawing(svg=TWO_COLOURS), size=10, recolour=True))
    assert item.paint.name == "raised"


def test_missing_motif_is_told_with_those_that_are_there():
    side, findings = laid(Device(id="a", art=Motif(name="unicorn")))
    assert codes(findings) == [("error", "intake.refused")]
    assert findings[0].message == "there is no motif 'unicorn'"
    assert "compass-rose" in findings[0].hint
    assert len(side.items) == 1


@pytest.mark.parametrize("name", ["../presets/blank-38", "", "soyuz.svg", "/etc/passwd"])
def test_motif_is_a_name_and_never_a_path(name):
    assert codes(laid(Device(id="a", art=Motif(name=name)))[1]) == [("error", "intake.refused")]


def test_refused_drawing_is_told():
    _, findings = laid(Device(id="a", art=Drawing(svg="<svg><script/></svg>")))
    assert codes(findings) == [("error", "intake.refused")]


def test_what_a_drawing_lost_is_told():
    svg = ARROW.replace("</svg>", '<text x="1">HI</text></svg>')
    side, findings = laid(arrow(art=Drawing(svg=svg)))
    assert codes(findings) == [("warning", "device.loss")]
    assert "<text>" in findings[0].message
    assert len(side.items) == 2


def test_picture_keeps_its_proportions():
    item = drawn(Picture(id="a", data=small_png(), x=1, y=2, width=9))
    assert (item.x, item.y, item.width, item.height) == (1, 2, 9, 6)
    assert item.element == item.label == "a"


def test_picture_is_srgb_png():
    buffer = io.BytesIO()
    Image.new("L", (4, 2), 128).save(buffer, "JPEG")
    item = drawn(Picture(id="a", data=buffer.getvalue()))
    with Image.open(io.BytesIO(item.png), formats=("PNG",)) as image:
        assert (image.mode, image.size) == ("RGB", (4, 2))


@pytest.mark.parametrize("data", [b"", b"GIF89a", small_png()[:40]])
def test_refused_picture_is_told(data):
    side, findings = laid(Picture(id="a", data=data))
    assert codes(findings) == [("error", "intake.refused")]
    assert len(side.items) == 1
