"""The best combination of one to three trajecten for one week, laid out by the rules of the weekplan."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from wegwijzer.agenda import Offer, offer_of_row
from wegwijzer.costs import describe_estimate
from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.ladder import covers
from wegwijzer.weekplan import Availability, Weekplan, make_weekplan, plan_json
from wegwijzer.weekplan.clashes import ALWAYS, find_clashes, find_travel
from wegwijzer.weekplan.plan import half_year
from wegwijzer.weekplan.texts import plan_sections

from .aanbod import Aanbod
from .client import PERSONAL, Client
from .describing import asked, referral_labels, way_in
from .entry import Entry
from .timing import days_known

MOST = 3
# Of every trede of the client this many are tried; three of them fill a week.
TRIED_PER_TREDE = 8
MONTHS = 3
# What stands elsewhere in the advice, or would make a first look at a week too long.
LEFT_OUT = ("Kosten", "Nog vrij", "Dag onbekend of in overleg")
Pair = frozenset[str]


def best_week(client: Client, ranked: Sequence[Entry], aanbod: Aanbod, explain: bool) -> dict[str, Any] | None:
    """Choose the combination; None when nothing is open.

    Of what is worth the same, what surely goes together is chosen; then the fewer, and the higher ranked.
    """
    pool = _pool(client, ranked)
    if not pool:
        return None
    between = _Between(client, [offer_of_row(doc) for doc in aanbod.docs([entry.id for entry in pool])])
    options = [
        group
        for size in range(1, _most(client) + 1)
        for group in combinations(pool, size)
        if not between.impossible(group)
    ]
    places = {entry.id: place for place, entry in enumerate(pool)}
    worth = {group: _sum(client, group, between) for group in options}
    best = min(
        options,
        key=lambda group: (-worth[group], between.doubts(group), len(group), [places[entry.id] for entry in group]),
    )
    week = _describe(client, best, between, pool)
    return {**week, "uitleg": _explain(client, best, between)} if explain else week


def _most(client: Client) -> int:
    """Give how many may be in a week: who must come to rest first does one thing at a time."""
    return 1 if client.at_rest else MOST


def _pool(client: Client, ranked: Sequence[Entry]) -> list[Entry]:
    """Take what one can go to and what is surely for this client; when that leaves nothing, whatever is open.

    What comes before everything else, such as a keuring at medical doubt, is always part of it.
    """
    # One begins with a part; but of what has no part that surely is for this client, with the whole.
    surely = [entry for entry in ranked if _is_sure(entry)]
    doors = {entry.audience.doc.get("onderdeel_van") for entry in surely or ranked}
    aside = client.rules["niet_in_week"]
    places = [
        entry
        for entry in ranked
        if entry.audience.priority or (entry.id not in doors and entry.audience.thema not in aside)
    ]
    sure = [entry for entry in places if _is_sure(entry)]
    found = sure or places or list(ranked)
    tried = {entry.id for trede in client.treden or ("",) for entry in _for(client, found, trede)[:TRIED_PER_TREDE]}
    return [entry for entry in found if entry.id in tried]


def _is_sure(entry: Entry) -> bool:
    """Whether nothing of the client must be known to say that it is for this client."""
    return not any(item.criterium in PERSONAL for item in entry.open)


def _for(client: Client, entries: Sequence[Entry], trede: str) -> list[Entry]:
    """Give what is for one trede of the client; what takes part by an exception is for all of them."""
    return [
        entry
        for entry in entries
        if not trede
        or trede in entry.audience.subtreden
        or not set(entry.audience.subtreden) & set(entry.audience.client.treden)
    ]


def availability(client: Client) -> Availability | None:
    """Give the days and parts of the day of the profile; None when neither is known."""
    days, parts = client.profiel.dagen, client.profiel.dagdelen
    if not days and not parts:
        return None
    return Availability(frozenset((day, part) for day in days or DAGEN for part in parts or DAGDELEN))


class _Between:
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
        for clash in find_clashes(items):
            pair = frozenset((clash.first, clash.second))
            self._together.setdefault(pair, set()).update(clash.dates)
            self._texts.setdefault(pair, clash.text)
        self._travel = {frozenset((travel.first, travel.second)) for travel in find_travel(items)}

    def always(self, pair: Pair) -> bool:
        """Whether two trajecten are at one time whenever one of them could be chosen."""
        dates = self._together.get(pair, set())
        return bool(dates) and all(len(dates) >= ALWAYS * len(self._dates[key]) for key in pair)

    def impossible(self, group: Iterable[Entry]) -> bool:
        """Whether two of a group cannot go together."""
        return any(self.always(pair) for pair in _pairs(group))

    def clashes(self, group: Iterable[Entry]) -> int:
        """Count the pairs that are now and then, or perhaps, at one time."""
        return sum(pair in self._together for pair in _pairs(group))

    def doubts(self, group: Sequence[Entry]) -> int:
        """Count the pairs that may be at one time, for all that is known."""
        unknown = {entry.id for entry in _undated(group)}
        return sum(pair in self._together or not unknown.isdisjoint(pair) for pair in _pairs(group))

    def travels(self, group: Iterable[Entry]) -> int:
        """Count the pairs in two places within one part of a day."""
        return sum(pair in self._travel for pair in _pairs(group))

    def text(self, one: Entry, other: Entry) -> str:
        """Say how two trajecten get in each other's way."""
        return self._texts.get(frozenset((one.id, other.id)), "")


