"""Words as letters: fold, split a text into words, cut a compound, compare two words by what letters they have."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[a-z0-9]+")
# The sign first: almost no text has one, and that is seen at once.
_POSSESSIVE = re.compile(r"['’‘`´](?<=[a-z].)s\b")
MIN_STEM = 3


def fold(text: str) -> str:
    """Lower case without accents: `Café` becomes `cafe`."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize

    decomposed = normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not combining(char))


def tokens(text: str) -> list[str]:
    """Split a text into folded words; amounts and treden (`2.4`) stay whole."""
    return _WORD.findall(_POSSESSIVE.sub("", fold(text)))


def slug(name: str) -> str:
    """Give a name as it can stand in an id, the name of a file or an address: `Café De Hal` becomes `cafe-de-hal`."""
    return "-".join(re.findall("[a-z0-9]+", fold(name)))


def letter_mask(word: str) -> int:
    """Give one bit a letter: words at a distance of n differ in at most 2n bits."""
    mask = 0
    for char in word:
        mask |= 1 << (ord(char) & 31)
    return mask


def splits(word: str, least: int = MIN_STEM) -> Iterable[tuple[str, str]]:
    """Give the ways to cut a compound in two, with and without a linking -s- or -en-."""
    for at in range(least, len(word) - least + 1):
        head, tail = word[:at], word[at:]
        yield head, tail
        for link in ("en", "s", "e", "n"):
            if head.endswith(link) and len(head) - len(link) >= least:
                yield head[: -len(link)], tail
