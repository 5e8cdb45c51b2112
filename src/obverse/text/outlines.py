"""A shaped line → letters standing on a straight line or bent around a ring."""

import math
from collections.abc import Callable
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from obverse.artwork import Letter
from obverse.geometry.combine import overlap, tidy, union
from obverse.geometry.path import (
    Box,
    Matrix,
    Path,
    Point,
    Same,
    hull_box,
    join,
    multiply,
    transform,
)
from obverse.geometry.polar import arc_angle, stand_on
from obverse.text.fit import Setting
from obverse.text.neighbours import Drawn, as_one, drawn, meet
from obverse.text.shaping import Cluster, Line
from obverse.units import Deg, Mm

#: Share of a full turn from which the ends of a line may meet.
_NEARLY_ROUND = 0.97

#: mm: boxes that are this far apart are apart in whatever order their places are computed.
_ROUNDING: Mm = 1e-6

#: A place along the line (mm from its middle) → the letter's matrix and its rotation.
_Stand = Callable[[Mm], tuple[Matrix, Deg]]


class Lettered(NamedTuple):
    """A line as outlines: one path in which nothing overlaps, and each letter by itself."""

    path: Path
    letters: tuple[Letter, ...]


class _Spot(NamedTuple):
    """A cluster with ink, and where its foot stands on the line: mm from the middle of it."""

    cluster: Cluster
    drawn: Drawn
    along: Mm


class _Placed(NamedTuple):
    """A letter on a ring, what it was before it was moved to its place, and that place."""

    letter: Letter
    box: Box
    matrix: Matrix


def set_straight(line: Line, setting: Setting, foot: Point, rotation: Deg = 0.0) -> Lettered:
    """Set a line centred on `foot`, its middle at half cap height, turned about the origin."""
    return _set_straight(Same(line), setting, foot, rotation)


# Few are kept: they are for lines that stay as they are while others of their block change.
@lru_cache(maxsize=64)
def _set_straight(same: Same[Line], setting: Setting, foot: Point, rotation: Deg) -> Lettered:
    cap, wide = setting.cap_height, setting.cap_height * setting.condense
    turned = stand_on(rotation, 0.0)
    spots = _spots(same.value, setting)
    x, y = foot
    places = [multiply((wide, 0.0, 0.0, cap, x + spot.along, y), turned) for spot in spots]
    letters = tuple(
        Letter(spot.cluster.text, transform(spot.drawn.path, place), *place[4:], rotation)
        for spot, place in zip(spots, places, strict=True)
    )

    def pair(one: int, other: int) -> tuple[Cluster, Cluster, float]:
        first, second = spots[one], spots[other]
        return first.cluster, second.cluster, (second.along - first.along) / wide

    def as_one_path(group: list[int]) -> Path:
        if len(group) == 2:
            return transform(as_one(*pair(*group)), places[group[0]])
        return _one_path([letters[index].path for index in group])

    groups = _groups(len(spots), lambda one, other: meet(*pair(one, other)))
    return Lettered(join(map(as_one_path, groups)), letters)


#: What is remembered of lines, and with them of their typefaces.
MEMOS = (_set_straight,)


def set_on_ring(
    line: Line, setting: Setting, radius: Mm, bearing: Deg, *, inward: bool
) -> Lettered:
    """Set a line along a ring, its middle at `bearing`.

    The ring runs at half cap height through outward and inward lettering alike, and advances are
    measured on it: so both have the same gaps, and pair kerning is what the shaper made it.
    """

    def stand(along: Mm) -> tuple[Matrix, Deg]:
        angle = arc_angle(along, radius)
        here = bearing - angle if inward else bearing + angle
        return stand_on(here, radius, inward=inward), here + 180 if inward else here

    placed = _placed(line, setting, stand, -radius if inward else radius)
    letters = tuple(each.letter for each in placed)
    if _is_crowded(line, setting, radius):
        return Lettered(tidy(join(letter.path for letter in letters)), letters)
    groups = _groups(len(placed), lambda one, other: _overlap(placed[one], placed[other]))
    paths = ([letters[index].path for index in group] for group in groups)
    return Lettered(join(map(_one_path, paths)), letters)


