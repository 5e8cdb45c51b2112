"""Legend: words along the rim."""

from obverse.design.elements import Legend
from obverse.geometry.polar import arc_length, is_upper
from obverse.layout.lettering import record, set_lines
from obverse.layout.room import Laid, Room, region
from obverse.text.outlines import set_on_ring
from obverse.units import Deg


def lay_legend(element: Legend, room: Room) -> Laid:
    """Lay out a legend, its middle at its bearing."""
    length = arc_length(element.arc, element.radius)
    fitted = set_lines((element.text,), element.lettering, length, room.fonts)
    remarks = tuple(remark.at(room.side, element.id) for remark in fitted.remarks)
    (line,) = fitted.lines
    inward = is_inward(element.direction, element.bearing)
    lettered = set_on_ring(line, fitted.setting, element.radius, element.bearing, inward=inward)
    settings = (record(element.id, element.text, line, fitted.setting),)
    if not lettered.path:
        return Laid((), remarks, settings)
    words = region(element, room, lettered.path, words=element.text, lettered=lettered)
    return Laid((words,), remarks, settings)


def is_inward(direction: str, bearing: Deg) -> bool:
    """Tell whether the tops of letters point to the centre; auto keeps them upright."""
    return direction == "inward" or (direction == "auto" and not is_upper(bearing))
