"""PNG for makers: whole pixels, pHYs, sRGB; straight alpha, or flattened on a colour."""

import io
import struct
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from isal import isal_zlib

from obverse.artwork import SideArtwork
from obverse.errors import FormatError
from obverse.formats.options import MAX_DPI, MIN_DPI, WriteOptions
from obverse.formats.page import set_on_page
from obverse.formats.raster import BAND, Pixels, render_shared
from obverse.units import MM_PER_INCH, pixels, pixels_per_metre, show_mm

#: Common readers refuse more: Pillow raises beyond twice its warning line.
MAX_PIXELS = 178_956_970

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _RGBA = 2, 6
_NO_FILTER = b"\x00"
#: Level 2 of 3: on medals level 3 saves 1 % and costs a third more time.
_LEVEL = 2
#: Bytes packed at once: few enough to stay in the processor's cache, and below 128 KB, from which
#: on the allocator hands memory back after each use: its pages cost more than the packing.
_STRETCH = 96 * 1024
#: What opens a stream of deflate as level 2 does, and the empty block that ends it.
_OPENING, _END = b"\x78\x5e", b"\x03\x00"
#: Prime of the sum that closes the stream.
_ADLER_PRIME = 65521
#: Bands that are kept: those of both faces at twice the usual resolution.
_MOST_BANDS = 128


def write_png(side: SideArtwork, options: WriteOptions) -> bytes:
    """Return one side as PNG; FormatError where it would have too many pixels."""
    if not MIN_DPI <= options.dpi <= MAX_DPI:
        raise FormatError(f"{options.dpi} dpi is not allowed; from {MIN_DPI} to {MAX_DPI} dpi")
    page = set_on_page(side, options)
    size = pixels(page.width, options.dpi), pixels(page.height, options.dpi)
    _check_size(page, size, options.dpi)
    image = render_shared(page, size)
    if options.background:
        # The background was painted, so nothing shows through.
        image = image._replace(channels=3)
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


def _encode(image: Pixels, per_metre: int) -> bytes:
    return _file(image, per_metre, _compressed(image))


def _encode_small(image: Pixels, per_metre: int) -> bytes:
    """Return the smallest file that holds the same pixels, in more time."""
    packer = zlib.compressobj(zlib.Z_BEST_COMPRESSION)
    rows = [*map(packer.compress, _stretches(image, range(image.height))), packer.flush()]
    plain = _file(image, per_metre, rows)
    return min(plain, _encode_filtered(image, per_metre), key=len)


def _file(image: Pixels, per_metre: int, rows: Iterable[bytes]) -> bytes:
    colour = _RGBA if image.channels == 4 else _RGB
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, colour, 0, 0, 0)
    # One join of all: to copy a packed picture costs a good part of packing what changed in it.
    return b"".join(
        (
            _SIGNATURE,
            *_chunk(b"IHDR", header),
            *_chunk(b"sRGB", b"\0"),
            *_chunk(b"pHYs", _physical_size(per_metre)),
            *_chunk(b"IDAT", *rows),
            *_chunk(b"IEND"),
        )
    )


def _stretches(image: Pixels, rows: range) -> Iterator[bytes]:
    """Yield rows as they are packed, some at a time, each behind its filter."""
    # No filter: on flat paint a row like the one above it is one long match as it stands, which
    # every filter breaks. Files are a quarter smaller, and filtering cost ten times the packing.
    data, stride = memoryview(image.data), 4 * image.width
    count = max(1, _STRETCH // stride)
    for first in range(0, len(rows), count):
        some = rows[first : first + count]
        lines = [data[row * stride : (row + 1) * stride] for row in some]
        if image.channels == 3:
            lines = [_without_alpha(line) for line in lines]
        yield _NO_FILTER.join((b"", *lines))


def _without_alpha(pixels: memoryview) -> memoryview:
    """Return three bytes of each four."""
    plain = bytearray(len(pixels) // 4 * 3)
    for channel in range(3):
        plain[channel::3] = pixels[channel::4]
    return memoryview(plain)


class _Band(NamedTuple):
    """Packed rows that need nothing of what stands before them, and the sum of what they hold."""

    packed: bytes
    sum: int
    length: int


def _compressed(image: Pixels) -> list[bytes]:
    """Return all rows as the parts of one stream, packed band by band.

    Bands are packed apart, so that one that stays as it was in the last picture is not packed
    again, and the file is the same whatever was packed before.
    """
    stamps = image.stamps or (None,) * -(-image.height // BAND)
    bands = [_band(image, index, stamp) for index, stamp in enumerate(stamps)]
    total = 1
    for band in bands:
        total = _add_sums(total, band)
    return [_OPENING, *(band.packed for band in bands), _END, struct.pack(">I", total)]


_kept: OrderedDict[tuple[int, int], _Band] = OrderedDict()


def _band(image: Pixels, index: int, stamp: int | None) -> _Band:
    """Return a band of an image, packed now or before: equal stamps are equal pixels."""
    if stamp is None:
        return _pack(image, index)
    key = stamp, image.channels
    band = _kept.pop(key, None) or _pack(image, index)
    _kept[key] = band
    if len(_kept) > _MOST_BANDS:
        _kept.popitem(last=False)
    return band


def _pack(image: Pixels, index: int) -> _Band:
    # Packed as a stream of its own: its end has the sum, which costs less within the packing.
    packer = isal_zlib.compressobj(_LEVEL)
    rows = range(image.height)[index * BAND : (index + 1) * BAND]
    parts = [packer.compress(stretch) for stretch in _stretches(image, rows)]
    parts.append(packer.flush(isal_zlib.Z_FULL_FLUSH))
    end = packer.flush()
    packed = b"".join(parts).removeprefix(_OPENING)
    length = len(rows) * (1 + image.width * image.channels)
    return _Band(packed, int.from_bytes(end.removeprefix(_END), "big"), length)


def _add_sums(total: int, band: _Band) -> int:
    """Return the Adler-32 of what has the sum `total` and the band after it."""
    low = (total & 0xFFFF) + (band.sum & 0xFFFF) - 1
    high = (total >> 16) + (band.sum >> 16) + band.length * ((total & 0xFFFF) - 1)
    return high % _ADLER_PRIME << 16 | low % _ADLER_PRIME


def _chunk(kind: bytes, *parts: bytes) -> Iterator[bytes]:
    yield struct.pack(">I", sum(map(len, parts)))
    check = 0
    for part in (kind, *parts):
        yield part
        check = isal_zlib.crc32(part, check)
    yield struct.pack(">I", check)


def _physical_size(per_metre: int) -> bytes:
    return struct.pack(">IIB", per_metre, per_metre, 1)


def _encode_filtered(image: Pixels, per_metre: int) -> bytes:
    """Return a file whose rows have the filters that suit them, in more time."""
    # Pillow is imported here: only --small and pictures need it.
    from PIL import Image, PngImagePlugin

    picture = Image.frombytes("RGBA", (image.width, image.height), bytes(image.data))
    if image.channels == 3:
        picture = picture.convert("RGB")
    extra = PngImagePlugin.PngInfo()
    extra.add(b"sRGB", b"\0")
    buffer = io.BytesIO()
    # Pillow leaves out a pHYs chunk that it is given, and writes one from a resolution.
    dpi = per_metre * MM_PER_INCH / 1000
    picture.save(buffer, "PNG", optimize=True, pnginfo=extra, dpi=(dpi, dpi))
    return buffer.getvalue()
