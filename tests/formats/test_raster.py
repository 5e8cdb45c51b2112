"""Pixels: coverage where an edge crosses a pixel, paint, painting order, pictures."""

import random

import numpy as np
import pytest

from obverse.artwork import PlacedPicture
from obverse.formats import raster
from obverse.formats.raster import render
from obverse.geometry.path import join, reverse
from obverse.geometry.shapes import circle, polygon, rectangle, ring

#: The rasteriser's own points lie on a grid of 1/64 pixel, and coverage has 8 bits.
GRID = 1 / 64 + 1 / 255
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def drawn(side, size=(10, 10)) -> np.ndarray:
    pixels = render(side, size)
    assert (pixels.width, pixels.height, pixels.channels) == (*size, 4)
    return np.frombuffer(pixels.data, np.uint8).reshape(size[1], size[0], 4)


def coverage(side, size=(10, 10)) -> np.ndarray:
    return drawn(side, size)[..., 3] / 255


@pytest.mark.parametrize("x", [0.0, 0.1, 0.25, 0.5, 0.75, 0.9])
@pytest.mark.parametrize("width", [0.3, 1.0, 4.5])
def test_lone_rectangle_covers_its_pixels_by_their_share(side, region, x, width):
    left, right = 5 + x - width / 2, 5 + x + width / 2
    expected = [max(0.0, min(column + 1, right) - max(column, left)) for column in range(10)]
    upright = coverage(side(region(rectangle(width, 20, (x, 0)))))
    flat = coverage(side(region(rectangle(20, width, (0, -x)))))
    assert np.abs(upright - expected).max() < GRID
    assert np.abs(flat.T - expected).max() < GRID


def test_rectangle_is_drawn_alike_alone_and_in_company(side, region):
    box, dot = rectangle(4.3, 2.7, (-1.1, 1.3)), circle(0.5, (4, -4))
    alone = coverage(side(region(box)))
    together = coverage(side(region(join((box, dot)))))
    assert np.abs(alone - together)[:8].max() <= 1 / 255


def test_thin_strip_has_its_area(side, region):
    found = coverage(side(region(rectangle(6, 0.1, (0.2, 0.3))))).sum()
    assert found == pytest.approx(6 * 0.1, abs=6 * GRID)


@pytest.mark.parametrize("radius", [0.3, 1.7, 4.9])
def test_circle_is_off_by_a_tenth_of_a_pixel_at_most(side, region, radius):
    found = coverage(side(region(circle(radius))), (200, 200)).sum()
    exact, round_about = np.pi * (20 * radius) ** 2, 2 * np.pi * 20 * radius
    assert abs(found - exact) < 0.1 * round_about


def test_hole_stays_open(side, region):
    pixels = drawn(side(region(ring(4, 2))), (100, 100))
    assert tuple(pixels[50, 50]) == (0, 0, 0, 0)
    assert tuple(pixels[50, 80]) == (*RED, 255)


def test_winding_of_the_whole_outline_does_not_matter(side, region):
    one = coverage(side(region(ring(4, 2))), (99, 99))
    other = coverage(side(region(reverse(ring(4, 2)))), (99, 99))
    assert np.abs(one - other).max() <= 2 / 255


def test_up_is_up_and_right_is_right(side, region):
    pixels = drawn(side(region(rectangle(2, 2, (3, 4)))))
    assert tuple(pixels[1, 8]) == (*RED, 255)
    assert pixels[..., 3].sum() == 4 * 255


def test_later_items_cover_earlier_ones(side, region):
    under = region(rectangle(8, 8))
    over = region(rectangle(2, 2), "#0000ff")
    assert tuple(drawn(side(under, over))[5, 5]) == (*BLUE, 255)
    assert tuple(drawn(side(over, under))[5, 5]) == (*RED, 255)


def test_alpha_is_straight(side, region):
    pixels = drawn(side(region(polygon([(-5, -5), (5, -5), (5, 5)]), "#c08040")), (64, 64))
    edge = pixels[(pixels[..., 3] > 60) & (pixels[..., 3] < 200)]
    assert len(edge) > 20
    assert np.abs(edge[:, :3].astype(int) - (0xC0, 0x80, 0x40)).max() <= 2


def test_empty_side_is_clear(side):
    assert not drawn(side()).any()


def test_same_side_gives_the_same_pixels(side, region):
    full = side(region(circle(4)), region(rectangle(3, 1, (0.3, 0.2)), "#00ff00"))
    assert (drawn(full, (77, 77)) == drawn(full, (77, 77))).all()


@pytest.fixture
def changing(side, region, png):
    """Return sides that differ in an item or more, as the medals of a batch do."""
    dice = random.Random(7)
    photo = png([[RED, GREEN], [BLUE, WHITE]])
    middles = [(dice.uniform(-4, 4), dice.uniform(-4, 4)) for _ in range(9)]
    stock = [region(circle(1, at), f"#{dice.randrange(16**6):06x}") for at in middles]
    stock += [region(rectangle(10, 10), "#204060"), region(rectangle(3, 0.2))]
    stock += [PlacedPicture(photo, dice.uniform(-4, 4), 1, 3, 3, "photo") for _ in range(3)]

    def changing():
        items = [region(rectangle(10, 10), "#808080"), *dice.sample(stock, 4)]
        for _ in range(60):
            yield side(*items)
            at = dice.randint(0, len(items))
            items[at : at + dice.randint(0, 2)] = dice.sample(stock, dice.randint(0, 2))

    return changing


