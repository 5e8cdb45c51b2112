"""Presses: which gesture a press of the left button begins, by what is under the pointer."""

from functools import partial

from obverse.design.edit import Pick, element_at
from obverse.geometry.path import Point
from obverse.gui.canvas.drags import Drag
from obverse.gui.canvas.gestures import (
    Banding,
    Bench,
    Clicking,
    Gesture,
    Moving,
    SeamPulling,
    take_hold,
)
from obverse.gui.canvas.pointing import Pointing, Spot
from obverse.gui.canvas.seam_handles import SeamDrag, SeamHandle
from obverse.gui.canvas.step_names import handle_step, move_step, seam_step
from obverse.gui.canvas.tool import Pointer
from obverse.gui.session import Session
from obverse.gui.words import tr


def gesture_at(bench: Bench, pointing: Pointing, at: Pointer, spot: Spot | None) -> Gesture:
    """Return what a press begins: on a handle, on elements, or on bare ground."""
    if spot:
        return _on_handle(bench, pointing, at, spot)
    found = pointing.hits(at)
    return _on_element(bench, pointing, at, found) if found else Banding(bench, at)


def _on_handle(bench: Bench, pointing: Pointing, at: Pointer, spot: Spot) -> Gesture:
    grip = take_hold(bench.canvas, spot.side, at)
    name = spot.mark.name
    if isinstance(spot.handle, SeamHandle):
        seam = SeamDrag(bench.session.design, spot.handle.seam, name, spot.side, grip.point)
        return SeamPulling(bench, grip, seam_step(name), seam)
    drag = _drag(bench, pointing, grip.point, bench.session.selection[0], name)
    return Moving(bench, grip, handle_step(name), drag)


def _on_element(bench: Bench, pointing: Pointing, at: Pointer, found: tuple[Pick, ...]) -> Gesture:
    """Select what is not selected yet, and move it with all that is."""
    session, selection = bench.session, bench.session.selection
    held = next((pick for pick in found if pick in selection), None)
    if at.shift:
        return Clicking(at, lambda: _toggle(session, found[0]))
    if held is None:
        session.select(found[:1])
        held = found[0]
    element = element_at(session.design, held)
    assert element is not None, "what was hit is in the design"
    clicked = _below(found, held) if at.alt or at.control else found[0]
    grip = take_hold(bench.canvas, held.side, at)
    drag = _drag(bench, pointing, grip.point, held, "")
    label = move_step(element) if len(session.selection) == 1 else tr("Move")
    click = partial(session.select, (clicked,)) if held in selection else None
    return Moving(bench, grip, label, drag, click)


def _drag(bench: Bench, pointing: Pointing, start: Point, pick: Pick, handle: str) -> Drag:
    design = bench.session.design
    tilt = pointing.measures.tilt(design, pick)
    return Drag(design, bench.session.selection, pick, handle, start, tilt)


def _toggle(session: Session, pick: Pick) -> None:
    kept = tuple(each for each in session.selection if each != pick)
    session.select(kept if pick in session.selection else (*session.selection, pick))


def _below(found: tuple[Pick, ...], pick: Pick) -> Pick:
    """Return the element below one of those under the pointer; below the lowest is the topmost."""
    return found[(found.index(pick) + 1) % len(found)]
