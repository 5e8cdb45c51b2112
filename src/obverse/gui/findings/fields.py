"""Fields: where in the inspector that can be changed which a finding is about."""

from obverse.findings import Finding

_WORDS = ("text", "names", "lines")
_TYPEFACE = ("lettering.family",)
_PLACE = ("radius", "within", "inset", "y", "size", "width")
#: Code of a finding → fields of its element, of which the first that it has is meant.
_FIELDS: dict[str, tuple[str, ...]] = {
    "lettering.typeface": _TYPEFACE,
    "lettering.stand-in": _TYPEFACE,
    "lettering.missing": _TYPEFACE,
    "lettering.empty": _WORDS,
    "lettering.fit": _WORDS,
    "lettering.fitted": _WORDS,
    "lettering.matched": _WORDS,
    "variables.unknown": _WORDS,
    "variables.filter": _WORDS,
    "variables.number": _WORDS,
    "intake.refused": ("art", "data"),
    "device.loss": ("art",),
    "layout.room": _PLACE,
    "split.no-room": ("arc", "bearing", *_PLACE),
    "split.moved": ("clear_of_seam",),
}
#: Parts of the medal that are no elements: they have a section of that name.
_PARTS = ("edge", "split")


def fields_of(finding: Finding) -> tuple[str, ...]:
    """Return the dotted paths of fields that a finding is about, the most likely first.

    They are of its element; of a finding about the edge or the split they are of the design.
    """
    inner = _FIELDS.get(finding.code, ())
    part = next((part for part in _PARTS if part in (finding.side, finding.element)), "")
    if not part or finding.side in ("obverse", "reverse"):
        return inner
    return (*(f"{part}.{name}" for name in inner), part)
