"""Device: the emblem or another drawing, bundled or imported."""

from itertools import groupby

from obverse.artwork import Region
from obverse.design.elements import Device, Motif
from obverse.errors import IntakeError
from obverse.geometry.combine import tidy
from obverse.geometry.path import Matrix, Path, join, multiply, transform
from obverse.geometry.polar import turn
from obverse.intake.svg import Imported, Shape, read_svg
from obverse.layout.room import Laid, Room, finding, region
from obverse.paint import Paint
from obverse.resources import asset


def lay_device(element: Device, room: Room) -> Laid:
    """Lay out a drawing: one region for each stretch of shapes in the same colour."""
    drawing = _read(element)
    matrix = _placement(element)
    items = tuple(
        _region(element, room, colour, [each.path for each in shapes], matrix)
        for colour, shapes in groupby(drawing.shapes, key=lambda shape: _colour(element, shape))
    )
    if not drawing.dropped:
        return Laid(items)
    message = f"the drawing lost {', '.join(drawing.dropped)}, which can't be engraved"
    hint = "convert to plain filled paths in a drawing program"
    return Laid(items, (finding(element, room, "warning", "device.loss", message, hint),))


def motif_names() -> tuple[str, ...]:
    """Return the names of all bundled drawings, sorted."""
    return tuple(sorted(path.stem for path in asset("motifs").glob("*.svg")))


def _read(element: Device) -> Imported:
    if not isinstance(element.art, Motif):
        return read_svg(element.art.svg)
    name = element.art.name
    if name not in motif_names():
        raise IntakeError(f"there is no motif {name!r}", f"there are {', '.join(motif_names())}")
    return read_svg(asset("motifs", f"{name}.svg").read_text("utf-8"))


def _placement(element: Device) -> Matrix:
    flip = -1.0 if element.mirrored else 1.0
    sized = (element.size * flip, 0.0, 0.0, element.size, 0.0, 0.0)
    return multiply(
        multiply(sized, turn(element.rotation)), (1.0, 0.0, 0.0, 1.0, element.x, element.y)
    )


def _colour(element: Device, shape: Shape) -> str | None:
    return None if element.recolour else shape.colour


def _region(
    element: Device, room: Room, colour: str | None, paths: list[Path], matrix: Matrix
) -> Region:
    path = paths[0] if len(paths) == 1 else tidy(join(paths))
    drawn = region(element, room, transform(path, matrix))
    if colour is None:
        return drawn
    return drawn._replace(paint=Paint(name=f"art-{colour[1:]}", colour=colour, kind="enamel"))
