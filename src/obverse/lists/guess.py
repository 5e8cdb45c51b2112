"""Guessing an encoding that nothing tells, from the words that hold letters beyond ASCII."""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence

from obverse.lists.alphabets import ALPHABETS, likelihood

#: Words that are looked at: enough for any list, and few enough to be quick.
MOST_WORDS = 2000
#: Below it no language that we know explains the words.
LEAST_LIKELIHOOD = 0.4
#: Where an encoding sees but dashes and the like, nothing is better than a word it may be.
NOTHING_AGAINST = 2.0
_WORD = re.compile(rb"[A-Za-z\x80-\xff'-]*[\x80-\xff][A-Za-z\x80-\xff'-]*")
#: What stands around words in print, and is no letter of theirs.
_AROUND = "'-‘’‚“”„«»‹›–—…•·°№§©®™€\u00a0"


def words_beyond_ascii(chunks: Iterable[bytes]) -> list[bytes]:
    """Return the different words that hold bytes beyond ASCII, as they come, up to a limit."""
    found: dict[bytes, None] = {}
    for chunk in chunks:
        for word in _WORD.findall(chunk):
            found[word] = None
            if len(found) == MOST_WORDS:
                return list(found)
    return list(found)


def mostly_utf_8(words: Sequence[bytes]) -> bool:
    """Tell whether words that aren't all UTF-8 were surely meant to be: a damaged file."""
    return 2 * sum(_decodes(word, "utf-8") for word in words) > len(words)


def guesses(words: Sequence[bytes]) -> list[str]:
    """Return the encodings that may be meant, the likeliest first.

    The alphabets of languages come first, as `charset-normalizer` takes most Western words for
    Central European ones. It decides where they leave several, or explain too little.
    """
    ranks = {encoding: _rank(encoding, words) for encoding in ALPHABETS}
    best = max(ranks.values())
    if best < LEAST_LIKELIHOOD:
        return [*_by_library(words, None), *ranks]
    first = [encoding for encoding, rank in ranks.items() if rank > best - 1e-9]
    if len(first) > 1:
        first = [*_by_library(words, first), *first]
    others = sorted(ranks, key=lambda each: -ranks[each])
    return list(dict.fromkeys([*first, *others]))


def examples(words: Iterable[bytes], encoding: str) -> Iterator[str]:
    """Yield the words beyond ASCII as an encoding reads them, without the print around them."""
    for word in words:
        read = word.decode(encoding, "replace").strip(_AROUND)
        if not read.isascii():
            yield read


def _rank(encoding: str, words: Sequence[bytes]) -> float:
    read = list(examples(words, encoding))
    return likelihood(encoding, read) if read else NOTHING_AGAINST


def _by_library(words: Sequence[bytes], among: list[str] | None) -> list[str]:
    """Return what the library thinks of the words, under our own name for it if there is one."""
    from charset_normalizer import from_bytes

    best = from_bytes(b"\n".join(words), cp_isolation=among).best()
    if not best or best.encoding == "ascii":
        return []
    ours = {codecs.lookup(name).name: name for name in ALPHABETS}
    return [ours.get(codecs.lookup(best.encoding).name, best.encoding)]


def _decodes(word: bytes, encoding: str) -> bool:
    try:
        word.decode(encoding)
    except UnicodeError:
        return False
    return True
