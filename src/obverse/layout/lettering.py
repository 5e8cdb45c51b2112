"""Words → fitted lines, with what there is to say about them; shared by all that holds words."""

from typing import NamedTuple

from obverse.artwork import TextSetting
from obverse.design.lettering import Fit, Lettering
from obverse.findings import Finding, Severity
from obverse.text.casing import upper
from obverse.text.fit import Limits, Setting, fit
from obverse.text.fonts import FontLibrary
from obverse.text.shaping import Line, expects_ink, shape_line
from obverse.units import Mm, show_mm

#: Rounding must not make a finding of a line that was fitted to its room.
_SLACK: Mm = 1e-6
#: Line breaks and tabs in a one-line text are spaces.
_SPACES = str.maketrans("\t\n\r\v\f\x85\u2028\u2029", " " * 8)


class Remark(NamedTuple):
    """A finding that does not yet know its element."""

    severity: Severity
    code: str
    message: str
    hint: str = ""

    def at(self, side: str, element: str) -> Finding:
        """Return the finding for an element."""
        return Finding(
            severity=self.severity,
            code=self.code,
            message=self.message,
            hint=self.hint,
            side=side,
            element=element,
        )


class Fitted(NamedTuple):
    """Shaped lines, the setting that they share, and remarks about them."""

    lines: tuple[Line, ...]
    setting: Setting
    remarks: tuple[Remark, ...]


def shape(text: str, lettering: Lettering, fonts: FontLibrary) -> Line:
    """Shape a text as the lettering says; FontError where its family is not here."""
    words = text.translate(_SPACES)
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


def set_lines(texts: tuple[str, ...], lettering: Lettering, room: Mm, fonts: FontLibrary) -> Fitted:
    """Shape texts and fit them together, at one common setting, into a length in mm."""
    lines = tuple(shape(text, lettering, fonts) for text in texts)
    wanted = Setting(lettering.cap_height, lettering.tracking)
    setting = fit(lines, wanted, room, _limits(lettering.fit))
    pairs = zip(texts, lines, strict=True)
    remarks = [remark for text, line in pairs for remark in _about_letters(text, line)]
    remarks += _about_fit(texts, lines, (wanted, setting), room)
    return Fitted(lines, setting, tuple(remarks))


def record(element: str, text: str, line: Line, setting: Setting) -> TextSetting:
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
    )


def _limits(limits: Fit) -> Limits:
    return Limits(limits.tracking, limits.condense, limits.shrink)


def _about_letters(text: str, line: Line) -> list[Remark]:
    """Return remarks on letters that are missing or set in another typeface."""
    remarks = []
    if not expects_ink(text):
        remarks.append(Remark("error", "lettering.empty", "there are no words to set"))
    if line.lost:
        remarks.append(
            Remark(
                "error",
                "lettering.missing",
                f"no typeface here has {_letters(line.lost)} in {abridge(text)}",
                "give a typeface that has them with --font",
            )
        )
    if line.stand_ins:
        families = sorted({family for _, family in line.stand_ins})
        letters = _letters(tuple(letter for letter, _ in line.stand_ins))
        remarks.append(
            Remark(
                "warning",
                "lettering.stand-in",
                f"{letters} in {abridge(text)} is set in {', '.join(families)}: "
                "the chosen typeface lacks it",
                "choose a typeface that has all letters",
            )
        )
    return remarks


def _about_fit(
    texts: tuple[str, ...], lines: tuple[Line, ...], settings: tuple[Setting, Setting], room: Mm
) -> list[Remark]:
    wanted, setting = settings
    width = sum(setting.width(line) for line in lines)
    words = abridge(" / ".join(texts))
    letters = sum(cluster.has_ink for line in lines for cluster in line.clusters)
    if not letters:
        return []  # that there are no words is said already
    if width > room + _SLACK:
        return [
            Remark(
                "error",
                "lettering.fit",
                f"{words} ({letters} letters) needs {show_mm(width)} at its smallest setting, "
                f"cap height {show_mm(setting.cap_height)}, and has {show_mm(room)}",
                "shorten the words, give them more room or a narrower typeface",
            )
        ]
    if setting == wanted:
        return []
    return [Remark("info", "lettering.fitted", f"{words} is {_how(wanted, setting)} to fit")]


def _how(wanted: Setting, setting: Setting) -> str:
    parts = []
    if setting.tracking < wanted.tracking:
        parts.append(f"tracked to {setting.tracking:.0f}")
    if setting.condense < wanted.condense:
        parts.append(f"condensed to {setting.condense:.0%}")
    if setting.cap_height < wanted.cap_height:
        parts.append(f"shrunk to cap height {show_mm(setting.cap_height)}")
    return ", ".join(parts)


def _letters(letters: tuple[str, ...]) -> str:
    shown = list(dict.fromkeys(letters))
    rest = len(shown) - 12
    listed = ", ".join(f"{letter!r}" for letter in shown[:12])
    return f"{listed} and {rest} more" if rest > 0 else listed


def abridge(text: str) -> str:
    """Return a text in quotes, on one line and short enough for a sentence."""
    text = text.translate(_SPACES)
    return f"“{text}”" if len(text) <= 48 else f"“{text[:32]}…{text[-12:]}”"
