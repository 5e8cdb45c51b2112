"""FontLibrary: family, weight and style → Typeface; bundled ones first, then the user's."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from obverse.errors import FontError
from obverse.resources import asset
from obverse.text.typeface import FontFile, Typeface

#: family → its files below assets/fonts with (italic, weight or range). In the order in which
#: they stand in for letters that another typeface lacks.
BUNDLED: dict[str, tuple[tuple[str, bool, int, int], ...]] = {
    "Jost": (
        ("jost/Jost.ttf", False, 100, 900),
        ("jost/Jost-Italic.ttf", True, 100, 900),
    ),
    "Montserrat": (
        ("montserrat/Montserrat.ttf", False, 100, 900),
        ("montserrat/Montserrat-Italic.ttf", True, 100, 900),
    ),
    "PT Serif": (
        ("pt-serif/PT_Serif-Web-Regular.ttf", False, 400, 400),
        ("pt-serif/PT_Serif-Web-Bold.ttf", False, 700, 700),
        ("pt-serif/PT_Serif-Web-Italic.ttf", True, 400, 400),
        ("pt-serif/PT_Serif-Web-BoldItalic.ttf", True, 700, 700),
    ),
    "Oswald": (("oswald/Oswald.ttf", False, 200, 700),),
    "Russo One": (("russo-one/RussoOne-Regular.ttf", False, 400, 400),),
}

#: Typefaces that are kept with the outlines of their letters, besides stand-ins.
_MOST_TYPEFACES = 48


class Cut(NamedTuple):
    """One file of a family: a style and the weights that it can take."""

    file: Path
    italic: bool
    lightest: int
    heaviest: int


class FontLibrary:
    """All typefaces that a run may use.

    Bundled families are known by a table, so that none of their files is opened before it is
    wanted. The user's own files are read at once: a broken one is refused here, by name.
    """

    def __init__(self, files: Iterable[Path] = ()) -> None:
        self._own: dict[str, list[Cut]] = {}
        self._names: dict[str, str] = {}
        for file in files:
            self._add(file)
        # One of every family may be asked for what another lacks, again and again.
        most = _MOST_TYPEFACES + 2 * len(self.families)
        # A file is opened once for all weights, of which a slider leaves hundreds.
        self._file = lru_cache(most)(FontFile.open)
        self._typeface = lru_cache(most)(self._make)
        self._found = lru_cache(most)(self._nearest)

    def _add(self, file: Path) -> None:
        info = FontFile.open(file)
        self._own.setdefault(info.family.casefold(), []).append(
            Cut(file, info.italic, info.lightest, info.heaviest)
        )
        self._names.setdefault(info.family.casefold(), info.family)

    @property
    def families(self) -> tuple[str, ...]:
        """The family names, each once, bundled ones first."""
        names = (*BUNDLED, *self._names.values())
        return tuple({name.casefold(): name for name in names}.values())

    def cuts(self, family: str) -> tuple[Cut, ...]:
        """Return the files of a family; the user's win over bundled ones of that name."""
        key = family.casefold()
        if key in self._own:
            return tuple(self._own[key])
        name = next((name for name in BUNDLED if name.casefold() == key), "")
        return tuple(
            Cut(asset("fonts", *file.split("/")), italic, low, high)
            for file, italic, low, high in BUNDLED.get(name, ())
        )

    def find(self, family: str, weight: int, *, italic: bool) -> Typeface:
        """Return the nearest cut of a family; FontError where the family is not here."""
        return self._found(family, weight, italic)

    def _nearest(self, family: str, weight: int, italic: bool) -> Typeface:
        cuts = self.cuts(family)
        if not cuts:
            raise FontError(
                f"typeface {family!r} is not here",
                f"here are {', '.join(self.families)}; give a file of yours with --font",
            )
        cut = min(cuts, key=lambda cut: (cut.italic != italic, _off(cut, weight)))
        return self._typeface(cut.file, min(max(weight, cut.lightest), cut.heaviest))

    def fallbacks(self, family: str, weight: int, *, italic: bool) -> tuple[Typeface, ...]:
        """Return one cut of every other family, in the order in which they stand in."""
        others = (*self._names.values(), *BUNDLED)
        return tuple(
            self.find(name, weight, italic=italic)
            for name in others
            if name.casefold() != family.casefold()
        )

    def _make(self, file: Path, weight: int) -> Typeface:
        return Typeface(self._file(file), weight)


def _off(cut: Cut, weight: int) -> int:
    return max(cut.lightest - weight, weight - cut.heaviest, 0)
