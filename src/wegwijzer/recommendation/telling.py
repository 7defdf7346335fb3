"""What is told of each traject, in the four groups of the contract; what is not told is counted, never silent."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from .aanbod import Aanbod
from .alternatives import Nearest
from .client import Client
from .entry import RANKED, Entry, describe

GROUPS = (*RANKED, "valt_af", "elders_of_gewenst")
OPEN = "open"
# So many are read at once.
CHUNK = 500


def tell(client: Client, entries: Sequence[Entry], aanbod: Aanbod, explain: bool, most: int | None) -> dict[str, Any]:
    """Put every entry in its group; with `most` the first of each section, with the others in `meer`, by why."""
    sections: dict[str, list[Entry]] = {}
    for entry in entries:
        sections.setdefault(entry.outcome.section, []).append(entry)
    told = entries
    if most is not None:
        told = sorted((entry for each in sections.values() for entry in each[:most]), key=lambda entry: entry.order)
    ranked = sections.get(OPEN, [])
    groups: dict[str, Any] = {name: [] for name in GROUPS}
    nearest, place = Nearest(client, ranked), 0
    for entry, doc in _whole(told, aanbod):
        described = describe(entry, doc, explain)
        if entry.group in RANKED:
            place += 1
            described["rang"] = place
        elif entry.group == "valt_af":
            near = nearest.of(entry)
            described["alternatief"] = {"id": near.id, "naam": near.name} if near else None
        groups[entry.group].append(described)
    groups["meer"] = {
        name: dict(Counter(entry.outcome.why for entry in each[most:]).most_common())
        for name, each in sections.items()
        if most is not None and len(each) > most
    }
    return groups


def _whole(entries: Sequence[Entry], aanbod: Aanbod) -> Iterator[tuple[Entry, Any]]:
    """Give entries with their traject whole, which is read in parts: all together they take much memory."""
    for start in range(0, len(entries), CHUNK):
        part = entries[start : start + CHUNK]
        yield from zip(part, aanbod.docs([entry.id for entry in part]), strict=True)
