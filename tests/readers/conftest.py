"""Programs that a mint, an engraver or a printer may open our files with."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

#: Takes SVG files, a folder and a resolution; returns a PNG for each file.
Draw = Callable[[list[Path], Path, int], list[Path]]


#: program → the Debian package that brings it.
PACKAGES = {"rsvg-convert": "librsvg2-bin", "inkscape": "inkscape", "chromium": "chromium"}


@pytest.fixture
def draw(request) -> Draw:
    """Return what draws SVG with the program that the test names."""
    return DRAW[request.param](find_program(request.param))


@pytest.fixture
def find() -> Callable[[str], str]:
    return find_program


def find_program(program: str) -> str:
    """Return the path of a program; skip the test where it is not here and may be missing."""
    beside = shutil.which(program, path=str(Path(sys.executable).parent))
    found = beside or shutil.which(program)
    if found is None:
        assert program in PACKAGES, f"{program} comes with the extras: pip install -e .[dev]"
        reason = f"{program} is not here: apt-get install {PACKAGES[program]}"
        assert os.environ.get("OBVERSE_ALL_READERS") != "1", reason
        pytest.skip(reason)
    return found


def call(*command: object, home: Path | None = None) -> None:
    env = {**os.environ, "HOME": str(home)} if home else None
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, env=env, timeout=1000, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def with_resvg(program: str) -> Draw:
    # Not by -w: resvg then first rounds the page to whole CSS pixels.
    def draw(files: list[Path], folder: Path, dpi: int) -> list[Path]:
        made = [folder / f"{file.stem}.png" for file in files]
        for file, png in zip(files, made, strict=True):
            call(program, "--dpi", dpi, file, png)
        return made

    return draw


def with_rsvg(program: str) -> Draw:
    def draw(files: list[Path], folder: Path, dpi: int) -> list[Path]:
        made = [folder / f"{file.stem}.png" for file in files]
        for file, png in zip(files, made, strict=True):
            call(program, "-d", dpi, "-p", dpi, "-o", png, file)
        return made

    return draw


def with_inkscape(program: str) -> Draw:
    def draw(files: list[Path], folder: Path, dpi: int) -> list[Path]:
        # One process for all files, which it draws beside them.
        copies = [Path(shutil.copy(file, folder)) for file in files]
        call(program, "--export-type=png", f"--export-dpi={dpi}", *copies, home=folder)
        return [copy.with_suffix(".png") for copy in copies]

    return draw


#: Pictures on one page of a browser: a taller one makes a screenshot that Pillow distrusts.
ON_A_PAGE = 10


def with_chromium(program: str) -> Draw:
    def draw(files: list[Path], folder: Path, dpi: int) -> list[Path]:
        pages = [files[at : at + ON_A_PAGE] for at in range(0, len(files), ON_A_PAGE)]
        return [made for page in pages for made in draw_page(page, folder)]

    def draw_page(files: list[Path], folder: Path) -> list[Path]:
        # One page with all pictures below each other, each as large as the PNG of ours, and some
        # room that the window may take.
        sizes = [size_of(file) for file in files]
        tags = [
            f'<img src="{file.as_uri()}" style="display:block;width:{width}px;height:{height}px">'
            for file, (width, height) in zip(files, sizes, strict=True)
        ]
        page = folder / "page.html"
        page.write_text(f'<!doctype html><body style="margin:0">{"".join(tags)}</body>')
        shot = folder / "shot.png"
        window = max(width for width, _ in sizes), sum(height for _, height in sizes) + 200
        call(
            program, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
            "--force-device-scale-factor=1", f"--window-size={window[0]},{window[1]}",
            "--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=10000", f"--screenshot={shot}", page.as_uri(), home=folder,
        )  # fmt: skip
        return cut(shot, sizes, files, folder)

    return draw


def cut(shot: Path, sizes: list[tuple[int, int]], files: list[Path], folder: Path) -> list[Path]:
    made, top = [], 0
    with Image.open(shot) as image:
        for file, (width, height) in zip(files, sizes, strict=True):
            made.append(folder / f"{file.stem}.png")
            image.crop((0, top, width, top + height)).save(made[-1])
            top += height
    return made


def size_of(svg: Path) -> tuple[int, int]:
    """Return the size in pixels of the PNG of ours that stands beside an SVG."""
    with Image.open(svg.with_suffix(".png")) as image:
        return image.size


DRAW = {
    "resvg": with_resvg,
    "rsvg-convert": with_rsvg,
    "inkscape": with_inkscape,
    "chromium": with_chromium,
}


def on_white(png: Path | bytes) -> np.ndarray:
    """Return the pixels of a PNG on white."""
    with Image.open(io.BytesIO(png) if isinstance(png, bytes) else png) as image:
        pixels = np.asarray(image.convert("RGBA")).astype(float)
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 255 * (1 - alpha)


@pytest.fixture(scope="session")
def differ() -> Callable[[Path, Path], tuple[float, float]]:
    """Compare two pictures over the medal: mean difference, share of pixels off by more than 48."""

    def differ(ours: Path, theirs: Path) -> tuple[float, float]:
        one, two = on_white(ours), on_white(theirs)
        assert one.shape == two.shape, f"{theirs.name}: {one.shape} against {two.shape}"
        difference = np.abs(one - two)[medal(*one.shape[:2])]
        return float(difference.mean()), float((difference.max(axis=-1) > 48).mean())

    return differ


def medal(height: int, width: int) -> np.ndarray:
    """Return which pixels of a page are medal: a disc with its outline, or a whole strip."""
    if height != width:
        return np.ones((height, width), bool)
    y, x = np.mgrid[:height, :width] + 0.5
    return np.hypot(y - height / 2, x - width / 2) <= width / 2 + 1
