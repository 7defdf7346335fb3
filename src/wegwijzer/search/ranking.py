"""Order: how well each traject answers the subjects of a query, and why."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import repeat
from math import log
from operator import itemgetter
from typing import NamedTuple

from wegwijzer.index.store import PART, Index

from .concepts import Alternative, Concept
from .filters import SERVES, Candidate
from .understood import Reading

# What a word in a field is worth. A name stands far above a long text, whatever the number of words in it.
FIELD_WEIGHT = {
    "naam": 1.0,
    "trefwoorden": 0.85,
    "samenvatting": 0.6,
    "helpt_bij": 0.65,
    "thema": 0.5,
    "aanbieder": 0.5,
    "locatie": 0.5,
    "omschrijving": 0.2,
    "begunstigden": 0.12,
    "vereisten": 0.05,
}
PART_WEIGHT = 0.8
HELPER_FACTOR = 0.8
HELPER_WHEN_HELPED = 0.4
HELPED_WHEN_HELPING = 0.5
NAMED = 1.0
SECOND = 0.5
MEANT = 1.8
ELSEWHERE = 0.65
STOPPED = 0.3
# Below this share of what the best hit has, a hit is chance; below this strength there is no hit at all.
LEAST_SHARE = 0.35
LEAST = 0.03
# Of the best score; below it a hit is hardly about the subject.
HARDLY = 0.4
# With words that are nowhere, what is left must say more: so much times their share of the query.
LEAST_BESIDE_UNKNOWN = 0.4
UNKNOWN_WORD = 0.6


class Reason(NamedTuple):
    """Why a traject is a hit: the word of the query, the field, and what led from one to the other."""

    word: str
    field: str
    via: str
    strength: float


class Way(NamedTuple):
    """A way to answer: level of the filters, score (bare: without that of a name), and the reasons, best first."""

    level: int
    score: float
    bare: float
    reasons: tuple[Reason, ...]


Place = tuple[float, str]
Places = dict[int, Place]
Choose = Callable[[Iterable[int]], list[Candidate]]


class Ranking:
    """The trajecten that have to do with a query. Thousands of them answer in a few ways, so ways are weighed."""

    def __init__(self, index: Index, reading: Reading, choose: Choose) -> None:
        self._reading = reading
        self._named = named_rows(index, reading)
        places = _Places(index)
        self._found = [_answers(places, concept) for concept in reading.concepts]
        size = max(index.count(), 2)
        self._weights = [
            concept.weight * (_rarity(len(answers), size) if concept.alternatives else UNKNOWN_WORD)
            for concept, answers in zip(reading.concepts, self._found, strict=True)
        ]
        self._total = sum(self._weights)
        unknown = (concept.weight for concept in reading.concepts if not concept.alternatives)
        self._lacking = UNKNOWN_WORD * sum(unknown)
        self.ways: dict[Way, list[Candidate]] = defaultdict(list)
        those = cache(lambda *kind: self.ways[self._weigh(*kind)])
        for candidate in choose(self._named.union(*self._found)):
            row = candidate.row
            reasons = tuple(answers.get(row) for answers in self._found)
            kind = (candidate.level, candidate.status, candidate.helps_others, candidate.meant)
            those(reasons, row in self._named and self._answers_all(reasons), *kind).append(candidate)

    def _answers_all(self, reasons: Sequence[Reason | None]) -> bool:
        """Whether what is named has all the rest that any traject has: `leren fietsen` names no Fietsen."""
        return all(reason or not found for reason, found in zip(reasons, self._found, strict=True))

    def least(self, ways: Iterable[Way]) -> float:
        """Give the score that a hit must be above, when these are all the ways that count."""
        lacking = self._lacking / self._total if self._total else 0.0
        best = max((way.bare for way in ways), default=0.0)
        return max(LEAST, LEAST_BESIDE_UNKNOWN * lacking, best * LEAST_SHARE)

    def _weigh(
        self, reasons: tuple[Reason | None, ...], named: bool, level: int, status: str, helps_others: int, meant: bool
    ) -> Way:
        score = 0.0
        for weight, reason in zip(self._weights, reasons, strict=True):
            score += weight * reason.strength if reason else 0.0
        factor = worth(self._reading, status, helps_others, meant)
        bare = score / self._total * factor if self._total else 0.0
        given = sorted((reason for reason in reasons if reason), key=lambda reason: -reason.strength)
        return Way(level, bare + NAMED * factor if named else bare, bare, tuple(given))


def rank(index: Index, reading: Reading, choose: Choose) -> list[tuple[Candidate, Way]]:
    """Give the trajecten that answer, best first; `choose` gives those of some numbers that pass the filters."""
    ranking = Ranking(index, reading, choose)
    least = ranking.least(ranking.ways)
    # What fits the filters for certain goes before what must be asked, unless it is hardly about the subject.
    hardly = HARDLY * max((way.score for way in ranking.ways), default=0.0)
    places: dict[tuple[bool, int, float], list[tuple[Candidate, Way]]] = defaultdict(list)
    for way, candidates in ranking.ways.items():
        if way.score > least:
            places[way.score < hardly, way.level, -round(way.score, 6)] += zip(candidates, repeat(way), strict=False)
    return [hit for place in sorted(places) for hit in sorted(places[place], key=lambda hit: hit[0].order)]


def named_rows(index: Index, reading: Reading) -> set[int]:
    """Give the numbers of the trajecten that the query names."""
    return {index.row_of(key) for key in reading.named} - {0}


def _rarity(found: int, size: int) -> float:
    """Weigh a word: one that stands everywhere says little, one that stands nowhere says that something is missing."""
    return 0.3 + 0.7 * log(size / max(found, 1)) / log(size)


def worth(reading: Reading, status: str, helps_others: int, meant: bool) -> float:
    """Weigh what a traject is for this client, whatever the query is about: here or elsewhere, to help or be helped."""
    factor = 1.0
    if status in ("elders", "gewenst") and not reading.filters.gemeente:
        factor = ELSEWHERE
    elif status == "gestopt":
        factor = STOPPED
    if meant:
        factor *= MEANT
    return factor * _fit(helps_others, reading.role)


def _fit(helps_others: int, role: int) -> float:
    """Weigh what a traject lets the client do against what the client wants: to help, or to be helped."""
    if role > 0:
        return HELPED_WHEN_HELPING if role > 1 and not helps_others else 1.0
    if role < 0:
        return HELPER_WHEN_HELPED if helps_others else 1.0
    return HELPER_FACTOR if helps_others >= SERVES else 1.0


def _answers(places: "_Places", concept: Concept) -> dict[int, Reason]:
    """Give for one subject the trajecten that have it, each with its best reason."""
    found: dict[int, tuple[Reason, ...]] = {}
    for alternative in concept.alternatives:
        for row, reason in _alternative(places, concept.word, alternative).items():
            found[row] = (*found[row], reason) if row in found else (reason,)
    best = cache(_best)
    return {row: best(reasons) for row, reasons in found.items()}


def _best(reasons: tuple[Reason, ...]) -> Reason:
    """Give the strongest reason; another one adds a little to it."""
    best, *others = sorted(reasons, key=lambda reason: -reason.strength)
    return best._replace(strength=best.strength + (SECOND * others[0].strength if others else 0.0))


def _alternative(places: "_Places", word: str, alternative: Alternative) -> dict[int, Reason]:
    """Give the trajecten in which each group of stems stands."""
    groups = [places.of_group(group, alternative.only) for group in alternative.groups]

    @cache
    def reason(*found: Place) -> Reason:
        mean = sum(strength for strength, _ in found) / len(found)
        return Reason(word, max(found)[1], alternative.via, alternative.weight * mean)

    if len(groups) == 1:
        return {row: reason(place) for row, place in groups[0].items()}
    rows = set.intersection(*(set(group) for group in groups)) if groups else set()
    return {row: reason(*(group[row] for group in groups)) for row in rows}


class _Places:
    """Where stems stand, and what that is worth; each stem is looked up once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._found: dict[str, list[tuple[Place, list[int]]]] = {}

    def of_group(self, group: tuple[str, ...], only: tuple[str, ...]) -> Places:
        """Give the best place of any stem of the group, by traject."""
        found = [place for stem in group for place in self._of_stem(stem) if not only or place[0][1] in only]
        best: Places = {}
        # From the least to the best, which is what remains.
        for place, rows in sorted(found, key=itemgetter(0)):
            best.update(dict.fromkeys(rows, place))
        return best

    def _of_stem(self, stem: str) -> list[tuple[Place, list[int]]]:
        if stem not in self._found:
            self._found[stem] = []
            for mark, worth in (("", 1.0), (PART, PART_WEIGHT)):
                rows: dict[str, list[int]] = defaultdict(list)
                for row, name in self._index.places(mark + stem):
                    rows[name].append(row)
                self._found[stem] += [((worth * FIELD_WEIGHT[name], name), each) for name, each in rows.items()]
        return self._found[stem]
