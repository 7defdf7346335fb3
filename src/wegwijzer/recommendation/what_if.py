"""What one more answer would change: every answer is tried on the trajecten that are still open.

Only the criteria that look at the fact are judged again, once for each half that trajecten share.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import chain, islice
from operator import attrgetter
from typing import NamedTuple, TypeVar

from .aanbod import Aanbod
from .answers import ANSWERS, LIMITS, Answer
from .client import Audience, Client, Half, Verdict
from .criteria import check_dagen, check_kosten, check_niet_voor, check_vakanties
from .effects import Effect
from .entry import Entry, Outcome
from .people import check_geslacht, check_inburgering, check_leeftijd, check_taal, check_uitkering
from .scores import score_belemmeringen, score_drempel, score_taalniveau, score_vooral
from .terms import Terms
from .trede import check_subtrede, has_priority

H = TypeVar("H", bound=Half)
Criteria = Mapping[str, Callable[[H], Iterable[Verdict]]]
# By fact: the criteria that look at it, by name.
OF_AUDIENCE: Mapping[str, Criteria[Audience]] = {
    "subtreden": {"subtrede": check_subtrede},
    "geslacht": {"geslacht": check_geslacht},
    "leeftijd": {"leeftijd": check_leeftijd},
    "taal": {"taal": check_taal, "inburgeringsplichtig": check_inburgering},
    "uitkering": {"uitkering": check_uitkering},
    "inburgeringsplichtig": {"inburgeringsplichtig": check_inburgering},
    "belemmeringen": {"subtrede": check_subtrede, "niet_voor": check_niet_voor},
}
OF_TERMS: Mapping[str, Criteria[Terms]] = {
    "uitkering": {"kosten": check_kosten},
    "dagen": {"dagen": check_dagen},
    "dagdelen": {"dagen": check_dagen},
    "budget_per_keer": {"kosten": check_kosten},
    "alleen_schoolvakanties": {"schoolvakanties": check_vakanties},
}
# By fact: the soft rules that look at it and give points by the dozen.
SCORES = {"belemmeringen": (score_belemmeringen, score_vooral, score_drempel), "taal": (score_taalniveau,)}
FIRST = 5
# So many are looked at for what someone may like.
LOOKED_AT = 100


class Again(NamedTuple):
    """A half judged again: whether it fails, what is left to ask, the points that it gains, whether it has priority."""

    fails: bool
    questions: int
    gain: int = 0
    priority: bool = False


class WhatIf:
    """The trajecten that are open, by what they share, ready to be judged again."""

    def __init__(self, client: Client, ranked: Sequence[Entry], aanbod: Aanbod) -> None:
        self.client = client
        self.ranked = ranked
        self.aanbod = aanbod
        self.alike: dict[Outcome, list[Entry]] = defaultdict(list)
        for entry in ranked:
            self.alike[entry.outcome].append(entry)
        self.audiences: dict[Audience, list[Outcome]] = defaultdict(list)
        self.terms: dict[Terms, list[Outcome]] = defaultdict(list)
        for outcome in self.alike:
            self.audiences[outcome.audience].append(outcome)
            self.terms[outcome.terms].append(outcome)

    def try_answers(self, key: str) -> list[Effect]:
        """Give what each possible answer to one question changes."""
        if key == "interesses":
            return [self._try_wish(word, answering) for word, answering in self._wishes().items()]
        audiences = [half for half in self.audiences if _hangs_on(half, key)]
        terms = [half for half in self.terms if _may_limit(half, key)]
        return [self._try(key, answer, audiences, terms) for answer in ANSWERS[key](self.client, self.ranked)]

    def _try(self, key: str, answer: Answer, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Effect:
        """Judge again with one more fact known."""
        knowing = self.client.knowing(**{key: answer.value})
        helped = _helped(self.client, key, answer)
        helping = [half for half in self.audiences if not helped.isdisjoint(half.helpt_bij)] if helped else []
        who = {half: _judge_audience(half, knowing, key) for half in dict.fromkeys((*audiences, *helping))}
        when = {half: _judge(half, knowing, OF_TERMS[key]) for half in terms}
        touched = [self.audiences[half] for half in who] + [self.terms[half] for half in when]
        moved: Counter[str] = Counter()
        gone: set[Outcome] = set()
        risen: list[Entry] = []
        for outcome in dict.fromkeys(chain.from_iterable(touched)):
            here, then = who.get(outcome.audience) or _same(outcome.audience), when.get(outcome.terms)
            group = _group(here, then or _same(outcome.terms))
            if group != outcome.group:
                moved[group] += len(self.alike[outcome])
            if group == "valt_af":
                gone.add(outcome)
            elif here.gain:
                # No more than five of a kind can rise to the first five.
                risen += [entry.risen(here.gain, here.priority) for entry in self.alike[outcome][:FIRST]]
        return Effect(answer, moved["valt_af"], moved["past"], moved["navragen"], self._new(gone, risen))

    def _wishes(self) -> dict[str, list[Entry]]:
        """Give as wishes the keywords that several trajecten share, or else every keyword, with what answers them.

        What someone may like is endless; on average these change as much as what one really asks by search.
        """
        looked_at = self.ranked[:LOOKED_AT]
        words: dict[str, list[Entry]] = defaultdict(list)
        for entry, doc in zip(looked_at, self.aanbod.docs([entry.id for entry in looked_at]), strict=True):
            for word in doc.get("trefwoorden") or ():
                words[word].append(entry)
        return {word: entries for word, entries in words.items() if len(entries) > 1} or words

    def _try_wish(self, word: str, answering: Sequence[Entry]) -> Effect:
        points = self.client.points("interesse")
        return Effect(Answer((word,), word), new=self._new((), [entry.risen(points) for entry in answering[:FIRST]]))

    def _new(self, gone: Collection[Outcome], risen: Sequence[Entry]) -> int:
        """Count what is new among the first five, when some are gone and others rise."""
        first = list(islice((entry for entry in self.ranked if entry.outcome not in gone), FIRST))
        if risen:
            either = {entry.id: entry for entry in (*first, *risen)}
            first = nsmallest(FIRST, either.values(), key=attrgetter("order"))
        return len({entry.id for entry in first} - {entry.id for entry in self.ranked[:FIRST]})


def _hangs_on(half: Audience, key: str) -> bool:
    """Whether an answer can change what is said of for whom a traject is."""
    # The name of a criterion is a fact as well: who is ingeburgerd by language is no longer inburgeringsplichtig.
    facts = {key, *OF_AUDIENCE.get(key, ())}
    return key in OF_AUDIENCE and any(item.key in facts for item in half.verdicts)


def _may_limit(half: Terms, key: str) -> bool:
    """Whether an answer can change what is said of when a traject is and what it costs."""
    if key in ("dagen", "dagdelen"):
        return bool(half.rooster.momenten)
    if key == "budget_per_keer":
        return half.price is not None
    return key in LIMITS or (key in OF_TERMS and any(item.key == key for item in half.verdicts))


def _judge_audience(half: Audience, knowing: Client, key: str) -> Again:
    again = half.of(knowing)
    gain = sum(score.punten for rule in SCORES.get(key, ()) for score in rule(again))
    return _judge(half, knowing, OF_AUDIENCE[key])._replace(gain=gain, priority=has_priority(again))


def _judge(half: H, knowing: Client, criteria: Criteria[H]) -> Again:
    """Tell whether a half fails by these criteria, and how much is left to ask by these and all others."""
    again = half.of(knowing)
    verdicts = [verdict.oordeel for rule in criteria.values() for verdict in rule(again)]
    beside = sum(verdict.criterium not in criteria for verdict in half.open)
    return Again("nee" in verdicts, beside + verdicts.count("onbekend"))


def _same(half: Half) -> Again:
    return Again(False, len(half.open))


def _group(who: Again, when: Again) -> str:
    if who.fails or when.fails:
        return "valt_af"
    return "navragen" if who.questions or when.questions else "past"


def _helped(client: Client, key: str, answer: Answer) -> frozenset[str]:
    """Give the obstacles with which a traject then must help to rise."""
    if key == "taal":
        rules = client.rules["taalniveaus"]
        return frozenset(rule["belemmering"] for rule in rules if rule["taal"] == answer.value)
    return frozenset(answer.value if key == "belemmeringen" else ())
