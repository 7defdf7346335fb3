"""Which belemmeringen a traject is about, and which it is merely good for.

Twenty trajecten help who sits at home; only those that say so in a trefwoord are about that.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from wegwijzer.index.store import Phrase
from wegwijzer.text import FUNCTION_WORDS, tokens


class Spoken(NamedTuple):
    """How many words a trefwoord has that count, and the stems of all of them."""

    words: int
    stems: frozenset[str]


class Obstacles:
    """What clients say of each belemmering, as groups of stems."""

    def __init__(self, phrases: Iterable[Phrase], stems_of: Callable[[str], Iterable[str]]) -> None:
        self._stems_of = stems_of
        self._heard: dict[str, Spoken] = {}
        # By belemmering: what one word alone says, and what several say together, by each stem of the first.
        self._alone: dict[str, set[str]] = {}
        self._together: dict[str, dict[str, list[list[frozenset[str]]]]] = {}
        for phrase in phrases:
            if phrase.kind == "belemmering":
                self._add(phrase.targets[0], [frozenset(group.split()) for group in phrase.stems])

    def _add(self, key: str, groups: list[frozenset[str]]) -> None:
        if len(groups) == 1:
            self._alone.setdefault(key, set()).update(groups[0])
        else:
            by_stem = self._together.setdefault(key, {})
            for stem in groups[0]:
                by_stem.setdefault(stem, []).append(groups)

    def of(self, helped: Iterable[str], keywords: Iterable[str]) -> list[str]:
        """Give those of the belemmeringen that one of the trefwoorden speaks of."""
        spoken = [self._hear(keyword) for keyword in keywords]
        return [key for key in helped if any(self._speaks_of(key, each) for each in spoken)]

    def _hear(self, keyword: str) -> Spoken:
        if keyword not in self._heard:
            words = [word for word in tokens(keyword) if word not in FUNCTION_WORDS]
            self._heard[keyword] = Spoken(
                len(words), frozenset(stem for word in words for stem in self._stems_of(word))
            )
        return self._heard[keyword]

    def _speaks_of(self, key: str, spoken: Spoken) -> bool:
        # One word in a longer trefwoord may be there for another reason.
        if spoken.words == 1 and not spoken.stems.isdisjoint(self._alone.get(key, ())):
            return True
        by_stem = self._together.get(key, {})
        together = [groups for stem in spoken.stems for groups in by_stem.get(stem, ())]
        return any(not any(group.isdisjoint(spoken.stems) for group in groups) for groups in together)
