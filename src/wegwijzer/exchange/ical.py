"""Trajecten as an iCalendar file (RFC 5545): a series for each sure moment, single events where no rule can hold it.

What is uncertain is left out and named, since a wrong time is worse than none. A moment of which only the part of the
day is known becomes an event for the whole day that says so. UIDs stay the same from one export to the next, so that
a calendar that reads the file again replaces what it had.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from icalendar import Calendar, Event, vRecur

from wegwijzer.agenda import Offer
from wegwijzer.dutch import NAVRAGEN, join_words
from wegwijzer.models.rooster import Moment
from wegwijzer.models.vakantiedagen import Vakanties
from wegwijzer.schedule import Occurrence, describe_rooster, describe_vragen, occurrences
from wegwijzer.schedule.recurrence import is_regular
from wegwijzer.schedule.rrule import to_rrule
from wegwijzer.text import slug

from .ical_event import UTC, end_of_day, make_event, start_of, timezone

# Single events and marked holidays are given this far ahead: a year and a week.
HORIZON = dt.timedelta(days=371)


@dataclass(frozen=True)
class CalendarFile:
    """The bytes of the file, how many trajecten are in it, and sentences on what is not in it."""

    content: bytes
    count: int
    notes: tuple[str, ...]


def make_calendar(
    offers: Iterable[Offer],
    first: dt.date,
    vakanties: Vakanties | None = None,
    *,
    gemeente: str,
    name: str,
    today: dt.date,
) -> CalendarFile:
    """Write one calendar with everything that is sure from a first day on."""
    calendar = _empty_calendar(gemeente, name)
    notes: list[str] = []
    count = 0
    for offer in offers:
        events = list(_offer_events(offer, first, _domain(gemeente), vakanties))
        notes += _left_out(offer, partly=bool(events))
        count += bool(events)
        for event in events:
            event.add("dtstamp", dt.datetime.combine(today, dt.time(), UTC))
            calendar.add_component(event)
    return CalendarFile(calendar.to_ical(), count, tuple(notes))


def _empty_calendar(gemeente: str, name: str) -> Calendar:
    """Give a calendar with its head and its time zone."""
    calendar = Calendar()
    calendar.add("prodid", f"-//wegwijzer//{gemeente}//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add_component(timezone())
    return calendar


def _domain(gemeente: str) -> str:
    """Give the second half of the UIDs, from the name of the municipality."""
    return f"{slug(gemeente) or 'gemeente'}.wegwijzer"


def _left_out(offer: Offer, *, partly: bool) -> list[str]:
    """Say what of a traject is not in the calendar, and why."""
    moments = offer.rooster.momenten
    asked = [join_words(describe_vragen(moment)) for moment in moments if describe_vragen(moment)]
    if partly and not asked:
        loose = any(moment.alleen_vakanties or moment.niet_in_vakanties for moment in moments)
        return [f"{offer.naam} staat er alleen in op de data die nu bekend zijn."] if loose else []
    how = "staat er maar deels in" if partly else "staat niet in het agendabestand"
    why = f"{'; '.join(dict.fromkeys(asked))} {NAVRAGEN}" if asked else describe_rooster(offer.rooster)
    return [f"{offer.naam} {how}: {why}."]


def _offer_events(offer: Offer, first: dt.date, domain: str, vakanties: Vakanties | None) -> Iterator[Event]:
    """Give the events of one traject: a series a moment, or an event a date."""
    start = max(first, offer.valid_from or first)
    begins = [moment.begin for moment in offer.rooster.momenten if moment.begin]
    last = min(max([start, *begins]) + HORIZON, offer.valid_to or dt.date.max)
    dates = [item for item in occurrences(offer.rooster, start, last, vakanties) if not item.uncertain]
    for index, moment in enumerate(offer.rooster.momenten):
        own = [item for item in dates if item.index == index]
        rule = to_rrule(moment)
        # Few calendar programs understand week numbers, so the even weeks are written out.
        if rule is None or moment.weken:
            for item in own:
                yield make_event(offer, item, f"{offer.id}-{index + 1}-{item.date:%Y%m%d}@{domain}")
        else:
            regular = [item for item in own if item.moved_from is None]
            uid = f"{offer.id}-{index + 1}"
            yield from _series(offer, moment, regular, f"{uid}@{domain}", rule)
            for item in own:
                if item.moved_from:
                    yield make_event(offer, item, f"{uid}-{item.moved_from:%Y%m%d}@{domain}")


def _series(offer: Offer, moment: Moment, dates: list[Occurrence], uid: str, rule: str) -> Iterator[Event]:
    """Give one series, and beside it each of its dates that is a public holiday."""
    if not dates:
        return
    model = replace(dates[0], notes=(), feestdag=None)
    series = make_event(offer, model, uid)
    recur = vRecur.from_ical(rule)
    ends = [day for day in (moment.einde, offer.valid_to) if day]
    if ends:
        recur["UNTIL"] = [end_of_day(min(ends), model)]
    series.add("rrule", recur)
    for item in moment.uitzonderingen:
        if item.datum > model.date and is_regular(moment, item.datum):
            series.add("exdate", start_of(item.datum, model))
    yield series
    for occurrence in dates:
        if occurrence.feestdag:
            special = make_event(offer, occurrence, uid)
            special.add("recurrence-id", start_of(occurrence.date, model))
            yield special
