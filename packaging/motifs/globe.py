"""The engraved Earth behind the docked craft."""

import math
from collections.abc import Callable
from itertools import pairwise

from motifs.geometry import (
    Point,
    Shape,
    circle,
    clip,
    cut,
    filleted,
    grown,
    moved,
    polar,
    softened,
    sparkle,
    trace,
    turned,
    union,
    without_crumbs,
)
from motifs.spacecraft import docked_silhouette

CENTRE: Point = (0.0, 2.4)
RADIUS = 8.45
POLE_BEARING = 53.0
POLE_TOWARD_VIEWER = 24.0
LIT_BEARING = 150.0
MOAT = 0.55
EMBLEM_TURN = -30.0
THIN = 0.29
SAMPLES = 14
MERIDIANS = (
    (-50, -20, 45),
    (-22, -62, 78),
    (0, 40, 60),
    (0, -62, -10),
    (25, 40, 78),
    (25, -62, 20),
    (52, -20, 60),
)
"""Longitude and the latitudes between which it is drawn."""

Vector = tuple[float, float, float]
Curve = Callable[[float], Vector]
Width = Callable[[Vector], float]


def seen(latitude: float, longitude: float) -> Vector:
    """Point of the unit globe in the motif frame: x right, y down, z to the viewer."""
    lat, lon = math.radians(latitude), math.radians(longitude)
    tilt, roll = math.radians(POLE_TOWARD_VIEWER), math.radians(POLE_BEARING)
    right = math.cos(lat) * math.sin(lon)
    depth = math.cos(lat) * math.cos(lon)
    up = math.sin(lat) * math.cos(tilt) - depth * math.sin(tilt)
    near = math.sin(lat) * math.sin(tilt) + depth * math.cos(tilt)
    x = right * math.cos(roll) + up * math.sin(roll)
    y = right * math.sin(roll) - up * math.cos(roll)
    return x, y, near


def lit(point: Vector) -> float:
    """Distance of a point toward the light, from -1 to 1."""
    angle = math.radians(LIT_BEARING)
    return point[0] * math.sin(angle) - point[1] * math.cos(angle)


def swelling(dark: float, bright: float, thick: float) -> Width:
    """Line width that grows from THIN to thick between two lit distances."""

    def width(point: Vector) -> float:
        share = min(1.0, max(0.0, (lit(point) - dark) / (bright - dark)))
        return THIN + (thick - THIN) * share * share * (3 - 2 * share)

    return width


def visible_spans(curve: Curve, start: float, stop: float, shade: float = -2.0) -> list[Point]:
    """Parameter ranges of a globe curve that face the viewer and are lit beyond the shade."""
    spans: list[Point] = []
    inside = False
    for i in range(721):
        t = start + (stop - start) * i / 720
        point = curve(t)
        faces = point[2] > 0.05 and lit(point) > shade
        if faces:
            spans = [*spans[:-1], (spans[-1][0], t)] if inside else [*spans, (t, t)]
        inside = faces
    return [(first, last) for first, last in spans if last - first > 4]


def border(curve: Curve, t: float, width: Width, side: int) -> Point:
    """Point on one border of a line along a globe curve."""
    here, ahead, behind = curve(t), curve(t + 0.05), curve(t - 0.05)
    dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
    half = width(here) / 2 * side / math.hypot(dx, dy)
    return here[0] * RADIUS - dy * half, here[1] * RADIUS + dx * half


def border_steps(
    curve: Curve, span: Point, width: Width, side: int
) -> tuple[Point, list[tuple[float, ...]]]:
    """Start and cubic steps of one border, run backward on side -1."""
    first, last = span if side > 0 else span[::-1]
    stride = (last - first) / SAMPLES
    nodes = []
    for i in range(SAMPLES + 1):
        t = first + stride * i
        after, before = (border(curve, t + d, width, side) for d in (0.2, -0.2))
        pull = stride / 0.4 / 3
        speed = ((after[0] - before[0]) * pull, (after[1] - before[1]) * pull)
        nodes.append((border(curve, t, width, side), speed))
    steps: list[tuple[float, ...]] = [
        (a[0] + da[0], a[1] + da[1], b[0] - db[0], b[1] - db[1], *b)
        for (a, da), (b, db) in pairwise(nodes)
    ]
    return nodes[0][0], steps


def ribbon(curve: Curve, span: Point, width: Width) -> Shape:
    """Line of varying width along a globe curve, about the globe's centre."""
    start, there = border_steps(curve, span, width, 1)
    turn, back = border_steps(curve, span, width, -1)
    ends = [circle(width(curve(t)) / 2, (curve(t)[0] * RADIUS, curve(t)[1] * RADIUS)) for t in span]
    return union(trace(start, [*there, turn, *back]), *ends)


def parallel(latitude: float) -> Curve:
    """Circle of latitude by longitude."""
    return lambda longitude: seen(latitude, longitude)


def meridian(longitude: float) -> Curve:
    """Circle of longitude by latitude."""
    return lambda latitude: seen(latitude, longitude)


def grid() -> list[Shape]:
    """Parallels every 20 degrees, half parallels on the lit side, and the meridians."""
    whole, half, slim = (
        swelling(-0.2, 0.9, 0.6),
        swelling(0.5, 0.95, 0.55),
        swelling(-0.2, 0.95, 0.4),
    )
    lines = []
    for latitude in (-40, -20, 0, 20, 40, 60, 78):
        curve = parallel(latitude)
        lines += [ribbon(curve, span, whole) for span in visible_spans(curve, -180, 180)]
    for latitude in (-30, -10, 10, 30):
        curve = parallel(latitude)
        lines += [ribbon(curve, span, half) for span in visible_spans(curve, -180, 180, 0.5)]
    for longitude, bottom, top in MERIDIANS:
        curve = meridian(longitude)
        lines += [ribbon(curve, span, slim) for span in visible_spans(curve, bottom, top)]
    return lines


def limb() -> Shape:
    """Outer circle, a crescent swelling toward the light."""
    return cut(circle(RADIUS), circle(RADIUS - 0.6, polar(-0.28, LIT_BEARING)))


def stars() -> list[Shape]:
    """Three small stars in the open sky, placed as seen in the finished emblem."""
    sky = (((4.6, -8.4), 1.0), ((7.8, -6.4), 0.7), ((-9.1, -1.9), 0.8))
    return [turned(softened(sparkle(r, r * 0.3, at), 0.11), -EMBLEM_TURN) for at, r in sky]


def astp_globe() -> Shape:
    """Earth with a moat around both craft."""
    lines = clip(union(*grid()), circle(RADIUS - 0.1))
    earth = filleted(union(limb(), lines), 0.11)
    apart = cut(moved(earth, *CENTRE), grown(docked_silhouette(), MOAT))
    return union(without_crumbs(softened(apart, 0.1), 0.3), *stars())
