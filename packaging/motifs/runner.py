"""A sprinter in full stride, built from tapered limbs."""

import itertools

from motifs.geometry import (
    Point,
    Shape,
    circle,
    cut,
    filleted,
    grown,
    limb_between,
    softened,
    union,
)

MOAT = 0.36
Joint = tuple[Point, float]


def chain(*joints: Joint) -> Shape:
    """Limb through several joints, each with its own half width."""
    parts = [limb_between(a, ra, b, rb) for (a, ra), (b, rb) in itertools.pairwise(joints)]
    return filleted(union(*parts), 0.5)


def near_leg() -> Shape:
    """Leading leg, knee high."""
    return chain(((-0.4, 0.2), 1.35), ((3.9, 0.6), 1.0), ((3.2, 4.9), 0.58), ((4.9, 5.3), 0.42))


def far_leg() -> Shape:
    """Driving leg, stretched behind."""
    return chain(((-0.8, 0.3), 1.35), ((-2.5, 4.8), 0.98), ((-6.0, 6.8), 0.58), ((-6.1, 8.4), 0.42))


def torso() -> Shape:
    """Trunk leaning into the stride."""
    return chain(((1.5, -4.7), 1.5), ((-0.6, 0.0), 1.2))


def near_arm() -> Shape:
    """Arm swung back."""
    return chain(((1.6, -4.75), 1.2), ((-2.9, -3.9), 0.68), ((-3.8, -0.9), 0.48))


def far_arm() -> Shape:
    """Arm swung forward."""
    return chain(((1.9, -4.7), 0.88), ((4.8, -2.5), 0.68), ((7.2, -4.4), 0.48))


def wake() -> Shape:
    """Speed lines behind, drawn out to a point."""
    streaks = [
        limb_between((tail, y), 0.14, (front, y), 0.36)
        for tail, front, y in ((-8.6, -4.4, -5.9), (-9.9, -5.0, -3.4), (-9.2, -5.7, -0.9))
    ]
    return union(*streaks)


def runner() -> Shape:
    """Runner heading right."""
    front = near_arm()
    head = circle(1.5, (3.7, -7.9))
    body = cut(union(torso(), head), grown(front, MOAT))
    near = union(torso(), near_leg(), front)
    behind = cut(union(far_leg(), far_arm()), grown(near, MOAT))
    return softened(union(front, body, near_leg(), behind, wake()), 0.12)
