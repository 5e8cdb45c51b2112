"""Legend: words along the rim."""

from obverse.design.elements import Legend
from obverse.findings import Finding
from obverse.geometry.polar import arc_angle, arc_length, is_upper
from obverse.layout.keep_clear import free_sectors, shift_into
from obverse.layout.lettering import Fitted, record, set_lines
from obverse.layout.remarks import abridge
from obverse.layout.room import Laid, Room, finding, region
from obverse.text.outlines import set_on_ring
from obverse.units import Deg


def lay_legend(element: Legend, room: Room) -> Laid:
    """Lay out a legend, its middle at its bearing."""
    length = arc_length(element.arc, element.radius)
    fitted = set_lines((element.text,), element.lettering, length, room.fonts, room.ceiling())
    remarks = tuple(remark.at(room.side, element.id) for remark in fitted.remarks)
    (line,) = fitted.lines
    bearing, moved = _bearing(element, room, fitted)
    inward = is_inward(element.direction, element.bearing)
    lettered = set_on_ring(line, fitted.setting, element.radius, bearing, inward=inward)
    settings = (record(element.id, element.text, line, fitted.setting),)
    if not lettered.path:
        return Laid((), (*remarks, *moved), settings)
    words = region(element, room, lettered.path, words=element.text, lettered=lettered)
    return Laid((words,), (*remarks, *moved), settings)


def is_inward(direction: str, bearing: Deg) -> bool:
    """Tell whether the tops of letters point to the centre; auto keeps them upright."""
    return direction == "inward" or (direction == "auto" and not is_upper(bearing))


def _bearing(element: Legend, room: Room, fitted: Fitted) -> tuple[Deg, tuple[Finding, ...]]:
    """Return where the words stand: moved within their arc if they keep clear of a seam."""
    if not element.clear_of_seam or room.split is None:
        return element.bearing, ()
    half = arc_angle(fitted.setting.width(fitted.lines[0]), element.radius) / 2
    sectors = free_sectors(room, element.radius, fitted.setting.cap_height)
    slack = max(0.0, element.arc / 2 - half)
    shift = shift_into(sectors, element.bearing, half, slack)
    words = abridge(element.text)
    if shift is None:
        message = f"{words} can't keep clear of the seam within its arc of {element.arc:g} degrees"
        hint = "give it a wider arc, or turn the seam"
        fact = finding(element, room, "warning", "split.no-room", message, hint)
        return element.bearing, (fact,)
    if not shift:
        return element.bearing, ()
    message = f"{words} is moved by {shift:+.1f} degrees to keep clear of the seam"
    return element.bearing + shift, (finding(element, room, "info", "split.moved", message),)
