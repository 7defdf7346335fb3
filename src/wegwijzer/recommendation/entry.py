"""One traject of an advice: what its halves come to together, and where that puts it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from .aanbod import Row
from .client import ELSEWHERE, Audience, Client, Score, Verdict
from .criteria import together
from .scores import DECLINED, score_interests, score_known
from .terms import Terms
from .trede import BACK, LATER

RANKED = ("past", "navragen")
# Smaller is better.
Rank = tuple[int, int, int]
FIRST, PLAIN, LAST = range(3)


class Outcome:
    """What both halves of a traject come to; shared by all trajecten that have them."""

    def __init__(self, audience: Audience, terms: Terms) -> None:
        self.audience = audience
        self.terms = terms
        self._failed = audience.failed + terms.failed
        self.questions = len(audience.open) + len(terms.open)
        self.known: tuple[Score, ...] = () if self.questions else (score_known(audience.client),)
        self.points = audience.points + terms.points + sum(score.punten for score in self.known)
        self.group = "valt_af" if self._failed else "navragen" if self.questions else "past"
        if audience.status in ELSEWHERE:
            self.group = "elders_of_gewenst"
        self.is_open = self.group in RANKED

    @property
    def label(self) -> str:
        """`later` or `stap terug`, when only the subtrede stands in the way."""
        return self._failed[0].label if len(self._failed) == 1 else ""

    @property
    def only_for(self) -> str:
        """For what alone this takes part, as long as it takes part and nobody knows."""
        return self.audience.only_for if self.is_open else ""

    @property
    def section(self) -> str:
        """Where it stands in an advice: what is open together, and what is only for another trede apart."""
        if self.group == "valt_af":
            return "later" if self.label in (LATER, BACK) else "valt_af"
        return "open" if self.is_open else self.group

    @property
    def why(self) -> str:
        """Why it stands there, in a word: its group, its status, or the first criterion that fails."""
        if self.group == "valt_af":
            return self._failed[0].criterium
        return self.group if self.is_open else self.audience.status

    def rank(self, points: int, priority: bool = False) -> Rank:
        """Give a sort key: what comes first or last whatever its points, points, what takes the fewest questions."""
        first = priority or self.audience.priority
        return (FIRST if first else LAST if self.only_for else PLAIN, -points, self.questions)

    @cached_property
    def failed(self) -> tuple[Verdict, ...]:
        """What fails, in words."""
        return _alone(self._failed)

    @cached_property
    def open(self) -> tuple[Verdict, ...]:
        """What is to be asked."""
        return together(self.audience.open, self.terms.open)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What every criterion says."""
        return together(self.audience.verdicts, self.terms.verdicts)


def _alone(failed: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Let a criterion that fails alone say so: what is only for another trede comes later, what never fits does not."""
    return tuple(item._replace(zin=item.alone or item.zin) for item in failed) if len(failed) == 1 else failed


class Entry(NamedTuple):
    """A judged traject: what it comes to by its halves, and the points that it has by itself."""

    # Its place by name: a neutral and stable order.
    place: int
    id: str
    name: str
    outcome: Outcome
    points: int
    likes: tuple[Score, ...] = ()
    lift: tuple[Score, ...] = ()
    # Whether it would have priority, if more were known.
    first: bool = False

    @property
    def audience(self) -> Audience:
        """For whom it is."""
        return self.outcome.audience

    @property
    def terms(self) -> Terms:
        """When it is, and what it costs."""
        return self.outcome.terms

    @property
    def group(self) -> str:
        """The group of the advice in which it stands."""
        return self.outcome.group

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The criteria that fail."""
        return self.outcome.failed

    @property
    def open(self) -> tuple[Verdict, ...]:
        """What is to be asked."""
        return self.outcome.open

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What every criterion says."""
        return self.outcome.verdicts

    @property
    def scores(self) -> tuple[Score, ...]:
        """What every soft rule gives."""
        return (*self.likes, *self.audience.scores, *self.terms.scores, *self.outcome.known, *self.lift)

    @property
    def declined(self) -> Score | None:
        """What the client said against it."""
        return next((score for score in self.likes if score.onderdeel == DECLINED), None)

    @property
    def order(self) -> tuple[Rank, int]:
        """Sort key, to the last: what ranks alike stands by name."""
        return (self.outcome.rank(self.points, self.first), self.place)

    def risen(self, points: int, priority: bool = False) -> "Entry":
        """Give the same as it would stand with points more, or with priority."""
        return self._replace(points=self.points + points, first=priority)

    def lifted(self, score: Score) -> "Entry":
        """Give the same with points more."""
        return self._replace(points=self.points + score.punten, lift=(*self.lift, score))


def make_entries(
    rows: Iterable[Row], audiences: Mapping[int, Audience], terms: Mapping[int, Terms], client: Client
) -> tuple[list[Entry], list[Entry]]:
    """Put the halves of every traject together: what is open, and apart from it the others; both in order."""
    likes = score_interests(client)
    # As they come by name, those of one rank need no sorting.
    ranks: dict[bool, dict[Rank, list[Entry]]] = {True: defaultdict(list), False: defaultdict(list)}
    outcome_of = cache(lambda who, when: Outcome(audiences[who], terms[when]))

    @cache
    def kind(who: int, when: int, liked: tuple[Score, ...]) -> tuple[Outcome, int, list[Entry]]:
        outcome = outcome_of(who, when)
        points = outcome.points + sum(score.punten for score in liked)
        return outcome, points, ranks[outcome.is_open][outcome.rank(points)]

    for place, (key, name, who, when) in enumerate(rows):
        liked = likes.get(key, ())
        outcome, points, alike = kind(who, when, liked)
        alike.append(Entry(place, key, name, outcome, points, liked))
    ranked, others = ([entry for rank in sorted(found) for entry in found[rank]] for found in ranks.values())
    return ranked, others
