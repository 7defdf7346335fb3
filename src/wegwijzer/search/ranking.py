"""Order: how well each traject answers the subjects of a query, and why."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from math import log
from typing import NamedTuple

from ..index.store import PART, SERVED, Index
from .concepts import Alternative, Concept
from .filters import SERVES, Candidate
from .reading import Reading

# What a word in a field is worth. A name stands far above a long text, whatever the number of words in it.
FIELD_WEIGHT = {
    "naam": 1.0,
    "trefwoorden": 0.85,
    "samenvatting": 0.6,
    "helpt_bij": 0.65,
    "thema": 0.5,
    "aanbieder": 0.5,
    "locatie": 0.5,
    "omschrijving": 0.3,
    "begunstigden": 0.12,
    "vereisten": 0.05,
}
PART_WEIGHT = 0.8
SERVED_WEIGHT = 0.35
SERVED_WHEN_HELPING = 0.9
HELPER_FACTOR = 0.8
HELPER_WHEN_HELPED = 0.45
NAMED = 1.0
WHOLE_NAME = 0.15
SECOND = 0.15
MEANT = 1.25
ELSEWHERE = 0.6
STOPPED = 0.3
# Below this share of what the best hit has, a hit is chance; below this strength there is no hit at all.
LEAST_SHARE = 0.35
LEAST = 0.03
# With words that are nowhere, what is left must say more: so much times their share of the query.
LEAST_BESIDE_UNKNOWN = 0.4
UNKNOWN_WORD = 0.6


class Reason(NamedTuple):
    """Why a traject is a hit: the word of the query, the field, and what led from one to the other."""

    word: str
    field: str
    via: str
    strength: float


class Hit:
    """A traject that answers, with its score and the reasons."""

    __slots__ = ("candidate", "reasons", "score")

    def __init__(self, candidate: Candidate, score: float) -> None:
        self.candidate = candidate
        self.score = score
        self.reasons: list[Reason] = []


Strengths = dict[int, tuple[float, str]]
Choose = Callable[[Iterable[int]], list[Candidate]]


def rank(index: Index, reading: Reading, choose: Choose) -> list[Hit]:
    """Give the trajecten that answer, best first; `choose` gives those of some numbers that pass the filters."""
    named = named_rows(index, reading)
    places = _Places(index, reading.role > 0)
    found = [(concept, _answers(places, concept)) for concept in reading.concepts]
    allowed = {candidate.row: candidate for candidate in choose(named.union(*(answers for _, answers in found)))}
    hits = {row: Hit(allowed[row], 0.0) for row in named if row in allowed}
    size = max(index.count(), 2)
    total = 0.0
    for concept, answers in found:
        weight = concept.weight * (_rarity(len(answers), size) if concept.alternatives else UNKNOWN_WORD)
        total += weight
        for row, reason in answers.items():
            if row in allowed:
                if row not in hits:
                    hits[row] = Hit(allowed[row], 0.0)
                hits[row].score += weight * reason.strength
                hits[row].reasons.append(reason)
    for hit in hits.values():
        hit.score = hit.score / total * _factor(hit.candidate, reading) if total else 0.0
    best = max((hit.score for hit in hits.values()), default=0.0)
    for row in named & set(hits):
        hits[row].score += NAMED * _factor(hits[row].candidate, reading)
    lacking = UNKNOWN_WORD * len(reading.unknown) / total if total else 0.0
    least = max(LEAST, LEAST_BESIDE_UNKNOWN * lacking, best * LEAST_SHARE)
    strong = (hit for hit in hits.values() if hit.score > least)
    return sorted(strong, key=lambda hit: (hit.candidate.level, -round(hit.score, 6), hit.candidate.order))


def named_rows(index: Index, reading: Reading) -> set[int]:
    """Give the numbers of the trajecten that the query names."""
    return {index.row_of(key) for key in reading.named} - {0}


def _rarity(found: int, size: int) -> float:
    """Weigh a word: one that stands everywhere says little, one that stands nowhere says that something is missing."""
    return 0.3 + 0.7 * log(size / max(found, 1)) / log(size)


def _factor(candidate: Candidate, reading: Reading) -> float:
    factor = 1.0
    if candidate.status in ("elders", "gewenst") and not reading.filters.gemeente:
        factor = ELSEWHERE
    elif candidate.status == "gestopt":
        factor = STOPPED
    if candidate.meant:
        factor *= MEANT
    return factor * _fit(candidate.helps_others, reading.role)


def _fit(helps_others: int, role: int) -> float:
    """Weigh what a traject lets the client do against what the client wants: to help, or to be helped."""
    if role > 0:
        return HELPER_FACTOR if role > 1 and not helps_others else 1.0
    if helps_others < SERVES:
        return 1.0
    return HELPER_WHEN_HELPED if role < 0 else HELPER_FACTOR


def _answers(places: "_Places", concept: Concept) -> dict[int, Reason]:
    """Give for one subject the trajecten that have it, each with its best reason."""
    found: dict[int, list[Reason]] = defaultdict(list)
    for alternative in concept.alternatives:
        for row, (strength, name) in _alternative(places, alternative).items():
            found[row].append(Reason(concept.word, name, alternative.via, strength))
    answers = {}
    for row, reasons in found.items():
        best, *others = sorted(reasons, key=lambda reason: -reason.strength)
        extra = SECOND * others[0].strength if others else 0.0
        answers[row] = Reason(best.word, best.field, best.via, best.strength + extra)
    return answers


def _alternative(places: "_Places", alternative: Alternative) -> Strengths:
    """Give the trajecten in which each group of stems stands."""
    groups = [places.of_group(group, alternative.only) for group in alternative.groups]
    rows = set.intersection(*(set(group) for group in groups)) if groups else set()
    answers = {}
    for row in rows:
        strengths = [group[row] for group in groups]
        mean = sum(strength for strength, _ in strengths) / len(strengths)
        answers[row] = (alternative.weight * mean, max(strengths)[1])
    return answers


class _Places:
    """Where stems stand, and what that is worth; each stem is looked up once."""

    def __init__(self, index: Index, helping: bool) -> None:
        self._index = index
        self._marks: Mapping[str, float] = {
            "": 1.0,
            PART: PART_WEIGHT,
            SERVED: SERVED_WHEN_HELPING if helping else SERVED_WEIGHT,
        }
        self._found: dict[tuple[str, tuple[str, ...]], Strengths] = {}

    def of_group(self, group: tuple[str, ...], only: tuple[str, ...]) -> Strengths:
        """Give the best place of any stem of the group, by traject."""
        best: Strengths = {}
        for stem in group:
            for row, place in self._of_stem(stem, only).items():
                if place > best.get(row, (0.0, "")):
                    best[row] = place
        return best

    def _of_stem(self, stem: str, only: tuple[str, ...]) -> Strengths:
        if (stem, only) not in self._found:
            best: Strengths = {}
            for mark, worth in self._marks.items():
                for row, name in self._index.places(mark + stem):
                    if only and name not in only:
                        continue
                    place = (worth * FIELD_WEIGHT[name], name)
                    if place > best.get(row, (0.0, "")):
                        best[row] = place
            self._found[stem, only] = best
        return self._found[stem, only]
