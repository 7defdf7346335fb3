"""The weekplan of chosen trajecten: a roster, what clashes, hours, cost, and the parts of the week that stay free."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wegwijzer.agenda import Apart, Item, Offer
from wegwijzer.agenda.build import dated_items, floating_part
from wegwijzer.costs import Estimate, Reckoning, format_euro, total
from wegwijzer.dutch import format_times
from wegwijzer.kalender import DAGDELEN, DAGEN
from wegwijzer.schedule import describe_rooster_short, parts_of_day, times_of
from wegwijzer.schedule.attending import attended
from wegwijzer.schedule.short import describe_moment_short

from .availability import MISSES, Availability, Fit, judge_fit
from .clashes import Clash, Travel, find_clashes, find_travel
from .hours import Hours, hours_per_week

if TYPE_CHECKING:
    from wegwijzer.models.vakantiedagen import Vakanties

# Clashes are looked for in the half year that follows.
HALF_YEAR = dt.timedelta(days=182)
BIJSTAND = "bijstand"
NOT_OPEN = {
    "elders": "is van een buurgemeente: uw cliënt kan hier niet zomaar beginnen",
    "gewenst": "bestaat nog niet",
    "gestopt": "is gestopt",
}


@dataclass(frozen=True)
class Slot:
    """One place in the week: a weekday, a part of the day (None: unknown), and what is there how often."""

    day: str
    dagdeel: str | None
    offer: Offer
    time: str
    often: str


@dataclass(frozen=True)
class Weekplan:
    """Everything about the chosen week."""

    start: dt.date
    offers: tuple[Offer, ...]
    slots: tuple[Slot, ...]
    apart: tuple[Apart, ...]
    clashes: tuple[Clash, ...]
    travel: tuple[Travel, ...]
    hours: Hours
    month: Estimate
    three_months: Estimate
    # The benefit without which the sums would be higher.
    uitkering: str | None
    costs: tuple[tuple[Offer, Estimate | None], ...]
    at_once: tuple[str, ...]
    free: tuple[tuple[str, str], ...]
    fits: tuple[tuple[Offer, Fit], ...] = ()
    notes: tuple[str, ...] = ()


def make_weekplan(
    offers: Sequence[Offer],
    start: dt.date,
    vakanties: Vakanties | None = None,
    available: Availability | None = None,
    uitkering: str | None = BIJSTAND,
) -> Weekplan:
    """Lay the chosen trajecten side by side; clients on this ladder live on bijstand, unless told otherwise.

    Hours and costs count the days on which the client can come, and nothing of what does not fit at all.
    """
    items = half_year(offers, start, vakanties)
    coming = [item for item in items if available is None or available.allows(item)]
    slots = _slots(offers)
    fits = [(offer, judge_fit(offer.rooster, available)) for offer in offers] if available else []
    fitting = [offer for offer, fit in fits if fit.verdict != MISSES] if available else offers
    counted = fitting
    if available:
        counted = [replace(offer, rooster=attended(offer.rooster, available.can_come)) for offer in fitting]
    costs = [Reckoning(offer.kosten, offer.rooster, offer.duur, uitkering) for offer in counted]
    monthly = [each.per_month for each in costs]
    floating = [floating_part(offer) for offer in offers]
    return Weekplan(
        start=start,
        offers=tuple(offers),
        slots=tuple(slots),
        apart=tuple(part for part in floating if part),
        clashes=tuple(find_clashes(coming)),
        travel=tuple(find_travel(coming)),
        hours=hours_per_week(counted),
        month=total(monthly),
        three_months=total(each.over_months() for each in costs),
        uitkering=next((each for offer in fitting if (each := offer.kosten.uitkering) == uitkering), None),
        costs=tuple(zip(fitting, monthly, strict=True)),
        at_once=tuple(_at_once(fitting)),
        free=tuple(_free(slots, available)),
        fits=tuple(fits),
        notes=tuple(_notes(offers, items, start)),
    )


def half_year(offers: Sequence[Offer], start: dt.date, vakanties: Vakanties | None) -> list[Item]:
    """Give all dates of the half year in which clashes are looked for."""
    return [item for offer in offers for item in dated_items(offer, start, start + HALF_YEAR, vakanties)]


def _slots(offers: Sequence[Offer]) -> list[Slot]:
    """Give the places in the week, in order of the week."""
    found = [
        Slot(str(day), part, offer, format_times(*times_of(moment)), describe_moment_short(moment, days=False))
        for offer in offers
        for moment in offer.rooster.momenten
        if not moment.voorbeeld
        for day in moment.dagen
        for part in parts_of_day(moment) or (None,)
    ]
    return sorted(found, key=lambda slot: (DAGEN.index(slot.day), _place(slot.dagdeel), slot.time))


def _place(dagdeel: str | None) -> int:
    """Give the place of a part of the day; an unknown part comes last."""
    return DAGDELEN.index(dagdeel) if dagdeel else len(DAGDELEN)


def _at_once(offers: Sequence[Offer]) -> list[str]:
    """Name the amounts that a client pays in one go, because a monthly average hides them."""
    return [
        f"in één keer te betalen: {offer.naam}, {format_euro(prijs.bedrag)} per {prijs.per}"
        for offer in offers
        for prijs in offer.kosten.prijzen
        if prijs.per in ("cursus", "jaar") and prijs.betaald_door == "client" and not prijs.voorwaarde and prijs.bedrag
    ]


def _free(slots: Sequence[Slot], available: Availability | None) -> list[tuple[str, str]]:
    """Give the parts of the week that stay free; a day with something at an unknown time is not sure to be free."""
    taken = {(slot.day, part) for slot in slots for part in ([slot.dagdeel] if slot.dagdeel else DAGDELEN)}
    return [
        (day, part)
        for day in DAGEN
        for part in (available.of_day(day) if available else DAGDELEN)
        if (day, part) not in taken
    ]


def _notes(offers: Sequence[Offer], items: Sequence[Item], start: dt.date) -> list[str]:
    """Say what is not open to the client, has ended, or is out of season."""
    notes = []
    dated = {item.offer.id for item in items}
    for offer in offers:
        if offer.status in NOT_OPEN:
            notes.append(f"{offer.naam} {NOT_OPEN[offer.status]}.")
        if offer.valid_to and offer.valid_to < start:
            notes.append(f"{offer.naam} is gestopt.")
        elif any(moment.dagen and not moment.voorbeeld for moment in offer.rooster.momenten) and offer.id not in dated:
            notes.append(f"{offer.naam} is er het komende half jaar niet ({describe_rooster_short(offer.rooster)}).")
    return notes
