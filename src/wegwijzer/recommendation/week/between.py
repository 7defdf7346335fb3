"""What stands between the trajecten of a week: clashes, travel, and days that nobody knows."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import combinations

from wegwijzer.agenda import Offer
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry
from wegwijzer.recommendation.timing import days_known
from wegwijzer.weekplan import Availability
from wegwijzer.weekplan.clashes import ALWAYS, find_clashes, find_travel
from wegwijzer.weekplan.plan import half_year

Pair = frozenset[str]


def availability(client: Client) -> Availability | None:
    """Give the days and parts of the day of the profile; None when neither is known."""
    days, parts = client.profiel.dagen, client.profiel.dagdelen
    if not days and not parts:
        return None
    return Availability(frozenset((day, part) for day in days or DAGEN for part in parts or DAGDELEN))


class Between:
    """What stands between every two trajecten of the pool, found once by the rules of the weekplan."""

    def __init__(self, client: Client, offers: Sequence[Offer]) -> None:
        self.offers = {offer.id: offer for offer in offers}
        can_come = availability(client)
        items = half_year(offers, client.today, client.vakanties)
        items = [item for item in items if can_come is None or can_come.allows(item)]
        self._dates: dict[str, set[dt.date]] = {}
        for item in items:
            self._dates.setdefault(item.offer.id, set()).add(item.occurrence.date)
        self._together: dict[Pair, set[dt.date]] = {}
        self._texts: dict[Pair, str] = {}
        self._surely: set[Pair] = set()
        for clash in find_clashes(items):
            pair = frozenset((clash.first, clash.second))
            self._together.setdefault(pair, set()).update(clash.dates)
            self._texts.setdefault(pair, clash.text)
            self._surely |= {pair} if clash.sure else set()
        self._travel = {frozenset((travel.first, travel.second)) for travel in find_travel(items)}

    def excluded(self, pair: Pair) -> bool:
        """Whether two trajecten are surely at one time, however seldom, or for all that is known every time."""
        if pair in self._surely:
            return True
        dates = self._together.get(pair, set())
        return bool(dates) and all(len(dates) >= ALWAYS * len(self._dates[key]) for key in pair)

    def impossible(self, group: Iterable[Entry]) -> bool:
        """Whether two of a group cannot go together."""
        return any(self.excluded(pair) for pair in _pairs(group))

    def clashes(self, group: Iterable[Entry]) -> int:
        """Count the pairs that are perhaps at one time."""
        return sum(pair in self._together for pair in _pairs(group))

    def doubts(self, group: Sequence[Entry]) -> int:
        """Count the pairs that may be at one time, for all that is known."""
        unknown = {entry.id for entry in undated(group)}
        return sum(pair in self._together or not unknown.isdisjoint(pair) for pair in _pairs(group))

    def travels(self, group: Iterable[Entry]) -> int:
        """Count the pairs in two places within one part of a day."""
        return sum(pair in self._travel for pair in _pairs(group))

    def text(self, one: Entry, other: Entry) -> str:
        """Say how two trajecten get in each other's way."""
        return self._texts.get(frozenset((one.id, other.id)), "")


def undated(group: Iterable[Entry]) -> list[Entry]:
    """Give what is on a day that nobody knows; what is agreed upon can always be beside the others."""
    return [entry for entry in group if not days_known(entry.terms.rooster)]


def _pairs(group: Iterable[Entry]) -> list[Pair]:
    return [frozenset((one.id, other.id)) for one, other in combinations(group, 2)]
