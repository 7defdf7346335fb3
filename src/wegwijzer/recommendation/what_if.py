"""What one more answer would change: every answer is tried on the trajecten that are still open.

Only the criteria that look at the fact are judged again, once for each half that trajecten share.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import chain, islice
from operator import attrgetter

from .aanbod import Aanbod
from .answers import ANSWERS, Answer
from .client import Audience, Client, Half
from .effects import Effect
from .entry import Entry, Outcome
from .judging_again import (
    OF_TERMS,
    Again,
    asking,
    group_of,
    hangs_on,
    judge_again,
    judge_audience_again,
    may_limit,
    same,
)
from .terms import Terms

FIRST = 5
# So many are looked at for what someone may like.
LOOKED_AT = 100


class WhatIf:
    """The trajecten that are open, by the halves that they share, ready to be judged again."""

    def __init__(self, client: Client, ranked: Sequence[Entry], aanbod: Aanbod) -> None:
        self.client = client
        self.ranked = ranked
        self.aanbod = aanbod
        self.outcomes: Counter[Outcome] = Counter()
        self.audiences: dict[Audience, list[Entry]] = defaultdict(list)
        for entry in ranked:
            self.outcomes[entry.outcome] += 1
            self.audiences[entry.outcome.audience].append(entry)
        self.terms = list(dict.fromkeys(outcome.terms for outcome in self.outcomes))
        # Of each half how many trajecten have it, by whether something is to be asked of their other half.
        self._beside: dict[Half, Counter[bool]] = defaultdict(Counter)
        for outcome, count in self.outcomes.items():
            self._beside[outcome.audience][bool(outcome.terms.open)] += count
            self._beside[outcome.terms][bool(outcome.audience.open)] += count

    def at_most(self, key: str) -> int:
        """Give how many trajecten an answer to a limit can move, and make new among the first, at the very most."""
        return FIRST + sum(sum(self._beside[half].values()) for half in self.terms if may_limit(half, key))

    def try_answers(self, key: str) -> list[Effect]:
        """Give what each possible answer to one question changes."""
        if key == "interesses":
            return [self._try_wish(word, answering) for word, answering in self._wishes().items()]
        audiences = [half for half in self.audiences if hangs_on(half, key)]
        terms = [half for half in self.terms if may_limit(half, key)]
        answers = ANSWERS[key](self.client, list(self.audiences), self.terms)
        return [self._try(key, answer, audiences, terms) for answer in answers]

    def _try(self, key: str, answer: Answer, audiences: Sequence[Audience], terms: Sequence[Terms]) -> Effect:
        """Judge again with one more fact known."""
        knowing = self.client.knowing(**{key: answer.value})
        helped = _helped(knowing, key, answer)
        helping = [half for half in self.audiences if not helped.isdisjoint(half.helpt_bij)] if helped else []
        who = {half: judge_audience_again(half, knowing, key) for half in dict.fromkeys((*audiences, *helping))}
        when = {half: judge_again(half, knowing, OF_TERMS[key]) for half in terms}
        moved: Counter[str] = Counter()
        for before, after, count in self._moves(who, when):
            if before != after:
                moved[after] += count
        new = self._new(_left(self.ranked, who, when), list(self._risen(who, when)))
        apart = sum(len(self.audiences[half]) for half, again in who.items() if half.only_for and again.fails)
        return Effect(answer, moved["valt_af"], moved["past"], moved["navragen"], new, apart)

    def _moves(self, who: Mapping[Audience, Again], when: Mapping[Terms, Again]) -> Iterator[tuple[str, str, int]]:
        """Give from which group to which, and how many.

        Where one kind of half changes, of the other it only matters whether something is to be asked.
        """
        if who and when:
            for outcome, count in self.outcomes.items():
                here, then = outcome.audience, outcome.terms
                yield outcome.group, group_of(who.get(here) or same(here), when.get(then) or same(then)), count
            return
        for half, again in chain(who.items(), when.items()):
            for asks, count in self._beside[half].items():
                yield group_of(same(half), asking(asks)), group_of(again, asking(asks)), count

    def _risen(self, who: Mapping[Audience, Again], when: Mapping[Terms, Again]) -> Iterator[Entry]:
        """Give what may rise to the first five; no more than five of one audience can, for they keep their order."""
        for half, again in who.items():
            if again.gain:
                for entry in islice(_left(self.audiences[half], who, when), FIRST):
                    yield entry.risen(again.gain, again.priority)

    def _wishes(self) -> dict[str, list[Entry]]:
        """Give as wishes the keywords that several trajecten share, or else every keyword, with what answers them.

        What someone may like is endless; on average these change as much as what one really asks by search.
        """
        looked_at = self.ranked[:LOOKED_AT]
        words: dict[str, list[Entry]] = defaultdict(list)
        for entry, doc in zip(looked_at, self.aanbod.docs([entry.id for entry in looked_at]), strict=True):
            if not self.client.is_help(entry.id, entry.audience.thema):
                for word in doc.get("trefwoorden") or ():
                    words[word].append(entry)
        return {word: entries for word, entries in words.items() if len(entries) > 1} or words

    def _try_wish(self, word: str, answering: Sequence[Entry]) -> Effect:
        points = self.client.points("interesse")
        return Effect(
            Answer((word,), word), new=self._new(self.ranked, [entry.risen(points) for entry in answering[:FIRST]])
        )

    def _new(self, left: Iterable[Entry], risen: Sequence[Entry]) -> int:
        """Count what is new among the first five, of what is left in order and of what rises."""
        first = list(islice(left, FIRST))
        if risen:
            either = {entry.id: entry for entry in (*first, *risen)}
            first = nsmallest(FIRST, either.values(), key=attrgetter("order"))
        return len({entry.id for entry in first} - {entry.id for entry in self.ranked[:FIRST]})


def _left(entries: Iterable[Entry], who: Mapping[Audience, Again], when: Mapping[Terms, Again]) -> Iterator[Entry]:
    """Give what does not fall off."""
    for entry in entries:
        here, then = who.get(entry.outcome.audience), when.get(entry.outcome.terms)
        if not (here and here.fails) and not (then and then.fails):
            yield entry


def _helped(client: Client, key: str, answer: Answer) -> frozenset[str]:
    """Give the obstacles with which a traject then must help to rise."""
    return frozenset(client.needs_by_language() if key == "taal" else answer.value if key == "belemmeringen" else ())
