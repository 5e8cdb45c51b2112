"""Imported drawings: strokes become areas, groups hand down what they have, losses are named."""

import math

import pytest

from obverse.geometry.path import area

SQUARE = '<rect x="20" y="30" width="40" height="20"/>'


def areas(drawing) -> list[float]:
    """Return the area of each shape in square units of the frame."""
    return [area(shape.path) * 100**2 for shape in drawing.shapes]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ('<rect width="40" height="20"/>', 800),
        ('<rect width="40" height="20" rx="4"/>', 800 - (4 - math.pi) * 16),
        ('<rect width="40" height="20" rx="99" ry="99"/>', math.pi * 200),
        ('<circle cx="50" cy="50" r="10"/>', math.pi * 100),
        ('<ellipse cx="50" cy="50" rx="10" ry="5"/>', math.pi * 50),
        ('<polygon points="0,0 10,0 10,10"/>', 50),
        ('<polyline points="0,0 10,0 10,10"/>', 50),
        ('<path d="M0 0h10v10h-10z"/>', 100),
        ('<path d="M0 0h10v10h-10"/>', 100),
        ('<path d="m5 5 l10 0 0 10 -10 0z m20 0 l10 0 0 10 -10 0z"/>', 200),
        ('<path d="M10 50A40 40 0 0 1 90 50Z"/>', math.pi * 800),
        ('<path d="M0 0Q50 0 50 50L0 50Z"/>', 2500 - 2500 / 6),
        ('<path d="M.5.5L1.5.5 1.5,1.5-.5,1.5Z"/>', 1.5),
        ('<path d="M0 0L1e1 0L1e1 1e1Z"/>', 50),
    ],
)
def test_basic_shape_has_its_area(read, shape, expected):
    (found,) = areas(read(shape))
    assert found == pytest.approx(expected, rel=2e-3)


@pytest.mark.parametrize(
    ("shape", "style", "expected"),
    [
        ('<line x1="10" y1="50" x2="90" y2="50"', 'stroke-width="4"', 320),
        ('<line x1="10" y1="50" x2="90" y2="50"', "", 80),
        (
            '<line x1="10" y1="50" x2="90" y2="50"',
            'stroke-width="4" stroke-linecap="round"',
            320 + math.pi * 4,
        ),
        (
            '<line x1="10" y1="50" x2="90" y2="50"',
            'stroke-width="4" stroke-linecap="square"',
            336,
        ),
        ('<rect x="20" y="20" width="40" height="40"', 'stroke-width="4"', 44**2 - 36**2),
        (
            '<rect x="20" y="20" width="40" height="40"',
            'stroke-width="4" stroke-linejoin="round"',
            44**2 - 36**2 - (4 - math.pi) * 4,
        ),
        (
            '<rect x="20" y="20" width="40" height="40"',
            'stroke-width="4" stroke-linejoin="bevel"',
            44**2 - 36**2 - 8,
        ),
        ('<circle cx="50" cy="50" r="20"', 'stroke-width="2"', math.pi * (21**2 - 19**2)),
        ('<path d="M10 10L50 10L50 50"', 'stroke-width="2"', 2 * 80),
    ],
)
def test_stroke_becomes_an_area(read, shape, style, expected):
    (found,) = areas(read(f'{shape} fill="none" stroke="#ff0000" {style}/>'))
    assert found == pytest.approx(expected, rel=2e-3)


def test_fill_and_stroke_are_two_shapes_the_stroke_above(read):
    drawing = read('<circle cx="50" cy="50" r="20" fill="#ff0000" stroke="#00ff00"/>')
    assert [shape.colour for shape in drawing.shapes] == ["#ff0000", "#00ff00"]


def test_stroke_is_scaled_with_its_group(read):
    line = '<path d="M10 10H30" stroke="#000" stroke-width="2" fill="none"/>'
    (found,) = areas(read(f'<g transform="scale(3 1)">{line}</g>'))
    assert found == pytest.approx(60 * 2)


@pytest.mark.parametrize(
    ("transform", "expected"),
    [
        ("", (20, 30, 60, 50)),
        ("translate(5 7)", (25, 37, 65, 57)),
        ("translate(5)", (25, 30, 65, 50)),
        ("translate(-5,-7)", (15, 23, 55, 43)),
        ("scale(0.5)", (10, 15, 30, 25)),
        ("scale(0.5 2)", (10, 60, 30, 100)),
        ("rotate(90)", (-50, 20, -30, 60)),
        ("rotate(90 40 40)", (30, 20, 50, 60)),
        ("rotate(180,40,40)", (20, 30, 60, 50)),
        ("skewX(45)", (50, 30, 110, 50)),
        ("skewY(45)", (20, 50, 60, 110)),
        ("matrix(0 1 -1 0 100 0)", (50, 20, 70, 60)),
        ("scale(-1 1) translate(-100 0)", (40, 30, 80, 50)),
        ("translate(10 0) scale(2)", (50, 60, 130, 100)),
        ("scale(2) translate(10 0)", (60, 60, 140, 100)),
        ("translate(10,0),scale(2)", (50, 60, 130, 100)),
        ("  translate ( 5 , 7 ) ", (25, 37, 65, 57)),
    ],
)
def test_transform_of_a_group_moves_what_it_holds(read, box, transform, expected):
    drawing = read(f'<g transform="{transform}">{SQUARE}</g>')
    assert box(drawing) == pytest.approx(expected, abs=0.02)
    assert areas(drawing)[0] > 0