def _spots(line: Line, setting: Setting) -> list[_Spot]:
    """Return where the clusters with ink stand on a line."""
    cap, condense, gap = setting.cap_height, setting.condense, setting.gap(line)
    spots: list[_Spot] = []
    pen = -setting.width(line) / 2
    for cluster, following in zip_longest(line.clusters, line.clusters[1:]):
        advance = cluster.advance * condense * cap
        outline = drawn(cluster)
        if outline:
            spots.append(_Spot(cluster, outline, pen + advance / 2))
        parted = following and not (cluster.joined and following.joined)
        pen += advance + (gap * cap if parted else 0.0)
    return spots


def _placed(line: Line, setting: Setting, stand: _Stand, bend: Mm) -> list[_Placed]:
    cap, wide = setting.cap_height, setting.cap_height * setting.condense
    placed: list[_Placed] = []
    for cluster, outline, along in _spots(line, setting):
        matrix, rotation = stand(along)
        scale = (wide, 0.0, 0.0, cap, 0.0, 0.0)
        if cluster.joined:
            bent = _bent(transform(outline.path, scale), bend)
            path, box = transform(bent, matrix), hull_box(bent)
        else:
            path, box = (
                transform(outline.path, multiply(scale, matrix)),
                _scaled(outline.box, scale),
            )
        letter = Letter(cluster.text, path, matrix[4], matrix[5], rotation)
        placed.append(_Placed(letter, box, matrix))
    return placed


def _is_crowded(line: Line, setting: Setting, radius: Mm) -> bool:
    """Tell whether any letter on a ring may lie on any other, not only on its neighbours."""
    ends_meet = setting.width(line) > _NEARLY_ROUND * 2 * math.pi * radius
    # Letters as high as the radius meet at the middle of the ring.
    return ends_meet or setting.cap_height > radius


def _bent(path: Path, radius: Mm) -> Path:
    """Return a joined letter wrapped around a ring, so that it meets its neighbours exactly."""
    coords: list[float] = []
    for x, y in zip(path.coords[0::2], path.coords[1::2], strict=True):
        angle = x / radius
        coords += ((radius + y) * math.sin(angle), (radius + y) * math.cos(angle) - radius)
    return Path(path.verbs, tuple(coords))


def _groups(count: int, meet: Callable[[int, int], bool]) -> list[list[int]]:
    """Return the letters of a line by number, those that overlap together."""
    groups: list[list[int]] = []
    for index in range(count):
        # A mark by itself has no advance, and may lie on the letter after next.
        near = range(max(0, index - 2), index)
        first = next((each for each in near if meet(each, index)), index)
        group = [index]
        while groups and groups[-1][-1] >= first:
            group = groups.pop() + group
        groups.append(group)
    return groups


def _one_path(paths: list[Path]) -> Path:
    return paths[0] if len(paths) == 1 else union(paths)


def _scaled(box: Box, scale: Matrix) -> Box:
    left, bottom, right, top = box
    return left * scale[0], bottom * scale[3], right * scale[0], top * scale[3]


def _overlap(first: _Placed, second: _Placed) -> bool:
    if _surely_apart(first, second):
        return False
    one, other = first.letter, second.letter
    return _boxes_meet(one, other) and overlap(one.path, other.path)


def _surely_apart(first: _Placed, second: _Placed) -> bool:
    """Tell whether boxes show two letters to be apart, without a look at their outlines."""
    # Turned back to the first letter's frame. The box around the second one's turned box is
    # loose, so that letters that are apart may seem to meet, and never the other way round.
    a, b, _, _, e, f = first.matrix
    p, q, r, s, x, y = second.matrix
    along, up = a * p + b * q, a * r + b * s
    offset = a * (x - e) + b * (y - f)
    left, bottom, right, top = second.box
    low = offset + min(along * left, along * right) + min(up * bottom, up * top)
    high = offset + max(along * left, along * right) + max(up * bottom, up * top)
    return low > first.box[2] + _ROUNDING or high < first.box[0] - _ROUNDING


def _boxes_meet(first: Letter, second: Letter) -> bool:
    # In the first letter's own frame, where its box is tight; the other's box is loose there,
    # which errs on the side of looking closer.
    back = stand_on(-first.rotation, 0.0)
    low, _, high, _ = hull_box(transform(second.path, back))
    left, _, right, _ = hull_box(transform(first.path, back))
    return low < right and left < high
