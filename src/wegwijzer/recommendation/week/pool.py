"""What a week is chosen from: what one can go to and what is surely for this client, the best of each trede."""

from collections.abc import Sequence

from wegwijzer.recommendation.beginning import is_activity, is_sure
from wegwijzer.recommendation.client import Client
from wegwijzer.recommendation.entry import Entry

# Of every trede of the client this many are tried; three of them fill a week.
TRIED_PER_TREDE = 8


def week_pool(client: Client, ranked: Sequence[Entry]) -> list[Entry]:
    """Take what one can go to and what is surely for this client; when that leaves nothing, whatever is open.

    What comes before everything else, such as a keuring at medical doubt, is always part of it, and what the client
    would rather not do only where there is nothing else.
    """
    # One begins with a part; but of what has no part that surely is for this client, with the whole.
    surely = [entry for entry in ranked if is_sure(entry)]
    doors = {entry.audience.doc.get("onderdeel_van") for entry in surely or ranked}
    places = [entry for entry in ranked if entry.audience.priority or (entry.id not in doors and is_activity(entry))]
    found = [entry for entry in places if is_sure(entry)] or places or list(ranked)
    found = [entry for entry in found if not entry.declined] or found
    tried = {entry.id for trede in client.treden or ("",) for entry in _for(found, trede)[:TRIED_PER_TREDE]}
    return [entry for entry in found if entry.id in tried]


def _for(entries: Sequence[Entry], trede: str) -> list[Entry]:
    """Give what is for one trede of the client; what takes part by an exception is for all of them."""
    return [
        entry
        for entry in entries
        if not trede
        or trede in entry.audience.subtreden
        or not set(entry.audience.subtreden) & set(entry.audience.client.treden)
    ]
