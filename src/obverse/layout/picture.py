"""Picture: a photograph placed on the field."""

from obverse.artwork import PlacedPicture
from obverse.design.elements import Picture
from obverse.intake.picture import read_picture
from obverse.layout.room import Laid, Room


def lay_picture(element: Picture, room: Room) -> Laid:
    """Lay out a picture; its height follows from its proportions."""
    read = read_picture(element.data)
    height = element.width * read.height_px / read.width_px
    placed = PlacedPicture(
        read.png,
        element.x,
        element.y,
        element.width,
        height,
        element.id,
        element.label or element.id,
    )
    return Laid((placed,))
