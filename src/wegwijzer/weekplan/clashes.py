"""Where chosen trajecten get in each other's way, worked out from their dates and not from their names of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from wegwijzer.agenda import Item
from wegwijzer.dutch import NAVRAGEN, format_date, join_words
from wegwijzer.kalender import DAGEN

# A clash on this share of the dates of one of the two is said to be there every time.
ALWAYS = 0.9


@dataclass(frozen=True)
class Clash:
    """Two trajecten at the same time. `sure` when both times are known; else the times must be asked."""

    first: str
    second: str
    sure: bool
    dates: tuple[dt.date, ...]
    text: str


@dataclass(frozen=True)
class Travel:
    """Two places within one part of one day."""

    first: str
    second: str
    places: tuple[str, str]
    dates: tuple[dt.date, ...]
    text: str


def find_clashes(items: Sequence[Item]) -> list[Clash]:
    """Find the pairs that are on at one time, or in one part of a day while the times are unknown."""
    clashes = []
    for (first, second, day), pairs in _same_day_pairs(items).items():
        for sure in (True, False):
            hits = [(one, other) for one, other in pairs if _overlap(one, other) is sure]
            if hits:
                dates = tuple(one.occurrence.date for one, _ in hits)
                text = _clash_text(hits[0], day, sure, _how_often(dates, items, first, second))
                clashes.append(Clash(first, second, sure, dates, text))
    return clashes


def find_travel(items: Sequence[Item]) -> list[Travel]:
    """Find the pairs that are in different places within one part of a day."""
    found = []
    for (first, second, day), pairs in _same_day_pairs(items).items():
        hits = [(one, other) for one, other in pairs if _shared_parts(one, other) and _apart(one, other)]
        if hits:
            one, other = hits[0]
            places = (join_words(one.offer.places, "of"), join_words(other.offer.places, "of"))
            dates = tuple(item.occurrence.date for item, _ in hits)
            when = f"op {day}{_shared_parts(one, other)[0]}"
            text = f"{when} op twee plaatsen: {one.offer.naam} ({places[0]}) en {other.offer.naam} ({places[1]})"
            found.append(Travel(first, second, places, dates, text))
    return found


def _same_day_pairs(items: Sequence[Item]) -> dict[tuple[str, str, str], list[tuple[Item, Item]]]:
    """Collect the pairs of different trajecten on one date, by the two ids and the weekday."""
    by_date: dict[dt.date, list[Item]] = {}
    for item in items:
        by_date.setdefault(item.occurrence.date, []).append(item)
    pairs: dict[tuple[str, str, str], list[tuple[Item, Item]]] = {}
    for date, together in sorted(by_date.items()):
        for one, other in combinations(together, 2):
            if one.offer.id != other.offer.id:
                left, right = sorted((one, other), key=lambda item: item.offer.id)
                key = (left.offer.id, right.offer.id, DAGEN[date.weekday()])
                pairs.setdefault(key, []).append((left, right))
    return pairs


def _overlap(one: Item, other: Item) -> bool | None:
    """Tell whether two items overlap: surely, maybe (False), or not at all (None)."""
    a, b = one.occurrence, other.occurrence
    if a.start and b.start:
        if a.start == b.start:
            return True
        early, late = (a, b) if a.start < b.start else (b, a)
        if early.end is not None and late.start is not None:
            return True if early.end > late.start else None
    unknown = not a.dagdelen or not b.dagdelen
    return False if unknown or _shared_parts(one, other) else None


def _shared_parts(one: Item, other: Item) -> list[str]:
    """Give the parts of the day that two items share."""
    return [part for part in one.occurrence.dagdelen if part in other.occurrence.dagdelen]


def _apart(one: Item, other: Item) -> bool:
    """Tell whether two items have no place in common, both places being known."""
    return bool(one.offer.places and other.offer.places) and not set(one.offer.places) & set(other.offer.places)


def _how_often(dates: Sequence[dt.date], items: Sequence[Item], first: str, second: str) -> str:
    """Say on how many dates it is so."""
    counts = [len({i.occurrence.date for i in items if i.offer.id == key}) for key in (first, second)]
    if len(dates) >= ALWAYS * min(counts):
        return ""
    if len(dates) == 1:
        return f", alleen op {format_date(dates[0])}"
    return f", op {len(dates)} dagen in dit half jaar, voor het eerst op {format_date(dates[0])}"


def _clash_text(pair: tuple[Item, Item], day: str, sure: bool, often: str) -> str:
    """Say the clash in one sentence."""
    one, other = pair
    names = f"{one.offer.naam} en {other.offer.naam}"
    uncertain = any(item.occurrence.uncertain for item in pair)
    if sure:
        times = f"{one.time} en {other.time}" if one.time != other.time else one.time
        return f"{names} zijn {'misschien ' if uncertain else ''}tegelijk: {day} {times}{often}"
    shared = _shared_parts(one, other)
    when = f"{day}{shared[0]}" if shared else day
    asked = "de tijden" if shared else "het dagdeel"
    return f"{names} zijn {'misschien ' if uncertain else ''}allebei op {when}{often}: {asked} {NAVRAGEN}"
