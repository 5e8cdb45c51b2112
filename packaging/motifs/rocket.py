"""A launcher climbing through an orbit, for any mission."""

from motifs.geometry import (
    Shape,
    box,
    circle,
    clip,
    cut,
    ellipse,
    flipped,
    grown,
    mirrored,
    moved,
    softened,
    sparkle,
    trace,
    turned,
    union,
)

CLIMB = 32.0
MOAT = 0.42
FIN_GAP = 0.28


def hull() -> Shape:
    """Pointed hull with porthole and two seams."""
    skin = mirrored(
        (0, -8.2),
        [
            (0.9, -7.2, 2.0, -5.3, 2.0, -2.4),
            (2.0, 0.9, 1.75, 3.0, 1.3, 4.6),
            (0, 4.6),
        ],
    )
    porthole = cut(circle(1.05, (0, -3.0)), circle(0.62, (0, -3.0)))
    return cut(skin, porthole, box(-3, -5.45, 3, -5.13), box(-3, 3.4, 3, 3.72))


def fins() -> Shape:
    """Two swept fins, standing off the hull by a gap."""
    fin = trace(
        (2.05, 1.5),
        [
            (3.0, 2.1, 3.8, 3.3, 3.75, 6.1),
            (3.2, 5.2, 2.5, 4.7, 1.6, 4.6),
            (1.9, 3.6, 2.05, 2.5, 2.05, 1.5),
        ],
    )
    spaced = cut(fin, grown(union(*hull().contours), FIN_GAP))
    return union(spaced, flipped(spaced))


def flame() -> Shape:
    """Long tongue of exhaust between two short ones."""
    middle = mirrored((0.6, 5.0), [(0.85, 6.2, 0.35, 7.2, 0, 8.6)])
    side = trace((0.98, 5.0), [(1.6, 5.7, 1.6, 6.5, 1.2, 7.3), (1.1, 6.6, 1.0, 5.9, 0.98, 5.0)])
    return union(middle, side, flipped(side))


def craft() -> Shape:
    """Rocket on its climbing course."""
    return moved(turned(union(hull(), fins(), flame()), CLIMB), -0.3, 0.1)


def orbit(halfplane: Shape) -> Shape:
    """One half of an ellipse whose near side is the thicker."""
    ring = cut(ellipse(9.2, 2.7), ellipse(8.76, 2.1, (0, -0.17)))
    return clip(ring, halfplane)


def rocket_orbit() -> Shape:
    """Rocket through an orbit, with stars."""
    tilt = 15.0
    near = moved(turned(orbit(box(-12, 0, 12, 12)), tilt), 0.75, -2.0)
    far = moved(turned(orbit(box(-12, -12, 12, 0)), tilt), 0.75, -2.0)
    ship = craft()
    whole = union(*ship.contours)
    drawn = union(cut(ship, grown(near, MOAT)), near, cut(far, grown(whole, MOAT)))
    sky = (((-3.9, -7.6), 1.5), ((6.9, 6.3), 1.1), ((-7.8, 3.2), 0.85))
    stars = [sparkle(size, size * 0.28, at) for at, size in sky]
    return softened(union(drawn, *stars), 0.11)
