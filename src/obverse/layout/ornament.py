"""Stars, dots, laurels, and the separators that stand between words: drawn, never typed."""

from collections.abc import Callable
from functools import lru_cache

from obverse.design.elements import Dot, Laurel, Star
from obverse.geometry.combine import tidy_all
from obverse.geometry.path import Matrix, Path, multiply, transform
from obverse.geometry.polar import arc_angle, point_at, stand_on, turn
from obverse.geometry.shapes import circle, leaf, polygon, sector, star
from obverse.layout.room import Laid, Room, region
from obverse.units import Deg, Mm

#: Depth at which the arms of a five-pointed star lie on straight lines.
_TRUE_STAR = 0.528


def _diamond(size: Mm) -> Path:
    half = size / 2
    return polygon([(0, -half), (half * 0.7, 0), (0, half), (-half * 0.7, 0)])


#: separator → drawing of a given diameter about the origin.
SEPARATORS: dict[str, Callable[[Mm], Path]] = {
    "dot": lambda size: circle(size / 2),
    "star": lambda size: star(size / 2, 5, _TRUE_STAR),
    "diamond": _diamond,
}


def lay_star(element: Star, room: Room) -> Laid:
    """Lay out one star or several around a bearing."""
    return _set_around(element, room, star(element.size / 2, element.points, element.depth))


def lay_dot(element: Dot, room: Room) -> Laid:
    """Lay out one dot or several around a bearing."""
    return _set_around(element, room, circle(element.size / 2))


def lay_laurel(element: Laurel, room: Room) -> Laid:
    """Lay out two branches from 6 o'clock upwards."""
    right = _branch(element)
    left = transform(right, (-1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    # Large leaves on a small ring reach over to the other branch.
    return Laid((region(element, room, tidy_all((right, left))),))


def bearings_around(bearing: Deg, count: int, pitch: Deg) -> tuple[Deg, ...]:
    """Return bearings a pitch apart whose middle is `bearing`."""
    first = bearing - pitch * (count - 1) / 2
    return tuple(first + pitch * index for index in range(count))


def _set_around(element: Star | Dot, room: Room, drawing: Path) -> Laid:
    placed = [
        transform(drawing, _stand(element, bearing))
        for bearing in bearings_around(element.bearing, element.count, element.pitch)
    ]
    # Crowded ones overlap; the artwork promises that nothing does.
    return Laid((region(element, room, tidy_all(placed)),))


def _stand(element: Star | Dot, bearing: Deg) -> Matrix:
    if element.upright:
        return (1.0, 0.0, 0.0, 1.0, *point_at(bearing, element.radius))
    return stand_on(bearing, element.radius)


@lru_cache(maxsize=64)
def _branch(element: Laurel) -> Path:
    """Return the right branch: a tapering stem with leaves outside, inside and at the tip."""
    stem = sector(
        element.radius + element.stem / 2,
        max(0.0, element.radius - element.stem / 2),
        180 - element.arc,
        180 - _parting(element),
    )
    step = (element.arc - _parting(element)) / element.pairs
    parts = [stem]
    for index in range(element.pairs):
        bearing = 180 - _parting(element) - step * (index + 0.35)
        shrink = 1 - 0.35 * index / element.pairs
        parts += [_leaf(element, bearing, side * 34, shrink) for side in (-1, 1)]
    # The last leaf starts within the stem, which it would only touch at its very end.
    tip = 180 - element.arc + arc_angle(element.leaf / 8, element.radius)
    parts.append(_leaf(element, tip, 0, 0.65))
    return tidy_all(parts)


def _parting(element: Laurel) -> Deg:
    # The branches keep half a leaf clear of each other where they start.
    return 90 * element.leaf / (3.1416 * element.radius)


def _leaf(element: Laurel, bearing: Deg, lean: Deg, scale: float) -> Path:
    """Return a leaf that grows anticlockwise along the ring, leaning out or in."""
    blade = leaf(element.leaf * scale, element.leaf * 0.36 * scale)
    x, y = point_at(bearing, element.radius)
    along = turn(bearing - 90 + lean)
    return transform(blade, multiply(along, (1.0, 0.0, 0.0, 1.0, x, y)))
