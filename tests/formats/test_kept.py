"""What writers keep from medal to medal shows in no file: each is as if it were the first."""

import random
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from obverse.artwork import PlacedPicture, Region, SideArtwork
from obverse.design.presets import load_preset
from obverse.formats import canvas, raster, retouch, svg
from obverse.formats import png as png_format
from obverse.formats.options import WriteOptions
from obverse.formats.page import set_on_page
from obverse.formats.png import write_png
from obverse.formats.raster import BAND, Pixels, render, render_shared
from obverse.formats.svg import write_svg
from obverse.geometry.path import Path, join, transform
from obverse.geometry.polar import stand_on
from obverse.geometry.shapes import circle, rectangle, ring
from obverse.halves.split_artwork import split_artwork
from obverse.layout import lay_out

NAMES = ("Ada", "Bjørn Östlund", "Maria Kowalczyk", "Illil", "W. A. Mozart", "Łukasz Ж")
OPTIONS = (
    WriteOptions(dpi=120),
    WriteOptions(dpi=120, bleed=2.0, marks=True),
    WriteOptions(dpi=120, background="#f0f0e8"),
    WriteOptions(dpi=120, background="#f0f0e8", marks=True),
)
WRITERS = {"svg": write_svg, "png": write_png}


def forget() -> None:
    """Clear whatever is kept."""
    raster._scene.cache_clear()
    png_format._kept.clear()
    for memo in (svg._kept_layer, svg._data, svg._kept_piece):
        memo.cache_clear()


def medals(preset: str, count: int) -> Iterator[tuple[SideArtwork, ...]]:
    dice = random.Random(preset)
    design = load_preset(preset)
    for _ in range(count):
        values = {}
        for variable in design.variables:
            if variable.name in ("name", "ship", "years"):
                values[variable.name] = dice.choice(NAMES)
            if variable.name == "crew":
                values["crew"] = "; ".join(dice.sample(NAMES, 4))
            if variable.name == "time":
                values["time"] = f"{dice.randint(2, 5)}:{dice.randint(10, 59)}:00"
        yield lay_out(design, values).artwork.sides


def alike_afresh(jobs: list[Callable[[], bytes]]) -> None:
    """Hold each file of a sequence against the same one with nothing kept."""
    forget()
    kept = [job() for job in jobs]
    for job, file in zip(jobs, kept, strict=True):
        forget()
        assert job() == file


@pytest.mark.parametrize("format_name", WRITERS)
@pytest.mark.parametrize(
    "preset", ["finisher-medal-60", "table-medal-60", "crew-medallion", "challenge-coin-44"]
)
def test_medals_of_a_batch_are_written_as_if_each_were_the_first(preset, format_name):
    dice = random.Random(1)
    write = WRITERS[format_name]
    # Mostly the same options, as in a batch, and others in between.
    jobs = [
        lambda side=side, options=options: write(side, options)
        for sides in medals(preset, 7)
        for options in (OPTIONS[0], dice.choice(OPTIONS))
        for side in sides
    ]
    alike_afresh(jobs)


@pytest.mark.parametrize("format_name", WRITERS)
@pytest.mark.parametrize("preset", ["keepsake-halves", "astp-1975-halves"])
def test_pieces_of_split_medals_are_written_as_if_each_were_the_first(preset, format_name):
    design = load_preset(preset)
    names = [variable.name for variable in design.variables]
    jobs: list[Callable[[], bytes]] = []
    write = WRITERS[format_name]
    for name in NAMES[:3]:
        values = {names[0]: name} if names else {}
        artwork = lay_out(design, values).artwork
        pieces = [
            each for cut in split_artwork(artwork, design, values).faces for each in cut.pieces
        ]
        jobs += [lambda side=side: write(side, OPTIONS[0]) for side in (*pieces, *artwork.sides)]
    alike_afresh(jobs)


@pytest.fixture
def changing(side, region, png) -> Callable[[random.Random], SideArtwork]:
    """Return a maker of discs with words, lines and dots upon and above each other."""
    photo = png([[(255, 0, 0), (0, 255, 0)], [(0, 0, 255, 0)[:3], (255, 255, 255)]])
    ground, rim = region(circle(9), "#204060"), region(ring(10, 8.6), "#c0a040")
    above = region(rectangle(12, 0.4, (0, 0.7)), "#802020", element="above")
    picture = PlacedPicture(photo, 3, 3, 2, 2, "photo")

    def dots(dice: random.Random, reach: float) -> Path:
        spots = [(dice.uniform(-reach, reach), dice.uniform(-3, 3)) for _ in range(3)]
        return join(circle(dice.uniform(0.2, 0.6), spot) for spot in spots)

    def around(dice: random.Random, radius: float) -> Path:
        mark = rectangle(0.5, 1.1)
        return join(
            transform(mark, stand_on(dice.uniform(0, 360), radius))
            for _ in range(dice.randint(1, 5))
        )

    def changing(dice: random.Random) -> SideArtwork:
        words = [
            region(
                dots(dice, dice.choice((4, 4, 4, 9))), dice.choice(("#ffffff",) * 5 + ("#ff8000",))
            ),
            region(around(dice, dice.choice((7.0, 7.0, 7.0, 9.5))), "#ffff00", element="around"),
        ]
        extra = [picture] if dice.random() < 0.1 else [words.pop()] if dice.random() < 0.2 else []
        return side(ground, rim, *words, *extra, above, width=20, height=20)

    return changing


