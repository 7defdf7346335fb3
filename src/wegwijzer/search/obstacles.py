"""Which belemmeringen a traject is about, and which it is merely good for.

Twenty trajecten help who sits at home; only those that say so in a trefwoord are about that.
"""

from collections.abc import Iterable, Mapping

from ..index.store import Phrase
from ..text import FUNCTION_WORDS, tokens

Words = Mapping[str, tuple[tuple[str, ...], int]]


class Obstacles:
    """What clients say of each belemmering, as groups of stems."""

    def __init__(self, phrases: Iterable[Phrase], words: Words) -> None:
        self._words = words
        self._said: dict[str, list[list[frozenset[str]]]] = {}
        for phrase in phrases:
            if phrase.kind == "belemmering":
                groups = [frozenset(group.split()) for group in phrase.stems]
                self._said.setdefault(phrase.targets[0], []).append(groups)

    def of(self, helped: Iterable[str], keywords: Iterable[str]) -> list[str]:
        """Give those of the belemmeringen that one of the trefwoorden speaks of."""
        spoken = [self._stems(keyword) for keyword in keywords]
        return [key for key in helped if any(self._speaks_of(key, found) for found in spoken)]

    def _stems(self, keyword: str) -> list[frozenset[str]]:
        return [frozenset(self._words[word][0]) for word in tokens(keyword) if word not in FUNCTION_WORDS]

    def _speaks_of(self, key: str, found: list[frozenset[str]]) -> bool:
        for groups in self._said.get(key, ()):
            # One word in a longer trefwoord may be there for another reason.
            long_enough = len(groups) > 1 or len(found) == 1
            if long_enough and all(any(group & stems for stems in found) for group in groups):
                return True
        return False
