"""Which words of a region stand on a piece."""

from collections.abc import Sequence

from obverse.artwork import Letter


def words_on(words: str, letters: Sequence[Letter], there: Sequence[bool]) -> str:
    """Return the words whose letters are there; stretches that do not follow are parted by commas.

    Where letters can't be found in the words, as in lines from right to left, the letters by
    themselves stand for them.
    """
    if all(there):
        return words
    spans = _spans(words, letters)
    if spans is None:
        return "".join(letter.text for letter, own in zip(letters, there, strict=True) if own)
    stretches: list[tuple[int, int]] = []
    follows = False
    for (start, end), own in zip(spans, there, strict=True):
        if own and follows:
            stretches[-1] = (stretches[-1][0], end)
        elif own:
            stretches.append((start, end))
        follows = own
    return ", ".join(words[start:end] for start, end in stretches)


def _spans(words: str, letters: Sequence[Letter]) -> list[tuple[int, int]] | None:
    """Return where each letter stands in the words; None where one is not to be found."""
    keys = [char.upper() for char in words]
    spans = []
    at = 0
    for letter in letters:
        rest = letter.text.upper()
        while at < len(keys) and not rest.startswith(keys[at]):
            at += 1
        start = at
        while rest and at < len(keys) and rest.startswith(keys[at]):
            rest = rest[len(keys[at]) :]
            at += 1
        if rest:
            return None
        spans.append((start, at))
    return spans
