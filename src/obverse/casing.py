"""Capitals and small letters as each language writes them."""

import unicodedata

_TURKIC = frozenset({"tr", "az"})
_TURKIC_CAPITALS = str.maketrans({"i": "İ", "ı": "I"})
_TURKIC_SMALL = str.maketrans({"İ": "i", "I": "ı"})
_TONOS = "\u0301"
#: A capital I with its dot as a letter of its own, which is İ to the eye.
_DOTTED_IN_TWO = "I\u0307"


def upper(text: str, language: str) -> str:
    """Return the text in capitals.

    Turkish and Azeri keep the dot of i; German writes ß as ẞ, official since 2017, and other
    languages as SS; Greek drops the accent, as its capitals do.

    >>> upper("istanbul", "tr"), upper("groß", "de"), upper("groß", "")
    ('İSTANBUL', 'GROẞ', 'GROSS')
    """
    tongue = _tongue(language)
    if tongue in _TURKIC:
        return text.translate(_TURKIC_CAPITALS).upper()
    if tongue == "de":
        return text.replace("ß", "ẞ").upper()
    if tongue == "el":
        return _without_tonos(text.upper())
    return text.upper()


def lower(text: str, language: str) -> str:
    """Return the text in small letters; Turkish and Azeri have ı for I and i for İ.

    >>> lower("IŞIK", "tr"), lower("IŞIK", ""), lower("ΟΔΟΣ", "el")
    ('ışık', 'işik', 'οδος')
    """
    if _tongue(language) in _TURKIC:
        return text.replace(_DOTTED_IN_TWO, "i").translate(_TURKIC_SMALL).lower()
    return text.lower()


def _tongue(language: str) -> str:
    return language.split("-")[0].lower()


def _without_tonos(text: str) -> str:
    # The dialytika stays: it parts two vowels, in capitals too.
    plain = "".join(char for char in unicodedata.normalize("NFD", text) if char != _TONOS)
    return unicodedata.normalize("NFC", plain)
