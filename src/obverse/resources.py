"""The only way to the files that come with the program: checkout, wheel or frozen application."""

import sys
from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def assets() -> Path:
    """Return the folder `assets`, wherever this copy of the program keeps it."""
    places = _places()
    found = next((place for place in places if place.is_dir()), None)
    assert found is not None, f"the assets are in none of {places}"
    return found


def _places() -> list[Path]:
    # A frozen application unpacks beside its executable; a wheel holds obverse/assets;
    # a checkout has src/obverse and assets side by side at the top.
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "obverse" / "assets"] if frozen else []
    return [*places, _HERE / "assets", _HERE.parent.parent / "assets"]


def asset(*parts: str) -> Path:
    """Return one file or folder below `assets`; it need not exist."""
    return assets().joinpath(*parts)
