"""Is the picture right? The check that stands beside every time."""

import struct
from pathlib import Path as File
from typing import NamedTuple

from PIL import Image, ImageChops, ImageStat

from obverse.artwork import Letter, Region, SideArtwork
from obverse.geometry.path import hull_box
from obverse.paint import rgb
from obverse.units import pixels, pixels_per_metre

#: Share of a letter's box that its paint must fill for the letter to be there.
LEAST_INK = 0.10
#: How far a channel may be off before a pixel counts as off.
_OFF = 48
_GREY = (128, 128, 128, 255)


class Check(NamedTuple):
    """What was found in one PNG.

    `drift` is the mean difference from our own PNG over the medal, of 255, and `off` the share of
    its pixels that differ by more than 48; both None where the sizes differ.
    """

    width: int
    height: int
    size_right: bool
    phys: str
    letters: int
    inked: int
    drift: float | None
    off: float | None

    @property
    def letters_right(self) -> bool:
        """Tell whether every letter has ink."""
        return self.inked == self.letters

    def __str__(self) -> str:
        size = "" if self.size_right else " (wrong)"
        drift = "-" if self.drift is None else f"{self.drift:.2f}"
        return (
            f"{self.width} x {self.height}{size}, pHYs {self.phys}, "
            f"ink {self.inked}/{self.letters}, drift {drift}"
        )


def check(file: File, side: SideArtwork, dpi: int, ours: File) -> Check:
    """Look at a PNG of a side, with our own PNG of it to compare with."""
    image = _flat(file)
    wanted = pixels(side.width, dpi), pixels(side.height, dpi)
    letters = [(item, letter) for item in side.regions for letter in item.letters if letter.path]
    drift, off = _differences(image, _flat(ours), ours)
    return Check(
        *image.size,
        image.size == wanted,
        _phys(file, dpi),
        len(letters),
        sum(_has_ink(image, side, item, letter) for item, letter in letters),
        drift,
        off,
    )


def _flat(file: File) -> Image.Image:
    with Image.open(file) as image:
        picture = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", picture.size, _GREY), picture).convert("RGB")


def _phys(file: File, dpi: int) -> str:
    """Return ``right``, ``missing`` or what the chunk says instead."""
    data = file.read_bytes()
    at = data.find(b"pHYs", 0, data.find(b"IDAT"))
    if at < 0:
        return "missing"
    across, down, unit = struct.unpack_from(">IIB", data, at + 4)
    per_metre = pixels_per_metre(dpi)
    return "right" if (across, down, unit) == (per_metre, per_metre, 1) else f"{across} x {down}"


def _has_ink(image: Image.Image, side: SideArtwork, item: Region, letter: Letter) -> bool:
    """Tell whether a letter's paint, not its ground, fills enough of the letter's box."""
    crop = image.crop(_pixel_box(image, side, letter))
    paint, ground = rgb(item.paint.colour), _ground(side)
    apart = sum(abs(one - other) for one, other in zip(paint, ground, strict=True))
    away = ImageChops.difference(crop, Image.new("RGB", crop.size, paint))
    red, green, blue = away.split()
    total = ImageChops.add(ImageChops.add(red, green), blue)
    # Nearer to the paint than to the ground: half-covered pixels at the outline count by halves.
    near = sum(total.histogram()[: min(255, max(1, apart // 2))])
    return near / (crop.width * crop.height) >= LEAST_INK


def _ground(side: SideArtwork) -> tuple[int, int, int]:
    return rgb(side.regions[0].paint.colour)


def _pixel_box(image: Image.Image, side: SideArtwork, letter: Letter) -> tuple[int, int, int, int]:
    left, bottom, right, top = hull_box(letter.path)
    x, y = image.width / side.width, image.height / side.height
    box = (
        int((left + side.width / 2) * x),
        int((side.height / 2 - top) * y),
        int((right + side.width / 2) * x) + 1,
        int((side.height / 2 - bottom) * y) + 1,
    )
    return box[0], box[1], max(box[2], box[0] + 1), max(box[3], box[1] + 1)


def _differences(
    image: Image.Image, ours: Image.Image, file: File
) -> tuple[float | None, float | None]:
    if image.size != ours.size:
        return None, None
    with Image.open(file) as picture:
        medal = picture.convert("RGBA").getchannel("A").point(lambda alpha: 255 * (alpha > 0))
    away = ImageChops.difference(image, ours)
    red, green, blue = away.split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    counts = worst.histogram(medal)
    mean = sum(ImageStat.Stat(away, medal).mean) / 3
    return mean, sum(counts[_OFF + 1 :]) / sum(counts)
