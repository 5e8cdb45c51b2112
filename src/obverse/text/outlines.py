"""A shaped line → letters standing on a straight line or bent around a ring."""

import math
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from obverse.artwork import Letter
from obverse.geometry.combine import overlap, tidy, union
from obverse.geometry.path import Matrix, Path, Point, hull_box, join, multiply, transform
from obverse.geometry.polar import arc_angle, stand_on
from obverse.text.fit import Setting
from obverse.text.shaping import Cluster, Line
from obverse.units import Deg, Mm

#: Share of a full turn from which the ends of a line may meet.
_NEARLY_ROUND = 0.97

#: A place along the line (mm from its middle) → the letter's matrix and its rotation.
_Stand = Callable[[Mm], tuple[Matrix, Deg]]


class Lettered(NamedTuple):
    """A line as outlines: one path in which nothing overlaps, and each letter by itself."""

    path: Path
    letters: tuple[Letter, ...]


def set_straight(line: Line, setting: Setting, foot: Point, rotation: Deg = 0.0) -> Lettered:
    """Set a line centred on `foot`, its middle at half cap height, turned about the origin."""
    turned = stand_on(rotation, 0.0)
    x, y = foot

    def stand(along: Mm) -> tuple[Matrix, Deg]:
        return multiply((1.0, 0.0, 0.0, 1.0, x + along, y), turned), rotation

    return _set(line, setting, stand, None)


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

    return _set(line, setting, stand, radius if not inward else -radius)


def _set(line: Line, setting: Setting, stand: _Stand, bend: Mm | None) -> Lettered:
    letters: list[Letter] = []
    pen = -setting.width(line) / 2
    for index, cluster in enumerate(line.clusters):
        advance = cluster.advance * setting.condense * setting.cap_height
        if cluster.has_ink:
            letters.append(_letter(cluster, setting, stand(pen + advance / 2), bend))
        pen += advance
        if index + 1 < len(line.clusters):
            parted = not (cluster.joined and line.clusters[index + 1].joined)
            pen += parted * setting.gap(line) * setting.cap_height
    if bend is not None and _is_crowded(line, setting, abs(bend)):
        return Lettered(tidy(join(letter.path for letter in letters)), tuple(letters))
    return Lettered(_merge(letters), tuple(letters))


def _is_crowded(line: Line, setting: Setting, radius: Mm) -> bool:
    """Tell whether any letter on a ring may lie on any other, not only on its neighbours."""
    ends_meet = setting.width(line) > _NEARLY_ROUND * 2 * math.pi * radius
    # Letters as high as the radius meet at the middle of the ring.
    return ends_meet or setting.cap_height > radius


def _letter(
    cluster: Cluster, setting: Setting, place: tuple[Matrix, Deg], bend: Mm | None
) -> Letter:
    matrix, rotation = place
    upright = _cluster_path(cluster, setting)
    if bend is not None and cluster.joined:
        upright = _bent(upright, bend)
    return Letter(cluster.text, transform(upright, matrix), matrix[4], matrix[5], rotation)


def _cluster_path(cluster: Cluster, setting: Setting) -> Path:
    """Return a cluster about its foot: the middle of its advance at half cap height, in mm."""
    cap = setting.cap_height
    wide = cap * setting.condense
    left = -cluster.advance / 2
    parts = [
        transform(
            each.typeface.outline(each.glyph),
            (wide, 0.0, 0.0, cap, (left + each.x) * wide, (each.y - 0.5) * cap),
        )
        for each in cluster.glyphs
        if each.typeface.outline(each.glyph)
    ]
    return parts[0] if len(parts) == 1 else _united(parts)


def _bent(path: Path, radius: Mm) -> Path:
    """Return a joined letter wrapped around a ring, so that it meets its neighbours exactly."""
    coords: list[float] = []
    for x, y in zip(path.coords[0::2], path.coords[1::2], strict=True):
        angle = x / radius
        coords += ((radius + y) * math.sin(angle), (radius + y) * math.cos(angle) - radius)
    return Path(path.verbs, tuple(coords))


def _merge(letters: list[Letter]) -> Path:
    """Return all letters as one path; only those that really overlap are united."""
    groups: list[list[int]] = []
    for index, letter in enumerate(letters):
        # A mark by itself has no advance, and may lie on the letter after next.
        near = range(max(0, index - 2), index)
        first = next((each for each in near if _overlap(letters[each], letter)), index)
        group = [index]
        while groups and groups[-1][-1] >= first:
            group = groups.pop() + group
        groups.append(group)
    return join(_one_path([letters[index].path for index in group]) for group in groups)


def _one_path(paths: list[Path]) -> Path:
    return paths[0] if len(paths) == 1 else union(paths)


def _united(parts: list[Path]) -> Path:
    if any(overlap(one, two) for one, two in pairwise(parts)):
        return union(parts)
    return join(parts)


def _overlap(first: Letter, second: Letter) -> bool:
    return _boxes_meet(first, second) and overlap(first.path, second.path)


def _boxes_meet(first: Letter, second: Letter) -> bool:
    # In the first letter's own frame, where its box is tight; the other's box is loose there,
    # which errs on the side of looking closer.
    back = stand_on(-first.rotation, 0.0)
    low, _, high, _ = hull_box(transform(second.path, back))
    left, _, right, _ = hull_box(transform(first.path, back))
    return low < right and left < high
