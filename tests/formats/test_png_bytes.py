"""PNG: chunks, filters and sizes by the letter of the specification, read by strangers."""

import io
import struct
import zlib
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from obverse.artwork import PlacedPicture
from obverse.design.presets import load_preset
from obverse.errors import FormatError
from obverse.formats.options import WriteOptions
from obverse.formats.page import set_on_page
from obverse.formats.png import MAX_PIXELS, write_png
from obverse.formats.raster import render
from obverse.geometry.shapes import circle
from obverse.layout import lay_out
from obverse.units import pixels, pixels_per_metre


@pytest.fixture(scope="module")
def medal():
    return lay_out(load_preset("astp-2025")).artwork.sides[0]


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = [], 8
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + size]
        (check,) = struct.unpack_from(">I", data, at + 8 + size)
        assert check == zlib.crc32(kind + body)
        found.append((kind, body))
        at += size + 12
    return found


def decoded(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image)


@pytest.mark.parametrize("dpi", [72, 300, 600])
@pytest.mark.parametrize("small", [False, True])
def test_decoded_pixels_are_those_that_were_drawn(medal, dpi, small):
    options = WriteOptions(dpi=dpi, small=small)
    size = pixels(35, dpi)
    drawn = render(set_on_page(medal, options), (size, size))
    raw = np.frombuffer(drawn.data, np.uint8).reshape(size, size, 4)
    assert (decoded(write_png(medal, options)) == raw).all()


def test_chunks_are_those_that_are_due_in_their_order(medal):
    found = chunks(write_png(medal, WriteOptions()))
    assert [kind for kind, _ in found] == [b"IHDR", b"sRGB", b"pHYs", b"IDAT", b"IEND"]
    assert found[0][1] == struct.pack(">IIBBBBB", 827, 827, 8, 6, 0, 0, 0)
    assert found[1][1] == b"\0"
    assert found[2][1] == struct.pack(">IIB", 23622, 23622, 1)
    assert found[4][1] == b""


def test_every_row_has_its_filter_and_its_full_length(medal):
    rows = zlib.decompress(dict(chunks(write_png(medal, WriteOptions())))[b"IDAT"])
    stride = 827 * 4 + 1
    assert len(rows) == 827 * stride
    assert set(rows[::stride]) == {0}


@pytest.mark.parametrize("height", [1, 2, 31, 32, 33, 63, 64, 65, 300])
def test_rows_fit_together_where_they_are_packed_in_stretches(side, region, height):
    # A pixel to the mm, as near as whole dpi allow.
    tall = side(region(circle(height / 3)), width=5, height=height * 25.4 / 25)
    options = WriteOptions(dpi=25)
    size = pixels(5, 25), height
    raw = np.frombuffer(render(tall, size).data, np.uint8).reshape(size[1], size[0], 4)
    assert (decoded(write_png(tall, options)) == raw).all()


@given(st.integers(1, 400_000), st.integers(10, 100_000))
def test_pixels_round_half_up_to_the_letter(micrometres, dpi):
    exact = Decimal(micrometres) / 1000 * dpi / Decimal("25.4")
    assert pixels(micrometres / 1000, dpi) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@given(st.integers(10, 100_000))
def test_physical_size_is_that_of_the_specification(dpi):
    assert pixels_per_metre(dpi) == round(dpi / 0.0254)


@pytest.mark.parametrize(("width", "px"), [(25.4, 600), (35, 827), (38.1, 900), (12.7, 300)])
def test_page_has_the_pixels_of_the_rule(side, region, width, px):
    data = write_png(side(region(circle(3)), width=width, height=width), WriteOptions())
    assert decoded(data).shape[:2] == (px, px)


def test_pixel_limit_is_named(medal):
    with pytest.raises(FormatError) as refusal:
        write_png(medal, WriteOptions(dpi=100_000))
    assert f"the limit is {MAX_PIXELS:,} pixels" in refusal.value.message
    assert "9708 dpi" in refusal.value.hint


@pytest.mark.parametrize("dpi", [-1, 0, 9, 100_001])
def test_resolution_out_of_range_is_refused_by_the_writer_itself(medal, dpi):
    with pytest.raises(FormatError, match=f"{dpi} dpi is not allowed; from 10 to 100000 dpi"):
        write_png(medal, WriteOptions(dpi=dpi))


def test_side_of_no_pixels_is_refused(side):
    with pytest.raises(FormatError, match="no pixels"):
        write_png(side(width=100, height=0.5), WriteOptions(dpi=10))


@pytest.mark.parametrize("kind", ["medal", "photograph"])
def test_small_is_never_larger(side, png, medal, kind):
    noise = np.random.default_rng(1).integers(0, 256, (60, 60, 3)).cumsum(axis=1) // 40 % 256
    photo = png([[tuple(map(int, pixel)) for pixel in row] for row in noise])
    chosen = medal if kind == "medal" else side(PlacedPicture(photo, 0, 0, 10, 10, "photo"))
    plain, small = (
        write_png(chosen, WriteOptions(dpi=300, small=small)) for small in (False, True)
    )
    assert len(small) <= len(plain)
    assert (decoded(small) == decoded(plain)).all()
    for data in (plain, small):
        table = dict(chunks(data))
        assert table[b"sRGB"] == b"\0"
        assert table[b"pHYs"] == struct.pack(">IIB", 11811, 11811, 1)
        assert b"iCCP" not in table


def test_flattened_png_has_three_channels(medal):
    data = write_png(medal, WriteOptions(background="#102030", dpi=100))
    assert decoded(data).shape == (138, 138, 3)
    assert tuple(decoded(data)[0, 0]) == (0x10, 0x20, 0x30)
