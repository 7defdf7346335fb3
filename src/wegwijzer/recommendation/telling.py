"""What is told of each traject, in the four groups of the contract; what is not told is counted, never silent."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from .aanbod import Aanbod, Doc
from .alternatives import Nearest
from .client import Client
from .describing import describe, sketch
from .entry import RANKED, Entry

ELSEWHERE = "elders_of_gewenst"
GROUPS = (*RANKED, "valt_af", ELSEWHERE)
OPEN = "open"
# So many are read at once.
CHUNK = 500


def tell(
    client: Client,
    ranked: Sequence[Entry],
    others: Sequence[Entry],
    aanbod: Aanbod,
    explain: bool,
    most: int | None,
    whole: int = 0,
    full: int | None = None,
) -> dict[str, Any]:
    """Put every entry in its group; with `most` the first of each section, with the others in `meer`, by why.

    A section of no more than `whole` is told whole all the same. With `full` only so many are described in full; of
    the others there is what a line says.
    """
    sections: dict[str, list[Entry]] = defaultdict(list, {OPEN: list(ranked)})
    section_of = cache(attrgetter("section"))
    for entry in others:
        sections[section_of(entry.outcome)].append(entry)
    first = {name: most if len(each) > max(most or 0, whole) else None for name, each in sections.items()}
    told = [entry for name, each in sections.items() for entry in each[: first[name]]]
    told.sort(key=attrgetter("order"))
    groups: dict[str, Any] = {name: [] for name in GROUPS}
    nearest, place = Nearest(client, ranked), 0
    in_full = {entry.id for entry in ranked[:full]}
    lines = {entry.id for entry in told if full is not None and entry.id not in in_full}
    # What is elsewhere tells where, which stands in the traject alone.
    docs = _whole([entry for entry in told if entry.id not in lines or entry.group == ELSEWHERE], aanbod)
    for entry in told:
        doc = next(docs) if entry.id not in lines or entry.group == ELSEWHERE else {}
        described = sketch(entry, doc) if entry.id in lines else describe(entry, doc, explain)
        if entry.group in RANKED:
            place += 1
            described["rang"] = place
        elif entry.group == "valt_af":
            near = nearest.of(entry)
            described["alternatief"] = {"id": near.id, "naam": near.name} if near else None
        groups[entry.group].append(described)
    groups["meer"] = {name: _by_why(each[first[name] :]) for name, each in sections.items() if first[name] is not None}
    return groups


def _by_why(entries: Sequence[Entry]) -> dict[str, int]:
    """Count entries by why they stand where they stand, the most first."""
    counts: Counter[str] = Counter()
    for outcome, count in Counter(map(attrgetter("outcome"), entries)).items():
        counts[outcome.why] += count
    return dict(counts.most_common())


def _whole(entries: Sequence[Entry], aanbod: Aanbod) -> Iterator[Doc]:
    """Give the trajecten of entries whole, which are read in parts: all together they take much memory."""
    for start in range(0, len(entries), CHUNK):
        yield from aanbod.docs([entry.id for entry in entries[start : start + CHUNK]])
