"""PNG for makers: whole pixels, pHYs, sRGB; straight alpha, or flattened on a colour."""

import io
import struct
import zlib
from typing import Any

from isal import isal_zlib

from obverse.artwork import SideArtwork
from obverse.errors import FormatError
from obverse.formats.options import MAX_DPI, MIN_DPI, WriteOptions
from obverse.formats.page import set_on_page
from obverse.formats.raster import Pixels, render_shared
from obverse.units import MM_PER_INCH, pixels, pixels_per_metre, show_mm

#: Common readers refuse more: Pillow raises beyond twice its warning line.
MAX_PIXELS = 178_956_970

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _RGBA = 2, 6
_NO_FILTER = b"\x00"
#: Level 2 of 3: on medals level 3 saves 1 % and costs a third more time.
_LEVEL = 2
#: Rows packed at once: few enough to stay in the processor's cache.
_ROWS = 32


def write_png(side: SideArtwork, options: WriteOptions) -> bytes:
    """Return one side as PNG; FormatError where it would have too many pixels."""
    if not MIN_DPI <= options.dpi <= MAX_DPI:
        raise FormatError(f"{options.dpi} dpi is not allowed; from {MIN_DPI} to {MAX_DPI} dpi")
    page = set_on_page(side, options)
    size = pixels(page.width, options.dpi), pixels(page.height, options.dpi)
    _check_size(page, size, options.dpi)
    image = render_shared(page, size)
    if options.background:
        image = _without_alpha(image)
    per_metre = pixels_per_metre(options.dpi)
    if options.small:
        return _encode_small(image, per_metre)
    # Photographs need the filters that flat paint does not.
    return _encode_filtered(image, per_metre) if page.pictures else _encode(image, per_metre)


def _check_size(page: SideArtwork, size: tuple[int, int], dpi: int) -> None:
    width, height = size
    if width * height > MAX_PIXELS:
        raise FormatError(
            f"the {page.side} of {show_mm(page.width)} at {dpi} dpi would be {width} x {height} "
            f"pixels; the limit is {MAX_PIXELS:,} pixels",
            f"use at most {int(dpi * (MAX_PIXELS / (width * height)) ** 0.5)} dpi, or SVG",
        )
    if width < 1 or height < 1:
        raise FormatError(f"the {page.side} at {dpi} dpi would have no pixels")


def _without_alpha(image: Pixels) -> Pixels:
    """Return three bytes a pixel; the background was painted, so nothing shows through."""
    data = image.data
    plain = bytearray(len(data) // 4 * 3)
    for channel in range(3):
        plain[channel::3] = data[channel::4]
    return Pixels(image.width, image.height, bytes(plain), 3)


def _encode(image: Pixels, per_metre: int) -> bytes:
    return _file(image, per_metre, _compressed(image, isal_zlib.compressobj(_LEVEL)))


def _encode_small(image: Pixels, per_metre: int) -> bytes:
    """Return the smallest file that holds the same pixels, in more time."""
    plain = _file(image, per_metre, _compressed(image, zlib.compressobj(zlib.Z_BEST_COMPRESSION)))
    return min(plain, _encode_filtered(image, per_metre), key=len)


def _file(image: Pixels, per_metre: int, rows: bytes) -> bytes:
    colour = _RGBA if image.channels == 4 else _RGB
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, colour, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"sRGB", b"\0"),
            _chunk(b"pHYs", _physical_size(per_metre)),
            _chunk(b"IDAT", rows),
            _chunk(b"IEND", b""),
        )
    )


def _compressed(image: Pixels, packer: Any) -> bytes:
    # No filter: on flat paint a row like the one above it is one long match as it stands, which
    # every filter breaks. Files are a quarter smaller, and filtering cost ten times the packing.
    stride = image.width * image.channels
    data = memoryview(image.data)
    parts: list[bytes] = []
    for first in range(0, len(data), _ROWS * stride):
        rows = data[first : first + _ROWS * stride]
        lines = (rows[at : at + stride] for at in range(0, len(rows), stride))
        parts.append(packer.compress(_NO_FILTER + _NO_FILTER.join(lines)))
    parts.append(packer.flush())
    return b"".join(parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def _physical_size(per_metre: int) -> bytes:
    return struct.pack(">IIB", per_metre, per_metre, 1)


def _encode_filtered(image: Pixels, per_metre: int) -> bytes:
    """Return a file whose rows have the filters that suit them, in more time."""
    # Pillow is imported here: only --small and pictures need it.
    from PIL import Image, PngImagePlugin

    mode = "RGBA" if image.channels == 4 else "RGB"
    picture = Image.frombytes(mode, (image.width, image.height), bytes(image.data))
    extra = PngImagePlugin.PngInfo()
    extra.add(b"sRGB", b"\0")
    buffer = io.BytesIO()
    # Pillow leaves out a pHYs chunk that it is given, and writes one from a resolution.
    dpi = per_metre * MM_PER_INCH / 1000
    picture.save(buffer, "PNG", optimize=True, pnginfo=extra, dpi=(dpi, dpi))
    return buffer.getvalue()
