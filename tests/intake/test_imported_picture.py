"""Imported pictures: upright, 8-bit, sRGB, with or without alpha."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms

from obverse.errors import IntakeError
from obverse.intake.picture import read_picture

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


def encoded(image: Image.Image, kind: str = "PNG", **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def read(data: bytes) -> Image.Image:
    """Read a picture and check what every writer relies on."""
    found = read_picture(data)
    with Image.open(io.BytesIO(found.png)) as image:
        image.load()
        assert image.format == "PNG"
        assert image.mode in ("RGB", "RGBA")
        assert image.size == (found.width_px, found.height_px)
        assert not set(image.info) & {"icc_profile", "exif", "dpi", "comment", "xmp"}
        return image


def plain(size=(16, 8), colour=(200, 100, 50)) -> Image.Image:
    return Image.new("RGB", size, colour)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_plain_picture_keeps_size_and_colour(kind):
    image = read(encoded(plain(), kind))
    assert image.size == (16, 8)
    assert image.getpixel((3, 3)) == pytest.approx((200, 100, 50), abs=2)


def test_png_comes_through_pixel_for_pixel():
    noise = np.random.default_rng(1).integers(0, 256, (9, 7, 4), dtype=np.uint8)
    image = read(encoded(Image.fromarray(noise)))
    assert (np.asarray(image) == noise).all()


#: orientation → where the corner that the camera wrote first must come to lie.
CORNERS = {
    1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1),
}  # fmt: skip


@pytest.mark.parametrize("orientation", CORNERS)
def test_picture_is_turned_upright(orientation):
    image = plain((64, 32), (0, 0, 0))
    image.paste(RED, (0, 0, 16, 16))
    exif = Image.Exif()
    exif[0x0112] = orientation
    turned = read(encoded(image, "JPEG", quality=95, exif=exif))
    assert turned.size == ((64, 32) if orientation < 5 else (32, 64))
    right, low = CORNERS[orientation]
    x, y = (turned.width - 5 if right else 4), (turned.height - 5 if low else 4)
    assert turned.getpixel((x, y))[0] > 200
    assert turned.getpixel((turned.width - 1 - x, turned.height - 1 - y))[0] < 50


@pytest.mark.parametrize(
    ("ink", "expected"),
    [
        ((0, 0, 0, 0), (255, 255, 255)),
        ((0, 255, 255, 0), RED),
        ((0, 0, 0, 255), (0, 0, 0)),
    ],
)
def test_cmyk_jpeg_becomes_rgb(ink, expected):
    image = read(encoded(Image.new("CMYK", (16, 16), ink), "JPEG", quality=95))
    assert image.mode == "RGB"
    assert image.getpixel((8, 8)) == pytest.approx(expected, abs=6)


@pytest.mark.parametrize(("value", "expected"), [(0, 0), (32768, 128), (65535, 255)])
def test_16_bit_grey_is_brought_to_8_bits(value, expected):
    image = Image.fromarray(np.full((4, 4), value, np.uint16))
    assert read(encoded(image)).getpixel((1, 1)) == pytest.approx((expected,) * 3, abs=1)


def test_16_bit_rgb_is_brought_to_8_bits():
    row = b"\0" + struct.pack(">HHH", 65535, 32768, 0) * 4
    header = struct.pack(">IIBBBBB", 4, 4, 16, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n"
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * 4)), (b"IEND", b""))
    for kind, body in chunks:
        data += struct.pack(">I", len(body)) + kind + body
        data += struct.pack(">I", zlib.crc32(kind + body))
    assert read(data).getpixel((1, 1)) == pytest.approx((255, 128, 0), abs=1)


def test_palette_with_transparency_keeps_both():
    image = Image.new("P", (4, 1))
    image.putpalette([*RED, *GREEN, *BLUE])
    image.putdata([0, 1, 2, 0])
    found = read(encoded(image, transparency=bytes([255, 0, 128])))
    assert found.mode == "RGBA"
    assert [found.getpixel((x, 0)) for x in range(4)] == [
        (*RED, 255),
        (*GREEN, 0),
        (*BLUE, 128),
        (*RED, 255),
    ]


def test_colour_that_stands_for_clear_becomes_clear():
    image = plain((2, 1), RED)
    image.putpixel((1, 0), GREEN)
    found = read(encoded(image, transparency=RED))
    assert [found.getpixel((x, 0))[3] for x in range(2)] == [0, 255]


@pytest.mark.parametrize(
    ("mode", "value", "expected"),
    [
        ("L", 90, (90, 90, 90)),
        ("1", 1, (255, 255, 255)),
        ("LA", (90, 40), (90, 90, 90, 40)),
        ("P", 0, None),
    ],
)
def test_grey_and_other_modes_become_rgb(mode, value, expected):
    image = read(encoded(Image.new(mode, (4, 4), value)))
    if expected:
        assert image.getpixel((1, 1)) == expected


def s15(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def wide_profile() -> bytes:
    """Return a matrix profile with the primaries of Display P3, its white D50, gamma 2.2."""
    colorants = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
        b"wtpt": (0.9642, 1.0, 0.8249),
    }
    tags = {
        name: b"XYZ \0\0\0\0" + b"".join(map(s15, values)) for name, values in colorants.items()
    }
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256)) + b"\0\0"
    tags |= {name: curve for name in (b"rTRC", b"gTRC", b"bTRC")}
    text = b"wide\0"
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78)
    tags[b"cprt"] = b"text\0\0\0\0none\0"
    table, body, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        data += bytes(-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    header = bytearray(128)
    header[8:24] = b"\x02\x10\0\0mntrRGB XYZ "
    header[36:40] = b"acsp"
    header[68:80] = b"".join(map(s15, (0.9642, 1.0, 0.8249)))
    struct.pack_into(">I", header, 0, 128 + len(table) + len(body))
    return bytes(header) + table + body


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_embedded_profile_is_applied_and_dropped(kind):
    colour = (200, 100, 50)
    data = encoded(plain(colour=colour), kind, icc_profile=wide_profile())
    found = np.array(read(data).getpixel((4, 4)), int)
    source = ImageCms.ImageCmsProfile(io.BytesIO(wide_profile()))
    expected = ImageCms.profileToProfile(
        plain(colour=colour), source, ImageCms.createProfile("sRGB"), outputMode="RGB"
    ).getpixel((4, 4))
    assert np.abs(found - expected).max() <= 3
    # A wide red is a stronger red in sRGB: the profile made a difference.
    assert found[0] > colour[0] + 8


def test_srgb_profile_changes_nothing():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = read(encoded(plain(), icc_profile=profile)).getpixel((4, 4))
    assert found == pytest.approx((200, 100, 50), abs=1)


def test_profile_leaves_alpha_alone():
    image = Image.new("RGBA", (4, 4), (200, 100, 50, 77))
    found = read(encoded(image, icc_profile=wide_profile()))
    assert found.mode == "RGBA"
    assert found.getpixel((1, 1))[3] == 77
    assert found.getpixel((1, 1))[0] > 208


def test_colour_profile_that_does_not_suit_a_grey_picture_is_refused():
    data = encoded(Image.new("L", (4, 4), 90), icc_profile=wide_profile())
    with pytest.raises(IntakeError, match="a colour profile that can't be applied"):
        read_picture(data)


def test_broken_profile_is_refused():
    with pytest.raises(IntakeError, match="a colour profile that can't be applied") as refusal:
        read_picture(encoded(plain(), icc_profile=b"no profile at all" * 20))
    assert refusal.value.hint == "save it as sRGB"


def test_same_picture_gives_the_same_bytes():
    data = encoded(plain(), "JPEG")
    first = read_picture(data)
    read_picture.cache_clear()
    assert read_picture(data) == first