def test_scene_that_is_used_again_shows_what_a_fresh_one_shows(changing):
    sides = list(changing())
    raster._scene.cache_clear()
    reused = [drawn(each, (40, 40)) for each in sides]
    for each, again in zip(sides, reused, strict=True):
        raster._scene.cache_clear()
        assert (drawn(each, (40, 40)) == again).all()


def test_pixels_that_were_returned_do_not_change_with_the_next_drawing(side, region):
    first = render(side(region(rectangle(10, 10))), (10, 10))
    before = bytes(first.data)
    render(side(region(rectangle(10, 10), "#0000ff")), (10, 10))
    assert bytes(first.data) == before


def test_same_shape_in_another_place_of_the_order_is_drawn_there(side, region):
    one, two = region(rectangle(6, 6)), region(rectangle(6, 6), "#0000ff")
    assert tuple(drawn(side(one, two))[5, 5]) == (*BLUE, 255)
    assert tuple(drawn(side(two, one))[5, 5]) == (*RED, 255)
    assert tuple(drawn(side(one))[5, 5]) == (*RED, 255)
    assert not drawn(side()).any()


@pytest.fixture
def chequer(png) -> bytes:
    """Return a picture of two by two pixels."""
    return png([[RED, GREEN], [BLUE, WHITE]])


def test_picture_stands_at_its_place_with_its_colours(side, chequer):
    pixels = drawn(side(PlacedPicture(chequer, 1, 2, 4, 4, "photo")), (100, 100))
    assert (pixels[10:50, 40:80, 3] == 255).all()
    assert pixels[..., 3].sum() == 40 * 40 * 255
    corners = [tuple(pixels[y, x, :3]) for y, x in ((12, 42), (12, 77), (47, 42), (47, 77))]
    assert corners == [RED, GREEN, BLUE, WHITE]


def test_picture_of_as_many_pixels_comes_through_unchanged(side, png):
    rng = np.random.default_rng(1)
    table = rng.integers(0, 256, (8, 8, 3))
    picture = png([[tuple(map(int, pixel)) for pixel in row] for row in table])
    pixels = drawn(side(PlacedPicture(picture, 0, 0, 8, 8, "photo")))
    assert (pixels[1:9, 1:9, :3] == table).all()


@pytest.mark.parametrize("shift", [0.0, 0.3, 0.5, 0.7])
def test_picture_brought_to_another_size_moves_by_half_a_pixel_at_most(side, png, shift):
    slope = png([[(2 * x, 0, 0) for x in range(120)]] * 120)
    pixels = drawn(side(PlacedPicture(slope, shift, 0, 8, 8, "photo")), (10, 10))
    half = 240 / 8 / 2
    for column in range(2, 8):
        middle = (column + 0.5 - (1 + shift)) / 8 * 240 - 1
        assert pixels[5, column, 0] == pytest.approx(middle, abs=half)


def test_picture_keeps_its_transparency(side, region, png):
    veil = png([[(255, 0, 0, 128)] * 4] * 4)
    clear = drawn(side(PlacedPicture(veil, 0, 0, 4, 4, "photo")))
    # Straight alpha that was premultiplied in between: half the alpha, half the precision.
    assert tuple(clear[5, 5]) == pytest.approx((*RED, 128), abs=2)
    ground = region(rectangle(10, 10), "#0000ff")
    over = drawn(side(ground, PlacedPicture(veil, 0, 0, 4, 4, "photo")))
    assert tuple(over[5, 5]) == pytest.approx((128, 0, 127, 255), abs=2)


def test_picture_takes_its_turn_in_the_painting_order(side, region, chequer):
    below, above = region(rectangle(10, 10), "#101010"), region(rectangle(1, 1), "#202020")
    pixels = drawn(side(below, PlacedPicture(chequer, 0, 0, 4, 4, "photo"), above), (100, 100))
    assert tuple(pixels[5, 5, :3]) == (16, 16, 16)
    assert tuple(pixels[32, 32, :3]) == RED
    assert tuple(pixels[50, 50, :3]) == (32, 32, 32)


def test_picture_beyond_the_page_is_cut_there(side, chequer):
    pixels = drawn(side(PlacedPicture(chequer, -5, 5, 4, 4, "photo")), (100, 100))
    assert (pixels[:20, :20, 3] == 255).all()
    assert pixels[..., 3].sum() == 20 * 20 * 255
    assert tuple(pixels[10, 10, :3]) == WHITE


def test_picture_wholly_beyond_the_page_is_not_drawn(side, chequer):
    assert not drawn(side(PlacedPicture(chequer, 50, 0, 4, 4, "photo"))).any()


def test_picture_much_larger_than_the_page_costs_no_more_than_the_page(side, chequer):
    pixels = drawn(side(PlacedPicture(chequer, 1e5, -1e5, 3e5, 3e5, "photo")), (50, 50))
    assert (pixels == (*RED, 255)).all()
