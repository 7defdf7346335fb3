"""What comes nearest to a traject that falls off."""

from collections.abc import Sequence
from functools import cache

from .client import PERSONAL, Audience, Client
from .entry import Entry, Rank

# An answer to an interest this much weaker than the best one is about another thing.
CLOSE = 0.5
# As long as one of these is not known, a traject may be for others; a trede is where one stands, and no kind of people.
OTHERS = frozenset(PERSONAL) - {"subtrede"}
# The theme, and the obstacles with which it helps.
Subject = tuple[str, tuple[str, ...]]


class Nearest:
    """The open trajecten, in order, ready to be compared with another one."""

    def __init__(self, client: Client, ranked: Sequence[Entry]) -> None:
        self._interests = {
            words: (found.matches, CLOSE * max(match.score for match in found.matches.values()))
            for words, found in client.wishes.wanted.items()
            if found.matches
        }
        # What may be for others is no way out: nobody is sent to a women's group, or to civic integration, by guess.
        ranked = [entry for entry in ranked if OTHERS.isdisjoint(item.criterium for item in entry.audience.open)]
        best = {words: next((each for each in ranked if self._answers(each, words)), None) for words in self._interests}
        self._by_interest = {words: near for words, near in best.items() if near is not None}
        # Of each subject only its first can be the nearest.
        self._firsts = {_subject(entry.audience): entry for entry in reversed(ranked)}.values()
        # Thousands of trajecten are about the same few subjects.
        self._alike = cache(self._most_alike)

    def of(self, entry: Entry) -> Entry | None:
        """Give the open traject that answers most of the same interests; if none does, the one that is most alike."""
        subject = _subject(entry.audience)
        answered = [near for words, near in self._by_interest.items() if self._answers(entry, words)]
        if not answered:
            return self._alike(subject)
        return min(answered, key=lambda near: (-answered.count(near), _how_near(subject, near)))

    def _most_alike(self, subject: Subject) -> Entry | None:
        alike = (near for near in self._firsts if _likeness(subject, _subject(near.audience)))
        return min(alike, key=lambda near: _how_near(subject, near), default=None)

    def _answers(self, entry: Entry, words: str) -> bool:
        matches, least = self._interests[words]
        return entry.id in matches and matches[entry.id].score >= least


def _subject(audience: Audience) -> Subject:
    return audience.thema, audience.helpt_bij


def _how_near(subject: Subject, near: Entry) -> tuple[float, tuple[Rank, int]]:
    """Sort by what is most alike, and what is equally so by the order of the advice."""
    return -_likeness(subject, _subject(near.audience)), near.order


def _likeness(one: Subject, other: Subject) -> float:
    """Say how much two subjects have in common: the theme, and the share of all their obstacles that both have."""
    obstacles, others = set(one[1]), set(other[1])
    return (one[0] == other[0]) + len(obstacles & others) / max(len(obstacles | others), 1)