def test_transforms_of_nested_groups_add_up(read, box):
    inner = f'<g transform="scale(2)">{SQUARE}</g>'
    assert box(read(f'<g transform="translate(10 0)">{inner}</g>')) == pytest.approx(
        (50, 60, 130, 100), abs=0.02
    )


def test_transform_of_the_shape_itself_counts(read, box):
    drawing = read(SQUARE.replace("/>", ' transform="translate(5 7)"/>'))
    assert box(drawing) == pytest.approx((25, 37, 65, 57), abs=0.02)


@pytest.mark.parametrize(
    ("frame", "size", "corner"),
    [
        ('viewBox="0 0 100 50"', (1, 0.5), (10, 35)),
        ('viewBox="0,0,50,100"', (0.5, 1), (35, 10)),
        ('viewBox="-10 -10 100 100" width="5cm"', (1, 1), (20, 20)),
        ('width="100mm" height="50mm"', (1, 0.5), (10, 35)),
        ('width="200" height="100"', (1, 0.5), (5, 30)),
        ('width="100%" height="100%" viewBox="0 0 100 100"', (1, 1), (10, 10)),
    ],
)
def test_frame_comes_from_view_box_or_size(read, box, frame, size, corner):
    drawing = read('<rect x="10" y="10" width="20" height="20"/>', frame)
    assert (drawing.width, drawing.height) == pytest.approx(size)
    # In hundredths of the longer side, from the corner of the square around the frame.
    assert box(drawing)[:2] == pytest.approx(corner)


def test_drawing_without_a_size_is_framed_by_what_it_holds(read, box):
    drawing = read('<rect x="10" y="10" width="40" height="20"/>', "")
    assert (drawing.width, drawing.height) == (1, 0.5)
    assert box(drawing) == pytest.approx((0, 25, 100, 75))


def test_shape_stands_where_the_frame_says(read, box):
    assert box(read(SQUARE, 'viewBox="20 30 40 40"')) == pytest.approx((0, 0, 100, 50))


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#FF8000", "#ff8000"),
        ("#f80", "#ff8800"),
        ("red", "#ff0000"),
        ("RebeccaPurple", "#663399"),
        ("rgb(255, 128, 0)", "#ff8000"),
        ("rgb(100%, 0%, 0%)", "#ff0000"),
        ("hsl(120, 100%, 50%)", "#00ff00"),
        ("currentColor", None),
        ("inherit", None),
        ("", None),
    ],
)
def test_colour_is_read_or_left_to_the_element(read, colour, expected):
    (shape,) = read(f'<rect width="9" height="9" fill="{colour}"/>').shapes
    assert shape.colour == expected


def test_shape_without_a_colour_takes_the_paint_of_the_element(read):
    assert read('<rect width="9" height="9"/>').shapes[0].colour is None


@pytest.mark.parametrize("colour", ["none", "transparent"])
def test_fill_of_none_draws_nothing(read, colour):
    hidden = f'<rect width="9" height="9" fill="{colour}"/>'
    assert len(read(hidden + SQUARE).shapes) == 1


def test_fill_and_stroke_are_handed_down_by_groups(read):
    group = '<g fill="#112233" stroke="#445566" stroke-width="2">'
    drawing = read(f'{group}{SQUARE}<g fill="#778899">{SQUARE}</g></g>')
    assert [shape.colour for shape in drawing.shapes] == [
        "#112233",
        "#445566",
        "#778899",
        "#445566",
    ]


def test_inline_style_wins_over_attributes(read):
    style = 'fill="#ff0000" style="fill: #00FF00 !important; stroke:none;; opacity:1"'
    drawing = read(f'<g style="stroke:#0000ff"><rect width="9" height="9" {style}/></g>')
    assert [shape.colour for shape in drawing.shapes] == ["#00ff00"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("", 400), ('fill-rule="evenodd"', 300), ('style="fill-rule:evenodd"', 300)],
)
def test_fill_rule_decides_what_is_a_hole(read, rule, expected):
    nested = f'<path d="M10 10h20v20h-20z M15 15h10v10h-10z" {rule}/>'
    assert areas(read(nested)) == pytest.approx([expected])


def test_fill_rule_is_handed_down(read):
    nested = '<g fill-rule="evenodd"><path d="M10 10h20v20h-20z M15 15h10v10h-10z"/></g>'
    assert areas(read(nested)) == pytest.approx([300])


