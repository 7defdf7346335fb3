"""Compounds of the catalogue cut into the words that they are made of."""

from collections.abc import Mapping

from wegwijzer.text import EMPTY_WORDS, FUNCTION_WORDS, MIN_STEM, light_stems, splits

# Fields of which the words are subjects: the name and the trefwoorden.
SUBJECT_FIELD = 1
NOWHERE = 99
# Before an end of so many letters the rest may be short: `popmuziek` has nothing to do with `ziek`.
LONG_END = 6


class Compounds:
    """Cuts compounds into words that the vocabulary knows."""

    def __init__(self, words: Mapping[str, tuple[tuple[str, ...], int]]) -> None:
        self._stems: dict[str, int] = {}
        for word, (found, best) in words.items():
            if len(word) >= MIN_STEM and not word[0].isdigit():
                for stem in found:
                    self._stems[stem] = min(self._stems.get(stem, NOWHERE), best)
        self._found: dict[str, tuple[str, ...]] = {}
        self._best = _Best(self._stems)

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the parts of a word; nothing when it is no compound of known words."""
        if word not in self._found:
            self._found[word] = self._cut(word)
        return self._found[word]

    def _cut(self, word: str) -> tuple[str, ...]:
        if len(word) < 2 * MIN_STEM + 1 or word[0].isdigit():
            return ()
        best: tuple[str, ...] = ()
        for head, tail in splits(word):
            if head in FUNCTION_WORDS or tail in FUNCTION_WORDS or max(len(head), len(tail)) == MIN_STEM:
                continue
            if self._best[head] < NOWHERE and self._best[tail] < NOWHERE:
                deeper = self._cut(tail) or (tail,)
                if not best or len(deeper) + 1 < len(best) or len(head) > len(best[0]):
                    best = (head, *deeper)
        return best or self._known_end(word)

    def _known_end(self, word: str) -> tuple[str, ...]:
        """Take one end of a compound when that end is a subject of the catalogue, and the rest may be a word."""
        for head, tail in splits(word):
            ends = (tail, head) if min(len(head), len(tail)) > MIN_STEM else (tail,) if len(tail) >= LONG_END else ()
            for part in ends:
                if self._best[part] <= SUBJECT_FIELD and EMPTY_WORDS.isdisjoint((head, tail)):
                    return (part,)
        return ()


class _Best(dict[str, int]):
    """The best field of each part that was asked for; each is looked up once."""

    def __init__(self, stems: Mapping[str, int]) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, part: str) -> int:
        known = [self._stems[stem] for stem in light_stems(part) if stem in self._stems]
        self[part] = min(known, default=NOWHERE)
        return self[part]