def test_pixels_that_are_drawn_in_part_are_those_of_a_whole_drawing(changing, monkeypatch):
    partly = []
    whole = retouch.Retouch.change
    monkeypatch.setattr(
        retouch.Retouch, "change", lambda *given: (partly.append(1), whole(*given))[1]
    )
    dice = random.Random(5)
    sides = [changing(dice) for _ in range(300)]
    forget()
    kept = [render(each, (397, 397)).data for each in sides]
    assert len(partly) > 20
    for each, data in zip(sides, kept, strict=True):
        forget()
        assert render(each, (397, 397)).data == data


def test_bands_of_one_stamp_are_the_same_pixels(changing):
    dice = random.Random(6)
    seen: dict[int, bytes] = {}
    repeated = 0
    for each in (changing(dice) for _ in range(100)):
        pixels = render_shared(each, (397, 397))
        assert len(pixels.stamps) == -(-397 // BAND)
        for index, stamp in enumerate(pixels.stamps):
            rows = bytes(pixels.data[index * BAND * 397 * 4 : (index + 1) * BAND * 397 * 4])
            repeated += stamp in seen
            assert seen.setdefault(stamp, rows) == rows
    assert repeated > 20


def test_poster_is_not_kept(side, region, monkeypatch):
    monkeypatch.setattr(raster, "_MOST_KEPT", 99)
    poster = render_shared(side(region(circle(3))), (20, 20))
    assert poster.stamps == ()
    assert raster._scene.cache_info().currsize == 0 or not raster._scene.cache_clear()


def test_picture_too_large_to_be_kept_twice_is_drawn_whole(changing, monkeypatch):
    monkeypatch.setattr(raster, "_MOST_RETOUCHED", 99)
    monkeypatch.setattr(raster, "Retouch", None)
    dice = random.Random(5)
    sides = [changing(dice) for _ in range(10)]
    kept = [render(each, (100, 100)).data for each in sides]
    forget()
    assert [render(each, (100, 100)).data for each in sides] == kept


def test_drawing_that_failed_leaves_nothing_behind(changing, monkeypatch):
    dice = random.Random(8)
    first, second, third = (changing(dice) for _ in range(3))
    forget()
    render(first, (100, 100))
    with monkeypatch.context() as broken:
        for module in (canvas, retouch):
            broken.setattr(module, "append_path", None)
        with pytest.raises(TypeError):
            render(second, (100, 100))
    kept = render(third, (100, 100)).data
    forget()
    assert render(third, (100, 100)).data == kept


@pytest.mark.parametrize(
    ("path", "radius"),
    [
        (circle(5), 5),
        (circle(5, (1, 0)), 4),
        (circle(5, (6, 0)), 0),
        (rectangle(6, 4), 2),
        (ring(5, 3), 0),
        (join((circle(1), circle(1, (4, 0)))), 0),
    ],
)
def test_filled_disc_lies_within_its_outline(path, radius):
    found = retouch.opaque_radius((Region(path, None, 0.0, "a"),))
    assert max(0.0, found) == pytest.approx(radius, abs=0.05)
    assert found <= radius


def test_bands_and_their_number_are_bounded():
    forget()
    side = next(medals("table-medal-60", 1))[1]
    for dpi in range(60, 160, 2):
        write_png(side, WriteOptions(dpi=dpi))
    assert len(png_format._kept) <= png_format._MOST_BANDS


@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("height", [1, BAND - 1, BAND, BAND + 1, 3 * BAND + 5])
@pytest.mark.parametrize("width", [1, 7, 6000])
def test_sum_of_a_stream_is_that_of_its_bands(width, height, channels):
    rng = np.random.default_rng(width * height)
    data = rng.integers(0, 256, width * height * 4, np.uint8) // 9 * 9
    packed = b"".join(png_format._compressed(Pixels(width, height, data.tobytes(), channels)))
    rows = np.frombuffer(png_format.zlib.decompress(packed), np.uint8).reshape(height, -1)
    assert (rows[:, 0] == 0).all()
    kept = data.reshape(height, width, 4)[..., :channels]
    assert (rows[:, 1:].reshape(kept.shape) == kept).all()


def test_path_data_is_the_same_for_words_that_are_level_and_for_any_path():
    for sides in medals("finisher-medal-60", 5):
        for item in set_on_page(sides[1], WriteOptions(bleed=1.5)).regions:
            same, middle = svg.Same(item.path), (31.5, 31.5)
            assert svg._data(same, middle, level=True) == svg._data(same, middle, level=False)


def test_steps_that_rounding_makes_points_are_left_out_of_level_words_as_well(region, side):
    tiny = Path(rectangle(1, 1).verbs, (0, 0, 0.0002, 0.0001, 1, 1, 0, 1))
    data = {svg._data(svg.Same(tiny), (5, 5), level=level) for level in (False, True)}
    assert data == {"M5 5L6 4L5 4Z"}
