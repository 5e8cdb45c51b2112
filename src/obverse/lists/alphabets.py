"""What a word in an old encoding looks like if it was read rightly: languages and their letters."""

import re
from collections.abc import Sequence
from itertools import pairwise

#: Encoding that may be guessed → letters beyond a-z of the languages that are written in it. Those
#: of one line occur together in a word; ß and the like stand with every language that has them.
ALPHABETS: dict[str, tuple[str, ...]] = {
    "windows-1252": (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüß",  # German
        "áéíóúüñ",  # Spanish
        "àçèéíïòóúü",  # Catalan
        "ãáàâçéêíóôõúü",  # Portuguese
        "àèéìòóù",  # Italian
        "æøåéô",  # Danish, Norwegian
        "åäöéü",  # Swedish, Finnish
        "äõöüšž",  # Estonian
        "áðéíóúýþæö",  # Icelandic
        "ëïéèöü",  # Dutch
    ),
    "windows-1250": (
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene, Serbian
        "äöüß",  # German
    ),
    "windows-1251": ("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђћјљњџѓќѕ",),
    "windows-1254": ("çğıöşüâîû",),  # Turkish
    "windows-1257": ("āčēģīķļņšūž", "ąčęėįšųūž"),  # Latvian, Lithuanian
    "windows-1253": ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",),
    "koi8-r": ("абвгдежзийклмнопрстуфхцчшщъыьэюяё",),
    "cp866": ("абвгдежзийклмнопрстуфхцчшщъыьэюяёєїў",),
}
_OTHER_SCRIPT = re.compile("[Ͱ-ӿ]")  # Greek and Cyrillic, which share no word with a-z
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyàâæéèêëîïôœùûüÿäöáíóúãõìòåøýąęěůőűăıāēīūėįų")


def likelihood(encoding: str, words: Sequence[str]) -> float:
    """Return how well words beyond ASCII look in an encoding, from 0 to 1.

    One half is the share of words that some language there could have; a quarter the share that
    its likeliest language could have, as most lists are in one; a quarter how many can be spoken.
    """
    alphabets = [frozenset(letters) for letters in ALPHABETS[encoding]]
    fits = [[_fits(word, letters) for letters in alphabets] for word in words]
    possible = sum(any(each) for each in fits)
    likeliest: int = max(sum(column) for column in zip(*fits, strict=True))
    spoken = sum(any(each) and _spoken(word) for word, each in zip(words, fits, strict=True))
    return (2 * possible + likeliest + spoken) / (4 * len(words))


def _fits(word: str, letters: frozenset[str]) -> bool:
    """Tell whether a word is of one script, in one language, and cased like a word."""
    beyond = {letter for letter in word.lower() if not letter.isascii()}
    if not beyond <= letters:
        return False
    if _OTHER_SCRIPT.search(word) and any(letter.isascii() for letter in word):
        return False
    return all(_cased(part) for part in _WORD.findall(word))


def _cased(part: str) -> bool:
    return part[1:].islower() or part.isupper() or len(part) == 1


def _spoken(word: str) -> bool:
    """Tell whether vowels and consonants take turns around the letters beyond ASCII."""
    if _OTHER_SCRIPT.search(word):
        return True
    letters = word.lower()
    for one, next_one in pairwise(letters):
        if {one, next_one} <= _VOWELS and not (one + next_one).isascii():
            return False
    sounds = "".join("v" if letter in _VOWELS else "c" for letter in letters)
    return "ccc" not in sounds
