"""What Qt paints is what the PNG writer writes."""

import io

import msgspec
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage

import obverse
from obverse.artwork import SideArtwork
from obverse.design.elements import Picture
from obverse.design.model import Design, Edge, Face
from obverse.formats.raster import render
from obverse.geometry.path import Path
from obverse.geometry.shapes import circle
from obverse.gui.canvas.painting import PathMemo, items_within, painter_path, side_image
from obverse.layout import lay_out

PRESETS = ("astp-2025", "crew-medallion", "challenge-coin-44", "table-medal-60", "blank-38")


def pillow(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = plain.width(), plain.height()
    return Image.frombuffer("RGBA", size, bytes(plain.constBits()), "raw", "RGBA", 0, 1)


def written(side: SideArtwork, size: tuple[int, int]) -> Image.Image:
    pixels = render(side, size)
    return Image.frombuffer("RGBA", size, bytes(pixels.data), "raw", "RGBA", 0, 1)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference of all channels, both on a mid grey."""
    flat = []
    for image in (one, other):
        ground = Image.new("RGBA", image.size, (128, 128, 128, 255))
        flat.append(Image.alpha_composite(ground, image).convert("RGB"))
    return max(ImageStat.Stat(ImageChops.difference(*flat)).mean)


def sides_of(preset: str) -> tuple[SideArtwork, ...]:
    return lay_out(obverse.load(preset)).artwork.sides


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("size_px", [137, 640])
def test_painted_side_matches_the_written_png(qapp, preset, size_px):
    for side in sides_of(preset):
        image = side_image(side, size_px)
        scale = size_px / max(side.width, side.height)
        page = image.width() / scale, image.height() / scale
        same_scale = side._replace(width=page[0], height=page[1])
        expected = written(same_scale, (image.width(), image.height()))
        assert difference(pillow(image), expected) < 2, (preset, side.side)


def test_difference_tells_two_faces_apart(qapp):
    front, back = sides_of("astp-2025")[:2]
    assert difference(pillow(side_image(front, 300)), pillow(side_image(back, 300))) > 10


def test_ratio_makes_more_pixels_of_the_same_size(qapp):
    (side, *_) = sides_of("astp-2025")
    image = side_image(side, 100, 2.0)
    assert (image.width(), image.height()) == (200, 200)
    assert image.deviceIndependentSize().width() == 100
    assert image.pixelColor(0, 0).alpha() == 0


def picture_design(size: tuple[int, int]) -> Design:
    buffer = io.BytesIO()
    Image.effect_mandelbrot(size, (-2.0, -1.5, 1.0, 1.5), 50).convert("RGB").save(buffer, "PNG")
    element = Picture(id="it", data=buffer.getvalue(), x=3.3, y=-2.1, width=20.0)
    return Design(obverse=Face(elements=(element,)), edge=Edge())


@pytest.mark.parametrize("size", [(40, 40), (400, 300)])
def test_pictures_lie_where_the_png_has_them(qapp, size):
    (side, *_) = lay_out(picture_design(size)).artwork.sides
    assert side.pictures
    image = side_image(side, 500)
    assert difference(pillow(image), written(side, (500, 500))) < 2


def test_broken_picture_is_left_out(qapp):
    (side, *_) = lay_out(picture_design((40, 40))).artwork.sides
    broken = tuple(
        item._replace(png=b"no picture") if item in side.pictures else item for item in side.items
    )
    without = tuple(item for item in side.items if item not in side.pictures)
    images = [side_image(side._replace(items=items), 90) for items in (broken, without)]
    assert images[0] == images[1]


def test_memo_keeps_no_more_than_its_share():
    memo = PathMemo(100)
    paths = [circle(1.0 + radius) for radius in range(50)]
    for path in paths:
        memo.of(path)
    verbs = len(paths[-1].verbs)
    assert len(memo) <= 100 // verbs
    assert memo.of(paths[-1])[0] is memo.of(paths[-1])[0]


def test_memo_knows_paths_by_identity():
    memo = PathMemo(1000)
    one, other = circle(5.0), circle(5.0)
    assert one == other
    assert memo.of(one)[0] is not memo.of(other)[0]


def test_path_too_heavy_for_the_memo_is_still_painted():
    memo = PathMemo(3)
    path, box = memo.of(circle(5.0))
    assert path.elementCount() > 3
    assert box == pytest.approx((-5, -5, 5, 5), abs=0.2)


def test_empty_path_has_nothing_to_paint():
    assert painter_path(Path()).isEmpty()


def test_items_within_leaves_out_what_lies_elsewhere(qapp):
    (side, *_) = sides_of("astp-2025")
    near = items_within(side.items, (-1, 11, 1, 14))
    names = {item.element for item in near}
    assert {"ground", "apollo"} <= names
    assert "soyuz" not in names
    assert [item for item in side.items if item in near] == near


def test_every_preset_can_be_drawn_small(qapp):
    for preset in obverse.presets():
        for side in sides_of(preset):
            image = side_image(side, 64)
            middle = image.pixelColor(image.width() // 2, image.height() // 2)
            assert middle.alpha() == 255, (preset, side.side)


def test_recoloured_side_shows_the_new_colour(qapp):
    design = obverse.load("blank-38")
    paints = tuple(msgspec.structs.replace(paint, colour="#123456") for paint in design.palette)
    (side, *_) = lay_out(msgspec.structs.replace(design, palette=paints)).artwork.sides
    assert side_image(side, 50).pixelColor(25, 25).name() == "#123456"
