"""A week as JSON data: what is in it, how it fits, what it costs, and what is left out for a clash."""

from collections.abc import Sequence
from typing import Any

from wegwijzer.agenda import Offer
from wegwijzer.costs import describe_estimate
from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.describing import asked, open_labels
from wegwijzer.recommendation.entry import Entry
from wegwijzer.recommendation.way_in import way_in
from wegwijzer.weekplan import Weekplan, make_weekplan, plan_json
from wegwijzer.weekplan.texts import plan_sections

from .between import Between, availability, undated
from .worth import most, reckon, worth

MONTHS = 3
# What stands elsewhere in the advice, or would make a first look at a week too long.
LEFT_OUT = ("Kosten", "Nog vrij", "Dag onbekend of in overleg")


def _treden(client: Client, group: Sequence[Entry]) -> list[str]:
    return [key for key in client.treden if any(key in entry.audience.subtreden for entry in group)]


def describe(client: Client, group: Sequence[Entry], between: Between, pool: Sequence[Entry]) -> dict[str, Any]:
    """Give a week: its trajecten in the order of the advice, laid out as a weekplan."""
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


def explained(client: Client, group: Sequence[Entry], between: Between) -> list[dict[str, Any]]:
    """Give the whole sum, part by part."""
    parts = reckon(client, group, between)
    whole = ("samen", sum(points for _, points, _ in parts), "Alle punten bij elkaar.")
    return [{"onderdeel": part, "punten": points, "zin": sentence} for part, points, sentence in (*parts, whole)]


def _traject(entry: Entry, offer: Offer) -> dict[str, Any]:
    return {
        "id": entry.id,
        "naam": entry.name,
        "subtreden": list(entry.audience.doc.get("subtreden") or ()),
        "labels": open_labels(entry),
        "rooster": entry.terms.when or NAVRAGEN,
        "verwijzing": entry.audience.verwijzing,
        **way_in(entry),
        "aanbieder": offer.provider,
        **asked(entry),
    }


def _left_out(client: Client, group: Sequence[Entry], between: Between, pool: Sequence[Entry]) -> list[str]:
    """Say what is not in the week because it is at the same time: what is better placed, or is worth adding."""
    last = max(pool.index(entry) for entry in group)
    points = worth(client, group, between)
    return [
        between.text(other, entry)
        for place, other in enumerate(pool)
        if other not in group
        and (place < last or (len(group) < most(client) and worth(client, (*group, other), between) > points))
        for entry in group
        if between.excluded(frozenset((other.id, entry.id)))
    ]


def _unsure(group: Sequence[Entry]) -> list[dict[str, Any]]:
    """Say of which trajecten the day must be known, before it is sure that all of them go together."""
    names = [entry.name for entry in undated(group)]
    if not names or len(group) == 1:
        return []
    return [{"kop": "Past het samen?", "zinnen": [f"Dat weet u pas als de dag bekend is van {join_words(names)}"]}]


def _sections(plan: Weekplan) -> list[dict[str, Any]]:
    """Give what the weekplan says beyond the trajecten themselves and the sum of their costs."""
    return [
        {"kop": heading, "zinnen": sentences} for heading, sentences in plan_sections(plan) if heading not in LEFT_OUT
    ]
