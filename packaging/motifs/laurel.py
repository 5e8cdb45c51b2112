"""Laurel wreath: two mirrored branches tied at the bottom."""

from motifs.geometry import (
    Shape,
    arc,
    cut,
    flipped,
    grown,
    line,
    mirrored,
    moved,
    polar,
    silhouette,
    softened,
    stroked,
    together,
    trace,
    turned,
    union,
    without_crumbs,
)

STEM_RADIUS = 9.0
PAIRS = 9
LEAF_GAP = 0.28


def leaf(length: float, width: float) -> Shape:
    """Pointed leaf growing up from the origin, its midrib engraved."""
    side = width / 2 * 4 / 3
    blade = trace(
        (0, 0),
        [
            (side, -length * 0.2, side * 0.95, -length * 0.6, 0, -length),
            (-side * 0.95, -length * 0.6, -side, -length * 0.2, 0, 0),
        ],
    )
    rib = line((0, -length * 0.1), (0, -length * 0.72), 0.26, True)
    return cut(blade, rib)


def placed(shape: Shape, radius: float, bearing: float, lean: float) -> Shape:
    """Leaf set on the wreath circle, leaning outward from the direction of growth."""
    return moved(turned(shape, bearing - 90 + lean), *polar(radius, bearing))


def branch() -> Shape:
    """Right-hand branch, its leaves laid from the open top down to the tie."""
    drawn = placed(leaf(2.9, 1.3), STEM_RADIUS, 37, -3)
    for i in reversed(range(PAIRS)):
        bearing = 163 - 14.4 * i
        size = 1.06 - 0.022 * i
        blade = leaf(3.1 * size, 1.6 * size)
        for radius, start, lean in (
            (STEM_RADIUS - 0.3, bearing - 5, -22),
            (STEM_RADIUS + 0.3, bearing, 22),
        ):
            added = placed(blade, radius, start, lean)
            drawn = union(cut(drawn, grown(silhouette(added), LEAF_GAP)), added)
    stem = stroked(arc(STEM_RADIUS, 160, 174), 0.4)
    return union(drawn, cut(stem, grown(silhouette(drawn), LEAF_GAP)))


def tie() -> Shape:
    """Ribbon knot and two tails at the foot of the wreath."""
    knot = mirrored((0, 8.55), [(0.5, 8.55, 0.7, 8.7, 0.7, 9.2), (0.7, 9.7, 0.5, 9.85, 0, 9.85)])
    loop = trace(
        (0.95, 9.1),
        [(1.6, 7.9, 2.9, 7.7, 3.0, 8.5), (3.05, 9.2, 1.9, 9.7, 0.95, 9.5)],
    )
    tail = trace((0.75, 10.0), [(1.2, 10.1, 1.7, 10.3, 2.3, 10.7), (1.2, 10.85), (0.45, 10.1)])
    return union(knot, *[part for shape in (loop, tail) for part in (shape, flipped(shape))])


def laurel_wreath() -> Shape:
    """Both branches, open at the top."""
    ribbon = tie()
    right = without_crumbs(softened(cut(branch(), grown(ribbon, 0.3)), 0.12), 0.12)
    return together(right, flipped(right), softened(ribbon, 0.1))
