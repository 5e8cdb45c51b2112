"""What artwork.py promises, looked for in any side by other means than those that made it."""

import math
import re

import numpy as np

import measure
from obverse.artwork import Region, SideArtwork
from obverse.geometry.flatten import flatten
from obverse.geometry.path import ARITY, area

_CONTOURS = re.compile(rb"(?:\x01[\x02\x03]+\x00)*\Z")
#: mm that an outline may stand over the edge; square mm and share by which areas may differ.
OVER, SLACK, SHARE = 0.01, 0.001, 0.001


def broken(side: SideArtwork) -> list[str]:
    """Return every promise that a side breaks, as ``element: what``."""
    return [
        f"{region.element}: {what}"
        for region in side.regions
        for what in _about_path(region) or _about_place(region, side)
    ]


def _about_path(region: Region) -> list[str]:
    verbs, coords = region.path
    if not verbs or not _CONTOURS.match(verbs):
        return ["is not made of closed contours"]
    if len(coords) != sum(ARITY[verb] for verb in verbs) or not all(map(math.isfinite, coords)):
        return ["has coordinates that are none"]
    nonzero, even_odd = measure.areas(region.path)
    allowed = SLACK + SHARE * nonzero
    said = []
    if abs(nonzero - even_odd) > allowed:
        said.append(f"fill rules differ: {nonzero:.4f} and {even_odd:.4f} mm²")
    # The signed area is that of the fill only where holes run against what holds them.
    signed = area(flatten(region.path, measure.FINE))
    if abs(signed - nonzero) > allowed:
        said.append(f"windings are wrong: {signed:.4f} of {nonzero:.4f} mm²")
    return said


def _about_place(region: Region, side: SideArtwork) -> list[str]:
    points = np.concatenate([np.empty((0, 2)), *measure.rings(region.path)])
    if side.side == "edge":
        over = (np.abs(points) - (side.width / 2, side.height / 2)).max(initial=0)
    else:
        over = np.hypot(*points.T).max(initial=0) - side.width / 2
    return [f"stands {over:.3f} mm over the edge"] if over > OVER else []
