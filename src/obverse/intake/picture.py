"""Imported PNG and JPEG → an upright 8-bit sRGB PNG and its size."""

import io
import warnings
from functools import lru_cache
from typing import Any, NamedTuple

from obverse.errors import IntakeError

MAX_PIXELS = 40_000_000


class ReadPicture(NamedTuple):
    """A picture as every writer can hold it."""

    png: bytes
    width_px: int
    height_px: int


@lru_cache(maxsize=16)
def read_picture(data: bytes) -> ReadPicture:
    """Return a picture as sRGB PNG; IntakeError where it is refused or broken."""
    # Pillow is imported here: most medals hold no picture.
    from PIL import Image, ImageOps, UnidentifiedImageError

    with warnings.catch_warnings():
        # Pillow only warns of a moderately huge picture; to us both kinds are too large.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                _check_size(image.width, image.height)
                image.load()
                upright = ImageOps.exif_transpose(image)
                return _as_png(_to_srgb(upright))
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise IntakeError(_TOO_LARGE) from None
        except UnidentifiedImageError:
            raise IntakeError("the picture is neither PNG nor JPEG") from None
        except (OSError, ValueError, SyntaxError, EOFError) as fault:
            raise IntakeError(f"the picture is damaged ({fault})") from None


_TOO_LARGE = f"the picture has more than {MAX_PIXELS // 1_000_000} million pixels"


def _check_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise IntakeError(_TOO_LARGE)


def _to_srgb(image: Any) -> Any:
    """Return the picture in sRGB, RGB or RGBA; an embedded profile is applied, then dropped."""
    if image.mode == "I;16":
        # Pillow would cut 16 bits off at 255 instead of scaling them.
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    profile = image.info.get("icc_profile")
    if not profile:
        return image.convert(mode)
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        plain = image if image.mode in ("RGB", "RGBA", "L", "CMYK") else image.convert(mode)
        return ImageCms.profileToProfile(
            plain, source, ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        raise IntakeError(
            "the picture has a colour profile that can't be applied", "save it as sRGB"
        ) from None


def _as_png(image: Any) -> ReadPicture:
    buffer = io.BytesIO()
    image.info.clear()
    image.save(buffer, "PNG")
    return ReadPicture(buffer.getvalue(), image.width, image.height)
