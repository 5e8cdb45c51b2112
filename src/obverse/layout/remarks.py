"""Findings that do not yet know their element: about variables, letters and the fit of words."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from obverse.design.elements import Element
from obverse.design.expressions import Fault, expressions_in, faults_of, unknown
from obverse.design.model import Edge
from obverse.design.variables import language_of, texts_of
from obverse.findings import Finding, Severity
from obverse.text.fit import Setting, cap_height_for
from obverse.text.shaping import Line, expects_ink
from obverse.units import Mm, show_mm

#: Rounding must not make a finding of a line that was fitted to its room.
_SLACK: Mm = 1e-6
#: Line breaks and tabs in a one-line text are spaces.
SPACES = str.maketrans("\t\n\r\v\f\x85\u2028\u2029", " " * 8)


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


class Settings(NamedTuple):
    """How lines should be set, how they would be set by themselves, and how they are set."""

    wanted: Setting
    alone: Setting
    taken: Setting


def about_variables(
    part: Element | Edge, filled: Element | Edge, values: Mapping[str, str]
) -> tuple[Remark, ...]:
    """Return remarks on what still stands in braces where the texts of a part are filled in."""
    faults = [
        fault
        for text, result in zip(texts_of(part), texts_of(filled), strict=True)
        if "{" in result
        for fault in _left_over(text, result, (values, language_of(part)))
    ]
    strangers = [fault.expression for fault in faults if fault.code == "variables.unknown"]
    others = dict.fromkeys(fault for fault in faults if fault.code != "variables.unknown")
    remarks = [Remark("error", fault.code, fault.message, fault.hint) for fault in others]
    if strangers:
        hint = "add the variable to the design, or take the braces away"
        message = f"{', '.join(strangers)} is no variable of this design"
        remarks.insert(0, Remark("error", "variables.unknown", message, hint))
    return tuple(remarks)


def _left_over(text: str, result: str, given: tuple[Mapping[str, str], str]) -> list[Fault]:
    """Return a fault for each pair of braces that is still there when a text is filled in.

    Also for braces that came with a value: they are more likely a slip than meant for metal.
    """
    reasons = {fault.expression: fault for fault in faults_of(text, *given)}
    return [reasons.get(each.text) or unknown(each, given[0]) for each in expressions_in(result)]


def about_letters(text: str, line: Line) -> list[Remark]:
    """Return remarks on letters that are missing or set in another typeface."""
    remarks = []
    if not expects_ink(text):
        remarks.append(Remark("error", "lettering.empty", "there are no words to set"))
    if line.lost:
        message = f"no typeface here has {_letters(line.lost)} in {abridge(text)}"
        hint = "give a typeface that has them with --font"
        remarks.append(Remark("error", "lettering.missing", message, hint))
    if line.stand_ins:
        families = sorted({family for _, family in line.stand_ins})
        letters = _letters(tuple(letter for letter, _ in line.stand_ins))
        message = (
            f"{letters} in {abridge(text)} is set in {', '.join(families)}: "
            "the chosen typeface lacks it"
        )
        hint = "choose a typeface that has all letters"
        remarks.append(Remark("warning", "lettering.stand-in", message, hint))
    return remarks


def about_fit(
    texts: tuple[str, ...], lines: tuple[Line, ...], settings: Settings, room: Mm
) -> list[Remark]:
    """Return a remark where lines don't fit, or were made smaller."""
    wanted, alone, taken = settings
    if not any(cluster.has_ink for line in lines for cluster in line.clusters):
        return []  # that there are no words is said already
    if sum(taken.width(line) for line in lines) > room + _SLACK:
        return [_misfit(texts, lines, taken, room)]
    if taken == wanted:
        return []
    words = f"{abridge(' / '.join(texts))} is {_how(wanted, taken)}"
    if _is_smaller(taken, alone):
        return [Remark("info", "lettering.matched", f"{words} to match the longest")]
    return [Remark("info", "lettering.fitted", f"{words} to fit")]


def _misfit(texts: tuple[str, ...], lines: tuple[Line, ...], setting: Setting, room: Mm) -> Remark:
    width = sum(setting.width(line) for line in lines)
    letters = sum(cluster.has_ink for line in lines for cluster in line.clusters)
    message = (
        f"{abridge(' / '.join(texts))} ({letters} letters) needs {show_mm(width)} at its smallest "
        f"setting, cap height {show_mm(setting.cap_height)}, and has {show_mm(room)}"
    )
    # A hundredth of a mm and less is no size that a person could choose.
    cap = cap_height_for(lines, setting, room)
    if cap >= 0.01:
        message += f"; it would fit at cap height {show_mm(cap)}"
    hint = "shorten the words, give them more room or a narrower typeface"
    return Remark("error", "lettering.fit", message, hint)


def _is_smaller(one: Setting, other: Setting) -> bool:
    """Tell whether a setting is smaller in any measure, by more than rounding."""
    pairs = zip(one, other, strict=True)
    return any(a < b and not math.isclose(a, b, abs_tol=_SLACK) for a, b in pairs)


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
    text = text.translate(SPACES)
    return f"“{text}”" if len(text) <= 48 else f"“{text[:32]}…{text[-12:]}”"