def test_contours_that_cross_are_one_area(read):
    crossing = '<path d="M10 10h20v20h-20z M20 20h20v20h-20z"/>'
    assert areas(read(crossing)) == pytest.approx([700])


@pytest.mark.parametrize("href", ["href", "xlink:href"])
def test_use_repeats_a_part_at_its_place(read, box, href):
    body = f'<defs><g id="a">{SQUARE}</g></defs><use {href}="#a" x="5" y="7"/>'
    assert box(read(body)) == pytest.approx((25, 37, 65, 57), abs=0.02)


def test_use_of_a_symbol_draws_it(read):
    body = f'<symbol id="a">{SQUARE}</symbol><use href="#a"/>'
    assert areas(read(body)) == pytest.approx([800])


def test_symbol_hands_its_own_colour_down(read):
    body = f'<symbol id="a" fill="#00ff00">{SQUARE}</symbol><use href="#a"/>'
    assert [shape.colour for shape in read(body).shapes] == ["#00ff00"]


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (f'<svg viewBox="0 0 9 9">{SQUARE}</svg>', "the frame of <svg>"),
        (f'<svg x="3">{SQUARE}</svg>', "the frame of <svg>"),
        (
            f'<symbol id="a" viewBox="0 0 9 9">{SQUARE}</symbol><use href="#a"/>',
            "the frame of <symbol>",
        ),
    ],
)
def test_frame_within_the_drawing_is_named_as_lost(read, body, lost):
    assert read(body).dropped == (lost,)


def test_use_moves_before_it_is_transformed(read, box):
    body = f'<defs><g id="a">{SQUARE}</g></defs><use href="#a" x="5" transform="scale(2)"/>'
    assert box(read(body)) == pytest.approx((50, 60, 130, 100), abs=0.02)


def test_use_hands_its_colour_down(read):
    body = f'<defs><g id="a">{SQUARE}</g></defs><use href="#a" fill="#ff0000"/>'
    assert read(body).shapes[0].colour == "#ff0000"


def test_use_of_nothing_draws_nothing(read):
    assert len(read(f'<use href="#gone"/>{SQUARE}').shapes) == 1


@pytest.mark.parametrize(
    "hidden",
    [
        'display="none"',
        'style="display:none"',
        'opacity="0"',
        'visibility="hidden"',
    ],
)
def test_hidden_parts_are_not_drawn(read, hidden):
    assert len(read(f"<g {hidden}>{SQUARE}</g>{SQUARE}").shapes) == 1


def test_definitions_are_not_drawn_by_themselves(read):
    assert len(read(f"<defs>{SQUARE}</defs><symbol>{SQUARE}</symbol>{SQUARE}").shapes) == 1


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        ("<text>A</text>", "<text>"),
        ('<image href="data:image/png;base64,AAAA"/>', "<image>"),
        ("<style>rect{fill:red}</style>", "<style>"),
        ('<rect class="a" width="9" height="9"/>', "class"),
        ('<g filter="url(#f)"><rect width="9" height="9"/></g>', "filter"),
        ('<g clip-path="url(#c)"><rect width="9" height="9"/></g>', "clip-path"),
        ('<g mask="url(#m)"><rect width="9" height="9"/></g>', "mask"),
        ('<g style="mask:url(#m)"><rect width="9" height="9"/></g>', "mask"),
        ('<rect width="9" height="9" fill="url(#gradient)"/>', "gradient or pattern"),
        ('<path d="M0 0H9" stroke="#000" stroke-dasharray="1 2"/>', "stroke-dasharray"),
        ('<g opacity="0.5"><rect width="9" height="9"/></g>', "opacity"),
        ('<rect width="9" height="9" fill-opacity="0.5"/>', "opacity"),
        ('<g stroke-opacity="0.5"><rect width="9" height="9"/></g>', "opacity"),
        ("<animate/>", "<animate>"),
    ],
)
def test_what_can_not_be_engraved_is_named(read, body, lost):
    drawing = read(body + SQUARE)
    assert drawing.dropped == (lost,)
    assert len(drawing.shapes) >= 1


def test_plain_drawing_loses_nothing(read):
    words = "<title>A</title><desc>B</desc><metadata><a/></metadata><defs/>"
    attributes = 'opacity="1" filter="none" clip-path="none"'
    assert read(f"{words}<g {attributes}>{SQUARE}</g>").dropped == ()


def test_foreign_names_are_passed_over_in_silence(read):
    body = '<x:view xmlns:x="urn:x"><x:rect width="9"/></x:view>'
    drawing = read(body + SQUARE)
    assert (len(drawing.shapes), drawing.dropped) == (1, ())


def test_empty_shapes_are_no_loss(read):
    body = '<rect width="0" height="9"/><circle r="0"/><polyline points="1,1"/><path d=""/>'
    drawing = read(body + SQUARE)
    assert (len(drawing.shapes), drawing.dropped) == (1, ())
