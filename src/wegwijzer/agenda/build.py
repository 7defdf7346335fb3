"""The agenda of a week or a month. Every traject offered stands in it: on a day, apart, or with its next date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wegwijzer.dutch import NAVRAGEN, format_day, join_words
from wegwijzer.kalender import DAGEN
from wegwijzer.models.plain import part_of_rooster
from wegwijzer.schedule import Occurrence, describe_rooster, occurrences
from wegwijzer.schedule.feestdagen import feestdag
from wegwijzer.schedule.words import because

from .offers import Offer
from .parts import Agenda, AgendaDay, Apart, Item, Later
from .periods import Period

if TYPE_CHECKING:
    from wegwijzer.models.vakantiedagen import Vakanties

# Something that is on once in two months, in season, has a date within this time.
HORIZON, STRIDE = dt.timedelta(days=420), dt.timedelta(days=35)
IN_OVERLEG, DAG_ONBEKEND = "in overleg", "dag onbekend"


def make_agenda(
    offers: Iterable[Offer],
    period: Period,
    vakanties: Vakanties | None = None,
    *,
    dagen: Sequence[str] = (),
    dagdelen: Sequence[str] = (),
) -> Agenda:
    """Lay out a period; with `dagen` or `dagdelen` only those are shown, and what has an unknown part of the day."""
    offers = list(offers)
    items: list[Item] = []
    apart: list[Apart] = []
    later: list[Later] = []
    notes: list[str] = []
    vacations = _vacations_in(period, vakanties)
    for offer in offers:
        if offer.valid_to and offer.valid_to < period.first:
            notes.append(f"{offer.naam} is gestopt op {format_day(offer.valid_to)}.")
            continue
        found = dated_items(offer, period.first, period.last, vakanties)
        items += [item for item in found if _shown(item, dagen, dagdelen)]
        floating = floating_part(offer, vacations)
        apart += [floating] if floating else []
        notes += _cancelled(offer, period)
        if not found and not floating:
            later.append(Later(offer, _next_date(offer, period.last, vakanties)))
    if vacations is None and any(depends_on_vacations(offer) for offer in offers):
        notes.append(f"De schoolvakanties van {period.last.year} staan nog niet in de catalogus: {NAVRAGEN}.")
    return Agenda(period, _days(items, period, vakanties, dagen), tuple(apart), tuple(later), tuple(notes))


def dated_items(offer: Offer, first: dt.date, last: dt.date, vakanties: Vakanties | None) -> list[Item]:
    """Give the dates of one traject within its validity."""
    found = occurrences(offer.rooster, first, last, vakanties)
    return [Item(offer, occurrence) for occurrence in found if offer.is_valid(occurrence.date)]


def floating_part(offer: Offer, vacations: Sequence[str] | None = None) -> Apart | None:
    """Give what of a schedule has no fixed day: all of it, some of its moments, or nothing.

    `vacations` are the school holidays of the period, None when they are not known.
    """
    rooster = offer.rooster
    loose = tuple(moment for moment in rooster.momenten if not moment.dagen or moment.voorbeeld)
    if not (rooster.onbekend or rooster.in_overleg or loose):
        return None
    part = part_of_rooster(loose, rooster.toelichting, in_overleg=rooster.in_overleg)
    free = rooster.in_overleg or any(moment.voorbeeld for moment in loose)
    text = describe_rooster(part)
    wanted = {name for moment in loose for name in moment.alleen_vakanties}
    if wanted and vacations is not None:
        now = [name for name in vacations if name in wanted]
        text += f"; in deze periode: {join_words(now)}" if now else "; niet in deze periode"
    return Apart(offer, IN_OVERLEG if free else DAG_ONBEKEND, text)


def _vacations_in(period: Period, vakanties: Vakanties | None) -> list[str] | None:
    """Name the school holidays of a period, when they are known."""
    if vakanties is None or not (vakanties.known(period.first) and vakanties.known(period.last)):
        return None
    return list(dict.fromkeys(name for day in period.days for name in vakanties.on(day)))


def _shown(item: Item, dagen: Sequence[str], dagdelen: Sequence[str]) -> bool:
    """Tell whether an item passes the choice of days and parts; an unknown part always passes."""
    day = DAGEN[item.occurrence.date.weekday()]
    parts = item.occurrence.dagdelen
    return (not dagen or day in dagen) and (not dagdelen or not parts or any(part in dagdelen for part in parts))


def _days(
    items: list[Item], period: Period, vakanties: Vakanties | None, dagen: Sequence[str]
) -> tuple[AgendaDay, ...]:
    """Give every day with its items; the order within a day is that of the day, then of the catalogue."""
    by_date: dict[dt.date, list[Item]] = {}
    for item in sorted(items, key=lambda item: item.occurrence.sort_key[:3]):
        by_date.setdefault(item.occurrence.date, []).append(item)
    wanted = [day for day in period.days if not dagen or DAGEN[day.weekday()] in dagen]
    return tuple(
        AgendaDay(day, tuple(by_date.get(day, ())), feestdag(day), _vakantie(day, vakanties)) for day in wanted
    )


def _vakantie(day: dt.date, vakanties: Vakanties | None) -> str | None:
    """Name the school holiday of a day, if known."""
    names = vakanties.on(day) if vakanties else ()
    return names[0] if names else None


def _next_date(offer: Offer, after: dt.date, vakanties: Vakanties | None) -> Occurrence | None:
    """Find the first date after the period."""
    start = max(after + dt.timedelta(days=1), offer.valid_from or after)
    for step in range(0, HORIZON.days, STRIDE.days):
        first = start + dt.timedelta(days=step)
        found = dated_items(offer, first, first + STRIDE - dt.timedelta(days=1), vakanties)
        if found:
            return found[0].occurrence
    return None


def _cancelled(offer: Offer, period: Period) -> list[str]:
    """Say which dates of this period are cancelled or moved away."""
    notes = []
    for moment in offer.rooster.momenten:
        for item in moment.uitzonderingen:
            if period.first <= item.datum <= period.last:
                what = f"is verplaatst naar {format_day(item.naar)}" if item.naar else "vervalt"
                notes.append(f"{offer.naam} op {format_day(item.datum)} {what}{because(item.reden)}.")
    return notes


def depends_on_vacations(offer: Offer) -> bool:
    """Tell whether the dates of a traject follow from the school holidays."""
    return any(moment.alleen_vakanties or moment.niet_in_vakanties for moment in offer.rooster.momenten)
