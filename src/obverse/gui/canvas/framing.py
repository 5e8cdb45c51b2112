"""Framing: cameras that bring boxes of the stage into view, and where elements lie. No Qt."""

from collections.abc import Iterable
from functools import reduce

from obverse.artwork import Artwork, Item
from obverse.design.edit import Pick
from obverse.geometry.path import Box
from obverse.gui.canvas.camera import LARGEST, SMALLEST, Camera
from obverse.gui.canvas.painting import item_box
from obverse.gui.canvas.stage import Stage

#: What is free of the widget, as left, top, right, bottom in pixels.
Window = tuple[float, float, float, float]


def framed(box: Box, window: Window, margin: float) -> Camera:
    """Return the camera that shows a box as large as it can be, in the middle of a window."""
    left, bottom, right, top = box
    width, height = max(window[2] - window[0], 1.0), max(window[3] - window[1], 1.0)
    margin = min(margin, width / 4, height / 4)
    scale = min(
        (width - 2 * margin) / max(right - left, 1e-6),
        (height - 2 * margin) / max(top - bottom, 1e-6),
    )
    scale = min(max(scale, SMALLEST), LARGEST)
    return centred(Camera(scale), box, window)


def centred(camera: Camera, box: Box, window: Window) -> Camera:
    """Return the camera at the same scale with a box in the middle of a window."""
    x, y = (window[0] + window[2]) / 2, (window[1] + window[3]) / 2
    middle_x, middle_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return camera._replace(x=x - middle_x * camera.scale, y=y + middle_y * camera.scale)


def is_within(camera: Camera, box: Box, window: Window) -> bool:
    """Tell whether a window shows all of a box."""
    left, top = camera.to_px(box[0], box[3])
    right, bottom = camera.to_px(box[2], box[1])
    return window[0] <= left and window[1] <= top and right <= window[2] and bottom <= window[3]


def box_on_face(artwork: Artwork, pick: Pick) -> Box | None:
    """Return the box of an element on its face; None where it leaves nothing to see."""
    side = artwork.side(pick.side)
    items: Iterable[Item] = side.items if side else ()
    return joined(item_box(item) for item in items if item.element == pick.id)


def box_on_stage(artwork: Artwork, picks: Iterable[Pick], stage: Stage) -> Box | None:
    """Return the box of all elements that are shown, on the stage."""
    boxes = []
    for pick in picks:
        placed, box = stage.at(pick.side), box_on_face(artwork, pick)
        if placed and box:
            x, y = placed.x, placed.y
            boxes.append((box[0] + x, box[1] + y, box[2] + x, box[3] + y))
    return joined(boxes)


def joined(boxes: Iterable[Box]) -> Box | None:
    """Return the box around several."""
    found = list(boxes)
    return reduce(_both, found) if found else None


def _both(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
