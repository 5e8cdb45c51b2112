"""Device: the emblem or another drawing, bundled or imported."""

from functools import lru_cache
from itertools import groupby
from xml.etree import ElementTree

from obverse.artwork import Region
from obverse.design.elements import Device, Motif
from obverse.errors import IntakeError
from obverse.geometry.combine import tidy
from obverse.geometry.path import Matrix, Path, join, multiply, transform
from obverse.geometry.polar import turn
from obverse.geometry.svg_path import parse_plain
from obverse.intake.imported import Imported, Shape
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
        # Imported here, with its XML reader: the bundled drawings need neither.
        from obverse.intake.svg import read_svg

        return read_svg(element.art.svg)
    name = element.art.name
    if name not in motif_names():
        raise IntakeError(f"there is no motif {name!r}", f"there are {', '.join(motif_names())}")
    return _read_motif(name)


@lru_cache(maxsize=64)
def _read_motif(name: str) -> Imported:
    """Return a bundled drawing, which tests hold to be clean paths in a frame about the origin."""
    root = ElementTree.parse(asset("motifs", f"{name}.svg")).getroot()
    left, _, width, height = map(float, root.attrib["viewBox"].split())
    assert width == height == -2 * left, f"the frame of {name} is not square about the origin"
    matrix = (1 / width, 0.0, 0.0, -1 / width, 0.0, 0.0)
    shapes = (parse_plain(path.attrib["d"]) for path in root.iter() if "d" in path.attrib)
    return Imported(tuple(Shape(transform(each, matrix), None) for each in shapes), 1.0, 1.0, ())


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
