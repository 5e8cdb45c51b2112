"""Artwork as a few lines of text that a person can read and compare."""

import difflib
import hashlib

import measure
from obverse.artwork import Artwork, Item, PlacedPicture, Region, SideArtwork, TextSetting
from obverse.geometry.path import area

#: How many contours are told by their first points; the others count in area and bounds.
_FIRST = 6


def written(artwork: Artwork) -> str:
    """Return artwork as text: for each item what it is, where, how large, and how it starts."""
    lines = [f"title {artwork.title}"]
    for side in artwork.sides:
        lines += _side(side)
    return "\n".join(lines) + "\n"


def difference(actual: str, expected: str) -> str:
    """Return what differs, empty where nothing does."""
    return "\n".join(
        difflib.unified_diff(
            expected.splitlines(), actual.splitlines(), "expected", "actual", lineterm="", n=1
        )
    )


def _side(side: SideArtwork) -> list[str]:
    size = f"{_numbers(side.width, side.height)} edge {side.edge_paint.name}"
    lines = [f"side {side.side} {size}"]
    for item in side.items:
        lines += _item(item)
    return lines + [_setting(setting) for setting in side.settings]


def _item(item: Item) -> list[str]:
    if isinstance(item, PlacedPicture):
        return _picture(item)
    bounds = measure.shape(item.path).bounds
    words = [f"    words {item.words!r} in {len(item.letters)} letters"] if item.words else []
    feet = measure.feet(item.path)
    return [
        f"  region {item.element} {item.paint.name} level {_numbers(item.level)}",
        f"    verbs {len(item.path.verbs)} contours {len(feet)}",
        f"    bounds {_numbers(*bounds)} area {_numbers(area(item.path))}",
        *words,
        *(f"    starts {_numbers(x, y)}" for x, y in feet[:_FIRST]),
        *_letters(item),
    ]


def _letters(item: Region) -> list[str]:
    return [
        f"    letter {each.text!r} {_numbers(each.x, each.y)} turned {_numbers(each.rotation)}"
        for each in item.letters
    ]


def _picture(item: PlacedPicture) -> list[str]:
    digest = hashlib.sha256(item.png).hexdigest()[:12]
    place = _numbers(item.x, item.y, item.width, item.height)
    return [f"  picture {item.element} {place}", f"    png {digest}"]


def _setting(setting: TextSetting) -> str:
    how = _numbers(setting.cap_height, setting.tracking, setting.condense)
    counted = f"letters {setting.letters_in} {setting.letters_out}"
    return f"  setting {setting.element} {setting.text!r} {how} {counted}"


def _numbers(*values: float) -> str:
    # Adding zero takes the sign off -0.
    return " ".join(f"{round(value, 3) + 0.0:.3f}" for value in values)
