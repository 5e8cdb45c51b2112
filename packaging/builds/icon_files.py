"""The icons of Windows and macOS: an SVG drawing → .ico or .icns, the same bytes everywhere.

Run in the environment that has obverse and what it needs:
`python icon_files.py DRAWING ICON`, where ICON's ending says which of the two it is.
"""

import sys
from pathlib import Path

import thorvg_python as tvg
from PIL import Image

#: Pixels: what Explorer, the task bar and the desktop ask for at 100 to 400 %.
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
#: Pixels: what an icns can hold as PNG; Finder scales between them.
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)

#: Pixels: what the pages of NSIS leave for a picture at 100 %; and what the medal takes of it.
PANEL_SIZE, PANEL_MEDAL = (164, 314), 132
_PANEL_GROUND = "#f3ead4"


def draw(drawing: Path, size: int) -> Image.Image:
    """Return a square drawing as size × size pixels."""
    # No worker threads: they leave the bytes alone, but the process may end before they do.
    engine = tvg.Engine(threads=0)
    canvas = tvg.SwCanvas(engine, tvg.EngineOption.DEFAULT)
    canvas.set_target(size, size, cs=tvg.Colorspace.ABGR8888S)
    picture = tvg.Picture(engine)
    picture.load(str(drawing))
    picture.set_size(size, size)
    canvas.add(picture)
    canvas.update()
    canvas.draw(True)
    canvas.sync()
    return Image.frombytes("RGBA", (size, size), bytes(memoryview(canvas.buffer_arr).cast("B")))


def write_icon(drawing: Path, icon: Path) -> None:
    """Write an .ico or .icns that holds the drawing at each size, drawn and not scaled."""
    sizes = ICO_SIZES if icon.suffix == ".ico" else ICNS_SIZES
    *smaller, largest = [draw(drawing, size) for size in sizes]
    if icon.suffix == ".ico":
        _write_ico(icon, largest, smaller)
    else:
        largest.save(icon, append_images=smaller)


def _write_ico(icon: Path, largest: Image.Image, smaller: list[Image.Image]) -> None:
    sizes = [picture.size for picture in (*smaller, largest)]
    # As bitmaps: Windows takes PNG inside, but some that read icons do so at 256 pixels only.
    largest.save(icon, sizes=sizes, append_images=smaller, bitmap_format="bmp")


def write_panel(drawing: Path, bitmap: Path) -> None:
    """Write the picture at the side of an installer's page: the drawing on plain ground."""
    panel = Image.new("RGB", PANEL_SIZE, _PANEL_GROUND)
    medal = draw(drawing, PANEL_MEDAL)
    place = (PANEL_SIZE[0] - PANEL_MEDAL) // 2, (PANEL_SIZE[1] - PANEL_MEDAL) // 2
    panel.paste(medal, place, medal)
    panel.save(bitmap, format="BMP")


if __name__ == "__main__":
    write_icon(Path(sys.argv[1]), Path(sys.argv[2]))
