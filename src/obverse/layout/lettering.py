"""Words → fitted lines, with what there is to say about them; shared by all that holds words."""

from typing import NamedTuple

from obverse.artwork import TextSetting
from obverse.casing import upper
from obverse.design.lettering import Fit, Lettering
from obverse.layout.remarks import SPACES, Remark, Settings, about_fit, about_letters
from obverse.text.fit import Limits, Setting, fit
from obverse.text.fonts import FontLibrary
from obverse.text.shaping import Line, shape_line
from obverse.units import Mm


class Fitted(NamedTuple):
    """Shaped lines, the setting that they share, and remarks about them."""

    lines: tuple[Line, ...]
    setting: Setting
    remarks: tuple[Remark, ...]


def shape(text: str, lettering: Lettering, fonts: FontLibrary) -> Line:
    """Shape a text as the lettering says; FontError where its family is not here."""
    words = text.translate(SPACES)
    if lettering.upper:
        words = upper(words, lettering.language)
    key = (lettering.family, lettering.weight)
    first = fonts.find(*key, italic=lettering.italic)
    line = shape_line(words, (first,), lettering.language)
    if line.lost:
        # Only now are the other typefaces worth opening.
        others = fonts.fallbacks(*key, italic=lettering.italic)
        line = shape_line(words, (first, *others), lettering.language)
    return line


def set_lines(
    texts: tuple[str, ...],
    lettering: Lettering,
    room: Mm,
    fonts: FontLibrary,
    ceiling: Setting | None = None,
) -> Fitted:
    """Shape texts and fit them together, at one common setting, into a length in mm.

    With a ceiling, the most that all rows of a list may take, they are set no larger than that.
    """
    lines = tuple(shape(text, lettering, fonts) for text in texts)
    wanted = Setting(lettering.cap_height, lettering.tracking)
    limits = _limits(lettering.fit)
    alone = fit(lines, wanted, room, limits)
    taken = fit(lines, wanted, room, limits, ceiling) if ceiling else alone
    pairs = zip(texts, lines, strict=True)
    remarks = [remark for text, line in pairs for remark in about_letters(text, line)]
    remarks += about_fit(texts, lines, Settings(wanted, alone, taken), room)
    return Fitted(lines, taken, tuple(remarks))


def record(element: str, text: str, line: Line, setting: Setting, number: int = 0) -> TextSetting:
    """Return how a text was set, with its letters counted in and out."""
    drawn = sum(cluster.has_ink for cluster in line.clusters)
    return TextSetting(
        element,
        text,
        setting.cap_height,
        setting.tracking,
        setting.condense,
        drawn + len(line.lost),
        drawn,
        number,
    )


def _limits(limits: Fit) -> Limits:
    return Limits(limits.tracking, limits.condense, limits.shrink)
