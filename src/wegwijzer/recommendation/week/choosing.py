"""Choose the week: of all combinations the one that is worth most."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from wegwijzer.agenda import offer_of_row
from wegwijzer.recommendation.aanbod import Aanbod
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry

from .between import Between
from .describing import describe, explained
from .pool import week_pool
from .worth import most, worth


def best_week(client: Client, ranked: Sequence[Entry], aanbod: Aanbod, explain: bool) -> dict[str, Any] | None:
    """Choose the combination; None when nothing is open.

    Of what is worth the same, what surely goes together is chosen; then the fewer, and the higher ranked.
    """
    pool = week_pool(client, ranked)
    if not pool:
        return None
    between = Between(client, [offer_of_row(doc) for doc in aanbod.docs([entry.id for entry in pool])])
    sizes = range(1, most(client) + 1)
    options = [group for size in sizes for group in combinations(pool, size) if not between.impossible(group)]
    places = {entry.id: place for place, entry in enumerate(pool)}
    best = min(
        options,
        key=lambda group: (
            -worth(client, group, between),
            between.doubts(group),
            len(group),
            [places[entry.id] for entry in group],
        ),
    )
    week = describe(client, best, between, pool)
    return {**week, "uitleg": explained(client, best, between)} if explain else week
