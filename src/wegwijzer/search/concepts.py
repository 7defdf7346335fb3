"""The subjects of a query, each with the ways in which a traject may answer it; and what phrases stand for."""

from collections.abc import Iterable
from typing import NamedTuple

from wegwijzer.index.store import Phrase
from wegwijzer.text import EMPTY_WORDS, FUNCTION_WORDS, fold, stems, tokens

PHRASE_ROOM = 2
LEAST_SHARE = 0.6
HALF = 0.5


class Alternative(NamedTuple):
    """One way in which a traject may answer: groups of stems, of each group one must be there."""

    groups: tuple[tuple[str, ...], ...]
    weight: float
    via: str = ""
    only: tuple[str, ...] = ()


class Concept:
    """One subject of the query, and where it begins; a word that is also part of a phrase counts less by itself."""

    __slots__ = ("alternatives", "place", "weight", "word")

    def __init__(self, word: str, place: int, alternatives: Iterable[Alternative] = (), weight: float = 1.0) -> None:
        self.word = word
        self.place = place
        self.alternatives = list(alternatives)
        self.weight = weight

    @property
    def said(self) -> str:
        """Say what it was read as: of several words together, what they stand for."""
        stands_for = {alternative.via for alternative in self.alternatives}
        label = stands_for.pop() if " " in self.word and len(stands_for) == 1 else ""
        return label[:1].lower() + label[1:] or self.word


def places_of(phrase: Phrase, own: dict[int, tuple[str, ...]]) -> tuple[list[int], float]:
    """Give the words of the query that make up the phrase, and what share of it they are.

    What clients say of a belemmering may miss a word when it is long; a synonym is whole. Nothing is given when more is
    missing or the words stand far apart.
    """
    places: list[int] = []
    telling = [group for group in phrase.stems if EMPTY_WORDS.isdisjoint(group.split())]
    told = 0
    for group in phrase.stems:
        wanted = set(group.split())
        hits = [place for place, found in own.items() if place not in places and _says(found, wanted)]
        if hits:
            places.append(min(hits, key=lambda place: abs(place - places[0]) if places else place))
            told += group in telling
    share = len(places) / len(phrase.stems)
    # `brieven` and `niet` are not enough of `ik snap die brieven niet`.
    if share < 1 and told < max(1, HALF * len(telling)):
        return [], 0.0
    if not places or (share < 1 and (phrase.kind != "belemmering" or share < LEAST_SHARE or len(places) == 1)):
        return [], 0.0
    inside = set(range(min(places), max(places))) - set(places)
    between = [place for place in inside if place in own and own[place][0] not in FUNCTION_WORDS]
    return (places, share) if len(between) <= PHRASE_ROOM else ([], 0.0)


def _says(found: tuple[str, ...], wanted: set[str]) -> bool:
    """Whether a word of the query is the word of a phrase; a small word only when it is that very word."""
    return wanted == set(found) if found[0] in FUNCTION_WORDS else not wanted.isdisjoint(found)


def targets_of(phrase: Phrase, share: float) -> list[Alternative]:
    """Give what a phrase stands for; weaker when only a share of it was said."""
    if phrase.kind == "synoniem":
        found = []
        for target in phrase.targets:
            groups = tuple(stems(word) for word in tokens(fold(target)) if word not in FUNCTION_WORDS)
            if groups:
                found.append(Alternative(groups, 0.9 * share, target))
        return found
    key, label = phrase.targets
    stem = f"{phrase.kind}.{key.replace('-', '.')}"
    weight = 1.0 if phrase.kind == "belemmering" else 0.8
    return [Alternative(((stem,),), weight * share, label if phrase.kind == "belemmering" else "")]
