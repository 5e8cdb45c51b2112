"""What differs between two drawings of a side: the boxes, in mm, that must be painted again."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from obverse.artwork import Item, PlacedPicture, Region, SideArtwork
from obverse.geometry.path import CLOSE, Box, Path, Same, contours, hull_box
from obverse.gui.canvas.painting import item_box

#: Of more contours than this, the box of the whole is as good.
_MOST_CONTOURS = 400


def changed_boxes(before: SideArtwork, now: SideArtwork) -> list[Box] | None:
    """Return the boxes in which two drawings differ; None where it may be anywhere.

    Items are the same only if they are the very same object: laying out keeps those that stay.
    """
    if before is now or before.items is now.items:
        return []
    if (before.width, before.height, before.trim) != (now.width, now.height, now.trim):
        return None
    old, new = _without_ends(before.items, now.items)
    return list(_boxes(old, new))


def _without_ends(
    old: Sequence[Item], new: Sequence[Item]
) -> tuple[Sequence[Item], Sequence[Item]]:
    """Leave out what both have in common at their start and at their end."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] is new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] is new[-1 - end]:
        end += 1
    return old[start : len(old) - end], new[start : len(new) - end]


def _boxes(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Box]:
    if len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            if one is not other:
                yield from _pair(one, other)
        return
    kept_old = {id(item) for item in old} & {id(item) for item in new}
    in_order = [id(item) for item in old if id(item) in kept_old]
    if in_order != [id(item) for item in new if id(item) in kept_old]:
        kept_old = set()
    yield from (item_box(item) for item in (*old, *new) if id(item) not in kept_old)


def _pair(one: Item, other: Item) -> Iterator[Box]:
    """Yield where one item differs from another in its place: contour by contour if it can be."""
    if isinstance(one, PlacedPicture) or isinstance(other, PlacedPicture):
        yield from (item_box(one), item_box(other))
    elif not _is_alike(one, other):
        yield from (item_box(item) for item in (one, other) if item.path)
    elif one.path is not other.path:
        differing = _contours(Same(one.path)) ^ _contours(Same(other.path))
        yield from (hull_box(contour) for contour in differing)


def _is_alike(one: Region, other: Region) -> bool:
    """Tell whether two regions may have most of their contours in common."""
    if one.element != other.element or one.paint.colour != other.paint.colour:
        return False
    return max(each.path.verbs.count(CLOSE) for each in (one, other)) <= _MOST_CONTOURS


@lru_cache(maxsize=64)
def _contours(path: Same[Path]) -> frozenset[Path]:
    return frozenset(contours(path.value))
