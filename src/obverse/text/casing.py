"""Capitals as each language writes them."""

import unicodedata

_TURKIC = str.maketrans({"i": "İ", "ı": "I"})
_TONOS = "\u0301"


def upper(text: str, language: str) -> str:
    """Return the text in capitals.

    Turkish and Azeri keep the dot of i; German writes ß as ẞ, official since 2017, and other
    languages as SS; Greek drops the accent, as its capitals do.

    >>> upper("istanbul", "tr"), upper("groß", "de"), upper("groß", "")
    ('İSTANBUL', 'GROẞ', 'GROSS')
    """
    tongue = language.split("-")[0].lower()
    if tongue in ("tr", "az"):
        return text.translate(_TURKIC).upper()
    if tongue == "de":
        return text.replace("ß", "ẞ").upper()
    if tongue == "el":
        return _without_tonos(text.upper())
    return text.upper()


def _without_tonos(text: str) -> str:
    # The dialytika stays: it parts two vowels, in capitals too.
    plain = "".join(char for char in unicodedata.normalize("NFD", text) if char != _TONOS)
    return unicodedata.normalize("NFC", plain)
