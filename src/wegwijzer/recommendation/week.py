"""The best combination of one to three trajecten for one week: no clashes, within the budget, over all subtreden."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from ..costs import cost_per_month, describe_estimate
from ..costs.reckon import Estimate, total
from ..schedule.recurrence import parts_of_day
from .entry import MONTHS, Entry, cost_over_months

POOL = 12
MOST = 3
# One more traject must be worth about a weak interest, else it only fills the week.
LEAST_POINTS = 12
OTHER_SUBTREDE = 20
OTHER_THEME = 5


def best_week(ranked: Sequence[Entry]) -> dict[str, Any] | None:
    """Choose the combination; None when nothing is open. Ties go to the fewer and the higher ranked."""
    pool = _pool(ranked)
    if not pool:
        return None
    options = [group for size in range(1, MOST + 1) for group in combinations(pool, size) if not clashes(group)]
    places = {entry.id: place for place, entry in enumerate(pool)}
    best = min(options, key=lambda group: (-_worth(group), len(group), [places[entry.id] for entry in group]))
    return _describe(best)


def _pool(ranked: Sequence[Entry]) -> list[Entry]:
    """Take what one can go to: no counters that only lead to others, and of a family only the best one."""
    doors = {entry.case.doc.get("onderdeel_van") for entry in ranked}
    found = [entry for entry in ranked if entry.id not in doors and entry.case.verwijzing != "onbekend"]
    return (found or list(ranked))[:POOL]


def clashes(group: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Give the pairs that can only be at the same time."""
    return [(one, other) for one, other in combinations(group, 2) if _clash(one, other)]


def _clash(one: Entry, other: Entry) -> bool:
    times = [_times(entry) for entry in (one, other)]
    if None in times:
        return False
    first, second = (set(moments or ()) for moments in times)
    return not any(a != b for a in first for b in second)


def _times(entry: Entry) -> list[tuple[str, str]] | None:
    """Give day and dagdeel of every moment a client may choose; None when one of them is unknown."""
    found = []
    for moment in entry.case.rooster.momenten:
        parts = parts_of_day(moment)
        if not moment.dagen or not parts or moment.voorbeeld:
            return None
        found += [(day, part) for day in moment.dagen for part in parts]
    wanted = entry.case.profiel.dagen
    chosen = [item for item in found if not wanted or item[0] in wanted]
    return chosen or None


def _worth(group: Sequence[Entry]) -> int:
    subtreden = {key for entry in group for key in entry.case.subtreden if key in entry.case.client.treden}
    themes = {entry.case.doc["thema"] for entry in group}
    extra = OTHER_SUBTREDE * max(len(subtreden) - 1, 0) + OTHER_THEME * (len(themes) - 1)
    return sum(entry.points - LEAST_POINTS for entry in group) + extra


def _describe(group: Sequence[Entry]) -> dict[str, Any]:
    client = group[0].case.client
    monthly = [
        cost_per_month(entry.case.kosten, entry.case.rooster, entry.case.duur, client.profiel.uitkering)
        for entry in group
    ]
    return {
        "trajecten": [
            {"id": entry.id, "naam": entry.name, "rooster": entry.case.doc["rooster"].get("tekst") or "navragen"}
            for entry in group
        ],
        "subtreden": [key for key in client.treden if any(key in entry.case.subtreden for entry in group)],
        "kosten_per_maand": _say(total(monthly)),
        "kosten_drie_maanden": _say(total(cost_over_months(entry.case) for entry in group)),
        "navragen": list(dict.fromkeys(f"{entry.name}: {item.vraag}" for entry in group for item in entry.open)),
        "maanden": MONTHS,
    }


def _say(estimate: Estimate) -> str:
    return describe_estimate(estimate)
