"""Kept pixels are those that painting afresh gives, whatever happened to them before."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

import obverse
from obverse.artwork import SideArtwork
from obverse.design.edit import Pick, change, remove, reorder
from obverse.gui.canvas import face_image
from obverse.gui.canvas.face_image import FaceImage, extent
from obverse.gui.canvas.painting import blank_image
from obverse.layout import lay_out

SEEN = QRect(-300, -300, 600, 600)
SCALE = 12.3


@pytest.fixture(autouse=True)
def _no_haste(monkeypatch):
    """Paint all at once on a slow machine too, unless a test is about what comes in slices."""
    monkeypatch.setattr(face_image, "_AT_ONCE", 600_000)


def side_of(edit=lambda design: design) -> SideArtwork:
    return lay_out(edit(obverse.load("astp-2025"))).artwork.side("obverse")


def shown(image: FaceImage, seen: QRect) -> QImage:
    """Return what a person sees of an image in a window."""
    canvas = blank_image(QSize(seen.width(), seen.height()))
    painter = QPainter(canvas)
    image.paint(painter, -seen.left(), -seen.top())
    painter.end()
    return canvas


def afresh(side: SideArtwork, seen: QRect, *, grid: bool = False) -> QImage:
    image = FaceImage(has_grid=grid)
    image.show(side, SCALE, seen)
    assert image.is_exact
    return shown(image, seen)


def apart(one: QImage, other: QImage) -> int:
    """Return the largest difference of a channel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


EDITS = [
    lambda design: change(design, Pick("obverse", "apollo"), text="APOLLO 18"),
    lambda design: change(design, Pick("obverse", "star-1"), bearing=100.0),
    lambda design: change(design, Pick("obverse", "globe"), paint="field"),
    lambda design: remove(design, [Pick("obverse", "rim"), Pick("obverse", "soyuz")]),
    lambda design: reorder(design, Pick("obverse", "globe"), 9),
]


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("grid", [False, True])
def test_repainted_parts_look_as_if_painted_whole(qapp, edit, grid):
    image = FaceImage(has_grid=grid)
    image.show(side_of(), SCALE, SEEN)
    image.show(side_of(edit), SCALE, SEEN)
    assert apart(shown(image, SEEN), afresh(side_of(edit), SEEN, grid=grid)) <= 2


def test_edits_do_show(qapp):
    assert apart(afresh(side_of(), SEEN), afresh(side_of(EDITS[0]), SEEN)) > 50


def test_small_edit_repaints_little(qapp, monkeypatch):
    image = FaceImage()
    image.show(side_of(), SCALE, SEEN)
    painted = []
    real = face_image.paint_item
    monkeypatch.setattr(
        face_image, "paint_item", lambda *given: (painted.append(given[1].element), real(*given))
    )
    image.show(side_of(EDITS[1]), SCALE, SEEN)
    assert "star-1" in painted
    assert "soyuz" not in painted


def test_panning_keeps_what_was_painted(qapp):
    image, side = FaceImage(), side_of()
    for step in range(0, 260, 37):
        seen = QRect(-215 + step, -40, 90, 70)
        image.show(side, SCALE, seen)
        assert apart(shown(image, seen), afresh(side, seen)) <= 2


def test_near_image_holds_the_window_only(qapp):
    image = FaceImage()
    image.show(side_of(), 4000.0, QRect(30000, 100, 1600, 900))
    assert image.area.width() * image.area.height() < 3_000_000
    assert image.is_exact


def test_side_out_of_sight_costs_nothing(qapp):
    image, side = FaceImage(), side_of()
    image.show(side, SCALE, QRect(5000, 5000, 100, 100))
    assert image.image.isNull()
    image.show(side, SCALE, SEEN)
    assert apart(shown(image, SEEN), afresh(side, SEEN)) <= 2


def test_long_picture_comes_in_slices_while_another_stands_in(qapp, monkeypatch):
    image, side = FaceImage(), side_of()
    image.show(side, SCALE / 2, SEEN)
    monkeypatch.setattr(face_image, "_AT_ONCE", 0)
    monkeypatch.setattr(face_image, "_SLICE", 0)
    image.show(side, SCALE, SEEN)
    assert not image.is_exact
    # It is the smaller one, drawn larger: it fills the middle, and isn't sharp.
    assert shown(image, SEEN).pixelColor(300, 300).alpha() == 255
    slices = 0
    while not image.sharpen():
        slices += 1
    assert slices >= len(side.items) - 1
    assert apart(shown(image, SEEN), afresh(side, SEEN)) <= 2


def test_edit_during_slices_is_shown_after_them(qapp, monkeypatch):
    image, side, edited = FaceImage(), side_of(), side_of(EDITS[0])
    image.show(side, SCALE / 2, SEEN)
    with monkeypatch.context() as slow:
        slow.setattr(face_image, "_AT_ONCE", 0)
        image.show(side, SCALE, SEEN)
    image.show(edited, SCALE, SEEN)
    while not image.sharpen():
        pass
    image.show(edited, SCALE, SEEN)
    assert apart(shown(image, SEEN), afresh(edited, SEEN)) <= 2


def test_extent_leaves_room_for_the_shadow(qapp):
    side = side_of()
    area = extent(side, 10.0)
    assert area.contains(QRect(-175, -175, 350, 350))
    assert area.width() < 400
    image = FaceImage()
    image.show(side, 10.0, QRect(-400, -400, 800, 800))
    edge = [image.image.pixelColor(x, 0).alpha() for x in range(image.image.width())]
    edge += [image.image.pixelColor(x, area.height() - 1).alpha() for x in range(area.width())]
    assert max(edge) == 0
