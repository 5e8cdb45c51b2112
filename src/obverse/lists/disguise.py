"""Files that are something else than their suffix says, told by their first letters."""

import re

from obverse.errors import ListError
from obverse.lists.opened import Source

_GLANCE = 512
_MARKS = re.compile(rb"\A(\xef\xbb\xbf)?\s*")
#: What a file begins with → what it is, and what to do.
_SIGNS = (
    (re.compile(rb"PK\x03\x04"), "a workbook", "a workbook's name ends in .xlsx or .ods"),
    (
        re.compile(rb"\xd0\xcf\x11\xe0"),
        "an old workbook (.xls) or one with a password",
        "save it as .xlsx, without a password",
    ),
    (re.compile(rb"%PDF-"), "a PDF", "export the list as CSV"),
    (
        re.compile(rb"<(!doctype|html|table|\?xml)", re.IGNORECASE),
        "a web page or XML",
        "export the list as CSV",
    ),
    (
        re.compile(rb'\[\s*([\[{\]]|"[^"]*"\s*:)|\{\s*(["}]|\Z)'),
        "JSON",
        "its name ends in .json, or .jsonl with an object on each line",
    ),
)


def refuse_disguised(source: Source, *, unless: str = "") -> None:
    """Raise ListError where a file begins like something else than its suffix says."""
    found = _disguise(source)
    if found and found[0] != unless:
        what, hint = found
        raise ListError(f"{source.name}: is {what}, whatever its name says", hint)


def _disguise(source: Source) -> tuple[str, str] | None:
    source.file.seek(0)
    start = _MARKS.sub(b"", source.file.read(_GLANCE))
    for sign, what, hint in _SIGNS:
        if sign.match(start):
            return what, hint
    return None
