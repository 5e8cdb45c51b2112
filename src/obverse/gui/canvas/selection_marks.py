"""Selection marks: frames of what is selected and hovered, handles and seams, painted together."""

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from obverse.design.edit import FACES, Pick, element_at
from obverse.design.elements import ExergueLine, Inscription
from obverse.design.model import Design, FaceName
from obverse.geometry.shapes import circle
from obverse.gui.canvas.canvas import Canvas
from obverse.gui.canvas.frames import (
    Stroke,
    crisp,
    frame_path,
    look_of,
    paint_frame,
    paint_handle,
    paint_lines,
    to_side,
)
from obverse.gui.canvas.measures import Measures
from obverse.gui.canvas.outlines import Turned
from obverse.gui.canvas.painting import painter_path
from obverse.gui.canvas.pointing import Spot
from obverse.gui.canvas.seam_handles import BEYOND_PX, SeamHandle, seam_lines
from obverse.units import Mm

#: Pixels between a drawing or words and the box around them.
_ROOM_PX = 3.0


class Marks(NamedTuple):
    """All that is to be marked; `near` is the handle under the pointer."""

    design: Design
    selection: tuple[Pick, ...]
    hovered: Pick | None
    measures: Measures
    handles: tuple[Spot, ...]
    near: Spot | None
    is_writing: bool = False


def paint_marks(painter: QPainter, canvas: Canvas, marks: Marks) -> None:
    """Paint seams, the hovered frame, the selected ones and handles, in this order."""
    look = look_of(canvas)
    selected, seam = Stroke(look.selection, look.handle), Stroke(look.seam, look.handle)
    for side in FACES:
        if canvas.view.shows(side):
            _paint_seams(painter, canvas, marks.design, side, seam)
    if marks.hovered and marks.hovered not in marks.selection:
        hover = Stroke(look.hover, look.handle)
        _paint_frame_of(painter, canvas, marks, marks.hovered, hover)
    if marks.is_writing:
        return
    for pick in marks.selection:
        _paint_frame_of(painter, canvas, marks, pick, selected)
        if len(marks.selection) == 1:
            _paint_circle(painter, canvas, marks.design, pick, selected._replace(width=1.0))
    for spot in marks.handles:
        stroke = seam if isinstance(spot.handle, SeamHandle) else selected
        place = canvas.to_px(spot.side, *spot.mark.at)
        paint_handle(painter, place, spot.mark, stroke, is_near=spot == marks.near)


def _paint_frame_of(
    painter: QPainter, canvas: Canvas, marks: Marks, pick: Pick, stroke: Stroke
) -> None:
    frame = marks.measures.frame(marks.design, pick)
    if frame is None or not canvas.view.shows(pick.side):
        return
    if isinstance(frame, Turned):
        frame = _wider(frame, _ROOM_PX / canvas.view.camera.scale)
    path = to_side(canvas, pick.side).map(frame_path(frame))
    if isinstance(frame, Turned):
        path = crisp(path)
    paint_frame(painter, path, stroke, dashed=pick not in marks.selection)


def _wider(frame: Turned, room: Mm) -> Turned:
    left, bottom, right, top = frame.box
    return frame._replace(box=(left - room, bottom - room, right + room, top + room))


def _paint_circle(
    painter: QPainter, canvas: Canvas, design: Design, pick: Pick, stroke: Stroke
) -> None:
    """Paint the circle that an inscription or a ground line fills."""
    element = element_at(design, pick)
    if isinstance(element, Inscription | ExergueLine) and canvas.view.shows(pick.side):
        path = to_side(canvas, pick.side).map(painter_path(circle(element.within)))
        paint_frame(painter, path, stroke, dashed=True)


def _paint_seams(
    painter: QPainter, canvas: Canvas, design: Design, side: FaceName, stroke: Stroke
) -> None:
    """Paint the seams' lines as far as the handles at their ends."""
    lines = seam_lines(design, side)
    if not lines:
        return
    transform = to_side(canvas, side)
    middle, reach = transform.map(QPointF(0, 0)), design.blank.radius * canvas.view.camera.scale
    clip = QPainterPath()
    clip.addEllipse(middle, reach + BEYOND_PX, reach + BEYOND_PX)
    painter.save()
    painter.setClipPath(clip)
    paint_lines(painter, transform, lines, stroke)
    painter.restore()
