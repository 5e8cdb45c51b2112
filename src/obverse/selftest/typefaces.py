"""Bundled typefaces: every file opens and draws both scripts."""

from obverse.selftest.check import require


def check_family(family: str) -> None:
    """Require that every cut of a bundled family opens and draws a Latin and a Cyrillic letter."""
    from obverse.text.fonts import FontLibrary

    library = FontLibrary()
    for cut in library.cuts(family):
        typeface = library.find(family, cut.lightest, italic=cut.italic)
        for letter in "AЯ":
            glyph = typeface.font.get_nominal_glyph(ord(letter))
            outline = typeface.outline(glyph) if glyph else None
            require(outline, f"{cut.file.name} lacks U+{ord(letter):04X}")