def _undated(group: Iterable[Entry]) -> list[Entry]:
    """Give what is on a day that nobody knows; what is agreed upon can always be beside the others."""
    return [entry for entry in group if not days_known(entry.terms.rooster)]


def _pairs(group: Iterable[Entry]) -> list[Pair]:
    return [frozenset((one.id, other.id)) for one, other in combinations(group, 2)]


def _worth(client: Client, group: Sequence[Entry], between: _Between) -> list[tuple[str, int, str]]:
    """Reckon what a combination is worth: part, points and the sentence that says why."""
    # All of 2 is one answer, and not six treden to serve.
    treden = [
        asked
        for asked in client.profiel.subtreden or ()
        if any(covers(asked, key) for entry in group for key in entry.audience.subtreden)
    ]
    themes = {entry.audience.thema for entry in group}
    least = client.points("week-erbij")
    parts = [("trajecten", sum(entry.points for entry in group), "De punten van de trajecten bij elkaar.")]
    parts.append(("week-erbij", -least * (len(group) - 1), f"Elk traject erbij moet {least} punten waard zijn."))
    for name, times, sentence in (
        ("week-subtrede", max(len(treden) - 1, 0), f"De week raakt trede {join_words(treden)}."),
        ("week-thema", len(themes) - 1, "Er zijn verschillende soorten trajecten."),
        ("week-botsing", -between.clashes(group), "Twee trajecten zijn soms of misschien tegelijk."),
        ("week-reizen", -between.travels(group), "Er zijn twee plaatsen in één dagdeel."),
    ):
        parts.append((name, client.points(name) * times, sentence))
    return [part for part in parts if part[1]]


def _sum(client: Client, group: Sequence[Entry], between: _Between) -> int:
    return sum(points for _, points, _ in _worth(client, group, between))


def _treden(client: Client, group: Sequence[Entry]) -> list[str]:
    return [key for key in client.treden if any(key in entry.audience.subtreden for entry in group)]


def _describe(client: Client, group: Sequence[Entry], between: _Between, pool: Sequence[Entry]) -> dict[str, Any]:
    offers = [between.offers[entry.id] for entry in group]
    plan = make_weekplan(offers, client.today, client.vakanties, availability(client), client.profiel.uitkering)
    return {
        "trajecten": [_traject(entry, between.offers[entry.id]) for entry in group],
        "subtreden": _treden(client, group),
        "kosten_per_maand": describe_estimate(plan.month),
        "kosten_drie_maanden": describe_estimate(plan.three_months),
        "navragen": list(dict.fromkeys(f"{entry.name}: {item.vraag}" for entry in group for item in entry.open)),
        "maanden": MONTHS,
        "niet_samen": _left_out(client, group, between, pool),
        "toelichting": [*([] if plan.fits else _unsure(group)), *_sections(plan)],
        "weekplan": plan_json(plan),
    }


def _explain(client: Client, group: Sequence[Entry], between: _Between) -> list[dict[str, Any]]:
    parts = _worth(client, group, between)
    whole = ("samen", sum(points for _, points, _ in parts), "Alle punten bij elkaar.")
    return [{"onderdeel": part, "punten": points, "zin": sentence} for part, points, sentence in (*parts, whole)]


def _traject(entry: Entry, offer: Offer) -> dict[str, Any]:
    return {
        "id": entry.id,
        "naam": entry.name,
        "subtreden": list(entry.audience.doc.get("subtreden") or ()),
        "labels": referral_labels(entry),
        "rooster": entry.terms.when or NAVRAGEN,
        "verwijzing": entry.audience.verwijzing,
        **way_in(entry),
        "aanbieder": offer.provider,
        **asked(entry),
    }


def _left_out(client: Client, group: Sequence[Entry], between: _Between, pool: Sequence[Entry]) -> list[str]:
    """Say what is not in the week because it is at the same time: what is better placed, or is worth adding."""
    last = max(pool.index(entry) for entry in group)
    worth = _sum(client, group, between)
    return [
        between.text(other, entry)
        for place, other in enumerate(pool)
        if other not in group
        and (place < last or (len(group) < _most(client) and _sum(client, (*group, other), between) > worth))
        for entry in group
        if between.always(frozenset((other.id, entry.id)))
    ]


def _unsure(group: Sequence[Entry]) -> list[dict[str, Any]]:
    """Say of which trajecten the day must be known, before it is sure that all of them go together."""
    names = [entry.name for entry in _undated(group)]
    if not names or len(group) == 1:
        return []
    return [{"kop": "Past het samen?", "zinnen": [f"Dat weet u pas als de dag bekend is van {join_words(names)}"]}]


def _sections(plan: Weekplan) -> list[dict[str, Any]]:
    """Give what the weekplan says beyond the trajecten themselves and the sum of their costs."""
    return [
        {"kop": heading, "zinnen": sentences} for heading, sentences in plan_sections(plan) if heading not in LEFT_OUT
    ]
