"""Areas and shapes of paths, measured by shapely and numpy: strangers to the code under test."""

import numpy as np
import shapely

from obverse.geometry.flatten import polylines
from obverse.geometry.path import MOVE, Path, steps

#: mm between a curve and the polygon that shapely measures in its place.
FINE = 0.0005


def rings(path: Path, tolerance: float = FINE) -> list[np.ndarray]:
    """Return each contour as an array of corners."""
    return [np.array(line) for line in polylines(path, tolerance) if len(line) > 2]


def shape(path: Path, tolerance: float = FINE) -> shapely.Geometry:
    """Return the area that the nonzero rule fills."""
    faces = [face for face, winding in _faces(path, tolerance) if winding]
    return shapely.union_all(faces)


def areas(path: Path, tolerance: float = FINE) -> tuple[float, float]:
    """Return the area by the nonzero and by the even-odd rule."""
    faces = [(face.area, winding) for face, winding in _faces(path, tolerance)]
    nonzero = sum(area for area, winding in faces if winding)
    return nonzero, sum(area for area, winding in faces if winding % 2)


def feet(path: Path) -> list[tuple[float, float]]:
    """Return the first point of each contour."""
    return [(points[0], points[1]) for verb, points in steps(path) if verb == MOVE]


def _faces(path: Path, tolerance: float) -> list[tuple[shapely.Polygon, int]]:
    """Return the pieces into which all contours cut the plane, with their winding numbers."""
    corners = rings(path, tolerance)
    if not corners:
        return []
    lines = shapely.union_all([shapely.LinearRing(each) for each in corners])
    faces = shapely.get_parts(shapely.polygonize([lines]))
    insides = [face.representative_point() for face in faces]
    windings = _windings(np.array([(p.x, p.y) for p in insides]).reshape(-1, 2), corners)
    return list(zip(faces, windings, strict=True))


def _windings(points: np.ndarray, corners: list[np.ndarray]) -> list[int]:
    starts = np.concatenate(corners)
    ends = np.concatenate([np.roll(each, -1, axis=0) for each in corners])
    found = []
    for x, y in points:
        rises = (ends[:, 1] > y).astype(int) - (starts[:, 1] > y).astype(int)
        crossing = rises != 0
        (x0, y0), (x1, y1) = starts[crossing].T, ends[crossing].T
        right = x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x
        found.append(int(rises[crossing][right].sum()))
    return found
