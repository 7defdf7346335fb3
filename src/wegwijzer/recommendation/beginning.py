"""With what a client can begin: surely for this client, and something that one goes to."""

from .client import PERSONAL
from .entry import Entry


def is_sure(entry: Entry) -> bool:
    """Whether nothing of the client must be known to say that it is for this client."""
    return not any(item.criterium in PERSONAL for item in entry.open)


def is_activity(entry: Entry) -> bool:
    """Whether one goes to it: a budget is no activity; what comes before everything else always counts."""
    return entry.audience.priority or entry.audience.thema not in entry.audience.client.rules["niet_in_week"]


def may_begin(entry: Entry) -> bool:
    """Whether it may be offered to the client as it stands: sure, not declined, and something to do or to be found."""
    looks_along = entry.id in entry.audience.client.rules["maatwerk"]
    return is_sure(entry) and (is_activity(entry) or looks_along) and not entry.declined
