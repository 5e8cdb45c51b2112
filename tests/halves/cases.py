"""Random designs and random splits, and own measures of the paths that come of them."""

import math
from typing import Any

import msgspec
import numpy as np
import shapely
from drawn import Points, cubic, even_odd
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from obverse.design.elements import (
    Beading,
    Denticles,
    Device,
    Element,
    Inscription,
    InscriptionLine,
    Legend,
    Motif,
    NameRing,
    Rim,
    RingLine,
)
from obverse.design.lettering import Lettering
from obverse.design.model import Blank, Design, Face
from obverse.design.split import Piece, Seam, Split
from obverse.geometry.path import CLOSE, CUBIC, LINE, MOVE, Path, steps

#: The same examples everywhere: a failure on one machine is a failure on all.
SAME = settings(
    deadline=None,
    derandomize=True,
    database=None,
    # Not shrunk: whole medals are cut again and again, which takes minutes.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)

TWO = (Piece(id="left"), Piece(id="right"))
FOUR = tuple(Piece(id=f"q{number}") for number in range(1, 5))


def corners_of(path: Path) -> list[Points]:
    """Return the contours of a path as polylines that end as they start."""
    lines: list[Points] = []
    for verb, points in steps(path):
        if verb == MOVE:
            lines.append([(points[0], points[1])])
        elif verb == LINE:
            lines[-1].append((points[0], points[1]))
        elif verb == CUBIC:
            lines[-1] += cubic(lines[-1][-1], points)
        elif verb == CLOSE and lines[-1][-1] != lines[-1][0]:
            lines[-1].append(lines[-1][0])
    return lines


def area_of(path: Path) -> float:
    """Return the area by the shoelace formula; holes run the other way and count negative."""
    return sum(_shoelace(np.array(line)) for line in corners_of(path))


def _shoelace(points: np.ndarray) -> float:
    x, y = points.T
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2


def shape_of(path: Path) -> shapely.Geometry:
    """Return the area that a path fills."""
    return even_odd(corners_of(path))


def _floats(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high, allow_nan=False).map(lambda value: round(value, 3))


@st.composite
def seams(draw: st.DrawFn, radius: float, kind: str | None = None) -> Seam:
    """Return seams of a kind, or of any; a few of them can't be cut."""
    return Seam(
        kind=kind or draw(st.sampled_from(["straight", "wave", "zigzag", "keyed"])),
        bearing=draw(st.sampled_from([0.0, 90.0, 45.0, 60.0, -30.0]) | _floats(-360, 360)),
        offset=draw(st.just(0.0) | _floats(-0.7 * radius, 0.7 * radius)),
        count=draw(st.integers(1, 7)),
        width=draw(_floats(0.8, 0.5 * radius)),
        depth=draw(_floats(0.3, 0.35 * radius)),
        relief=draw(st.sampled_from([0.0, 0.0, 0.15, 0.4])),
    )


@st.composite
def splits(
    draw: st.DrawFn, radius: float, kind: str | None = None, quarters: bool | None = None
) -> Split:
    """Return splits into two pieces or four, kerf 0 to 0.5."""
    first = draw(seams(radius, kind))
    if quarters is None:
        quarters = kind is None and draw(st.booleans())
    second = _turned(draw(seams(radius)), first) if quarters else None
    return Split(
        seam=first,
        second=second,
        kerf=draw(st.sampled_from([0.0, 0.2]) | _floats(0, 0.5)),
        clearance=draw(st.sampled_from([0.0, 0.05]) | _floats(0, 0.2)),
        letter_free=draw(_floats(0.4, 1)),
        pieces=FOUR if second else TWO,
    )


def _turned(second: Seam, first: Seam) -> Seam:
    """Return the second seam at an angle at which it crosses the first one, if not always."""
    turned = first.bearing + 90 + second.bearing / 6
    return msgspec.structs.replace(second, bearing=(turned + 360) % 720 - 360)


@st.composite
def faces(draw: st.DrawFn, radius: float) -> Face:
    """Return faces of the usual elements, some of them told to give way to the seam."""
    found = [make(draw, radius) for make in draw(st.lists(st.sampled_from(_MAKERS), max_size=4))]
    return Face(elements=tuple(_numbered(found)))


def _numbered(found: list[dict[str, Any]]) -> list[Element]:
    kinds = [(each.pop("of"), each) for each in found]
    return [kind(id=f"e{index}", **fields) for index, (kind, fields) in enumerate(kinds)]


def _rim(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    return {"of": Rim, "width": draw(_floats(0.3, 2))}


def _ring_line(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    place = draw(_floats(0.2 * radius, 0.9 * radius))
    return {"of": RingLine, "radius": place, "width": draw(_floats(0.1, 1))}


def _beading(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    return {"of": Beading, "radius": 0.85 * radius, "count": draw(st.integers(3, 60))}


def _denticles(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    return {"of": Denticles, "radius": 0.95 * radius, "count": draw(st.integers(3, 60))}


def _legend(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    return {
        "of": Legend,
        "text": draw(st.sampled_from(["APOLLO", "СОЮЗ", "Ёжик & Щука", "8%@", "1975-2025"])),
        "radius": 0.7 * radius,
        "bearing": draw(_floats(-180, 180)),
        "clear_of_seam": draw(st.booleans()),
        "lettering": Lettering(cap_height=draw(_floats(1, 0.2 * radius))),
    }


def _name_ring(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    names = ("STAFFORD", "BRAND", "SLAYTON", "ЛЕОНОВ", "КУБАСОВ")
    return {
        "of": NameRing,
        "names": names[: draw(st.integers(1, 5))],
        "radius": 0.8 * radius,
        "bearing": draw(_floats(-180, 180)),
        "separator": draw(st.sampled_from(["none", "dot", "star", "diamond"])),
        "clear_of_seam": draw(st.booleans()),
        "lettering": Lettering(cap_height=0.1 * radius),
    }


def _device(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    return {
        "of": Device,
        "art": Motif(name=draw(st.sampled_from(["apollo", "compass-rose"]))),
        "size": draw(_floats(0.5 * radius, 1.2 * radius)),
        "rotation": draw(_floats(-180, 180)),
        "x": draw(st.just(0.0) | _floats(-2, 2)),
    }


def _inscription(draw: st.DrawFn, radius: float) -> dict[str, Any]:
    return {
        "of": Inscription,
        "lines": (InscriptionLine(text="KIM"), InscriptionLine(text="RYZHIKOV")),
        "within": 0.6 * radius,
        "y": draw(_floats(0, 1)),
        "along_seam": draw(st.booleans()),
        "lettering": Lettering(cap_height=0.1 * radius),
    }


_MAKERS = (
    _rim,
    _ring_line,
    _beading,
    _denticles,
    _legend,
    _name_ring,
    _device,
    _inscription,
)


@st.composite
def split_designs(draw: st.DrawFn, kind: str | None = None, quarters: bool | None = None) -> Design:
    """Return small designs with a split; a kind alone makes two pieces."""
    diameter = draw(st.sampled_from([35.0, 38.0]) | _floats(20, 65))
    alignment = draw(st.sampled_from(["medal", "coin"]))
    return Design(
        title="Random",
        blank=Blank(diameter=diameter, alignment=alignment),
        obverse=draw(faces(diameter / 2)),
        reverse=draw(faces(diameter / 2)),
        split=draw(splits(diameter / 2, kind, quarters)),
    )


def mirrored(points: np.ndarray, alignment: str) -> np.ndarray:
    """Return points of one side as they are seen from the other."""
    return points * ((-1, 1) if alignment == "medal" else (1, -1))


def disc(radius: float) -> shapely.Polygon:
    """Return a round polygon, off by 1e-7 of its area."""
    turn = np.linspace(0, 2 * math.pi, 8001)[:-1]
    return shapely.Polygon(np.column_stack([np.cos(turn), np.sin(turn)]) * radius)
