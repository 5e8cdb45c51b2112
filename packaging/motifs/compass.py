"""Compass rose: pointed rays, one facet of each solid and the other hollow."""

from motifs.geometry import (
    Shape,
    circle,
    cut,
    grown,
    polar,
    polygon,
    softened,
    stroked,
    trace,
    turned,
    union,
    without_crumbs,
)

OUTLINE = 0.36
RAY_MOAT = 0.36


def ray(length: float, waist: float, spread: float) -> Shape:
    """Ray pointing up whose waist corners stand at bearings -spread and spread."""
    tip, root, right, left = (0.0, -length), (0.0, 0.0), polar(waist, spread), polar(waist, -spread)
    rim = stroked(trace(tip, [right, root], False), 2 * OUTLINE)
    hollow = softened(cut(polygon([tip, right, root]), rim), 0.13)
    return softened(cut(polygon([tip, right, root, left]), hollow), 0.12)


def splinter() -> Shape:
    """Slim solid ray that fills the space between two greater ones."""
    return polygon([(0, -6.4), polar(5.0, 5), (0, -4.2), polar(5.0, -5)])


def rays(shape: Shape, bearings: list[float]) -> Shape:
    """The same ray at several bearings."""
    return union(*[turned(shape, bearing) for bearing in bearings])


def graduated_ring() -> Shape:
    """Ring with a band of ticks inside, one every five degrees."""
    ring = cut(circle(8.25), circle(7.85))
    tick = polygon([(-0.14, -7.5), (0.14, -7.5), (0.14, -6.8), (-0.14, -6.8)])
    return union(ring, rays(tick, [5.0 * i for i in range(72)]))


def compass_rose() -> Shape:
    """Sixteen rays over a graduated ring, a boss at the centre."""
    chief = rays(ray(11.1, 2.6, 45), [90.0 * i for i in range(4)])
    between = rays(ray(9.4, 3.9, 20), [45 + 90.0 * i for i in range(4)])
    minor = rays(splinter(), [22.5 + 45.0 * i for i in range(8)])
    layers = [chief, between, minor, graduated_ring()]
    covered, drawn = circle(1.25), circle(0.85)
    for layer in layers:
        drawn = union(drawn, cut(layer, grown(covered, 0.0 if layer is chief else RAY_MOAT)))
        covered = union(covered, *layer.contours)
    return without_crumbs(softened(drawn, 0.12), 0.1)
